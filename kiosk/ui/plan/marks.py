# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the marks of a way stand: the words at its start, and the steps' numbers, none upon another."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise, product
import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

from kiosk.ui.plan.labels import crosses

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from PySide6.QtCore import QSizeF

    from kiosk.ui.plan.labels import Segment
    from kiosk.wayfinding.venue.frame import Point

SLIDE = 4.0  # sizes of a disc that it may move along the way to be read
STEP = 0.2
HOUSE = 40  # px of the design at 100 %: the letters of a building's name


@dataclass(frozen=True, slots=True)
class RouteStop:
    """A numbered step, its point and its line in px; `arrow` where the line's own head stands there."""

    number: int
    point: Point
    line: Sequence[Point]
    arrow: bool = False


@dataclass(frozen=True, slots=True)
class HouseName:
    """A building's name, its size, its storey's chip, and over what it stands, if it is not the first."""

    name: str
    size: QSizeF
    chip: QRectF
    middle: float | None


def house_names(
    names: Iterable[HouseName], kept: Iterable[QRectF], view: QRectF, unit: float
) -> Iterator[tuple[QRectF, str]]:
    """Place buildings' names after or under the chip of their storey, a further one over its own rooms.

    A name that finds no place free of what is `kept` is left out: the sentence over the map tells the goal's.
    """
    taken = list(kept)
    for one in names:
        level = one.chip.center().y() - one.size.height() / 2
        spots = [
            QPointF(one.chip.right() + 14 * unit, level),
            QPointF(one.chip.left() + 2 * unit, one.chip.bottom() + 4 * unit),
        ]
        if one.middle is not None:
            spots = [QPointF(one.middle - one.size.width() / 2, level)]
        stands = (QRectF(spot, one.size) for spot in spots)
        free = (box for box in stands if view.contains(box) and not any(box.intersects(o) for o in taken))
        if box := next(free, None):
            taken.append(box)
            yield box, one.name


def beside(spot: Point, size: QSizeF, reach: float, view: QRectF, lines: Sequence[Segment]) -> QRectF:
    """Return where words stand at a spot: in sight if they can, and where the way crosses them least."""
    x, y = spot
    wide, high = size.width(), size.height()
    level = _within(y - high / 2, high, view.top(), view.bottom())
    across = _within(x - wide / 2, wide, view.left(), view.right())
    stands = [
        QRectF(QPointF(left, top), size)
        for left, top in (
            (x + reach, level), (x - reach - wide, level), (across, y + reach), (across, y - reach - high)
        )
    ]  # fmt: skip
    return min(stands, key=lambda box: (not view.contains(box), sum(crosses(box, *line) for line in lines)))


def _within(start: float, length: float, low: float, high: float) -> float:
    return max(low, min(start, high - length))


def strung(stops: Sequence[RouteStop], size: float, taken: Iterable[QRectF]) -> Iterator[tuple[int, Point]]:
    """Place numbered discs on their lines, each moved along, in their order, until it lies on nothing.

    The one before the arrow's head goes first. One that finds no place is left out: it comes back when the
    map is drawn larger.
    """
    marks, placed = list(taken), dict[int, float]()
    for stop in sorted(stops, key=lambda one: not one.arrow):
        after = max((at for number, at in placed.items() if number < stop.number), default=-math.inf)
        before = min((at for number, at in placed.items() if number > stop.number), default=math.inf)
        for at in _slides(stop, size):
            spot = _point_at(stop.line, at) if len(stop.line) > 1 else stop.point
            box = square(spot, size)
            if after < at < before and not any(box.intersects(mark) for mark in marks):
                marks.append(box)
                placed[stop.number] = at
                yield stop.number, spot
                break


def square(spot: Point, size: float) -> QRectF:
    """Return the box around a mark."""
    return QRectF(spot[0] - size / 2, spot[1] - size / 2, size, size)


def _slides(stop: RouteStop, size: float) -> Iterator[float]:
    """Yield how far along its line a disc may stand: on from its point, or back from the arrow's head."""
    whole = _length(stop.line)
    at = max(0.0, whole - 1.2 * size) if stop.arrow else min(whole, _station(stop.line, stop.point))
    ways = (-1,) if stop.arrow else (1, -1)
    for way, step in product(ways, range(round(SLIDE / STEP) + 1)):
        moved = at + way * step * STEP * size
        if 0 <= moved <= whole:
            yield moved


def _length(line: Sequence[Point]) -> float:
    return sum(math.dist(a, b) for a, b in pairwise(line))


def _station(line: Sequence[Point], point: Point) -> float:
    """Return how far along the line a point of it lies."""
    best, gone, found = math.inf, 0.0, 0.0
    for a, b in pairwise(line):
        length = math.dist(a, b)
        share = ((point[0] - a[0]) * (b[0] - a[0]) + (point[1] - a[1]) * (b[1] - a[1])) / (length**2 or 1.0)
        along = min(1.0, max(0.0, share)) * length
        off = math.dist(point, _between(a, b, along / (length or 1.0)))
        if off < best - 1e-6:  # the first of equals
            best, found = off, gone + along
        gone += length
    return found


def _point_at(line: Sequence[Point], distance: float) -> Point:
    for a, b in pairwise(line):
        length = math.dist(a, b)
        if distance <= length:
            return _between(a, b, distance / (length or 1.0))
        distance -= length
    return line[-1]


def _between(a: Point, b: Point, share: float) -> Point:
    return (a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1]))
