# SPDX-License-Identifier: GPL-3.0-or-later
"""A code of digits as a keypad types it; what its digits open is said by each screen's model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.ui.properties import qml_element, shown

if TYPE_CHECKING:
    from kiosk.ui.shell.stage import Stage


@qml_element
class TypedDigits(QObject):
    """Takes so many digits and asks when they are whole; the next one begins anew.

    `_told` is the key of what came of the last code, in the visitor's words.
    """

    typed = Signal()

    def __init__(self, stage: Stage, length: int) -> None:
        super().__init__()
        self._stage = stage
        self._length = length
        self._typed = self._told = ""

    told = shown(str, typed)(lambda self: self._stage.text(self._told) if self._told else "")

    @Slot(str)
    def press(self, digit: str) -> None:
        """Add a digit; the last one asks."""
        self._told = ""
        self._typed = digit if len(self._typed) == self._length else self._typed + digit
        if len(self._typed) == self._length:
            self._ask(self._typed)
        self.typed.emit()

    @Slot()
    def erase(self) -> None:
        """Take the last digit back."""
        self._typed = self._typed[:-1]
        self.typed.emit()

    @Slot()
    def clear(self) -> None:
        """Begin anew."""
        self._typed = self._told = ""
        self.typed.emit()

    def _ask(self, code: str) -> None:
        raise NotImplementedError

    def _tell(self, key: str) -> None:
        self._told = key
        self._stage.narrator.tell(self.told)
        self.typed.emit()
