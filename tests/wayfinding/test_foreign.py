# SPDX-License-Identifier: GPL-3.0-or-later
"""Venues made by others: loaded as they are, routed where they can be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from kiosk.wayfinding.checking import check_venue
from kiosk.wayfinding.directions.steps import directions
from kiosk.wayfinding.routing.router import Router
from kiosk.wayfinding.targets import goals_for
from kiosk.wayfinding.venue.archive import Archive
from kiosk.wayfinding.venue.loading import load_venue
from kiosk.wayfinding.venue.model import say
from tests.wayfinding.houses import House, box, two_floors

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.wayfinding.routing.route import Route
    from kiosk.wayfinding.venue.model import Venue


def way(venue: Venue, target: str, **how: Any) -> Route | None:  # noqa: ANN401 # route's own options
    return Router(venue).nearest(venue.kiosks[0], goals_for(venue, target), **how)


def rules(house: House, path: Path) -> set[str]:
    return {problem.rule for problem in check_venue(house.folder(path)).problems}


def test_lifts_and_stairs_are_linked_by_lying_over_each_other() -> None:
    venue = two_floors().venue()
    assert sorted(link.kind for link in venue.links) == ["elevator", "stairs"]


def test_ordinal_gaps_are_climbed() -> None:
    route = way(two_floors(ordinals=(0, 3)).venue(), "나과1")
    assert route is not None
    assert route.connectors[0].floors == 3


def test_a_stated_relationship_overrides_overlap() -> None:
    house = two_floors()
    stairs = [row["id"] for row in house.features["unit"] if row["properties"]["category"] == "stairs"]
    ends = [{"id": one, "feature_type": "unit"} for one in stairs]
    house.add(
        "relationship",
        None,
        category="stairs",
        direction="directed",
        origin=ends[1],
        intermediary=None,
        destination=ends[0],
    )
    venue = house.venue()
    route = way(venue, "나과1")
    assert route is not None
    assert [ride.kind for ride in route.connectors] == ["elevator"], "the stair only leads down"


def test_without_a_lift_upstairs_is_out_of_reach_for_a_wheelchair(tmp_path: Path) -> None:
    house = two_floors(lift=False)
    assert way(house.venue(), "나과1") is not None
    assert way(house.venue(), "나과1", step_free=True) is None
    report = check_venue(house.folder(tmp_path))
    assert not report.ok
    assert report.counts["reachable"] > report.counts["reachable_step_free"]
    assert "unit-unreachable-step-free" in {problem.rule for problem in report.problems}


def test_an_opening_with_a_wall_between_its_units_joins_them() -> None:
    house = House()
    house.ground()
    level = house.level(0)
    house.unit(level, "복도", "walkway", box(0, 0, 20, 3))
    house.unit(level, "방", "room", box(0, 3.4, 8, 9))
    house.door(level, (3, 3.2), (4.2, 3.2))
    house.kiosk(level, (15, 1.5))
    assert way(house.venue(), "방") is not None


def test_an_opening_with_one_unit_is_reported_as_leading_outside_or_nowhere(tmp_path: Path) -> None:
    house = two_floors()
    level = house.features["level"][0]["id"]
    house.door(level, (0, 1), (0, 2))
    assert check_venue(house.folder(tmp_path / "edge")).ok
    house.features["level"][0]["geometry"] = house.area(box(-9, -9, 40, 20))
    assert "opening-one-sided" in rules(house, tmp_path / "middle")


def test_a_way_leads_around_a_courtyard() -> None:
    house = House()
    house.ground()
    level = house.level(0)
    house.unit(level, "회랑", "walkway", box(0, 0, 30, 30), box(3, 3, 27, 27))
    house.unit(level, "마당", "opentobelow", box(3, 3, 27, 27))
    house.unit(level, "맞은편", "room", box(10, 30, 20, 36))
    house.door(level, (14, 30), (15.2, 30))
    house.kiosk(level, (15, 1.5))
    route = way(house.venue(), "맞은편")
    assert route is not None
    assert route.length > 52, "through the courtyard it would be 30 m"


def test_a_unit_of_several_polygons_is_walked_in_each() -> None:
    house = House()
    house.ground()
    level = house.level(0)
    parts = [house.area(box(0, 0, 20, 3))["coordinates"], house.area(box(0, 12, 20, 15))["coordinates"]]
    house.add(
        "unit",
        {"type": "MultiPolygon", "coordinates": parts},
        level_id=level,
        category="walkway",
        name={"ko": "복도"},
    )
    house.unit(level, "사잇방", "walkway", box(8, 3, 12, 12))
    house.unit(level, "끝방", "room", box(0, 15, 8, 20))
    house.door(level, (9, 3), (11, 3), door=None)
    house.door(level, (9, 12), (11, 12), door=None)
    house.door(level, (3, 15), (4, 15))
    house.kiosk(level, (2, 1.5))
    assert way(house.venue(), "끝방") is not None


def test_other_languages_and_kiosk_points_are_understood() -> None:
    house = two_floors()
    for row in house.features["unit"]:
        row["properties"]["name"] = {"fr": "Salle " + row["properties"]["name"]["ko"]}
    house.features["kiosk"][0]["geometry"] = house.point((2, 1.5))
    venue = house.venue()
    assert say(venue.units[0].name) == "Salle 복도"
    route = way(venue, "Salle 나과1")
    assert route is not None
    assert all(step.text for code in ("ko", "en", "fr") for step in directions(route, code))


def test_restricted_rooms_are_neither_entered_nor_crossed() -> None:
    house = House()
    house.ground()
    level = house.level(0)
    house.unit(level, "앞", "walkway", box(0, 0, 10, 5))
    house.unit(level, "금지", "room", box(10, 0, 20, 5), restriction="restricted")
    house.unit(level, "뒤", "room", box(20, 0, 30, 5))
    house.door(level, (10, 2), (10, 3))
    house.door(level, (20, 2), (20, 3))
    house.kiosk(level, (2, 2))
    venue = house.venue()
    assert way(venue, "뒤") is None
    assert goals_for(venue, "금지") == []


def test_other_peoples_rooms_are_crossed_only_when_there_is_no_other_way() -> None:
    house = House()
    house.ground()
    level = house.level(0)
    house.unit(level, "복도", "walkway", box(0, 0, 40, 3))
    house.unit(level, "과", "office", box(0, 3, 40, 8))
    house.unit(level, "안방", "room", box(0, 8, 40, 12))
    for x in (1, 38):
        house.door(level, (x, 3), (x + 1, 3))
    house.door(level, (20, 8), (21, 8))
    house.unit(level, "끝", "room", box(36, -5, 40, 0))
    house.door(level, (37, 0), (38, 0))
    house.kiosk(level, (1, 1.5))
    venue = house.venue()
    through, along = way(venue, "안방"), way(venue, "끝")
    assert through is not None
    assert along is not None
    office = goals_for(venue, "과")[0].unit
    assert any(office in leg.units for leg in through.legs)
    assert all(office not in leg.units for leg in along.legs)


def test_buildings_with_geometry_and_unknown_files_are_no_violation(tmp_path: Path) -> None:
    house = two_floors()
    house.add("building", house.area(box(0, 0, 30, 8)), category="unspecified")
    house.others["extra.geojson"] = b'{"type": "FeatureCollection", "features": []}'
    report = check_venue(house.folder(tmp_path))
    assert report.ok
    assert {"geometry-unexpected", "file-unknown"} <= {problem.rule for problem in report.problems}


@pytest.mark.parametrize(
    "kind", ["unit", "level", "opening", "kiosk", "fixture", "amenity", "relationship", "anchor", "occupant"]
)
def test_any_value_in_any_place_is_survived(kind: str) -> None:
    polygon: object = {"type": "Polygon", "coordinates": [[[1, 2]]]}
    poisons: list[object] = [None, 7, "x", [], {}, [[]], True, polygon, 1e400]
    for poison in poisons:
        house = two_floors()
        row: dict[str, Any] = {"id": "p", "type": "Feature", "feature_type": kind, "geometry": poison}
        keys = (
            "level_id", "ordinal", "name", "category", "unit_ids", "unit_id", "anchor_id", "origin", "door",
            "display_point",
        )  # fmt: skip
        row["properties"] = dict.fromkeys(keys, poison)
        house.features.setdefault(kind, []).extend([row, {"id": "q", "properties": poison}])
        venue = load_venue(Archive({}, {k: tuple(v) for k, v in house.features.items()}))
        assert way(venue, "나과1") is not None


def test_something_that_stands_in_the_middle_of_a_corridor_is_walked_around() -> None:
    house = two_floors()
    level = house.features["level"][0]["id"]
    house.add("fixture", house.area(box(20, 1.2, 21, 1.8)), level_id=level, category="furniture")
    for step_free in (False, True):
        assert way(house.venue(), "나과0", step_free=step_free) is not None
