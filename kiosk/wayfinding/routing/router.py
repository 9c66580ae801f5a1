# SPDX-License-Identifier: GPL-3.0-or-later
"""From a kiosk to a target over all storeys: a lazy A* over lifts and stairs, priced as people choose."""

from __future__ import annotations

from collections import defaultdict
from heapq import heappop, heappush
from itertools import count
from math import dist
from typing import TYPE_CHECKING

from kiosk.wayfinding.routing.composing import Hop, compose
from kiosk.wayfinding.routing.spots import kiosk_spot, spots_of
from kiosk.wayfinding.routing.storeys import Storeys, WalkSpot
from kiosk.wayfinding.routing.walkable import STEP_FREE, WALKING
from kiosk.wayfinding.venue.furniture import furnished
from kiosk.wayfinding.venue.model import CLIMBS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kiosk.wayfinding.routing.paths import Path
    from kiosk.wayfinding.routing.route import Goal, Route
    from kiosk.wayfinding.routing.walkable import Profile
    from kiosk.wayfinding.venue.model import KioskPlace, Link, Venue, VenueDesk

# Metres that people would rather walk than use this: three floors up takes the lift, one floor the stairs. Of
# 30 ways 16.5 for a call turns 2, 29 none; 0 a floor turns 2 as well, 3 and 5.3 none.
LIFT_CALL, LIFT_FLOOR = 22.0, 4.0
UP, DOWN = (
    {"stairs": 18.0, "steps": 18.0, "escalator": 12.0},
    {"stairs": 12.0, "steps": 12.0, "escalator": 12.0},
)
OTHER_FLOOR = 20.0  # a ramp or moving walkway between storeys, which the demo city has not

NEAR = 6  # amenities of a kind that are measured exactly
FAR_FLOOR = 40.0  # metres that another floor counts when amenities are sorted

START, GOAL = "", "goal"


class Router:
    """Finds routes in one venue and remembers what it has walked."""

    def __init__(self, venue: Venue, storeys: Storeys | None = None) -> None:
        self.venue = venue
        self._storeys = storeys or Storeys(venue)
        self._rides = _rides(venue)
        self._walks: dict[tuple[str, str, str, frozenset[str]], Path | None] = {}

    @property
    def storeys(self) -> Storeys:
        """The meshes, for checks and drawings of them."""
        return self._storeys

    def with_desks(self, unit_id: str, desks: Sequence[VenueDesk]) -> Router:
        """Return a router for the venue with other desks in one unit; only that room is meshed again."""
        venue = furnished(self.venue, unit_id, desks)
        return Router(venue, self._storeys.with_venue(venue, [unit_id]))

    def route(
        self, kiosk: KioskPlace, goal: Goal, *, step_free: bool = False, blocked: frozenset[str] = frozenset()
    ) -> Route | None:
        """Return the way a person would take, or None when there is none."""
        start = kiosk_spot(self.venue, kiosk)
        if start is None:
            return None
        profile = STEP_FREE if step_free else WALKING
        there = self._storeys.storey(self.venue.unit[goal.unit].ordinal, profile, blocked)
        ends = spots_of(self.venue, goal, there)
        hops = _Search(self, profile, self._out_of_order(blocked), start, ends).run()
        return None if hops is None else compose(self.venue, kiosk.id, goal, hops)

    def nearest(
        self,
        kiosk: KioskPlace,
        goals: Sequence[Goal],
        *,
        step_free: bool = False,
        blocked: frozenset[str] = frozenset(),
    ) -> Route | None:
        """Return the quickest of several ways; far ones are left out unless no near one can be reached."""
        start = kiosk_spot(self.venue, kiosk)
        ordered = sorted(goals, key=lambda goal: self._crow_flies(start, goal))
        for batch in (ordered[:NEAR], ordered[NEAR:]):
            routes = [self.route(kiosk, goal, step_free=step_free, blocked=blocked) for goal in batch]
            found = [route for route in routes if route is not None]
            if found:
                return min(found, key=lambda route: route.seconds())
        return None

    def _crow_flies(self, start: WalkSpot | None, goal: Goal) -> float:
        if start is None:
            return 0.0
        here, there = self.venue.unit[start.unit], self.venue.unit[goal.unit]
        floors = abs(here.ordinal - there.ordinal)
        return dist(start.point, goal.point or there.label_point) + floors * FAR_FLOOR

    def walk(self, start: WalkSpot, end: WalkSpot, profile: Profile, blocked: frozenset[str]) -> Path | None:
        """Return a path on one storey."""
        ordinal = self.venue.unit[start.unit].ordinal
        return self._storeys.storey(ordinal, profile, blocked).path(start, end, blocked)

    def between(self, one: str, two: str, profile: Profile, blocked: frozenset[str]) -> Path | None:
        """Return a path between two connectors, remembered."""
        key = (one, two, profile.name, blocked)
        if key not in self._walks:
            self._walks[key] = self.walk(self.station(one), self.station(two), profile, blocked)
        return self._walks[key]

    def station(self, unit: str) -> WalkSpot:
        """Where a lift or stair is entered and left."""
        return WalkSpot(unit, self.venue.unit[unit].label_point)

    def stations(self, ordinal: int, profile: Profile, blocked: frozenset[str]) -> list[str]:
        """Return the connectors of a storey that this visitor can use."""
        return [
            unit.id
            for unit in self.venue.units_on.get(ordinal, ())
            if unit.id in self._rides and unit.id not in blocked and profile.admits(unit)
        ]

    def rides(self, unit: str, profile: Profile, blocked: frozenset[str]) -> Iterator[tuple[str, str, float]]:
        """Return the other stops, with the kind of connector and the price."""
        for other, kind, price in self._rides.get(unit, ()):
            usable = other not in blocked and (profile.climbs or kind not in CLIMBS)
            if usable and profile.admits(self.venue.unit[other]):
                yield other, kind, price

    def _out_of_order(self, blocked: frozenset[str]) -> frozenset[str]:
        """Return a blocked lift is blocked on all of its floors; a blocked stair only where it is."""
        closed = set(blocked)
        for unit in blocked:
            closed |= {other for other, kind, _ in self._rides.get(unit, ()) if kind == "elevator"}
        return frozenset(closed)


class _Search:
    """One query: nodes are the start, the connectors and the goal's spots."""

    def __init__(
        self,
        router: Router,
        profile: Profile,
        blocked: frozenset[str],
        start: WalkSpot,
        ends: Sequence[WalkSpot],
    ) -> None:
        self.router, self.profile, self.blocked = router, profile, blocked
        self.start, self.ends = start, ends
        self.unit = router.venue.unit
        self.goal_ordinal = self.unit[ends[0].unit].ordinal if ends else 0
        self.order = count()
        self.queue: list[tuple[float, int, float, Hop, WalkSpot, bool]] = []

    def run(self) -> list[Hop] | None:
        """Price walks as the crow flies first, and measure each only when its turn comes."""
        came: dict[str, Hop] = {}
        if not self.ends or not self.profile.admits(self.unit[self.start.unit]):
            return None
        self._expand(START, self.start, 0.0, None)
        while self.queue:
            _, _, price, hop, spot, measured = heappop(self.queue)
            if hop.end in came:
                continue
            if not measured:
                self._measure(price, hop, spot)
                continue
            came[hop.end] = hop
            if hop.end == GOAL:
                return _unwound(came)
            self._expand(hop.end, spot, price, hop.kind)
        return None

    def _expand(self, node: str, spot: WalkSpot, price: float, arrived_by: str | None) -> None:
        ordinal = self.unit[spot.unit].ordinal
        if ordinal == self.goal_ordinal:
            for end in self.ends:
                self._push(price + dist(spot.point, end.point), Hop(node, GOAL), end, measured=False)
        for other in self.router.stations(ordinal, self.profile, self.blocked):
            if other != node:
                there = self.router.station(other)
                self._push(price + dist(spot.point, there.point), Hop(node, other), there, measured=False)
        for other, kind, cost in self.router.rides(node, self.profile, self.blocked):
            if not (arrived_by == kind == "elevator"):
                self._push(
                    price + cost, Hop(node, other, kind=kind), self.router.station(other), measured=True
                )

    def _measure(self, bound: float, hop: Hop, spot: WalkSpot) -> None:
        """Replace the crow's flight in the price by the way on foot."""
        if hop.start == START:
            origin = self.start
            path = self.router.walk(origin, spot, self.profile, self.blocked)
        elif hop.end == GOAL:
            origin = self.router.station(hop.start)
            path = self.router.walk(origin, spot, self.profile, self.blocked)
        else:
            origin = self.router.station(hop.start)
            path = self.router.between(hop.start, hop.end, self.profile, self.blocked)
        if path is not None:
            price = bound - dist(origin.point, spot.point) + path.length
            self._push(price, Hop(hop.start, hop.end, path), spot, measured=True)

    def _push(self, price: float, hop: Hop, spot: WalkSpot, *, measured: bool) -> None:
        floors = abs(self.unit[spot.unit].ordinal - self.goal_ordinal)
        ahead = min(dist(spot.point, end.point) for end in self.ends) + floors * LIFT_FLOOR
        heappush(self.queue, (price + ahead, next(self.order), price, hop, spot, measured))


def _unwound(came: dict[str, Hop]) -> list[Hop]:
    hops = []
    node = GOAL
    while node != START:
        hops.append(came[node])
        node = came[node].start
    return hops[::-1]


def _rides(venue: Venue) -> dict[str, list[tuple[str, str, float]]]:
    """From each connector's unit to the next stops; a lift goes to any of its floors."""
    rides: dict[str, list[tuple[str, str, float]]] = defaultdict(list)
    shafts: dict[str, set[str]] = {}
    for link in venue.links:
        if link.kind == "elevator" and not link.one_way:
            joined = shafts.get(link.lower, {link.lower}) | shafts.get(link.upper, {link.upper})
            for unit in joined:
                shafts[unit] = joined
            continue
        for start, end in _ways(link):
            rides[start].append((end, link.kind, _climb(venue, link.kind, start, end)))
    for unit, shaft in shafts.items():
        for other in shaft - {unit}:
            floors = abs(_floors(venue, unit, other))
            rides[unit].append((other, "elevator", LIFT_CALL + LIFT_FLOOR * floors))
    return {unit: sorted(stops) for unit, stops in rides.items()}


def _ways(link: Link) -> list[tuple[str, str]]:
    forth = (link.lower, link.upper)
    return [forth] if link.one_way else [forth, forth[::-1]]


def _climb(venue: Venue, kind: str, start: str, end: str) -> float:
    floors = _floors(venue, start, end)
    if kind == "elevator":
        return LIFT_CALL + LIFT_FLOOR * abs(floors)
    rate = (UP if floors > 0 else DOWN).get(kind, OTHER_FLOOR)
    return rate * max(1, abs(floors))


def _floors(venue: Venue, start: str, end: str) -> int:
    return venue.unit[end].ordinal - venue.unit[start].ordinal
