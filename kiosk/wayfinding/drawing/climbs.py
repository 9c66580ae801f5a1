# SPDX-License-Identifier: GPL-3.0-or-later
"""How a plan draws what leads up: treads and landing of stairs, the arrow of a ramp, the cross of a lift."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from shapely.geometry import LineString
from shapely.geometry import Point as ShapelyPoint

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.wayfinding.venue.frame import Point
    from kiosk.wayfinding.venue.model import Shape, Unit, Venue

TREAD, LANDING = 0.3, 1.4  # set by how stairs are built: metres
INSET = 0.3  # set by the drawing: metres that a mark of a lift or ramp keeps from the walls

Line = tuple[tuple[float, float], tuple[float, float]]


def treads(venue: Venue, unit: Unit) -> Iterator[Line]:
    """Lines across the way up, and in a stairwell the rail between its two flights, with a landing beyond."""
    (x, y), run, side = _flight(venue, unit)
    length = math.dist((0, 0), run)
    ux, uy = run[0] / length, run[1] / length
    well = unit.category == "stairs" and length > 2 * LANDING
    steps = length - LANDING if well else length
    lines = [
        LineString([(x + d * ux, y + d * uy), (x + d * ux + side[0], y + d * uy + side[1])])
        for d in (TREAD * i for i in range(1, int(steps / TREAD)))
    ]
    if well:
        ax, ay = x + side[0] / 2, y + side[1] / 2
        lines.append(LineString([(ax + TREAD * ux, ay + TREAD * uy), (ax + steps * ux, ay + steps * uy)]))
    for line in lines:
        tread = unit.shape.intersection(line)
        if tread.geom_type == "LineString" and not tread.is_empty:
            yield (tread.coords[0], tread.coords[-1])


def _flight(venue: Venue, unit: Unit) -> tuple[Point, Point, Point]:
    """Corner, way up and width of a stair: from its door on, or along the longer side where there is none."""
    a, b, c, d, *_ = unit.shape.minimum_rotated_rectangle.exterior.coords
    doors = [o for o in venue.openings_on.get(unit.ordinal, ()) if unit.id in o.sides]
    across = _parallel(doors[0].line, (a, b)) if doors else math.dist(a, b) < math.dist(b, c)
    start, end, beside = (b, c, a) if across else (a, b, d)
    if doors:
        near = min((start, end), key=lambda corner: math.dist(corner, doors[0].middle))
        beside = beside if near == start else (d if across else c)
        start, end = near, end if near == start else start
    return start, (end[0] - start[0], end[1] - start[1]), (beside[0] - start[0], beside[1] - start[1])


def slope(venue: Venue, unit: Unit) -> Line:
    """Return the line up a ramp, from its lower end to the house."""
    a, b, c, d, *_ = unit.shape.buffer(-INSET, join_style="mitre").minimum_rotated_rectangle.exterior.coords
    ends = ((a, d), (b, c)) if math.dist(a, b) > math.dist(b, c) else ((a, b), (d, c))
    low, high = (((p[0] + q[0]) / 2, (p[1] + q[1]) / 2) for p, q in ends)
    house = [u.shape for u in venue.units_on[unit.ordinal] if not venue.level[u.level].outdoor]
    if house and min(s.distance(ShapelyPoint(low)) for s in house) < min(
        s.distance(ShapelyPoint(high)) for s in house
    ):
        low, high = high, low
    return (low, high)


def _parallel(one: Line, two: Line) -> bool:
    ux, uy = one[1][0] - one[0][0], one[1][1] - one[0][1]
    vx, vy = two[1][0] - two[0][0], two[1][1] - two[0][1]
    return abs(ux * vx + uy * vy) > abs(ux * vy - uy * vx)


def cross_of(shape: Shape) -> tuple[Line, Line]:
    """Return the two lines that tell a lift on any plan."""
    inner = shape.buffer(-INSET, join_style="mitre")
    box = (shape if inner.is_empty else inner).minimum_rotated_rectangle
    a, b, c, d = list(box.exterior.coords)[:4]
    return ((a, c), (b, d))
