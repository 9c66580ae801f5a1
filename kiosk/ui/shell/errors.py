# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever nobody caught, on any thread: written down, apologised for, at last answered with a restart."""

from __future__ import annotations

from collections import deque
import logging
import sys
import threading
import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QtMsgType, qInstallMessageHandler

from kiosk.ui.shell.logbook import redact

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from PySide6.QtCore import QMessageLogContext

_log = logging.getLogger(__name__)

TOO_MANY: Final = 5
WITHIN_S: Final = 60.0
RESTART_CODE: Final = 75  # EX_TEMPFAIL: whoever started the kiosk starts it again

_LEVELS: Final = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_SCRIPT_ERRORS: Final = ("ReferenceError", "TypeError", "SyntaxError", "Unable to assign")


class ErrorHooks:
    """Stands behind slots, threads, finalizers and QML; `broke` and `too_many` may come from any thread."""

    def __init__(
        self,
        broke: Callable[[], None],
        too_many: Callable[[], None],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._broke = broke
        self._too_many = too_many
        self._clock = clock
        self._recent: deque[float] = deque(maxlen=TOO_MANY)
        self._said: set[str] = set()
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)

    def install(self) -> None:
        """Take over from Python and Qt."""
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook = self.caught
        threading.excepthook = self._in_thread
        sys.unraisablehook = self._in_finalizer
        qInstallMessageHandler(self.qt_says)

    def remove(self) -> None:
        """Give back what was there before."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._before
        qInstallMessageHandler(None)

    def caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log an error and have it apologised for; Ctrl-C stays what it is."""
        if issubclass(kind, KeyboardInterrupt):
            self._before[0](kind, error, trace)
            return
        _log.error("an error was not caught", exc_info=(kind, error, trace))
        self._count()

    def qt_says(self, kind: QtMsgType, _context: QMessageLogContext, message: str | None) -> None:
        """Log what Qt reports; an error in a QML script only ever arrives here."""
        text = redact(message or "")
        _log.log(_LEVELS.get(kind, logging.WARNING), "Qt: " + text)
        script = kind == QtMsgType.QtWarningMsg and any(name in text for name in _SCRIPT_ERRORS)
        if script and text not in self._said:  # or a fault in one control would end every visit, for ever
            self._said.add(text)
            self._count()

    def _in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_type is not SystemExit and args.exc_value is not None:
            self.caught(args.exc_type, args.exc_value, args.exc_traceback)

    def _in_finalizer(self, args: sys.UnraisableHookArgs) -> None:
        """Log only: what fails while it is thrown away is nothing a visitor sees."""
        if args.exc_value is not None:
            _log.error("a finalizer failed", exc_info=(args.exc_type, args.exc_value, args.exc_traceback))

    def _count(self) -> None:
        now = self._clock()
        self._recent.append(now)
        if len(self._recent) == TOO_MANY and now - self._recent[0] <= WITHIN_S:
            self._recent.clear()
            _log.critical("%d errors within %d s: starting afresh", TOO_MANY, int(WITHIN_S))
            self._too_many()
        else:
            self._broke()
