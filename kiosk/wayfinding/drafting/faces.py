# SPDX-License-Identifier: GPL-3.0-or-later
"""Faces of a planar graph by half-edges: each face knows the sides of the walls that bound it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    type Ints = NDArray[np.int64]

type Spot = tuple[int, int]  # millimetres, x to the right, y up
type Side = tuple[int, int]  # a wall's id, and 0 for what is left of a→b, 1 for what is right


@dataclass(frozen=True, slots=True)
class RoomFace:
    """A bounded face: its walls' sides, its corner nodes counter-clockwise, and the holes in it."""

    sides: frozenset[Side]
    shell: tuple[int, ...]
    holes: tuple[tuple[int, ...], ...]
    area_mm2: float


@dataclass(frozen=True)
class FloorFaces:
    """All bounded faces of a floor."""

    all: tuple[RoomFace, ...]
    nodes: Mapping[int, Spot]

    @cached_property
    def at_side(self) -> Mapping[Side, int]:
        """Return the index of the face at each wall's side."""
        return {side: at for at, face in enumerate(self.all) for side in face.sides}

    def containing(self, spot: Spot) -> RoomFace | None:
        """Return the face around a place, or None."""
        around = [face for face in self.all if self._holds(face, spot)]
        return min(around, key=lambda face: face.area_mm2, default=None)

    def rings(self, face: RoomFace) -> tuple[tuple[Spot, ...], tuple[tuple[Spot, ...], ...]]:
        """Return a face's outline and its holes as places."""
        return self._spots(face.shell), tuple(map(self._spots, face.holes))

    def _spots(self, ring: Sequence[int]) -> tuple[Spot, ...]:
        return tuple(self.nodes[node] for node in ring)

    def _holds(self, face: RoomFace, spot: Spot) -> bool:
        return _inside(spot, self._spots(face.shell)) and not any(
            _inside(spot, self._spots(hole)) for hole in face.holes
        )


def faces_of(nodes: Mapping[int, Spot], walls: Mapping[int, tuple[int, int]]) -> FloorFaces:
    """Return the bounded faces; a wall with one face on both its sides bounds none."""
    ids, ends = _arrays(walls)
    index = np.array(sorted(nodes), dtype=np.int64)
    at = np.array([nodes[int(key)] for key in index], dtype=np.int64).reshape(-1, 2)
    half = np.searchsorted(index, ends)
    cycle, order = _cycles(at, half)
    bridges = cycle[0::2] == cycle[1::2]
    if bridges.any():
        ids, half = ids[~bridges], half[~bridges]
        cycle, order = _cycles(at, half)
    return FloorFaces(tuple(_faces(ids, nodes, at, half, cycle, order)), nodes)


def _arrays(walls: Mapping[int, tuple[int, int]]) -> tuple[Ints, Ints]:
    ids = np.array(sorted(walls), dtype=np.int64)
    ends = np.array([walls[int(key)] for key in ids], dtype=np.int64).reshape(-1, 2)
    return ids, ends


def _cycles(at: Ints, ends: Ints) -> tuple[Ints, list[list[int]]]:
    """Return each half-edge's cycle, and each cycle's half-edges in order; 2i runs a→b, 2i+1 b→a.

    Around a node the half-edges are sorted by angle; after one comes what lies clockwise of its twin, so
    that a cycle's face is on its left.
    """
    tail = ends.ravel()
    head = ends[:, ::-1].ravel()
    way = at[head] - at[tail]
    around = np.lexsort((np.arctan2(way[:, 1], way[:, 0]), tail))
    first = np.searchsorted(tail[around], tail, side="left")
    last = np.searchsorted(tail[around], tail, side="right") - 1
    place = np.empty_like(around)
    place[around] = np.arange(len(around))
    before = around[np.where(place == first, last, place - 1)]
    following = before[np.arange(len(tail)) ^ 1].tolist() if len(tail) else []
    return _traced(following)


def _traced(following: list[int]) -> tuple[Ints, list[list[int]]]:
    cycle = [-1] * len(following)
    order: list[list[int]] = []
    for start in range(len(following)):
        if cycle[start] >= 0:
            continue
        ring, at = [], start
        while cycle[at] < 0:
            cycle[at] = len(order)
            ring.append(at)
            at = following[at]
        order.append(ring)
    return np.array(cycle, dtype=np.int64), order


def _faces(  # noqa: PLR0913, PLR0917 # the arrays of one walk over the graph
    ids: Ints, nodes: Mapping[int, Spot], at: Ints, ends: Ints, cycle: Ints, order: list[list[int]]
) -> Iterator[RoomFace]:
    tail, head = ends.ravel(), ends[:, ::-1].ravel()
    doubled = at[tail, 0] * at[head, 1] - at[head, 0] * at[tail, 1]
    area = np.zeros(len(order), dtype=np.int64)
    np.add.at(area, cycle, doubled)
    held = _holes(at, tail, head, cycle, area, order)
    named = sorted(nodes)
    names = [named[node] for node in tail.tolist()]
    sides = [(wall, edge & 1) for edge, wall in enumerate(np.repeat(ids, 2).tolist())]
    sizes = area.tolist()
    for shell, ring in enumerate(order):
        if sizes[shell] <= 0:
            continue
        inner = held.get(shell, [])
        edges = [*ring, *(edge for hole in inner for edge in order[hole])]
        outline, *notches = _largest_first(list(_simple([names[edge] for edge in ring])), nodes)
        holes = [one for hole in inner for one in _simple([names[edge] for edge in order[hole]])]
        yield RoomFace(
            frozenset([sides[edge] for edge in edges]),
            outline,
            (*notches, *holes),
            (sizes[shell] + sum(sizes[hole] for hole in inner)) / 2,
        )


def _holes(  # noqa: PLR0913, PLR0917 # the same arrays
    at: Ints, tail: Ints, head: Ints, cycle: Ints, area: Ints, order: list[list[int]]
) -> dict[int, list[int]]:
    """Return the outlines that lie in another component's face, by the smallest such face.

    From an outline's leftmost node nothing of its own component lies further left: a ray that way counts
    the walls of the others alone.
    """
    outlines = [one for one in range(len(order)) if area[one] < 0]
    held: dict[int, list[int]] = {}
    if len(outlines) < 2:  # noqa: PLR2004 # one component has nothing to lie in
        return held
    x0, y0, x1, y1 = at[tail, 0], at[tail, 1], at[head, 0], at[head, 1]
    for one in outlines:
        nodes = tail[order[one]]
        px, py = at[nodes[np.lexsort((at[nodes, 1], at[nodes, 0]))[0]]]
        spans = (y0 > py) != (y1 > py)
        turn = (x1 - x0) * (py - y0) - (px - x0) * (y1 - y0)  # > 0: the place is left of the edge
        crossed = spans & np.where(y1 > y0, turn < 0, turn > 0)
        odd = np.bincount(cycle[crossed], minlength=len(order)) % 2 == 1
        around = [int(key) for key in np.flatnonzero(odd & (area > 0))]
        if around:
            held.setdefault(min(around, key=lambda key: int(area[key])), []).append(one)
    return held


def _simple(ring: list[int]) -> Iterator[tuple[int, ...]]:
    """Yield the simple rings of a walk that meets a node again: an island that touches its shore."""
    if len(set(ring)) == len(ring):
        yield tuple(ring)
        return
    path: list[int] = []
    seen: dict[int, int] = {}
    for node in ring:
        if node in seen:
            start = seen[node]
            yield tuple(path[start:])
            for gone in path[start:]:
                del seen[gone]
            del path[start:]
        seen[node] = len(path)
        path.append(node)
    yield tuple(path)


def _largest_first(rings: list[tuple[int, ...]], nodes: Mapping[int, Spot]) -> list[tuple[int, ...]]:
    """Return the rings with the one around the others first."""
    if len(rings) == 1:
        return rings
    return sorted(rings, key=lambda ring: -abs(ring_area([nodes[node] for node in ring])))


def ring_area(ring: Sequence[Spot]) -> float:
    """Return the area within a ring in mm², negative when it runs clockwise."""
    return sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in zip(ring, (*ring[1:], ring[0]), strict=True)) / 2


def _inside(spot: Spot, ring: Sequence[Spot]) -> bool:
    px, py = spot
    odd = False
    for (x0, y0), (x1, y1) in zip(ring, (*ring[1:], ring[0]), strict=True):
        if (y0 > py) != (y1 > py):
            turn = (x1 - x0) * (py - y0) - (px - x0) * (y1 - y0)
            odd ^= (turn > 0) == (y1 > y0)
    return odd
