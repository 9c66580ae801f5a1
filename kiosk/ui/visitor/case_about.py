# SPDX-License-Identifier: GPL-3.0-or-later
"""Which office a case is about, and which seat if the visitor wants to say so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.cases.answers import CLAIMS
from kiosk.ui.properties import shown
from kiosk.ui.rows import Rows
from kiosk.ui.visitor.case_page import CasePage
from kiosk.ui.visitor.case_texts import choice, place
from kiosk.ui.visitor.places import duty_in_type, where

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.ui.shell.stage import Stage
    from kiosk.ui.visitor.case_draft import CaseDraft

QML_IMPORT_NAME = "kiosk.ui.visitor"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class CaseAboutModel(CasePage):
    """The office where the visitor has just been stands there already; another is one touch away."""

    page = "case_about"
    fields = ("claim", "office", "seat")
    changed = Signal()

    office = shown(str, changed)(lambda self: self._place())
    seated = shown(bool, changed)(lambda self: bool(self._draft.given("office")) and self._has_seats())
    needed = shown(bool)(lambda self: self._draft.kind.id == "callback")
    claims = shown("QVariantList", changed)(lambda self: self._claims())

    @property
    def question(self) -> str:
        """The question."""
        return self._stage.text("case.claim_title" if self.claims else "case.about_title")

    @Slot(str)
    def claim(self, what: str) -> None:
        """Take what is claimed."""
        self._draft.answer("claim", what)
        self.tell()

    @Slot(str)
    def pick(self, what: str) -> None:
        """Open the list of offices, or of the office's seats."""
        self._stage.pages.open("case_place", draft=self._draft, what=what)

    @Slot()
    def drop(self) -> None:
        """Name no office: the city finds out which one."""
        self._draft.answer("office", None)
        self.tell()

    def _place(self) -> str:
        office, seat = self._draft.given("office") or "", self._draft.given("seat") or ""
        return place(self._stage, self._draft.services, office, seat) if office else ""

    def _has_seats(self) -> bool:
        office = self._draft.services.directory.office(self._draft.given("office"))
        return bool(office and office.seats)

    def _claims(self) -> list[dict[str, object]]:
        if self._draft.kind.id != "claim":
            return []
        given = self._draft.given("claim")
        return [{"id": one, "name": choice(self._stage, one), "chosen": one == given} for one in CLAIMS]


@dataclass(frozen=True, slots=True)
class CasePlace:
    """One office or seat to choose."""

    name: str
    place: str
    target: str


@QmlElement
class CasePlaceModel(QObject):
    """The list of offices, narrowed by what is typed, or of one office's seats."""

    changed = Signal()

    def __init__(self, stage: Stage, *, draft: CaseDraft, what: str) -> None:
        super().__init__()
        self._stage = stage
        self._draft = draft
        self._what = what
        self._typed = ""
        self._rows = Rows(CasePlace, self)
        stage.words.switched.connect(self._fill)
        self._fill()

    spots = shown(QObject)(lambda self: self._rows)
    title = shown(str, changed)(lambda self: self._stage.text(f"case_pick.{self._what}"))
    searches = shown(bool)(lambda self: self._what == "office")

    @property
    def spoken_title(self) -> str:
        """What is to be chosen, and among how many."""
        return f"{self.title}. {self._stage.text('lists.count', n=len(self._rows))}"

    @Slot(str)
    def narrow(self, typed: str) -> None:
        """Show the offices that answer to what is typed: their name or anything they do."""
        self._typed = typed.strip()
        self._fill()

    @Slot(int)
    def choose(self, row: int) -> None:
        """Take the office or seat and return."""
        self._draft.answer(self._what, self._rows[row].target)
        self._stage.pages.back()

    @Slot()
    def _fill(self) -> None:
        self._rows.show(list(self._offices() if self._what == "office" else self._seats()))
        self.changed.emit()

    def _offices(self) -> Iterator[CasePlace]:
        services, language = self._draft.services, self._stage.words.language
        names = [one.name for one in sorted(services.directory.offices, key=lambda one: one.name)]
        if self._typed:
            hits = (hit.office for hit in services.find(self._typed).hits)
            names = list(dict.fromkeys(one for one in hits if one))
        for name in names:
            office = services.directory.office(name)
            if office and self._draft.intake.knows(name):
                spot = where(services, office, language) or self._stage.text("lists.off_site")
                yield CasePlace(services.translated(name, language), spot, name)

    def _seats(self) -> Iterator[CasePlace]:
        office = self._draft.services.directory.office(self._draft.given("office"))
        for seat in office.seats if office else ():
            if not seat.vacant:
                who = " ".join(part for part in (seat.team, seat.name or seat.title) if part)
                desk = self._stage.text("office.seat", seat.team or office.name, seat.desk) if office else ""
                yield CasePlace(who or seat.desk, next(map(duty_in_type, seat.duties), desk), seat.id)
