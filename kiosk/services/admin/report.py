# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands behind the page of the charter's results."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kiosk.cases.channels import channel_words, homepage_channels
from kiosk.cases.figures import promises_kept
from kiosk.charter.calendar import ClosedDays
from kiosk.charter.hours import WorkingHours, in_seoul, midnight, next_month
from kiosk.documents.exports import HOUSE, leaving
from kiosk.documents.tables import write_table
from kiosk.reports.account import FollowWords, ReportedPeriod
from kiosk.reports.charter_report import CameBy, CharterReport
from kiosk.reports.disclosure import ReportMonth
from kiosk.reports.improvements import in_period
from kiosk.reports.measure_wording import draw_words
from kiosk.reports.wording import PROMISE_HEADS, promises
from kiosk.reports.year_end import owed, yearly
from kiosk.resources import TRANSLATIONS
from kiosk.services.admin.improvements import ImprovementService
from kiosk.services.admin.publication import PublicationService
from kiosk.services.admin.staff_context import StaffContext
from kiosk.services.admin.year_end import YearEndService
from kiosk.services.cases.booth import case_rules, working_hours
from kiosk.services.cells import GROUPS, Cells, counted_offices
from kiosk.services.charter import CharterRows
from kiosk.services.directory import OPERATOR, open_directory, seoul_now
from kiosk.services.doubted_taps import DoubtedTaps
from kiosk.services.following import FollowingService
from kiosk.services.lateness import evidence_of
from kiosk.services.refused import Overtaken, Refused
from kiosk.services.spot_draws import SpotDraws
from kiosk.services.staff_session import StaffSession
from kiosk.services.trials import TrialService
from kiosk.services.year_end import YearEnds
from kiosk.settings.public_address import DRAWS
from kiosk.storage.decisions import DecidedMeanwhile
from kiosk.storage.doubts import StoredDoubts
from kiosk.storage.duty import StoredDuty
from kiosk.storage.figures import StoredFigures
from kiosk.storage.opened import place_of
from kiosk.storage.spot_checks import StoredSpotChecks
from kiosk.storage.visits import StoredVisits
from kiosk.visits.clock import MachineClock
from kiosk.visits.duty import presence
from kiosk.visits.figures import Samples, figures_of
from kiosk.visits.following import followed_figures
from kiosk.visits.measure.arrival import room_of
from kiosk.visits.taps import followed_tests, office_taps, trial_tests
from kiosk.visits.trials import TRIALS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date, datetime

    from kiosk.charter.promises import Charter
    from kiosk.directory.public import PublicDirectory
    from kiosk.reports.year_end import Owed
    from kiosk.services.following import FollowOutlook
    from kiosk.services.lateness import PeriodEvidence
    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage
    from kiosk.visits.clock import Instant
    from kiosk.visits.duty import Presence
    from kiosk.visits.figures import Figures
    from kiosk.visits.following import FollowedMonth
    from kiosk.visits.slow import SlowVisits
    from kiosk.visits.taps import OfficeTaps

ROLE: Final = "reports"
DAY: Final = timedelta(days=1)
_OPEN_DAYS: Final = 21  # of thirty


class ReportService:
    """The charter's results on an open data folder."""

    def __init__(self, context: StaffContext) -> None:
        self._context = context
        self._figures = StoredFigures(context.storage.database)
        self._following = FollowingService(context.storage, context.settings)
        self._trials = TrialService(context.storage, context.settings)
        self._doubts = StoredDoubts(context.storage.database)
        self._doubted = DoubtedTaps(context.storage.database, context.settings)
        self._charter = CharterRows(context.storage, context.settings)
        self._duty = StoredDuty(context.storage.database, place_of(context.settings))
        self.year_end = YearEndService(context)
        self.improvements = ImprovementService(context)
        self.publication = PublicationService(context, self._whole)
        self._years = YearEnds(context.storage, context.settings)
        self._checks = StoredSpotChecks(context.storage.database, place_of(context.settings))
        self._draws = SpotDraws(context.storage, context.settings)

    def today(self) -> date:
        """Return the day at the city hall."""
        return in_seoul(self._context.now()).date()

    def decides(self) -> bool:
        """Return whether whoever is in settles what the page shows, or reads it alone, as an auditor does."""
        return ROLE in self._context.holder().roles

    def account(self, first: date, last: date) -> ReportedPeriod:
        """Judge a period, both days included, as whoever is in may know of it."""
        return self._judged(first, last, str(self._context.holder().id))

    def _whole(self, first: date, last: date) -> ReportedPeriod:
        """Judge a period for everybody alike, as it is published."""
        return self._judged(first, last, None)

    def _judged(self, first: date, last: date, without: str | None) -> ReportedPeriod:
        now, today = MachineClock().now(), self.today()
        charter = self._charter.editions().on(last)
        years = [self.year_end.of(year) for year in range(first.year, last.year + 1)]
        judged = tuple(one for end in years for one in yearly(end, today))
        return ReportedPeriod(
            replace(self._report(first, last, now, charter, without), yearly=judged),
            charter.promises,
            today,
            years[-1],
            self._owed(),
            follow_words(
                self._following.outlook(today, self._asked_a_day()), self._context.settings.public_url
            ),
            None if years[-1].survey else self._years.answers(last.year, today),
            in_period(self.improvements.listed(), first, max(last, today)),
        )

    def _report(
        self, first: date, last: date, now: Instant, charter: Charter, without: str | None
    ) -> CharterReport:
        """Read what a period left behind; its followed months are read once for all that needs them."""
        ends, today = (midnight(first), midnight(last + DAY)), self.today()
        followed = self._following.months(first, last, today)
        samples = Samples(
            self._following.figures(followed),
            self._trials.figures(first, last, today),
            self._following.promised(today),
        )
        tally, calls = self._figures.visits(first, last, now), self._figures.calls(*ends)
        whole = figures_of(tally, calls, samples)
        directory = self._context.directory.load_public(today)
        names, evidence = (
            self._context.office_names(),
            evidence_of(self._context.storage.database, first, last),
        )
        counted = counted_offices(self._context.directory)
        cells = Cells(self._context.storage.database, counted, (first, last), followed)
        return CharterReport(
            first,
            last,
            whole,
            months=self._months(first, last, now, followed, whole),
            cells={group: cells.of(group, now) for group in GROUPS},
            cases=promises_kept(self._figures.cases(*ends, now.at, without), charter),
            checks=self._checks.counts(first, last),
            checked_last=self._checks.last_days(first),
            came=self._came(ends, without),
            drawn=self._draws.drawn(first, last, today),
            presence=self._presence(first, last),
            vain=StoredVisits(self._context.storage.database).vain_words(first, last),
            slow=self._slow(first, last, directory),
            taps=self._taps(first, last, followed, evidence),
            soft_taps={names.name(office): since for office, since in self._doubted.since(today).items()},
            lateness=evidence.lateness(self._context.settings),
        )

    def _came(self, ends: tuple[datetime, datetime], without: str | None) -> Sequence[CameBy]:
        """Count by which ways petitions came, in the words of the charter."""
        found = self._figures.came(*ends, without)
        windows = self._charter.editions().at(ends[1]).windows.values()
        words = {**channel_words(windows), **homepage_channels(windows)}
        return [CameBy(channel, words.get(channel, channel), n) for channel, n in found.items()]

    def plan_following(self) -> Sequence[str]:
        """Draw next month's slots, once, and return the hashes that are to be published before it begins."""
        plans = self._following.commit(
            self._context.now(), self._asked_a_day(), str(self._context.holder().id)
        )
        return [one.draw.commitment for one in plans]

    def _asked_a_day(self) -> float:
        """Return how many asked for a way on a working day of late."""
        today = self.today()
        return figures_of(self._figures.visits(today - 30 * DAY, today, MachineClock().now())).n / _OPEN_DAYS

    def doubt_taps(self, account: ReportedPeriod, office: str) -> None:
        """Count an office's taps in the list as soft from the next month on; the figures are the reason."""
        found = next((one for one in account.report.taps if one.office == office and one.doubted), None)
        if found is None:
            raise Refused("거짓 몫의 95 % 구간이 모두 5 %를 넘는 부서만 약한 근거로 볼 수 있습니다.")
        period = f"{account.report.first}–{account.report.last}"
        self._say(office, f"{period}: {found.tested}건 가운데 {found.false}건 거짓")

    def believe_taps(self, office: str) -> None:
        """Believe an office's taps again from the next month on."""
        if self._context.office_names().office(office) not in self._doubted.since(self.today()):
            raise Overtaken("이미 다시 믿기로 한 부서입니다.")
        self._say(office, None)

    def _say(self, office: str, why: str | None) -> None:
        office = self._context.office_names().office(office)
        try:
            self._doubted.say(office, why, by=str(self._context.holder().id), now=self._context.now())
        except DecidedMeanwhile as other:
            raise Overtaken("다른 담당자가 먼저 정했습니다. 지금 것을 보고 다시 정해 주십시오.") from other

    def _months(
        self, first: date, last: date, now: Instant, followed: Sequence[FollowedMonth], whole: Figures
    ) -> list[ReportMonth]:
        """Return the months of a period in which somebody asked; of one month alone that is the whole."""
        if next_month(first) > last:
            return [ReportMonth(first.replace(day=1), whole)] if whole.n else []
        months = []
        for start, end in _parted(first, last):
            own = followed_figures([one for one in followed if start <= one.plan.first <= end])
            figures = figures_of(self._figures.visits(start, end, now), samples=Samples(own))
            months.append(ReportMonth(start.replace(day=1), figures))
        return [one for one in months if one.figures.n]

    def _slow(self, first: date, last: date, directory: PublicDirectory) -> SlowVisits:
        """Return where slow visits stood; a seat is told by its first matter."""
        slow = self._doubts.slow(first, last)
        told = Counter[str]()
        for target, many in slow.targets:
            seat = directory.seat(target)
            matter = f" · {seat.duties[0]}" if seat is not None and seat.duties else ""
            office = directory.office(room_of(target))
            told[(office.label if office else room_of(target)) + matter] += many
        return replace(slow, targets=told.most_common())

    def _taps(
        self, first: date, last: date, followed: Sequence[FollowedMonth], evidence: PeriodEvidence
    ) -> Sequence[OfficeTaps]:
        """Hold offices' taps against the followed visits and the trials of the period."""
        chosen = [one for month in followed for one in month.chosen]
        tests = followed_tests(chosen) + trial_tests(evidence.trial_taps)
        taps = office_taps(evidence.taps, self._doubts.refused(first, last), tests)
        names = self._context.office_names()
        return [replace(one, office=names.name(one.office)) for one in taps]

    def _owed(self) -> Sequence[Owed]:
        this = self.today().year
        return owed((self.year_end.of(year) for year in (this - 1, this)), self.today())

    def _presence(self, first: date, last: date) -> Presence:
        """Add up how long nobody was at the guide's desk, lunch included: the booth has none."""
        hours, rules = (
            working_hours(self._context.settings),
            case_rules(self._context.storage, self._context.settings),
        )
        closed = ClosedDays(rules.closed_days())
        days = (first + at * DAY for at in range((last - first).days + 1))
        changes = self._duty.since(midnight(first))
        now, whole_day = in_seoul(self._context.now()), WorkingHours(hours.opens, hours.closes, None)
        return presence(changes, whole_day, (day for day in days if not closed.is_closed(day)), now)

    def export(self, account: ReportedPeriod) -> str:
        """Write the report as a table for the house: every count in it is exact."""
        told, heads = promises(account.report, account.promises), (*PROMISE_HEADS, "재지 못한 까닭")
        rows = ((one.name, one.limit, one.n, one.kept, one.interval, one.why) for one in told)
        return write_table(self._file(account, "csv"), heads, rows, self._context.mark)

    def print(self, account: ReportedPeriod) -> str:
        """Write the report with its plots as a PDF beside the table, for the house as well."""
        from kiosk.documents.report_sheet import report_sheet  # noqa: PLC0415 # reportlab only when drawn

        account = account.masked(self._context.gate().masked)
        file = self._file(account, "pdf")
        with leaving(file) as opened:
            opened.write(report_sheet(self._context.settings.city_name, account, self._context.mark))
        return str(file)

    def _file(self, account: ReportedPeriod, kind: str) -> Path:
        span = f"{account.report.first:%Y%m%d}-{account.report.last:%Y%m%d}"
        return self._context.exports / f"{HOUSE}charter-{span}.{kind}"


def follow_words(outlook: FollowOutlook, public: str | None = None) -> FollowWords:
    """Return what a month of following costs and gives, and what is published of it."""
    found = outlook.cost
    told = f"{outlook.period} 함께 재기: 15분 {found.slots}번({found.hours:.0f}시간) · 약 {found.followed}건"
    told += f" · 시험 보행 {TRIALS}번"
    points = f"±{found.points:.0f}점 예상" if found.followed else "잴 방문이 없음"
    where = [f"누구나 보는 곳: {public}{DRAWS}"] if public and outlook.draws else []
    published = "\n".join([*map(draw_words, outlook.draws), *where])
    return FollowWords(f"{told} · {points}", published, not outlook.drawn)


def _parted(first: date, last: date) -> Iterator[tuple[date, date]]:
    """Part a period at the first of each month."""
    start = first
    while start <= last:
        after = next_month(start)
        yield start, min(after - DAY, last)
        start = after


def publish_year(storage: Storage, settings: Settings, year: int, out: Path) -> Path:
    """Write a year's publication for whoever owns the data folder; raise Refused where there is none."""
    directory = open_directory(storage.database, settings, TRANSLATIONS, seoul_now)
    nobody = StaffSession(storage.accounts, settings.idle_staff_s)
    report = ReportService(StaffContext(storage, settings, directory, nobody))
    return Path(report.publication.write(report.year_end.of(year), out, OPERATOR))
