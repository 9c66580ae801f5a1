# SPDX-License-Identifier: GPL-3.0-or-later
"""What the page of the reorganisation asks of the rest of the program."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

type Standing = Literal["ahead", "standing", "taken_back", "replaced"]


@dataclass(frozen=True, slots=True)
class NamedOffice:
    """An office with the name it bears today; `then` and `since` are the next name and its day."""

    id: str
    name: str
    former: tuple[str, ...] = ()
    then: str = ""
    since: date | None = None


@dataclass(frozen=True, slots=True)
class OfficeFollowing:
    """One office under its new name, and what goes on under it without being written anew.

    `room` is where the map leads, `languages` those without a translation of the new name.
    """

    office: str
    before: str
    after: str
    room: str
    desks: int
    words: int
    cases: int
    callbacks: int
    accounts: int
    browsers: int
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReorganisationDifference:
    """What a reorganisation would change; `seen` is how many names had been given when it was weighed."""

    day: date
    offices: tuple[OfficeFollowing, ...]
    seen: int


@dataclass(frozen=True, slots=True)
class ReorganisationEntry:
    """A reorganisation that was published: from when, by whom, and each office's name before and after."""

    id: str
    day: date
    at: datetime
    by: str
    names: tuple[tuple[str, str], ...]
    standing: Standing


@dataclass(frozen=True, slots=True)
class OfficeRegisterPage:
    """Every office, and what was published of their names, the latest first."""

    today: date
    offices: Sequence[NamedOffice]
    entries: Sequence[ReorganisationEntry]
