# SPDX-License-Identifier: GPL-3.0-or-later
"""The charter in force at a moment: the city's file, and the changes of its rows that were decided since."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kiosk.charter.deadline import NotAllowed
from kiosk.charter.hours import in_seoul
from kiosk.charter.limits import with_limit

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from kiosk.charter.promises import Charter, Promise


@dataclass(frozen=True, slots=True)
class CharterAmendment:
    """From a day on a promise has another limit, written as at the desk, and other words."""

    promise: str
    since: date
    limit: str
    words: str


@dataclass(frozen=True, slots=True)
class Editions:
    """A city's charter through time; `changes` stand in the order in which they were decided."""

    file: Charter
    changes: tuple[CharterAmendment, ...] = ()

    def at(self, moment: datetime) -> Charter:
        """Return the charter in force at a moment; what is received then is promised what it says."""
        return self.on(in_seoul(moment).date())

    def on(self, day: date) -> Charter:
        """Return the charter in force on a day: of each row the latest word counts, the later of one day."""
        latest: dict[str, CharterAmendment] = {}
        for one in self.changes:
            before = latest.get(one.promise)
            if one.since <= day and (before is None or before.since <= one.since):
                latest[one.promise] = one
        return _changed(self.file, latest.values()) if latest else self.file

    def coming(self, promise: str, day: date) -> CharterAmendment | None:
        """Return the next change of a promise after a day."""
        ahead = {one.since: one for one in self.changes if one.promise == promise and one.since > day}
        return ahead[min(ahead)] if ahead else None


def _changed(charter: Charter, changes: Iterable[CharterAmendment]) -> Charter:
    promises = dict(charter.promises)
    for one in changes:
        if one.promise in promises:  # the city's file may have dropped it since
            promises[one.promise] = _kept(promises[one.promise], one)
    kinds = {key: replace(kind, clock=promises[kind.clock.id]) for key, kind in charter.kinds.items()}
    return replace(charter, promises=promises, kinds=kinds)


def _kept(promise: Promise, change: CharterAmendment) -> Promise:
    """Change a row, unless the city's file has given it another sort of limit since."""
    try:
        return replace(with_limit(promise, change.limit), promise=change.words)
    except NotAllowed:
        return promise
