# SPDX-License-Identifier: GPL-3.0-or-later
"""Where a visitor can walk on one unit: its floor shrunk by a shoulder's width, opened at its doors.

Corridors shrink to a narrow band, so that ways run down their middle; each door gets a short bridge square to
it, so that ways turn straight into rooms. Obstacles grow by the same shoulder's width.
"""

from __future__ import annotations

from dataclasses import dataclass
import math
from typing import TYPE_CHECKING

import shapely
from shapely import unary_union
from shapely.geometry import LineString, Point, Polygon

from kiosk.wayfinding.venue.geometry import polygons
from kiosk.wayfinding.venue.model import CLIMBS, CORRIDORS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.wayfinding.venue.frame import Point as Position
    from kiosk.wayfinding.venue.model import Opening, Shape, Unit

# Metres; tried a quarter less and a third more on 30 ways of both demo cities, of 2,077 m and 208 bends.
CORRIDOR_BAND = 1.35  # the most that a corridor is shrunk on each side; at 1 all are 22 m shorter
CORRIDOR_REST = 0.15  # half of the band that stays in a narrow one; 0.11 moves 15 ways, 0.2 loses 7 m
HALL = 2.3  # from the walls: wider is a hall; 1.7 and 3.1 are alike, without any there are 21 bends more
HALL_SHRINK = 0.6  # at a shoulder's 0.35 93 of the demo city's 292 ways cut corners, by 0.8 m each
JAMB = 0.3  # a shoulder's distance from a door's sides; 0.23 is alike, 0.4 bends 6 times more
NARROWEST = 0.1  # of a gate; a third more loses 6 ways
DOOR_PATH = 0.4  # of a door's gate, so that it is walked square; 0.53 has 8 bends less
STEP_ASIDE = 1.2  # before and behind an obstacle from which one walks around it; 0.9 and 1.6 are alike
DOOR_LONGEST = 3.0  # longer openings are joints between halls, of which the demo cities have none with a leaf


@dataclass(frozen=True, slots=True)
class Profile:
    """Who walks: how much room they need, and whether stairs are out of the question."""

    name: str
    clearance: float
    narrowest_door: float
    climbs: bool

    def admits(self, unit: Unit) -> bool:
        """Return whether this visitor can be in the unit at all."""
        return unit.walkable and (self.climbs or unit.category not in CLIMBS)


# Half of what a person and a wheelchair take up; at 0.6 m the latter bends 20 times more on 8 ways. Doors
# narrower than 0.8 m keep it out; at 1.07 m 5 of the 30 ways are lost.
WALKING = Profile("walking", 0.35, 0.0, climbs=True)
STEP_FREE = Profile("step-free", 0.45, 0.8, climbs=False)


@dataclass(frozen=True, slots=True)
class Gate:
    """The walkable stretch of an opening, as both of its units see it."""

    opening: str
    start: Position
    end: Position
    sides: tuple[str, str]


def gates(
    openings: Sequence[Opening], units: dict[str, Unit], shrink: dict[str, float], profile: Profile
) -> list[Gate]:
    """Return the openings that this visitor can pass, each with the stretch that paths may use."""
    found = []
    for opening in openings:
        joined = len(opening.sides) == 2 and all(side in units for side in opening.sides)  # noqa: PLR2004 # both sides
        if joined and opening.clear_width >= profile.narrowest_door:
            start, end = _stretch(opening, [shrink[side] for side in opening.sides])
            found.append(Gate(opening.id, start, end, (opening.sides[0], opening.sides[1])))
    return found


def _stretch(opening: Opening, shrinks: list[float]) -> tuple[Position, Position]:
    (x0, y0), (x1, y1) = opening.line
    length = math.hypot(x1 - x0, y1 - y0)
    if length <= DOOR_LONGEST and opening.door is not None:
        width = min(max(NARROWEST, length - 2 * JAMB), DOOR_PATH)
    else:
        width = max(NARROWEST, length - 2 * max(JAMB, min(shrinks)))
    inset = (length - min(width, length)) / 2 / length
    dx, dy = (x1 - x0) * inset, (y1 - y0) * inset
    return (x0 + dx, y0 + dy), (x1 - dx, y1 - dy)


def shrink_of(unit: Unit, profile: Profile) -> float:
    """How far this unit's walls are kept away from."""
    shape = unit.shape
    if unit.category not in CORRIDORS and not unit.thoroughfare:
        return profile.clearance
    reach = _half_width(shape)
    if unit.category in CORRIDORS and reach <= HALL:
        return max(profile.clearance, min(CORRIDOR_BAND, reach - CORRIDOR_REST))
    return HALL_SHRINK if reach > 2 * HALL_SHRINK else profile.clearance


def _half_width(shape: Shape) -> float:
    """Return the largest circle's radius: half a corridor's width, wherever it is widest."""
    found = max(polygons(shape), key=lambda part: part.area)
    return float(shapely.maximum_inscribed_circle(found, 0.1).length)


def walkable_area(
    unit: Unit, own_gates: Sequence[Gate], obstacles: Sequence[Shape], shrink: float, profile: Profile
) -> Shape:
    """Shrink the unit, bridge its gates, take out what stands there."""
    core = _shrunk(unit.shape, shrink, profile.clearance)
    if obstacles and shrink > profile.clearance:
        core = unary_union([core, _around(unit.shape, obstacles, profile.clearance)])
    bridges = [bridge for gate in own_gates for bridge in _bridge(gate, unit.shape, core, shrink)]
    area = unary_union([core, *bridges])
    if obstacles:
        grown = [o.buffer(profile.clearance, join_style="mitre", mitre_limit=1.5) for o in obstacles]
        area = area.difference(unary_union(grown))
    return area


def _around(shape: Shape, obstacles: Sequence[Shape], clearance: float) -> Shape:
    """Return the whole width beside what stands in a corridor, where its middle band would end."""
    beside = unary_union([o.buffer(clearance + STEP_ASIDE, join_style="mitre") for o in obstacles])
    return shape.buffer(-clearance, join_style="mitre").intersection(beside)


def _shrunk(shape: Shape, shrink: float, clearance: float) -> Shape:
    """Shrink by much where there is room, by less where the same unit is narrow."""
    core = shape.buffer(-shrink, join_style="mitre")
    if shrink > clearance:
        narrow = shape.buffer(-clearance, join_style="mitre").difference(core.buffer(shrink * 1.5))
        spots = [part for part in polygons(narrow) if part.area > 0.2]  # noqa: PLR2004 # corners are no arms
        if spots:
            arms = shape.buffer(-clearance, join_style="mitre").intersection(
                unary_union([part.buffer(2 * shrink) for part in spots])
            )
            core = unary_union([core, arms])
    while core.is_empty and shrink > 0.02:  # noqa: PLR2004 # two centimetres: give up
        shrink /= 2
        core = shape.buffer(-shrink, join_style="mitre")
    return core


def _bridge(gate: Gate, shape: Shape, core: Shape, shrink: float) -> list[Polygon]:
    """Return a rectangle from the gate into the unit, and a plank to the core where that falls short."""
    (x0, y0), (x1, y1) = gate.start, gate.end
    length = math.dist(gate.start, gate.end)
    nx, ny = -(y1 - y0) / length, (x1 - x0) / length
    mx, my = (x0 + x1) / 2, (y0 + y1) / 2
    if shape.distance(Point(mx + 0.3 * nx, my + 0.3 * ny)) > shape.distance(
        Point(mx - 0.3 * nx, my - 0.3 * ny)
    ):
        nx, ny = -nx, -ny
    depth = shape.distance(Point(mx, my)) + shrink + 0.05
    tip = [(x1 + depth * nx, y1 + depth * ny), (x0 + depth * nx, y0 + depth * ny)]
    bridge = Polygon([gate.start, gate.end, *tip])
    if not shape.buffer(0.5).covers(bridge):
        bridge = _with_base(bridge.intersection(shape), gate)
    if core.is_empty or bridge.intersects(core):
        return [bridge]
    middle = Point(mx + 0.05 * nx, my + 0.05 * ny)
    reach = shapely.shortest_line(bridge.centroid, core)
    plank = LineString([middle, *reach.coords]).buffer(min(0.1, length / 2), cap_style="square")
    return [bridge, plank.intersection(shape)]


def _with_base(shape: Shape, gate: Gate) -> Polygon:
    """Keep the gate's own edge, that both sides share to the last bit, as part of a clipped bridge."""
    parts = polygons(shape)
    base = LineString([gate.start, gate.end])
    near = min(parts, key=lambda part: part.distance(base)) if parts else base.buffer(0.05)
    return near.union(Polygon([gate.start, gate.end, near.representative_point().coords[0]]))
