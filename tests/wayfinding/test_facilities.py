# SPDX-License-Identifier: GPL-3.0-or-later
"""Lifts and stairs as a guide speaks of them."""

from __future__ import annotations

from kiosk.resources import DEMO_CONFIG
from kiosk.services.venues import open_sites
from kiosk.settings import load_settings
from kiosk.wayfinding.venue.facilities import facilities, parts_of

SITES = open_sites(load_settings(DEMO_CONFIG))
MAIN = SITES.routers["main"]


def test_a_lift_is_one_thing_on_all_of_its_floors_and_lifts_come_first() -> None:
    shafts = [one for one in facilities(MAIN.venue) if one.kind != "door"]
    assert [one.name for one in shafts] == [
        "민원동 승강기",
        "승강기 1",
        "승강기 2",
        "동쪽 계단",
        "민원동 계단",
        "중앙 계단",
    ]
    assert [len(one.parts) for one in shafts] == [2, 5, 5, 5, 2, 5]


def test_the_two_leaves_of_an_entrance_are_one_thing() -> None:
    doors = {one.name: len(one.parts) for one in facilities(MAIN.venue) if one.kind == "door"}
    assert doors == {"동문": 1, "민원동 출입문": 1, "정문": 2}


def test_every_lift_and_stair_belongs_to_exactly_one_facility() -> None:
    units = [unit for one in facilities(MAIN.venue) if one.kind != "door" for unit in one.parts]
    drawn = [unit.id for unit in MAIN.venue.units if unit.category in {"elevator", "escalator", "stairs"}]
    assert sorted(units) == sorted(drawn)


def test_with_every_lift_stopped_no_way_without_steps_leads_upstairs() -> None:
    _, kiosk = SITES.kiosk(None, "main")
    listed = facilities(MAIN.venue)
    lifts = {one.id for one in listed if one.kind == "elevator"}
    open_way = SITES.answer("감사실", "main", kiosk, step_free=True)
    closed = SITES.answer("감사실", "main", kiosk, step_free=True, blocked=parts_of(lifts, listed))
    assert open_way.route is not None
    assert closed.route is None


def test_no_way_leads_through_a_closed_entrance_and_one_open_leaf_is_enough() -> None:
    _, kiosk = SITES.kiosk("본관 앞", "main")
    [front] = [one for one in facilities(MAIN.venue) if one.name == "정문"]
    both = SITES.answer("감사실", "main", kiosk, blocked=front.parts)
    one_leaf = SITES.answer("감사실", "main", kiosk, blocked=frozenset([front.id]))
    assert both.route is None
    assert one_leaf.route is not None
    assert SITES.answer("감사실", "main", kiosk).route is not None


def test_a_closed_door_inside_is_walked_around_or_leaves_no_way() -> None:
    _, kiosk = SITES.kiosk(None, "main")
    room = MAIN.venue.room_of["감사실"]
    doors = frozenset(one.id for one in MAIN.venue.openings if room.id in one.sides)
    assert SITES.answer("감사실", "main", kiosk, blocked=doors).route is None
