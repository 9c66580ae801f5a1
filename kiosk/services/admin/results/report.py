"""What the page of the charter's results asks of the rest of the program."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import date

    from kiosk.reports.account import Account
    from kiosk.reports.year_end import Published, Survey, YearEnd


class YearEndOffice(Protocol):
    """A year's survey and its publications; each raises Overtaken when the year is no longer as shown."""

    def record_survey(self, shown: YearEnd, survey: Survey) -> None:
        """Keep that a year's survey was closed."""

    def take_back_survey(self, shown: YearEnd) -> None:
        """Take a survey back that was written by mistake."""

    def publish(self, shown: YearEnd, channel: str, done: Published) -> None:
        """Keep when and where a year's results were published on a channel."""

    def take_back_publication(self, shown: YearEnd, channel: str) -> None:
        """Take a publication back that was written by mistake."""


class ReportOffice(Protocol):
    """The charter's results on one data folder."""

    @property
    def year_end(self) -> YearEndOffice:
        """Return the surveys and their publications."""

    def today(self) -> date:
        """Tell the day at the city hall."""

    def account(self, first: date, last: date) -> Account:
        """Judge a period, both days included."""

    def export(self, account: Account) -> str:
        """Write the report as a table; return the file."""

    def print(self, account: Account) -> str:
        """Write the report as a PDF with its plots; return the file."""
