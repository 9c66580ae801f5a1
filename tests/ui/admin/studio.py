# SPDX-License-Identifier: GPL-3.0-or-later
"""The admin's desk on an invented data folder, to be drawn page by page."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any, Self

from PySide6.QtCore import QCoreApplication
from PySide6.QtTest import QTest

from kiosk.bootstrap.admin import RunningAdmin
from kiosk.services.directory import seoul_now
from kiosk.storage.accounts import DEMO_NAME, DEMO_PASSWORD
from kiosk.ui.places import ROOT
from tests.visitor import visible_items

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtQuick import QQuickItem

    from kiosk.settings import Settings

OUT = ROOT / "build" / "screens"
PATIENCE_MS, STEP_MS, LAID_OUT_MS = 30_000, 10, 300


class Studio:
    """One signed-in desk; `keep` draws what it shows."""

    def __init__(
        self,
        data: Path,
        settings: Settings,
        size: tuple[int, int] = (1440, 900),
        now: Callable[[], datetime] = seoul_now,
    ) -> None:
        self.admin = RunningAdmin(data, settings, now=now)
        self.desk = self.admin.window.desk
        self.admin.window.window.resize(*size)
        self.admin.show()
        self.until(lambda: not self.desk.signing.busy)
        self.desk.signing.enter(DEMO_NAME, DEMO_PASSWORD, "")
        self.until(lambda: bool(self.desk.signing.name))
        self.settle()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.admin.close()

    def turn(self, key: str) -> Any:  # noqa: ANN401 # each page is of its own class
        """Turn to a page, and return its model."""
        self.desk.navigation.turn(key)
        self.settle()
        return self.desk.navigation.page

    def until(self, true: Callable[[], bool]) -> None:
        """Wait for what happens beside the screen."""
        for _ in range(PATIENCE_MS // STEP_MS):
            QCoreApplication.processEvents()
            time.sleep(STEP_MS / 1000)  # QTest's own wait would keep Python from the desk's worker
            if true():
                return
        raise TimeoutError("the admin's desk did not answer")

    def settle(self) -> None:
        """Wait until nothing is worked on."""
        self.until(lambda: self.desk.navigation.page is None or self.desk.navigation.page.resting)
        self.until(lambda: not self.admin.window.background._jobs)

    def scroll(self) -> None:
        """Scroll the page's only long part to its end."""
        seen = visible_items(self.admin.window.window.contentItem())
        [sheet] = [one for one in seen if one.inherits("QQuickFlickable") and _rest(one) > 0]
        sheet.setProperty("contentY", _rest(sheet))

    def keep(self, name: str) -> None:
        """Draw the window."""
        self.settle()
        QTest.qWait(LAID_OUT_MS)
        OUT.mkdir(parents=True, exist_ok=True)
        self.admin.window.window.grabWindow().save(str(OUT / f"{name}.png"))


def _rest(flickable: QQuickItem) -> float:
    """Return how much of a part lies below what is seen."""
    return float(flickable.property("contentHeight")) - flickable.height()
