# SPDX-License-Identifier: GPL-3.0-or-later
"""The admin's desk in its real window on a city at full size: every page, from the press until it is drawn.

`KIOSK_BENCH_DATA` names a folder that `kiosk demo-data` has filled; without it the city is invented here.
The peer is a page with nothing on it: what turning to any page costs.
"""

from __future__ import annotations

import os
from pathlib import Path
import shutil
import time
from typing import TYPE_CHECKING

import pytest

from kiosk.ui.admin.leaves import LEAVES
from tests.benchmarks.effort import measure
from tests.benchmarks.full_city import build
from tests.ui.admin.studio import Studio
from tests.visitor import demo_settings, open_qt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QGuiApplication
    from pytest_benchmark.fixture import BenchmarkFixture

EMPTY, GOAL_MS, ROUNDS, PATIENCE_S = "notices", 100, 7, 60.0
REPORT, REPORT_MS = "report", 300  # a year of 100,000 visits judged at one press, which is no step in a list


class Desk(Studio):
    """Somebody signed in who waits no longer than needed."""

    qt: QGuiApplication

    def turned(self, key: str) -> None:
        """Turn to a page, and return when it has been drawn with all it shows."""
        navigation = self.desk.navigation
        navigation.turn(key)
        self.rest()
        self.admin.window.window.grabWindow()

    def rest(self) -> None:
        """Let Qt and its worker go on until the page has nothing more to do."""
        end = time.monotonic() + PATIENCE_S
        while (page := self.desk.navigation.page) and not page.resting:
            self.qt.processEvents()
            time.sleep(0.001)  # a loop that never rests would take the worker's time
            assert time.monotonic() < end


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """Sign somebody in who may see every page."""
    qt, settings = open_qt(), demo_settings()
    data, given = tmp_path_factory.mktemp("full") / "data", os.environ.get("KIOSK_BENCH_DATA")
    if given:
        shutil.copytree(Path(given), data)
    else:
        build(data, settings)
    Desk.qt = qt
    with Desk(data, settings) as signed_in:
        yield signed_in
    del Desk.qt, qt


@pytest.mark.benchmark(group="a page of the admin's desk at full size (at most 100 ms)")
@pytest.mark.parametrize("key", [leaf.key for leaf in LEAVES if leaf.key != EMPTY])
def test_a_page_from_the_press_until_it_is_drawn(benchmark: BenchmarkFixture, desk: Desk, key: str) -> None:
    def elsewhere() -> None:
        desk.turned(EMPTY)

    measure(
        benchmark, lambda: desk.turned(key), goal_ms=REPORT_MS if key == REPORT else GOAL_MS, rounds=ROUNDS,
        setup=elsewhere, clock=time.process_time,
    )  # fmt: skip


@pytest.mark.benchmark(group="a page of the admin's desk at full size (at most 100 ms)")
def test_peer_a_page_with_nothing_on_it(benchmark: BenchmarkFixture, desk: Desk) -> None:
    measure(
        benchmark, lambda: desk.turned(EMPTY), goal_ms=GOAL_MS, rounds=ROUNDS,
        setup=lambda: desk.turned("system"), clock=time.process_time,
    )  # fmt: skip
