# SPDX-License-Identifier: GPL-3.0-or-later
"""What each edit promises: snapping, cuts that keep doors, refusals without a trace, merges that are told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.wayfinding.drafting.doors import change_door, erase_door, name_room, place_door
from kiosk.wayfinding.drafting.dragging import NodeDrag
from kiosk.wayfinding.drafting.edits import draw_wall, erase_wall, move_node, run_partition, set_wall_kind
from kiosk.wayfinding.drafting.model import OPEN, EditRefused
from tests.wayfinding.drafting.floors import assert_whole, box, drawn, gridded

if TYPE_CHECKING:
    from kiosk.wayfinding.drafting.model import FloorGraph


def named(floor: FloorGraph, **rooms: tuple[int, int]) -> FloorGraph:
    for name, spot in rooms.items():
        room = floor.room_at(spot)
        assert room is not None
        floor = name_room(floor, room, name).floor
    return floor


def wall_at(floor: FloorGraph, *spots: tuple[int, int]) -> int:
    at = {spot: key for key, spot in floor.nodes.items()}
    ends = {at[spot] for spot in spots}
    return next(key for key, one in floor.walls.items() if {one.a, one.b} == ends)


def names(floor: FloorGraph) -> set[str | None]:
    return {room.name for room in floor.rooms.values()}


def test_a_wall_snaps_to_corners_and_walls_and_cuts_what_it_crosses() -> None:
    floor = drawn(box(0, 0, 20_000, 10_000))
    floor = draw_wall(floor, (10_090, 120), (9_910, 9_880)).floor
    assert (10_090, 0) in floor.nodes.values()
    assert (9_910, 10_000) in floor.nodes.values()
    floor = draw_wall(floor, (140, -60), (20_000, 10_100)).floor
    assert len(floor.rooms) == 4
    assert_whole(floor)


def test_no_wall_lies_on_a_wall() -> None:
    floor = drawn(box(0, 0, 20_000, 10_000), [(5_000, 0), (5_000, 10_000)])
    with pytest.raises(EditRefused, match="이미 벽"):
        draw_wall(floor, (0, 0), (20_000, 0))
    longer = draw_wall(floor, (-3_000, 0), (23_000, 0)).floor
    assert len(longer.walls) == len(floor.walls) + 2
    assert_whole(longer)
    with pytest.raises(EditRefused, match="짧"):
        draw_wall(floor, (9_000, 5_000), (9_100, 5_000))


def test_a_partition_is_one_click_and_square_to_its_wall() -> None:
    floor = drawn([(0, 0), (16_000, 12_000), (10_000, 20_000), (-6_000, 8_000), (0, 0)])
    middle = (8_000 - 6, 6_000 + 8)
    floor = run_partition(floor, middle).floor
    assert len(floor.rooms) == 2
    start, end = (8_000, 6_000), (2_000, 14_000)
    assert {start, end} <= set(floor.nodes.values())
    with pytest.raises(EditRefused, match="맞은편"):
        run_partition(floor, (3_990, 2_900))
    with pytest.raises(EditRefused, match="벽에서 시작"):
        run_partition(floor, (-9_000, 0))


def test_a_cut_wall_keeps_its_doors_on_the_piece_they_lie_on_clear_of_the_cut() -> None:
    floor = drawn(box(0, 0, 20_000, 10_000))
    floor = place_door(floor, (10_000, 0), "double").floor
    floor = place_door(floor, (15_000, 0)).floor
    edited = draw_wall(floor, (10_200, 0), (10_200, 10_000))
    assert [door.width for door in edited.floor.doors.values()] == [1_800, 900]
    assert edited.told == ()
    assert_whole(edited.floor)
    narrow = draw_wall(draw_wall(floor, (9_300, 0), (9_300, 10_000)).floor, (10_900, 0), (10_900, 10_000))
    assert narrow.told == ("문 하나가 남은 벽보다 넓어 없어졌습니다 · 되돌리기",)


def test_a_corner_moves_with_its_rooms_and_is_refused_where_a_wall_would_cross() -> None:
    floor = named(gridded(3, 2), 가=(1_000, 1_000), 나=(5_000, 1_000))
    corner = next(key for key, at in floor.nodes.items() if at == (4_000, 4_000))
    moved = move_node(floor, corner, (4_700, 3_300)).floor
    assert {key: room.name for key, room in moved.rooms.items()} == {
        key: room.name for key, room in floor.rooms.items()
    }
    assert_whole(moved)
    drag = NodeDrag(floor, corner)
    for to in ((9_000, 4_000), (4_000, 0), (4_000, -100), (8_000, 8_000)):
        assert drag.step(to).refusal
        with pytest.raises(EditRefused):
            move_node(floor, corner, to)
    assert drag.step((4_700, 3_300)).refusal == ""
    assert len(drag.step((4_700, 3_300)).outlines) == 4


def test_a_corner_is_refused_where_a_door_would_not_fit() -> None:
    floor = place_door(drawn(box(0, 0, 5_000, 4_000)), (2_500, 0), "main").floor
    corner = next(key for key, at in floor.nodes.items() if at == (0, 0))
    with pytest.raises(EditRefused, match="문이 들어가지"):
        move_node(floor, corner, (3_000, 0))
    assert NodeDrag(floor, corner).step((3_000, 0)).refusal
    nearer = move_node(floor, corner, (2_000, 0)).floor
    assert_whole(nearer)
    far = next(iter(move_node(floor, corner, (-1_000, 0)).floor.doors.values()))
    assert far.at == 3_500  # it stays where it is, as seen from the corner that stayed


def test_an_erased_wall_joins_two_rooms_into_the_larger_and_says_so() -> None:
    floor = drawn(box(0, 0, 20_000, 10_000), [(6_000, 0), (6_000, 10_000)])
    floor = named(floor, 상담실=(1_000, 1_000), 민원실=(9_000, 1_000))
    larger = floor.room_at((9_000, 1_000))
    edited = erase_wall(floor, wall_at(floor, (6_000, 0), (6_000, 10_000)))
    assert edited.told == ("'민원실'에 '상담실'을 합쳤습니다 · 되돌리기",)
    assert list(edited.floor.rooms) == [larger]
    assert len(edited.floor.nodes) == 4  # what the wall had cut is whole again
    opened = erase_wall(floor, wall_at(floor, (0, 0), (0, 10_000)))
    assert opened.told == ("'상담실'이 밖으로 열려 없어졌습니다 · 되돌리기",)


def test_a_healed_wall_keeps_the_doors_of_both_its_pieces() -> None:
    floor = drawn(box(0, 0, 20_000, 10_000), [(6_000, 0), (6_000, 10_000)])
    for click in ((3_000, 0), (12_000, 0), (4_000, 10_000)):
        floor = place_door(floor, click).floor
    uids = {door.uid for door in floor.doors.values()}
    whole = erase_wall(floor, wall_at(floor, (6_000, 0), (6_000, 10_000))).floor
    assert {door.uid for door in whole.doors.values()} == uids
    places = set()
    for door in whole.doors.values():
        one = whole.walls[door.wall]
        (x0, y0), (x1, y1) = whole.nodes[one.a], whole.nodes[one.b]
        places.add((x0 + (x1 > x0 or -1) * door.at, y0 + (y1 - y0)))
    assert places == {(3_000, 0), (12_000, 0), (4_000, 10_000)}
    assert_whole(whole)


def test_a_split_room_keeps_its_name_on_the_larger_part() -> None:
    floor = named(drawn(box(0, 0, 20_000, 10_000)), 민원실=(1_000, 1_000))
    before = floor.room_at((1_000, 1_000))
    floor = run_partition(floor, (6_000, 10)).floor
    assert floor.room_at((15_000, 5_000)) == before
    assert names(floor) == {"민원실", None}


def test_doors_hold_their_distance_and_their_wall() -> None:
    floor = drawn(box(0, 0, 5_000, 4_000))
    edited = place_door(floor, (100, 40))
    assert edited.made is not None
    assert edited.floor.doors[edited.made].at == 450
    with pytest.raises(EditRefused, match="다른 문과"):
        place_door(edited.floor, (600, 0))
    with pytest.raises(EditRefused, match=r"4\.0 m라 4\.2 m"):
        place_door(edited.floor, (0, 2_000), width=4_200)
    slid = change_door(edited.floor, edited.made, at=3_000, kind="sliding").floor
    assert (slid.doors[edited.made].at, slid.doors[edited.made].kind) == (3_000, "sliding")
    assert erase_door(slid, edited.made).floor.doors == {}
    with pytest.raises(EditRefused, match="벽에 답니다"):
        place_door(floor, (2_500, 2_000))
    border = set_wall_kind(slid, slid.doors[edited.made].wall, OPEN).floor
    assert border.doors == {}


def test_a_name_tells_what_a_room_is() -> None:
    floor = named(drawn(box(0, 0, 5_000, 4_000)), 남자화장실=(1_000, 1_000))
    assert {room.category for room in floor.rooms.values()} == {"restroom.male"}
