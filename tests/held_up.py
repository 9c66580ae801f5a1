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

import pytest

TESTS = Path(__file__).parent
PRESSURE: Final = Path("/proc/pressure/cpu")
SHARE: Final = 0.05  # of the test's time; alone on a quiet machine it is below 0.01
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


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let what lives in real time begin anew when it was kept waiting."""
    anew = pytest.mark.flaky(reruns=TRIES, reruns_delay=PAUSE_S, condition=WAITING.was_long)
    for item in items:
        if TESTS in item.path.parents and item.path.relative_to(TESTS).parts[0] in IN_REAL_TIME:
            item.add_marker(anew)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup() -> None:
    """Measure from the beginning of each test."""
    WAITING.begin()
