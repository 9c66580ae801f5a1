# SPDX-License-Identifier: GPL-3.0-or-later
"""Folds what booths have forwarded into the tables that a booth has too, by the booth's own code.

Every row is taken from the queue, folded and struck off in one transaction, so that a stop anywhere repeats
nothing and loses nothing. Two projectors at once take turns. What cannot be folded is set aside with the
reason, and does not hold up what comes after it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import batched
import json
import logging
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import func, select, text
from sqlalchemy.exc import DBAPIError, StatementError

from kiosk.storage.database import Database, take_lanes
from kiosk.storage.failures import is_of_a_row
from kiosk.storage.notices import tell_admin
from kiosk.storage.server.forwarded import (
    ForwardedRow,
    fold_cases,
    fold_events,
    fold_row,
    is_folded,
    look_through,
)
from kiosk.storage.server.rights import PROJECTOR
from kiosk.storage.tables.visits import visit_events
from kiosk.storage.visit_appending import tell_anew

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sqlalchemy import Connection
    from sqlalchemy.engine import URL

MOST: Final = 500  # rows folded in one transaction
TURN: Final = frozenset({"projector"})
_log = logging.getLogger(__name__)
_NEXT: Final = text("SELECT id, sealed FROM waiting_rows ORDER BY urgent DESC, id LIMIT :most")
_EVENTS: Final = text(
    "SELECT id, booth, kind, CAST(body AS text), offset_s, offset_error_s, taken_at FROM events "
    "WHERE id = ANY(CAST(:ids AS uuid[]))"
)
_CASES: Final = text(
    "SELECT id, booth, 'case' AS kind, CAST(body AS text), 0 AS offset_s, 0 AS offset_error_s, taken_at "
    "FROM sealed_cases WHERE id = ANY(CAST(:ids AS uuid[]))"
)
_DONE: Final = text("DELETE FROM waiting_rows WHERE id = ANY(CAST(:ids AS uuid[]))")
_ASIDE: Final = text(
    "INSERT INTO unfolded_rows (id, booth, kind, why, sealed) VALUES (:id, :booth, :kind, :why, :sealed) "
    "ON CONFLICT DO NOTHING"
)
# What a row can be that no program of ours wrote, or a newer one did.
UNREADABLE: Final = (ValueError, TypeError, LookupError, ArithmeticError, AttributeError)


@dataclass(frozen=True, slots=True)
class Folded:
    """What one step has come to: rows taken off the queue, and how many of them were set aside."""

    rows: int = 0
    aside: int = 0


class Projector:
    """The centre's one writer of what booths tell; it acts in the name of its group, which owns nothing."""

    def __init__(self, url: URL) -> None:
        self._database = projectors_database(url)

    def step(self) -> Folded:
        """Fold the next rows of the queue, calls first; raises `ServerAway`."""
        with self._database.write(TURN) as connection:
            waiting = connection.execute(_NEXT, {"most": MOST}).all()
            if not waiting:
                return Folded()
            # A case first: among the events may be the word that it was taken back.
            aside = 0
            for sealed, query, fold in ((True, _CASES, fold_cases), (False, _EVENTS, _fold)):
                rows, bad = _read(connection, query, [one.id for one in waiting if one.sealed == sealed])
                for row, error in bad:
                    _set_aside(connection, row, error, sealed=sealed)
                aside += len(bad) + _each(connection, rows, fold, sealed=sealed)
            connection.execute(_DONE, {"ids": [one.id for one in waiting]})
        return Folded(len(waiting), aside)

    def drain(self) -> Folded:
        """Fold until nothing waits."""
        rows = aside = 0
        while (step := self.step()).rows:
            rows, aside = rows + step.rows, aside + step.aside
        return Folded(rows, aside)

    def rebuild(self) -> int:
        """Tell every visit, call and report anew from its events; return how many subjects those were."""
        with self._database.read() as connection:
            found = select(visit_events.c.subject).where(visit_events.c.stream != "booth").distinct()
            subjects = connection.scalars(found).all()
        for some in batched(subjects, MOST):
            with self._database.write(TURN) as connection:
                take_lanes(connection, map(str, some))
                last = select(visit_events.c.subject, visit_events.c.stream, func.max(visit_events.c.seq))
                last = last.where(visit_events.c.subject.in_(some))
                rows = connection.execute(last.group_by(visit_events.c.subject, visit_events.c.stream)).all()
                tell_anew(connection, {subject: (stream, seq) for subject, stream, seq in rows})
        return len(subjects)

    def close(self) -> None:
        """Close every connection to the server."""
        self._database.close()


def _read(
    connection: Connection,
    query: Any,  # noqa: ANN401 # SQLAlchemy's text
    ids: Sequence[object],
) -> tuple[list[ForwardedRow], list[tuple[ForwardedRow, Exception]]]:
    """Return rows with their bodies read, and those that nobody here can read, with the reason.

    PostgreSQL keeps what Python does not read, as a number of 5,000 digits; it must hold up no other row. Nor
    must what is no event, for whose sake a whole batch would be folded by halves.
    """
    rows: list[ForwardedRow] = []
    bad: list[tuple[ForwardedRow, Exception]] = []
    for key, booth, kind, body, *clock in connection.execute(query, {"ids": ids}) if ids else ():
        try:
            row = ForwardedRow(key, booth, kind, json.loads(body), *clock)
            look_through(row)
            rows.append(row)
        except (*UNREADABLE, RecursionError) as error:
            bad.append((ForwardedRow(key, booth, kind, {}, *clock), error))
    return rows, bad


def projectors_database(url: URL) -> Database:
    """Open the centre's database in the name of the group that folds and publishes.

    Folding waits for no standby: what one lacks is folded there again from the events.
    """
    options = f"-c role={PROJECTOR} -c synchronous_commit=local -c search_path=public"
    line = url.update_query_dict({"options": options})
    return Database.open(line.render_as_string(hide_password=False))


def _fold(connection: Connection, rows: Sequence[ForwardedRow]) -> None:
    """Fold rows of every kind; what no program of today folds is left as it is kept."""
    fold_events(connection, [row for row in rows if row.kind == "visit_events"])
    for row in rows:
        if row.kind != "visit_events" and is_folded(row.kind):
            fold_row(connection, row)


def _each(
    connection: Connection,
    rows: Sequence[ForwardedRow],
    fold: Callable[[Connection, Sequence[ForwardedRow]], None],
    *,
    sealed: bool,
) -> int:
    """Fold rows together, and by halves where one of them cannot be; return how many were set aside."""
    if not rows:
        return 0
    try:
        with connection.begin_nested():
            fold(connection, rows)
    except (*UNREADABLE, StatementError) as error:
        if isinstance(error, DBAPIError) and not is_of_a_row(error):
            raise
        if len(rows) > 1:
            half = len(rows) // 2
            return sum(_each(connection, some, fold, sealed=sealed) for some in (rows[:half], rows[half:]))
        _set_aside(connection, rows[0], error, sealed=sealed)
        return 1
    return 0


def _set_aside(connection: Connection, row: ForwardedRow, error: Exception, *, sealed: bool) -> None:
    state = getattr(error.orig, "sqlstate", "") if isinstance(error, DBAPIError) else str(error)
    why = f"{type(error).__name__}: {state}"[:200]
    _log.warning("set aside %s %s of booth %s: %s", row.kind, row.id, row.booth, why)
    values = {"id": row.id, "booth": row.booth, "kind": row.kind, "why": why, "sealed": sealed}
    connection.execute(_ASIDE, values)
    if sealed:  # a citizen has its receipt; which it is stays unsaid, since nobody knows yet who may see it
        tell_admin(connection, "case_set_aside", {"booth": row.booth}, datetime.now(UTC))
