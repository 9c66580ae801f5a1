"""An office's seating chart on the screen: the order of the room, with desks large enough to read."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from kiosk.directory.chart import Mark
    from kiosk.directory.public import PublicOffice, PublicSeat

SAME = 0.03  # of the room: nobody draws an aisle that narrow
AISLE = 0.55  # of a row: what an aisle in the chart takes on the screen
WIDEST = 0.17  # of the room


@dataclass(frozen=True, slots=True)
class Desk:
    """A desk in the drawn room; its box is 0..1 of the room.

    `state0` is plain, team, lit, away (lit and away), absent or vacant; the names end in 0 because a QML item
    has its own x, y and state.
    """

    id: str
    number: str
    title: str
    duty: str
    team: str
    state0: str
    x0: float
    y0: float
    w0: float
    h0: float


@dataclass(frozen=True, slots=True)
class Feature:
    """Something else in the room: a counter or a team's name; the box is 0..1 of the room."""

    kind: str
    text: str
    x0: float
    y0: float
    w0: float
    h0: float


@dataclass(frozen=True, slots=True)
class Room:
    """The drawn room; `columns` and `rows` tell how fine it is."""

    desks: tuple[Desk, ...]
    features: tuple[Feature, ...]
    columns: float
    rows: float


def room(office: PublicOffice, lit: str = "") -> Room:
    """Arrange an office's desks in even rows that keep their order, their groups and the aisles."""
    seats = [seat for seat in office.seats if seat.place is not None]
    if not seats:
        return Room((), (), 0, 0)
    marks = [mark for mark in office.marks if mark.kind in {"counter", "label"} and mark.text]
    down = _axis([seat.place.y for seat in seats if seat.place] + [mark.y for mark in marks])
    widths = _widths([(seat.place.x, down.at(seat.place.y)) for seat in seats if seat.place])
    team = next((seat.team for seat in seats if seat.id == lit), None)
    desks = tuple(_desk(seat, down, widths, lit, team) for seat in seats)
    features = tuple(_feature(mark, down) for mark in marks)
    return Room(desks, features, 1 / min(widths.values()), down.size)


def _widths(places: Iterable[tuple[float, float]]) -> dict[float, float]:
    """Return how wide desks can be in each row: as far apart as the nearest two of it stand."""
    rows: dict[float, list[float]] = {}
    for x, row in places:
        rows.setdefault(row, []).append(x)
    return {
        row: min([WIDEST, *(b - a for a, b in pairwise(sorted(xs)) if b - a > SAME)])
        for row, xs in rows.items()
    }


@dataclass(frozen=True, slots=True)
class _Axis:
    """Rows of the chart, spread evenly: chart value → start of its slot, 0..1."""

    slots: tuple[tuple[float, float], ...]
    size: float

    def at(self, value: float) -> float:
        return min(self.slots, key=lambda slot: abs(slot[0] - value))[1] / self.size


def _axis(values: Sequence[float]) -> _Axis:
    places = _clusters(sorted(values))
    gaps = [b - a for a, b in pairwise(places)]
    usual = median(gaps) if gaps else 1.0
    slots, at = [(places[0], 0.0)], 0.0
    for place, gap in zip(places[1:], gaps, strict=True):
        at += 1.0 + (AISLE if gap > 1.6 * usual else 0.0)
        slots.append((place, at))
    return _Axis(tuple(slots), at + 1.0)


def _clusters(values: Iterable[float]) -> list[float]:
    """Merge places that a hand would call the same."""
    groups: list[list[float]] = []
    for value in values:
        if groups and value - groups[-1][0] < SAME:
            groups[-1].append(value)
        else:
            groups.append([value])
    return [sum(group) / len(group) for group in groups]


def _feature(mark: Mark, down: _Axis) -> Feature:
    width = max(mark.w, WIDEST)
    return Feature(mark.kind, mark.text, _start(mark.x, width), down.at(mark.y), width, 1 / down.size)


def _start(middle: float, width: float) -> float:
    """Keep a box within the walls."""
    return min(max(middle - width / 2, 0.0), 1.0 - width)


def _desk(seat: PublicSeat, down: _Axis, widths: Mapping[float, float], lit: str, team: str | None) -> Desk:
    assert seat.place is not None  # noqa: S101 # the caller has left out seats without a place
    top = down.at(seat.place.y)
    return Desk(
        id=seat.id,
        number=seat.desk,
        title=seat.name or seat.title or "",
        duty=_word(seat.duties[0]) if seat.duties else "",
        team=seat.team or "",
        state0=_state(seat, lit, team),
        x0=_start(seat.place.x, widths[top]),
        y0=top,
        w0=widths[top],
        h0=1 / down.size,
    )


def _state(seat: PublicSeat, lit: str, team: str | None) -> str:
    if seat.id == lit:
        return "away" if seat.away else "lit"
    if seat.vacant:
        return "vacant"
    if seat.away:
        return "absent"
    return "team" if team and seat.team == team else "plain"


def _word(duty: str) -> str:
    """Return the first word of a duty, short enough for a desk."""
    words = duty.replace("ㆍ", " ").replace("·", " ").replace(",", " ").split()
    return words[0] if words else ""
