# SPDX-License-Identifier: GPL-3.0-or-later
"""The visit log in the database: events appended once, and the rows they tell, in one transaction."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from itertools import batched
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from sqlalchemy import bindparam, func, select
from sqlalchemy.exc import DBAPIError

from kiosk.storage.day_tallies import forget
from kiosk.storage.errors import StorageError
from kiosk.storage.figures import StoredFigures
from kiosk.storage.tables.visits import guide_calls, visit_events, visits, wrong_reports
from kiosk.storage.vain_words import VAIN, count, counted
from kiosk.storage.visit_rows import (
    AT_ONCE,
    between,
    day_of,
    event_row,
    events_of,
    open_visits,
    read_row,
    row_of,
)
from kiosk.storage.visit_tokens import keep_tokens, visit_with
from kiosk.visits.calls import GuideCall, WrongReport, call_told, report_told
from kiosk.visits.codes import fresh_code, is_code
from kiosk.visits.store import VisitNotKept
from kiosk.visits.visit import Visit, told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import date, datetime
    from uuid import UUID

    from sqlalchemy import ColumnElement, Connection, Select, Table

    from kiosk.storage.database import Database
    from kiosk.visits.clock import Instant
    from kiosk.visits.events import VisitEvent
    from kiosk.visits.tally import VisitTally

_NEWEST: Final = 500  # no writer on a server falls further behind the others
_SAME_CODE: Final = 50  # the last visits of one code, of which few can be open
_WAITING: Final = 400  # unanswered calls to look through for those of the last quarter of an hour
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


class StoredVisits:
    """Keeps the visit log of every booth that shares the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def append(self, events: Sequence[VisitEvent]) -> Sequence[Visit]:
        """Keep the events durably, each once, and return the visits they changed; or raise VisitNotKept."""
        with _unless_away(), self._database.write(_lanes(events)) as connection:
            batch = _Batch(connection)
            for event in new_among(connection, events):
                batch.add(event)
            return batch.write()

    def visit(self, key: UUID) -> Visit | None:
        """Return one visit."""
        return next(iter(self._rows(select(visits).where(visits.c.id == key), Visit)), None)

    def with_token(self, digest: str) -> Visit | None:
        """Return the visit that was given this token, of which only the hash is known."""
        return next(iter(self._rows(select(visits).where(visits.c.id == visit_with(digest)), Visit)), None)

    def events(self, key: UUID) -> Sequence[VisitEvent]:
        """Return all that was told of a visit."""
        with _unless_away(), self._database.read() as connection:
            return events_of(connection, [key])[key]

    def open_visits(self, now: Instant) -> Sequence[Visit]:
        """Return the visits that may still arrive, oldest first."""
        with _unless_away(), self._database.read() as connection:
            return open_visits(connection, now)

    def visits(self, first: datetime | None, before: datetime | None) -> Sequence[Visit]:
        """Return the visits that began in the period, oldest first."""
        return self._rows(_within(visits, visits.c.began_at, first, before), Visit)

    def tally(self, first: date | None, last: date | None, now: Instant) -> VisitTally:
        """Count the visits that began between two days of Seoul, both included."""
        with _unless_away():
            return StoredFigures(self._database).visits(first, last, now)

    def calls(self, first: datetime | None, before: datetime | None) -> Sequence[GuideCall]:
        """Return the calls pressed in the period, oldest first."""
        return self._rows(_within(guide_calls, guide_calls.c.pressed_at, first, before), GuideCall)

    def calls_answered(self, first: datetime | None, before: datetime | None) -> tuple[int, int]:
        """Count the calls pressed in the period, and those answered within the promise."""
        with _unless_away():
            return StoredFigures(self._database).calls(first, before)

    def waiting_calls(self, now: Instant) -> Sequence[GuideCall]:
        """Return the calls nobody has answered yet, oldest first."""
        unanswered = guide_calls.c.accepted_s.is_(None) & guide_calls.c.withdrawn_s.is_(None)
        query = select(guide_calls).where(unanswered).order_by(guide_calls.c.seq.desc()).limit(_WAITING)
        return tuple(call for call in reversed(self._rows(query, GuideCall)) if call.waits(now))

    def wrong_reports(self, *, handled: bool | None = False) -> Sequence[WrongReport]:
        """Return the visitors' reports, oldest first; None for all."""
        query = select(wrong_reports).order_by(wrong_reports.c.id)
        done = wrong_reports.c.handled_by.is_not(None)
        return self._rows(query if handled is None else query.where(done if handled else ~done), WrongReport)

    def vain_words(self, first: date, last: date) -> Mapping[str, int]:
        """Count the known words of searches that found nothing between two days, both included."""
        with _unless_away(), self._database.read() as connection:
            return counted(connection, first, last)

    def latest(self) -> tuple[int, int]:
        """Return a mark that any new event changes; it costs nothing however many there are.

        The newest number alone would not do: on a server a lower one may be committed later.
        """
        newest = select(func.coalesce(func.max(visit_events.c.seq), 0)).scalar_subquery()
        query = select(newest, func.count()).where(visit_events.c.seq > newest - _NEWEST)
        with _unless_away(), self._database.read() as connection:
            found = connection.execute(query).one()
        return found[0], found[1]

    def _rows[Row: (Visit, GuideCall, WrongReport)](
        self, query: Select[Any], kind: type[Row]
    ) -> Sequence[Row]:
        with _unless_away(), self._database.read() as connection:
            return tuple(read_row(kind, row) for row in connection.execute(query).mappings())


@contextmanager
def _unless_away() -> Iterator[None]:
    """Return the log in its own words that the database is locked, full or gone for now."""
    try:
        yield
    except StorageError as error:
        raise VisitNotKept(error.message) from error
    except DBAPIError as error:
        if not error.connection_invalidated and not _is_away(error):
            raise
        raise VisitNotKept("the database server is away") from error


def _is_away(error: DBAPIError) -> bool:
    """PostgreSQL's classes for a lost connection, a shortage, and a server that starts or stops."""
    state = getattr(error.orig, "sqlstate", None)
    return type(error).__name__ == "OperationalError" and (state is None or state[:2] in {"08", "53", "57"})


def new_among(connection: Connection, events: Sequence[VisitEvent]) -> list[VisitEvent]:
    """Leave out what an earlier try or an earlier start has kept already."""
    given = {event.id: event for event in events}
    known: set[UUID] = set()
    for keys in batched(given, AT_ONCE):
        known.update(connection.scalars(select(visit_events.c.id).where(visit_events.c.id.in_(keys))))
    return [event for key, event in given.items() if key not in known]


def _lanes(events: Sequence[VisitEvent]) -> frozenset[str]:
    """Return what other writers must wait for: the same visits, the booth's codes, the counted words."""
    lanes = {str(event.subject) for event in events}
    lanes |= {f"codes {event.kiosk}" for event in events if event.kind == "began"}
    return frozenset(lanes | ({VAIN} if any(event.kind == VAIN for event in events) else set()))


class _Batch:
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
        rows = self._connection.execute(query).mappings()
        return any(read_row(Visit, row).outcome(now) is None for row in rows)


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


def _within(
    table: Table, column: ColumnElement[Any], first: datetime | None, before: datetime | None
) -> Select[Any]:
    # By the column first: the other way round SQLite reads a year to find a day.
    return select(table).where(*between(column, first, before)).order_by(column, table.c.id)
