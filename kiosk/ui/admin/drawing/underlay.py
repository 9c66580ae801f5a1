# SPDX-License-Identifier: GPL-3.0-or-later
"""A plan under the sheet: pulled straight by its corners, scaled by two lengths, drawn once a zoom."""

from __future__ import annotations

from dataclasses import replace
import math
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter, QPolygonF, QTransform

if TYPE_CHECKING:
    from kiosk.ui.admin.drawing.viewport import Viewport
    from kiosk.wayfinding.drafting.faces import Spot
    from kiosk.wayfinding.drafting.model import SheetUnderlay

MARGIN: Final = 0.5  # of the sheet, drawn ahead on every side: a pan within it draws nothing anew
SQUARE: Final = 0.35  # how far two lengths must differ in direction before the second tells anything new


def straight_size(underlay: SheetUnderlay, image: QImage) -> QSizeF:
    """Return the px of the straightened plan: those between its corners, or the whole picture."""
    if len(underlay.corners) != 4:  # noqa: PLR2004 # a quad
        return QSizeF(image.size())
    one, two, three, four = underlay.corners
    wide = (math.dist(one, two) + math.dist(four, three)) / 2
    high = (math.dist(one, four) + math.dist(two, three)) / 2
    return QSizeF(wide, high)


def straightened(underlay: SheetUnderlay, image: QImage) -> QTransform:
    """Return the picture's px as px of the straightened plan; corners run from its top left clockwise."""
    if len(underlay.corners) != 4:  # noqa: PLR2004 # a quad
        return QTransform()
    size = straight_size(underlay, image)
    wide, high = size.width(), size.height()
    square = [QPointF(0, 0), QPointF(wide, 0), QPointF(wide, high), QPointF(0, high)]
    pulled = QTransform()
    QTransform.quadToQuad(QPolygonF([QPointF(*one) for one in underlay.corners]), QPolygonF(square), pulled)
    return pulled


def on_sheet(underlay: SheetUnderlay, image: QImage) -> QTransform:
    """Return the picture's px as mm of the sheet."""
    across, up = underlay.mm_per_px
    high = straight_size(underlay, image).height()
    scaled = QTransform(across, 0, 0, -up, 0, high * up)
    turned = QTransform().rotate(underlay.turn)
    moved = QTransform.fromTranslate(*underlay.at)
    return straightened(underlay, image) * scaled * turned * moved


def px_at(underlay: SheetUnderlay, image: QImage, at: Spot) -> Spot:
    """Return the picture's px under a place of the sheet."""
    back, _known = on_sheet(underlay, image).inverted()
    found = back.map(QPointF(*at))
    return round(found.x()), round(found.y())


def ordered(corners: list[Spot]) -> tuple[Spot, ...]:
    """Return four px from the top left clockwise, in whatever order they were pressed."""
    middle = sum(x for x, _ in corners) / 4, sum(y for _, y in corners) / 4
    around = sorted(corners, key=lambda at: math.atan2(at[1] - middle[1], at[0] - middle[0]))
    first = min(range(4), key=lambda at: sum(around[at]))
    return tuple(around[first:] + around[:first])


def upright(underlay: SheetUnderlay, a: Spot, b: Spot) -> SheetUnderlay:
    """Return the underlay turned so that what runs from one place to the other runs along an axis."""
    slant = math.degrees(math.atan2(b[1] - a[1], b[0] - a[0]))
    return replace(underlay, turn=round(underlay.turn - (slant - 90 * round(slant / 90)), 3))


def steps_of(underlay: SheetUnderlay, image: QImage, a: Spot, b: Spot) -> tuple[float, float]:
    """Return how far apart two places of the sheet lie, in px across and up the straightened plan."""
    back, _known = on_sheet(underlay, image).inverted()
    pulled = straightened(underlay, image)
    one, two = (pulled.map(back.map(QPointF(*at))) for at in (a, b))
    return two.x() - one.x(), two.y() - one.y()


def apart(one: tuple[float, float], other: tuple[float, float]) -> bool:
    """Return whether two lengths differ enough in direction for both to tell something."""
    first, second = (math.atan2(abs(y), abs(x)) for x, y in (one, other))
    return abs(first - second) > SQUARE


class UnderlayPicture:
    """Draws one plan; what it drew is kept until the zoom, the plan or more than half a sheet changes."""

    def __init__(self, image: QImage) -> None:
        self.image = image
        self.draws = 0
        self._drawn: QImage | None = None
        self._for: object = None
        self._view: Viewport | None = None

    def paint(self, painter: QPainter, underlay: SheetUnderlay, view: Viewport, size: QSizeF) -> None:
        """Paint the plan as faint as it is to be."""
        offset = self._offset(underlay, view, size)
        painter.setOpacity(underlay.opacity)
        if self._drawn is not None:
            painter.drawImage(offset, self._drawn)
        painter.setOpacity(1.0)

    def _offset(self, underlay: SheetUnderlay, view: Viewport, size: QSizeF) -> QPointF:
        air_x, air_y = size.width() * MARGIN, size.height() * MARGIN
        known = (replace(underlay, opacity=1.0), view.scale, size.width(), size.height())
        if self._view is not None and known == self._for:
            moved = view.px((self._view.left, self._view.top))
            if abs(moved.x()) <= air_x and abs(moved.y()) <= air_y:
                return moved - QPointF(air_x, air_y)
        self._draw(underlay, view.panned(air_x, air_y), size * (1 + 2 * MARGIN))
        self._for, self._view = known, view
        return QPointF(-air_x, -air_y)

    def _draw(self, underlay: SheetUnderlay, view: Viewport, size: QSizeF) -> None:
        self.draws += 1
        sheet = QImage(size.toSize(), QImage.Format.Format_ARGB32_Premultiplied)
        sheet.fill(Qt.GlobalColor.transparent)
        painter = QPainter(sheet)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setTransform(on_sheet(underlay, self.image) * view.transform())
        painter.drawImage(QRectF(self.image.rect()), self.image)
        painter.end()
        self._drawn = sheet
