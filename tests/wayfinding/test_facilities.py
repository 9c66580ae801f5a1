"""Lifts and stairs as a guide speaks of them."""

from __future__ import annotations

from kiosk.bootstrap.venues import open_sites
from kiosk.settings import DEMO_CONFIG, load_settings
from kiosk.wayfinding.facilities import facilities, units_of

SITES = open_sites(load_settings(DEMO_CONFIG))
MAIN = SITES.routers["main"]


def test_a_lift_is_one_thing_on_all_of_its_floors_and_lifts_come_first() -> None:
    listed = facilities(MAIN.venue)
    assert [one.name for one in listed] == [
        "민원동 승강기",
        "승강기 1",
        "승강기 2",
        "동쪽 계단",
        "민원동 계단",
        "중앙 계단",
    ]
    assert [len(one.units) for one in listed] == [2, 5, 5, 5, 2, 5]


def test_every_lift_and_stair_belongs_to_exactly_one_facility() -> None:
    units = [unit for one in facilities(MAIN.venue) for unit in one.units]
    drawn = [unit.id for unit in MAIN.venue.units if unit.category in {"elevator", "escalator", "stairs"}]
    assert sorted(units) == sorted(drawn)


def test_with_every_lift_stopped_no_way_without_steps_leads_upstairs() -> None:
    _, kiosk = SITES.kiosk(None, "main")
    listed = facilities(MAIN.venue)
    lifts = {one.id for one in listed if one.kind == "elevator"}
    open_way = SITES.answer("감사실", "main", kiosk, step_free=True)
    closed = SITES.answer("감사실", "main", kiosk, step_free=True, blocked=units_of(lifts, listed))
    assert open_way.route is not None
    assert closed.route is None
