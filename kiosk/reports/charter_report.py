# SPDX-License-Identifier: GPL-3.0-or-later
"""How a period kept the charter: one figure for every promise that is measured, with its 95 % interval."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from kiosk.visits.figures import rate
from kiosk.visits.measure.publishing import hidden_cells

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


@dataclass(frozen=True, slots=True)
class Records:
    """What a period left behind: visits, by month and by kind, cases, spot checks, years."""

    whole: Figures
    months: Sequence[tuple[date, Figures]]
    cells: Mapping[str, Mapping[str, Figures]]
    cases: Mapping[str, PromiseKept]
    checks: Mapping[str, tuple[int, int]]
    presence: Presence | None = None
    yearly: tuple[Yearly, ...] = ()
    vain: Mapping[str, int] = field(default_factory=dict)


def charter_report(records: Records, first: date, last: date) -> CharterReport:
    """Judge a period, both days included; a promise that nobody put to the test is left out."""
    whole = records.whole
    results = tuple(one for one in _results(whole, records) if one.n > 0)
    asked = tuple(ReportMonth(month, figures) for month, figures in records.months if figures.n)
    cells = {by: _printed(found) for by, found in records.cells.items()}
    return CharterReport(
        first, last, whole, asked, cells, results, records.presence, records.yearly, records.vain
    )


def _printed(cells: Mapping[str, Figures]) -> tuple[ReportCell, ...]:
    """Return the cells that are not too small to be printed, the largest first."""
    walked = {name: one.arrived.n for name, one in cells.items() if one.arrived is not None}
    hidden = set(hidden_cells(walked))
    return tuple(
        ReportCell(name, cells[name])
        for name in sorted(walked, key=lambda name: (-walked[name], name))
        if name not in hidden
    )


def _results(whole: Figures, records: Records) -> Iterator[PromiseResult]:
    if whole.knew is not None:
        yield PromiseResult(FIND_TARGET, whole.knew.n, whole.knew.within)
    yield PromiseResult(FIND_OFFICER, whole.tally.officer_n, whole.tally.officer_within_1min)
    yield PromiseResult(ATTEND, whole.calls, whole.calls_within_5s)
    for promise, kept in records.cases.items():
        yield PromiseResult(promise, kept.in_time + kept.late, kept.in_time)
    for promise, (checked, held) in records.checks.items():
        yield PromiseResult(promise, checked, held)
