# SPDX-License-Identifier: GPL-3.0-or-later
"""The on-screen keyboard for whoever cannot see it: each key is named when the keypad's arrows come to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import SIGNAL, QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem, QQuickWindow

    from kiosk.ui.shell.narrator import Narrator


class KeysAloud(QObject):
    """Follows the mark that Qt's keyboard sets on a key; what is typed is never read."""

    def __init__(self, window: QQuickWindow, narrator: Narrator) -> None:
        super().__init__(window)
        self._window = window
        self._narrator = narrator
        self._mark: QObject | None = None
        QGuiApplication.inputMethod().visibleChanged.connect(self._find)

    @Slot()
    def _find(self) -> None:
        """Take hold of the mark once the keyboard, which comes late, is there."""
        if self._mark is None:
            self._mark = self._window.findChild(QObject, "navigationHighlight")
            if self._mark is not None:
                QObject.connect(self._mark, SIGNAL("highlightItemChanged()"), self._moved)

    @Slot()
    def _moved(self) -> None:
        QTimer.singleShot(0, self, self._name_key)

    @Slot()
    def _name_key(self) -> None:
        if self._mark is not None and self._mark.property("visible"):
            self._narrator.tell(_word_on(self._mark.property("highlightItem")))


def _word_on(key: QQuickItem) -> str:
    """Return the word that our style of the keyboard has written on a key."""
    word = key.property("word")
    if isinstance(word, str) and word:
        return word
    return next((found for child in key.childItems() if (found := _word_on(child))), "")
