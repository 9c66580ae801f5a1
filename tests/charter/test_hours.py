# SPDX-License-Identifier: GPL-3.0-or-later
"""Hours as cities write them."""

from __future__ import annotations

from datetime import date, time

from hypothesis import given
from hypothesis import strategies as st
import pytest

from kiosk.charter.hours import WorkingHours, every_day, next_month, plain_hours, read_hours, told_hours
from kiosk.settings import LANGUAGES

USUAL = WorkingHours()
# What begins as hours do and is none, or has more than one reading.
NO_HOURS = (
    "2-3일 전 예약",
    "9~18시간",
    "1-2회 방문",
    "9시~6시",
    "오전 13시~18시",
    "9시~18시 30",
    "11-24-26 휴무",
)


@pytest.mark.parametrize(
    ("text", "opens", "closes"),
    [
        ("08:30–20:00", time(8, 30), time(20)),
        ("9:00 - 18:00", time(9), time(18)),
        ("09시~17시", time(9), time(17)),
        ("10:00–16:30 (토요일 휴무)", time(10), time(16, 30)),
        ("00:00–24:00", time(0), time(23, 59)),
        ("9시~18시 30분", time(9), time(18, 30)),
        ("9시 반부터 18시까지", time(9, 30), time(18)),
        ("09:00～18시30분", time(9), time(18, 30)),
        ("오전 10시~오후 4시 30분", time(10), time(16, 30)),
        ("오후 1~5시", time(13), time(17)),
        ("평일 10:00–16:00", time(10), time(16)),
        ("월~금 9시 30분~17시", time(9, 30), time(17)),
        ("09:00~17:30 12월 휴무", time(9), time(17, 30)),
    ],
)
def test_hours_are_read_from_the_words_of_a_city(text: str, opens: time, closes: time) -> None:
    read = read_hours(text, USUAL)
    assert (read.opens, read.closes) == (opens, closes)


@pytest.mark.parametrize(
    "text", ["", "연중무휴", "18:00–09:00", "25:00–26:00", "99:99–99:99", "9–9", *NO_HOURS]
)
def test_what_is_no_hours_leaves_the_usual_ones(text: str) -> None:
    assert read_hours(text, USUAL) == USUAL


def test_lunch_stays_where_it_fits_and_goes_where_it_does_not() -> None:
    assert read_hours("08:00–20:00", USUAL).lunch == USUAL.lunch
    assert read_hours("14:00–20:00", USUAL).lunch is None
    assert read_hours("12:00–13:00", USUAL).lunch is None
    assert read_hours("09:00–13:00", USUAL).lunch is None, "it closes when lunch ends"
    assert read_hours("12:00–18:00", USUAL).lunch is None, "it opens when lunch begins"
    assert read_hours("00:00–24:00", USUAL).lunch is None
    for told in ("09:00–18:00 (점심시간 없음)", "09:00–18:00, 점심시간에도 운영", "09:00–18:00 중식 교대"):
        assert read_hours(told, USUAL) == WorkingHours(open_through_lunch=True)
    assert read_hours("09:00–18:00 (점심시간 12–13시)", USUAL) == USUAL


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", {"plain"}),
        ("09:00–18:00", {"plain"}),
        ("평일 09:00–18:00", {"plain"}),
        ("매일 09:00–18:00", {"plain", "always"}),
        ("연중무휴 09:00–18:00", {"plain", "always"}),
        ("09:00–18:00 (연중무휴)", {"plain", "always"}),
        ("00:00~24:00", {"always"}),
        ("00:00~24:00, 연중무휴", {"always"}),
        ("24시간", {"always"}),
        ("연중무휴 24시간 운영", {"always"}),
        ("평일 09:00–18:00 (토·일·공휴일 휴무)", {"plain"}),
        ("09:00–18:00 (점심시간 없음)", {"plain"}),
        *(
            (text, set[str]())
            for text in (
                "평일 00:00~24:00",
                "매일 09:00–18:00 (토요일 휴무)",
                "09:00–18:00, 토 09:00–13:00",
                "24시간 전 예약",
                "09:00–18:00 (토요일 휴무)",  # and on Sundays?
                "매일 09:00–18:00 (주말 휴무)",
                "토·일 10:00–17:00",
                "18:00–02:00",
                *NO_HOURS,
            )
        ),
    ],
)
def test_when_hours_turn_and_on_which_days_is_known_of_plain_words_alone(text: str, said: set[str]) -> None:
    assert plain_hours(text) == ("plain" in said)
    assert every_day(text) == ("always" in said)


@given(st.text(alphabet="0123456789:–-~시 x", max_size=14))
def test_no_text_breaks_it(text: str) -> None:
    read_hours(text, USUAL)


def test_hours_are_told_abroad_by_their_times_alone() -> None:
    for text, language, words in [
        ("평일 09:00–18:00", "ko", "평일 09:00–18:00"),
        ("09:00–18:00 (점심 제외)", "en", "9\u00a0AM–6\u00a0PM"),
        ("00:00–24:00", "en", "12\u00a0AM–12\u00a0AM"),
        ("12:00–13:05", "en", "12\u00a0PM–1:05\u00a0PM"),
        ("12:00–13:05", "vi", "12:00–13:05"),
        ("8:15 - 20시", "ja", "08:15–20:00"),
        ("평일 09:00–18:00", "en", ""),
        ("Mon-Fri 9-18", "en", "Mon-Fri 9-18"),
    ]:
        assert told_hours(text, language) == words
    for language in LANGUAGES[1:]:
        minutes, half = (
            told_hours(" 9시~18시 30분", language),
            told_hours("오전 9시 반부터 오후 6시까지", language),
        )
        if language == "en":
            assert (minutes, half) == ("9\u00a0AM–6:30\u00a0PM", "9:30\u00a0AM–6\u00a0PM")
        else:
            assert (minutes, half) == ("09:00–18:30", "09:30–18:00")
        assert not any(told_hours(text, language) for text in NO_HOURS)


def test_a_day_is_counted_to_the_minute_and_a_month_follows_on_any_day_of_the_one_before() -> None:
    assert WorkingHours(time(8, 30), time(17, 45, 10), None).seconds == 33_310
    assert [next_month(date(2026, 12, day)) for day in (1, 15, 31)] == [date(2027, 1, 1)] * 3
    assert next_month(date(2027, 2, 28)) == date(2027, 3, 1)
