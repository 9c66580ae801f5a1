"""Draws the admin's desk into build/screens: `python -m tests.ui.admin.pictures`."""

from __future__ import annotations

from pathlib import Path
import shutil
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtTest import QTest

from kiosk.bootstrap.admin.running import RunningAdmin
from kiosk.settings import DEMO_CONFIG
from kiosk.storage.accounts import DEMO_NAME, DEMO_PASSWORD
from kiosk.ui.places import ROOT
from tests.visitor import demo_settings, open_qt

if TYPE_CHECKING:
    from collections.abc import Callable

OUT = ROOT / "build" / "screens"
SEATING = DEMO_CONFIG.parent / "seating"
PATIENCE_MS, STEP_MS = 30_000, 50


def draw(data: Path) -> None:
    """Sign in, read a chart, publish it; one picture each."""
    inbox = data / "inbox"
    inbox.mkdir(parents=True)
    shutil.copy(SEATING / "건설과.xlsx", inbox)
    shutil.copy(SEATING / "교통행정과.xlsx", inbox)
    known = data.with_name("known")
    known.mkdir()
    for name in ("감사실.xlsx", "교통행정과.xlsx"):
        shutil.copy(SEATING / name, known)
    admin = RunningAdmin(data, demo_settings(seating=str(known)))
    desk = admin.window.desk
    charts = desk.navigation.pages["charts"]
    admin.show()
    _wait(lambda: not desk.signing.busy)
    _keep(admin, "admin-sign-in")
    desk.signing.enter(DEMO_NAME, DEMO_PASSWORD)
    _wait(lambda: bool(desk.signing.name) and not charts.busy)
    charts.choose("건설과.xlsx")
    _wait(lambda: not charts.busy)
    _keep(admin, "admin-import")
    charts.takeBack(1)
    _wait(lambda: not charts.busy)
    _keep(admin, "admin-taken-back")
    admin.close()


def _wait(true: Callable[[], bool]) -> None:
    for _ in range(PATIENCE_MS // STEP_MS):
        QTest.qWait(STEP_MS)
        if true():
            return
    raise TimeoutError("the admin's desk did not answer")


def _keep(admin: RunningAdmin, name: str) -> None:
    QTest.qWait(300)
    OUT.mkdir(parents=True, exist_ok=True)
    admin.window.window.grabWindow().save(str(OUT / f"{name}.png"))


if __name__ == "__main__":
    _application = open_qt()
    with TemporaryDirectory() as folder:
        draw(Path(folder) / "data")
