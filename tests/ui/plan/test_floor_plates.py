# SPDX-License-Identifier: GPL-3.0-or-later
"""Both storeys of a way in one look: where they stand, what they name, and how one comes near and back."""

from __future__ import annotations

from functools import partial
import re
from typing import TYPE_CHECKING

import pytest
from shapely.geometry import box

from kiosk.ui.plan.map import MapModel
from kiosk.wayfinding.directions.steps import directions
from kiosk.wayfinding.drawing.line import joined
from kiosk.wayfinding.drawing.plan import floor_plan
from kiosk.wayfinding.targets import goals_for
from tests.visitor import place_of, visible_items

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

    from kiosk.wayfinding.sites import Sites
    from tests.ui.plan.drawn import Drawn

TARGETS = ["교통행정과", "교통행정과/4", "시장실", "자치행정과", "건설과"]


def way_to(sites: Sites, target: str, language: str = "ko") -> MapModel:
    """Give the map of a way over two storeys, with a plate for each."""
    router = sites.routers["main"]
    kiosk = router.venue.kiosks[0]
    route = router.nearest(kiosk, goals_for(router.venue, target))
    assert route is not None
    words = directions(route, language)
    storeys = sorted({leg.ordinal for leg in route.legs}, reverse=True)
    drawn = partial(
        MapModel, {one: floor_plan(router.venue, one) for one in storeys},
        lines=joined((leg.ordinal, leg.points) for leg in route.legs),
        stops=[(route.legs[s.leg].ordinal, route.legs[s.leg].points[s.point_index]) for s in words],
        target=route.goal.unit, here=(kiosk.ordinal, kiosk.point), language=language,
    )  # fmt: skip
    return drawn(plates=[drawn(floor=one) for one in storeys])


def plates(drawn: Drawn) -> list[QQuickItem]:
    """Return the maps in sight, the upper one first."""
    maps = [
        item
        for item in visible_items(drawn.view.contentItem())
        if item.metaObject().className().startswith("FloorMap")
    ]
    return sorted(maps, key=lambda one: place_of(one).top())


def near(drawn: Drawn) -> int:
    """Return the one storey that is shown large."""
    assert drawn.model is not None
    assert len(plates(drawn)) == 1
    return drawn.model._floor


def points_up(drawn: Drawn) -> bool:
    """Return whether the tip of the arrow between the storeys is its highest point."""
    lines = (one for one in visible_items(drawn.view.contentItem()) if one.property("x0") is not None)
    arrow = str(next(lines).property("arrows")[0])
    start, tip = re.findall(r"[ML][\d.-]+ ([\d.-]+)", arrow)[:2]
    return float(tip) < float(start)


def test_the_arrow_between_the_storeys_points_where_one_goes_whichever_was_looked_at(
    drawn: Drawn, sites: Sites
) -> None:
    model = drawn.put(way_to(sites, "교통행정과"))
    assert points_up(drawn)
    for ordinal in (1, 0):
        model.choose(ordinal)
        drawn.settle()
        assert points_up(drawn), ordinal


@pytest.mark.parametrize("target", TARGETS)
def test_both_storeys_stand_as_in_the_house_and_the_target_is_named(
    drawn: Drawn, sites: Sites, target: str
) -> None:
    model = drawn.put(way_to(sites, target))
    upper, lower = plates(drawn)
    names = [plate._plan.name["ko"] for plate in model._plates]
    assert [one.property("label").partition(", ")[2] for one in (upper, lower)] == names
    assert names[1] == "1층"
    assert place_of(upper).bottom() <= place_of(lower).top()
    assert drawn.until(lambda: any(one.property("name")["lit"] for one in drawn.named("name")))
    name = next(one for one in drawn.named("name") if one.property("name")["lit"])
    assert place_of(upper).contains(place_of(name))
    assert name.property("name")["size"] >= 34
    discs = {one.property("modelData")["number"] for one in drawn.named("disc")}
    assert len(discs) == len(model._stops), "every step has its number in the one look"


@pytest.mark.parametrize("language", ["ko", "en", "vi"])
def test_a_flag_is_fixed_to_its_room(drawn: Drawn, sites: Sites, language: str) -> None:
    model = drawn.put(way_to(sites, "교통행정과/4", language))
    upper = plates(drawn)[0]
    sheet = next(one for one in upper.childItems() if one.metaObject().className().startswith("FloorSheet"))
    name = next(one for one in drawn.named("name") if one.property("name")["lit"])
    plan, corner = model._plates[0]._plan, place_of(sheet).topLeft()
    to = model._plates[0]._at(float(sheet.property("scaling")))
    room = next(unit for unit in plan.units if unit.id == model._target)
    xs, ys = zip(*(to.at(point) for area in room.areas for point in area.outline), strict=True)
    bounds = box(min(xs) + corner.x(), min(ys) + corner.y(), max(xs) + corner.x(), max(ys) + corner.y())
    place = place_of(name)
    assert bounds.intersects(box(place.left(), place.top(), place.right(), place.bottom()))


def test_a_storeys_button_brings_it_near_and_another_leads_back(drawn: Drawn, sites: Sites) -> None:
    drawn.put(way_to(sites, "교통행정과"))
    drawn.tap("2층")
    assert near(drawn) == 1
    drawn.tap("map.closer")
    drawn.tap("1층")
    assert near(drawn) == 0
    drawn.tap("map.whole")
    assert len(plates(drawn)) == 2


def test_a_touch_on_a_storey_brings_it_near(drawn: Drawn, sites: Sites) -> None:
    drawn.put(way_to(sites, "교통행정과"))
    drawn.touch(place_of(plates(drawn)[0]).center().toPoint())
    assert near(drawn) == 1


def test_a_chosen_step_brings_its_storey_near(drawn: Drawn, sites: Sites) -> None:
    model = drawn.put(way_to(sites, "교통행정과"))
    last = len(model._stops) - 1
    model.stop_at(last)
    drawn.settle()
    assert near(drawn) == 1
    numbers = {one.property("modelData")["number"]: place_of(one) for one in drawn.named("disc")}
    assert drawn.frame.contains(numbers[str(last + 1)])


def test_a_finger_still_draws_and_spreads_a_storey(drawn: Drawn, sites: Sites) -> None:
    drawn.put(way_to(sites, "교통행정과"))
    before = drawn.scale
    middle = drawn.frame.center().toPoint()
    drawn.pinch(middle, 80, 200)
    assert drawn.scale > before
    assert len(plates(drawn)) == 2


def test_what_is_too_far_for_one_look_is_shown_by_storeys(drawn: Drawn, sites: Sites) -> None:
    drawn.put(way_to(sites, "행정자료실"))
    assert near(drawn) == 0
    names = {str(item.property("text")) for item in visible_items(drawn.view.contentItem())}
    assert "map.whole" not in names, "there is no one look to go back to"


def test_a_large_text_has_no_room_for_two(drawn: Drawn, sites: Sites) -> None:
    drawn.theme(zoom=2.0)
    drawn.put(way_to(sites, "교통행정과"))
    assert len(plates(drawn)) == 1
