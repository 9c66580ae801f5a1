# SPDX-License-Identifier: GPL-3.0-or-later
"""Enter in another window of the process, where a keypad leads through the keyboard on the booth's screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent
from PySide6.QtTest import QTest

from kiosk.ui.engine import end_engine, local_engine

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickWindow

    from tests.visitor import Visitor

FIELD = b"""import QtQuick
Window { property bool entered: false; visible: true
    TextInput { focus: true; onAccepted: parent.Window.window.entered = true } }"""


def enter_elsewhere() -> bool:
    """Press Enter in a field of a window of its own; say whether the field took it."""
    engine = local_engine()
    component = QQmlComponent(engine)
    component.setData(FIELD, QUrl())
    window = cast("QQuickWindow", component.create())
    window.requestActivate()
    assert QTest.qWaitForWindowActive(window)
    QTest.keyClick(window, Qt.Key.Key_Return)
    entered = bool(window.property("entered"))
    window.close()
    end_engine(engine)
    return entered


def test_a_field_of_another_window_takes_enter(guest: Visitor) -> None:
    guest.kiosk.look.set(keypad=True)
    guest.kiosk.pages.open("search")
    QGuiApplication.inputMethod().show()
    guest.settle(lambda: guest.has_key("ㅂ"))
    QGuiApplication.inputMethod().hide()
    guest.settle(lambda: not guest.has_key("ㅂ"))
    assert enter_elsewhere()
