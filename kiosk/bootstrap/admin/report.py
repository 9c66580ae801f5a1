"""What stands behind the page of the charter's results."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from kiosk.bootstrap.admin.exports import write_table
from kiosk.bootstrap.cases import city_charter, untouched_cases
from kiosk.bootstrap.storage import place_of
from kiosk.bootstrap.visits import visit_desk
from kiosk.cases.figures import promises_kept
from kiosk.charter.hours import in_seoul
from kiosk.reports.charter_report import Records, charter_report
from kiosk.storage.spot_checks import StoredSpotChecks
from kiosk.ui.admin.report.services import Account
from kiosk.ui.admin.report.wording import promises
from kiosk.visits.clock import MachineClock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from kiosk.bootstrap.admin.post import Post
    from kiosk.cases.ports import Row

ROLE: Final = "reports"
_HEAD: Final = ("약속", "기준", "건수", "지킴 %", "95 % 구간", "알 수 없음")


class ReportDesk:
    """The charter's results on an open data folder."""

    def __init__(self, post: Post) -> None:
        self._post = post
        self._visits = visit_desk(post.storage, post.settings)
        self._charter = city_charter(post.settings)
        self._checks = StoredSpotChecks(post.storage.database, place_of(post.settings))

    def today(self) -> date:
        """Tell the day at the city hall."""
        return in_seoul(self._post.now()).date()

    def account(self, first: date, last: date) -> Account:
        """Judge a period, both days included."""
        self._post.holder(ROLE)
        now = MachineClock().now()
        visits, calls = self._visits.visits(first, last), self._visits.calls(first, last)
        cases = promises_kept(self._rows(first, last), self._charter, datetime.now(UTC))
        checks = self._checks.counts(first, last)
        report = charter_report(Records(visits, calls, cases, checks), first, last, now)
        return Account(report, self._charter.promises, self.today())

    def export(self, account: Account) -> str:
        """Write the report as a table into the folder of what may leave the house."""
        self._post.holder(ROLE)
        rows = (
            (one.name, one.limit, one.n, one.kept, one.interval, one.unknown)
            for one in promises(account.report, account.promises)
        )
        span = f"{account.report.first:%Y%m%d}-{account.report.last:%Y%m%d}"
        return write_table(self._post.storage.folder.path / "exports" / f"charter-{span}.csv", _HEAD, rows)

    def _rows(self, first: date, last: date) -> Iterator[Row]:
        """Find the cases received in a period."""
        rows = untouched_cases(self._post.storage, self._post.settings).rows(closed=None)
        return (row for row in rows if first <= in_seoul(row.received).date() <= last)
