# SPDX-License-Identifier: GPL-3.0-or-later
"""Where a walk begins and ends, what stands in its way, and what a room knows of its own desks."""

from __future__ import annotations

from dataclasses import replace
from math import inf
from typing import TYPE_CHECKING

import pytest
from shapely import Point

from kiosk.wayfinding.routing.paths import path_length
from kiosk.wayfinding.routing.route import Goal
from kiosk.wayfinding.routing.router import Router
from kiosk.wayfinding.routing.spots import desk_gap, desk_side, kiosk_spot, spot_at, spots_of
from kiosk.wayfinding.routing.storeys import Storeys, WalkSpot
from kiosk.wayfinding.routing.walkable import STEP_FREE, WALKING
from kiosk.wayfinding.venue.geometry import polygons
from kiosk.wayfinding.venue.model import VenueDesk
from tests.wayfinding.houses import House, box, two_floors
from tests.wayfinding.routing.test_router import named

if TYPE_CHECKING:
    from kiosk.wayfinding.venue.model import Venue


@pytest.mark.parametrize(("heading", "x", "y"), [(0, 0, 0.9), (90, 0.9, 0), (180, 0, -0.9), (None, 0, 0)])
def test_a_visitor_stands_before_the_screen(heading: float | None, x: float, y: float) -> None:
    venue = two_floors().venue()
    (kiosk,) = venue.kiosks
    spot = kiosk_spot(venue, replace(kiosk, heading=heading))
    assert spot is not None
    assert spot.unit == named(venue, "복도", 0).id
    assert spot.point == pytest.approx((kiosk.point[0] + x, kiosk.point[1] + y))


def test_a_place_belongs_to_the_smallest_room_that_holds_it_or_the_nearest_within_three_metres() -> None:
    house = House()
    house.ground()
    level = house.level(0)
    for name, category, ring in [
        ("홀", "lobby", box(0, 0, 20, 20)),
        ("책상", "room", box(5, 5, 8, 8)),
        ("기둥", "column", box(6, 6, 7, 7)),
        ("별관", "room", box(40, 0, 50, 20)),
    ]:
        house.unit(level, name, category, ring)
    venue = house.venue()
    x0, y0, *_ = named(venue, "홀", 0).shape.bounds

    def at(x: float, y: float) -> str | None:
        spot = spot_at(venue, 0, (x0 + x, y0 + y))
        assert spot is None or spot.point == (x0 + x, y0 + y)
        return None if spot is None else venue.unit[spot.unit].name["ko"]

    assert [at(1, 1), at(5.5, 5.5), at(6.5, 6.5), at(22.9, 5), at(37.1, 5)] == [
        "홀",
        "책상",
        "책상",
        "홀",
        "별관",
    ]
    assert at(23.1, 5) is None
    assert spot_at(venue, 7, (x0, y0)) is None


def furnished(*desks: tuple[float, float, float, float]) -> tuple[Venue, str]:
    """Return a house of whose right room the desks are known: each from its corner, with its size."""
    venue = two_floors().venue()
    room = named(venue, "나과0", 0)
    x0, y0, *_ = room.shape.bounds
    placed = tuple(
        VenueDesk(str(number), x0 + x + w / 2, y0 + y + h / 2, w, h)
        for number, (x, y, w, h) in enumerate(desks, 1)
    )
    return replace(venue, desks={room.id: placed}), room.id


def test_a_goal_counts_as_reached_where_one_would_say_so() -> None:
    venue, room = furnished((3, 2, 1, 0.8))
    storey = Storeys(venue).storey(0, WALKING)
    x0, y0, *_ = venue.unit[room].shape.bounds
    (inside,) = spots_of(venue, Goal("방", room), storey)
    assert inside == WalkSpot(room, pytest.approx((x0 + 6.6, y0 + 1.0), abs=1e-4))  # type: ignore[arg-type] # as a number
    assert spots_of(venue, Goal("점", room, point=(x0 + 1, y0 + 1)), storey) == [
        WalkSpot(room, (x0 + 1, y0 + 1))
    ]
    (desk,) = spots_of(venue, Goal("자리", room, desk="1", point=(x0, y0)), storey)
    assert desk.point == pytest.approx((x0 + 3.5, y0 + 1.4))
    assert spots_of(venue, Goal("자리", room, desk="2"), storey) == []
    for name in ("복도", "승강기", "계단"):
        unit = named(venue, name, 0)
        assert spots_of(venue, Goal(name, unit.id), storey) == [WalkSpot(unit.id, unit.label_point)]
    stairs = named(venue, "계단", 0)
    assert spots_of(venue, Goal("계단", stairs.id), Storeys(venue).storey(0, STEP_FREE)) == []
    walled = replace(venue, openings=())
    assert spots_of(walled, Goal("방", room), Storeys(walled).storey(0, WALKING)) == [
        WalkSpot(room, venue.unit[room].label_point)
    ]


def test_a_room_with_two_doors_is_reached_inside_either() -> None:
    house = two_floors()
    house.door(house.features["level"][0]["id"], (20, 3), (21.2, 3))
    venue = house.venue()
    room = named(venue, "나과0", 0)
    x0, y0, *_ = room.shape.bounds
    found = spots_of(venue, Goal("방", room.id), Storeys(venue).storey(0, WALKING))
    assert sorted(one.point for one in found) == [
        pytest.approx((x0 + 2.6, y0 + 1.0), abs=1e-4),
        pytest.approx((x0 + 6.6, y0 + 1.0), abs=1e-4),
    ]


def test_one_stands_at_a_desk_where_it_says_or_where_there_is_room() -> None:
    venue, room = furnished((3, 2, 2, 0.8))
    (desk,) = venue.desks[room]
    storey = Storeys(venue).storey(0, WALKING)
    x, y = desk.x, desk.y
    assert desk_side(storey, room, desk) == pytest.approx((x, y - 1.0))
    assert desk_side(storey, room, replace(desk, approach=(x + 3, y))) == (x + 3, y)
    assert desk_side(storey, room, replace(desk, approach=(x, y))) == pytest.approx((x, y - 1.0))
    assert desk_gap(storey, room, desk) == pytest.approx(0.35)
    walls = [(3.0, 0.9, 2.0, 0.4), (5.4, 1.5, 0.4, 2.0), (3.0, 3.6, 2.0, 0.4)]
    for many, side in [(1, (1.6, 0)), (2, (0, 1.0)), (3, (-1.6, 0))]:
        crowded, room = furnished((3, 2, 2, 0.8), *walls[:many])
        within = Storeys(crowded).storey(0, WALKING)
        first = crowded.desks[room][0]
        assert desk_side(within, room, first) == pytest.approx((first.x + side[0], first.y + side[1]))


def test_a_desk_without_room_around_it_is_talked_to_from_the_nearest_free_place() -> None:
    venue, room = furnished((3, 2, 2, 1), (2.5, 1.5, 3, 2))
    storey, desk = Storeys(venue).storey(0, WALKING), venue.desks[room][0]
    found = desk_side(storey, room, desk)
    assert storey.mesh.patches[room].area.distance(Point(found)) < 1e-6
    assert Point(found).distance(Point(desk.x, desk.y)) == pytest.approx(1.35)
    assert desk_gap(storey, room, desk) == pytest.approx(0.85)
    full, room = furnished((0, 0, 12, 5))
    none, only = Storeys(full).storey(0, WALKING), full.desks[room][0]
    assert desk_gap(none, room, only) == desk_gap(none, "그런 방 없음", only) == inf
    assert desk_side(none, room, only) == (only.x, only.y)


def test_a_storey_is_meshed_once_and_anew_only_where_desks_changed() -> None:
    venue, room = furnished((3, 2, 1, 1))
    storeys = Storeys(venue)
    ground, upper, rolling = (
        storeys.storey(0, WALKING),
        storeys.storey(1, WALKING),
        storeys.storey(0, STEP_FREE),
    )
    assert storeys.storey(0, WALKING) is ground
    assert ground is not rolling
    door = next(one for one in venue.openings if room in one.sides)
    shut = storeys.storey(0, WALKING, frozenset({door.id, "그런 문 없음"}))
    assert shut is storeys.storey(0, WALKING, frozenset({door.id}))
    assert {one.opening for one in ground.gates} - {one.opening for one in shut.gates} == {door.id}
    assert storeys.storey(0, WALKING, frozenset({"그런 문 없음"})) is ground
    assert ground.thoroughfares == {named(venue, "복도", 0).id}
    moved = replace(venue, desks={room: (replace(venue.desks[room][0], x=venue.desks[room][0].x + 2),)})
    fresh = storeys.with_venue(moved, [room, "그런 방 없음"])
    assert fresh.storey(1, WALKING) is upper
    assert fresh.storey(0, WALKING) is not ground
    hall = named(venue, "복도", 0).id
    assert fresh.storey(0, WALKING).mesh.patches[hall] is ground.mesh.patches[hall]
    assert not fresh.storey(0, WALKING).mesh.patches[room].area.equals(ground.mesh.patches[room].area)
    assert storeys.storey(0, WALKING) is ground


def test_what_stands_on_a_floor_is_walked_around() -> None:
    house = two_floors()
    hall = house.features["level"][0]["id"]
    house.unit(hall, "안내대", "room", box(8, 0.5, 10, 2.5))
    house.unit(hall, "걸침", "room", box(24, 2.4, 26, 5.4))
    house.add("fixture", house.area(box(20, 0.8, 21, 2.2)), level_id=hall, category="equipment")
    venue = house.venue()
    area = Storeys(venue).storey(0, WALKING).mesh.patches[named(venue, "복도", 0).id].area
    x0, y0, *_ = named(venue, "복도", 0).shape.bounds
    assert not area.intersects(Point(x0 + 9, y0 + 1.5)), "a room drawn upon the corridor"
    assert not area.intersects(Point(x0 + 20.5, y0 + 1.5)), "a fixture"
    assert not area.intersects(Point(x0 + 2, y0 + 1.5)), "the kiosk"
    assert area.intersects(Point(x0 + 25, y0 + 1.5)), "what reaches in by a corner was not drawn upon it"
    assert area.distance(venue.kiosks[0].shape) == pytest.approx(0.35, abs=1e-3)
    desk = named(venue, "안내대", 0).shape
    assert area.distance(desk.buffer(-0.3)) == pytest.approx(0.35, abs=1e-3)


def test_ways_lead_through_rooms_of_others_only_where_there_is_no_other() -> None:
    house = House()
    house.ground()
    level = house.level(0)
    house.unit(level, "복도", "walkway", box(0, 0, 30, 3))
    for name, x in (("앞방", 0), ("뒷방", 10), ("끝방", 20)):
        house.unit(level, name, "room", box(x, 3, x + 10, 8))
    house.door(level, (10, 5), (10, 6))
    house.door(level, (20, 5), (20, 6))
    house.door(level, (4, 3), (5, 3))
    house.door(level, (25, 3), (26, 3))
    house.kiosk(level, (2, 1.5))
    venue = house.venue()
    router, (kiosk,) = Router(venue), venue.kiosks
    hall, front, back, last = (named(venue, name, 0).id for name in ("복도", "앞방", "뒷방", "끝방"))
    to_back, to_last = (router.route(kiosk, Goal("방", one)) for one in (back, last))
    assert to_back is not None
    assert to_last is not None
    assert to_back.legs[0].units == (hall, front, back)
    assert to_last.legs[0].units == (hall, last)
    assert router.route(kiosk, Goal("방", back), blocked=frozenset({front, last})) is None
    around = router.route(kiosk, Goal("방", back), blocked=frozenset({front}))
    assert around is not None
    assert around.legs[0].units == (hall, last, back)


def test_of_a_room_cut_in_parts_those_with_a_door_are_walked() -> None:
    house = two_floors()
    level = house.features["level"][0]["id"]
    for x in (22.0, 27.0):
        house.add("fixture", house.area(box(x, 3, x + 0.5, 8)), level_id=level, category="wall")
    one = house.venue()
    house.door(level, (28.5, 3), (29.3, 3))
    two = house.venue()
    parts = [
        polygons(Storeys(venue).storey(0, WALKING).mesh.patches[named(venue, "나과0", 0).id].area)
        for venue in (one, two)
    ]
    x0 = named(one, "나과0", 0).shape.bounds[0] - 18
    assert [sorted(round(part.centroid.x - x0) for part in some) for some in parts] == [[25], [25, 29]]


def test_with_other_desks_in_a_room_a_router_knows_them_and_the_old_one_does_not() -> None:
    venue = two_floors().venue()
    router, room = Router(venue), named(venue, "나과0", 0)
    router.storeys.storey(1, WALKING)
    x0, y0, *_ = room.shape.bounds
    desks = [VenueDesk("7", x0 + 6, y0 + 3, 1.2, 0.7)]
    moved = router.with_desks(room.id, desks)
    assert (moved.venue.desks, router.venue.desks) == ({room.id: tuple(desks)}, {})
    assert moved.storeys.venue is moved.venue
    assert moved.storeys.storey(1, WALKING) is router.storeys.storey(1, WALKING)
    goal = Goal("자리", room.id, desk="7")
    assert router.route(venue.kiosks[0], goal) is None
    found = moved.route(venue.kiosks[0], goal)
    assert found is not None
    assert Point(found.legs[-1].points[-1]).distance(Point(x0 + 6, y0 + 3)) == pytest.approx(0.95, abs=1e-3)


def test_a_way_over_levels_of_one_storey_is_drawn_level_by_level() -> None:
    house = House()
    house.ground()
    main, annex = house.level(0, box(0, 0, 10, 9)), house.level(0, box(10, 0, 20, 9))
    house.unit(main, "복도", "walkway", box(0, 0, 10, 3))
    house.unit(annex, "별관 복도", "walkway", box(10, 0, 20, 3))
    house.unit(annex, "별관 방", "room", box(12, 3, 18, 8))
    house.unit(main, "본관 방", "room", box(4, 3, 9, 8))
    for door, level in (((10, 1), (10, 2)), main), (((17, 3), (17.8, 3)), annex), (((5, 3), (5.8, 3)), main):
        house.door(level, *door)
    house.kiosk(annex, (19, 1.5))
    house.kiosk(main, (2, 1.5))
    venue = house.venue()
    hall, other, far, near = (
        named(venue, name, 0).id for name in ("복도", "별관 복도", "별관 방", "본관 방")
    )
    router, x0 = Router(venue), named(venue, "복도", 0).shape.bounds[0]
    there = router.route(venue.kiosks[1], Goal("방", far))
    assert there is not None
    assert [(leg.level, leg.ordinal, leg.units) for leg in there.legs] == [
        (venue.unit[hall].level, 0, (hall,)),
        (venue.unit[other].level, 0, (other, far)),
    ]
    first, second = there.legs
    assert first.points[-1] == second.points[0]
    assert first.points[-1][0] - x0 == pytest.approx(10, abs=1e-3)
    straight = router.storeys.storey(0, WALKING).path(
        WalkSpot(hall, first.taut[0]), WalkSpot(far, second.taut[-1])
    )
    assert straight is not None
    assert path_length(first.taut) + path_length(second.taut) == pytest.approx(straight.length)
    assert (there.connectors, there.step_free) == ((), True)
    back = router.route(venue.kiosks[0], Goal("방", near))
    assert back is not None
    assert [leg.units for leg in back.legs] == [(other,), (hall, near)]
