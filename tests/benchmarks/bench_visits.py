# SPDX-License-Identifier: GPL-3.0-or-later
"""What the visit log costs the screen, the guide's console and the yearly figures."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from functools import partial
from itertools import batched
from random import Random
import tomllib
from typing import TYPE_CHECKING, Any

import pytest

from kiosk.resources import ASSETS
from kiosk.storage import day_tallies
from kiosk.storage.database import Database
from kiosk.storage.migrations import migrate
from kiosk.storage.tables.visits import visit_sums
from kiosk.storage.visits import StoredVisits
from kiosk.visits.clock import MachineClock
from kiosk.visits.demo import DemoTarget, Inventor
from kiosk.visits.events import Machine
from kiosk.visits.log import VisitLog
from kiosk.visits.measure.unknown import TimesTally
from kiosk.visits.service import VisitService
from kiosk.visits.spool import Spool
from kiosk.visits.tally import TIMES, TallyCell, VisitTally, added

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytest_benchmark.fixture import BenchmarkFixture

_YEAR = 75_000
_AT = datetime(2024, 12, 30, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StoredVisits]:
    """Fill a database with a year of visits."""
    database = Database.open(tmp_path_factory.mktemp("year") / "kiosk.db")
    migrate(database)
    store = StoredVisits(database)
    rng = Random(1)  # noqa: S311 # invented visits
    targets = [DemoTarget(f"과 {number}", 20.0 + number, f"과 {number}/1") for number in range(50)]
    visits = Inventor(_model(), targets, rng, "booth").visits(_YEAR, datetime(2026, 11, 24, tzinfo=UTC))
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


def test_the_sums_of_a_year_are_folded_anew(benchmark: BenchmarkFixture, year: StoredVisits) -> None:
    desk = VisitService(year, MachineClock(), "booth")

    def forget_all() -> None:
        with year._database.write() as connection:
            connection.execute(visit_sums.delete())

    figures = benchmark.pedantic(desk.figures, setup=forget_all, rounds=3)  # type: ignore[no-untyped-call] # the plug-in's
    assert figures.tally.cells.total() >= _YEAR


def test_the_figures_of_ten_million_visits_are_read_from_their_sums(
    benchmark: BenchmarkFixture, tmp_path: Path
) -> None:
    """A year of 250 days with 40,000 visits each, as a city of 130 booths has: only its sums are there."""
    database = Database.open(tmp_path / "kiosk.db")
    migrate(database)
    store, rng = StoredVisits(database), Random(1)  # noqa: S311 # invented sums
    first, kinds = date(2025, 1, 1), ("way", "gave_up", "looked", "other")
    ends = ("within_2min", "later", "unsure", "unknown", "abandoned", "not_asked")
    days = [day for at in range(365) if (day := first + timedelta(days=at)).weekday() < 5][:250]
    sums: dict[str, list[VisitTally]] = {}
    for day in days:
        cells = Counter(
            {
                TallyCell(f"{day}", kind, end, None, firm=False, knew=knew, quick=False): 40_000 // 48  # type: ignore[arg-type] # literals
                for kind in kinds for end in ends for knew in (False, True)
            }
        )  # fmt: skip
        times = [Counter(rng.choices(range(bins), k=4 * bins)) for bins in (1500, 1500, 3000, 2500)]
        counted = VisitTally(
            cells, times=TimesTally(**dict(zip(TIMES, times, strict=True)), ways=30_000, reach=12_000)
        )
        sums.setdefault(f"{day:%Y-%m}", []).append(counted)
    with database.write() as connection:
        for month, tallies in sums.items():
            day_tallies._keep(connection, month, added(tallies))
    store.append(Inventor(_model(), [DemoTarget("과", 60.0)], rng, "booth")._visit(_AT, None).events)
    desk = VisitService(store, MachineClock(), "booth")
    figures = benchmark(partial(desk.figures, first, date(2025, 12, 31)))
    assert figures.tally.cells.total() > 9_900_000
    database.close()


def _model() -> dict[str, Any]:
    return tomllib.loads((ASSETS / "demo_model.toml").read_text("utf-8"))


def test_the_figures_of_a_year(benchmark: BenchmarkFixture, year: StoredVisits) -> None:
    desk = VisitService(year, MachineClock(), "booth")
    assert benchmark(desk.figures).tally.cells.total() >= _YEAR
