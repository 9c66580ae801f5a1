"""The painted storey as an item: painted again only for another storey, zoom, theme or language."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Property, Signal
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickPaintedItem

from kiosk.ui.plan.map import MapModel

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QPainter
    from PySide6.QtQuick import QQuickItem

QML_IMPORT_NAME = "kiosk.ui.plan"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class FloorPicture(QQuickPaintedItem):
    """Paints the map's present storey at `scaling` px a metre, with names `textSize` px high."""

    changed = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._map: MapModel | None = None
        self._scaling = 10.0
        self._text_size = 34
        self._family = ""
        self._dark = False
        self.changed.connect(self._again)

    def paint(self, painter: QPainter) -> None:
        """Paint into Qt's picture; panning moves that picture and does not come here."""
        if self._map is not None:
            self._map.paint(painter, self._scaling, self._text_size, self._family, high_contrast=self._dark)

    def _again(self) -> None:
        if self._map is not None:
            self.setImplicitSize(self._map.width * self._scaling, self._map.height * self._scaling)
        self.update()

    def _set_map(self, value: QObject | None) -> None:
        if self._map is not None:
            self._map.turned.disconnect(self.changed)
        self._map = cast("MapModel | None", value)
        if self._map is not None:
            self._map.turned.connect(self.changed)
        self.changed.emit()

    def _set_scaling(self, value: float) -> None:
        self._scaling = value
        self.changed.emit()

    def _set_text_size(self, value: int) -> None:
        self._text_size = value
        self.changed.emit()

    def _set_family(self, value: str) -> None:
        self._family = value
        self.changed.emit()

    def _set_dark(self, value: bool) -> None:  # noqa: FBT001 # a property's setter
        self._dark = value
        self.changed.emit()

    map = Property(MapModel, lambda self: self._map, _set_map, notify=changed)
    scaling = Property(float, lambda self: self._scaling, _set_scaling, notify=changed)
    textSize = Property(int, lambda self: self._text_size, _set_text_size, notify=changed)  # noqa: N815 # QML's name
    family = Property(str, lambda self: self._family, _set_family, notify=changed)
    dark = Property(bool, lambda self: self._dark, _set_dark, notify=changed)
