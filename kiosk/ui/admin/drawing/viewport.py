# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the sheet is looked at from: millimetres with north up, pixels with down down."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTransform

if TYPE_CHECKING:
    from collections.abc import Iterable

    type Millimetres = tuple[int, int]

FINEST: Final = 1.0  # px a mm: a wall's end fills the screen
COARSEST: Final = 1 / 400
AIR: Final = 60  # px around what is fitted into view


@dataclass(frozen=True, slots=True)
class Viewport:
    """`scale` in px a mm; `left` and `top` are the mm that stand in the corner of the sheet."""

    scale: float = 1 / 50
    left: float = -4000.0
    top: float = 30_000.0

    def px(self, at: tuple[float, float]) -> QPointF:
        """Return where a place stands on the sheet."""
        return QPointF((at[0] - self.left) * self.scale, (self.top - at[1]) * self.scale)

    def mm(self, x: float, y: float) -> Millimetres:
        """Return the place under a point of the sheet."""
        return round(self.left + x / self.scale), round(self.top - y / self.scale)

    def transform(self) -> QTransform:
        """Return the same as Qt applies it, from mm to px."""
        scale = self.scale
        return QTransform(scale, 0, 0, -scale, -self.left * scale, self.top * scale)

    def zoomed(self, times: float, x: float, y: float) -> Viewport:
        """Look closer or from farther away; what lies under the point stays under it."""
        scale = min(FINEST, max(COARSEST, self.scale * times))
        return Viewport(scale, self.left + x / self.scale - x / scale, self.top - y / self.scale + y / scale)

    def panned(self, dx: float, dy: float) -> Viewport:
        """Carry the sheet by so many px."""
        return replace(self, left=self.left - dx / self.scale, top=self.top + dy / self.scale)

    def around(self, at: Millimetres, wide: float, high: float) -> Viewport:
        """Bring a place into the middle unless it is well in sight."""
        here = self.px(at)
        if QRectF(AIR, AIR, wide - 2 * AIR, high - 2 * AIR).contains(here):
            return self
        return self.panned(wide / 2 - here.x(), high / 2 - here.y())


def fitted(places: Iterable[tuple[float, float]], wide: float, high: float) -> Viewport:
    """Return how all places are seen at once; an empty sheet shows 40 by 25 metres."""
    known = list(places) or [(0.0, 0.0), (40_000.0, 25_000.0)]
    xs, ys = zip(*known, strict=True)
    across, up = max(xs) - min(xs), max(ys) - min(ys)
    scale = min((wide - 2 * AIR) / max(across, 4000.0), (high - 2 * AIR) / max(up, 4000.0))
    scale = min(FINEST, max(COARSEST, scale))
    middle = (max(xs) + min(xs)) / 2, (max(ys) + min(ys)) / 2
    return Viewport(scale, middle[0] - wide / 2 / scale, middle[1] + high / 2 / scale)
