# SPDX-License-Identifier: GPL-3.0-or-later
"""Desks stand inside the room, apart from each other, each with an aisle, in the order they were drawn."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st
import pytest
from shapely.affinity import rotate
from shapely.geometry import Point, Polygon

from kiosk.directory.model import OfficePlace
from kiosk.directory.placement import NoSpace, place_desks
from kiosk.directory.room_frame import RoomSize

if TYPE_CHECKING:
    from kiosk.directory.placement import PlacedDesk

BOX = ((0.0, 0.0), (12.0, 0.0), (12.0, 8.0), (0.0, 8.0))
DOOR = (((5.5, 0.0), (6.5, 0.0)),)


def grid(columns: int, rows: int) -> list[tuple[str, OfficePlace]]:
    return [
        (
            str(row * columns + column + 1),
            OfficePlace((column + 0.5) / columns, (row + 0.5) / rows, 0.8 / columns, 0.8 / rows),
        )
        for row in range(rows)
        for column in range(columns)
    ]


def shape(desk: PlacedDesk) -> Polygon:
    return Polygon(desk.corners)


def check(room: RoomSize, desks: tuple[PlacedDesk, ...]) -> None:
    floor = Polygon(room.polygon).buffer(1e-6)
    for at, desk in enumerate(desks):
        assert floor.covers(shape(desk))
        assert floor.covers(Point(desk.approach))
        standing = Point(desk.approach).buffer(0.44)
        for other in desks:
            assert standing.disjoint(shape(other)), (desk.number, other.number)
        for other in desks[at + 1 :]:
            assert shape(desk).intersection(shape(other)).area < 1e-6, (desk.number, other.number)


def test_a_grid_of_desks_fits_with_an_aisle_to_each() -> None:
    room = RoomSize(BOX, DOOR)
    desks = place_desks(room, grid(6, 4))
    assert len(desks) == 24
    check(room, desks)


def test_the_aisle_from_the_door_stays_free() -> None:
    aisle = Polygon([(5.55, 0), (6.45, 0), (6.45, 8), (5.55, 8)])
    assert all(shape(desk).disjoint(aisle) for desk in place_desks(RoomSize(BOX, DOOR), grid(6, 4)))


def test_rows_and_their_order_are_kept() -> None:
    desks = {desk.number: desk for desk in place_desks(RoomSize(BOX, DOOR), grid(4, 2))}
    front = [desks[number] for number in "5678"]
    back = [desks[number] for number in "1234"]
    assert [desk.x for desk in front] == sorted(desk.x for desk in front)
    assert max(desk.y for desk in front) < min(desk.y for desk in back)


def test_the_door_side_is_down_whichever_wall_has_the_door() -> None:
    top_door = RoomSize(BOX, (((5.5, 8.0), (6.5, 8.0)),))
    desks = {desk.number: desk for desk in place_desks(top_door, grid(4, 2))}
    assert desks["5"].y > desks["1"].y
    assert desks["5"].x > desks["8"].x


def test_a_room_that_stands_askew_gets_desks_along_its_walls() -> None:
    turned = rotate(Polygon(BOX), -8, origin=(0, 0))
    door = tuple(rotate(Point(end), -8, origin=(0, 0)).coords[0] for end in DOOR[0])
    room = RoomSize(tuple(turned.exterior.coords)[:-1], ((door[0], door[1]),))
    desks = place_desks(room, grid(6, 4))
    check(room, desks)
    assert all(math.isclose(math.hypot(*desk.side), 1) for desk in desks)


def test_an_l_shaped_room_keeps_desks_out_of_the_missing_corner() -> None:
    room = RoomSize(((0, 0), (12, 0), (12, 4), (6, 4), (6, 9), (0, 9)), (((1, 0), (2, 0)),))
    check(room, place_desks(room, grid(5, 4)))


def test_a_drawing_with_more_rows_than_the_room_has_is_shared_out_anew() -> None:
    room = RoomSize(((0, 0), (20, 0), (20, 5), (0, 5)), (((9, 0), (10, 0)),))
    desks = place_desks(room, grid(2, 12))
    assert {desk.number for desk in desks} == {str(number) for number in range(1, 25)}
    check(room, desks)


@pytest.mark.parametrize("doors", [(), (((0.5, 0.0), (1.5, 0.0)),)])
def test_a_row_for_which_no_desk_is_left_stays_empty(
    doors: tuple[tuple[tuple[float, float], ...], ...],
) -> None:
    room = RoomSize(((0, 0), (8, 0), (8, 8), (2, 8), (2, 10), (0, 10)), doors)  # type: ignore[arg-type] # pairs
    desks = place_desks(room, grid(4, 4))
    assert len(desks) == 16
    check(room, desks)


def test_too_many_desks_are_refused_rather_than_stacked() -> None:
    with pytest.raises(NoSpace):
        place_desks(RoomSize(((0, 0), (3, 0), (3, 3), (0, 3)), DOOR), grid(10, 10))


def test_an_empty_chart_needs_no_desk() -> None:
    assert place_desks(RoomSize(BOX, DOOR), []) == ()


@settings(max_examples=60, deadline=None)
@given(
    width=st.floats(5, 25),
    height=st.floats(4, 15),
    at=st.floats(0.1, 0.9),
    places=st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1)), min_size=1, max_size=40),
)
def test_any_drawing_in_any_rectangle_is_placed_soundly_or_refused(
    width: float, height: float, at: float, places: list[tuple[float, float]]
) -> None:
    door = ((at * width - 0.4, 0.0), (at * width + 0.4, 0.0))
    room = RoomSize(((0, 0), (width, 0), (width, height), (0, height)), (door,))
    drawn = [(str(number), OfficePlace(x, y, 0.1, 0.1)) for number, (x, y) in enumerate(places)]
    try:
        desks = place_desks(room, drawn)
    except NoSpace:
        assert len(places) * 0.6 > width * height / 10
        return
    assert len(desks) == len(places)
    check(room, desks)
