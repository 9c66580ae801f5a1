# SPDX-License-Identifier: GPL-3.0-or-later
"""The kiosk as a process of its own: the window, and the guide's console beside it if asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.bootstrap.guarding import guarded
from kiosk.bootstrap.kiosk import KioskApplication
from kiosk.bootstrap.qt import start_qt
from kiosk.storage.opened import settings_of

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.bootstrap.guide import RunningConsole
    from kiosk.settings import Settings
    from kiosk.ui.journey import Journey


def run_kiosk(data: Path, config: Path | None, *, windowed: bool, guide: bool = False) -> int:
    """Open the kiosk, with the guide's console beside it if asked; raises what kept the data from opening."""
    qt = start_qt(settings_of(config))
    booth = KioskApplication(data, config)
    application, console = booth.application, None
    try:
        with guarded(booth.folder.path, "kiosk", application.window, application.broke.emit, booth.idle):
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


def play_journey(data: Path, config: Path | None, film: Path) -> Journey:
    """Play one visitor's journey, and save a picture of each screen into the folder `film`."""
    from kiosk.speech.silent import SilentSpeaker  # noqa: PLC0415 # only without a display
    from kiosk.ui.journey import PATIENCE_S, PlayedVisitor, wait  # noqa: PLC0415 # the same

    qt = start_qt()
    booth = KioskApplication(data, config, SilentSpeaker())
    booth.application.show(windowed=True)
    try:
        wait(PATIENCE_S, until=lambda: booth.services is not None or booth.failure is not None)
        if booth.failure is not None:
            raise booth.failure
        folder = film if booth.folder.trouble is None else booth.folder.path / film.name
        return PlayedVisitor(
            booth.application,
            lambda: booth.services.visits if booth.services else None,
            folder,
            _word(booth.settings),
        ).walk()
    finally:
        booth.close()
        qt.quit()


def _word(settings: Settings) -> str:
    """Return what the played visitor looks for: in a city of one's own, its first office."""
    from kiosk.directory.register import load_register  # noqa: PLC0415 # no window needs it before its first frame

    if settings.demo:
        return "차 견인"
    return next(iter(load_register(settings.folder / "offices.toml").offices), settings.city_name)


def _console(data: Path, booth: KioskApplication) -> RunningConsole:
    from kiosk.bootstrap.guide import open_console  # noqa: PLC0415 # only where it is asked for

    console = open_console(data, booth.settings)
    console.window.show()
    # Two threads that import the same library at once see halves of it, so the console waits for them.
    booth.opened = console.enter
    return console
