# SPDX-License-Identifier: GPL-3.0-or-later
"""Who the visitor is: the notice and the age first, then one question a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.cases.answers import LONGEST, TELL_BY
from kiosk.cases.masks import mask_address, mask_name
from kiosk.cases.notices import consents
from kiosk.ui.properties import shown
from kiosk.ui.visitor.case_page import CasePage
from kiosk.ui.visitor.case_texts import choice, label
from kiosk.ui.visitor.case_texts import statements as said

if TYPE_CHECKING:
    from kiosk.ui.shell.stage import Stage
    from kiosk.ui.visitor.case_draft import CaseDraft

QML_IMPORT_NAME = "kiosk.ui.visitor"
QML_IMPORT_MAJOR_VERSION = 1

MASKS = {"name": mask_name, "guardian": mask_name, "address": mask_address, "place": mask_address}

RETENTION = 2  # the statement the law wants stressed


@QmlElement
class CasePrivacyModel(CasePage):
    """The four statements, and before any personal field whether the visitor is at least fourteen."""

    page = "case_privacy"
    fields = ("over_14",)
    changed = Signal()

    def __init__(self, stage: Stage, *, draft: CaseDraft, fixing: bool = False) -> None:
        super().__init__(stage, draft=draft, fixing=fixing)
        draft.anonymous = False
        self._named = draft.kind.named
        self._old = "over_14" in draft.known and not fixing

    statements = shown("QVariantList", changed)(lambda self: self._statements())
    nameless = shown(bool, changed)(lambda self: not self._named)
    old = shown(bool)(lambda self: self._old)

    @property
    def question(self) -> str:
        """The notice's heading."""
        return self._stage.text("case.privacy_title")

    @property
    def spoken_title(self) -> str:
        """The notice, and the question under it; the age is asked once a session."""
        asked = self._stage.text("case.over_14") if self._named and not self._old else ""
        return ". ".join([self.question, *map(": ".join, self._said()), asked])

    @Slot()
    def without_name(self) -> None:
        """Hand in nameless."""
        self._draft.stay_nameless()
        self.go_on()

    @Slot()
    def with_name(self) -> None:
        """Go on to the question of age, or past it when it has been answered."""
        self._named = True
        self.tell()
        if self._old:
            self.go_on()

    @Slot(bool)
    def answer(self, over_14: bool) -> None:  # noqa: FBT001 # yes or no
        """Take the age: a younger visitor hands in likewise, only the optional consents need a guardian."""
        self._draft.answer("over_14", over_14)
        self.go_on()

    def _said(self) -> list[tuple[str, str]]:
        return said(self._stage, self._draft.kind)

    def _statements(self) -> list[dict[str, object]]:
        return [
            {"label": name, "text": text, "stressed": place == RETENTION}
            for place, (name, text) in enumerate(self._said())
        ]


@QmlElement
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


@QmlElement
class CaseTellModel(CasePage):
    """How the visitor wishes to be told the result."""

    page = "case_tell"
    fields = ("tell_by",)
    changed = Signal()

    ways = shown("QVariantList", changed)(lambda self: self._ways())

    @property
    def question(self) -> str:
        """The question."""
        return self._stage.text("case.tell_title")

    @Slot(str)
    def choose(self, way: str) -> None:
        """Take the way; a contact that does not fit it is asked for again."""
        self._draft.answer("tell_by", way)
        self.tell()

    def _ways(self) -> list[dict[str, object]]:
        given = self._draft.given("tell_by")
        return [{"id": one, "name": choice(self._stage, one), "chosen": one == given} for one in TELL_BY]


@QmlElement
class CaseConsentsModel(CasePage):
    """What may be allowed beyond the case; nothing is ticked beforehand and nothing depends on it."""

    page = "case_consents"
    fields = ("consents",)
    changed = Signal()

    consents = shown("QVariantList", changed)(lambda self: self._consents())

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
        given = self._draft.given("consents") or ()
        offered = [
            one for one in consents(self._draft.kind) if one.id == "display" or not self._draft.anonymous
        ]
        return [
            {
                "id": one.id,
                "name": choice(self._stage, one.id),
                "detail": self._stage.text(f"case_consent.{one.id}"),
                "chosen": one.id in given,
            }
            for one in offered
        ]
