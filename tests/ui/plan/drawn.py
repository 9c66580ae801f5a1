# SPDX-License-Identifier: GPL-3.0-or-later
"""Ways laid out as on the portrait screen, and the real control that shows one in a window of its own."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QElapsedTimer, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickView
import shiboken6

from kiosk.services.ways import Ways
from kiosk.ui.places import ROOT, UI
from kiosk.ui.plan.way_layout import DrawnWay
from kiosk.ui.plan.way_map import WayMap
import kiosk.ui.plan.way_picture  # noqa: F401 # QML must know the type
from kiosk.wayfinding.drawing.line import joined
from kiosk.wayfinding.routing.router import Router
from kiosk.wayfinding.sites import Sites
from tests.visitor import visible_items

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtQuick import QQuickItem

    from kiosk.services.shown import Way
    from kiosk.wayfinding.venue.model import Venue

PATIENCE_MS = 5000
WIDTH, HEIGHT = 968, 640
FAMILY = "Pretendard GOV"


class NoOffices:
    """A directory that knows no office: a way needs none."""

    def office(self, _name: str) -> None:
        """Know nothing."""

    def now(self, target: str) -> str:
        """Return the target: no office has gone into another."""
        return target


def ways(venue: Venue) -> Ways:
    """Return the ways from a venue's first kiosk."""
    return Ways(Sites({"main": Router(venue)}), "main", venue.kiosks[0])


def way_to(found: Ways, target: str, language: str = "ko", *, step_free: bool = False) -> Way:
    """Return the way as the visitor's services give it."""
    directory: Any = NoOffices()
    way: Any = found.way(directory, target, language, step_free=step_free, blocked=frozenset())
    assert way is not None, target
    return way  # type: ignore[no-any-return] # never off-site here


def laid(
    way: Way, language: str = "ko", *, width: float = WIDTH, height: float = HEIGHT, unit: float = 1.0
) -> WayMap:
    """Return the map of a way as the screen lays it out."""
    words = {"here": "지금 여기"} | {str(ordinal): f"{ordinal + 1}층으로" for ordinal in way.plans}
    stops = tuple((step.ordinal, step.point) for step in way.steps)
    drawn = DrawnWay(
        way.plans, tuple(joined(way.legs)), stops, way.target_unit, way.here, words, way.closed, language,
        buildings=way.buildings, spot=way.title if way.spot else "",
    )  # fmt: skip
    way_map = WayMap(drawn)
    way_map.lay(width, height, unit, FAMILY)
    return way_map


class Drawn:
    """A window with nothing in it but the map."""

    def __init__(self) -> None:
        self.frames = 0
        self.view = QQuickView()
        self.view.engine().addImportPath(str(ROOT))
        self.view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
        self.view.resize(WIDTH, HEIGHT)
        self.model: WayMap | None = None
        self.view.frameSwapped.connect(self._count_frame)

    def put(self, model: WayMap) -> WayMap:
        """Put a map on the screen."""
        before, self.model = self.model, model
        if before is None:
            self.view.setInitialProperties({"map": model, "label": "약도"})
            self.view.setSource(QUrl.fromLocalFile(str(UI / "controls" / "WayMapView.qml")))
            assert not self.view.errors(), self.view.errors()
            self.theme(still=True)
            self.view.show()
        else:
            self.view.rootObject().setProperty("map", model)
        self.settle()
        return model

    def theme(self, **wishes: object) -> None:
        """Set what the shell sets."""
        theme: Any = self.view.engine().singletonInstance("kiosk.ui.controls", "Theme")
        for name, value in wishes.items():
            theme.setProperty(name, value)
        self.settle()

    def look(self, step: int) -> None:
        """Go to a step, or to the whole way."""
        self.view.rootObject().setProperty("step", step)
        self.settle()

    def settle(self) -> None:
        """Let Qt lay out and paint, and a glide come to its end."""
        drawn, watch = self.frames, QElapsedTimer()
        watch.start()
        root: Any = self.view.rootObject()
        while self.view.isVisible() and watch.elapsed() < PATIENCE_MS:
            self.view.update()
            QGuiApplication.processEvents()
            if self.frames >= drawn + 2 and not root.property("gliding"):
                return
            time.sleep(0.001)

    def picture(self) -> QImage:
        """Return what is on the screen."""
        return self.view.grabWindow()

    def part(self, kind: str) -> QQuickItem:
        """Return the item of a type."""
        return next(
            item
            for item in visible_items(self.view.contentItem())
            if item.metaObject().className().startswith(kind)
        )

    def close(self) -> None:
        """Take the window away before its model."""
        self.view.close()
        shiboken6.delete(self.view)

    def _count_frame(self) -> None:
        self.frames += 1
