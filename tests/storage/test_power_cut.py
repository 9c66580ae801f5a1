"""After a power cut every acknowledged row is there; the control shows that the test can see a loss."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

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
