# SPDX-License-Identifier: GPL-3.0-or-later
"""How urgent a case is, as a shape and in words, in working time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from kiosk.cases.states import State

if TYPE_CHECKING:
    from datetime import datetime

    from kiosk.cases.records import PlainCaseRow
    from kiosk.charter.clock import StatutoryClock

HALF: Final = 0.5
NEARLY: Final = 0.8
_DAY: Final = timedelta(hours=8)


class DueShape(StrEnum):
    """What is drawn beside the words, so that colour never speaks alone."""

    CALM = "calm"
    HALF = "half"
    NEAR = "near"
    LATE = "late"
    STOPPED = "stopped"
    DONE = "done"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Urgency:
    """A case's place in the day."""

    shape: DueShape
    words: str
    spent: float


def urgency(row: PlainCaseRow, clock: StatutoryClock, now: datetime) -> Urgency:
    """Judge a case by its plain columns."""
    if row.undue or row.untimed:
        return _timeless(row)
    if row.closed_at is not None:
        return _ended(row, row.closed_at, clock)
    spent = clock.spent(row.received, row.due, now)
    if row.stopped:
        return Urgency(DueShape.STOPPED, "시계 멈춤", spent)
    if now > row.due:
        return Urgency(DueShape.LATE, f"{_span(clock.worked(row.due, now))} 지남", spent)
    words = f"{_span(clock.worked(now, row.due))} 남음"
    if spent >= NEARLY:
        return Urgency(DueShape.NEAR, words, spent)
    return Urgency(DueShape.HALF if spent >= HALF else DueShape.CALM, words, spent)


def _timeless(row: PlainCaseRow) -> Urgency:
    """Judge a case for which nobody waits, or of which nobody knows when it came."""
    if not row.undue:
        return Urgency(DueShape.UNKNOWN, "기한 모름", 0.0)
    return Urgency(DueShape.CALM if row.closed_at is None else DueShape.DONE, "기한 없음", 0.0)


def _ended(row: PlainCaseRow, closed_at: datetime, clock: StatutoryClock) -> Urgency:
    """Judge a closed case; one that was taken back or stood still when it ended had no promise to keep."""
    if row.state == State.WITHDRAWN or row.stopped:
        return Urgency(DueShape.DONE, "마침", 0.0)
    if closed_at > row.due:
        return Urgency(DueShape.LATE, f"{_span(clock.worked(row.due, closed_at), 1)} 늦게 마침", 1.0)
    return Urgency(DueShape.DONE, "기한 안에 마침", min(clock.spent(row.received, row.due, closed_at), 1.0))


def _span(worked: timedelta, most: int = 2) -> str:
    """Say working time, eight hours to the day, in its largest parts."""
    days, rest = divmod(worked, _DAY)
    hours, minutes = divmod(int(rest.total_seconds()) // 60, 60)
    parts = [f"{n}{unit}" for n, unit in ((days, "일"), (hours, "시간"), (minutes, "분")) if n]
    return " ".join(parts[:most]) or "1분 미만"
