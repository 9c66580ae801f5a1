# SPDX-License-Identifier: GPL-3.0-or-later
"""Begun anew is only what lives in real time and was kept waiting, and what fails by itself fails."""

from __future__ import annotations

from dataclasses import dataclass
import os
from pathlib import Path
import subprocess
import sys

import pytest

from tests.held_up import TRIES, Waiting

_CONFTEST = """
from pathlib import Path
from tests import held_up
held_up.TESTS = Path(__file__).parent
held_up.WAITING.pressure = held_up.TESTS / "pressure"
pytest_plugins = ["tests.held_up"]
"""
_TEST = """
from pathlib import Path
import pytest
def attempt():
    tests = Path(__file__).parents[1]
    begun = len(list(tests.glob("begun-*")))
    (tests / f"begun-{begun}").touch()
    said = tests / "pressure"
    waited = int(said.read_text().rpartition("total=")[2])
    said.write_text(f"some avg10=0.00 total={waited + WAITS_US}")
    assert begun >= GOOD_FROM
"""
_BY_ITSELF = """
def test_something():
    attempt()
"""
_SHARED = """
@pytest.fixture(scope="module")
def shared():
    attempt()
def test_something(shared):
    pass
def test_another(shared):
    pass
"""


@dataclass(frozen=True, slots=True)
class Case:
    """A test in a room that waits so long each time, is good from some time on, and what shall come of it."""

    room: str
    waits_us: int
    good_from: int
    begun: int
    passes: bool
    body: str = _BY_ITSELF


@pytest.mark.parametrize(
    "case",
    [
        Case("ui", 10_000_000, 1, begun=2, passes=True),
        Case("ui", 10_000_000, TRIES, begun=TRIES + 1, passes=True),
        Case("ui", 10_000_000, 1, begun=2, passes=True, body=_SHARED),  # made for all tests of the file
        Case("ui", 10_000_000, TRIES + 1, begun=TRIES + 1, passes=False),  # it fails by itself
        Case("ui", 0, 1, begun=1, passes=False),  # nothing waited
        Case("charter", 10_000_000, 1, begun=1, passes=False),  # knows no clock
    ],
)
def test_only_what_was_kept_waiting_begins_anew(tmp_path: Path, case: Case) -> None:
    (tmp_path / case.room).mkdir()
    (tmp_path / "pressure").write_text("some avg10=0.00 total=1")
    (tmp_path / "conftest.py").write_text(_CONFTEST)
    test = (
        (_TEST + case.body).replace("WAITS_US", str(case.waits_us)).replace("GOOD_FROM", str(case.good_from))
    )
    (tmp_path / case.room / "test_it.py").write_text(test)
    own = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir", tmp_path, tmp_path],
        env={**own, "PYTHONPATH": str(Path(__file__).parents[1])},
        stdout=subprocess.PIPE, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode == 0) is case.passes, done.stdout
    assert len(list(tmp_path.glob("begun-*"))) == case.begun, done.stdout


def test_where_the_system_tells_nothing_every_failure_counts(tmp_path: Path) -> None:
    assert not Waiting(tmp_path / "pressure").was_long()
