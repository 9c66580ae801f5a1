# SPDX-License-Identifier: GPL-3.0-or-later
"""Asked once before a session ends, or a receipt is left for Home, in which something would be lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.ui.properties import qml_element, shown

if TYPE_CHECKING:
    from kiosk.ui.shell.stage import Stage


@qml_element
class EndingModel(QObject):
    """Either a number that may not be noted yet, which stands here once more, or a draft that would go."""

    changed = Signal()

    def __init__(
        self,
        stage: Stage,
        *,
        question: Literal["noted", "erase"],
        number: str = "",
        then: Literal["end", "home"] = "end",
    ) -> None:
        super().__init__()
        self._stage = stage
        self._question = question
        self._number = number
        self._then = then
        stage.words.switched.connect(self.changed)

    question = shown(str, changed)(lambda self: self._text(""))
    told = shown(str, changed)(lambda self: self._number or self._text("_told"))
    number = shown(bool)(lambda self: bool(self._number))
    end = shown(str, changed)(lambda self: self._text(f"_{self._then}"))
    stay = shown(str, changed)(lambda self: self._text("_stay"))

    @property
    def spoken_title(self) -> str:
        """The question, and what it is about; a number digit by digit."""
        return f"{self.question} {' '.join(self._number) or self.told}"

    @Slot()
    def finish(self) -> None:
        """End the session, or go where the visitor was going."""
        if self._then == "home":
            self._stage.go_home()
        else:
            self._stage.finish()

    @Slot()
    def go_back(self) -> None:
        """Return to what would be lost."""
        self._stage.pages.back()

    def _text(self, part: str) -> str:
        return self._stage.text(f"ending.{self._question}{part}")
