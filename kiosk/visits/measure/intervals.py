# SPDX-License-Identifier: GPL-3.0-or-later
"""Shares with their intervals: Wilson's, over days that differ, and of bounds where the truth is unknown."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING, Final

from kiosk.visits.measure.student import COVER, Z95, Z95_ONE_SIDED, bisect, phi, t95

if TYPE_CHECKING:
    from collections.abc import Sequence

MIN_DAYS: Final = 10  # fewer days cannot tell how much days differ


@dataclass(frozen=True, slots=True)
class Share:
    """A share `p` with the sample size it is worth and the factor (z or t) its interval takes."""

    p: float
    n_eff: float
    factor: float

    @property
    def ci(self) -> tuple[float, float]:
        """Return the 95 % interval."""
        return wilson(self.p, self.n_eff, self.factor)

    @property
    def error(self) -> float:
        """Return the standard error."""
        return sqrt(self.p * (1 - self.p) / self.n_eff)


@dataclass(frozen=True, slots=True)
class Bounds:
    """The share lies between two ends, each a fact; `ci` covers the process behind with 95 %."""

    low: float
    high: float
    c: float
    ci: tuple[float, float]


def wilson(p: float, n: float, z: float = Z95) -> tuple[float, float]:
    """Return the roots x of (p - x)² = z²·x(1 - x)/n; exactly 0 and 1 at p = 0 and 1."""
    spread = z * z / n
    centre = (p + spread / 2) / (1 + spread)
    half = z * sqrt(p * (1 - p) / n + spread / (4 * n)) / (1 + spread)
    low = 0.0 if p <= 0 else max(0.0, centre - half)
    return low, 1.0 if p >= 1 else min(1.0, centre + half)


def by_day(hits: Sequence[int], n: Sequence[int]) -> Share:
    """Return the share of hits over all days; days that differ widen the interval (Kott 2017).

    Raise ValueError when there is nothing to divide by.
    """
    everything = sum(n)
    if not everything:
        raise ValueError("no visits, no share")
    p, days = sum(hits) / everything, len(n)
    if days < MIN_DAYS or not 0 < p < 1:
        return Share(p, float(everything), Z95)
    apart = sum((k - p * size) ** 2 for k, size in zip(hits, n, strict=True))
    v = max(days / (days - 1) * apart / everything**2, p * (1 - p) / everything)
    return Share(p, p * (1 - p) / v, t95(days - 1))


def bounds(low: Share, high: Share) -> Bounds:
    """Return the band and the interval of Imbens and Manski with Wilson's limits.

    The truth is one point of the band, so that each end needs less than 1.96 standard errors once the
    band is wide: c solves Φ(c + (U - L)/s) - Φ(-c) = 0.95.
    """
    width, error = high.p - low.p, max(low.error, high.error)
    c = _factor(width, error)
    down, up = (wilson(end.p, end.n_eff, c * end.factor / Z95) for end in (low, high))
    return Bounds(low.p, high.p, c, (down[0], up[1]))


def _factor(width: float, error: float) -> float:
    if width <= 0:
        return Z95
    if error <= 0:
        return Z95_ONE_SIDED
    return bisect(lambda c: phi(c + width / error) - phi(-c), COVER, 0.0, Z95)


def difference(before: tuple[int, int], after: tuple[int, int], z: float = Z95) -> tuple[float, float, float]:
    """Return the change of a share and its interval by Newcombe's hybrid; each is (hits, n)."""
    old, new = before[0] / before[1], after[0] / after[1]
    old_low, old_high = wilson(old, before[1], z)
    new_low, new_high = wilson(new, after[1], z)
    d = new - old
    down = sqrt((new - new_low) ** 2 + (old_high - old) ** 2)
    up = sqrt((new_high - new) ** 2 + (old - old_low) ** 2)
    return d, d - down, d + up
