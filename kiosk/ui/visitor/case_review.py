# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything read back once, masked, before it is handed in; and the handing in itself."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.cases.answers import Unacceptable
from kiosk.cases.sealing import NoCityKey
from kiosk.services.cases.intake import NoRoom
from kiosk.ui.properties import shown
from kiosk.ui.visitor.case_page import CasePage
from kiosk.ui.visitor.case_texts import choice, in_words, kind_name, label, place, until, when

if TYPE_CHECKING:
    from kiosk.cases.receipt import Receipt
    from kiosk.cases.wizard import AnswerLine, StepId
    from kiosk.ui.shell.stage import Stage
    from kiosk.ui.visitor.case_draft import CaseDraft

QML_IMPORT_NAME = "kiosk.ui.visitor"
QML_IMPORT_MAJOR_VERSION = 1

BLOCKS: tuple[tuple[StepId, tuple[str, ...]], ...] = (
    ("about", ("kind", "claim", "office")),
    ("words", ("words",)),
    ("who", ("name", "address", "contact", "tell_by", "wished", "place", "consents", "guardian")),
)

LETTERS_A_PAGE = 200
LABELLED = frozenset({"tell_by", "wished", "place", "consents", "guardian"})


@QmlElement
class CaseReviewModel(CasePage):
    """Three blocks, each of which can be mended; submitting twice hands in once."""

    page = "case_review"
    changed = Signal()

    def __init__(self, stage: Stage, *, draft: CaseDraft) -> None:
        super().__init__(stage, draft=draft)
        stage.look.changed.connect(self.changed)
        self._bare = False
        self._sending = False
        self._asking = False

    rows = shown("QVariantList", changed)(lambda self: self._rows())
    due = shown(str, changed)(lambda self: self._due())
    bare = shown(bool, changed)(lambda self: self._bare)
    sending = shown(bool, changed)(lambda self: self._sending)
    asking = shown(bool, changed)(lambda self: self._asking)

    @property
    def headline(self) -> str:
        """Return the step, as the kind stands in the first block."""
        return self._stage.text("case.check")

    @property
    def question(self) -> str:
        """The question alone, or the warning: what was written is read only after the visitor allows it."""
        return self._stage.text("case.aloud" if self._asking else "case.review_title")

    @Slot(str)
    def mend(self, step: StepId) -> None:
        """Go back to a block and return."""
        self._draft.mend(step)

    @Slot()
    def unmask(self) -> None:
        """Show, or hide again, what is masked."""
        self._bare = not self._bare
        self.tell()

    @Slot()
    def listen(self) -> None:
        """Read everything aloud; through the loudspeaker only after a warning that others hear it."""
        spoken = self._draft.wizard.spoken(headset=self._stage.private())
        self._asking = spoken is None
        self.tell()
        if spoken is None:
            self._stage.narrator.tell(self._stage.text("case.aloud"))
        else:
            self._stage.narrator.say(self._aloud())

    @Slot(bool)
    def allow(self, yes: bool) -> None:  # noqa: FBT001 # yes or no
        """Take the answer to the warning."""
        self._asking = False
        self.tell()
        if yes:
            self._draft.wizard = self._draft.wizard.allow_aloud()
            self.listen()

    @Slot()
    def submit(self) -> None:
        """Hand in, beside the screen; a second press waits for the first."""
        self._problem = self._draft.wrong()
        if not self._problem and not self._sending:
            self._sending = True
            draft, now = self._draft, self._draft.services.now()
            answers = draft.wizard.answers()
            self._stage.background.run(lambda: draft.intake.submit(answers, now), self._done, self._failed)
        self.tell()

    def _done(self, receipt: Receipt) -> None:
        self._sending = False
        if self._draft.over:
            self._draft.intake.forget()
            return
        self._draft.remember()
        self._stage.unfinished.done(self._draft)
        self._stage.when_over(self._draft.intake.forget)
        self._stage.pages.begin("case_receipt", receipt=receipt)

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

    def _rows(self) -> list[dict[str, object]]:
        lines = {line.field: line for line in self._draft.wizard.read_back()}
        rows: list[dict[str, object]] = []
        for step, fields in BLOCKS:
            masked = step == "who" and any(line.masked != line.text for line in lines.values())
            title = self._stage.text(f"case_block.{step}")
            rows.append({"step": step, "title": title, "masked": masked, "text": "", "bold": False})
            told = [self._shown(lines[field]) for field in fields if field in lines]
            parts = [
                part
                for text in told or [self._stage.text("case.nameless_line")]
                for part in self._parts(text)
            ]
            rows += [
                {"step": "", "title": "", "masked": False, "text": part, "bold": at == 0 and step != "words"}
                for at, part in enumerate(parts)
            ]
        return rows

    def _due(self) -> str:
        due = " ".join(until(self._stage, self._draft.due)).strip()
        return due if self._draft.due is None else self._stage.text("case.answer_until", due)

    def _parts(self, text: str) -> list[str]:
        """Cut a long text where a page may turn; at 200 % a page holds few letters."""
        most = int(LETTERS_A_PAGE / self._stage.look.zoom**2)
        return [part for line in text.splitlines() for part in wrap(line, most)]

    def _shown(self, line: AnswerLine) -> str:
        said = self._said(line, bare=self._bare)
        return f"{label(self._stage, line.field)}: {said}" if line.field in LABELLED else said

    def _aloud(self) -> str:
        lines = [line for line in self._draft.wizard.read_back() if line.field != "seat"]
        said = [f"{label(self._stage, line.field)}, {self._said(line, bare=True)}" for line in lines]
        return ". ".join([*said, self.due, self._stage.text("case.review_title")])

    def _said(self, line: AnswerLine, *, bare: bool) -> str:
        """Return one answer in the visitor's language; only personal ones have a masked form."""
        value = self._draft.given(line.field)
        if line.field == "kind":
            return kind_name(self._stage, self._draft.kind)
        if line.field == "office":
            return place(self._stage, self._draft.services, value, self._draft.given("seat") or "")
        if line.field == "wished":
            return " ".join(when(self._stage, value))
        if line.field == "consents":
            return ", ".join(choice(self._stage, one) for one in value)
        return choice(self._stage, line.text if bare else line.masked)
