# SPDX-License-Identifier: GPL-3.0-or-later
"""The eight digits of a survey code, typed by somebody whose case has closed; they open three questions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from kiosk.surveys.codes import CODE_DIGITS
from kiosk.ui.properties import qml_element, shown
from kiosk.ui.visitor.typed_digits import TypedDigits

if TYPE_CHECKING:
    from kiosk.services.survey import CodeState
    from kiosk.ui.shell.stage import Stage

_TOLD: Final = {"unknown": "survey.used", "wait": "code.wait"}


@qml_element
class SurveyCodeModel(TypedDigits):
    """Takes the digits and asks beside the screen whether they still count."""

    changed = Signal()

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage, CODE_DIGITS)
        self.typed.connect(self.changed)
        stage.words.switched.connect(self.changed)

    digits = shown(str, changed)(lambda self: f"{self._typed[:4]} {self._typed[4:]}".strip())

    @property
    def spoken_title(self) -> str:
        """What to type, and after that what is wrong with it."""
        return self.told or " ".join(map(self._stage.text, ("survey.have_code", "survey.code")))

    def _ask(self, code: str) -> None:
        survey = self._stage.services.survey
        self._stage.background.run(lambda: survey.check(code), lambda state: self._answered(code, state))

    def _answered(self, code: str, state: CodeState) -> None:
        if self._stage.pages.current.model is not self or code != self._typed:
            return
        if state == "open":
            self._stage.pages.replace("survey", code=code)
            return
        self._tell(_TOLD[state])
