# SPDX-License-Identifier: GPL-3.0-or-later
"""After praise: thanks, to whom and with which words; there is no number to note, and nothing falls due."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.ui.properties import qml_element, shown

if TYPE_CHECKING:
    from kiosk.ui.shell.stage import Stage


@qml_element
class CaseThanksModel(QObject):
    """Says what becomes of the words; that it is today only while the house is open."""

    changed = Signal()

    def __init__(self, stage: Stage, *, office: str, words: str) -> None:
        super().__init__()
        self._stage = stage
        self._office = office
        self._words = words
        self._today = stage.services.opening("").open is True
        stage.words.switched.connect(self.changed)

    told = shown(str, changed)(lambda self: self._told())
    words = shown(str)(lambda self: self._words)

    @property
    def spoken_title(self) -> str:
        """Thanks, and what becomes of it."""
        return " ".join((self._stage.text("case.thanks"), self._told(), self._words))

    @Slot()
    def finish(self) -> None:
        """End the session."""
        self._stage.finish()

    @Slot()
    def more(self) -> None:
        """Go on to something else."""
        self._stage.go_home()

    def _told(self) -> str:
        office = self._stage.services.translated(self._office, self._stage.words.language)
        return self._stage.text("case.passed_today" if self._today else "case.passed", office)
