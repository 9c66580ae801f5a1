# SPDX-License-Identifier: GPL-3.0-or-later
"""What an act would do to what visitors see, shown in numbers before it is done: rule 1.3 of the desk.

A small act takes two presses. One that takes more than a fifth asks for a reason and for its number.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.ui.properties import qml_element, shown
from kiosk.ui.rows import listed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


@dataclass(frozen=True, slots=True)
class Effect:
    """One thing that is counted: now, and after the act."""

    what: str
    now: str
    after: str
    less: bool


@dataclass(frozen=True, slots=True)
class Weighed:
    """An act in numbers; `number` is what a large one has to be confirmed with, `touches` what it names."""

    title: str
    told: str
    button: str
    effects: Sequence[Effect]
    touches: Sequence[str] = ()
    number: int = 0
    large: bool = False


@qml_element
class Confirmation(QObject):
    """The one panel in which an act is confirmed; `agreed` carries the reason and the number typed."""

    changed = Signal()
    agreed = Signal(str, str)

    def __init__(self, parent: QObject, agreed: Callable[[str, str], None]) -> None:
        super().__init__(parent)
        self._weighed: Weighed | None = None
        self.agreed.connect(agreed)

    open = shown(bool, changed)(lambda self: self._weighed is not None)
    large = shown(bool, changed)(lambda self: bool(self._weighed and self._weighed.large))
    title = shown(str, changed)(lambda self: self._weighed.title if self._weighed else "")
    told = shown(str, changed)(lambda self: self._weighed.told if self._weighed else "")
    button = shown(str, changed)(lambda self: self._weighed.button if self._weighed else "")
    touches = shown("QStringList", changed)(lambda self: list(self._weighed.touches) if self._weighed else [])
    number = shown(str, changed)(lambda self: str(self._weighed.number) if self._weighed else "")
    effects = listed(Effect)

    def show(self, weighed: Weighed | None) -> None:
        """Show an act, or close the panel."""
        self._weighed = weighed
        self.effects.show(weighed.effects if weighed else [])
        self.changed.emit()

    @Slot()
    def drop(self) -> None:
        """Leave everything as it is."""
        self.show(None)

    @Slot(str, str)
    def agree(self, reason: str, typed: str) -> None:
        """Do it, once: the panel is closed before anything happens."""
        if self._weighed is not None:
            self.show(None)
            self.agreed.emit(reason.strip(), typed.strip())
