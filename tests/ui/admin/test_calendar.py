# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of the calendar in the real window: what would move is seen before it moves, and taken back."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
import pytest

from kiosk.services.cases import booth as bootstrap
from kiosk.storage.opened import opened_storage
from tests.ui.admin.city_cases import NOW, desk_of, fill

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from kiosk.ui.admin.calendar.calendar import CityCalendar
    from tests.ui.admin.case_clerk import CaseClerk

CLOSED = date(2026, 11, 26)


@pytest.fixture
def page(case_clerk: CaseClerk) -> CityCalendar:
    """Open the month while seven cases run."""
    fill(case_clerk.data, case_clerk.settings, 7)
    case_clerk.open("달력")
    return cast("CityCalendar", case_clerk.desk.navigation.pages["calendar"])


def choose(clerk: CaseClerk, page: CityCalendar, day: date) -> None:
    """Press the day's cell."""
    clerk.until(lambda: len(page.days) == 42)
    at = next(at for at, one in enumerate(page.days) if one.told.startswith(f"{day.month}월 {day.day}일,"))
    page.choose(at)
    clerk.settle()


def dues(clerk: CaseClerk) -> Mapping[str, tuple[datetime, datetime | None]]:
    """Return every open due time on the disk."""
    with opened_storage(clerk.data, clerk.settings) as storage:
        rows = bootstrap.untouched_cases(storage, clerk.settings).rows(closed=False)
        return {row.number: (row.due, row.law_due) for row in rows}


def test_a_day_moves_what_was_shown_and_taking_it_back_moves_it_back(
    case_clerk: CaseClerk, page: CityCalendar
) -> None:
    before = dues(case_clerk)
    choose(case_clerk, page, CLOSED)
    case_clerk.await_words("11월 26일 목요일을 쉬는 날로")
    shown = {one.number for one in page.moved}
    assert dues(case_clerk) == before
    case_clerk.confirm(f"쉬는 날로 정하고 {len(shown)}건 옮기기", "한 번 더 누르면 정합니다")
    case_clerk.await_words(f"기한 {len(shown)}건을 옮겼습니다.")
    after = dues(case_clerk)
    assert {number for number in before if after[number] != before[number]} == shown
    choose(case_clerk, page, CLOSED)
    case_clerk.await_words("‘임시공휴일’을 되돌리기")
    case_clerk.confirm(f"되돌리고 {len(shown)}건 옮기기", "한 번 더 누르면 정합니다")
    case_clerk.await_words("옮겼습니다.")
    assert dues(case_clerk) == before


def test_what_changed_since_it_was_shown_is_counted_again_not_moved(
    case_clerk: CaseClerk, page: CityCalendar
) -> None:
    choose(case_clerk, page, CLOSED)
    case_clerk.until(lambda: page.ready)
    number, words = page.moved[0].number, page.button
    with opened_storage(case_clerk.data, case_clerk.settings) as storage:
        desk_of(storage, case_clerk.settings).withdraw(number, "전화로 취하", NOW + timedelta(minutes=1))
    case_clerk.confirm(words, "한 번 더 누르면 정합니다")
    case_clerk.await_words("그사이 옮길 기한이 바뀌었습니다.")
    case_clerk.until(lambda: number not in {one.number for one in page.moved})
    with opened_storage(case_clerk.data, case_clerk.settings) as storage:
        assert bootstrap.case_rules(storage, case_clerk.settings).closed_days() == {}


def test_a_day_that_has_passed_is_not_declared(case_clerk: CaseClerk, page: CityCalendar) -> None:
    choose(case_clerk, page, date(2026, 11, 20))
    case_clerk.await_words("지난 날은 바꾸지 못합니다.")
    assert not page.ready


def test_arrows_walk_over_the_days_and_turn_the_month(case_clerk: CaseClerk, page: CityCalendar) -> None:
    case_clerk.until(lambda: len(page.days) == 42)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down):
        case_clerk.key(key)
    case_clerk.await_words("2026년 12월")
    case_clerk.await_words("12월 1일 화요일을 쉬는 날로")
    case_clerk.key(Qt.Key.Key_Escape)
    assert not page.chosen
