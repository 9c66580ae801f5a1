# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole way in one picture: laid out for a box, painted at any scale, and the part that each step looks at."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRectF, QSizeF, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.ui.plan.labels import Label, Obstacles, place
from kiosk.ui.plan.line import head_room
from kiosk.ui.plan.marks import RouteStop, beside, square, strung
from kiosk.ui.plan.names import measure, needed, scheme_wishes
from kiosk.ui.plan.way_painter import WayPainter
from kiosk.ui.properties import shown
from kiosk.wayfinding.drawing.scene import Asked
from kiosk.wayfinding.drawing.scheme import Page, Plate, plates
from kiosk.wayfinding.venue.model import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from PySide6.QtGui import QPainter

    from kiosk.ui.plan.line import RouteStroke
    from kiosk.wayfinding.drawing.plan import FloorPlan
    from kiosk.wayfinding.drawing.projection import Point

QML_IMPORT_NAME = "kiosk.ui.plan"
QML_IMPORT_MAJOR_VERSION = 1

NEAR = 1.5  # how much larger a step is shown
DISC, STROKE, CHIP, SIGN, TARGET, HERE, MARK = 50, 12, 58, 56, 46, 48, 62  # px of the design at 100 %
CLIMBS = {"elevator": "elevator", "stairs": "stairs", "escalator": "stairs"}


@dataclass(frozen=True, slots=True)
class Sign:
    """Where the way leaves a storey: by what, to where, and the pill that says so."""

    box: QRectF
    glyph: str
    text: str
    rises: bool
    foot: tuple[QPointF, QPointF]


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything on the page, in px at the scale of the overview."""

    width: float
    height: float
    unit: float
    plates: tuple[Plate, ...]
    chips: tuple[tuple[QRectF, str], ...]
    signs: tuple[Sign, ...]
    discs: tuple[tuple[int, Point], ...]
    names: tuple[Label, ...]
    icons: tuple[tuple[QRectF, str], ...]
    closed: tuple[Point, ...]
    here: Point | None
    told: QRectF


@QmlElement
class WayMap(QObject):
    """A way over one or more storeys.

    `lines` are its strokes and `stops` its numbered steps as (storey, point), both in the straight metres of
    `plans`; `words` are the texts on the map: `here`, and by a storey's ordinal how one is sent there.
    """

    laid = Signal()

    def __init__(  # noqa: PLR0913 # the parts of a picture; all named
        self,
        plans: Mapping[int, FloorPlan],
        *,
        lines: Sequence[RouteStroke],
        stops: Sequence[tuple[int, Point]],
        target: str,
        here: tuple[int, Point] | None,
        words: Mapping[str, str],
        closed: Sequence[tuple[int, Point]] = (),
        language: str = "ko",
    ) -> None:
        super().__init__()
        self._plans = {line.ordinal: plans[line.ordinal] for line in lines if line.ordinal in plans} or dict(plans)
        self._lines = tuple(lines)
        self._stops = tuple(stops)
        self._target = target
        self._here = here
        self._words = words
        self._closed = tuple(closed)
        self._language = language
        self._sheet: Sheet | None = None
        self._room: tuple[float, float, float, str] = (0.0, 0.0, 0.0, "")

    steps = shown(int)(lambda self: len(self._stops))

    @property
    def sheet(self) -> Sheet | None:
        """What is laid out, once a size is known."""
        return self._sheet

    @property
    def target(self) -> str:
        """The unit that is lit."""
        return self._target

    @property
    def goal_floor(self) -> int:
        """The storey on which the way ends."""
        return self._lines[-1].ordinal

    @property
    def here_words(self) -> str:
        """What stands at the start."""
        return self._words["here"]

    @Slot(float, float, float, str)
    def lay(self, width: float, height: float, unit: float, family: str) -> None:
        """Lay the way out in so many px; `unit` is what one px of the design is here."""
        if min(width, height) <= 0 or (width, height, unit, family) == self._room:
            return
        self._room = (width, height, unit, family)
        self._sheet = _Layout(self, width, height, unit, family).sheet()
        self.laid.emit()

    @Slot(int, result=str)
    def storey(self, step: int) -> str:
        """Return the name of the storey on which a step begins."""
        if not 0 <= step < len(self._stops):
            return ""
        return say(self._plans[self._stops[step][0]].name, self._language)

    @Slot(int, float, float, result=QRectF)
    def view(self, step: int, width: float, height: float) -> QRectF:
        """Return what to look at in the overview's px: all of it, or the stretch that a step is about."""
        whole = QRectF(0, 0, width, height)
        if self._sheet is None or not 0 <= step < len(self._stops):
            return whole
        at, to = self._spots(step)
        size = QSizeF(width / NEAR, height / NEAR)
        middle = (at + to) / 2
        # What lies too far apart for one look begins at the step.
        if abs(to.x() - at.x()) > 0.8 * size.width() or abs(to.y() - at.y()) > 0.8 * size.height():
            middle = at + (to - at) * 0.3
        left = max(0.0, min(width - size.width(), middle.x() - size.width() / 2))
        top = max(0.0, min(height - size.height(), middle.y() - size.height() / 2))
        return QRectF(QPointF(round(left), round(top)), size)

    def paint(self, painter: QPainter, scale: float, *, high_contrast: bool, whole: bool = True) -> None:
        """Paint everything at a multiple of the overview; only the `whole` tells its storeys, which a part would cut."""
        if self._sheet is not None:
            painter.scale(scale, scale)
            WayPainter(self._sheet, self, self._room[3], high_contrast=high_contrast).paint(painter, whole=whole)

    def _spots(self, step: int) -> tuple[QPointF, QPointF]:
        """Return where a step begins and where the next does, or the way ends."""
        assert self._sheet is not None  # noqa: S101 # the caller has looked
        by_floor = {plate.ordinal: plate for plate in self._sheet.plates}
        ordinal, point = self._stops[step]
        at = QPointF(*by_floor[ordinal].at(point))
        if step + 1 < len(self._stops):
            floor, following = self._stops[step + 1]
        else:
            floor, following = self._lines[-1].ordinal, self._lines[-1].points[-1]
        return at, QPointF(*by_floor[floor].at(following))


class _Layout:
    """One laying out."""

    def __init__(self, way: WayMap, width: float, height: float, unit: float, family: str) -> None:
        self._way = way
        self._width, self._height, self._unit = width, height, unit
        self._measure = measure(family)
        plan = round(34 * unit)
        lines: dict[int, list[tuple[Point, ...]]] = {}
        stops: dict[int, list[Point]] = {}
        for line in way._lines:
            lines.setdefault(line.ordinal, []).append(tuple(line.points))
        for ordinal, point in way._stops:
            stops.setdefault(ordinal, []).append(point)
        asked = Asked(
            lines={at: tuple(found) for at, found in lines.items()},
            stops={at: tuple(found) for at, found in stops.items()},
            target=way._target, here=way._here, mark=DISC * unit, air=10 * unit, unit=unit,
            texts=partial(needed, self._measure, way._language, plan, way._target),
        )  # fmt: skip
        page = Page(width, height, head=(CHIP + 10) * unit, mark=DISC * unit, beside=self._chip_room(), unit=unit)
        self._plates = plates(way._plans, asked, page)
        self._by_floor = {plate.ordinal: plate for plate in self._plates}
        self._view = QRectF(0, 0, width, height)

    def sheet(self) -> Sheet:
        """Place what stands on the plates, the most needed first: start, signs, steps, target, landmarks."""
        way, unit = self._way, self._unit
        chips = tuple(self._chips())
        signs = tuple(self._signs([box for box, _ in chips]))
        segments = [(QPointF(*a), QPointF(*b)) for p in self._plates for line in p.lines for a, b in zip(line, line[1:], strict=False)]
        here, told = self._start(segments)
        taken = [box for box, _ in chips] + [sign.box for sign in signs]
        taken += [square(here, MARK * unit), told] if here else []
        discs = tuple(self._discs(taken))
        taken += [square(spot, (DISC + 6) * unit) for _, spot in discs]
        taken += [head_room(self._plates_last(), 30 * unit)] if self._plates_last() else []
        closed = tuple(self._by_floor[o].at(p) for o, p in way._closed if o in self._by_floor)
        taken += [square(spot, DISC * unit) for spot in closed]
        obstacles = Obstacles(taken, [*segments, *(sign.foot for sign in signs)], self._swings(), girth=12 * unit)
        wishes = scheme_wishes(self._plates, way._language, round(34 * unit), way._target, unit)
        names = tuple(place(wishes, self._measure, self._view, obstacles))
        icons = tuple(self._icons(obstacles))
        return Sheet(
            self._width, self._height, unit, self._plates, chips, signs, discs, names, icons, closed, here, told
        )

    def _chip_room(self) -> float:
        texts = [say(plan.name, self._way._language) for plan in self._way._plans.values()]
        return max(self._measure(text, round(42 * self._unit), True).width() for text in texts) + 56 * self._unit  # noqa: FBT003 # bold

    def _chips(self) -> Iterator[tuple[QRectF, str]]:
        """Yield each storey's name: above its plate, or beside the uppermost."""
        unit = self._unit
        for plate in self._plates:
            text = say(plate.name, self._way._language)
            wide = self._measure(text, round(42 * unit), True).width() + 32 * unit  # noqa: FBT003 # bold
            left, top = plate.box[:2]
            high = CHIP * unit
            beside_it = left - 4 * unit >= wide + 12 * unit and plate is self._plates[0]
            yield QRectF(2 * unit, top - 8 * unit if beside_it else top - high - 12 * unit, wide, high), text

    def _signs(self, taken: list[QRectF]) -> Iterator[Sign]:
        """Yield a pill over each stair or lift that the way takes, between the storeys it joins."""
        unit, found = self._unit, list(taken)
        for one, two in zip(self._way._lines, self._way._lines[1:], strict=False):
            rises = two.ordinal > one.ordinal
            low, high = (one, two) if rises else (two, one)
            plate, foot = self._by_floor[low.ordinal], low.points[-1] if rises else low.points[0]
            x, y = plate.at(foot)
            text = self._way._words[str(two.ordinal)]
            wide = self._measure(text, round(40 * unit), True).width() + 150 * unit  # noqa: FBT003 # bold
            box = QRectF(0, plate.box[1] - (SIGN + 13) * unit, wide, SIGN * unit)
            box.moveLeft(max(2.0, min(self._width - wide - 2, x - wide / 2)))
            for other in found:
                if box.intersects(other.adjusted(-8, 0, 8, 0)):
                    box.moveLeft(other.right() + 12 * unit)
            found.append(box)
            head = QPointF(max(box.left() + 20 * unit, min(box.right() - 20 * unit, x)), box.bottom())
            yield Sign(box, self._climb(one.ordinal, one.points[-1]), text, rises, (head, QPointF(x, y)))

    def _climb(self, ordinal: int, point: Point) -> str:
        rooms = [room for room in self._by_floor[ordinal].rooms if room.category in CLIMBS]
        x, y = self._by_floor[ordinal].at(point)
        near = min(rooms, key=lambda room: _off(room.bounds, x, y), default=None)
        return CLIMBS[near.category] if near else "stairs"

    def _start(self, segments: Sequence[tuple[QPointF, QPointF]]) -> tuple[Point | None, QRectF]:
        way, unit = self._way, self._unit
        if way._here is None or way._here[0] not in self._by_floor:
            return None, QRectF()
        spot = self._by_floor[way._here[0]].at(way._here[1])
        need = self._measure(way._words["here"], round(HERE * unit), True) + QSizeF(12 * unit, 0)  # noqa: FBT003 # bold
        return spot, beside(spot, need, 36 * unit, self._view, segments)

    def _discs(self, taken: list[QRectF]) -> Iterator[tuple[int, Point]]:
        """Yield the steps' numbers, and at the head of a stair again the number that led up it."""
        marks, size = list(taken), (DISC + 4) * self._unit
        for plate in self._plates:
            stops = [(number, point) for number, (o, point) in enumerate(self._way._stops, 1) if o == plate.ordinal]
            came = self._came(plate.ordinal)
            lines = plate.lines or ((),)
            end = self._way._lines[-1].points[-1] if self._way._lines[-1].ordinal == plate.ordinal else None
            strings = [
                RouteStop(number, spot, min(lines, key=lambda line: _apart(line, spot)), arrow=point == end)
                for number, point in [*came, *stops]
                for spot in [plate.at(point)]
            ]
            for number, spot in strung(strings, size, marks):
                marks.append(square(spot, size))
                yield number, spot

    def _came(self, ordinal: int) -> list[tuple[int, Point]]:
        at = next((i for i, line in enumerate(self._way._lines) if line.ordinal == ordinal), 0)
        numbers = [n for n, (o, _) in enumerate(self._way._stops, 1) if at and o == self._way._lines[at - 1].ordinal]
        return [(max(numbers), self._way._lines[at].points[0])] if numbers else []

    def _plates_last(self) -> Sequence[Point]:
        last = self._by_floor.get(self._way._lines[-1].ordinal) if self._way._lines else None
        return last.lines[-1] if last and last.lines else ()

    def _swings(self) -> list[QRectF]:
        return [
            QRectF(QPointF(*leaf[1]), QPointF(*leaf[2])).normalized()
            for plate in self._plates for door in plate.doors for leaf in door.leaves
        ]  # fmt: skip

    def _icons(self, obstacles: Obstacles) -> Iterator[tuple[QRectF, str]]:
        size = 40 * self._unit
        for plate in self._plates:
            for room in plate.rooms:
                x, y, wide, high = room.bounds
                box = square((x + wide / 2, y + high / 2), size)
                if room.category.startswith("restroom") and min(wide, high) > size and not obstacles.bar(box):
                    obstacles.marks.append(box.adjusted(-size, -size / 4, size, size / 4))
                    yield box, "facility"


def _off(bounds: tuple[float, float, float, float], x: float, y: float) -> float:
    return abs(bounds[0] + bounds[2] / 2 - x) + abs(bounds[1] + bounds[3] / 2 - y)


def _apart(line: Sequence[Point], point: Point) -> float:
    return min((abs(x - point[0]) + abs(y - point[1]) for x, y in line), default=0.0)
