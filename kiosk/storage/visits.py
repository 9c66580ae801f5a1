# SPDX-License-Identifier: GPL-3.0-or-later
"""The visit log in the database: events appended once, and the rows they tell, in one transaction."""

from __future__ import annotations

from collections import defaultdict
from contextlib import contextmanager
from dataclasses import fields, replace
from itertools import batched
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from sqlalchemy import func, select
from sqlalchemy.exc import DBAPIError

from kiosk.storage.errors import StorageError
from kiosk.storage.tables.visits import guide_calls, visit_events, visits, wrong_reports
from kiosk.storage.vain_words import VAIN, count, counted
from kiosk.visits.calls import GuideCall, WrongReport, call_after, report_after
from kiosk.visits.clock import Instant
from kiosk.visits.codes import fresh_code, is_code
from kiosk.visits.store import VisitChanges, VisitNotKept
from kiosk.visits.visit import Visit, after

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import date, datetime
    from uuid import UUID

    from sqlalchemy import ColumnElement, Connection, Select, Table

    from kiosk.storage.database import Database
    from kiosk.visits.events import VisitEvent

# Visits wait half an hour for evidence; no booth, nor all of them, begins more than this in that time.
_RECENT: Final = 400
_AT_ONCE: Final = 1000  # a statement takes only so many parameters


class _Kind(NamedTuple):
    """A kind of row, and how one more event changes it."""

    table: Table
    row: type[Any]
    after: Callable[[Any, VisitEvent], Any]


_TOLD: Final = {
    "visit": _Kind(visits, Visit, after),
    "call": _Kind(guide_calls, GuideCall, call_after),
    "report": _Kind(wrong_reports, WrongReport, report_after),
}
_UNDECIDED: Final = visits.c.arrived_s.is_(None) & visits.c.reason.is_(None)


class StoredVisits:
    """Keeps the visit log of every booth that shares the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def append(self, events: Sequence[VisitEvent]) -> Sequence[Visit]:
        """Keep the events durably, each once, and return the visits they changed; or raise VisitNotKept."""
        with _unless_away(), self._database.write() as connection:
            batch = _Batch(connection)
            for event in _new(connection, events):
                batch.add(event)
            batch.write()
        return batch.visits

    def visit(self, key: UUID) -> Visit | None:
        """Return one visit."""
        with _unless_away(), self._database.read() as connection:
            visit: Visit | None = _told(connection, _TOLD["visit"], key)
        return visit

    def open_visits(self, now: Instant) -> Sequence[Visit]:
        """Return the visits that may still arrive, oldest first."""
        with _unless_away(), self._database.read() as connection:
            return _open(connection, now)

    def visits(self, first: datetime | None, before: datetime | None) -> Sequence[Visit]:
        """Return the visits that began in the period, oldest first."""
        return self._rows(_within(visits, visits.c.began_at, first, before), Visit)

    def calls(self, first: datetime | None, before: datetime | None) -> Sequence[GuideCall]:
        """Return the calls pressed in the period, oldest first."""
        return self._rows(_within(guide_calls, guide_calls.c.pressed_at, first, before), GuideCall)

    def waiting_calls(self, now: Instant) -> Sequence[GuideCall]:
        """Return the calls nobody has answered yet, oldest first."""
        unanswered = guide_calls.c.accepted_s.is_(None) & guide_calls.c.withdrawn_s.is_(None)
        query = select(guide_calls).where(unanswered).order_by(guide_calls.c.seq.desc()).limit(_RECENT)
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

    def latest(self) -> int:
        """Return the number of the last event, 0 without any; it costs nothing however many there are."""
        with _unless_away(), self._database.read() as connection:
            return connection.scalar(select(func.max(visit_events.c.seq))) or 0

    def changes_since(self, seq: int) -> VisitChanges:
        """Return what any process has kept after this number."""
        query = select(visit_events.c.seq, visit_events.c.stream, visit_events.c.subject)
        query = query.where(visit_events.c.seq > seq).order_by(visit_events.c.seq)
        subjects: defaultdict[str, set[UUID]] = defaultdict(set)
        with _unless_away(), self._database.read() as connection:
            for number, stream, subject in connection.execute(query):
                seq = number
                subjects[stream].add(subject)
        changed = (frozenset(subjects[stream]) for stream in ("visit", "call", "report"))
        return VisitChanges(seq, *changed)

    def _rows[Row: (Visit, GuideCall, WrongReport)](
        self, query: Select[Any], kind: type[Row]
    ) -> Sequence[Row]:
        with _unless_away(), self._database.read() as connection:
            return tuple(_read(kind, row) for row in connection.execute(query).mappings())


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


def _new(connection: Connection, events: Sequence[VisitEvent]) -> list[VisitEvent]:
    """Leave out what an earlier try or an earlier start has kept already."""
    given = {event.id: event for event in events}
    known: set[UUID] = set()
    for keys in batched(given, _AT_ONCE):
        known.update(connection.scalars(select(visit_events.c.id).where(visit_events.c.id.in_(keys))))
    return [event for key, event in given.items() if key not in known]


class _Batch:
    """Events on their way into one transaction, and the rows as they tell them so far."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._seq = connection.scalar(select(func.coalesce(func.max(visit_events.c.seq), 0))) or 0
        self._events: list[dict[str, object]] = []
        self._rows: dict[tuple[str, UUID], Any] = {}
        self._seqs: dict[tuple[str, UUID], int] = {}
        self._fresh: set[tuple[str, UUID]] = set()
        self._codes: dict[str, UUID] = {}
        self._vain: list[VisitEvent] = []

    @property
    def visits(self) -> tuple[Visit, ...]:
        """The visits that the events changed."""
        return tuple(row for (stream, _), row in self._rows.items() if stream == "visit" and row is not None)

    def add(self, event: VisitEvent) -> None:
        """Take one more event and tell its row."""
        if event.kind == "began":
            event = self._with_a_free_code(event)
        elif event.kind == VAIN:
            self._vain.append(event)
            event = replace(event, data={})  # this table only grows, and words have a term
        elif event.kind == "reported_wrong":  # an older program's spool may hold the visitor's own words
            event = replace(event, data={name: one for name, one in event.data.items() if name != "words"})
        self._seq += 1
        self._events.append({"seq": self._seq, **event_row(event)})
        if event.stream in _TOLD:
            self._tell((event.stream, event.subject), event)

    def write(self) -> None:
        """Append the events and renew the rows."""
        if self._events:
            self._connection.execute(visit_events.insert(), self._events)
        count(self._connection, self._vain)
        made: defaultdict[str, list[dict[str, object]]] = defaultdict(list)
        for (stream, key), told in self._rows.items():
            table = _TOLD[stream].table
            values = None if told is None else {"seq": self._seqs[stream, key], **row_of(told)}
            if values is not None and (stream, key) in self._fresh:
                made[stream].append(values)
            elif values is not None:
                self._connection.execute(table.update().where(table.c.id == key).values(values))
        for stream, rows in made.items():
            self._connection.execute(_TOLD[stream].table.insert(), rows)

    def _tell(self, key: tuple[str, UUID], event: VisitEvent) -> None:
        kind = _TOLD[event.stream]
        if key not in self._rows:
            self._rows[key] = _told(self._connection, kind, event.subject)
            if self._rows[key] is None:
                self._fresh.add(key)
        self._rows[key] = kind.after(self._rows[key], event)
        self._seqs[key] = self._seq

    def _with_a_free_code(self, event: VisitEvent) -> VisitEvent:
        """Only here, with every other writer waiting, is it known which codes are free."""
        code = event.text("code") or ""
        if not is_code(code) or self._is_taken(code, event.when):
            code = fresh_code(_Taken(self._is_taken, event.when))
        self._codes[code] = event.subject
        return replace(event, data={**event.data, "code": code})

    def _is_taken(self, code: str, now: Instant) -> bool:
        mine = self._rows.get(("visit", self._codes[code])) if code in self._codes else None
        if mine is not None and mine.outcome(now) is None:
            return True
        query = select(visits).where(visits.c.code == code, _UNDECIDED)
        rows = self._connection.execute(query).mappings()
        found = (self._rows.get(("visit", row["id"]), _read(Visit, row)) for row in rows)
        return any(visit.outcome(now) is None for visit in found)


class _Taken:
    """The codes of open visits, each looked up when it is asked for."""

    def __init__(self, is_taken: Callable[[str, Instant], bool], now: Instant) -> None:
        self._is_taken = is_taken
        self._now = now

    def __contains__(self, code: object) -> bool:
        return self._is_taken(str(code), self._now)


def _open(connection: Connection, now: Instant) -> tuple[Visit, ...]:
    stayed = ~visits.c.left | visits.c.way_s.is_not(None) | visits.c.taken_by.is_not(None)
    # By the order of events, not by the time of day, which may have jumped.
    query = select(visits).where(_UNDECIDED, stayed).order_by(visits.c.seq.desc()).limit(_RECENT)
    found = [_read(Visit, row) for row in connection.execute(query).mappings()]
    return tuple(sorted((one for one in found if one.outcome(now) is None), key=lambda visit: visit.id))


def _told(connection: Connection, kind: _Kind, key: UUID) -> Any:  # noqa: ANN401 # the kind's own row
    query = select(kind.table).where(kind.table.c.id == key)
    row = connection.execute(query).mappings().first()
    return None if row is None else _read(kind.row, row)


def event_row(event: VisitEvent) -> dict[str, object]:
    """Return an event as its columns, but for its number."""
    return {
        **{name: getattr(event, name) for name in ("id", "stream", "subject", "kind", "kiosk")},
        **{name: getattr(event.when, name) for name in ("at", "mono", "boot")},
        "data": dict(event.data),
    }


def row_of(told: Visit | GuideCall | WrongReport) -> dict[str, object]:
    """Spread each instant over three columns; every other field has a column of its name."""
    row: dict[str, object] = {}
    for field in fields(told):
        value = getattr(told, field.name)
        if isinstance(value, Instant):
            parts = {"at": value.at, "mono": value.mono, "boot": value.boot}
            row |= {f"{field.name}_{part}": one for part, one in parts.items()}
        else:
            row[field.name] = list(value) if isinstance(value, tuple) else value
    return row


def _read[Row: (Visit, GuideCall, WrongReport)](kind: type[Row], row: Mapping[Any, Any]) -> Row:
    values: dict[str, Any] = {}
    for field in fields(kind):
        if field.name in row:
            value = row[field.name]
            values[field.name] = tuple(value) if isinstance(value, list) else value
        else:
            values[field.name] = Instant(*(row[f"{field.name}_{part}"] for part in ("at", "mono", "boot")))
    return kind(**values)


def _within(
    table: Table, column: ColumnElement[Any], first: datetime | None, before: datetime | None
) -> Select[Any]:
    # By the column first: the other way round SQLite reads a year to find a day.
    return select(table).where(*_bounds(column, first, before)).order_by(column, table.c.id)


def _bounds(
    column: ColumnElement[Any], first: datetime | None, before: datetime | None
) -> list[ColumnElement[bool]]:
    bounds = [column >= first] if first is not None else []
    return bounds + ([column < before] if before is not None else [])
