# SPDX-License-Identifier: GPL-3.0-or-later
"""What a visitor can say and ask beside the way: it is wrong, I did not find it, send somebody."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time
from functools import partial
import json
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
import pytest

from kiosk.charter.calendar import ClosedDays, Declared
from kiosk.charter.clock import OfficeClocks
from kiosk.charter.hours import SEOUL, OfficeHours, WorkingHours
from kiosk.directory.service_windows import ServiceWindow
from kiosk.documents.qr import qr_code
from kiosk.search.hangul import is_syllable
from kiosk.settings import LANGUAGES
from kiosk.ui.visitor import guide_call
from kiosk.ui.visitor.office_state import state_told
from tests.demo_city import come_on_duty
from tests.samples import SAMPLES
from tests.screens import leaf_through, rest
from tests.ui.visitor.test_bad_days import JumpingClock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.directory.public import PublicOffice
    from kiosk.services.visitor import VisitorServices
    from tests.ui.visitor.conftest import Records
    from tests.visitor import Visitor


def shows(guest: Visitor, state: str) -> bool:
    return bool(guest.kiosk.pages.current.model.state == state)


@pytest.mark.parametrize(
    ("screen", "arguments", "key"),
    [("office", {"office": "교통행정과"}, "office"), ("way", {"target": "교통행정과"}, "target")],
)
def test_one_touch_says_that_something_is_wrong(
    guest: Visitor, records: Records, screen: str, arguments: dict[str, str], key: str
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


def test_nobody_is_said_to_be_called_before_a_console_shows_the_call(
    guest: Visitor, services: VisitorServices, records: Records
) -> None:
    guest.tap("안내요원 부르기")
    assert guest.sees("안내요원을 부르고 있습니다.")
    assert not guest.sees("불렀습니다")
    assert services.visits.stored()
    services.visits.call_shown(records.desk.waiting_calls()[-1].id)
    assert services.visits.stored()
    guest.settle(lambda: shows(guest, "called"))
    assert guest.sees("안내요원을 불렀습니다.")


@pytest.mark.parametrize(
    ("now", "said"),
    [
        (datetime(2026, 11, 27, 7, 43, tzinfo=SEOUL), "안내요원은 오전 9시에 나옵니다."),
        (datetime(2026, 11, 27, 18, 0, tzinfo=SEOUL), "안내요원은 11월 30일 월요일 오전 9시에 나옵니다."),
        (datetime(2026, 11, 27, 12, 30, tzinfo=SEOUL), "지금은 안내요원이 자리에 없습니다."),
    ],
)
def test_with_nobody_on_duty_the_call_says_so_at_once_and_calls_no_one(  # noqa: PLR0913, PLR0917 # who, when and what
    guest: Visitor,
    services: VisitorServices,
    city: Path,
    records: Records,
    monkeypatch: pytest.MonkeyPatch,
    now: datetime,
    said: str,
) -> None:
    waiting = len(records.desk.waiting_calls())
    come_on_duty(city, there=False)
    monkeypatch.setattr(services, "now", lambda: now)
    for language in LANGUAGES:
        guest.kiosk.look.set(language=language)
        called = {guest.kiosk.stage.text(f"guide.{one}").replace("\n", " ") for one in ("called", "again")}
        guest.kiosk.callGuide()
        guest.settle()
        assert guest.sees(guest.kiosk.phone)
        assert guest.kiosk.phone in guest.heard()[-1]
        assert not any(guest.sees(one) or one in guest.heard()[-1] for one in called)
        if language == "ko":
            assert guest.sees(said)
            assert said in guest.heard()[-1]
        guest.wait(31)
        assert shows(guest, "nobody")
        guest.kiosk.goHome()
    come_on_duty(city)
    assert services.visits.stored()
    assert len(records.desk.waiting_calls()) == waiting


@pytest.mark.usefixtures("alone")
def test_a_guide_who_signs_on_is_called_by_the_page_that_said_nobody_was_there(
    guest: Visitor, city: Path
) -> None:
    guest.tap("안내요원 부르기")
    assert shows(guest, "nobody")
    come_on_duty(city)
    guest.kiosk.pages.written.emit()  # as the announcement of the change does
    assert shows(guest, "calling")
    guest.settle()
    assert guest.sees("안내요원을 부르고 있습니다.")


@pytest.mark.usefixtures("alone")
def test_nobody_is_called_for_who_has_left_the_page(guest: Visitor, records: Records, city: Path) -> None:
    guest.tap("안내요원 부르기")
    left = guest.kiosk.pages.current.model
    guest.tap("처음으로")
    assert records.services.visits.stored()
    before = len(records.desk.calls())
    come_on_duty(city)
    guest.kiosk.pages.written.emit()
    assert left.state == "nobody"
    assert records.services.visits.stored()
    assert len(records.desk.calls()) == before


@pytest.mark.usefixtures("alone")
def test_a_child_at_the_button_counts_once_a_minute_and_the_next_visitor_anew(
    guest: Visitor, records: Records, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = JumpingClock()
    monkeypatch.setattr(records.services.visits, "_clock", clock)

    def pressed() -> int:
        before = len(records.desk.calls())
        for _ in range(5):
            guest.tap(guest.kiosk.phone)
        assert records.services.visits.stored()
        return len(records.desk.calls()) - before

    assert pressed() == 1
    assert pressed() == 0
    clock.seconds += 60
    assert pressed() == 1
    guest.kiosk.startOver()
    guest.wake()
    guest.touch(QPoint(5, 900))
    assert pressed() == 1


@pytest.fixture
def alone(city: Path) -> Iterator[None]:
    """Nobody is at the guide's desk for the length of a test."""
    come_on_duty(city, there=False)
    yield
    come_on_duty(city)


@pytest.mark.usefixtures("alone")
def test_a_press_with_nobody_on_duty_counts_and_rings_nowhere(
    guest: Visitor, services: VisitorServices, city: Path, records: Records
) -> None:
    waiting, pressed = len(records.desk.waiting_calls()), records.desk.figures().calls
    guest.tap("안내요원 부르기")
    assert shows(guest, "nobody")
    assert services.visits.stored()
    assert records.desk.figures().calls == pressed + 1
    assert len(records.desk.waiting_calls()) == waiting
    come_on_duty(city)
    guest.tap(guest.kiosk.phone)
    assert shows(guest, "calling")
    assert services.visits.stored()
    assert len(records.desk.waiting_calls()) == waiting + 1


@pytest.mark.usefixtures("alone")
@pytest.mark.parametrize("there", [True, False])
def test_no_page_promises_a_guide_while_none_is_there(
    guest: Visitor, city: Path, monkeypatch: pytest.MonkeyPatch, *, there: bool
) -> None:
    monkeypatch.setattr("kiosk.ui.shell.session.TwoMinutes.LIMIT", 1)
    monkeypatch.setattr("kiosk.ui.shell.session.TwoMinutes.OFFER_AFTER", 5)
    if there:
        come_on_duty(city)
    guest.tap("부서 찾기")
    guest.wait(10)
    assert guest.sees("안내요원이 도와 드릴까요") is there
    guest.kiosk.pages.open("search", words="뷁뷁뷁")
    guest.settle()
    assert guest.sees("안내요원을 불러 드릴까요?") is there
    assert guest.sees("전화로 물어보십시오") is not there
    guest.kiosk.pages.open("way", target="회계과")
    guest.settle()
    assert guest.sees("안내요원과 함께 가기") is there
    assert guest.sees("못 찾겠어요") is not there


def test_a_call_that_nobody_takes_in_time_shows_the_telephone(
    guest: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    guest.tap("안내요원 부르기")
    assert shows(guest, "calling")
    monkeypatch.setattr(guide_call, "ATTEND_S", 0)
    guest.settle(lambda: shows(guest, "missed"))
    assert guest.sees("지금은 받지 못합니다.")
    assert guest.sees(guest.kiosk.phone)
    assert "지금은 받지 못합니다." in guest.heard()[-1]
    assert guest.kiosk.phone in guest.heard()[-1]


def test_a_call_that_a_guide_takes_says_so(
    guest: Visitor, services: VisitorServices, records: Records
) -> None:
    guest.tap("안내요원 부르기")
    assert services.visits.stored()
    call = records.desk.waiting_calls()[-1]
    services.visits.call_accepted(call.id, "안내")
    assert services.visits.stored()
    guest.settle(lambda: shows(guest, "coming"))
    assert guest.sees("안내요원이 오고 있습니다.")


def test_who_waits_sees_when_a_guide_took_the_call(
    guest: Visitor, services: VisitorServices, records: Records
) -> None:
    guest.tap("안내요원 부르기")
    assert guest.sees("부르기를 누르셨습니다")
    assert guest.sees("안내요원의 답을 기다립니다")
    assert not guest.sees("안내요원이 받았습니다")
    assert services.visits.stored()
    services.visits.call_accepted(records.desk.waiting_calls()[-1].id, "안내")
    assert services.visits.stored()
    guest.settle(lambda: shows(guest, "coming"))
    pressed, taken, walks = guest.kiosk.pages.current.model.milestones
    assert guest.sees(pressed["when"])
    assert "초 만에" in taken["when"]
    assert (taken["shape"], walks["shape"]) == ("done", "now")


def test_a_call_that_sounded_again_says_so(
    guest: Visitor, services: VisitorServices, records: Records
) -> None:
    guest.tap("안내요원 부르기")
    assert services.visits.stored()
    services.visits.call_sounded_again(records.desk.waiting_calls()[-1].id)
    assert services.visits.stored()
    guest.settle(lambda: shows(guest, "again"))
    assert guest.sees("안내요원을 다시 불렀습니다.")
    assert guest.sees(guest.kiosk.phone)


def test_a_call_too_old_to_ring_is_not_said_to_be_taken(
    guest: Visitor, services: VisitorServices, records: Records, monkeypatch: pytest.MonkeyPatch
) -> None:
    guest.tap("안내요원 부르기")
    assert services.visits.stored()
    call = records.desk.waiting_calls()[-1]
    monkeypatch.setattr("kiosk.visits.calls.WAITING_S", -1.0)
    assert services.call_state(call.id) == "again"


def test_a_call_by_mistake_can_be_taken_back(
    guest: Visitor, services: VisitorServices, records: Records
) -> None:
    guest.tap("부서 찾기")
    waiting = len(records.desk.waiting_calls())
    guest.tap(guest.kiosk.phone)
    assert services.visits.stored()
    assert len(records.desk.waiting_calls()) == waiting + 1
    guest.tap("그만 부르기")
    assert guest.screen == "offices"
    assert services.visits.stored()
    assert len(records.desk.waiting_calls()) == waiting


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
    guest.kiosk.pages.open("office", office="교통행정과", seat="교통행정과/4")
    guest.settle()
    assert records.newest().officer_took_s is None
    guest.tap("가는 길 보기")
    assert records.newest().seat == "교통행정과/4"
    assert records.newest().officer_took_s is not None


def test_who_did_not_meet_the_officer_can_be_rung_back(guest: Visitor) -> None:
    guest.tap("부서 찾기")
    guest.kiosk.pages.open("office", office="교통행정과", seat="교통행정과/4")
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
        guest.kiosk.pages.open("office", office="교통행정과", seat="교통행정과/4")
        guest.settle()
        assert guest.sees("지금 자리에 있음") == there


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_the_head_of_a_room_abroad_has_no_korean_words_alone(
    guest: Visitor, services: VisitorServices, language: str
) -> None:
    guest.kiosk.look.set(language=language)
    guest.kiosk.pages.open("office", office="교통행정과", seat="교통행정과/23")
    guest.settle()
    model = guest.kiosk.pages.current.model
    head = [model.duty, model.teams, model.seatLine, model.seatNote]
    assert not any(is_syllable(letter) for text in head for letter in text), head
    assert services.translated("교통지도팀", language) in model.seatLine


def test_who_is_away_is_said_and_can_be_rung_back(guest: Visitor) -> None:
    guest.kiosk.pages.open("office", office="교통행정과", seat="교통행정과/24")
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
    guest.kiosk.pages.open("office", office="교통행정과")
    guest.settle()
    assert guest.sees("10–20시")
    guest.kiosk.pages.open("office", office="세정과")
    guest.settle(lambda: guest.sees("오전 10시~오후 7시 30분"))
    for language, told in {
        "en": "10\u00a0AM–7:30\u00a0PM", "vi": "10:00–19:30", "ja": "10:00–19:30", "zh-CN": "10:00–19:30",
    }.items():  # fmt: skip
        guest.kiosk.look.set(language=language)
        guest.kiosk.pages.replace("office", office="세정과")
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
    guest.kiosk.pages.open("office", office="회계과")
    told("휴관 중", wednesday, 10)
    guest.kiosk.pages.replace("office", office="회계과")
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


@pytest.mark.parametrize(("language", "words"), [("ko", "자살"), ("en", "suicide"), ("vi", "muốn chết")])
@pytest.mark.parametrize("wishes", [{}, {"low": True}, {"zoom": 2.0}])
def test_who_needs_help_at_once_reads_the_number_before_any_office(
    guest: Visitor, language: str, words: str, wishes: dict[str, float]
) -> None:
    guest.kiosk.look.set(language=language, **wishes)
    put_keys_away(guest, words)
    texts = guest.read()
    assert "109" in texts, "the first page has the number"
    assert not any("하당보건지소" in text for text in texts[: texts.index("109")])
    # With large letters the dock's button, which does the same, is the one on the first page.
    calling = "dock.guide" if "zoom" in wishes else "home.guide"
    assert guest.find(guest.kiosk.stage.text(calling)) is not None


def test_nobody_who_listens_in_reads_a_cry_for_help(
    guest: Visitor, services: VisitorServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(services, "heard", told.append)
    guest.kiosk.pages.open("search", words="여권")
    guest.kiosk.pages.replace("search", words="자살하고 싶어요")
    guest.settle()
    assert list(dict.fromkeys(told)) == ["여권", ""]


@pytest.mark.parametrize(
    ("words", "said", "action", "then"),
    [
        ("ㅋㅋㅋㅋ", "맞는 곳을 못 찾았습니다.", "분야별로 찾기", "matters"),
        ("ㅋㅋㅋㅋ", "여권 발급", "여권 발급", "matter"),
        ("실업급여", "1350", "안내요원 부르기", "guide_call"),
        ("자살", "지금 몸이 위험하면", "마음건강·자살예방 상담", "matter"),
    ],
)
def test_no_search_ends_in_white(guest: Visitor, words: str, said: str, action: str, then: str) -> None:
    put_keys_away(guest, words)
    assert guest.sees(said)
    guest.tap(action)
    assert guest.screen == then


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("팩스", ("061-270-3575", "061-270-3579")),
        ("시청 홈페이지", ("열린시장실 → 시민소통신문고", "참여/민원 → 신고센터 → 부조리신고창구")),
        ("시민소통신문고", ("061-270-8340", "061-270-3579", "열린시장실 → 시민소통신문고")),
        ("부조리신고", ("061-270-3257", "061-270-3575", "참여/민원 → 신고센터 → 부조리신고창구")),
        ("팩스로 서류 보내기", ()),
        ("여권", ()),
    ],
)
def test_the_charters_windows_are_told_to_whoever_looks_for_them(
    guest: Visitor, words: str, told: tuple[str, ...]
) -> None:
    put_keys_away(guest, words)
    assert {line["name"] for line in guest.kiosk.pages.current.model.told["windows"]} == set(told)
    assert all(guest.sees(one) for one in told)


def test_numbered_windows_are_the_room_and_those_for_what_is_asked_are_lit(
    guest: Visitor, services: VisitorServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    hall = cast("PublicOffice", services.directory.office("민원봉사실"))
    team = next(one for one in hall.teams if "여권" in one.name)
    other = next(one for one in hall.teams if one is not team)
    served = [("가족관계등록", ""), ("여권 발급", team.name), ("여권 발급", team.name), ("", "")]
    windows = [ServiceWindow(at, (one,), {}, whose) for at, (one, whose) in enumerate(served, 6)]
    monkeypatch.setattr(services, "windows", {hall.name: windows})

    def drawn() -> bool:
        return len(guest.kiosk.pages.current.model.desks) > 0

    for asked, told, lit in (
        ({"duty": "여권 발급"}, "7·8번 창구", {"7", "8"}),
        ({"seat": team.seats[0].id}, "7·8번 창구", {"7", "8"}),
        ({"duty": "가족관계등록"}, "6번 창구", {"6"}),
        ({}, "", set[str]()),
        ({"seat": other.seats[0].id}, "번 자리", {other.seats[0].desk}),
    ):
        guest.kiosk.pages.open("office", office=hall.name, **asked)
        guest.settle()
        model = guest.kiosk.pages.current.model
        assert told in model.seatLine
        guest.settle(drawn)
        assert {one.number for one in model.desks if one.state0 in {"lit", "away"}} == lit
        guest.kiosk.pages.back()


def test_whoever_would_rather_write_elsewhere_is_told_where_on_the_page_of_cases(guest: Visitor) -> None:
    guest.kiosk.look.set(language="vi")
    guest.kiosk.pages.open("cases")
    guest.settle()
    guest.tap("Qua fax hoặc trang web")
    guest.settle()
    assert guest.sees("061-270-3575")
    assert guest.sees("Phòng Hành chính tự trị · Fax")


def test_an_answer_on_a_low_screen_ends_with_its_last_page(guest: Visitor) -> None:
    guest.kiosk.look.set(low=True)
    put_keys_away(guest, "실업급여")
    for _page in leaf_through(guest):
        pass
    assert guest.sees("1350"), "no empty page comes behind the numbers"


def test_no_code_is_made_at_each_key_of_an_answer_that_cannot_show_it_yet(guest: Visitor) -> None:
    keys = QGuiApplication.inputMethod()
    guest.tap("업무나 부서 이름으로 찾기")
    guest.settle(keys.isVisible)
    qr_code.cache_clear()
    guest.type("실업급여")
    assert guest.kiosk.pages.current.model.told["kind"] == "elsewhere"
    assert qr_code.cache_info().misses == 0
    guest.type("\n")
    guest.settle(lambda: qr_code.cache_info().misses == 1)
    assert qr_code.cache_info().misses == 1


def test_the_keyboards_own_key_gives_the_answer_the_whole_page_and_again_brings_it_back(
    guest: Visitor,
) -> None:
    keys = QGuiApplication.inputMethod()
    guest.tap("업무나 부서 이름으로 찾기")
    guest.settle(keys.isVisible)
    guest.type("ㅋㅋㅋㅋ")
    rest(guest)
    assert not guest.sees("분야별로 찾기")
    guest.type("\n")
    guest.settle(lambda: guest.sees("분야별로 찾기"))
    rest(
        guest
    )  # its page is cut once more when the keys have gone: where a finger aims must have come to rest
    guest.tap("다시 찾기")
    guest.settle(lambda: keys.isVisible() and not guest.sees("분야별로 찾기"))
    rest(guest)
    assert keys.isVisible()
    assert not guest.sees("분야별로 찾기")


def put_keys_away(guest: Visitor, words: str) -> None:
    sample = next(one for one in SAMPLES if one.name == "answer-nothing")
    guest.kiosk.pages.open("search", words=words, keys=False)
    guest.settle()
    sample.then(guest)
    rest(guest)


def test_words_that_were_taken_for_others_can_be_searched_as_they_are(guest: Visitor) -> None:
    guest.kiosk.pages.open("search", words="주정챠 과태료")
    guest.settle()
    model = guest.kiosk.pages.current.model
    assert model.corrected == "‘주정차과태료’로 찾았습니다."
    assert guest.sees(model.corrected)
    guest.tap("쓴 그대로 찾기")
    assert model.corrected == ""
    assert not guest.sees("쓴 그대로 찾기")
    model.search("주정챠 과태")
    assert model.corrected, "other words are read anew"


def test_of_words_in_vain_only_what_the_tables_know_is_kept(guest: Visitor, records: Records) -> None:
    before = dict(counts(records))
    guest.tap("업무나 부서 이름으로 찾기")
    guest.kiosk.pages.current.model.search("ㅋㅋㅋㅋ 김끝숨삐 01012345678")
    guest.tap("처음으로")
    assert records.services.visits.stored()
    assert counts(records) == before
    records.services.searched_in_vain("김끝숨삐 치매 01012345678")
    assert records.services.visits.stored()
    assert counts(records) == before | {"치매": before.get("치매", 0) + 1}


def counts(records: Records) -> dict[str, int]:
    """Return the words kept of today's searches that found nothing."""
    today = datetime.now(SEOUL).date()
    return dict(records.desk.vain_words(today, today))
