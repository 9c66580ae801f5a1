# SPDX-License-Identifier: GPL-3.0-or-later
"""What the visitor of the opened case said into the microphone, and playing it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.speech.memo import Unplayable
from kiosk.speech.playing import MemoPlayer
from kiosk.ui.properties import qml_element, shown

if TYPE_CHECKING:
    from kiosk.services.admin.cases import CaseService
    from kiosk.ui.admin.page import Page


@qml_element
class CaseVoice(QObject):
    """The memo of one case: how long it is, whether it is to be heard; nothing of it is kept here."""

    changed = Signal()

    def __init__(self, page: Page[CaseService]) -> None:
        super().__init__(page)
        self._page = page
        self._number = self._length = ""
        self.player = MemoPlayer()

    length = shown(str, changed)(lambda self: self._length)
    plays = shown(bool, changed)(lambda self: self.player.playing)

    def show(self, number: str, length: str) -> None:
        """Stand beside a case; another one's memo is heard no more."""
        if number != self._number:
            self.player.stop()
        self._number, self._length = number, length
        self.changed.emit()

    @Slot()
    def play(self) -> None:
        """Play it, which is recorded each time, or be silent again."""
        if self.player.playing:
            self.player.stop()
            self.changed.emit()
        elif self._length:
            number = self._number
            self._page.run(lambda office: office.play(number), lambda sound: self._heard(number, sound))

    def _heard(self, number: str, sound: bytes) -> None:
        if number != self._number:
            return
        try:
            self.player.play(sound)
        except Unplayable as error:
            self._page.tell(str(error))
        self.changed.emit()
