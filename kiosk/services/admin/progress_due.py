# SPDX-License-Identifier: GPL-3.0-or-later
"""Open cases whose visitor must hear how far they are, as something to be done."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from kiosk.cases.progress import TOLD_EACH, open_days, owes_word
from kiosk.charter.hours import SEOUL, in_seoul
from kiosk.services.admin.results.tasks import Task

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kiosk.cases.records import CaseFilter, PlainCaseRow
    from kiosk.charter.promises import PetitionKind
    from kiosk.storage.case_lists import StoredCaseLists

MOST: Final = 300
LISTED: Final = 10  # beyond them one line tells how many more there are


def progress_due(
    cases: StoredCaseLists, known: Mapping[str, PetitionKind], wanted: CaseFilter, me: str, now: datetime
) -> Iterator[Task]:
    """List the cases for which word is owed, one's own first and then the oldest."""
    today = in_seoul(now).date()
    midnight = datetime.combine(today + timedelta(days=1), time(), SEOUL)
    petitions: CaseFilter = {
        **wanted,
        "closed": False,
        "kinds": frozenset(one for one, kind in known.items() if kind.statutory),
        "received_until": midnight - TOLD_EACH,
    }
    # Told within the last 30 days is enough, unless it was before the case's own 30th day.
    found = cases.long_open(midnight - TOLD_EACH, midnight - 2 * TOLD_EACH, most=MOST, **petitions)
    owed = [row for row, told in found if owes_word(row.received, told, today)]
    owed.sort(key=lambda row: row.assigned != me)
    for row in owed[:LISTED]:
        yield _task(row, known[row.kind].name, f"{open_days(row.received, today)}일째")
    if (more := len(owed) - LISTED) > 0:
        count = f"{more}건 이상" if len(found) == MOST else f"{more}건"
        what = f"중간 알림을 드려야 할 민원이 {count} 더 있습니다"
        yield Task(None, "near", "30일 지남", "민원", what, "‘민원’에서 오래된 것부터 봅니다", "", "cases")


def _task(row: PlainCaseRow, name: str, days: str) -> Task:
    what = f"{name} 중간 알림을 드려야 합니다"
    return Task(None, "near", days, "민원", what, row.number, row.office, "cases", row.number)
