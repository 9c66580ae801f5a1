# SPDX-License-Identifier: GPL-3.0-or-later
"""Straight lines: which way they run, where two meet, a polyline as its pieces, ends that should meet."""

from __future__ import annotations

from itertools import pairwise
import math
from typing import TYPE_CHECKING, Final

import numpy as np
from shapely import STRtree
from shapely.geometry import LineString, Point

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    type Metres = tuple[float, float]

ALONG: Final = 0.99  # cosine between lines that run the same way
SQUARE: Final = 0.1  # cosine between lines that stand square
SNAP_M: Final = 0.015  # lines that should meet miss each other by so much


def meeting(one: tuple[Metres, Metres], two: tuple[Metres, Metres]) -> Metres | None:
    """Return where two lines, each a point and a direction, cross; None where they run along each other."""
    ((x0, y0), (ux, uy)), ((x1, y1), (vx, vy)) = one, two
    turn = ux * vy - uy * vx
    if abs(turn) < 0.05:  # noqa: PLR2004 # three degrees
        return None
    share = ((x1 - x0) * vy - (y1 - y0) * vx) / turn
    return (x0 + ux * share, y0 + uy * share)


def unit(one: Metres, two: Metres) -> Metres:
    """Return the direction from one place to another, one long."""
    length = math.dist(one, two) or 1.0
    return ((two[0] - one[0]) / length, (two[1] - one[1]) / length)


def dot(one: Metres, two: Metres) -> float:
    """Return how far two directions go together."""
    return one[0] * two[0] + one[1] * two[1]


def segments(points: Iterable[Metres]) -> list[LineString]:
    """Return a polyline's pieces."""
    return [LineString(pair) for pair in pairwise(points) if math.dist(*pair) > 0.001]  # noqa: PLR2004 # a millimetre


def snapped(lines: Sequence[LineString]) -> list[LineString]:
    """Let ends that miss each other by a hair meet, and an end that misses a line by one reach it."""
    ends = [point for line in lines for point in (line.coords[0], line.coords[-1])]
    tree = STRtree([Point(end) for end in ends])
    leader: dict[int, int] = {}
    alone = set()
    for at, end in enumerate(ends):
        near = tree.query(Point(end), predicate="dwithin", distance=SNAP_M)
        leader[at] = min((leader.get(int(one), int(one)) for one in near), default=at)
        alone |= {at} if len(near) == 1 else set()
    moved = []
    for at in range(len(lines)):
        one, two = ends[leader[2 * at]], ends[leader[2 * at + 1]]
        if (length := math.dist(one, two)) > SNAP_M:
            ux, uy = (two[0] - one[0]) / length * SNAP_M, (two[1] - one[1]) / length * SNAP_M
            first = (one[0] - ux, one[1] - uy) if 2 * at in alone else one
            last = (two[0] + ux, two[1] + uy) if 2 * at + 1 in alone else two
            moved.append(LineString([first, last]))
    return moved


def caps(lines: Sequence[LineString], narrow: float, thick: float) -> list[LineString]:
    """Return what closes walls whose two faces end side by side, as where a door's frame is drawn instead."""
    ends = [(tip, unit(tail, tip)) for line in lines for tail, tip in (line.coords, line.coords[::-1])]
    tree = STRtree([Point(tip) for tip, _ in ends])
    met, _ = tree.query(tree.geometries, predicate="dwithin", distance=SNAP_M)
    alone = np.flatnonzero(np.bincount(met, minlength=len(ends)) == 1)
    near = tree.query(tree.geometries[alone], predicate="dwithin", distance=thick)
    free = set(alone.tolist())
    found = [(alone[at], other) for at, other in near.T.tolist() if other in free]
    pairs = [(ends[one], ends[two]) for one, two in found if one < two]
    return [LineString([p, q]) for (p, way), (q, other) in pairs if _faces(p, q, way, other, narrow)]


def _faces(p: Metres, q: Metres, way: Metres, other: Metres, narrow: float) -> bool:
    """Tell whether two lines that end at p and q are both faces of a wall that ends there."""
    return math.dist(p, q) > narrow and dot(way, other) > ALONG and abs(dot(way, unit(p, q))) < SQUARE
