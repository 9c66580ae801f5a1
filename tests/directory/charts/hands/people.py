# SPDX-License-Identifier: GPL-3.0-or-later
"""Invented people at their true desks, and how a clerk writes them down."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count, cycle
from typing import Final

from tests.directory.charts.invented import DUTIES, GIVEN, SURNAMES

_MATTERS: Final = DUTIES[:36]
PLAIN: Final = "{title} {name}\n{phone}\n{duties}"


@dataclass(frozen=True, slots=True)
class Sitting:
    """One true desk; `title` may be read in any of the given ways."""

    team: str | None
    title: str | None
    name: str | None
    phone: str | None
    duties: tuple[str, ...] = ()
    empty: bool = False
    away: str | None = None
    deputies: tuple[tuple[str, str], ...] = ()
    acting: bool = False


@dataclass(frozen=True, slots=True)
class Office:
    """One true chart."""

    name: str
    seats: tuple[Sitting, ...]
    room: str | None = None
    floor: str | None = None


class Crew:
    """Invented people, never the same twice within a chart."""

    def __init__(self, seed: int, phone: str = "061-0{seed:02}-{n:04}", *, named: bool = True) -> None:
        """Begin with another name, number and duty for each seed."""
        self._n = count(1000 + seed * 37)
        self._phone, self._seed, self._named = phone, seed, named
        self._duty = cycle(_MATTERS[seed % 30 :] + _MATTERS[: seed % 30])

    def one(self, team: str | None, title: str | None = "주무관", duties: int = 2) -> Sitting:
        """Return the next person."""
        n = next(self._n)
        name = f"{SURNAMES[n * 7 % len(SURNAMES)]}{GIVEN[n * 5 % len(GIVEN)]}"
        return Sitting(
            team,
            title,
            name if self._named else None,
            self._phone.format(seed=self._seed, n=n),
            tuple(next(self._duty) for _ in range(duties)),
        )

    def team(self, team: str, members: int, duties: int = 2) -> list[Sitting]:
        """Return a leader and the members."""
        return [self.one(team, "팀장", 0), *(self.one(team, "주무관", duties) for _ in range(members))]


def written(who: Sitting, form: str = PLAIN, bullet: str = "- ") -> str:
    """Return a person in a clerk's form: {title} {name} {phone} {short} {duties}; empty lines fall away."""
    text = form.format(
        title=who.title or "",
        name=who.name or "",
        phone=who.phone or "",
        short=(who.phone or "")[-4:],
        duties="\n".join(bullet + duty for duty in who.duties),
        team=who.team or "",
        lead=(who.team or "")[:-1] + who.title if who.team and who.title == "팀장" else who.title or "",
    )
    return "\n".join(line.strip() for line in text.split("\n") if line.strip(" ()☎-"))
