"""The screen nobody has touched yet: who, what, and one instruction in every language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.ui.properties import shown

if TYPE_CHECKING:
    from kiosk.ui.shell.stage import Stage

QML_IMPORT_NAME = "kiosk.ui.visitor"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class AttractModel(QObject):
    """`figures` is the city's own measurement in words; without one there is no line."""

    changed = Signal()

    def __init__(self, stage: Stage, *, figures: str = "") -> None:
        super().__init__()
        self._stage = stage
        self._figures = figures

    city = shown(str)(lambda self: self._stage.text("header.city", self._stage.settings.city_name))
    figures = shown(str, changed)(lambda self: self._figures)
    invitations = shown(list)(
        lambda self: [
            self._stage.words.text_in(language, "attract.touch")
            for language in self._stage.settings.languages
            if language != "ko"
        ]
    )
