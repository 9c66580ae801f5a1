# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands behind the page of the charter's results."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from kiosk.cases.figures import promises_kept
from kiosk.charter.calendar import ClosedDays
from kiosk.charter.hours import SEOUL, WorkingHours, in_seoul
from kiosk.documents.exports import exports, leaving
from kiosk.reports.account import ReportedPeriod
from kiosk.reports.charter_report import Records, charter_report
from kiosk.reports.visit_wording import FollowWords
from kiosk.reports.wording import promises
from kiosk.reports.year_end import owed, yearly
from kiosk.services.admin.exports import write_table
from kiosk.services.admin.year_end import YearEndService
from kiosk.services.cases.booth import case_rules, working_hours
from kiosk.services.cells import GROUPS, Cells
from kiosk.services.charter import CharterRows
from kiosk.services.following import FollowingService
from kiosk.storage.doubts import StoredDoubts
from kiosk.storage.duty import StoredDuty
from kiosk.storage.figures import StoredFigures
from kiosk.storage.following import StoredFollowing
from kiosk.storage.opened import mark_of, place_of
from kiosk.storage.spot_checks import StoredSpotChecks
from kiosk.storage.visits import StoredVisits
from kiosk.visits.clock import MachineClock
from kiosk.visits.duty import presence
from kiosk.visits.figures import figures_of
from kiosk.visits.measure.evidence import room_of
from kiosk.visits.taps import followed_tests, office_taps, trial_tests
from kiosk.visits.trials import TRIALS, counts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from kiosk.reports.charter_report import ReportCell
    from kiosk.reports.year_end import Owed
    from kiosk.services.admin.staff_context import StaffContext
    from kiosk.services.following import FollowOutlook
    from kiosk.visits.clock import Instant
    from kiosk.visits.duty import Presence
    from kiosk.visits.figures import Figures
    from kiosk.visits.slow import SlowVisits
    from kiosk.visits.taps import OfficeTaps

DAY: Final = timedelta(days=1)
_HEAD: Final = ("약속", "기준", "건수", "지킴 %", "95 % 구간")


class ReportService:
    """The charter's results on an open data folder."""

    def __init__(self, post: StaffContext) -> None:
        self._post = post
        self._figures = StoredFigures(post.storage.database)
        self._following = FollowingService(post.storage, post.settings)
        self._doubts = StoredDoubts(post.storage.database)
        self._charter = CharterRows(post.storage, post.settings)
        self._duty = StoredDuty(post.storage.database, place_of(post.settings))
        self.year_end = YearEndService(post)
        self._checks = StoredSpotChecks(post.storage.database, place_of(post.settings))

    def today(self) -> date:
        """Return the day at the city hall."""
        return in_seoul(self._post.now()).date()

    def account(self, first: date, last: date) -> ReportedPeriod:
        """Judge a period, both days included."""
        clock, (since, until) = MachineClock().now(), (_midnight(first), _midnight(last + DAY))
        now, charter = clock.at, self._charter.editions().on(last)
        months = [(start, self._counted(*ends, clock)) for start, ends in _months(first, last)]
        pressed, answered = self._figures.calls(since, until)
        whole = replace(self._counted(first, last, clock), calls=pressed, calls_within_5s=answered)
        cases = promises_kept(self._figures.cases(since, until, now, str(self._post.holder().id)), charter)
        checks = self._checks.counts(first, last)
        presence = self._presence(first, last)
        years = [self.year_end.of(year) for year in range(first.year, last.year + 1)]
        judged = tuple(one for end in years for one in yearly(end, self.today()))
        cells = self._cells(first, last, clock)
        vain = StoredVisits(self._post.storage.database).vain_words(first, last)
        slow, taps = self._slow(first, last), self._taps(first, last)
        records = Records(whole, months, cells, cases, checks, presence, judged, vain, slow, taps)
        report = charter_report(records, first, last)
        recent = self._counted(self.today() - 30 * DAY, self.today(), clock)
        return ReportedPeriod(
            report,
            charter.promises,
            self.today(),
            years[-1],
            self._owed(),
            follow_words(self._following.outlook(self.today(), recent.n, 21)),
        )

    def plan_following(self) -> str:
        """Draw next month's slots, once, and return the hash that is to be published before it begins."""
        return self._following.commit(self._post.now()).draw.commitment

    def _counted(self, first: date, last: date, now: Instant) -> Figures:
        figures = figures_of(self._figures.visits(first, last, now))
        sampled = self._following.samples(first, last, self.today())
        return replace(figures, followed=sampled.followed, trials=sampled.trials)

    def _cells(self, first: date, last: date, now: Instant) -> dict[str, Sequence[ReportCell]]:
        """Tell the visits apart, one dimension at a time."""
        directory = self._post.directory.load_public(self.today())
        plans = self._following.over(first, last, self.today())
        found = Cells(self._post.storage.database, directory, (first, last), plans)
        return {group: found.of(group, now) for group in GROUPS}

    def _slow(self, first: date, last: date) -> SlowVisits:
        """Return where slow visits stood; a seat is told by its first matter."""
        slow = self._doubts.slow(first, last)
        directory = self._post.directory.load_public(self.today())
        told = Counter[str]()
        for target, many in slow.targets:
            seat = directory.seat(target)
            matter = f" · {seat.duties[0]}" if seat is not None and seat.duties else ""
            told[room_of(target) + matter] += many
        return replace(slow, targets=told.most_common())

    def _taps(self, first: date, last: date) -> Sequence[OfficeTaps]:
        """Hold offices' taps against the followed visits and the trials of the period."""
        plans, stored = (
            self._following.over(first, last, self.today()),
            StoredFollowing(self._post.storage.database),
        )
        chosen = [one for plan in plans for one in stored.month(plan).chosen]
        walks = [walk for plan in plans for walk in stored.trials(plan).walks if counts(walk)]
        tests = followed_tests(chosen) + trial_tests(self._doubts.trial_taps(walks))
        return office_taps(self._doubts.taps(first, last), self._doubts.refused(first, last), tests)

    def _owed(self) -> Sequence[Owed]:
        this = self.today().year
        return owed((self.year_end.of(year) for year in (this - 1, this)), self.today())

    def _presence(self, first: date, last: date) -> Presence:
        """Add up how long nobody was at the guide's desk, lunch included: the booth has none."""
        hours, rules = working_hours(self._post.settings), case_rules(self._post.storage, self._post.settings)
        closed = ClosedDays(rules.closed_days())
        days = (first + at * DAY for at in range((last - first).days + 1))
        changes = self._duty.since(_midnight(first))
        now, whole_day = in_seoul(self._post.now()), WorkingHours(hours.opens, hours.closes, None)
        return presence(changes, whole_day, (day for day in days if not closed.is_closed(day)), now)

    def export(self, account: ReportedPeriod) -> str:
        """Write the report as a table into the folder of what may leave the house."""
        rows = (
            (one.name, one.limit, one.n, one.kept, one.interval)
            for one in promises(account.report, account.promises)
        )
        return write_table(self._file(account, "csv"), _HEAD, rows, mark_of(self._post.settings))

    def print(self, account: ReportedPeriod) -> str:
        """Write the report with its plots as a PDF beside the table."""
        from kiosk.documents.report_sheet import report_sheet  # noqa: PLC0415 # reportlab only when drawn

        file, settings = self._file(account, "pdf"), self._post.settings
        with leaving(file) as opened:
            opened.write(report_sheet(settings.city_name, account, mark_of(settings)))
        return str(file)

    def _file(self, account: ReportedPeriod, kind: str) -> Path:
        span = f"{account.report.first:%Y%m%d}-{account.report.last:%Y%m%d}"
        return exports(self._post.storage.folder.path) / f"charter-{span}.{kind}"


def follow_words(outlook: FollowOutlook) -> FollowWords:
    """Say what a month of following costs and gives, and what is published of it."""
    found = outlook.cost
    told = f"{outlook.period} 함께 재기: 15분 {found.slots}번({found.hours:.0f}시간) · 약 {found.followed}건"
    told += f" · 시험 보행 {TRIALS}번"
    points = f"±{found.points:.0f}점 예상" if found.followed else "잴 방문이 없음"
    past = f"지난달({outlook.past[0]}) 씨앗값 {outlook.past[1]}" if outlook.past else ""
    commit = f"해시(그달 전에 공개) {outlook.commit}" if outlook.commit else ""
    return FollowWords(f"{told} · {points}", "\n".join(filter(None, (commit, past))), outlook.commit is None)


def _months(first: date, last: date) -> Iterator[tuple[date, tuple[date, date]]]:
    """Part a period at the first of each month."""
    start = first
    while start <= last:
        after = (start.replace(day=1) + timedelta(days=32)).replace(day=1)
        yield start.replace(day=1), (start, min(after - DAY, last))
        start = after


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), SEOUL).astimezone(UTC)
