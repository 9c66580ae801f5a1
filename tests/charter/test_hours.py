# SPDX-License-Identifier: GPL-3.0-or-later
"""Hours as cities write them."""

from __future__ import annotations

from datetime import time

from hypothesis import given
from hypothesis import strategies as st
import pytest

from kiosk.charter.hours import WorkingHours, read_hours

USUAL = WorkingHours()


@pytest.mark.parametrize(
    ("text", "opens", "closes"),
    [
        ("08:30–20:00", time(8, 30), time(20)),
        ("9:00 - 18:00", time(9), time(18)),
        ("09시~17시", time(9), time(17)),
        ("10:00–16:30 (토요일 휴무)", time(10), time(16, 30)),
        ("00:00–24:00", time(0), time(23, 59)),
    ],
)
def test_hours_are_read_from_the_words_of_a_city(text: str, opens: time, closes: time) -> None:
    read = read_hours(text, USUAL)
    assert (read.opens, read.closes) == (opens, closes)


@pytest.mark.parametrize("text", ["", "연중무휴", "18:00–09:00", "25:00–26:00", "99:99–99:99", "9–9"])
def test_what_is_no_hours_leaves_the_usual_ones(text: str) -> None:
    assert read_hours(text, USUAL) == USUAL


def test_lunch_stays_where_it_fits_and_goes_where_it_does_not() -> None:
    assert read_hours("08:00–20:00", USUAL).lunch == USUAL.lunch
    assert read_hours("14:00–20:00", USUAL).lunch is None
    assert read_hours("12:00–13:00", USUAL).lunch is None


@given(st.text(alphabet="0123456789:–-~시 x", max_size=14))
def test_no_text_breaks_it(text: str) -> None:
    read_hours(text, USUAL)
