# SPDX-License-Identifier: GPL-3.0-or-later
"""Publishing a revision, and taking one back; every call within one transaction of the store."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from kiosk.directory.revisions import NoSuchRevision, Outdated, RevisionDraft
from kiosk.directory.undoing import NotUndone, Undoing, founding
from kiosk.language.particles import with_particle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date, datetime

    from kiosk.directory.revisions import Revision
    from kiosk.storage.directory import StoredRevisions

    # Who did what to which thing, written in the same transaction as the thing itself.
    Log = Callable[[str, str, str], object]

_DAY: Final = timedelta(days=1)


def publish(draft: RevisionDraft, shelf: StoredRevisions, log: Log, now: datetime) -> Revision:
    """Publish a draft unless another publisher was faster with one of its offices."""
    for newer in shelf.since(draft.base):
        overlap = set(newer.offices) & set(draft.offices)
        if overlap:
            raise Outdated(newer, overlap)
    revision = shelf.append(draft, now)
    log(draft.actor, f"directory.{draft.kind}", _summary(revision))
    return revision


def _summary(revision: Revision) -> str:
    shown = 3
    names: Iterable[str] = revision.offices[:shown]
    rest = len(revision.offices) - shown
    more = f" 외 {rest}곳" if rest > 0 else ""
    return f"개정 {revision.number}({revision.since}): {', '.join(names)}{more}"


def weigh(number: int, shelf: StoredRevisions, today: date) -> Undoing:
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


def coming(shelf: StoredRevisions, today: date) -> Iterator[Revision]:
    """Yield the revisions of later days that will change something: not what was replaced or taken back."""
    made = [one for one in shelf.since(0) if one.valid_from > today]
    for at, one in enumerate(made):
        later = [other.offices for other in made[at + 1 :] if other.valid_from == one.valid_from]
        mine = frozenset(one.offices).difference(*later)
        before, after = (shelf.valid(day, only=mine) for day in (one.valid_from - _DAY, one.valid_from))
        if before != after:
            yield one


def roll_back(  # noqa: PLR0913 # the facts of one act
    plan: Undoing, shelf: StoredRevisions, log: Log, *, actor: str, now: datetime, reason: str = ""
) -> Revision:
    """Publish what was weighed; raise `Outdated` when one of its offices was published meanwhile."""
    number = plan.revision.number
    draft = RevisionDraft(plan.after, plan.day, plan.base, actor, "rollback", restores=number, note=reason)
    return publish(draft, shelf, log, now)
