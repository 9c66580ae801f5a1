# SPDX-License-Identifier: GPL-3.0-or-later
"""Rooms that are drawn as closed lines of their own: which of them are rooms, and where their doors lie."""

from __future__ import annotations

from itertools import combinations
import math
from statistics import median
from typing import TYPE_CHECKING, Final

import shapely
from shapely.geometry import LineString, MultiPoint, Point, Polygon

from kiosk.wayfinding.importing.draft import DraftOpening, shared_walls, walls
from kiosk.wayfinding.importing.tracing import THICKEST_M, widened

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kiosk.wayfinding.importing.draft import DraftRoom
    from kiosk.wayfinding.importing.tracing import DrawnStorey

UNITS: Final = (1.0, 0.001, 0.01, 0.0254, 0.3048)  # metres a drawing unit
USUAL_M2: Final = (6.0, 60.0)  # what the middle one of a house's rooms measures
FEWEST: Final = 3
SYMBOL_M: Final = 0.1  # strokes of one door lie so near each other, and so near its wall
NARROWEST_M: Final = 0.5


def scale_of_rooms(outlines: Sequence[Polygon]) -> float | None:
    """Return metres a unit by how large the rooms are; None where they are few or two units would do."""
    areas = [one.area for one in outlines]
    if len(areas) < FEWEST:
        return None
    fits = [unit for unit in UNITS if USUAL_M2[0] <= median(areas) * unit**2 <= USUAL_M2[1]]
    return fits[0] if len(fits) == 1 else None


def nearest_unit(rooms: Sequence[Polygon]) -> float:
    """Return metres a unit with which the rooms are as near as can be to how large rooms usually are."""
    middle = math.sqrt(USUAL_M2[0] * USUAL_M2[1])
    return min(UNITS, key=lambda unit: abs(math.log(median(one.area for one in rooms) * unit**2 / middle)))


def outlined(storey: DrawnStorey, traced: Sequence[Polygon]) -> list[Polygon]:
    """Return the outlines that are rooms and not traced already, their edges in the middle of the walls."""
    kept: list[Polygon] = []
    for one in sorted(storey.outlines, key=lambda shape: shape.area):
        within = [room for room in (*traced, *kept) if one.contains(room.representative_point())]
        if len(within) < 2 and all(room.intersection(one).area < one.area / 2 for room in within):  # noqa: PLR2004 # a storey's outline holds several
            kept.append(one)
    return [widened(one, kept, Polygon()) for one in kept]


def doors_between(rooms: Sequence[DraftRoom], storey: DrawnStorey) -> Iterator[DraftOpening]:
    """Yield a door for each symbol that lies on a wall of outlined rooms, as wide as it lies there."""
    for symbol in _symbols(storey):
        near = [room for room in rooms if room.shape.exterior.distance(symbol) < THICKEST_M / 2]
        found: list[tuple[LineString, DraftRoom, DraftRoom | None]] = [
            (piece, one, other)
            for one, other in combinations(near, 2)
            for wall in shared_walls(one, other)
            if (piece := _on(wall, symbol)) is not None
        ]
        found = found or [
            (piece, room, None)
            for room in near
            for wall in walls(room.shape)
            if (piece := _on(wall, symbol)) is not None
        ]
        if found:
            piece, one, other = max(found, key=lambda at: at[0].length)
            yield DraftOpening(one.ordinal, piece, one, other, "hinged")


def _symbols(storey: DrawnStorey) -> list[Polygon]:
    """Return what is drawn of each door as one shape."""
    drawn = [*storey.leaves, *(MultiPoint([arc.hinge, *arc.ends]).convex_hull for arc in storey.arcs)]
    whole = shapely.union_all([one.buffer(SYMBOL_M) for one in drawn])
    return [one for one in getattr(whole, "geoms", [whole]) if not one.is_empty]


def _on(wall: LineString, symbol: Polygon) -> LineString | None:
    """Return the piece of a wall that a symbol covers, without what was added around it."""
    covered = symbol.intersection(wall.buffer(THICKEST_M / 2, cap_style="flat"))
    along = [wall.project(Point(at)) for at in shapely.get_coordinates(covered)]
    if not along or max(along) - min(along) - 2 * SYMBOL_M < NARROWEST_M:
        return None
    return LineString([wall.interpolate(min(along) + SYMBOL_M), wall.interpolate(max(along) - SYMBOL_M)])
