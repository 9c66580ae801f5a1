# SPDX-License-Identifier: GPL-3.0-or-later
"""What the page of the visibility rules asks of the rest of the program."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kiosk.directory.model import Directory
    from kiosk.directory.visibility import Policy


LISTED: Final = 40
LARGE: Final = 0.2  # of all desks: more is decided with a reason and its number


@dataclass(frozen=True, slots=True)
class InForce:
    """The rules that hold now, with their number, and whom they are about."""

    number: int
    policy: Policy
    directory: Directory
    names: Mapping[str, str] = field(default_factory=dict)  # of offices that are called otherwise today


@dataclass(frozen=True, slots=True)
class Face:
    """What a visitor's card says of one seat; all empty when the seat is hidden."""

    desk: str = ""
    matter: str = ""
    person: str = ""
    duties: str = ""
    phone: str = ""
    photo: bool = False


@dataclass(frozen=True, slots=True)
class Preview:
    """One seat before and after, and what searches find then."""

    now: Face = Face()
    after: Face = Face()
    finds: Sequence[tuple[str, str]] = ()


@dataclass(frozen=True, slots=True)
class ChangedSeat:
    """A desk that visitors would see otherwise, in the office as it is called today."""

    office: str
    desk: str
    now: Face
    after: Face


@dataclass(frozen=True, slots=True)
class PolicyReach:
    """What rules would change for visitors, in desks of the whole city; each pair is now and by then.

    `seats` are the first of those that change, at most `LISTED` of them.
    """

    desks: int
    empty: int
    changed: int
    offices: int
    named: tuple[int, int]
    photos: tuple[int, int]
    hidden: tuple[int, int]
    seats: Sequence[ChangedSeat] = ()

    @property
    def large(self) -> bool:
        """Return whether so much changes that two presses are not enough."""
        return self.changed > LARGE * self.desks
