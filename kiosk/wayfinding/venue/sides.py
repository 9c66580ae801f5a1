# SPDX-License-Identifier: GPL-3.0-or-later
"""Which two units an opening joins: looked for on either side of it, across a wall's thickness."""

from __future__ import annotations

from dataclasses import replace
import math
from typing import TYPE_CHECKING

import numpy as np
import shapely

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.wayfinding.venue.frame import Point
    from kiosk.wayfinding.venue.model import Opening, Unit

# Metres from the opening's middle, a judgement: walls are rarely thicker. Of two cities whose rooms touch,
# the first one alone finds all that these find; files of others leave their walls out between the rooms.
PROBES = (0.12, 0.3, 0.6, 0.9)


def opening_sides(units: Sequence[Unit], openings: Sequence[Opening]) -> tuple[Opening, ...]:
    """Return the openings with their units found, storey by storey."""
    return tuple(
        opening
        for ordinal in sorted({opening.ordinal for opening in openings})
        for opening in _on_storey(
            [unit for unit in units if unit.ordinal == ordinal],
            [opening for opening in openings if opening.ordinal == ordinal],
        )
    )


def _on_storey(units: Sequence[Unit], openings: Sequence[Opening]) -> Sequence[Opening]:
    if not units:
        return openings
    tree = shapely.STRtree([unit.shape for unit in units])
    probes = [point for opening in openings for point in _probe_points(opening)]
    hits: list[list[int]] = [[] for _ in probes]
    pairs = tree.query(shapely.points(np.array(probes)), predicate="intersects")
    for probe, unit in zip(*pairs.tolist(), strict=True):
        hits[probe].append(unit)
    size = 2 * len(PROBES)
    return [
        replace(opening, sides=_sides(hits[i * size : (i + 1) * size], units))
        for i, opening in enumerate(openings)
    ]


def _probe_points(opening: Opening) -> list[Point]:
    (x0, y0), (x1, y1) = opening.line
    length = math.hypot(x1 - x0, y1 - y0)
    nx, ny = -(y1 - y0) / length, (x1 - x0) / length
    mx, my = opening.middle
    return [(mx + s * d * nx, my + s * d * ny) for s in (1, -1) for d in PROBES]


def _sides(hits: list[list[int]], units: Sequence[Unit]) -> tuple[str, ...]:
    found: list[str] = []
    half = len(PROBES)
    for side in (hits[:half], hits[half:]):
        for probe in side:
            here = [units[i] for i in probe if units[i].id not in found]
            if here:
                found.append(min(here, key=lambda unit: unit.shape.area).id)
                break
    return tuple(found)
