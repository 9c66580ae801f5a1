# SPDX-License-Identifier: GPL-3.0-or-later
"""Storage beside plain SQLite: what durability, seals and chains cost."""

from __future__ import annotations

from datetime import UTC, datetime
import tomllib
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import insert

from kiosk.resources import DEMO_CONFIG
from kiosk.settings import load_settings
from kiosk.storage.access_log import LoggedAct, record, verify
from kiosk.storage.backup import back_up
from kiosk.storage.checking import full_check, look
from kiosk.storage.database import PRAGMAS, Database, sqlite_driver
from kiosk.storage.folder import DataFolder
from kiosk.storage.opened import opened_storage, settings_of
from kiosk.storage.sealing import verify as verify_backup
from kiosk.storage.tables.base import admin_notices

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytest_benchmark.fixture import BenchmarkFixture

NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)
ROWS = 100_000


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> DataFolder:
    """Give a data folder with 100,000 rows in the chained log."""
    folder = DataFolder(tmp_path_factory.mktemp("bench") / "data")
    with opened_storage(folder.path, settings_of(None)) as storage, storage.database.write() as connection:
        for number in range(ROWS):
            deed = LoggedAct("01a2102a-100e-71ba", "case.opened", f"A-{number:06}", "전화 문의")
            record(connection, deed, place="A 본관 앞", now=NOW)
    return folder


def few(benchmark: BenchmarkFixture, call: Callable[[], object], rounds: int) -> Any:  # noqa: ANN401 # as called
    """Time something slow a few times."""
    return benchmark.pedantic(call, rounds=rounds)  # type: ignore[no-untyped-call] # the plugin is untyped


@pytest.fixture
def database(filled: DataFolder) -> Iterator[Database]:
    """Give the open database."""
    opened = Database.open(filled.database)
    yield opened
    opened.close()


@pytest.mark.benchmark(group="one durable write")
def test_a_durable_write(benchmark: BenchmarkFixture, database: Database) -> None:
    def write() -> None:
        with database.write() as connection:
            connection.execute(insert(admin_notices).values(at=NOW, kind="bench", detail={"n": 1}))

    benchmark(write)


@pytest.mark.benchmark(group="one durable write")
def test_a_durable_write_of_plain_sqlite(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    connection = plain(tmp_path / "plain.db")
    connection.execute("CREATE TABLE t (id TEXT PRIMARY KEY, at TEXT, kind TEXT, detail TEXT) STRICT")

    def write() -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO t VALUES (hex(randomblob(16)), ?, 'bench', '{}')", (NOW.isoformat(),))
        connection.execute("COMMIT")

    benchmark(write)
    connection.close()


def plain(file: Path) -> Any:  # noqa: ANN401 # an untyped driver's connection
    """Open SQLite with the same durability and nothing around it."""
    connection = sqlite_driver().connect(file, isolation_level=None)
    for pragma in (*PRAGMAS, "journal_mode=WAL"):
        connection.execute(f"PRAGMA {pragma}")
    return connection


@pytest.mark.benchmark(group="a backup of 100,000 rows")
def test_a_sealed_and_verified_backup(
    benchmark: BenchmarkFixture, filled: DataFolder, tmp_path: Path
) -> None:
    made = few(benchmark, lambda: back_up(filled.database, tmp_path / "out.db"), 3)
    assert made.contents.rows["access_log"] >= ROWS


@pytest.mark.benchmark(group="a backup of 100,000 rows")
def test_a_plain_vacuum_into(benchmark: BenchmarkFixture, filled: DataFolder, tmp_path: Path) -> None:
    connection = sqlite_driver().connect(filled.database, isolation_level=None)
    numbers = iter(range(100))

    def vacuum() -> None:
        connection.execute(f"VACUUM INTO '{tmp_path / str(next(numbers))}.db'")

    few(benchmark, vacuum, 3)
    connection.close()


@pytest.mark.benchmark(group="looking at 100,000 rows")
def test_the_quick_look_before_a_start(benchmark: BenchmarkFixture, filled: DataFolder) -> None:
    assert few(benchmark, lambda: look(filled.database), 5).problem is None


@pytest.mark.benchmark(group="looking at 100,000 rows")
def test_the_full_check_by_night(benchmark: BenchmarkFixture, database: Database) -> None:
    assert few(benchmark, lambda: full_check(database), 3) == []


@pytest.mark.benchmark(group="looking at 100,000 rows")
def test_the_seal_of_a_backup(benchmark: BenchmarkFixture, filled: DataFolder, tmp_path: Path) -> None:
    made = back_up(filled.database, tmp_path / "out.db").file
    few(benchmark, lambda: verify_backup(made), 3)


@pytest.mark.benchmark(group="looking at 100,000 rows")
def test_the_whole_chain_of_the_access_log(benchmark: BenchmarkFixture, database: Database) -> None:
    def walk() -> None:
        with database.read() as connection:
            assert verify(connection).problem is None

    few(benchmark, walk, 2)


@pytest.mark.benchmark(group="opening a data folder")
def test_an_ordinary_start(benchmark: BenchmarkFixture, filled: DataFolder) -> None:
    settings = settings_of(None)

    def start() -> None:
        with opened_storage(filled.path, settings) as storage:
            assert storage.start.damage is None

    few(benchmark, start, 5)


@pytest.mark.benchmark(group="settings")
def test_settings_checked(benchmark: BenchmarkFixture) -> None:
    benchmark(load_settings, DEMO_CONFIG)


@pytest.mark.benchmark(group="settings")
def test_settings_only_parsed(benchmark: BenchmarkFixture) -> None:
    benchmark(lambda: tomllib.loads(DEMO_CONFIG.read_text(encoding="utf-8")))
