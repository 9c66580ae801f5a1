"""Calling a guide: what happens now, and a telephone number if nobody comes."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.charter.measured import ATTEND_S
from kiosk.ui.properties import shown

if TYPE_CHECKING:
    from uuid import UUID

    from kiosk.services.shown import Services
    from kiosk.ui.shell.stage import Stage

QML_IMPORT_NAME = "kiosk.ui.visitor"
QML_IMPORT_MAJOR_VERSION = 1

CALLED, COMING, MISSED, AGAIN = "called", "coming", "missed", "again"


@QmlElement
class GuideCallModel(QObject):
    """Shows the state of the call: rung, accepted, not accepted in time, or rung once more."""

    changed = Signal()

    def __init__(self, stage: Stage, *, state: str = CALLED) -> None:
        super().__init__()
        self._stage = stage
        self._state = state
        self._pressed_at = time.monotonic()
        self._call: UUID | None = None
        self._wanted = True
        self._looking = QTimer(self, interval=250)
        self._looking.timeout.connect(self._look)
        stage.when_ready(self._ring)

    state = shown(str, changed)(lambda self: self._state)
    phone = shown(str)(lambda self: self._stage.settings.guide_phone)

    @property
    def spoken_title(self) -> str:
        """What happens now, and the number to ring while nobody comes."""
        said = [self._stage.text(f"guide.{self._state}"), self._stage.text("guide.stay")]
        number = [] if self._state == COMING else [self._stage.text("guide.phone"), self.phone]
        return " ".join([*said, *number])

    def become(self, state: str) -> None:
        """Tell what happens now."""
        self._state = state
        self.changed.emit()
        self._stage.narrator.say(self.spoken_title)

    @Slot()
    def withdraw(self) -> None:
        """Tell the guide that nobody needs to come."""
        self._looking.stop()
        self._wanted = False
        if self._call is not None:
            self._services.visits.call_withdrawn(self._call)
        self.leave()

    @Slot()
    def leave(self) -> None:
        """Return to what the visitor was doing."""
        self._stage.pages.back()

    def _ring(self) -> None:
        if self._wanted:
            self._call = self._services.visits.call_guide().id
            self._looking.start()

    @Slot()
    def _look(self) -> None:
        """See what became of the call; a guide who comes late is still on the way."""
        state = self._services.call_state(self._call) if self._call is not None else "waiting"
        if state == "accepted":
            self._looking.stop()
            self.become(COMING)
        elif state == "again" and self._state != AGAIN:
            self.become(AGAIN)
        elif self._state == CALLED and time.monotonic() - self._pressed_at > ATTEND_S:
            self.become(MISSED)

    @property
    def _services(self) -> Services:
        return cast("Services", self._stage.services)
