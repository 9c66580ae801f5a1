# SPDX-License-Identifier: GPL-3.0-or-later
"""A short form of the run in `tests/soak/failover.py`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.services.city_demo.postgresql import server_programs
from tests.sync import failing_over

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.skipif(server_programs() is None, reason="PostgreSQL is not installed")
def test_a_second_server_is_promoted_with_all_that_was_acknowledged(tmp_path: Path) -> None:
    outcome = failing_over.run(tmp_path, before_s=0.5, held_s=1.0)
    assert outcome.acknowledged > 0
    assert outcome.lost == 0, outcome
    assert outcome.control_lost > 0, outcome  # else a loss would not be seen
    assert len(outcome.locked) == 1, outcome  # the old one, when it came back by mistake
