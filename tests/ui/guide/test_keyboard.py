# SPDX-License-Identifier: GPL-3.0-or-later
"""The console by the keyboard alone, as a new guide: Tab comes to all, and a visit needs no mouse."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
import pytest

from kiosk.storage.accounts import DEMO_NAME, DEMO_PASSWORD
from kiosk.ui.shell.focus import name_of
from tests.ui.guide.person import wait
from tests.ui.keyboard import Keyboard

if TYPE_CHECKING:
    from tests.ui.guide.person import Desk


def keyboard_of(desk: Desk) -> Keyboard:
    """Lay hands on the keyboard of the console."""
    return Keyboard(desk.window, QGuiApplication.processEvents)


@pytest.mark.parametrize("sheet", [None, Qt.Key.Key_F6, Qt.Key.Key_F7, Qt.Key.Key_F9, Qt.Key.Key_F10])
def test_tab_comes_to_all_that_a_mouse_can_press(guide: Desk, sheet: Qt.Key | None) -> None:
    guide.visitor_goes_to("세정과")
    guide.window.grabWindow()
    keys = keyboard_of(guide)
    if sheet is not None:
        keys.press(sheet)
        guide.window.grabWindow()
    stood = set(keys.round())
    never = [name_of(one) for one in guide.controls() if one not in stood]
    assert len(stood) > 1
    assert never == []


def test_no_two_controls_of_a_console_in_use_have_one_name(guide: Desk) -> None:
    """Two visits under way, and two that ended, are alike in all but their number."""
    for _ in range(2):
        guide.visitor_goes_to("세정과", ago_s=50)
        guide.tap("못 찾음")
        guide.tap("다른 까닭")
    for target in ("세정과", "세정과", "교통행정과"):
        guide.visitor_goes_to(target)
    wait(lambda: guide.console.visits.endedCount == 2)
    doubled: dict[str, list[str]] = {}
    for sheet in (None, Qt.Key.Key_F6, Qt.Key.Key_F7, Qt.Key.Key_F9, Qt.Key.Key_F10):
        if sheet is not None:
            guide.press(sheet)
        guide.window.grabWindow()
        names = Counter(map(name_of, guide.controls()))
        assert len(names) > 1
        doubled[str(sheet)] = [name for name, count in names.items() if count > 1]
        guide.press(Qt.Key.Key_Escape)
    assert {sheet: names for sheet, names in doubled.items() if names} == {}


def test_a_guide_goes_through_a_whole_visit_and_home_without_a_mouse(desk: Desk) -> None:
    keys = keyboard_of(desk)
    keys.press(Qt.Key.Key_F9)
    keys.write(DEMO_NAME)
    keys.press(Qt.Key.Key_Tab)
    keys.write(DEMO_PASSWORD)
    keys.press(Qt.Key.Key_Enter)
    wait(lambda: desk.console.duty.on)
    walked = desk.visitor_goes_to("세정과", ago_s=50)
    desk.window.grabWindow()
    (beside,) = (name_of(one) for one in desk.controls() if one.property("text") == "함께 감")
    keys.walk(beside)
    keys.press(Qt.Key.Key_Enter)  # on a row's button it presses that, and not what the console would do
    wait(lambda: desk.stored(walked).evidence == "guide")
    assert desk.stored(walked).firm
    visit = desk.kiosk.begin()
    desk.kiosk.call_guide()
    wait(lambda: desk.console.calls.ringing and desk.console.visits.with_code(visit.code) is not None)
    keys.press(Qt.Key.Key_Space)
    desk.type("교통")
    wait(lambda: desk.console.walk_up.count == 1)
    keys.press(Qt.Key.Key_Enter)
    assert desk.stored(visit).target == "교통행정과"
    keys.press(Qt.Key.Key_F9)
    desk.window.grabWindow()
    keys.enter("마침")
    wait(lambda: not desk.console.duty.on)
