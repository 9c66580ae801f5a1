# SPDX-License-Identifier: GPL-3.0-or-later
"""The guide writes down what the visitor says: taken in under the guide's name, and gone from the screen."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from PySide6.QtCore import Qt
import pytest
from sqlalchemy import select

from kiosk.cases.receipt import StateView
from kiosk.charter.hours import in_seoul
from kiosk.resources import TRANSLATIONS
from kiosk.services.cases.booth import intake_service, stored_cases
from kiosk.services.cases.keys_opened import DEMO_KEEPER, DEMO_PASSPHRASE
from kiosk.services.cases.staff import case_desk
from kiosk.services.directory import open_directory, seoul_now
from kiosk.storage.staff_accounts import StaffAccount
from kiosk.storage.tables.base import access_log
from kiosk.ui.guide.dictation import AGE_FIRST
from kiosk.ui.guide.duty import NOBODY
from kiosk.ui.shell.focus import name_of
from tests.cases.conftest import NOW
from tests.ui.guide.person import wait
from tests.visitor import visible_items

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtQuick import QQuickItem

    from kiosk.cases.records import PlainCaseRow
    from tests.ui.guide.person import Desk

SUBMIT = "되짚어 드렸고, 접수합니다"
OFFICER = StaffAccount(uuid4(), "담당 04", frozenset({"cases"}))
TOLD = {"이름": "한나래", "주소": "목포시 용당동 000", "연락처": "010-0000-1234"}


@pytest.fixture
def told(guide: Desk) -> Desk:
    """Let a visitor tell a guide everything about a machine that stops."""
    guide.press(Qt.Key.Key_F7)
    guide.tap("종류 불편·개선")
    write(guide, "말씀", "번호표 기계가 자주 멈춥니다.")
    guide.tap("만 14세 이상 예")
    for field, text in TOLD.items():
        write(guide, field, text)
    guide.tap("답을 받으실 방법 문자")
    return guide


def write(guide: Desk, field: str, text: str) -> None:
    """Write into a field of one line or of several, at its end."""
    (item,) = (one for one in visible_items(guide.window.contentItem()) if is_field(one, field))
    item.forceActiveFocus()
    guide.press(Qt.Key.Key_End)
    guide.type(text)


def is_field(item: QQuickItem, name: str) -> bool:
    editable = item.inherits("QQuickTextEdit") or item.inherits("QQuickTextInput")
    return editable and name_of(item) == name


def cases(guide: Desk) -> list[PlainCaseRow]:
    return list(stored_cases(guide.storage, guide.settings).rows())


def test_what_the_visitor_tells_is_taken_in_under_the_guides_name(told: Desk) -> None:
    assert told.sees("처리를 마친 뒤 3년")  # what is told beforehand stands beside the fields
    told.tap(SUBMIT)
    wait(lambda: told.sees("접수했습니다"))
    (row,) = cases(told)
    dictation = told.console.errands.dictation
    assert told.sees(row.number)
    shown = intake_service(told.storage, told.settings, NOW).lookup(row.number, dictation.code)
    assert isinstance(shown, StateView)
    guide = told.console.duty.guide
    assert guide is not None
    with told.storage.database.read() as connection:
        log = connection.execute(select(access_log).where(access_log.c.action == "case.received"))
        assert [(one.actor, one.object) for one in log] == [(str(guide.id), row.number)]


def test_a_receipt_that_no_screen_looks_up_says_so(told: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.services.cases.booth._code_key", lambda *_: None)  # as on the city's server
    told.tap(SUBMIT)
    wait(lambda: told.sees("접수했습니다"))
    assert told.sees("키오스크에서는 찾아볼 수 없으니 전화로")
    assert told.sees("없음")


def test_nothing_of_the_visitor_stays_once_the_sheet_is_shut(told: Desk) -> None:
    assert told.console.errands.dictation.filled["name"] == "한나래"
    told.press(Qt.Key.Key_Escape)
    told.press(Qt.Key.Key_F7)
    assert not any(told.console.errands.dictation.filled[key] for key in ("name", "address", "words"))
    assert not told.sees("용당동")
    assert cases(told) == []


def test_what_is_wrong_is_said_and_what_was_written_stays(told: Desk) -> None:
    write(told, "말씀", " 900101-1234567")
    told.tap(SUBMIT)
    wait(lambda: told.sees("주민등록번호로 보이는 숫자는 받지 않습니다."))
    assert told.console.errands.dictation.filled["name"] == "한나래"
    assert cases(told) == []


def test_only_a_guide_on_duty_writes_down(desk: Desk) -> None:
    desk.press(Qt.Key.Key_F7)
    assert not desk.console.errands.dictation.sheet
    assert desk.sees(NOBODY)


def test_a_call_can_be_accepted_while_something_is_written_down(told: Desk) -> None:
    told.kiosk.call_guide()
    wait(lambda: told.console.calls.ringing)
    told.tap("지금 갑니다")
    assert not told.console.calls.ringing
    assert told.console.errands.dictation.filled["name"] == "한나래"


def content(guide: Desk) -> Mapping[str, Any]:
    """Open the only case there is, as the case desk would."""
    desk = case_desk(guide.storage, guide.settings, OFFICER)
    now = datetime.now(UTC)
    desk.unlock(DEMO_KEEPER, DEMO_PASSPHRASE, now)
    return desk.open(cases(guide)[0].number, now).content


def tab_to(guide: Desk, name: str) -> None:
    """Go on with the tabulator alone until a control has the focus."""
    for _ in range(60):
        item = guide.window.activeFocusItem()
        if item is not None and name_of(item).startswith(name):
            return
        guide.press(Qt.Key.Key_Tab)
    raise AssertionError(name)


def test_seat_consents_and_guardian_are_taken_down_by_the_keyboard_alone(guide: Desk) -> None:
    desk = open_directory(guide.storage.database, guide.settings, TRANSLATIONS, seoul_now)
    charts = sorted(guide.settings.folder.glob("seating/*교통행정과*.xlsx"))
    assert desk.import_charts(charts, valid_from=desk.today()).seats
    guide.press(Qt.Key.Key_F7)
    dictation = guide.console.errands.dictation
    guide.window.grabWindow()
    tab_to(guide, "종류 칭찬")
    guide.press(Qt.Key.Key_Space)
    tab_to(guide, "부서")
    guide.type("교통행정과")
    guide.press(Qt.Key.Key_Return)
    wait(lambda: len(dictation.seats) > 0)
    guide.window.grabWindow()
    tab_to(guide, "번호, 팀, 업무")
    guide.type(dictation.seats[3])
    guide.press(Qt.Key.Key_Return)
    tab_to(guide, "말씀")
    guide.type("친절히 도와주셨습니다.")
    for control in ("만 14세 이상 아니요", "칭찬을 화면에"):
        tab_to(guide, control)
        guide.press(Qt.Key.Key_Space)
    assert "거부하셔도 접수에는 아무 영향이 없습니다." in dictation.notice
    guide.window.grabWindow()
    tab_to(guide, SUBMIT)
    guide.press(Qt.Key.Key_Space)
    wait(lambda: guide.sees("보호자의 이름이 필요합니다."))
    tab_to(guide, "보호자 이름")
    guide.type("한바다")
    tab_to(guide, SUBMIT)
    guide.press(Qt.Key.Key_Space)
    wait(lambda: guide.sees("접수했습니다"))
    said = content(guide)
    assert said["office"] == "교통행정과"
    assert said["seat"].startswith("교통행정과/")
    assert (said["consents"], said["over_14"], said["guardian"]) == (["display"], False, "한바다")


def test_a_call_is_wished_for_half_a_day_and_holds_nothing_that_a_call_does_not_ask(told: Desk) -> None:
    dictation = told.console.errands.dictation
    told.tap("종류 전화 부탁")
    dictation.put("office", "교통행정과")
    wait(lambda: len(dictation.times) > 2)
    assert dictation.times[0].startswith("되도록 빨리")
    told.window.grabWindow()
    tab_to(told, "전화 받으실 때")
    told.press(Qt.Key.Key_Down)
    assert dictation.filled["wished"] == 1
    assert not told.sees("답을 받으실 방법")
    told.tap(SUBMIT)
    wait(lambda: told.sees("접수했습니다"))
    said, (row,) = content(told), cases(told)
    assert row.due == datetime.fromisoformat(said["wished"])
    assert in_seoul(row.due).hour in {12, 18}
    assert set(said) == {
        "kind",
        "words",
        "office",
        "name",
        "contact",
        "over_14",
        "channel",
        "entered_by",
        "wished",
        "submission",
    }


def test_another_kind_or_office_drops_what_hung_on_it(told: Desk) -> None:
    dictation = told.console.errands.dictation
    told.tap("종류 칭찬")
    dictation.toggle("display")
    dictation.put("seat", "17번")
    told.tap("종류 불편·개선")
    assert dictation.filled["consents"] == ()
    dictation.put("office", "감사실")
    assert dictation.filled["seat"] == ""


def test_the_age_is_asked_before_anybody_is_written_down(told: Desk) -> None:
    told.console.errands.dictation.put("over_14", -1)
    told.tap(SUBMIT)
    assert told.sees(AGE_FIRST)
    assert cases(told) == []
