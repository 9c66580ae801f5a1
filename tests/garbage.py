# SPDX-License-Identifier: GPL-3.0-or-later
"""What a test with Qt leaves is collected after it, on the thread of Qt, as the program does it.

A closed window is a knot of objects that only the collector unties. Python collects on whichever thread
happens to allocate: a server's in the next test stopped the timers of a window of the last one, and the
process ended.
"""

from __future__ import annotations

import gc
from typing import Final

import pytest

OFTEN: Final = 10  # tests; a collection of all takes a third of a second
_left = [0]  # by how many tests with Qt since the last collection


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Keep Python from collecting by itself as long as there is something of Qt to collect."""
    if _is_of_qt(item):
        gc.disable()
        _left[0] += 1


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown(nextitem: pytest.Item | None) -> object:
    """Collect now and then, and before a test that knows nothing of Qt."""
    try:
        return (yield)
    finally:
        last = nextitem is None or not _is_of_qt(nextitem)
        if _left[0] >= OFTEN or (_left[0] and last):
            gc.collect()
            _left[0] = 0
        if last:
            gc.enable()


def _is_of_qt(item: pytest.Item) -> bool:
    return "qapp" in getattr(item, "fixturenames", ())
