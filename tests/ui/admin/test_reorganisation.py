# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of the reorganisation at the real desk: what follows, two presses, one way back."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, cast

from kiosk.resources import TRANSLATIONS
from kiosk.services.cases import booth as case_booth
from kiosk.services.directory import open_directory, seoul_now
from kiosk.services.places import PlaceOverrides
from kiosk.storage.opened import opened_storage
from tests.ui.admin.city_cases import answers
from tests.ui.admin.clerk import PUBLISH
from tests.ui.admin.declared import rows

if TYPE_CHECKING:
    from kiosk.directory.public import PublicDirectory
    from kiosk.ui.admin.reorganisation.reorganisation import Reorganisation
    from tests.ui.admin.clerk import Clerk

PAGE, OFFICE, NEW, AUDIT = "조직개편", "교통행정과", "교통정책과", "감사실"
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
    ask = f"{day.year}년 {day.month}월 {day.day}일부터 1건 발행"
    clerk.until(lambda: bool(clerk.buttons(ask)))
    assert named(clerk, NEXT_WEEK) == OFFICE
    clerk.confirm(ask, PUBLISH)
    clerk.await_words("부터 이렇게 보입니다.")
    assert (named(clerk), named(clerk, NEXT_WEEK)) == (OFFICE, NEW)
    clerk.until(lambda: bool(clerk.buttons("1곳 되돌리기")))
    clerk.confirm("1곳 되돌리기", "한 번 더 누르면 되돌립니다")
    clerk.await_words("부서 1곳을 되돌렸습니다.")
    assert named(clerk, NEXT_WEEK) == OFFICE


def test_a_wrong_name_or_day_is_said_and_nothing_can_be_pressed(clerk: Clerk) -> None:
    clerk.open(PAGE)
    choose(clerk, OFFICE, "감사실")
    clerk.await_words("감사실의 이름이거나 옛 이름입니다.")
    assert not any(one.isEnabled() for one in clerk.buttons("조직개편 발행"))
    choose(clerk, OFFICE, NEW)
    clerk.write("시행일", "12월")
    clerk.until(lambda: clerk.page is not None and clerk.page.property("barred").startswith("시행일을"))
    assert named(clerk) == OFFICE


def turn(clerk: Clerk, kind: str, office: str = "") -> Reorganisation:
    """Turn to a kind of change, about an office that there is."""
    page = cast("Reorganisation", clerk.page)
    clerk.press(kind)
    if office:
        clerk.write("부서 찾기", office)
        clerk.until(lambda: bool(clerk.buttons(office)))
        clerk.press_at(clerk.buttons(office)[0])
        clerk.until(lambda: page.chosen == office)
    return page


def public(clerk: Clerk) -> PublicDirectory:
    """Return what visitors may know next week."""
    with opened_storage(clerk.data, clerk.settings) as storage:
        desk = open_directory(storage.database, clerk.settings, TRANSLATIONS, seoul_now)
        return desk.load_public(seoul_now().date() + NEXT_WEEK)


def test_offices_are_founded_moved_merged_and_split_in_one_reorganisation_and_taken_back_whole(
    clerk: Clerk,
) -> None:
    before = public(clerk)
    clerk.open(PAGE)
    page = turn(clerk, "새 부서")
    clerk.until(lambda: len(page.rooms) > 1)
    page.pickRoom(next(at for at, one in enumerate(page.rooms) if one.endswith("빈 방")))
    clerk.write("새 이름", "청년정책과")
    clerk.press("개편에 넣기")
    page = turn(clerk, "옮기기", "건설과")
    clerk.write("새 소속", "미래건설국")
    clerk.press("개편에 넣기")
    page = turn(clerk, "합치기", OFFICE)
    page.pickInto(page.targets.index("세정과"))
    clerk.press("개편에 넣기")
    page = turn(clerk, "나누기", AUDIT)
    team = page.teams[len(page.teams) - 1].name
    clerk.press(team)
    clerk.write("새 이름", "청렴조사과")
    clerk.press("개편에 넣기")
    turn(clerk, "없애기", "체육시설관리사무소")
    clerk.press("개편에 넣기")
    day = seoul_now().date() + NEXT_WEEK
    clerk.write("시행일", day.isoformat())
    ask = f"{day.year}년 {day.month}월 {day.day}일부터 5건 발행"
    clerk.until(lambda: bool(clerk.buttons(ask)))
    clerk.await_words(f"{OFFICE} → 세정과")
    clerk.confirm(ask, PUBLISH)
    clerk.await_words("부터 이렇게 보입니다.")
    after = public(clerk)
    assert after.by_name.keys() - before.by_name.keys() == {"청년정책과", "청렴조사과"}
    assert before.by_name.keys() - after.by_name.keys() == {
        OFFICE, "체육시설관리사무소"
    }  # fmt: skip
    assert after.by_name["건설과"].bureau == "미래건설국"
    assert {one.team for one in after.by_name["청렴조사과"].seats} == {team}
    clerk.until(lambda: bool(clerk.buttons("6곳 되돌리기")))
    clerk.confirm("6곳 되돌리기", "한 번 더 누르면 되돌립니다")
    clerk.await_words("부서 6곳을 되돌렸습니다.")
    assert {(one.name, one.label, one.seats) for one in public(clerk).offices} == {
        (one.name, one.label, one.seats) for one in before.offices
    }


def test_a_call_from_before_a_split_asks_whose_it_is_until_it_is_handed_over(clerk: Clerk) -> None:
    with opened_storage(clerk.data, clerk.settings) as storage:
        intake = case_booth.intake_service(storage, clerk.settings, seoul_now())
        intake.has_room = lambda: True
        number = intake.submit(answers(0, "callback", AUDIT), seoul_now()).number
    clerk.open(PAGE)
    page = turn(clerk, "나누기", AUDIT)
    clerk.press(page.teams[len(page.teams) - 1].name)
    clerk.write("새 이름", "청렴조사과")
    clerk.press("개편에 넣기")
    day = seoul_now().date()
    clerk.write("시행일", day.isoformat())
    ask = f"{day.year}년 {day.month}월 {day.day}일부터 1건 발행"
    clerk.until(lambda: bool(clerk.buttons(ask)))
    clerk.await_words("1건이 감사실에 남고, 어느 부서 것인지 ‘할 일’에서 하나씩 정합니다.")
    clerk.confirm(ask, PUBLISH)
    clerk.await_words("부터 이렇게 보입니다.")
    clerk.press("할 일")
    clerk.await_words("감사실과 청렴조사과 가운데 어느 부서 것인지 정하기")
    clerk.press("전화 부탁")
    clerk.await_words("청렴조사과 것이면 넘기기")
    clerk.press("다른 부서로 넘기기")
    clerk.write("넘길 부서", "청렴조사과")
    clerk.press("이 부서로 넘기기")
    clerk.await_words("청렴조사과에 넘겼습니다.")
    clerk.until(lambda: not clerk.reads("것이면 넘기기"))
    [row] = rows(clerk.page)
    assert (row.key, "청렴조사과" in row.spoken) == (number, True)


def test_a_draft_says_where_an_office_goes_and_what_ends(clerk: Clerk) -> None:
    clerk.open(PAGE)
    page = turn(clerk, "옮기기", "건설과")
    page.pickRoom(next(at for at, one in enumerate(page.rooms) if one.endswith("빈 방")))
    page.writeBureau("미래건설국")
    where = page.rooms[page.room].removesuffix(" · 빈 방")
    clerk.press("개편에 넣기")
    clerk.await_words(f"건설과 → {where} · 미래건설국")
    turn(clerk, "나누기", "하수과")
    clerk.await_words("좌석배치도에 팀이 없어 나눌 수 없습니다.")
    turn(clerk, "없애기", "하수과")
    clerk.press("개편에 넣기")
    clerk.until(lambda: bool(clerk.buttons(page.ask)) and "2건" in page.ask)
    clerk.confirm(page.ask, PUBLISH)
    clerk.await_words("하수과 → 없앰")
    clerk.write("부서 찾기", "하수과")
    clerk.await_words("부터 없어짐")
