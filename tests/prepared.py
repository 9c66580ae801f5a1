# SPDX-License-Identifier: GPL-3.0-or-later
"""What no test is about is prepared once a process: an empty database's tables, and cheap password hashes.

A new SQLite file gets the statements that all migrations together left behind, as read from a file that they
really made; `tests/storage` goes the long way (`tests/storage/conftest.py`), and so does any older database.
"""

from __future__ import annotations

from contextlib import closing
from functools import cache, partial
from pathlib import Path
import sqlite3
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from argon2 import PasswordHasher

from kiosk.storage import accounts, migrations
from kiosk.storage.database import Database
from kiosk.storage.row_digests import renew

if TYPE_CHECKING:
    from sqlalchemy import Connection

REAL_UPGRADE = migrations.upgrade
_CHEAP = partial(PasswordHasher, time_cost=1, memory_cost=8, parallelism=1)


def take_short_cuts() -> None:
    """Replace the two dear beginnings of most tests for this process."""
    migrations.upgrade = _upgraded
    setattr(accounts, "PasswordHasher", _CHEAP)  # noqa: B010 # it is no name that the module exports
    accounts._NOBODY = _CHEAP().hash("nothing that anyone knows")  # type: ignore[misc] # as cheap as the others


def _upgraded(connection: Connection, revision: str) -> None:
    fresh = migrations.revision_of(connection) is None
    if connection.dialect.name != "sqlite" or revision != "head" or not fresh:
        REAL_UPGRADE(connection, revision)
        return
    driver: Any = connection.connection.driver_connection
    for statement in _statements():
        driver.execute(statement)
    renew(driver)
    driver.execute(f"PRAGMA application_id={migrations.APPLICATION_ID}")


@cache
def _statements() -> tuple[str, ...]:
    """Return what makes the tables as the migrations leave them; transactions are the caller's."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "kiosk.db"
        database = Database.open(file)
        with database.migration() as connection:
            REAL_UPGRADE(connection, "head")
        database.close()
        with closing(sqlite3.connect(file)) as made:
            return tuple(made.iterdump())[1:-1]
