# SPDX-License-Identifier: GPL-3.0-or-later
"""Venues made by others, drawn by the real control: whatever their shape, there is a plan and no crash."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor
import pytest

from kiosk.ui.plan.inks import DARK, LIGHT
from kiosk.wayfinding.drawing.line import joined
from kiosk.wayfinding.routing.router import Router
from kiosk.wayfinding.targets import goals_for
from tests.visitor import place_of
from tests.wayfinding.houses import House, box, two_floors

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QImage

    from kiosk.ui.plan.inks import Inks
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
    return house


def colour(drawn: Drawn, image: QImage, x: float, y: float) -> str:
    """Return the colour of a point given in metres of the picture."""
    corner = place_of(drawn.sheet).topLeft()
    return image.pixelColor(round(corner.x() + x * drawn.scale), round(corner.y() + y * drawn.scale)).name()


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
def test_it_is_drawn_on_every_storey_at_every_zoom_and_turn(drawn: Drawn, kind: str) -> None:
    venue = HOUSES[kind]().venue()
    for ordinal, turn in zip(venue.ordinals, (0.0, 90.0), strict=False):
        target = venue.units_on[ordinal][-1].id
        drawn.show(venue, ordinal, turn=turn, target=target)
        image = drawn.picture()
        drawn.tap("map.closer")
        assert any(
            image.pixelColor(x, y) == QColor(LIGHT.wall)
            for x in range(0, image.width(), 3)
            for y in range(90, image.height(), 3)
        ), "no wall can be seen"


@pytest.mark.parametrize("inks", [LIGHT, DARK], ids=["light", "dark"])
def test_a_court_is_no_floor(drawn: Drawn, inks: Inks) -> None:
    drawn.theme(highContrast=inks is DARK)
    drawn.show(courtyard().venue(), 0)
    image = drawn.picture()
    margin, room = 1.5, 6.0
    assert colour(drawn, image, margin + 15, margin + room + 15) == inks.ground
    assert colour(drawn, image, margin + 3, margin + room + 15) == inks.floor


def test_a_way_over_an_ordinal_gap_has_a_line_on_both_storeys(drawn: Drawn) -> None:
    venue = two_floors(ordinals=(0, 3)).venue()
    route = Router(venue).nearest(venue.kiosks[0], goals_for(venue, "나과1"))
    assert route is not None
    model = drawn.show(venue, 0, lines=joined((leg.ordinal, leg.points) for leg in route.legs))
    assert len(model.routes(10.0)) == 1
    model.choose(3)
    assert model.floor == 0, "a storey without a plan is not shown"
