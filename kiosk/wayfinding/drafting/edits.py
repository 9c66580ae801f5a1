# SPDX-License-Identifier: GPL-3.0-or-later
"""Edits of a floor's walls: draw, run a partition, move a corner, erase; each refuses what would cross."""

from __future__ import annotations

from dataclasses import replace
import itertools
import math
from typing import TYPE_CHECKING, Final

from kiosk.wayfinding.drafting.model import OPEN, WALL, EditRefused
from kiosk.wayfinding.drafting.planar import (
    FARTHEST,
    crossings,
    nearest_wall,
    nodes_along,
    ray_hit,
    wall_lines,
)
from kiosk.wayfinding.drafting.working_copy import REACH, TOO_FAR, FloorEdit

if TYPE_CHECKING:
    from kiosk.wayfinding.drafting.faces import Spot
    from kiosk.wayfinding.drafting.model import EditedFloor, FloorGraph

THROUGH: Final = 50.0  # mm, a judgement: a wall that passes a corner so near would leave a sliver
SHARED: Final = "다른 계단·승강기와 벽을 함께 씁니다. 그쪽을 지우고 옮긴 뒤 다시 두십시오."
LOCKED: Final = "계단·승강기의 벽입니다. 모든 층에서 함께 움직이니 '계단·승강기' 도구로 고치십시오."


def draw_wall(floor: FloorGraph, p: Spot, q: Spot, kind: str = WALL) -> EditedFloor:
    """Draw a wall from one place to another: it snaps, cuts what it crosses, and lies on no other wall."""
    edit = FloorEdit(floor)
    start, end = edit.node_at(p), edit.node_at(q)
    if start == end:
        raise EditRefused("벽이 너무 짧습니다. 더 긴 선을 그으십시오.")
    if not lay_wall(edit, start, end, kind):
        raise EditRefused("그 자리에는 이미 벽이 있습니다.")
    return edit.finished()


def lay_wall(edit: FloorEdit, start: int, end: int, kind: str) -> int:
    """Lay a wall from node to node over the corners on its way; return how many pieces were new."""
    way = [node for _, node in nodes_along(edit.nodes[start], edit.nodes[end], edit.nodes, THROUGH)]
    stops = [start, *(node for node in way if node not in {start, end}), end]
    return sum(_piece(edit, a, b, kind) for a, b in itertools.pairwise(stops))


def _piece(edit: FloorEdit, a: int, b: int, kind: str) -> int:
    if any({one.a, one.b} == {a, b} for one in edit.walls.values()):
        return 0
    stops = [a]
    for _, wall, spot in crossings(edit.nodes[a], edit.nodes[b], edit.lines()):
        stops.append(edit.cut(wall, spot))
    for one, other in zip(stops, [*stops[1:], b], strict=True):
        edit.add_wall(one, other, kind)
    return len(stops)


def run_partition(floor: FloorGraph, click: Spot, kind: str = WALL) -> EditedFloor:
    """Run a wall from where the wall nearest to a click was clicked, square to it, to the next wall.

    It runs to the side on which the click lies; from a click on the axis into the larger room.
    """
    edit = FloorEdit(floor)
    found = nearest_wall(click, edit.lines(), REACH)
    if found is None:
        raise EditRefused("칸막이는 벽에서 시작합니다. 벽을 누르십시오.")
    wall, _, foot = found
    way = _square_way(floor, wall, foot, click)
    start = edit.cut(wall, foot)
    rest = {key: one for key, one in edit.walls.items() if start not in {one.a, one.b}}
    hit = ray_hit(edit.nodes[start], way, wall_lines(edit.nodes, rest))
    if hit is None:
        raise EditRefused("그 방향에는 맞은편 벽이 없습니다. 방 안쪽을 누르십시오.")
    end = edit.node_at(hit)
    if not lay_wall(edit, start, end, kind):
        raise EditRefused("그 자리에는 이미 벽이 있습니다.")
    return edit.finished()


def _square_way(floor: FloorGraph, wall: int, foot: Spot, click: Spot) -> tuple[float, float]:
    one = floor.walls[wall]
    (x0, y0), (x1, y1) = floor.nodes[one.a], floor.nodes[one.b]
    length = math.dist((x0, y0), (x1, y1))
    left = (-(y1 - y0) / length, (x1 - x0) / length)
    side = (click[0] - foot[0]) * left[0] + (click[1] - foot[1]) * left[1]
    if abs(side) < 1:
        sizes = [0.0 if room is None else floor.face(room).area_mm2 for room in floor.wall_rooms(wall)]
        side = sizes[0] - sizes[1] or 1.0
    return left if side > 0 else (-left[0], -left[1])


def move_node(floor: FloorGraph, node: int, to: Spot) -> EditedFloor:
    """Move a corner with its walls; raises EditRefused where a wall would cross or a door not fit."""
    return move_nodes(floor, {node: to})


def move_nodes(floor: FloorGraph, to: dict[int, Spot], stack: int | None = None) -> EditedFloor:
    """Move corners together; those of a stack only for the stack itself."""
    edit = FloorEdit(floor)
    moved = [key for key, one in floor.walls.items() if one.a in to or one.b in to]
    if any(floor.walls[key].stack not in {None, stack} for key in moved):
        raise EditRefused(LOCKED if stack is None else SHARED)
    if any(max(map(abs, spot)) > FARTHEST for spot in to.values()):
        raise EditRefused(TOO_FAR)
    edit.nodes |= to
    edit.changed |= set(moved)
    for key in moved:
        keep_doors(edit, key, to)
    return edit.finished()


def keep_doors(edit: FloorEdit, wall: int, moved: dict[int, Spot]) -> None:
    """Keep a moved wall's doors at their distance from the end that stayed; raise when one does not fit."""
    mine = {key: door for key, door in edit.doors.items() if door.wall == wall}
    one, length = edit.walls[wall], edit.length(wall)
    if length < 1:
        raise EditRefused("두 모서리가 겹칩니다.")
    was = math.dist(edit.old.nodes[one.a], edit.old.nodes[one.b])
    shift = round(length - was) if one.a in moved and one.b not in moved else 0
    if sum(door.width for door in mine.values()) > length:
        raise EditRefused("벽이 짧아져 문이 들어가지 않습니다. 문을 먼저 옮기거나 지우십시오.")
    edit.doors |= {key: replace(door, at=door.at + shift) for key, door in mine.items()}
    edit.refit(wall)


def erase_wall(floor: FloorGraph, wall: int) -> EditedFloor:
    """Take a wall away with its doors; two rooms that it parted become the larger."""
    if floor.walls[wall].stack is not None:
        raise EditRefused(LOCKED)
    edit = FloorEdit(floor)
    edit.remove_wall(wall)
    return edit.finished()


def set_wall_kind(floor: FloorGraph, wall: int, kind: str) -> EditedFloor:
    """Make a wall a border that one walks through, or a wall again; its doors go with the wall."""
    edit = FloorEdit(floor)
    edit.walls[wall] = replace(floor.walls[wall], kind=kind)
    if kind == OPEN:
        edit.doors = {key: door for key, door in edit.doors.items() if door.wall != wall}
    return edit.finished()
