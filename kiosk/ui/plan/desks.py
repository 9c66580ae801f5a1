# SPDX-License-Identifier: GPL-3.0-or-later
"""A desk of an office's room on the screen: its words, its box, and the dots that lead to it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
import math
from statistics import median
from typing import TYPE_CHECKING

from kiosk.directory.projection import LEADERS
from kiosk.directory.short_duty import two_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.directory.public import PublicSeat


@dataclass(frozen=True, slots=True)
class DrawnDesk:
    """A desk of the asked team in px; `first` and `second` are its two lines.

    `state0` is team, lit, away (lit and away), absent or vacant; the names end in 0 because a QML item has
    its own x, y and state.
    """

    id: str
    number: str
    first: str
    second: str
    state0: str
    x0: float
    y0: float
    w0: float
    h0: float


def dotted(path: Sequence[tuple[float, float]], pitch: float) -> list[tuple[float, float]]:
    """Return points at even distances along a line."""
    dots, left = [], 0.0
    for (ax, ay), (bx, by) in pairwise(path):
        length = math.dist((ax, ay), (bx, by))
        at = left
        while at <= length:
            share = at / (length or 1.0)
            dots.append((ax + (bx - ax) * share, ay + (by - ay) * share))
            at += pitch
        left = at - length
    return dots


def middle_of(seats: Sequence[PublicSeat]) -> float:
    """Return where seats stand across the room."""
    return median(seat.place.x for seat in seats if seat.place)


def usual(seats: Sequence[PublicSeat]) -> tuple[float, float]:
    """Return an ordinary desk's size, for charts that give only points."""
    side = 1 / max(2.0, math.sqrt(len(seats)) + 1)
    wide = [seat.place.w for seat in seats if seat.place and seat.place.w > 0] or [side]
    high = [seat.place.h for seat in seats if seat.place and seat.place.h > 0] or [side]
    return median(wide), median(high)


def box_of(seat: PublicSeat, usual: tuple[float, float]) -> tuple[float, float, float, float]:
    """Return a desk's left, top, right and bottom in the chart."""
    assert seat.place is not None  # noqa: S101 # the caller has left out seats without a place
    x, y = seat.place.x, seat.place.y
    w, h = seat.place.w or usual[0], seat.place.h or usual[1]
    return x - w / 2, y - h / 2, x + w / 2, y + h / 2


def within(desk: DrawnDesk, wide: float, high: float, air: float) -> DrawnDesk:
    """Draw a desk in the middle of its cell: one that charts merge over a whole row stands for one desk."""
    w, h = min(desk.w0, wide) - 2 * air, min(desk.h0, high) - 2 * air
    return replace(desk, x0=desk.x0 + (desk.w0 - w) / 2, y0=desk.y0 + (desk.h0 - h) / 2, w0=w, h0=h)


def overlap(one: DrawnDesk, other: DrawnDesk) -> bool:
    """Return whether two desks stand in one column."""
    return one.x0 < other.x0 + other.w0 and other.x0 < one.x0 + one.w0


def desk_words(seat: PublicSeat) -> tuple[str, str]:
    """Return a desk's two lines: who leads over what, else the duty in two; a rank alone says nothing."""
    if seat.title and seat.title.endswith(LEADERS):
        return seat.title, seat.short
    return two_lines(seat.short) if seat.short else (seat.name or "", "")
