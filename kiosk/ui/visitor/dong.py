# SPDX-License-Identifier: GPL-3.0-or-later
"""Choosing the neighborhood whose center deals with a matter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.charter.hours import told_hours
from kiosk.directory.register import centre_of
from kiosk.search.entries import ANY_DONG
from kiosk.ui.properties import qml_element, shown
from kiosk.ui.visitor.wording import in_a_row

if TYPE_CHECKING:
    from kiosk.ui.shell.stage import Stage

UNKNOWN = "?"


@qml_element
class DongModel(QObject):
    """The neighborhoods as keys, and what is known of the chosen one's center."""

    changed = Signal()

    def __init__(self, stage: Stage, *, chosen: str = "") -> None:
        super().__init__()
        self._stage = stage
        self._chosen = chosen
        stage.words.switched.connect(self.changed)

    keys = shown("QVariantList", changed)(lambda self: self._keys())
    chosen = shown(str, changed)(lambda self: self._chosen)
    unknown = shown(bool, changed)(lambda self: self._chosen == UNKNOWN)
    ready = shown(bool, changed)(lambda self: self._chosen != "")
    centre = shown(str, changed)(lambda self: self._centre())
    facts = shown(str, changed)(lambda self: self._facts())
    centres = shown("QStringList", changed)(lambda self: self._centres())  # what may yet stand in its place
    known = shown("QStringList", changed)(lambda self: [self._known(), self._stage.text("dong.unknown_note")])

    @property
    def spoken_title(self) -> str:
        """What is asked, and of the chosen one what is known."""
        asked = [self._stage.text("dong.title"), self._stage.text("dong.note")]
        return " ".join([self._centre(), self._facts()] if self._chosen else asked)

    @Slot(str)
    def choose(self, key: str) -> None:
        """Say which neighborhood it is."""
        self._chosen = key
        self._stage.narrator.tell(self.spoken_title)
        self.changed.emit()

    @Slot()
    def go(self) -> None:
        """Show the way to the chosen center; who does not know is helped by a guide."""
        if self._chosen == UNKNOWN:
            self._stage.pages.open("guide_call")
        elif self._chosen:
            self._stage.pages.open("way", target=centre_of(self._chosen))

    def _keys(self) -> list[dict[str, Any]]:
        """Return the city's 동, and behind them the key for who does not know."""
        named = [(dong, self._named(dong).removesuffix("-dong")) for dong in self._stage.services.dongs]
        return [
            {"id": key, "name": name, "chosen": key == self._chosen, "plain": key == UNKNOWN}
            for key, name in [*named, (UNKNOWN, self._stage.text("dong.unknown"))]
        ]

    def _centres(self) -> list[str]:
        names = (self._stage.text("dong.centre", self._named(one)) for one in self._stage.services.dongs)
        return [*names, self._stage.text("dong.note"), self._stage.text("dong.unknown")]

    def _named(self, dong: str) -> str:
        return self._stage.services.translated(dong, self._stage.words.language)

    def _centre(self) -> str:
        if self._chosen in {"", UNKNOWN}:
            return self._stage.text("dong.unknown" if self._chosen else "dong.note")
        return self._stage.text("dong.centre", self._named(self._chosen))

    def _facts(self) -> str:
        if self._chosen == UNKNOWN:
            return self._stage.text("dong.unknown_note")
        return self._known() if self._chosen else ""

    def _known(self) -> str:
        known = next(filter(None, map(self._stage.services.directory.office, sorted(ANY_DONG))), None)
        if known is None:
            return ""
        hours = told_hours(self._stage.services.opening(known.name).hours, self._stage.words.language)
        return in_a_row((known.phone or "", hours))
