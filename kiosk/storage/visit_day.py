# SPDX-License-Identifier: GPL-3.0-or-later
"""The visits and calls since a moment, kept by whoever looks often: only what has changed is read again.

A console and the offices' pages look at every announcement. At 40 booths' 4,500 visits of an afternoon a
look that read them all took 290 ms of a processor, and a call rang so much later.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from sqlalchemy import func, select

from kiosk.storage.tables.visits import guide_calls, visits
from kiosk.storage.visit_rows import NEWEST, read_rows
from kiosk.storage.visits import unless_away
from kiosk.visits.calls import GuideCall
from kiosk.visits.visit import Visit

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy import Column, Table

    from kiosk.storage.database import Database

WHOLE_S: Final = 600.0  # after that all is read again: a server may have told its visits anew


class DayRows[Row: (Visit, GuideCall)]:
    """The rows of a kind that began since a moment."""

    def __init__(self, database: Database, kind: type[Row], table: Table, began: Column[datetime]) -> None:
        self._database, self._table, self._began = database, table, began
        self._kind: type[Row] = kind
        self._since: datetime | None = None
        self._seen, self._read_at = 0, 0.0
        self._rows: dict[UUID, Row] = {}

    def since(self, first: datetime) -> Sequence[Row]:
        """Return the rows that began then or later, oldest first; raises `VisitNotKept`."""
        newest = func.coalesce(func.max(self._table.c.seq), 0)
        of_day = self._began >= first
        counts = select(select(newest).scalar_subquery(), func.count()).where(of_day)
        with unless_away(), self._database.read() as connection:
            seen, many = connection.execute(counts).one()
            anew = first != self._since or time.monotonic() - self._read_at > WHOLE_S
            # Numbers are committed in any order: what came late has one of the last few hundred.
            news = select(self._table).where(of_day, self._table.c.seq > self._seen - NEWEST)
            if not anew:
                self._rows |= {one.id: one for one in read_rows(self._kind, connection.execute(news))}
            if anew or len(self._rows) != many:  # one that has gone was the twin of another
                whole = connection.execute(select(self._table).where(of_day))
                self._rows = {one.id: one for one in read_rows(self._kind, whole)}
                self._read_at = time.monotonic()
        self._since, self._seen = first, seen
        return sorted(self._rows.values(), key=_beginning)


def visits_of(database: Database) -> DayRows[Visit]:
    """Return a reader of visits."""
    return DayRows(database, Visit, visits, visits.c.began_at)


def calls_of(database: Database) -> DayRows[GuideCall]:
    """Return a reader of calls."""
    return DayRows(database, GuideCall, guide_calls, guide_calls.c.pressed_at)


def _beginning(row: Visit | GuideCall) -> tuple[datetime, UUID]:
    return (row.began if isinstance(row, Visit) else row.pressed).at, row.id
