# SPDX-License-Identifier: GPL-3.0-or-later
"""What the visit log costs the screen, the guide's console and the yearly figures."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import batched
from random import Random
import tomllib
from typing import TYPE_CHECKING

import pytest

from kiosk.resources import ASSETS
from kiosk.storage.database import Database
from kiosk.storage.migrations import migrate
from kiosk.storage.visits import StoredVisits
from kiosk.visits.clock import MachineClock
from kiosk.visits.demo import DemoTarget, Inventor
from kiosk.visits.events import Machine
from kiosk.visits.log import VisitLog
from kiosk.visits.service import VisitService
from kiosk.visits.spool import Spool

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytest_benchmark.fixture import BenchmarkFixture

_YEAR = 75_000


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StoredVisits]:
    """Fill a database with a year of visits."""
    database = Database.open(tmp_path_factory.mktemp("year") / "kiosk.db")
    migrate(database)
    store = StoredVisits(database)
    rng = Random(1)  # noqa: S311 # invented visits
    targets = [DemoTarget(f"과 {number}", 20.0 + number, f"과 {number}/1") for number in range(50)]
    model = tomllib.loads((ASSETS / "demo_model.toml").read_text("utf-8"))
    visits = Inventor(model, targets, rng, "booth").visits(_YEAR, datetime(2026, 11, 24, tzinfo=UTC))
    for some in batched(visits, 1000):
        store.append([event for visit in some for event in visit.events])
    yield store
    database.close()


@pytest.fixture
def log(year: StoredVisits, tmp_path: Path) -> Iterator[VisitLog]:
    """Open a log on the full database."""
    opened = VisitLog(year, Spool(tmp_path / "spool"), MachineClock(), Machine("booth"))
    yield opened
    opened.close()


def test_recording_an_event_costs_the_screen_nothing(benchmark: BenchmarkFixture, log: VisitLog) -> None:
    log.begin()
    benchmark(log.first_key)


def test_an_event_is_on_the_disk(benchmark: BenchmarkFixture, log: VisitLog) -> None:
    log.begin()

    def record() -> bool:
        log.first_key()
        return log.stored()

    assert benchmark(record)


def test_the_guide_asks_what_has_changed(benchmark: BenchmarkFixture, year: StoredVisits) -> None:
    assert benchmark(year.latest)


def test_the_guide_asks_for_open_visits(benchmark: BenchmarkFixture, year: StoredVisits) -> None:
    desk = VisitService(year, MachineClock(), "booth")
    benchmark(desk.open_visits)


def test_the_figures_of_a_year(benchmark: BenchmarkFixture, year: StoredVisits) -> None:
    desk = VisitService(year, MachineClock(), "booth")
    assert benchmark(desk.figures).tally.cells.total() >= _YEAR
