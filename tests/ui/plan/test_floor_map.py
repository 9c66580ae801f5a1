# SPDX-License-Identifier: GPL-3.0-or-later
"""The floor map on every storey of the demo city: what can be read, what fingers and buttons do."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import combinations, cycle
import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QFontMetricsF
import pytest
from shapely.geometry import box

from kiosk.directory.public import PublicDirectory
from kiosk.services.shown import Way
from kiosk.services.ways import Ways
from kiosk.settings import LANGUAGES
from kiosk.ui.plan.map import MapModel
from kiosk.ui.plan.names import _broken
from kiosk.wayfinding.directions.steps import directions
from kiosk.wayfinding.drawing.line import RouteStroke, joined
from kiosk.wayfinding.drawing.plan import floor_plan
from kiosk.wayfinding.drawing.projection import project
from kiosk.wayfinding.targets import goals_for
from kiosk.wayfinding.venue.model import say
from tests.visitor import place_of, visible_items

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from shapely.geometry.base import BaseGeometry

    from kiosk.wayfinding.sites import Sites
    from kiosk.wayfinding.venue.model import Venue
    from tests.ui.plan.drawn import Drawn

STOREYS = [("main", each) for each in range(5)] + [("twinstar", each) for each in (2, 3, 4)]
LEAST_MM = 7.25


def venue_of(sites: Sites, site: str) -> Venue:
    return sites.routers[site].venue


def way_to(sites: Sites, target: str, language: str = "ko") -> MapModel:
    """Give the map of a way from the booth to a room upstairs, as the way's screen does."""
    router = sites.routers["main"]
    kiosk = router.venue.kiosks[0]
    route = router.nearest(kiosk, goals_for(router.venue, target))
    assert route is not None
    return MapModel(
        {leg.ordinal: floor_plan(router.venue, leg.ordinal) for leg in route.legs},
        lines=joined((leg.ordinal, leg.points) for leg in route.legs),
        stops=[
            (route.legs[s.leg].ordinal, route.legs[s.leg].points[s.point_index])
            for s in directions(route, language)
        ],
        target=route.goal.unit,
        here=(kiosk.ordinal, kiosk.point),
        language=language,
    )


def as_shape(place: QRectF) -> BaseGeometry:
    return box(place.left(), place.top(), place.right(), place.bottom())


def assert_names_stand_well(drawn: Drawn, venue: Venue, ordinal: int, language: str = "ko") -> int:
    """No name meets another, leaves its room, or is cut by the frame; return how many there are."""
    plan = floor_plan(venue, ordinal)
    rooms: dict[str, list[str]] = {}
    for unit in plan.units:
        for name in (say(unit.name, language), f"{say(unit.name, language)} {say(unit.number, language)}"):
            rooms.setdefault(name, []).append(unit.id)
    names = drawn.names()
    for (one, here), (other, there) in combinations(names.items(), 2):
        assert not here.intersects(there), f"{one} meets {other}"
    for name, place in names.items():
        assert drawn.frame.contains(place), f"{name} is cut"
        spelt = next(full for full in rooms if full.replace(" ", "") == name.replace(" ", ""))
        shapes = [drawn.room(plan, unit, 0.0).buffer(1) for unit in rooms[spelt]]
        assert any(shape.covers(as_shape(place)) for shape in shapes), f"{name} leaves its room"
    return len(names)


@pytest.mark.parametrize(
    "parts",
    [
        "제2 회의실",
        "통합관제 센터",
        "스마트 정보과",
        "공원 녹지과",
        "지역 경제과",
        "노인 장애인과",
        "남자 화장실",
    ],
)
def test_long_names_part_where_one_would_draw_breath(parts: str) -> None:
    assert list(_broken(parts.replace(" ", ""))) == [[parts.replace(" ", "\n")]]


@pytest.mark.parametrize(("site", "ordinal"), STOREYS)
def test_names_never_collide_nor_leave_their_room_nor_are_cut(
    drawn: Drawn, sites: Sites, site: str, ordinal: int
) -> None:
    venue = venue_of(sites, site)
    offices = [unit for unit in venue.units_on[ordinal] if unit.category == "office"]
    drawn.show(venue, ordinal, target=offices[0].id if offices else "")
    seen = assert_names_stand_well(drawn, venue, ordinal)
    drawn.tap("map.closer")
    seen += assert_names_stand_well(drawn, venue, ordinal)
    drawn.drag(drawn.frame.center().toPoint(), QPoint(-230, 90))
    seen += assert_names_stand_well(drawn, venue, ordinal)
    assert seen > 5


@pytest.mark.parametrize(("language", "zoom"), list(zip(LANGUAGES, cycle([2.0, 1.0]), strict=False)))
def test_names_stand_well_in_every_language_and_at_200(
    drawn: Drawn, sites: Sites, language: str, zoom: float
) -> None:
    venue = venue_of(sites, "main")
    drawn.theme(zoom=zoom)
    office = next(unit for unit in venue.units_on[3] if unit.category == "office")
    drawn.show(venue, 3, language=language, target=office.id)
    drawn.tap("map.closer")
    assert assert_names_stand_well(drawn, venue, 3, language) > 0


@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.0])
def test_names_have_ink_of_7_25_mm_and_the_target_12_mm(drawn: Drawn, sites: Sites, zoom: float) -> None:
    drawn.theme(zoom=zoom)
    venue = venue_of(sites, "main")
    office = next(unit for unit in venue.units_on[2] if unit.category == "office")
    drawn.show(venue, 2, target=office.id)
    drawn.tap("map.closer")
    inks = {}
    for plate in drawn.named("name"):
        words = plate.childItems()[0]
        ink = QFontMetricsF(words.property("font")).tightBoundingRect("민").height() / 3.2125
        inks[plate.property("name")["lit"]] = ink
        assert words.property("contentWidth") <= plate.width() + 0.5, words.property("text")
        assert words.property("contentHeight") <= plate.height() + 0.5, words.property("text")
    assert min(inks.values()) >= LEAST_MM * zoom
    assert inks[True] >= 12.0


def test_names_keep_clear_of_the_way_the_discs_and_the_icons(drawn: Drawn, sites: Sites) -> None:
    drawn.put(way_to(sites, "교통행정과"))
    marks = [place_of(item) for kind in ("disc", "amenity") for item in drawn.named(kind)]
    assert len(marks) > 3
    for name, place in drawn.names().items():
        assert not any(place.intersects(mark) for mark in marks), name


@pytest.mark.parametrize(
    ("zoom", "size"),
    [(1.0, (968, 560)), (2.0, (968, 600)), (1.0, (820, 420)), (2.0, (1000, 640)), (2.0, (1000, 560))],
)
def test_the_whole_way_and_where_one_stands_are_in_sight_at_first(
    drawn: Drawn, sites: Sites, zoom: float, size: tuple[int, int]
) -> None:
    drawn.view.resize(*size)
    drawn.theme(zoom=zoom)
    drawn.put(way_to(sites, "교통행정과"))
    discs = [place_of(disc) for disc in drawn.named("disc")]
    assert len(discs) == 3
    marks = [*discs, *(place_of(part) for part in drawn.part("HereMark").childItems()[:2])]
    assert all(drawn.frame.contains(mark) for mark in marks)
    assert not any(one.intersects(other) for one, other in combinations(marks, 2) if other in discs)
    drawn.view.resize(968, 720)


def test_marks_that_find_no_place_come_back_when_the_map_is_drawn_larger(drawn: Drawn, sites: Sites) -> None:
    drawn.put(way_to(sites, "여자화장실"))
    drawn.theme(zoom=2.0)
    for _ in range(9):
        drawn.tap("map.farther")
    few = [place_of(disc) for disc in drawn.named("disc")]
    assert not any(one.intersects(other) for one, other in combinations(few, 2))
    for _ in range(3):
        drawn.tap("map.closer")
    assert len(list(drawn.named("disc"))) >= len(few) >= 1


def test_numbers_keep_their_order_and_the_room_at_the_end_is_seen(drawn: Drawn, sites: Sites) -> None:
    model = drawn.put(way_to(sites, "민원봉사실/24"))
    discs = {item.property("modelData")["number"]: place_of(item).center() for item in drawn.named("disc")}
    assert set(discs) == {"1", "2", "3", "4"}
    assert discs["3"].x() < discs["4"].x(), "the door is passed before the seat"
    plan = floor_plan(venue_of(sites, "main"), 0)
    room = drawn.room(plan, model._target, 0.0)
    assert as_shape(drawn.frame).intersection(room).area > 0.25 * room.area


def test_the_way_on_one_storey_is_one_line(drawn: Drawn, sites: Sites) -> None:
    model = drawn.put(way_to(sites, "교통행정과"))
    assert len(model.routes(20.0)) == 1, "out of the booth and through the lobby"


def test_the_way_runs_once_and_then_stands_whole(drawn: Drawn, sites: Sites) -> None:
    drawn.put(way_to(sites, "교통행정과"))
    drawn.theme(still=False)
    drawn.put(way_to(sites, "교통행정과"))
    line = drawn.part("RouteLine")
    assert 0 <= line.property("drawn") < 1
    assert drawn.until(lambda: line.property("drawn") == 1)


def test_choosing_a_step_changes_the_storey_and_shows_its_disc(drawn: Drawn, sites: Sites) -> None:
    model = drawn.put(way_to(sites, "교통행정과"))
    assert model.floor == 0
    last = len(model._stops) - 1
    model.stop_at(last)
    drawn.settle()
    assert model.floor == 1
    for _ in range(3):
        drawn.tap("map.closer")
    model.stop_at(last)
    drawn.settle()
    disc = next(item for item in drawn.named("disc") if item.property("modelData")["number"] == str(last + 1))
    assert drawn.frame.contains(place_of(disc).center())


@pytest.mark.parametrize(("zoom", "language"), [(1.0, "en"), (2.0, "en"), (2.0, "vi")])
def test_all_storeys_of_a_way_have_a_button_in_the_frame(
    drawn: Drawn, sites: Sites, zoom: float, language: str
) -> None:
    venue = venue_of(sites, "main")
    drawn.theme(zoom=zoom)
    lines = [RouteStroke(ordinal, ((30.0, 28.0), (40.0, 28.0))) for ordinal in range(4)]
    plans = {ordinal: floor_plan(venue, ordinal) for ordinal in range(4)}
    drawn.put(MapModel(plans, lines=lines, language=language))
    frame = place_of(drawn.part("MapFrame"))
    storeys = {say(plan.name, language) for plan in plans.values()}
    buttons = [
        place_of(item)
        for item in visible_items(drawn.view.contentItem())
        if item.inherits("QQuickAbstractButton") and item.property("text") in storeys
    ]
    assert len(buttons) == len(storeys) == 4
    assert all(frame.contains(place) for place in buttons)
    assert not any(one.intersects(other) for one, other in combinations(buttons, 2))


def test_a_storey_button_shows_its_storey(drawn: Drawn, sites: Sites) -> None:
    model = drawn.put(way_to(sites, "교통행정과"))
    drawn.tap("2층")
    assert model.floor == 1
    drawn.tap("1층")
    assert model.floor == 0


def test_buttons_zoom_about_the_middle_and_never_farther_than_the_whole_storey(
    drawn: Drawn, sites: Sites
) -> None:
    drawn.put(way_to(sites, "교통행정과"))
    first = drawn.scale
    drawn.tap("map.closer")
    assert drawn.scale == pytest.approx(1.5 * first)
    for _ in range(9):
        drawn.tap("map.farther")
    sheet = place_of(drawn.sheet)
    assert sheet.width() <= drawn.frame.width() + 1
    assert sheet.height() <= drawn.frame.height() + 1
    for _ in range(12):
        drawn.tap("map.closer")
    assert drawn.scale == pytest.approx(96, abs=0.5)


def test_a_drag_moves_the_map_and_stops_at_its_edge(drawn: Drawn, sites: Sites) -> None:
    drawn.put(way_to(sites, "교통행정과"))
    drawn.tap("map.closer")
    drawn.tap("map.closer")
    before = place_of(drawn.sheet)
    drawn.drag(drawn.frame.center().toPoint(), QPoint(-160, -40))
    assert place_of(drawn.sheet).left() < before.left() - 100
    for _ in range(8):
        drawn.drag(drawn.frame.center().toPoint(), QPoint(400, 300))
    assert place_of(drawn.sheet).topLeft() == drawn.frame.topLeft()


def test_a_touch_alone_can_move_the_map(drawn: Drawn, sites: Sites) -> None:
    drawn.put(way_to(sites, "교통행정과"))
    drawn.tap("map.closer")
    drawn.tap("map.closer")
    spot = drawn.frame.center().toPoint() + QPoint(200, -60)
    before = place_of(drawn.sheet).topLeft()
    drawn.touch(spot)
    assert place_of(drawn.sheet).topLeft().x() == pytest.approx(before.x() - 200, abs=2)


def test_moving_the_map_paints_nothing_anew(
    drawn: Drawn, sites: Sites, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn.put(way_to(sites, "교통행정과"))
    painted: list[MapModel] = []
    monkeypatch.setattr(MapModel, "paint", lambda self, *_args, **_more: painted.append(self))
    sheet = drawn.sheet
    for _ in range(20):
        sheet.setX(sheet.x() - 3)
        drawn.settle()
    assert painted == []
    drawn.tap("map.closer")
    assert len(painted) == 1, "another zoom is painted once"


def test_the_picture_stays_small_at_the_finest_zoom(drawn: Drawn, sites: Sites) -> None:
    drawn.put(way_to(sites, "교통행정과"))
    for _ in range(12):
        drawn.tap("map.closer")
    painted = drawn.part("FloorPicture")
    assert painted.width() * painted.height() <= 4.1 * drawn.frame.width() * drawn.frame.height()
    drawn.drag(drawn.frame.center().toPoint(), QPoint(-200, 0))
    assert place_of(drawn.part("FloorPicture")).contains(drawn.frame), "there is floor wherever one looks"


@pytest.mark.parametrize("heading", [0.0, 90.0, 180.0, 270.0, 166.0, None])
def test_the_map_is_turned_so_that_ahead_is_up(sites: Sites, heading: float | None) -> None:
    kiosk = replace(sites.routers["main"].venue.kiosks[0], heading=heading)
    ways = Ways(sites, "main", kiosk)
    way = ways.way(
        PublicDirectory("", date(2026, 1, 1), 0, ()), "교통행정과", "ko", step_free=False, blocked=frozenset()
    )
    assert isinstance(way, Way)
    looks = math.radians((180.0 if heading is None else heading) + 180.0)
    (x, y), ahead = kiosk.point, 10.0
    to = project([(x, y)], way.turn, 10.0)
    spot = to.at((x + ahead * math.sin(looks), y + ahead * math.cos(looks)))
    across, up = spot[0] - to.at((x, y))[0], to.at((x, y))[1] - spot[1]
    assert up > abs(across), "what lies ahead of the visitor is above where they stand"


def test_a_way_is_headed_by_what_was_looked_for_not_by_the_hall_it_stands_in(sites: Sites) -> None:
    ways = Ways(sites, "main", sites.routers["main"].venue.kiosks[0])
    directory = PublicDirectory("", date(2026, 1, 1), 0, ())
    for target, title in (("ATM", "현금인출기"), ("남자화장실", "남자화장실"), ("교통행정과", "교통행정과")):
        way = ways.way(directory, target, "ko", step_free=False, blocked=frozenset())
        assert isinstance(way, Way)
        assert way.title == title


def test_two_fingers_zoom_about_where_they_are(drawn: Drawn, sites: Sites) -> None:
    drawn.put(way_to(sites, "교통행정과"))
    first = drawn.scale
    drawn.pinch(drawn.frame.center().toPoint(), 60, 180)
    assert drawn.scale > 1.4 * first
    drawn.pinch(drawn.frame.center().toPoint(), 180, 60)
    assert drawn.scale < 1.3 * first
