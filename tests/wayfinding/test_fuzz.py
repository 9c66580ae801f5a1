# SPDX-License-Identifier: GPL-3.0-or-later
"""A short turn of the soak: venues spoiled at random are survived."""

from __future__ import annotations

from tests.soak.fuzz_venues import fuzz


def test_spoiled_venues_are_checked_loaded_routed_and_drawn_without_a_crash() -> None:
    fuzz(40, seed=7)


def test_a_corner_with_floor_all_around_it_is_not_looked_round_for_ever() -> None:
    fuzz(1, seed=777112)
