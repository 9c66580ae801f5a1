# SPDX-License-Identifier: GPL-3.0-or-later
"""Triangles of small floors, joined at their gates, and the exactly shortest ways over them."""

from __future__ import annotations

from math import dist, hypot
from random import Random
from typing import TYPE_CHECKING

import pytest
from shapely import MultiPolygon, Polygon, unary_union
from shapely.affinity import rotate
from shapely.geometry import LineString

from kiosk.wayfinding.routing.mesh import nearest_on, patch_of, stitched
from kiosk.wayfinding.routing.sight import shortest_path
from kiosk.wayfinding.routing.walkable import Gate
from tests.wayfinding.houses import box
from tests.wayfinding.oracle import exact_length

if TYPE_CHECKING:
    from kiosk.wayfinding.routing.mesh import Mesh, Triangle

Point = tuple[float, float]
# A hall with two pillars, and one with a wall that leaves a way round its end.
PILLARS = Polygon(box(0, 0, 12, 8), [box(2, 2, 4, 6)[::-1], box(6, 1, 9, 5)[::-1]])
NOOKS = Polygon(
    [(0, 0), (10, 0), (10, 6), (7, 6), (7, 2), (6, 2), (6, 6), (3, 6), (3, 1), (2, 1), (2, 6), (0, 6)]
)


def area_of(corners: Triangle) -> float:
    (ax, ay), (bx, by), (cx, cy) = corners
    return ((bx - ax) * (cy - ay) - (by - ay) * (cx - ax)) / 2


def middle_of(corners: Triangle) -> Point:
    (ax, ay), (bx, by), (cx, cy) = corners
    return ((ax + bx + cx) / 3, (ay + by + cy) / 3)


@pytest.mark.parametrize(
    ("shape", "rim"),
    [
        (Polygon(box(0, 0, 4, 3)), 14.0),
        (PILLARS, 40.0 + 12.0 + 14.0),
        (MultiPolygon([Polygon(box(0, 0, 1, 1)), Polygon(box(5, 5, 6, 7))]), 4.0 + 6.0),
        (Polygon(), 0.0),
    ],
)
def test_a_floor_is_parted_into_triangles_that_know_their_neighbours(shape: Polygon, rim: float) -> None:
    patch = patch_of("방", shape)
    assert (patch.unit, patch.area) == ("방", shape)
    assert sum(map(area_of, patch.triangles)) == pytest.approx(shape.area)
    assert all(area_of(corners) > 0 for corners in patch.triangles)
    assert sum(dist(*edge) for edge in patch.rims) == pytest.approx(rim)
    for (a, b), index in patch.rims.items():
        assert {a, b} < set(patch.triangles[index])
    for index, doors in enumerate(patch.inner):
        middle = middle_of(patch.triangles[index])
        for other, left, right in doors:
            assert {left, right} == set(patch.triangles[index]) & set(patch.triangles[other])
            assert (index, right, left) in patch.inner[other]
            assert area_of((middle, right, left)) > 0, "the left end is on the left as one leaves"
    assert sum(map(len, patch.inner)) + len(patch.rims) == 3 * len(patch.triangles)


def test_a_place_is_in_the_triangle_that_holds_it_or_the_nearest_there_is() -> None:
    mesh = stitched(
        [patch_of("가", Polygon(box(0, 0, 4, 3))), patch_of("나", PILLARS), patch_of("다", Polygon())], []
    )
    for point in [(1.0, 1.0), (5.0, 4.0), (4.0, 3.9), (11.9, 0.1), (0.1, 7.9), (6.0, 6.0)]:
        held = mesh.at("나", point)
        assert held is not None
        assert held[1] == point
        assert mesh.owner[held[0]] == "나"
        assert Polygon(mesh.triangles[held[0]]).buffer(1e-9).covers(LineString([point, point]).centroid)
    for point, nearest in [
        ((3.0, 4.5), (4.0, 4.5)), ((-2.0, 3.0), (0.0, 3.0)), ((14.0, 9.0), (12.0, 8.0)),
        ((7.5, 4.0), (7.5, 5.0)), ((3.0, 5.5), (3.0, 6.0)), ((2.25, 4.0), (2.0, 4.0)),
    ]:  # fmt: skip
        drawn = mesh.at("나", point)
        assert drawn is not None
        assert drawn[1] == pytest.approx(nearest)
        assert Polygon(mesh.triangles[drawn[0]]).distance(LineString([drawn[1], drawn[1]]).centroid) < 1e-9
    assert mesh.at("다", (0.0, 0.0)) is mesh.at("라", (0.0, 0.0)) is None


def test_the_nearest_point_of_a_stretch_is_on_it() -> None:
    for point, nearest in [((1, 5), (1, 0)), ((-3, 4), (0, 0)), ((9, -1), (4, 0)), ((4, 0), (4, 0))]:
        assert nearest_on((0, 0), (4, 0), point) == nearest_on((4, 0), (0, 0), point) == nearest
    assert nearest_on((1, 1), (3, 3), (3, 1)) == (2, 2)
    assert nearest_on((2, 7), (2, 7), (9, 9)) == (2, 7)


def two_rooms(gate: tuple[Point, Point], *, middle: float | None = None, sides: str = "가나") -> Mesh:
    """Join a room with one east of it; `middle` puts a corner into the western one's wall."""
    corners = [(0.0, 0.0), (4.0, 0.0), (4.0, 3.0), (0.0, 3.0)]
    if middle is not None:
        corners.insert(2, (4.0, middle))
    west, east = patch_of("가", Polygon(corners)), patch_of("나", Polygon(box(4, -1, 8, 5)))
    return stitched([west, east], [Gate("문", *gate, (sides[0], sides[1]))])


def through(mesh: Mesh) -> list[tuple[str, str, Point, Point]]:
    """Return what doors lead from one unit to another, with their left and right end."""
    return [
        (mesh.owner[index], mesh.owner[other], left, right)
        for index, doors in enumerate(mesh.doors)
        for other, left, right in doors
        if mesh.owner[index] != mesh.owner[other]
    ]


@pytest.mark.parametrize("sides", ["가나", "나가"])
@pytest.mark.parametrize("turned", [False, True])
def test_a_gate_joins_what_touches_it_on_both_sides_and_no_more(sides: str, *, turned: bool) -> None:
    low, high = (4.0, 1.0), (4.0, 2.5)
    for middle, parts in [(None, [(1.0, 2.5)]), (1.5, [(1.0, 1.5), (1.5, 2.5)]), (0.5, [(1.0, 2.5)])]:
        mesh = two_rooms((high, low) if turned else (low, high), middle=middle, sides=sides)
        found = sorted(through(mesh))
        expected = [("가", "나", (4.0, end), (4.0, start)) for start, end in parts]
        expected += [("나", "가", (4.0, start), (4.0, end)) for start, end in parts]
        assert [one[:2] for one in found] == [one[:2] for one in sorted(expected)]
        for one, other in zip(found, sorted(expected), strict=True):
            assert one[2] == pytest.approx(other[2])
            assert one[3] == pytest.approx(other[3])
        assert mesh.beside == {"가": {"나"}, "나": {"가"}}
        assert mesh.first["나"] == len(mesh.patches["가"].triangles)


def test_a_gate_that_is_a_whole_edge_of_both_rooms_is_passed_from_end_to_end() -> None:
    edge = ((4.0, 0.1), (4.0, 2.9))
    rooms = [Polygon([(0, 0), *edge, (0, 3)]), Polygon([edge[1], edge[0], (8, 0), (8, 3)])]
    for start, end in (edge, edge[::-1]):
        mesh = stitched([patch_of(name, one) for name, one in zip("가나", rooms, strict=True)],
                        [Gate("문", start, end, ("가", "나"))])  # fmt: skip
        (out, back) = sorted(through(mesh))
        assert (out[:2], back[:2]) == (("가", "나"), ("나", "가"))
        assert [*out[2], *out[3]] == [*back[3], *back[2]] == pytest.approx([*edge[1], *edge[0]])


def test_where_a_gate_touches_one_room_only_or_by_a_hair_nobody_passes() -> None:
    for gate in [((4.0, 3.0), (4.0, 4.5)), ((4.001, 1.0), (4.001, 2.0)), ((0.0, 1.0), (0.0, 2.0))]:
        assert through(two_rooms(gate)) == []
    assert through(two_rooms(((4.0, 2.99995), (4.0, 4.0)))) == []
    assert len(through(two_rooms(((4.0, 2.999), (4.0, 4.0))))) == 2
    assert through(two_rooms(((4.0, 1.0), (4.0, 2.0)), sides="가다")) == []


def chain() -> Mesh:
    """Join four rooms in a row, and a fifth to none."""
    rooms = [patch_of(name, Polygon(box(4 * at, 0, 4 * at + 4, 3))) for at, name in enumerate("가나다라")]
    rooms.append(patch_of("마", Polygon(box(50, 0, 51, 1))))
    joined = ((4.0, "가", "나"), (8.0, "나", "다"), (12.0, "라", "다"))
    gates = [Gate(str(x), (x, 1.0), (x, 2.0), (one, other)) for x, one, other in joined]
    return stitched(rooms, gates)


def test_what_gates_join_is_told_at_once_and_only_through_the_allowed() -> None:
    mesh = chain()
    assert all(mesh.joins(one, other, None) for one in "가나다라" for other in "가나다라")
    assert not mesh.joins("가", "마", None)
    assert not mesh.joins("마", "가", None)
    assert mesh.joins("가", "라", {"나", "다", "라"})
    assert mesh.joins("마", "마", set())
    assert not mesh.joins("가", "라", {"나", "다"})
    assert not mesh.joins("가", "라", {"나", "라"})


# Corners in rows, of which none lies exactly upon the line through others.
ROWS = rotate(
    Polygon(box(0, 0, 9, 9), [box(x, y, x + 1, y + 1)[::-1] for x in (1, 4, 7) for y in (1, 4, 7)]), 17
)


@pytest.mark.parametrize("shape", [PILLARS, NOOKS, NOOKS.difference(Polygon(box(0.5, 2, 1, 5))), ROWS])
def test_a_way_over_triangles_is_the_shortest_there_is(shape: Polygon) -> None:
    chance, mesh = Random(4), stitched([patch_of("방", shape)], [])  # noqa: S311 # a drawing, not a secret
    corners = [point for ring in (shape.exterior, *shape.interiors) for point in ring.coords[:-1]]
    for _ in range(60):
        ends = []
        for _ in range(2):
            triangle = chance.choice(mesh.triangles)
            (ax, ay), (bx, by), _ = triangle
            ends.append(
                chance.choice([middle_of(triangle), chance.choice(corners), ((ax + bx) / 2, (ay + by) / 2)])
            )
        start, goal = (mesh.at("방", point) for point in ends)
        assert start is not None
        assert goal is not None
        path = shortest_path(mesh, start, goal)
        assert path is not None
        assert (path.points[0], path.points[-1], path.units) == (*ends, ("방",))
        assert path.length == pytest.approx(exact_length(shape, *ends), rel=1e-9, abs=1e-9)
        assert path.length == pytest.approx(
            sum(dist(*two) for two in zip(path.points, path.points[1:], strict=False))
        )
        assert shape.buffer(1e-6).covers(LineString(path.points))


def test_a_way_through_rooms_bends_at_their_doors_and_names_them_in_order() -> None:
    mesh = chain()
    start, goal = mesh.at("가", (1.0, 0.2)), mesh.at("라", (15.0, 2.8))
    assert start is not None
    assert goal is not None
    path = shortest_path(mesh, start, goal)
    assert path is not None
    assert path.units == ("가", "나", "다", "라")
    assert path.points == ((1.0, 0.2), (4.0, 1.0), (12.0, 2.0), (15.0, 2.8))
    assert path.length == pytest.approx(2 * hypot(3, 0.8) + hypot(8, 1))
    assert shortest_path(mesh, start, goal, {"나", "다"}) is None
    back = shortest_path(mesh, goal, start, {"나", "다", "가"})
    assert back is not None
    assert back.points == path.points[::-1]
    alone = mesh.at("마", (50.5, 0.5))
    assert alone is not None
    assert shortest_path(mesh, start, alone) is None


def test_the_longer_way_round_is_taken_where_the_short_one_is_not_allowed() -> None:
    rooms = {"가": box(0, 0, 4, 3), "나": box(4, 0, 8, 3), "다": box(8, 0, 12, 3), "라": box(0, 3, 12, 6)}
    gates = [
        Gate("1", (4.0, 1.0), (4.0, 2.0), ("가", "나")),
        Gate("2", (8.0, 1.0), (8.0, 2.0), ("나", "다")),
        Gate("3", (1.0, 3.0), (2.0, 3.0), ("가", "라")),
        Gate("4", (10.0, 3.0), (11.0, 3.0), ("라", "다")),
    ]
    mesh = stitched([patch_of(name, Polygon(one)) for name, one in rooms.items()], gates)
    start, goal = mesh.at("가", (1.0, 1.5)), mesh.at("다", (11.0, 1.5))
    assert start is not None
    assert goal is not None
    short, round_about = (shortest_path(mesh, start, goal, allowed) for allowed in (None, {"라", "다"}))
    assert short is not None
    assert round_about is not None
    assert (short.points, short.length) == (((1.0, 1.5), (11.0, 1.5)), 10.0)
    assert round_about.units == ("가", "라", "다")
    area = unary_union([Polygon(rooms[name]) for name in "가다라"]).difference(
        unary_union(
            [Polygon(box(-1, 2.9999, 1, 3)), Polygon(box(2, 2.9999, 10, 3)), Polygon(box(11, 2.9999, 13, 3))]
        )
    )
    assert round_about.length == pytest.approx(exact_length(area, (1.0, 1.5), (11.0, 1.5)), abs=1e-3)
