# SPDX-License-Identifier: GPL-3.0-or-later
"""Where a hand means to put something: at a corner, on a wall, along the building, in line with a corner."""

from __future__ import annotations

from dataclasses import dataclass
import math
from typing import TYPE_CHECKING, Final

import numpy as np

from kiosk.wayfinding.drafting.planar import nearest_node, nearest_wall, wall_lines

if TYPE_CHECKING:
    from kiosk.wayfinding.drafting.faces import Spot
    from kiosk.wayfinding.drafting.model import FloorGraph

    type Line = tuple[Spot, Spot]

SLANT: Final = math.radians(8)  # a line that runs so nearly along the building is meant to
GRIDS: Final = (10, 50, 100, 500, 1000)  # mm: the finest that the hand can still mean
FINEST: Final = 0.1  # of the reach
CORNER, ON_WALL, IN_LINE, SQUARE = "모서리", "벽 위", "다른 벽과 나란히", "건물 방향"


@dataclass(frozen=True, slots=True)
class Pointer:
    """Where the hand is: `reach` in mm is how near it need come; `free` snaps to nothing."""

    at: Spot
    reach: float
    free: bool = False
    typed: int | None = None  # mm that were typed for the line being drawn

    def rounded(self, mm: float) -> int:
        """Return the whole measure that is meant."""
        grid = next((one for one in GRIDS if one >= self.reach * FINEST), GRIDS[-1])
        return round(mm / grid) * grid


@dataclass(frozen=True, slots=True)
class Aim:
    """The place that is meant, why, and the lines that show it; `ends` where something stands already."""

    at: Spot
    why: str = ""
    guides: tuple[Line, ...] = ()
    ends: bool = False


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is chosen: node, wall, door, room, kiosk or nothing, by its number."""

    kind: str = ""
    id: int = 0


def main_angle(floor: FloorGraph) -> float:
    """Return how far the building is turned from the sheet: the angle of its longest wall, in a quarter."""
    longest, angle = 0.0, 0.0
    for wall in floor.walls.values():
        (ax, ay), (bx, by) = floor.nodes[wall.a], floor.nodes[wall.b]
        if (length := math.hypot(bx - ax, by - ay)) > longest:
            longest, angle = length, math.atan2(by - ay, bx - ax)
    return (angle + math.pi / 4) % (math.pi / 2) - math.pi / 4


def aim(floor: FloorGraph, hand: Pointer, start: Spot | None = None) -> Aim:
    """Return what a hand means, perhaps for the end of a line that begins at `start`."""
    if hand.typed is not None and start is not None:
        return _typed(floor, hand, start, hand.typed)
    if hand.free:
        return Aim(hand.at)
    node = nearest_node(hand.at, floor.nodes, hand.reach)
    if node is not None:
        return Aim(floor.nodes[node], CORNER, ends=True)
    axis = None if start is None else _axis(floor, start, hand.at)
    if start is not None and axis is not None:
        return _along(floor, hand, start, axis)
    wall = nearest_wall(hand.at, wall_lines(floor.nodes, floor.walls), hand.reach)
    if wall is not None:
        return _on_wall(floor, hand, wall[0], wall[1])
    return _in_line(floor, hand)


def _on_wall(floor: FloorGraph, hand: Pointer, wall: int, far: float) -> Aim:
    one = floor.walls[wall]
    ends = floor.nodes[one.a], floor.nodes[one.b]
    meant, node = snapped_along(floor, ends, far, hand)
    share = meant / (math.dist(*ends) or 1.0)
    at = tuple(round(a + (b - a) * share) for a, b in zip(*ends, strict=True))
    guides = () if node is None else ((node, (at[0], at[1])),)
    return Aim((at[0], at[1]), ON_WALL, guides, ends=True)


def snapped_along(floor: FloorGraph, ends: Line, far: float, hand: Pointer) -> tuple[float, Spot | None]:
    """Return the mm along a wall that are meant: square to a corner elsewhere, or a whole measure."""
    (ax, ay), (bx, by) = ends
    length = math.dist(*ends)
    ux, uy = (bx - ax) / length, (by - ay) / length
    stands = [((x - ax) * ux + (y - ay) * uy, (x, y)) for x, y in floor.nodes.values() if (x, y) not in ends]
    near = min(stands, key=lambda one: abs(one[0] - far), default=None)
    if near is not None and abs(near[0] - far) <= hand.reach / 2 and 0 < near[0] < length:
        return near
    return min(max(hand.rounded(far), 0), length), None


def _typed(floor: FloorGraph, hand: Pointer, start: Spot, length: int) -> Aim:
    axis = _axis(floor, start, hand.at)
    if axis is None:
        angle = math.atan2(hand.at[1] - start[1], hand.at[0] - start[0])
        axis = (math.cos(angle), math.sin(angle))
    at = (round(start[0] + axis[0] * length), round(start[1] + axis[1] * length))
    return Aim(at, f"{length / 1000:g} m")


def _axis(floor: FloorGraph, start: Spot, at: Spot) -> tuple[float, float] | None:
    """Return the building's direction that a line nearly has, or None."""
    angle, main = math.atan2(at[1] - start[1], at[0] - start[0]), main_angle(floor)
    quarter = round((angle - main) / (math.pi / 2))
    meant = main + quarter * math.pi / 2
    return (math.cos(meant), math.sin(meant)) if abs(angle - meant) <= SLANT else None


def _along(floor: FloorGraph, hand: Pointer, start: Spot, axis: tuple[float, float]) -> Aim:
    """Snap along a direction: to a wall that it meets, to what is square to a corner, to whole decimetres."""
    way = (hand.at[0] - start[0]) * axis[0] + (hand.at[1] - start[1]) * axis[1]

    def placed(far: float) -> Spot:
        return round(start[0] + axis[0] * far), round(start[1] + axis[1] * far)

    foot = nearest_wall(placed(way), wall_lines(floor.nodes, floor.walls), hand.reach)
    if foot is not None and math.dist(foot[2], start) > hand.reach:
        return Aim(_met(floor, foot[0], start, axis) or foot[2], ON_WALL, ends=True)
    if floor.nodes:
        off = np.array(list(floor.nodes.values()), dtype=float) - np.array(start, dtype=float)
        fars = off @ np.array(axis)
        best = int(np.abs(fars - way).argmin())
        if abs(fars[best] - way) <= hand.reach and abs(fars[best]) > hand.reach:
            at = placed(float(fars[best]))
            return Aim(at, IN_LINE, ((list(floor.nodes.values())[best], at),))
    return Aim(placed(hand.rounded(way)), SQUARE)


def _met(floor: FloorGraph, wall: int, start: Spot, axis: tuple[float, float]) -> Spot | None:
    """Return where a line along an axis meets a wall, or None where it runs beside or past it."""
    one = floor.walls[wall]
    (ax, ay), (bx, by) = floor.nodes[one.a], floor.nodes[one.b]
    across = axis[0] * (by - ay) - axis[1] * (bx - ax)
    if abs(across) < abs(math.dist((ax, ay), (bx, by))) * math.sin(SLANT):
        return None
    far = ((ax - start[0]) * (by - ay) - (ay - start[1]) * (bx - ax)) / across
    share = ((ax - start[0]) * axis[1] - (ay - start[1]) * axis[0]) / across
    if not -0.01 <= share <= 1.01:  # noqa: PLR2004 # a hundredth past the wall's ends
        return None
    return round(start[0] + axis[0] * far), round(start[1] + axis[1] * far)


def _in_line(floor: FloorGraph, hand: Pointer) -> Aim:
    """Snap to what lies level with one corner and upright over another, in the building's directions."""
    main = main_angle(floor)
    u, v = (math.cos(main), math.sin(main)), (-math.sin(main), math.cos(main))
    far = [hand.at[0] * one[0] + hand.at[1] * one[1] for one in (u, v)]
    found: list[Spot | None] = [None, None]
    places = list(floor.nodes.values())
    for way, one in enumerate((u, v)):
        if places:
            seen = np.array(places, dtype=float) @ np.array(one)
            best = int(np.abs(seen - far[way]).argmin())
            if abs(seen[best] - far[way]) <= hand.reach:
                far[way], found[way] = float(seen[best]), places[best]
                continue
        far[way] = hand.rounded(far[way])
    at = (round(far[0] * u[0] + far[1] * v[0]), round(far[0] * u[1] + far[1] * v[1]))
    guides = tuple((one, at) for one in found if one is not None)
    return Aim(at, IN_LINE if guides else "", guides)
