# SPDX-License-Identifier: GPL-3.0-or-later
"""Triangles to walk on: each unit's area in constrained Delaunay triangles, stitched at the gates."""

from __future__ import annotations

from dataclasses import dataclass, field
import math
from typing import TYPE_CHECKING

import numpy as np
import shapely

from kiosk.wayfinding.venue.geometry import polygons

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from kiosk.wayfinding.routing.walkable import Gate
    from kiosk.wayfinding.venue.frame import Point
    from kiosk.wayfinding.venue.model import Shape

Triangle = tuple["Point", "Point", "Point"]
Door = tuple[int, "Point", "Point"]  # the neighbour, and the shared edge's left and right end as one leaves
SLIVER = 1e-9
ON_LINE = 1e-6


@dataclass(frozen=True, slots=True)
class Patch:
    """One unit's triangles and how they lie together."""

    unit: str
    area: Shape
    triangles: tuple[Triangle, ...]
    inner: tuple[tuple[Door, ...], ...]
    rims: dict[tuple[Point, Point], int]  # edges without a neighbour, with their triangle


def patch_of(unit: str, area: Shape) -> Patch:
    """Triangulate one unit."""
    triangles = _triangles(area)
    edges: dict[tuple[Point, Point], int] = {}
    for index, (p, q, r) in enumerate(triangles):
        edges[p, q] = edges[q, r] = edges[r, p] = index
    inner: list[list[Door]] = [[] for _ in triangles]
    rims: dict[tuple[Point, Point], int] = {}
    for (a, b), index in edges.items():
        other = edges.get((b, a))
        if other is None:
            rims[a, b] = index
        else:
            inner[index].append((other, b, a))
    return Patch(unit, area, tuple(triangles), tuple(tuple(doors) for doors in inner), rims)


def _triangles(area: Shape) -> list[Triangle]:
    """Counter-clockwise triangles with plain float corners."""
    parts = polygons(area)
    if not parts:
        return []
    cut = shapely.get_parts(shapely.constrained_delaunay_triangles(np.array(parts)))
    corners = shapely.get_coordinates(cut).reshape(-1, 4, 2)[:, :3]
    u, v = corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]
    # All turn the same way. One by one they must not be turned: slivers without area, which hold their
    # neighbours together, would fall on the wrong side by a rounding error.
    if (u[:, 0] * v[:, 1] - u[:, 1] * v[:, 0]).sum() < 0:
        corners = corners[:, ::-1]
    once: dict[Point, Point] = {}  # a corner stands in six triangles
    points = [once.setdefault(point, point) for point in map(tuple, corners.reshape(-1, 2).tolist())]
    return list(zip(points[::3], points[1::3], points[2::3], strict=True))


@dataclass(frozen=True, slots=True)
class Mesh:
    """All patches of a storey as one graph of triangles."""

    triangles: list[Triangle]
    doors: list[list[Door]]
    owner: list[str]
    first: dict[str, int] = field(default_factory=dict)
    patches: dict[str, Patch] = field(default_factory=dict)
    beside: dict[str, set[str]] = field(default_factory=dict)  # units and those that a gate joins to them

    def joins(self, one: str, other: str, allowed: Container[str] | None) -> bool:
        """Tell at once that no gates lead from a unit to another, before every triangle is asked."""
        known, edge = {one}, [one]
        while edge and other not in known:
            near = self.beside.get(edge.pop(), set()) - known
            fresh = near if allowed is None else {unit for unit in near if unit in allowed}
            known |= fresh
            edge.extend(fresh)
        return other in known

    def at(self, unit: str, point: Point) -> tuple[int, Point] | None:
        """Return the unit's triangle at a point, or the nearest one with the nearest point in it."""
        patch = self.patches.get(unit)
        if patch is None or not patch.triangles:
            return None
        start = self.first[unit]
        for index, corners in enumerate(patch.triangles):
            if _holds(corners, point):
                return start + index, point
        near = [_nearest(corners, point) for corners in patch.triangles]
        best = min(range(len(near)), key=lambda i: math.dist(near[i], point))
        return start + best, near[best]


def stitched(patches: Sequence[Patch], gates: Sequence[Gate]) -> Mesh:
    """Join the patches where their gates touch."""
    mesh = Mesh([], [], [])
    for patch in patches:
        start = len(mesh.triangles)
        mesh.first[patch.unit] = start
        mesh.patches[patch.unit] = patch
        mesh.triangles.extend(patch.triangles)
        mesh.owner.extend([patch.unit] * len(patch.triangles))
        mesh.doors.extend(
            [(start + other, left, right) for other, left, right in doors] for doors in patch.inner
        )
    for gate in gates:
        _stitch(mesh, gate)
    return mesh


def _stitch(mesh: Mesh, gate: Gate) -> None:
    ones, others = (_on_gate(mesh, side, gate) for side in gate.sides)
    for index, low, high, forward in ones:
        for other, other_low, other_high, _ in others:
            a, b = max(low, other_low), min(high, other_high)
            if b - a < 1e-4:  # noqa: PLR2004 # nobody fits through a tenth of a millimetre
                continue
            start, end = _along(gate, a), _along(gate, b)
            # a counter-clockwise triangle has the far end of its edge on the left as one leaves through it
            left, right = (end, start) if forward else (start, end)
            mesh.doors[index].append((other, left, right))
            mesh.doors[other].append((index, right, left))
            mesh.beside.setdefault(gate.sides[0], set()).add(gate.sides[1])
            mesh.beside.setdefault(gate.sides[1], set()).add(gate.sides[0])


def _on_gate(mesh: Mesh, unit: str, gate: Gate) -> list[tuple[int, float, float, bool]]:
    """Return the unit's rim edges that lie on the gate, as stretches of it; True where they run along it."""
    patch = mesh.patches.get(unit)
    if patch is None:
        return []
    whole = _whole_edge(patch, gate)
    if whole is not None:
        index, forward = whole
        return [(mesh.first[unit] + index, 0.0, 1.0, forward)]
    found = []
    for (a, b), index in patch.rims.items():
        s, t = _place(gate, a), _place(gate, b)
        if s is not None and t is not None:  # one beyond its ends is a stretch of less than nothing
            found.append((mesh.first[unit] + index, max(0.0, min(s, t)), min(1.0, max(s, t)), s < t))
    return found


def _whole_edge(patch: Patch, gate: Gate) -> tuple[int, bool] | None:
    """Return the rim edge that is exactly the gate, as it nearly always is."""
    for edge, forward in (((gate.start, gate.end), True), ((gate.end, gate.start), False)):
        if edge in patch.rims:
            return patch.rims[edge], forward
    return None


def _place(gate: Gate, point: Point) -> float | None:
    """How far along the gate a point lies, if it lies on its line."""
    (x0, y0), (x1, y1) = gate.start, gate.end
    dx, dy = x1 - x0, y1 - y0
    length = math.hypot(dx, dy)
    px, py = point[0] - x0, point[1] - y0
    if abs(dx * py - dy * px) > ON_LINE * length:
        return None
    return (px * dx + py * dy) / (length * length)


def _along(gate: Gate, part: float) -> Point:
    (x0, y0), (x1, y1) = gate.start, gate.end
    return (x0 + part * (x1 - x0), y0 + part * (y1 - y0))


def _holds(corners: Triangle, point: Point) -> bool:
    """Return whether the point lies in it; a sliver holds nothing, as its line goes on beyond its ends."""
    x, y = point
    (ax, ay), (bx, by), (cx, cy) = corners
    if (bx - ax) * (cy - ay) - (by - ay) * (cx - ax) < ON_LINE:
        return False
    for (px, py), (qx, qy) in (((ax, ay), (bx, by)), ((bx, by), (cx, cy)), ((cx, cy), (ax, ay))):
        if (qx - px) * (y - py) - (qy - py) * (x - px) < -SLIVER:
            return False
    return True


def _nearest(corners: Triangle, point: Point) -> Point:
    edges = ((corners[0], corners[1]), (corners[1], corners[2]), (corners[2], corners[0]))
    spots = [nearest_on(a, b, point) for a, b in edges]
    return min(spots, key=lambda spot: math.dist(spot, point))


def nearest_on(a: Point, b: Point, point: Point) -> Point:
    """Return the point of a segment that is nearest to a point."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    square = dx * dx + dy * dy
    if square == 0:
        return a
    t = min(1.0, max(0.0, ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / square))
    return (a[0] + t * dx, a[1] + t * dy)
