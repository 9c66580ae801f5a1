# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole way in one look: it fits, is straight, and tells its target; one step of it stays in sight."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, pairwise
import math
from typing import TYPE_CHECKING
from unittest.mock import patch

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter
import pytest
from shapely.geometry import Polygon, box

from kiosk.ui.plan.marks import square
from kiosk.ui.plan.way_map import WayMap, WayPainter
from kiosk.wayfinding.drawing.squaring import squared
from kiosk.wayfinding.drawing.straight import straightened
from tests.ui.plan.drawn import FAMILY, HEIGHT, WIDTH, laid, way_to, ways
from tests.ui.plan.every_way import every_way, long_house, sheet_of
from tests.wayfinding.houses import House
from tests.wayfinding.houses import box as metres

if TYPE_CHECKING:
    from kiosk.services.ways import Ways
    from kiosk.ui.plan.way_layout import Sheet
    from kiosk.wayfinding.sites import Sites
    from tests.ui.plan.drawn import Drawn


@pytest.mark.usefixtures("window")
@pytest.mark.parametrize(
    ("width", "height", "unit"), [(WIDTH, HEIGHT, 1.0), (968, 350, 1.0), (450, 500, 1.0), (1008, 360, 1.4)]
)
def test_start_way_and_target_are_in_the_picture_and_on_no_other_storey(
    found: dict[str, Ways], width: float, height: float, unit: float
) -> None:
    frame = QRectF(0, 0, width, height).adjusted(-1, -1, 1, 1)
    for name, way in every_way(found):
        way_map = laid(way, width=width, height=height, unit=unit)
        sheet = sheet_of(way_map)
        points = [point for plate in sheet.plates for line in plate.lines for point in line]
        assert all(frame.contains(QPointF(*point)) for point in points), name
        assert sheet.here is not None
        assert frame.contains(QPointF(*sheet.here)), name
        lit = [room for plate in sheet.plates for room in plate.rooms if room.id == way.target_unit]
        assert any(frame.contains(QRectF(*room.bounds)) for room in lit), name
        boxes = [QRectF(*plate.box) for plate in sheet.plates]
        assert all(frame.contains(one) for one in boxes), name
        assert all(one.bottom() <= two.top() for one, two in pairwise(boxes)), name


@pytest.mark.usefixtures("window")
@pytest.mark.parametrize("language", ["ko", "vi"])
def test_the_target_is_named_every_step_has_its_number_and_nothing_lies_on_another(
    found: dict[str, Ways], language: str
) -> None:
    for name, way in every_way(found, language):
        sheet = sheet_of(laid(way, language))
        lit = [label for label in sheet.names if label.wish.strong]
        assert lit, name
        assert lit[0].size >= 34, name
        assert {number for number, _ in sheet.discs} == set(range(1, len(way.steps) + 1)), name
        marks = [square(spot, 50) for _, spot in sheet.discs] + [label.box for label in sheet.names]
        marks += [box for box, _ in sheet.chips] + [sign.box for sign in sheet.signs]
        for one, two in combinations(marks, 2):
            both = one.intersected(two)
            assert both.width() < 3 or both.height() < 3, (name, one, two)


@pytest.mark.usefixtures("window")
def test_every_storey_of_a_way_is_told_and_a_sign_leads_from_one_to_the_next(found: dict[str, Ways]) -> None:
    for name, way in every_way(found):
        sheet = sheet_of(laid(way))
        storeys = {ordinal for ordinal, _ in way.legs}
        assert [plate.ordinal for plate in sheet.plates] == sorted(storeys, reverse=True), name
        assert len(sheet.chips) == len(storeys), name
        assert len(sheet.signs) == len(storeys) - 1, name


def test_walls_stand_level_or_plumb_and_stairs_above_stairs(sites: Sites) -> None:
    venues = [router.venue for router in sites.routers.values()] + [long_house().venue()]
    for venue in venues:
        straight = straightened(venue, venue.kiosks[0]).venue
        lengths = {True: 0.0, False: 0.0}
        for unit in straight.units:
            ring = list(unit.shape.exterior.coords) if unit.shape.geom_type == "Polygon" else []
            for (ax, ay), (bx, by) in pairwise(ring):
                angle = math.degrees(math.atan2(by - ay, bx - ax)) % 90
                lengths[min(angle, 90 - angle) < 1] += math.dist((ax, ay), (bx, by))
        assert lengths[True] > 0.95 * sum(lengths.values()), venue.name
        for link in venue.links:
            before = [venue.unit[one].shape for one in (link.lower, link.upper)]
            after = [straight.unit[one].shape for one in (link.lower, link.upper)]
            assert math.isclose(
                before[0].intersection(before[1]).area, after[0].intersection(after[1]).area, abs_tol=0.2
            )


@pytest.mark.usefixtures("window")
def test_doors_keep_their_order_and_their_side_of_the_corridor(found: dict[str, Ways]) -> None:
    for name, way in every_way(found):
        sheet = sheet_of(laid(way))
        for plate in sheet.plates:
            plan = way.plans[plate.ordinal]
            doors = [((a[0] + b[0]) / 2, (a[1] + b[1]) / 2) for door in plan.doors for a, b in [door.line]]
            placed = [plate.at(door) for door in doors]
            for (one, at_one), (two, at_two) in combinations(zip(doors, placed, strict=True), 2):
                assert (one[0] - two[0]) * (at_one[0] - at_two[0]) >= -1e-6, name
                assert (one[1] - two[1]) * (at_one[1] - at_two[1]) <= 1e-6, name


@pytest.mark.usefixtures("window")
def test_the_line_stays_where_one_may_walk(found: dict[str, Ways]) -> None:
    for name, way in every_way(found):
        for plate in sheet_of(laid(way)).plates:
            solid = [
                Polygon(ring).buffer(-12)
                for room in plate.rooms if room.category in {"structure", "nonpublic", "column"}
                for ring in room.rings[:1]
            ]  # fmt: skip
            for line in plate.lines:
                for a, b in pairwise(line):
                    middle = QPointF((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)
                    assert not any(shape.contains(_point(middle)) for shape in solid), name


@pytest.mark.usefixtures("window")
def test_a_step_looks_at_where_it_begins_and_never_past_the_picture(found: dict[str, Ways]) -> None:
    for name, way in every_way(found):
        way_map = laid(way)
        whole = QRectF(0, 0, WIDTH, HEIGHT)
        assert way_map.view(-1, WIDTH, HEIGHT) == whole
        by_floor = {plate.ordinal: plate for plate in sheet_of(way_map).plates}
        for at, step in enumerate(way.steps):
            view = way_map.view(at, WIDTH, HEIGHT)
            assert whole.adjusted(-1, -1, 1, 1).contains(view), name
            assert view.contains(QPointF(*by_floor[step.ordinal].at(step.point))), (name, at)


def test_a_glide_paints_nothing_anew_and_ends_at_the_step(drawn: Drawn, found: dict[str, Ways]) -> None:
    way = way_to(found["main"], "교통행정과")
    model = drawn.put(laid(way))
    drawn.look(0)  # the near picture is painted when it is first seen
    drawn.look(-1)
    drawn.theme(still=False)
    painted: list[int] = []
    with patch.object(WayMap, "paint", lambda *_args, **_more: painted.append(1)):
        before = drawn.frames
        drawn.look(2)
        root = drawn.view.rootObject()
        assert drawn.frames - before > 3, "it glides"
        assert not painted
    box_ = model.view(2, WIDTH, HEIGHT)
    sheet = next(item for item in root.childItems() if item.scale() > 1.2)
    assert math.isclose(sheet.x(), -box_.x() * 1.5, abs_tol=1)
    assert math.isclose(sheet.y(), -box_.y() * 1.5, abs_tol=1)
    drawn.look(-1)


def test_where_nothing_shall_move_the_map_stands_at_the_step_at_once(
    drawn: Drawn, found: dict[str, Ways]
) -> None:
    model = drawn.put(laid(way_to(found["main"], "교통행정과")))
    drawn.theme(still=True)
    root = drawn.view.rootObject()
    root.setProperty("step", 2)
    box_ = model.view(2, WIDTH, HEIGHT)
    sheet = next(item for item in root.childItems() if item.scale() > 1.2)
    assert not root.property("gliding")
    assert math.isclose(sheet.x(), -box_.x() * 1.5, abs_tol=1)
    assert math.isclose(sheet.y(), -box_.y() * 1.5, abs_tol=1)
    drawn.look(-1)


def test_a_long_corridor_without_anything_on_it_is_cut_short(found: dict[str, Ways]) -> None:
    way = way_to(found["long"], "끝과3")
    plate = sheet_of(laid(way)).plates[-1]
    metres = plate.across.lines
    places = plate.across.places
    scales = [
        (b - a) / (end - start)
        for (start, end), (a, b) in zip(pairwise(metres), pairwise(places), strict=True)
    ]
    assert max(scales) > 2 * min(scales)


@pytest.mark.parametrize("heading", [0.0, 90.0, 180.0, 270.0, 166.0, None])
def test_what_lies_ahead_of_the_visitor_is_above_where_they_stand(
    sites: Sites, heading: float | None
) -> None:
    venue = sites.routers["main"].venue
    kiosk = replace(venue.kiosks[0], heading=heading)
    straight = straightened(venue, kiosk)
    looks = math.radians((180.0 if heading is None else heading) + 180.0)
    x, y = kiosk.point
    here, there = (
        straight.at(point, outdoor=True)
        for point in ((x, y), (x + 10 * math.sin(looks), y + 10 * math.cos(looks)))
    )
    assert there[1] - here[1] > abs(there[0] - here[0])


def test_a_way_is_headed_by_what_was_looked_for_not_by_the_hall_it_stands_in(found: dict[str, Ways]) -> None:
    for target, title in (("ATM", "현금인출기"), ("남자화장실", "남자화장실"), ("교통행정과", "교통행정과")):
        assert way_to(found["main"], target).title == title


def _point(point: QPointF) -> object:
    from shapely.geometry import Point  # noqa: PLC0415 # only here

    return Point(point.x(), point.y())


def test_a_way_across_a_yard_that_does_not_turn_is_drawn_without_a_corner() -> None:
    yard = box(0, 0, 400, 400)
    bent = [(200.0, 10.0), (120.0, 60.0), (20.0, 90.0)]
    assert squared(bent, yard) == bent
    turned = squared([(200.0, 10.0), (190.0, 100.0), (20.0, 130.0)], yard)
    assert all(a[0] == b[0] or a[1] == b[1] for a, b in pairwise(turned[:-1])), "a real turn is square"


@pytest.mark.usefixtures("window")
def test_no_line_is_drawn_to_the_room_in_which_one_stands() -> None:
    house = House()
    house.ground()
    level = house.level(0, metres(0, 0, 20, 12))
    house.unit(level, "가과", "office", metres(0, 0, 20, 12))
    house.kiosk(level, (10, 6))
    way_map = laid(way_to(ways(house.venue()), "가과"))
    sheet = sheet_of(way_map)
    assert any(plate.lines for plate in sheet.plates)
    bare = replace(sheet, plates=tuple(replace(plate, lines=()) for plate in sheet.plates))
    assert painted(sheet, way_map) == painted(bare, way_map)


def painted(sheet: Sheet, way_map: WayMap) -> QImage:
    """Return a sheet as it is painted."""
    picture = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    picture.fill(0)
    painter = QPainter(picture)
    WayPainter(sheet, way_map, FAMILY, high_contrast=False).paint(painter)
    painter.end()
    return picture
