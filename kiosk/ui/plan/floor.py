"""A storey painted as an architect draws it: floors, walls, windows, doors, stairs, lifts, desks, names."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from kiosk.ui.plan.labels import LINE_HEIGHT, Wish, place
from kiosk.wayfinding.model import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from kiosk.ui.plan.inks import Inks
    from kiosk.ui.plan.labels import Label
    from kiosk.ui.plan.projection import Projection
    from kiosk.wayfinding.plan import Area, FloorPlan, PlanUnit

DESKS_FROM = 26.0  # px a metre at which desks are worth drawing
NAMELESS = frozenset({"walkway", "steps", "ramp", "nonpublic", "structure", "column", "opentobelow"})


class FloorPainter:
    """Paints one storey; `target` is the unit that is lit, `size` the height of names in px."""

    def __init__(  # noqa: PLR0913 # what is drawn, where, and how; all named
        self, plan: FloorPlan, projection: Projection, inks: Inks, *, language: str, size: int, family: str
    ) -> None:
        self._plan = plan
        self._to = projection
        self._inks = inks
        self._language = language
        self._size = size
        self._family = family

    def paint(self, painter: QPainter, target: str = "") -> None:
        """Draw from the ground up, names last."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._floors(painter, target)
        self._details(painter)
        self._walls(painter)
        self._doors(painter)
        if target:
            self._light(painter, target)
        for label in self.labels(target):
            self._name(painter, label)

    def labels(self, target: str = "") -> list[Label]:
        """Return the names that stand on the picture, the target's first."""
        return place(
            self._wishes(target),
            lambda line, size, strong: self._metrics(size, strong).horizontalAdvance(line),
        )

    def _floors(self, painter: QPainter, target: str) -> None:
        inks = self._inks
        for unit in self._plan.units:
            colour = inks.floor if unit.walkway or unit.outdoor else inks.room
            colour = inks.target if unit.id == target else colour
            painter.fillPath(self._path(unit.areas), QColor(colour))

    def _details(self, painter: QPainter) -> None:
        painter.setPen(QPen(QColor(self._inks.thin), max(1.0, 0.05 * self._to.scale)))
        for start, end in (*self._plan.treads, *self._plan.crosses):
            painter.drawLine(self._point(start), self._point(end))
        if self._to.scale >= DESKS_FROM:
            painter.setBrush(QBrush(QColor(self._inks.desk)))
            for desk in self._plan.desks:
                painter.drawPath(self._ring(desk.corners))
            painter.setBrush(Qt.BrushStyle.NoBrush)

    def _walls(self, painter: QPainter) -> None:
        wall = QColor(self._inks.wall)
        painter.fillPath(self._path(self._plan.inner_walls), wall)
        painter.fillPath(self._path(self._plan.outer_walls), wall)
        painter.setPen(QPen(QColor(self._inks.room), max(1.0, 0.14 * self._to.scale)))
        for start, end in self._plan.windows:
            painter.drawLine(self._point(start), self._point(end))

    def _doors(self, painter: QPainter) -> None:
        pen = QPen(QColor(self._inks.wall), max(1.0, 0.05 * self._to.scale))
        painter.setPen(pen)
        for door in self._plan.doors:
            for hinge, closed, opened in door.swings:
                h, c, o = (self._point(point) for point in (hinge, closed, opened))
                painter.drawLine(h, o)
                painter.drawPath(_quarter_arc(h, c, o))

    def _light(self, painter: QPainter, target: str) -> None:
        painter.setPen(QPen(QColor(self._inks.accent), max(4.0, 0.3 * self._to.scale)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for unit in self._plan.units:
            if unit.id == target:
                painter.drawPath(self._path(unit.areas))

    def _wishes(self, target: str) -> Iterator[Wish]:
        for unit in self._plan.units:
            lit = unit.id == target
            name = say(unit.name, self._language)
            if not name or (unit.category in NAMELESS and not lit):
                continue
            yield self._wish(unit, name, lit=lit)

    def _wish(self, unit: PlanUnit, name: str, *, lit: bool) -> Wish:
        x, y = self._to.at(unit.label)
        wide, high = unit.width * self._to.scale, unit.height * self._to.scale
        if self._to.turn % 180:
            wide, high = high, wide
        air = 0.3 * self._size
        size = int(self._size * 1.35) if lit else self._size
        rank = 2 if lit else int(unit.public)
        return Wish(name, x, y, max(0.0, wide - air), max(0.0, high - air), size, rank, strong=lit)

    def _name(self, painter: QPainter, label: Label) -> None:
        strong = label.wish.strong
        painter.setFont(self._font(label.wish.size, strong))
        painter.setPen(QColor(self._inks.accent if strong else self._inks.soft))
        step = label.wish.size * LINE_HEIGHT
        for row, line in enumerate(label.lines):
            box = QRectF(label.left, label.top + row * step, label.width, step)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, line)

    def _font(self, size: int, strong: bool) -> QFont:  # noqa: FBT001 # a weight, told by its name
        return _font(self._family, size, strong)

    def _metrics(self, size: int, strong: bool) -> QFontMetricsF:  # noqa: FBT001 # a weight, told by its name
        return _metrics(self._family, size, strong)

    def _point(self, point: tuple[float, float]) -> QPointF:
        return QPointF(*self._to.at(point))

    def _ring(self, ring: Iterable[tuple[float, float]]) -> QPainterPath:
        path = QPainterPath()
        move: Callable[[QPointF], None] = path.moveTo
        for point in ring:
            move(self._point(point))
            move = path.lineTo
        path.closeSubpath()
        return path

    def _path(self, areas: Iterable[Area]) -> QPainterPath:
        path = QPainterPath()
        for area in areas:
            for ring in (area.outline, *area.holes):
                path.addPath(self._ring(ring))
        return path


def _quarter_arc(hinge: QPointF, closed: QPointF, opened: QPointF) -> QPainterPath:
    """Draw a door's swing, from the closed leaf's end to the open one's."""
    control = closed + (opened - hinge) * 0.552
    path = QPainterPath(closed)
    path.cubicTo(control, opened + (closed - hinge) * 0.552, opened)
    return path


@cache
def _font(family: str, size: int, strong: bool) -> QFont:  # noqa: FBT001 # cached by position
    font = QFont(family)
    font.setPixelSize(size)
    font.setWeight(QFont.Weight.Bold if strong else QFont.Weight.Medium)
    font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 98)
    return font


@cache
def _metrics(family: str, size: int, strong: bool) -> QFontMetricsF:  # noqa: FBT001 # cached by position
    return QFontMetricsF(_font(family, size, strong))
