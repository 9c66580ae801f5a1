# SPDX-License-Identifier: GPL-3.0-or-later
"""What was found wrong comes again in every report until it is mended, and once more when it was."""

from __future__ import annotations

from datetime import date

import pytest

from kiosk.reports.improvements import Improvement, in_period, row

NOTED, DUE = date(2026, 5, 4), date(2026, 9, 30)


def finding(done: date | None = None, key: str = "a") -> Improvement:
    """Return a finding of May that is to be mended by the end of September."""
    return Improvement(key, "표지가 작다", "설문 23명", "두 배로", DUE, NOTED, done, "담당 03")


@pytest.mark.parametrize(
    ("done", "years"),
    [(None, [2026, 2027, 2028]), (date(2026, 12, 31), [2026]), (date(2027, 1, 1), [2026, 2027])],
)
def test_a_finding_is_listed_until_the_year_in_which_it_was_done(done: date | None, years: list[int]) -> None:
    listed = [
        year for year in range(2025, 2029) if in_period([finding(done)], date(year, 1, 1), date(year, 12, 31))
    ]
    assert listed == years


def test_what_is_done_stands_first_and_then_what_is_due_next() -> None:
    late = Improvement("c", "늦음", "", "함", date(2026, 8, 1), NOTED)
    listed = in_period(
        [finding(), late, finding(date(2026, 9, 1), "b")], date(2026, 1, 1), date(2026, 12, 31)
    )
    assert [one.key for one in listed] == ["b", "c", "a"]


@pytest.mark.parametrize(
    ("done", "today", "shape", "told"),
    [
        (None, DUE, "calm", "2026-09-30까지"),
        (None, date(2026, 10, 2), "late", "2026-09-30까지 · 2일 지남"),
        (date(2026, 9, 21), date(2026, 12, 1), "done", "2026-09-21 마침"),
    ],
)
def test_a_row_says_how_it_was_found_what_is_done_and_by_when(
    done: date | None, today: date, shape: str, told: str
) -> None:
    shown = row(finding(done), today)
    assert (shown.shape, shown.open) == (shape, done is None)
    assert shown.told == f"설문 23명 · 두 배로 · {told} · 담당 03"
