# SPDX-License-Identifier: GPL-3.0-or-later
"""A test that lives in real time and was kept waiting by the processor proved nothing: it begins anew.

Hands at human speed, windows that draw in a thread, servers and browsers share the processors with the rest
of the suite. Linux tells how long anything waited for one (pressure stall information, PSI). A failure counts
at once where nothing waited, in every room without a clock, and wherever PSI is not told; else the test
begins anew, twice at the most, and the summary names it (RERUN). What fails by itself fails all the same.
"""

from __future__ import annotations

from pathlib import Path
import time
from typing import Final

from _pytest.runner import runtestprotocol
import pytest

TESTS = Path(__file__).parent
PRESSURE: Final = Path("/proc/pressure/cpu")
SHARE: Final = 0.05  # of the test's time; alone on a quiet machine it is below 0.01
RERUN: Final = "rerun"
TRIES: Final = 2
PAUSE_S: Final = 1.0
IN_REAL_TIME: Final = frozenset(
    {"cli", "gateway", "packaging", "real_window", "services", "speech", "storage", "sync", "ui", "web"}
)


class Waiting:
    """How long the processor has kept anybody on this machine waiting since a test began."""

    def __init__(self, pressure: Path = PRESSURE) -> None:
        self.pressure = pressure
        self.begin()

    def begin(self) -> None:
        """Measure from now on."""
        self._since, self._waited_s = time.monotonic(), _waited_s(self.pressure)

    def was_long(self) -> bool:
        """Return whether it was more than a small share of the time."""
        return _waited_s(self.pressure) - self._waited_s > SHARE * (time.monotonic() - self._since)


def _waited_s(pressure: Path) -> float:
    """Return the seconds in which at least one task waited; 0 where the system does not tell."""
    try:
        some = pressure.read_text(encoding="ascii").split("\n", 1)[0]
    except OSError:
        return 0.0
    return int(some.rpartition("total=")[2]) / 1_000_000


WAITING: Final = Waiting()


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> bool | None:
    """Run a test that lives in real time, and once more after an attempt that was kept waiting.

    Without the library for this (pytest-rerunfailures 16.7): with a condition, it keeps neither a pass nor a
    failure of a test that failed by what Qt logged.
    """
    if not _lives_in_real_time(item):
        return None
    item.ihook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
    reports = _attempt(item, nextitem)
    for _ in range(TRIES):
        if not (WAITING.was_long() and any(one.failed for one in reports)):
            break
        _tell_of_attempt(item, reports)
        _forget_failures(item)
        time.sleep(PAUSE_S)
        reports = _attempt(item, nextitem)
    for one in reports:
        item.ihook.pytest_runtest_logreport(report=one)
    item.ihook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
    return True


def _lives_in_real_time(item: pytest.Item) -> bool:
    return TESTS in item.path.parents and item.path.relative_to(TESTS).parts[0] in IN_REAL_TIME


def _attempt(item: pytest.Item, nextitem: pytest.Item | None) -> list[pytest.TestReport]:
    WAITING.begin()
    return runtestprotocol(item, log=False, nextitem=nextitem)


def _tell_of_attempt(item: pytest.Item, reports: list[pytest.TestReport]) -> None:
    for one in reports:
        if one.failed:
            one.outcome = RERUN  # type: ignore[assignment] # pytest shows an outcome of a plugin's own
            item.ihook.pytest_runtest_logreport(report=one)


def _forget_failures(item: pytest.Item) -> None:
    """Have what tests share made anew if it could not be made: pytest would raise the same again."""
    known = item._fixtureinfo.name2fixturedefs  # type: ignore[attr-defined] # of a test
    for definitions in known.values():
        for one in definitions:
            if one.cached_result is not None and one.cached_result[2] is not None:
                one.cached_result = None
                one._finalizers.clear()  # pytest makes nothing anew that has some


def pytest_report_teststatus(report: pytest.TestReport) -> tuple[str, str, str] | None:
    """Name an attempt that was given up."""
    outcome: str = report.outcome
    return (RERUN, "R", "RERUN") if outcome == RERUN else None


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """List them with the last line of what went wrong: who is listed twice has a defect."""
    for one in terminalreporter.getreports(RERUN):
        terminalreporter.write_line(f"RERUN {one.nodeid} - {one.longreprtext.splitlines()[-1:]}")
