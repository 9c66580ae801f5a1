# SPDX-License-Identifier: GPL-3.0-or-later
"""What each process of a booth holds of the memory through many visits, on its first day as on any other."""

from __future__ import annotations

import json
import os
from pathlib import Path
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pytest_benchmark.fixture import BenchmarkFixture

ROOT = Path(__file__).parents[2]
GOAL_MB = 250
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
    """Goal: 250 MB a process, at the worst moment of any visit."""
    quiet = {key: value for key, value in os.environ.items() if not key.startswith("PYTEST")}
    words = [sys.executable, "-c", START, str(tmp_path / "data")]
    environment = {**quiet, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}

    def day() -> dict[str, float]:
        done = subprocess.run(words, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=True)
        weights: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
        return weights

    weights = benchmark.pedantic(day, rounds=1)  # type: ignore[no-untyped-call] # the plugin is untyped
    benchmark.extra_info.update({f"{moment}_pss_mb": round(mb, 1) for moment, mb in weights.items()})
    assert max(weights.values()) <= GOAL_MB
