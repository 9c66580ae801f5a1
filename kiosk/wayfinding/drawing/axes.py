# SPDX-License-Identifier: GPL-3.0-or-later
"""A drawn axis that gives each thing the room it needs to be read: order is kept, lengths are not."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

SAME = 0.35  # metres within which two walls are one line; 0.26 and 0.47 keep all names of 13 maps


@dataclass(frozen=True, slots=True)
class Need:
    """From where to where in metres something stands; it would like so many px, and must have `least`."""

    start: float
    end: float
    wish: float
    least: float


@dataclass(frozen=True, slots=True)
class DrawnAxis:
    """Lines in metres and where they lie in px, both rising."""

    lines: tuple[float, ...]
    places: tuple[float, ...]

    @property
    def size(self) -> float:
        """The whole length in px."""
        return self.places[-1]

    def at(self, value: float) -> float:
        """Return the px of a place in metres; what lies beyond the ends lies on them."""
        lines, places = self.lines, self.places
        if value <= lines[0]:
            return places[0]
        if value >= lines[-1]:
            return places[-1]
        after = bisect_right(lines, value)
        share = (value - lines[after - 1]) / (lines[after] - lines[after - 1])
        return places[after - 1] + share * (places[after] - places[after - 1])


def least(needs: Sequence[Need]) -> tuple[float, float]:
    """Return the px that needs must have, and those that they would like."""
    lines = _lines(needs)
    return sum(_grown(lines, needs, lambda one: one.least)), sum(_grown(lines, needs, lambda one: one.wish))


def axis(needs: Sequence[Need], room: float, most: float) -> DrawnAxis:
    """Lay needs out in `room` px, between must and wish; what is left is shared, up to `most` px a metre."""
    lines = _lines(needs)
    low = _grown(lines, needs, lambda one: one.least)
    high = [max(a, b) for a, b in zip(low, _grown(lines, needs, lambda one: one.wish), strict=True)]
    if sum(low) >= room:
        widths = [wide * room / sum(low) for wide in low]
    elif sum(high) >= room:
        share = (room - sum(low)) / (sum(high) - sum(low))
        widths = [a + share * (b - a) for a, b in zip(low, high, strict=True)]
    else:
        widths = _spread(lines, high, room, most)
    return DrawnAxis(tuple(lines), tuple(accumulate(widths, initial=0.0)))


def _spread(lines: Sequence[float], widths: Sequence[float], room: float, most: float) -> list[float]:
    """Share what is left by metres."""
    weights = [end - start for start, end in pairwise(lines)]
    spare = min(room - sum(widths), max(0.0, most * sum(weights) - sum(widths)))
    # Grow the tightest first: a scale that every stretch has, or more where its need is greater.
    scale_low, scale_high = 0.0, most
    for _ in range(40):
        scale = (scale_low + scale_high) / 2
        grown = [max(wide, scale * weight) for wide, weight in zip(widths, weights, strict=True)]
        if sum(grown) > sum(widths) + spare:
            scale_high = scale
        else:
            scale_low = scale
    return [max(wide, scale_low * weight) for wide, weight in zip(widths, weights, strict=True)]


def _grown(lines: Sequence[float], needs: Sequence[Need], px: Callable[[Need], float]) -> list[float]:
    """Return the least widths between the lines that give every need its px, narrow needs first."""
    narrow_first = sorted(needs, key=lambda one: one.end - one.start)
    return grown(lines, [(*between(lines, one.start, one.end), px(one)) for one in narrow_first])


def grown(lines: Sequence[float], needs: Iterable[tuple[int, int, float]]) -> list[float]:
    """Return the least widths between the lines that give room to each need, one after the other.

    A need is its first and last line and how much it needs; what lacks is shared as the lines were drawn.
    """
    widths = [0.0] * (len(lines) - 1)
    for first, last, need in needs:
        lack = need - sum(widths[first:last])
        if lack > 0:
            drawn = lines[last] - lines[first]
            for at in range(first, last):
                widths[at] += lack * (lines[at + 1] - lines[at]) / drawn
    return widths


def between(lines: Sequence[float], start: float, end: float) -> tuple[int, int]:
    """Return the lines nearest to both ends; the last is always beyond the first."""
    first = _nearest(lines[:-1], start)
    return first, max(first + 1, _nearest(lines, end))


def _nearest(lines: Sequence[float], value: float) -> int:
    return min(range(len(lines)), key=lambda at: abs(lines[at] - value))


def merged(values: Iterable[float], same: float) -> list[float]:
    """Return values as lines, what lies nearer than `same` as one; there are always two."""
    groups: list[list[float]] = []
    for value in sorted(values):
        if groups and value - groups[-1][0] < same:
            groups[-1].append(value)
        else:
            groups.append([value])
    lines = [sum(group) / len(group) for group in groups]
    return lines if len(lines) > 1 else [lines[0], lines[0] + 1.0]


def _lines(needs: Sequence[Need]) -> list[float]:
    return merged((at for need in needs for at in (need.start, need.end)), SAME)
