# SPDX-License-Identifier: GPL-3.0-or-later
"""A way that goes down: words, voice, sign and picture say so; the demo's own booths only send people up."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kiosk.services.shown import Way
from kiosk.services.ways import Ways
from kiosk.ui.plan.marks import square
from kiosk.ui.plan.way_layout import DISC, MARK
from kiosk.ui.visitor.way import WayModel
from tests.ui.plan.drawn import laid, way_to, ways
from tests.ui.plan.every_way import sheet_of
from tests.wayfinding.houses import House, box

if TYPE_CHECKING:
    from kiosk.services.visitor import VisitorServices
    from kiosk.ui.plan.way_layout import Sheet
    from tests.visitor import Visitor

OFFICE = "세정과"  # on the first floor
DOWN = {"ko": "내려가", "en": " down to ", "vi": " xuống ", "ja": "下り", "zh-CN": "下到"}
UP = {"ko": "에스컬레이터로 2층까지", "en": " up to ", "vi": " lên ", "ja": "上が", "zh-CN": "上到"}


def upstairs(services: VisitorServices, ordinal: int) -> Ways:
    """Return the demo's ways from the middle of the widest corridor of a storey."""
    venue = services.ways.venue
    halls = [
        one
        for one in venue.unit.values()
        if one.category == "walkway" and _storey(services, one.level) == ordinal
    ]
    hall = max(halls, key=lambda one: one.shape.area)
    spot = hall.shape.representative_point()
    booth = replace(services.ways.kiosk, level=hall.level, ordinal=ordinal, point=(spot.x, spot.y))
    return Ways(services.sites, "main", booth)


def _storey(services: VisitorServices, level: str) -> int:
    return services.ways.venue.level[level].ordinal


def shown(guest: Visitor, language: str, *, step_free: bool = False) -> tuple[str, Sheet]:
    """Open the way; return all that is said of it, and the picture."""
    guest.kiosk.look.set(language=language)
    guest.kiosk.pages.open("way", target=OFFICE, step_free=step_free)
    model = guest.kiosk.pages.current.model
    assert isinstance(model, WayModel)
    guest.settle(lambda: bool(model.map and model.map.sheet))
    assert model.map is not None
    said = model.spoken_title
    assert all(guest.sees(step["text"]) or step["text"] in said for step in model.property("steps"))
    return said, sheet_of(model.map)


@pytest.mark.parametrize(("ordinal", "step_free"), [(1, False), (1, True), (3, False)])
def test_a_booth_upstairs_sends_people_down(
    guest: Visitor,
    services: VisitorServices,
    monkeypatch: pytest.MonkeyPatch,
    ordinal: int,
    *,
    step_free: bool,
) -> None:
    monkeypatch.setattr(services, "ways", upstairs(services, ordinal))
    by_lift = step_free or ordinal > 1
    for language, down in DOWN.items():
        way = services.way(OFFICE, language, step_free=step_free)
        assert isinstance(way, Way)
        assert any(down in step.text for step in way.steps) != by_lift  # in a lift one presses the floor
    for language in ("ko", "vi")[: 1 if by_lift else 2]:
        said, sheet = shown(guest, language, step_free=step_free)
        assert (DOWN[language] in said) != by_lift, said
        assert [(sign.rises, sign.glyph) for sign in sheet.signs] == [
            (False, "elevator" if by_lift else "stairs")
        ]
        assert [plate.ordinal for plate in (sheet.plates[0], sheet.plates[-1])] == [ordinal, 0]  # from above
        assert sheet.here is not None
        ring = square(sheet.here, MARK)  # which hid the first step's number
        assert not any(ring.intersects(square(spot, DISC)) for _, spot in sheet.discs)


def test_a_basement_is_below_in_words_and_picture() -> None:
    house = House()
    for ordinal, name in ((0, "현관"), (-1, "지하식당")):
        level = house.level(ordinal, box(0, 0, 30, 12), name={"ko": "1층" if ordinal == 0 else "지하 1층"})
        house.unit(level, "복도", "walkway", box(0, 0, 30, 3))
        house.unit(level, "계단", "stairs", box(20, 3, 25, 8))
        house.door(level, (21, 3), (23, 3), door=None)
        house.unit(level, name, "office", box(0, 3, 9, 8))
        house.door(level, (1, 3), (2.2, 3))
        if ordinal == 0:
            house.kiosk(level, (10, 1.5))
    way = way_to(ways(house.venue()), "지하식당")
    sheet = sheet_of(laid(way))
    assert [sign.rises for sign in sheet.signs] == [False]
    assert [plate.ordinal for plate in sheet.plates] == [0, -1]
    assert any("내려가 지하 1층까지" in step.text for step in way.steps), [step.text for step in way.steps]


@pytest.mark.parametrize(("ordinal", "said"), [(-1, DOWN), (1, UP)])
def test_an_escalator_says_whether_it_carries_up_or_down(ordinal: int, said: dict[str, str]) -> None:
    house = House()
    for storey, hall, name in ((0, "현관", "안내실"), (ordinal, "복도", "식당")):
        level = house.level(storey, box(0, 0, 30, 12))
        house.unit(level, hall, "walkway", box(0, 0, 30, 3))
        house.unit(level, None, "escalator", box(20, 3, 25, 8))
        house.door(level, (21, 3), (23, 3), door=None)
        house.unit(level, name, "office", box(0, 3, 9, 8))
        house.door(level, (1, 3), (2.2, 3))
        if storey == 0:
            house.kiosk(level, (10, 1.5))
    found = ways(house.venue())
    for language, word in said.items():
        told = [step.text for step in way_to(found, "식당", language).steps]
        assert any(word in text for text in told), told
