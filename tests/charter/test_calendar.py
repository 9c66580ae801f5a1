# SPDX-License-Identifier: GPL-3.0-or-later
"""The calendar: what the package knows, what an admin declares, what no one can know yet."""

from __future__ import annotations

from datetime import date, time

import pytest

from kiosk.charter.calendar import ClosedDays, Declared
from kiosk.charter.clock import StatutoryClock
from kiosk.charter.hours import OfficeHours, WorkingHours
from kiosk.charter.period import Period
from tests.charter.vectors import seoul

KOREA = ClosedDays()


def test_the_package_is_new_enough() -> None:
    assert KOREA.is_closed(date(2026, 5, 1))
    assert KOREA.is_closed(date(2026, 7, 17))
    assert not KOREA.is_closed(date(2025, 5, 1))


@pytest.mark.parametrize(
    "day", ["2026-03-02", "2026-08-17", "2027-05-03", "2027-07-19", "2026-06-03", "2028-04-12"]
)
def test_substitutes_and_elections_are_closed(day: str) -> None:
    assert KOREA.is_closed(date.fromisoformat(day))


def test_a_declared_holiday_moves_what_is_open() -> None:
    with_eve = KOREA.with_days({date(2026, 12, 24): Declared(closed=True, name="임시공휴일")})
    received = seoul("2026-12-21T10:00")
    assert StatutoryClock().due(received, Period.parse("7d")) == seoul("2026-12-30T18:00")
    assert StatutoryClock(closed=with_eve).due(received, Period.parse("7d")) == seoul("2026-12-31T18:00")
    assert with_eve.name(date(2026, 12, 24)) == "임시공휴일"


def test_an_admin_can_open_a_day_the_package_closes() -> None:
    opened = KOREA.with_days({date(2026, 7, 17): Declared(closed=False, name="정상 근무")})
    assert not opened.is_closed(date(2026, 7, 17))
    assert opened.name(date(2026, 7, 17)) is None


def test_days_are_named_for_a_person() -> None:
    assert KOREA.name(date(2026, 9, 25)) == "추석"
    assert KOREA.name(date(2026, 11, 28)) == "토·일요일"
    assert KOREA.name(date(2026, 11, 24)) is None


def test_years_without_known_holidays_are_refused() -> None:
    with pytest.raises(ValueError, match="2100"):
        KOREA.is_closed(date(2101, 1, 3))


def test_an_office_open_through_lunch_still_counts_eight_hours() -> None:
    window = WorkingHours(open_through_lunch=True)
    assert window.seconds == 8 * 3600
    assert OfficeHours(own={"민원봉사실": window}).of("민원봉사실").open_through_lunch
    assert OfficeHours(own={"민원봉사실": window}).of("교통행정과") == WorkingHours()


def test_an_offices_own_hours_move_its_due_times() -> None:
    late = StatutoryClock(hours=WorkingHours(time(10), time(19)))
    assert late.due(seoul("2026-11-24T17:30"), Period.parse("3wh")) == seoul("2026-11-25T11:30")


@pytest.mark.parametrize(
    ("opens", "closes", "lunch"),
    [(18, 9, None), (9, 9, None), (9, 18, (8, 10)), (9, 18, (13, 12)), (9, 18, (9, 18))],
)
def test_hours_that_run_backwards_are_refused(opens: int, closes: int, lunch: tuple[int, int] | None) -> None:
    with pytest.raises(ValueError, match=r"office|lunch"):
        WorkingHours(time(opens), time(closes), lunch and (time(lunch[0]), time(lunch[1])))
