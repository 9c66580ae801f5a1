# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands behind the page of what is to be done: it gathers from every page that the account may see."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import datetime, time, timedelta
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Final

from kiosk.cases.forbidden import without_forbidden
from kiosk.cases.records import Overdue
from kiosk.cases.urgency import DueShape, urgency
from kiosk.charter.hours import SEOUL, in_seoul
from kiosk.plain_text import one_line
from kiosk.reports.year_end import owed
from kiosk.reports.year_end_words import countdown, owed_words
from kiosk.services.admin.deputies import Deputies
from kiosk.services.admin.parted_cases import abandoned_cases, parted_cases
from kiosk.services.admin.progress_due import progress_due
from kiosk.services.admin.results.tasks import Agenda, Backlog, Task
from kiosk.services.admin.scheduled import scheduled, several
from kiosk.services.admin.seal import in_words
from kiosk.services.authorisation import roles_for
from kiosk.services.booths import named, silent_booths
from kiosk.services.cases.booth import office_clocks, untouched_cases, working_hours
from kiosk.services.cases.callbacks import KIND as CALL_BACK
from kiosk.services.cases.case_clocks import A_DAY, CaseClocks
from kiosk.services.charter import CharterRows
from kiosk.services.refused import Refused
from kiosk.services.setup import Setup
from kiosk.services.year_end import YearEnds
from kiosk.storage.access_log import review_due

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from kiosk.cases.records import CaseFilter, PlainCaseRow
    from kiosk.cases.urgency import Urgency
    from kiosk.directory.office_names import OfficeNames
    from kiosk.services.admin.charts import ChartService
    from kiosk.services.admin.staff_context import StaffContext
    from kiosk.services.admin.words import SearchWordService

CASES: Final = "cases"
NO_CLOCK: Final = (
    "시계를 믿을 수 없어 지금은 아무것도 지우지 않습니다. 시계를 맞추고 ‘시스템’의 알림을 먼저 치우십시오."
)
NONE_RIPE: Final = (
    "아직 지울 때가 된 민원이 없습니다. 시계만 보지 않고 기기를 켜 둔 시간으로 확인된 날에 지웁니다."
)
MOST: Final = 300  # more than a day's work; beyond them the list says how many more there are
AGES: Final = (0, 3, 7, 21)  # days late where one bar ends: since today, 1–3, 4–7, 8–21, more
SHOWN_WORDS: Final = 2
_COMES: Final = {
    "민원과 전화 부탁": frozenset({CASES}),
    "새 배치도": frozenset({"directory"}),
    "공개할 결과": frozenset({"reports"}),
    "소식 없는 키오스크": frozenset({"system"}),
    "한 달에 한 번 열람 기록 점검": roles_for("accounts.review"),
}
REMINDED: Final = {DueShape.HALF: 50, DueShape.NEAR: 80}  # per cent of a term; all of it gone is late


class TaskService:
    """What is to be done by whoever is in."""

    def __init__(self, context: StaffContext, charts: ChartService, words: SearchWordService) -> None:
        self._context = context
        self._charts = charts
        self._words = words
        self._charter = CharterRows(context.storage, context.settings)
        self._clocks = office_clocks(context.storage, context.settings)
        self._years = YearEnds(context.storage, context.settings)
        self._setup = Setup(context.storage, context.settings, context.directory)
        self._cases = untouched_cases(context.storage, context.settings)
        self._deputies = Deputies(context)
        self._works = CaseClocks(self._charter.at, self._clocks, self._cases, self._cases)

    def load(self) -> Agenda:
        """Gather what every page has to do: what is due from now on, and beside it what is late."""
        with self._context.storage.database.as_of_now():
            return self._load()

    def _load(self) -> Agenda:
        roles, now = self._context.holder().roles, self._context.now()
        tasks = self._of_roles(roles, now)
        comes = ", ".join(words for words, those in _COMES.items() if those & roles)
        agenda = Agenda(now, working_hours(self._context.settings), tasks, comes=comes)
        if CASES in roles:
            agenda = self._with_cases(agenda)
        day_end = _midnight(now, 1)
        ordered = sorted(agenda.tasks, key=lambda task: (task.due or day_end, task.what))
        names = self._context.office_names()
        return replace(agenda, tasks=tuple(replace(one, where=names.name(one.where)) for one in ordered))

    def waiting(self) -> int:
        """Count what is to be done today; what is late stands beside it on the page, and among the cases."""
        roles, now = self._context.holder().roles, self._context.now()
        today, tasks, day_end = 0, self._of_roles(roles, now), _midnight(now, 1)
        if CASES in roles:
            ahead: CaseFilter = {**self._wanted(), "stands": False, "due_since": now}
            today = self._cases.count(**_until(ahead, day_end))
            tasks += self._undue(now, {row.number for row in self._next(ahead, now)})
        return sum((task.due or now) < day_end for task in tasks) + today

    def endings(self) -> Sequence[str]:
        """Return the cases that a press would destroy now, of those that whoever is in may know of."""
        me, now = self._context.holder(), self._context.now()
        with in_words():
            if (today := self._cases.confirmed(now)) is None:
                raise Refused(NO_CLOCK)
            found = [one.number for one in self._works.ripe(today, str(me.id))]
        if not found:
            raise Refused(NONE_RIPE)
        return found

    def end(self, numbers: Sequence[str], reason: str, typed: str) -> Iterator[int]:
        """Destroy what was previewed and may be destroyed still, and tell step by step how many.

        It ends with whoever pressed: nothing more goes once they are out. Raises Refused without a reason
        and their number.
        """
        why = without_forbidden(one_line(reason))
        if not why or typed != str(len(numbers)):
            raise Refused(f"까닭을 쓰고 숫자 {len(numbers)}까지 적으셔야 지웁니다. 지운 것은 없습니다.")
        return self._end(set(numbers).intersection(self.endings()), why)

    def _end(self, numbers: Collection[str], why: str) -> Iterator[int]:
        me = self._context.holder().id
        with in_words():
            for gone in self._works.end_all(str(me), self._context.now(), numbers, why):
                yield len(gone)
                if self._context.holder().id != me:
                    return

    def _of_roles(self, roles: frozenset[str], now: datetime) -> list[Task]:
        parts: dict[str, Callable[[datetime], Iterator[Task]]] = {
            "directory": self._of_directory,
            "reports": self._of_reports,
            "system": lambda _now: self._of_system(),
        }
        tasks = list(chain.from_iterable(part(now) for role, part in parts.items() if role in roles))
        if roles & roles_for("accounts.review"):
            tasks += self._of_review(now)
        return tasks

    def _with_cases(self, agenda: Agenda) -> Agenda:
        """Add what is due of cases and calls; each count is one of the database's, not of what is listed."""
        now, wanted, me = agenda.now, self._wanted(), str(self._context.holder().id)
        ends = [_midnight(now, days) for days in (1, 2)]
        ahead: CaseFilter = {**wanted, "stands": False, "due_since": now}
        past: CaseFilter = {**wanted, "stands": False, "due_until": now}
        stood = self._deputies.stood_in_for(me)
        by_today, by_tomorrow, whole, past_law, mine, stood_in, *older = self._cases.counts(
            *(_until(ahead, end) for end in ends),
            ahead,
            {**past, "law_until": now},
            {**past, "assigned": me},
            {**past, "taken_by": stood},
            *(_until(past, _midnight(now, -days)) for days in AGES),
        )
        names = self._context.office_names()
        offices = _by_name(self._cases.overdue(now, **wanted), names)
        total = sum(one.count for one in offices)
        edges = [total, *older, 0]
        backlog = Backlog(
            total,
            min((one.oldest for one in offices), default=None),
            past_law,
            [newer - rest for newer, rest in pairwise(edges)],
            offices,
            mine,
            stood_in,
        )
        clocks, known = self._clocks(), self._charter.at(now).kinds
        due = [
            _task(row, urgency(row, clocks.of(row.office), now), known[row.kind].name)
            for row in self._next(ahead, now)
        ]
        rest = by_tomorrow - len(due) if by_tomorrow else 0
        reminders = self._reminders(now, {**ahead, "due_since": ends[1], "taken_by": [me, *stood]}, me)
        listed = {task.about for task in due}
        due += [task for task in reminders if task.about not in listed]
        gone = self._abandoned()
        due = [replace(one, what=gone[one.about].what) if one.about in gone else one for one in due]
        due += self._undue(now, {task.about for task in due})
        return replace(
            agenda, tasks=(*agenda.tasks, *due), backlog=backlog, today=by_today,
            tomorrow=by_tomorrow - by_today, later=whole - by_tomorrow, unlisted=max(rest, 0),
            clock_trusted=self._cases.believes(now),
        )  # fmt: skip

    def _wanted(self) -> CaseFilter:
        account = str(self._context.holder().id)
        return {"closed": False, "kinds": frozenset(self._charter.file.kinds), "without": account}

    def _next(self, ahead: CaseFilter, now: datetime) -> Sequence[PlainCaseRow]:
        """Read what is due by tomorrow's end, or else the next one."""
        soon = self._cases.rows(most=MOST, **_until(ahead, _midnight(now, 2)))
        return soon or self._cases.rows(most=1, **ahead)

    def _undue(self, now: datetime, listed: Collection[str]) -> Iterator[Task]:
        """List what of cases has no time of its own, but for what is listed for its time."""
        wanted, me = self._wanted(), str(self._context.holder().id)
        gone = self._abandoned()
        for task in parted_cases(self._cases, self._context.office_names(), wanted):
            yield gone.pop(task.about, task)
        yield from (task for task in gone.values() if task.about not in listed)
        yield from progress_due(self._cases, self._charter.at(now).kinds, wanted, me, now)
        yield from self._of_leaves()
        yield from self._of_endings(now)

    def _reminders(self, now: datetime, mine: CaseFilter, me: str) -> Iterator[Task]:
        """Remind of one's own cases, and of those one stands in for, at half and at four fifths of a term.

        What is due by tomorrow is listed anyway; what is late stands beside the list, and is counted there.
        """
        clocks, known = self._clocks(), self._charter.at(now).kinds
        for row in self._cases.rows(most=MOST, **mine):
            stands = urgency(row, clocks.of(row.office), now)
            if stands.shape in REMINDED:
                task = _task(row, stands, known[row.kind].name)
                whose = "맡으신" if row.assigned == me else "대직하시는"
                yield replace(task, what=f"{whose} {task.what} · {REMINDED[stands.shape]} % 지남")

    def _of_endings(self, now: datetime) -> Iterator[Task]:
        """List what is announced to be destroyed, a day each, so that somebody can still object."""
        today, me = in_seoul(now).date(), str(self._context.holder().id)
        days = Counter(max(one.day, today) for one in self._works.endings(me))
        for day, many in sorted(days.items()):
            what = f"보존 기간이 끝나는 민원 {many:,}건을 {day:%m.%d}부터 지웁니다"
            told = f"저절로는 하루 {A_DAY}건까지 지웁니다"
            page = "tasks" if day == today else CASES  # where it is ended, or looked at before
            yield Task(None, "calm", f"{day:%m.%d}", "파기 예고", what, told, "", page)

    def _abandoned(self) -> dict[str, Task]:
        """Return by number what is open with whoever keeps cases no more."""
        people = self._deputies.people()
        gone = {account: name for account, name in self._context.names().items() if account not in people}
        return {task.about: task for task in abandoned_cases(self._cases, gone, self._wanted())}

    def _of_leaves(self) -> Iterator[Task]:
        """List who is away with nobody standing in any more: the deputy's account keeps cases no longer."""
        names = self._context.names()
        for one in self._deputies.today().values():
            if not one.deputy:
                what = f"{names[one.account]}님이 자리에 없고 대직자도 없습니다"
                told = f"{one.last:%m.%d}까지 · 대직하실 분을 정합니다"
                yield Task(None, "late", "대직 없음", "대직", what, told, "", "cases")

    def _of_directory(self, now: datetime) -> Iterator[Task]:
        for file in self._charts.inbox():
            yield Task(
                None, "new", "새 파일", "배치도", file, "달라지는 자리를 보고 발행합니다", "", "charts", file
            )
        yield from scheduled(self._context.directory, now.date())
        work = self._words.load()
        if work.vain:
            first = ", ".join(f"“{one.words}”" for one in work.vain[:SHOWN_WORDS])
            times = sum(one.times for one in work.vain)
            what = f"찾지 못한 말 {len(work.vain)}개"
            yield Task(None, "calm", "오늘", "찾는 말", what, f"{first} · 30일 동안 {times}번", "", "words")
        if work.wrong:
            offices = tuple(dict.fromkeys(one.office for one in work.wrong if one.office))
            what = f"“정보가 틀려요” {len(work.wrong)}건"
            yield Task(
                None, "calm", "오늘", "틀린 곳", what, "고치고 나서 지웁니다", several(offices), "words"
            )

    def _of_reports(self, now: datetime) -> Iterator[Task]:
        today = now.date()
        for one in owed((self._years.of(year) for year in (today.year - 1, today.year)), today):
            stands, told = countdown(one, today), owed_words(one)
            due = datetime.combine(one.due, working_hours(self._context.settings).closes, SEOUL)
            yield Task(due, stands.shape, stands.left, "해마다", told, ", ".join(one.channels), "", "report")

    def _of_review(self, now: datetime) -> Iterator[Task]:
        with self._context.storage.database.read() as connection:
            due = review_due(connection, now)
        if due:
            what, detail = "열람 기록 월 점검", "한 달에 한 번 살펴보고 적습니다"
            yield Task(None, "calm", "이번 달", "점검", what, detail, "", "accounts")

    def _of_system(self) -> Iterator[Task]:
        for booth in silent_booths(self._context.storage):
            what = f"{named(booth)}에서 소식이 없습니다"
            since = f"{in_seoul(booth.last_sign):%m-%d %H:%M}부터" if booth.last_sign else ""
            yield Task(None, "late", "지금", "키오스크", what, since, "", "system")
        if not self._context.settings.demo and (missing := self._setup.missing()):
            what = f"처음 준비: 꼭 해야 할 것 {len(missing)}"
            yield Task(None, "late", "열기 전", "준비", what, missing[0], "", "setup")


def _task(row: PlainCaseRow, stands: Urgency, name: str) -> Task:
    call = row.kind == CALL_BACK
    kind, page = ("전화 부탁", "callbacks") if call else ("민원", "cases")
    what = "담당자 전화가 아직 없음" if call else f"{name} 결과를 알려야 합니다"
    return Task(row.due, stands.shape, stands.words, kind, what, row.number, row.office, page, row.number)


def _until(wanted: CaseFilter, end: datetime) -> CaseFilter:
    return {**wanted, "due_until": end}


def _midnight(now: datetime, days: int) -> datetime:
    """Return the beginning of a day so many days after today."""
    return datetime.combine(in_seoul(now).date() + timedelta(days=days), time(), SEOUL)


def _by_name(late: Iterable[Overdue], names: OfficeNames) -> list[Overdue]:
    """Return what is overdue by what offices are called, where one does another's work together."""
    found: dict[str, Overdue] = {}
    for one in late:
        name = names.name(one.office)
        same = found.get(name, Overdue(name, 0, one.oldest))
        found[name] = Overdue(name, same.count + one.count, min(same.oldest, one.oldest))
    return sorted(found.values(), key=lambda one: (-one.count, one.office))
