# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole way in one picture: laid out for a box, painted at any scale; and what each step looks at."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRectF, QSizeF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QPolygonF

from kiosk.ui.plan.glyphs import glyph
from kiosk.ui.plan.inks import inks
from kiosk.ui.plan.marks import HOUSE, square
from kiosk.ui.plan.way_layout import DISC, MARK, Layout
from kiosk.ui.properties import qml_element, shown
from kiosk.wayfinding.drawing.line import chevrons, head, short_of
from kiosk.wayfinding.venue.model import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kiosk.ui.plan.way_layout import DrawnWay, Sheet
    from kiosk.wayfinding.drawing.scheme import Plate, SchemeRoom
    from kiosk.wayfinding.venue.frame import Point

CLIMBS = ("stairs", "escalator")
YARD = ("steps", "ramp")


class WayPainter:
    """Paints one sheet at the scale that the painter has."""

    def __init__(self, sheet: Sheet, way: WayMap, family: str, *, high_contrast: bool) -> None:
        self._sheet = sheet
        self._way = way
        self._family = family
        self._inks = inks(high_contrast=high_contrast)
        self._px = sheet.unit

    def paint(self, painter: QPainter, *, whole: bool = True) -> None:
        """Draw from the ground up, the storeys' names only where `whole`."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for plate in self._sheet.plates:
            self._floors(painter, plate)
            self._walls(painter, plate)
            self._doors(painter, plate)
            self._target(painter, plate)
            self._breaks(painter, plate)
        self._names(painter)
        if whole:
            self._chips(painter)
        self._signs(painter)
        for plate in self._sheet.plates:
            self._route(painter, plate)
        self._marks(painter)

    def _floors(self, painter: QPainter, plate: Plate) -> None:
        ink = self._inks
        for room in plate.rooms:
            colour = ink.target if room.id == self._way.target else ink.floor if room.walkway else ink.room
            if room.category in YARD:
                colour = ink.ground
            painter.setPen(QPen(QColor(colour), 1.0))
            painter.setBrush(QColor(colour))
            painter.drawPath(_path(room.rings))
            if room.category in CLIMBS or room.category in YARD:
                self._treads(painter, room)
            elif room.category == "elevator":
                self._lift(painter, room)

    def _treads(self, painter: QPainter, room: SchemeRoom) -> None:
        """Draw the steps across the longer side."""
        painter.setPen(self._pen(self._inks.thin, 2))
        x, y, wide, high = room.bounds
        inset, pitch = 7 * self._px, 9 * self._px
        flat = wide >= high
        count = int(((wide if flat else high) - 2 * inset) / pitch)
        for at in range(count + 1):
            step = inset + at * pitch
            if flat:
                painter.drawLine(QPointF(x + step, y + inset), QPointF(x + step, y + high - inset))
            else:
                painter.drawLine(QPointF(x + inset, y + step), QPointF(x + wide - inset, y + step))

    def _lift(self, painter: QPainter, room: SchemeRoom) -> None:
        painter.setPen(self._pen(self._inks.thin, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inset = 8 * self._px
        car = QRectF(*room.bounds).adjusted(inset, inset, -inset, -inset)
        painter.drawRect(car)
        painter.drawLine(car.topLeft(), car.bottomRight())
        painter.drawLine(car.topRight(), car.bottomLeft())

    def _walls(self, painter: QPainter, plate: Plate) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for lines, wide in ((plate.inner, 3.2), (plate.outer, 8)):
            painter.setPen(self._pen(self._inks.wall, wide, Qt.PenCapStyle.SquareCap))
            for line in lines:
                painter.drawPolyline(_line(line))

    def _doors(self, painter: QPainter, plate: Plate) -> None:
        for door in plate.doors:
            a, b = (QPointF(*point) for point in door.gap)
            painter.setPen(self._pen(self._inks.floor, 11, Qt.PenCapStyle.FlatCap))
            painter.drawLine(a, b)
            painter.setPen(self._pen(self._inks.wall, 2.4))
            for hinge, closed, opened in door.leaves:
                h, c, o = QPointF(*hinge), QPointF(*closed), QPointF(*opened)
                painter.drawLine(h, o)
                arc = QPainterPath(c)
                arc.cubicTo(c + (o - h) * 0.552, o + (c - h) * 0.552, o)
                painter.drawPath(arc)

    def _target(self, painter: QPainter, plate: Plate) -> None:
        painter.setPen(self._pen(self._inks.accent, 6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for room in plate.rooms:
            if room.id == self._way.target:
                painter.drawPath(_path(room.rings))
        # Its doors stay open in the frame that lights it.
        painter.setPen(self._pen(self._inks.target, 8, Qt.PenCapStyle.FlatCap))
        for door in plate.doors:
            if any(room.id == self._way.target and _near(room, door.gap) for room in plate.rooms):
                painter.drawLine(QPointF(*door.gap[0]), QPointF(*door.gap[1]))

    def _breaks(self, painter: QPainter, plate: Plate) -> None:
        """Draw where the house goes on beyond the page, or was cut short, as drawings do."""
        step = 14 * self._px
        for start, end in plate.breaks:
            a, b = QPointF(*start), QPointF(*end)
            along = (b - a) / (((b.x() - a.x()) ** 2 + (b.y() - a.y()) ** 2) ** 0.5 or 1.0) * step
            aside, middle = QPointF(-along.y(), along.x()), (a + b) / 2
            line = [
                a,
                middle - along * 2,
                middle - along + aside,
                middle + along - aside,
                middle + along * 2,
                b,
            ]
            painter.setPen(self._pen(self._inks.ground, 12, Qt.PenCapStyle.FlatCap))
            painter.drawPolyline(QPolygonF(line))
            painter.setPen(self._pen(self._inks.wall, 2.4))
            painter.drawPolyline(QPolygonF(line))

    def _names(self, painter: QPainter) -> None:
        for label in self._sheet.names:
            if label.flag:
                painter.setPen(self._pen(self._inks.accent, 3))
                if not label.box.intersects(label.wish.room):
                    painter.drawLine(label.box.center(), label.wish.room.center())
                painter.setBrush(QColor(self._inks.lit))
                painter.drawRoundedRect(label.box, 6, 6)
            colour = self._inks.accent if label.wish.strong else self._inks.soft
            self._text(painter, label.box, label.text, label.size, colour, bold=label.wish.strong)
        for box, name in self._sheet.icons:
            glyph(painter, name, box, self._inks.wall)

    def _chips(self, painter: QPainter) -> None:
        px, ink = self._px, self._inks
        for box, text in self._sheet.chips:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ink.text))
            painter.drawRoundedRect(box, 10 * px, 10 * px)
            self._text(painter, box, text, round(42 * px), ink.ground, bold=True)
        for box, text in self._sheet.houses:
            self._text(painter, box, text, round(HOUSE * px), ink.text, bold=False)

    def _signs(self, painter: QPainter) -> None:
        px, ink = self._px, self._inks
        for sign in self._sheet.signs:
            pen = self._pen(ink.accent, 8, Qt.PenCapStyle.RoundCap)
            pen.setDashPattern([0.01, 1.8])
            painter.setPen(pen)
            painter.drawLine(*sign.foot)
            painter.setPen(self._pen(ink.accent, 3))
            painter.setBrush(QColor(ink.ground))
            painter.drawRoundedRect(sign.box, sign.box.height() / 2, sign.box.height() / 2)
            high = sign.box.height()
            glyph(
                painter,
                sign.glyph,
                QRectF(sign.box.left() + 16 * px, sign.box.top() + high / 2 - 19 * px, 38 * px, 38 * px),
                ink.accent,
            )
            glyph(
                painter, "up" if sign.rises else "down",
                QRectF(sign.box.right() - 54 * px, sign.box.top() + high / 2 - 19 * px, 38 * px, 38 * px),
                ink.accent,
            )  # fmt: skip
            self._text(painter, sign.box, sign.text, round(40 * px), ink.accent, bold=True)

    def _route(self, painter: QPainter, plate: Plate) -> None:
        here = self._sheet.here
        lit = (room for room in plate.rooms if room.id == self._way.target)
        if here is not None and any(_path(room.rings).contains(QPointF(*here)) for room in lit):
            return  # whoever stands in the room already goes nowhere
        painter.setBrush(Qt.BrushStyle.NoBrush)
        last = self._sheet.discs and plate.ordinal == self._way.goal_floor
        for line in plate.lines:
            path = rounded(line, 24 * self._px)
            heads = QPainterPath()
            if last and line is plate.lines[-1] and len(line) > 1:
                size = 26 * self._px
                heads.addPolygon(_line(head(short_of(line, 1.2 * size), line[-1], size)))
            for colour, wide in ((self._inks.ground, 22), (self._inks.accent, 12)):
                pen = self._pen(colour, wide, Qt.PenCapStyle.RoundCap)
                pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
                painter.setPen(pen)
                painter.drawPath(path)
                painter.drawPath(heads)
            painter.setPen(self._pen(self._inks.on_accent, 3, Qt.PenCapStyle.RoundCap))
            for mark in chevrons(line, 6 * self._px):
                painter.drawPolyline(_line(mark))

    def _marks(self, painter: QPainter) -> None:
        px, ink = self._px, self._inks
        for number, (x, y) in self._sheet.discs:
            painter.setPen(self._pen(ink.ground, 4))
            painter.setBrush(QColor(ink.accent))
            painter.drawEllipse(QPointF(x, y), 25 * px, 25 * px)
            self._text(
                painter,
                QRectF(x - 40 * px, y - 40 * px, 80 * px, 80 * px),
                str(number),
                round(34 * px),
                ink.on_accent,
                bold=True,
            )
        for x, y in self._sheet.closed:
            painter.setPen(self._pen(ink.warning, 4))
            painter.setBrush(QColor(ink.ground))
            painter.drawEllipse(QPointF(x, y), 25 * px, 25 * px)
            glyph(painter, "cross", QRectF(x - 17 * px, y - 17 * px, 34 * px, 34 * px), ink.warning)
        if self._sheet.here is not None:
            at = QPointF(*self._sheet.here)
            painter.setPen(self._pen(ink.here, 7))
            painter.setBrush(QColor(ink.ground))
            painter.drawEllipse(at, 24.5 * px, 24.5 * px)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ink.here))
            painter.drawEllipse(at, 13 * px, 13 * px)
            self._text(painter, self._sheet.told, self._way.here_words, round(48 * px), ink.here, bold=True)

    def _text(  # noqa: PLR0913 # a text as it stands
        self, painter: QPainter, box: QRectF, text: str, size: int, colour: str, *, bold: bool
    ) -> None:
        font = QFont(self._family)
        font.setPixelSize(size)
        font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Medium)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, -0.018 * size)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _pen(self, colour: str, wide: float, cap: Qt.PenCapStyle = Qt.PenCapStyle.RoundCap) -> QPen:
        pen = QPen(QColor(colour), wide * self._px)
        pen.setCapStyle(cap)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        return pen


def _line(points: Iterable[Point]) -> QPolygonF:
    return QPolygonF([QPointF(*point) for point in points])


def _path(rings: Sequence[Sequence[Point]]) -> QPainterPath:
    path = QPainterPath()
    for ring in rings:
        path.addPolygon(_line(ring))
        path.closeSubpath()
    return path


def _near(room: SchemeRoom, gap: tuple[Point, Point]) -> bool:
    """Return whether a door stands in a room's wall."""
    x, y = (gap[0][0] + gap[1][0]) / 2, (gap[0][1] + gap[1][1]) / 2
    for ring in room.rings:
        for (ax, ay), (bx, by) in pairwise(ring):
            length = ((bx - ax) ** 2 + (by - ay) ** 2) or 1.0
            share = max(0.0, min(1.0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length))
            if abs(ax + share * (bx - ax) - x) + abs(ay + share * (by - ay) - y) < 5:  # noqa: PLR2004 # px
                return True
    return False


def rounded(points: Sequence[Point], radius: float) -> QPainterPath:
    """Return a line whose corners are rounded, as far as its stretches are long enough."""
    path = QPainterPath(QPointF(*points[0]))
    for a, b, c in zip(points, points[1:], points[2:], strict=False):
        before, after = math.dist(a, b) or 1.0, math.dist(b, c) or 1.0
        cut = min(radius, before / 2, after / 2)
        path.lineTo(b[0] + (a[0] - b[0]) * cut / before, b[1] + (a[1] - b[1]) * cut / before)
        path.quadTo(*b, b[0] + (c[0] - b[0]) * cut / after, b[1] + (c[1] - b[1]) * cut / after)
    path.lineTo(*points[-1])
    return path


NEAR = 1.5  # how much larger a step is shown


@qml_element
class WayMap(QObject):
    """A way over one or more storeys, as QML shows it."""

    laid = Signal()

    def __init__(self, way: DrawnWay) -> None:
        super().__init__()
        floors = {line.ordinal for line in way.lines}
        self._way = replace(
            way, plans={at: plan for at, plan in way.plans.items() if at in floors} or way.plans
        )
        self._sheet: Sheet | None = None
        self._room: tuple[float, float, float, str] = (0.0, 0.0, 0.0, "")

    steps = shown(int)(lambda self: len(self._way.stops))

    @property
    def sheet(self) -> Sheet | None:
        """What is laid out, once a size is known."""
        return self._sheet

    @property
    def target(self) -> str:
        """The unit that is lit."""
        return self._way.lit

    @property
    def goal_floor(self) -> int:
        """The storey on which the way ends."""
        return self._way.lines[-1].ordinal

    @property
    def here_words(self) -> str:
        """What stands at the start."""
        return self._way.words["here"]

    @Slot(float, float, float, str)
    def lay(self, width: float, height: float, unit: float, family: str) -> None:
        """Lay the way out in so many px; `unit` is what one px of the design is here."""
        if min(width, height) <= 0 or (width, height, unit, family) == self._room:
            return
        self._room = (width, height, unit, family)
        self._sheet = Layout(self._way, width, height, unit, family).sheet()
        self.laid.emit()

    @Slot(int, result=str)
    def storey(self, step: int) -> str:
        """Return the name of the storey on which a step begins."""
        if not 0 <= step < len(self._way.stops):
            return ""
        return say(self._way.plans[self._way.stops[step][0]].name, self._way.language)

    @Slot(int, float, float, result=QRectF)
    def view(self, step: int, width: float, height: float) -> QRectF:
        """Return what to look at in the overview's px: all of it, or the stretch that a step is about."""
        whole = QRectF(0, 0, width, height)
        if self._sheet is None or not 0 <= step < len(self._way.stops):
            return whole
        at, to = self._spots(step)
        size = QSizeF(width / NEAR, height / NEAR)
        middle = (at + to) / 2
        # What lies too far apart for one look begins at the step.
        if abs(to.x() - at.x()) > 0.8 * size.width() or abs(to.y() - at.y()) > 0.8 * size.height():
            middle = at + (to - at) * 0.3
        left = max(0.0, min(width - size.width(), middle.x() - size.width() / 2))
        top = max(0.0, min(height - size.height(), middle.y() - size.height() / 2))
        near = QRectF(QPointF(round(left), round(top)), size)
        return self._told_whole(near, [spot for spot in (at, to) if near.contains(spot)], whole)

    def paint(self, painter: QPainter, scale: float, *, high_contrast: bool, whole: bool = True) -> None:
        """Paint at a multiple of the overview; only the `whole` tells its storeys, which a part would cut."""
        if self._sheet is not None:
            painter.scale(scale, scale)
            WayPainter(self._sheet, self, self._room[3], high_contrast=high_contrast).paint(
                painter, whole=whole
            )

    def _told_whole(self, view: QRectF, spots: Sequence[QPointF], whole: QRectF) -> QRectF:
        """Move a look so that it shows the start and its words or neither: words alone tell a wrong place."""
        assert self._sheet is not None  # noqa: S101 # the caller has looked
        sheet = self._sheet
        if sheet.here is None:
            return view
        start = sheet.told.united(square(sheet.here, MARK * sheet.unit))
        if not view.intersects(start) or view.contains(start):
            return view
        right, down = min(0.0, start.left() - view.left()), min(0.0, start.top() - view.top())
        right, down = (
            right or max(0.0, start.right() - view.right()),
            down or max(0.0, start.bottom() - view.bottom()),
        )
        moves = [
            (right, down), (start.right() - view.left(), 0.0), (start.left() - view.right(), 0.0),
            (0.0, start.bottom() - view.top()), (0.0, start.top() - view.bottom()),
        ]  # fmt: skip
        shown = DISC / 2 * sheet.unit
        for moved in (view.translated(*move) for move in moves):
            inner = moved.adjusted(shown, shown, -shown, -shown)
            if whole.contains(moved) and all(inner.contains(spot) for spot in spots):
                return moved
        return view

    def _spots(self, step: int) -> tuple[QPointF, QPointF]:
        """Return where a step begins and where the next does, or the way ends."""
        assert self._sheet is not None  # noqa: S101 # the caller has looked
        by_floor = {plate.ordinal: plate for plate in self._sheet.plates}
        ordinal, point = self._way.stops[step]
        at = QPointF(*by_floor[ordinal].at(point))
        if step + 1 < len(self._way.stops):
            floor, following = self._way.stops[step + 1]
        else:
            floor, following = self._way.lines[-1].ordinal, self._way.lines[-1].points[-1]
        return at, QPointF(*by_floor[floor].at(following))
