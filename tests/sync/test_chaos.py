# SPDX-License-Identifier: GPL-3.0-or-later
"""A short form of the run in `tests/soak/cable.py`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.sync import chaos

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.sync.city import Booth


def test_nothing_is_lost_or_doubled_while_lines_break(booth_of: Callable[[], Booth]) -> None:
    outcome = chaos.run([booth_of() for _ in range(2)], seconds=4, seed=1)
    assert outcome.kept > 0
    assert outcome.faults > 0
    assert (outcome.lost, outcome.doubled, outcome.unlike) == (0, 0, 0), outcome
