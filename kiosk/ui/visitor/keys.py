# SPDX-License-Identifier: GPL-3.0-or-later
"""The page on which a visitor learns the keypad by pressing it: here most keys only say what they do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.ui.properties import qml_element, shown

if TYPE_CHECKING:
    from kiosk.ui.shell.stage import Stage

KEYS: Final = (
    "next",
    "previous",
    "select",
    "back",
    "home",
    "repeat",
    "pause",
    "louder",
    "softer",
    "faster",
    "slower",
    "voice",
    "guide",
)
_WALKING: Final = frozenset({"next", "previous"})  # they go from key to key, and so show what they do


@qml_element
class KeysModel(QObject):
    """Explains each key; the second press of Back leaves."""

    changed = Signal()

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self._stage = stage
        self._leaving = False
        stage.words.switched.connect(self.changed)

    lines = shown("QStringList", changed)(lambda self: [self._stage.text(f"keys.{key}") for key in KEYS])

    @property
    def spoken_title(self) -> str:
        """What this page is for, and how one leaves it."""
        return f"{self._stage.text('home.keys')}. {self._stage.text('keys.note')}"

    def learns(self, action: str) -> bool:
        """Say what a key does; false for those that act here as everywhere."""
        again, self._leaving = self._leaving, action == "back"
        if action in _WALKING or (again and self._leaving) or action not in KEYS:
            return False
        more = {"back": "keys.again", "select": "keys.reads_on"}.get(action, "")
        told = [f"keys.{action}", more] if more else [f"keys.{action}"]
        self._stage.narrator.say(" ".join(map(self._stage.text, told)))
        return True

    @Slot(int)
    def explain(self, row: int) -> None:
        """Say what a key does whose row is touched."""
        self._stage.narrator.say(self.lines[row])
