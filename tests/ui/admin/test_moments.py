# SPDX-License-Identifier: GPL-3.0-or-later
"""Days as the desk writes them."""

from __future__ import annotations

from datetime import date

import pytest

from kiosk.charter.moments import bound_words


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 11, 24), "오늘까지"),
        (date(2026, 12, 7), "12.7(월)까지"),
        (date(2027, 1, 4), "2027.1.4(월)까지"),
    ],
)
def test_a_day_that_bounds_a_time_keeps_its_weekday_apart(day: date, words: str) -> None:
    assert bound_words(day, date(2026, 11, 24), "까지") == words
