# SPDX-License-Identifier: GPL-3.0-or-later
"""The figures of wayfinding: meshes, routes over a building, a very large venue, the detour of paths.

Peer: the plain visibility graph (tests/wayfinding/oracle.py), the exact and usual way to find such paths.
Times are seconds of one core, so that other work on the machine is not in them; they are reported beside
their aims, and only ratios are asserted.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
import random
import statistics
import time
from typing import TYPE_CHECKING

import pytest
from shapely import unary_union
from shapely.geometry import LineString, Polygon

from kiosk.wayfinding.routing.route import Goal
from kiosk.wayfinding.routing.router import Router
from kiosk.wayfinding.routing.storeys import Storeys, WalkSpot
from kiosk.wayfinding.routing.walkable import STEP_FREE, WALKING
from kiosk.wayfinding.venue.archive import read_archive, write_folder
from kiosk.wayfinding.venue.loading import load_venue
from kiosk.wayfinding.venue.model import VenueDesk
from tests.wayfinding.houses import House, box
from tests.wayfinding.oracle import exact_length

if TYPE_CHECKING:
    from pytest_benchmark.fixture import BenchmarkFixture

    from kiosk.wayfinding.venue.archive import Archive
    from kiosk.wayfinding.venue.model import Venue

pytestmark = pytest.mark.benchmark(timer=time.process_time)

MOKPO = Path(__file__).parents[2] / "floor_plans" / "mokpo" / "venue" / "main"


def tower(floors: int, rooms: int, desks: int) -> Archive:
    """Give a slab with two corridors, a cross passage at each end, four shafts, and desks in rows."""
    house = House()
    across = rooms // 4
    width = 8.0 * across
    house.ground(box(-20, -20, width + 40, 60))
    for ordinal in range(floors):
        level = house.level(ordinal, box(0, 0, width + 12, 38))
        house.unit(level, f"남쪽 복도 {ordinal}", "walkway", box(6, 8, width + 6, 11))
        house.unit(level, f"북쪽 복도 {ordinal}", "walkway", box(6, 27, width + 6, 30))
        for x in (0.0, width + 6):
            house.unit(level, f"연결 {ordinal} {x}", "walkway", box(x, 0, x + 6, 38))
        for y in (8, 27):
            house.door(level, (6, y + 0.2), (6, y + 2.8), door=None)
            house.door(level, (width + 6, y + 0.2), (width + 6, y + 2.8), door=None)
        for i, (y0, y1, edge) in enumerate(((0, 8, 8), (11, 19, 11), (19, 27, 27), (30, 38, 30))):
            for j in range(across):
                _room(house, (level, ordinal, i * across + j), (6 + 8 * j, y0, y1, edge), desks / rooms)
        for place, kind in enumerate(("elevator", "elevator", "stairs", "stairs")):
            x = (0.0 if place % 2 else width + 6) + 1.0
            low = -4.0 if place < 2 else 38.0
            house.unit(level, f"{kind}{place}", kind, box(x, low, x + 4, low + 4))
            wall = 0.0 if place < 2 else 38.0
            house.door(level, (x + 1, wall), (x + 2.4, wall))
        if ordinal == 0:
            house.kiosk(level, (10, 9.5))
    return house.archive()


def _room(
    house: House, key: tuple[str, int, int], place: tuple[float, float, float, float], desks: float
) -> None:
    level, ordinal, number = key
    x, y0, y1, door = place
    house.unit(level, f"{ordinal}층 {number}호", "office", box(x, y0, x + 8, y1))
    house.door(level, (x + 3.4, door), (x + 4.6, door))
    for desk in range(int(desks + random.Random(number).random())):  # noqa: S311 # a drawing
        at = x + 1.2 + 2.0 * (desk % 3), (y0 + y1) / 2 - 1.4 + 2.0 * (desk // 3)
        outline = house.area(box(at[0], at[1], at[0] + 1.4, at[1] + 0.7))
        house.add("fixture", outline, level_id=level, category="desk", desk_no=str(desk + 1))


@cache
def six_floors() -> Venue:
    return load_venue(tower(6, 60, 200))


def test_bench_floor_mesh(benchmark: BenchmarkFixture) -> None:
    """At most 100 ms a floor of 60 rooms and 200 desks."""
    venue = six_floors()
    benchmark(lambda: Storeys(venue).storey(3, WALKING))
    benchmark.extra_info["aim_ms"] = 100


def test_bench_mesh_after_a_desk_moved(benchmark: BenchmarkFixture) -> None:
    """Within the same 100 ms; only the room is meshed again."""
    router = Router(six_floors())
    unit = next(unit for unit in router.venue.units if router.venue.desks.get(unit.id) and unit.ordinal == 3)
    router.storeys.storey(3, WALKING)
    first = router.venue.desks[unit.id][0]
    moved = [VenueDesk("1", first.x + 0.3, first.y, first.w, first.h)]
    benchmark(lambda: router.with_desks(unit.id, moved).storeys.storey(3, WALKING))
    began = time.process_time()
    Storeys(router.venue).storey(3, WALKING)
    whole = time.process_time() - began
    assert benchmark.stats is not None
    benchmark.extra_info.update(aim_ms=100, part_of_a_whole_mesh=benchmark.stats["median"] / whole)


def _goals(venue: Venue, count: int, seed: int) -> list[Goal]:
    rooms = [unit for unit in venue.units if unit.category == "office"]
    return [Goal("", unit.id) for unit in random.Random(seed).sample(rooms, count)]  # noqa: S311 # a sample


def _times(router: Router, goals: list[Goal], *, step_free: bool) -> list[float]:
    taken = []
    for goal in goals:
        began = time.process_time()
        assert router.route(router.venue.kiosks[0], goal, step_free=step_free) is not None
        taken.append(1000 * (time.process_time() - began))
    return sorted(taken)


def test_bench_route_over_six_floors(benchmark: BenchmarkFixture) -> None:
    """p99 at most 20 ms, warm, walking and step-free together."""
    router = Router(six_floors())
    for ordinal in router.venue.ordinals:
        for profile in (WALKING, STEP_FREE):
            router.storeys.storey(ordinal, profile)
    goals = _goals(router.venue, 250, 1)
    taken = sorted(_times(router, goals, step_free=False) + _times(router, goals, step_free=True))
    benchmark.extra_info.update(
        p50_ms=taken[len(taken) // 2], p99_ms=taken[int(len(taken) * 0.99)], aim_p99_ms=20
    )
    benchmark(lambda: router.route(router.venue.kiosks[0], goals[0]))


def test_bench_venue_of_fifty_floors(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    """Loads from its files within 5 s; a first route on a floor within 0.5 s, later ones p99 within 60 ms."""
    write_folder(tower(50, 200, 400), tmp_path)
    began = time.process_time()
    venue = load_venue(read_archive(tmp_path))
    load = time.process_time() - began
    router = Router(venue)
    goals = _goals(venue, 120, 2)
    first = _times(router, goals, step_free=False)
    later = _times(router, goals, step_free=False)
    benchmark.extra_info.update(
        load_s=load,
        aim_load_s=5,
        first_ms=first[-1],
        aim_first_ms=500,
        later_p99_ms=later[int(len(later) * 0.99)],
        aim_later_p99_ms=60,
        units=len(venue.units),
    )
    benchmark(lambda: router.route(venue.kiosks[0], goals[0]))


def test_bench_paths_against_the_visibility_graph(benchmark: BenchmarkFixture) -> None:
    """Length and time beside the exact peer, and the detour over the floor as it is (not eroded)."""
    router = Router(load_venue(read_archive(MOKPO)))
    storey = router.storeys.storey(2, WALKING)
    venue, chance = router.venue, random.Random(3)  # noqa: S311 # a sample
    rooms = [unit for unit in venue.units_on[2] if unit.id in storey.mesh.patches]
    over, detour, ours, peers = [], [], [], []
    for _ in range(25):
        here, there = chance.sample(rooms, 2)
        a, b = storey.mesh.at(here.id, here.label_point), storey.mesh.at(there.id, there.label_point)
        assert a is not None
        assert b is not None
        began = time.process_time()
        path = storey.path(WalkSpot(here.id, a[1]), WalkSpot(there.id, b[1]))
        ours.append(time.process_time() - began)
        assert path is not None
        among = set(storey.thoroughfares) | {here.id, there.id}
        area = unary_union([storey.mesh.patches[unit].area for unit in among])
        began = time.process_time()
        exact = exact_length(area, a[1], b[1])
        peers.append(time.process_time() - began)
        over.append(path.length / exact - 1)
        detour.append(path.length / exact_length(_bare(venue, among), a[1], b[1]) - 1)
    benchmark.extra_info.update(
        mean_over=statistics.mean(over),
        worst_over=max(over),
        mean_detour=statistics.mean(detour),
        worst_detour=max(detour),
        ours_p50_ms=1000 * statistics.median(ours),
        peer_p50_ms=1000 * statistics.median(peers),
        ratio=statistics.median(ours) / statistics.median(peers),
    )
    one, two = (WalkSpot(unit.id, unit.label_point) for unit in rooms[:2])
    benchmark(lambda: storey.path(one, two))
    assert max(over) < 1e-6


def _bare(venue: Venue, units: set[str]) -> object:
    """Give the floor as drawn: rooms and corridors up to the walls, doors, less the desks and fixtures."""
    shapes = [venue.unit[unit].shape for unit in units]
    desks = [desk.corners for unit in units for desk in venue.desks.get(unit, ())]
    solid = unary_union([f.shape for f in venue.fixtures_on[2]] + [Polygon(corners) for corners in desks])
    walls = unary_union([shape.boundary.buffer(0.02) for shape in shapes])
    gaps = [
        LineString(o.line).buffer(0.03, cap_style="flat")
        for o in venue.openings_on[2]
        if set(o.sides) <= units
    ]
    return unary_union(shapes).difference(walls).union(unary_union(gaps)).difference(solid)
