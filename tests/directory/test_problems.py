# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said before publishing, with sheet and cell."""

from __future__ import annotations

from dataclasses import replace

from kiosk.directory.charts.chart import Chart, ChartSeat
from kiosk.directory.problems import problems

SEAT = ChartSeat(
    "징수팀",
    "주무관",
    "가가가",
    "061-000-0001",
    ("압류",),
    empty=False,
    away=None,
    desk="1",
    x=0.5,
    y=0.5,
    cell="B7",
)


def chart(*seats: ChartSeat, office: str = "세정과", room: str | None = "101호") -> Chart:
    return Chart(office, room, "1층", "본관동", None, seats, file="세정과.xlsx", sheet="배치도")


def test_a_sound_chart_has_no_problem() -> None:
    assert problems([chart(SEAT)], rooms={"세정과": ["101호"]}) == ()


def test_two_on_one_seat_stops_the_publication_and_names_the_cells() -> None:
    (found,) = problems([chart(SEAT, replace(SEAT, name="나나나", cell="C7", phone="061-000-0002"))])
    assert (found.severity, found.cell, found.sheet) == ("error", "C7", "배치도")
    assert "B7, C7" in found.message


def test_one_office_twice_stops_the_publication() -> None:
    other = replace(chart(replace(SEAT, phone=None)), sheet="구 배치도")
    (found,) = problems([chart(SEAT), other])
    assert (found.severity, found.sheet) == ("error", "구 배치도")


def test_one_staff_id_at_two_desks_stops_the_publication() -> None:
    one = replace(SEAT, staff_id="7")
    (found,) = problems([chart(one, replace(one, desk="2", phone=None, cell="D7"))])
    assert (found.severity, found.cell) == ("error", "D7")


def test_a_seat_without_duty_is_pointed_out_unless_it_leads() -> None:
    (found,) = problems(
        [chart(replace(SEAT, duties=()), replace(SEAT, desk="2", title="징수팀장", duties=(), phone=None))]
    )
    assert (found.severity, found.cell) == ("warning", "B7")


def test_an_empty_desk_needs_no_duty() -> None:
    assert problems([chart(replace(SEAT, duties=(), empty=True))]) == ()


def test_a_room_that_the_venue_does_not_know_is_pointed_out() -> None:
    (found,) = problems([chart(SEAT, room="909호")], rooms={"세정과": ["101호", "102호"]})
    assert "909호" in found.message
    assert "101호, 102호" in found.message


def test_an_office_outside_every_venue_may_have_any_room() -> None:
    assert problems([chart(SEAT, room="909호")], rooms={"건설과": ["1호"]}) == ()


def test_a_phone_on_two_seats_is_pointed_out_with_both_cells() -> None:
    (found,) = problems([chart(SEAT, replace(SEAT, desk="2", cell="E11"))])
    assert found.severity == "warning"
    assert "B7, E11 전화번호가 같습니다" in found.message


def test_a_phone_held_in_an_office_that_is_not_imported_is_pointed_out() -> None:
    (found,) = problems([chart(SEAT)], phones_elsewhere={"061-000-0001": "건설과 3번"})
    assert "건설과 3번" in found.message
