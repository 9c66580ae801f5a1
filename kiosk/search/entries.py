# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be found, and what a search answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal

from kiosk.language.catalogue import text_in

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Kind = Literal["office", "team", "seat", "place"]
ANY_DONG: Final = frozenset({"동 행정복지센터", "동 주민센터"})


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that a visitor can be sent to; `names` are names in other languages or by-names.

    `former` is what it was called before. A seat's `title` is a position, a place's is the floor it is on.
    A stop is a place that an office is asked about as often as for the way there: a bus stop wants a roof.
    """

    kind: Kind | Literal["stop"]
    id: str
    label: str
    office: str | None = None
    team: str | None = None
    title: str | None = None
    person: str | None = None
    duties: tuple[str, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    former: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """One answer; `basis` is the key of the reason under why., or "" where `matter` alone is the reason."""

    kind: Kind
    id: str
    office: str | None
    team: str | None
    label: str
    basis: str
    matter: str
    score: float

    @property
    def why(self) -> str:
        """The reason in Korean."""
        return self.why_in("ko")

    def why_in(self, language: str, named: Callable[[str], str] = str) -> str:
        """Return the reason that a visitor is shown, a duty as it is; `named` says Korean in the language."""
        matter = named(self.matter)
        said = matter if self.basis in {"", "duty"} else text_in(language, f"why.{self.basis}", matter)
        return text_in(language, "why.dong", said) if self.office in ANY_DONG else said


@dataclass(frozen=True, slots=True)
class Urgent:
    """A number to call at once."""

    number: str
    name: str


@dataclass(frozen=True, slots=True)
class OtherBody:
    """Who deals with a matter that is not this city hall's, and where, as far as the city has said."""

    name: str
    why: str
    address: str = ""
    phone: str = ""
    homepage: str = ""
    hours: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """Everything a query brings; `corrected` is what it was read as, when that is not what was typed.

    `stop` tells that the first hit is a bus stop or taxi stand asked for by its name; `crisis` that whoever
    asks is in need, and not that a word of such need was among others.
    """

    query: str
    corrected: str | None = None
    urgent: tuple[Urgent, ...] = ()
    elsewhere: OtherBody | None = None
    hits: tuple[Hit, ...] = ()
    stop: bool = False
    crisis: bool = False
