# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be found, and what a search answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

Kind = Literal["office", "team", "seat", "place"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that a visitor can be sent to; `names` are names in other languages or by-names.

    A seat's `title` is a position, a place's is the floor it is on.
    """

    kind: Kind
    id: str
    label: str
    office: str | None = None
    team: str | None = None
    title: str | None = None
    person: str | None = None
    duties: tuple[str, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Hit:
    """One answer; `why` is the reason a visitor is shown."""

    kind: Kind
    id: str
    office: str | None
    team: str | None
    label: str
    why: str
    score: float


@dataclass(frozen=True, slots=True)
class Urgent:
    """A number to call at once."""

    number: str
    name: str


@dataclass(frozen=True, slots=True)
class OtherBody:
    """Who deals with a matter that is not this city hall's."""

    name: str
    why: str


@dataclass(frozen=True, slots=True)
class Answer:
    """Everything a query brings; `corrected` is what it was read as, when that is not what was typed."""

    query: str
    corrected: str | None = None
    urgent: tuple[Urgent, ...] = ()
    elsewhere: OtherBody | None = None
    hits: tuple[Hit, ...] = ()
