# SPDX-License-Identifier: GPL-3.0-or-later
"""One way to reach the database: `read()` and `write()`, each a transaction that ends with its block."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
import threading
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.sql.dml import UpdateBase

from kiosk.storage.errors import Unsupported
from kiosk.storage.failures import explained
from kiosk.storage.locks import create_private
from kiosk.storage.row_digests import keep_digests, stop_keeping

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sqlalchemy import Connection, Engine

    from kiosk.storage.changes import ChangeNotifier
    from kiosk.storage.failures import Reserve

OLDEST_SQLITE: Final = (3, 51, 3)
BUSY_MS: Final = 5000
PRAGMAS: Final = (
    f"busy_timeout={BUSY_MS}",
    "synchronous=FULL",
    "foreign_keys=ON",
    "recursive_triggers=ON",  # else INSERT OR REPLACE slips past the triggers of append-only tables
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "secure_delete=ON",
    "wal_autocheckpoint=1000",
    "journal_size_limit=16777216",
)
# All in one question: asked one by one, they were most of what folding a backlog of 10,000 rows took.
_TAKE_LANES: Final = (
    "SELECT pg_advisory_xact_lock(1, hashtext(lane)) FROM (SELECT lane FROM unnest(CAST(%s AS text[])) "
    "WITH ORDINALITY AS given (lane, place) ORDER BY place OFFSET 0) AS in_order"
)
# Waits, where a server has a second one, until that has all that was committed before. A commit that waits
# itself would hold the one lock under which a server announces, and every booth's calls behind it.
_CONFIRM: Final = (
    "SELECT set_config('synchronous_commit', 'on', true), CASE WHEN "
    "current_setting('synchronous_standby_names') <> '' THEN pg_logical_emit_message(true, 'kiosk', '') END"
)
_WRITERS_LOCK: Final = 0x6B696F736B
CHANGES: Final = "kiosk_changes"  # the channel on which a server says which tables were written

type Transaction = Connection  # what `read()` and `write()` yield, for rooms that know no SQL


class Database:
    """An embedded SQLite file at a booth, or PostgreSQL at the centre, behind the same two blocks."""

    def __init__(
        self,
        engine: Engine,
        reserve: Reserve | None = None,
        changes: ChangeNotifier | None = None,
        *,
        confirmed: bool = False,
    ) -> None:
        self.engine = engine
        self._confirmed = confirmed
        self._reserve = reserve
        self._changes = changes
        self._thread = threading.local()
        if changes is not None or engine.dialect.name == "postgresql":
            event.listen(engine, "after_execute", self._note)

    @classmethod
    def open(
        cls,
        target: Path | str,
        reserve: Reserve | None = None,
        changes: ChangeNotifier | None = None,
        *,
        confirmed: bool = False,
    ) -> Database:
        """Open a file by its path, or a server by its URL; nothing is read or written yet.

        What is written is `confirmed` when a server's standby has it too, where it has one.
        """
        url = make_url(target) if isinstance(target, str) and "://" in target else None
        if url is not None and url.get_backend_name() == "postgresql":
            return cls(_server(url), reserve, changes, confirmed=confirmed)
        path = Path(target) if url is None else Path(str(url.database))
        return cls(_file(path), reserve, changes)

    @property
    def file(self) -> Path | None:
        """Return the SQLite file, or None for a server."""
        name = self.engine.url.database
        return Path(name) if name and self.engine.dialect.name == "sqlite" else None

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Return one consistent view; writing through it is an error."""
        if (view := getattr(self._thread, "view", None)) is not None:
            yield view
            return
        with explained(self._reserve), self._reader().connect() as connection, connection.begin() as view:
            yield connection
            view.rollback()

    @contextmanager
    def as_of_now(self) -> Iterator[None]:
        """Let what this thread reads in the block be as of one moment, and cost a server one transaction."""
        outer = getattr(self._thread, "view", None)
        with self.read() as connection:
            self._thread.view = connection
            try:
                yield
            finally:
                self._thread.view = outer

    @contextmanager
    def write(self, lanes: frozenset[str] | None = None) -> Iterator[Connection]:
        """Return the only write transaction there is; durable, and announced, when the block has ended.

        On a server, one that names its `lanes` waits only for others of the same lanes.
        """
        if getattr(self._thread, "writing", False):
            raise RuntimeError("a write transaction is already open in this thread")
        self._thread.writing = True
        self._thread.touched = touched = set[str]()
        try:
            with explained(self._reserve), self._writer(lanes).connect() as connection:
                with connection.begin():
                    yield connection
                    _announce(connection, touched := self._gather(touched))
                if self._confirmed:
                    _confirm(connection)
        finally:
            self._thread.writing = False
        if self._changes is not None:
            self._changes.publish(touched)

    @contextmanager
    def announced_once(self) -> Iterator[None]:
        """Let what this thread writes in the block be announced together at its end, not one by one."""
        if getattr(self._thread, "held_back", None) is not None:
            yield
            return
        self._thread.held_back = held = set[str]()
        try:
            yield
        finally:
            self._thread.held_back = None
            if held and self.engine.dialect.name == "postgresql":
                with self.write(frozenset()) as connection:
                    _announce(connection, held)
            if self._changes is not None:
                self._changes.publish(held)

    def _gather(self, touched: set[str]) -> set[str]:
        """Return what a transaction is to announce by itself; in a block it is kept for the block's end."""
        held: set[str] | None = getattr(self._thread, "held_back", None)
        if held is None:
            return touched
        held |= touched
        return set()

    @contextmanager
    def migration(self) -> Iterator[Connection]:
        """Return a write transaction in which copied tables do not cascade into their children."""
        with explained(self._reserve), self._writer().connect() as connection:
            self._cascade(connection, on=False)
            if self.file is not None:
                stop_keeping(connection.connection.driver_connection)
            try:
                with connection.begin():
                    yield connection
            finally:
                self._cascade(connection, on=True)
                connection.invalidate()  # the next connection keeps the digests of what there is now

    def _cascade(self, connection: Connection, *, on: bool) -> None:
        """Switch foreign keys outside any transaction, where alone SQLite listens."""
        driver = connection.connection.driver_connection
        if driver is not None and connection.dialect.name == "sqlite":
            driver.execute(f"PRAGMA foreign_keys={'ON' if on else 'OFF'}")

    def _note(self, _connection: Connection, statement: object, *_: object) -> None:
        """Note which tables a transaction writes: their names are the topics of its announcement."""
        if isinstance(statement, UpdateBase) and getattr(self._thread, "writing", False):
            self._thread.touched.add(statement.entity_description["name"])

    def empty_log_file(self) -> None:
        """Write SQLite's log back and cut it, since destroyed bytes would otherwise live on there."""
        if self.file is not None:
            borrowed = self.engine.raw_connection()
            try:
                borrowed.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
            finally:
                borrowed.close()

    def close(self) -> None:
        """Let go of every connection."""
        self.engine.dispose()

    def _reader(self) -> Engine:
        return self.engine.execution_options(kiosk_writes=False)

    def _writer(self, lanes: frozenset[str] | None = None) -> Engine:
        return self.engine.execution_options(kiosk_writes=True, kiosk_lanes=lanes)


def _announce(connection: Connection, topics: set[str]) -> None:
    """On a server, let whoever listens hear at the commit which tables were written; no content."""
    if topics and connection.dialect.name == "postgresql":
        connection.exec_driver_sql("SELECT pg_notify(%s, %s)", (CHANGES, "\n".join(sorted(topics))))


def _confirm(connection: Connection) -> None:
    """Wait until the standby has what was committed."""
    with connection.execution_options(kiosk_lanes=frozenset()).begin():
        connection.exec_driver_sql(_CONFIRM)


def take_lanes(connection: Connection, lanes: Iterable[str]) -> None:
    """Wait on a server for others of the same lanes; in one order, so that no two wait for each other."""
    connection.exec_driver_sql(_TAKE_LANES, (sorted(lanes),))


def sqlite_driver() -> Any:  # noqa: ANN401 # the driver is an untyped C module
    """Return a SQLite that cannot corrupt a WAL file, or say what to install."""
    import pysqlite3.dbapi2 as driver  # noqa: PLC0415 # a C library, loaded only by who opens a database

    check_version(driver.sqlite_version_info)
    return driver


def check_version(version: tuple[int, int, int]) -> None:
    """Refuse a SQLite with the WAL-reset bug."""
    if version < OLDEST_SQLITE:
        found = ".".join(map(str, version))
        raise Unsupported(
            f"SQLite {found} can corrupt a database that two programs use; 3.51.3 or newer is needed",
            "pip install --upgrade pysqlite3",
        )


def _file(path: Path) -> Engine:
    create_private(path)
    url = URL.create("sqlite", database=str(path))
    engine = create_engine(url, module=sqlite_driver(), hide_parameters=True)
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _set_up(connection: Any, _record: object) -> None:  # noqa: ANN401 # an untyped driver's connection
    connection.isolation_level = None  # we say BEGIN ourselves
    cursor = connection.cursor()
    for pragma in PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    if cursor.execute("PRAGMA journal_mode=WAL").fetchone()[0] != "wal":
        raise Unsupported("the database cannot use a write-ahead log here", "use a local disk")
    keep_digests(cursor.connection)
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get("kiosk_writes", False)
    connection.exec_driver_sql(f"PRAGMA query_only={'OFF' if writes else 'ON'}")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _server(url: URL) -> Engine:
    server = create_engine(url.set(drivername="postgresql+psycopg"), hide_parameters=True, pool_pre_ping=True)
    event.listen(server, "begin", _begin_postgresql)
    return server


def _begin_postgresql(connection: Connection) -> None:
    """One writer at a time, as on SQLite, so that counters and chains mean the same; or one a lane."""
    options = connection.get_execution_options()
    if (lanes := options.get("kiosk_lanes")) is not None:
        if lanes:
            take_lanes(connection, lanes)
    elif options.get("kiosk_writes", False):
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_WRITERS_LOCK})")
    else:
        connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
