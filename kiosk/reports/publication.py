# SPDX-License-Identifier: GPL-3.0-or-later
"""What one yearly publication holds: measured at home, and as it is told, from which alone it is written."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING

from kiosk.reports.charter_report import DRAWN, FIND_TARGET, ToldPromise
from kiosk.reports.disclosure import few, hidden, told, visits_told
from kiosk.reports.improvements import in_period
from kiosk.reports.measure_wording import checked
from kiosk.reports.measured import said_of
from kiosk.reports.year_end import Survey

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from kiosk.charter.promises import ComplaintWindow, Promise
    from kiosk.reports.account import ReportedPeriod
    from kiosk.reports.charter_report import CameBy, CharterReport
    from kiosk.reports.disclosure import ToldVisits
    from kiosk.reports.durations import Durations
    from kiosk.reports.improvements import Improvement
    from kiosk.reports.measured import MayBeSaid
    from kiosk.reports.spot_checks import DrawnChecks
    from kiosk.reports.survey_results import ToldSurvey
    from kiosk.reports.year_end import YearEnd, Yearly
    from kiosk.visits.duty import Presence
    from kiosk.visits.figures import FollowDraw
    from kiosk.visits.lateness import LatenessFigures


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
    """One year's results as they were measured; `mark` stands on every page of a demonstration."""

    city: str
    account: ReportedPeriod
    survey: Survey
    published: date
    praise: Sequence[OfficePraise]
    windows: Sequence[ComplaintWindow]
    mark: str = ""
    durations: Sequence[Durations] = ()
    redress: Redress = Redress()

    @property
    def year(self) -> int:
        """Return the year whose promise this is."""
        return self.account.year_end.year


@dataclass(frozen=True, slots=True)
class ToldYear:
    """One year's results as they leave the house: no count in it is small, and none can be reckoned from it.

    `shown` is how much praise `praise` holds, `checked` how the followed slots fared beside all others.
    """

    city: str
    year: int
    first: date
    last: date
    published: date
    today: date
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
    lateness: LatenessFigures
    durations: Sequence[Durations]
    redress: Redress
    praise: Sequence[OfficePraise]
    shown: int | None
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
    told_promises = {one.promise for one in results if one.n is not None}
    praise, shown = _praise(measured)
    visits = visits_told(report.figures, report.months)
    ways = _ways(report, measured.redress.praise or 0)
    return ToldYear(
        city=measured.city,
        year=measured.year,
        first=report.first,
        last=report.last,
        published=measured.published,
        today=account.today,
        mark=measured.mark,
        windows=measured.windows,
        promises=account.promises,
        year_end=replace(account.year_end.unsigned, survey=Survey(measured.survey.closed, 0, 0.0)),
        survey=measured.survey.told,
        visits=visits,
        results=[
            replace(one, rate=None) if one.promise == FIND_TARGET and visits.knew is None else one
            for one in results
        ],
        yearly=report.yearly,
        came=[replace(one, n=None) if one.channel in ways else one for one in report.came],
        drawn=replace(report.drawn, promises={}),
        draws=report.draws,
        presence=report.presence,
        lateness=report.lateness,
        durations=[one.told(open_=one.promise in told_promises) for one in measured.durations],
        redress=_redress(measured.redress),
        praise=praise,
        shown=shown,
        improvements=in_period(account.improvements, report.first, measured.published),
        checked=checked(report) if all(one.n is not None for one in visits.parts) else "",
    )


def _results(report: CharterReport) -> Iterator[ToldPromise]:
    """Return each promise; what was drawn of its checks is hidden where a few others would remain."""
    whole = {one.promise: one.n for one in report.results}
    for one in report.results:
        base = whole.get(one.promise.removesuffix(f"/{DRAWN}"), one.n)
        if few(one.n) or few(base - one.n):
            yield ToldPromise(one.promise, None, None)
        else:
            yield ToldPromise(one.promise, one.n, one.rate)


def _ways(report: CharterReport, praise: int) -> frozenset[str]:
    """Return the ways of petitions that are not told; all less the judged ones may be a few still open."""
    came = {one.channel: one.n or 0 for one in report.came}
    judged = sum(one.in_time + one.late for one in report.cases.values())
    rest = sum(came.values()) - judged - praise
    gone = hidden(came)
    return gone or frozenset(sorted(came, key=lambda way: (came[way], way))[:2] if few(rest) else ())


def _redress(found: Redress) -> Redress:
    """Return what is told; a sum paid would tell of the cases that it was paid in."""
    counts = {name: told(n) for name, n in asdict(found).items() if name != "paid"}
    open_ = None not in {counts["delays"], counts["revisits"]}
    return Redress(**counts, paid=found.paid if open_ else None)


def _praise(measured: YearPublication) -> tuple[Sequence[OfficePraise], int | None]:
    """Return praise by office and in all: what its writers wanted kept is the rest of what came in."""
    counts = {one.office: one.many or 0 for one in measured.praise}
    shown = sum(counts.values())
    rest = max(0, (measured.redress.praise or 0) - shown)
    gone = hidden({**counts, "": rest})
    named = [OfficePraise(office, None if office in gone else many) for office, many in counts.items()]
    return named, None if few(shown) or "" in gone else shown
