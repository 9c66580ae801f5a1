# SPDX-License-Identifier: GPL-3.0-or-later
"""Hands on the keyboard alone: Tab, arrows and Enter on a real window, and what the focus stands on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest

from kiosk.ui.shell.focus import name_of
from tests.visitor import NotThereError, is_control, place_of, visible_items

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtQuick import QQuickItem, QQuickWindow

MOST_STEPS = 250
_BACK = Qt.KeyboardModifier.ShiftModifier


class Keyboard:
    """Somebody without a mouse; `settle` waits for what a key has begun."""

    def __init__(self, window: QQuickWindow, settle: Callable[[], object]) -> None:
        self.window = window
        self._settle = settle
        self.pressed = 0

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press one key and wait for what it does."""
        QTest.keyClick(self.window, key, modifiers)
        QGuiApplication.processEvents()
        self._settle()
        self.pressed += 1

    def write(self, words: str) -> None:
        """Replace what stands in the field with the focus, as an input method commits it."""
        QTest.keyClick(self.window, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        event = QInputMethodEvent("", [])
        event.setCommitString(words)
        QCoreApplication.sendEvent(self.window.activeFocusItem(), event)
        QGuiApplication.processEvents()

    @property
    def here(self) -> QQuickItem:
        """What the focus stands on."""
        return self.window.activeFocusItem()

    def walk(self, name: str, *, back: bool = False) -> QQuickItem:
        """Press Tab until the focus stands on what assistive technology calls so; a count may follow."""
        passed: list[str] = []
        for _ in range(MOST_STEPS):
            called = name_of(self.here)
            if re.fullmatch(rf"{re.escape(name)}( [\d,]+)?", called) and self.here.isEnabled():
                assert self.is_shown(), f"the focus on {called!r} cannot be seen"
                return self.here
            passed.append(called)
            self.press(Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab, _BACK if back else _NONE)
        controls = [name_of(one) for one in visible_items(self.window.contentItem()) if is_control(one)]
        raise NotThereError(
            f"Tab never comes to {name!r}: it came by {list(dict.fromkeys(passed))} of {controls}"
        )

    def enter(self, name: str) -> None:
        """Walk to a button or a row by Tab and press Enter."""
        self.walk(name)
        self.press(Qt.Key.Key_Return)

    def round(self) -> Sequence[QQuickItem]:
        """Press Tab until it comes to where it has been; return what it stood on, in order."""
        stood: list[QQuickItem] = []
        for _ in range(MOST_STEPS):
            self.press(Qt.Key.Key_Tab)
            if self.here in stood:
                return stood
            stood.append(self.here)
        raise NotThereError(f"Tab never comes round: {[name_of(one) for one in stood]}")

    def is_shown(self) -> bool:
        """Whether what has the focus stands within the window, and within all that clips it."""
        box, seen = place_of(self.here), QRectF(QPointF(), self.window.contentItem().size())
        above = self.here.parentItem()
        while above is not None:
            if above.clip():
                seen = seen.intersected(place_of(above))
            above = above.parentItem()
        return seen.intersects(box)


_NONE = Qt.KeyboardModifier.NoModifier
