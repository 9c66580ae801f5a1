"""What stands behind a window of any role: a logbook, hooks for what nobody caught, a watchdog."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtQuick import QQuickWindow


@contextmanager
def guarded(data: Path, role: str, window: QQuickWindow, broke: Callable[[], None]) -> Iterator[None]:
    """Write errors down and have them told by `broke`, from any thread; end a window that hangs.

    The program leaves with 75 after too many errors, and whoever started it starts it again.
    """
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 # Qt only where there is a window

    from kiosk.ui.shell.errors import RESTART_CODE, ErrorHooks  # noqa: PLC0415 # the same
    from kiosk.ui.shell.logbook import close_logbook, open_logbook  # noqa: PLC0415 # the same
    from kiosk.ui.shell.watchdog import Watchdog  # noqa: PLC0415 # the same

    logbook = open_logbook(data / "logs", role)
    hooks = ErrorHooks(broke, lambda: QGuiApplication.exit(RESTART_CODE))
    watchdog = Watchdog(data / "logs")
    hooks.install()
    watchdog.start(window)
    try:
        yield
    finally:
        watchdog.stop()
        hooks.remove()
        close_logbook(logbook)
