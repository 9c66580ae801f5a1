# SPDX-License-Identifier: GPL-3.0-or-later
"""Where a visitor can walk in one room: away from walls and what stands there, straight through its doors."""

from __future__ import annotations

import pytest
from shapely import Polygon, unary_union
from shapely.geometry import LineString, Point

from kiosk.wayfinding.routing.walkable import (
    STEP_FREE,
    WALKING,
    Gate,
    Profile,
    gates,
    shrink_of,
    walkable_area,
)
from kiosk.wayfinding.venue.model import Opening, Unit
from tests.wayfinding.houses import box

Spot = tuple[float, float]


def unit(*rings: list[Spot], category: str = "room", name: str = "방", **more: str) -> Unit:
    return Unit(name, "층", 0, category, {}, {}, more.get("restriction"), Polygon(*rings), (0.0, 0.0))


def opening(
    a: Spot, b: Spot, *, door: str | None = "door", width: float = 1.0, sides: str = "가나"
) -> Opening:
    return Opening("문", "층", 0, (a, b), "pedestrian", {}, door, width, tuple(sides))


@pytest.mark.parametrize(
    ("category", "restriction", "walks", "rolls"),
    [
        ("room", None, True, True),
        ("stairs", None, True, False),
        ("steps", None, True, False),
        ("elevator", None, True, True),
        ("column", None, False, False),
        ("room", "employeesonly", False, False),
    ],
)
def test_who_may_be_where(category: str, restriction: str | None, *, walks: bool, rolls: bool) -> None:
    more = {"restriction": restriction} if restriction else {}
    one = unit(box(0, 0, 4, 4), category=category, **more)
    assert (WALKING.admits(one), STEP_FREE.admits(one)) == (walks, rolls)


@pytest.mark.parametrize(
    ("category", "width", "walking", "step_free"),
    [
        ("room", 9.0, 0.35, 0.45),
        ("office", 2.6, 0.35, 0.45),
        ("walkway", 3.0, 1.35, 1.35),
        ("walkway", 4.4, 1.35, 1.35),
        ("walkway", 2.0, 0.85, 0.85),
        ("walkway", 1.0, 0.35, 0.45),
        ("walkway", 4.8, 0.6, 0.6),
        ("concourse", 9.0, 0.6, 0.6),
        ("lobby", 3.0, 0.6, 0.6),
        ("lobby", 2.2, 0.35, 0.45),
    ],
)
def test_corridors_are_walked_in_their_middle_and_halls_away_from_walls(
    category: str, width: float, walking: float, step_free: float
) -> None:
    one = unit(box(0, 0, 30, width), category=category)
    assert shrink_of(one, WALKING) == pytest.approx(walking, abs=0.02)
    assert shrink_of(one, STEP_FREE) == pytest.approx(step_free, abs=0.02)


def test_a_corridor_is_as_wide_as_its_largest_part() -> None:
    parts = unary_union([Polygon(box(0, 0, 20, 2)), Polygon(box(30, 0, 34, 4.2))])
    whole = Unit("방", "층", 0, "walkway", {}, {}, None, parts, (0.0, 0.0))
    assert shrink_of(whole, WALKING) == pytest.approx(0.85, abs=0.02)


@pytest.mark.parametrize(
    ("length", "door", "shrinks", "width"),
    [
        (1.2, "door", (0.35, 1.35), 0.4),
        (0.9, "door", (0.35, 0.35), 0.3),
        (0.5, "door", (0.35, 0.35), 0.1),
        (3.0, "door", (0.35, 0.35), 0.4),
        (3.5, "door", (0.35, 1.35), 2.8),
        (4.0, None, (0.35, 1.35), 3.3),
        (4.0, None, (1.35, 0.6), 2.8),
        (2.0, None, (0.1, 0.6), 1.4),
        (0.6, None, (0.35, 0.35), 0.1),
        (0.05, None, (0.35, 0.35), 0.05),
    ],
)
def test_of_an_opening_its_middle_is_walked(
    length: float, door: str | None, shrinks: tuple[float, float], width: float
) -> None:
    rooms = {name: unit(box(0, 0, 1, 1), name=name) for name in "가나"}
    start, end = (3.0, 2.0), (3.0 + length * 0.6, 2.0 + length * 0.8)
    (gate,) = gates([opening(start, end, door=door)], rooms, dict(zip("가나", shrinks, strict=True)), WALKING)
    assert (gate.opening, gate.sides) == ("문", ("가", "나"))
    assert LineString([gate.start, gate.end]).length == pytest.approx(width)
    middle = (3.0 + length * 0.3, 2.0 + length * 0.4)
    assert LineString([gate.start, gate.end]).centroid.distance(Point(middle)) < 1e-9
    assert Point(start).distance(Point(gate.start)) == pytest.approx((length - width) / 2)


def test_who_cannot_pass_an_opening_finds_no_gate() -> None:
    rooms = {name: unit(box(0, 0, 1, 1), name=name) for name in "가나"}
    shrink = dict.fromkeys("가나", 0.35)
    line = ((0.0, 0.0), (1.0, 0.0))
    some = [
        opening(*line, sides="가"),
        opening(*line, sides="가다"),
        opening(*line, width=0.79),
        opening(*line, width=0.8),
    ]
    assert [len(gates([one], rooms, shrink, WALKING)) for one in some] == [0, 0, 1, 1]
    assert [len(gates([one], rooms, shrink, STEP_FREE)) for one in some] == [0, 0, 0, 1]
    assert len(gates(some, rooms, shrink, WALKING)) == 2


ROOM = box(0, 0, 10, 8)
SOUTH = Gate("문", (4.0, 0.0), (4.4, 0.0), ("방", "복도"))


@pytest.mark.parametrize("gate", [SOUTH, Gate("문", SOUTH.end, SOUTH.start, SOUTH.sides)])
def test_a_room_is_walked_away_from_its_walls_and_through_its_door(gate: Gate) -> None:
    area = walkable_area(unit(ROOM), [gate], [], 0.35, WALKING)
    expected = unary_union([Polygon(box(0.35, 0.35, 9.65, 7.65)), Polygon(box(4.0, 0, 4.4, 0.4))])
    assert area.symmetric_difference(expected).area < 1e-6
    assert walkable_area(unit(ROOM), [], [], 0.35, WALKING).equals(Polygon(box(0.35, 0.35, 9.65, 7.65)))


def test_a_door_in_each_wall_is_entered_square() -> None:
    sides = [((0, 3), (0, 3.4)), ((10, 3), (10, 3.4)), ((4, 8), (4.4, 8)), ((4, 0), (4.4, 0))]
    within = [box(0, 3, 0.4, 3.4), box(9.6, 3, 10, 3.4), box(4, 7.6, 4.4, 8), box(4, 0, 4.4, 0.4)]
    doors = [Gate("문", *side, ("방", "복도")) for side in sides]
    area = walkable_area(unit(ROOM), doors, [], 0.35, WALKING)
    expected = unary_union([Polygon(box(0.35, 0.35, 9.65, 7.65)), *map(Polygon, within)])
    assert area.symmetric_difference(expected).area < 1e-6


def test_what_stands_there_is_passed_at_a_shoulders_width() -> None:
    desk, bed = Polygon(box(3, 3, 5, 5)), Polygon([(7, 3), (9, 3), (7, 5)])
    area = walkable_area(unit(ROOM), [SOUTH], [desk, bed], 0.35, WALKING)
    assert area.distance(desk) == pytest.approx(0.35)
    assert area.distance(bed) == pytest.approx(0.35)
    without = unary_union([Polygon(box(0.35, 0.35, 9.65, 7.65)), Polygon(box(4.0, 0, 4.4, 0.4))])
    grown = unary_union([Polygon(box(2.65, 2.65, 5.35, 5.35)), bed.buffer(0.35, join_style="mitre")])
    assert without.difference(grown).difference(area).area < 1e-9
    assert 0 < area.difference(without.difference(grown)).area < 0.2, "an acute corner is cut off"


def test_a_corridors_middle_gives_way_beside_what_stands_in_it() -> None:
    shape, bench = box(0, 0, 20, 3), Polygon(box(8, 1, 10, 2))
    free = walkable_area(unit(shape, category="walkway"), [], [], 1.35, WALKING)
    assert free.symmetric_difference(Polygon(box(1.35, 1.35, 18.65, 1.65))).area < 1e-9
    around = walkable_area(unit(shape, category="walkway"), [], [bench], 1.35, WALKING)
    beside = Polygon(box(6.45, 0.35, 11.55, 2.65)).difference(Polygon(box(7.65, 0.65, 10.35, 2.35)))
    assert (
        around.symmetric_difference(
            unary_union([beside, free.difference(Polygon(box(7.65, 0.65, 10.35, 2.35)))])
        ).area
        < 1e-6
    )
    narrow = Profile("narrow", 1.35, 0.0, climbs=True)
    cut = walkable_area(unit(shape, category="walkway"), [], [Polygon(box(8, 2.9, 10, 3))], 1.35, narrow)
    assert cut.symmetric_difference(free.difference(Polygon(box(6.65, 1.55, 11.35, 3)))).area < 1e-9


def test_where_a_hall_grows_narrow_less_is_shrunk() -> None:
    hall = unit([(0, 0), (10, 0), (10, 4), (20, 4), (20, 5.1), (10, 5.1), (10, 9), (0, 9)], category="lobby")
    area = walkable_area(hall, [], [], 0.6, WALKING)
    assert area.geom_type == "Polygon"
    assert area.covers(LineString([(5, 4.55), (19.6, 4.55)])), "the arm is a part of it"
    assert area.covers(Polygon(box(0.6, 0.6, 9.4, 8.4)))
    assert hall.shape.buffer(-0.35 + 1e-9).covers(area)
    assert not area.covers(Point(0.4, 0.4)), "its corners are no arms"


def test_a_room_too_narrow_for_shoulders_is_walked_in_its_middle() -> None:
    area = walkable_area(unit(box(0, 0, 0.5, 4)), [], [], 0.35, WALKING)
    assert area.equals(Polygon(box(0.175, 0.175, 0.325, 3.825)))
    assert walkable_area(unit(box(0, 0, 0.03, 4)), [], [], 0.35, WALKING).area > 0
    assert walkable_area(unit(box(0, 0, 0.01, 4)), [], [], 0.35, WALKING).is_empty


def test_from_a_door_in_a_nook_a_plank_leads_to_the_floor() -> None:
    nook = unit([(0, 0), (4, 0), (4, -2), (4.5, -2), (4.5, 0), (10, 0), (10, 8), (0, 8)])
    gate = Gate("문", (4.05, -2.0), (4.45, -2.0), ("방", "복도"))
    area = walkable_area(nook, [gate], [], 0.35, WALKING)
    assert area.geom_type == "Polygon"
    assert area.boundary.covers(LineString([gate.start, gate.end]))
    assert nook.shape.buffer(1e-9).covers(area)
    plank = area.intersection(Polygon(box(3, -1.5, 6, -0.5)))
    assert plank.bounds == pytest.approx((4.15, -1.5, 4.35, -0.5), abs=0.01)


def test_the_gates_own_edge_stays_where_its_bridge_would_leave_the_room() -> None:
    corner = unit([(0, 0), (6, 0), (6, 6)])
    gate = Gate("문", (0.6, 0.6), (1.0, 1.0), ("방", "복도"))
    area = walkable_area(corner, [gate], [], 0.35, WALKING)
    assert area.boundary.buffer(1e-9).covers(LineString([gate.start, gate.end]))
    assert area.difference(corner.shape.buffer(0.2)).area < 1e-6
    assert area.intersects(corner.shape.buffer(-0.36))


def test_a_bridge_across_a_narrow_arm_stays_within_it() -> None:
    arm = unit([(0, 0), (20, 0), (20, 3), (0, 3), (0, 1.5), (-6, 1.5), (-6, 1), (0, 1)], category="walkway")
    gate = Gate("문", (-4.0, 1.0), (-3.6, 1.0), ("방", "옆방"))
    area = walkable_area(arm, [gate], [], 1.35, WALKING)
    assert area.difference(arm.shape.buffer(0.2 + 1e-6)).area < 1e-9
    assert area.boundary.buffer(1e-9).covers(LineString([gate.start, gate.end]))
    assert area.covers(Point(-3.8, 1.25))
    assert not area.intersects(Point(-3.8, 1.8))
