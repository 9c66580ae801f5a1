# SPDX-License-Identifier: GPL-3.0-or-later
"""Taking a revision back: what visitors would lose is counted first, and some of it is never taken."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.directory.revisions import NoSuchRevision, RevisionDraft, publish
from kiosk.language.particles import with_particle

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime

    from kiosk.directory.model import Office
    from kiosk.directory.revisions import AccessLog, Revision, RevisionRepository

LARGE: Final = 0.2  # of all desks: more is decided on a page of its own
LOSS: Final = 0.4  # of one office's desks


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


def weigh(number: int, shelf: RevisionRepository, today: date) -> Undoing:
    """Work out what taking back a revision would change, writing nothing.

    A scheduled revision is undone on its own day, one in force from today. Raise `NoSuchRevision`, or
    `NotUndone` for what brought the city's offices in, and where nothing would change: pressed twice, it is
    done once.
    """
    undone = shelf.revision(number)
    if undone is None:
        raise NoSuchRevision(number)
    floor = founding(shelf.since(0))
    if number <= floor:
        raise NotUndone(f"개정 {floor}까지는 시의 부서를 처음 넣은 자료라 되돌리지 않습니다.")
    day = max(today, undone.valid_from)
    standing = {office.name: office for office in shelf.valid(day)}
    before = {one.name: one for one in shelf.valid(day, without=number, only=undone.offices)}
    after = {name: before.get(name) for name in undone.offices}
    now = {name: standing[name] for name in undone.offices if name in standing}
    if all(now.get(name) == office for name, office in after.items()):
        what = with_particle(f"개정 {number}", "은/는")
        raise NotUndone(f"{what} 이미 되돌렸거나 그 뒤에 고쳐져, 바뀌는 것이 없습니다.")
    desks = sum(len(one.seats) for one in standing.values())
    return Undoing(undone, day, shelf.latest(), now, after, len(standing), desks)


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


def roll_back(  # noqa: PLR0913 # the facts of one act
    plan: Undoing, shelf: RevisionRepository, log: AccessLog, *, actor: str, now: datetime, reason: str = ""
) -> Revision:
    """Publish what was weighed; raise `Outdated` when one of its offices was published meanwhile."""
    number = plan.revision.number
    draft = RevisionDraft(plan.after, plan.day, plan.base, actor, "rollback", restores=number, note=reason)
    return publish(draft, shelf, log, now)


def _differing(now: Office | None, after: Office | None) -> int:
    """Count the desks of one office that are not the same, those that come and go included."""
    mine = {seat.desk: seat for seat in now.seats} if now else {}
    theirs = {seat.desk: seat for seat in after.seats} if after else {}
    return sum(mine.get(desk) != theirs.get(desk) for desk in mine.keys() | theirs.keys())


def _shrinks(now: Office, after: Office | None) -> bool:
    left = {seat.desk for seat in after.seats} if after else set()
    gone = sum(seat.desk not in left for seat in now.seats)
    return gone > LOSS * len(now.seats)
