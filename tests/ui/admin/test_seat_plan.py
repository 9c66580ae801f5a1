# SPDX-License-Identifier: GPL-3.0-or-later
"""The plan's measures: boxes for every chart, the grid of 25 cm, and what a point lies on."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.directory.editing import Sketch
from kiosk.directory.edits import Rewrite, Stand
from kiosk.directory.model import Office, OfficePlace, Seat
from kiosk.ui.admin.seats.geometry import STEP_M, RoomGeometry, boxes, overlapping
from kiosk.ui.admin.seats.landing import drawn_for, land
from kiosk.ui.admin.seats.writing import written

ROOM = RoomGeometry(12.0, 8.0)
SHARE = st.floats(0, 1)


def table(count: int) -> Office:
    return Office(
        "과",
        seats=tuple(Seat("과", str(at + 1), place=OfficePlace(0.5, at / count)) for at in range(count)),
        drawn=False,
    )


@given(st.integers(1, 120))
def test_a_plain_table_is_laid_out_in_rows_that_never_overlap(count: int) -> None:
    placed = [place for _, place in boxes(table(count), ROOM)]
    assert not any(overlapping(one, other) for at, one in enumerate(placed) for other in placed[:at])
    assert all(place.w / 2 <= place.x <= 1 - place.w / 2 for place in placed)
    assert all(place.h / 2 <= place.y <= 1 - place.h / 2 for place in placed)


@given(st.integers(1, 40), SHARE, SHARE)
def test_a_desk_lands_inside_the_walls_on_the_grid_or_on_another_desk(count: int, x: float, y: float) -> None:
    landing = land(table(count), ROOM, "1", x, y)
    place = landing.place
    assert -1e-6 <= place.x - place.w / 2 <= place.x + place.w / 2 <= 1 + 1e-6
    assert -1e-6 <= place.y - place.h / 2 <= place.y + place.h / 2 <= 1 + 1e-6
    if isinstance(landing.edit, Stand) and place.w < place.x < 1 - place.w:
        steps = place.x * ROOM.width / STEP_M
        assert abs(steps - round(steps)) < 1e-3


def test_the_first_desk_moved_of_a_table_gives_all_of_them_places() -> None:
    office = table(6)
    edit = Stand("1", OfficePlace(0.5, 0.9, 0.1, 0.1))
    after = drawn_for(edit, Sketch(office, 1), ROOM).after(edit).office
    assert after.drawn
    assert all(seat.place and seat.place.w > 0 for seat in after.seats)


def test_what_is_typed_keeps_what_it_does_not_name() -> None:
    seat = Seat("과", "1", "주무관", duties=("하나", "둘"), phone="061-270-0001")
    assert written(seat, "phone", "3423") == Rewrite("1", "phone", "061-270-3423")
    assert written(seat, "duty", "첫째") == Rewrite("1", "duties", ("첫째", "둘"))
    assert written(seat, "rest", " 셋 \n\n넷") == Rewrite("1", "duties", ("하나", "셋", "넷"))
    assert written(seat, "title", "주무관") is None
    assert written(seat, "title", "") == Rewrite("1", "title", None)
