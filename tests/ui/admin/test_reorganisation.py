# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of the reorganisation at the real desk: what follows, two presses, one way back."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from kiosk.services.directory import seoul_now
from kiosk.services.places import PlaceOverrides
from kiosk.storage.opened import opened_storage
from tests.ui.admin.clerk import PUBLISH

if TYPE_CHECKING:
    from tests.ui.admin.clerk import Clerk

PAGE, OFFICE, NEW = "조직개편", "교통행정과", "교통정책과"
NEXT_WEEK = timedelta(days=7)


def named(clerk: Clerk, days: timedelta = timedelta()) -> str:
    """Return what the office is called on a day, as a kiosk reads it."""
    with opened_storage(clerk.data, clerk.settings) as storage:
        return PlaceOverrides(storage.database, "A").office_names(seoul_now().date() + days).name(OFFICE)


def choose(clerk: Clerk, office: str, name: str) -> None:
    """Write an office's new name into the draft."""
    clerk.write("부서 찾기", office)
    clerk.until(lambda: bool(clerk.buttons(office)))
    clerk.press_at(clerk.buttons(office)[0])
    clerk.write("새 이름", name)
    clerk.press("개편에 넣기")


def test_a_name_from_a_day_on_is_weighed_published_in_two_presses_and_taken_back(clerk: Clerk) -> None:
    clerk.open(PAGE)
    choose(clerk, OFFICE, NEW)
    day = seoul_now().date() + NEXT_WEEK
    clerk.write("시행일", day.isoformat())
    clerk.press("빼기")
    choose(clerk, OFFICE, NEW)
    clerk.await_words(f"{OFFICE} → {NEW}")
    ask = f"{day.year}년 {day.month}월 {day.day}일부터 부서 1곳 이름 바꾸기"
    clerk.until(lambda: bool(clerk.buttons(ask)))
    assert named(clerk, NEXT_WEEK) == OFFICE
    clerk.confirm(ask, PUBLISH)
    clerk.await_words("부터 새 이름으로 보입니다.")
    assert (named(clerk), named(clerk, NEXT_WEEK)) == (OFFICE, NEW)
    clerk.until(lambda: bool(clerk.buttons("1곳 되돌리기")))
    clerk.confirm("1곳 되돌리기", "한 번 더 누르면 되돌립니다")
    clerk.await_words("부서 1곳의 이름을 되돌렸습니다.")
    assert named(clerk, NEXT_WEEK) == OFFICE


def test_a_wrong_name_or_day_is_said_and_nothing_can_be_pressed(clerk: Clerk) -> None:
    clerk.open(PAGE)
    choose(clerk, OFFICE, "감사실")
    clerk.await_words("감사실의 이름이거나 옛 이름입니다.")
    assert not any(one.isEnabled() for one in clerk.buttons("이름 바꾸기"))
    choose(clerk, OFFICE, NEW)
    clerk.write("시행일", "12월")
    clerk.until(lambda: clerk.page is not None and clerk.page.property("barred").startswith("시행일을"))
    assert named(clerk) == OFFICE
