# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of what is to be done: the next due time, the day as a ruler, then everything in one order."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Signal, Slot

from kiosk.charter.hours import in_seoul
from kiosk.charter.moments import WEEKDAYS
from kiosk.ui.admin.confirmation import Confirmation
from kiosk.ui.admin.page import FAILED, READING, Page
from kiosk.ui.admin.tasks.wording import DueMark, TaskRow, due_today, following, marks, rows, share, weighed
from kiosk.ui.properties import owned, qml_element, shown
from kiosk.ui.rows import listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from kiosk.services.admin.results.tasks import Agenda, Task
    from kiosk.services.admin.tasks import TaskService


AGES: Final = ("오늘", "1–3일", "4–7일", "8–21일", "22일+")
OFFICES: Final = 6
STOPPED: Final = "다 지우지 못하고 멈췄습니다. 남은 것은 목록에 그대로 있으니 잠시 뒤에 다시 눌러 주십시오."


@dataclass(frozen=True, slots=True)
class AgeRow:
    """One bar: how long ago the time passed, how many, and how high the bar is, of 1."""

    age: str
    count: int
    share: float


@dataclass(frozen=True, slots=True)
class BacklogRow:
    """One office of the backlog."""

    office: str
    count: str
    oldest: str


def backlog_words(agenda: Agenda) -> dict[str, Any]:
    """Return how much is late, since when, and how much of it the law's own time has run out for."""
    late = agenda.backlog
    oldest = f"가장 오래된 것 {_days(late.oldest, agenda.now)}" if late.oldest else ""
    past_law = f"법정 기한까지 넘긴 것 {late.past_law:,}" if late.past_law else ""
    mine = f"맡으신 것 {late.mine:,}" if late.mine else ""
    stood_in = f"대직하시는 것 {late.stood_in:,}" if late.stood_in else ""
    told = " · ".join(filter(None, (mine, stood_in, oldest, past_law)))
    return {"title": f"밀린 일 {late.total:,}", "told": told, "rest": _rest(agenda)}


def age_rows(agenda: Agenda) -> Sequence[AgeRow]:
    """Draw how old the backlog is."""
    most = max(agenda.backlog.ages, default=0)
    counted = zip(AGES, agenda.backlog.ages, strict=False)
    return [AgeRow(age, count, count / most if most else 0.0) for age, count in counted]


def office_rows(agenda: Agenda) -> Sequence[BacklogRow]:
    """List the offices with most of the backlog."""
    return [
        BacklogRow(one.office, f"{one.count:,}", _days(one.oldest, agenda.now))
        for one in agenda.backlog.offices[:OFFICES]
    ]


def counted(agenda: Agenda, at: str) -> str:
    """Return when all was read, and how much there is."""
    clock = "" if agenda.clock_trusted else " · 시계를 믿을 수 없어 기한을 약속하지 않습니다"
    return f"{at}에 다 읽음 · 오늘 {due_today(agenda):,} · 밀린 것 {agenda.backlog.total:,}{clock}"


def rest_words(agenda: Agenda) -> str:
    """Return what the list does not show, so that nothing is cut in silence."""
    more = f"내일까지 {agenda.unlisted:,}건 더 있습니다" if agenda.unlisted else ""
    later = f"모레부터 {agenda.later:,}건" if agenda.later else ""
    told = " · ".join(filter(None, (more, later)))
    return f"{told} · ‘민원’과 ‘전화 부탁’에서 봅니다" if told else ""


def _rest(agenda: Agenda) -> str:
    rest = agenda.backlog.offices[OFFICES:]
    return f"그 밖 {len(rest)}개 부서 {sum(one.count for one in rest):,}건" if rest else ""


def _days(since: datetime, now: datetime) -> str:
    days = (in_seoul(now).date() - in_seoul(since).date()).days
    return f"{days}일" if days else "오늘"


@qml_element
class Tasks(Page["TaskService"]):
    """What every page has to do, gathered for whoever is in."""

    changed = Signal()

    rows = listed(TaskRow)
    marks = listed(DueMark)
    empty = shown(bool, changed)(lambda self: self._agenda is not None and not len(self.rows))
    today = shown(str, changed)(lambda self: self._today())
    hasNext = shown(bool, changed)(lambda self: self._next is not None)  # noqa: N815 # QML's spelling
    dueTime = shown(str, changed)(lambda self: self._due_time())  # noqa: N815 # the same
    left = shown(str, changed)(lambda self: self._next.left if self._next and self._next.due else "")
    shape = shown(str, changed)(lambda self: self._next.shape if self._next else "calm")
    what = shown(str, changed)(lambda self: self._next.what if self._next else "")
    detail = shown(str, changed)(lambda self: self._details())
    late = shown(int, changed)(lambda self: self._agenda.backlog.total if self._agenda else 0)
    backlog = shown("QVariantMap", changed)(lambda self: backlog_words(self._agenda) if self._agenda else {})
    ages = listed(AgeRow)
    offices = listed(BacklogRow)
    counted = shown(str, changed)(lambda self: counted(self._agenda, self._read_at) if self._agenda else "")
    rest = shown(str, changed)(lambda self: rest_words(self._agenda) if self._agenda else "")
    comes = shown(str, changed)(lambda self: self._agenda.comes if self._agenda else "")
    nothing = shown(str, changed)(lambda self: self._nothing())
    hours = shown("QVariantMap", changed)(lambda self: self._hours())
    confirmation = owned(lambda self: Confirmation(self, self._agreed))

    def clear(self) -> None:
        """Hold no task."""
        self._agenda: Agenda | None = None
        self._ripe: Sequence[str] = ()  # what was shown, and no more, is ended
        self.confirmation.drop()
        self._next: Task | None = None

    @Slot()
    def look(self) -> None:
        """Gather again."""
        self.run(lambda office: office.load(), self._show)

    @Slot(int)
    def open(self, at: int) -> None:
        """Turn to the page on which a task is done; what is done here is weighed first."""
        if self.rows[at].leaf == "tasks":
            self.run(lambda office: office.endings(), self._weigh)
        else:
            self.turned.emit(self.rows[at].leaf, self.rows[at].about)

    def _weigh(self, numbers: Sequence[str]) -> None:
        self._ripe = numbers
        self.confirmation.show(weighed(numbers))

    @Slot(str, str)
    def _agreed(self, reason: str, typed: str) -> None:
        ripe = self._ripe
        self.run(lambda office: office.end(ripe, reason, typed), partial(self._end, self._open, len(ripe), 0))

    def _end(self, service: object, whole: int, gone: int, steps: Iterator[int]) -> None:
        """End some more between what else is pressed, untold once another page is open."""

        def go_on(more: int | None) -> None:
            if more is not None:
                self._end(service, whole, gone + more, steps)
                return
            self.kept.emit()
            if service is self._open:
                self.look()

        def fail(error: Exception) -> None:
            if service is self._open:
                self._fail(error, read=False)
                self.tell(STOPPED)
                self.look()

        if service is self._open:
            self.tell(f"{whole:,}건 가운데 {gone:,}건을 지웠습니다.")
        self._background.run(lambda: next(steps, None), go_on, fail)

    @Slot()
    def openBacklog(self) -> None:  # noqa: N802 # QML's spelling
        """Turn to the page of the cases, where what is late stands first."""
        self.turned.emit("cases", "")

    @Slot()
    def goNext(self) -> None:  # noqa: N802 # QML's spelling
        """Turn to what is due next."""
        if self._next:
            self.turned.emit(self._next.page, self._next.about)

    def _show(self, agenda: Agenda) -> None:
        self._agenda, self._next = agenda, following(agenda)
        self.rows.show(rows(agenda))
        self.marks.show(marks(agenda))
        self.ages.show(age_rows(agenda))
        self.offices.show(office_rows(agenda))

    def _nothing(self) -> str:
        """Return why no next due time stands above: not read yet, not readable, or truly none."""
        if self._read_state == READING:
            return "읽는 중입니다. ‘다음 기한’은 다 읽은 뒤에 나옵니다."
        if self._read_state == FAILED:
            return f"모름 · {self._read_at}에 읽지 못했습니다"
        return f"다가오는 기한이 없습니다 · {self._read_at}에 확인했습니다"

    def _today(self) -> str:
        if self._agenda is None:
            return ""
        now = in_seoul(self._agenda.now)
        moment = f"{now.month}월 {now.day}일 {WEEKDAYS[now.weekday()]}요일 {now:%H:%M}"
        return f"{moment} · 남은 시간은 근무 시간으로 셉니다"

    def _due_time(self) -> str:
        if self._next is None or self._agenda is None:
            return ""
        if self._next.due is None:
            return self._next.left
        due = in_seoul(self._next.due)
        return f"{due:%H:%M}" if due.date() == in_seoul(self._agenda.now).date() else f"{due.month}.{due.day}"

    def _details(self) -> str:
        return " · ".join(filter(None, (self._next.detail, self._next.where))) if self._next else ""

    def _hours(self) -> dict[str, object]:
        """Return the ruler: opening and closing hour, now, and lunch as shares of the day."""
        if (agenda := self._agenda) is None:
            return {"opens": 9, "closes": 18, "now": 0.0, "clock": "", "lunch": [0.0, 0.0]}
        lunch = agenda.hours.lunch
        return {
            "opens": agenda.hours.opens.hour,
            "closes": agenda.hours.closes.hour,
            "now": share(agenda, agenda.now),
            "clock": f"{in_seoul(agenda.now):%H:%M}",
            "lunch": [share(agenda, end) for end in lunch] if lunch else [0.0, 0.0],
        }
