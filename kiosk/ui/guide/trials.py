# SPDX-License-Identifier: GPL-3.0-or-later
"""Timed trials at the console: a drawn task, the tester's stages, one key for the next of them."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.charter.hours import in_seoul
from kiosk.documents.qr import qr_code
from kiosk.ui.guide.trial_code import TrialCode
from kiosk.ui.guide.trial_words import (
    TrialCell,
    TrialDone,
    TrialLeft,
    TrialStage,
    cells,
    condition,
    done_row,
    left_row,
    sentence,
    stages,
    where,
    year_words,
)
from kiosk.ui.guide.wording import REFUSED, clock
from kiosk.ui.properties import qml_element, shown
from kiosk.ui.rows import Rows
from kiosk.visits.clock import span
from kiosk.visits.trials import SEEK_S, WHY_THROWN

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from kiosk.services.guide import GuideService
    from kiosk.services.guide_results import Picture
    from kiosk.services.trials import TrialWeek
    from kiosk.ui.background import Background
    from kiosk.visits.clock import Instant
    from kiosk.visits.log import VisitLog
    from kiosk.visits.trials import TrialTask
    from kiosk.visits.visit import Visit

SHOWN: Final = 5
FOR_TESTER: Final = "청사를 모르는 분이 키오스크 화면으로 찾아갑니다 · 뛰지 않고 안내대로 걷습니다"
FOR_PHONE: Final = f"시험자 전화기로 QR을 찍으면 과제와 시계가 거기에도 나옵니다 · {FOR_TESTER}"
_KEYS: Final = {
    "ready": "시험 시작",
    "waiting": "첫 터치를 기다립니다",
    "walking": "문에 닿음",
    "seat": "담당자 자리를 찾음",
}


@qml_element
class Trials(QObject):
    """The view of trials; `state` is none, ready, waiting for the first touch, walking or seat."""

    changed = Signal()
    said = Signal(str)

    def __init__(self, background: Background) -> None:
        super().__init__()
        self._background = background
        self._counter: GuideService | None = None
        self._week: TrialWeek | None = None
        self._open = self._asking = False
        self._since: Instant | None = None  # armed: the next first touch at the booth is the tester's
        self._visit: Visit | None = None
        self._phone = TrialCode()
        self._over: set[UUID] = set()
        self._now: Instant | None = None
        self._stages = Rows(TrialStage, self)
        self._left = Rows(TrialLeft, self)
        self._done = Rows(TrialDone, self)
        self._cells = Rows(TrialCell, self)

    open = shown(bool, changed)(lambda self: self._open)
    read = shown(bool, changed)(lambda self: self._week is not None)
    state = shown(str, changed)(lambda self: self._state())
    asking = shown(bool, changed)(lambda self: self._asking)
    reasons = shown("QVariantList")(lambda _: list(WHY_THROWN))
    head = shown(str, changed)(lambda self: self._head())
    words = shown(str, changed)(lambda self: self._words())
    place = shown(str, changed)(lambda self: where(self._task) if self._task else "")
    condition = shown(str, changed)(lambda self: condition(self._task) if self._task else "")
    note = shown(str, changed)(lambda self: self._note())
    phone = shown("QVariantMap", changed)(lambda self: self._phone_code())
    seconds = shown(int, changed)(lambda self: int(self._passed()))
    clock = shown(str, changed)(lambda self: clock(self._passed()))
    expected = shown(float, changed)(lambda self: self._expected())
    key = shown(str, changed)(lambda self: _KEYS.get(self._state(), ""))
    stages = shown(QObject)(lambda self: self._stages)
    left = shown(QObject)(lambda self: self._left)
    done = shown(QObject)(lambda self: self._done)
    cells = shown(QObject)(lambda self: self._cells)
    leftCount = shown(int, changed)(lambda self: len(self._week.left) if self._week else 0)  # noqa: N815 # QML's
    year = shown(str, changed)(lambda self: year_words(self._week) if self._week else "")
    thrown = shown(int, changed)(lambda self: self._week.thrown if self._week else 0)

    @property
    def wanted(self) -> Visit | None:
        """Return the tester's walk that is under way."""
        return self._visit

    def serve(self, counter: GuideService | None) -> None:
        """Take the open data folder, or let it go."""
        self._counter = counter

    @Slot()
    def show(self) -> None:
        """Open the view, and read the week's tasks."""
        self._open = True
        self._read()
        self.changed.emit()

    @Slot()
    def shut(self) -> None:
        """Close the view; a walk under way goes on and is found here again."""
        self._open = self._asking = False
        self._since = None
        self.changed.emit()

    def see(self, picture: Picture, log: VisitLog, by: str) -> None:
        """Take what the database has; while a tester is awaited the next first touch becomes the walk."""
        self._now = picture.now
        task, first = self._task, self._first_touch(picture.visits)
        if task is not None and first is not None:
            self._since, self._visit = None, first
            log.trial(first.id, "begun", by, **self._phone.begun(task))
        self._follow(picture.trial)

    def pass_time(self, now: Instant) -> None:
        """Let the clock run on."""
        self._now = now
        if self._open:
            self._draw()

    def press(self, log: VisitLog, by: str) -> None:
        """Do what the one key asks: begin, note the door, note the seat."""
        state, visit, task = self._state(), self._visit, self._task
        if state == "ready":
            self._since = self._now
        elif state == "walking" and visit is not None and task is not None and self._now is not None:
            why = visit.refusal(self._now, task.office)
            self.said.emit(REFUSED[why] if why else "")
            if why is None:
                log.arrived("trial", visit.id, by, task.office)
        elif state == "seat" and visit is not None:
            log.trial(visit.id, "seat", by)
            self._end(visit)
        self._draw()

    def miss(self, log: VisitLog) -> None:
        """Note that the tester did not find the place; or, after its door, not the person in charge."""
        visit = self._visit
        if visit is not None:
            if self._state() == "walking":
                log.not_reached("other", visit.id)
            self._end(visit)

    def ask(self) -> None:
        """Ask why this walk is thrown away, or no more."""
        self._asking = not self._asking and self._visit is not None
        self.changed.emit()

    def throw(self, place: int, log: VisitLog, by: str) -> None:
        """Throw the walk away, with the reason; the last one says that it was a visitor's."""
        visit = self._visit
        if visit is None or not 0 <= place < len(WHY_THROWN):
            return
        if place == len(WHY_THROWN) - 1:
            log.trial(visit.id, "freed", by)
        else:
            log.trial(visit.id, "thrown", by, reason=WHY_THROWN[place])
        self._end(visit)

    # -- inside ------------------------------------------------------------------------------------
    @property
    def _task(self) -> TrialTask | None:
        """The task of the walk under way, else the week's next."""
        if self._week is None:
            return None
        if self._visit is not None:
            return next((one for one in self._week.tasks if one.key == self._visit.task), self._next)
        return self._next

    @property
    def _next(self) -> TrialTask | None:
        return next(iter(self._week.left), None) if self._week else None

    def _first_touch(self, visits: Sequence[Visit]) -> Visit | None:
        """Return the first visit at this booth's screen since a tester is awaited."""
        if self._since is None or (task := self._next) is None:
            return None
        since = self._since.at
        touched = (one for one in visits if task.begins_at(one.kiosk) and one.started_by == "touch")
        return next((one for one in touched if one.began.at >= since), None)

    def _state(self) -> str:
        if self._visit is not None:
            return "walking" if self._visit.arrived_s is None else "seat"
        if self._since is not None:
            return "waiting"
        return "none" if self._task is None else "ready"

    def _follow(self, walk: Visit | None) -> None:
        """Take how the walk stands; one that ended is followed no more."""
        mine = walk is not None and walk.id not in self._over
        if mine and walk is not None and self._goes_on(walk):
            self._visit = walk
        elif walk is not None and self._visit is not None and self._visit.id == walk.id:
            self._end(walk)
        self._draw()

    def _goes_on(self, walk: Visit) -> bool:
        if walk.thrown is not None or walk.reason is not None or walk.task_seat_s is not None:
            return False
        if walk.arrived_s is None:
            return self._now is not None and walk.outcome(self._now) is None
        end = walk.began.at + timedelta(seconds=walk.arrived_s + SEEK_S)
        return self._now is not None and self._now.at < end

    def _end(self, visit: Visit) -> None:
        self._over.add(visit.id)
        self._visit, self._asking = None, False
        self._read()
        self._draw()

    def _read(self) -> None:
        counter = self._counter
        if counter is not None:
            self._background.run(counter.trial_week, self._take, self._not_read)

    def _take(self, week: TrialWeek) -> None:
        self._week = week
        self._left.show([left_row(one, week) for one in week.left])
        self._done.show([done_row(task, walk) for task, walk in week.recent[:SHOWN]])
        self._cells.show(cells(week))
        self._draw()

    def _not_read(self, _error: Exception) -> None:
        """Keep what was read; the next opening reads again."""

    def _draw(self) -> None:
        self._stages.show(stages(self._visit))
        self.changed.emit()

    def _passed(self) -> float:
        if self._visit is None or self._now is None:
            return 0.0
        return self._visit.arrived_s or span(self._visit.began, self._now).seconds

    def _expected(self) -> float:
        visit = self._visit
        if visit is None or visit.set_out_s is None or visit.walk_needs_s is None:
            return -1.0
        return (visit.set_out_s + visit.walk_needs_s) / 120

    def _phone_code(self) -> dict[str, int | str]:
        """Return the code for the tester's phone, while it is this phone's walk that comes next."""
        if not self._open or self._week is None or self._task is None or self._visit is not None:
            return {}
        link = self._phone.link(self._task, self._week)
        return qr_code(link) if link else {}

    def _head(self) -> str:
        week = self._week
        if week is None or not week.tasks:
            return "시간 재기 시험"
        done = len(week.tasks) - len(week.left)
        return f"시간 재기 시험 · 이번 주 {done} / {len(week.tasks)}"

    def _words(self) -> str:
        if self._week is None:
            return "이번 주 과제를 읽고 있습니다"
        if self._task is None:
            return "이번 주에 남은 과제가 없습니다" if self._week.tasks else "이번 달에 뽑은 시험이 없습니다"
        return sentence(self._task, self._week)

    def _note(self) -> str:
        if self._state() == "none":
            return "시험은 관리자가 지난달에 뽑아 둔 과제로만 합니다"
        visit = self._visit
        if visit is None or visit.walk_needs_s is None:
            return FOR_PHONE if self._phone_code() else FOR_TESTER
        began = f"{in_seoul(visit.began.at):%H:%M:%S}"
        return f"{visit.kiosk}에서 {began}에 시작 · 예상 걷기 {clock(visit.walk_needs_s)}"
