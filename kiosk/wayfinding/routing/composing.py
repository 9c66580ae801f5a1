# SPDX-License-Identifier: GPL-3.0-or-later
"""From the search's hops to legs and connectors: split at levels, corners rounded, lengths measured."""

from __future__ import annotations

from dataclasses import dataclass
import itertools
from math import dist
from typing import TYPE_CHECKING

from kiosk.wayfinding.routing.paths import path_length, rounded
from kiosk.wayfinding.routing.route import Connector, Leg, Route
from kiosk.wayfinding.venue.model import CLIMBS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.wayfinding.routing.paths import Path
    from kiosk.wayfinding.routing.route import Goal
    from kiosk.wayfinding.venue.frame import Point
    from kiosk.wayfinding.venue.model import Opening, Venue


@dataclass(frozen=True, slots=True)
class Hop:
    """One arc of the plan: a walk (with its path) or a ride (with its kind)."""

    start: str
    end: str
    path: Path | None = None
    kind: str | None = None


def compose(venue: Venue, origin: str, goal: Goal, hops: Sequence[Hop]) -> Route:
    """Turn a plan into a route."""
    legs: list[Leg] = []
    connectors: list[Connector] = []
    for hop in hops:
        if hop.path is not None:
            legs.extend(_legs(venue, hop.path))
        elif hop.kind is not None:
            _ride(venue, connectors, hop, len(legs) - 1)
    used = {venue.unit[unit].category for leg in legs for unit in leg.units[1:-1]}
    step_free = not (CLIMBS & (used | {connector.kind for connector in connectors}))
    length = sum(leg.length for leg in legs)
    return Route(origin, goal, tuple(legs), tuple(connectors), length, step_free, venue)


def _ride(venue: Venue, connectors: list[Connector], hop: Hop, after: int) -> None:
    """Add a change of storeys; flights of one stair are one climb."""
    start, end = venue.unit[hop.start], venue.unit[hop.end]
    last = connectors[-1] if connectors else None
    if last is not None and last.after_leg == after and last.kind == hop.kind and last.to_unit == hop.start:
        start = venue.unit[connectors.pop().from_unit]
    connectors.append(
        Connector(str(hop.kind), after, start.id, end.id, start.level, end.level, end.ordinal - start.ordinal)
    )


def _legs(venue: Venue, path: Path) -> list[Leg]:
    """One leg, or several where the way leaves one level for another of the same storey."""
    ordinal = venue.unit[path.units[0]].ordinal
    pieces: list[tuple[str, list[Point], list[str]]] = []
    points = list(path.points)
    units = list(path.units)
    start = 0
    for i, (one, two) in enumerate(itertools.pairwise(units)):
        if venue.unit[one].level != venue.unit[two].level:
            crossing = _crossing(points, _doors_between(venue, one, two))
            if crossing is None:
                continue
            index, point = crossing
            pieces.append((venue.unit[one].level, [*points[: index + 1], point], units[start : i + 1]))
            points = [point, *points[index + 1 :]]
            start = i + 1
    pieces.append((venue.unit[units[-1]].level, points, units[start:]))
    return [_leg(level, ordinal, points, within) for level, points, within in pieces]


def _leg(level: str, ordinal: int, points: list[Point], units: list[str]) -> Leg:
    drawn = rounded(points)
    return Leg(level, ordinal, tuple(drawn), tuple(points), path_length(drawn), tuple(units))


def _doors_between(venue: Venue, one: str, two: str) -> list[Opening]:
    ordinal = venue.unit[one].ordinal
    return [o for o in venue.openings_on.get(ordinal, ()) if set(o.sides) == {one, two}]


def _crossing(points: Sequence[Point], doors: Sequence[Opening]) -> tuple[int, Point] | None:
    """Return the first place where the points cross one of the doors: after which point, and where."""
    for index, (a, b) in enumerate(itertools.pairwise(points)):
        for door in doors:
            point = cross(a, b, *door.line)
            if point is not None:
                return index, point
    return None


def cross(a: Point, b: Point, c: Point, d: Point) -> Point | None:
    """Where segment ab meets segment cd."""
    rx, ry, sx, sy = b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]
    across = rx * sy - ry * sx
    if abs(across) < 1e-12:  # noqa: PLR2004 # parallel
        return None
    t = ((c[0] - a[0]) * sy - (c[1] - a[1]) * sx) / across
    u = ((c[0] - a[0]) * ry - (c[1] - a[1]) * rx) / across
    slack = 1e-9 * (1 + dist(a, b))
    if -slack <= t <= 1 + slack and -slack <= u <= 1 + slack:
        return (a[0] + t * rx, a[1] + t * ry)
    return None
