# SPDX-License-Identifier: GPL-3.0-or-later
"""What a clerk's draft brings that should be looked at: problems of the office that were not there before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.directory.charts.chart import Chart, ChartSeat
from kiosk.directory.problems import problems

if TYPE_CHECKING:
    from kiosk.directory.charts.chart import Diagnostic
    from kiosk.directory.model import Office, Seat


def doubts(before: Office, after: Office) -> tuple[Diagnostic, ...]:
    """Find what is doubtful in an office only since it was edited."""
    known = {problem.message for problem in problems([_chart(before)])}
    return tuple(problem for problem in problems([_chart(after)]) if problem.message not in known)


def _chart(office: Office) -> Chart:
    seats = tuple(_seat(seat) for seat in office.seats)
    return Chart(office.name, office.room, office.floor, office.building, office.dated, seats)


def _seat(seat: Seat) -> ChartSeat:
    person = seat.occupant
    return ChartSeat(
        seat.team, seat.title, person.name if person else None, seat.phone, seat.duties,
        empty=seat.vacant, away=seat.away, desk=seat.desk, x=0.0, y=0.0,
        staff_id=person.staff_id if person else None,
    )  # fmt: skip
