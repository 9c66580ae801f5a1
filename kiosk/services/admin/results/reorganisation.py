# SPDX-License-Identifier: GPL-3.0-or-later
"""What the page of the reorganisation asks of the rest of the program."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime

    from kiosk.directory.reorganising import OfficeChange, OfficeRoom

type ReorganisationState = Literal["ahead", "standing", "taken_back", "replaced"]


@dataclass(frozen=True, slots=True)
class NamedOffice:
    """An office with the name it bears today; `then` and `since` are the next name and its day.

    `former` are its old names with the first day of the one that followed, `teams` those of its chart,
    `bureau` what it belongs to, `where` its room in words.
    """

    id: str
    name: str
    former: Mapping[str, date] = field(default_factory=dict)
    then: str = ""
    since: date | None = None
    teams: tuple[str, ...] = ()
    bureau: str = ""
    where: str = ""


@dataclass(frozen=True, slots=True)
class OfficeFollowing:
    """One change of an office, and what follows it.

    `before` and `after` are names, `other` is the office that it goes into. `room` is where the map leads
    from the day on, `desks` are those that go along, `renumbered` those of them that get another number;
    `languages` lack a translation of the new name, `whose` sits in the same room.
    """

    change: OfficeChange
    before: str
    after: str
    room: str
    desks: int = 0
    words: int = 0
    cases: int = 0
    callbacks: int = 0
    accounts: int = 0
    browsers: int = 0
    languages: tuple[str, ...] = ()
    other: str = ""
    whose: str = ""
    renumbered: tuple[tuple[str, str], ...] = ()

    @property
    def office(self) -> str:
        """Return the office that is changed, by id."""
        return getattr(self.change, "office", self.after)


@dataclass(frozen=True, slots=True)
class ReorganisationDifference:
    """What a reorganisation would change; `seen` is how much had been decided when it was weighed."""

    day: date
    offices: tuple[OfficeFollowing, ...]
    seen: int

    @property
    def changes(self) -> tuple[OfficeChange, ...]:
        """Return what was weighed."""
        return tuple(one.change for one in self.offices)


@dataclass(frozen=True, slots=True)
class ReorganisationEntry:
    """A reorganisation that was published: from when, by whom, each office before and after it."""

    id: str
    day: date
    at: datetime
    by: str
    names: tuple[tuple[str, str], ...]
    standing: ReorganisationState


@dataclass(frozen=True, slots=True)
class OfficeRegisterPage:
    """Every office, what was published of them, the latest first, and what offices may belong to."""

    today: date
    offices: Sequence[NamedOffice]
    entries: Sequence[ReorganisationEntry]
    bureaus: Sequence[str] = ()
    rooms: Sequence[OfficeRoom] = ()
