# SPDX-License-Identifier: GPL-3.0-or-later
"""How a period kept the charter: one figure for every promise that is measured, with its 95 % interval."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.visits.figures import VisitTally, figures_of, rate

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from kiosk.cases.figures import PromiseKept
    from kiosk.reports.year_end import Yearly
    from kiosk.visits.duty import Presence
    from kiosk.visits.figures import Figures, Rate

# Promises of the charter that visits tell of; those about cases and spot checks come with their own ids.
FIND_TARGET: Final = "find-target"
FIND_OFFICER: Final = "find-officer"
ATTEND: Final = "attend"


@dataclass(frozen=True, slots=True)
class PromiseResult:
    """One promise: of `n` so many kept it; `unknown` ones count as not kept, None where none can be."""

    promise: str
    n: int
    kept: int
    unknown: int | None = None

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
class CharterReport:
    """One period: its visits, month by month too, and every promise that was put to the test."""

    first: date
    last: date
    figures: Figures
    months: tuple[ReportMonth, ...]
    results: tuple[PromiseResult, ...]
    presence: Presence | None = None
    yearly: tuple[Yearly, ...] = ()


@dataclass(frozen=True, slots=True)
class Records:
    """What a period left behind: visits by month, calls and those in time, cases, spot checks, years."""

    months: Sequence[tuple[date, VisitTally]]
    calls: tuple[int, int]
    cases: Mapping[str, PromiseKept]
    checks: Mapping[str, tuple[int, int]]
    presence: Presence | None = None
    yearly: tuple[Yearly, ...] = ()


def charter_report(records: Records, first: date, last: date) -> CharterReport:
    """Judge a period, both days included; a promise that nobody put to the test is left out."""
    whole = figures_of(sum((tally for _, tally in records.months), VisitTally()), records.calls)
    results = tuple(one for one in _results(whole, records) if one.n > 0)
    months = (ReportMonth(month, figures_of(tally)) for month, tally in records.months)
    asked = tuple(one for one in months if one.figures.n)
    return CharterReport(first, last, whole, asked, results, records.presence, records.yearly)


def _results(whole: Figures, records: Records) -> Iterator[PromiseResult]:
    yield PromiseResult(FIND_TARGET, whole.n, whole.outcomes["within_2min"], whole.outcomes["unknown"])
    yield PromiseResult(FIND_OFFICER, whole.officer_n, whole.officer_within_1min)
    yield PromiseResult(ATTEND, whole.calls, whole.calls_within_5s)
    for promise, kept in records.cases.items():
        yield PromiseResult(promise, kept.in_time + kept.late, kept.in_time)
    for promise, (checked, held) in records.checks.items():
        yield PromiseResult(promise, checked, held)
