# SPDX-License-Identifier: GPL-3.0-or-later
"""Between two visitors: what the last one's screens took goes back to the system."""

from __future__ import annotations

import gc
import linecache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk.ui.clipboard import forget_field
from kiosk.ui.heap import overwrite_given_back
from kiosk.ui.shell.session import Phase

if TYPE_CHECKING:
    from PySide6.QtQml import QQmlEngine

    from kiosk.ui.shell.kiosk import Kiosk

QUIET_MS: Final = 1500
LATER_MS: Final = 15_000  # what other threads prepare and let go meanwhile: 10 MB were seen
# Python keeps what is smaller than 513 bytes in blocks by size, and gives none back while its arena lives.
BLOCKS: Final = range(64, 513, 16)  # bytes; a text in Hangul takes 56 and two a letter
FILLED: Final = 6 << 20  # bytes of each size: as much as start and sessions leave free of the small ones
_HEAD: Final = b"".__sizeof__()


class Rest(QObject):
    """Tidies up after the house has opened or changed and after each session, as long as nobody is there."""

    def __init__(self, kiosk: Kiosk, engine: QQmlEngine) -> None:
        super().__init__(engine)
        self._session = kiosk.session
        self._engine = engine
        self._waits = [QTimer(self, interval=ms, singleShot=True) for ms in (QUIET_MS, LATER_MS)]
        for wait in self._waits:
            wait.timeout.connect(self._tidy_alone)
            kiosk.ended.connect(wait.start)
            kiosk.pages.stale.connect(wait.start)
        kiosk.changed.connect(self._forget_alone)

    @Slot()
    def _forget_alone(self) -> None:
        if self._session.phase is Phase.ATTRACT:
            forget_field()  # which is gone by now

    @Slot()
    def _tidy_alone(self) -> None:
        if self._session.phase is Phase.ATTRACT:
            self.tidy()

    def tidy(self) -> None:
        """Collect what no screen holds, and leave no word in what was given back, where the C library can."""
        self._engine.collectGarbage()
        # PySide looks into the source of every module for its own name, and the lines of all would stay.
        linecache.clearcache()
        gc.collect()
        overwrite_freed()
        overwrite_given_back()


def overwrite_freed() -> None:
    """Write zeros over what Python's allocator was given back: words that a visitor had typed stood there."""
    for size in BLOCKS:
        for _block in [bytes(size - _HEAD) for _ in range(FILLED // size)]:
            pass
