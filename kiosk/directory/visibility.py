# SPDX-License-Identifier: GPL-3.0-or-later
"""What may be shown of a person: city → rank → office → person, the most specific wins, within a maximum."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import IntEnum
from typing import TYPE_CHECKING, Final

from kiosk.language.people import COMPOUND_SURNAMES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from kiosk.directory.charts.chart import ReadAs
    from kiosk.directory.model import Seat


class VisibilityLevel(IntEnum):
    """How much of a name is shown, from nothing of the person at all to the full name."""

    HIDDEN = 0
    TITLE = 1
    SURNAME = 2
    MIDDLE = 3
    FULL = 4


LEVEL_WORDS: Final = {
    VisibilityLevel.FULL: "이름 전부",
    VisibilityLevel.MIDDLE: "가운데 가림",
    VisibilityLevel.SURNAME: "성만",
    VisibilityLevel.TITLE: "직위·업무만",
    VisibilityLevel.HIDDEN: "숨김",
}  # as the staff reads them, from the widest


@dataclass(frozen=True, slots=True)
class Rule:
    """What one level of the hierarchy decides; None leaves it to the level above."""

    level: VisibilityLevel | None = None
    photo: bool | None = None
    phone: bool | None = None
    email: bool | None = None


@dataclass(frozen=True, slots=True)
class RankRule:
    """A rule for titles such as 시장 or 팀장; with an office it counts only there."""

    titles: frozenset[str]
    rule: Rule
    office: str | None = None

    def covers(self, seat: Seat) -> bool:
        """Whether the seat holds one of the titles; `교통시설팀장` holds the title 팀장, 부시장 not 시장."""
        if self.office not in (None, seat.office) or seat.title is None:
            return False
        title = seat.title.replace(" ", "")
        return title in self.titles or any(_ends_with_rank(title, rank) for rank in self.titles)


def _ends_with_rank(title: str, rank: str) -> bool:
    return rank.endswith("장") and title.endswith(rank) and not title.endswith("부" + rank)


@dataclass(frozen=True, slots=True)
class Maximum:
    """The city's lock: nothing goes beyond it, except for the exempted titles (시장, 부시장)."""

    level: VisibilityLevel = VisibilityLevel.FULL
    photo: bool = True
    phone: bool = True
    email: bool = True
    exempt: frozenset[str] = frozenset()

    def of(self, seat: Seat) -> Maximum:
        """Return what limits a seat: nothing does one of the exempted titles."""
        return Maximum() if RankRule(self.exempt, Rule()).covers(seat) else self


@dataclass(frozen=True, slots=True)
class Shown:
    """The decision for one seat."""

    level: VisibilityLevel
    photo: bool
    phone: bool
    email: bool

    def within(self, limit: Maximum) -> Shown:
        """Return what of it a maximum lets through."""
        level = min(self.level, limit.level)
        if level is VisibilityLevel.HIDDEN:
            return NOTHING
        return Shown(
            level,
            photo=self.photo and limit.photo,
            phone=self.phone and limit.phone,
            email=self.email and limit.email,
        )


NOTHING = Shown(VisibilityLevel.HIDDEN, photo=False, phone=False, email=False)


@dataclass(frozen=True, slots=True)
class Policy:
    """All rules of a city; the built-in default is `title` with the office phone and nothing else.

    `masked` and `allowed` are what admins said of names found in texts: pairs of the text and the name;
    `cells` what they said of cells in charts: an office, a cell's sign, and what it is there.
    """

    city: Rule = Rule(VisibilityLevel.TITLE, photo=False, phone=True, email=False)
    maximum: Maximum = field(default_factory=Maximum)
    ranks: tuple[RankRule, ...] = ()
    offices: Mapping[str, Rule] = field(default_factory=dict)
    people: Mapping[str, Rule] = field(default_factory=dict)
    hidden_now: frozenset[str] = frozenset()
    masked: frozenset[tuple[str, str]] = frozenset()
    allowed: frozenset[tuple[str, str]] = frozenset()
    cells: frozenset[tuple[str, str, ReadAs]] = frozenset()

    def shown(self, seat: Seat) -> Shown:
        """Resolve what may be shown of whoever sits there; "hide now" beats everything."""
        if not self.hidden_now.isdisjoint((seat.person, f"seat:{seat.id}")):
            return NOTHING
        return resolved(*self._rules(seat)).within(self.maximum.of(seat))

    def deciding(self, text: str, name: str, *, allow: bool) -> Policy:
        """Return the rules with a name in a text allowed there, or masked for good."""
        pair = frozenset({(text, name)})
        if allow:
            return replace(self, masked=self.masked - pair, allowed=self.allowed | pair)
        return replace(self, masked=self.masked | pair, allowed=self.allowed - pair)

    def settling(self, cell: tuple[str, str], said: ReadAs) -> Policy:
        """Return the rules with a cell of an office's charts known as a desk or as a thing."""
        others = frozenset(one for one in self.cells if one[:2] != cell)
        return replace(self, cells=others | {(*cell, said)})

    def _rules(self, seat: Seat) -> Iterator[Rule]:
        """From the least to the most specific."""
        yield self.city
        yield from (ranked.rule for ranked in self.ranks if ranked.office is None and ranked.covers(seat))
        if seat.office in self.offices:
            yield self.offices[seat.office]
        yield from (ranked.rule for ranked in self.ranks if ranked.office and ranked.covers(seat))
        if seat.person in self.people:
            yield self.people[seat.person]


def resolved(*rules: Rule) -> Shown:
    """Return what rules decide together: of each thing the last that says anything, else title and phone."""
    return Shown(
        _last([rule.level for rule in rules], VisibilityLevel.TITLE),
        photo=_last([rule.photo for rule in rules], default=False),
        phone=_last([rule.phone for rule in rules], default=True),
        email=_last([rule.email for rule in rules], default=False),
    )


def _last[T](values: list[T | None], default: T) -> T:
    return next((value for value in reversed(values) if value is not None), default)


def _perhaps(policy: Policy, moves: Collection[tuple[Seat, Seat]]) -> Iterator[str]:
    """Return who may be somebody hidden now whom nothing but their desk told from others.

    Their duties stand at another such desk: people may have changed places, or duties. Both stay hidden.
    """
    for old, new in moves:
        if f"seat:{old.id}" in policy.hidden_now and old.duties and old.duties != new.duties:
            yield from (
                other.person
                for before, other in moves
                if other.duties == old.duties != before.duties and before.person == f"seat:{before.id}"
            )


def followed(policy: Policy, moves: Collection[tuple[Seat, Seat]], *, now: bool = True) -> Policy:
    """Let what is decided about a person go with them: nobody hidden shows up at another desk.

    Before the day of the move (not `now`) it also stays where it was, so that nothing shows too early.
    """
    pairs = [(a.person, b.person) for a, b in moves if a.person != b.person]
    left = {old for old, _ in pairs} if now else set()
    hidden = {new for old, new in pairs if old in policy.hidden_now} | set(_perhaps(policy, moves))
    people = {person: rule for person, rule in policy.people.items() if person not in left}
    people |= {new: policy.people[old] for old, new in pairs if old in policy.people}
    return replace(policy, people=people, hidden_now=(policy.hidden_now - left) | hidden)


MIN_COMPOUND = 3  # syllables: 선우 alone is 선 with the given name 우


def masked(name: str, level: VisibilityLevel) -> str | None:
    """Write the name as the level shows it: 홍길동, 홍*동, 홍○○ or nothing."""
    name = name.strip()
    if not name or level <= VisibilityLevel.TITLE:
        return None
    if level is VisibilityLevel.FULL:
        return name
    surname, given = _split(name)
    if level is VisibilityLevel.SURNAME:
        return surname + "○" * max(1, min(len(given), 2))
    if len(given) <= 1:
        return surname + "*"
    return surname + "*" * (len(given) - 1) + given[-1]


def _split(name: str) -> tuple[str, str]:
    compact = "".join(name.split())
    compound = len(compact) >= MIN_COMPOUND and compact.startswith(COMPOUND_SURNAMES)
    cut = 2 if compound else 1
    return compact[:cut], compact[cut:]
