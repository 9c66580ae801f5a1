# SPDX-License-Identifier: GPL-3.0-or-later
"""What is written on a way's map: its target always, its houses, and no words without their mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
import pytest

from kiosk.ui.plan.marks import square
from kiosk.wayfinding.venue.model import say
from tests.ui.plan.drawn import HEIGHT, WIDTH, laid, way_to
from tests.ui.plan.every_way import every_way, sheet_of

if TYPE_CHECKING:
    from kiosk.services.ways import Ways


@pytest.mark.usefixtures("window")
@pytest.mark.parametrize("height", [300, 350, 500])
def test_the_target_keeps_its_name_on_the_low_page_too(found: dict[str, Ways], height: float) -> None:
    for name, way in every_way(found):
        assert any(label.wish.strong for label in sheet_of(laid(way, height=height)).names), name


@pytest.mark.usefixtures("window")
def test_the_target_s_room_stands_with_its_name_and_its_storey_is_the_last_to_be_squeezed(
    found: dict[str, Ways],
) -> None:
    for target in ("교통행정과", "교통행정과/4", "민원봉사실"):
        [lit] = [one for one in sheet_of(laid(way_to(found["main"], target))).names if one.wish.strong]
        assert lit.text.split("\n")[-1].endswith("호"), lit.text
        assert lit.size >= 40, target


@pytest.mark.usefixtures("window")
@pytest.mark.parametrize("language", ["ko", "vi"])
def test_each_storey_tells_its_building_where_a_site_has_several_and_covers_nothing(
    found: dict[str, Ways], language: str
) -> None:
    sheet = sheet_of(laid(way_to(found["main"], "교통행정과/4", language), language))
    venue = found["main"].venue
    named = {say(one, language) for one in venue.buildings.values()}
    assert {text for _, text in sheet.houses} <= named
    assert say(venue.building_at(venue.room_of["교통행정과"].label_point), language) == sheet.houses[0][1]
    kept = [box for box, _ in sheet.chips] + [sign.box for sign in sheet.signs] + [sheet.told]
    kept += [label.box for label in sheet.names] + [square(spot, 50) for _, spot in sheet.discs]
    for one, text in sheet.houses:
        assert not any(one.intersects(other) for other in kept), text
    assert not sheet_of(laid(way_to(found["long"], "끝과3", language), language)).houses


@pytest.mark.usefixtures("window")
def test_one_storey_through_two_houses_tells_each_over_its_own_rooms(found: dict[str, Ways]) -> None:
    sheet = sheet_of(laid(way_to(found["main"], "민원봉사실")))
    (first, _), (second, name) = sheet.houses
    [goal] = [
        QRectF(*r.bounds)
        for plate in sheet.plates
        for r in plate.rooms
        if r.id == found["main"].venue.room_of["민원봉사실"].id
    ]
    assert name == "민원동"
    assert goal.left() < second.center().x() < goal.right()
    assert first.right() < goal.left()


@pytest.mark.usefixtures("window")
def test_no_step_shows_the_words_of_the_start_without_its_mark(found: dict[str, Ways]) -> None:
    for name, way in every_way(found):
        way_map = laid(way)
        sheet = sheet_of(way_map)
        assert sheet.here is not None
        start = sheet.told.united(square(sheet.here, 50))
        for step in range(len(way.steps)):
            view = way_map.view(step, WIDTH, HEIGHT)
            shown = view.intersected(sheet.told)
            assert view.contains(start) or shown.isEmpty() or view.contains(QPointF(*sheet.here)), (
                name,
                step,
            )


@pytest.mark.usefixtures("window")
@pytest.mark.parametrize("target", ["ATM", "무인민원발급기", "버스정류장", "택시승강장"])
def test_a_machine_in_a_hall_or_a_stop_on_a_square_is_named_where_the_way_ends(
    found: dict[str, Ways], target: str
) -> None:
    way = way_to(found["main"], target)
    sheet = laid(way).sheet
    assert sheet
    (named,) = [label for label in sheet.names if label.wish.strong]
    assert "".join(named.text.split()) == "".join(way.title.split())
    (last,) = [plate for plate in sheet.plates if plate.ordinal == way.legs[-1][0]]
    assert named.box.adjusted(-160, -160, 160, 160).contains(*last.lines[-1][-1])
