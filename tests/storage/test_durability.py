# SPDX-License-Identifier: GPL-3.0-or-later
"""Power cuts and failing disks: every acknowledged row is there, and a control that must lose some."""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.soak.failing_intake import fail
from tests.soak.power_cut import cut_power

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def _strace() -> None:
    program = shutil.which("strace")
    if program is None or subprocess.run([program, "-o", "/dev/null", "true"], check=False).returncode:
        pytest.skip("strace is not installed, or may not trace here")


def test_no_power_cut_loses_an_acknowledged_row_or_damages_the_database(tmp_path: Path) -> None:
    outcome = cut_power(tmp_path, cuts=400)
    assert (outcome.cuts, outcome.lost, outcome.damaged) == (400, 0, 0)


def test_without_full_syncs_the_same_cuts_lose_rows(tmp_path: Path) -> None:
    outcome = cut_power(tmp_path, cuts=100, synchronous="NORMAL")
    assert outcome.lost > 20


@pytest.mark.parametrize(("call", "error", "step"), [("pwrite64", "ENOSPC", 127), ("fsync", "EIO", 11)])
def test_whichever_call_fails_a_work_is_done_whole_or_refused(call: str, error: str, step: int) -> None:
    # It forks, which this process must not: its threads may hold a lock.
    command = [sys.executable, "-m", "tests.soak.failing_io", f"{step}", call, error]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert int(done.stdout.partition(f"{call} {error}: ")[2].split()[0]) >= 4


def test_whatever_fails_under_the_intake_acknowledged_is_kept_and_refused_is_not_filed() -> None:
    outcome = fail(60, seed=3)
    assert (outcome.lost, outcome.filed, outcome.problems) == ([], [], [])
    assert outcome.refused > 0


def test_a_journal_that_is_told_no_of_what_was_acknowledged_loses_it() -> None:
    wrong = (
        "from kiosk.storage.intake_journal import Attempt\n"
        "told = Attempt._answer\n"
        "Attempt._answer = lambda attempt, _: told(attempt, 'no')\n"
    )
    assert fail(1, seed=3, harm=wrong).lost
