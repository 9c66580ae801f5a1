# SPDX-License-Identifier: GPL-3.0-or-later
"""From venue metres (y up) to the picture's pixels (y down)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.wayfinding.venue.frame import Point


@dataclass(frozen=True, slots=True)
class Projection:
    """A scale in px a metre, and the metres at the picture's corner."""

    scale: float
    left: float
    top: float
    width: float
    height: float

    def at(self, point: Point) -> Point:
        """Return the picture's pixel for a venue point."""
        return ((point[0] - self.left) * self.scale, (-point[1] - self.top) * self.scale)


def project(corners: Sequence[Point], scale: float) -> Projection:
    """Fit the picture around the points."""
    xs, ys = [x for x, _ in corners], [-y for _, y in corners]
    left, top = min(xs), min(ys)
    return Projection(scale, left, top, (max(xs) - left) * scale, (max(ys) - top) * scale)
