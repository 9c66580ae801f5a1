# SPDX-License-Identifier: GPL-3.0-or-later
"""Touches a card, a room and a way on a real window, lets the map glide, and prints how long it all took.

A program of its own, because the window is one of an X server and moves as at a booth. It prints one JSON
object: for `card`, `room` and `way` a list of rounds, each of them [ms from the touch to the frame that shows
the page as it stays, ms that the process computed for it]; for `glide` a list of ms between two frames that
were shown, and for `glide_computed` one of the ms computed for a frame, the mean of each glide.
"""

from __future__ import annotations

from itertools import pairwise
import json
from pathlib import Path
import sys
from tempfile import TemporaryDirectory
import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from tests.demo_city import demo_services
from tests.visitor import Visitor, kind_of, open_qt, place_of, visible_items

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

ROUNDS: Final = 10
GLIDE_MS: Final = 420
AWAKE_MS: Final = 500  # a new page takes no touch for 400 ms


class Timed(Visitor):
    """A visitor before a window that moves, with a note of when each frame was shown."""

    def begin(self) -> None:
        """Note when each frame was shown, and let pages move."""
        self.shown: list[float] = []
        self.told: dict[str, list[object]] = {}
        self.window.frameSwapped.connect(self._note)
        self.kiosk.look.set(still=False)

    def _hold_still(self) -> None:
        """Leave motion as it is at a booth."""

    def _note(self) -> None:
        self.shown.append(time.monotonic())

    def open_by(self, name: str, screen: str) -> None:
        """Touch what leads to a screen, and tell how long it took until that one is drawn as it stays."""
        self.rest(AWAKE_MS)
        at = place_of(self.find(name)).center().toPoint()
        self.clock.forward(1)
        begun, worked = time.monotonic(), time.process_time()
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
        while self.screen != screen or (column := self.item("PagedColumn")) is None:
            QGuiApplication.processEvents()
        while not column.property("settled"):
            QGuiApplication.processEvents()
        drawn = len(self.shown)
        self.window.update()
        while len(self.shown) == drawn:
            QGuiApplication.processEvents()
        took = (self.shown[-1] - begun) * 1000, (time.process_time() - worked) * 1000
        self.told.setdefault({"matter": "card", "office": "room"}.get(screen, screen), []).append(took)

    def glide(self, step: int) -> None:
        """Go on to a step of the way, and tell what time lay between the frames while the map glided."""
        self.rest(AWAKE_MS)
        view = self.item("WayMapView")
        assert view is not None
        self.shown.clear()
        worked = time.process_time()
        self.kiosk.pages.current.model.show_step(step)
        assert view.property("gliding")
        self.rest(GLIDE_MS)
        frames = list(self.shown)
        self.told.setdefault("glide", []).extend(
            (after - before) * 1000 for before, after in pairwise(frames)
        )
        each = (time.process_time() - worked) * 1000 / max(1, len(frames))
        self.told.setdefault("glide_computed", []).append(each)
        self.rest(GLIDE_MS)

    def rest(self, ms: int) -> None:
        """Let the loop run as it does at a booth."""
        loop = QEventLoop()
        QTimer.singleShot(ms, loop.quit)
        loop.exec()

    def item(self, kind: str) -> QQuickItem | None:
        """Return what is shown of a kind."""
        items = visible_items(self.window.contentItem())
        return next((item for item in items if kind_of(item).startswith(kind)), None)


def main() -> None:
    """Go through the pages as often as it takes, and print the times."""
    app = open_qt()
    with TemporaryDirectory() as folder, demo_services(Path(folder)) as services:
        visitor = Timed(services=services)
        visitor.begin()
        visitor.wake()
        stage = visitor.kiosk.stage
        for _ in range(ROUNDS):
            visitor.kiosk.goHome()
            visitor.kiosk.pages.open("search", words="여권", keys=False)
            visitor.settle()
            visitor.open_by(stage.text("card.open"), "matter")
            visitor.kiosk.goHome()
            visitor.kiosk.pages.open("search", words="불법 주정차", keys=False)
            visitor.settle()
            visitor.open_by("교통행정과, 민원동", "office")
            visitor.open_by(stage.text("office.way"), "way")
            for step in (0, 2, 4, -1):
                visitor.glide(step)
        visitor.leave_for_good()
    del app
    sys.stdout.write(json.dumps(visitor.told) + "\n")


if __name__ == "__main__":
    main()
