# SPDX-License-Identifier: GPL-3.0-or-later
"""A directory of a city, ten and a hundred: import from CSV, publish, load and project grow with the seats.

The peer is the standard library's csv reader on the same file: what merely reading the rows costs.
"""

from __future__ import annotations

import csv
from datetime import date, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest

from kiosk.directory.projection import project
from kiosk.resources import DEMO_CONFIG, TRANSLATIONS
from kiosk.services.directory import open_directory
from kiosk.settings import load_settings
from kiosk.storage.database import Database
from kiosk.storage.migrations import migrate

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytest_benchmark.fixture import BenchmarkFixture

    from kiosk.services.directory import DirectoryService

SIZES = (1_300, 13_000, 130_000)
DAY = date(2026, 11, 25)
NOW = datetime(2026, 11, 25, 10, 0, tzinfo=timezone(timedelta(hours=9)))


@pytest.fixture(scope="module", params=SIZES)
def table(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write a staff table of so many seats, 26 an office."""
    file = tmp_path_factory.mktemp("tables") / f"{request.param}.csv"
    with file.open("w", encoding="utf-8", newline="") as out:
        rows = csv.writer(out)
        rows.writerow(["부서명", "팀명", "직위", "성명", "행정전화", "담당업무"])
        for at in range(request.param):
            office, team = f"시범{at // 26}과", f"제{at % 26 // 6 + 1}팀"
            phone = f"061-{at // 10_000:03d}-{at % 10_000:04d}"
            rows.writerow(
                [office, team, "주무관", f"가{chr(0xAC00 + at % 11_000)}명", phone, f"시범 업무 {at}"]
            )
    return file


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DirectoryService]:
    """Open an empty directory."""
    database = Database.open(tmp_path / "kiosk.db")
    migrate(database)
    yield open_directory(database, load_settings(DEMO_CONFIG), TRANSLATIONS, lambda: NOW)
    database.close()


@pytest.fixture(scope="module")
def published(table: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[DirectoryService]:
    """Open a directory that holds the whole table."""
    database = Database.open(tmp_path_factory.mktemp("published") / "kiosk.db")
    migrate(database)
    desk = open_directory(database, load_settings(DEMO_CONFIG), TRANSLATIONS, lambda: NOW)
    desk.import_charts([table], valid_from=DAY, accept=True)
    yield desk
    database.close()


@pytest.mark.benchmark(group="directory: import and publish")
def test_import(benchmark: BenchmarkFixture, desk: DirectoryService, table: Path) -> None:
    """Read, compare and publish the whole table as one revision."""
    result = benchmark.pedantic(lambda: desk.import_charts([table], valid_from=DAY, accept=True), rounds=1)  # type: ignore[no-untyped-call] # the plugin has no types
    assert result.revision == 1
    benchmark.extra_info["seats"] = result.seats


@pytest.mark.benchmark(group="directory: import and publish")
def test_peer_csv(benchmark: BenchmarkFixture, table: Path) -> None:
    """Read the same rows with the standard library and do nothing with them."""

    def read() -> int:
        with table.open(encoding="utf-8", newline="") as rows:
            return sum(1 for _ in csv.reader(rows))

    assert benchmark.pedantic(read, rounds=3) > SIZES[0]  # type: ignore[no-untyped-call] # the plugin has no types


@pytest.mark.benchmark(group="directory: load and project")
def test_load_and_project(benchmark: BenchmarkFixture, published: DirectoryService) -> None:
    """Load a published directory and decide what may be shown of every seat."""
    _, policy = published.policy()
    public = benchmark.pedantic(lambda: project(published.load_directory(DAY), policy), rounds=3)  # type: ignore[no-untyped-call] # the plugin has no types
    assert not any(seat.name for seat in public.seats())


@pytest.mark.benchmark(group="directory: start")
def test_start(benchmark: BenchmarkFixture, published: DirectoryService) -> None:
    """Load the projection as a normal start does."""
    published.load_public(DAY)
    public = benchmark.pedantic(lambda: published.load_public(DAY), rounds=3)  # type: ignore[no-untyped-call] # the plugin has no types
    assert public.revision == 1
