# SPDX-License-Identifier: GPL-3.0-or-later
"""How a period kept the charter: one figure for every promise that is measured, with its 95 % interval."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from kiosk.visits.figures import rate
from kiosk.visits.slow import SlowVisits

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from kiosk.cases.figures import PromiseKept
    from kiosk.reports.year_end import Yearly
    from kiosk.visits.duty import Presence
    from kiosk.visits.figures import Figures, Rate
    from kiosk.visits.taps import OfficeTaps

# Promises of the charter that visits tell of; those about cases and spot checks come with their own ids.
FIND_TARGET: Final = "find-target"
FIND_OFFICER: Final = "find-officer"
ON_SCREEN: Final = "find-officer/screen"  # the same promise at the booth, reported apart
ATTEND: Final = "attend"


@dataclass(frozen=True, slots=True)
class PromiseResult:
    """One promise: of `n` so many kept it."""

    promise: str
    n: int
    kept: int

    @property
    def rate(self) -> Rate | None:
        """Return the share that was kept and its interval."""
        return rate(self.kept, self.n)


@dataclass(frozen=True, slots=True)
class ReportMonth:
    """The visits that began in one month."""

    first: date
    figures: Figures


@dataclass(frozen=True, slots=True)
class ReportCell:
    """The visits of one floor, office, language, hour or of those who take no stairs."""

    name: str
    figures: Figures
    knew_differs: bool = False
    arrived_differs: bool = False


@dataclass(frozen=True, slots=True)
class CharterReport:
    """One period: its visits, month by month too, and every promise that was put to the test."""

    first: date
    last: date
    figures: Figures
    months: tuple[ReportMonth, ...]
    cells: Mapping[str, Sequence[ReportCell]]
    results: tuple[PromiseResult, ...]
    presence: Presence | None = None
    yearly: tuple[Yearly, ...] = ()
    vain: Mapping[str, int] = field(default_factory=dict)
    slow: SlowVisits = field(default_factory=SlowVisits)
    taps: Sequence[OfficeTaps] = ()


@dataclass(frozen=True, slots=True)
class Records:
    """What a period left behind: visits, by month and by kind, cases, spot checks, years."""

    whole: Figures
    months: Sequence[tuple[date, Figures]]
    cells: Mapping[str, Sequence[ReportCell]]
    cases: Mapping[str, PromiseKept]
    checks: Mapping[str, tuple[int, int]]
    presence: Presence | None = None
    yearly: tuple[Yearly, ...] = ()
    vain: Mapping[str, int] = field(default_factory=dict)
    slow: SlowVisits = field(default_factory=SlowVisits)
    taps: Sequence[OfficeTaps] = ()


def charter_report(records: Records, first: date, last: date) -> CharterReport:
    """Judge a period, both days included; a promise that nobody put to the test is left out."""
    whole = records.whole
    results = tuple(one for one in _results(whole, records) if one.n > 0)
    asked = tuple(ReportMonth(month, figures) for month, figures in records.months if figures.n)
    return CharterReport(
        first=first,
        last=last,
        figures=whole,
        months=asked,
        cells=records.cells,
        results=results,
        presence=records.presence,
        yearly=records.yearly,
        vain=records.vain,
        slow=records.slow,
        taps=records.taps,
    )


def _results(whole: Figures, records: Records) -> Iterator[PromiseResult]:
    if whole.knew is not None:
        yield PromiseResult(FIND_TARGET, whole.knew.n, whole.knew.within)
    walked, in_time = (whole.trials.officer_n, whole.trials.officer_within) if whole.trials else (0, 0)
    door = whole.tally.door  # what visitors' phones answered at the door
    yield PromiseResult(FIND_OFFICER, walked + door.answered, in_time + door.within_1min)
    yield PromiseResult(ON_SCREEN, whole.tally.officer_n, whole.tally.officer_within_1min)
    yield PromiseResult(ATTEND, whole.calls, whole.calls_within_5s)
    for promise, kept in records.cases.items():
        yield PromiseResult(promise, kept.in_time + kept.late, kept.in_time)
    for promise, (checked, held) in records.checks.items():
        yield PromiseResult(promise, checked, held)
