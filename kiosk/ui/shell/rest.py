"""Between two visitors: what the last one's screens took goes back to the system."""

from __future__ import annotations

import ctypes
import gc
import linecache
import sys
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from kiosk.ui.shell.session import Phase

if TYPE_CHECKING:
    from PySide6.QtQml import QQmlEngine

    from kiosk.ui.shell.kiosk import Kiosk

QUIET_MS: Final = 1500


class Rest(QObject):
    """Tidies up a moment after the house has opened and after each session, while nobody is there."""

    def __init__(self, kiosk: Kiosk, engine: QQmlEngine) -> None:
        super().__init__(engine)
        self._session = kiosk.session
        self._engine = engine
        self._quiet = QTimer(self, interval=QUIET_MS, singleShot=True)
        self._quiet.timeout.connect(self._tidy_alone)
        kiosk.ended.connect(self._quiet.start)
        kiosk.stage.when_ready(self._quiet.start)

    def _tidy_alone(self) -> None:
        if self._session.phase is Phase.ATTRACT:
            self.tidy()

    def tidy(self) -> None:
        """Collect what no screen holds, and return free pages of the heap where the C library can."""
        self._engine.collectGarbage()
        gc.collect()
        # PySide reads the source of every module that is imported and keeps it: 15 MB of lines.
        linecache.clearcache()
        _trim()


def _trim() -> None:
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # glibc has it, musl has not
        if trim is not None:
            trim(0)
