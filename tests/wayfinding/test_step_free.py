# SPDX-License-Identifier: GPL-3.0-or-later
"""A way without a step has none: not between storeys, not within one, not through too narrow a door."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.wayfinding.routing.router import Router
from kiosk.wayfinding.targets import goals_for
from tests.wayfinding.houses import House, box, two_floors

if TYPE_CHECKING:
    from kiosk.wayfinding.routing.route import Route


def way(router: Router, target: str, *, step_free: bool, blocked: str = "") -> Route | None:
    goal = goals_for(router.venue, target)[0]
    closed = frozenset(filter(None, [blocked]))
    return router.route(router.venue.kiosks[0], goal, step_free=step_free, blocked=closed)


def rides(route: Route | None) -> list[str]:
    assert route is not None
    return [one.kind for one in route.connectors]


def test_upstairs_the_lift_is_taken_by_whoever_climbs_nothing() -> None:
    router = Router(two_floors().venue())
    climbed, lifted = (way(router, "나과1", step_free=one) for one in (False, True))
    assert climbed is not None
    assert lifted is not None
    assert (rides(climbed), climbed.step_free) == (["stairs"], False)
    assert (rides(lifted), lifted.step_free) == (["elevator"], True)
    assert way(Router(two_floors(lift=False).venue()), "나과1", step_free=True) is None


@pytest.mark.parametrize(("width", "passed"), [(0.79, False), (0.8, True)])
def test_a_door_is_passed_from_eighty_centimetres_on(width: float, *, passed: bool) -> None:
    house = two_floors()
    house.features["opening"][0]["properties"]["clear_width_m"] = width
    router = Router(house.venue())
    assert way(router, "가과0", step_free=False) is not None
    assert (way(router, "가과0", step_free=True) is not None) is passed


def test_stairs_that_the_venue_states_between_two_halls_are_stairs() -> None:
    house = House()
    house.ground()
    halls = []
    for floor in (0, 1):
        level = house.level(floor, box(0, 0, 30, 8))
        halls.append(house.unit(level, "복도", "walkway", box(0, 0, 30, 3)))
        house.unit(level, f"가과{floor}", "office", box(0, 3, 10, 8))
        house.door(level, (4, 3), (5.2, 3))
        if floor == 0:
            house.kiosk(level, (2, 1.5))
    ends = [{"id": one, "feature_type": "unit"} for one in halls]
    stated = {"direction": "undirected", "origin": ends[0], "intermediary": None, "destination": ends[1]}
    house.add("relationship", None, category="stairs", **stated)
    router = Router(house.venue())
    climbed = way(router, "가과1", step_free=False)
    assert climbed is not None
    assert (rides(climbed), climbed.step_free) == (["stairs"], False)
    assert way(router, "가과1", step_free=True) is None


def test_steps_within_a_storey_are_steps_and_are_remembered_for_no_wheelchair() -> None:
    house = House()
    house.ground()
    for ordinal in (0, 1, 2):
        level = house.level(ordinal)
        middle = "steps" if ordinal == 1 else "walkway"
        for name, category, left, right in (
            ("서쪽", "walkway", 0, 18),
            ("가운데", middle, 18, 22),
            ("동쪽", "walkway", 22, 40),
        ):
            house.unit(level, name, category, box(left, 0, right, 3))
        house.door(level, (18, 0.5), (18, 2.5), door=None)
        house.door(level, (22, 0.5), (22, 2.5), door=None)
        for name, left, there in (("서쪽 승강기", 0, ordinal < 2), ("동쪽 승강기", 37, ordinal > 0)):
            if there:
                house.unit(level, name, "elevator", box(left, 3, left + 3, 6))
                house.door(level, (left + 1, 3), (left + 2, 3))
        house.unit(level, f"방{ordinal}", "room", box(25, 3, 30, 8))
        house.door(level, (26, 3), (27, 3))
        if ordinal == 0:
            house.kiosk(level, (5, 1.5))
    router = Router(house.venue())
    climbed = way(router, "방2", step_free=False)
    assert climbed is not None
    assert (rides(climbed), climbed.step_free) == (["elevator", "elevator"], False)
    assert way(router, "방2", step_free=True) is None
    assert way(router, "방1", step_free=True) is None


def test_a_lift_that_stands_still_is_out_of_order_on_every_floor() -> None:
    venue = two_floors(ordinals=(0, 1, 2)).venue()
    for lift in (unit.id for unit in venue.units if unit.category == "elevator"):
        assert way(Router(venue), "나과2", step_free=True, blocked=lift) is None
        assert set(rides(way(Router(venue), "나과2", step_free=False, blocked=lift))) == {"stairs"}
