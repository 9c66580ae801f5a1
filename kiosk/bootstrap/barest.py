# SPDX-License-Identifier: GPL-3.0-or-later
"""The booth where its screens cannot be drawn, or nothing behind them opened: the way and the telephone."""

from __future__ import annotations

from functools import partial
import logging
import os
from typing import TYPE_CHECKING, Final

from kiosk.bootstrap.booth_folder import BoothFolder
from kiosk.bootstrap.guarding import guarded
from kiosk.settings.toml_file import SettingsError
from kiosk.storage.opened import settings_of

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication

    from kiosk.bootstrap.entering import RunningServices
    from kiosk.services.visitor import VisitorServices
    from kiosk.settings import Settings
    from kiosk.ui.barest import BarestRow

ANEW_MS: Final = 3_600_000  # after which the whole booth is tried again
REST_MS: Final = 120_000  # after which nobody stands there any more
_log = logging.getLogger(__name__)


def run_barest(qt: QGuiApplication, data: Path, config: Path | None, why: str, *, windowed: bool) -> int:
    """Show every office's place and telephone until the window is closed; `why` is told at the desk.

    Under systemd it ends with 75 once an hour while nobody is there, and the whole booth is tried anew.
    """
    from PySide6.QtCore import QTimer  # noqa: PLC0415 # Qt only where there is a window

    from kiosk.ui.background import Background  # noqa: PLC0415 # the same
    from kiosk.ui.barest import Barest, barest_window  # noqa: PLC0415 # the same
    from kiosk.ui.engine import fill  # noqa: PLC0415 # the same
    from kiosk.ui.shell.errors import RESTART_CODE  # noqa: PLC0415 # the same

    _log.error("the barest screen is shown: %s", why)
    settings = settings_of(config)
    folder = BoothFolder(data, config, settings)
    barest, background = Barest(settings.city_name, settings.guide_phone), Background()
    barest.serve(_registered(settings), lambda _: "")  # until, and unless, what was published can be opened
    engine, window = barest_window(barest)
    anew, rest = QTimer(interval=ANEW_MS), QTimer(interval=REST_MS, singleShot=True)
    rest.timeout.connect(barest.reset)
    barest.touched.connect(rest.start)

    def begin_anew() -> None:
        if os.environ.get("NOTIFY_SOCKET") and not rest.isActive():
            qt.exit(RESTART_CODE)

    def opened(running: RunningServices) -> None:
        barest.serve(_rows_of(running.services), partial(_way, running.services))
        background.run(lambda: running.tell_admin("screen_lost", why), lambda _: None, _not_told)

    def failed(error: Exception) -> None:
        _log.error("only what the settings say is shown", exc_info=error)

    anew.timeout.connect(begin_anew)
    anew.start()
    try:
        with guarded(folder.path, "kiosk", window, lambda: None, lambda: not rest.isActive()):
            window.show() if windowed else fill(window)
            background.run(folder.enter, opened, failed)
            return int(qt.exec())
    finally:
        background.close()
        window.close()
        del window, engine
        folder.close()


def _not_told(error: Exception) -> None:
    _log.warning("the desk was not told: %s", type(error).__name__)


def _rows_of(services: VisitorServices) -> list[BarestRow]:
    """List the offices as they were last published."""
    offices = services.directory.offices
    return [_row(one.name, one.label, (one.building, one.floor, one.room), one.phone) for one in offices]


def _registered(settings: Settings) -> list[BarestRow]:
    """List the offices that the city's own file names, for as long as no publication is opened."""
    from kiosk.directory.register import load_register  # noqa: PLC0415 # only on the worst day

    try:
        known = load_register(settings.folder / "offices.toml").offices
    except (SettingsError, OSError):
        return []
    return [_row(name, name, (one.building, one.floor, one.room), one.phone) for name, one in known.items()]


def _row(key: str, name: str, place: tuple[str | None, ...], phone: str | None) -> BarestRow:
    return {"key": key, "name": name, "place": " ".join(filter(None, place)), "phone": phone or ""}


def _way(services: VisitorServices, office: str) -> str:
    try:
        found = services.way(office, "ko", step_free=False)
    except Exception as error:  # noqa: BLE001 # its place and telephone stand there all the same
        _log.warning("no way to an office: %s", type(error).__name__)
        return ""
    return "\n".join(step.text for step in getattr(found, "steps", ()))
