# SPDX-License-Identifier: GPL-3.0-or-later
"""Where charts come from: the inbox in the booth; elsewhere also what is dropped on the page or chosen."""

from __future__ import annotations

from pathlib import Path
import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMimeData, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest
import pytest
from shiboken6 import isValid

from tests.ui.admin.clerk import CHART, Clerk
from tests.visitor import place_of, start_qt, visible_items

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtQuick import QQuickItem
    from pytestqt.qtbot import QtBot

PAGE, WHERE = "좌석배치도", "좌석배치도(xlsx, hwpx, csv)를 여기에 놓아 주십시오"
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def booth(qapp: QGuiApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Clerk]:
    """Give a clerk at the booth's own screen."""
    start_qt(qapp)
    person = Clerk(tmp_path, qtbot, booth=True)
    yield person
    person.admin.close()


def drop(clerk: Clerk, file: Path) -> None:
    """Drag a file from elsewhere onto the page, and let it go."""
    clerk.await_words(WHERE)
    words = next(one for one in clerk.seen() if one.property("text") == WHERE)
    at, window = place_of(words).center(), clerk.admin.window.window
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(file))])
    copy = Qt.DropAction.CopyAction
    QCoreApplication.sendEvent(window, QDragEnterEvent(at, copy, carried, LEFT, NONE))
    QCoreApplication.sendEvent(window, QDropEvent(at, copy, carried, LEFT, NONE))
    clerk.settle()


def test_a_dropped_chart_lies_in_the_inbox_and_is_read_at_once(clerk: Clerk) -> None:
    clerk.open(PAGE)
    drop(clerk, CHART.with_name("건설과.xlsx"))
    clerk.await_words("건설과")
    assert (clerk.inbox / "건설과.xlsx").read_bytes() == CHART.with_name("건설과.xlsx").read_bytes()
    clerk.until(lambda: bool(clerk.page and clerk.page.property("chosen") == "건설과.xlsx"))


def test_what_is_no_chart_is_refused_in_words_and_not_kept(clerk: Clerk, tmp_path: Path) -> None:
    letter = tmp_path / "편지.pdf"
    letter.write_bytes(b"%PDF-1.7")
    clerk.open(PAGE)
    drop(clerk, letter)
    clerk.await_words("‘편지.pdf’는 좌석배치도가 아닙니다.")
    drop(clerk, tmp_path / "사라짐.xlsx")
    clerk.await_words("‘사라짐.xlsx’를 읽지 못했습니다.")
    assert [one.name for one in clerk.inbox.iterdir()] == [CHART.name]


def test_in_the_booth_files_come_from_the_inbox_only(booth: Clerk) -> None:
    booth.open(PAGE)
    booth.await_words(CHART.name)
    assert not booth.reads(WHERE)
    assert not booth.buttons("파일 고르기")


def test_the_keyboard_closes_with_the_desk(qapp: QGuiApplication, qtbot: QtBot, tmp_path: Path) -> None:
    start_qt(qapp)
    person = Clerk(tmp_path, qtbot, booth=True)
    at = place_of(person.fields()[0]).center().toPoint()
    QTest.mouseClick(person.admin.window.window, LEFT, NONE, at)
    keyboard = QGuiApplication.inputMethod()
    person.until(keyboard.isVisible)
    person.admin.close()
    assert not keyboard.isVisible()


def test_the_booth_s_screen_goes_back_to_visitors_when_nobody_signs_in(booth: Clerk) -> None:
    booth.open(PAGE)
    booth.seconds += 59
    booth.desk.signing.touch()
    booth.press("로그아웃")
    assert not booth.desk.signing.deserted
    booth.seconds += 61
    booth.until(lambda: not booth.admin.window.window.isVisible())


def test_a_press_on_the_sign_in_page_gives_the_booth_s_screen_back(booth: Clerk) -> None:
    booth.press("키오스크로 돌아가기")
    booth.until(lambda: not booth.admin.window.window.isVisible())


def test_a_desk_of_its_own_stays_however_long_nobody_signs_in(clerk: Clerk) -> None:
    clerk.seconds += 3600
    clerk.desk.signing.tick()
    assert not clerk.buttons("키오스크로 돌아가기")
    assert clerk.admin.window.window.isVisible()


def test_the_dialog_that_chooses_a_file_speaks_korean(clerk: Clerk) -> None:
    clerk.open(PAGE)
    clerk.press("파일 고르기")
    window = clerk.admin.window.window

    def dialog(kind: str = "") -> dict[str, QQuickItem]:
        there = [one for one in QGuiApplication.topLevelWindows() if isinstance(one, QQuickWindow)]
        own = [one.contentItem() for one in there if one is not window and one.isVisible()]
        items = [one for root in own or [window.contentItem()] for one in visible_items(root)]
        alive = [one for one in items if isValid(one) and kind in one.metaObject().className()]
        return {words: one for one in alive if (words := str(one.property("text") or ""))}

    clerk.until(lambda: {"취소", "내 폴더"} <= dialog().keys())
    shown = set(dialog("MnemonicLabel")) - set(Path.cwd().parts)  # the folder that it stands in
    assert {"열기", "취소", "내 폴더"} <= shown
    assert [one for one in shown if re.search("[A-Za-z]", one)] == []
    clerk.press_at(dialog("Button")["취소"])
