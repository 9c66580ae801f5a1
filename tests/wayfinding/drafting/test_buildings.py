# SPDX-License-Identifier: GPL-3.0-or-later
"""Several buildings on one sheet: apart, joined by a forecourt, each with its name on all storeys."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest

from kiosk.wayfinding.checking import check_venue
from kiosk.wayfinding.drafting.buildings import building_at, name_building, name_storey, roofs_of
from kiosk.wayfinding.drafting.doors import describe_room, name_room, place_door
from kiosk.wayfinding.drafting.edits import draw_wall
from kiosk.wayfinding.drafting.export import draft_of, venue_of
from kiosk.wayfinding.drafting.from_draft import drawing_of_draft
from kiosk.wayfinding.drafting.model import EditRefused, FloorGraph, KioskStand, SiteDrawing
from kiosk.wayfinding.drafting.rows import changed_rows, drawing_of, drawing_rows
from kiosk.wayfinding.venue.archive import write_folder

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.wayfinding.drafting.faces import Spot

HALL, COUNCIL, YARD = (10_000, 5_000), (50_000, 5_000), (30_000, -5_000)
BOXES = (((0, 0), (20_000, 10_000)), ((40_000, 0), (60_000, 10_000)), ((-10_000, -15_000), (70_000, 20_000)))


def storey(ordinal: int, names: dict[Spot, str], boxes: tuple[tuple[Spot, Spot], ...]) -> FloorGraph:
    """Draw boxes and name what is in them."""
    floor = FloorGraph(ordinal, f"{ordinal + 1}층")
    for (left, low), (right, high) in boxes:
        corners = [(left, low), (right, low), (right, high), (left, high), (left, low)]
        for one, other in pairwise(corners):
            floor = draw_wall(floor, one, other).floor
    for at, name in names.items():
        room = floor.room_at(at)
        assert room is not None
        floor = name_room(floor, room, name).floor
        floor = describe_room(floor, room, outdoor=at == YARD).floor
    return floor


@pytest.fixture
def site() -> SiteDrawing:
    """Return a hall of two storeys and a council, apart, on a forecourt onto which both open."""
    ground = storey(0, {HALL: "민원실", COUNCIL: "의회 사무국", YARD: "앞마당"}, BOXES)
    for door in ((10_000, 0), (50_000, 0)):
        ground = place_door(ground, door, "main").floor
    upper = storey(1, {HALL: "재무과"}, BOXES[:1])
    booth = KioskStand(0, (5_000, 5_000), 0, "로비")
    return SiteDrawing("시청", floors={0: ground, 1: upper}, kiosks={1: booth}, next_id=2)


def told(drawing: SiteDrawing, kind: str, name: str) -> list[Any]:
    """Return what a drawing's features of a kind say."""
    rows = venue_of(drawing).features[kind]
    return [one["properties"][name] for one in rows]


def test_two_outlines_are_one_building_until_somebody_names_them(site: SiteDrawing) -> None:
    assert len(roofs_of(site)) == 2
    assert told(site, "building", "name") == [{"ko": "시청"}]
    named = name_building(site, COUNCIL, " 의회동 ").drawing
    assert told(named, "building", "name") == [{"ko": "시청"}, {"ko": "의회동"}]
    both = name_building(named, HALL, "본관").drawing
    assert {one["ko"] for one in told(both, "building", "name")} == {"본관", "의회동"}
    again = name_building(both, (55_000, 2_000), "시의회").drawing
    assert {one["ko"] for one in told(again, "building", "name")} == {"본관", "시의회"}
    assert [one.uid for one in again.buildings.values()] == [one.uid for one in both.buildings.values()]
    assert name_building(again, COUNCIL, "").drawing.buildings.keys() == {
        key for key, one in again.buildings.items() if one.name == "본관"
    }


def test_each_storey_says_which_buildings_it_is_of_and_a_yard_none(site: SiteDrawing) -> None:
    named = name_building(name_building(site, HALL, "본관").drawing, COUNCIL, "의회동").drawing
    ids = {one["properties"]["name"]["ko"]: one["id"] for one in venue_of(named).features["building"]}
    levels = {
        (one["properties"]["ordinal"], one["properties"]["outdoor"]): one["properties"]["building_ids"]
        for one in venue_of(named).features["level"]
    }
    assert {key: set(value or ()) for key, value in levels.items()} == {
        (0, False): set(ids.values()), (0, True): set(), (1, False): {ids["본관"]},
    }  # fmt: skip


def test_a_building_may_call_its_storeys_otherwise(site: SiteDrawing) -> None:
    with pytest.raises(EditRefused, match="이름을 먼저"):
        name_storey(site, COUNCIL, 0, "B1")
    named = name_building(name_building(site, HALL, "본관").drawing, COUNCIL, "의회동").drawing
    ids = {one["properties"]["name"]["ko"]: one["id"] for one in venue_of(named).features["level"]}
    other = drawing_of(drawing_rows(name_storey(named, COUNCIL, 0, " B1 ").drawing))
    levels = {one["properties"]["name"]["ko"]: one for one in venue_of(other).features["level"]}
    assert levels.keys() == {"1층", "B1", "야외", "2층"}
    assert {name: levels[name]["id"] for name in ids} == ids  # what stands keeps its ids
    units = [one["properties"] for one in venue_of(other).features["unit"]]
    at = {one["name"]["ko"]: one["level_id"] for one in units if one["name"]}
    assert at["의회 사무국"] == levels["B1"]["id"]
    assert at["민원실"] == levels["1층"]["id"]
    again = name_storey(other, COUNCIL, 0, "1층").drawing
    assert all(not one.storeys for one in again.buildings.values())


def test_what_is_written_is_sound_and_one_walks_from_house_to_house(
    site: SiteDrawing, tmp_path: Path
) -> None:
    ground_only = SiteDrawing(site.name, floors={0: site.floors[0]}, kiosks=site.kiosks, next_id=2)
    named = name_building(ground_only, COUNCIL, "의회동").drawing
    write_folder(venue_of(named), tmp_path / "venue")
    report = check_venue(tmp_path / "venue")
    assert [one for one in report.problems if one.severity != "info"] == []
    assert report.counts["reachable"] == report.counts["reachable_step_free"] == 3


def test_a_name_is_one_row_of_the_draft_and_comes_back_from_the_disk(site: SiteDrawing) -> None:
    named = name_building(site, COUNCIL, "의회동").drawing
    changed, gone = changed_rows(site, named)
    assert {key[0] for key in changed} == {"site", "building"}
    assert gone == []
    assert drawing_of(drawing_rows(named)) == named
    back = drawing_of_draft(draft_of(named), named.name).drawing
    key = building_at(back, roofs_of(back), COUNCIL)
    assert key is not None
    assert back.buildings[key] == next(iter(named.buildings.values()))
