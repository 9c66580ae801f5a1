# SPDX-License-Identifier: GPL-3.0-or-later
"""From venue metres (y up) to the picture's pixels (y down), turned so that ahead is up."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Projection:
    """A turn clockwise in degrees, then a scale in px a metre, then a shift to the picture's corner."""

    turn: float
    scale: float
    left: float
    top: float
    width: float
    height: float

    def at(self, point: Point) -> Point:
        """Return the picture's pixel for a venue point."""
        x, y = _turned(point, *_direction(self.turn))
        return ((x - self.left) * self.scale, (y - self.top) * self.scale)


def project(corners: Iterable[Point], turn: float, scale: float, margin: float = 0.0) -> Projection:
    """Fit the picture around the points, with a margin in metres."""
    turned = [_turned(point, *_direction(turn)) for point in corners]
    xs, ys = [x for x, _ in turned], [y for _, y in turned]
    left, top = min(xs) - margin, min(ys) - margin
    width, height = max(xs) + margin - left, max(ys) + margin - top
    return Projection(turn, scale, left, top, width * scale, height * scale)


def quarter(heading: float) -> float:
    """Return the turn that brings a compass heading up, in whole quarters so that names stay level."""
    return -round(heading / 90) * 90.0 % 360


@lru_cache(maxsize=64)
def _direction(turn: float) -> Point:
    """Return cosine and sine; a storey asks for them thousands of times."""
    angle = math.radians(turn)
    return math.cos(angle), math.sin(angle)


def _turned(point: Point, cosine: float, sine: float) -> Point:
    x, y = point[0], -point[1]
    return (x * cosine - y * sine, x * sine + y * cosine)
