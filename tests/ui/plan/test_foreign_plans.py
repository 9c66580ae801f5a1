# SPDX-License-Identifier: GPL-3.0-or-later
"""Venues made by others, drawn by the real control: whatever their shape, there is a plan and no crash."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QColor
import pytest
from shapely.geometry import LineString, Polygon

from kiosk.services.shown import Way
from kiosk.ui.plan.inks import DARK, LIGHT
from tests.ui.plan.drawn import NoOffices, laid, way_to, ways
from tests.wayfinding.houses import House, box, two_floors

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.ui.plan.inks import Inks
    from kiosk.ui.plan.way_map import WayMap
    from tests.ui.plan.drawn import Drawn


def courtyard() -> House:
    """Give a cloister round a court that is a hole in it."""
    house = House()
    house.ground()
    level = house.level(0)
    house.unit(level, "회랑", "walkway", box(0, 0, 30, 30), box(6, 6, 24, 24))
    house.unit(level, "맞은편", "room", box(10, 30, 20, 36))
    house.door(level, (14, 30), (15.2, 30))
    house.kiosk(level, (15, 1.5))
    return house


def two_parts() -> House:
    """Give one unit of two polygons, with another between them."""
    house = House()
    house.ground()
    level = house.level(0)
    parts = [house.area(box(0, 0, 20, 5))["coordinates"], house.area(box(0, 15, 20, 20))["coordinates"]]
    shape = {"type": "MultiPolygon", "coordinates": parts}
    house.add("unit", shape, level_id=level, category="walkway", name={"ko": "복도"})
    house.unit(level, "사잇방", "room", box(0, 5, 20, 15))
    house.kiosk(level, (2, 1.5))
    return house


def renamed(house: House, language: str, name: str) -> House:
    """Give its rooms names in one other language only."""
    house.language = language
    for row in house.features["unit"]:
        row["properties"]["name"] = {language: name}
    return house


def slivers() -> House:
    """Give rooms too thin, too small or too crooked for a name."""
    house = House()
    house.ground()
    level = house.level(0)
    house.unit(level, "틈", "room", box(0, 0, 40, 0.05))
    house.unit(level, "점", "room", box(0, 1, 0.02, 1.02))
    teeth = [(float(x), 2.2 + 6 * (x % 2)) for x in range(39, 0, -1)]
    house.unit(level, "톱", "room", [(0, 2), (40, 2), (40, 9), *teeth])
    house.unit(level, None, "room", box(0, 10, 40, 20))
    house.kiosk(level, (5, 15))
    return house


NO_OFFICES: Any = NoOffices()

HOUSES: dict[str, Callable[[], House]] = {
    "courtyard": courtyard,
    "two parts": two_parts,
    "ordinal gap": lambda: two_floors(ordinals=(-2, 7)),
    "no lift": lambda: two_floors(lift=False),
    "french": lambda: renamed(two_floors(), "fr", "Salle des mariages et des cérémonies"),
    "arabic": lambda: renamed(two_floors(), "ar", "غرفة الاجتماعات"),
    "one endless word": lambda: renamed(two_floors(), "de", "Donaudampfschifffahrtsgesellschaft" * 3),
    "slivers": slivers,
}


@pytest.mark.parametrize("kind", HOUSES)
def test_a_way_is_drawn_to_every_room_of_it(drawn: Drawn, kind: str) -> None:
    venue = HOUSES[kind]().venue()
    found = ways(venue)
    rooms = [unit for unit in venue.units if unit.public and unit.shape.area > 1]
    for unit in (rooms[0], rooms[-1]):
        way = found.way(NO_OFFICES, unit.id, "ko", step_free=False, blocked=frozenset())
        if not isinstance(way, Way):
            continue
        drawn.put(laid(way))
        image = drawn.picture()
        assert any(
            image.pixelColor(x, y) == QColor(LIGHT.wall)
            for x in range(0, image.width(), 2)
            for y in range(0, image.height(), 2)
        ), "no wall can be seen"


@pytest.mark.parametrize("inks", [LIGHT, DARK], ids=["light", "dark"])
def test_a_court_is_no_floor(drawn: Drawn, inks: Inks) -> None:
    drawn.theme(highContrast=inks is DARK)
    model = drawn.put(laid(way_to(ways(courtyard().venue()), "맞은편")))
    image = drawn.picture()
    court, cloister = (image.pixelColor(*map(round, spot)).name() for spot in court_and_cloister(model))
    assert (court, cloister) == (inks.ground, inks.floor)


def court_and_cloister(model: WayMap) -> list[tuple[float, float]]:
    """Return a point in the court and one in the cloister beside the way, in px."""
    assert model.sheet is not None
    plate = model.sheet.plates[0]
    plan = model._way.plans[plate.ordinal]
    hole = next(unit for unit in plan.units if unit.walkway).areas[0].holes[0]
    court = plate.at((sum(x for x, _ in hole[:4]) / 4, sum(y for _, y in hole[:4]) / 4))
    walk = next(room for room in plate.rooms if room.walkway)
    free = Polygon(walk.rings[0], walk.rings[1:]).buffer(-16)
    for line in plate.lines:
        free = free.difference(LineString(line).buffer(60))
    spot = free.representative_point()
    return [court, (spot.x, spot.y)]


def test_a_way_over_an_ordinal_gap_has_a_line_on_both_storeys(drawn: Drawn) -> None:
    model = drawn.put(laid(way_to(ways(two_floors(ordinals=(0, 3)).venue()), "나과1")))
    assert model.sheet is not None
    assert [plate.ordinal for plate in model.sheet.plates] == [3, 0]
    assert all(len(plate.lines) == 1 for plate in model.sheet.plates)
