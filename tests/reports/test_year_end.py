# SPDX-License-Identifier: GPL-3.0-or-later
"""A year's survey and its publications: what is kept, missed or still owed, and how it is said."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from kiosk.reports.year_end import Published, ReportPublication, Survey, YearEnd, owed, yearly
from kiosk.reports.year_end_words import channels, countdown, countdown_words

CLOSED, DUE = date(2026, 12, 10), date(2027, 1, 11)
SURVEY = Survey(CLOSED, 812, 87.4, who="담당 03")


def year(*days: date | None) -> YearEnd:
    """Give a year whose survey is closed, with so many channels, published on these days."""
    done = (Published(day, "공지사항", "담당 03") if day else None for day in days)
    return YearEnd(
        2026, SURVEY, tuple(ReportPublication(f"c{at}", f"곳 {at}", DUE, one) for at, one in enumerate(done))
    )


@pytest.mark.parametrize(
    ("end", "today", "states"),
    [
        (YearEnd(2026), date(2026, 12, 31), {"survey": "open"}),
        (YearEnd(2026), date(2027, 1, 1), {"survey": "missed"}),
        (year(None, None), DUE, {"survey": "kept", "publish": "open"}),
        (year(CLOSED, None), DUE + timedelta(1), {"survey": "kept", "publish": "missed"}),
        (year(CLOSED, DUE), DUE + timedelta(90), {"survey": "kept", "publish": "kept"}),
        (year(CLOSED, DUE + timedelta(1)), DUE + timedelta(90), {"survey": "kept", "publish": "missed"}),
    ],
)
def test_a_promise_of_the_year_is_kept_missed_or_open(
    end: YearEnd, today: date, states: dict[str, str]
) -> None:
    assert {one.promise: one.state for one in yearly(end, today)} == states


def test_only_channels_without_a_publication_are_owed_and_each_year_for_itself() -> None:
    [one, other] = owed((YearEnd(2027), year(CLOSED, None, None)), date(2027, 11, 1))
    assert (one.due, one.channels) == (DUE, ("곳 1", "곳 2"))
    assert (other.due, other.channels) == (date(2027, 12, 31), ())
    assert owed([year(CLOSED, DUE)], DUE) == []


@pytest.mark.parametrize(("today", "count"), [(date(2026, 9, 29), 0), (date(2026, 10, 1), 1), (DUE, 0)])
def test_a_survey_comes_up_in_the_last_quarter_of_its_year(today: date, count: int) -> None:
    assert len(owed([YearEnd(2026)], today)) == count


@pytest.mark.parametrize(
    ("day", "shape", "left"),
    [
        (CLOSED, "calm", "32일 남음"),
        (date(2026, 12, 26), "half", "16일 남음"),
        (date(2027, 1, 5), "near", "6일 남음"),
        (DUE, "near", "오늘까지"),
        (DUE + timedelta(2), "late", "2일 지남"),
    ],
)
def test_the_days_left_are_said_and_have_a_shape(day: date, shape: str, left: str) -> None:
    [one] = owed([year(CLOSED, None)], day)
    assert (countdown(one, day).shape, countdown(one, day).left) == (shape, left)
    assert countdown_words([one], day).left.startswith(f"{left} · 2026년 만족도·헌장 결과 공개: 곳 1")


def test_a_late_publication_says_by_how_much_and_nobody_is_named_outside() -> None:
    late = DUE + timedelta(3)
    [done, other] = channels(year(late, None), late)
    assert (done.shape, done.told) == ("missed", "3일 늦음 · 2027-01-14 공개 · 공지사항 · 담당 03")
    assert (other.shape, other.done) == ("late", False)
    assert "담당 03" not in repr(year(late, None).unsigned)
