# SPDX-License-Identifier: GPL-3.0-or-later
"""A way over one storey as points: its length, its corners rounded."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import hypot
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.wayfinding.venue.frame import Point


@dataclass(frozen=True, slots=True)
class Path:
    """A way over one storey: the taut points, their length, the units in walking order."""

    points: tuple[Point, ...]
    length: float
    units: tuple[str, ...]


def path_length(points: Sequence[Point]) -> float:
    """Metres along the points."""
    return sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(points))


def without_repeats(points: Sequence[Point], closest: float = 1e-6) -> list[Point]:
    """Drop points on top of the one before; the last one stays."""
    kept = [points[0]]
    for point in points[1:]:
        if hypot(point[0] - kept[-1][0], point[1] - kept[-1][1]) > closest:
            kept.append(point)
    if len(kept) > 1:
        kept[-1] = points[-1]
    return kept


def rounded(points: Sequence[Point], radius: float = 0.7, sagitta: float = 0.2) -> list[Point]:
    """Round the corners with quadratic curves that never stray further from the path than `sagitta`."""
    points = without_repeats(points)
    result = [points[0]]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        result.extend(_corner(before, corner, after, radius, sagitta))
    if len(points) > 1:
        result.append(points[-1])
    return result


def _corner(before: Point, corner: Point, after: Point, radius: float, sagitta: float) -> list[Point]:
    inward = hypot(before[0] - corner[0], before[1] - corner[1])
    outward = hypot(after[0] - corner[0], after[1] - corner[1])
    ux, uy = (before[0] - corner[0]) / inward, (before[1] - corner[1]) / inward
    vx, vy = (after[0] - corner[0]) / outward, (after[1] - corner[1]) / outward
    bend = hypot(ux + vx, uy + vy)  # 2 for a path that turns back, 0 for a straight one
    if bend < 0.05:  # noqa: PLR2004 # straight enough
        return [corner]
    reach = min(radius, 0.45 * inward, 0.45 * outward, 4 * sagitta / bend)
    a = (corner[0] + reach * ux, corner[1] + reach * uy)
    b = (corner[0] + reach * vx, corner[1] + reach * vy)
    curve = []
    for step in range(7):
        t = step / 6
        p, q, r = (1 - t) ** 2, 2 * t * (1 - t), t * t
        curve.append((p * a[0] + q * corner[0] + r * b[0], p * a[1] + q * corner[1] + r * b[1]))
    return curve
