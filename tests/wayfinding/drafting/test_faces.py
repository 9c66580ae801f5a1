# SPDX-License-Identifier: GPL-3.0-or-later
"""A floor's faces are those that shapely finds among its walls, courtyards and loose walls included."""

from __future__ import annotations

from itertools import pairwise
from random import Random

import pytest
import shapely
from shapely import LineString, Polygon, polygonize

from kiosk.wayfinding.drafting.edits import draw_wall
from kiosk.wayfinding.drafting.model import EditRefused, FloorGraph


def drawn(seed: int, strokes: int = 70) -> FloorGraph:
    rng = Random(seed)  # noqa: S311 # a floor anew at every run
    floor = FloorGraph(0, "1층")
    for _ in range(strokes):
        p = (rng.randrange(0, 30_000, 500), rng.randrange(0, 20_000, 500))
        reach = rng.choice((2_000, 8_000, 25_000))
        q = (p[0] + rng.randrange(-reach, reach), p[1] + rng.randrange(-reach, reach))
        try:
            floor = draw_wall(floor, p, q).floor
        except EditRefused:
            continue
    return floor


def oracle(floor: FloorGraph) -> list[Polygon]:
    lines = [LineString([floor.nodes[one.a], floor.nodes[one.b]]) for one in floor.walls.values()]
    return list(polygonize(lines).geoms)


def polygons(floor: FloorGraph) -> list[Polygon]:
    return [Polygon(*floor.faces.rings(face)) for face in floor.faces.all]


def same_shapes(ours: list[Polygon], theirs: list[Polygon]) -> bool:
    return sorted(shapely.normalize(one).wkb for one in ours) == sorted(
        shapely.normalize(one).wkb for one in theirs
    )


@pytest.mark.parametrize("seed", range(20))
def test_faces_are_those_of_polygonize(seed: int) -> None:
    floor = drawn(seed)
    assert floor.rooms
    assert same_shapes(polygons(floor), oracle(floor))
    assert [face.area_mm2 for face in floor.faces.all] == [one.area for one in polygons(floor)]


def test_a_courtyard_is_a_room_and_a_hole_in_the_room_around_it() -> None:
    floor = FloorGraph(0, "1층")
    for x0, y0, x1, y1 in ((0, 0, 20_000, 20_000), (5_000, 5_000, 9_000, 9_000)):
        corners = [(x0, y0), (x1, y0), (x1, y1), (x0, y1)]
        for p, q in zip(corners, [*corners[1:], corners[0]], strict=True):
            floor = draw_wall(floor, p, q).floor
    around, yard = floor.room_at((1_000, 1_000)), floor.room_at((7_000, 7_000))
    assert around is not None
    assert yard is not None
    assert around != yard
    assert floor.face(around).area_mm2 == 400e6 - 16e6


def test_an_island_that_touches_its_shore_in_a_corner_is_a_hole() -> None:
    floor = FloorGraph(0, "1층")
    ring = [(0, 0), (10_000, 0), (20_000, 0), (20_000, 20_000), (0, 20_000), (0, 0)]
    island = [(10_000, 0), (15_000, 5_000), (10_000, 10_000), (5_000, 5_000), (10_000, 0)]
    for path in (ring, island):
        for p, q in pairwise(path):
            floor = draw_wall(floor, p, q).floor
    assert same_shapes(polygons(floor), oracle(floor))
