# SPDX-License-Identifier: GPL-3.0-or-later
"""The statutory clock against the vectors of the law and its own properties."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st
import pytest

from kiosk.charter.clock import StatutoryClock
from kiosk.charter.hours import in_seoul
from kiosk.charter.period import Mode, Period, PeriodUnit
from tests.charter.vectors import VECTORS, seoul

CLOCK = StatutoryClock()
MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2050, 12, 31)).map(in_seoul)  # noqa: DTZ001 # made Seoul's
COUNTS = {
    PeriodUnit.WORKING_HOURS: 100,
    PeriodUnit.DAYS: 40,
    PeriodUnit.WEEKS: 9,
    PeriodUnit.MONTHS: 14,
    PeriodUnit.YEARS: 3,
}
PERIODS = st.sampled_from(PeriodUnit).flatmap(
    lambda unit: st.integers(1, COUNTS[unit]).map(lambda n: Period(n, unit))
)
STRETCH = st.timedeltas(timedelta(minutes=1), timedelta(days=12))


@pytest.mark.parametrize(("within", "received", "due"), VECTORS)
def test_the_vectors_of_the_requirements_hold(within: str, received: str, due: str) -> None:
    assert CLOCK.due(seoul(received), Period.parse(within)) == seoul(due)


def test_what_arrives_after_closing_counts_from_the_next_working_day() -> None:
    week = Period.parse("7d")
    assert CLOCK.due(seoul("2026-11-24T18:01"), week) == CLOCK.due(seoul("2026-11-25T09:00"), week)
    assert CLOCK.due(seoul("2026-11-24T18:00"), week) == CLOCK.due(seoul("2026-11-24T09:00"), week)
    same_day = StatutoryClock(late_next_day=False)
    assert same_day.due(seoul("2026-11-24T18:01"), week) == same_day.due(seoul("2026-11-24T09:00"), week)


def test_a_time_with_nothing_left_to_work_has_gone_when_it_is_due_and_not_before() -> None:
    saturday, noon = seoul("2026-11-28T09:00"), seoul("2026-11-28T12:00")
    assert CLOCK.spent(saturday, noon, noon) == 1.0
    assert CLOCK.spent(saturday, noon, noon - timedelta(microseconds=1)) == 0.0
    tuesday, hour = seoul("2026-11-24T10:00"), timedelta(hours=1)
    shares = [CLOCK.spent(tuesday, tuesday + hour, tuesday + at * hour) for at in (-1, 0.5, 1, 2)]
    assert shares == [0.0, 0.5, 1.0, 2.0]


def test_a_stop_over_the_last_days_close_moves_a_period_of_weeks_by_that_day() -> None:
    received, week = seoul("2026-11-24T10:00"), Period.parse("1w")
    stop = (seoul("2026-11-30T17:00"), seoul("2026-11-30T18:30"))
    assert CLOCK.due(received, week) == seoul("2026-11-30T18:00")
    assert CLOCK.due(received, week, stops=[stop]) == seoul("2026-12-01T18:00")


@given(MOMENTS, STRETCH, PERIODS)
def test_a_later_receipt_is_never_due_earlier(received: datetime, later: timedelta, within: Period) -> None:
    assert CLOCK.due(received, within) <= CLOCK.due(received + later, within)


@given(MOMENTS, PERIODS)
def test_a_longer_period_is_never_due_earlier(received: datetime, within: Period) -> None:
    assert CLOCK.due(received, within) <= CLOCK.due(received, Period(within.count + 1, within.unit))


@given(MOMENTS, PERIODS)
def test_a_due_time_lies_in_working_time_and_after_receipt(received: datetime, within: Period) -> None:
    due = CLOCK.due(received, within)
    second = timedelta(seconds=1)
    assert CLOCK.worked(due - second, due) == second  # the last instant of a stretch is one of work
    assert due > received


@given(MOMENTS, st.integers(1, 80))
def test_hours_are_worked_off_exactly(received: datetime, hours: int) -> None:
    due = CLOCK.due(received, Period(hours, PeriodUnit.WORKING_HOURS))
    assert CLOCK.worked(received, due) == timedelta(hours=hours)


@given(MOMENTS, st.integers(1, 40), st.floats(0, 1), STRETCH)
def test_a_stop_adds_exactly_its_working_time(
    received: datetime, hours: int, share: float, length: timedelta
) -> None:
    within = Period(hours, PeriodUnit.WORKING_HOURS)
    plain = CLOCK.due(received, within)
    since = received + (plain - received) * share
    due = CLOCK.due(received, within, stops=[(since, since + length)])
    stopped = min(since + length, due)
    assert CLOCK.worked(received, due) == timedelta(hours=hours) + CLOCK.worked(since, stopped)


@given(MOMENTS, st.integers(6, 20), STRETCH)
def test_a_stop_adds_the_working_days_it_covers(received: datetime, days: int, length: timedelta) -> None:
    within = Period(days, PeriodUnit.DAYS)
    since = received + timedelta(minutes=1)
    closes = [
        (received + timedelta(n)).replace(hour=18, minute=0, second=0, microsecond=0) for n in range(14)
    ]
    covered = [c for c in closes if since <= c < since + length and not CLOCK.closed.is_closed(c.date())]
    due = CLOCK.due(received, within, stops=[(since, since + length)])
    longer = Period(days + len(covered), PeriodUnit.DAYS)
    assert due == CLOCK.due(received, longer)


@given(MOMENTS, PERIODS, st.lists(st.tuples(MOMENTS, STRETCH), max_size=4))
def test_the_order_and_overlap_of_stops_change_nothing(
    received: datetime, within: Period, stops: list[tuple[datetime, timedelta]]
) -> None:
    spans = [(since, since + length) for since, length in stops]
    due = CLOCK.due(received, within, stops=spans)
    assert due == CLOCK.due(received, within, stops=[*reversed(spans), *spans])


@given(MOMENTS, st.integers(1, 20), st.integers(1, 20))
def test_an_extension_counts_like_the_period_itself(received: datetime, days: int, more: int) -> None:
    within = Period(days, PeriodUnit.DAYS)
    extended = CLOCK.due(received, within, more=[Period(more, PeriodUnit.DAYS)])
    if within.mode is Mode.DAYS:
        assert extended == CLOCK.due(received, Period(days + more, PeriodUnit.DAYS))
    else:
        assert extended == CLOCK.due(received, Period(8 * (days + more), PeriodUnit.WORKING_HOURS))


@given(MOMENTS, PERIODS, st.timedeltas(timedelta(), timedelta(days=60)))
def test_the_spent_share_grows_and_passes_one_at_the_due_time(
    received: datetime, within: Period, after: timedelta
) -> None:
    due = CLOCK.due(received, within)
    now = received + after
    share = CLOCK.spent(received, due, now)
    assert (share >= 1) == (now >= due) or CLOCK.worked(now, due) == timedelta()
    assert share <= CLOCK.spent(received, due, now + timedelta(hours=5))
