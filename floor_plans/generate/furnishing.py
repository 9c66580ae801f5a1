# SPDX-License-Identifier: GPL-3.0-or-later
"""Furniture that tells a room's use at a glance: tables, benches, planters, trees."""

from __future__ import annotations

import math
import random
from typing import TYPE_CHECKING

from shapely import affinity, box
from shapely.geometry import LineString, Polygon

if TYPE_CHECKING:
    from generate.plan import Point, Space

BAY = (2.6, 5.2)  # metres for a car


def furnish(spaces: list[Space], seed: int) -> None:
    """Furnish every space that has no desks."""
    chance = random.Random(seed)  # a drawing, not a secret  # noqa: S311 # a drawing, not a secret
    for space in spaces:
        if space.category in {"conferenceroom", "classroom"}:
            _table(space)
        elif space.category in {"foodservice", "waitingroom", "auditorium"}:
            _rows(space)
        elif space.category == "parking":
            _bays(space)
        elif space.garden or space.name == "앞마당":
            _plants(space, chance)


def _rectangle(space: Space) -> tuple[Polygon, float, float, float]:
    """Give the room as an upright box, and the turn that brings the box back."""
    polygon = Polygon(space.polygon)
    ring = list(polygon.minimum_rotated_rectangle.exterior.coords)
    turn = math.degrees(math.atan2(ring[1][1] - ring[0][1], ring[1][0] - ring[0][0]))
    upright = affinity.rotate(polygon, -turn, origin=(0, 0))
    x0, y0, x1, y1 = upright.bounds
    return box(x0, y0, x1, y1), turn, x1 - x0, y1 - y0


def _put(space: Space, shape: Polygon, turn: float, category: str = "furniture") -> None:
    corners = affinity.rotate(shape, turn, origin=(0, 0)).exterior.coords[:-1]
    space.fixtures.append((category, tuple((round(x, 6), round(y, 6)) for x, y in corners)))


def _table(space: Space) -> None:
    room, turn, width, height = _rectangle(space)
    if min(width, height) < 3.6:  # noqa: PLR2004 # a tolerance of this drawing alone
        return
    x, y = room.centroid.x, room.centroid.y
    w, h = max(1.2, width - 3.6), max(1.2, height - 3.6)
    w, h = (min(w, 9.0), min(h, 2.2)) if width > height else (min(w, 2.2), min(h, 9.0))
    _put(space, box(x - w / 2, y - h / 2, x + w / 2, y + h / 2), turn)


def _rows(space: Space) -> None:
    room, turn, width, height = _rectangle(space)
    x0, y0, _, _ = room.bounds
    columns, rows = max(1, int((width - 2.4) / 2.9)), max(1, int((height - 2.8) / 2.6))
    for i in range(columns):
        for j in range(rows):
            x = x0 + width * (i + 0.5) / columns
            y = y0 + height * (j + 0.5) / rows
            piece = box(x - 0.6, y - 0.4, x + 0.6, y + 0.4)
            clear = Polygon(space.polygon).buffer(-0.9).contains(affinity.rotate(piece, turn, origin=(0, 0)))
            if clear and not _before_a_door(space, affinity.rotate(piece, turn, origin=(0, 0))):
                _put(space, piece, turn)


def _bays(space: Space) -> None:
    """Mark the places for cars along both long sides, with the lane between them."""
    room, turn, width, height = _rectangle(space)
    if width < height:
        room, turn, width = affinity.rotate(room, -90, origin=(0, 0)), turn + 90, height
    x0, y0, _, y1 = room.bounds
    count = int(width // BAY[0])
    for at in (x0 + width * i / count for i in range(1, count)):
        for wall, lane in ((y0, y0 + BAY[1]), (y1, y1 - BAY[1])):
            line = affinity.rotate(LineString([(at, wall), (at, lane)]), turn, origin=(0, 0))
            (ax, ay), (bx, by) = line.coords
            space.markings.append(((round(ax, 6), round(ay, 6)), (round(bx, 6), round(by, 6))))


def _before_a_door(space: Space, piece: Polygon) -> bool:
    return any(Polygon([*door.line, door.line[0]]).distance(piece) < 1.6 for door in space.doors)  # noqa: PLR2004 # a tolerance of this drawing alone


def _plants(space: Space, chance: random.Random) -> None:
    polygon = Polygon(space.polygon)
    x0, y0, x1, y1 = polygon.bounds
    keep_clear = box(34, -30, 54, 0)  # the way from the booth to the entrance
    wanted = int(polygon.area / 70)
    for _ in range(wanted * 3):
        x, y = chance.uniform(x0, x1), chance.uniform(y0, y1)
        tree = Polygon(_disc((x, y), 0.9))
        near_edge = polygon.buffer(-1.2).contains(tree) and not polygon.buffer(-4.5).contains(tree)
        if near_edge and not tree.intersects(keep_clear) and not _before_a_door(space, tree):
            taken = any(Polygon(corners).distance(tree) < 1.8 for _, corners in space.fixtures)  # noqa: PLR2004 # a tolerance of this drawing alone
            if not taken:
                _put(space, tree, 0.0, "vegetation")


def _disc(centre: Point, radius: float) -> list[Point]:
    return [
        (centre[0] + radius * math.cos(i * math.pi / 4), centre[1] + radius * math.sin(i * math.pi / 4))
        for i in range(8)
    ]
