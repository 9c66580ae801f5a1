# SPDX-License-Identifier: GPL-3.0-or-later
"""A floor of 300 rooms under the hand: press, every step of a drag, release, a partition, what is to mend.

16 ms is one picture of a screen. The peer is shapely's polygonize over the same walls.
"""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest
from shapely import LineString, polygonize

from kiosk.wayfinding.drafting.dragging import NodeDrag
from kiosk.wayfinding.drafting.edits import run_partition
from kiosk.wayfinding.drafting.findings import findings_of
from kiosk.wayfinding.drafting.model import KioskStand, SiteDrawing
from tests.wayfinding.drafting.floors import gridded

if TYPE_CHECKING:
    from pytest_benchmark.fixture import BenchmarkFixture

    from kiosk.wayfinding.drafting.model import FloorGraph

CORNER = (40_000, 32_000)


@pytest.fixture
def floor() -> FloorGraph:
    """Return 300 rooms, 635 walls and 300 doors, looked at once."""
    made = gridded()
    assert len(made.room_at_side) == 4 * 300
    return made


def corner(floor: FloorGraph) -> int:
    return next(key for key, at in floor.nodes.items() if at == CORNER)


def test_press(benchmark: BenchmarkFixture, floor: FloorGraph) -> None:
    benchmark(NodeDrag, floor, corner(floor))


def test_each_step_of_a_drag(benchmark: BenchmarkFixture, floor: FloorGraph) -> None:
    drag, rng = NodeDrag(floor, corner(floor)), Random(1)  # noqa: S311 # where a hand may go
    steps = [(CORNER[0] + rng.randrange(-700, 700), CORNER[1] + rng.randrange(-700, 700)) for _ in range(99)]
    done = benchmark(lambda: drag.step(rng.choice(steps)))
    assert len(done.outlines) == 4


def test_release(benchmark: BenchmarkFixture, floor: FloorGraph) -> None:
    drag = NodeDrag(floor, corner(floor))
    moved = benchmark(lambda: drag.release((CORNER[0] + 300, CORNER[1] + 200)).floor.room_at_side)
    assert len(moved) == 4 * 300


def test_partition(benchmark: BenchmarkFixture, floor: FloorGraph) -> None:
    click = (CORNER[0] + 700, CORNER[1] + 100)
    parted = benchmark(lambda: run_partition(floor, click).floor)
    assert len(parted.room_at_side) > 4 * 300
    assert len(parted.rooms) == 301


def test_what_is_to_mend(benchmark: BenchmarkFixture, floor: FloorGraph) -> None:
    drawing = SiteDrawing("시청", floors={0: floor}, kiosks={1: KioskStand(0, (1_000, 1_000), 0, "로비")})
    assert benchmark(findings_of, drawing)


def test_peer_polygonize(benchmark: BenchmarkFixture, floor: FloorGraph) -> None:
    lines = [LineString([floor.nodes[one.a], floor.nodes[one.b]]) for one in floor.walls.values()]
    assert len(benchmark(polygonize, lines).geoms) == 300
