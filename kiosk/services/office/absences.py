# SPDX-License-Identifier: GPL-3.0-or-later
"""Who of an office is away: marked and taken back by its own people, from today on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from kiosk.directory.charts.chart import Away
from kiosk.services.office.board import matter_of
from kiosk.services.refused import Overtaken, Refused

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from kiosk.directory.model import Seat
    from kiosk.services.admin.seats import SeatService

LONGEST: Final = timedelta(days=366)
REASONS: Final = ("other", "leave", "trip", "training")


@dataclass(frozen=True, slots=True)
class OfficeSeat:
    """A seat as its office reads it; nobody's name."""

    desk: str
    team: str
    title: str
    matter: str
    away: bool
    until: str | None


class Absences:
    """The seats of one office; `office` says which."""

    def __init__(self, seats: SeatService, office: Callable[[], str]) -> None:
        self._seats = seats
        self._office = office

    def seats(self) -> Sequence[OfficeSeat]:
        """Return the seats that somebody sits at, in the chart's order."""
        standing = self._seats.standing(self._office(), self._seats.today())
        return [_shown(seat, standing.day) for seat in standing.office.seats if not seat.vacant]

    def mark(self, desk: str, until: date, reason: str = "other") -> None:
        """Mark whoever sits there as away from today until a day, that day included."""
        today = self._seats.today()
        if not today <= until <= today + LONGEST:
            raise Refused("오늘부터 1년 안의 날을 골라 주십시오. 바뀐 것은 없습니다.")
        kind = reason if reason in REASONS else "other"
        self._change(desk, Away(kind, "", today.isoformat(), until.isoformat()))  # type: ignore[arg-type] # one of REASONS

    def back(self, desk: str) -> None:
        """Mark whoever sits there as back."""
        self._change(desk, None)

    def _change(self, desk: str, away: Away | None) -> None:
        if desk not in {seat.desk for seat in self.seats()}:
            raise Refused("이 부서에 없는 자리입니다. 지금 자리 목록에서 골라 주십시오.")
        outcome = self._seats.mark_away(self._office(), desk, away)
        if outcome.published is None:
            raise Overtaken("그사이 다른 담당이 이 부서를 고쳤습니다. 지금 것을 보고 다시 눌러 주십시오.")


def _shown(seat: Seat, day: date) -> OfficeSeat:
    away = seat.away if seat.away is not None and not seat.away.over(day) else None
    shown = seat.desk, seat.team or "", seat.title or "", matter_of(seat)
    return OfficeSeat(*shown, away is not None, away.until if away else None)
