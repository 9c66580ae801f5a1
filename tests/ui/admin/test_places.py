# SPDX-License-Identifier: GPL-3.0-or-later
"""Lifts, doors, rooms and hours at the real desk: two presses each, told to whoever comes second."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from kiosk.services.directory import seoul_now
from kiosk.services.places import PlaceOverrides as Told
from kiosk.storage.decisions import Decision
from kiosk.storage.facilities import StoredFacilities
from kiosk.storage.opened import opened_storage
from tests.ui.admin.declared import pick, rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.storage.opened import Storage
    from tests.ui.admin.clerk import Clerk

PAGE, ROOMS, HOURS = "시설 상태", "방", "부서·여는 시간"
SET, TO = "이 시간으로 정하기", "한 번 더 누르면"
AGAIN, BACK = "한 번 더 누르면 바꿉니다", "한 번 더 누르면 돌아갑니다"


@pytest.fixture
def beside(clerk: Clerk) -> Iterator[Storage]:
    """Open the same data folder beside the desk, as the guide's console does."""
    with opened_storage(clerk.data, clerk.settings) as storage:
        yield storage


def somebody(beside: Storage) -> str:
    """Return the account of somebody else at another desk."""
    return str(beside.accounts.make("clerk-07", "sea-wind-4711", ("directory",), by=None).id)


def test_a_lift_is_stopped_by_a_second_press_that_is_told_whose_way_it_changes(
    clerk: Clerk, beside: Storage
) -> None:
    clerk.open(PAGE)
    pick(clerk, "승강기 2")
    clerk.await_words("길이 바뀌는 부서 11곳 · 계단 없이 갈 수 없는 부서 0곳 → 0곳")
    clerk.confirm("멈춤으로", AGAIN)
    clerk.await_words("멈춤 · ")
    stopped = StoredFacilities(beside.database, "A").stopped()
    assert len(stopped) == 1
    pick(clerk, "승강기 1")
    clerk.await_words("계단 없이 갈 수 없는 부서 0곳 → ")
    assert not clerk.reads("부서 0곳 → 0곳")
    pick(clerk, "승강기 2")
    clerk.confirm("정상으로", AGAIN)
    clerk.until(lambda: not StoredFacilities(beside.database, "A").stopped())


def test_what_the_guide_has_stopped_meanwhile_is_told_not_said_twice(clerk: Clerk, beside: Storage) -> None:
    clerk.open(PAGE)
    pick(clerk, "승강기 1")
    lift = next(one.key for one in rows(clerk.page) if one.cells[0].text == "승강기 1")
    StoredFacilities(beside.database, "A").change(lift, stopped=True, by="guide", now=datetime.now(UTC))
    clerk.confirm("멈춤으로", AGAIN)
    clerk.await_words("다른 사람이 먼저 바꾸었습니다.")
    clerk.await_words("멈춤 · ")


def test_a_second_press_never_stops_another_place_than_the_first(clerk: Clerk, beside: Storage) -> None:
    clerk.open(PAGE)
    pick(clerk, "승강기 1")
    clerk.press("멈춤으로")
    clerk.await_armed(AGAIN)
    pick(clerk, "승강기 2")
    assert not clerk.buttons(AGAIN)
    assert not StoredFacilities(beside.database, "A").stopped()


def test_the_hours_of_the_whole_city_say_how_many_offices_follow(clerk: Clerk) -> None:
    clerk.open(PAGE)
    clerk.press(HOURS)
    pick(clerk, "시청 전체")
    clerk.await_words("지금 09:00–18:00 · 따로 정하지 않은 부서 49곳이 함께 바뀝니다")


def test_a_room_is_renamed_and_gets_its_old_name_back(clerk: Clerk, beside: Storage) -> None:
    clerk.open(PAGE)
    clerk.press(ROOMS)
    pick(clerk, "수유실")
    clerk.write("한국어", "아기 쉼터")
    clerk.write("영어", "Baby Lounge")
    clerk.press("이름 바꾸기")
    clerk.await_words("아기 쉼터로 보입니다.")
    [names] = Told(beside.database, "A").room_names(seoul_now().date()).values()
    assert (names["ko"], names["en"]) == ("아기 쉼터", "Baby Lounge")
    clerk.press("도면 이름으로: 수유실")
    clerk.await_words("도면 이름 수유실로 돌아갔습니다.")
    assert not Told(beside.database, "A").room_names(seoul_now().date())


@pytest.mark.parametrize(
    ("name", "sentence"),
    [("  ", "한국어 이름을 적어 주십시오."), ("감사실", "부서 이름과 같은 이름은 쓸 수 없습니다.")],
)
def test_a_name_that_would_mislead_is_refused(
    clerk: Clerk, beside: Storage, name: str, sentence: str
) -> None:
    clerk.open(PAGE)
    clerk.press(ROOMS)
    pick(clerk, "수유실")
    clerk.write("한국어", name)
    clerk.press("이름 바꾸기")
    clerk.await_words(sentence)
    assert not Told(beside.database, "A").room_names(seoul_now().date())


def test_an_office_s_hours_are_set_and_a_day_that_runs_backwards_is_refused(
    clerk: Clerk, beside: Storage
) -> None:
    clerk.open(PAGE)
    clerk.press(HOURS)
    pick(clerk, "감사실")
    clerk.write("여는 시각", "10")
    clerk.write("닫는 시각", "09:30")
    clerk.confirm(SET, f"{TO} 10–09:30")
    clerk.await_words("닫는 시각이 늦어야 합니다.")
    clerk.write("닫는 시각", "16:30")
    clerk.confirm(SET, f"{TO} 10–16:30")
    clerk.await_words("10:00–16:30 · 따로 정함")
    decided = Told(beside.database, "A").hours.in_force(seoul_now().date())
    assert decided["감사실"].value["closes"] == "16:30"
    clerk.confirm("원래 시간으로", BACK)
    clerk.await_words("원래 시간으로 돌아갔습니다.")
    assert not Told(beside.database, "A").hours.in_force(seoul_now().date())


def test_hours_set_by_another_meanwhile_are_told_with_their_name(clerk: Clerk, beside: Storage) -> None:
    clerk.open(PAGE)
    clerk.press(HOURS)
    pick(clerk, "감사실")
    theirs = {"opens": "08:00", "closes": "17:00", "open_through_lunch": False}
    said = Decision("감사실", theirs, seoul_now().date(), somebody(beside), datetime.now(UTC))
    Told(beside.database, "A").hours.decide(said, seen=None)
    clerk.write("닫는 시각", "16:30")
    clerk.confirm(SET, f"{TO} 09:00–16:30")
    clerk.await_words("clerk-07님이")
    clerk.await_words("08:00–17:00 · 따로 정함")
    assert Told(beside.database, "A").hours.in_force(seoul_now().date())["감사실"].value == theirs
