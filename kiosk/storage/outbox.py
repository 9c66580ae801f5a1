# SPDX-License-Identifier: GPL-3.0-or-later
"""A booth's outbox: what `kiosk.storage.triggers` copied, until a forwarder has brought it to the city.

It is kept for a week more, in case that server loses its last seconds.
"""

# ruff: noqa: S608 # every name in a statement is one of our own schema
from __future__ import annotations

from datetime import UTC, datetime, timedelta
import json
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import delete, func, insert, select, update

from kiosk.charter.trust import BUILT
from kiosk.storage.counters import set_counters
from kiosk.storage.intake_journal import packed as packed_value
from kiosk.storage.notices import tell_admin
from kiosk.storage.tables import new_key
from kiosk.storage.tables.base import clock_marks
from kiosk.storage.tables.sync import centre, outbox, outbox_calls
from kiosk.storage.tables.whole import FORWARDED
from kiosk.storage.triggers import lanes, sent
from kiosk.sync.wire import CALLS, CASE, MOST_ROWS, REST, WITHDRAWAL, Row, packed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from uuid import UUID

    from sqlalchemy import Connection, Table

    from kiosk.storage.database import Database
    from kiosk.sync.wire import Cursor

KEPT_FOR: Final = timedelta(days=7)
_LANES: Final[Mapping[str, Table]] = {CALLS: outbox_calls, REST: outbox}


def enqueue_cases(connection: Connection, entries: Sequence[Mapping[str, Any]]) -> None:
    """Put submissions, as their lines in the journal, among what this booth owes, if it owes anybody."""
    if entries and connection.dialect.name == "sqlite" and is_joined(connection):
        rows = [
            {"kind": CASE, "key": entry["opened"]["id"], "body": json.dumps(entry, default=packed_value)}
            for entry in entries
        ]
        connection.execute(insert(outbox), rows)


def enqueue_withdrawal(connection: Connection, case: UUID, at: datetime) -> None:
    """Put among what this booth owes that a case was taken back here; it is handled at the server."""
    body = json.dumps({"case": str(case), "at": at.astimezone(UTC).isoformat()})
    connection.execute(insert(outbox).values(kind=WITHDRAWAL, key=str(new_key()), body=body))


def withdrawal_of(connection: Connection, case: UUID) -> datetime | None:
    """Return when a case was taken back at this booth, as long as the outbox keeps the word of it."""
    if not is_joined(connection):
        return None
    of_case = func.json_extract(outbox.c.body, "$.case") == str(case)
    at = connection.scalar(
        select(func.json_extract(outbox.c.body, "$.at")).where(outbox.c.kind == WITHDRAWAL, of_case)
    )
    return None if at is None else datetime.fromisoformat(at)


def begin(connection: Connection, folder: UUID, letters: str, now: datetime) -> None:
    """Begin to owe, under a data folder's name: what there is already is put first, table by table."""
    values = {"id": 1, "folder": folder, "letters": letters, "joined_at": now}
    connection.execute(insert(centre), values)
    for table in FORWARDED:
        _fill(connection, table)


def begin_anew(connection: Connection, folder: UUID, cursors: Mapping[str, Cursor]) -> None:
    """After a restore: number all rows from where the centre stands, under a new folder's name."""
    connection.execute(update(centre).values(folder=folder, stopped=None, stopped_at=None))
    for lane, cursor in cursors.items():
        _renumber(connection, _LANES[lane], cursor)
    set_counters(connection.connection.driver_connection)


def is_joined(connection: Connection) -> bool:
    """Return whether this booth belongs to a city's server."""
    return connection.scalar(select(centre.c.id)) is not None


class StoredOutbox:
    """The outbox of a data folder."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def pending(self, lane: str) -> Sequence[Row]:
        """Return the oldest rows not sent yet, as many as fit into one batch."""
        table = _LANES[lane]
        query = select(table).where(table.c.sent_at.is_(None)).order_by(table.c.seq).limit(MOST_ROWS)
        with self._database.read() as connection:
            return packed(map(_row, connection.execute(query)))

    def mark_sent(self, lane: str, last: int) -> None:
        """Remember that the centre has all rows up to this number, by no clock that was set back."""
        table = _LANES[lane]
        sent = update(table).where(table.c.seq <= last, table.c.sent_at.is_(None))
        with self._database.write() as connection:
            known = connection.scalar(select(func.max(clock_marks.c.confirmed)))
            now = max(datetime.now(UTC), known or BUILT)
            connection.execute(sent.values(sent_at=now))
            if connection.scalar(select(centre.c.stopped)) is not None:  # else no window need look
                connection.execute(update(centre).values(stopped=None))

    def find(self, lane: str, seq: int) -> Row | None:
        """Return a row by its number, sent or not, while it is still kept."""
        table = _LANES[lane]
        with self._database.read() as connection:
            found = connection.execute(select(table).where(table.c.seq == seq)).first()
        return None if found is None else _row(found)

    def send_again(self, lane: str, after: int) -> None:
        """Take back that the rows after this number were sent."""
        table = _LANES[lane]
        with self._database.write() as connection:
            connection.execute(update(table).where(table.c.seq > after).values(sent_at=None))

    def stop(self, why: str) -> None:
        """Remember, and tell the admin once, that nothing is sent until somebody has looked into it."""
        now = datetime.now(UTC)
        with self._database.write() as connection:
            if connection.scalar(select(centre.c.stopped)) != why:
                tell_admin(connection, "sync_stopped", {"message": why}, now)
            connection.execute(update(centre).values(stopped=why, stopped_at=now))

    def waiting(self) -> int:
        """Count the rows that the centre does not have yet."""
        with self._database.read() as connection:
            counts = (
                connection.scalar(select(func.count()).where(table.c.sent_at.is_(None))) or 0
                for table in _LANES.values()
            )
            return sum(counts)

    def forget(self, now: datetime) -> None:
        """Let go of what was sent a week ago, but for the last row, by which the centre's cursor is known."""
        with self._database.write() as connection:
            for table in _LANES.values():
                newest = select(func.max(table.c.seq)).scalar_subquery()
                old = (table.c.sent_at < now - KEPT_FOR) & (table.c.seq < newest)
                connection.execute(delete(table).where(old))

    def sender(self) -> tuple[UUID, str] | None:
        """Return as which folder and letters this booth sends; None when it stands alone."""
        with self._database.read() as connection:
            row = connection.execute(select(centre.c.folder, centre.c.letters)).first()
        return None if row is None else (row.folder, row.letters)


def _row(found: Any) -> Row:  # noqa: ANN401 # a row of either lane
    return Row(found.seq, found.kind, found.key, found.body)


def _renumber(connection: Connection, table: Table, cursor: Cursor) -> None:
    """Move all rows behind the cursor; those that the centre has it will know by their ids.

    Where there are none, the centre's last row stands for itself: a lane's last row always tells which
    number comes next.
    """
    first = connection.scalar(select(func.min(table.c.seq)))
    if first is None:
        if cursor.acked:
            mark = {"seq": cursor.acked, "kind": "", "key": str(cursor.acked_id), "body": ""}
            connection.execute(insert(table).values(**mark, sent_at=datetime.now(UTC)))
        return
    shift = cursor.acked + 1 - first
    # In two steps, since no two rows may meet on the way.
    connection.execute(update(table).values(seq=-table.c.seq))
    connection.execute(update(table).values(seq=shift - table.c.seq, sent_at=None))


def _fill(connection: Connection, table: Table) -> None:
    for lane, condition in lanes(table):
        where = condition.replace("NEW.", "") or "true"
        connection.exec_driver_sql(
            f"INSERT INTO {lane.name} (kind, key, body) SELECT {sent(table)} "
            f"FROM {table.name} WHERE {where} ORDER BY rowid"
        )
