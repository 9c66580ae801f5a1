# SPDX-License-Identifier: GPL-3.0-or-later
"""The painted way as an item: painted anew for another way, size or theme, never while the map glides."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtQml import QmlSingleton
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from kiosk.ui.plan.inks import inks
from kiosk.ui.plan.way_map import WayMap
from kiosk.ui.properties import qml_element

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter


@qml_element
class WayPicture(QQuickPaintedItem):
    """Paints a way's sheet at `scaling` times the overview; as large as that makes it."""

    changed = Signal()
    _map: WayMap | None = None
    _scaling = 1.0
    _dark = False

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self.setOpaquePainting(True)

    def paint(self, painter: QPainter) -> None:
        """Paint into Qt's picture; gliding moves that picture and does not come here."""
        painter.fillRect(self.boundingRect(), QColor(inks(high_contrast=self._dark).ground))
        if self._map is not None:
            self._map.paint(painter, self._scaling, high_contrast=self._dark, whole=self._scaling == 1.0)

    @Slot()
    def _change(self) -> None:
        self.changed.emit()
        self.update()

    def _set_map(self, value: QObject | None) -> None:
        if self._map is not None:
            self._map.laid.disconnect(self._change)
        self._map = cast("WayMap | None", value)
        if self._map is not None:
            self._map.laid.connect(self._change)
        self._change()

    def _set_scaling(self, value: float) -> None:
        self._scaling = value
        self._change()

    def _set_dark(self, value: bool) -> None:  # noqa: FBT001 # a property's setter
        self._dark = value
        self._change()

    map = Property(WayMap, lambda self: self._map, _set_map, notify=changed)
    scaling = Property(float, lambda self: self._scaling, _set_scaling, notify=changed)
    dark = Property(bool, lambda self: self._dark, _set_dark, notify=changed)


@qml_element
@QmlSingleton
class WayPictures(QObject):
    """Hangs pictures under QML's items: what QML makes of a Python class itself, PySide never lets go of."""

    @Slot(QQuickItem, result=QQuickItem)
    def hang(self, item: QQuickItem) -> WayPicture:
        """Return a new picture behind all else of the item, which it lives as long as."""
        picture = WayPicture(item)
        picture.setParentItem(item)
        picture.setZ(-1)
        return picture
