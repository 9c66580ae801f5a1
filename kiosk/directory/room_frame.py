# SPDX-License-Identifier: GPL-3.0-or-later
"""A room turned so that its door is at the bottom, and the stretches of floor that a row of desks may use."""

from __future__ import annotations

from dataclasses import dataclass
import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

type Point = tuple[float, float]
type FreeSpan = tuple[float, float]

WALL = 0.05
SAME_WALL = 0.5
LEAST_CORNERS = 3
TINY = 1e-6


@dataclass(frozen=True, slots=True)
class RoomSize:
    """A room's outline in metres, its doors (the two ends of an opening), and what stands in it already."""

    polygon: tuple[Point, ...]
    doors: tuple[tuple[Point, Point], ...] = ()
    obstacles: tuple[tuple[Point, ...], ...] = ()


class RoomFrame:
    """The room in its own axes: u to the right, v away from the door's wall."""

    def __init__(self, room: RoomSize) -> None:
        if len(room.polygon) < LEAST_CORNERS:
            raise ValueError("a room needs at least three corners")
        self._u, self._v = _axes(room)
        self._outline = tuple(self._turned(point) for point in room.polygon)
        self._obstacles = [[self._turned(point) for point in shape] for shape in room.obstacles]
        us = [u for u, _ in self._outline]
        vs = [v for _, v in self._outline]
        self.left, self.width = min(us), max(us) - min(us)
        self.bottom, self.height = min(vs), max(vs) - min(vs)
        self._door = self._door_at(room)
        self._passages = [self._middle(door) for door in room.doors if self._beside_main(door, room)]

    def _turned(self, point: Point) -> Point:
        return _dot(point, self._u), _dot(point, self._v)

    def _middle(self, door: tuple[Point, Point]) -> float:
        return sum(self._turned(end)[0] for end in door) / 2

    def _beside_main(self, door: tuple[Point, Point], room: RoomSize) -> bool:
        """Return whether a door is in the main door's wall, so that one walks in straight along v."""
        main = sum(self._turned(end)[1] for end in _main_door(room)) / 2
        return all(abs(self._turned(end)[1] - main) < SAME_WALL for end in door)

    def _door_at(self, room: RoomSize) -> float | None:
        if not room.doors:
            return None
        return self._middle(_main_door(room))

    def door_share(self) -> float:
        """Return how far to the right the door is, 0..1; the middle where there is none (`floor_plans`)."""
        return 0.5 if self._door is None else (self._door - self.left) / self.width

    def back(self, u: float, v: float) -> Point:
        """Return a point of this frame in the room's own metres."""
        return self._u[0] * u + self._v[0] * v, self._u[1] * u + self._v[1] * v

    def inward(self, towards: int) -> Point:
        """Return the unit vector away from the door (1) or towards it (-1) in the room's own axes."""
        return self._v[0] * towards, self._v[1] * towards

    def free(self, low: float, high: float, aisle: float) -> tuple[FreeSpan, ...]:
        """Return the stretches inside the room over a band's whole height, less the aisle from the door."""
        spans = self._inside(low, high)
        for door in self._passages:
            spans = _without(spans, (door - aisle / 2, door + aisle / 2))
        for shape in self._obstacles:
            us, vs = [u for u, _ in shape], [v for _, v in shape]
            if min(vs) < high and max(vs) > low:
                spans = _without(spans, (min(us) - WALL, max(us) + WALL))
        return tuple(span for span in spans if span[1] - span[0] > TINY)

    def _inside(self, low: float, high: float) -> list[FreeSpan]:
        corners = [v for _, v in self._outline if low + 2 * TINY < v < high - 2 * TINY]
        levels = sorted({low + TINY, high - TINY, *(v + d for v in corners for d in (-TINY, TINY))})
        spans = _crossings(self._outline, levels[0])
        for level in levels[1:]:
            spans = _common(spans, _crossings(self._outline, level))
        return [(start + WALL, end - WALL) for start, end in spans if end - start > 2 * WALL]


def _main_door(room: RoomSize) -> tuple[Point, Point]:
    return max(room.doors, key=lambda door: math.dist(*door))


def _axes(room: RoomSize) -> tuple[Point, Point]:
    """Let v be square to the door's own wall, into the room."""
    if not room.doors:
        return (1.0, 0.0), (0.0, 1.0)
    (ax, ay), (bx, by) = _main_door(room)
    length = math.dist((ax, ay), (bx, by)) or 1.0
    u = ((bx - ax) / length, (by - ay) / length) if (ax, ay) != (bx, by) else (1.0, 0.0)
    v = (-u[1], u[0])
    centre = _centre(room.polygon)
    if _dot((centre[0] - ax, centre[1] - ay), v) < 0:
        u, v = (-u[0], -u[1]), (-v[0], -v[1])
    return u, v


def _dot(a: Point, b: Point) -> float:
    return a[0] * b[0] + a[1] * b[1]


def _centre(polygon: Sequence[Point]) -> Point:
    return sum(x for x, _ in polygon) / len(polygon), sum(y for _, y in polygon) / len(polygon)


def _crossings(outline: Sequence[Point], v: float) -> list[FreeSpan]:
    """Cut the outline with a line; inside is between each first and second crossing."""
    cuts = sorted(
        a[0] + (v - a[1]) / (b[1] - a[1]) * (b[0] - a[0])
        for a, b in zip(outline, (*outline[1:], outline[0]), strict=True)
        if (a[1] > v) != (b[1] > v)
    )
    return list(zip(cuts[::2], cuts[1::2], strict=False))


def _common(one: Sequence[FreeSpan], other: Sequence[FreeSpan]) -> list[FreeSpan]:
    pairs = ((max(a[0], b[0]), min(a[1], b[1])) for a in one for b in other)
    return [(start, end) for start, end in pairs if end - start > TINY]


def _without(spans: Sequence[FreeSpan], gap: FreeSpan) -> list[FreeSpan]:
    cut = [part for start, end in spans for part in ((start, min(end, gap[0])), (max(start, gap[1]), end))]
    return [(start, end) for start, end in cut if end - start > TINY]
