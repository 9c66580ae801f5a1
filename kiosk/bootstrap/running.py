# SPDX-License-Identifier: GPL-3.0-or-later
"""The kiosk as a process of its own: the window, and the guide's console beside it if asked."""

from __future__ import annotations

from functools import partial
import logging
import os
from pathlib import Path
import sys
from typing import TYPE_CHECKING, Final

from kiosk.bootstrap.guarding import guarded
from kiosk.bootstrap.kiosk import LOST, KioskApplication
from kiosk.bootstrap.qt import start_qt, start_staff_qt
from kiosk.bootstrap.short_lives import LASTS_MS, MOST, ShortLives
from kiosk.storage.opened import settings_of

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

    from kiosk.bootstrap.guide import RunningConsole
    from kiosk.settings import Settings
    from kiosk.ui.journey import Journey

AGAIN: Final = 75  # EX_TEMPFAIL: whoever started the kiosk starts it again
WELCOME: Final = """\
The booth of an invented {city} hall stands on the screen now; its data lie in {data}.
  try    touch it, type 여권 or 차 견인, choose an answer and follow the way; other languages are at the top
  leave  Ctrl-C here, or close its window
  staff  {kiosk} guide, and {kiosk} admin, in another terminal, as {name} with {password};
         on the booth itself: hold its upper corners left, right, left, right, a second each
  more   {kiosk} demo-data --visits 300 --cases 40 --seed 1 gives the desk something to do"""
_log = logging.getLogger(__name__)


def run_kiosk(data: Path, config: Path | None, *, windowed: bool, guide: bool = False) -> int:
    """Open the kiosk, with the guide's console beside it if asked; raises what kept the data from opening.

    Where its screens cannot be drawn, or it has not lasted several times in a row, the barest one follows.
    """
    lives = ShortLives(data)
    short = lives.begin()
    if short >= MOST:
        os.environ["QT_QUICK_BACKEND"] = "software"  # it may be the graphics card that ends it
    start = start_staff_qt if windowed and guide else start_qt  # a console in a window has to fit the screen
    qt = start(settings_of(config))
    from PySide6.QtCore import QTimer  # noqa: PLC0415 # once Qt is started

    lasts = QTimer(interval=LASTS_MS, singleShot=True)
    lasts.timeout.connect(lives.lasted)
    lasts.start()
    why, code = f"it did not last {short} times in a row" if short >= MOST else "", LOST
    if not why:
        code, why = _whole(qt, data, config, windowed=windowed, guide=guide)
    if why:
        from kiosk.bootstrap.barest import run_barest  # noqa: PLC0415 # only on the worst day

        code = run_barest(qt, data, config, why, windowed=windowed)
    if code != AGAIN:
        lives.lasted()
    return code


def _whole(
    qt: QGuiApplication, data: Path, config: Path | None, *, windowed: bool, guide: bool
) -> tuple[int, str]:
    """Run the whole booth; return its code and, where nothing of it can be shown any more, why."""
    try:
        booth = KioskApplication(data, config)
    except Exception as error:
        from kiosk.bootstrap.reduced import for_a_person  # noqa: PLC0415 # only on a bad day

        if for_a_person(error):
            raise
        _log.exception("no screen can be drawn")
        return LOST, f"{type(error).__name__}: {error}"
    application, console = booth.application, None
    try:
        with guarded(booth.folder.path, "kiosk", application.window, application.broke.emit, booth.idle):
            if booth.settings.demo and not os.environ.get("NOTIFY_SOCKET"):
                application.kiosk.stage.when_ready(partial(_welcome, data, booth.settings.city_name))
            if windowed:
                application.fit()
            application.show(windowed=windowed)
            console = _console(data, booth) if guide else None
            code = qt.exec()
    finally:
        if console is not None:
            console.close()
        booth.close()
    if booth.failure is not None:
        raise booth.failure
    return code, booth.lost


def _welcome(data: Path, city: str) -> None:
    """Tell whoever opened the demo what stands on the screen, and what can be done next."""
    from kiosk.storage.accounts import DEMO_NAME, DEMO_PASSWORD  # noqa: PLC0415 # after the first frame

    kiosk = ".venv/bin/kiosk" if Path("build.spec").is_file() else "kiosk"
    told = WELCOME.format(city=city, data=data, kiosk=kiosk, name=DEMO_NAME, password=DEMO_PASSWORD)
    print(told, file=sys.stderr, flush=True)  # noqa: T201 # to them


def play_journey(data: Path, config: Path | None, film: Path) -> Journey:
    """Play one visitor's journey, and save a picture of each screen into the folder `film`."""
    from kiosk.speech.silent import SilentSpeaker  # noqa: PLC0415 # only without a display
    from kiosk.ui.journey import PATIENCE_S, PlayedVisitor, wait  # noqa: PLC0415 # the same

    qt = start_qt()
    booth = KioskApplication(data, config, SilentSpeaker())
    booth.application.show(windowed=True)
    try:
        wait(PATIENCE_S, until=lambda: bool(booth.services or booth.failure or booth.lost))
        if booth.failure is not None:
            raise booth.failure
        if booth.lost:
            raise RuntimeError(booth.lost)
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
