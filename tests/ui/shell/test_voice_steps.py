"""How loud and how fast a visitor may set the voice."""

from __future__ import annotations

from itertools import pairwise
from math import log10

import pytest

from kiosk.ui.shell.narrator import ORDINARY_RATE, RATES, VOLUMES


def test_volume_spans_18_db_in_steps_of_at_most_12_and_is_never_nothing() -> None:
    assert 20 * log10(VOLUMES[-1] / VOLUMES[0]) == pytest.approx(18, abs=0.05)
    assert all(20 * log10(high / low) <= 12 for low, high in pairwise(VOLUMES))
    assert min(VOLUMES) > 0


def test_rate_has_five_steps_from_three_quarters_to_double_and_begins_at_the_ordinary_one() -> None:
    assert len(RATES) >= 5
    assert (RATES[0], RATES[ORDINARY_RATE], RATES[-1]) == (0.75, 1.0, 2.0)
