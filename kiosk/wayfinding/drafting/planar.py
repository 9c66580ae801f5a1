# SPDX-License-Identifier: GPL-3.0-or-later
"""Exact plane geometry of walls in integer millimetres: what crosses, what touches, what lies near."""

from __future__ import annotations

from dataclasses import dataclass
import math
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from numpy.typing import NDArray

    from kiosk.wayfinding.drafting.faces import Spot
    from kiosk.wayfinding.drafting.model import Wall

    type Ints = NDArray[np.int64]
    type Bools = NDArray[np.bool_]

FARTHEST: Final = 5_000_000  # 5 km: every product of two lengths stays exact in 64 bits


@dataclass(frozen=True, slots=True)
class WallLines:
    """Walls as arrays, row by row: ids, end nodes, end places."""

    ids: Ints
    ends: Ints  # n × 2
    p: Ints  # n × 2
    q: Ints

    def only(self, keep: Bools) -> WallLines:
        """Return some of the rows."""
        return WallLines(self.ids[keep], self.ends[keep], self.p[keep], self.q[keep])


def wall_lines(
    nodes: Mapping[int, Spot], walls: Mapping[int, Wall], ids: Iterable[int] | None = None
) -> WallLines:
    """Return walls as arrays, all of them or those of `ids`."""
    keys = list(walls if ids is None else ids)
    ends = [(walls[key].a, walls[key].b) for key in keys]
    places = [(nodes[a], nodes[b]) for a, b in ends]
    at = np.array(places, dtype=np.int64).reshape(-1, 2, 2)
    return WallLines(
        np.array(keys, dtype=np.int64), np.array(ends, dtype=np.int64).reshape(-1, 2), at[:, 0], at[:, 1]
    )


def conflicts(some: WallLines, others: WallLines) -> Bools:
    """Return a table of which walls of `some` break planarity with which of `others`.

    Two walls may meet in a node that both end at, and in nothing else.
    """
    p, q = some.p[:, None], some.q[:, None]
    r, s = others.p[None], others.q[None]
    d1, d2, d3, d4 = _turn(p, q, r), _turn(p, q, s), _turn(r, s, p), _turn(r, s, q)
    shared = (some.ends[:, None, :, None] == others.ends[None, :, None, :]).sum(axis=(2, 3))
    flat = (d1 == 0) & (d2 == 0)
    near = np.all((np.minimum(p, q) <= np.maximum(r, s)) & (np.minimum(r, s) <= np.maximum(p, q)), axis=2)
    meets = (d1 * d2 <= 0) & (d3 * d4 <= 0) & near
    folded = flat & (_overlap(p, q, r, s) > 0)
    found = np.where(shared == 0, meets, folded | (shared > 1))
    found[some.ids[:, None] == others.ids[None]] = False
    return found


def _turn(p: Ints, q: Ints, at: Ints) -> Ints:
    """Return 1 where `at` lies left of p→q, -1 right, 0 on its line."""
    dx, dy = q[..., 0] - p[..., 0], q[..., 1] - p[..., 1]
    return np.sign(dx * (at[..., 1] - p[..., 1]) - dy * (at[..., 0] - p[..., 0]))


def _overlap(p: Ints, q: Ints, r: Ints, s: Ints) -> Ints:
    """Return how far the boxes of two walls in one line overlap along their longer side."""
    low = np.maximum(np.minimum(p, q), np.minimum(r, s))
    high = np.minimum(np.maximum(p, q), np.maximum(r, s))
    return (high - low).max(axis=2)


def first_conflict(
    nodes: Mapping[int, Spot], walls: Mapping[int, Wall], changed: Collection[int]
) -> int | None:
    """Return a wall that a changed one crosses, touches or lies on; None when the graph is planar."""
    if not changed:
        return None
    some, others = wall_lines(nodes, walls, changed), wall_lines(nodes, walls)
    found = np.argwhere(conflicts(some, others))
    return None if not len(found) else int(others.ids[found[0][1]])


def crossings(p: Spot, q: Spot, walls: WallLines) -> list[tuple[float, int, Spot]]:
    """Return where p→q properly crosses walls: how far along, which wall, the nearest whole millimetre."""
    at, to = np.array(p), np.array(q)
    d1, d2 = _turn(at, to, walls.p), _turn(at, to, walls.q)
    d3, d4 = _turn(walls.p, walls.q, at), _turn(walls.p, walls.q, to)
    hit = walls.only((d1 * d2 < 0) & (d3 * d4 < 0))
    way, along = to - at, hit.q - hit.p
    den = way[0] * along[:, 1] - way[1] * along[:, 0]
    off = hit.p - at
    t = (off[:, 0] * along[:, 1] - off[:, 1] * along[:, 0]) / den
    spots = np.rint(at + t[:, None] * way).astype(np.int64)
    rows = zip(t.tolist(), hit.ids.tolist(), spots.tolist(), strict=True)
    return sorted((far, wall, (x, y)) for far, wall, (x, y) in rows)


def nodes_along(p: Spot, q: Spot, nodes: Mapping[int, Spot], near: float) -> list[tuple[float, int]]:
    """Return the nodes that lie within `near` mm of p→q and between its ends, in order."""
    keys = np.array(list(nodes), dtype=np.int64)
    at = np.array(list(nodes.values()), dtype=np.float64).reshape(-1, 2)
    start = np.array(p, dtype=np.float64)
    way = np.array(q, dtype=np.float64) - start
    length = math.hypot(*way)
    t = (at - start) @ way / length
    off = np.abs((at - start) @ np.array([-way[1], way[0]])) / length
    keep = (t > 0) & (t < length) & (off <= near)
    return sorted(zip(t[keep].tolist(), keys[keep].tolist(), strict=True))


def nearest_node(spot: Spot, nodes: Mapping[int, Spot], within: float) -> int | None:
    """Return the node nearest to a place, or None when none is near."""
    found = min(((math.dist(spot, at), key) for key, at in nodes.items()), default=(math.inf, 0))
    return found[1] if found[0] <= within else None


def nearest_wall(spot: Spot, walls: WallLines, within: float) -> tuple[int, float, Spot] | None:
    """Return the wall nearest to a place, how far along it the foot is in mm, and the foot."""
    if not len(walls.ids):
        return None
    at = np.array(spot, dtype=np.float64)
    way = (walls.q - walls.p).astype(np.float64)
    length = np.hypot(way[:, 0], way[:, 1])
    t = np.clip(((at - walls.p) * way).sum(axis=1) / length**2, 0, 1)
    foot = walls.p + t[:, None] * way
    far = np.hypot(*(foot - at).T)
    best = int(far.argmin())
    if far[best] > within:
        return None
    x, y = np.rint(foot[best]).astype(int).tolist()
    return int(walls.ids[best]), float(t[best] * length[best]), (x, y)


def ray_hit(start: Spot, way: tuple[float, float], walls: WallLines) -> Spot | None:
    """Return the first place where a ray meets a wall, or None when it leaves the drawing."""
    at = np.array(start, dtype=np.float64)
    along = (walls.q - walls.p).astype(np.float64)
    den = way[0] * along[:, 1] - way[1] * along[:, 0]
    off = walls.p - at
    with np.errstate(divide="ignore", invalid="ignore"):
        t = (off[:, 0] * along[:, 1] - off[:, 1] * along[:, 0]) / den
        u = (off[:, 0] * way[1] - off[:, 1] * way[0]) / den
    hit = t[(np.abs(den) > 0) & (t > 1) & (u >= 0) & (u <= 1)]
    if not len(hit):
        return None
    x, y = np.rint(at + hit.min() * np.array(way)).astype(int).tolist()
    return x, y
