# SPDX-License-Identifier: GPL-3.0-or-later
"""What a booth holds of the memory, and how it rests: through visits, before and after a robot's gestures."""

from __future__ import annotations

import json
import os
from pathlib import Path
import shutil
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import psutil

from tests.benchmarks.first_tap import pss_mb
from tests.demo_city import city_folder
from tests.real_window.held import graphics_mb, wakes
from tests.real_window.program import Program
from tests.real_window.robot import play
from tests.real_window.screen import Screen

if TYPE_CHECKING:
    from pytest_benchmark.fixture import BenchmarkFixture

ROOT = Path(__file__).parents[2]
GOAL_MB = 250
GOAL_WAKES, GOAL_CORE = 2.0, 0.001  # a second; of a core
GESTURES = 500
TIDY_S, REST_S, WATCH_S = 45.0, 600.0, 60.0
# The kiosk's own start comes before anything of the tests.
START = """
from pathlib import Path
import sys
from kiosk.bootstrap.qt import start_qt
qt = start_qt()
from tests.benchmarks.several_visits import main
main(Path(sys.argv[1]))
"""


def test_bench_memory_of_a_booth_through_sixteen_visits(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    """Goal: 250 MB for the kiosk and its voice, at the worst moment of any visit."""
    quiet = {key: value for key, value in os.environ.items() if not key.startswith("PYTEST")}
    words = [sys.executable, "-c", START, str(tmp_path / "data")]
    environment = {**quiet, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}

    def day() -> dict[str, float]:
        done = subprocess.run(words, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=True)
        weights: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
        return weights

    weights = benchmark.pedantic(day, rounds=1)  # type: ignore[no-untyped-call] # the plugin is untyped
    benchmark.extra_info.update({f"{moment}_pss_mb": round(mb, 1) for moment, mb in weights.items()})
    assert weights["worst"] + weights["voice"] <= GOAL_MB


def test_bench_a_booth_at_rest_before_and_after_gestures(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    """Goal: 2 wake-ups a second and .1 % of a core, its minute and its own sentence in it, and 250 MB."""

    def day() -> dict[str, float]:
        data = shutil.copytree(city_folder(), tmp_path / "data")
        with Screen(tmp_path / "screen") as screen, Program(screen, data) as booth:
            mesa = graphics_mb(screen)
            booth.await_services()
            start = at_rest(booth, mesa)
            play(booth, GESTURES, seed=1)
            booth.until(lambda: booth.resting, "the screen does not come to rest", REST_S)
            after = at_rest(booth, mesa)
        told = {f"{what}_start": number for what, number in start.items()}
        return told | {f"{what}_after_{GESTURES}_gestures": number for what, number in after.items()}

    told = benchmark.pedantic(day, rounds=1)  # type: ignore[no-untyped-call] # the plugin is untyped
    benchmark.extra_info.update({what: round(number, 4) for what, number in told.items()})
    goals = {"wakes": GOAL_WAKES, "core": GOAL_CORE, "mb": GOAL_MB}
    assert [what for what, number in told.items() if number > goals[what.split("_")[0]]] == []


def at_rest(booth: Program, mesa: float) -> dict[str, float]:
    """Return how often a second its threads wake, what of a core it takes, and the MB of it and its voice."""
    time.sleep(TIDY_S)
    process = psutil.Process(booth.process.pid)
    worked, woken = sum(process.cpu_times()[:2]), wakes(process.pid)
    time.sleep(WATCH_S)
    held = booth.memory_mb() - mesa + sum(pss_mb(child.pid) for child in process.children(recursive=True))
    core = (sum(process.cpu_times()[:2]) - worked) / WATCH_S
    return {"wakes": (wakes(process.pid) - woken) / WATCH_S, "core": core, "mb": held}
