# SPDX-License-Identifier: GPL-3.0-or-later
"""The sheet as two painted items: what stands, and over it what the hand is doing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Slot
from PySide6.QtGui import QPainter
from PySide6.QtQuick import QQuickPaintedItem

from kiosk.ui.admin.drawing.overlay import paint_overlay
from kiosk.ui.admin.drawing.painting import paint_ground, paint_storey

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtQuick import QQuickItem

    from kiosk.ui.admin.drawing.sheet import DrawingSheet


class _Painted(QQuickPaintedItem):
    """As large as the item it hangs in, which it lives as long as."""

    def __init__(self, parent: QQuickItem, sheet: DrawingSheet) -> None:
        super().__init__(parent)
        self.setParentItem(parent)
        self.setZ(-1)
        self._sheet = sheet
        self.draws = 0
        parent.widthChanged.connect(self._fit)
        parent.heightChanged.connect(self._fit)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        parent = self.parentItem()
        if parent is not None:
            self.setSize(QSizeF(parent.width(), parent.height()))


class ThumbPicture(QQuickPaintedItem):
    """A page of a plan, as large as the item it hangs in allows."""

    def __init__(self, parent: QQuickItem, image: QImage) -> None:
        super().__init__(parent)
        self.setParentItem(parent)
        self.setSize(QSizeF(parent.width(), parent.height()))
        self._image = image

    def paint(self, painter: QPainter) -> None:
        """Paint the page in the middle."""
        size = QSizeF(self._image.size()).scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        box = QRectF(QPointF(0, 0), size)
        box.moveCenter(self.boundingRect().center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(box, self._image)


class StoreyPicture(_Painted):
    """Paints the storey; asked for only when the drawing, the plan below it or the view changes."""

    def __init__(self, parent: QQuickItem, sheet: DrawingSheet) -> None:
        super().__init__(parent, sheet)
        self.setOpaquePainting(True)
        sheet.drawn.connect(self.update)

    def paint(self, painter: QPainter) -> None:
        """Paint the ground, the plan that lies under the storey, and the storey."""
        self.draws += 1
        sheet, size = self._sheet, QSizeF(self.width(), self.height())
        paint_ground(painter, sheet.view, size)
        if (laid := sheet.laid) is not None:
            laid.picture.paint(painter, laid.underlay, sheet.view, size)
        if (scene := sheet.scene) is not None:
            paint_storey(painter, scene, sheet.view)


class OverlayPicture(_Painted):
    """Paints what is being drawn; the only one that is painted anew while the hand moves."""

    def __init__(self, parent: QQuickItem, sheet: DrawingSheet) -> None:
        super().__init__(parent, sheet)
        sheet.hovered.connect(self.update)
        sheet.drawn.connect(self.update)

    def paint(self, painter: QPainter) -> None:
        """Paint ghosts, guides and what is chosen."""
        self.draws += 1
        sheet = self._sheet
        if (scene := sheet.scene) is not None:
            paint_overlay(painter, scene.floor, sheet.ghost, sheet.view)
