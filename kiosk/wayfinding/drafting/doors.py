# SPDX-License-Identifier: GPL-3.0-or-later
"""Doors on a floor's walls, and what its rooms and fixtures are: edits that leave the graph as it is."""

from __future__ import annotations

from dataclasses import replace
import math
from typing import TYPE_CHECKING, Any, Final

from kiosk.plain_text import one_line
from kiosk.wayfinding.drafting.model import OPEN, EditedFloor, EditRefused, WallDoor
from kiosk.wayfinding.drafting.planar import nearest_wall, wall_lines
from kiosk.wayfinding.drafting.working_copy import REACH, fits
from kiosk.wayfinding.importing.categories import category_of

if TYPE_CHECKING:
    from kiosk.wayfinding.drafting.faces import Spot
    from kiosk.wayfinding.drafting.model import FloorGraph, PlacedFixture

WIDTHS: Final = {"door": 900, "double": 1800, "sliding": 1200, "lift": 1100, "main": 2400}  # mm
NARROWEST: Final = 500  # set by IMDF: mm of the narrowest way for a person


def door_middle(floor: FloorGraph, key: int) -> Spot:
    """Return where a door stands."""
    door = floor.doors[key]
    wall = floor.walls[door.wall]
    (ax, ay), (bx, by) = floor.nodes[wall.a], floor.nodes[wall.b]
    share = door.at / (math.dist((ax, ay), (bx, by)) or 1.0)
    return round(ax + (bx - ax) * share), round(ay + (by - ay) * share)


def door_front(floor: FloorGraph, key: int) -> float:
    """Return where a door looks from indoors out, in degrees clockwise from the sheet's top."""
    wall = floor.walls[floor.doors[key].wall]
    (ax, ay), (bx, by) = floor.nodes[wall.a], floor.nodes[wall.b]
    left, _ = floor.wall_rooms(floor.doors[key].wall)
    out = 1 if left is None or floor.rooms[left].outdoor else -1
    return math.degrees(math.atan2(-out * (by - ay), out * (bx - ax)))


def place_door(floor: FloorGraph, click: Spot, kind: str = "door", width: int | None = None) -> EditedFloor:
    """Put a door into the wall nearest to a click; raises EditRefused where it does not fit."""
    solid = {key: one for key, one in floor.walls.items() if one.kind != OPEN}
    found = nearest_wall(click, wall_lines(floor.nodes, solid), REACH)
    if found is None:
        raise EditRefused("문은 벽에 답니다. 벽을 누르십시오.")
    wall, along, _ = found
    door = WallDoor(wall, round(along), width or WIDTHS[kind], kind)
    return _with_door(floor, floor.next_id, door)


def change_door(
    floor: FloorGraph, door: int, *, at: int | None = None, width: int | None = None, kind: str | None = None
) -> EditedFloor:
    """Slide a door along its wall, widen it or make it another kind."""
    one = floor.doors[door]
    told = {"at": at, "width": width, "kind": kind}
    changed: dict[str, Any] = {name: value for name, value in told.items() if value is not None}
    return _with_door(floor, door, replace(one, **changed))


def _with_door(floor: FloorGraph, key: int, door: WallDoor) -> EditedFloor:
    if door.width < NARROWEST:
        raise EditRefused(f"문이 너무 좁습니다. {NARROWEST / 1000:.1f} m는 되어야 합니다.")
    one = floor.walls[door.wall]
    length = math.dist(floor.nodes[one.a], floor.nodes[one.b])
    half = math.ceil(door.width / 2)
    placed = replace(door, at=min(max(door.at, half), max(math.floor(length) - half, half)))
    others = [had for other, had in floor.doors.items() if had.wall == door.wall and other != key]
    if door.width > length:
        raise EditRefused(f"벽이 {length / 1000:.1f} m라 {door.width / 1000:.1f} m 문이 들어가지 않습니다.")
    if not fits(placed, length, others):
        raise EditRefused("다른 문과 겹칩니다. 벽의 빈 곳을 누르십시오.")
    return EditedFloor(
        floor.with_parts(doors={**floor.doors, key: placed}, next_id=max(floor.next_id, key + 1)), made=key
    )


def erase_door(floor: FloorGraph, door: int) -> EditedFloor:
    """Take a door away."""
    return EditedFloor(floor.with_parts(doors={key: one for key, one in floor.doors.items() if key != door}))


def describe_room(floor: FloorGraph, room: int, **told: Any) -> EditedFloor:  # noqa: ANN401 # FloorRoom's own fields
    """Say what a room is: its name, number, category, restriction, or that it lies outdoors."""
    return EditedFloor(floor.with_parts(rooms={**floor.rooms, room: replace(floor.rooms[room], **told)}))


def place_fixture(floor: FloorGraph, fixture: PlacedFixture, key: int | None = None) -> EditedFloor:
    """Put a fixture down, or change the one of this key."""
    made = floor.next_id if key is None else key
    placed = floor.with_parts(
        fixtures={**floor.fixtures, made: fixture}, next_id=max(floor.next_id, made + 1)
    )
    return EditedFloor(placed, made=made)


def erase_fixture(floor: FloorGraph, fixture: int) -> EditedFloor:
    """Take a fixture away."""
    return EditedFloor(
        floor.with_parts(fixtures={key: one for key, one in floor.fixtures.items() if key != fixture})
    )


def name_room(floor: FloorGraph, room: int, name: str, number: str = "") -> EditedFloor:
    """Call a room by its name and number; what kind of room it is follows from the name."""
    called, numbered = one_line(name), one_line(number)
    told: dict[str, Any] = {"name": called or None, "number": numbered or None}
    if called and floor.rooms[room].stack is None:
        told["category"] = category_of({"name": called})
    return describe_room(floor, room, **told)
