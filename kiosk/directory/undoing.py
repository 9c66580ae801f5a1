# SPDX-License-Identifier: GPL-3.0-or-later
"""Taking a revision back: what visitors would lose is counted first, and some of it is never taken."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.directory.asking import LOSS
from kiosk.directory.difference import FIELDS, compared

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from kiosk.directory.model import Office, Seat
    from kiosk.directory.revisions import Revision

LARGE: Final = 0.2  # of all desks: more is decided on a page of its own


class NotUndone(Exception):  # noqa: N818 # it says what is the case
    """This revision is not taken back; the sentence says why."""


@dataclass(frozen=True, slots=True)
class Undoing:
    """What taking back a revision would do on `day`: the offices it touches, now and afterwards."""

    revision: Revision
    day: date
    base: int
    now: Mapping[str, Office]
    after: Mapping[str, Office | None]
    offices: int
    desks: int

    @property
    def lost(self) -> Mapping[str, int]:
        """Return the offices that vanish, each with its desks, the largest first."""
        gone = {name: len(one.seats) for name, one in self.now.items() if self.after[name] is None}
        return dict(sorted(gone.items(), key=lambda item: (-item[1], item[0])))

    @property
    def changed(self) -> int:
        """Count the desks that will not be as they are now."""
        return sum(_differing(self.now.get(name), after) for name, after in self.after.items())

    @property
    def offices_after(self) -> int:
        """Count the offices that visitors will find."""
        come = sum(one is not None and name not in self.now for name, one in self.after.items())
        return self.offices - len(self.lost) + come

    @property
    def desks_after(self) -> int:
        """Count the desks that visitors will find."""
        come = sum(len(one.seats) for one in self.after.values() if one)
        return self.desks - sum(len(one.seats) for one in self.now.values()) + come

    @property
    def touched(self) -> int:
        """Count the offices that will not be as they are now."""
        return sum(self.now.get(name) != after for name, after in self.after.items())

    @property
    def number(self) -> int:
        """Return what is typed in to confirm: the offices that vanish, else the desks that change."""
        return len(self.lost) or self.changed

    @property
    def large(self) -> bool:
        """Return whether it takes so much from visitors that two presses are not enough."""
        shrunk = (_shrinks(one, self.after[name]) for name, one in self.now.items())
        return self.changed > LARGE * self.desks or any(shrunk)


def founding(revisions: Sequence[Revision]) -> int:
    """Return the number of the first complete revision: the one that brought in most of the offices."""
    known: set[str] = set()
    most, found = 0, 0
    for one in revisions:
        fresh = set(one.offices) - known
        if len(fresh) > most:
            most, found = len(fresh), one.number
        known |= fresh
    return found


def returned(plan: Undoing) -> tuple[tuple[Seat, Seat], ...]:
    """Return who sits where again, as now and afterwards.

    Charts without names are normal: there whoever has the same work, title and telephone is the same.
    """
    offices = [office for office in plan.after.values() if office is not None]
    now, then = _by_work(plan.now.values()), _by_work(offices)
    alike = [(now[work], then[work]) for work in now.keys() & then.keys()]
    told = {id(seat) for pair in alike for seat in pair}
    rest = compared(plan.now.values(), offices)[1]
    return (*alike, *(pair for pair in rest if told.isdisjoint(map(id, pair))))


def _by_work(offices: Iterable[Office]) -> dict[tuple[object, ...], Seat]:
    """Return those whose work nobody shares, by all that a chart says of them but where they sit."""
    seats = [seat for office in offices for seat in office.seats if not seat.vacant]
    many = Counter(map(_work, seats))
    return {work: seat for seat in seats if many[work := _work(seat)] == 1}


def _work(seat: Seat) -> tuple[object, ...]:
    return (seat.office, *(value(seat) for value in FIELDS.values()))


def _differing(now: Office | None, after: Office | None) -> int:
    """Count the desks of one office that are not the same, those that come and go included."""
    mine = {seat.desk: seat for seat in now.seats} if now else {}
    theirs = {seat.desk: seat for seat in after.seats} if after else {}
    return sum(mine.get(desk) != theirs.get(desk) for desk in mine.keys() | theirs.keys())


def _shrinks(now: Office, after: Office | None) -> bool:
    left = {seat.desk for seat in after.seats} if after else set()
    gone = sum(seat.desk not in left for seat in now.seats)
    return gone > LOSS * len(now.seats)
