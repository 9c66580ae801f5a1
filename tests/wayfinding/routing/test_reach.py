# SPDX-License-Identifier: GPL-3.0-or-later
"""What a visitor can get to, on foot and without a step, and what is told where not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kiosk.wayfinding.routing.reach import reach_of
from kiosk.wayfinding.venue.model import VenueDesk
from tests.wayfinding.houses import House, box, two_floors
from tests.wayfinding.routing.test_router import named

if TYPE_CHECKING:
    from kiosk.wayfinding.venue.model import Venue
    from kiosk.wayfinding.venue.problems import Severity


def told(venue: Venue) -> tuple[tuple[int, int, int], list[tuple[str, str, Severity]]]:
    """Return the counts, and each problem's rule with whom it is about and whether it is more than a hint."""
    reach = reach_of(venue)
    names = {unit.id: unit.name.get("ko", "") for unit in venue.units}
    problems = [
        (one.rule, names.get(one.feature or "", one.feature or ""), one.severity) for one in reach.problems
    ]
    return (reach.public, reach.reachable, reach.step_free), problems


def test_a_sound_house_is_reached_everywhere() -> None:
    assert told(two_floors().venue()) == ((8, 8, 8), [])
    assert told(two_floors(ordinals=(0, 1, 2)).venue()) == ((12, 12, 12), [])


def test_without_a_lift_upstairs_is_for_those_who_climb() -> None:
    counts, problems = told(two_floors(lift=False).venue())
    assert counts == (6, 6, 3)
    assert [one[:2] for one in problems] == [
        ("unit-unreachable-step-free", name) for name in ("복도", "가과1", "나과1")
    ]


def test_a_room_without_a_door_is_told_once_and_its_name() -> None:
    house = two_floors()
    level = house.features["level"][0]["id"]
    house.unit(level, "골방", "room", box(40, 3, 45, 8))
    house.unit(level, None, "room", box(50, 3, 55, 8))
    house.unit(level, "벽", "column", box(60, 3, 65, 8))
    venue = house.venue()
    counts, problems = told(venue)
    assert counts == (10, 8, 8)
    assert [one[0] for one in problems] == ["unit-unreachable", "unit-unreachable"]
    messages = [one.message for one in reach_of(venue).problems]
    assert messages[0] == "'골방'에 이르는 길이 없습니다"
    assert messages[1] == f"'{reach_of(venue).problems[1].feature}'에 이르는 길이 없습니다"


def test_every_kiosk_must_reach_everything_and_stand_where_one_can_walk() -> None:
    house = two_floors()
    level = house.features["level"][0]["id"]
    house.unit(level, "섬", "lobby", box(50, 0, 60, 10))
    house.kiosk(level, (55, 5))
    venue = house.venue()
    counts, problems = told(venue)
    assert counts == (9, 0, 0)
    assert {one[0] for one in problems} == {"unit-unreachable"}
    one, other = venue.kiosks
    lost = replace(venue, kiosks=(one, replace(other, point=(900.0, 900.0), name={})))
    counts, problems = told(lost)
    assert counts == (9, 8, 8)
    assert [found[:2] for found in problems] == [("kiosk-not-walkable", other.id), ("unit-unreachable", "섬")]
    assert f"'{other.id}'" in reach_of(lost).problems[0].message
    stairs = named(venue, "계단", 0).label_point
    climbing = replace(venue, kiosks=(replace(one, point=stairs),))
    counts, problems = told(climbing)
    assert counts[2] == 0
    assert problems[0][:2] == ("kiosk-not-walkable", one.id)
    assert "'안내기'" in reach_of(climbing).problems[0].message


@pytest.mark.parametrize("category", ["pedestrian.principal", "pedestrian"])
def test_without_kiosks_one_comes_in_by_any_of_the_entrances(category: str) -> None:
    house = two_floors()
    level = house.features["level"][0]["id"]
    house.unit(level, "별관", "lobby", box(50, 0, 60, 10))
    house.door(level, (0, 1), (0, 2), category=category)
    house.door(level, (60, 4), (60, 5), category=category)
    venue = replace(house.venue(), kiosks=())
    counts, problems = told(venue)
    assert counts == (9, 9, 9)
    assert [one[:2] for one in problems] == [("kiosk-missing", "")]
    assert problems[0][2] != told(two_floors(lift=False).venue())[1][0][2], "a hint, and no violation"


def test_a_main_entrance_goes_before_other_doors_and_without_any_door_the_largest_hall_is_begun_in() -> None:
    house = two_floors()
    level = house.features["level"][0]["id"]
    house.unit(level, "별관", "lobby", box(50, 0, 52, 2))
    house.door(level, (52, 0.5), (52, 1.5))
    bare = replace(house.venue(), kiosks=())
    assert told(bare)[0] == (9, 1, 1), "by the annex's door"
    house.door(level, (0, 1), (0, 2), category="pedestrian.principal")
    assert told(replace(house.venue(), kiosks=()))[0] == (9, 8, 8)
    closed = replace(bare, openings=tuple(one for one in bare.openings if len(one.sides) == 2))
    assert told(closed)[0] == (9, 8, 8)


def test_a_house_without_any_way_in_says_so() -> None:
    house = House()
    house.ground()
    level = house.level(0)
    house.unit(level, "방", "room", box(0, 0, 5, 5))
    counts, problems = told(house.venue())
    assert counts == (1, 0, 0)
    assert [one[0] for one in problems] == ["kiosk-missing", "start-missing"]
    assert told(replace(house.venue(), units=())) == ((0, 0, 0), [("kiosk-missing", "", problems[0][2])])


def test_a_desk_nobody_can_stand_at_is_told_and_one_in_a_room_out_of_reach_is_not() -> None:
    venue = two_floors().venue()
    room, far = named(venue, "나과0", 0), named(venue, "나과1", 1)
    x0, y0, *_ = room.shape.bounds
    boxed = (VenueDesk("1", x0 + 6, y0 + 3, 1, 1), VenueDesk("2", x0 + 6, y0 + 3, 3.2, 3.2))
    found = told(replace(venue, desks={room.id: boxed, far.id: (VenueDesk("1", x0 + 3, y0 + 3, 1, 1),)}))
    assert found == ((8, 8, 8), [("desk-unapproachable", "나과0", found[1][0][2])])
    message = reach_of(replace(venue, desks={room.id: boxed})).problems[0].message
    assert message == "'나과0/1' 자리 앞에 설 곳이 없습니다"
    shut = replace(venue, openings=tuple(one for one in venue.openings if room.id not in one.sides))
    rules = [one[0] for one in told(replace(shut, desks={room.id: boxed}))[1]]
    assert rules == ["unit-unreachable"]
