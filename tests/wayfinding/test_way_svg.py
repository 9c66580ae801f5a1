# SPDX-License-Identifier: GPL-3.0-or-later
"""The picture of a way for a phone: whole, named, numbered, and of nothing but shapes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
import re
from xml.etree import ElementTree as ET

import pytest

from kiosk.directory.public import PublicDirectory
from kiosk.services.phone_places import storeys
from kiosk.services.shown import Way
from kiosk.services.venues import booth_of, open_sites
from kiosk.services.ways import Ways
from kiosk.wayfinding.drawing.svg import HEIGHT, WIDTH
from tests.visitor import demo_settings

NOBODY = PublicDirectory("목포시", date(2026, 11, 24), 1, ())
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def ways() -> Ways:
    """Return the ways of the demo city's kiosk."""
    sites = open_sites(demo_settings())
    return Ways(sites, *booth_of(sites, demo_settings()))


def drawn(ways: Ways, target: str, *, step_free: bool = False) -> tuple[Way, list[ET.Element]]:
    """Return a way and its pictures, one a storey."""
    way = ways.way(NOBODY, target, "ko", step_free=step_free, blocked=frozenset())
    assert isinstance(way, Way)
    return way, [ET.fromstring(svg) for _, svg in storeys(way, "ko", "길", "지금 여기")]  # noqa: S314 # our own


def texts(pictures: list[ET.Element], kind: str) -> list[str]:
    """Return the texts of a kind in all pictures."""
    return [
        one.text or "" for svg in pictures for one in svg.iter(f"{SVG}text") if one.attrib["class"] == kind
    ]


@pytest.mark.parametrize("step_free", [False, True])
@pytest.mark.parametrize("target", ["교통행정과", "세정과", "화장실", "민원봉사실", "감사실"])
def test_every_step_stands_in_the_picture_and_the_room_at_the_end_has_its_name(
    ways: Ways, target: str, *, step_free: bool
) -> None:
    way, pictures = drawn(ways, target, step_free=step_free)
    assert texts(pictures, "number") == [str(at) for at in range(1, len(way.steps) + 1)]
    assert texts(pictures, "goal")
    assert texts(pictures, "here-word") == ["지금 여기"]
    assert (
        len([one for svg in pictures for one in svg.iter(f"{SVG}path") if one.attrib["class"] == "head"]) == 1
    )
    for svg in pictures:
        _, _, wide, high = map(float, svg.attrib["viewBox"].split())
        assert wide <= WIDTH + 1
        assert high <= HEIGHT + 1
        for disc in svg.iter(f"{SVG}circle"):
            assert 0 <= float(disc.attrib["cx"]) <= wide
            assert 0 <= float(disc.attrib["cy"]) <= high


def test_a_name_is_drawn_as_its_letters_and_no_picture_holds_more_than_shapes(ways: Ways) -> None:
    way, _ = drawn(ways, "교통행정과")
    evil = {"ko": '<script>alert("1")</script>'}
    plans = {
        at: replace(plan, units=tuple(replace(unit, name=evil) for unit in plan.units))
        for at, plan in way.plans.items()
    }
    for _, svg in storeys(replace(way, plans=plans), "ko", '"><b>', "<i>"):
        ET.fromstring(svg)  # noqa: S314 # our own
        assert set(re.findall(r"<(\w+)", svg)) <= {"svg", "path", "circle", "text"}
