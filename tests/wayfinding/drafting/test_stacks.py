# SPDX-License-Identifier: GPL-3.0-or-later
"""Stairs and lifts stand on every floor alike, move in one step, and are refused with the floor's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.wayfinding.checking import check_venue
from kiosk.wayfinding.drafting.doors import name_room, place_door
from kiosk.wayfinding.drafting.edits import draw_wall, erase_wall, move_node, run_partition
from kiosk.wayfinding.drafting.export import venue_of
from kiosk.wayfinding.drafting.model import EditRefused, KioskStand, SharedStack, SiteDrawing
from kiosk.wayfinding.drafting.site_edits import copy_floor, drop_floor, place_kiosk
from kiosk.wayfinding.drafting.stacks import erase_stack, move_stack, place_stack, set_stack_floors
from kiosk.wayfinding.venue.archive import write_folder
from tests.wayfinding.drafting.floors import assert_whole, box, drawn

if TYPE_CHECKING:
    from pathlib import Path


def shaft(kind: str, x: int, floors: tuple[int, ...] = (0, 1)) -> SharedStack:
    """Return a stack along the back wall, entered from below it."""
    outline = ((x, 7_000), (x + 3_000, 7_000), (x + 3_000, 10_000), (x, 10_000))
    return SharedStack(kind, "", outline, floors, door_side=0)


def site() -> SiteDrawing:
    floors = {at: drawn(box(0, 0, 20_000, 10_000), ordinal=at) for at in (0, 1)}
    drawing = SiteDrawing("새 시청", floors=floors)
    drawing = place_stack(drawing, shaft("stairs", 2_000)).drawing
    return place_stack(drawing, shaft("elevator", 6_000)).drawing


def two_floors() -> SiteDrawing:
    """Return the site with a kiosk and with its halls named."""
    drawing = site()
    for floor in drawing.floors.values():
        named = name_room(floor, floor.room_at((15_000, 5_000)) or 0, "로비").floor
        drawing = drawing.with_floor(named)
    return place_kiosk(drawing, KioskStand(0, (12_000, 5_000), 0, "로비 키오스크")).drawing


def test_a_stack_is_a_room_on_each_of_its_floors() -> None:
    drawing = site()
    for floor in drawing.floors.values():
        kinds = {room.category: room for room in floor.rooms.values() if room.stack}
        assert set(kinds) == {"stairs", "elevator"}
        assert kinds["elevator"].name == "승강기"
        assert [door.kind for door in floor.doors.values()] == ["lift"]
        assert_whole(floor)


def test_it_moves_on_all_floors_in_one_step() -> None:
    drawing = site()
    moved = move_stack(drawing, 2, (2_000, 0)).drawing
    for floor in moved.floors.values():
        assert floor.room_at((10_500, 8_500)) is not None
        assert floor.rooms[floor.room_at((10_500, 8_500)) or 0].category == "elevator"
        assert_whole(floor)
    assert moved.stacks[2].outline[0] == (8_000, 7_000)


def test_where_a_wall_is_in_the_way_the_floor_is_named_and_nothing_changes() -> None:
    drawing = site()
    upper = draw_wall(drawing.floors[1], (12_000, 0), (12_000, 10_000)).floor
    with pytest.raises(EditRefused, match=r"^2층: "):
        move_stack(drawing.with_floor(upper), 2, (5_000, -1_000))
    with pytest.raises(EditRefused, match=r"^2층: .*가로지르는"):
        place_stack(drawing.with_floor(upper), shaft("ramp", 11_000))


def test_its_walls_are_locked_for_everything_else() -> None:
    drawing = site()
    floor = drawing.floors[0]
    wall = next(key for key, one in floor.walls.items() if one.stack == 1)
    with pytest.raises(EditRefused, match="함께"):
        erase_wall(floor, wall)
    with pytest.raises(EditRefused, match="함께"):
        move_node(floor, floor.walls[wall].a, (0, 5_000))
    free = erase_stack(drawing, 1).drawing.floors[0]
    assert erase_wall(free, wall).floor.walls.keys() < free.walls.keys()


def test_a_wall_that_two_share_stays_locked_when_one_of_them_goes() -> None:
    drawing = SiteDrawing("새 시청", floors={0: drawn(box(0, 0, 20_000, 10_000), ordinal=0)})
    drawing = place_stack(drawing, shaft("stairs", 2_000, (0,))).drawing
    drawing = place_stack(drawing, shaft("elevator", 5_000, (0,))).drawing
    floor = erase_stack(drawing, 1).drawing.floors[0]
    bounds = [key for key, one in floor.walls.items() if one.stack == 2]
    assert len(bounds) == 4
    for wall in bounds:
        with pytest.raises(EditRefused, match="함께"):
            erase_wall(floor, wall)


def test_floors_are_ticked_and_unticked() -> None:
    drawing = set_stack_floors(site(), 2, [0]).drawing
    assert {room.stack for room in drawing.floors[1].rooms.values()} == {1, None}
    again = set_stack_floors(drawing, 2, [0, 1]).drawing
    assert {room.stack for room in again.floors[1].rooms.values()} == {1, 2, None}
    with pytest.raises(EditRefused):
        set_stack_floors(drawing, 2, [])


def test_a_copied_floor_has_walls_stacks_toilets_and_doors_and_no_names(tmp_path: Path) -> None:
    drawing = site()
    floor = run_partition(drawing.floors[1], (12_000, 9_990)).floor
    for spot, name in (((15_000, 5_000), "여자화장실"), ((11_000, 5_000), "복도")):
        floor = name_room(floor, floor.room_at(spot) or 0, name).floor
    floor = place_door(floor, (12_000, 5_000)).floor
    floor = place_door(floor, (6_000, 0), "main").floor
    drawing = copy_floor(drawing.with_floor(floor), 1, 2).drawing
    copy = drawing.floors[2]
    assert {room.name for room in copy.rooms.values()} == {"계단", "승강기", "여자화장실", None}
    assert {door.kind for door in copy.doors.values()} == {"lift", "door"}  # nobody steps out up there
    assert drawing.stacks[1].floors == (0, 1, 2)
    uids = [
        {room.uid for room in at.rooms.values()} | {door.uid for door in at.doors.values()}
        for at in drawing.floors.values()
    ]
    assert len(uids[0] | uids[1] | uids[2]) == sum(map(len, uids))
    drawing = place_kiosk(drawing, KioskStand(0, (12_000, 5_000), 0, "로비")).drawing
    write_folder(venue_of(drawing), tmp_path / "venue")
    report = check_venue(tmp_path / "venue")
    assert report.ok, report.problems
    assert report.counts["reachable_step_free"] == report.counts["public_units"]
    with pytest.raises(EditRefused, match="이미 그린"):
        copy_floor(drawing, 1, 2)
    assert drop_floor(drawing, 2).drawing.stacks[1].floors == (0, 1)
