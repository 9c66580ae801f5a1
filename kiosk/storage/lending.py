# SPDX-License-Identifier: GPL-3.0-or-later
"""What visitors read, lent to a booth whose own data cannot be used: the source is only read."""

# ruff: noqa: S608 # every name in a query is one of our own schema
from __future__ import annotations

from contextlib import closing, suppress
from typing import TYPE_CHECKING, Any, Final

from kiosk.storage.backup import everywhere
from kiosk.storage.database import Database, sqlite_driver
from kiosk.storage.errors import StorageError
from kiosk.storage.migrations import head, migrate
from kiosk.storage.row_digests import damages, keep_digests, register
from kiosk.storage.sealing import connect_raw, verify

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.storage.folder import DataFolder

LENT: Final = (
    *("directory_revisions", "directory_offices", "directory_policies", "directory_photos"),
    *("decisions", "saying_changes", "facility_changes", "closed_days"),
)


def lend(source: DataFolder, target: DataFolder) -> bool:
    """Copy the directory from the database, else the newest sound backup; return whether there was any."""
    database = Database.open(target.database)
    migrate(database)
    database.close()
    for file, mode in _sources(source) if source.ours else ():
        with suppress(sqlite_driver().Error, StorageError, OSError, ValueError):
            if mode == "backup":
                verify(file)
            with (
                closing(connect_raw(file, "ro" if mode == "live" else "ro&immutable=1")) as one,
                closing(connect_raw(target.database, "rw")) as other,
            ):
                _copy(one, other)
                return True
    return False


def _sources(folder: DataFolder) -> Iterator[tuple[Path, str]]:
    yield folder.database, "live"
    yield folder.database, "still"
    with suppress(OSError):
        yield from ((file, "backup") for file in everywhere(folder))


def _copy(source: Any, target: Any) -> None:  # noqa: ANN401 # an untyped driver's connection
    """Copy the lent tables, or raise ValueError where they are not what was written."""
    source.execute("PRAGMA busy_timeout=2000")
    register(source)
    revision = source.execute("SELECT version_num FROM alembic_version").fetchone()
    harmed = {one.table for one in damages(source)}
    if revision != (head(),) or harmed & set(LENT):
        raise ValueError("nothing can be lent from here")
    keep_digests(target)
    target.execute("BEGIN IMMEDIATE")
    for table in LENT:
        rows = source.execute(f"SELECT * FROM {table} ORDER BY rowid").fetchall()
        if rows:
            marks = ", ".join("?" * len(rows[0]))
            target.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)
    if not target.execute("SELECT count(*) FROM directory_offices").fetchone()[0]:
        target.execute("ROLLBACK")
        raise ValueError("there is no directory here")
    target.execute("COMMIT")
