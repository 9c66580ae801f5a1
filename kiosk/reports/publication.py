# SPDX-License-Identifier: GPL-3.0-or-later
"""What one yearly publication holds: measured at home, and as it is told, from which alone it is written."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Final

from kiosk.reports.charter_report import DRAWN, FIND_TARGET, ToldPromise
from kiosk.reports.disclosure import FEWEST, NAMED, few, told, visits_told
from kiosk.reports.follow_checks import told_apart
from kiosk.reports.improvements import in_period
from kiosk.reports.measured import said_of
from kiosk.reports.share_steps import ShareSteps, tens
from kiosk.reports.year_end import PUBLISH, Survey, YearEnd

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from kiosk.charter.promises import ComplaintWindow, Promise
    from kiosk.reports.account import ReportedPeriod
    from kiosk.reports.charter_report import CameBy, CharterReport
    from kiosk.reports.disclosure import ToldVisits
    from kiosk.reports.durations import Durations, ToldDurations
    from kiosk.reports.improvements import Improvement
    from kiosk.reports.measured import MayBeSaid
    from kiosk.reports.spot_checks import DrawnChecks
    from kiosk.reports.survey_results import ToldSurvey
    from kiosk.reports.year_end import Yearly
    from kiosk.visits.duty import Presence
    from kiosk.visits.figures import FollowDraw
    from kiosk.visits.lateness import LatenessFigures

PAID: Final = 100_000  # won: what five revisits cost, or two delays


@dataclass(frozen=True, slots=True)
class OfficePraise:
    """How much praise about one office was shown with its writers' consent; None is not told."""

    office: str
    many: int | None


@dataclass(frozen=True, slots=True)
class Redress:
    """What was paid and done where the charter was not kept, and how much praise came; None is not told."""

    delays: int | None = 0
    revisits: int | None = 0
    paid: int | None = 0  # won
    upheld: int | None = 0
    measures: int | None = 0
    praise: int | None = 0


@dataclass(frozen=True, slots=True)
class YearPublication:
    """One year's results as they were measured; `mark` stands on every page of a demonstration.

    `corrected` is the day on which what was published already was written otherwise.
    """

    city: str
    account: ReportedPeriod
    survey: Survey
    published: date
    praise: Sequence[OfficePraise]
    windows: Sequence[ComplaintWindow]
    mark: str = ""
    durations: Sequence[Durations] = ()
    redress: Redress = Redress()
    corrected: date | None = None

    @property
    def year(self) -> int:
        """Return the year whose promise this is."""
        return self.account.year_end.year


@dataclass(frozen=True, slots=True)
class ToldYear:
    """One year's results as they leave the house: no count in it is small, and none can be reckoned from it.

    `checked` is how the followed slots fared beside all others.
    """

    city: str
    year: int
    first: date
    last: date
    published: date
    corrected: date | None
    mark: str
    windows: Sequence[ComplaintWindow]
    promises: Mapping[str, Promise]
    year_end: YearEnd
    survey: ToldSurvey
    visits: ToldVisits
    results: Sequence[ToldPromise]
    yearly: Sequence[Yearly]
    came: Sequence[CameBy]
    drawn: DrawnChecks
    draws: Sequence[FollowDraw]
    presence: Presence | None
    checked_last: Mapping[str, date]
    lateness: LatenessFigures
    durations: Sequence[ToldDurations]
    redress: Redress
    praise: Sequence[OfficePraise]
    improvements: Sequence[Improvement]
    checked: str

    @property
    def days(self) -> int:
        """Return the days from the survey's closing to the publication."""
        return (self.published - self.survey.closed).days

    @property
    def said(self) -> MayBeSaid:
        """Return what may be said of the two minutes."""
        return said_of(self.visits)


def told_year(measured: YearPublication) -> ToldYear:
    """Return what of a year may be told; every channel of the publication is written from this alone."""
    account, report = measured.account, measured.account.report
    results = list(_results(report))
    kept = {one.promise: (one.n, one.kept) for one in report.results}
    visits = visits_told(report.figures, report.months)
    return ToldYear(
        city=measured.city,
        year=measured.year,
        first=report.first,
        last=report.last,
        published=measured.published,
        corrected=measured.corrected,
        mark=measured.mark,
        windows=measured.windows,
        promises=account.promises,
        # Of itself a publication does not say whether and where it was published: it is the same ever after.
        year_end=YearEnd(measured.year, Survey(measured.survey.closed, 0, 0.0)),
        survey=measured.survey.told,
        visits=visits,
        results=[_found(visits) if one.promise == FIND_TARGET else one for one in results],
        yearly=[one for one in report.yearly if (one.promise, one.year) != (PUBLISH, measured.year)],
        came=list(_came(report, results)),
        drawn=replace(report.drawn, promises={}),
        draws=report.draws,
        presence=report.presence,
        checked_last=report.checked_last,
        lateness=replace(report.lateness, measured={}),  # testers' walks are told at home alone
        durations=[one.told(*kept.get(one.promise, (0, 0))) for one in measured.durations],
        redress=_redress(measured.redress, measured.praise),
        praise=[replace(one, many=told(one.many or 0)) for one in measured.praise],
        improvements=[
            replace(one, key="", who="")
            for one in in_period(account.improvements, report.first, measured.published)
        ],
        checked=told_apart(report),
    )


def _found(visits: ToldVisits) -> ToldPromise:
    """Return the promise that visits tell of, as these tell it."""
    if visits.knew is None:
        return ToldPromise(FIND_TARGET, visits.n, None)
    rate = ShareSteps(visits.grain).rate(visits.knew, visits.n or 0)
    return ToldPromise(FIND_TARGET, visits.n, rate, visits.grain)


def _results(report: CharterReport) -> Iterator[ToldPromise]:
    """Return each promise; what was drawn of its checks is hidden where a few others would remain."""
    known = {one.promise: one.n for one in report.results}
    for one in report.results:
        base = known.get(one.promise.removesuffix(f"/{DRAWN}"), one.n)
        if few(one.n) or few(base - one.n) or one.rate is None:
            yield ToldPromise(one.promise, None, None)
        else:
            ci = one.share.ci if one.share else None
            steps = ShareSteps(one.n)
            yield ToldPromise(one.promise, tens(one.n), steps.rate(one.rate.share, one.n, ci), steps.least)


def _came(report: CharterReport, results: Sequence[ToldPromise]) -> Iterator[CameBy]:
    """Return the ways of ten petitions and more, where promises tell of a hundred cases.

    The share of fewer that was kept could tell their number, and with it what is left for the other ways.
    """
    if sum(one.n or 0 for one in results if one.promise in report.cases) >= FEWEST:
        for one in sorted(report.came, key=lambda one: one.channel):
            if n := tens(one.n):
                yield replace(one, n=n)


def _redress(found: Redress, praise: Sequence[OfficePraise]) -> Redress:
    """Return what is told; a sum paid in steps, since it would tell of the cases that it was paid in."""
    counts = {name: told(n) for name, n in asdict(found).items() if name != "paid"}
    if len(praise) > NAMED:
        counts["praise"] = None
    open_ = None not in {counts["delays"], counts["revisits"]}
    return Redress(**counts, paid=(found.paid or 0) // PAID * PAID if open_ else None)
