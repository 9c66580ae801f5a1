# SPDX-License-Identifier: GPL-3.0-or-later
"""Floors to edit in tests: a plain one, one with many rooms, and what must hold of every floor."""

from __future__ import annotations

from itertools import pairwise
import math
from typing import TYPE_CHECKING

from shapely import LineString, Polygon, normalize, polygonize

from kiosk.wayfinding.drafting.edits import draw_wall
from kiosk.wayfinding.drafting.model import FloorGraph, FloorRoom, Wall, WallDoor
from kiosk.wayfinding.drafting.planar import conflicts, wall_lines

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.wayfinding.drafting.faces import Spot


def drawn(*paths: Iterable[Spot], ordinal: int = 0) -> FloorGraph:
    """Return a floor with walls along paths."""
    floor = FloorGraph(ordinal, f"{ordinal + 1}층")
    for path in paths:
        for p, q in pairwise(path):
            floor = draw_wall(floor, p, q).floor
    return floor


def box(x0: int, y0: int, x1: int, y1: int) -> list[Spot]:
    """Return a rectangle as a closed path."""
    return [(x0, y0), (x1, y0), (x1, y1), (x0, y1), (x0, y0)]


def gridded(columns: int = 20, rows: int = 15, size: int = 4_000) -> FloorGraph:
    """Return a floor of equal rooms, each with a door to the next one above: 20 by 15 are 300."""
    nodes = {
        1 + x + y * (columns + 1): (x * size, y * size) for y in range(rows + 1) for x in range(columns + 1)
    }
    at = {spot: key for key, spot in nodes.items()}
    ends = [
        (at[x * size, y * size], at[(x + dx) * size, (y + dy) * size])
        for y in range(rows + 1)
        for x in range(columns + 1)
        for dx, dy in ((1, 0), (0, 1))
        if x + dx <= columns and y + dy <= rows
    ]
    first = len(nodes) + 1
    walls = {first + at: Wall(*pair) for at, pair in enumerate(ends)}
    flat = [key for key, one in walls.items() if nodes[one.a][1] == nodes[one.b][1]]
    start = first + len(walls)
    doors = {start + at: WallDoor(wall, size // 2, 900) for at, wall in enumerate(flat[: columns * rows])}
    bare = FloorGraph(0, "1층", nodes, walls, doors, next_id=start + len(doors) + columns * rows + 1)
    rooms = {
        start + len(doors) + at: FloorRoom(min(face.sides), name=f"방 {at}")
        for at, face in enumerate(bare.faces.all)
    }
    return FloorGraph(0, "1층", nodes, walls, doors, rooms, next_id=bare.next_id, uid=bare.uid)


def polygons(floor: FloorGraph) -> list[Polygon]:
    """Return a floor's faces as shapes."""
    return [Polygon(*floor.faces.rings(face)) for face in floor.faces.all]


def assert_whole(floor: FloorGraph) -> None:
    """Hold a floor to its promises: planar, faces as polygonize has them, rooms and doors in their place."""
    lines = wall_lines(floor.nodes, floor.walls)
    assert not conflicts(lines, lines).any()
    axes = [LineString([floor.nodes[one.a], floor.nodes[one.b]]) for one in floor.walls.values()]
    theirs = sorted(normalize(one).wkb for one in polygonize(axes).geoms)
    assert sorted(normalize(one).wkb for one in polygons(floor)) == theirs
    assert sorted(floor.faces.at_side[room.side] for room in floor.rooms.values()) == list(range(len(theirs)))
    for wall, one in floor.walls.items():
        length = math.dist(floor.nodes[one.a], floor.nodes[one.b])
        mine = sorted((door.at, door.width) for door in floor.doors.values() if door.wall == wall)
        assert all(width / 2 - 1 <= at <= length - width / 2 + 1 for at, width in mine)
        assert all(b - a >= (v + w) / 2 - 1 for (a, v), (b, w) in pairwise(mine))
    assert all(door.wall in floor.walls for door in floor.doors.values())
    keys = [*floor.nodes, *floor.walls, *floor.doors, *floor.rooms, *floor.fixtures]
    assert max(keys, default=0) < floor.next_id
