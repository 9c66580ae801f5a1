# SPDX-License-Identifier: GPL-3.0-or-later
"""Where everything on a way's picture stands: plates, storeys' names, signs, numbers, names of rooms."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF

from kiosk.ui.plan.labels import Obstacles, place
from kiosk.ui.plan.marks import HOUSE, HouseName, RouteStop, beside, house_names, square, strung
from kiosk.ui.plan.names import closed_wishes, measure, needed, scheme_wishes, spot_wish
from kiosk.wayfinding.drawing.cut import Asked
from kiosk.wayfinding.drawing.scheme import PageMeasures, plates
from kiosk.wayfinding.venue.model import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kiosk.ui.plan.labels import Label, Wish
    from kiosk.wayfinding.drawing.line import RouteStroke
    from kiosk.wayfinding.drawing.plan import FloorPlan
    from kiosk.wayfinding.drawing.scheme import Plate
    from kiosk.wayfinding.venue.frame import Point

DISC, CHIP, SIGN, HERE, MARK = 50, 58, 56, 48, 62  # px of the design at 100 %
CLIMBS = {"elevator": "elevator", "stairs": "stairs", "escalator": "stairs"}


@dataclass(frozen=True, slots=True)
class DrawnWay:
    """What is drawn: strokes, steps as (storey, point), the lit unit, where one stands, words on the map.

    All points are straight metres of `plans`; `words` are `here`, what is said of a `closed` place, and by a
    storey's ordinal how one is sent there. A target that is `shut` is closed now, by its hours or by hand.
    What is no unit is named where the way ends: a `spot`, such as a machine.
    """

    plans: Mapping[int, FloorPlan]
    lines: tuple[RouteStroke, ...]
    stops: tuple[tuple[int, Point], ...]
    target: str
    here: tuple[int, Point] | None
    words: Mapping[str, str]
    closed: tuple[tuple[int, Point], ...] = ()
    language: str = "ko"
    shut: bool = False
    buildings: Mapping[int, Mapping[str, Point]] = field(default_factory=dict)
    spot: str = ""

    @property
    def lit(self) -> str:
        """The unit that is lit and named as the target; none where the way ends at a thing in it."""
        return "" if self.spot else self.target


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
    houses: tuple[tuple[QRectF, str], ...]
    signs: tuple[Sign, ...]
    discs: tuple[tuple[int, Point], ...]
    names: tuple[Label, ...]
    icons: tuple[tuple[QRectF, str], ...]
    closed: tuple[Point, ...]
    here: Point | None
    told: QRectF


class Layout:
    """One laying out of a way in a box."""

    def __init__(self, way: DrawnWay, width: float, height: float, unit: float, family: str) -> None:
        self._way = way
        self._width, self._height, self._unit = width, height, unit
        self._measure = measure(family)
        plan = round(34 * unit)
        lines: dict[int, list[tuple[Point, ...]]] = {}
        stops: dict[int, list[Point]] = {}
        for line in way.lines:
            lines.setdefault(line.ordinal, []).append(tuple(line.points))
        for ordinal, point in way.stops:
            stops.setdefault(ordinal, []).append(point)
        asked = Asked(
            lines={at: tuple(found) for at, found in lines.items()},
            stops={at: tuple(found) for at, found in stops.items()},
            target=way.target, here=way.here, mark=DISC * unit, air=10 * unit, unit=unit,
            texts=partial(needed, self._measure, way.language, plan),
        )  # fmt: skip
        page = PageMeasures(
            width, height, head=(CHIP + 10) * unit, mark=DISC * unit, beside=self._chip_room(), unit=unit
        )
        self._plates = plates(way.plans, asked, page)
        self._by_floor = {plate.ordinal: plate for plate in self._plates}
        self._view = QRectF(0, 0, width, height)

    def sheet(self) -> Sheet:
        """Place what stands on the plates, the most needed first: start, signs, steps, target, landmarks."""
        unit = self._unit
        chips = tuple(self._chips())
        signs = tuple(self._signs([box for box, _ in chips]))
        segments = [
            (QPointF(*a), QPointF(*b)) for p in self._plates for line in p.lines for a, b in pairwise(line)
        ]
        here, told = self._start(segments)
        taken = [box for box, _ in chips] + [sign.box for sign in signs]
        ring = [square(here, MARK * unit)] if here else []
        taken += [*ring, told] if here else []
        discs = tuple(self._discs(taken, ring))
        taken += [square(spot, (DISC + 6) * unit) for _, spot in discs]
        taken += [head_room(self._plates_last(), 30 * unit)] if self._plates_last() else []
        closed = tuple(self._marked())
        taken += [square(spot, DISC * unit) for spot in closed]
        obstacles = Obstacles(
            taken, [*segments, *(sign.foot for sign in signs)], self._swings(), girth=12 * unit
        )
        names = tuple(place(self._wishes(closed), self._measure, self._view, obstacles))
        icons = tuple(self._icons(obstacles))
        kept = [*obstacles.marks, *(QRectF(*plate.box) for plate in self._plates)]
        houses = tuple(house_names(self._houses(chips), kept, self._view, unit))
        return Sheet(
            self._width, self._height, unit, self._plates, chips, houses, signs, discs, names, icons, closed,
            here, told,
        )  # fmt: skip

    def _wishes(self, closed: Sequence[Point]) -> Iterator[Wish]:
        """Yield the names, and beside the marks of what is closed the words."""
        way, size, said = self._way, round(34 * self._unit), self._way.words.get("closed", "")
        shut = said if way.shut else ""
        yield from scheme_wishes(self._plates, way.language, size, way.lit, self._unit, shut=shut)
        yield from closed_wishes(closed if said else (), said, size, DISC * self._unit)
        if way.spot and (end := self._plates_last()):
            yield spot_wish(head_room(end, 30 * self._unit), way.spot, size, self._measure)

    def _marked(self) -> Iterator[Point]:
        """Yield what is closed; of the target its name says it."""
        way = self._way
        target = [
            QRectF(*room.bounds) for plate in self._plates for room in plate.rooms if room.id == way.target
        ]
        for ordinal, point in way.closed:
            spot = self._by_floor[ordinal].at(point) if ordinal in self._by_floor else None
            if spot and not (way.shut and any(box.contains(QPointF(*spot)) for box in target)):
                yield spot

    def _chip_room(self) -> float:
        texts = [say(plan.name, self._way.language) for plan in self._way.plans.values()]
        return max(self._bold(text, 42) for text in texts) + 56 * self._unit

    def _bold(self, text: str, size: int) -> float:
        return self._measure(text, round(size * self._unit), True).width()  # noqa: FBT003 # bold

    def _chips(self) -> Iterator[tuple[QRectF, str]]:
        """Yield each storey's name: above its plate, or beside the uppermost."""
        unit = self._unit
        for plate in self._plates:
            text = say(plate.name, self._way.language)
            wide = self._bold(text, 42) + 32 * unit
            left, top = plate.box[:2]
            high = CHIP * unit
            beside_it = left - 4 * unit >= wide + 12 * unit and plate is self._plates[0]
            yield QRectF(2 * unit, top - 8 * unit if beside_it else top - high - 12 * unit, wide, high), text

    def _houses(self, chips: Sequence[tuple[QRectF, str]]) -> Iterator[HouseName]:
        """Yield each storey's houses from left to right, the first to stand at the storey's name."""
        for plate, (chip, _) in zip(self._plates, chips, strict=True):
            met = self._way.buildings.get(plate.ordinal, {})
            spots = sorted((plate.at(point)[0], name) for name, point in met.items())
            for at, (x, name) in enumerate(spots):
                need = self._measure(name, round(HOUSE * self._unit), False)  # noqa: FBT003 # plain
                yield HouseName(name, need, chip, x if at else None)

    def _signs(self, taken: list[QRectF]) -> Iterator[Sign]:
        """Yield a pill over each stair or lift that the way takes, between the storeys it joins."""
        unit, found = self._unit, list(taken)
        for one, two in pairwise(self._way.lines):
            rises = two.ordinal > one.ordinal
            low = one if rises else two
            plate, foot = self._by_floor[low.ordinal], low.points[-1] if rises else low.points[0]
            x, y = plate.at(foot)
            text = self._way.words[str(two.ordinal)]
            wide = self._bold(text, 40) + 150 * unit
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
        if way.here is None or way.here[0] not in self._by_floor:
            return None, QRectF()
        spot = self._by_floor[way.here[0]].at(way.here[1])
        need = self._measure(way.words["here"], round(HERE * unit), True) + QSizeF(12 * unit, 0)  # noqa: FBT003 # bold
        return spot, beside(spot, need, 36 * unit, self._view, segments)

    def _discs(self, taken: list[QRectF], ring: Sequence[QRectF]) -> Iterator[tuple[int, Point]]:
        """Yield the steps' numbers, and at the head of a stair again the number that led up it."""
        marks, size = list(taken), (DISC + 4) * self._unit
        for plate in self._plates:
            stops = [
                (number, point) for number, (o, point) in enumerate(self._way.stops, 1) if o == plate.ordinal
            ]
            came = self._came(plate.ordinal)
            lines = plate.lines or ((),)
            end = self._way.lines[-1].points[-1] if self._way.lines[-1].ordinal == plate.ordinal else None
            strings = [
                RouteStop(number, spot, min(lines, key=lambda line: _apart(line, spot)), arrow=point == end)
                for number, point in [*came, *stops]
                for spot in [plate.at(point)]
            ]
            placed = dict(strung(strings, size, marks))
            # A number that finds no free place had rather lie on a word than be missing; the ring hid it.
            placed |= dict(
                strung(
                    [one for one in strings if one.number not in placed],
                    size,
                    [*ring, *map(partial(square, size=size), placed.values())],
                )
            )
            marks += [square(spot, size) for spot in placed.values()]
            yield from placed.items()

    def _came(self, ordinal: int) -> list[tuple[int, Point]]:
        at = next((i for i, line in enumerate(self._way.lines) if line.ordinal == ordinal), 0)
        numbers = [
            n for n, (o, _) in enumerate(self._way.stops, 1) if at and o == self._way.lines[at - 1].ordinal
        ]
        return [(max(numbers), self._way.lines[at].points[0])] if numbers else []

    def _plates_last(self) -> Sequence[Point]:
        last = self._by_floor.get(self._way.lines[-1].ordinal) if self._way.lines else None
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


def head_room(points: Sequence[Point], size: float) -> QRectF:
    """Return the box that the head at the end of a line fills."""
    x, y = points[-1]
    return QRectF(x - size, y - size, 2 * size, 2 * size)
