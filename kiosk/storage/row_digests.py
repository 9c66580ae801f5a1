# SPDX-License-Identifier: GPL-3.0-or-later
"""A digest beside every row of the SQLite file, so that no damage is read as if somebody had written it.

SQLite has no checksums, and its own checks see neither a flipped bit in a text nor two rows whose contents
were swapped. Each connection therefore brings triggers of its own (TEMP, so that no schema and no backup
holds them) that keep, in `row_digests`, a digest of every row of every table: of its table, its rowid and all
of its columns. What was written around the program has none.

`damages` reads everything and names what is not as it was written. Left out are the access log, which is a
chain of hashes, Alembic's mark, and the digests themselves; SQLite's counters are held against their tables.
A server keeps checksums of its pages itself.
"""

# ruff: noqa: S608 # every name in a query is one of our own schema
from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, Final

from kiosk.storage.counters import COUNTERS, counters_astray

if TYPE_CHECKING:
    from collections.abc import Iterator

DIGESTS: Final = "row_digests"
LEFT_OUT: Final = frozenset({DIGESTS, "access_log", "alembic_version", "backup_seal"})
DERIVED: Final = frozenset({"public_offices", "public_state"})
_BYTES: Final = 12  # of 500 damages none goes unnoticed; nobody is kept from forging one


@dataclass(frozen=True, slots=True)
class Harm:
    """One row that is not as it was written: changed, gone, or there though nobody wrote it."""

    table: str
    row: int
    kind: str
    digest: bytes | None


def row_digest(*values: object) -> bytes:
    """Return the digest of a table's name, a rowid and the columns of the row."""
    return blake2b(repr(values).encode("utf-8", "surrogatepass"), digest_size=_BYTES).digest()


def keep_digests(connection: Any) -> None:  # noqa: ANN401 # an untyped driver's connection
    """Have this connection keep the digest of each row that it writes, changes or deletes."""
    register(connection)
    if _columns(connection, DIGESTS):
        for table in tables(connection):
            for trigger in _triggers(table, _columns(connection, table)):
                connection.execute(trigger)


def stop_keeping(connection: Any) -> None:  # noqa: ANN401 # the same
    """Take this connection's triggers away, for a migration that copies tables."""
    connection.execute("PRAGMA query_only=OFF")  # as the last reader has left it
    asked = "SELECT name FROM sqlite_temp_master WHERE type = 'trigger'"
    for (name,) in connection.execute(asked).fetchall():
        connection.execute(f"DROP TRIGGER temp.{_quoted(name)}")


def register(connection: Any) -> None:  # noqa: ANN401 # the same
    """Make the digest known to a connection."""
    connection.create_function("row_digest", -1, row_digest, deterministic=True)


def renew(connection: Any) -> None:  # noqa: ANN401 # the same
    """Write the digests of all rows anew, as after a migration."""
    if not _columns(connection, DIGESTS):
        return  # a schema from before there were any
    register(connection)
    connection.execute(f"DELETE FROM {DIGESTS}")
    for table in tables(connection):
        connection.execute(
            f"INSERT INTO {DIGESTS} SELECT '{table}', rowid, {_call(table, '', _columns(connection, table))} "
            f"FROM {_quoted(table)}"
        )


def damages(connection: Any) -> Iterator[Harm]:  # noqa: ANN401 # the same
    """Return every row that is not as it was written."""
    known = set(tables(connection))
    for table in sorted(known):
        call = _call(table, "t.", _columns(connection, table))
        pairs = (
            f"SELECT t.rowid, d.digest FROM {_quoted(table)} t LEFT JOIN {DIGESTS} d "
            f"ON d.of = '{table}' AND d.row = t.rowid WHERE d.digest IS NOT {call}"
        )
        for row, digest in connection.execute(pairs):
            yield Harm(table, row, "unknown" if digest is None else "changed", digest)
        gone = (
            f"SELECT d.row, d.digest FROM {DIGESTS} d WHERE d.of = '{table}' "
            f"AND NOT EXISTS (SELECT 1 FROM {_quoted(table)} t WHERE t.rowid = d.row)"
        )
        for row, digest in connection.execute(gone):
            yield Harm(table, row, "gone", digest)
    for table, row, digest in connection.execute(f"SELECT * FROM {DIGESTS}"):
        if table not in known:
            yield Harm(table, row, "gone", digest)
    yield from (Harm(COUNTERS, 0, "changed", None) for _ in counters_astray(connection))


def tables(connection: Any) -> list[str]:  # noqa: ANN401 # the same
    """List the tables whose rows have digests."""
    names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    return [name for (name,) in names if name not in LEFT_OUT and not name.startswith("sqlite_")]


def _columns(connection: Any, table: str) -> list[str]:  # noqa: ANN401 # the same
    return [row[1] for row in connection.execute(f"PRAGMA table_info({_quoted(table)})").fetchall()]


def _call(table: str, prefix: str, columns: list[str]) -> str:
    named = ", ".join(f"{prefix}{_quoted(one)}" for one in columns)
    return f"row_digest('{table}', {prefix}rowid, {named})"


def _triggers(table: str, columns: list[str]) -> Iterator[str]:
    drop = f"DELETE FROM {DIGESTS} WHERE of = '{table}' AND row = {{}}.rowid; "
    put = f"INSERT INTO {DIGESTS} VALUES ('{table}', NEW.rowid, {_call(table, 'NEW.', columns)}); "
    for verb, body in (
        ("insert", drop.format("NEW") + put),
        ("update", drop.format("OLD") + drop.format("NEW") + put),
        ("delete", drop.format("OLD")),
    ):
        name = _quoted(f"digest_{table}_{verb}")
        yield f"CREATE TEMP TRIGGER {name} AFTER {verb.upper()} ON main.{_quoted(table)} BEGIN {body}END"


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
