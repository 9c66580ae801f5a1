# SPDX-License-Identifier: GPL-3.0-or-later
"""Comparisons: a p-value is where Newcombe's interval just reaches nought, and Holm holds over all cells."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st
import pytest

from kiosk.visits.measure.compare import LEVEL, holm, p_of_estimates, p_of_shares
from kiosk.visits.measure.intervals import difference

SHARES = st.integers(1, 400).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@given(SHARES, SHARES)
def test_the_p_value_says_what_the_interval_says(one: tuple[int, int], other: tuple[int, int]) -> None:
    p = p_of_shares(one, other)
    _, low, high = difference(one, other)
    assert 0 <= p <= 1
    if abs(p - LEVEL) > 1e-6:
        assert (p < LEVEL) == (low > 0 or high < 0)
    assert p == pytest.approx(p_of_shares(other, one), abs=1e-9)


def test_two_estimates_differ_by_their_standard_errors() -> None:
    assert p_of_estimates(0.196, 0.01) == pytest.approx(0.05, abs=1e-4)
    assert p_of_estimates(0.0, 0.01) == 1
    assert (p_of_estimates(0.1, 0.0), p_of_estimates(0.0, 0.0)) == (0, 1)


def test_holm_stops_at_the_first_that_does_not_differ() -> None:
    assert holm({"a": 0.01, "b": 0.04, "c": 0.03}) == {"a"}  # .03 > .05/2
    assert holm({"a": 0.01, "b": 0.04, "c": 0.02}) == {"a", "b", "c"}
    assert holm({"a": 0.02, "b": 0.02, "c": 0.02}) == set()
    assert holm({}) == set()


def test_of_many_cells_that_are_alike_one_in_twenty_families_names_a_difference_at_most() -> None:
    rng, families, cells = Random(11), 120, 10  # noqa: S311 # simulated families
    wrong = bare = 0
    for _ in range(families):
        hits = [sum(rng.random() < 0.6 for _ in range(80)) for _ in range(cells)]
        p = {str(at): p_of_shares((k, 80), (sum(hits) - k, 720)) for at, k in enumerate(hits)}
        wrong += bool(holm(p))
        bare += any(one < LEVEL for one in p.values())
    assert wrong / families < 0.08
    assert bare / families > 0.2, "without the correction the control must fail"
