# SPDX-License-Identifier: GPL-3.0-or-later
"""SQLite's own counters follow from their tables: a damaged one is named and put right."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from kiosk.storage.access_log import LoggedAct, record
from kiosk.storage.database import sqlite_driver
from kiosk.storage.joining import join
from kiosk.storage.mending import harmed
from kiosk.storage.notices import unseen_notices
from kiosk.storage.opened import opened_storage, settings_of
from kiosk.storage.outbox import StoredOutbox
from kiosk.sync.wire import REST

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.storage.opened import Storage

NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)
SETTINGS = replace(settings_of(None), reserve_mb=1)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Give the folder of a booth that owes a city's server some rows, and has never been called."""
    with opened_storage(tmp_path / "data", SETTINGS) as storage:
        join(storage.database, "AA", 0, place="A", now=NOW)
        for _ in range(3):
            _write(storage)
    return tmp_path / "data"


def _write(storage: Storage) -> None:
    with storage.database.write() as connection:
        record(connection, LoggedAct("admin", "day.declared", "2026-12-01"), place="A", now=NOW)


def _write_and_fail(storage: Storage) -> None:
    with storage.database.write() as connection:
        record(connection, LoggedAct("admin", "day.declared", "2026-12-02"), place="A", now=NOW)
        raise ZeroDivisionError


def _numbers(storage: Storage) -> list[int]:
    return [row.seq for row in StoredOutbox(storage.database).pending(REST)]


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE sqlite_sequence SET seq = seq + 64",
        "UPDATE sqlite_sequence SET seq = 9223372036854775807",
        "UPDATE sqlite_sequence SET seq = 0",
        "UPDATE sqlite_sequence SET seq = 'x'",
        "UPDATE sqlite_sequence SET name = name || 'x'",
        "DELETE FROM sqlite_sequence",
        "INSERT INTO sqlite_sequence VALUES ('outbox', 900)",
        "INSERT INTO sqlite_sequence VALUES ('outbox_calls', 900)",
        "INSERT INTO sqlite_sequence VALUES (NULL, 1)",
    ],
)
def test_a_damaged_counter_is_named_and_the_next_row_has_the_next_number(data: Path, harm: str) -> None:
    with closing(sqlite_driver().connect(data / "kiosk.db")) as connection:
        connection.execute(harm)
        connection.commit()
    with opened_storage(data, SETTINGS) as storage:
        before = _numbers(storage)
        assert (storage.start.mended or "").startswith("sqlite_sequence ")
        with storage.database.read() as connection:
            assert "rows_damaged" in [one.kind for one in unseen_notices(connection)]
        _write(storage)
        after = _numbers(storage)
    assert after == list(range(before[0], before[0] + len(after)))
    assert len(after) > len(before)
    assert harmed(data / "kiosk.db") == []


def test_sound_counters_are_not_called_damaged_whatever_was_written_or_rolled_back(data: Path) -> None:
    with opened_storage(data, SETTINGS) as storage:
        with pytest.raises(ZeroDivisionError):
            _write_and_fail(storage)
        _write(storage)
        assert (storage.start.mended, storage.start.harmed) == (None, None)
    assert harmed(data / "kiosk.db") == []
