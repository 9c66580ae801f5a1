# SPDX-License-Identifier: GPL-3.0-or-later
"""No damage is read as if somebody had written it: derived rows are made anew, others put back, or named."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from kiosk.services.upkeep import back_up_now, examine
from kiosk.storage.access_log import LoggedAct, record
from kiosk.storage.database import sqlite_driver
from kiosk.storage.mending import harmed
from kiosk.storage.notices import unseen_notices
from kiosk.storage.opened import opened_storage, settings_of
from kiosk.storage.tables.directory import public_offices, public_state
from tests.soak.damages import damage

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.storage.opened import Storage

NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)
SETTINGS = replace(settings_of(None), reserve_mb=1)
DAY = "INSERT INTO closed_days VALUES ('{}', 1, '임시 공휴일', '2026-11-25T00:00:00.000000Z', 'admin')"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Give a folder whose backup has one declared day, and whose database has two, and a projection."""
    with opened_storage(tmp_path / "data", SETTINGS) as storage:
        _declare(storage, "2026-12-01")
        back_up_now(storage, SETTINGS, NOW)
        _declare(storage, "2026-12-02")
        with storage.database.write() as connection:
            connection.execute(public_offices.insert().values(office="세정과", position=0, content="{}"))
            connection.execute(public_state.insert().values(id=1, day="2026-11-25", revision=1, policy=0))
    return tmp_path / "data"


def _declare(storage: Storage, day: str) -> None:
    with storage.database.write() as connection:
        connection.exec_driver_sql(DAY.format(day))
        record(connection, LoggedAct("admin", "day.declared", day), place="A", now=NOW)


def _by_hand(data: Path, statement: str) -> None:
    """Change the file as no program of ours does."""
    with closing(sqlite_driver().connect(data / "kiosk.db")) as connection:
        connection.execute(statement)
        connection.commit()


def _days(data: Path) -> list[str]:
    with closing(sqlite_driver().connect(data / "kiosk.db")) as connection:
        return [day for (day,) in connection.execute("SELECT day FROM closed_days ORDER BY day")]


def test_what_the_program_writes_changes_and_deletes_has_its_digest(data: Path) -> None:
    with opened_storage(data, SETTINGS) as storage, storage.database.write() as connection:
        connection.exec_driver_sql("UPDATE closed_days SET name = '선거일' WHERE day = '2026-12-01'")
        connection.exec_driver_sql("INSERT OR REPLACE" + DAY.format("2026-12-01").removeprefix("INSERT"))
        connection.exec_driver_sql("DELETE FROM closed_days WHERE day = '2026-12-02'")
    assert harmed(data / "kiosk.db") == []


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE closed_days SET name = '임시 공휴임' WHERE day = '2026-12-01'",
        "UPDATE closed_days SET name = CAST(x'ECEE' AS TEXT) WHERE day = '2026-12-01'",
        "DELETE FROM closed_days WHERE day = '2026-12-01'",
        "UPDATE row_digests SET digest = zeroblob(12) WHERE of = 'closed_days' AND row = 1",
        "DELETE FROM row_digests WHERE of = 'closed_days' AND row = 1",
    ],
)
def test_a_harmed_row_comes_back_from_the_backup_and_nothing_newer_is_lost(data: Path, harm: str) -> None:
    _by_hand(data, harm)
    with opened_storage(data, SETTINGS) as storage:
        assert storage.start.mended == "closed_days 1"
        with storage.database.read() as connection:
            assert "rows_damaged" in [one.kind for one in unseen_notices(connection)]
    assert harmed(data / "kiosk.db") == []
    assert _days(data) == ["2026-12-01", "2026-12-02"]


def test_what_no_backup_has_is_named_at_every_opening_and_stays_as_it_lies(data: Path) -> None:
    _by_hand(data, "UPDATE closed_days SET closed = 0 WHERE day = '2026-12-02'")
    for _ in range(2):
        with opened_storage(data, SETTINGS) as storage:
            assert storage.start.harmed == "closed_days: 1 rows not as written"
            problems = examine(storage, SETTINGS, audit=False).problems
            assert [one.check for one in problems] == ["rows"]
    assert _days(data) == ["2026-12-01", "2026-12-02"]


def test_others_who_have_the_folder_open_do_not_keep_a_harmed_one_shut(data: Path) -> None:
    with opened_storage(data, SETTINGS):
        _by_hand(data, "DELETE FROM closed_days WHERE day = '2026-12-01'")
        with opened_storage(data, SETTINGS) as storage:
            assert storage.start.harmed == "closed_days: 1 rows gone"


def test_a_harmed_projection_is_emptied_to_be_made_anew(data: Path) -> None:
    _by_hand(data, "UPDATE public_offices SET content = '{]'")
    with opened_storage(data, SETTINGS) as storage, storage.database.read() as connection:
        assert storage.start.mended == "public_offices 1"
        assert connection.execute(public_offices.select()).all() == []
        assert connection.execute(public_state.select()).all() == []


def test_no_damage_of_any_kind_is_read_without_being_named() -> None:
    outcome = damage(10, seed=5)
    assert (outcome.silent, outcome.dark) == ([], [])
    assert sum(outcome.named.values()) > 0
