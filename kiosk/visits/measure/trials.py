# SPDX-License-Identifier: GPL-3.0-or-later
"""Arrivals of testers' timed walks, weighted as visitors ask; never the headline."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.visits.measure.intervals import wilson
from kiosk.visits.measure.student import t95

if TYPE_CHECKING:
    from collections.abc import Sequence

FEWEST: Final = 4  # walks of a stratum: fewer tell nothing of it


@dataclass(frozen=True, slots=True)
class TrialStratum:
    """The walks of one floor, step-free or not, in one group of languages; `visits` are the visitors' own."""

    name: str
    n: int
    in_time: int
    visits: int


@dataclass(frozen=True, slots=True)
class TrialEstimate:
    """The weighted share; `covered` is the share of visits whose strata were walked often enough."""

    p: float
    v: float
    df: int
    ci: tuple[float, float]
    covered: float


def trial_estimate(strata: Sequence[TrialStratum]) -> TrialEstimate | None:
    """Return the estimate over the strata with enough walks; None where there is none, or nobody asked."""
    everyone = sum(one.visits for one in strata)
    walked = [one for one in strata if one.n >= FEWEST and one.visits]
    covered = sum(one.visits for one in walked)
    if not covered:
        return None
    p = sum(one.visits / covered * one.in_time / one.n for one in walked)
    v = sum((one.visits / covered) ** 2 * _variance(one) for one in walked)
    df, n = sum(one.n - 1 for one in walked), sum(one.n for one in walked)
    inside = min(max(p, 0.5 / n), 1 - 0.5 / n)
    return TrialEstimate(p, v, df, wilson(p, inside * (1 - inside) / v, t95(df)), covered / everyone)


def _variance(one: TrialStratum) -> float:
    share = (one.in_time + 0.5) / (one.n + 1)  # half a walk on each side: none of four is not never
    return share * (1 - share) / one.n
