# SPDX-License-Identifier: GPL-3.0-or-later
"""The band on top: who calls, for how long, what they look for, and one button."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from kiosk.charter.hours import SEOUL
from kiosk.charter.measured import ATTEND_S
from kiosk.ui.guide.wording import wishes
from kiosk.ui.properties import qml_element, shown
from kiosk.visits.clock import span

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from uuid import UUID

    from kiosk.services.guide_results import Picture
    from kiosk.visits.calls import GuideCall
    from kiosk.visits.clock import Instant
    from kiosk.visits.log import VisitLog
    from kiosk.visits.visit import Visit

AFTERGLOW_S: Final = 90.0  # how long an accepted call stays in the band when nobody says that they met


@qml_element
class CallBand(QObject):
    """The calls that wait, the oldest first, and the one that was just accepted."""

    changed = Signal()
    rang = Signal()
    accepted = Signal(object)

    def __init__(
        self, sound: Callable[[], None], words_of: Callable[[str], str], called: Callable[[str], str] = str
    ) -> None:
        super().__init__()
        self._called = called
        self._sound = sound
        self._words_of = words_of
        self._waiting: list[GuideCall] = []
        self._visits: dict[UUID, Visit] = {}
        self._heard: set[UUID] = set()
        self._again: set[UUID] = set()
        self._given: dict[UUID, Instant] = {}
        self._came: tuple[GuideCall, Instant, str] | None = None
        self._answered: GuideCall | None = None
        self._counts = (0, 0)
        self._now: Instant | None = None

    # -- what is shown -----------------------------------------------------------------------------
    ringing = shown(bool, changed)(lambda self: bool(self._waiting))
    state = shown(str, changed)(lambda self: self._state())
    seconds = shown(float, changed)(lambda self: self._waited(0))
    told = shown(str, changed)(lambda self: tenths(self._waited(0)))
    place = shown(str, changed)(lambda self: self._place(0))
    words = shown(str, changed)(lambda self: self._words_of(self._waiting[0].kiosk) if self._waiting else "")
    wishes = shown(str, changed)(lambda self: wishes(self._caller(0)))
    nextPlace = shown(str, changed)(  # noqa: N815 # QML's name
        lambda self: self._place(1)
    )
    nextSeconds = shown(float, changed)(lambda self: self._waited(1))  # noqa: N815 # QML's name
    nextWishes = shown(str, changed)(lambda self: wishes(self._caller(1)))  # noqa: N815 # QML's name
    more = shown(int, changed)(lambda self: max(0, len(self._waiting) - 2))
    cameTitle = shown(str, changed)(lambda self: self._came_title())  # noqa: N815 # QML's name
    cameWords = shown(str, changed)(lambda self: self._came[2] if self._came else "")  # noqa: N815 # QML's name
    last = shown(str, changed)(lambda self: self._last())
    today = shown(str, changed)(lambda self: f"오늘 {self._counts[0]}번, 5초 안 {self._counts[1]}번")

    # -- what happens ------------------------------------------------------------------------------
    def see(self, picture: Picture, log: VisitLog) -> None:
        """Take what the database has; a call seen for the first time rings once."""
        self._now = picture.now
        self._visits = {visit.id: visit for visit in picture.visits}
        self._waiting = [call for call in picture.waiting if call.id not in self._given]
        self._answered = picture.answered
        self._counts = (picture.figures.calls, picture.figures.calls_within_5s)
        for call in self._waiting:
            self._ring(call, log)
        self.changed.emit()

    def pass_time(self, now: Instant, log: VisitLog) -> None:
        """Let the clocks run on, and sound once more after half a minute."""
        self._now = now
        for call in self._waiting:
            if call.id not in self._again and call.sounds_again(now):
                self._again.add(call.id)
                log.call_sounded_again(call.id)
                self._sound()
        if self._came is not None and span(self._came[1], now).seconds > AFTERGLOW_S:
            self._came = None
        self.changed.emit()

    def accept(self, by: str, log: VisitLog) -> None:
        """Answer the oldest call; the visitor's screen says so as soon as it is stored."""
        if not self._waiting or self._now is None:
            return
        call = self._waiting.pop(0)
        words = self._words_of(call.kiosk)
        # The clock that is written down is the one that is shown: the window's own was up to a second behind.
        when = self._given[call.id] = log.call_accepted(call.id, by)
        self._came = (call, when, words)
        self.changed.emit()
        self.accepted.emit((call, words))

    def met(self) -> None:
        """Clear the band: guide and visitor have met."""
        self._came = None
        self.changed.emit()

    def _ring(self, call: GuideCall, log: VisitLog) -> None:
        if call.id in self._heard:
            return
        self._heard.add(call.id)
        if call.again_s is not None:
            self._again.add(call.id)
        log.call_shown(call.id)
        self._sound()
        self.rang.emit()

    def _state(self) -> str:
        if self._waiting:
            return "late" if self._waited(0) > ATTEND_S else "calling"
        return "accepted" if self._came else "quiet"

    def _waited(self, place: int) -> float:
        if place >= len(self._waiting) or self._now is None:
            return 0.0
        return span(self._waiting[place].pressed, self._now).seconds

    def _place(self, place: int) -> str:
        return self._called(self._waiting[place].kiosk) if place < len(self._waiting) else ""

    def _caller(self, place: int) -> Visit | None:
        visit = self._waiting[place].visit if place < len(self._waiting) else None
        return self._visits.get(visit) if visit else None

    def _came_title(self) -> str:
        if self._came is None:
            return ""
        call, when, _ = self._came
        return f"{self._called(call.kiosk)} 부름을 {tenths(span(call.pressed, when).seconds)}초에 받았습니다"

    def _last(self) -> str:
        call = self._answered
        if call is None or call.accepted_s is None:
            return "오늘은 부른 사람이 없습니다"
        when = f"{_clock(call.pressed.at)} {self._called(call.kiosk)}"
        return f"마지막 부름 {when} · {tenths(call.accepted_s)}초에 받음"


def tenths(seconds: float) -> str:
    """Say seconds by the tenth, rounded up, so that 5.0 is what kept the promise and 5.1 what did not."""
    return f"{math.ceil(round(seconds * 10, 4)) / 10:.1f}"


def _clock(moment: datetime) -> str:
    return f"{moment.astimezone(SEOUL):%H:%M}"
