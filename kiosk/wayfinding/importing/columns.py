# SPDX-License-Identifier: GPL-3.0-or-later
"""Columns: where walls end at one it closes the room, which goes on to the walls as if none stood there."""

from __future__ import annotations

from itertools import pairwise
import math
from typing import TYPE_CHECKING, Final

import shapely
from shapely.geometry import LineString, Polygon

from kiosk.wayfinding.importing.lines import meeting, unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.wayfinding.importing.lines import Metres

WIDEST_M: Final = 1.6  # of a column
TOUCHING_M: Final = 0.02
ALONG: Final = 0.6  # of an edge lies on a column that it is the column's


def columns_in(lines: Sequence[LineString]) -> list[Polygon]:
    """Return the columns that lines draw."""
    if not lines:
        return []
    faces = shapely.polygonize([shapely.unary_union(list(lines), grid_size=0.001)]).geoms
    return [face for face in faces if _is_column(face)]


def without_free_columns(solid: shapely.Geometry, columns: Sequence[Polygon]) -> shapely.Geometry:
    """Return walls and columns but for the columns that no wall reaches: they are no wall of any room."""
    if not columns:
        return solid
    free = shapely.union_all(list(columns)).buffer(TOUCHING_M)
    return shapely.union_all([one for one in getattr(solid, "geoms", [solid]) if not free.contains(one)])


def _is_column(face: shapely.Geometry) -> bool:
    left, low, right, high = face.bounds
    return bool(max(right - left, high - low) < WIDEST_M)


def past_columns(room: Polygon, columns: Sequence[Polygon]) -> Polygon:
    """Return a room without the corners that columns make in it: the walls beside them meet behind them."""
    near = [one for one in columns if one.distance(room) < TOUCHING_M]
    if not near:
        return room
    bodies = shapely.union_all(near).buffer(TOUCHING_M)
    corners = list(room.exterior.coords)[:-1]
    edges = [edge for edge in pairwise([*corners, corners[0]]) if not _lies_on(edge, bodies)]
    ring: list[Metres] = []
    for before, edge in pairwise([edges[-1], *edges]) if edges else ():
        lines = (before[0], unit(*before)), (edge[0], unit(*edge))
        crossing = meeting(*lines) if math.dist(before[1], edge[0]) > TOUCHING_M else before[1]
        ring += [before[1], edge[0]] if crossing is None else [crossing]
    shape = Polygon(ring, [hole.coords for hole in room.interiors]) if len(ring) > 2 else room  # noqa: PLR2004 # a triangle
    return shape if shape.is_valid and room.difference(shape).area < TOUCHING_M else room


def _lies_on(edge: tuple[Metres, Metres], bodies: shapely.Geometry) -> bool:
    line = LineString(edge)
    return bool(line.intersection(bodies).length > ALONG * line.length)
