# SPDX-License-Identifier: GPL-3.0-or-later
"""What one storey shows of a way: the rooms along it, and how much room each needs to be read."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from shapely import unary_union
from shapely.geometry import LineString, Polygon, box

from kiosk.wayfinding.drawing.axes import Need
from kiosk.wayfinding.drawing.plan import label_room
from kiosk.wayfinding.venue.geometry import polygons

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from kiosk.wayfinding.drawing.plan import FloorPlan, PlanUnit
    from kiosk.wayfinding.venue.frame import Point

    Texts = Callable[[PlanUnit, bool], tuple[float, float]]

# Metres; on the maps of 13 ways of two cities and a long house stand 49 names.
SIGHT = 3.5  # beyond the way's ends at which rooms are still seen; 2.6 loses 3 names, 4.7 adds 5, all smaller
LARGE = 16.0  # a larger room is shown as far as the way needs it; 12 loses 1 name
DEPTH = 7.0  # of it; 9.3 loses 1 name
BEYOND = 2.0  # of a corridor past the way; 1.5 and 2.7 keep all names
WALL = 0.15  # half of one between rooms that do not touch; 0.11 and 0.2 keep all names
EDGE = 0.02  # guards against walls lost to rounding along the edge of what is shown
PAST = 0.6  # the house goes on where it reaches so far past the edge; 0.45 and 0.8 keep all names
SPOT = 1.5  # marks nearer than this stand on one spot, a judgement
# In sizes of a mark: how wide what is drawn would like to be, and must be.
PASSAGE = 1.5, 1.15  # set by the marks that stand in it: stairs, corridors
ACROSS, DOWN = (1.1, 0.3), (1.2, 0.8)  # set by the letters: any room, whose name asks for more
APART, BESIDE = (1.5, 1.1), (3.2, 2.6)  # set by the marks: of two spots; where the first number stands beside
TAIL = 0.7  # set by the marks: room for the lower half of one
CLIMBS = frozenset({"stairs", "elevator", "escalator"})
OUTSIDE = frozenset({"unenclosedarea", "parking", "road", "fieldofplay"})
Bounds = tuple[float, float, float, float]


@dataclass(frozen=True)
class Asked:
    """A way in straight metres, and how large its letters and marks are in px.

    `texts` gives the px that a room's name needs, and the least of them; None where it should have no name.
    """

    lines: Mapping[int, tuple[tuple[Point, ...], ...]]
    stops: Mapping[int, tuple[Point, ...]]
    target: str
    here: tuple[int, Point] | None
    texts: Callable[[PlanUnit, bool], tuple[float, float, float, float] | None]
    mark: float
    air: float
    unit: float = 1.0
    closed: Mapping[int, tuple[Point, ...]] = field(default_factory=dict)


class CutStorey:
    """A storey cut to what its way needs; everything in straight metres."""

    def __init__(self, plan: FloorPlan, asked: Asked) -> None:
        self.plan = plan
        self._asked = asked
        self.lines = asked.lines.get(plan.ordinal, ())
        self.here = asked.here[1] if asked.here and asked.here[0] == plan.ordinal else None
        points = [point for line in self.lines for point in line]
        points += [self.here] if self.here and self.lines else []
        self._shapes = {unit.id: _shape(unit) for unit in plan.units}
        self._way = _bounds(points) if points else _bounds(_corners(self._shapes.get(asked.target), plan))
        self.crop = self._cropped()

    @property
    def tail(self) -> float:
        """Px below the plate: room for the disc of one who stands at its lower edge."""
        below = self.here is not None and self.here[1] - self.crop[1] < 1
        return self._asked.mark * TAIL if below else 0.0

    def holds(self, unit: str) -> bool:
        """Return whether a unit stands on this storey."""
        return unit in self._shapes

    def _cropped(self) -> Bounds:
        """Return the way's box, grown by the rooms that stand along it."""
        x0, y0, x1, y1 = self._way
        sight = box(x0 - SIGHT, y0 - SIGHT, x1 + SIGHT, y1 + SIGHT)
        seen = [self._way]
        for unit in self.plan.units:
            shape = self._shapes[unit.id]
            if unit.id == self._asked.target:
                seen.append(_within(shape.bounds, self._way, LARGE))
            elif not unit.outdoor and shape.intersects(sight):
                far = BEYOND if unit.walkway else LARGE if _small(shape) else DEPTH
                seen.append(_within(shape.bounds, self._way, far))
        return (
            min(s[0] for s in seen), min(s[1] for s in seen), max(s[2] for s in seen), max(s[3] for s in seen)
        )  # fmt: skip

    @cached_property
    def rooms(self) -> list[tuple[PlanUnit, Any, Bounds]]:
        """Return each unit within the crop, its clipped shape, and the box free for its name."""
        frame = box(*self.crop)
        found = []
        for unit in self.plan.units:
            shape = self._shapes[unit.id]
            part = shape.intersection(frame)
            # Slivers of rooms at the edge: with them 47 names instead of 49 stand on the maps of 13 ways.
            if _yard(unit) or part.area < 0.5 or not polygons(part):  # noqa: PLR2004 # m²
                continue
            point = unit.label
            if not frame.covers(shape):
                spot = max(polygons(part), key=lambda one: one.area).representative_point()
                middle = part.centroid
                point = (middle.x, middle.y) if part.contains(middle) else (spot.x, spot.y)
                wide, high = label_room(part, point)
            else:
                wide, high = unit.width, unit.height
            free = (point[0] - wide / 2, point[1] - high / 2, point[0] + wide / 2, point[1] + high / 2)
            found.append((unit, part, free))
        return found

    @property
    def doors(self) -> Iterator[tuple[tuple[Point, Point], tuple[tuple[Point, Point, Point], ...]]]:
        """Return the doors of walls that are drawn."""
        frame = box(*self.crop).buffer(-0.05)
        shown = unary_union([shape.boundary for unit, shape, _ in self.rooms if not unit.outdoor])
        for door in self.plan.doors:
            middle = LineString(door.line).centroid
            if frame.contains(middle) and shown.distance(middle) < 0.5:  # noqa: PLR2004 # a wall's half
                yield (door.line[0], door.line[-1]), door.swings

    def walls(self) -> tuple[list[tuple[Point, ...]], list[tuple[Point, ...]]]:
        """Return the outer and inner walls as lines, without the edges of the crop."""
        frame = box(*self.crop).buffer(-EDGE)
        indoor = [self._shapes[unit.id] for unit in self.plan.units if not unit.outdoor]
        if not indoor:
            return [], []
        house = unary_union([shape.buffer(WALL, join_style="mitre") for shape in indoor]).buffer(
            -WALL, join_style="mitre"
        )
        outline = unary_union([part.boundary for part in polygons(house)])
        outer = outline.intersection(box(*self.crop).buffer(EDGE))
        rooms = unary_union(
            [s.boundary for u, s, _ in self.rooms if not u.outdoor and u.category != "opentobelow"]
        )
        open_plan = unary_union([s.buffer(-EDGE) for u, s, _ in self.rooms if u.walkway])
        inner = rooms.intersection(frame).difference(outline.buffer(2 * WALL)).difference(open_plan)
        return _pieces(outer), _pieces(inner)

    @property
    def yards(self) -> Iterator[tuple[tuple[Point, ...], ...]]:
        """Return the rings of the open ground, where one may walk whatever is drawn of it."""
        frame = box(*self.crop)
        for unit in self.plan.units:
            if unit.outdoor:
                for part in polygons(self._shapes[unit.id].intersection(frame)):
                    yield (tuple(part.exterior.coords),)

    def ends(self) -> Iterator[tuple[Point, Point]]:
        """Return the edges of the crop beyond which the house goes on."""
        x0, y0, x1, y1 = self.crop
        house = unary_union([self._shapes[u.id] for u in self.plan.units if not u.outdoor])
        for x, beyond in ((x0, x0 - PAST), (x1, x1 + PAST)):
            cut = house.intersection(LineString([(beyond, y0), (beyond, y1)]))
            if cut.length > 1:
                yield (x, cut.bounds[3]), (x, cut.bounds[1])
        for y, beyond in ((y0, y0 - PAST), (y1, y1 + PAST)):
            cut = house.intersection(LineString([(x0, beyond), (x1, beyond)]))
            for part in getattr(cut, "geoms", [cut]):
                if part.length > 1:
                    yield (part.bounds[0], y), (part.bounds[2], y)

    def needs(self, way: int) -> list[Need]:
        """Return how much room what stands here needs, from left to right (0) or from top to bottom (1)."""
        return list(self._needs(way))

    def _needs(self, way: int) -> Iterator[Need]:
        mark = self._asked.mark
        low, high = self._span(self.crop, way)
        yield Need(low, high, 0, 0)
        for unit, shape, free in self.rooms:
            start, end = self._span(shape.bounds, way)
            wish, must = _room_of(unit, way)
            yield Need(start, end, wish * mark, must * mark)
            text = self._asked.texts(unit, unit.id == self._asked.target)
            if text is not None:
                start, end = self._span(free, way)
                yield Need(start, end, text[2 * way], text[2 * way + 1])
        spots = [
            point[0] if way == 0 else -point[1] for point in self._asked.stops.get(self.plan.ordinal, ())
        ]
        spots += [self.here[0] if way == 0 else -self.here[1]] if self.here and self.lines else []
        mine: float | None = spots[-1] if self.here and self.lines else None
        for a in spots:
            near = [b for b in spots if b - a > SPOT]
            if near:
                # The first number stands beside the mark of where one is.
                two = mine is not None and min(abs(mine - a), abs(mine - min(near))) < 1
                wish, must = BESIDE if two else APART
                yield Need(a, min(near), wish * mark, must * mark)

    def _span(self, bounds: Bounds, way: int) -> tuple[float, float]:
        return (bounds[0], bounds[2]) if way == 0 else (-bounds[3], -bounds[1])


def _room_of(unit: PlanUnit, way: int) -> tuple[float, float]:
    """Return how wide a unit would like to be and must be, in sizes of a mark."""
    if unit.outdoor:
        return 0.0, 0.0
    if unit.category in CLIMBS or unit.walkway:
        return PASSAGE
    return ACROSS if way == 0 else DOWN


def _yard(unit: PlanUnit) -> bool:
    """Return whether it is open ground without steps."""
    return unit.category in OUTSIDE or (unit.outdoor and unit.category not in {"steps", "ramp"})


def _shape(unit: PlanUnit) -> Any:  # noqa: ANN401 # shapely
    return unary_union([Polygon(area.outline, area.holes).buffer(0) for area in unit.areas])


def _small(shape: Any) -> bool:  # noqa: ANN401 # shapely
    x0, y0, x1, y1 = shape.bounds
    return bool(max(x1 - x0, y1 - y0) <= LARGE)


def _within(bounds: Bounds, way: Bounds, more: float) -> Bounds:
    """Return what of a box lies no farther than `more` metres from the way's."""
    return (
        max(bounds[0], way[0] - more), max(bounds[1], way[1] - more),
        min(bounds[2], way[2] + more), min(bounds[3], way[3] + more),
    )  # fmt: skip


def _corners(shape: Any, plan: FloorPlan) -> list[Point]:  # noqa: ANN401 # shapely
    x0, y0, x1, y1 = shape.bounds if shape is not None else plan.bounds
    return [(x0, y0), (x1, y1)]


def _bounds(points: list[Point]) -> Bounds:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return (min(xs), min(ys), max(xs), max(ys))


def _pieces(lines: Any) -> list[tuple[Point, ...]]:  # noqa: ANN401 # shapely
    parts = getattr(lines, "geoms", [lines])
    return [tuple(part.coords) for part in parts if part.geom_type in {"LineString", "LinearRing"}]
