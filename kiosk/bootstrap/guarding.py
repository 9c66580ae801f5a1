"""What stands behind a window of any role: a logbook, hooks for what nobody caught, a watchdog."""

from __future__ import annotations

from contextlib import contextmanager
import signal
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtQuick import QQuickWindow

ENDS: Final = (signal.SIGINT, signal.SIGTERM)


@contextmanager
def guarded(data: Path, role: str, window: QQuickWindow, broke: Callable[[], None]) -> Iterator[None]:
    """Write errors down and have them told by `broke`, from any thread; end a window that hangs.

    The program leaves with 75 after too many errors, and whoever started it starts it again; Ctrl-C and
    systemd's TERM close the window as a person would.
    """
    from PySide6.QtCore import QTimer  # noqa: PLC0415 # Qt only where there is a window
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 # the same

    from kiosk.ui.shell.errors import RESTART_CODE, ErrorHooks  # noqa: PLC0415 # the same
    from kiosk.ui.shell.logbook import close_logbook, open_logbook  # noqa: PLC0415 # the same
    from kiosk.ui.shell.watchdog import Watchdog  # noqa: PLC0415 # the same

    logbook = open_logbook(data / "logs", role)
    hooks = ErrorHooks(broke, lambda: QGuiApplication.exit(RESTART_CODE))
    watchdog = Watchdog(data / "logs")
    # Posted, not called: it must also end a loop that has not begun yet.
    before = {one: signal.signal(one, lambda *_: QTimer.singleShot(0, QGuiApplication.quit)) for one in ENDS}
    hooks.install()
    watchdog.start(window)
    try:
        yield
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)
        watchdog.stop()
        hooks.remove()
        close_logbook(logbook)
