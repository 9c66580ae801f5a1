# SPDX-License-Identifier: GPL-3.0-or-later
"""The way on the plan: which storey stands, where the line runs on it, what is lit, what is named."""

from __future__ import annotations

from itertools import pairwise
import math
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPointF, QRectF, QSizeF, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.ui.plan.floor import FloorPainter, desks_drawn, furniture_drawn
from kiosk.ui.plan.inks import inks
from kiosk.ui.plan.labels import Obstacles, place
from kiosk.ui.plan.marks import RouteStop, beside, strung
from kiosk.ui.plan.names import measure, wishes
from kiosk.ui.properties import shown
from kiosk.wayfinding.drawing.line import chevrons, head, path, short_of
from kiosk.wayfinding.drawing.projection import project
from kiosk.wayfinding.venue.model import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from PySide6.QtGui import QPainter

    from kiosk.wayfinding.drawing.line import RouteStroke
    from kiosk.wayfinding.drawing.plan import FloorPlan
    from kiosk.wayfinding.drawing.projection import Point, Projection

QML_IMPORT_NAME = "kiosk.ui.plan"
QML_IMPORT_MAJOR_VERSION = 1

ROOM = 9.0  # metres of the target's room that are seen beside the way
AIR = 0.5  # metres around the way when a storey is first shown
GLYPHS = {
    "elevator": "elevator", "stairs": "stairs", "atm": "bank", "mothersroom": "baby",
    "restroom": "facility", "foodservice": "cup", "drinkingfountain": "water", "information": "guide",
}  # fmt: skip
CLIMBS = ("elevator", "stairs")


@QmlElement
class MapModel(QObject):
    """A venue's storeys with a way drawn over them; all positions handed out are px at a given scale.

    `stops` are the numbered steps as (storey, point), in order; `target` is the unit that is lit, `seat` the
    number of the desk in it. `plates` are the maps of a way's two storeys, the upper one first, to be shown
    both at once; each stays on its `floor`.
    """

    turned = Signal()
    aimed = Signal(float, float)

    def __init__(  # noqa: PLR0913 # the parts of a picture; all named
        self,
        plans: Mapping[int, FloorPlan],
        *,
        lines: Sequence[RouteStroke] = (),
        stops: Sequence[tuple[int, Point]] = (),
        target: str = "",
        seat: str = "",
        target_floor: int | None = None,
        here: tuple[int, Point] | None = None,
        closed: Sequence[tuple[int, Point]] = (),
        turn: float = 0.0,
        language: str = "ko",
        floor: int | None = None,
        plates: Sequence[MapModel] = (),
    ) -> None:
        super().__init__()
        self._plans = plans
        self._lines = tuple(lines)
        self._stops = tuple(stops)
        self._target = target
        self._seat = seat
        self._here = here
        self._closed = tuple(closed)
        self._turn = turn
        self._language = language
        order = [line.ordinal for line in lines] or [target_floor if target_floor is not None else min(plans)]
        self._way = frozenset(order)
        self._floor = order[0] if floor is None else floor
        self._plate = floor is not None
        self._plates = tuple(plates)

    floor = shown(int, turned)(lambda self: self._floor)
    floors = shown("QVariantList")(lambda self: self._floors())
    name = shown(str, turned)(lambda self: say(self._plan.name, self._language))
    width = shown(float, turned)(lambda self: self._at(1.0).width)
    height = shown(float, turned)(lambda self: self._at(1.0).height)
    plates = shown("QVariantList", turned)(lambda self: list(self._plates))
    rising = shown(bool)(lambda self: self._rises())
    climb = shown(str, turned)(lambda self: self._climb())

    @Slot(int)
    def choose(self, ordinal: int) -> None:
        """Show another storey."""
        if ordinal in self._plans and ordinal != self._floor:
            self._floor = ordinal
            self.turned.emit()

    @Slot(int)
    def stop_at(self, index: int) -> None:
        """Show the storey of a numbered step and bring its point, in metres of the picture, into sight."""
        ordinal, point = self._stops[index]
        self.choose(ordinal)
        self.aimed.emit(*self._at(1.0).at(point))

    @Slot(float, result="QVariantList")
    def routes(self, scale: float) -> list[str]:
        """Return the way on this storey as SVG paths."""
        return [path(line) for line in self._drawn(scale) if len(line) > 1]

    @Slot(float, float, result="QVariantList")
    def arrows(self, scale: float, size: float) -> list[str]:
        """Return the arrow head at the end of the way as an SVG path; elsewhere discs stand."""
        last = self._lines[-1] if self._lines else None
        if last is None or last.ordinal != self._floor or len(last.points) < 2:  # noqa: PLR2004 # a line
            return []
        line = self._px(scale, last.points)
        # Not along the very last piece: a way ends in a short turn towards the desk.
        return [head(short_of(line, 1.5 * size), line[-1], size)]

    @Slot(float, float, result="QVariantList")
    def chevrons(self, scale: float, size: float) -> list[str]:
        """Return small heads along the way as SVG paths."""
        return [mark for line in self._drawn(scale) for mark in chevrons(line, size)]

    @Slot(float, float, "QVariantList", result="QVariantList")
    def steps(self, scale: float, size: float, taken: list[QRectF]) -> list[dict[str, Any]]:
        """Return this storey's numbered discs, `size` px wide, clear of each other and of what is taken."""
        to, lines = self._at(scale), list(self._drawn(scale)) or [[]]
        end = self._lines[-1].points[-1] if self._lines and self._lines[-1].ordinal == self._floor else None
        stops = [
            RouteStop(number, spot, min(lines, key=lambda line: _apart(line, spot)), arrow=point == end)
            for number, (ordinal, point) in enumerate(self._stops, 1)
            if ordinal == self._floor
            for spot in [to.at(point)]
        ]
        return [{"x": x, "y": y, "number": str(number)} for number, (x, y) in strung(stops, size, taken)]

    @Slot(float, QSizeF, float, QRectF, result=QRectF)
    def beside(self, scale: float, size: QSizeF, reach: float, view: QRectF) -> QRectF:
        """Return where words of a size stand that say where the visitor is, `reach` px from the very spot."""
        spot = self._at(scale).at(self._here[1]) if self._here else (0.0, 0.0)
        return beside(spot, size, reach, view, self._segments(scale))

    @Slot(float, float, "QVariantList", result="QVariantList")
    def amenities(self, scale: float, size: float, taken: list[QRectF]) -> list[dict[str, Any]]:
        """Return the icons of `size` px on this storey that stand clear of each other and of the way."""
        to = self._at(scale)
        obstacles = Obstacles(list(taken), self._segments(scale), girth=size / 4)
        shown = []
        for mark in self._plan.amenities:
            glyph = GLYPHS.get(mark.category.split(".")[0])
            spot = _spot(to, mark.point, glyph=glyph)
            box = QRectF(spot["x"] - size / 2, spot["y"] - size / 2, size, size)
            if glyph and not obstacles.bar(box):
                obstacles.marks.append(box)
                shown.append(spot)
        return shown

    @Slot(float, int, str, QRectF, "QVariantList", result="QVariantList")
    def names(
        self, scale: float, size: int, family: str, view: QRectF, taken: list[QRectF]
    ) -> list[dict[str, Any]]:
        """Return the names, `size` px high, that stand in the `view` clear of the way and what is taken."""
        to = self._at(scale)
        furniture = [_box(to, desk.corners) for desk in desks_drawn(self._plan, scale, self._target)]
        furniture += [_box(to, area.outline) for _, area in furniture_drawn(self._plan, scale)]
        furniture += [_box(to, swing) for door in self._plan.doors for swing in door.swings]
        obstacles = Obstacles(list(taken), self._segments(scale), furniture, girth=size / 3)
        wished = wishes(self._plan, to, self._language, size, self._target, flagged=self._plate)
        return [
            {"text": label.text, "box": label.box, "size": label.size,
             "lit": label.wish.strong, "floor": label.wish.floor, "flag": label.flag}
            for label in place(wished, measure(family), view, obstacles)
        ]  # fmt: skip

    @Slot(float, result="QVariantList")
    def closed(self, scale: float) -> list[dict[str, Any]]:
        """Return where a lift, a door or an office on this storey is closed."""
        to = self._at(scale)
        return [_spot(to, point) for ordinal, point in self._closed if ordinal == self._floor]

    @Slot(float, result="QVariantMap")
    def here(self, scale: float) -> dict[str, Any]:
        """Return where the visitor stands, or nothing on another storey."""
        if self._here is None or self._here[0] != self._floor:
            return {}
        return _spot(self._at(scale), self._here[1])

    @Slot(float, result=QRectF)
    def focus(self, scale: float) -> QRectF:
        """Return the box to be seen first: the way and its room, else the room, else everything."""
        points = [point for line in self._lines if line.ordinal == self._floor for point in line.points]
        to, room = self._at(scale), self._corners(self._target)
        box = _box(to, points or room or self._corners())
        if points and room:
            near = box.adjusted(-ROOM * scale, -ROOM * scale, ROOM * scale, ROOM * scale)
            box = box.united(_box(to, room).intersected(near))
        return box.adjusted(-AIR * scale, -AIR * scale, AIR * scale, AIR * scale)

    @Slot(float, float, float, result=float)
    def fitting(self, width: float, height: float, air: float) -> float:
        """Return the px a metre at which what is to be seen first fills a view, with air on every side."""
        box = self.focus(1.0)
        return min((width - 2 * air) / box.width(), (height - 2 * air) / box.height())

    def paint(self, painter: QPainter, scale: float, *, high_contrast: bool) -> None:
        """Paint the storey that stands, without names."""
        FloorPainter(self._plan, self._at(scale), inks(high_contrast=high_contrast)).paint(
            painter, self._target, self._seat
        )

    @property
    def _plan(self) -> FloorPlan:
        return self._plans[self._floor]

    def _floors(self) -> list[dict[str, Any]]:
        return [
            {"ordinal": ordinal, "name": say(plan.name, self._language), "way": ordinal in self._way}
            for ordinal, plan in sorted(self._plans.items(), reverse=True)
        ]

    def _rises(self) -> bool:
        """Return whether the way ends higher than it begins, whichever storey is looked at."""
        return bool(self._lines) and self._lines[-1].ordinal > self._lines[0].ordinal

    def _climb(self) -> str:
        """Return the glyph of the stair or lift at which the way leaves this storey."""
        ends = [line.points[-1] for line in self._lines[:-1] if line.ordinal == self._floor]
        shafts = [unit for unit in self._plan.units if unit.category in CLIMBS]
        if not ends or not shafts:
            return ""
        return GLYPHS[min(shafts, key=lambda unit: math.dist(unit.label, ends[-1])).category]

    def _drawn(self, scale: float) -> Iterator[list[Point]]:
        return (self._px(scale, line.points) for line in self._lines if line.ordinal == self._floor)

    def _segments(self, scale: float) -> list[tuple[QPointF, QPointF]]:
        return [
            (QPointF(*start), QPointF(*end)) for line in self._drawn(scale) for start, end in pairwise(line)
        ]

    def _px(self, scale: float, points: Sequence[Point]) -> list[Point]:
        to = self._at(scale)
        return [to.at(point) for point in points]

    def _corners(self, unit: str | None = None) -> list[Point]:
        if unit is None:
            x0, y0, x1, y1 = self._plan.bounds
            return [(x0, y0), (x1, y0), (x0, y1), (x1, y1)]
        return [
            point
            for one in self._plan.units
            if one.id == unit
            for area in one.areas
            for point in area.outline
        ]

    def _at(self, scale: float) -> Projection:
        return project(self._corners(), self._turn, scale, margin=1.5)


def _apart(line: Sequence[Point], point: Point) -> float:
    return min((math.dist(one, point) for one in line), default=0.0)


def _box(to: Projection, points: Sequence[Point]) -> QRectF:
    xs, ys = zip(*(to.at(point) for point in points), strict=True)
    return QRectF(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def _spot(to: Projection, point: Point, **more: object) -> dict[str, Any]:
    x, y = to.at(point)
    return {"x": x, "y": y, **more}
