# SPDX-License-Identifier: GPL-3.0-or-later
"""The exact shortest path in a polygon by its visibility graph: slow, plain, and independent of the mesh."""

from __future__ import annotations

from heapq import heappop, heappush
from math import dist, inf
from typing import TYPE_CHECKING, Any

import shapely
from shapely.geometry import LineString

if TYPE_CHECKING:
    from collections.abc import Sequence

Point = tuple[float, float]


def exact_length(area: Any, start: Point, goal: Point) -> float:  # noqa: ANN401 # shapely ships no types
    """Length of the shortest path that the (slightly grown) area covers."""
    grown = area.buffer(1e-6)
    shapely.prepare(grown)
    nodes = [start, goal, *_reflex_corners(area)]
    best = [inf] * len(nodes)
    best[0] = 0.0
    queue = [(0.0, 0)]
    while queue:
        length, here = heappop(queue)
        if here == 1:
            return length
        if length > best[here]:
            continue
        others = [i for i in range(len(nodes)) if best[i] > length + dist(nodes[here], nodes[i])]
        lines = [LineString([nodes[here], nodes[i]]) for i in others]
        for i, seen in zip(others, shapely.covers(grown, lines), strict=True):
            reached = length + dist(nodes[here], nodes[i])
            if seen and reached < best[i]:
                best[i] = reached
                heappush(queue, (reached, i))
    return inf


def _reflex_corners(area: Any) -> list[Point]:  # noqa: ANN401 # shapely ships no types
    corners: list[Point] = []
    for part in getattr(area, "geoms", [area]):
        oriented = shapely.geometry.polygon.orient(part)
        for ring in (oriented.exterior, *oriented.interiors):
            corners += _reflex(list(ring.coords)[:-1])
    return corners


def _reflex(ring: Sequence[Point]) -> list[Point]:
    """Corners around which a string can bend: to the right in a ring with the area on its left."""
    found = []
    for i, here in enumerate(ring):
        before, after = ring[i - 1], ring[(i + 1) % len(ring)]
        turn = (here[0] - before[0]) * (after[1] - here[1]) - (here[1] - before[1]) * (after[0] - here[0])
        if turn < 0:
            found.append(here)
    return found
