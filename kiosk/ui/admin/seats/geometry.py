# SPDX-License-Identifier: GPL-3.0-or-later
"""The room's measures: the grid of 25 cm, what a point lies on, and desks that stand into each other."""

from __future__ import annotations

from dataclasses import dataclass, replace
import math
from statistics import median
from typing import TYPE_CHECKING, Final

from kiosk.directory.model import OfficePlace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.directory.model import Office, Seat

STEP_M: Final = 0.25
DESK_M: Final = (1.4, 0.7)
TOUCHING: Final = 0.02  # of a desk's width: drawn side by side is not into each other


@dataclass(frozen=True, slots=True)
class RoomGeometry:
    """A room of so many metres; places are 0..1 of it."""

    width: float
    depth: float

    def metres(self, place: OfficePlace) -> tuple[float, float]:
        """Return a desk's middle in metres from the left wall and from the wall opposite the door."""
        return place.x * self.width, place.y * self.depth

    def snapped(self, place: OfficePlace) -> OfficePlace:
        """Set a desk's middle on the grid, inside the walls."""
        x, y = (round(value / STEP_M) * STEP_M for value in self.metres(place))
        return self._inside(replace(place, x=x / self.width, y=y / self.depth))

    def shifted(self, place: OfficePlace, right: float, down: float) -> OfficePlace:
        """Move a desk by metres, inside the walls."""
        return self._inside(replace(place, x=place.x + right / self.width, y=place.y + down / self.depth))

    def at(self, place: OfficePlace, across: float, down: float) -> OfficePlace:
        """Set a desk's middle so many metres from the walls, inside them."""
        return self._inside(replace(place, x=across / self.width, y=down / self.depth))

    def _inside(self, place: OfficePlace) -> OfficePlace:
        x = min(max(place.x, place.w / 2), 1 - place.w / 2)
        y = min(max(place.y, place.h / 2), 1 - place.h / 2)
        return replace(place, x=round(x, 6), y=round(y, 6))


def boxes(office: Office, room: RoomGeometry) -> Sequence[tuple[Seat, OfficePlace]]:
    """Return every desk in the room its box: as drawn, or, of a plain table that draws none, in even rows."""
    standing = [(seat, seat.place) for seat in office.seats if seat.place]
    if not office.drawn:
        return [(seat, place) for (seat, _), place in zip(standing, _rows(len(standing)), strict=True)]
    wide, high = ordinary(office, room)
    return [(seat, replace(place, w=place.w or wide, h=place.h or high)) for seat, place in standing]


def ordinary(office: Office, room: RoomGeometry) -> tuple[float, float]:
    """Return an ordinary desk's share of the room."""
    places = [seat.place for seat in office.seats if seat.place]
    if not office.drawn:
        places = list(_rows(len(places)))
    wide = [place.w for place in places if place.w > 0] or [DESK_M[0] / room.width]
    high = [place.h for place in places if place.h > 0] or [DESK_M[1] / room.depth]
    return min(1.0, median(wide)), min(1.0, median(high))


def _rows(count: int) -> Sequence[OfficePlace]:
    columns = max(4, math.ceil(math.sqrt(count)))
    lines = max(3, math.ceil(count / columns))
    wide, high = 0.86 / columns, 0.76 / lines
    return [
        OfficePlace((at % columns + 0.5) / columns, (at // columns + 0.5) / lines, wide, high)
        for at in range(count)
    ]


def under(seats: Sequence[tuple[Seat, OfficePlace]], x: float, y: float, but: str) -> Seat | None:
    """Return the desk on which a point lies, the smallest where they stand into each other."""
    hits = [
        (place.w * place.h, seat)
        for seat, place in seats
        if seat.desk != but and abs(x - place.x) <= place.w / 2 and abs(y - place.y) <= place.h / 2
    ]
    return min(hits, key=lambda hit: hit[0])[1] if hits else None


def overlapping(one: OfficePlace, other: OfficePlace) -> bool:
    """Return whether two desks stand into each other, not merely side by side."""
    across = (one.w + other.w) / 2 - abs(one.x - other.x)
    down = (one.h + other.h) / 2 - abs(one.y - other.y)
    return across > TOUCHING * min(one.w, other.w) and down > TOUCHING * min(one.h, other.h)
