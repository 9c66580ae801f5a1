# SPDX-License-Identifier: GPL-3.0-or-later
"""The clipboard and what the keyboard knows of a field: what one person wrote is not for the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QClipboard, QGuiApplication, QInputMethodQueryEvent

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent


def forget_written() -> None:
    """Empty the clipboard, what a marked text leaves for the middle button, and what is being composed."""
    if not isinstance(QCoreApplication.instance(), QGuiApplication):
        return
    clipboard = QGuiApplication.clipboard()
    clipboard.clear()
    if clipboard.supportsSelection():
        clipboard.clear(QClipboard.Mode.Selection)
    QGuiApplication.inputMethod().reset()
    QGuiApplication.inputMethod().hide()
    forget_field()


def forget_field() -> None:
    """Let the keyboard on the screen forget the text of the field that it was last used for.

    Qt's keeps all of it, long after the field is gone, until another field has the focus; neither `reset` nor
    `update` of the input method takes it away. So it is shown an empty one for a moment.
    """
    window = QGuiApplication.focusWindow()
    if window is not None:
        empty = _EmptyField()
        window.focusObjectChanged.emit(empty)
        # Asked by its name: what the method `focusObject` returns, PySide keeps among the window's children
        # when it has gone, and the next collection crashes.
        window.focusObjectChanged.emit(window.property("activeFocusItem") or window)


class _EmptyField(QObject):
    """A field that takes input and holds nothing."""

    def event(self, event: QEvent) -> bool:
        """Answer what an input method asks a field."""
        if not isinstance(event, QInputMethodQueryEvent):
            return super().event(event)
        event.setValue(Qt.InputMethodQuery.ImEnabled, True)  # noqa: FBT003 # Qt's own
        event.setValue(Qt.InputMethodQuery.ImSurroundingText, "")
        event.accept()
        return True
