# SPDX-License-Identifier: GPL-3.0-or-later
"""Home: the greeting, the one question, and six equal ways on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.directory.matters import most_asked
from kiosk.ui.properties import shown
from kiosk.ui.rows import Rows
from kiosk.ui.visitor.places import where

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.services.shown import Services
    from kiosk.ui.shell.stage import Stage

QML_IMPORT_NAME = "kiosk.ui.visitor"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class MostAsked:
    """A matter that many ask for, and where it is."""

    matter: str
    place: str
    office: str = ""
    duty: str = ""


@QmlElement
class HomeModel(QObject):
    """Opens the other screens; `asked` are the matters listed below the tiles."""

    changed = Signal()

    def __init__(self, stage: Stage, *, asked: Sequence[MostAsked] = ()) -> None:
        super().__init__()
        self._stage = stage
        self._asked = Rows(MostAsked, self)
        self._asked.show(asked)
        stage.words.switched.connect(self._fill)
        stage.when_ready(self._fill)

    asked = shown(QObject)(lambda self: self._asked)
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
    def choose(self, row: int) -> None:
        """Follow one of the most asked matters, straight to the office's card."""
        asked = self._asked[row]
        self._stage.pages.open("office", office=asked.office, duty=asked.duty)

    @Slot()
    def _fill(self) -> None:
        services, language = cast("Services | None", self._stage.services), self._stage.words.language
        if services is None:
            return
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
