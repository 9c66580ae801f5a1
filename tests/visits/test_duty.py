# SPDX-License-Identifier: GPL-3.0-or-later
"""Who was at the guide's desk, and for how long nobody was."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from kiosk.charter.hours import SEOUL, WorkingHours
from kiosk.visits.duty import DutyChange, Guide, on_duty, presence, uncovered

HOURS = WorkingHours(lunch=None)
DAY = timedelta(days=1)
FIRST, SECOND = Guide(UUID(int=1), "안내 01"), Guide(UUID(int=2), "안내 02")


def at(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, 25, hour, minute, tzinfo=SEOUL)


def test_nobody_all_morning_leaves_every_opening_minute_uncovered() -> None:
    assert uncovered([], HOURS, at(8)) == timedelta()
    assert uncovered([], HOURS, at(11, 30)) == timedelta(hours=2, minutes=30)
    assert uncovered([], HOURS, at(23)) == timedelta(hours=9)


def test_a_hand_over_leaves_no_gap_and_a_pause_counts_to_the_minute() -> None:
    changes = [
        DutyChange(at(8, 50), FIRST),
        DutyChange(at(12), SECOND),
        DutyChange(at(13), None),
        DutyChange(at(13, 4), FIRST),
    ]
    assert uncovered(changes, HOURS, at(17)) == timedelta(minutes=4)
    assert on_duty(changes) == changes[-1]
    assert on_duty(changes[:3]) is None


@given(st.lists(st.tuples(st.integers(0, 1439), st.booleans()), max_size=12), st.integers(0, 1439))
def test_minutes_with_and_without_a_guide_add_up_to_the_opening_time(
    told: list[tuple[int, bool]], now: int
) -> None:
    midnight = at(0)
    moments = sorted((minute, on) for minute, on in told if minute <= now)
    changes = [DutyChange(midnight + timedelta(minutes=m), FIRST if on else None) for m, on in moments]
    covered = sum(_covered(moments, minute) for minute in range(540, min(now, 1080)))
    opened = max(0, min(now, 1080) - 540)
    expected = timedelta(minutes=opened - covered)
    assert uncovered(changes, HOURS, midnight + timedelta(minutes=now)) == expected


def _covered(moments: list[tuple[int, bool]], minute: int) -> bool:
    state = False
    for when, on in moments:
        if when <= minute:
            state = on
    return state


def test_a_period_counts_its_open_days_from_the_first_sign_on_until_now() -> None:
    days = [at(9).date() + timedelta(days=off) for off in (-2, -1, 0)]
    yesterday = [DutyChange(at(10) - DAY, FIRST), DutyChange(at(17) - DAY, None)]
    changes = [*yesterday, DutyChange(at(9), SECOND)]
    found = presence(changes, HOURS, days, at(12))
    assert (found.open, found.alone) == (timedelta(hours=12), timedelta(hours=2))
    assert presence([], HOURS, days, at(12)).open == timedelta()
    assert presence(changes, HOURS, days[:2], at(12)).open == timedelta(hours=9)
