# SPDX-License-Identifier: GPL-3.0-or-later
"""The four digits of a visit, typed at another kiosk: an arrival at its target, elsewhere the way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from kiosk.ui.properties import qml_element, shown
from kiosk.ui.visitor.typed_digits import TypedDigits

if TYPE_CHECKING:
    from kiosk.services.shown import CodeAnswer
    from kiosk.ui.shell.stage import Stage

DIGITS: Final = 4
_TOLD: Final = {"arrived": "code.arrived", "unknown": "code.unknown", "too_early": "code.early"}


@qml_element
class CodeModel(TypedDigits):
    """Takes the digits and asks beside the screen what they are of."""

    changed = Signal()

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage, DIGITS)
        self.typed.connect(self.changed)

    digits = shown(str, changed)(lambda self: self._typed)
    arrived = shown(bool, changed)(lambda self: self._told == "code.arrived")

    @property
    def spoken_title(self) -> str:
        """What to type, and after that what came of it."""
        return self.told or " ".join(map(self._stage.text, ("code.title", "code.hint")))

    def _ask(self, code: str) -> None:
        if self._stage.wrong_codes.spent:
            self._told = "code.wait"
            return
        services = self._stage.services
        self._stage.background.run(lambda: services.code_typed(code), self._answered)

    def _answered(self, answer: CodeAnswer) -> None:
        if answer.what == "unknown":
            self._stage.wrong_codes.count()
        if self._stage.pages.current.model is not self:  # or the next visitor would be shown this one's way
            return
        if answer.what == "way" and answer.target is not None and answer.visit is not None:
            self._stage.services.visits.continued(answer.visit)
            self._stage.pages.replace("way", target=answer.target)
            return
        self._tell(_TOLD.get(answer.what, "code.refused"))
