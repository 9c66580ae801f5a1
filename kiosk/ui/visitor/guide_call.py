"""Calling a guide: what happens now, and a telephone number if nobody comes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.ui.properties import shown

if TYPE_CHECKING:
    from kiosk.ui.shell.stage import Stage

QML_IMPORT_NAME = "kiosk.ui.visitor"
QML_IMPORT_MAJOR_VERSION = 1

CALLED, COMING, MISSED = "called", "coming", "missed"


@QmlElement
class GuideCallModel(QObject):
    """Shows the state of the call: rung, accepted, or not accepted in time."""

    changed = Signal()

    def __init__(self, stage: Stage, *, state: str = CALLED) -> None:
        super().__init__()
        self._stage = stage
        self._state = state

    state = shown(str, changed)(lambda self: self._state)
    phone = shown(str)(lambda self: self._stage.settings.guide_phone)

    @property
    def spoken_title(self) -> str:
        """What happens now."""
        return self._stage.text(f"guide.{self._state}")

    def become(self, state: str) -> None:
        """Tell that the guide accepted, or that five seconds went by."""
        self._state = state
        self.changed.emit()
        self._stage.narrator.say(self.spoken_title)

    @Slot()
    def leave(self) -> None:
        """Return to what the visitor was doing."""
        self._stage.pages.back()
