# SPDX-License-Identifier: GPL-3.0-or-later
"""Figures of the case desk's pages at 100,000 open cases (at most 100 ms a step), beside one bare query."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select, update

from kiosk.cases.numbers import receipt_number
from kiosk.resources import TRANSLATIONS
from kiosk.services.admin.calendar import CalendarService
from kiosk.services.admin.cases import CaseService
from kiosk.services.admin.results.cases import (
    LIST_STEP,
    NOBODY,
    CaseColumn,
    CaseExport,
    CaseQuery,
    Lateness,
    TableForm,
    View,
)
from kiosk.services.admin.seal import Seal
from kiosk.services.admin.staff_context import StaffContext
from kiosk.services.cases import booth as bootstrap
from kiosk.services.directory import open_directory, seoul_now
from kiosk.storage.accounts import DEMO_NAME
from kiosk.storage.opened import opened_storage
from kiosk.storage.tables import cases as table
from tests.benchmarks.bench_cases import NOW, SETTINGS, fill
from tests.benchmarks.effort import measure
from tests.staff import signed_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.storage.opened import Storage

    type Benchmark = Any  # pytest-benchmark's fixture is half typed

MANY, GOAL_MS = 100_000, 100
EXPORTED, ELSEWHERE = 20_000, "공원녹지과"


@pytest.fixture(scope="module")
def staff(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StaffContext]:
    """Sit somebody at the desk of a city with 100,000 open cases."""
    folder: Path = tmp_path_factory.mktemp("desk") / "data"
    with opened_storage(folder, SETTINGS) as storage:
        storage.accounts.ensure_demo()
        bootstrap.ensure_demo_keys(storage, SETTINGS, NOW)
        fill(storage, MANY)
        _move_some(storage)
        account = next(one for one in storage.accounts.all() if one.name == DEMO_NAME)
        directory = open_directory(storage.database, SETTINGS, TRANSLATIONS, seoul_now)
        yield StaffContext(
            storage, SETTINGS, directory, signed_in(storage, account), lambda: NOW + timedelta(days=1)
        )


def _move_some(storage: Storage) -> None:
    """Give 20,000 of the cases to another office."""
    moved = table.cases.c.number < receipt_number("A", EXPORTED + 1)
    with storage.database.write() as connection:
        connection.execute(update(table.cases).where(moved).values(office=ELSEWHERE))


@pytest.fixture(scope="module")
def bench(staff: StaffContext) -> CaseService:
    """Return what stands behind the page of the cases."""
    return CaseService(staff, Seal(staff))


@pytest.mark.benchmark(group="a step on the list of 100,000 cases (at most 100 ms)")
def test_the_list_opens(benchmark: Benchmark, bench: CaseService) -> None:
    assert len(bench.look(CaseQuery(), LIST_STEP).rows) == LIST_STEP
    measure(benchmark, lambda: bench.look(CaseQuery(), LIST_STEP), goal_ms=GOAL_MS, rounds=9)


@pytest.mark.benchmark(group="a step on the list of 100,000 cases (at most 100 ms)")
def test_a_number_is_searched(benchmark: Benchmark, bench: CaseService) -> None:
    assert len(bench.look(CaseQuery(words="A-09999"), LIST_STEP).rows) == 10
    measure(benchmark, lambda: bench.look(CaseQuery(words="A-09999"), LIST_STEP), goal_ms=GOAL_MS, rounds=9)


ASKED = {
    "as it comes": CaseQuery(),
    "closed ones": CaseQuery(view=View.CLOSED),
    **{f"sorted by {column}": CaseQuery(column=column, falling=True) for column in CaseColumn},
    **{f"{late}, by who has it": CaseQuery(lateness=str(late), column=CaseColumn.TAKER) for late in Lateness},
    "one office and step, by the law": CaseQuery(office="교통행정과", step="received", column=CaseColumn.LAW),
    "nobody's, with words": CaseQuery(taker=NOBODY, words="A-0", column=CaseColumn.LIMIT),
}


@pytest.mark.benchmark(group="a step on the list of 100,000 cases (at most 100 ms)")
@pytest.mark.parametrize("asked", ASKED)
def test_the_list_is_narrowed_and_sorted(benchmark: Benchmark, bench: CaseService, asked: str) -> None:
    query = ASKED[asked]
    measure(benchmark, lambda: bench.look(query, LIST_STEP), goal_ms=GOAL_MS, rounds=9)


@pytest.mark.benchmark(group="a step on the list of 100,000 cases (at most 100 ms)")
@pytest.mark.parametrize("asked", ASKED)
def test_the_list_is_read_on_in_its_middle(benchmark: Benchmark, bench: CaseService, asked: str) -> None:
    """Read on after the row in the middle of what there is, at most 50,000 in."""
    query = ASKED[asked]
    rows = bench.look(query, max(min(MANY, bench.count(query).total) // 2, 1)).rows
    if not rows:
        pytest.skip("no case of the bench is of this kind")
    measure(benchmark, lambda: bench.more(query, rows[-1]), goal_ms=GOAL_MS, rounds=9)


@pytest.mark.benchmark(group="a step on the list of 100,000 cases (at most 100 ms)")
def test_a_narrowed_list_is_counted(benchmark: Benchmark, bench: CaseService) -> None:
    query = CaseQuery(office="교통행정과", words="A-0")
    assert bench.count(query).total > LIST_STEP
    measure(benchmark, lambda: bench.count(query), goal_ms=GOAL_MS, rounds=9)


@pytest.mark.benchmark(group="20,000 cases as a workbook (at most 5 s)")
def test_20_000_cases_are_exported(benchmark: Benchmark, bench: CaseService) -> None:
    query = CaseQuery(office=ELSEWHERE)
    wanted = CaseExport(TableForm.WORKBOOK, persons=True, reason="월 점검")

    def export() -> None:
        *told, last = bench.export_list(query, wanted)
        assert len(told) >= 19  # it tells how far it is
        assert last.total == EXPORTED

    measure(benchmark, export, goal_ms=5000, rounds=1, warmup_rounds=0)


@pytest.mark.benchmark(group="a step on the list of 100,000 cases (at most 100 ms)")
def test_a_month_of_due_times_is_counted(benchmark: Benchmark, staff: StaffContext) -> None:
    calendar = CalendarService(staff)
    assert sum(day.due for day in calendar.month(NOW.date()).days) == MANY
    measure(benchmark, lambda: calendar.month(NOW.date()), goal_ms=GOAL_MS, rounds=9)


@pytest.mark.benchmark(group="a step on the list of 100,000 cases (at most 100 ms)")
def test_peer_one_bare_query_of_a_page(benchmark: Benchmark, staff: StaffContext) -> None:
    cases = table.cases
    query = select(cases).where(cases.c.closed_at.is_(None)).order_by(cases.c.due).limit(LIST_STEP)

    def read() -> int:
        with staff.storage.database.read() as connection:
            return len(connection.execute(query).all())

    assert benchmark(read) == LIST_STEP
