# SPDX-License-Identifier: GPL-3.0-or-later
"""How a period kept the charter: one figure for every promise that is measured, with its 95 % interval."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from kiosk.reports.spot_checks import DrawnChecks
from kiosk.visits.figures import Rate, rate
from kiosk.visits.lateness import NOTHING_MEASURED
from kiosk.visits.slow import SlowVisits

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from kiosk.cases.figures import PromiseKept
    from kiosk.reports.disclosure import ReportMonth
    from kiosk.reports.year_end import Yearly
    from kiosk.visits.duty import Presence
    from kiosk.visits.figures import Figures, FollowDraw
    from kiosk.visits.following import FollowedCell
    from kiosk.visits.lateness import LatenessFigures
    from kiosk.visits.measure.intervals import Share
    from kiosk.visits.taps import OfficeTaps

# Promises of the charter that visits tell of; those about cases and spot checks come with their own ids.
FIND_TARGET: Final = "find-target"
FIND_OFFICER: Final = "find-officer"
GUIDE_PRESENT: Final = "guide-present"
ON_SCREEN: Final = "find-officer/screen"  # the same promise at the booth, reported apart
ATTEND: Final = "attend"
DRAWN: Final = "drawn"  # behind a promise's id: what was checked at offices drawn at random, reported apart


@dataclass(frozen=True, slots=True)
class PromiseResult:
    """One promise: of `n` so many kept it."""

    promise: str
    n: int
    kept: int
    share: Share | None = None  # where rows hang together and the interval is wider

    @property
    def rate(self) -> Rate | None:
        """Return the share that was kept and its interval."""
        return Rate(self.share.p, *self.share.ci) if self.share else rate(self.kept, self.n)


@dataclass(frozen=True, slots=True)
class ToldPromise:
    """One promise as it is told: how often it was put to the test, and how it was kept; None is not told.

    `grain` is of how many a share is told in the steps of this one.
    """

    promise: str
    n: int | None
    rate: Rate | None
    grain: int = 0


@dataclass(frozen=True, slots=True)
class CameBy:
    """How many petitions came by one way; a form of the homepage has the name that the charter knows."""

    channel: str
    name: str
    n: int


@dataclass(frozen=True, slots=True)
class ReportCell:
    """The visits of one floor, office, language, hour or of those who take no stairs."""

    name: str
    figures: Figures
    followed: FollowedCell
    knew_differs: bool = False
    arrived_differs: bool = False


@dataclass(frozen=True, slots=True)
class CharterReport:
    """One period, both days included: its visits, by month and by kind, cases, spot checks, years."""

    first: date
    last: date
    figures: Figures
    months: Sequence[ReportMonth]
    cells: Mapping[str, Sequence[ReportCell]]
    cases: Mapping[str, PromiseKept]
    checks: Mapping[str, tuple[int, int]]
    presence: Presence | None = None
    yearly: tuple[Yearly, ...] = ()
    vain: Mapping[str, int] = field(default_factory=dict)
    slow: SlowVisits = field(default_factory=SlowVisits)
    taps: Sequence[OfficeTaps] = ()
    soft_taps: Mapping[str, date] = field(default_factory=dict)  # by office, from which day
    lateness: LatenessFigures = NOTHING_MEASURED
    drawn: DrawnChecks = field(default_factory=DrawnChecks)
    came: Sequence[CameBy] = ()
    checked_last: Mapping[str, date] = field(default_factory=dict)  # by promise, before this period

    @property
    def draws(self) -> Sequence[FollowDraw]:
        """Return the draws of the period's months that are over, then those of this month and the next."""
        sample = self.figures.followed
        return [*(sample.draws if sample else ()), *self.figures.promised]

    @property
    def results(self) -> list[PromiseResult]:
        """Return how each promise was kept; one that nobody put to the test is left out."""
        return [one for one in self._results() if one.n > 0]

    def _results(self) -> Iterator[PromiseResult]:
        whole, trials, door = self.figures, self.figures.trials, self.figures.tally.door
        if whole.knew is not None:
            yield PromiseResult(FIND_TARGET, whole.knew.n, whole.knew.within)
        walked, in_time = (trials.officer_n, trials.officer_within) if trials else (0, 0)
        # At the door testers answer, and visitors' phones.
        yield PromiseResult(FIND_OFFICER, walked + door.answered, in_time + door.within_1min)
        yield PromiseResult(ON_SCREEN, whole.tally.officer_n, whole.tally.officer_within_1min)
        yield PromiseResult(ATTEND, whole.calls, whole.calls_within_5s)
        for promise, kept in self.cases.items():
            yield PromiseResult(promise, kept.in_time + kept.late, kept.in_time)
        for promise, (checked, held) in self.checks.items():
            yield PromiseResult(promise, checked, held)
        for promise, found in self.drawn.promises.items():
            yield PromiseResult(f"{promise}/{DRAWN}", found.n, found.kept, found.share)
