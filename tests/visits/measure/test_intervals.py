# SPDX-License-Identifier: GPL-3.0-or-later
"""Intervals and quantiles against published tables, and what must hold of all of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
import pytest

from kiosk.visits.measure.intervals import Share, bounds, by_day, difference, wilson
from kiosk.visits.measure.publishing import hidden_cells, percent, percent_range
from kiosk.visits.measure.student import Z95, t95
from kiosk.visits.measure.unknown import chapman, tipping


@pytest.mark.parametrize(
    ("df", "t"),  # any printed table of Student's t, two-sided 5 %
    [(1, 12.706), (2, 4.303), (3, 3.182), (5, 2.571), (10, 2.228), (29, 2.045), (30, 2.042), (120, 1.980)],
)
def test_quantiles_of_student_are_those_of_the_tables(df: int, t: float) -> None:
    assert t95(df) == pytest.approx(t, abs=5e-4)


def test_no_degree_of_freedom_has_no_quantile() -> None:
    with pytest.raises(ValueError, match="at least one degree"):
        t95(0)


def test_newcombes_example_of_a_difference() -> None:
    # Newcombe 1998, Statistics in Medicine 17, 873-890, table II, example (a), method 10: 56/70 - 48/80.
    d, low, high = difference((48, 80), (56, 70))
    assert (d, low, high) == pytest.approx((0.2, 0.0524, 0.3339), abs=5e-5)


@given(st.integers(1, 5_000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_wilson_holds_its_share(counts: tuple[int, int]) -> None:
    p = counts[0] / counts[1]
    low, high = wilson(p, counts[1])
    assert 0 <= low <= p <= high <= 1


@given(st.integers(1, 400), st.data())
def test_bounds_enclose_their_band(n: int, data: st.DataObject) -> None:
    possible = data.draw(st.integers(0, n))
    sure = data.draw(st.integers(0, possible))
    band = bounds(Share(sure / n, n, Z95), Share(possible / n, n, Z95))
    assert band.ci[0] <= band.low <= band.high <= band.ci[1]
    assert 1.6448 < band.c <= Z95 + 1e-9


def test_days_that_differ_widen_the_interval_and_few_days_do_not_tell() -> None:
    even = by_day([50] * 12, [100] * 12)
    uneven = by_day([90, 10] * 6, [100] * 12)
    assert even.n_eff == pytest.approx(1200)
    assert uneven.n_eff < 20
    assert by_day([90, 10], [100, 100]).n_eff == 200
    with pytest.raises(ValueError, match="no visits"):
        by_day([0], [0])


def test_nothing_unknown_has_no_tipping_point() -> None:
    assert tipping(5, 5, 0, 0.5) is None
    assert tipping(5, 0, 5, 0.5) is None


def test_chapman_of_independent_evidence() -> None:
    assert chapman(500, 400, 200) == pytest.approx(998.5, abs=0.6)


def test_percentages_never_round_to_certainty() -> None:
    assert [percent(p) for p in (0.0, 0.001, 0.004999, 0.5, 0.125, 0.995, 0.9999, 1.0)] == [
        "0",
        "<1",
        "<1",
        "50",
        "13",
        ">99",
        ">99",
        "100",
    ]
    assert percent_range(0.29, 0.57) == (29, 57)
    assert percent_range(0.2901, 0.5701) == (29, 58)


def test_one_small_cell_takes_the_next_smallest_along() -> None:
    assert hidden_cells({"a": 100, "b": 9, "c": 40, "d": 40}) == ["b", "c"]
    assert hidden_cells({"a": 100, "b": 9, "c": 8}) == ["b", "c"]
    assert hidden_cells({"a": 10, "b": 10}) == []
