# SPDX-License-Identifier: GPL-3.0-or-later
"""A button that takes two presses, at its own speed and with its patience made long or short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, Qt, QUrl
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickView
from PySide6.QtTest import QTest
import pytest

from kiosk.ui.places import ROOT
from tests.visitor import start_qt

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication
    from pytestqt.qtbot import QtBot

BUTTON = b"""
import kiosk.ui.staff

ArmedButton {
    property int acts: 0

    about: "one"
    act: "again"
    ask: "once"
    height: 80
    width: 300

    onConfirmed: acts += 1
}
"""
AN_HOUR_MS = 3_600_000


class Press:
    """The button, and whoever presses it."""

    def __init__(self, armed_ms: int, double_click_ms: int) -> None:
        self.view = QQuickView()
        engine = self.view.engine()
        engine.addImportPath(str(ROOT))
        component = self.component = QQmlComponent(engine)  # goes with Python, and its item with it
        component.setData(QByteArray(BUTTON), QUrl())
        self.button = component.create()
        self.theme = engine.singletonInstance("kiosk.ui.staff", "StaffTheme")
        assert isinstance(self.theme, QObject)
        self.usual = self.theme.property("armedMs"), self.theme.property("doubleClickMs")
        self.theme.setProperty("armedMs", armed_ms)
        self.theme.setProperty("doubleClickMs", double_click_ms)
        self.view.setContent(QUrl(), component, self.button)
        self.view.show()
        assert QTest.qWaitForWindowExposed(self.view)

    def __call__(self) -> None:
        """Press."""
        QTest.mouseClick(self.view, Qt.MouseButton.LeftButton)

    @property
    def acts(self) -> int:
        """How often it was confirmed."""
        return int(self.button.property("acts"))


@pytest.fixture(autouse=True)
def _qt(qapp: QGuiApplication) -> None:
    start_qt(qapp)


def test_it_waits_four_seconds_and_takes_a_double_click_for_one_press() -> None:
    press = Press(AN_HOUR_MS, AN_HOUR_MS)
    assert press.usual == (4000, 300)
    press()
    press()
    assert press.button.property("text") == "again"
    assert press.acts == 0


def test_the_second_press_acts_once_and_puts_it_at_ease(qtbot: QtBot) -> None:
    press = Press(AN_HOUR_MS, 1)
    press()
    qtbot.waitUntil(lambda: not press.button.property("early"), timeout=60_000)
    press()
    assert (press.acts, press.button.property("text")) == (1, "once")


def test_nobody_who_waits_too_long_acts_by_one_press(qtbot: QtBot) -> None:
    press = Press(1, 1)
    press()
    qtbot.waitUntil(lambda: press.button.property("text") == "once", timeout=60_000)
    press()
    assert press.acts == 0


def test_the_second_press_never_does_it_to_something_else() -> None:
    press = Press(AN_HOUR_MS, 1)
    press()
    press.button.setProperty("about", "another")
    assert press.button.property("text") == "once"
