# SPDX-License-Identifier: GPL-3.0-or-later
"""Days and times as the desk writes them and reads them back, and when a machine's clock may be believed."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from kiosk.charter.hours import SEOUL
from kiosk.charter.moments import bound_words, day_words, moment_words, read_moment
from kiosk.charter.trust import believable

TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 14, 20, tzinfo=SEOUL)
BUILT = datetime(2026, 11, 1, tzinfo=UTC)


def test_a_day_is_named_shortly_and_as_a_bound() -> None:
    for day, words, until in [
        (TODAY, "오늘", "오늘까지"),
        (date(2026, 11, 25), "11.25 수", "11.25(수)까지"),
        (date(2026, 12, 7), "12.7 월", "12.7(월)까지"),
        (date(2026, 11, 29), "11.29 일", "11.29(일)까지"),
        (date(2027, 1, 4), "2027.1.4 월", "2027.1.4(월)까지"),
        (date(2027, 11, 24), "2027.11.24 수", "2027.11.24(수)까지"),
    ]:
        assert (day_words(day, TODAY), bound_words(day, TODAY, "까지")) == (words, until)


def test_a_moment_is_told_by_seouls_day_and_clock() -> None:
    for moment, words in [
        (NOW, "오늘 14:20"),
        (datetime(2026, 11, 24, 0, 5, tzinfo=UTC), "오늘 09:05"),
        (datetime(2026, 11, 24, 15, 5, tzinfo=UTC), "11.25 수 00:05"),
    ]:
        assert moment_words(moment, NOW) == words
    assert moment_words(NOW, datetime(2026, 11, 24, 15, 5, tzinfo=UTC)) == "11.24 화 14:20"


def test_what_a_person_writes_is_read_as_the_moment_meant() -> None:
    for text, day, hour, minute in [
        ("14:07", (2026, 11, 24), 14, 7),
        (" 9:07 ", (2026, 11, 24), 9, 7),
        ("오늘 14:07", (2026, 11, 24), 14, 7),
        ("오늘14:07", (2026, 11, 24), 14, 7),
        ("어제 14:07", (2026, 11, 23), 14, 7),
        ("11.23 14:07", (2026, 11, 23), 14, 7),
        ("11.23 월 14:07", (2026, 11, 23), 14, 7),
        ("11/3 0:00", (2026, 11, 3), 0, 0),
        ("2025-11-24 14:07", (2025, 11, 24), 14, 7),
        ("2025.1.2. 23:59", (2025, 1, 2), 23, 59),
    ]:
        read = read_moment(text, NOW)
        assert (read, read.tzinfo) == (datetime(*day, hour, minute, tzinfo=SEOUL), SEOUL), text
    assert read_moment("00:10", datetime(2026, 11, 24, 16, tzinfo=UTC)).day == 25


@pytest.mark.parametrize(
    "text", ["", "14", "14.07", "오늘", "오늘 11.24 14:07", "모레 14:07", "13.1 10:00", "25:00", "x14:07"]
)
def test_what_is_no_moment_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"^"):
        read_moment(text, NOW)


def test_a_clock_is_believed_from_the_build_on_and_a_minute_behind_the_newest_moment() -> None:
    second = timedelta(seconds=1)
    assert [believable(BUILT - second, None), believable(BUILT, None)] == [False, True]
    assert not believable(BUILT - second, BUILT - 2 * second)
    minute = timedelta(minutes=1)
    assert [believable(NOW, NOW + minute), believable(NOW, NOW + minute + second)] == [True, False]
    assert believable(NOW, NOW - minute)
