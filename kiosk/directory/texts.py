# SPDX-License-Identifier: GPL-3.0-or-later
"""Every text of an office that visitors may read, and the names that stand in them against all intentions."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
import re
from typing import TYPE_CHECKING, Final

from kiosk.directory.charts.lexicon.ordinary_words import name_shaped
from kiosk.directory.names import NameGate

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from kiosk.directory.model import Office, Seat
    from kiosk.directory.visibility import Policy

FACTS: Final = ("name", "bureau", "building", "floor", "room", "phone", "hours", "address")


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a text of an office: at which desk, empty where it is the office's own."""

    office: str
    desk: str
    text: str
    name: str


class NamesInTexts(Exception):  # noqa: N818 # it names what is the case
    """Texts that are to be published name people, and nobody has decided about that yet."""

    def __init__(self, named: Iterable[Named]) -> None:
        self.named = tuple(named)
        super().__init__(", ".join(f"{one.office} {one.desk}" for one in self.named))


def texts(office: Office) -> Iterator[tuple[str, str]]:
    """Return every text of an office's public face beside the desk it belongs to."""
    yield from (("", text) for fact in FACTS if (text := getattr(office, fact)))
    yield from (("", mark.text) for mark in office.marks if mark.text)
    for seat in office.seats:
        own = () if seat.vacant else (seat.title, seat.phone, *seat.duties)
        yield from ((seat.desk, text) for text in (seat.team, seat.desk, *own) if text)


def named_in(
    office: Office,
    gate: NameGate,
    policy: Policy,
    written: Mapping[str, Iterable[str]] | None = None,
    public: Collection[str] = (),
) -> tuple[Named, ...]:
    """Return the names in an office's texts that nobody has masked or allowed.

    `public`: texts that visitors read already, and which are not looked at. `written`: what stood in the
    cells of each desk. It may tell of a word that it is a name where the text made of it no longer does:
    문의 심람(4321) gives its number to the telephone.
    """
    decided = policy.masked | policy.allowed
    clues = {
        desk: {find.name for line in lines for find in gate.finds(line)}
        for desk, lines in (written or {}).items()
    }
    found = {
        Named(office.name, desk, text, name): None
        for desk, text in texts(office)
        if text not in public
        for name in (*(find.name for find in gate.finds(text)), *_standing(text, clues.get(desk, ())))
        if (text, name) not in decided
    }
    return tuple(found)


def _standing(text: str, names: Iterable[str]) -> Iterator[str]:
    return (name for name in names if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text))


def reference(text: str) -> str:
    """Return by what the log refers to a text without repeating it."""
    return f"text:{sha256(text.encode()).hexdigest()[:12]}"


def gate_for(names: Iterable[str | None], policy: Policy, shown: frozenset[str] = frozenset()) -> NameGate:
    """Return the gate for these names and those that admins have masked once; `shown` are no secret."""
    return NameGate.of((*names, *(name for _, name in policy.masked)), policy.allowed, shown)


def people_of(offices: Iterable[Office]) -> Iterator[str]:
    """Return the names of everybody who sits in some offices or stands in there."""
    for office in offices:
        for seat in office.seats:
            yield from names_at(seat)


def names_at(seat: Seat) -> Iterator[str]:
    """Return the names that a seat holds: who sits there, and their deputies."""
    if seat.occupant and seat.occupant.name:
        yield seat.occupant.name
    for deputy in seat.deputies:
        yield from (word for word in re.findall(r"[가-힣]+", deputy.who) if name_shaped(word))
