# SPDX-License-Identifier: GPL-3.0-or-later
"""Append-only tables grow, and the database itself refuses everything else."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import Column, MetaData, Table, Text, delete, insert, select, update
from sqlalchemy.exc import DBAPIError

from kiosk.storage.tables import STRICT, Key, Moment, new_key
from tests.guards import protect, release

if TYPE_CHECKING:
    from kiosk.storage.database import Database

events = Table(
    "events",
    MetaData(),
    Column("id", Key, primary_key=True, default=new_key),
    Column("at", Moment, nullable=False),
    Column("words", Text),
    **STRICT,
)


@pytest.fixture
def guarded(empty_database: Database) -> Database:
    """Give a guarded table with an old and a young row; the old one may be deleted."""
    now = datetime.now(UTC)
    with empty_database.write() as connection:
        events.create(connection)
        protect(connection, "events", keep_days=30)
        connection.execute(insert(events).values(at=now - timedelta(days=31), words="old"))
        connection.execute(insert(events).values(at=now - timedelta(days=29), words="young"))
    return empty_database


def test_no_row_can_be_changed(guarded: Database) -> None:
    with pytest.raises(DBAPIError, match="events is append-only"), guarded.write() as connection:
        connection.execute(update(events).where(events.c.words == "old").values(words="x"))


def test_only_rows_past_their_term_can_be_deleted(guarded: Database) -> None:
    with pytest.raises(DBAPIError, match="append-only"), guarded.write() as connection:
        connection.execute(delete(events))
    with guarded.write() as connection:
        connection.execute(delete(events).where(events.c.words == "old"))
    with guarded.read() as connection:
        assert connection.scalars(select(events.c.words)).all() == ["young"]


def test_without_a_term_nothing_is_ever_deleted(guarded: Database) -> None:
    with guarded.write() as connection:
        release(connection, "events")
        protect(connection, "events")
    with pytest.raises(DBAPIError, match="append-only"), guarded.write() as connection:
        connection.execute(delete(events).where(events.c.words == "old"))


def test_truncating_is_refused(guarded: Database) -> None:
    if guarded.file is not None:
        pytest.skip("SQLite has no TRUNCATE")
    with pytest.raises(DBAPIError, match="append-only"), guarded.write() as connection:
        connection.exec_driver_sql("TRUNCATE events")


def test_a_released_table_can_be_changed_again(guarded: Database) -> None:
    with guarded.write() as connection:
        release(connection, "events")
        connection.execute(update(events).values(words="x"))
    with guarded.read() as connection:
        assert connection.scalars(select(events.c.words)).all() == ["x", "x"]
