# SPDX-License-Identifier: GPL-3.0-or-later
"""The console's keys: what a key does depends on whether words are being written, and on nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal

from kiosk.ui.staff.enter import ENTER, enter_presses

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtQuick import QQuickItem, QQuickWindow

_ALWAYS: Final = {
    Qt.Key.Key_F2: "start",
    Qt.Key.Key_F6: "facilities",
    Qt.Key.Key_F7: "take_down",
    Qt.Key.Key_F8: "follow",
    Qt.Key.Key_F9: "hand_over",
    Qt.Key.Key_F10: "trial",
    Qt.Key.Key_Escape: "back",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
}
_ONCE: Final = {"accept", "do", "missed", "start", "undo", "follow"}  # a key held down does these but once

_WORK: Final = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin})


class Keys(QObject):
    """The window's event filter; it swallows what it acts on."""

    pressed = Signal(str)
    worked = Signal()

    def __init__(self, window: QQuickWindow) -> None:
        super().__init__()
        self._window = window
        self.sheet = False
        self.ringing = False

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 # Qt's name
        """Look at what goes to the window; true swallows it."""
        touched = event.type() is QEvent.Type.TouchBegin
        if event.type() in _WORK:
            self.worked.emit()
        if touched or self._is_real_key(event):
            self._window.setProperty("byTouch", touched)
        if event.type() is not QEvent.Type.KeyPress:
            return False
        pressed = cast("QKeyEvent", event)
        action = self._action(Qt.Key(pressed.key()), pressed.modifiers())
        if action is None:
            return enter_presses(self._window, event)
        if not (pressed.isAutoRepeat() and action in _ONCE):
            self.pressed.emit(action)
        return True

    def _is_real_key(self, event: QEvent) -> bool:
        """Return a key under a finger from one that the keyboard on the screen sends."""
        return event.type() is QEvent.Type.KeyPress and event.spontaneous()

    def _action(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> str | None:
        if key is Qt.Key.Key_Space and (self.ringing or not self.sheet):  # calls ring over every sheet
            return self._space(modifiers)
        if self.sheet:
            return "back" if key is Qt.Key.Key_Escape else None
        if key in _ALWAYS:
            return _ALWAYS[key]
        if key in ENTER:
            return None if self._on_button else "do"
        return None if self._writing else self._letter(key, modifiers)

    def _letter(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> str | None:
        """Take a key that would be a letter if words were being written."""
        if key is Qt.Key.Key_Z and modifiers & Qt.KeyboardModifier.ControlModifier:
            return "undo"
        if key is Qt.Key.Key_Slash:
            return "write"
        if key is Qt.Key.Key_Delete:
            return "missed"
        digit = key.value - Qt.Key.Key_1.value
        return f"choose {digit}" if 0 <= digit < 7 else None  # noqa: PLR2004 # seven rows have a number

    def _space(self, modifiers: Qt.KeyboardModifier) -> str | None:
        """Answer a call, also in an empty field; with words in it only together with Ctrl."""
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            return "accept"
        return "accept" if self.ringing and not self._written else None

    @property
    def _item(self) -> QQuickItem | None:
        item: QQuickItem | None = self._window.property("activeFocusItem")
        return item

    @property
    def _writing(self) -> bool:
        kinds = ("QQuickTextInput", "QQuickTextEdit")
        return self._item is not None and any(self._item.inherits(kind) for kind in kinds)

    @property
    def _written(self) -> bool:
        if self._item is None or not self._writing:
            return False
        return bool(self._item.property("text") or self._item.property("preeditText"))

    @property
    def _on_button(self) -> bool:
        return self._item is not None and self._item.inherits("QQuickAbstractButton")
