# SPDX-License-Identifier: GPL-3.0-or-later
"""Where each desk goes on the sheet: the room as drawn, stretched so that every desk can be read.

Aisles are kept but narrow, desks get the room; what does not fit at a readable size goes on a further sheet.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from itertools import pairwise
import math
from typing import TYPE_CHECKING

from kiosk.directory.model import OfficePlace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.directory.charts.chart import Mark
    from kiosk.directory.public import PublicOffice, PublicSeat

NEAR = 0.012
AISLE = 7.0
GAP = 1.6
UPPER = 0.35
WIDEST, HIGHEST = 96.0, 64.0
SHORTEST, LOWEST = 12.0, 6.0


@dataclass(frozen=True, slots=True)
class PosterBox:
    """A rectangle on the sheet in millimetres, y down."""

    x: float
    y: float
    w: float
    h: float


@dataclass(frozen=True, slots=True)
class Measure:
    """The space for desks and the least a desk may have."""

    area: PosterBox
    desk_w: float
    desk_h: float

    @property
    def columns(self) -> int:
        """Count the desks that fit side by side."""
        return max(1, int((self.area.w + GAP) / (self.desk_w + GAP)))

    @property
    def rows(self) -> int:
        """Count the desks that fit above each other."""
        return max(1, int((self.area.h + GAP) / (self.desk_h + GAP)))


@dataclass(frozen=True, slots=True)
class PlacedText:
    """A seat and its box."""

    seat: PublicSeat
    box: PosterBox


@dataclass(frozen=True, slots=True)
class PosterSheet:
    """One sheet's desks, and where along the wall its door is (None: the door is on another sheet)."""

    desks: tuple[PlacedText, ...]
    furniture: tuple[tuple[Mark, PosterBox], ...]
    door: float | None


def seats_in_room(office: PublicOffice) -> tuple[Sequence[tuple[PublicSeat, OfficePlace]], float]:
    """Return where each seat is in the room seen from its door, and where along the wall the door is."""
    drawn = _door_down(office)
    return drawn.seats, min(max(drawn.door, 0.0), 1.0)


def lay_out(office: PublicOffice, measure: Measure) -> tuple[PosterSheet, ...]:
    """Share an office's desks among as many sheets as reading them needs."""
    drawn = _door_down(office)
    parts = _parts([entry for entry in drawn.seats if entry[1]], measure)
    return tuple(
        _sheet(part, drawn, measure, first=at == drawn.door_part(parts)) for at, part in enumerate(parts)
    )


@dataclass(frozen=True, slots=True)
class _Drawn:
    """The chart turned so that the door is at the bottom."""

    seats: tuple[tuple[PublicSeat, OfficePlace], ...]
    marks: tuple[Mark, ...]
    door: float

    def door_part(self, parts: Sequence[Sequence[tuple[PublicSeat, OfficePlace]]]) -> int:
        """Find the sheet whose desks stand nearest to the door."""

        def distance(part: Sequence[tuple[PublicSeat, OfficePlace]]) -> float:
            return min((math.hypot(place.x - self.door, 1 - place.y) for _, place in part), default=9.0)

        return min(range(len(parts)), key=lambda at: distance(parts[at]))


def _door_down(office: PublicOffice) -> _Drawn:
    doors = [mark for mark in office.marks if mark.kind == "door"]
    turned = bool(doors) and all(mark.y < UPPER for mark in doors)
    seats = [(seat, _opposite(place) if turned else place) for seat, place in _places(office)]
    marks = tuple(replace(mark, x=1 - mark.x, y=1 - mark.y) if turned else mark for mark in office.marks)
    door = doors[0].x if doors else 0.5
    return _Drawn(tuple(seats), marks, 1 - door if turned else door)


def _opposite(place: OfficePlace) -> OfficePlace:
    return OfficePlace(1 - place.x, 1 - place.y, place.w, place.h)


def _places(office: PublicOffice) -> list[tuple[PublicSeat, OfficePlace]]:
    """Take the drawn places; desks of a plain table, which draws none, stand in even rows."""
    seats = office.seats
    if office.drawn and all(seat.place and seat.place.w > 0 for seat in seats):
        return [(seat, seat.place) for seat in seats if seat.place]
    across = max(1, min(6, math.ceil(math.sqrt(len(seats)))))
    down = math.ceil(len(seats) / across) or 1
    return [
        (
            seat,
            OfficePlace(
                (at % across + 0.5) / across, (at // across + 0.5) / down, 0.98 / across, 0.98 / down
            ),
        )
        for at, seat in enumerate(seats)
    ]


type _Seated = list[tuple[PublicSeat, OfficePlace]]


def _parts(seats: _Seated, measure: Measure) -> list[_Seated]:
    """Cut the room along its aisles until each piece fits on a sheet."""
    for axis, most in ((0, measure.columns), (1, measure.rows)):
        if _deepest(seats, axis) > most:
            halves = _halves(seats, axis, measure)
            if halves is not None:
                return [part for half in halves for part in _parts(half, measure)]
    return [seats]


def _span(place: OfficePlace, axis: int) -> tuple[float, float]:
    middle, size = (place.x, place.w) if axis == 0 else (place.y, place.h)
    return middle - size / 2, middle + size / 2


def _deepest(seats: _Seated, axis: int) -> int:
    """Count the most desks on one line along the axis."""
    other = 1 - axis
    lines = [sum(_span(place, other)) / 2 for _, place in seats]
    return max(
        (sum(1 for _, place in seats if _covers(_span(place, other), line)) for line in lines), default=0
    )


def _covers(span: tuple[float, float], at: float) -> bool:
    return span[0] <= at < span[1]


def _halves(seats: _Seated, axis: int, measure: Measure) -> tuple[_Seated, _Seated] | None:
    """Cut where the fewest sheets are needed, the fewest desks and teams torn, and nearest to the middle."""
    edges = sorted({edge for _, place in seats for edge in _span(place, axis)})
    cuts = [(a + b) / 2 for a, b in pairwise(edges)] + edges[1:-1]
    best: tuple[float, _Seated, _Seated] | None = None
    for cut in cuts:
        low = [entry for entry in seats if sum(_span(entry[1], axis)) / 2 < cut]
        high = [entry for entry in seats if sum(_span(entry[1], axis)) / 2 >= cut]
        if low and high:
            cost = _cost(seats, axis, cut) + 3 * (_need(low, measure) + _need(high, measure))
            best = min(best or (cost, low, high), (cost, low, high), key=lambda found: found[0])
    return None if best is None else best[1:]


def _need(seats: _Seated, measure: Measure) -> int:
    """Estimate the sheets a part needs."""
    across, down = _deepest(seats, 0) / measure.columns, _deepest(seats, 1) / measure.rows
    return math.ceil(across) * math.ceil(down)


def _cost(seats: _Seated, axis: int, cut: float) -> float:
    spans = [_span(place, axis) for _, place in seats]
    through = sum(1 for low, high in spans if low + NEAR < cut < high - NEAR)
    before = sum(1 for low, high in spans if (low + high) / 2 < cut)
    uneven = abs(2 * before - len(seats)) / len(seats)
    touching = any(abs(edge - cut) < NEAR / 4 for span in spans for edge in span)
    teams = (
        {seat.team for seat, place in seats if (sum(_span(place, axis)) / 2 < cut) is side}
        for side in (True, False)
    )
    torn = len(set.intersection(*teams) - {None})
    return through * 4 + 3 * uneven + 1.5 * torn + 0.1 * touching


def _sheet(part: _Seated, drawn: _Drawn, measure: Measure, *, first: bool) -> PosterSheet:
    area = measure.area
    across = _Axis([_span(place, 0) for _, place in part], area.x, area.w)
    down = _Axis([_span(place, 1) for _, place in part], area.y, area.h)
    desks = tuple(PlacedText(seat, _box(place, across, down)) for seat, place in part)
    furniture = tuple((mark, box) for mark in drawn.marks if (box := _free(mark, across, down, desks)))
    return PosterSheet(desks, furniture, across.at(drawn.door) if first else None)


def _box(place: OfficePlace, across: _Axis, down: _Axis) -> PosterBox:
    (left, right), (top, bottom) = _span(place, 0), _span(place, 1)
    x, y = across.at(left), down.at(top)
    wide, high = across.at(right) - x - GAP, down.at(bottom) - y - GAP
    w, h = min(wide, WIDEST), min(high, HIGHEST)
    return PosterBox(x + GAP / 2 + (wide - w) / 2, y + GAP / 2, w, h)


def _free(mark: Mark, across: _Axis, down: _Axis, desks: Sequence[PlacedText]) -> PosterBox | None:
    """Keep furniture and counters that stand clear of the enlarged desks."""
    if mark.kind not in {"counter", "furniture"} or not mark.w or not mark.h:
        return None
    box = _box(OfficePlace(mark.x, mark.y, mark.w, mark.h), across, down)
    clear = all(
        box.x + box.w <= desk.box.x or desk.box.x + desk.box.w <= box.x
        or box.y + box.h <= desk.box.y or desk.box.y + desk.box.h <= box.y
        for desk in desks
    )  # fmt: skip
    return box if clear and box.w >= SHORTEST and box.h >= LOWEST else None  # smaller cannot be read


class _Axis:
    """One direction of the drawing, stretched: desks share the length evenly, aisles stay narrow."""

    def __init__(self, spans: Sequence[tuple[float, float]], start: float, length: float) -> None:
        self._edges = _merged(sorted(edge for span in spans for edge in span))
        pieces = list(pairwise(self._edges))
        taken = [any(_covers(span, (a + b) / 2) for span in spans) for a, b in pieces]
        aisles = min(AISLE, 0.25 * length / max(1, taken.count(False)))
        weights = [(b - a) for a, b in pieces]
        typical = sorted(high - low for low, high in spans)[len(spans) // 2]
        weights = [min(max(weight, 0.0), 1.5 * typical) for weight in weights]
        for span in spans:
            _widen(weights, [at for at, (a, b) in enumerate(pieces) if _covers(span, (a + b) / 2)], typical)
        desks = sum(weight for weight, used in zip(weights, taken, strict=True) if used) or 1.0
        room = length - aisles * taken.count(False)
        self._at = [start]
        for weight, used in zip(weights, taken, strict=True):
            self._at.append(self._at[-1] + (room * weight / desks if used else aisles))

    def at(self, value: float) -> float:
        """Return the millimetre of a place in the drawing."""
        if len(self._edges) < 2:  # noqa: PLR2004 # a single edge has no inside
            return self._at[0]
        piece = min(max(bisect_right(self._edges, value + NEAR / 2) - 1, 0), len(self._edges) - 2)
        low, high = self._edges[piece], self._edges[piece + 1]
        share = min(max((value - low) / (high - low), 0.0), 1.0) if high > low else 0.0
        share = 0.0 if abs(value - low) < NEAR / 2 else share
        return self._at[piece] + share * (self._at[piece + 1] - self._at[piece])


def _widen(weights: list[float], pieces: Sequence[int], least: float) -> None:
    """Give a desk drawn smaller than most the length that most have."""
    now = sum(weights[at] for at in pieces)
    if 0 < now < least:
        for at in pieces:
            weights[at] *= least / now


def _merged(edges: Sequence[float]) -> list[float]:
    """Take edges that nearly coincide for one."""
    kept: list[float] = []
    for edge in edges:
        if not kept or edge - kept[-1] > NEAR / 2:
            kept.append(edge)
    return kept
