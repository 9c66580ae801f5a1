# SPDX-License-Identifier: GPL-3.0-or-later
"""What a visitor can say beside the way: it is wrong, I did not find it; an office's hours and people."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time
from functools import partial
import json
from typing import TYPE_CHECKING, Final

import pytest

from kiosk.charter.calendar import ClosedDays, Declared
from kiosk.charter.clock import OfficeClocks
from kiosk.charter.hours import SEOUL, OfficeHours, WorkingHours
from kiosk.directory.lit_place import LitPlace
from kiosk.search.hangul import is_syllable
from kiosk.settings import LANGUAGES
from kiosk.ui.visitor.office_state import state_told
from tests.screens import leaf_through

if TYPE_CHECKING:
    from kiosk.services.visitor import VisitorServices
    from tests.ui.visitor.conftest import Records
    from tests.visitor import Visitor


@pytest.mark.parametrize(
    ("screen", "arguments", "key"),
    [("office", {"lit": LitPlace("교통행정과")}, "office"), ("way", {"target": "교통행정과"}, "target")],
)
def test_one_touch_says_that_something_is_wrong(
    guest: Visitor, records: Records, screen: str, arguments: dict[str, object], key: str
) -> None:
    guest.tap("부서 찾기")
    guest.kiosk.pages.open(screen, **arguments)
    guest.settle()
    guest.tap("정보가 틀려요")
    guest.tap("전화번호가 달라요")
    assert guest.sees("알려 주셔서 고맙습니다.")
    assert records.services.visits.stored()
    report = records.desk.wrong_reports()[-1]
    assert (report.screen, report.what) == (screen, "phone")
    assert json.loads(report.state)[key] == "교통행정과"
    guest.tap("계속 찾아보기")
    assert guest.screen == screen


def test_who_finds_the_booth_hard_to_use_says_so_in_two_touches_from_home(
    guest: Visitor, records: Records
) -> None:
    guest.tap("불편·칭찬 접수")
    guest.tap("이 기기가 쓰기 불편하십니까?")
    guest.tap("글자를 보기 어렵습니다")
    assert guest.sees("알려 주셔서 고맙습니다.")
    assert records.services.visits.stored()
    report = records.desk.wrong_reports()[-1]
    assert (report.screen, report.what, json.loads(report.state)) == ("access", "read", {})


def test_not_having_found_it_is_recorded_with_the_reason(guest: Visitor, records: Records) -> None:
    guest.tap("부서 찾기")
    guest.kiosk.pages.open("way", target="교통행정과")
    guest.settle()
    guest.tap("못 찾겠어요")
    guest.tap("문이 닫혀 있었어요")
    assert guest.sees("알려 주셔서 고맙습니다.")
    assert records.newest().reason == "closed"
    guest.tap("안내요원과 함께 가기")
    assert guest.screen == "guide_call"


def test_after_a_minute_without_a_target_the_guide_is_offered(guest: Visitor) -> None:
    guest.tap("부서 찾기")
    guest.wait(40)
    assert not guest.sees("안내요원이 도와 드릴까요?")
    guest.kiosk.touch()
    guest.wait(25)
    assert guest.sees("안내요원이 도와 드릴까요?")
    guest.tap("처음으로")
    assert not guest.sees("안내요원이 도와 드릴까요?")


@pytest.mark.parametrize(
    "wishes", [{"zoom": 2.0}, {"low": True}, {"low": True, "zoom": 2.0}, {"voice": True}]
)
def test_the_guide_is_offered_in_every_look_and_once_to_ears(
    guest: Visitor, wishes: dict[str, float]
) -> None:
    guest.kiosk.look.set(**wishes)
    for page in ("facilities", "offices"):
        guest.kiosk.pages.open(page)
        guest.settle()
        guest.kiosk.touch()
        guest.speaker.finish()
        guest.settle()
        guest.wait(35)
    assert guest.sees("안내요원이 도와 드릴까요?")
    assert guest.heard().count("안내요원이 도와 드릴까요?") == ("voice" in wishes)


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_a_walk_that_would_break_the_promise_offers_the_guide(guest: Visitor, zoom: float) -> None:
    guest.tap("부서 찾기")
    guest.kiosk.look.set(zoom=zoom)
    guest.wait(50)
    guest.kiosk.pages.open("way", target="교통행정과/4")
    guest.settle()
    assert "안내요원과 함께 가기" in guest.kiosk.pages.current.model.spoken_title
    assert any(guest.sees("안내요원과 함께 가기") for _page in leaf_through(guest))
    guest.tap("안내요원과 함께 가기")
    assert guest.screen == "guide_call", "it is a button, and it calls"


def test_who_sets_out_keeps_the_steps_and_can_look_at_the_way_again(guest: Visitor) -> None:
    guest.tap("부서 찾기")
    guest.kiosk.pages.open("way", target="교통행정과")
    guest.settle()
    steps = [step["text"] for step in guest.kiosk.pages.current.model.steps]
    guest.tap("알겠습니다, 출발합니다")
    assert all(guest.sees(step) for step in steps)
    assert guest.sees("민원동 2층 207호")
    guest.tap("길 다시 보기")
    assert guest.screen == "way"


def test_taking_the_seat_that_is_lit_finds_the_officer(guest: Visitor, records: Records) -> None:
    guest.tap("부서 찾기")
    guest.kiosk.pages.open("office", lit=guest.lit("교통행정과", "교통행정과/4"))
    guest.settle()
    assert records.newest().officer_took_s is None
    guest.tap("가는 길 보기")
    assert records.newest().seat == "교통행정과/4"
    assert records.newest().officer_took_s is not None


def test_who_did_not_meet_the_officer_can_be_rung_back(guest: Visitor) -> None:
    guest.tap("부서 찾기")
    guest.kiosk.pages.open("office", lit=guest.lit("교통행정과", "교통행정과/4"))
    guest.settle()
    guest.tap("가는 길 보기")
    guest.tap("못 찾겠어요")
    guest.tap("담당자가 없었어요")
    guest.tap("전화 부탁하기")
    assert guest.screen == "call_back"


def test_nobody_is_said_to_sit_in_an_office_that_is_closed(
    guest: Visitor, services: VisitorServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    for hour, there in ((11, True), (20, False)):
        monkeypatch.setattr(services, "now", lambda hour=hour: datetime(2026, 11, 25, hour, tzinfo=SEOUL))
        guest.kiosk.pages.open("office", lit=guest.lit("교통행정과", "교통행정과/4"))
        guest.settle()
        assert guest.sees("지금 자리에 있음") == there


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_the_head_of_a_room_abroad_has_no_korean_words_alone(
    guest: Visitor, services: VisitorServices, language: str
) -> None:
    guest.kiosk.look.set(language=language)
    guest.kiosk.pages.open("office", lit=guest.lit("교통행정과", "교통행정과/23"))
    guest.settle()
    model = guest.kiosk.pages.current.model
    head = [model.duty, model.teams, model.seatLine, model.seatNote]
    assert not any(is_syllable(letter) for text in head for letter in text), head
    assert services.translated("교통지도팀", language) in model.seatLine


def test_who_is_away_is_said_and_can_be_rung_back(guest: Visitor) -> None:
    guest.kiosk.pages.open("office", lit=guest.lit("교통행정과", "교통행정과/24"))
    guest.settle()
    assert guest.sees("자리 비움")
    assert guest.find("전화 부탁하기") is not None


OWN_HOURS: Final = {"교통행정과": "10:00–20:00", "세정과": "오전 10시~오후 7시 30분"}


def test_an_office_shows_its_own_hours_and_is_open_by_them(
    guest: Visitor, services: VisitorServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tuple(
        replace(office, hours=OWN_HOURS.get(office.name, office.hours))
        for office in services.directory.offices
    )
    monkeypatch.setattr(services, "directory", replace(services.directory, offices=own))
    monkeypatch.setattr(services, "now", lambda: datetime(2026, 11, 25, 19, 0, tzinfo=SEOUL))
    guest.kiosk.pages.open("office", lit=guest.lit("교통행정과"))
    guest.settle()
    assert guest.sees("10–20시")
    guest.kiosk.pages.open("office", lit=guest.lit("세정과"))
    guest.settle(lambda: guest.sees("오전 10시~오후 7시 30분"))
    for language, told in {
        "en": "10\u00a0AM–7:30\u00a0PM", "vi": "10:00–19:30", "ja": "10:00–19:30", "zh-CN": "10:00–19:30",
    }.items():  # fmt: skip
        guest.kiosk.look.set(language=language)
        guest.kiosk.pages.replace("office", lit=guest.lit("세정과"))
        guest.settle(partial(guest.sees, told))
    assert services.opening("교통행정과").open
    assert services.opening("세정과").open
    assert not services.opening("회계과").open
    assert services.opening("회계과").hours == "09:00–18:00"


def test_a_day_that_the_city_declares_closed_closes_every_office(
    services: VisitorServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    noon = datetime(2026, 11, 25, 11, 0, tzinfo=SEOUL)
    monkeypatch.setattr(services, "now", lambda: noon)
    assert services.opening("회계과").open
    closed = ClosedDays({noon.date(): Declared(closed=True, name="시 창립일")})
    monkeypatch.setattr(services, "clocks", OfficeClocks(closed=closed))
    assert not services.opening("회계과").open


def test_nothing_is_said_of_hours_that_no_clock_can_follow_and_nothing_false_of_odd_ones(
    guest: Visitor, services: VisitorServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    offices = services.directory.offices

    def told(hours: str, day: int, hour: int) -> str:
        own = tuple(replace(one, hours=hours) if one.name == "회계과" else one for one in offices)
        monkeypatch.setattr(services, "directory", replace(services.directory, offices=own))
        monkeypatch.setattr(services, "now", lambda: datetime(2026, 11, day, hour, 0, tzinfo=SEOUL))
        return state_told(guest.kiosk.stage, services.opening("회계과")).replace("\u00a0", " ")

    wednesday, saturday = 25, 28
    for unknown in ("토·일 10:00~17:00", "18:00~02:00", "09:00~18:00 (월요일 휴관)", "예약제", "휴관 중"):
        for day in (wednesday, saturday):
            assert {told(unknown, day, hour) for hour in (1, 10, 12, 20)} == {""}, unknown
    assert told("24시간", saturday, 3) == "열려 있음"
    assert told("12:00~18:00", wednesday, 12) == "열림 · 18시까지"
    assert told("평일 09:00~18:00 (토·일·공휴일 휴무)", saturday, 10) == "닫힘 · 월요일 9시에 엽니다"
    guest.kiosk.pages.open("office", lit=guest.lit("회계과"))
    told("휴관 중", wednesday, 10)
    guest.kiosk.pages.replace("office", lit=guest.lit("회계과"))
    guest.settle()
    page = guest.kiosk.pages.current.model
    assert (page.state, page.isOpen, page.lunch, page.hours) == ("", True, "", "휴관 중")
    for word in ("열려 있음", "지금 닫힘"):
        assert not guest.sees(word)
    day_and_night = OfficeHours(city=WorkingHours(opens=time(), closes=time(23, 59), lunch=None))
    monkeypatch.setattr(services, "clocks", OfficeClocks(day_and_night))
    assert told("", wednesday, 20) == "열려 있음", "no hour of this evening"
    assert told("", wednesday + 2, 20) == "열림 · 24시까지"
    assert services.opening("회계과").turns == datetime(2026, 11, saturday, tzinfo=SEOUL), (
        "no night closes it"
    )
