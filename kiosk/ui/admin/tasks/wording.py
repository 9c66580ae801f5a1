# SPDX-License-Identifier: GPL-3.0-or-later
"""What is to be done in words: rows of the list, and the marks of the day's ruler."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from kiosk.charter.hours import in_seoul
from kiosk.charter.moments import day_words, moment_words
from kiosk.ui.admin.confirmation import Effect, Weighed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import time

    from kiosk.services.admin.results.tasks import Agenda, Task

GROUPS: Final = ("지난 것", "오늘", "내일", "그 뒤")
LATE: Final = "late"
NEAR: Final = 0.14  # of the day: the width of a label in the smallest window
LEVELS: Final = 3
NAMED: Final = 5  # of the cases that would be destroyed


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One line of the list."""

    group: str
    shape: str
    remaining: str
    due: str
    kind: str
    what: str
    detail: str
    where: str
    leaf: str
    about: str


@dataclass(frozen=True, slots=True)
class DueMark:
    """One flag on the day's ruler, at a share of the day.

    Of neighbours the earliest stands highest, level 0, so that no stem crosses a label; the rest of a crowd
    shows only its shapes, lowest.
    """

    at: float
    shape: str
    told: str
    next: bool
    level: int


def rows(agenda: Agenda) -> Sequence[TaskRow]:
    """Word every task, late ones first; each group says how many it holds."""
    worded = sorted(
        (_row(task, agenda.now) for task in agenda.tasks), key=lambda row: GROUPS.index(row.group)
    )
    held = Counter(row.group for row in worded)
    return [replace(row, group=f"{row.group} {held[row.group]}") for row in worded]


def due_today(agenda: Agenda) -> int:
    """Count what is due today, listed or not, as the list groups it."""
    others = (task for task in agenda.tasks if not task.counted)
    return agenda.today + sum(_group(task, agenda.now) == GROUPS[1] for task in others)


def following(agenda: Agenda) -> Task | None:
    """Return what is due next; what is late stands beside it, never in its place.

    Before visitors are let in there is nothing before what they cannot have yet.
    """
    if (founding := next((task for task in agenda.tasks if task.page == "setup"), None)) is not None:
        return founding
    timed = [task for task in agenda.tasks if task.due is not None and task.shape != "stopped"]
    ahead = (task for task in timed if task.due is not None and task.due > agenda.now)
    return next(ahead, timed[0] if timed else None)


def marks(agenda: Agenda) -> Sequence[DueMark]:
    """Hang what is due today on the day, those of one minute together."""
    return tuple(_spread(agenda))


def share(agenda: Agenda, moment: datetime | time) -> float:
    """Return where a moment of today lies between opening (0) and closing (1), kept within both."""
    hours = agenda.hours
    minutes = in_seoul(moment).time() if isinstance(moment, datetime) else moment
    span = _minutes(hours.closes) - _minutes(hours.opens)
    return min(1.0, max(0.0, (_minutes(minutes) - _minutes(hours.opens)) / span))


def weighed(numbers: Sequence[str]) -> Weighed:
    """Return what destroying these cases would leave; it is always asked for a reason and their number."""
    many, rest = len(numbers), len(numbers[NAMED:])
    return Weighed(
        title=f"보존 기간이 끝난 민원 {many:,}건을 지웁니다",
        told="적힌 내용도, 그것을 열 열쇠도 없애 누구도 다시 읽지 못합니다. 접수번호와 처리한 때는 남습니다.",
        button=f"{many:,}건 지우기",
        effects=[Effect("내용을 읽을 수 있는 것", f"{many:,}", "0", less=True)],
        touches=[*numbers[:NAMED], *([f"그 밖 {rest:,}건"] if rest else [])],
        number=many,
        large=True,
    )


def _spread(agenda: Agenda) -> Iterator[DueMark]:
    today = in_seoul(agenda.now).date()
    chosen, last, level = following(agenda), -1.0, 0
    by_minute: dict[str, list[Task]] = {}
    for task in agenda.tasks:
        if task.due and in_seoul(task.due).date() == today and task.due > agenda.now:
            by_minute.setdefault(f"{in_seoul(task.due):%H:%M}", []).append(task)
    for minute, tasks in by_minute.items():
        if (due := tasks[0].due) is None:
            continue
        at = share(agenda, due)
        level = level + 1 if at - last < NEAR else 0
        last = at
        told = f"{minute} {tasks[0].kind}" + (f" {len(tasks)}" if len(tasks) > 1 else "")
        yield DueMark(at, tasks[0].shape, told if level < LEVELS else "", chosen in tasks, min(level, LEVELS))


def _row(task: Task, now: datetime) -> TaskRow:
    return TaskRow(
        group=_group(task, now),
        shape=task.shape,
        remaining=task.left,
        due=moment_words(task.due, now)
        if task.due
        else day_words(in_seoul(now).date(), in_seoul(now).date()),
        kind=task.kind,
        what=task.what,
        detail=task.detail,
        where=task.where,
        leaf=task.page,
        about=task.about,
    )


def _group(task: Task, now: datetime) -> str:
    if task.due is None:
        return GROUPS[1]
    if task.due <= now and task.shape == LATE:
        return GROUPS[0]
    days = (in_seoul(task.due).date() - in_seoul(now).date()) // timedelta(days=1)
    return GROUPS[1] if days <= 0 else GROUPS[2] if days == 1 else GROUPS[3]


def _minutes(moment: time) -> int:
    return moment.hour * 60 + moment.minute
