# SPDX-License-Identifier: GPL-3.0-or-later
"""City → office → team → seat: the whole directory as it is valid on one day, hidden things included.

Visitors never read this; they read its projection (see `projection`).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from kiosk.directory.charts.chart import Away, Deputy, Mark


@dataclass(frozen=True, slots=True)
class OfficePlace:
    """A desk's box in its chart's frame: centre and size, 0..1, x right, y down towards the door."""

    x: float
    y: float
    w: float = 0.0
    h: float = 0.0


@dataclass(frozen=True, slots=True)
class Occupant:
    """Who sits there, as far as the chart says; `photo` is the digest of a photo given with consent."""

    name: str | None = None
    staff_id: str | None = None
    email: str | None = None
    photo: str | None = None


@dataclass(frozen=True, slots=True)
class Seat:
    """A desk of an office; charts without names are normal, so an occupied seat may know no occupant.

    `short` is the duty as a clerk wrote it for the screen; None leaves it to a proposal, "" shows none.
    """

    office: str
    desk: str
    title: str | None = None
    team: str | None = None
    duties: tuple[str, ...] = ()
    phone: str | None = None
    occupant: Occupant | None = None
    vacant: bool = False
    away: Away | None = None
    place: OfficePlace | None = None
    deputies: tuple[Deputy, ...] = ()
    short: str | None = None

    @property
    def id(self) -> str:
        """Office and desk number, the name every other room knows a seat by."""
        return f"{self.office}/{self.desk}"

    @property
    def person(self) -> str:
        """What follows this person to another desk: staff id, else name, else the seat itself."""
        if self.occupant and self.occupant.staff_id:
            return f"staff:{self.occupant.staff_id}"
        if self.occupant and self.occupant.name:
            return f"name:{self.occupant.name}"
        return f"seat:{self.id}"


@dataclass(frozen=True, slots=True)
class Team:
    """The seats of one team in the chart's order; `name` is None for those above the teams."""

    name: str | None
    seats: tuple[Seat, ...]
    names: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Office:
    """One office (부서): its room, or for an off-site one its address, and its seats as drawn."""

    name: str
    bureau: str | None = None
    building: str | None = None
    floor: str | None = None
    room: str | None = None
    phone: str | None = None
    hours: str | None = None
    address: str | None = None
    seats: tuple[Seat, ...] = ()
    marks: tuple[Mark, ...] = ()
    drawn: bool = True
    dated: str | None = None
    names: Mapping[str, str] = field(default_factory=dict)

    @property
    def teams(self) -> tuple[Team, ...]:
        """The seats by team, in the order in which the teams appear."""
        by_team: dict[str | None, list[Seat]] = {}
        for seat in self.seats:
            by_team.setdefault(seat.team, []).append(seat)
        return tuple(Team(name, tuple(seats)) for name, seats in by_team.items())


@dataclass(frozen=True)
class Directory:
    """All offices of a city as valid on `day`, at revision `revision` (0: none published yet)."""

    city: str
    day: date
    revision: int
    offices: tuple[Office, ...]

    @cached_property
    def by_name(self) -> dict[str, Office]:
        """Office by its name."""
        return {office.name: office for office in self.offices}

    @cached_property
    def bureaus(self) -> dict[str, tuple[Office, ...]]:
        """Offices by bureau, both in the order of the directory."""
        grouped: dict[str, list[Office]] = {}
        for office in self.offices:
            grouped.setdefault(office.bureau or "", []).append(office)
        return {bureau: tuple(offices) for bureau, offices in grouped.items()}

    def seats(self) -> Iterator[Seat]:
        """Every seat of every office."""
        for office in self.offices:
            yield from office.seats

    def seat(self, seat_id: str) -> Seat | None:
        """Find the seat of an id like `교통행정과/17`."""
        office = self.by_name.get(seat_id.rpartition("/")[0])
        seats = office.seats if office else ()
        return next((seat for seat in seats if seat.id == seat_id), None)
