# SPDX-License-Identifier: GPL-3.0-or-later
"""Points of a way: their length, points upon each other, corners rounded no further than may be."""

from __future__ import annotations

from math import cos, dist, radians, sin

import pytest

from kiosk.wayfinding.routing.composing import cross
from kiosk.wayfinding.routing.paths import path_length, rounded, without_repeats
from kiosk.wayfinding.routing.route import PACES, Connector, Goal, Leg, Route

Point = tuple[float, float]


def test_a_way_is_as_long_as_its_stretches() -> None:
    assert path_length([(1, 2), (4, 6), (4, 7), (-1, -5)]) == 5 + 1 + 13
    assert path_length([(3, 4)]) == 0


def test_points_upon_the_one_before_are_dropped_but_the_end_stays_exactly() -> None:
    assert without_repeats([(0, 0), (0, 0), (0, 0.5), (3, 4), (3, 4)]) == [(0, 0), (0, 0.5), (3, 4)]
    end = (1.0, 1e-7)
    assert without_repeats([(0, 0), (1, 0), end]) == [(0, 0), end]
    assert without_repeats([(0, 0), (1e-6, 0)]) == [(0, 0)]
    assert without_repeats([(0, 0), (0, 2e-6)]) == [(0, 0), (0, 2e-6)]
    assert without_repeats([(5, 5), (5, 6), (7, 7)], closest=1.0) == [(5, 5), (7, 7)]


def curve_by_halving(a: Point, corner: Point, b: Point, part: float) -> Point:
    """Return a point of a quadratic curve as de Casteljau drew it, by parting lines."""

    def between(one: Point, other: Point) -> Point:
        return (one[0] + part * (other[0] - one[0]), one[1] + part * (other[1] - one[1]))

    return between(between(a, corner), between(corner, b))


@pytest.mark.parametrize(
    ("before", "after", "limits", "reach"),
    [
        (10.0, 10.0, {}, 0.4 * 2**0.5),  # the curve may leave its corner by 0.2 m
        (1.0, 10.0, {}, 0.45),
        (10.0, 0.5, {}, 0.225),
        (10.0, 10.0, {"radius": 0.3}, 0.3),
        (10.0, 10.0, {"sagitta": 0.1}, 0.2 * 2**0.5),
        (10.0, 10.0, {"sagitta": 5.0}, 0.7),
    ],
)
@pytest.mark.parametrize("turn", [0, 37, 211])
def test_a_right_angle_is_rounded_as_far_as_its_legs_and_limits_let_it(
    before: float, after: float, limits: dict[str, float], reach: float, turn: float
) -> None:
    ux, uy = cos(radians(turn)), sin(radians(turn))
    corner = (3.0, -2.0)
    start = (corner[0] - before * ux, corner[1] - before * uy)
    end = (corner[0] - after * uy, corner[1] + after * ux)
    drawn = rounded([start, corner, end], **limits)
    assert (drawn[0], drawn[-1], len(drawn)) == (start, end, 9)
    a, b = (
        (corner[0] - reach * ux, corner[1] - reach * uy),
        (corner[0] - reach * uy, corner[1] + reach * ux),
    )
    for step, point in enumerate(drawn[1:-1]):
        assert point == pytest.approx(curve_by_halving(a, corner, b, step / 6), abs=1e-9)
    away = min(dist(point, corner) for point in drawn)
    assert away <= limits.get("sagitta", 0.2) + 1e-9


def test_what_is_straight_stays_and_what_turns_back_is_rounded_too() -> None:
    assert rounded([(0, 0), (5, 0), (9, 0)]) == [(0, 0), (5, 0), (9, 0)]
    assert rounded([(0, 0), (0, 0)]) == [(0, 0)]
    assert rounded([(0, 0), (1, 1)]) == [(0, 0), (1, 1)]
    bends = [(turn, len(rounded([(0, 0), (5, 0), (5 + cos(turn), sin(turn))]))) for turn in (0.049, 0.051)]
    assert bends == [(0.049, 3), (0.051, 9)]
    back = rounded([(0, 0), (5, 0), (0, 0)])
    assert [min(x for x, _ in back[1:-1]), max(x for x, _ in back)] == pytest.approx([4.6, 4.8])
    assert len(rounded([(0, 0), (5, 0), (5, 5), (9, 5)])) == 2 + 2 * 7


def test_two_lines_cross_where_both_run_and_nowhere_beyond() -> None:
    assert cross((0, 0), (4, 4), (0, 4), (4, 0)) == pytest.approx((2, 2))
    assert cross((1, 1), (5, 2), (3, 0), (3, 9)) == pytest.approx((3, 1.5))
    assert cross((0, 0), (4, 0), (1, 0), (1, 3)) == pytest.approx((1, 0))
    assert cross((0, 0), (4, 0), (4, -1), (4, 1)) == pytest.approx((4, 0))
    assert cross((0, 0), (4, 0), (1, 1), (3, 1)) is None
    assert cross((0, 0), (4, 0), (1, 0), (3, 0)) is None
    for far in [((5, -1), (5, 1)), ((-1, -1), (-1, 1)), ((2, 1), (2, 3)), ((2, -3), (2, -1))]:
        assert cross((0, 0), (4, 0), *far) is None
    assert cross((0, 0), (4, 0), (4 + 1e-9, -1), (4 + 1e-9, 1)) is not None


def way_of(*rides: tuple[str, int]) -> Route:
    legs = (Leg("1", 0, ((0, 0), (90, 0)), ((0, 0), (90, 0)), 90.0, ("a",)),)
    taken = tuple(Connector(kind, 0, "a", "b", "1", "2", floors) for kind, floors in rides)
    return Route("k", Goal("방", "b"), legs, taken, 90.0, step_free=True, venue=None)  # type: ignore[arg-type] # not asked


def test_time_is_that_of_the_metres_the_floors_and_the_waits() -> None:
    assert way_of().seconds() == 72
    assert way_of(("elevator", 3)).seconds() == way_of(("elevator", -3)).seconds() == 72 + 30 + 9
    assert way_of(("stairs", 2)).seconds() == 72 + 32
    assert way_of(("stairs", -2), ("stairs", 1)).seconds() == 72 + 26 + 16
    assert way_of(("stairs", 0)).seconds() == 72
    assert way_of(("elevator", 1), ("steps", 1)).seconds("slow") == 120 + 36 + 3 + 30
    assert way_of(("elevator", 1)).seconds("wheelchair") == pytest.approx(100 + 40 + 3)
    assert way_of(("elevator", 2)).seconds("brisk") == pytest.approx(90 / 2.2 + 4)
    assert {pace for pace in PACES if way_of().seconds(pace) < way_of().seconds("brisk")} == set()
