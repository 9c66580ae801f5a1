# SPDX-License-Identifier: GPL-3.0-or-later
"""What the visitor has to say, in their own words."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.cases.answers import LONGEST
from kiosk.ui.properties import shown
from kiosk.ui.visitor.case_page import CasePage

QML_IMPORT_NAME = "kiosk.ui.visitor"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class CaseWordsModel(CasePage):
    """Room to write, without a clock; a person writes for whoever asks."""

    page = "case_words"
    fields = ("words",)
    changed = Signal()

    words = shown(str)(lambda self: self._draft.given("words") or "")
    longest = shown(int)(lambda _: LONGEST["words"])

    @property
    def question(self) -> str:
        """The question, which is another for thanks and for a call."""
        asked = self._draft.kind.id if self._draft.kind.id in {"praise", "callback"} else "other"
        return self._stage.text(f"case_words.{asked}")

    @property
    def aside(self) -> str:
        """Return until when the one to be called from is away."""
        seat = self._draft.services.directory.seat(self._draft.given("seat") or "")
        if self._draft.kind.id != "callback" or seat is None or seat.away is None:
            return ""
        until = seat.away.until
        return self._stage.text("office.away_until", until) if until else self._stage.text("office.away")

    @Slot(str)
    def write(self, words: str) -> None:
        """Keep what is written at every change, so that no way off this page loses it."""
        self._draft.answer("words", words)
        if self._problem:
            self._problem = ""
            self.tell()

    @Slot()
    def ask_help(self) -> None:
        """Have a guide write for the visitor."""
        self._stage.pages.open("guide_call")
