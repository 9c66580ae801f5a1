# SPDX-License-Identifier: GPL-3.0-or-later
"""What offices are called: an office's id is the first name it bore, and every later name holds from a day.

Whatever refers to an office says its id, and so never has to be rewritten: rooms, charts, cases, accounts.
No name is ever given to a second office, so that a name of any time leads to one office.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Final

from kiosk.charter.hours import in_seoul

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date, datetime

REMEMBERED: Final = timedelta(days=365)  # how long visitors are told what an office was called before


@dataclass(frozen=True, slots=True)
class OfficeNameRow:
    """What an office is called from a day on; the rows of one reorganisation share its id.

    `restores` is the reorganisation that is taken back by it; `by` and `at` say who gave the name, and when.
    """

    office: str
    name: str
    valid_from: date
    reorganisation: str
    restores: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Renaming:
    """One reorganisation: its first row, and each office's name before and after it."""

    row: OfficeNameRow
    before: Mapping[str, str]
    after: Mapping[str, str]


@dataclass(frozen=True)
class OfficeNames:
    """Every name that was given, in the order in which they were, as they hold on `day`."""

    rows: Sequence[OfficeNameRow]
    day: date

    def name(self, office: str, day: date | None = None) -> str:
        """Return what an office is called on a day, on the day of these names unless another is told."""
        return _standing(self._of.get(office, ()), self.day if day is None else day) or office

    def office(self, name: str) -> str:
        """Return the office that bears a name, bore it or will; a name that nobody gave is an office's id."""
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

    def former(self, office: str) -> tuple[str, ...]:
        """Return what an office was called within the last year, the latest first."""
        rows, now = self._of.get(office, ()), self.name(office)
        turns = sorted({row.valid_from for row in rows if row.valid_from <= self.day}, reverse=True)
        before = (_standing(rows, turn - timedelta(days=1)) or office for turn in self._recent(turns))
        return tuple(name for name in dict.fromkeys(before) if name != now)

    def borne(self, name: str) -> bool:
        """Return whether the name was given to an office at any time."""
        return name in self._given

    def ahead(self, office: str) -> tuple[str, date] | None:
        """Return the next name of an office with its day, where it will be another one."""
        now = self.name(office)
        days = sorted({row.valid_from for row in self._of.get(office, ()) if row.valid_from > self.day})
        named = ((self.name(office, day), day) for day in days)
        return next((one for one in named if one[0] != now), None)

    def renamings(self) -> Mapping[str, Renaming]:
        """Return every reorganisation by its id, in the order in which they were made."""
        grouped: dict[str, list[int]] = {}
        for at, row in enumerate(self.rows):
            grouped.setdefault(row.reorganisation, []).append(at)
        return {key: self._renaming(places) for key, places in grouped.items()}

    def _renaming(self, places: Sequence[int]) -> Renaming:
        rows = [self.rows[at] for at in places]
        given = OfficeNames(self.rows[: places[0]], rows[0].valid_from)
        return Renaming(
            rows[0],
            {row.office: given.name(row.office) for row in rows},
            {row.office: row.name for row in rows},
        )

    @cached_property
    def renamed(self) -> Mapping[str, str]:
        """Return by id what those offices are called today that are not called as they were at first."""
        return {office: name for office in self._of if (name := self.name(office)) != office}

    def _recent(self, turns: Sequence[date]) -> Iterator[date]:
        return (turn for turn in turns if self.day - turn < REMEMBERED)

    @cached_property
    def _of(self) -> Mapping[str, Sequence[OfficeNameRow]]:
        found: dict[str, list[OfficeNameRow]] = {}
        for row in self.rows:
            found.setdefault(row.office, []).append(row)
        return found

    @cached_property
    def _given(self) -> Mapping[str, str]:
        return {row.name: row.office for row in self.rows} | {row.office: row.office for row in self.rows}


def _standing(rows: Sequence[OfficeNameRow], day: date) -> str:
    """Return the name of the last day that has come, of one day the one given last; "" for the first."""
    come = [row for row in rows if row.valid_from <= day]
    return max(enumerate(come), key=lambda one: (one[1].valid_from, one[0]))[1].name if come else ""
