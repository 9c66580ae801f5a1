# SPDX-License-Identifier: GPL-3.0-or-later
"""A storey as pure data for drawing: outlines, walls, doors, windows and names in metres, no shapely."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
import math
from typing import TYPE_CHECKING

from shapely import unary_union
from shapely.geometry import LineString, Polygon, box

from kiosk.wayfinding.drawing.climbs import cross_of, slope, treads
from kiosk.wayfinding.venue.geometry import polygons

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kiosk.wayfinding.venue.frame import Point
    from kiosk.wayfinding.venue.model import Labels, Opening, Shape, Unit, Venue

OUTER, INNER = 0.36, 0.16  # set by the drawing: metres of its walls, which no file tells
JOINT = 0.05  # guards against walls between rooms that meet almost
LEAF = 1.3  # set by how doors are built: metres, above which there are two leaves
YARDS = frozenset({"unenclosedarea", "parking", "road", "fieldofplay", "steps", "ramp"})
ALMOST = 0.99  # guards against rounding: just short of the walls
# Shares of the width at a label point, tried for its name, a judgement: a room with a corner cut out has more
# height at less width. Of 13 maps, whose rooms are boxes, others than the last change none.
WIDER = (0.3, 0.5, 0.7, 0.85, ALMOST)

Ring = tuple[tuple[float, float], ...]
Line = tuple[tuple[float, float], tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Area:
    """A polygon: its outline first, then its holes; rings are closed."""

    outline: Ring
    holes: tuple[Ring, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanUnit:
    """A room as drawn; `width` and `height` are the free room for its name around the label point."""

    id: str
    category: str
    name: Labels
    number: Labels
    walkway: bool
    outdoor: bool
    areas: tuple[Area, ...]
    label: tuple[float, float]
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class PlanDoor:
    """An opening: the leaf's hinge and closed end, and where the leaf stands when open (swing doors only)."""

    line: Line
    swings: tuple[tuple[Point, Point, Point], ...] = ()


@dataclass(frozen=True, slots=True)
class FloorPlan:
    """Everything to draw of one storey; `bounds` is (min x, min y, max x, max y)."""

    ordinal: int
    name: Labels
    bounds: tuple[float, float, float, float]
    units: tuple[PlanUnit, ...]
    outer_walls: tuple[Area, ...]
    inner_walls: tuple[Area, ...]
    doors: tuple[PlanDoor, ...]
    markings: tuple[Line, ...]
    slopes: tuple[Line, ...]
    treads: tuple[Line, ...]
    crosses: tuple[Line, ...]


def floor_plan(venue: Venue, ordinal: int) -> FloorPlan:
    """Draw up one storey."""
    units = venue.units_on.get(ordinal, ())
    levels = [level for level in venue.levels if level.ordinal == ordinal]
    main = next((level for level in levels if not level.outdoor), levels[0])
    details = [detail for detail in venue.details if detail.ordinal == ordinal]
    outer, inner = _walls(venue, units, venue.openings_on.get(ordinal, ()))
    shapes = [unit.shape for unit in units] or [level.shape for level in levels]
    return FloorPlan(
        ordinal=ordinal,
        name=main.name,
        bounds=unary_union(shapes).bounds or (0.0, 0.0, 1.0, 1.0),
        units=tuple(_unit(venue, unit) for unit in units),
        outer_walls=tuple(_areas([outer])),
        inner_walls=tuple(_areas([inner])),
        doors=tuple(_door(venue, opening) for opening in venue.openings_on.get(ordinal, ())),
        markings=tuple(pair for d in details if d.kind != "window" for pair in pairwise(d.line)),
        slopes=tuple(slope(venue, unit) for unit in units if unit.category == "ramp"),
        treads=tuple(
            t for unit in units if unit.category in {"stairs", "steps"} for t in treads(venue, unit)
        ),
        crosses=tuple(c for unit in units if unit.category == "elevator" for c in cross_of(unit.shape)),
    )


def _areas(shapes: Iterable[Shape]) -> Iterator[Area]:
    for shape in shapes:
        for part in polygons(shape):
            yield Area(tuple(part.exterior.coords), tuple(tuple(hole.coords) for hole in part.interiors))


def _unit(venue: Venue, unit: Unit) -> PlanUnit:
    level = venue.level[unit.level]
    width, height = label_room(unit.shape, unit.label_point)
    return PlanUnit(
        unit.id, unit.category, unit.name, unit.alt_name, unit.thoroughfare,
        level.outdoor or unit.category in YARDS, tuple(_areas([unit.shape])), unit.label_point, width, height,
    )  # fmt: skip


def label_room(shape: Shape, point: Point) -> tuple[float, float]:
    """Width and height of the largest free rectangle found around a label point."""
    x, y = point
    x0, _, x1, _ = shape.bounds
    left, right = _through(shape, ((x0 - 1, y), (x1 + 1, y)), point)
    half = max(0.0, min(x - left[0], right[0] - x))
    rise, best = math.inf, (0.0, 0.0)
    for wide in (share * half for share in WIDER):
        rise = min(rise, _rise(shape, x - wide, y), _rise(shape, x + wide, y))
        free = wide * rise > best[0] * best[1]
        if free and shape.covers(box(x - wide, y - rise, x + wide, y + rise)):
            best = (wide, rise)
    return (2 * best[0], 2 * best[1])


def _rise(shape: Shape, x: float, y: float) -> float:
    """Return the height that is free both ways at a point, just short of the walls."""
    _, y0, _, y1 = shape.bounds
    low, high = _through(shape, ((x, y0 - 1), (x, y1 + 1)), (x, y))
    return ALMOST * max(0.0, min(y - low[1], high[1] - y))


def _through(shape: Shape, line: Line, point: Point) -> Line:
    """Return the piece of a line within the shape that holds the point."""
    crossing = shape.intersection(LineString(line))
    pieces = [
        p for p in getattr(crossing, "geoms", [crossing]) if p.geom_type == "LineString" and p.length > 0
    ]
    for piece in pieces:
        (ax, ay), (bx, by) = min(piece.coords), max(piece.coords)
        if ax - 1e-6 <= point[0] <= bx + 1e-6 and ay - 1e-6 <= point[1] <= by + 1e-6:  # rounding
            return ((ax, ay), (bx, by))
    return (point, point)


def _walls(venue: Venue, units: Iterable[Unit], openings: Iterable[Opening]) -> tuple[Shape, Shape]:
    """Outer and inner walls, with the openings cut out of them."""
    indoor = [u for u in units if not venue.level[u.level].outdoor and u.category not in YARDS]
    if not indoor:
        return Polygon(), Polygon()
    hull = unary_union([u.shape.buffer(JOINT, join_style="mitre") for u in indoor])
    gaps = unary_union([LineString(o.line).buffer(OUTER, cap_style="flat") for o in openings])
    outline = unary_union([part.boundary for part in polygons(hull)])
    outer = outline.buffer(OUTER / 2, join_style="mitre").difference(gaps)
    lines = unary_union([u.shape.boundary for u in indoor if u.category != "opentobelow"])
    inner = lines.buffer(INNER / 2, join_style="mitre").difference(gaps).difference(outer)
    return outer, inner


def _door(venue: Venue, opening: Opening) -> PlanDoor:
    swings = tuple(_swings(venue, opening)) if opening.door in {"door", "swinging"} else ()
    return PlanDoor(opening.line, swings)


def _swings(venue: Venue, opening: Opening) -> Iterator[tuple[Point, Point, Point]]:
    """Hinge, closed end and open end of each leaf; leaves open into the room."""
    a, b = opening.line
    length = math.dist(a, b)
    nx, ny = -(b[1] - a[1]) / length, (b[0] - a[0]) / length
    room = next((venue.unit[s] for s in opening.sides if not venue.unit[s].thoroughfare), None)
    if room is not None:
        mx, my = opening.middle
        inside = Polygon(room.shape.exterior) if room.shape.geom_type == "Polygon" else room.shape
        if not inside.intersects(LineString([(mx + OUTER * nx, my + OUTER * ny), (mx + nx, my + ny)])):
            nx, ny = -nx, -ny
    leaves = ((a, b),) if length < LEAF else ((a, opening.middle), (b, opening.middle))
    for hinge, end in leaves:
        leaf = math.dist(hinge, end)
        yield (hinge, end, (hinge[0] + leaf * nx, hinge[1] + leaf * ny))
