# SPDX-License-Identifier: GPL-3.0-or-later
"""What the hand is doing, over the storey: ghosts, the lines that show why it snaps, what is chosen."""

from __future__ import annotations

from dataclasses import dataclass
import math
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from kiosk.ui.admin.drawing.painting import font, outline, paint_kiosk, paint_leaf
from kiosk.ui.plan.inks import LIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.ui.admin.drawing.viewport import Viewport
    from kiosk.wayfinding.drafting.faces import Spot
    from kiosk.wayfinding.drafting.model import FloorGraph, WallDoor

    type Line = tuple[Spot, Spot]

GUIDE: Final = QColor("#6ea0f5")
REFUSED: Final = QColor("#bd2c0f")
ACCENT: Final = QColor(LIGHT.accent)
HANDLE: Final = 9.0


@dataclass(frozen=True, slots=True)
class Ghost:
    """What a press would do: `refused` says why it would do nothing, and turns it red."""

    lines: Sequence[Line] = ()
    guides: Sequence[Line] = ()
    spots: Sequence[Spot] = ()  # handles, corners, a cross where one aims by keys
    door: tuple[Line, WallDoor] | None = None
    kiosk: tuple[Spot, int] | None = None
    face: tuple[int, int] | None = None  # a side of the face that is meant
    areas: Sequence[Sequence[Spot]] = ()  # rooms as they would be
    route: Sequence[Spot] = ()
    cursor: Spot | None = None
    words: str = ""
    refused: str = ""


def paint_overlay(painter: QPainter, floor: FloorGraph, ghost: Ghost, view: Viewport) -> None:
    """Paint a ghost over its storey."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink = REFUSED if ghost.refused else ACCENT
    _areas(painter, ghost, view, ink)
    _face(painter, floor, ghost, view, ink)
    _guides(painter, ghost, view)
    painter.setPen(QPen(ink, 4, Qt.PenStyle.DashLine if ghost.refused else Qt.PenStyle.SolidLine))
    painter.drawLines([QLineF(view.px(a), view.px(b)) for a, b in ghost.lines])
    if ghost.door is not None:
        paint_leaf(painter, *ghost.door, view, ink)
    if ghost.kiosk is not None:
        paint_kiosk(painter, *ghost.kiosk, view)
    _route(painter, ghost, view)
    painter.setPen(QPen(ink, 2))
    painter.setBrush(QColor("#ffffff"))
    for spot in ghost.spots:
        here = view.px(spot)
        painter.drawRect(QRectF(here.x() - HANDLE / 2, here.y() - HANDLE / 2, HANDLE, HANDLE))
    if ghost.cursor is not None:
        _cross(painter, view.px(ghost.cursor), ink)
    if ghost.words or ghost.refused:
        _words(painter, ghost, view, ink)


def _areas(painter: QPainter, ghost: Ghost, view: Viewport, ink: QColor) -> None:
    tint = QColor(ink)
    tint.setAlphaF(0.16)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tint)
    for area in ghost.areas:
        painter.drawPolygon(QPolygonF([view.px(at) for at in area]))


def _face(painter: QPainter, floor: FloorGraph, ghost: Ghost, view: Viewport, ink: QColor) -> None:
    if ghost.face is None or ghost.face not in floor.faces.at_side:
        return
    path = outline(floor, floor.faces.all[floor.faces.at_side[ghost.face]], view)
    tint = QColor(ink)
    tint.setAlphaF(0.14)
    painter.fillPath(path, tint)
    painter.setPen(QPen(ink, 3))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)


def _guides(painter: QPainter, ghost: Ghost, view: Viewport) -> None:
    """Draw why an end snaps: from what it is in line with, through it and beyond."""
    pen = QPen(GUIDE, 1.4)
    pen.setDashPattern([4, 4])
    painter.setPen(pen)
    for a, b in ghost.guides:
        line = QLineF(view.px(a), view.px(b))
        if line.length() > 0:
            line.setLength(line.length() + 40)
            painter.drawLine(line)


def _route(painter: QPainter, ghost: Ghost, view: Viewport) -> None:
    if len(ghost.route) < 2:  # noqa: PLR2004 # a line
        return
    path = QPainterPath(view.px(ghost.route[0]))
    for spot in ghost.route[1:]:
        path.lineTo(view.px(spot))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in ((QColor("#ffffff"), 10.0), (ACCENT, 6.0)):
        painter.setPen(
            QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        )
        painter.drawPath(path)
    end, before = view.px(ghost.route[-1]), view.px(ghost.route[-2])
    for turn in (150, -150):
        wing = QLineF(end, end + (end - before))
        wing.setAngle(QLineF(before, end).angle() + turn)
        wing.setLength(14)
        painter.drawLine(wing)


def _cross(painter: QPainter, at: QPointF, ink: QColor) -> None:
    painter.setPen(QPen(ink, 1.6))
    painter.drawLine(at - QPointF(14, 0), at + QPointF(14, 0))
    painter.drawLine(at - QPointF(0, 14), at + QPointF(0, 14))


def _words(painter: QPainter, ghost: Ghost, view: Viewport, ink: QColor) -> None:
    """Write the length, or why it cannot be, beside the hand."""
    told = ghost.refused or ghost.words
    type_ = font(15, strong=True)
    width = QFontMetricsF(type_).horizontalAdvance(told) + 16
    at = _beside(ghost, view)
    box = QRectF(at.x() - width / 2, at.y() - 34, width, 26)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(255, 255, 255, 235))
    painter.drawRoundedRect(box, 5, 5)
    painter.setPen(ink)
    painter.setFont(type_)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, told)


def _beside(ghost: Ghost, view: Viewport) -> QPointF:
    if ghost.lines:
        a, b = ghost.lines[-1]
        return (view.px(a) + view.px(b)) / 2
    if ghost.cursor is not None:
        return view.px(ghost.cursor)
    if ghost.door is not None:
        (ax, ay), (bx, by) = ghost.door[0]
        share = ghost.door[1].at / (math.dist(*ghost.door[0]) or 1.0)
        return view.px((ax + (bx - ax) * share, ay + (by - ay) * share))
    return view.px(ghost.spots[-1]) if ghost.spots else QPointF(120, 60)
