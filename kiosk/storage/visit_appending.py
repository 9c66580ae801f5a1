# SPDX-License-Identifier: GPL-3.0-or-later
"""Events on their way into the visit log: each appended once, and the rows they tell brought up to date."""

from __future__ import annotations

from dataclasses import replace
from itertools import batched
from typing import TYPE_CHECKING, Final, NamedTuple

from sqlalchemy import bindparam, func, select

from kiosk.storage.day_tallies import forget
from kiosk.storage.tables.visits import guide_calls, visit_events, visits, wrong_reports
from kiosk.storage.vain_words import VAIN, count
from kiosk.storage.visit_rows import AT_ONCE, day_of, event_row, events_of, read_rows, row_of
from kiosk.storage.visit_tokens import keep_tokens
from kiosk.visits.calls import call_told, report_told
from kiosk.visits.codes import fresh_code, is_code
from kiosk.visits.visit import Visit, told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from uuid import UUID

    from sqlalchemy import Connection, Table

    from kiosk.visits.calls import GuideCall, WrongReport
    from kiosk.visits.clock import Instant
    from kiosk.visits.events import VisitEvent

_SAME_CODE: Final = 50  # the last visits of one code, of which few can be open
_COLUMNS: Final = {"origin": None, "offset_s": None, "error_s": None}


class _Kind(NamedTuple):
    """A kind of row, and how all of its events tell it."""

    table: Table
    told: Callable[[Iterable[VisitEvent]], Visit | GuideCall | WrongReport | None]


_TOLD: Final = {
    "visit": _Kind(visits, told),
    "call": _Kind(guide_calls, call_told),
    "report": _Kind(wrong_reports, report_told),
}


class VisitBatch:
    """Events on their way into one transaction, and the rows as they tell them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._events: list[VisitEvent] = []
        self._codes: dict[str, UUID] = {}
        self._vain: list[VisitEvent] = []

    def add(self, event: VisitEvent) -> None:
        """Take one more event."""
        if event.kind == "began":
            event = self._with_a_free_code(event)
        elif event.kind == VAIN:
            self._vain.append(event)
            event = replace(event, data={})  # this table only grows, and words have a term
        elif event.kind == "reported_wrong":  # an older program's spool may hold the visitor's own words
            event = replace(event, data={name: one for name, one in event.data.items() if name != "words"})
        self._events.append(event)

    def write(self) -> tuple[Visit, ...]:
        """Append the events, tell their rows anew, and return the visits."""
        changed = append_events(self._connection, self._events)
        count(self._connection, self._vain)
        return tell_anew(self._connection, changed)

    def _with_a_free_code(self, event: VisitEvent) -> VisitEvent:
        """Only here, with every other writer of the booth waiting, is it known which codes are free."""
        code = event.text("code") or ""
        if not is_code(code) or self._is_taken(code, event.when):
            booth = int(code) if is_code(code) else 0  # stay in the class of the booth that drew it
            code = fresh_code(_Taken(self._is_taken, event.when), booth)
        self._codes[code] = event.subject
        return replace(event, data={**event.data, "code": code})

    def _is_taken(self, code: str, now: Instant) -> bool:
        if code in self._codes:
            mine = told(one for one in self._events if one.subject == self._codes[code])
            if mine is not None and mine.outcome(now) is None:
                return True
        query = select(visits).where(visits.c.code == code).order_by(visits.c.seq.desc()).limit(_SAME_CODE)
        found = read_rows(Visit, self._connection.execute(query))
        return any(one.outcome(now) is None for one in found)


def new_among(connection: Connection, events: Sequence[VisitEvent]) -> list[VisitEvent]:
    """Leave out what an earlier try or an earlier start has kept already."""
    given = {event.id: event for event in events}
    known: set[UUID] = set()
    for keys in batched(given, AT_ONCE):
        known.update(connection.scalars(select(visit_events.c.id).where(visit_events.c.id.in_(keys))))
    return [event for key, event in given.items() if key not in known]


def append_events(connection: Connection, events: Sequence[VisitEvent]) -> dict[UUID, tuple[str, int]]:
    """Append events that are not there yet; return of each subject its stream and its last number."""
    numbers = _numbers(connection, len(events)) if events else []
    numbered = list(zip(numbers, events, strict=True))
    if numbered:
        rows = [_COLUMNS | {"seq": at} | event_row(one) for at, one in numbered]
        connection.execute(visit_events.insert(), rows)
        keep_tokens(connection, events)
    return {one.subject: (one.stream, at) for at, one in numbered}


def tell_anew(connection: Connection, changed: Mapping[UUID, tuple[str, int]]) -> tuple[Visit, ...]:
    """Bring the rows of these subjects to what all of their events say; return the visits."""
    events = events_of(connection, changed)
    days = _days(connection, [key for key, (stream, _) in changed.items() if stream == "visit"])
    told_visits: list[Visit] = []
    for stream, kind in _TOLD.items():
        told = {key: kind.told(events[key]) for key, (its, _) in changed.items() if its == stream}
        rows = [{"seq": changed[key][1], **row_of(row)} for key, row in told.items() if row is not None]
        _put(connection, kind.table, rows, [key for key, row in told.items() if row is None])
        told_visits += [row for row in told.values() if isinstance(row, Visit)]
    forget(connection, days | {day_of(one) for one in told_visits})
    return tuple(told_visits)


def _days(connection: Connection, keys: Sequence[UUID]) -> set[str]:
    """Return the days that these visits have counted to so far."""
    found: set[str] = set()
    for some in batched(keys, AT_ONCE):
        found.update(connection.scalars(select(visits.c.day).where(visits.c.id.in_(some))))
    return found


def _put(
    connection: Connection, table: Table, rows: Sequence[dict[str, object]], gone: Sequence[UUID]
) -> None:
    keys = [row["id"] for row in rows] + [*gone]
    there: set[object] = set()
    for some in batched(keys, AT_ONCE):
        there.update(connection.scalars(select(table.c.id).where(table.c.id.in_(some))))
    if made := [row for row in rows if row["id"] not in there]:
        connection.execute(table.insert(), made)
    if known := [{"of": row["id"], **row} for row in rows if row["id"] in there]:
        connection.execute(table.update().where(table.c.id == bindparam("of")), known)
    if lost := there & {*gone}:  # known now to be the twin of another
        connection.execute(table.delete().where(table.c.id.in_(lost)))


class _Taken:
    """The codes of open visits, each looked up when it is asked for."""

    def __init__(self, is_taken: Callable[[str, Instant], bool], now: Instant) -> None:
        self._is_taken = is_taken
        self._now = now

    def __contains__(self, code: object) -> bool:
        return self._is_taken(str(code), self._now)


def _numbers(connection: Connection, many: int) -> list[int]:
    """Return the next numbers of events; on a server from a sequence, where writers do not wait in line."""
    if connection.dialect.name == "postgresql":
        asked = select(func.nextval("visit_events_number")).select_from(func.generate_series(1, many))
        return sorted(connection.scalars(asked))
    last = connection.scalar(select(func.coalesce(func.max(visit_events.c.seq), 0))) or 0
    return list(range(last + 1, last + 1 + many))
