# SPDX-License-Identifier: GPL-3.0-or-later
"""A storey as it stands on the sheet: rooms, walls, doors, names, stands, and where something is missing."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
import math
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from kiosk.ui.plan.inks import LIGHT
from kiosk.wayfinding.drafting.model import OPEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtCore import QSizeF

    from kiosk.ui.admin.drawing.viewport import Viewport
    from kiosk.wayfinding.drafting.faces import RoomFace, Spot
    from kiosk.wayfinding.drafting.model import FloorGraph, KioskStand, WallDoor

FAMILY: Final = "Pretendard GOV"
GROUND, GRID = QColor("#f4f5f6"), QColor("#e6e8ea")
WALKED: Final = frozenset(
    {"walkway", "lobby", "stairs", "elevator", "escalator", "ramp", "foyer", "vestibule"}
)
SHAFTS: Final = {"stairs": "계단", "elevator": "승강기", "escalator": "에스컬레이터", "ramp": "경사로"}
WALL_MM, THINNEST = 160, 2.5
GRIDS: Final = (1000, 5000, 10_000, 50_000)
LEAST_GRID: Final = 18.0  # px between two lines


@dataclass(frozen=True, slots=True)
class PlacedMark:
    """A number on the sheet where something is missing; severe ones keep the plan from being published."""

    number: int
    at: Spot
    severe: bool
    beside: int = 0  # how many stand at this place before it


@dataclass(frozen=True, slots=True)
class SheetScene:
    """What is drawn of one storey."""

    floor: FloorGraph
    kiosks: Sequence[KioskStand] = ()
    marks: Sequence[PlacedMark] = ()
    faint: bool = False  # a plan lies below, and shows through


def paint_ground(painter: QPainter, view: Viewport, size: QSizeF) -> None:
    """Paint the empty sheet with lines as many metres apart as can be told from each other."""
    whole = QRectF(QPointF(0, 0), size)
    painter.fillRect(whole, GROUND)
    step = next((mm for mm in GRIDS if mm * view.scale >= LEAST_GRID), GRIDS[-1])
    painter.setPen(QPen(GRID, 1))
    left, top = view.mm(0, 0)
    right, bottom = view.mm(size.width(), size.height())
    upright = range(math.ceil(left / step) * step, right + 1, step)
    level = range(math.ceil(bottom / step) * step, top + 1, step)
    painter.drawLines([QLineF(x := view.px((at, 0)).x(), 0, x, size.height()) for at in upright])
    painter.drawLines([QLineF(0, y := view.px((0, at)).y(), size.width(), y) for at in level])


def paint_storey(painter: QPainter, scene: SheetScene, view: Viewport) -> None:
    """Paint rooms, then walls and doors over them, then words over all."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    floor = scene.floor
    for face in floor.faces.all:
        _fill(painter, floor, face, view, faint=scene.faint)
    _walls(painter, floor, view)
    for door in floor.doors.values():
        paint_door(painter, floor, door, view, QColor(LIGHT.wall))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(LIGHT.thin))
    for fixture in floor.fixtures.values():
        painter.drawPolygon(QPolygonF([view.px(at) for at in fixture.corners]))
    for room in floor.rooms:
        _name(painter, floor, room, view)
    for stand in scene.kiosks:
        paint_kiosk(painter, stand.at, stand.heading, view)
    for mark in scene.marks:
        paint_mark(painter, mark, view)


def outline(floor: FloorGraph, face: RoomFace, view: Viewport) -> QPainterPath:
    """Return a face as a path in px, its holes left out."""
    path = QPainterPath()
    shell, holes = floor.faces.rings(face)
    for ring in (shell, *holes):
        path.addPolygon(QPolygonF([view.px(at) for at in (*ring, ring[0])]))
    return path


def _fill(painter: QPainter, floor: FloorGraph, face: RoomFace, view: Viewport, *, faint: bool) -> None:
    room = floor.rooms.get(floor.room_at_side.get(min(face.sides), -1))
    walked = room is not None and (room.category in WALKED or room.outdoor)
    colour = QColor(LIGHT.floor if walked else LIGHT.room)
    colour.setAlphaF(0.55 if faint else 1.0)
    painter.fillPath(outline(floor, face, view), colour)
    if room is not None and room.category in SHAFTS:
        _shaft(painter, floor, face, room.category, view)


def _shaft(painter: QPainter, floor: FloorGraph, face: RoomFace, category: str, view: Viewport) -> None:
    """Draw treads, or a lift's cross."""
    path = outline(floor, face, view)
    box = path.boundingRect().adjusted(5, 5, -5, -5)
    painter.setPen(QPen(QColor(LIGHT.thin), 1))
    painter.save()
    painter.setClipPath(path)
    if category == "elevator":
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box)
        painter.drawLine(box.topLeft(), box.bottomRight())
        painter.drawLine(box.topRight(), box.bottomLeft())
    else:
        step = max(5.0, 300 * view.scale)
        treads = int(box.width() / step)
        painter.drawLines(
            [QLineF(x := box.left() + at * step, box.top(), x, box.bottom()) for at in range(treads + 1)]
        )
    painter.restore()


def _walls(painter: QPainter, floor: FloorGraph, view: Viewport) -> None:
    thick, ink = max(THINNEST, WALL_MM * view.scale), QColor(LIGHT.wall)
    solid: list[QLineF] = []
    border: list[QLineF] = []
    for wall in floor.walls.values():
        line = QLineF(view.px(floor.nodes[wall.a]), view.px(floor.nodes[wall.b]))
        (border if wall.kind == OPEN else solid).append(line)
    painter.setPen(QPen(ink, thick, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap))
    painter.drawLines(solid)
    dashed = QPen(QColor(LIGHT.thin), 1.6)
    dashed.setDashPattern([4, 3])
    painter.setPen(dashed)
    painter.drawLines(border)


def paint_door(painter: QPainter, floor: FloorGraph, door: WallDoor, view: Viewport, colour: QColor) -> None:
    """Draw a gap in its wall, and the leaf with the arc that it swings along."""
    wall = floor.walls[door.wall]
    paint_leaf(painter, (floor.nodes[wall.a], floor.nodes[wall.b]), door, view, colour)


def paint_leaf(
    painter: QPainter, along: tuple[Spot, Spot], door: WallDoor, view: Viewport, colour: QColor
) -> None:
    """Draw a door in a wall from one place to another, whether or not it is there yet."""
    (ax, ay), (bx, by) = along
    length = math.dist(*along) or 1.0
    ux, uy = (bx - ax) / length, (by - ay) / length
    ends = [
        view.px((ax + ux * (door.at + way), ay + uy * (door.at + way)))
        for way in (-door.width / 2, door.width / 2)
    ]
    thick = max(THINNEST, WALL_MM * view.scale)
    painter.setPen(QPen(QColor(LIGHT.room), thick + 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.drawLine(*ends)
    painter.setPen(QPen(colour, 1.6))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if door.kind in {"lift", "sliding"}:
        painter.drawLine(*ends)
        return
    middle = (ends[0] + ends[1]) / 2
    pairs = [(ends[0], middle), (ends[1], middle)] if door.kind in {"double", "main"} else [tuple(ends)]
    for hinge, free in pairs:
        _swing(painter, hinge, free)


def _swing(painter: QPainter, hinge: QPointF, free: QPointF) -> None:
    leaf = QLineF(hinge, free)
    opened = QLineF(leaf)
    opened.setAngle(leaf.angle() + 90)
    painter.drawLine(opened)
    radius = leaf.length()
    box = QRectF(hinge.x() - radius, hinge.y() - radius, 2 * radius, 2 * radius)
    painter.drawArc(box, round(leaf.angle() * 16), 90 * 16)


def font(size: float, *, strong: bool = False) -> QFont:
    """Return the desk's type."""
    made = QFont(FAMILY)
    made.setPixelSize(round(size))
    made.setWeight(QFont.Weight.Bold if strong else QFont.Weight.Normal)
    return made


def _name(painter: QPainter, floor: FloorGraph, key: int, view: Viewport) -> None:
    """Write a room's name over its number where both have room; a name that does not fit is cut by a dot."""
    room, face = floor.rooms[key], floor.face(key)
    box = _box(floor, face, view)
    lines: list[tuple[str, QFont]] = []
    if name := room.name or SHAFTS.get(room.category, ""):
        lines.append((name, font(15, strong=True)))
    if room.number:
        lines.append((room.number, font(14)))
    height = sum(QFontMetricsF(one).height() for _, one in lines)
    if not lines or box.width() < 2 * 15 or box.height() < height:
        return
    at = view.px(face_middle(floor, face)) - QPointF(0, height / 2)
    painter.setPen(QColor(LIGHT.text))
    for words, type_ in lines:
        metrics = QFontMetricsF(type_)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, box.width() - 8)
        painter.setFont(type_)
        line = QRectF(at.x() - box.width() / 2, at.y(), box.width(), metrics.height())
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, shown)
        at += QPointF(0, metrics.height())


def _box(floor: FloorGraph, face: RoomFace, view: Viewport) -> QRectF:
    xs, ys = zip(*(floor.nodes[node] for node in face.shell), strict=True)
    return QRectF(view.px((min(xs), max(ys))), view.px((max(xs), min(ys))))


def face_middle(floor: FloorGraph, face: RoomFace) -> Spot:
    """Return a place in a face for its name: the middle of its area, or a place that is surely in it."""
    return _middle(*floor.faces.rings(face))


@lru_cache(maxsize=2048)
def _middle(shell: tuple[Spot, ...], holes: tuple[tuple[Spot, ...], ...]) -> Spot:
    if len(shell) == 4 and not holes:  # noqa: PLR2004 # most rooms
        return sum(x for x, _ in shell) // 4, sum(y for _, y in shell) // 4
    from shapely.geometry import Polygon  # noqa: PLC0415 # slow to load, and only a page that is open needs it

    shape = Polygon(shell, holes)
    middle = shape.centroid if shape.contains(shape.centroid) else shape.representative_point()
    return round(middle.x), round(middle.y)


def paint_kiosk(painter: QPainter, at: Spot, heading: int, view: Viewport) -> None:
    """Draw a booth as a ring, and the beam along which its screen looks."""
    here = view.px(at)
    painter.setPen(QPen(QColor(LIGHT.here), 3.5))
    painter.setBrush(QColor(LIGHT.room))
    beam = QLineF.fromPolar(26, 90 - heading).translated(here)
    painter.drawLine(beam)
    painter.drawEllipse(here, 9, 9)


def paint_mark(painter: QPainter, mark: PlacedMark, view: Viewport) -> None:
    """Draw a number: a square where the plan cannot be published so, else a disc."""
    here = view.px(mark.at)
    box = QRectF(here.x() - 11 + 25 * mark.beside, here.y() + 14, 22, 22)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#bd2c0f" if mark.severe else "#8a5c00"))
    if mark.severe:
        painter.drawRoundedRect(box, 4, 4)
    else:
        painter.drawEllipse(box)
    painter.setPen(QColor("#ffffff"))
    painter.setFont(font(14, strong=True))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(mark.number))


def extent(floor: FloorGraph) -> Iterable[Spot]:
    """Return all places that something stands at."""
    return [*floor.nodes.values(), *(one.at for one in floor.fixtures.values())]
