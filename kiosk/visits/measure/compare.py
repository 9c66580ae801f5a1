# SPDX-License-Identifier: GPL-3.0-or-later
"""Which cells differ: Newcombe's interval turned round into a p-value, and Holm's correction over all."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING, Final

from kiosk.visits.measure.intervals import difference
from kiosk.visits.measure.student import bisect, phi

if TYPE_CHECKING:
    from collections.abc import Mapping

LEVEL: Final = 0.05
_FAR: Final = 40.0  # standard errors; beyond them a p-value is nothing


def p_of_shares(one: tuple[int, int], other: tuple[int, int]) -> float:
    """Return how surprising two shares, each (hits, n), are if they are the same (Newcombe 1998).

    It is the level at which the interval of their difference just reaches nought.
    """
    if one[0] * other[1] == other[0] * one[1]:
        return 1.0

    def misses(z: float) -> bool:
        _, low, high = difference(one, other, z)
        return low > 0 or high < 0

    if misses(_FAR):
        return 0.0
    z = bisect(lambda at: 0.0 if misses(at) else 1.0, 0.5, 0.0, _FAR)
    return 2 * phi(-z)


def p_of_estimates(apart: float, v: float) -> float:
    """Return how surprising a difference of two estimates is, `v` the sum of their variances."""
    if v <= 0:
        return 1.0 if apart == 0 else 0.0
    return 2 * phi(-abs(apart) / sqrt(v))


def holm(values: Mapping[str, float], level: float = LEVEL) -> set[str]:
    """Return the names that differ, with `level` for all of them together (Holm 1979)."""
    found: set[str] = set()
    for at, name in enumerate(sorted(values, key=lambda one: (values[one], one))):
        if values[name] > level / (len(values) - at):
            break
        found.add(name)
    return found
