# SPDX-License-Identifier: GPL-3.0-or-later
"""A screen that hangs is ended and written down, so that whoever watches the kiosk can start it again."""

from __future__ import annotations

from contextlib import suppress
import faulthandler
import logging
import os
import socket
import time
from typing import TYPE_CHECKING, Final, TextIO

from PySide6.QtCore import QObject, QTimer, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtQuick import QQuickWindow

_log = logging.getLogger(__name__)

HANG_S: Final = 14.0
BEAT_MS: Final = 5000  # each wakes three threads, and a booth stands at rest most of its life
QUIET_S: Final = 60.0  # at rest a frame is asked for so seldom: it wakes five threads and the graphics card
_CRASH_LOG_MAX: Final = 1 << 20


class Watchdog(QObject):
    """Beats on the GUI thread; `hang_s` without a beat, or without a frame that is due, end the process.

    A frame is asked for at every beat, and while the screen is `idle` once a minute.
    """

    beaten = Signal()

    def __init__(
        self,
        folder: Path,
        *,
        idle: Callable[[], bool] = lambda: False,
        hang_s: float = HANG_S,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._crashes = _crash_log(folder)
        self._idle = idle
        self._hang_s = hang_s
        self._clock = clock
        self._window: QQuickWindow | None = None
        self._framed_at = clock()
        self._asked_at: float | None = None
        self._timer = QTimer(self, interval=BEAT_MS)
        self._timer.timeout.connect(self.beat)

    def start(self, window: QQuickWindow | None = None) -> None:
        """Watch the event loop, and with a window that it still paints; tell systemd that we are ready."""
        self._window, self._framed_at = window, self._clock()
        if window is not None:
            window.frameSwapped.connect(self._framed)
        faulthandler.enable(self._crashes, all_threads=True)
        self.beat()
        self._timer.start()
        notify("READY=1")

    def stop(self) -> None:
        """Watch no longer."""
        self._timer.stop()
        faulthandler.cancel_dump_traceback_later()
        faulthandler.disable()
        if self._window is not None:
            self._window.frameSwapped.disconnect(self._framed)
            self._window = None
        notify("STOPPING=1")
        self._crashes.close()

    @Slot(result=bool)
    def beat(self) -> bool:
        """Put the end off once more, unless the screen has stopped painting."""
        if self._window is not None and self._is_black(self._window):
            _log.critical("no frame for %d s: the screen is dead", int(self._hang_s))
            return False
        faulthandler.dump_traceback_later(self._hang_s, exit=True, file=self._crashes)
        notify("WATCHDOG=1")
        self.beaten.emit()
        return True

    def _is_black(self, window: QQuickWindow) -> bool:
        """Ask for a frame that is due; a window nobody can see need not paint.

        By `update`: for `requestUpdate` alone Qt's software and basic render loops swap no frame while
        nothing on the screen has changed, so that a booth that draws so was ended at rest.
        """
        now = self._clock()
        if not window.isExposed():
            self._asked_at = None
            return False
        if self._asked_at is None:
            if self._idle() and now - self._framed_at < QUIET_S:
                return False
            self._asked_at = now
        window.update()
        return now - self._asked_at > self._hang_s

    @Slot()
    def _framed(self) -> None:
        self._framed_at, self._asked_at = self._clock(), None


def _crash_log(folder: Path) -> TextIO:
    """Open where the interpreter writes its last words: places in the program, no values.

    Where no file can be written they go to whoever started the program.
    """
    path = folder / "crash.log"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > _CRASH_LOG_MAX:
            path.replace(path.with_suffix(".log.1"))
        descriptor = os.open(path, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)
    except OSError:
        descriptor = os.dup(2)
    return os.fdopen(descriptor, "a", encoding="utf-8")


def notify(state: str) -> None:
    """Tell systemd, when it started us and listens, without ever waiting for it; else this is nothing."""
    address = os.environ.get("NOTIFY_SOCKET")
    if not address:
        return
    name = "\0" + address[1:] if address.startswith("@") else address
    with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as talk:
        talk.setblocking(False)  # noqa: FBT003 # the name says it
        talk.sendto(state.encode(), name)
