# SPDX-License-Identifier: GPL-3.0-or-later
"""Followed visits at the console: a drawn quarter, whom to time, one key, never before a call."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from kiosk.charter.hours import in_seoul
from kiosk.ui.guide.wording import clock, named
from kiosk.ui.properties import qml_element, shown
from kiosk.visits.clock import span
from kiosk.visits.following import UNANSWERED

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from uuid import UUID

    from kiosk.services.guide_results import Picture
    from kiosk.visits.clock import Instant
    from kiosk.visits.events import FollowResult
    from kiosk.visits.following import FollowedNow
    from kiosk.visits.log import VisitLog
    from kiosk.visits.visit import Visit

ANSWER_S: Final = 60  # later it is written down that nobody answered
REASON: Final = "안내요원이 할 수 없음"
SLOT_S: Final = 900


@qml_element
class Following(QObject):
    """The band under the call's: that a drawn quarter runs, and which visit to time to its door."""

    changed = Signal()

    def __init__(self, called: Callable[[str], str] = str) -> None:
        super().__init__()
        self._called = called
        self._seen: FollowedNow | None = None
        self._now: Instant | None = None
        self._answered: set[tuple[str, str | None]] = set()
        self._timed: set[UUID] = set()

    here = shown(bool, changed)(lambda self: self._asks or self._visit is not None)
    asks = shown(bool, changed)(lambda self: self._asks)
    title = shown(str, changed)(lambda self: self._title())
    detail = shown(str, changed)(lambda self: self._detail())

    def see(self, picture: Picture) -> None:
        """Take what the database has."""
        self._seen = picture.follow
        self._now = picture.now
        self.changed.emit()

    def pass_time(self, now: Instant, log: VisitLog) -> None:
        """Let the clock run on; a slot that nobody answered for a minute is written down as missed."""
        self._now = now
        if self._asks and self._passed(now.at) > ANSWER_S:
            self._answer(log, UNANSWERED)
        self.changed.emit()

    def press(self, log: VisitLog, by: str) -> None:
        """Do what the one key asks: begin the quarter, or note that whom we follow is at the door."""
        if self._asks:
            self._answer(log)
        else:
            self.end("arrived", log, by)

    def decline(self, log: VisitLog) -> None:
        """Note that this quarter cannot be done."""
        if self._asks:
            self._answer(log, REASON)

    def end(self, result: FollowResult, log: VisitLog, by: str) -> None:
        """Note how it ended with the one who is followed."""
        if (visit := self._visit) is not None:
            self._timed.add(visit.id)
            log.followed(visit.id, result, by)
            self.changed.emit()

    @property
    def _asks(self) -> bool:
        """Return whether a quarter is to be begun; who is followed goes first, whose key it would take."""
        if self._seen is None or self._visit is not None:
            return False
        return self._seen.open and (self._seen.kiosk, self._seen.slot) not in self._answered

    @property
    def _visit(self) -> Visit | None:
        visit = self._seen.visit if self._seen else None
        return None if visit is None or visit.id in self._timed else visit

    def _answer(self, log: VisitLog, reason: str | None = None) -> None:
        if (seen := self._seen) is not None and seen.slot is not None:
            self._answered.add((seen.kiosk, seen.slot))
            log.slot(seen.slot, seen.kiosk, reason)
            self.changed.emit()

    def _passed(self, at: datetime) -> int:
        moment = in_seoul(at)
        return moment.minute % 15 * 60 + moment.second

    def _title(self) -> str:
        if self._asks:
            return "지금부터 15분: 고른 방문을 함께 잽니다"
        visit = self._visit
        if visit is None:
            return ""
        return f"이분과 함께 재 주십시오: {named(visit.target, self._called)[0]} · {visit.code}"

    def _detail(self) -> str:
        if self._seen is None or self._now is None:
            return ""
        if self._asks:
            left = clock(SLOT_S - self._passed(self._now.at))
            place = f"이번 달 {self._seen.of}번 가운데 {self._seen.number}번째"
            return f"{place} · {left} 남음 · 부름은 언제나 먼저입니다"
        visit = self._visit
        passed = clock(span(visit.began, self._now).seconds) if visit else ""
        return f"{passed} · 5 m 뒤에서, 돕지 않고, 문 앞에서 누릅니다 · 혼자이면 그 부서에 전화로 묻습니다"
