# SPDX-License-Identifier: GPL-3.0-or-later
"""How long the cases of one promise took, in working hours: those in time and those late, bar by bar."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from math import ceil
from typing import TYPE_CHECKING, Final

from kiosk.charter.period import Mode
from kiosk.reports.disclosure import told
from kiosk.visits.measure.publishing import SMALL_CELL

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import timedelta

    from kiosk.charter.period import Period

WITHIN: Final = 12  # bars up to the limit
BARS: Final = 16  # and four beyond it, the last of which has no end
_HOUR_S: Final = 3600


@dataclass(frozen=True, slots=True)
class Bar:
    """The cases that took more than `low` and at most `high` working hours; None where there is no end."""

    low: float
    high: float | None
    in_time: float
    late: float


@dataclass(frozen=True, slots=True)
class Durations:
    """One promise: its limit in working hours, the cases that were finished, and how many are not.

    As they are told, bars are whole per cents of those finished, none where these are few; `still` is None
    where it is not told.
    """

    promise: str
    limit: int
    bars: tuple[Bar, ...]
    still: int | None

    @property
    def late(self) -> float:
        """Return how many of those finished were too late, as a number or in per cent."""
        return sum(one.late for one in self.bars)

    def told(self, *, open_: bool) -> Durations:
        """Return it as it leaves the house; `open_` says whether its promise's figures do."""
        n = sum(one.in_time + one.late for one in self.bars)
        if not open_ or n < SMALL_CELL:
            return replace(self, bars=(), still=None)
        bars = (replace(one, in_time=_share(one.in_time / n), late=_share(one.late / n)) for one in self.bars)
        return replace(self, bars=tuple(bars), still=told(self.still or 0))


def durations(
    promise: str, within: Period, took: Iterable[tuple[timedelta, bool]], still: int
) -> Durations | None:
    """Count how long cases took, each with whether it was in time; None of a promise in days.

    A case whose time was extended, or wished for, may be in time beyond the limit.
    """
    if within.mode is not Mode.HOURS:
        return None
    limit = within.working_hours
    step = limit / WITHIN
    counted = Counter((_bar(one, step), in_time) for one, in_time in took)
    bars = (
        Bar(
            at * step, (at + 1) * step if at + 1 < BARS else None, counted[at, True], counted[at, False]
        )
        for at in range(BARS)
    )  # fmt: skip
    return Durations(promise, limit, tuple(bars), still)


def _share(share: float) -> int:
    return int(share * 100 + 0.5)


def _bar(took: timedelta, step: float) -> int:
    return min(max(ceil(took.total_seconds() / _HOUR_S / step) - 1, 0), BARS - 1)
