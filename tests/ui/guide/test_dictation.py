"""The guide writes down what the visitor says: taken in under the guide's name, and gone from the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
import pytest
from sqlalchemy import select

from kiosk.bootstrap.cases import intake_desk, stored_cases
from kiosk.cases.intake import StateView
from kiosk.storage.tables.base import access_log
from kiosk.ui.guide.duty import NOBODY
from kiosk.ui.shell.focus import name_of
from tests.cases.conftest import NOW
from tests.ui.guide.person import wait
from tests.visitor import visible_items

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

    from kiosk.cases.ports import Row
    from tests.ui.guide.person import Desk

SUBMIT = "되짚어 드렸고, 접수합니다"
TOLD = {"이름": "한나래", "주소": "목포시 용당동 000", "연락처": "010-0000-1234"}


@pytest.fixture
def told(guide: Desk) -> Desk:
    """Let a visitor tell a guide everything about a machine that stops."""
    guide.press(Qt.Key.Key_F7)
    guide.tap("종류 불편·개선")
    write(guide, "말씀", "번호표 기계가 자주 멈춥니다.")
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


def cases(guide: Desk) -> list[Row]:
    return list(stored_cases(guide.storage, guide.settings).rows())


def test_what_the_visitor_tells_is_taken_in_under_the_guides_name(told: Desk) -> None:
    assert told.sees("처리를 마친 뒤 3년")  # what is told beforehand stands beside the fields
    told.tap(SUBMIT)
    wait(lambda: told.sees("접수했습니다"))
    (row,) = cases(told)
    dictation = told.console.errands.dictation
    assert told.sees(row.number)
    shown = intake_desk(told.storage, told.settings, NOW).lookup(row.number, dictation.code)
    assert isinstance(shown, StateView)
    guide = told.console.duty.guide
    assert guide is not None
    with told.storage.database.read() as connection:
        log = connection.execute(select(access_log).where(access_log.c.action == "case.received"))
        assert [(one.actor, one.object) for one in log] == [(str(guide.id), row.number)]


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
