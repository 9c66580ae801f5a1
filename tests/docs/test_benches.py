# SPDX-License-Identifier: GPL-3.0-or-later
"""Every bench can start: what a bench asks for is there, though nobody runs it for weeks."""

from __future__ import annotations

import os
import subprocess
import sys

PLANNED = (
    *(sys.executable, "-m", "pytest", "tests/benchmarks", "--setup-plan", "-q", "-p", "no:randomly"),
    *("-o", "python_files=bench_*.py", "-o", "addopts=--strict-markers --import-mode=importlib"),
)


def test_every_bench_finds_what_it_asks_for() -> None:
    quiet = {key: value for key, value in os.environ.items() if not key.startswith("PYTEST")}
    planned = subprocess.run(PLANNED, env=quiet, capture_output=True, text=True, check=False)
    assert planned.returncode in {0, 5}, planned.stdout[-3000:]  # 5: planned, and nothing was run
    assert "bench_memory.py" in planned.stdout
    assert "error" not in planned.stdout.splitlines()[-1], planned.stdout[-3000:]
