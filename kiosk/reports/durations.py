# SPDX-License-Identifier: GPL-3.0-or-later
"""How long the cases of one promise took, in working hours: those in time and those late, bar by bar."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING, Final

from kiosk.charter.period import Mode
from kiosk.reports.disclosure import told
from kiosk.reports.share_steps import ShareSteps
from kiosk.visits.measure.publishing import SMALL_CELL

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import timedelta

    from kiosk.charter.period import Period

WITHIN: Final = 12  # bars up to the limit
BARS: Final = 16  # and four beyond it, the last of which has no end
_QUARTER: Final = WITHIN // 4
_HOUR_S: Final = 3600


@dataclass(frozen=True, slots=True)
class Bar:
    """The cases that took more than `low` and at most `high` working hours; None where there is no end."""

    low: float
    high: float | None
    in_time: int
    late: int


@dataclass(frozen=True, slots=True)
class ToldBar:
    """The cases in time that took so many working hours, as a told share of all that were tested."""

    low: float
    high: float | None
    share: float


@dataclass(frozen=True, slots=True)
class ToldDurations:
    """How long one promise's cases took, as it is told, in bars of ten cases and more.

    `late` is the share of those that took too long or still do, None where nothing is told of so few; with it
    the bars are all. `still` are those that are not finished, in time or not; None where it is not told.
    """

    promise: str
    limit: int
    bars: Sequence[ToldBar]
    late: float | None
    still: int | None


@dataclass(frozen=True, slots=True)
class Durations:
    """One promise: its limit in working hours, the cases that were finished, and how many are not."""

    promise: str
    limit: int
    bars: tuple[Bar, ...]
    still: int

    def told(self, n: int, kept: int) -> ToldDurations:
        """Return it as it leaves the house, of a promise tested `n` times and `kept` so often.

        The whole is known, so that no bar tells how many of those late are not finished.
        """
        steps = ShareSteps(n)
        late = steps.share((n - kept) / n) if n else None
        if late is None:
            return ToldDurations(self.promise, self.limit, (), None, None)
        bars = [ToldBar(low, high, steps.share(many / n) or 0) for low, high, many in self._merged()]
        return ToldDurations(self.promise, self.limit, bars, late, told(self.still))

    def _merged(self) -> Sequence[tuple[float, float | None, int]]:
        """Merge the bars of those in time to quarters of the limit, and what holds a few with the next."""
        found: list[tuple[float, float | None, int]] = []
        low, many = 0.0, 0
        for at, bar in enumerate(self.bars, 1):
            many += bar.in_time
            if many >= SMALL_CELL and not at % _QUARTER:
                found.append((low, bar.high, many))
                low, many = bar.high or low, 0
        if many:
            last = found.pop() if found else (0.0, None, 0)
            found.append((last[0], None, last[2] + many))
        return found


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


def _bar(took: timedelta, step: float) -> int:
    return min(max(ceil(took.total_seconds() / _HOUR_S / step) - 1, 0), BARS - 1)
