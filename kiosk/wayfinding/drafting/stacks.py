# SPDX-License-Identifier: GPL-3.0-or-later
"""Stairs, lifts and ramps: one outline on several floors, whose walls move together or not at all."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
import math
from typing import TYPE_CHECKING, Final

from shapely import Polygon

from kiosk.wayfinding.drafting.doors import WIDTHS
from kiosk.wayfinding.drafting.edits import move_nodes
from kiosk.wayfinding.drafting.model import OPEN, WALL, EditRefused, WallDoor
from kiosk.wayfinding.drafting.planar import crossings, nearest_node, nearest_wall, nodes_along
from kiosk.wayfinding.drafting.site_edits import EditedDrawing
from kiosk.wayfinding.drafting.working_copy import SNAP, FloorEdit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.wayfinding.drafting.faces import Spot
    from kiosk.wayfinding.drafting.model import FloorGraph, SharedStack, SiteDrawing

TOUCH: Final = 1.5  # set by whole millimetres: such beside a slanting wall lie on it
CALLED: Final = {"stairs": "계단", "elevator": "승강기", "escalator": "에스컬레이터", "ramp": "경사로"}
CORNERS: Final = 3  # set by geometry: of the smallest outline


def place_stack(drawing: SiteDrawing, stack: SharedStack) -> EditedDrawing:
    """Put a stack onto its floors; raises EditRefused with the floor's name where walls are in its way."""
    if len(stack.outline) < CORNERS or not stack.floors:
        raise EditRefused("계단·승강기의 모양과 다니는 층을 정해 주십시오.")
    key = drawing.next_id
    stack = replace(stack, name=stack.name or CALLED[stack.kind], outline=_snapped(drawing, stack))
    made = replace(drawing, stacks={**drawing.stacks, key: stack}, next_id=key + 1)
    return EditedDrawing(_on_floors(made, key, stack.floors), made=key)


def set_stack_floors(drawing: SiteDrawing, key: int, floors: Iterable[int]) -> EditedDrawing:
    """Say which floors a stack serves; where it goes no more its walls stay as plain ones."""
    stack, wanted = drawing.stacks[key], tuple(sorted(floors))
    if not wanted:
        raise EditRefused("다니는 층을 하나는 남기거나 계단·승강기를 지우십시오.")
    gone, new = set(stack.floors) - set(wanted), set(wanted) - set(stack.floors)
    changed = replace(drawing, stacks={**drawing.stacks, key: replace(stack, floors=wanted)})
    for ordinal in gone:
        changed = changed.with_floor(_unlocked(changed.floors[ordinal], key))
    return EditedDrawing(_on_floors(changed, key, sorted(new)))


def erase_stack(drawing: SiteDrawing, key: int) -> EditedDrawing:
    """Take a stack away; its walls stay as plain ones."""
    for ordinal in drawing.stacks[key].floors:
        drawing = drawing.with_floor(_unlocked(drawing.floors[ordinal], key))
    return EditedDrawing(
        replace(drawing, stacks={at: one for at, one in drawing.stacks.items() if at != key})
    )


def move_stack(drawing: SiteDrawing, key: int, by: Spot) -> EditedDrawing:
    """Move a stack on all its floors; raises EditRefused with the name of the floor that is in the way."""
    stack, told = drawing.stacks[key], list[str]()
    for ordinal in stack.floors:
        floor = drawing.floors[ordinal]
        mine = {end for one in floor.walls.values() if one.stack == key for end in (one.a, one.b)}
        to = {node: (floor.nodes[node][0] + by[0], floor.nodes[node][1] + by[1]) for node in sorted(mine)}
        try:
            edited = move_nodes(floor, to, key)
        except EditRefused as error:
            raise EditRefused(f"{floor.name}: {error}") from error
        told += [f"{floor.name}: {line}" for line in edited.told]
        drawing = drawing.with_floor(edited.floor)
    moved = replace(stack, outline=tuple((x + by[0], y + by[1]) for x, y in stack.outline))
    return EditedDrawing(replace(drawing, stacks={**drawing.stacks, key: moved}), tuple(told))


def _snapped(drawing: SiteDrawing, stack: SharedStack) -> tuple[Spot, ...]:
    """Return the outline with its corners on what the first floor has there already."""
    floor = drawing.floors[stack.floors[0]]
    lines = FloorEdit(floor).lines()

    def snapped(spot: Spot) -> Spot:
        node = nearest_node(spot, floor.nodes, SNAP)
        if node is not None:
            return floor.nodes[node]
        wall = nearest_wall(spot, lines, SNAP)
        return spot if wall is None else wall[2]

    return tuple(dict.fromkeys(map(snapped, stack.outline)))


def _on_floors(drawing: SiteDrawing, key: int, floors: Iterable[int]) -> SiteDrawing:
    for ordinal in floors:
        floor = drawing.floors[ordinal]
        try:
            drawing = drawing.with_floor(_stood(floor, key, drawing.stacks[key]))
        except EditRefused as error:
            raise EditRefused(f"{floor.name}: {error}") from error
    return drawing


def _stood(floor: FloorGraph, key: int, stack: SharedStack) -> FloorGraph:
    edit = FloorEdit(floor)
    corners = [edit.node_at(spot, TOUCH) for spot in stack.outline]
    if len(set(corners)) < CORNERS:
        raise EditRefused("계단·승강기의 모양이 너무 작습니다.")
    for side, (a, b) in enumerate(pairwise([*corners, corners[0]])):
        pieces = [_locked(edit, *ends, key) for ends in _stops(edit, a, b)]
        if side == stack.door_side:
            _entered(edit, max(pieces, key=edit.length), stack.kind)
    made = edit.finished().floor
    room = _room_of(made, stack)
    told = replace(made.rooms[room], name=stack.name, category=stack.kind, stack=key)
    return replace(made, rooms={**made.rooms, room: told})


def _stops(edit: FloorEdit, a: int, b: int) -> Iterable[tuple[int, int]]:
    way = [node for _, node in nodes_along(edit.nodes[a], edit.nodes[b], edit.nodes, TOUCH)]
    return pairwise([a, *(node for node in way if node not in {a, b}), b])


def _locked(edit: FloorEdit, a: int, b: int, key: int) -> int:
    """Return the wall between two nodes, locked: the one that stands there, or a new one."""
    for wall, one in edit.walls.items():
        if {one.a, one.b} == {a, b}:
            if one.stack not in {None, key}:
                return wall  # two stacks side by side share a wall; the first one holds it
            edit.walls[wall] = replace(one, stack=key)
            return wall
    if crossings(edit.nodes[a], edit.nodes[b], edit.lines()):
        raise EditRefused("그 자리를 가로지르는 벽이 있습니다.")
    return edit.add_wall(a, b, WALL, key)


def _entered(edit: FloorEdit, wall: int, kind: str) -> None:
    """Open the side by which one enters: a lift by its door, stairs and ramps by their mouth."""
    if kind != "elevator":
        edit.walls[wall] = replace(edit.walls[wall], kind=OPEN)
        edit.doors = {key: one for key, one in edit.doors.items() if one.wall != wall}
        return
    length, width = edit.length(wall), WIDTHS["lift"]
    if any(one.wall == wall for one in edit.doors.values()):
        return
    if length < width:
        raise EditRefused("승강기 문(1.1 m)이 들어갈 벽이 없습니다.")
    edit.doors[edit.new_id()] = WallDoor(wall, math.floor(length / 2), width, "lift")


def _room_of(floor: FloorGraph, stack: SharedStack) -> int:
    """Return the one room within a stack's outline; raises EditRefused where walls part it."""
    shape = Polygon(stack.outline)
    inside = shape.representative_point()
    room = floor.room_at((round(inside.x), round(inside.y)))
    if room is None or abs(floor.face(room).area_mm2 - shape.area) > shape.length * TOUCH:
        raise EditRefused("그 자리에 벽이 있습니다. 벽을 먼저 지우십시오.")
    return room


def _unlocked(floor: FloorGraph, key: int) -> FloorGraph:
    """Let go of a stack's walls; what it shares with another stack is that one's from now on."""
    walls = {
        at: replace(one, stack=_beside(floor, at, key)) if one.stack == key else one
        for at, one in floor.walls.items()
    }
    rooms = {at: replace(one, stack=None) if one.stack == key else one for at, one in floor.rooms.items()}
    return replace(floor, walls=walls, rooms=rooms)


def _beside(floor: FloorGraph, wall: int, key: int) -> int | None:
    """Return the other stack that a stack's wall bounds, if there is one."""
    stacks = (floor.rooms[room].stack for room in floor.wall_rooms(wall) if room is not None)
    return next((one for one in stacks if one not in {None, key}), None)
