# SPDX-License-Identifier: GPL-3.0-or-later
"""Handing in, from the read-back or from the one page of thanks: once, beside the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from kiosk.cases.answers import Unacceptable
from kiosk.cases.sealing import NoCityKey
from kiosk.services.cases.intake import NoRoom
from kiosk.ui.properties import qml_element, shown
from kiosk.ui.visitor.case_page import CasePage
from kiosk.ui.visitor.case_texts import in_words

if TYPE_CHECKING:
    from kiosk.cases.receipt import Receipt
    from kiosk.ui.shell.stage import Stage
    from kiosk.ui.visitor.case_draft import CaseDraft


@qml_element
class SendingPage(CasePage):
    """A page with the button that hands in; submitting twice hands in once."""

    turned = Signal()

    def __init__(self, stage: Stage, *, draft: CaseDraft, fixing: bool = False) -> None:
        super().__init__(stage, draft=draft, fixing=fixing)
        self.told.connect(self.turned)
        self._sending = False

    sending = shown(bool, turned)(lambda self: self._sending)
    worst = shown(str, turned)(lambda self: self._worst())

    @Slot()
    def submit(self) -> None:
        """Hand in, beside the screen; a second press waits for the first."""
        self._problem = self._draft.wrong()
        if not self._problem and not self._sending:
            self._sending = True
            draft, now = self._draft, self._draft.services.now()
            answers = draft.form.answers()
            self._stage.background.run(lambda: draft.intake.submit(answers, now), self._done, self._failed)
        self.tell()

    def _done(self, receipt: Receipt) -> None:
        self._sending = False
        if self._draft.over:
            self._draft.intake.forget()
            return
        page, told = self._after(receipt)
        self._draft.remember()
        self._stage.unfinished.done(self._draft)
        self._stage.when_over(self._draft.intake.forget)
        self._stage.pages.begin(page, **told)

    def _after(self, receipt: Receipt) -> tuple[str, dict[str, object]]:
        """Return the page that answers, and what it is told."""
        return "case_receipt", {"receipt": receipt}

    def _worst(self) -> str:
        """Return the longest that can be told before it is sent or when that fails: its place is kept."""
        phone = self._stage.settings.guide_phone
        return max(
            (self._stage.text(why, phone) for why in ("case.no_room", "case.failed", "case.aloud")), key=len
        )

    def _failed(self, error: Exception) -> None:
        self._sending = False
        if isinstance(error, Unacceptable):
            self._problem = in_words(self._stage, error.problems[0])
        elif isinstance(error, NoCityKey):
            self._problem = self._stage.text("case.no_key")
        else:
            why = "case.no_room" if isinstance(error, NoRoom) else "case.failed"
            self._problem = self._stage.text(why, self._stage.settings.guide_phone)
        self.tell()
