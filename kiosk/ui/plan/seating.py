# SPDX-License-Identifier: GPL-3.0-or-later
"""An office's seating chart on the screen: the order of the room, with desks large enough to read."""

from __future__ import annotations

from dataclasses import dataclass, replace
import math
from statistics import median
from typing import TYPE_CHECKING
import unicodedata

from kiosk.ui.plan.ruler import MapSpan, ruler

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.directory.chart import Mark
    from kiosk.directory.public import PublicOffice, PublicSeat
    from kiosk.ui.plan.ruler import MapRuler

LETTERS = 31.0  # letters of a desk's text that stand side by side in an ordinary room
AIR = 0.5  # letters kept free in a desk
LARGEST = 1.5  # of an ordinary desk: a cell that charts merge over a whole row stands for one desk
LABEL_ROW = 1.1  # a team's name may take two lines
LATIN = 0.62  # of a syllable's width


@dataclass(frozen=True, slots=True)
class DrawnDesk:
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
    """Something else in the room: a counter or a team's name; `halves` is the name in two lines."""

    kind: str
    text: str
    halves: str
    x0: float
    y0: float
    w0: float
    h0: float


@dataclass(frozen=True, slots=True)
class DrawnRoom:
    """The drawn room; `rows` tells how many desks stand one behind the other, `door` where one enters."""

    desks: tuple[DrawnDesk, ...]
    features: tuple[Feature, ...]
    rows: float
    door: float = 0.5


@dataclass(frozen=True, slots=True)
class _Box:
    """What was drawn where, by its edges."""

    left: float
    top: float
    right: float
    bottom: float


def room(office: PublicOffice, lit: str = "", letters: float = LETTERS) -> DrawnRoom:
    """Arrange an office's desks so that `letters` fit side by side; order and aisles stay as drawn."""
    seats = [seat for seat in office.seats if seat.place is not None]
    if not seats:
        return DrawnRoom((), (), 0)
    marks = [mark for mark in office.marks if mark.kind in {"counter", "label"} and mark.text]
    usual = _usual(seats)
    desks = [(seat, _seat_box(seat, usual)) for seat in seats]
    signs = [(mark, _box(mark.x, mark.y, mark.w or usual[0], mark.h or usual[1])) for mark in marks]
    across = ruler([*(_across(s, b) for s, b in desks), *(_sign_across(m, b) for m, b in signs)], letters)
    down = ruler(
        [*(MapSpan(b.top, b.bottom, 1.0, 1.0) for _, b in desks), *(_sign_down(b) for _, b in signs)]
    )
    team = next((seat.team for seat in seats if seat.id == lit), None)
    drawn = [_desk(seat, _state(seat, lit, team), across, down, box) for seat, box in desks]
    high, wide = median(desk.h0 for desk in drawn), median(desk.w0 for desk in drawn)
    return DrawnRoom(
        tuple(_no_larger(desk, LARGEST * wide, LARGEST * high) for desk in drawn),
        tuple(_feature(mark, across, down, box) for mark, box in signs),
        down.size,
        _door(office.marks, across),
    )


def _usual(seats: Sequence[PublicSeat]) -> tuple[float, float]:
    """Return an ordinary desk's size, for charts that give only points."""
    places = [seat.place for seat in seats if seat.place]
    side = 1 / max(2.0, math.sqrt(len(places)) + 1)
    wide = [place.w for place in places if place.w > 0] or [side]
    high = [place.h for place in places if place.h > 0] or [side]
    return median(wide), median(high)


def _seat_box(seat: PublicSeat, usual: tuple[float, float]) -> _Box:
    assert seat.place is not None  # noqa: S101 # the caller has left out seats without a place
    return _box(seat.place.x, seat.place.y, seat.place.w or usual[0], seat.place.h or usual[1])


def _box(x: float, y: float, w: float, h: float) -> _Box:
    return _Box(x - w / 2, y - h / 2, x + w / 2, y + h / 2)


def _across(seat: PublicSeat, box: _Box) -> MapSpan:
    return MapSpan(box.left, box.right, _width(_face(seat)) + AIR, _width(seat.desk) + AIR)


def _sign_across(mark: Mark, box: _Box) -> MapSpan:
    return MapSpan(box.left, box.right, _width(mark.text) + AIR, _width(_halves(mark.text)) + AIR)


def _sign_down(box: _Box) -> MapSpan:
    return MapSpan(box.top, box.bottom, LABEL_ROW, LABEL_ROW)


def _desk(seat: PublicSeat, state: str, across: MapRuler, down: MapRuler, box: _Box) -> DrawnDesk:
    (x, w), (y, h) = across.box(box.left, box.right), down.box(box.top, box.bottom)
    duty = _word(seat.duties[0]) if seat.duties else ""
    return DrawnDesk(seat.id, seat.desk, _face(seat), duty, seat.team or "", state, x, y, w, h)


def _no_larger(desk: DrawnDesk, wide: float, high: float) -> DrawnDesk:
    """Draw a desk in the middle of what the chart gave it."""
    w, h = min(desk.w0, wide), min(desk.h0, high)
    return replace(desk, x0=desk.x0 + (desk.w0 - w) / 2, y0=desk.y0 + (desk.h0 - h) / 2, w0=w, h0=h)


def _feature(mark: Mark, across: MapRuler, down: MapRuler, box: _Box) -> Feature:
    (x, w), (y, h) = across.box(box.left, box.right), down.box(box.top, box.bottom)
    return Feature(mark.kind, mark.text, _halves(mark.text), x, y, w, h)


def _door(marks: Sequence[Mark], across: MapRuler) -> float:
    """Return where the door is along the near wall."""
    door = next((mark for mark in marks if mark.kind == "door"), None)
    if door is None:
        return 0.5
    start, width = across.box(door.x - door.w / 2, door.x + door.w / 2)
    return start + width / 2


def _state(seat: PublicSeat, lit: str, team: str | None) -> str:
    if seat.id == lit:
        return "away" if seat.away else "lit"
    if seat.vacant:
        return "vacant"
    if seat.away:
        return "absent"
    return "team" if team and seat.team == team else "plain"


def _face(seat: PublicSeat) -> str:
    return seat.name or seat.title or ""


def _width(text: str) -> float:
    """Return how many letters wide the longest line is; Latin letters and digits are narrower."""
    return max(
        sum(1.0 if unicodedata.east_asian_width(letter) in "WF" else LATIN for letter in line)
        for line in text.split("\n")
    )


def _halves(text: str) -> str:
    """Break a name into two lines, between words if there are any."""
    middle = (len(text) + 1) // 2
    blanks = [at for at, letter in enumerate(text) if letter == " "]
    at = min(blanks, key=lambda blank: abs(blank - middle)) if blanks else middle
    return f"{text[:at].strip()}\n{text[at:].strip()}" if len(text) > 3 else text  # noqa: PLR2004 # short enough


def _word(duty: str) -> str:
    """Return the first word of a duty, short enough for a desk."""
    words = duty.replace("ㆍ", " ").replace("·", " ").replace(",", " ").split()
    return words[0] if words else ""
