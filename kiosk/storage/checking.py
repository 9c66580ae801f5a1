# SPDX-License-Identifier: GPL-3.0-or-later
"""Is the database what was written? A quick look before any write, a full one every night."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, inspect, select, table

from kiosk.storage.database import sqlite_driver
from kiosk.storage.failures import explain
from kiosk.storage.folder import companions
from kiosk.storage.migrations import APPLICATION_ID, revisions
from kiosk.storage.sealing import connect_raw

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from kiosk.storage.database import Database

_MOST_PROBLEMS = 20


@dataclass(frozen=True, slots=True)
class IntegrityCheck:
    """What a quick look at the file told: what is wrong, else the revision of the data (None: no data)."""

    problem: str | None = None
    revision: str | None = None
    ours: bool = True
    readable: bool = False


def look(file: Path) -> IntegrityCheck:
    """Look at a database without writing to it or to its log; what a killed program left is rolled back."""
    if not any(one.exists() for one in companions(file)):
        return IntegrityCheck()
    if not file.exists():
        return IntegrityCheck(problem="the log is there, but the database is missing")
    driver = sqlite_driver()
    # A migration or a restore keeps a journal; whoever may only read cannot undo what it was killed in.
    mode = "rw" if companions(file)[-1].exists() else "ro"
    try:
        with closing(connect_raw(file, mode)) as connection:
            connection.execute("PRAGMA busy_timeout=5000")
            return _looked(connection)
    except (driver.DatabaseError, UnicodeDecodeError) as error:
        return _failed(error, file)


def _looked(connection: Any) -> IntegrityCheck:  # noqa: ANN401 # an untyped driver's connection
    answer = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
    if answer != "ok":
        return IntegrityCheck(problem=str(answer), readable=True)
    names = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if "alembic_version" not in names:
        return IntegrityCheck(ours=not names)
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    if row is None:
        return IntegrityCheck(problem="the data do not say which version they are")
    owner = connection.execute("PRAGMA application_id").fetchone()[0]
    if owner != APPLICATION_ID and row[0] in revisions():
        return IntegrityCheck(problem="the mark of its owner is damaged", readable=True)
    return IntegrityCheck(revision=str(row[0]), ours=owner == APPLICATION_ID)


def _failed(error: Exception, file: Path) -> IntegrityCheck:
    known = explain(error)
    if known is not None and known.code in {"busy", "read_only"}:
        raise type(known)(f"{file}: {known.message}", known.hint) from error
    return IntegrityCheck(problem=str(error))


def versions(database: Database) -> tuple[str | None, str | None]:
    """Return which SQLite reads the data (None on a server), and the revision of their schema."""
    with database.read() as connection:
        revision = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    return sqlite_driver().sqlite_version if database.file else None, revision


def count_rows(database: Database) -> int:
    """Count the rows of every table, as a backup's seal does."""
    with database.read() as connection:
        names = inspect(connection).get_table_names()
        return sum(connection.scalar(select(func.count()).select_from(table(name))) or 0 for name in names)


def full_check(database: Database) -> list[str]:
    """Read every page and every reference; an empty list means that all is well."""
    if database.file is None:
        return []
    driver = sqlite_driver()
    try:
        with closing(connect_raw(database.file, "ro")) as connection:
            found = connection.execute(f"PRAGMA integrity_check({_MOST_PROBLEMS})").fetchall()
            orphans = connection.execute("PRAGMA foreign_key_check").fetchmany(_MOST_PROBLEMS)
    except driver.DatabaseError as error:
        return [str(error)]
    problems = [str(line[0]) for line in found if line[0] != "ok"]
    return problems + [f"a row of {table} misses its {parent}" for table, _, parent, _ in orphans]
