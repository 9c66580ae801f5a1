# SPDX-License-Identifier: GPL-3.0-or-later
"""Stretches a drawn axis so that what must be read fits, and keeps every order, alignment and aisle."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

SAME = 0.25  # of an ordinary width: nobody draws an aisle that narrow
AISLE = 0.45  # what an aisle keeps at least, in the unit of the needs


@dataclass(frozen=True, slots=True)
class MapSpan:
    """From where to where something was drawn; its text needs `wish`, or at least `least`."""

    start: float
    end: float
    wish: float
    least: float


@dataclass(frozen=True, slots=True)
class MapRuler:
    """Lines of the drawing and where they lie now, 0..1; `size` is the whole length in units."""

    lines: tuple[float, ...]
    places: tuple[float, ...]
    size: float

    def box(self, start: float, end: float) -> tuple[float, float]:
        """Return where a drawn extent begins now, and how long it is."""
        first, last = _between(self.lines, start, end)
        return self.places[first], self.places[last] - self.places[first]


def ruler(spans: Sequence[MapSpan], room: float = 0.0) -> MapRuler:
    """Lay out the spans in `room` units, by their wishes if they fit; without a room, as short as can be."""
    usual = median(span.end - span.start for span in spans)
    lines = _lines(sorted(at for span in spans for at in (span.start, span.end)), SAME * usual)
    places = [(*_between(lines, span.start, span.end), span) for span in spans]
    widths = _grown(lines, [(a, b, span.wish) for a, b, span in places])
    if room and sum(widths) > room:
        widths = _grown(lines, [(a, b, span.least) for a, b, span in places])
    spare = max(0.0, room - sum(widths))
    drawn = lines[-1] - lines[0]
    widths = [
        wide + spare * (end - start) / drawn
        for wide, start, end in zip(widths, lines, lines[1:], strict=False)
    ]
    return MapRuler(tuple(lines), tuple(_running(widths)), sum(widths))


def _grown(lines: Sequence[float], needs: Iterable[tuple[int, int, float]]) -> list[float]:
    """Return the least widths between the lines that give every need its room, narrow needs first."""
    widths = [0.0] * (len(lines) - 1)
    taken: set[int] = set()
    for first, last, need in sorted(needs, key=lambda one: one[1] - one[0]):
        taken.update(range(first, last))
        lack = need - sum(widths[first:last])
        if lack > 0:
            drawn = lines[last] - lines[first]
            for at in range(first, last):
                widths[at] += lack * (lines[at + 1] - lines[at]) / drawn
    return [wide if at in taken else AISLE for at, wide in enumerate(widths)]


def _between(lines: Sequence[float], start: float, end: float) -> tuple[int, int]:
    """Return the lines nearest to both ends; the last is always beyond the first."""
    first = _nearest(lines[:-1], start)
    return first, max(first + 1, _nearest(lines, end))


def _nearest(lines: Sequence[float], value: float) -> int:
    return min(range(len(lines)), key=lambda at: abs(lines[at] - value))


def _lines(values: Iterable[float], same: float) -> list[float]:
    """Merge edges that a hand would call the same."""
    groups: list[list[float]] = []
    for value in values:
        if groups and value - groups[-1][0] < same:
            groups[-1].append(value)
        else:
            groups.append([value])
    lines = [sum(group) / len(group) for group in groups]
    return lines if len(lines) > 1 else [lines[0], lines[0] + 1.0]


def _running(widths: Sequence[float]) -> list[float]:
    total, at, places = sum(widths), 0.0, [0.0]
    for wide in widths:
        at += wide
        places.append(at / total)
    return places
