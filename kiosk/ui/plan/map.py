"""The way on the plan: which storey stands, where the line runs on it, what is lit."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
import math
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.ui.plan.floor import FloorPainter
from kiosk.ui.plan.inks import inks
from kiosk.ui.plan.projection import project
from kiosk.ui.properties import shown
from kiosk.wayfinding.model import say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QPainter

    from kiosk.ui.plan.projection import Projection
    from kiosk.wayfinding.plan import FloorPlan

QML_IMPORT_NAME = "kiosk.ui.plan"
QML_IMPORT_MAJOR_VERSION = 1

CHEVRON_EVERY = 12.0  # sizes of a head: on shorter straights it would stand in the way
AIR = 4.0  # metres around the way when a storey is first shown
GLYPHS = {
    "elevator": "elevator", "stairs": "stairs", "atm": "bank", "mothersroom": "baby",
    "restroom": "facility", "foodservice": "cup", "drinkingfountain": "water", "information": "guide",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Line:
    """One storey's part of the way, in venue metres, with the numbers of the steps along it."""

    ordinal: int
    points: tuple[tuple[float, float], ...]
    steps: tuple[tuple[str, tuple[float, float]], ...] = ()


@QmlElement
class MapModel(QObject):
    """A venue's storeys with a way drawn over them; all positions handed out are px at a given scale."""

    turned = Signal()

    def __init__(  # noqa: PLR0913 # the parts of a picture; all named
        self,
        plans: Mapping[int, FloorPlan],
        *,
        lines: Sequence[Line] = (),
        target: str = "",
        target_floor: int | None = None,
        here: tuple[int, tuple[float, float]] | None = None,
        turn: float = 0.0,
        language: str = "ko",
    ) -> None:
        super().__init__()
        self._plans = plans
        self._lines = tuple(lines)
        self._target = target
        self._here = here
        self._turn = turn
        self._language = language
        order = [line.ordinal for line in lines] or [target_floor if target_floor is not None else min(plans)]
        self._way = list(dict.fromkeys(order))
        self._floor = self._way[0]

    floor = shown(int, turned)(lambda self: self._floor)
    floors = shown("QVariantList")(lambda self: self._floors())
    onWay = shown("QVariantList")(lambda self: list(self._way))  # noqa: N815 # QML's name
    name = shown(str, turned)(lambda self: say(self._plan.name, self._language))
    width = shown(float, turned)(lambda self: self._metres().width)
    height = shown(float, turned)(lambda self: self._metres().height)

    @Slot(int)
    def choose(self, ordinal: int) -> None:
        """Show another storey."""
        if ordinal in self._plans and ordinal != self._floor:
            self._floor = ordinal
            self.turned.emit()

    @Slot(float, result="QVariantList")
    def routes(self, scale: float) -> list[str]:
        """Return the way on this storey as SVG paths."""
        to = self._at(scale)
        return [_svg(to, line.points) for line in self._on_floor() if len(line.points) > 1]

    @Slot(float, float, result="QVariantList")
    def arrows(self, scale: float, size: float) -> list[str]:
        """Return the arrow head at the end of the way as an SVG path; elsewhere discs stand."""
        last = self._lines[-1] if self._lines else None
        if last is None or last.ordinal != self._floor or len(last.points) < 2:  # noqa: PLR2004 # a line
            return []
        return [_arrow(self._at(scale), last.points[-2:], size)]

    @Slot(float, float, result="QVariantList")
    def chevrons(self, scale: float, size: float) -> list[str]:
        """Return small heads in the middle of the longer straights, so that the direction needs no motion."""
        to = self._at(scale)
        return [
            _arrow(to, (start, ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)), size)
            for line in self._on_floor()
            for start, end in pairwise(line.points)
            if math.dist(start, end) * scale > CHEVRON_EVERY * size
        ]

    @Slot(float, result="QVariantList")
    def steps(self, scale: float) -> list[dict[str, Any]]:
        """Return the numbered discs on this storey."""
        to = self._at(scale)
        return [_spot(to, point, number=number) for line in self._on_floor() for number, point in line.steps]

    @Slot(float, result="QVariantList")
    def amenities(self, scale: float) -> list[dict[str, Any]]:
        """Return the icons on this storey."""
        to = self._at(scale)
        known = [(GLYPHS.get(mark.category.split(".")[0]), mark.point) for mark in self._plan.amenities]
        return [_spot(to, point, glyph=glyph) for glyph, point in known if glyph]

    @Slot(float, result="QVariantMap")
    def here(self, scale: float) -> dict[str, Any]:
        """Return where the visitor stands, or nothing on another storey."""
        if self._here is None or self._here[0] != self._floor:
            return {}
        return _spot(self._at(scale), self._here[1])

    @Slot(float, result="QVariantMap")
    def focus(self, scale: float) -> dict[str, float]:
        """Return the box that should be seen first: the way, else the target, else everything."""
        points = [point for line in self._on_floor() for point in line.points] or self._corners(self._target)
        to = self._at(scale)
        spots = [to.at(point) for point in points or self._corners()]
        xs, ys = [x for x, _ in spots], [y for _, y in spots]
        air = AIR * scale
        return {"x": min(xs) - air, "y": min(ys) - air,
                "width": max(xs) - min(xs) + 2 * air, "height": max(ys) - min(ys) + 2 * air}  # fmt: skip

    def paint(self, painter: QPainter, scale: float, size: int, family: str, *, high_contrast: bool) -> None:
        """Paint the storey that stands."""
        drawn = FloorPainter(
            self._plan, self._at(scale), inks(high_contrast=high_contrast),
            language=self._language, size=size, family=family,
        )  # fmt: skip
        drawn.paint(painter, self._target)

    @property
    def _plan(self) -> FloorPlan:
        return self._plans[self._floor]

    def _floors(self) -> list[dict[str, Any]]:
        return [
            {"ordinal": ordinal, "name": say(plan.name, self._language), "way": ordinal in self._way}
            for ordinal, plan in sorted(self._plans.items(), reverse=True)
        ]

    def _on_floor(self) -> list[Line]:
        return [line for line in self._lines if line.ordinal == self._floor]

    def _corners(self, unit: str | None = None) -> list[tuple[float, float]]:
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

    def _metres(self) -> Projection:
        return self._at(1.0)


def _svg(to: Projection, points: Sequence[tuple[float, float]]) -> str:
    spots = [to.at(point) for point in points]
    return "M" + " L".join(f"{x:.1f} {y:.1f}" for x, y in spots)


def _arrow(to: Projection, points: Sequence[tuple[float, float]], size: float) -> str:
    (x, y), (bx, by) = to.at(points[-1]), to.at(points[-2])
    length = math.hypot(x - bx, y - by) or 1.0
    ux, uy = (x - bx) / length * size, (y - by) / length * size
    left, right = (x - ux - uy, y - uy + ux), (x - ux + uy, y - uy - ux)
    return f"M{left[0]:.1f} {left[1]:.1f} L{x:.1f} {y:.1f} L{right[0]:.1f} {right[1]:.1f}"


def _spot(to: Projection, point: tuple[float, float], **more: object) -> dict[str, Any]:
    x, y = to.at(point)
    return {"x": x, "y": y, **more}
