# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole way on one page: its storeys one above the other, each cut to what the way needs, in px."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from shapely import unary_union
from shapely.geometry import LineString, Polygon
from shapely.geometry import Point as ShapelyPoint

from kiosk.wayfinding.drawing.axes import axis, least
from kiosk.wayfinding.drawing.cut import CutStorey
from kiosk.wayfinding.drawing.squaring import squared
from kiosk.wayfinding.venue.geometry import polygons

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from kiosk.wayfinding.drawing.axes import DrawnAxis
    from kiosk.wayfinding.drawing.cut import Asked
    from kiosk.wayfinding.drawing.plan import FloorPlan, PlanUnit
    from kiosk.wayfinding.venue.frame import Point
    from kiosk.wayfinding.venue.model import Labels

    type Ring = Sequence[Point]

MOST = 42.0  # px a metre at 100 %, a judgement: a hall of one room is not blown up; 32 and 56 keep all names
# Of what it must have a storey keeps, where the target's needs the height: of 13 maps 0.45 keeps all names,
# 0.8 adds 2 names and 4 corners.
YIELDS = 0.6
GAP, SWUNG = 30.0, 1.4  # set by the eye: px of a door at least, and its leaf's share of them at the most
CLEAR, INTO = 1.25, 1.3  # set by the marks: of them a way first goes straight on, and leads into its room
SLACK, FREE = 0.17, 4.0  # set by the marks: of one a drawn way may leave the rooms, and of that its true line
AHEAD = 0.33  # set by the arrow: of what it leads in, the room goes on so far
Box = tuple[float, float, float, float]  # left, top, width, height


@dataclass(frozen=True, slots=True)
class SchemeRoom:
    """A room in px: its rings, and the box that is free for its name."""

    id: str
    category: str
    name: Labels
    number: Labels
    walkway: bool
    rings: tuple[tuple[Point, ...], ...]
    bounds: Box
    free: Box


@dataclass(frozen=True, slots=True)
class SchemeDoor:
    """A gap in a wall, from one end to the other, and the leaves as hinge, closed end and open end."""

    gap: tuple[Point, Point]
    leaves: tuple[tuple[Point, Point, Point], ...]
    into: str = ""


@dataclass(frozen=True, slots=True)
class Plate:
    """One storey as it stands on the page."""

    ordinal: int
    name: Labels
    corner: Point
    box: Box
    rooms: tuple[SchemeRoom, ...]
    outer: tuple[tuple[Point, ...], ...]
    inner: tuple[tuple[Point, ...], ...]
    doors: tuple[SchemeDoor, ...]
    breaks: tuple[tuple[Point, Point], ...]
    lines: tuple[tuple[Point, ...], ...]
    across: DrawnAxis = field(repr=False)
    down: DrawnAxis = field(repr=False)

    def at(self, point: Point) -> Point:
        """Return where a point of this storey, in straight metres, lies on the page."""
        return (self.across.at(point[0]) + self.corner[0], self.down.at(-point[1]) + self.corner[1])


@dataclass(frozen=True, slots=True)
class PageMeasures:
    """What a page offers: its size in px, how high what stands above a storey is, and what a mark needs."""

    width: float
    height: float
    head: float
    mark: float
    beside: float  # px of a storey's sign, which stands beside a plate that leaves so much free
    unit: float = 1.0  # px of the design's px


def plates(plans: Mapping[int, FloorPlan], asked: Asked, page: PageMeasures) -> tuple[Plate, ...]:
    """Lay out the storeys of a way, the highest first."""
    storeys = [CutStorey(plans[ordinal], asked) for ordinal in sorted(plans, reverse=True)]
    air = asked.air
    room = page.width - 2 * air
    across = axis([need for storey in storeys for need in storey.needs(0)], room, MOST * page.unit)
    left = (page.width - across.size) / 2
    heads = [page.head] * len(storeys)
    if left + across.at(storeys[0].crop[0]) >= page.beside:
        heads[0] = 0.0
    tails = [storey.tail for storey in storeys]
    goal = next((at for at, storey in enumerate(storeys) if storey.holds(asked.target)), None)
    rooms = _heights(storeys, page.height - sum(heads) - sum(tails) - 2 * air * len(storeys), goal)
    downs = [
        axis(storey.needs(1), high, MOST * page.unit) for storey, high in zip(storeys, rooms, strict=True)
    ]
    top = (page.height - sum(heads) - sum(tails) - sum(down.size + 2 * air for down in downs)) / 2
    found = []
    for storey, down, head, tail in zip(storeys, downs, heads, tails, strict=True):
        top += head
        found.append(_plate(storey, (left, top + air), across, down, asked))
        top += down.size + 2 * air + tail
    return tuple(found)


def _heights(storeys: Sequence[CutStorey], room: float, goal: int | None) -> list[float]:
    """Share the height: what each storey must have, then what it would like, then by metres.

    Where it is not enough for all, the storey of the target, whose name is to be read, gives up least.
    """
    wants = [least(storey.needs(1)) for storey in storeys]
    low, high = sum(a for a, _ in wants), sum(max(a, b) for a, b in wants)
    if low >= room:
        kept = wants[goal][0] if goal is not None else 0.0
        if kept <= room - YIELDS * (low - kept):
            others = (room - kept) / (low - kept or 1.0)
            return [kept if at == goal else a * others for at, (a, _) in enumerate(wants)]
        return [a * room / low for a, _ in wants]
    if high >= room:
        share = (room - low) / (high - low)
        return [a + share * (max(a, b) - a) for a, b in wants]
    metres = [storey.crop[3] - storey.crop[1] for storey in storeys]
    spare = room - high
    return [max(a, b) + spare * high_m / sum(metres) for (a, b), high_m in zip(wants, metres, strict=True)]


def _plate(storey: CutStorey, corner: Point, across: DrawnAxis, down: DrawnAxis, asked: Asked) -> Plate:
    def at(point: Point) -> Point:
        return (across.at(point[0]) + corner[0], down.at(-point[1]) + corner[1])

    x0, y0, x1, y1 = storey.crop
    (left, top), (right, bottom) = at((x0, y1)), at((x1, y0))
    rooms = tuple(_room(unit, shape, free, at) for unit, shape, free in storey.rooms)
    walls = storey.walls()
    yards = [tuple(tuple(map(at, ring)) for ring in rings) for rings in storey.yards]
    walk = _walkable(rooms, yards, [tuple(map(at, line)) for line in storey.lines], SLACK * asked.mark)
    clear = CLEAR * asked.mark if storey.here is not None else 0.0
    lit = next((room for room in rooms if room.id == asked.target), None)
    return Plate(
        ordinal=storey.plan.ordinal,
        name=storey.plan.name,
        corner=corner,
        box=(left, top, right - left, bottom - top),
        rooms=rooms,
        outer=tuple(tuple(map(at, line)) for line in walls[0]),
        inner=tuple(tuple(map(at, line)) for line in walls[1]),
        doors=tuple(_door(line, swings, at, asked.unit) for line, swings in storey.doors),
        breaks=tuple(_breaks(storey, at)),
        lines=tuple(
            tuple(
                _into(
                    squared([at(p) for p in line], walk, clear if line is storey.lines[0] else 0.0),
                    lit,
                    INTO * asked.mark,
                )
            )
            for line in storey.lines
            if len(line) > 1
        ),
        across=across,
        down=down,
    )


def _room(unit: PlanUnit, shape: Any, free: Box, at: Callable[[Point], Point]) -> SchemeRoom:  # noqa: ANN401 # shapely
    rings = tuple(
        tuple(map(at, ring.coords)) for part in polygons(shape) for ring in (part.exterior, *part.interiors)
    )
    xs, ys = [x for ring in rings for x, _ in ring], [y for ring in rings for _, y in ring]
    bounds = (min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
    (left, top), (right, bottom) = at((free[0], free[3])), at((free[2], free[1]))
    return SchemeRoom(
        unit.id, unit.category, unit.name, unit.number, unit.walkway or unit.outdoor, rings, bounds,
        (left, top, right - left, bottom - top),
    )  # fmt: skip


def _into(line: list[Point], room: SchemeRoom | None, far: float) -> list[Point]:
    """Lead a line that ends just behind the target's door on into the room, so that its arrow can be seen."""
    if room is None or len(line) < 2 or not _holds(room, line[-1]):  # noqa: PLR2004 # a line
        return line
    (ax, ay), (bx, by) = line[-2:]
    length = ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5
    inside = next(
        (length - at for at in range(int(length)) if not _holds(room, _along(line, length - at))), length
    )
    for more in range(int(far - length + inside) if inside < length else int(far - length), 0, -4):
        if _holds(room, _along(line, length + more + AHEAD * far)):
            return [*line[:-1], _along(line, length + more)]
    return line


def _along(line: Sequence[Point], distance: float) -> Point:
    """Return the point so far along the last stretch, or beyond it."""
    (ax, ay), (bx, by) = line[-2:]
    share = distance / (((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5 or 1.0)
    return (ax + (bx - ax) * share, ay + (by - ay) * share)


def _holds(room: SchemeRoom, point: Point) -> bool:
    return any(Polygon(ring).contains(ShapelyPoint(point)) for ring in room.rings)


def _walkable(
    rooms: Sequence[SchemeRoom], yards: Sequence[Sequence[Ring]], lines: Sequence[Ring], slack: float
) -> Any:  # noqa: ANN401 # shapely
    """Return where the way may be drawn: the rooms it goes through, and the open ground."""
    ways = [LineString(line) for line in lines if len(line) > 1]
    met = [_filled(rings) for rings in yards]
    shapes = [_filled(room.rings) for room in rooms]
    met += [shape for shape in shapes if any(shape.intersection(way).length > 2 * slack for way in ways)]
    return unary_union([*(shape.buffer(slack) for shape in met), *(way.buffer(FREE * slack) for way in ways)])


def _filled(rings: Sequence[Ring]) -> Any:  # noqa: ANN401 # shapely
    return unary_union([Polygon(ring).buffer(0) for ring in rings])


def _door(
    line: tuple[Point, Point],
    swings: Sequence[tuple[Point, Point, Point]],
    at: Callable[[Point], Point],
    unit: float,
) -> SchemeDoor:
    """Draw a door no narrower than can be seen, its leaves as quarters of a circle."""
    (ax, ay), (bx, by) = at(line[0]), at(line[1])
    wide = ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5 or 1.0
    grow = min(max(wide, GAP * unit), SWUNG * GAP * unit if swings else wide + GAP) / wide / 2
    mx, my = (ax + bx) / 2, (ay + by) / 2
    a = (mx + (ax - bx) * grow, my + (ay - by) * grow)
    b = (mx + (bx - ax) * grow, my + (by - ay) * grow)
    leaves = []
    for hinge, _, opened in swings:
        near = a if _nearer(at(hinge), a, b) else b
        end = (b if near == a else a) if len(swings) == 1 else (mx, my)
        length = ((end[0] - near[0]) ** 2 + (end[1] - near[1]) ** 2) ** 0.5
        rise = opened[0] - hinge[0], -(opened[1] - hinge[1])
        size = max((rise[0] ** 2 + rise[1] ** 2) ** 0.5, 1e-6)
        leaves.append((near, end, (near[0] + rise[0] / size * length, near[1] + rise[1] / size * length)))
    return SchemeDoor((a, b), tuple(leaves))


def _nearer(point: Point, a: Point, b: Point) -> bool:
    return (point[0] - a[0]) ** 2 + (point[1] - a[1]) ** 2 <= (point[0] - b[0]) ** 2 + (point[1] - b[1]) ** 2


def _breaks(storey: CutStorey, at: Callable[[Point], Point]) -> list[tuple[Point, Point]]:
    """Return the lines at which the house goes on beyond the page, or was cut short."""
    return [(at(a), at(b)) for a, b in storey.ends()]
