# SPDX-License-Identifier: GPL-3.0-or-later
"""What is reported of a period: the charter's results, and what is owed at the year's end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from kiosk.charter.promises import Promise
    from kiosk.reports.charter_report import CharterReport
    from kiosk.reports.visit_wording import FollowWords
    from kiosk.reports.year_end import Owed, YearEnd


@dataclass(frozen=True, slots=True)
class ReportedPeriod:
    """A period's report, the charter's promises by their ids, today, its last year, and what is owed now."""

    report: CharterReport
    promises: Mapping[str, Promise]
    today: date
    year_end: YearEnd
    owed: Sequence[Owed] = ()
    following: FollowWords | None = None
