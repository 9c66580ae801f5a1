# SPDX-License-Identifier: GPL-3.0-or-later
"""The lists to choose an office from that a case is about, or one of its seats."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.ui.properties import qml_element, shown
from kiosk.ui.rows import Rows
from kiosk.ui.visitor.wording import duty_in_type, place_told, who_sits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.ui.shell.stage import Stage
    from kiosk.ui.visitor.case_draft import CaseDraft


@dataclass(frozen=True, slots=True)
class CasePlace:
    """One office or seat to choose."""

    name: str
    place: str
    target: str


@qml_element
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
    lacking = shown(bool, changed)(lambda self: bool(self._typed) and not len(self._rows))
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
    def call_guide(self) -> None:
        """Have a person help where nothing answers to what is typed."""
        self._stage.pages.open("guide_call")

    @Slot()
    def _fill(self) -> None:
        self._rows.show(list(self._offices() if self._what == "office" else self._seats()))
        self.changed.emit()

    def _offices(self) -> Iterator[CasePlace]:
        services, language = self._draft.services, self._stage.words.language
        names = [one.name for one in sorted(services.directory.offices, key=lambda one: one.name)]
        if self._typed:
            names = list(services.offices_of(self._typed))
        for name in names:
            office = services.directory.office(name)
            if office and self._draft.intake.knows(name):
                yield CasePlace(services.translated(name, language), place_told(self._stage, office), name)

    def _seats(self) -> Iterator[CasePlace]:
        services, language = self._draft.services, self._stage.words.language
        office = services.directory.office(self._draft.given("office"))
        for seat in office.seats if office else ():
            if not seat.vacant:
                who = who_sits(services, seat, language)
                team = services.translated(seat.team or office.name, language) if office else ""
                told = next((duty_in_type(services.duty(one, language)) for one in seat.duties), "")
                desk = self._stage.text("office.seat", team, seat.desk)
                yield CasePlace(who or seat.desk, told or desk, seat.id)
