# SPDX-License-Identifier: GPL-3.0-or-later
"""What lies between two steps: how far it is, and the last room that one passes."""

from __future__ import annotations

from itertools import pairwise
from math import dist
from typing import TYPE_CHECKING

from kiosk.wayfinding.directions import bends
from kiosk.wayfinding.directions.maneuvers import room_behind
from kiosk.wayfinding.routing.paths import path_length

if TYPE_CHECKING:
    from kiosk.wayfinding.directions.maneuvers import Maneuver
    from kiosk.wayfinding.routing.route import Route
    from kiosk.wayfinding.venue.frame import Point
    from kiosk.wayfinding.venue.model import Labels

RIDES = frozenset({"elevator", "stairs", "escalator"})


def stretch(route: Route, move: Maneuver, then: Maneuver | None) -> tuple[float, tuple[str, Labels] | None]:
    """Return the metres from one step to the next, and the side and name of the last room passed."""
    if move.kind in RIDES:
        return 0.0, None
    points = _between(route, move, then)
    return path_length(points), _passed(route, move, points)


def _between(route: Route, move: Maneuver, then: Maneuver | None) -> list[Point]:
    """Return the walk from a step to the next on its storey, or to the end of it."""
    legs = [leg for leg in route.legs[move.leg :] if leg.ordinal == route.legs[move.leg].ordinal]
    walk = [point for leg in legs for point in leg.points]
    ends = then is not None and route.legs[then.leg].ordinal == route.legs[move.leg].ordinal
    start = min(range(len(walk)), key=lambda at: dist(walk[at], move.at))
    end = min(range(len(walk)), key=lambda at: dist(walk[at], then.at)) if ends and then else len(walk) - 1
    return walk[start : end + 1]


def _passed(route: Route, move: Maneuver, points: list[Point]) -> tuple[str, Labels] | None:
    venue, ordinal = route.venue, route.legs[move.leg].ordinal
    named = {label for labels in move.names.values() for label in labels.values()}
    found = None
    for a, b in pairwise(points):
        for _, across, door in bends.doors_beside(a, b, venue.openings_on.get(ordinal, ())):
            room = room_behind(venue, door)
            known = room is not None and room.public and room.id != route.goal.unit
            if known and room is not None and not named & set(room.name.values()):
                found = ("left" if across > 0 else "right", room.name)
    return found
