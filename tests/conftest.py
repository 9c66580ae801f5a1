# SPDX-License-Identifier: GPL-3.0-or-later
"""Fixtures for the whole suite."""

from __future__ import annotations

import os

from hypothesis import settings

from tests.prepared import take_short_cuts

pytest_plugins = ["tests.postgres"]

# The suite must say the same twice; HYPOTHESIS_PROFILE=explore looks for new examples.
settings.register_profile("fixed", derandomize=True, deadline=None)
settings.register_profile("explore", deadline=None, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "fixed"))
take_short_cuts()
