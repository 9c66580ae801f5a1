# SPDX-License-Identifier: GPL-3.0-or-later
"""The city's server as a booth reaches it: a login that can append, and learn how far it has come."""

# ruff: noqa: S608 # no value stands in a statement
from __future__ import annotations

from contextlib import contextmanager, suppress
from datetime import UTC
import json
import os
import re
import socket
import threading
import time
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import create_engine, text
from sqlalchemy.exc import DBAPIError

from kiosk.storage.failures import is_of_a_row
from kiosk.storage.server.line import PROMPT
from kiosk.storage.server.skew import set_since, skew_of
from kiosk.sync.publication import SignedPublication
from kiosk.sync.wire import CASE, LANES, CentreAway, CentreFull, Cursor, NotAdmitted, RowRefused, is_readable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy import Connection
    from sqlalchemy.engine import URL

    from kiosk.sync.wire import Row

_CONNECT: Final[Mapping[str, str]] = {
    **PROMPT,
    "application_name": "kiosk",
    "options": "-c statement_timeout=10s -c lock_timeout=5s -c idle_in_transaction_session_timeout=10s "
    "-c synchronous_commit=local -c search_path=pg_catalog,public,pg_temp",
}
_MOVE: Final = text(
    "UPDATE cursors SET acked = :last, acked_id = :last_id FROM booths "
    "WHERE booth = my_letters() AND lane = :lane AND acked = :before "
    "AND booths.letters = cursors.booth AND booths.folder = :folder"
)
# A whole batch in one statement: psycopg's own way of many would leave a pipeline behind when a line breaks.
_ROWS: Final = (
    "unnest(CAST(:ids AS uuid[]), CAST(:seqs AS bigint[]), CAST(:kinds AS text[]), CAST(:bodies AS text[]), "
    "CAST(:set_since AS float8[])) AS given (id, seq, kind, body, set_since)"
)
_KEEP: Final = text(
    "INSERT INTO events (id, booth, lane, seq, kind, body, offset_s, offset_error_s) "
    "SELECT id, :booth, :lane, seq, kind, CAST(body AS jsonb), :offset_s, :error_s + set_since "
    f"FROM {_ROWS} ON CONFLICT DO NOTHING"
)
_KEEP_CASE: Final = text(
    "INSERT INTO sealed_cases (id, booth, seq, number, body) "
    "SELECT id, :booth, seq, CAST(body AS jsonb) ->> 'number', CAST(body AS jsonb) "
    f"FROM {_ROWS} ON CONFLICT DO NOTHING"
)
_SET_ASIDE: Final = text(
    "INSERT INTO refused_rows (booth, lane, seq, kind, body, why) "
    "VALUES (:booth, :lane, :seq, :kind, :body, :why)"
)
_CURSOR: Final = text(
    "SELECT booths.folder, acked, acked_id FROM cursors JOIN booths ON letters = booth "
    "WHERE booth = my_letters() AND lane = :lane"
)
_PUBLISHED: Final = text(
    "SELECT number, content, signature FROM publications WHERE number > :after ORDER BY number DESC LIMIT 1"
)
_MESSAGES: Final = text("SELECT id, kind, body FROM for_booths ORDER BY id LIMIT 200")
_STRIKE_OFF: Final = text("DELETE FROM for_booths WHERE id = ANY(CAST(:ids AS bigint[]))")
_BRING: Final = text(
    "INSERT INTO case_secrets (id, secret) SELECT id, secret "
    "FROM unnest(CAST(:ids AS uuid[]), CAST(:secrets AS bytea[])) AS given (id, secret) "
    "ON CONFLICT DO NOTHING"
)
_HEALTH: Final = text(
    "INSERT INTO booth_health (booth, at, report) VALUES (my_letters(), now(), CAST(:report AS jsonb)) "
    "ON CONFLICT (booth) DO UPDATE SET at = now(), report = excluded.report"
)
_SAY: Final = text(
    "INSERT INTO live_words (booth, kiosk, words) VALUES (my_letters(), :kiosk, :words) "
    "ON CONFLICT (booth) DO UPDATE SET at = now(), kiosk = excluded.kiosk, words = excluded.words"
)
_HUSH: Final = text("DELETE FROM live_words WHERE booth = my_letters()")
LONGEST_S: Final = 15.0  # of one transaction, whose statements the server ends after ten
WATCH_S: Final = 1.0  # between looks whether one takes longer
LARGEST: Final = 4 << 20  # bytes of a row that is set aside; of a larger one the beginning is kept
UNREADABLE: Final = "unreadable"  # why a row was set aside: no JSON that the server can keep
_DENIED: Final = ("28", "42")
# While it connects, libpq gives words and no code.
_NO_ENTRY: Final = re.compile(r"not permitted to log in|authentication failed|role .* does not exist")


class PostgresCentre:
    """One booth's line to the city's server; opened when it is first used, and again after it was lost."""

    def __init__(self, url: URL, letters: str, folder: UUID) -> None:
        # One thread forwards, so one line is enough; it stays open, since a handshake costs 100 times a row.
        self._engine = create_engine(
            url.set(drivername="postgresql+psycopg"),
            connect_args=dict(_CONNECT),
            pool_size=1,
            max_overflow=0,
            hide_parameters=True,
        )
        self._letters = letters
        self._folder = folder
        self._watch = _Watch()

    def cursor(self, lane: str) -> Cursor:
        """Return how far the centre has this booth's lane."""
        with self._transaction() as connection:
            row = connection.execute(_CURSOR, {"lane": lane}).first()
        if row is None:
            raise NotAdmitted(self._letters)
        return Cursor(row.folder, row.acked, row.acked_id)

    def push(self, lane: str, rows: Sequence[Row]) -> bool:
        """Keep the rows and move the cursor over them, both or neither; False when it stood elsewhere."""
        with self._transaction() as connection:
            skew = skew_of(connection)
            if not self._move(connection, lane, rows):
                return False
            # What the server cannot keep it refuses without saying which of a batch it was.
            bad = {row.seq for row in rows if not is_readable(row)}
            plain = [row for row in rows if row.kind != CASE and row.seq not in bad]
            sealed = [row for row in rows if row.kind == CASE and row.seq not in bad]
            clocks = {"offset_s": skew.offset_s, "error_s": skew.error_s}
            if plain:
                connection.execute(_KEEP, {"booth": self._letters, "lane": lane, **clocks, **_columns(plain)})
            if sealed:
                connection.execute(_KEEP_CASE, {"booth": self._letters, **_columns(sealed)})
            for row in rows:
                if row.seq in bad:
                    self._keep_aside(connection, lane, row, UNREADABLE)
            return True

    def set_aside(self, lane: str, row: Row, why: str) -> bool:
        """Keep as bytes a row that the centre cannot read, and move the cursor over it."""
        with self._transaction() as connection:
            if not self._move(connection, lane, [row]):
                return False
            self._keep_aside(connection, lane, row, why)
            return True

    def greet(self, *, anew: bool = False) -> Cursor:
        """Say which data folder sends from now on; only the first one is taken, or after a restore `anew`."""
        condition = "" if anew else " AND folder IS NULL"
        claim = text(f"UPDATE booths SET folder = :folder WHERE login = session_user{condition}")
        with self._transaction() as connection:
            connection.execute(claim, {"folder": self._folder})
        return self.cursor(LANES[0])

    def receipt_floor(self) -> int:
        """Return the highest receipt number that the centre knows under this booth's letters."""
        with self._transaction() as connection:
            return int(connection.scalar(text("SELECT my_receipt_floor()")) or 0)

    def publication(self, after: int) -> SignedPublication | None:
        """Return what the city has published last, if its number is above `after`."""
        with self._transaction() as connection:
            row = connection.execute(_PUBLISHED, {"after": after}).first()
        return None if row is None else SignedPublication(row[0], bytes(row[1]), bytes(row[2]))

    def messages(self) -> Sequence[tuple[int, str, dict[str, Any]]]:
        """Return what desks have done that this booth must hear of, oldest first."""
        with self._transaction() as connection:
            return [(row[0], row[1], row[2]) for row in connection.execute(_MESSAGES)]

    def strike_off(self, messages: Sequence[int]) -> None:
        """Have messages that this booth has kept taken off."""
        with self._transaction() as connection:
            connection.execute(_STRIKE_OFF, {"ids": list(messages)})

    def ask_for_cases_again(self) -> None:
        """Have the centre tell anew all that was done to this booth's cases, as after a restore."""
        with self._transaction() as connection:
            connection.execute(text("SELECT tell_my_cases_again()"))

    def lacking_secrets(self) -> Sequence[UUID]:
        """Return the cases of this booth whose secret the centre never had."""
        with self._transaction() as connection:
            return connection.scalars(text("SELECT my_lacking_secrets()")).all()

    def bring_secrets(self, secrets: Mapping[UUID, bytes]) -> None:
        """Give the centre the secrets of cases, so that a desk there can open them."""
        given = {"ids": list(secrets), "secrets": list(secrets.values())}
        with self._transaction() as connection:
            connection.execute(_BRING, given)

    def report_health(self, report: Mapping[str, object]) -> datetime:
        """Say how this booth is; return what the server's own clock shows."""
        with self._transaction() as connection:
            connection.execute(_HEALTH, {"report": json.dumps(report)})
            theirs: datetime = connection.execute(text("SELECT clock_timestamp()")).scalar_one()
        return theirs.astimezone(UTC)

    def say(self, kiosk: str, words: str) -> None:
        """Have what is being looked for here stand at the centre; empty words are taken away."""
        with self._transaction() as connection:
            if words:
                connection.execute(_SAY, {"kiosk": kiosk, "words": words})
            else:
                connection.execute(_HUSH)

    def close(self) -> None:
        """Close every connection to the server."""
        self._watch.close()
        self._engine.dispose()

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        try:
            with self._engine.begin() as connection, self._watch.over(connection):
                yield connection
        except DBAPIError as error:
            raise self._explained(error) from error

    def _explained(self, error: DBAPIError) -> Exception:
        state = getattr(error.orig, "sqlstate", None) or ""
        if is_of_a_row(error):
            return RowRefused(state or "unreadable")
        if state.startswith(_DENIED) or (not state and _NO_ENTRY.search(str(error.orig))):
            return NotAdmitted(state)
        if state == "53100":
            return CentreFull(state)
        self._engine.dispose()  # what is known of the line is that it cannot be trusted
        return CentreAway(state or str(error.orig).partition("\n")[0])

    def _move(self, connection: Connection, lane: str, rows: Sequence[Row]) -> bool:
        last = rows[-1]
        values = {"last": last.seq, "last_id": last.id, "lane": lane, "before": rows[0].seq - 1}
        return connection.execute(_MOVE, {**values, "folder": self._folder}).rowcount == 1

    def _keep_aside(self, connection: Connection, lane: str, row: Row, why: str) -> None:
        values = {
            "booth": self._letters,
            "lane": lane,
            "seq": row.seq,
            "kind": row.kind.replace("\0", "\ufffd")[:200],
        }
        body = row.body.encode("utf-8", "surrogatepass")[:LARGEST]
        connection.execute(_SET_ASIDE, {**values, "body": body, "why": why[:200]})


class _Watch:
    """Breaks a line on which nothing more comes; behind what still answers TCP it looks alive for ever.

    One thread watches every transaction: begun and ended with each, one took half of the time that a call
    needs on its way to the server.
    """

    def __init__(self) -> None:
        self._line: tuple[float, socket.socket] | None = None
        self._lock, self._ended = threading.Lock(), threading.Event()
        self._thread: threading.Thread | None = None

    @contextmanager
    def over(self, connection: Connection) -> Iterator[None]:
        """Break this connection if the block takes too long."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="line watch", daemon=True)
            self._thread.start()
        driver: Any = connection.connection.driver_connection
        with socket.socket(fileno=os.dup(driver.fileno())) as line:
            self._line = time.monotonic() + LONGEST_S, line
            try:
                yield
            finally:
                with self._lock:  # a number of a closed line may be another's by then
                    self._line = None

    def close(self) -> None:
        """Watch no more."""
        self._ended.set()
        if self._thread is not None:
            self._thread.join()

    def _run(self) -> None:
        while not self._ended.wait(WATCH_S):
            with self._lock:
                if self._line is not None and time.monotonic() > self._line[0]:
                    with suppress(OSError):  # broken already
                        self._line[1].shutdown(socket.SHUT_RDWR)


def _columns(rows: Sequence[Row]) -> dict[str, list[object]]:
    """Turn a batch into a list a column."""
    return {
        "ids": [row.id for row in rows],
        "seqs": [row.seq for row in rows],
        "kinds": [row.kind for row in rows],
        "bodies": [row.body for row in rows],
        "set_since": [*set_since([row.body for row in rows])],
    }
