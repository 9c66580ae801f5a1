# SPDX-License-Identifier: GPL-3.0-or-later
"""What a test with Qt leaves is collected between tests, on the thread of Qt, as the program does it.

A closed window is a knot of objects that only the collector unties, and a worker may hold it for a while yet.
Python collects on whichever thread happens to allocate: a server's, two tests later, stopped the timers of a
window that was gone, and the process ended. So from the first test with Qt on nothing collects by itself.
"""

from __future__ import annotations

import gc
import time
from typing import Final

import pytest

EVERY_S: Final = 30.0  # a collection of all takes a third of a second, 4 % of the time where each 10 s
_due = [0.0]


@pytest.hookimpl(trylast=True)
def pytest_collection_finish() -> None:
    """Look no more at what lives as long as the suite: a whole collection took 0.15 s, then 0.06 s."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Keep Python from collecting by itself once there is something of Qt to collect."""
    if "qapp" in getattr(item, "fixturenames", ()):
        gc.disable()


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown() -> object:
    """Collect in its place: what is young after each test, everything now and then."""
    try:
        return (yield)
    finally:
        if not gc.isenabled():
            whole = time.monotonic() >= _due[0]
            gc.collect(2 if whole else 1)
            if whole:
                _due[0] = time.monotonic() + EVERY_S
