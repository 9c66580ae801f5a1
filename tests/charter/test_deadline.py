# SPDX-License-Identifier: GPL-3.0-or-later
"""Due times that are stopped, extended and recomputed."""

from __future__ import annotations

from datetime import date

import pytest

from kiosk.charter.calendar import ClosedDays, Declared
from kiosk.charter.clock import StatutoryClock
from kiosk.charter.deadline import Deadline, Extension, NotAllowed, recompute
from kiosk.charter.period import Period
from tests.charter.vectors import seoul

CLOCK = StatutoryClock()
TUESDAY = seoul("2026-11-24T10:00")
WEEK = Deadline(TUESDAY, Period.parse("7d"))


def extension(period: str, *, consented: bool = False, reason: str = "현장 조사") -> Extension:
    return Extension(Period.parse(period), reason, TUESDAY, consented)


def test_a_stopped_clock_moves_its_due_time_along() -> None:
    stopped = WEEK.stopped_at(seoul("2026-11-25T10:00"), "보완 요청")
    assert stopped.stopped
    assert stopped.due(CLOCK, seoul("2026-11-27T10:00")) == seoul("2026-12-04T18:00")
    resumed = stopped.resumed_at(seoul("2026-11-27T10:00"))
    assert resumed.due(CLOCK, seoul("2027-01-01T10:00")) == seoul("2026-12-04T18:00")


@pytest.mark.parametrize(("since", "until", "due"), [("18:00", "18:01", "03"), ("17:59", "18:00", "02")])
def test_a_day_is_left_out_when_the_clock_stands_at_its_close(since: str, until: str, due: str) -> None:
    stopped = WEEK.stopped_at(seoul(f"2026-11-25T{since}"), "보완").resumed_at(seoul(f"2026-11-25T{until}"))
    assert stopped.due(CLOCK, TUESDAY) == seoul(f"2026-12-{due}T18:00")


def test_stopping_twice_or_resuming_a_running_clock_is_refused() -> None:
    with pytest.raises(NotAllowed):
        WEEK.resumed_at(TUESDAY)
    with pytest.raises(NotAllowed):
        WEEK.stopped_at(TUESDAY, "보완").stopped_at(TUESDAY, "보완")


def test_a_clock_set_back_is_refused_and_not_recorded() -> None:
    with pytest.raises(NotAllowed, match="시각"):
        WEEK.stopped_at(seoul("2026-11-20T10:00"), "보완")


def test_the_first_extension_needs_a_reason_the_second_consent_and_there_is_no_third() -> None:
    with pytest.raises(NotAllowed, match="까닭"):
        WEEK.extended(extension("7d", reason=" "))
    once = WEEK.extended(extension("7d"))
    assert once.due(CLOCK, TUESDAY) == CLOCK.due(TUESDAY, Period.parse("14d"))
    with pytest.raises(NotAllowed, match="동의"):
        once.extended(extension("7d"))
    twice = once.extended(extension("3d", consented=True))
    assert twice.due(CLOCK, TUESDAY) == CLOCK.due(TUESDAY, Period.parse("17d"))
    with pytest.raises(NotAllowed, match="두 번"):
        twice.extended(extension("1d", consented=True))


@pytest.mark.parametrize(
    ("first", "more"), [("7d", "8d"), ("3d", "25wh"), ("1mo", "2mo"), ("7d", "1w"), ("2w", "3w")]
)
def test_an_extension_is_at_most_the_original_period(first: str, more: str) -> None:
    with pytest.raises(NotAllowed, match="처음 기간"):
        Deadline(TUESDAY, Period.parse(first)).extended(extension(more))


def test_a_declared_holiday_recomputes_open_due_times_and_keeps_the_old() -> None:
    eve = ClosedDays().with_days({date(2026, 11, 26): Declared(closed=True, name="임시공휴일")})
    short = Deadline(TUESDAY, Period.parse("3wh"))
    open_ones = {one: (line, line.due(CLOCK, TUESDAY)) for one, line in {"a": WEEK, "b": short}.items()}
    moved = recompute(open_ones, StatutoryClock(closed=eve), TUESDAY)
    assert [(one.case, one.old, one.new) for one in moved] == [
        ("a", seoul("2026-12-02T18:00"), seoul("2026-12-03T18:00"))
    ]


def test_the_share_spent_stands_still_with_the_clock() -> None:
    day = Deadline(seoul("2026-11-24T09:00"), Period.parse("1d"))
    assert day.spent(CLOCK, seoul("2026-11-24T14:00")) == 0.5
    stopped = day.stopped_at(seoul("2026-11-24T14:00"), "보완 요청")
    assert stopped.spent(CLOCK, seoul("2026-11-24T17:00")) == 0.5
    assert day.spent(CLOCK, seoul("2026-11-25T10:00")) > 1
