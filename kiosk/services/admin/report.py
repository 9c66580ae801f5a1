# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands behind the page of the charter's results."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from kiosk.cases.figures import promises_kept
from kiosk.charter.calendar import ClosedDays
from kiosk.charter.hours import SEOUL, WorkingHours, in_seoul
from kiosk.documents.outbox import leaving, outbox
from kiosk.reports.account import ReportedPeriod
from kiosk.reports.charter_report import Records, charter_report
from kiosk.reports.wording import promises
from kiosk.reports.year_end import owed, yearly
from kiosk.services.admin.exports import write_table
from kiosk.services.admin.year_end import YearEndService
from kiosk.services.cases.booth import case_rules, working_hours
from kiosk.services.charter import CharterRows
from kiosk.storage.duty import StoredDuty
from kiosk.storage.figures import StoredFigures
from kiosk.storage.opened import mark_of, place_of
from kiosk.storage.spot_checks import StoredSpotChecks
from kiosk.visits.duty import presence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from kiosk.reports.year_end import Owed
    from kiosk.services.admin.staff_context import StaffContext
    from kiosk.visits.duty import Presence

DAY: Final = timedelta(days=1)
_HEAD: Final = ("약속", "기준", "건수", "지킴 %", "95 % 구간", "알 수 없음")


class ReportService:
    """The charter's results on an open data folder."""

    def __init__(self, post: StaffContext) -> None:
        self._post = post
        self._figures = StoredFigures(post.storage.database)
        self._charter = CharterRows(post.storage, post.settings)
        self._duty = StoredDuty(post.storage.database, place_of(post.settings))
        self.year_end = YearEndService(post)
        self._checks = StoredSpotChecks(post.storage.database, place_of(post.settings))

    def today(self) -> date:
        """Return the day at the city hall."""
        return in_seoul(self._post.now()).date()

    def account(self, first: date, last: date) -> ReportedPeriod:
        """Judge a period, both days included."""
        now, (since, until) = datetime.now(UTC), (_midnight(first), _midnight(last + DAY))
        charter = self._charter.editions().on(last)
        months = [(start, self._figures.visits(*ends, now)) for start, ends in _months(first, last)]
        cases = promises_kept(self._figures.cases(since, until, now, str(self._post.holder().id)), charter)
        checks = self._checks.counts(first, last)
        calls, presence = self._figures.calls(since, until), self._presence(first, last)
        years = [self.year_end.of(year) for year in range(first.year, last.year + 1)]
        judged = tuple(one for end in years for one in yearly(end, self.today()))
        records = Records(months, calls, cases, checks, presence, judged)
        report = charter_report(records, first, last)
        return ReportedPeriod(report, charter.promises, self.today(), years[-1], self._owed())

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
            (one.name, one.limit, one.n, one.kept, one.interval, one.unknown)
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
        return outbox(self._post.storage.folder.path) / f"charter-{span}.{kind}"


def _months(first: date, last: date) -> Iterator[tuple[date, tuple[datetime, datetime]]]:
    """Part a period at the first of each month."""
    start = first
    while start <= last:
        after = (start.replace(day=1) + timedelta(days=32)).replace(day=1)
        yield start.replace(day=1), (_midnight(start), _midnight(min(after, last + DAY)))
        start = after


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), SEOUL).astimezone(UTC)
