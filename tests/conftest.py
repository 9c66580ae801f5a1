# SPDX-License-Identifier: GPL-3.0-or-later
"""Fixtures for the whole suite."""

from __future__ import annotations

from datetime import timedelta
import os
import time

from hypothesis import Phase, settings

from kiosk.services.directory import seoul_now
from tests.prepared import take_short_cuts

pytest_plugins = ["tests.garbage", "tests.held_up", "tests.postgres"]

# The suite must say the same twice; HYPOTHESIS_PROFILE=explore looks for new examples.
settings.register_profile("fixed", derandomize=True, deadline=None)
settings.register_profile("explore", deadline=None, print_blob=True)
settings.register_profile(  # `make mutants` asks whether a test fails, and not for the smallest example
    "mutants",
    derandomize=True,
    deadline=None,
    phases=(Phase.explicit, Phase.generate),
    report_multiple_bugs=False,
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "fixed"))
take_short_cuts()

BEFORE, AFTER = timedelta(minutes=2), timedelta(minutes=10)


def pytest_runtest_setup() -> None:
    """Begin no test while the day changes at the city hall: what came minutes ago would be yesterday's."""
    while (now := seoul_now()) and (now + BEFORE).date() != (now - AFTER).date():
        time.sleep(1)
