# SPDX-License-Identifier: GPL-3.0-or-later
"""A storey painted as an architect draws it: floors, walls, windows, doors, stairs, lifts, desks."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from kiosk.ui.plan.inks import Inks
    from kiosk.wayfinding.drawing.plan import Area, FloorPlan, PlanDesk
    from kiosk.wayfinding.drawing.projection import Projection

HEAD = 0.7  # metres of a ramp's arrow
DESKS_FROM = 26.0  # px a metre from which desks are worth drawing,
FURNITURE_FROM = 20.0
TARGET_DESKS_FROM = 12.0  # and those of the room that one goes to


class FloorPainter:
    """Paints one storey; names are no part of it, because they keep clear of what stands above it."""

    def __init__(self, plan: FloorPlan, projection: Projection, inks: Inks) -> None:
        self._plan = plan
        self._to = projection
        self._inks = inks

    def paint(self, painter: QPainter, target: str = "", seat: str = "") -> None:
        """Draw from the ground up; `target` is the unit that is lit, `seat` the desk in it."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._floors(painter, target)
        self._details(painter, target, seat)
        self._walls(painter)
        self._doors(painter)
        if target:
            self._light(painter, target)

    def _floors(self, painter: QPainter, target: str) -> None:
        inks = self._inks
        for unit in self._plan.units:
            colour = inks.floor if unit.walkway or unit.outdoor else inks.room
            colour = inks.target if unit.id == target else colour
            # The thin edge of the same colour closes the hair that two floors leave between them.
            painter.setPen(QPen(QColor(inks.thin if unit.outdoor else colour), 1.0))
            painter.setBrush(QBrush(QColor(colour)))
            painter.drawPath(self._path(unit.areas))

    def _details(self, painter: QPainter, target: str, seat: str) -> None:
        painter.setPen(QPen(QColor(self._inks.thin), max(1.0, 0.05 * self._to.scale)))
        plan = self._plan
        for start, end in (*plan.markings, *plan.treads, *plan.crosses, *plan.slopes):
            painter.drawLine(self._point(start), self._point(end))
        for start, end in plan.slopes:
            painter.drawPolyline([self._point(point) for point in _head(start, end)])
        painter.setBrush(QBrush(QColor(self._inks.desk)))
        self._furniture(painter)
        for desk in desks_drawn(self._plan, self._to.scale, target):
            lit = bool(seat) and desk.unit == target and desk.number == seat
            painter.setBrush(QBrush(QColor(self._inks.accent if lit else self._inks.desk)))
            painter.drawPath(self._ring(desk.corners))
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _furniture(self, painter: QPainter) -> None:
        for kind, area in furniture_drawn(self._plan, self._to.scale):
            outline = self._path([area])
            if kind == "vegetation":
                crown = outline.boundingRect()
                painter.drawEllipse(crown)
                painter.drawEllipse(crown.center(), crown.width() / 8, crown.height() / 8)
            else:
                painter.drawPath(outline)

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


def desks_drawn(plan: FloorPlan, scale: float, target: str = "") -> Iterator[PlanDesk]:
    """Return the desks that are large enough to be drawn at so many px a metre."""
    return (
        desk for desk in plan.desks if scale >= (TARGET_DESKS_FROM if desk.unit == target else DESKS_FROM)
    )


def furniture_drawn(plan: FloorPlan, scale: float) -> Iterator[tuple[str, Area]]:
    """Return what else stands there and is large enough to be drawn; trees always are."""
    return ((kind, area) for kind, area in plan.furniture if scale >= FURNITURE_FROM or kind == "vegetation")


def _head(start: tuple[float, float], end: tuple[float, float]) -> Iterator[tuple[float, float]]:
    """Return the head of an arrow, in metres: up this ramp."""
    length = math.dist(start, end) or 1.0
    ux, uy = (end[0] - start[0]) / length * HEAD, (end[1] - start[1]) / length * HEAD
    yield (end[0] - ux - uy / 2, end[1] - uy + ux / 2)
    yield end
    yield (end[0] - ux + uy / 2, end[1] - uy - ux / 2)


def _quarter_arc(hinge: QPointF, closed: QPointF, opened: QPointF) -> QPainterPath:
    """Draw a door's swing, from the closed leaf's end to the open one's."""
    control = closed + (opened - hinge) * 0.552
    path = QPainterPath(closed)
    path.cubicTo(control, opened + (closed - hinge) * 0.552, opened)
    return path
