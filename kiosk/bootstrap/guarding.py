# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands behind a window of any role: a logbook, hooks for what nobody caught, a watchdog."""

from __future__ import annotations

from contextlib import contextmanager, suppress
import os
import signal
from typing import TYPE_CHECKING, Final

from kiosk.storage.errors import StorageError
from kiosk.storage.locks import asked_out

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtQuick import QQuickWindow

ENDS: Final = ("SIGINT", "SIGTERM", "SIGHUP")  # Windows knows no hang-up


@contextmanager
def guarded(
    data: Path,
    role: str,
    window: QQuickWindow,
    broke: Callable[[], None],
    idle: Callable[[], bool] = lambda: True,
) -> Iterator[None]:
    """Write errors down and have them told by `broke`, from any thread; end a window that hangs.

    The program leaves with 75 after too many errors, and whoever started it starts it again; Ctrl-C, a
    terminal that closes and systemd's TERM close the window as a person would. Under systemd it also leaves
    so, once it is `idle`, for whoever must be alone in the data folder.
    """
    from PySide6.QtCore import QTimer  # noqa: PLC0415 # Qt only where there is a window
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 # the same

    from kiosk.ui.shell.errors import RESTART_CODE, ErrorHooks  # noqa: PLC0415 # the same
    from kiosk.ui.shell.logbook import close_logbook, open_logbook  # noqa: PLC0415 # the same
    from kiosk.ui.shell.watchdog import Watchdog  # noqa: PLC0415 # the same

    logbook = open_logbook(data / "logs", role)
    hooks = ErrorHooks(broke, lambda: QGuiApplication.exit(RESTART_CODE))
    watchdog = Watchdog(data / "logs", idle=idle)
    # Posted, not called: it must also end a loop that has not begun yet.
    before = {
        one: signal.signal(one, lambda *_: QTimer.singleShot(0, QGuiApplication.quit)) for one in _ends()
    }
    watchdog.beaten.connect(lambda: gives_way(data, idle) and QGuiApplication.exit(RESTART_CODE))
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


def _ends() -> Iterator[signal.Signals]:
    """List what ends the program; a hang-up that `nohup` has it ignore stays ignored."""
    for one in (getattr(signal, name) for name in ENDS if hasattr(signal, name)):
        if one.name != "SIGHUP" or signal.getsignal(one) != signal.SIG_IGN:
            yield one


def gives_way(data: Path, idle: Callable[[], bool]) -> bool:
    """Return whether to leave the folder to who asks for it: only where somebody starts the program again.

    In a scratch folder, or one that has become unusable, nobody can ask.
    """
    with suppress(StorageError):
        return bool(os.environ.get("NOTIFY_SOCKET")) and idle() and asked_out(data)
    return False
