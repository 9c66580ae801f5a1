# SPDX-License-Identifier: GPL-3.0-or-later
"""The painted storey as an item: painted again only for another storey, zoom, theme or part of the floor."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Property, QObject, QRectF, QSizeF, Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtQml import QmlElement, QmlSingleton
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from kiosk.ui.plan.inks import inks
from kiosk.ui.plan.map import MapModel

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

QML_IMPORT_NAME = "kiosk.ui.plan"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class FloorPicture(QQuickPaintedItem):
    """Paints a part of the map's present storey at `scaling` px a metre: `part`, in px of the whole storey.

    A whole storey at the finest zoom would be a picture of hundreds of megabytes.
    """

    changed = Signal()
    _map: MapModel | None = None
    _scaling = 10.0
    _part = QRectF()
    _dark = False

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self.setOpaquePainting(True)

    def paint(self, painter: QPainter) -> None:
        """Paint into Qt's picture; panning moves that picture and does not come here."""
        painter.fillRect(self.boundingRect(), QColor(inks(high_contrast=self._dark).ground))
        painter.translate(-self._part.topLeft())
        if self._map is not None:
            self._map.paint(painter, self._scaling, high_contrast=self._dark)

    @Slot()
    def _change(self) -> None:
        self.changed.emit()
        self.update()

    def _set_map(self, value: QObject | None) -> None:
        if self._map is not None:
            self._map.turned.disconnect(self._change)
        self._map = cast("MapModel | None", value)
        if self._map is not None:
            self._map.turned.connect(self._change)
        self._change()

    def _set_scaling(self, value: float) -> None:
        self._scaling = value
        self._change()

    def _set_part(self, value: QRectF) -> None:
        if value != self._part:
            self._part = value
            self.setPosition(value.topLeft())
            self.setSize(QSizeF(value.width(), value.height()))
            self._change()

    def _set_dark(self, value: bool) -> None:  # noqa: FBT001 # a property's setter
        self._dark = value
        self._change()

    map = Property(MapModel, lambda self: self._map, _set_map, notify=changed)
    scaling = Property(float, lambda self: self._scaling, _set_scaling, notify=changed)
    part = Property(QRectF, lambda self: self._part, _set_part, notify=changed)
    dark = Property(bool, lambda self: self._dark, _set_dark, notify=changed)


@QmlElement
@QmlSingleton
class FloorPictures(QObject):
    """Hangs pictures under QML's items: what QML makes of a Python class itself, PySide never lets go of."""

    @Slot(QQuickItem, result=QQuickItem)
    def hang(self, item: QQuickItem) -> FloorPicture:
        """Return a new picture behind all else of the item, which it lives as long as."""
        picture = FloorPicture(item)
        picture.setParentItem(item)
        picture.setZ(-1)
        return picture
