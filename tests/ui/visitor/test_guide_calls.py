# SPDX-License-Identifier: GPL-3.0-or-later
"""A call for the guide: whether anybody is there, what is said until somebody comes, and what counts."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
import pytest

from kiosk.charter.hours import SEOUL
from kiosk.settings import LANGUAGES
from kiosk.ui.visitor import guide_call
from tests.demo_city import come_on_duty
from tests.ui.visitor.test_bad_days import JumpingClock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.services.visitor import VisitorServices
    from tests.ui.visitor.conftest import Records
    from tests.visitor import Visitor


def shows(guest: Visitor, state: str) -> bool:
    return bool(guest.kiosk.pages.current.model.state == state)


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
