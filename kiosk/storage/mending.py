# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts damaged rows back: derived ones are made anew, original ones come from the newest backup with them.

A row is only put back when the backup's copy has the very digest that was kept beside the damaged one, so
nothing newer is ever replaced by something older. What no backup has stays as it lies, and is named.
"""

# ruff: noqa: S608 # every name in a query is one of our own schema
from __future__ import annotations

from collections import Counter
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kiosk.storage.backup import everywhere
from kiosk.storage.counters import COUNTERS, set_counters
from kiosk.storage.database import sqlite_driver
from kiosk.storage.errors import StorageError
from kiosk.storage.migrations import APPLICATION_ID
from kiosk.storage.row_digests import DERIVED, DIGESTS, Harm, damages, keep_digests, register, row_digest
from kiosk.storage.sealing import connect_raw, verify

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from kiosk.storage.folder import DataFolder


@dataclass(frozen=True, slots=True)
class Mended:
    """What was found damaged: rows that are as they were again, and rows that are not, by table."""

    mended: Counter[str]
    left: Counter[str]


def harmed(file: Path) -> list[Harm]:
    """Return the rows that are not as they were written; nothing is changed."""
    try:
        with closing(connect_raw(file, "ro")) as connection:
            connection.execute("PRAGMA busy_timeout=5000")
            register(connection)
            return list(damages(connection))
    except sqlite_driver().DatabaseError:
        return [Harm("the database", 0, "unreadable", None)]


def mend(folder: DataFolder) -> Mended:
    """Put back what can be put back; to be called by whoever is alone in the folder."""
    with closing(_as_it_lies(connect_raw(folder.database, "rw"))) as connection:
        keep_digests(connection)
        connection.execute("BEGIN IMMEDIATE")
        found = list(damages(connection))
        if any(one.table in DERIVED for one in found):
            _forget_derived(connection)
        left = [one for one in found if one.table not in DERIVED | {COUNTERS}]
        for backup in _backups(folder, connection) if left else ():
            with closing(backup):
                left = [one for one in left if not _put_back(connection, backup, one)]
        set_counters(connection)  # by what the tables hold now
        connection.execute("COMMIT")
    gone = Counter(one.table for one in left)
    return Mended(Counter(one.table for one in found) - gone, gone)


def in_words(rows: Iterable[Harm]) -> list[str]:
    """Name damaged rows, a line a table."""
    counted = Counter((one.table, one.kind) for one in rows)
    told = {"changed": "not as written", "gone": "gone", "unknown": "written by nobody"}
    told["unreadable"] = "cannot be read"
    return [f"{table}: {count} rows {told[kind]}" for (table, kind), count in sorted(counted.items())]


def reindexed(file: Path) -> bool:
    """Make the indexes anew where only they are damaged; return whether the file is sound now."""
    driver = sqlite_driver()
    try:
        if harmed(file):
            return False
        with closing(connect_raw(file, "rw")) as connection:
            connection.execute("REINDEX")
            connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
            return bool(connection.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok")
    except driver.Error:
        return False


def _forget_derived(connection: Any) -> None:  # noqa: ANN401 # an untyped driver's connection
    """Empty the projection, which the next look at it makes anew."""
    for table in sorted(DERIVED):
        connection.execute(f"DELETE FROM {table}")
        connection.execute(f"DELETE FROM {DIGESTS} WHERE of = ?", (table,))


def _backups(folder: DataFolder, connection: Any) -> Iterator[Any]:  # noqa: ANN401 # the same
    """Open the sound backups of this schema, newest first."""
    revision = connection.execute("SELECT version_num FROM alembic_version").fetchone()[0]
    for file in everywhere(folder):
        try:
            if verify(file).revision == revision:
                yield _as_it_lies(connect_raw(file, "ro&immutable=1"))
        except StorageError:
            continue


def _as_it_lies(connection: Any) -> Any:  # noqa: ANN401 # the same
    """Read texts that a flipped bit has made undecodable too."""
    connection.text_factory = lambda text: text.decode("utf-8", "surrogateescape")
    return connection


def _put_back(connection: Any, backup: Any, harm: Harm) -> bool:  # noqa: ANN401 # the same
    asked = f'SELECT * FROM "{harm.table}" WHERE rowid = ?'
    kept = backup.execute(asked, (harm.row,)).fetchone()
    if kept is None:
        return False
    digest = row_digest(harm.table, harm.row, *kept)
    if connection.execute(asked, (harm.row,)).fetchone() == kept:
        # The row is as it was: what was harmed is its digest.
        connection.execute(f"DELETE FROM {DIGESTS} WHERE of = ? AND row = ?", (harm.table, harm.row))
        connection.execute(f"INSERT INTO {DIGESTS} VALUES (?, ?, ?)", (harm.table, harm.row, digest))
        return True
    if digest != harm.digest:
        return False
    _write(connection, harm, kept)
    return True


def _write(connection: Any, harm: Harm, values: tuple[object, ...]) -> None:  # noqa: ANN401 # the same
    """Write a row in its place, past the guards of an append-only table, which stand again afterwards."""
    guards = connection.execute(
        "SELECT name, sql FROM main.sqlite_master WHERE type = 'trigger' AND tbl_name = ?", (harm.table,)
    ).fetchall()
    for name, _ in guards:
        connection.execute(f'DROP TRIGGER main."{name}"')
    columns = [row[1] for row in connection.execute(f'PRAGMA table_info("{harm.table}")').fetchall()]
    named = ", ".join(f'"{one}"' for one in columns)
    marks = ", ".join("?" * (len(columns) + 1))
    connection.execute(f'DELETE FROM "{harm.table}" WHERE rowid = ?', (harm.row,))
    connection.execute(f'INSERT INTO "{harm.table}" (rowid, {named}) VALUES ({marks})', (harm.row, *values))
    for _, sql in guards:
        connection.execute(sql)
