# SPDX-License-Identifier: GPL-3.0-or-later
"""Where exactly a walk begins and ends: before a screen, inside a door, beside a desk."""

from __future__ import annotations

import itertools
import math
from typing import TYPE_CHECKING

import shapely

from kiosk.wayfinding.routing.storeys import WalkSpot

if TYPE_CHECKING:
    from kiosk.wayfinding.routing.route import Goal
    from kiosk.wayfinding.routing.storeys import Storey
    from kiosk.wayfinding.venue.frame import Point
    from kiosk.wayfinding.venue.model import KioskPlace, Venue, VenueDesk

# Metres.
BEFORE_SCREEN = 0.9  # 0.68 and 1.2 bend none of 30 ways otherwise
INSIDE_DOOR = 1.0
BESIDE_DESK = 0.6
REACH = 1.3  # metres from a desk's edge within which one can talk to who sits there


def kiosk_spot(venue: Venue, kiosk: KioskPlace) -> WalkSpot | None:
    """Where the visitor stands who reads the screen."""
    x, y = kiosk.point
    if kiosk.heading is not None:
        turn = math.radians(90 - kiosk.heading)
        x, y = x + BEFORE_SCREEN * math.cos(turn), y + BEFORE_SCREEN * math.sin(turn)
    return spot_at(venue, kiosk.ordinal, (x, y))


def spot_at(venue: Venue, ordinal: int, point: Point) -> WalkSpot | None:
    """Return the walkable unit at a point, or the nearest one within three metres."""
    where = shapely.Point(point)
    units = [unit for unit in venue.units_on.get(ordinal, ()) if unit.walkable]
    holding = [unit for unit in units if unit.shape.covers(where)]
    if holding:
        return WalkSpot(min(holding, key=lambda unit: unit.shape.area).id, point)
    near = min(units, key=lambda unit: unit.shape.distance(where), default=None)
    if near is None or near.shape.distance(where) > 3:  # noqa: PLR2004 # metres
        return None
    return WalkSpot(near.id, point)


def spots_of(venue: Venue, goal: Goal, storey: Storey) -> list[WalkSpot]:
    """Return the spots at which the goal counts as reached; the nearest one on the way wins."""
    unit = venue.unit[goal.unit]
    if goal.unit not in storey.mesh.patches:
        return []
    if goal.desk is not None:
        desks = [d for d in venue.desks.get(goal.unit, ()) if d.number == goal.desk]
        return [WalkSpot(goal.unit, desk_side(storey, goal.unit, desks[0]))] if desks else []
    if goal.point is not None:
        return [WalkSpot(goal.unit, goal.point)]
    if unit.thoroughfare or unit.category in {"elevator", "stairs", "escalator"}:
        return [WalkSpot(goal.unit, unit.label_point)]
    inside = [WalkSpot(goal.unit, _inside(storey, goal.unit, gate.start, gate.end)) for gate in storey.gates
              if goal.unit in gate.sides]  # fmt: skip
    return inside or [WalkSpot(goal.unit, unit.label_point)]


def _inside(storey: Storey, unit: str, start: Point, end: Point) -> Point:
    """Return a step inside the door, square to it."""
    area = storey.mesh.patches[unit].area
    length = math.dist(start, end)
    nx, ny = -(end[1] - start[1]) / length, (end[0] - start[0]) / length
    mx, my = (start[0] + end[0]) / 2, (start[1] + end[1]) / 2
    steps = [(mx + s * nx, my + s * ny) for s in (INSIDE_DOOR, -INSIDE_DOOR)]
    return min(steps, key=lambda step: area.distance(shapely.Point(step)))


def desk_side(storey: Storey, unit: str, desk: VenueDesk) -> Point:
    """Where to stand for a desk: its approach side if that is free, else the nearest free place around it."""
    patch = storey.mesh.patches[unit]
    corners = desk.corners
    sides = [desk.approach] if desk.approach is not None else []
    for a, b in itertools.pairwise(corners):
        length = math.dist(a, b) or 1.0
        out = (BESIDE_DESK / length * (b[1] - a[1]), -BESIDE_DESK / length * (b[0] - a[0]))
        sides.append(((a[0] + b[0]) / 2 + out[0], (a[1] + b[1]) / 2 + out[1]))
    for side in sides:
        if patch.area.distance(shapely.Point(side)) < 0.05:  # noqa: PLR2004 # it is free
            return side
    found = storey.mesh.at(unit, (desk.x, desk.y))
    return found[1] if found else (desk.x, desk.y)


def desk_gap(storey: Storey, unit: str, desk: VenueDesk) -> float:
    """Metres between a desk and the nearest place to stand."""
    patch = storey.mesh.patches.get(unit)
    if patch is None or patch.area.is_empty:
        return math.inf
    return float(shapely.Polygon(desk.corners).distance(patch.area))
