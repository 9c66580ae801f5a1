# SPDX-License-Identifier: GPL-3.0-or-later
"""What one yearly publication holds; everything that is written of it comes from here alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.reports.improvements import in_period

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from kiosk.charter.promises import ComplaintWindow
    from kiosk.reports.account import ReportedPeriod
    from kiosk.reports.durations import Durations
    from kiosk.reports.improvements import Improvement
    from kiosk.reports.year_end import Survey


@dataclass(frozen=True, slots=True)
class OfficePraise:
    """How much praise about one office was shown with its writers' consent."""

    office: str
    many: int


@dataclass(frozen=True, slots=True)
class Redress:
    """What was paid and done where the charter was not kept, and how much praise came in."""

    delays: int = 0
    revisits: int = 0
    paid: int = 0  # won
    upheld: int = 0
    measures: int = 0
    praise: int = 0


@dataclass(frozen=True, slots=True)
class YearPublication:
    """One year's results as they leave the house; `mark` stands on every page of a demonstration."""

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

    @property
    def days(self) -> int:
        """Return the days from the survey's closing to the publication."""
        return (self.published - self.survey.closed).days

    @property
    def improvements(self) -> list[Improvement]:
        """Return what was found and mended in the period, or is still to be."""
        return in_period(self.account.improvements, self.account.report.first, self.published)
