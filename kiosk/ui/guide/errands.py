# SPDX-License-Identifier: GPL-3.0-or-later
"""What a guide tells the house besides visits: an office knows of a call-back, a lift stopped, a case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.ui.guide.dictation import Dictation
from kiosk.ui.guide.duty import NOBODY, why_not

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.services.guide import GuideService
    from kiosk.ui.background import Background
    from kiosk.ui.guide.duty import Duty


class Errands(QObject):
    """Keeps each beside the screen, in the name of whoever is on duty, and says what became of it."""

    kept = Signal()
    refused = Signal(str)

    def __init__(self, background: Background, duty: Duty) -> None:
        super().__init__()
        self._background = background
        self._duty = duty
        self._counter: GuideService | None = None
        self.dictation = Dictation(background, duty)
        self.dictation.refused.connect(self.refused)

    def serve(self, counter: GuideService) -> None:
        """Take the open data folder."""
        self._counter = counter
        self.dictation.serve(counter.cases)

    @Slot(str)
    def tell_office(self, number: str) -> None:
        """Keep that an office was told of a call-back."""
        self._keep(lambda counter: counter.tell_office(number))

    @Slot(str, bool)
    def tell_facility(self, key: str, stopped: bool) -> None:  # noqa: FBT001 # what Qt's signal gives
        """Keep that a lift or a staircase stopped, or works again."""
        self._keep(lambda counter: counter.tell_facility(key, stopped=stopped))

    def _keep(self, errand: Callable[[GuideService], None]) -> None:
        counter = self._counter
        if not self._duty.on or counter is None:
            self.refused.emit(NOBODY)
        else:
            self._background.run(lambda: errand(counter), lambda _: self.kept.emit(), self._refuse)

    def _refuse(self, error: Exception) -> None:
        self.refused.emit(why_not(error))
