# SPDX-License-Identifier: GPL-3.0-or-later
"""Home: the greeting, the one question, and six equal ways on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.directory.matters import most_asked
from kiosk.ui.properties import qml_element, shown
from kiosk.ui.rows import Rows
from kiosk.ui.visitor.easy import Choice, six_choices
from kiosk.ui.visitor.wording import where

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.ui.shell.stage import Stage


@dataclass(frozen=True, slots=True)
class MostAsked:
    """A matter that many ask for, and where it is."""

    matter: str
    place: str
    office: str = ""
    duty: str = ""


@qml_element
class HomeModel(QObject):
    """Opens the other screens; `asked` are the matters listed below the tiles.

    On the easy screen `choices` stand instead of both, unless the visitor wished to see `everything`.
    """

    changed = Signal()

    def __init__(self, stage: Stage, *, asked: Sequence[MostAsked] = (), everything: bool = False) -> None:
        super().__init__()
        self._stage = stage
        self._everything = everything
        self._asked = Rows(MostAsked, self)
        self._choices = Rows(Choice, self)
        self._asked.show(asked)
        stage.words.switched.connect(self._fill)
        stage.look.changed.connect(self._make_easy)
        stage.when_ready(self._fill)

    asked = shown(QObject)(lambda self: self._asked)
    choices = shown(QObject)(lambda self: self._choices)
    everything = shown(bool)(lambda self: self._everything)
    target = shown(bool)(lambda self: self._stage.settings.place is not None)
    unfinished = shown(QObject)(lambda self: self._stage.unfinished)

    @property
    def spoken_title(self) -> str:
        """The greeting, which the charter promises every visitor."""
        return self._stage.text("home.greeting").replace("\n", " ")

    @Slot(str)
    def open(self, screen: str) -> None:
        """Follow a tile."""
        self._stage.pages.open(screen)

    @Slot(int)
    def take(self, row: int) -> None:
        """Follow one of the six choices."""
        choice = self._choices[row]
        arguments = {"group": choice.group} if choice.group >= 0 else {}
        self._stage.pages.open(choice.page, **arguments)

    @Slot()
    def switch(self) -> None:
        """Go on from the easy screen to everything, from there to the ordinary screen, and back to easy."""
        look = self._stage.look
        if look.easy and not self._everything:
            self._stage.pages.open("menu")
            return
        look.toggleEasy()
        if self._everything:
            self._stage.pages.begin("home")

    @Slot(int)
    def choose(self, row: int) -> None:
        """Follow one of the most asked matters, to its card, or its office's where none is confirmed."""
        asked = self._asked[row]
        if self._stage.services.card(asked.duty, "ko") is not None:
            self._stage.pages.open("matter", matter=asked.duty)
        else:
            self._stage.pages.open("office", lit=self._stage.services.lit_for(asked.duty))

    @Slot()
    def _fill(self) -> None:
        if not self._stage.served:
            return
        services, language = self._stage.services, self._stage.words.language
        known = [
            (matter, services.directory.office(matter.office)) for matter in most_asked(services.matters())
        ]
        rows = [
            MostAsked(
                matter.names.get(language) or matter.names["ko"],
                where(services, office, language),
                office.name,
                matter.names["ko"],
            )
            for matter, office in known
            if office
        ]
        self._asked.show(rows)
        self._choices.show([])
        self._make_easy()

    @Slot()
    def _make_easy(self) -> None:
        """Find the six choices when the easy screen comes to stand, not before."""
        wanted = self._stage.look.easy and not self._everything
        if self._stage.served and wanted and not len(self._choices):
            self._choices.show(six_choices(self._stage.services, self._stage.words))


def everything(stage: Stage) -> HomeModel:
    """Show all there is, to whoever looked at the easy screen."""
    return HomeModel(stage, everything=True)
