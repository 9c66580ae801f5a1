# SPDX-License-Identifier: GPL-3.0-or-later
"""Ways that a person would walk: short, in walkable space, by lift or stairs as people choose."""

from __future__ import annotations

from functools import cache
from math import dist
from pathlib import Path
import random
from typing import TYPE_CHECKING, Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st
import pytest
from shapely import unary_union
from shapely.geometry import LineString, Point, Polygon

from kiosk.wayfinding.routing.router import Router
from kiosk.wayfinding.routing.storeys import WalkSpot
from kiosk.wayfinding.routing.walkable import STEP_FREE, WALKING
from kiosk.wayfinding.targets import goals_for, public_targets
from kiosk.wayfinding.venue.archive import read_archive
from kiosk.wayfinding.venue.loading import load_venue
from kiosk.wayfinding.venue.model import VenueDesk
from tests.wayfinding.houses import House, box, two_floors
from tests.wayfinding.oracle import exact_length

if TYPE_CHECKING:
    from kiosk.wayfinding.routing.storeys import Storey
    from kiosk.wayfinding.routing.walkable import Profile

MOKPO = Path(__file__).parents[2] / "floor_plans" / "mokpo" / "venue"


@cache
def city_hall() -> Router:
    return Router(load_venue(read_archive(MOKPO / "main")))


def area_of(storey: Storey, units: set[str]) -> Any:  # noqa: ANN401 # shapely ships no types
    return unary_union([storey.mesh.patches[unit].area for unit in units])


@pytest.mark.parametrize(("ordinal", "profile"), [(0, WALKING), (1, STEP_FREE), (2, STEP_FREE), (4, WALKING)])
def test_paths_are_the_shortest_there_are_on_the_same_floor(ordinal: int, profile: Profile) -> None:
    """The visibility graph over the same walkable area is the judge, from anywhere between the desks."""
    router, chance = city_hall(), random.Random(ordinal)  # noqa: S311 # a drawing, not a secret
    storey = router.storeys.storey(ordinal, profile)
    rooms = [unit for unit in sorted(storey.mesh.patches) if storey.mesh.patches[unit].triangles]
    for _ in range(12):
        one, two = (
            WalkSpot(unit, middle_of_a_triangle(storey, unit, chance)) for unit in chance.sample(rooms, 2)
        )
        path = storey.path(one, two)
        if path is None:  # the buildings are joined on the ground only
            continue
        area = area_of(storey, set(storey.thoroughfares) | {one.unit, two.unit})
        assert path.length == pytest.approx(exact_length(area, one.point, two.point), rel=1e-6)
        assert area.buffer(1e-4).covers(LineString(path.points))


def middle_of_a_triangle(storey: Storey, unit: str, chance: random.Random) -> tuple[float, float]:
    (ax, ay), (bx, by), (cx, cy) = chance.choice(storey.mesh.patches[unit].triangles)
    return ((ax + bx + cx) / 3, (ay + by + cy) / 3)


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 10_000), step_free=st.booleans())
def test_every_way_stays_on_the_floor_and_out_of_furniture(seed: int, step_free: bool) -> None:  # noqa: FBT001 # hypothesis calls it
    router, chance = city_hall(), random.Random(seed)  # noqa: S311 # a drawing, not a secret
    venue = router.venue
    goal = chance.choice(list(public_targets(venue))).goal
    route = router.route(chance.choice(venue.kiosks), goal, step_free=step_free)
    assert route is not None
    assert route.step_free or not step_free
    profile = STEP_FREE if step_free else WALKING
    for leg in route.legs:
        floor = unary_union([unit.shape for unit in venue.units_on[leg.ordinal] if profile.admits(unit)])
        line = LineString(leg.points)
        assert floor.buffer(0.01).covers(line)
        assert all(not line.crosses(f.shape) for f in venue.fixtures_on[leg.ordinal])


@settings(max_examples=30, deadline=None)
@given(seed=st.integers(0, 10_000))
def test_the_way_back_is_as_long_as_the_way_there(seed: int) -> None:
    storey = city_hall().storeys.storey(1, WALKING)
    units = sorted(storey.mesh.patches)
    drawn = random.Random(seed).sample(units, 2)  # noqa: S311 # a drawing, not a secret
    one, two = (WalkSpot(unit, city_hall().venue.unit[unit].label_point) for unit in drawn)
    there, back = storey.path(one, two), storey.path(two, one)
    assert (there is None) == (back is None)
    assume(there is not None and back is not None)  # the buildings are joined on the ground only
    assert there is not None
    assert back is not None
    assert there.length == pytest.approx(back.length, rel=0.02)


@settings(max_examples=30, deadline=None)
@given(seed=st.integers(0, 10_000))
def test_without_stairs_a_way_is_never_cheaper_in_metres_on_one_floor(seed: int) -> None:
    router = city_hall()
    rooms = [t for t in public_targets(router.venue) if router.venue.unit[t.goal.unit].ordinal == 0]
    goal = random.Random(seed).choice(rooms).goal  # noqa: S311 # a drawing, not a secret
    plain = router.route(router.venue.kiosks[0], goal)
    free = router.route(router.venue.kiosks[0], goal, step_free=True)
    assert plain is not None
    assert free is not None
    assert free.length > plain.length - 2.5, "wider clearance, the ramp: longer, but for where one stops"


def test_three_floors_up_takes_the_lift_and_one_floor_the_stairs() -> None:
    router = city_hall()
    kiosk = router.venue.kiosks[0]
    up_one = router.nearest(kiosk, goals_for(router.venue, "시장실"))
    up_three = router.nearest(kiosk, goals_for(router.venue, "해양개발과"))
    assert up_one is not None
    assert up_three is not None
    assert [ride.kind for ride in up_one.connectors] == ["stairs"]
    assert [ride.kind for ride in up_three.connectors] == ["elevator"]


def test_a_lift_out_of_order_is_avoided_on_all_floors() -> None:
    venue = two_floors().venue()
    router = Router(venue)
    goal, kiosk = goals_for(venue, "나과1")[0], venue.kiosks[0]
    lifts = [unit.id for unit in venue.units if unit.category == "elevator"]
    for lift in lifts:
        assert router.route(kiosk, goal, step_free=True, blocked=frozenset({lift})) is None
        plain = router.route(kiosk, goal, blocked=frozenset({lift}))
        assert plain is not None
        assert [ride.kind for ride in plain.connectors] == ["stairs"]


def test_a_way_over_two_connectors_is_found() -> None:
    """A tower whose upper floor is only reached over the annex's stairs."""
    house = House()
    house.ground()
    for ordinal in (0, 1, 2):
        level = house.level(ordinal)
        house.unit(level, "복도", "walkway", box(0, 0, 40, 3))
        if ordinal < 2:
            house.unit(level, "서쪽 승강기", "elevator", box(0, 3, 3, 6))
            house.door(level, (1, 3), (2, 3))
        if ordinal > 0:
            house.unit(level, "동쪽 승강기", "elevator", box(37, 3, 40, 6))
            house.door(level, (38, 3), (39, 3))
        house.unit(level, f"방{ordinal}", "room", box(15, 3, 20, 8))
        house.door(level, (16, 3), (17, 3))
        if ordinal == 0:
            house.kiosk(level, (20, 1.5))
    venue = house.venue()
    route = Router(venue).route(venue.kiosks[0], goals_for(venue, "방2")[0], step_free=True)
    assert route is not None
    assert [venue.unit[ride.from_unit].name["ko"] for ride in route.connectors] == [
        "서쪽 승강기",
        "동쪽 승강기",
    ]


def test_corridors_are_walked_in_their_middle_and_doors_square() -> None:
    venue = two_floors().venue()
    route = Router(venue).route(venue.kiosks[0], goals_for(venue, "나과0")[0])
    assert route is not None
    middle = [y for x, y in route.legs[0].points if 6 < x - venue.units[0].shape.bounds[0] < 22]
    bottom = venue.units[0].shape.bounds[1]
    assert all(1.3 < y - bottom < 1.7 for y in middle)
    (ax, _), (bx, _) = route.legs[0].points[-2:]
    assert abs(ax - bx) < 0.2, "straight up through the door"


def test_desks_that_moved_are_walked_around_at_once() -> None:
    venue = two_floors().venue()
    router = Router(venue)
    room = next(unit for unit in venue.units if unit.name["ko"] == "나과0")
    x0, y0, *_ = room.shape.bounds
    bar = VenueDesk("1", x0 + 6, y0 + 2.2, 8, 0.7)
    behind = VenueDesk("2", x0 + 6.5, y0 + 4.2, 1.2, 0.7)
    plain = router.with_desks(room.id, [behind])
    barred = router.with_desks(room.id, [bar, behind])
    goal = goals_for(plain.venue, "나과0/2")[0]
    short, long = plain.route(venue.kiosks[0], goal), barred.route(venue.kiosks[0], goal)
    assert short is not None
    assert long is not None
    assert long.length > short.length + 1
    assert router.venue.desks == {}, "the old router knows nothing of it"


def test_a_seat_is_reached_beside_its_desk() -> None:
    router = city_hall()
    goal = goals_for(router.venue, "교통행정과/17")[0]
    route = router.route(router.venue.kiosks[0], goal)
    assert route is not None
    desk = next(d for d in router.venue.desks[goal.unit] if d.number == "17")
    assert dist(route.legs[-1].points[-1], (desk.x, desk.y)) < 1.5


def test_a_nearest_amenity_is_the_nearest() -> None:
    router = city_hall()
    goals = goals_for(router.venue, "화장실")
    assert len(goals) > 10
    kiosk = router.venue.kiosks[1]
    best = router.nearest(kiosk, goals)
    every = [route for goal in goals if (route := router.route(kiosk, goal)) is not None]
    assert best is not None
    assert best.seconds() == min(route.seconds() for route in every)


@pytest.mark.parametrize(
    "word", ["ATM", "승강기", "엘리베이터", "수유실", "주차장", "계단", "restroom", "卫生间", "207호", "207"]
)
def test_everyday_words_find_something(word: str) -> None:
    assert goals_for(city_hall().venue, word)


def test_a_point_off_the_floor_is_drawn_back_onto_it() -> None:
    storey = city_hall().storeys.storey(0, WALKING)
    unit = next(iter(storey.mesh.patches))
    found = storey.mesh.at(unit, (-500.0, -500.0))
    assert found is not None
    assert storey.mesh.patches[unit].area.distance(Point(found[1])) < 1e-6


def test_a_point_on_a_desks_edge_is_found_where_it_is() -> None:
    """There slivers without area lie, whose lines run on far beyond them."""
    storey = city_hall().storeys.storey(3, STEP_FREE)
    found = 0
    for unit, patch in storey.mesh.patches.items():
        for flat in [corners for corners in patch.triangles if Polygon(corners).area < 1e-9]:
            (ax, ay), (bx, by), (cx, cy) = flat
            middle = ((ax + bx + cx) / 3, (ay + by + cy) / 3)
            place = storey.mesh.at(unit, middle)
            assert place is not None
            assert Polygon(storey.mesh.triangles[place[0]]).distance(Point(middle)) < 1e-6
            found += 1
    assert found > 10
