# SPDX-License-Identifier: GPL-3.0-or-later
"""Over storeys: what lifts and stairs cost, the cheapest way of all, the nearest of several goals."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import pairwise, permutations
from math import dist, inf
from typing import TYPE_CHECKING

import pytest

from kiosk.wayfinding.routing.paths import path_length
from kiosk.wayfinding.routing.route import Goal
from kiosk.wayfinding.routing.router import Router
from kiosk.wayfinding.routing.spots import kiosk_spot, spots_of
from kiosk.wayfinding.routing.walkable import STEP_FREE, WALKING
from kiosk.wayfinding.venue.model import Link
from tests.wayfinding.houses import House, box, two_floors

if TYPE_CHECKING:
    from kiosk.wayfinding.routing.route import Route
    from kiosk.wayfinding.routing.storeys import WalkSpot
    from kiosk.wayfinding.routing.walkable import Profile
    from kiosk.wayfinding.venue.model import Unit, Venue

NONE: frozenset[str] = frozenset()


def named(venue: Venue, name: str, ordinal: int) -> Unit:
    return next(unit for unit in venue.units if (unit.name.get("ko"), unit.ordinal) == (name, ordinal))


def stops(
    router: Router, unit: Unit, profile: Profile = WALKING, blocked: frozenset[str] = NONE
) -> list[tuple[int, str, float]]:
    rides = router.rides(unit.id, profile, blocked)
    return [(router.venue.unit[other].ordinal, kind, price) for other, kind, price in rides]


def test_a_floor_of_stairs_costs_more_up_than_down_and_a_lift_its_call_and_its_floors() -> None:
    router = Router(two_floors(ordinals=(0, 1, 2)).venue())
    stairs, lifts = ([named(router.venue, name, floor) for floor in (0, 1, 2)] for name in ("계단", "승강기"))
    assert [sorted(stops(router, one)) for one in stairs] == [
        [(1, "stairs", 18.0)],
        [(0, "stairs", 12.0), (2, "stairs", 18.0)],
        [(1, "stairs", 12.0)],
    ]
    assert [sorted(stops(router, one)) for one in lifts] == [
        [(1, "elevator", 26.0), (2, "elevator", 30.0)],
        [(0, "elevator", 26.0), (2, "elevator", 26.0)],
        [(0, "elevator", 30.0), (1, "elevator", 26.0)],
    ]
    assert stops(router, stairs[1], STEP_FREE) == []
    assert len(stops(router, lifts[1], STEP_FREE)) == 2
    assert stops(router, lifts[0], WALKING, frozenset({lifts[1].id})) == [(2, "elevator", 30.0)]
    assert stops(router, named(router.venue, "복도", 0)) == []


def test_links_that_the_venue_states_are_priced_by_their_kind_and_their_direction() -> None:
    venue = two_floors(ordinals=(0, 1, 2)).venue()
    low, middle, high = (named(venue, "복도", floor) for floor in (0, 1, 2))
    beside = named(venue, "나과0", 0)
    for link, up, down in [
        (Link("escalator", low.id, middle.id), 12.0, 12.0),
        (Link("escalator", low.id, middle.id, one_way=True), 12.0, None),
        (Link("stairs", low.id, high.id), 36.0, 24.0),
        (Link("ramp", low.id, high.id), 40.0, 40.0),
        (Link("steps", low.id, beside.id), 12.0, 12.0),
        (Link("ramp", low.id, beside.id), 20.0, 20.0),
        (Link("elevator", low.id, high.id, one_way=True), 30.0, None),
        (Link("elevator", high.id, low.id, one_way=True), None, 30.0),
        (Link("elevator", low.id, high.id), 30.0, 30.0),
    ]:
        router = Router(replace(venue, links=(link,)))
        other = (
            beside
            if beside.id in (link.lower, link.upper)
            else high
            if high.id in (link.lower, link.upper)
            else middle
        )
        assert stops(router, low) == ([] if up is None else [(other.ordinal, link.kind, up)])
        assert stops(router, other) == ([] if down is None else [(0, link.kind, down)])


def test_a_shaft_is_one_in_whatever_order_its_storeys_are_joined() -> None:
    venue = two_floors(ordinals=(0, 1, 2, 3)).venue()
    lifts = [named(venue, "승강기", floor).id for floor in (0, 1, 2, 3)]
    joins = [Link("elevator", low, high) for low, high in pairwise(lifts)]
    for order in permutations(joins):
        router = Router(replace(venue, links=order))
        for at, lift in enumerate(lifts):
            assert {one for one, _, _ in router.rides(lift, WALKING, NONE)} == {*lifts[:at], *lifts[at + 1 :]}


@pytest.mark.parametrize(
    ("ordinals", "kinds"),
    [((0, 1), "stairs"), ((0, 1, 2), "elevator"), ((0, -1), "stairs"), ((0, -1, -2), "stairs"),
     ((0, -1, -2, -3, -4), "elevator")],
)  # fmt: skip
def test_one_floor_is_climbed_and_more_are_ridden(ordinals: tuple[int, ...], kinds: str) -> None:
    venue = two_floors(ordinals=ordinals).venue()
    route = Router(venue).route(
        venue.kiosks[0], Goal("가", named(venue, f"나과{len(ordinals) - 1}", ordinals[-1]).id)
    )
    assert route is not None
    assert [one.kind for one in route.connectors] == [kinds]
    (ride,) = route.connectors
    assert (ride.floors, ride.after_leg, len(route.legs)) == (ordinals[-1], 0, 2)
    assert (ride.from_level, ride.to_level) == tuple(leg.level for leg in route.legs)
    assert (venue.unit[ride.from_unit].ordinal, venue.unit[ride.to_unit].ordinal) == (0, ordinals[-1])
    assert [(leg.ordinal, leg.units[0], leg.units[-1]) for leg in route.legs] == [
        (0, named(venue, "복도", 0).id, ride.from_unit),
        (ordinals[-1], ride.to_unit, route.goal.unit),
    ]
    assert route.length == pytest.approx(sum(path_length(leg.points) for leg in route.legs))
    assert (route.start, route.step_free) == (venue.kiosks[0].id, kinds == "elevator")


@cache
def wide_house() -> Router:
    """Three floors with stairs and a lift at each end and stairs in the middle that end on the first."""
    house = House()
    house.ground()
    for ordinal in (0, 1, 2):
        level = house.level(ordinal)
        house.unit(level, "복도", "walkway", box(0, 0, 60, 3))
        shafts = [("서쪽 계단", "stairs", 0), ("서쪽 승강기", "elevator", 4), ("동쪽 계단", "stairs", 52),
                  ("동쪽 승강기", "elevator", 56)]  # fmt: skip
        for name, category, x in shafts if ordinal else [*shafts, ("가운데 계단", "stairs", 30)]:
            house.unit(level, name, category, box(x, 3, x + 3, 6))
            house.door(level, (x + 1, 3), (x + 2, 3))
        if ordinal == 1:
            house.unit(level, "가운데 계단", "stairs", box(30, 3, 33, 6))
            house.door(level, (31, 3), (32, 3))
        for name, x in (("왼쪽", 10), ("안쪽", 24), ("오른쪽", 40)):
            house.unit(level, f"{name}{ordinal}", "room", box(x, -6, x + 6, 0))
            house.door(level, (x + 2, 0), (x + 3, 0))
        if ordinal != 1:
            house.kiosk(level, (5, 1.5) if ordinal == 0 else (45, 1.5))
    return Router(house.venue())


def cheapest(router: Router, start: WalkSpot, goal: Goal, profile: Profile, blocked: frozenset[str]) -> float:
    """Try every chain of rides and walks: slow, plain, and independent of any search."""
    unit = router.venue.unit
    there = router.storeys.storey(unit[goal.unit].ordinal, profile, blocked)
    ends = spots_of(router.venue, goal, there)

    def on_foot(one: WalkSpot, other: WalkSpot) -> float:
        path = router.walk(one, other, profile, blocked)
        return inf if path is None else path.length

    def from_here(spot: WalkSpot, been: frozenset[int], by: str) -> float:
        here = unit[spot.unit].ordinal
        best = min((on_foot(spot, end) for end in ends if unit[end.unit].ordinal == here), default=inf)
        for station in router.stations(here, profile, blocked):
            for other, kind, price in router.rides(station, profile, blocked):
                if unit[other].ordinal not in been and not (by == kind == "elevator"):
                    walked = 0.0 if station == spot.unit else on_foot(spot, router.station(station))
                    onward = from_here(router.station(other), been | {unit[other].ordinal}, kind)
                    best = min(best, walked + price + onward)
        return best

    return from_here(start, frozenset({unit[start.unit].ordinal}), "")


def price_of(route: Route) -> float:
    metres = sum(path_length(leg.taut) for leg in route.legs)
    rides = [(one.kind, one.floors) for one in route.connectors]
    climbed = sum(18 * floors if floors > 0 else -12 * floors for kind, floors in rides if kind == "stairs")
    return metres + climbed + sum(22 + 4 * abs(floors) for kind, floors in rides if kind == "elevator")


@pytest.mark.parametrize("step_free", [False, True])
@pytest.mark.parametrize("shut", ["", "서쪽 승강기", "가운데 계단"])
def test_no_other_way_over_the_storeys_is_cheaper(shut: str, *, step_free: bool) -> None:
    router = wide_house()
    profile = STEP_FREE if step_free else WALKING
    closed = frozenset(unit.id for unit in router.venue.units if unit.name["ko"] == shut)
    for kiosk in router.venue.kiosks:
        start = kiosk_spot(router.venue, kiosk)
        assert start is not None
        for name in ("왼쪽0", "안쪽1", "오른쪽2", "왼쪽2"):
            goal = Goal(name, named(router.venue, name, int(name[-1])).id)
            route = router.route(kiosk, goal, step_free=step_free, blocked=closed)
            assert route is not None
            assert price_of(route) == pytest.approx(cheapest(router, start, goal, profile, closed), abs=0.01)


def test_from_a_lift_itself_one_rides_at_once() -> None:
    router = wide_house()
    lift = named(router.venue, "동쪽 승강기", 0)
    kiosk = replace(router.venue.kiosks[0], point=lift.label_point)
    route = router.route(kiosk, Goal("방", named(router.venue, "오른쪽2", 2).id))
    assert route is not None
    (ride,) = route.connectors
    assert (len(route.legs), route.legs[0].length, ride.after_leg) == (2, 0, 0)
    assert (ride.from_unit, ride.kind, ride.floors) == (lift.id, "elevator", 2)
    here = router.route(kiosk, Goal("방", lift.id))
    assert here is not None
    assert (here.length, here.connectors) == (0, ())


def test_where_there_is_no_way_none_is_told() -> None:
    venue = two_floors(lift=False).venue()
    router, goal = Router(venue), Goal("가", named(venue, "가과1", 1).id)
    (kiosk,) = venue.kiosks
    assert router.route(kiosk, goal) is not None
    assert router.route(kiosk, goal, step_free=True) is None
    assert router.route(kiosk, goal, blocked=frozenset({named(venue, "계단", 1).id})) is None
    assert router.route(kiosk, replace(goal, desk="9")) is None
    assert router.route(replace(kiosk, point=(500.0, 500.0)), goal) is None
    assert router.nearest(kiosk, []) is None
    assert router.nearest(replace(kiosk, point=(500.0, 500.0)), [goal]) is None
    climbing = replace(kiosk, point=named(venue, "계단", 0).label_point)
    assert router.route(climbing, Goal("가", named(venue, "가과0", 0).id)) is not None
    assert router.route(climbing, Goal("가", named(venue, "가과0", 0).id), step_free=True) is None


def test_a_shut_door_is_walked_around_or_leaves_no_way() -> None:
    venue = two_floors().venue()
    router, room = Router(venue), named(venue, "가과0", 0)
    door = next(one for one in venue.openings if room.id in one.sides)
    assert router.route(venue.kiosks[0], Goal("가", room.id)) is not None
    assert router.route(venue.kiosks[0], Goal("가", room.id), blocked=frozenset({door.id})) is None


def test_the_quickest_of_several_goals_is_found_and_a_far_one_where_no_near_one_can_be_reached() -> None:
    router = wide_house()
    venue, kiosk = router.venue, router.venue.kiosks[0]
    goals = [Goal(one.name["ko"], one.id) for one in venue.units if one.category == "room"]
    best = router.nearest(kiosk, goals)
    assert best is not None
    assert best.goal.label == "왼쪽0"
    assert best.seconds() == min(one.seconds() for goal in goals if (one := router.route(kiosk, goal)))
    other = router.nearest(kiosk, [one for one in goals if one.label != "왼쪽0"])
    assert other is not None
    assert other.goal.label == "안쪽0"
    others = {one.id for one in venue.units if one.category == "room" and one.name["ko"] != "오른쪽2"}
    shut = frozenset(door.id for door in venue.openings if not others.isdisjoint(door.sides))
    far = router.nearest(kiosk, goals, blocked=shut)
    assert far is not None
    assert far.goal.label == "오른쪽2"
    assert router.nearest(kiosk, goals, step_free=True, blocked=shut) is not None
    point = Goal("점", named(venue, "복도", 0).id, point=(kiosk.point[0] + 1, kiosk.point[1]))
    close = router.nearest(kiosk, [*goals, point])
    assert close is not None
    assert close.goal is point
    assert dist(close.legs[-1].points[-1], point.point or (0, 0)) < 1e-6
