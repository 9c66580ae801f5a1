# SPDX-License-Identifier: GPL-3.0-or-later
"""The way as ready SVG paths in px: a turned Shape leaves traces under the software renderer."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby, pairwise
import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kiosk.wayfinding.venue.frame import Point

CHEVRON_EVERY = 12.0  # set by the picture: sizes of a head; on shorter straights it would stand in the way


@dataclass(frozen=True, slots=True)
class RouteStroke:
    """A part of the way that stays on one storey, in venue metres."""

    ordinal: int
    points: tuple[Point, ...]


def joined(legs: Iterable[tuple[int, Sequence[Point]]]) -> list[RouteStroke]:
    """Make one line of the legs that follow each other on a storey; where they meet the point counts once."""
    return [
        RouteStroke(
            ordinal, tuple(point for point, _ in groupby(point for _, points in run for point in points))
        )
        for ordinal, run in groupby(legs, key=lambda leg: leg[0])
    ]


def path(points: Sequence[Point]) -> str:
    """Return the line through the points."""
    return "M" + " L".join(f"{x:.1f} {y:.1f}" for x, y in points)


def head(start: Point, end: Point, size: float) -> tuple[Point, Point, Point]:
    """Return an arrow's head at `end` of a straight: one wing, the tip, the other wing."""
    (ax, ay), (bx, by) = start, end
    length = math.dist(start, end) or 1.0
    ux, uy = (bx - ax) / length * size, (by - ay) / length * size
    return (bx - ux - uy, by - uy + ux), end, (bx - ux + uy, by - uy - ux)


def short_of(points: Sequence[Point], distance: float) -> Point:
    """Return the point of the line that lies so far before its end, or its beginning."""
    for end, start in pairwise(reversed(points)):
        length = math.dist(start, end)
        if length > distance:
            share = distance / length
            return (end[0] + share * (start[0] - end[0]), end[1] + share * (start[1] - end[1]))
        distance -= length
    return points[0]


def chevrons(points: Sequence[Point], size: float) -> Iterator[tuple[Point, Point, Point]]:
    """Return small heads in the middle of the longer straights, so that the direction needs no motion."""
    for start, end in pairwise(points):
        if math.dist(start, end) > CHEVRON_EVERY * size:
            yield head(start, ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2), size)
