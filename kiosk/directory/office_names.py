# SPDX-License-Identifier: GPL-3.0-or-later
"""What offices are and are called: an id is the first name, whatever is decided later holds from a day.

Whatever refers to an office says its id, and so never has to be rewritten: rooms, charts, cases, accounts.
No name is ever given to a second office, so that a name of any time leads to one office.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Final

from kiosk.charter.hours import SEOUL, in_seoul

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

REMEMBERED: Final = timedelta(days=365)  # how long visitors are told what an office was called before


@dataclass(frozen=True, slots=True)
class OfficeNameRow:
    """What an office is from a day on, whole; the rows of one reorganisation share its id.

    `restores` is the reorganisation that is taken back by it; `by` and `at` say who decided, and when.
    `facts` (bureau, building, floor, room, phone) hold instead of the register's. `unit` is the room of the
    venue that it has instead of the drawn one, "" for none; `beside` says that another office keeps it too.
    An office that came into being here is `founded`; one that is `gone` has its work done by `into`, if by
    any. `teams` went to another office on that day.
    """

    office: str
    name: str
    valid_from: date
    reorganisation: str
    restores: str
    by: str
    at: datetime
    facts: Mapping[str, str] = field(default_factory=dict)
    unit: str | None = None
    beside: bool = False
    founded: bool = False
    gone: bool = False
    into: str = ""
    teams: Mapping[str, str] = field(default_factory=dict)

    @property
    def reseats(self) -> bool:
        """Return whether desks go to another office."""
        return bool(self.into or self.teams)


@dataclass(frozen=True, slots=True)
class Reorganised:
    """One reorganisation: its first row, and each office's row before it (None: as at first) and after it."""

    row: OfficeNameRow
    before: Mapping[str, OfficeNameRow | None]
    after: Mapping[str, OfficeNameRow]


@dataclass(frozen=True, slots=True)
class PartedOffice:
    """Since when teams of an office are others', and which offices' by id."""

    since: datetime
    others: tuple[str, ...]


@dataclass(frozen=True)
class OfficeNames:
    """What was ever decided of offices, in the order in which it was, as it holds on `day`."""

    rows: Sequence[OfficeNameRow]
    day: date

    def on(self, day: date) -> OfficeNames:
        """Return the same as it holds on another day."""
        return OfficeNames(self.rows, day)

    def row(self, office: str, day: date | None = None) -> OfficeNameRow | None:
        """Return what an office is by the last decision of a day; None while it is as at first."""
        return _standing(self._of.get(office, ()), day or self.day)

    def now(self, office: str, day: date | None = None) -> str:
        """Return the office that does an office's work on a day: itself, or the one that it went into."""
        seen = {office}
        while (row := self.row(office, day)) is not None and row.into and row.into not in seen:
            office = row.into
            seen.add(office)
        return office if office in self._of else self._homes.get(office, office)

    def members(self, office: str) -> frozenset[str]:
        """Return every office whose work an office does, itself included."""
        return frozenset({office, *(one for one in (*self._of, *self._homes) if self.now(one) == office)})

    def kin(self, offices: Iterable[str]) -> frozenset[str]:
        """Return offices with all whose work is done where theirs is."""
        return frozenset(one for office in offices for one in (office, *self.members(self.now(office))))

    def name(self, office: str, day: date | None = None) -> str:
        """Return what the office that does an office's work is called on a day, or of that of these names."""
        return self._own(self.now(office, day), day or self.day)

    def office(self, name: str) -> str:
        """Return the office that bears a name, bore it or will, or does the work of the one that did.

        A name that nobody gave is an office's id.
        """
        return self.now(self.first(name))

    def first(self, name: str) -> str:
        """Return the id of the office that a name was given to, wherever its work is done since."""
        return self._given.get(name, name)

    def at(self, office: str, moment: datetime | None) -> str:
        """Return what an office was called at a moment; for None, on the day of these names."""
        return self.name(office, in_seoul(moment).date() if moment else None)

    def target(self, said: str) -> str:
        """Return an office, or a seat such as `교통행정과/17`, by its id, whatever name was said."""
        office, apart, desk = said.partition("/")
        return self.office(office) + apart + desk

    def label(self, target: str) -> str:
        """Return an office, or a seat such as `교통행정과/17`, by what the office is called."""
        office, apart, desk = target.partition("/")
        return self.name(office) + apart + desk if apart else self.name(office)

    def former(self, office: str) -> Mapping[str, date]:
        """Return what it, and those that went into it, were called within the last year, the latest first.

        Each name has the first day on which it was no longer borne.
        """
        now = self.name(office)
        turned = (
            (row.valid_from, one)
            for one in sorted(self.members(office))
            for row in self._of.get(one, ())
            if row.valid_from <= self.day and self.day - row.valid_from < REMEMBERED
        )
        found: dict[str, date] = {}
        for turn, one in sorted(set(turned), reverse=True):
            if (name := self._before(one, turn)) and name != now:
                found.setdefault(name, turn)
        return found

    @cached_property
    def parted(self) -> Mapping[str, PartedOffice]:
        """Return by id those offices of which teams went to others that there are still."""
        found: dict[str, PartedOffice] = {}
        for office in {self.now(one) for one in self._of}:
            rows = [row for one in self.members(office) for row in self._of.get(one, ())]
            given = [
                (max(row.at, datetime.combine(row.valid_from, time(), SEOUL)), to)
                for row in rows
                if row.valid_from <= self.day
                for to in map(self.now, row.teams.values())
                if to != office and not self._ended(to)
            ]
            if given:
                others = tuple(dict.fromkeys(to for _, to in sorted(given)))
                found[office] = PartedOffice(max(since for since, _ in given), others)
        return found

    @cached_property
    def led(self) -> Mapping[tuple[str, str], str]:
        """Return who does the work of a team that was given away, or (with "") of an office that is gone."""
        found = {
            (row.office, team): self.now(to)
            for rows in self._of.values()
            for row in rows
            if row.valid_from <= self.day
            for team, to in row.teams.items()
        }
        gone = {(office, ""): self.now(office) for office, row in self.decided.items() if row.into}
        return {about: to for about, to in (found | gone).items() if not self._ended(to)}

    def _ended(self, office: str, day: date | None = None) -> bool:
        row = self.row(office, day)
        return row is not None and row.gone

    def borne(self, name: str) -> bool:
        """Return whether the name was given to an office at any time, one that was never to be left aside."""
        office = self._given.get(name)
        return office is not None and (office != name or office in self._of or not self._unborn(office))

    def _unborn(self, office: str) -> bool:
        return any(row.founded for row in self.rows if row.office == office)

    def ahead(self, office: str) -> tuple[str, date] | None:
        """Return the next name of an office with its day, where it will be another one; "" where it ends."""
        now = self.name(office)
        days = sorted({row.valid_from for row in self._of.get(office, ()) if row.valid_from > self.day})
        named = (
            ("" if self._ended(self.now(office, day), day) else self.name(office, day), day) for day in days
        )
        return next((one for one in named if one[0] != now), None)

    def reorganisations(self) -> Mapping[str, Reorganised]:
        """Return every reorganisation by its id, in the order in which they were made."""
        grouped: dict[str, list[int]] = {}
        for at, row in enumerate(self.rows):
            grouped.setdefault(row.reorganisation, []).append(at)
        return {key: self._reorganised(places) for key, places in grouped.items()}

    def _reorganised(self, places: Sequence[int]) -> Reorganised:
        rows = [self.rows[at] for at in places]
        given = OfficeNames(self.rows[: places[0]], rows[0].valid_from)
        return Reorganised(
            rows[0], {row.office: given.row(row.office) for row in rows}, {row.office: row for row in rows}
        )

    @cached_property
    def renamed(self) -> Mapping[str, str]:
        """Return by id what those offices are called today that are not called as they were at first."""
        return {office: name for office in self._of if (name := self.name(office)) != office}

    @cached_property
    def decided(self) -> Mapping[str, OfficeNameRow]:
        """Return by id what is decided today of those offices that are not as at first."""
        found = {office: self.row(office) for office in self._of}
        return {office: row for office, row in found.items() if row is not None}

    def _own(self, office: str, day: date) -> str:
        row = self.row(office, day)
        return row.name if row else office

    def _before(self, office: str, turn: date) -> str:
        """Return an office's own name on the day before a turn, nothing where it was none then."""
        before = self.row(office, turn - timedelta(days=1))
        if before is None:
            return "" if self._of[office][0].founded else office
        return "" if before.gone else before.name

    @cached_property
    def gone(self) -> Mapping[str, str]:
        """Return by id the offices that there are no more, and which does their work, "" for none."""
        founded = {row.office for row in self.rows if row.founded}
        over = {one for one in {*founded, *self._of} if self._ended(one) or one not in self._of}
        return {one: "" if (now := self.now(one)) in over else now for one in over}

    @property
    def ended(self) -> frozenset[str]:
        """Return by id the offices that there are no more and whose work nobody does."""
        return frozenset(one for one, now in self.gone.items() if not now)

    @cached_property
    def _homes(self) -> Mapping[str, str]:
        """Return where the work lies of offices that a split made and that ended on the same day."""
        return {row.office: row.into for row in self.rows if row.restores and row.into}

    @cached_property
    def _of(self) -> Mapping[str, Sequence[OfficeNameRow]]:
        found: dict[str, list[OfficeNameRow]] = {}
        back = {row.restores: row.valid_from for row in self.rows if row.restores}
        vain = {row.reorganisation for row in self.rows if back.get(row.reorganisation) == row.valid_from}
        for row in self.rows:
            if vain & {row.reorganisation, row.restores}:
                continue  # taken back before its day was over: it never stood
            found.setdefault(row.office, []).append(row)
        return found

    @cached_property
    def _given(self) -> Mapping[str, str]:
        return {row.name: row.office for row in self.rows} | {row.office: row.office for row in self.rows}


def as_at_first() -> OfficeNames:
    """Return the names of a city in which nothing was decided of any office."""
    return OfficeNames((), date.min)


def _standing(rows: Sequence[OfficeNameRow], day: date) -> OfficeNameRow | None:
    """Return the row of the last day that has come, of one day the one decided last."""
    come = [row for row in rows if row.valid_from <= day]
    return max(enumerate(come), key=lambda one: (one[1].valid_from, one[0]))[1] if come else None
