# SPDX-License-Identifier: GPL-3.0-or-later
"""What happened, where, and in the visitor's own words: one page, whose keys write what most people say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from kiosk.cases.answers import CLAIMS, LONGEST
from kiosk.ui.properties import qml_element, shown
from kiosk.ui.visitor.case_page import CasePage
from kiosk.ui.visitor.case_parts import choose_office, office_chips, phrase_chips, toggle_phrase
from kiosk.ui.visitor.case_texts import choice, kind_promise, on_clock, short_name

if TYPE_CHECKING:
    from kiosk.charter.promises import PetitionKind
    from kiosk.ui.shell.stage import Stage
    from kiosk.ui.visitor.case_draft import CaseDraft
    from kiosk.ui.visitor.case_parts import ChipRow


@qml_element
class WritingPage(CasePage):
    """A page with room to write, without a clock; a person writes for whoever asks."""

    composed = Signal()
    fields: tuple[str, ...] = ("words",)

    words = shown(str, composed)(lambda self: self._draft.given("words") or "")
    longest = shown(int)(lambda _: LONGEST["words"])

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


@qml_element
class CaseWriteModel(WritingPage):
    """Room to write alone, over the page of thanks or of a call, to which it returns."""

    page = "case_write"
    changed = Signal()

    @property
    def question(self) -> str:
        """The question, which is another for thanks and for a call."""
        return self._stage.text(f"case_words.{self._draft.kind.id}")


@qml_element
class CaseWordsModel(WritingPage):
    """The kind, which another key of the page may still change; the office; the words."""

    page = "case_words"
    fields = ("claim", "office", "seat", "words", "memo")
    changed = Signal()

    kinds = shown("QVariantList", changed)(lambda self: self._kinds())
    promise = shown(str, changed)(lambda self: self._promise(self._draft.kind, self._draft.given("office")))
    promises = shown("QStringList", changed)(lambda self: self._promises())
    offices = shown("QVariantList", changed)(lambda self: office_chips(self._draft))
    claims = shown("QVariantList", changed)(lambda self: self._claims())
    phrases = shown("QVariantList", changed)(lambda self: phrase_chips(self._draft))
    # Asked once a page: a button must not come or go under a finger.
    speakable = shown(bool, changed)(lambda self: self._speakable or self._draft.given("memo") is not None)
    others = shown("QVariantList", changed)(lambda self: self._others())
    memo = shown(str, changed)(lambda self: self._memo())

    def __init__(self, stage: Stage, *, draft: CaseDraft, fixing: bool = False) -> None:
        super().__init__(stage, draft=draft, fixing=fixing)
        self._speakable = stage.speakable

    @property
    def headline(self) -> str:
        """Return nothing: the kind stands among the keys."""
        return ""

    @property
    def question(self) -> str:
        """The question."""
        return self._stage.text("case_words.other")

    @Slot(str)
    def turn_to(self, kind: str) -> None:
        """Make it another kind; what is written stays."""
        self._draft.turn_to(kind)
        self._told_anew()

    @Slot()
    def speak(self) -> None:
        """Say it instead, or hear again what was said."""
        self._draft.ask("case_memo")

    @Slot(str)
    def choose_office(self, what: str) -> None:
        """Choose an office, or none."""
        choose_office(self._draft, what)
        self._told_anew()

    @Slot(str)
    def choose(self, what: str) -> None:
        """Write a common sentence or take it back; of a claim, say what is claimed."""
        if what in CLAIMS:
            self._draft.answer("claim", what)
        else:
            toggle_phrase(self._draft, what)
            self.composed.emit()
        self._told_anew()

    def _told_anew(self) -> None:
        self._problem = ""
        self.tell()

    def _offered(self) -> list[PetitionKind]:
        kinds = self._draft.services.charter.visitor_kinds
        return [one for one in kinds if one.named and one.id != "callback"]

    def _kinds(self) -> ChipRow:
        return [
            {"id": one.id, "name": short_name(self._stage, one), "chosen": one.id == self._draft.kind.id}
            for one in self._offered()
        ]

    def _others(self) -> list[ChipRow]:
        """Return what stands in the place of the common words for another kind of case."""
        return [self._claims_of(), *(phrase_chips(self._draft, str(one["id"])) for one in self._kinds())]

    def _promises(self) -> list[str]:
        """Return what may be promised for another kind, or for another of the offices to choose."""
        offices = {self._draft.given("office"), self._draft.offered or None, None}
        return [self._promise(kind, office) for kind in self._offered() for office in offices]

    def _promise(self, kind: PetitionKind, about: str | None) -> str:
        office = kind.office_in_charge(about)
        name = self._draft.services.translated(office, self._stage.words.language)
        return self._stage.text("case.looks_into", kind_promise(self._stage, kind), name)

    def _memo(self) -> str:
        memo = self._draft.given("memo")
        return self._stage.text("memo.kept", on_clock(memo.seconds)) if memo else ""

    def _claims(self) -> ChipRow:
        return self._claims_of() if self._draft.kind.id == "claim" else []

    def _claims_of(self) -> ChipRow:
        given = self._draft.given("claim")
        return [{"id": one, "name": choice(self._stage, one), "chosen": one == given} for one in CLAIMS]
