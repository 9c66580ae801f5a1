# SPDX-License-Identifier: GPL-3.0-or-later
"""The eight digits of a survey code, typed by somebody whose case has closed; they open three questions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.surveys.codes import CODE_DIGITS
from kiosk.ui.properties import shown
from kiosk.ui.visitor.typed_digits import TypedDigits

if TYPE_CHECKING:
    from kiosk.services.survey import CodeState
    from kiosk.ui.shell.stage import Stage

QML_IMPORT_NAME = "kiosk.ui.visitor"
QML_IMPORT_MAJOR_VERSION = 1

_TOLD: Final = {"unknown": "survey.used", "wait": "code.wait"}


@QmlElement
class SurveyCodeModel(QObject):
    """Takes the digits and asks beside the screen whether they still count."""

    changed = Signal()

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self._stage = stage
        self._digits, self._told = TypedDigits(CODE_DIGITS), ""
        stage.words.switched.connect(self.changed)

    digits = shown(str, changed)(lambda self: f"{self._digits.text[:4]} {self._digits.text[4:]}".strip())
    told = shown(str, changed)(lambda self: self._stage.text(self._told) if self._told else "")

    @property
    def spoken_title(self) -> str:
        """What to type, and after that what is wrong with it."""
        return self.told or " ".join(map(self._stage.text, ("survey.have_code", "survey.code")))

    @Slot(str)
    def press(self, digit: str) -> None:
        """Add a digit; the eighth asks."""
        self._told = ""
        if self._digits.press(digit):
            code, survey = self._digits.text, self._stage.services.survey
            self._stage.background.run(lambda: survey.check(code), lambda state: self._tell(code, state))
        self.changed.emit()

    @Slot()
    def erase(self) -> None:
        """Take the last digit back."""
        self._digits.erase()
        self.changed.emit()

    @Slot()
    def clear(self) -> None:
        """Begin anew."""
        self._digits.clear()
        self._told = ""
        self.changed.emit()

    def _tell(self, code: str, state: CodeState) -> None:
        if self._stage.pages.current.model is not self or code != self._digits.text:
            return
        if state == "open":
            self._stage.pages.replace("survey", code=code)
            return
        self._told = _TOLD[state]
        self._stage.narrator.tell(self.told)
        self.changed.emit()
