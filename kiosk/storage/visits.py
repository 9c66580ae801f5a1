# SPDX-License-Identifier: GPL-3.0-or-later
"""The visit log in the database: events come in by transactions, and what they tell is read."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import func, select
from sqlalchemy.exc import DBAPIError

from kiosk.storage.errors import StorageError
from kiosk.storage.figures import StoredFigures
from kiosk.storage.server.skew import skew_of
from kiosk.storage.tables.visits import guide_calls, visit_events, visits, wrong_reports
from kiosk.storage.vain_words import VAIN, counted
from kiosk.storage.visit_appending import VisitBatch, new_among
from kiosk.storage.visit_rows import NEWEST, between, events_of, open_visits, read_rows
from kiosk.storage.visit_tokens import visit_with
from kiosk.visits.calls import GuideCall, WrongReport
from kiosk.visits.events import Correction
from kiosk.visits.store import VisitNotKept
from kiosk.visits.visit import Visit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date, datetime
    from uuid import UUID

    from sqlalchemy import ColumnElement, Connection, Select, Table

    from kiosk.storage.database import Database
    from kiosk.visits.clock import Instant
    from kiosk.visits.events import VisitEvent
    from kiosk.visits.tally import VisitTally

_WAITING: Final = 400  # unanswered calls to look through for those of the last quarter of an hour


def _correction(connection: Connection) -> Correction | None:
    if connection.dialect.name != "postgresql":
        return None
    skew = skew_of(connection)
    return Correction(skew.offset_s, skew.error_s)


class StoredVisits:
    """Keeps the visit log of every booth that shares the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def append(self, events: Sequence[VisitEvent]) -> Sequence[Visit]:
        """Keep the events durably, each once, and return the visits they changed; or raise VisitNotKept.

        At a server they come from a desk's PC or a page, whose clock is set right by the server's.
        """
        with unless_away(), self._database.write(_lanes(events)) as connection:
            batch = VisitBatch(connection)
            correction = _correction(connection)
            for event in new_among(connection, events):
                batch.add(replace(event, correction=event.correction or correction))
            return batch.write()

    def visit(self, key: UUID) -> Visit | None:
        """Return one visit."""
        return next(iter(self._rows(select(visits).where(visits.c.id == key), Visit)), None)

    def with_token(self, digest: str) -> Visit | None:
        """Return the visit that was given this token, of which only the hash is known."""
        return next(iter(self._rows(select(visits).where(visits.c.id == visit_with(digest)), Visit)), None)

    def events(self, key: UUID) -> Sequence[VisitEvent]:
        """Return all that was told of a visit."""
        with unless_away(), self._database.read() as connection:
            return events_of(connection, [key])[key]

    def open_visits(self, now: Instant) -> Sequence[Visit]:
        """Return the visits that may still arrive, oldest first."""
        with unless_away(), self._database.read() as connection:
            return open_visits(connection, now)

    def visits(self, first: datetime | None, before: datetime | None) -> Sequence[Visit]:
        """Return the visits that began in the period, oldest first."""
        return self._rows(_within(visits, visits.c.began_at, first, before), Visit)

    def tally(self, first: date | None, last: date | None, now: Instant) -> VisitTally:
        """Count the visits that began between two days of Seoul, both included."""
        with unless_away():
            return StoredFigures(self._database).visits(first, last, now)

    def calls(self, first: datetime | None, before: datetime | None) -> Sequence[GuideCall]:
        """Return the calls pressed in the period, oldest first."""
        return self._rows(_within(guide_calls, guide_calls.c.pressed_at, first, before), GuideCall)

    def calls_answered(self, first: datetime | None, before: datetime | None) -> tuple[int, int]:
        """Count the calls pressed in the period, and those answered within the promise."""
        with unless_away():
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
        with unless_away(), self._database.read() as connection:
            return counted(connection, first, last)

    def latest(self) -> tuple[int, int]:
        """Return a mark that any new event changes; it costs nothing however many there are.

        The newest number alone would not do: on a server a lower one may be committed later.
        """
        newest = select(func.coalesce(func.max(visit_events.c.seq), 0)).scalar_subquery()
        query = select(newest, func.count()).where(visit_events.c.seq > newest - NEWEST)
        with unless_away(), self._database.read() as connection:
            found = connection.execute(query).one()
        return found[0], found[1]

    def _rows[Row: (Visit, GuideCall, WrongReport)](
        self, query: Select[Any], kind: type[Row]
    ) -> Sequence[Row]:
        with unless_away(), self._database.read() as connection:
            return tuple(read_rows(kind, connection.execute(query)))


@contextmanager
def unless_away() -> Iterator[None]:
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


def _lanes(events: Sequence[VisitEvent]) -> frozenset[str]:
    """Return what other writers must wait for: the same visits, the booth's codes, the counted words."""
    lanes = {str(event.subject) for event in events}
    lanes |= {f"codes {event.kiosk}" for event in events if event.kind == "began"}
    return frozenset(lanes | ({VAIN} if any(event.kind == VAIN for event in events) else set()))


def _within(
    table: Table, column: ColumnElement[Any], first: datetime | None, before: datetime | None
) -> Select[Any]:
    # By the column first: the other way round SQLite reads a year to find a day.
    return select(table).where(*between(column, first, before)).order_by(column, table.c.id)
