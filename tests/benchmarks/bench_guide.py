# SPDX-License-Identifier: GPL-3.0-or-later
"""The guide's console on a full database: a look, a step in its lists, and a call on its way to it.

`KIOSK_BENCH_DATA` names a folder that `kiosk demo-data` has filled; without it the city is invented here.
"""

from __future__ import annotations

import os
from pathlib import Path
import shutil
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
import pytest

from kiosk.storage.visits import StoredVisits
from tests.benchmarks.full_city import build
from tests.ui.guide.person import Desk, wait
from tests.ui.guide.story import Story, under_way
from tests.visitor import demo_settings, open_qt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_benchmark.fixture import BenchmarkFixture

FIGURE_STEP_S, FIGURE_CALL_S = 0.1, 0.5


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """Give a console with somebody on duty and seven visits under way."""
    qapp, given = open_qt(), os.environ.get("KIOSK_BENCH_DATA")
    data = tmp_path_factory.mktemp("guide") / "data"
    if given:
        shutil.copytree(Path(given), data)
    else:
        build(data, demo_settings())
    desk = Desk(data)
    desk.sign_on()
    story = Story(StoredVisits(desk.storage.database))
    under_way(story, many=True)
    under_way(story, many=False)
    story.write()
    wait(lambda: desk.console.visits.count >= 7)
    yield desk
    desk.leave_for_good()
    del qapp


def test_a_look_at_everything(benchmark: BenchmarkFixture, guide: Desk) -> None:
    benchmark.extra_info["figure_s"] = FIGURE_STEP_S
    benchmark(guide.counter.look, again=True)


def test_a_step_in_the_list_until_it_is_drawn(benchmark: BenchmarkFixture, guide: Desk) -> None:
    def step() -> None:
        guide.press(Qt.Key.Key_Down if guide.console.visits.chosen == 0 else Qt.Key.Key_Up)
        guide.window.grabWindow()

    benchmark.extra_info["figure_s"] = FIGURE_STEP_S
    benchmark(step)


def test_news_until_it_is_drawn(benchmark: BenchmarkFixture, guide: Desk) -> None:
    picture = guide.counter.look(again=True)

    def see() -> None:
        guide.console._see(picture)
        guide.window.grabWindow()

    benchmark.extra_info["figure_s"] = FIGURE_STEP_S
    benchmark(see)


def test_a_call_rings_on_the_console(benchmark: BenchmarkFixture, guide: Desk) -> None:
    def answered() -> None:
        guide.press(Qt.Key.Key_Space)
        wait(lambda: not guide.records.waiting_calls())

    def call() -> None:
        guide.kiosk.call_guide()
        wait(lambda: guide.console.calls.ringing)

    benchmark.extra_info["figure_s"] = FIGURE_CALL_S
    guide.kiosk.call_guide()
    wait(lambda: guide.console.calls.ringing)
    benchmark.pedantic(call, setup=answered, rounds=15)  # type: ignore[no-untyped-call]
    answered()
