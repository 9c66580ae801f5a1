# SPDX-License-Identifier: GPL-3.0-or-later
"""Thanks in three touches: where, for what, and off; what is passed on stands on the same page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from kiosk.ui.properties import qml_element, shown
from kiosk.ui.visitor.case_parts import choose_office, office_chips, phrase_chips, toggle_phrase
from kiosk.ui.visitor.case_sending import SendingPage

if TYPE_CHECKING:
    from kiosk.cases.receipt import Receipt
    from kiosk.ui.shell.stage import Stage
    from kiosk.ui.visitor.case_draft import CaseDraft

ON_SCREEN = "display"  # the consent to show the words to everybody


@qml_element
class CasePraiseModel(SendingPage):
    """No name, no telephone, no read-back of its own: the page reads back what it will send."""

    page = "case_praise"
    fields = ("office", "words")
    changed = Signal()

    def __init__(self, stage: Stage, *, draft: CaseDraft, fixing: bool = False) -> None:
        super().__init__(stage, draft=draft, fixing=fixing)

    offices = shown("QVariantList", changed)(lambda self: office_chips(self._draft))
    phrases = shown("QVariantList", changed)(lambda self: phrase_chips(self._draft))
    words = shown(str, changed)(lambda self: self._draft.given("words") or "")
    display = shown(bool, changed)(lambda self: ON_SCREEN in (self._draft.given("consents") or ()))

    @property
    def question(self) -> str:
        """The question."""
        return self._stage.text("case.praise_title")

    @Slot(str)
    def choose_office(self, what: str) -> None:
        """Choose where it was, or leave it open."""
        choose_office(self._draft, what)
        self._told_anew()

    @Slot(str)
    def choose(self, phrase: str) -> None:
        """Say what for, or take it back."""
        toggle_phrase(self._draft, phrase)
        self._told_anew()

    @Slot()
    def write(self) -> None:
        """Write it oneself."""
        self._draft.ask("case_write")

    @Slot()
    def toggle_display(self) -> None:
        """Let it be shown on the screen without a name, or take that back."""
        self._draft.answer("consents", () if self.display else (ON_SCREEN,))
        self.tell()

    @Slot()
    def send(self) -> None:
        """Hand in, without what the session knows of the visitor."""
        self._draft.stay_nameless()
        self.submit()

    def _after(self, receipt: Receipt) -> tuple[str, dict[str, object]]:
        """Thank: nobody waits for an answer, so there is no number and nothing that falls due."""
        office = self._draft.given("office") or receipt.office
        return "case_thanks", {"office": office, "words": self.words}

    def _told_anew(self) -> None:
        self._problem = ""
        self.tell()
