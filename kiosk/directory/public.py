# SPDX-License-Identifier: GPL-3.0-or-later
"""What a visitor may know: the only directory that screens, search, speech, posters and exports can read.

These types have no place for a hidden name, a staff id, a reason of absence or a photo without consent,
so nothing downstream can leak one.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from kiosk.directory.charts.chart import Mark
    from kiosk.directory.model import OfficePlace


@dataclass(frozen=True, slots=True)
class PublicAway:
    """That someone is away, and from when until when; why and who stands in is not said in free text."""

    reason: Literal["leave", "trip", "training", "other"]
    start: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class PublicSeat:
    """A desk as visitors may see it; `name` is already masked, `photo` is a digest with consent.

    `short` is its duty in a few words, "" where there is none.
    """

    id: str
    office: str
    desk: str
    team: str | None = None
    title: str | None = None
    duties: tuple[str, ...] = ()
    phone: str | None = None
    name: str | None = None
    photo: str | None = None
    email: str | None = None
    away: PublicAway | None = None
    place: OfficePlace | None = None
    vacant: bool = False
    short: str = ""


@dataclass(frozen=True, slots=True)
class PublicTeam:
    """A team; `duties` are those that answer with the team because their own seat is hidden.

    `lead` is the seat that a visitor with such a duty is sent to.
    """

    name: str
    seats: tuple[PublicSeat, ...] = ()
    duties: tuple[str, ...] = ()
    lead: str | None = None
    names: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PublicOffice:
    """An office as visitors may see it; `seats` holds every desk in the chart's order.

    `name` is its id, the first name that it bore; `called` what it is called since, `former` what it was.
    """

    name: str
    names: Mapping[str, str] = field(default_factory=dict)
    bureau: str | None = None
    building: str | None = None
    floor: str | None = None
    room: str | None = None
    phone: str | None = None
    hours: str | None = None
    address: str | None = None
    teams: tuple[PublicTeam, ...] = ()
    duties: tuple[str, ...] = ()
    seats: tuple[PublicSeat, ...] = ()
    marks: tuple[Mark, ...] = ()
    drawn: bool = True
    dated: str | None = None
    called: str = ""
    former: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """Return what it is called."""
        return self.called or self.name

    @property
    def placed(self) -> bool:
        """Return whether anybody has said where it is, be it elsewhere."""
        return bool(self.building or self.floor or self.room or self.address)


@dataclass(frozen=True)
class PublicDirectory:
    """The projection of one day and one policy."""

    city: str
    day: date
    revision: int
    offices: tuple[PublicOffice, ...]
    led: Mapping[tuple[str, str], str] = field(default_factory=dict)  # see `OfficeNames.led`

    @cached_property
    def by_name(self) -> dict[str, PublicOffice]:
        """Office by its name."""
        return {office.name: office for office in self.offices}

    def office(self, name: str) -> PublicOffice | None:
        """Find the office of that name."""
        return self.by_name.get(name)

    def now(self, target: str) -> str:
        """Return what a target means today: an office that went into another, or a seat of it, that one."""
        office = target.partition("/")[0]
        return target if office in self.by_name else self.led.get((office, ""), target)

    def seats(self) -> Iterator[PublicSeat]:
        """Every seat of every office."""
        for office in self.offices:
            yield from office.seats

    def seat(self, seat_id: str) -> PublicSeat | None:
        """Find the seat of an id like `교통행정과/17`."""
        return self._by_id.get(seat_id)

    @cached_property
    def _by_id(self) -> dict[str, PublicSeat]:
        return {seat.id: seat for seat in self.seats()}
