# SPDX-License-Identifier: GPL-3.0-or-later
"""Quantiles of the normal and of Student's t distribution, from the standard library alone."""

from __future__ import annotations

from functools import cache
from math import atan, cos, pi, sin, sqrt
from statistics import NormalDist
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

Z95: Final = 1.959963984540054  # two-sided 95 %
Z95_ONE_SIDED: Final = NormalDist().inv_cdf(0.95)
COVER: Final = 0.95
_STEPS: Final = 200  # halvings: far below the sixth digit that is printed

phi: Final = NormalDist().cdf


def bisect(grows: Callable[[float], float], wanted: float, low: float, high: float) -> float:
    """Return x in [low, high] at which the growing function reaches `wanted`."""
    for _ in range(_STEPS):
        middle = (low + high) / 2
        if middle in (low, high):
            break  # the two are neighbours
        low, high = (middle, high) if grows(middle) < wanted else (low, middle)
    return (low + high) / 2


@cache
def t95(df: int) -> float:
    """Return t with P(|T| < t) = 0.95 for `df` degrees of freedom; raise ValueError below one."""
    if df < 1:
        raise ValueError(f"Student's t needs at least one degree of freedom, not {df}")
    return bisect(lambda t: _within(t, df), COVER, 0.0, 100.0)


def _within(t: float, df: int) -> float:
    """Return P(|T| < t) as the finite trigonometric sum in θ = atan(t/√df)."""
    theta = atan(t / sqrt(df))
    square = cos(theta) ** 2
    odd = df % 2 == 1
    term, total = (cos(theta), 0.0) if odd else (1.0, 0.0)
    for index in range(1 if odd else 2, df, 2):
        total += term
        term *= square * (index + 1) / (index + 2) if odd else square * (index - 1) / index
    if odd:
        return 2 / pi * (theta + sin(theta) * total)
    return sin(theta) * (total + term)
