# SPDX-License-Identifier: GPL-3.0-or-later
"""What is reported of a period: the charter's results, and what is owed at the year's end."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from kiosk.charter.promises import Promise
    from kiosk.reports.charter_report import CharterReport
    from kiosk.reports.improvements import Improvement
    from kiosk.reports.survey_results import SurveyResults
    from kiosk.reports.year_end import Owed, YearEnd


@dataclass(frozen=True, slots=True)
class FollowWords:
    """Next month's followed visits in words: cost and gain, what is published, whether it can be drawn."""

    told: str
    published: str
    open: bool


@dataclass(frozen=True, slots=True)
class ReportedPeriod:
    """A period's report, the charter's promises by their ids, today, its last year, and what is owed now.

    `answers` are those of a survey that is not closed yet; `improvements` what the period's report lists.
    """

    report: CharterReport
    promises: Mapping[str, Promise]
    today: date
    year_end: YearEnd
    owed: Sequence[Owed] = ()
    following: FollowWords | None = None
    answers: SurveyResults | None = None
    improvements: Sequence[Improvement] = ()

    def masked(self, mask: Callable[[str], str]) -> ReportedPeriod:
        """Return it as it may leave the house: names hidden in what was typed before they were known."""
        improvements = [one.masked(mask) for one in self.improvements]
        return replace(self, year_end=self.year_end.masked(mask), improvements=improvements)
