# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether a visitor must hear how far their case is."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from kiosk.cases.progress import owes_word
from kiosk.charter.hours import SEOUL

CAME = datetime(2026, 10, 20, 17, 50, tzinfo=SEOUL)


@pytest.mark.parametrize(
    ("days", "told", "owed"),
    [
        (29, None, False),
        (30, None, True),
        (31, 20, True),  # when asked, before the 30th day
        (31, 30, False),
        (59, 30, False),
        (60, 30, True),
        (75, 60, False),
        (400, None, True),
    ],
)
def test_word_is_owed_from_the_thirtieth_day_and_again_after_each_thirty(
    days: int, told: int | None, *, owed: bool
) -> None:
    today = CAME.date() + timedelta(days=days)
    heard = None if told is None else CAME + timedelta(days=told)
    assert owes_word(CAME, heard, today) is owed


def test_days_are_those_of_seoul_whatever_the_hour() -> None:
    late = datetime(2026, 10, 20, 23, 59, tzinfo=SEOUL)
    assert not owes_word(late, None, date(2026, 11, 18))
    assert owes_word(late, None, date(2026, 11, 19))
