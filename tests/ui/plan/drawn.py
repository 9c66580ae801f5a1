# SPDX-License-Identifier: GPL-3.0-or-later
"""The floor map in a window of its own, with any venue in it, and what can be seen of it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QElapsedTimer, QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickView
from PySide6.QtTest import QTest
from shapely.geometry import Polygon
from shapely.ops import unary_union
import shiboken6

from kiosk.ui.places import ROOT, UI
from kiosk.ui.plan.map import MapModel
import kiosk.ui.plan.picture  # noqa: F401 # QML must know the type
from kiosk.ui.shell.focus import name_of
from kiosk.wayfinding.drawing.plan import floor_plan
from kiosk.wayfinding.drawing.projection import project
from tests.visitor import place_of, visible_items

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QImage
    from PySide6.QtQuick import QQuickItem
    from shapely.geometry.base import BaseGeometry

    from kiosk.wayfinding.drawing.plan import FloorPlan
    from kiosk.wayfinding.venue.model import Venue

PATIENCE_MS = 5000


class Drawn:
    """A window with nothing in it but the map, as large as on the portrait screen."""

    def __init__(self) -> None:
        self.frames = 0
        self.view = QQuickView()
        self.view.engine().addImportPath(str(ROOT))
        self.view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
        self.view.resize(968, 720)
        self.model: MapModel | None = None
        self._pad = QTest.createTouchDevice()
        self.view.frameSwapped.connect(self._count_frame)

    def show(self, venue: Venue, ordinal: int, **more: Any) -> MapModel:  # noqa: ANN401 # the model's own
        """Put a storey on the screen."""
        return self.put(MapModel({ordinal: floor_plan(venue, ordinal)}, **more))

    def put(self, model: MapModel) -> MapModel:
        """Put a map on the screen."""
        before, self.model = self.model, model
        if before is None:
            self.view.setInitialProperties({"map": model, "label": "약도"})
            self.view.setSource(QUrl.fromLocalFile(str(UI / "controls" / "MapFrame.qml")))
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

    def settle(self) -> None:
        """Let Qt lay out and paint."""
        drawn = self.frames
        self.view.update()
        watch = QElapsedTimer()
        watch.start()
        while self.view.isVisible() and self.frames < drawn + 2 and watch.elapsed() < PATIENCE_MS:
            self.view.update()
            QGuiApplication.processEvents()
            time.sleep(0.001)

    def until(self, holds: Callable[[], bool]) -> bool:
        """Let time pass until something holds; tell whether it came to that."""
        watch = QElapsedTimer()
        watch.start()
        while not holds() and watch.elapsed() < PATIENCE_MS:
            self.settle()
        return holds()

    def picture(self) -> QImage:
        """Return what is on the screen."""
        return self.view.grabWindow()

    # -- what a finger does ---------------------------------------------------------------------------

    def tap(self, name: str) -> None:
        """Touch the button that reads so."""
        button = next(
            item
            for item in visible_items(self.view.contentItem())
            if item.inherits("QQuickAbstractButton") and name in name_of(item)
        )
        self.touch(place_of(button).center().toPoint())

    def touch(self, at: QPoint) -> None:
        """Touch a spot."""
        QTest.mouseClick(self.view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
        self.settle()

    def drag(self, start: QPoint, by: QPoint) -> None:
        """Draw a finger over the map."""
        QTest.mousePress(self.view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
        for step in range(1, 6):
            QTest.mouseMove(self.view, start + by * step / 5)
            QGuiApplication.processEvents()
        QTest.mouseRelease(self.view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start + by)
        self.settle()

    def pinch(self, middle: QPoint, start: int, end: int) -> None:
        """Put two fingers `start` px apart and draw them `end` px apart."""
        self._put(lambda fingers, finger, at: fingers.press(finger, at), middle, start)
        for spread in range(start, end, 20 if end > start else -20):
            self._put(lambda fingers, finger, at: fingers.move(finger, at), middle, spread)
        self._put(lambda fingers, finger, at: fingers.release(finger, at), middle, end)
        self.settle()

    def _put(self, touch: Callable[[Any, int, QPoint], object], middle: QPoint, apart: int) -> None:
        fingers = QTest.touchEvent(self.view, self._pad)
        touch(fingers, 0, middle - QPoint(apart // 2, 0))
        touch(fingers, 1, middle + QPoint(apart // 2, 0))
        fingers.commit()
        self.settle()  # Qt hands moves on with the next frame

    # -- what is there --------------------------------------------------------------------------------

    def part(self, kind: str) -> QQuickItem:
        """Return the item of a QML type."""
        return next(
            item
            for item in visible_items(self.view.contentItem())
            if item.metaObject().className().startswith(kind)
        )

    def named(self, name: str) -> Iterator[QQuickItem]:
        """Return the items of an object name, as far as they are visible."""
        return (item for item in visible_items(self.view.contentItem()) if item.objectName() == name)

    @property
    def frame(self) -> QRectF:
        """Where the map is on the screen."""
        return place_of(self.part("FloorMap"))

    @property
    def sheet(self) -> QQuickItem:
        """The storey that is moved about."""
        return self.part("FloorSheet")

    @property
    def scale(self) -> float:
        """Px a metre."""
        return float(self.sheet.property("scaling"))

    def names(self) -> dict[str, QRectF]:
        """Return the names that can be read, and where on the screen."""
        return {
            str(item.property("name")["text"]).replace("\n", " "): place_of(item)
            for item in self.named("name")
        }

    def room(self, plan: FloorPlan, unit: str, turn: float) -> BaseGeometry:
        """Return a room's shape on the screen."""
        x0, y0, x1, y1 = plan.bounds
        to = project([(x0, y0), (x1, y0), (x0, y1), (x1, y1)], turn, self.scale, margin=1.5)
        corner = place_of(self.sheet).topLeft()
        areas = next(one.areas for one in plan.units if one.id == unit)
        return unary_union(
            [
                Polygon(
                    [(x + corner.x(), y + corner.y()) for x, y in map(to.at, area.outline)],
                    [[(x + corner.x(), y + corner.y()) for x, y in map(to.at, hole)] for hole in area.holes],
                )
                for area in areas
            ]
        )

    def close(self) -> None:
        """Take the window away before its model."""
        self.view.close()
        shiboken6.delete(self.view)

    def _count_frame(self) -> None:
        self.frames += 1
