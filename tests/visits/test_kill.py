# SPDX-License-Identifier: GPL-3.0-or-later
"""A few kills of the soak, so that it cannot rot; `tests/soak/kill_visits.py` does many."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

_SOAK = Path(__file__).parents[1] / "soak" / "kill_visits.py"


@pytest.mark.parametrize("control", [False, True])
def test_no_durable_event_is_lost_to_a_kill_and_the_control_shows_that_losses_are_seen(
    *, control: bool
) -> None:
    spec = importlib.util.spec_from_file_location("kill_visits", _SOAK)
    assert spec is not None
    assert spec.loader is not None
    soak = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(soak)
    acknowledged, lost, torn = soak.soak(3, control=control)
    assert acknowledged > 0
    assert (lost + torn > 0) == control
