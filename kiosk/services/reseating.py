# SPDX-License-Identifier: GPL-3.0-or-later
"""The charts of a reorganisation: made from those of the day before, and again whenever those change."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from kiosk.directory.reorganising import Reseating, reseated, unseated
from kiosk.directory.revisions import RevisionDraft
from kiosk.directory.visibility import Rule, followed

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from datetime import date

    from kiosk.directory.model import Seat
    from kiosk.directory.office_names import OfficeNameRow, OfficeNames
    from kiosk.directory.revisions import Revision
    from kiosk.directory.visibility import Policy
    from kiosk.storage.directory import StoredRevisions

NOTE: Final = "조직개편"
_DAY: Final = timedelta(days=1)


def offices_of(rows: Iterable[OfficeNameRow]) -> frozenset[str]:
    """Return the offices whose charts change with what is decided."""
    found = {one for row in rows for one in (row.office, row.into, *row.teams.values())}
    return frozenset(found - {""})


def reseating(shelf: StoredRevisions, rows: Sequence[OfficeNameRow]) -> Reseating:
    """Return the charts of the day of a reorganisation, from those of the day before."""
    before = shelf.valid(rows[0].valid_from - _DAY, only=offices_of(rows))
    return reseated({office.name: office for office in before}, rows)


def unreseating(shelf: StoredRevisions, rows: Sequence[OfficeNameRow], today: date) -> Reseating:
    """Return the charts of a day on which a reorganisation that stands is taken back."""
    offices = offices_of(rows)
    then, now = (shelf.valid(day, only=offices) for day in (rows[0].valid_from - _DAY, today))
    return unseated({one.name: one for one in now}, {one.name: one for one in then}, rows)


def as_before(shelf: StoredRevisions, rows: Sequence[OfficeNameRow]) -> Reseating:
    """Return the charts of the day of a reorganisation that never comes."""
    offices = offices_of(rows)
    before = shelf.valid(rows[0].valid_from - _DAY, only=offices)
    return Reseating(dict.fromkeys(offices) | {office.name: office for office in before})


def draft_of(found: Reseating, day: date, base: int, actor: str) -> RevisionDraft:
    """Return the charts of a reorganisation as they are published."""
    return RevisionDraft(found.offices, day, base, actor, "edit", note=NOTE)


def ahead(
    shelf: StoredRevisions, names: OfficeNames, touched: Collection[str], actor: str
) -> Iterator[RevisionDraft]:
    """Yield the charts of reorganisations to come whose offices have other charts now; one by one, in order.

    A chart that was published for that day by hand stays.
    """
    for day, mine, rows in _to_come(shelf, names):
        if not mine.isdisjoint(touched):
            found = _from_the_day_before(shelf, day, mine, rows).offices
            offices = {office: found.get(office) for office in mine}
            yield RevisionDraft(offices, day, shelf.latest(), actor, "edit", note=NOTE)


def followed_ahead(policy: Policy, shelf: StoredRevisions, names: OfficeNames) -> Policy:
    """Let what is decided about people today go with them through the reorganisations to come."""
    for day, mine, rows in _to_come(shelf, names):
        found = _from_the_day_before(shelf, day, mine, rows)
        pairs = tuple(pair for pair in found.pairs if pair[1].office in mine)
        policy = following(policy, replace(found, pairs=pairs), rows, now=False)
    return policy


def _to_come(
    shelf: StoredRevisions, names: OfficeNames
) -> Iterator[tuple[date, frozenset[str], Sequence[OfficeNameRow]]]:
    """Yield each day of a reorganisation to come, whose charts it makes on it, and what it decides."""
    made = [one for one in shelf.since(0) if reorganises(one) and one.valid_from > names.day]
    for day in sorted({one.valid_from for one in made}):
        listed = {office for one in made if one.valid_from == day for office in one.offices}
        mine = frozenset(office for office in listed if is_reseated(shelf, office, day))
        yield day, mine, [row for row in names.on(day).decided.values() if row.valid_from == day]


def _from_the_day_before(
    shelf: StoredRevisions, day: date, mine: frozenset[str], rows: Sequence[OfficeNameRow]
) -> Reseating:
    before = shelf.valid(day - _DAY, only=mine | offices_of(rows))
    return reseated({office.name: office for office in before}, rows)


def reorganises(revision: Revision) -> bool:
    """Return whether a reorganisation made these charts: an import may bear the same word as its reason."""
    return revision.kind == "edit" and revision.note == NOTE


def is_reseated(shelf: StoredRevisions, office: str, day: date) -> bool:
    """Return whether an office's chart of a day was made by a reorganisation: it follows the day before."""
    standing = shelf.standing(office, day)
    return standing is not None and standing.valid_from == day and reorganises(standing)


def changes_charts(row: OfficeNameRow) -> bool:
    """Return whether what is decided is more than another name."""
    return bool(row.reseats or row.facts or row.founded or row.gone or row.unit is not None)


def following(policy: Policy, found: Reseating, rows: Iterable[OfficeNameRow], *, now: bool) -> Policy:
    """Let what is decided about people and offices go with them; nobody is shown more than before.

    A new office begins with the rules of the one that it came from.
    """
    offices = dict(policy.offices)
    for row in rows:
        for new in row.teams.values():
            if row.office in offices:
                offices.setdefault(new, offices[row.office])
    after = replace(followed(policy, found.pairs, now=now), offices=offices)
    people = {**after.people, **{new.person: rule for new, rule in _narrowed(policy, after, found.pairs)}}
    return replace(after, people=people)


def _narrowed(
    before: Policy, after: Policy, pairs: Iterable[tuple[Seat, Seat]]
) -> Iterator[tuple[Seat, Rule]]:
    for old, new in pairs:
        was, will = before.shown(old), after.shown(new)
        least = Rule(
            min(was.level, will.level),
            was.photo and will.photo,
            was.phone and will.phone,
            was.email and will.email,
        )
        if not new.vacant and least != Rule(will.level, will.photo, will.phone, will.email):
            yield new, least
