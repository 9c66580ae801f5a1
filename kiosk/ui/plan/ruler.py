# SPDX-License-Identifier: GPL-3.0-or-later
"""Stretches a drawn room so that every desk is as large, and keeps every order, alignment and aisle."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate, chain
from statistics import median
from typing import TYPE_CHECKING

from kiosk.wayfinding.drawing.axes import between, grown, merged

if TYPE_CHECKING:
    from collections.abc import Sequence

SAME = 0.25  # of an ordinary width: nobody draws an aisle that narrow
AISLE = 0.45  # of a desk, what an aisle keeps at least


@dataclass(frozen=True, slots=True)
class MapRuler:
    """Lines of the drawing and where they lie now, 0..1."""

    lines: tuple[float, ...]
    places: tuple[float, ...]

    def box(self, start: float, end: float) -> tuple[float, float]:
        """Return where a drawn extent begins now, and how long it is."""
        first, last = between(self.lines, start, end)
        return self.places[first], self.places[last] - self.places[first]


def ruler(spans: Sequence[tuple[float, float]]) -> MapRuler:
    """Lay out what was drawn from where to where, each as long as the other."""
    lines = merged(chain.from_iterable(spans), SAME * median(end - start for start, end in spans))
    places = sorted((between(lines, *span) for span in spans), key=lambda one: one[1] - one[0])
    taken = {at for first, last in places for at in range(first, last)}
    widths = grown(lines, [(first, last, 1.0) for first, last in places])
    widths = [wide if at in taken else AISLE for at, wide in enumerate(widths)]
    total = sum(widths)
    return MapRuler(tuple(lines), tuple(at / total for at in accumulate(widths, initial=0.0)))
