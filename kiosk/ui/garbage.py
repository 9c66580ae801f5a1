# SPDX-License-Identifier: GPL-3.0-or-later
"""Python's garbage is collected on the GUI thread alone: what belongs to Qt must end where it lives."""

from __future__ import annotations

import gc
from itertools import cycle
from typing import ClassVar, Final

from PySide6.QtCore import QObject, QTimer, Slot

EVERY_MS: Final = 5000  # more often it would wake a booth at rest
FULL_EVERY: Final = 60  # beats: a full collection takes 60 ms


class Collector(QObject):
    """Takes over from Python, which collects on whichever thread happens to allocate, until it is closed."""

    _open: ClassVar[int] = 0
    _by_itself: ClassVar[bool] = True  # whether Python collected when the first was opened

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        if not Collector._open:
            Collector._by_itself = gc.isenabled()
        Collector._open += 1
        gc.disable()
        self._generations = cycle([1] * (FULL_EVERY - 1) + [2])
        timer = QTimer(self, interval=EVERY_MS)
        timer.timeout.connect(self.collect)
        timer.start()

    @Slot()
    def collect(self) -> None:
        """Collect what has not lived long, and once in five minutes everything."""
        generation = next(self._generations)
        if generation > 1 or gc.get_count()[0] > gc.get_threshold()[0]:
            gc.collect(generation)

    def close(self) -> None:
        """Leave it to whom it was left before, once no other window needs this."""
        Collector._open -= 1
        if not Collector._open and Collector._by_itself:
            gc.enable()
