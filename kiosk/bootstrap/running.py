# SPDX-License-Identifier: GPL-3.0-or-later
"""The kiosk as a process of its own: the window, and the guide's console beside it if asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.bootstrap.guarding import guarded
from kiosk.bootstrap.kiosk import KioskApplication
from kiosk.bootstrap.qt import start_qt

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.bootstrap.guide import RunningConsole


def run_kiosk(data: Path, config: Path | None, *, windowed: bool, guide: bool = False) -> int:
    """Open the kiosk, with the guide's console beside it if asked; raises what kept the data from opening."""
    qt = start_qt()
    booth = KioskApplication(data, config)
    application, console = booth.application, None
    try:
        with guarded(booth.place, "kiosk", application.window, application.broke.emit, booth.idle):
            application.show(windowed=windowed)
            console = _console(data, booth) if guide else None
            code = qt.exec()
    finally:
        if console is not None:
            console.close()
        booth.close()
    if booth.failure is not None:
        raise booth.failure
    return code


def _console(data: Path, booth: KioskApplication) -> RunningConsole:
    from kiosk.bootstrap.guide import open_console  # noqa: PLC0415 # only where it is asked for

    console = open_console(data, booth.settings)
    console.window.show()
    # Two threads that import the same library at once see halves of it, so the console waits for the house.
    booth.opened = console.enter
    return console
