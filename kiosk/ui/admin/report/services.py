"""What the page of the charter's results asks of the rest of the program."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from kiosk.charter.promises import Promise
    from kiosk.reports.charter_report import CharterReport


@dataclass(frozen=True, slots=True)
class Account:
    """A period's report, the charter's promises by their ids, and the oldest day that can be asked for."""

    report: CharterReport
    promises: Mapping[str, Promise]
    today: date


class ReportOffice(Protocol):
    """The charter's results on one data folder."""

    def today(self) -> date:
        """Tell the day at the city hall."""

    def account(self, first: date, last: date) -> Account:
        """Judge a period, both days included."""

    def export(self, account: Account) -> str:
        """Write the report as a table; return the file."""
