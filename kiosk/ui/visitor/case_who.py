# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands beside the form: why it asks, one line to write on, and what may be allowed beyond it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from kiosk.cases.answers import LONGEST
from kiosk.cases.masks import mask_address, mask_name
from kiosk.cases.notices import consents
from kiosk.ui.properties import qml_element, shown
from kiosk.ui.visitor.case_page import CasePage
from kiosk.ui.visitor.case_texts import choice, label
from kiosk.ui.visitor.case_texts import statements as said

if TYPE_CHECKING:
    from kiosk.ui.shell.stage import Stage
    from kiosk.ui.visitor.case_draft import CaseDraft

MASKS = {"guardian": mask_name, "address": mask_address, "place": mask_address}

RETENTION = 2  # the statement the law wants stressed


@qml_element
class CasePrivacyModel(CasePage):
    """The four statements on what is asked for, over the page that asks."""

    page = "case_privacy"
    changed = Signal()

    statements = shown("QVariantList", changed)(lambda self: self._statements())

    @property
    def question(self) -> str:
        """The notice's heading."""
        return self._stage.text("case.privacy_title")

    @property
    def spoken_title(self) -> str:
        """The notice."""
        return ". ".join([self.question, *map(": ".join, said(self._stage, self._draft.kind))])

    def _statements(self) -> list[dict[str, object]]:
        return [
            {"label": name, "text": text, "stressed": place == RETENTION}
            for place, (name, text) in enumerate(said(self._stage, self._draft.kind))
        ]


@qml_element
class CaseAskModel(CasePage):
    """One line of text: a name, an address, a guardian or a place; what was given before stands masked."""

    page = "case_ask"
    changed = Signal()

    def __init__(self, stage: Stage, *, draft: CaseDraft, field: str, fixing: bool = False) -> None:
        super().__init__(stage, draft=draft, fixing=fixing)
        self.field, self.fields = field, (field,)
        self._hidden = bool(draft.given(field))

    name = shown(str, changed)(lambda self: label(self._stage, self.field))
    text = shown(str, changed)(lambda self: "" if self._hidden else self._given())
    masked = shown(str, changed)(lambda self: MASKS[self.field](self._given()) if self._hidden else "")
    longest = shown(int)(lambda self: LONGEST[self.field])

    @property
    def question(self) -> str:
        """The question."""
        return self._stage.text(f"case_ask.{self.field}")

    @Slot(str)
    def write(self, text: str) -> None:
        """Keep what is written."""
        self._draft.answer(self.field, text)

    @Slot()
    def show(self) -> None:
        """Show what is hidden, to be read or changed."""
        self._hidden = False
        self.tell()

    def _given(self) -> str:
        return self._draft.given(self.field) or ""


@qml_element
class CaseConsentsModel(CasePage):
    """What may be allowed beyond the case; nothing is ticked beforehand and nothing depends on it."""

    page = "case_consents"
    fields = ("consents",)
    changed = Signal()

    consents = shown("QVariantList")(lambda self: self._consents())
    given = shown("QStringList", changed)(lambda self: list(self._draft.given("consents") or ()))

    @property
    def question(self) -> str:
        """The question."""
        return self._stage.text("case.consents_title")

    @property
    def aside(self) -> str:
        """Return that nothing depends on it, or that the young need a guardian's name for it."""
        young = self._draft.given("over_14") is False
        return self._stage.text("case.consents_young" if young else "case.consents_note")

    @Slot(str)
    def toggle(self, consent: str) -> None:
        """Allow something, or take it back."""
        given = self._draft.given("consents") or ()
        kept = [one for one in given if one != consent]
        self._draft.answer("consents", tuple(kept if consent in given else [*given, consent]))
        self.tell()

    def _consents(self) -> list[dict[str, object]]:
        return [
            {
                "id": one.id,
                "name": choice(self._stage, one.id),
                "detail": self._stage.text(f"case_consent.{one.id}"),
            }
            for one in consents(self._draft.kind)
        ]
