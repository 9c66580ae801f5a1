# SPDX-License-Identifier: GPL-3.0-or-later
"""One fault, one rule: each thing that can be wrong with a venue is named, and nothing crashes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from kiosk.wayfinding.checking import check_venue
from tests.wayfinding.houses import box, two_floors

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.wayfinding.houses import House

MOKPO = Path(__file__).parents[2] / "floor_plans" / "mokpo" / "venue"
Spoil = "Callable[[House], None]"


def _unit(house: House) -> dict[str, Any]:
    return house.features["unit"][1]


def _set(place: str, value: object) -> Callable[[House], None]:
    def spoil(house: House) -> None:
        _unit(house)[place] = value

    return spoil


def _property(kind: str, name: str, value: object) -> Callable[[House], None]:
    def spoil(house: House) -> None:
        house.features[kind][0]["properties"][name] = value

    return spoil


def _bow_tie(house: House) -> None:
    _unit(house)["geometry"] = house.area([(0, 3), (10, 8), (10, 3), (0, 8)])


def _swapped(house: House) -> None:
    ring = _unit(house)["geometry"]["coordinates"][0]
    _unit(house)["geometry"]["coordinates"] = [[[lat, lon] for lon, lat in ring]]


def _away(house: House) -> None:
    _unit(house)["geometry"] = house.area(box(90_000, 3, 90_010, 8))


def _open_ring(house: House) -> None:
    _unit(house)["geometry"]["coordinates"][0].pop()


def _twice(house: House) -> None:
    house.features["unit"].append(dict(_unit(house)))


def _overlapping(house: House) -> None:
    level = house.features["level"][0]["id"]
    house.unit(level, "겹침", "room", box(25, 5, 33, 12))


def _sealed(house: House) -> None:
    level = house.features["level"][0]["id"]
    house.unit(level, "밀실", "room", box(0, -6, 8, 0))


def _lost_door(house: House) -> None:
    house.door(house.features["level"][0]["id"], (60, 60), (61, 60))


def _narrow(house: House) -> None:
    house.features["opening"][0]["properties"]["clear_width_m"] = 0.6


def _lonely_lift(house: House) -> None:
    level = house.features["level"][1]["id"]
    house.unit(level, "외딴 승강기", "elevator", box(40, 0, 43, 3))


def _walled_desk(house: House) -> None:
    level = house.features["level"][0]["id"]
    for index in range(24):
        x, y = 18.1 + (index % 6) * 1.95, 4.6 + (index // 6) * 0.82
        house.add("fixture", house.area(box(x, y, x + 1.9, y + 0.8)), level_id=level, category="furniture")
    house.add("fixture", house.area(box(25, 7.3, 26, 7.9)), level_id=level, category="desk", desk_no="1")


def _kiosk_in_the_wall(house: House) -> None:
    house.features["kiosk"][0]["geometry"] = house.area(box(80, 80, 81, 81))


def _second_venue(house: House) -> None:
    house.ground()


FAULTS: dict[str, tuple[str, Callable[[House], None]]] = {
    "feature-id-missing": ("violation", _set("id", None)),
    "feature-id-not-string": ("violation", _set("id", 5)),
    "feature-id-empty": ("violation", _set("id", "")),
    "feature-id-duplicate": ("violation", _twice),
    "feature-type": ("violation", _set("feature_type", "fixture")),
    "feature-not-a-feature": ("violation", _set("type", "Thing")),
    "geometry-missing": ("violation", _set("geometry", None)),
    "geometry-type": ("violation", _set("geometry", {"type": "Point", "coordinates": [126.39, 34.81]})),
    "geometry-coordinates": ("violation", _set("geometry", {"type": "Polygon", "coordinates": [[["a"]]]})),
    "coordinates-out-of-range": ("violation", _swapped),
    "coordinates-far": ("violation", _away),
    "ring-not-closed": ("violation", _open_ring),
    "polygon-invalid": ("violation", _bow_tie),
    "properties-missing": ("violation", _set("properties", None)),
    "property-missing": ("violation", _property("unit", "category", None)),
    "property-type": ("violation", _property("level", "ordinal", "1")),
    "category-unknown": ("warning", _property("unit", "category", "dungeon")),
    "restriction-unknown": ("warning", _property("unit", "restriction", "sometimes")),
    "reference-unresolved": ("violation", _property("unit", "level_id", "nowhere")),
    "venue-count": ("violation", _second_venue),
    "units-overlap": ("warning", _overlapping),
    "unit-unreachable": ("violation", _sealed),
    "unit-without-opening": ("warning", _sealed),
    "opening-touches-nothing": ("violation", _lost_door),
    "opening-narrow": ("warning", _narrow),
    "unit-unreachable-step-free": ("violation", _narrow),
    "stack-broken": ("warning", _lonely_lift),
    "desk-unapproachable": ("violation", _walled_desk),
    "kiosk-not-walkable": ("violation", _kiosk_in_the_wall),
    "unit-outside-level": ("warning", _sealed),
    "extension-undeclared": ("warning", _narrow),
}


def test_a_sound_house_has_no_problem(tmp_path: Path) -> None:
    report = check_venue(two_floors().folder(tmp_path))
    assert report.ok
    assert report.problems == ()
    assert report.counts == {
        "levels": 2,
        "units": 10,
        "openings": 8,
        "public_units": 8,
        "reachable": 8,
        "reachable_step_free": 8,
    }


@pytest.mark.parametrize("rule", FAULTS)
def test_each_fault_is_named(rule: str, tmp_path: Path) -> None:
    severity, spoil = FAULTS[rule]
    house = two_floors()
    spoil(house)
    report = check_venue(house.folder(tmp_path))
    found = [problem for problem in report.problems if problem.rule == rule]
    assert found, {problem.rule for problem in report.problems}
    assert {problem.severity for problem in found} == {severity}
    assert report.ok == all(problem.severity != "violation" for problem in report.problems)


@pytest.mark.parametrize(
    ("name", "content", "rule"),
    [
        ("unit.geojson", b'{"type": "FeatureCollection", "features": [', "file-not-json"),
        ("unit.geojson", b"\xff\xfe\x00", "file-not-utf8"),
        ("unit.geojson", b"[]", "not-a-feature-collection"),
        ("unit.geojson", b'{"type": "FeatureCollection", "features": [1]}', "feature-not-an-object"),
        ("unit.geojson", b'{"type": "FeatureCollection", "features": [NaN]}', "file-not-json"),
        ("unit.geojson", b"[" * 100_000, "file-not-json"),
        ("manifest.json", b"{", "file-not-json"),
        ("manifest.json", b"[]", "manifest-not-an-object"),
        ("manifest.json", b'{"version": "2.0.0"}', "manifest-version"),
    ],
)
def test_each_broken_file_is_named(name: str, content: bytes, rule: str, tmp_path: Path) -> None:
    folder = two_floors().folder(tmp_path)
    (folder / name).write_bytes(content)
    report = check_venue(folder)
    assert not report.ok
    assert rule in {problem.rule for problem in report.problems}


def test_a_missing_manifest_and_an_empty_folder_are_named(tmp_path: Path) -> None:
    report = check_venue(tmp_path)
    assert {"manifest-missing", "file-missing"} <= {problem.rule for problem in report.problems}
    assert not report.ok


def test_the_demo_venues_are_sound_and_everything_is_reachable() -> None:
    for site in ("main", "twinstar"):
        report = check_venue(MOKPO / site)
        assert report.ok
        assert report.problems == ()
        counts = report.counts
        assert counts["public_units"] == counts["reachable"] == counts["reachable_step_free"]


def test_messages_are_sentences_and_json_safe(tmp_path: Path) -> None:
    house = two_floors()
    _bow_tie(house)
    for problem in check_venue(house.folder(tmp_path)).problems:
        assert json.dumps(problem.message, ensure_ascii=False)
        assert len(problem.message) > 10
