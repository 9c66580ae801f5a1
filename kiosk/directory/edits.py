# SPDX-License-Identifier: GPL-3.0-or-later
"""What a clerk does to an office's seats: one dataclass a deed, each turning an office into another."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final, Literal

from kiosk.directory.charts.chart import Away
from kiosk.directory.charts.limits import too_long
from kiosk.directory.difference import known_apart
from kiosk.directory.model import Occupant, Seat
from kiosk.directory.short_duty import strange_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.directory.model import Office, OfficePlace

type SeatField = Literal["title", "team", "duties", "phone", "name", "away", "short"]
type Value = str | tuple[str, ...] | Away | None

PERSONAL: Final = ("title", "team", "duties", "phone", "occupant", "vacant", "away", "deputies", "short")


class Impossible(Exception):  # noqa: N818 # not a fault: a sentence for the clerk
    """The deed does not fit the office as it is; the sentence says why."""


@dataclass(frozen=True, slots=True)
class SeatMove:
    """Whoever sits at `desk` sits at the empty desk `to`; their old desk stays, empty."""

    desk: str
    to: str

    def on(self, office: Office) -> Office:
        """Return the office after the deed."""
        mover, target = seat_at(office, self.desk), seat_at(office, self.to)
        if mover.vacant:
            raise Impossible(f"{self.desk}번은 빈자리입니다.")
        if not target.vacant:
            raise Impossible(f"{self.to}번에는 사람이 있습니다. 맞바꾸거나 빈자리를 골라 주십시오.")
        settled = _with(office, self.to, lambda seat: _taken(seat, mover))
        if mover.place is None:
            return _without(settled, self.desk)
        return _with(settled, self.desk, emptied)


@dataclass(frozen=True, slots=True)
class Swap:
    """Two people change desks."""

    desk: str
    other: str

    def on(self, office: Office) -> Office:
        """Return the office after the deed."""
        one, other = seat_at(office, self.desk), seat_at(office, self.other)
        if one.vacant or other.vacant or one == other:
            raise Impossible(f"{self.desk}번과 {self.other}번에 두 사람이 있어야 맞바꿀 수 있습니다.")
        half = _with(office, self.desk, lambda seat: _taken(seat, other))
        return _with(half, self.other, lambda seat: _taken(seat, one))


@dataclass(frozen=True, slots=True)
class Stand:
    """A desk stands somewhere else in the room."""

    desk: str
    place: OfficePlace

    def on(self, office: Office) -> Office:
        """Return the office after the deed."""
        return _with(office, self.desk, lambda seat: replace(seat, place=self.place))


@dataclass(frozen=True, slots=True)
class Arrange:
    """Desks of a plain table, which only told their order, get places as in a drawn chart."""

    places: tuple[tuple[str, OfficePlace], ...]

    def on(self, office: Office) -> Office:
        """Return the office after the deed."""
        places = dict(self.places)
        seats = tuple(replace(seat, place=places.get(seat.desk, seat.place)) for seat in office.seats)
        return replace(office, seats=seats, drawn=True)


@dataclass(frozen=True, slots=True)
class Rewrite:
    """Something about whoever sits at `desk` is written anew; `None` leaves it out."""

    desk: str
    field: SeatField
    value: Value

    def on(self, office: Office) -> Office:
        """Return the office after the deed."""
        if seat_at(office, self.desk).vacant:
            raise Impossible(f"{self.desk}번은 빈자리입니다.")
        _check_length(self.field, self.value)
        if self.field == "short" and isinstance(self.value, str):
            _check_words(seat_at(office, self.desk), self.value)
        return _with(office, self.desk, self._rewritten)

    def _rewritten(self, seat: Seat) -> Seat:
        written: dict[str, Any] = {self.field: self.value}
        if self.field != "name":
            return replace(seat, **written)
        person = replace(seat.occupant or Occupant(), **written)
        return replace(seat, occupant=None if person == Occupant() else person)


@dataclass(frozen=True, slots=True)
class Leave:
    """Whoever sits at `desk` is in this office no more."""

    desk: str

    def on(self, office: Office) -> Office:
        """Return the office after the deed."""
        seat = seat_at(office, self.desk)
        if seat.vacant:
            raise Impossible(f"{self.desk}번은 이미 빈자리입니다.")
        return _without(office, self.desk) if seat.place is None else _with(office, self.desk, emptied)


@dataclass(frozen=True, slots=True)
class Unseat:
    """Whoever sits at `desk` waits without a desk, under the number `number`."""

    desk: str
    number: str

    def on(self, office: Office) -> Office:
        """Return the office after the deed."""
        seat = seat_at(office, self.desk)
        if seat.vacant or seat.place is None:
            raise Impossible(f"{self.desk}번에서 뺄 사람이 없습니다.")
        _check_length("desk", self.number)
        waiting = replace(seat, desk=self.number, place=None)
        return _plus(_with(office, self.desk, emptied), waiting)


@dataclass(frozen=True, slots=True)
class Join:
    """Somebody new waits for a desk under the number `number`."""

    number: str
    title: str | None = None

    def on(self, office: Office) -> Office:
        """Return the office after the deed."""
        _check_length("desk", self.number)
        _check_length("title", self.title)
        return _plus(office, Seat(office.name, self.number, self.title))


@dataclass(frozen=True, slots=True)
class Remove:
    """An empty desk is carried out of the room."""

    desk: str

    def on(self, office: Office) -> Office:
        """Return the office after the deed."""
        if not seat_at(office, self.desk).vacant:
            raise Impossible(f"{self.desk}번에는 사람이 있어 책상을 치울 수 없습니다.")
        return _without(office, self.desk)


type Edit = SeatMove | Swap | Stand | Arrange | Rewrite | Leave | Unseat | Join | Remove


def _check_length(field: str, value: Value) -> None:
    """Refuse what no real field holds, whether typed at the desk or sent by anything else."""
    sentence = too_long(field, value.text if isinstance(value, Away) else value)
    if sentence:
        raise Impossible(sentence)


def _check_words(seat: Seat, short: str) -> None:
    """Refuse a short duty that says more than the chart."""
    strange = strange_words(short, seat.duties)
    if strange:
        raise Impossible(
            f"짧은 업무: ‘{strange[0]}’, 이 자리의 담당업무에 없는 말입니다. 있는 말로 적어 주십시오."
        )


def seat_at(office: Office, desk: str) -> Seat:
    """Return the seat of that number; raises Impossible where there is none."""
    found = next((seat for seat in office.seats if seat.desk == desk), None)
    if found is None:
        raise Impossible(f"{desk}번 자리가 없습니다.")
    return found


def next_number(office: Office) -> str:
    """Return the first number above all that are in use."""
    return str(1 + max((int(seat.desk) for seat in office.seats if _counts(seat.desk)), default=0))


def emptied(seat: Seat) -> Seat:
    """Return the same desk of the same team with nobody at it."""
    return Seat(seat.office, seat.desk, team=seat.team, vacant=True, place=seat.place)


def same_person(one: Seat, other: Seat) -> bool:
    """Return whether two seats hold, as far as can be told, the same person.

    Charts without names are normal; there two of rank, duties and telephone have to agree.
    """
    if one.vacant or other.vacant:
        return one.vacant and other.vacant
    if known_apart(one, other):
        return False
    if not one.person.startswith("seat:") and one.person == other.person:
        return True
    agreed = (one.title == other.title, one.duties == other.duties, one.phone == other.phone)
    return sum(agreed) >= 2  # noqa: PLR2004 # as the sentence above says


def _counts(desk: str) -> bool:
    return desk.isascii() and desk.isdigit()


def _taken(desk: Seat, person: Seat) -> Seat:
    return replace(desk, **{name: getattr(person, name) for name in PERSONAL})


def _with(office: Office, desk: str, change: Callable[[Seat], Seat]) -> Office:
    seat_at(office, desk)
    return replace(office, seats=tuple(change(seat) if seat.desk == desk else seat for seat in office.seats))


def _without(office: Office, desk: str) -> Office:
    return replace(office, seats=tuple(seat for seat in office.seats if seat.desk != desk))


def _plus(office: Office, seat: Seat) -> Office:
    if any(one.desk == seat.desk for one in office.seats):
        raise Impossible(f"{seat.desk}번은 이미 있습니다.")
    return replace(office, seats=(*office.seats, seat))
