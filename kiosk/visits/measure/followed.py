# SPDX-License-Identifier: GPL-3.0-or-later
"""Arrivals within two minutes, estimated from followed visits: the only unbiased figure.

A stratified cluster sample: slots of a quarter of an hour are drawn in strata, and visits of a drawn slot are
followed. A Hansen-Hurwitz estimate over groups by the visits' own evidence, which is tested too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Literal, get_args

from kiosk.visits.measure.intervals import wilson
from kiosk.visits.measure.student import t95

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Group = Literal["W", "N", "M"]  # own evidence says within, later, or nothing

GROUPS: Final[tuple[Group, ...]] = get_args(Group)
MIN_TESTED: Final = 5  # fewer followed than that, and a group's own evidence is taken at its word
_AT_ITS_WORD: Final[dict[Group, float]] = {"W": 1.0, "N": 0.0}
_MIN_SLOTS: Final = 2


@dataclass(frozen=True, slots=True)
class Followed:
    """Followed visits of one group in one slot, those of them in time, and those lost out of sight."""

    m: int = 0
    in_time: int = 0
    lost: int = 0


Slot = Mapping[Group, Followed]


@dataclass(frozen=True, slots=True)
class Stratum:
    """The slots done of `n_slots` slots in the frame; each visit of them was chosen with probability `q`."""

    n_slots: int
    slots: Sequence[Slot]
    q: float

    @property
    def weight(self) -> float:
        """Return for how many visits of the frame one that was chosen stands.

        The specification leaves `q` out, which cancels while it is one; months may differ in it.
        """
        return self.n_slots / len(self.slots) / self.q


@dataclass(frozen=True, slots=True)
class Sample:
    """Followed slots; `visits` counts all visits of the frame by group, G those that gave up."""

    strata: Sequence[Stratum]
    visits: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Estimate:
    """The estimate with both variances, and the interval if all that were lost were late, or in time."""

    p: float
    v_cluster: float
    v_floor: float
    df: int
    n_eff: float
    ci: tuple[float, float]
    at_word: tuple[Group, ...]
    followed: int
    lost_band: tuple[float, float]

    @property
    def v(self) -> float:
        """Return the variance that counts."""
        return max(self.v_cluster, self.v_floor)

    @property
    def t(self) -> float:
        """Return Student's factor of the interval."""
        return t95(self.df)


def estimate(sample: Sample) -> Estimate | None:
    """Return the estimate; None where it cannot be made.

    That is: a stratum of one slot (join it to the next band first), or visits without evidence of which
    none was followed.
    """
    plain = _estimate(sample)
    if plain is None:
        return None
    late = _estimate(_counting(sample, lambda one: Followed(one.m + one.lost, one.in_time)))
    timely = _estimate(_counting(sample, lambda one: Followed(one.m + one.lost, one.in_time + one.lost)))
    ends = plain.ci if late is None or timely is None else (late.ci[0], timely.ci[1])
    return replace(plain, lost_band=ends)


def _counting(sample: Sample, change: Callable[[Followed], Followed]) -> Sample:
    strata = [
        replace(
            stratum, slots=[{group: change(one) for group, one in slot.items()} for slot in stratum.slots]
        )
        for stratum in sample.strata
    ]
    return replace(sample, strata=strata)


def _estimate(sample: Sample) -> Estimate | None:
    if not sample.strata or any(len(stratum.slots) < _MIN_SLOTS for stratum in sample.strata):
        return None
    followed = {group: _summed(sample, group) for group in GROUPS}
    everyone = sum(sample.visits.values())
    if not everyone or (sample.visits.get("M", 0) and not followed["M"].m):
        return None
    at_word = tuple(group for group in _AT_ITS_WORD if followed[group].m < MIN_TESTED)
    tested = [group for group in GROUPS if group not in at_word and followed[group].m]
    shares = {group: _share(sample, group) for group in tested}
    told = {group: _AT_ITS_WORD[group] for group in at_word}
    weights = {group: sample.visits.get(group, 0) / everyone for group in GROUPS}
    p = sum(weights[group] * y for group, y in (shares | told).items())
    v_cluster = _cluster_variance(sample, weights, shares)
    v_floor = sum(weights[group] ** 2 * _binomial(followed[group]) for group in tested)
    df = sum(len(stratum.slots) - 1 for stratum in sample.strata)
    m = sum(one.m for one in followed.values())
    n_eff = _worth(p, m, max(v_cluster, v_floor))
    ci = wilson(p, n_eff, t95(df))
    return Estimate(p, v_cluster, v_floor, df, n_eff, ci, at_word, m, ci)


def _worth(p: float, m: int, v: float) -> float:
    """Return the simple sample this one is worth; `p` is kept half a visit away from 0 and 1."""
    edge = 0.5 / m if m else 0.5
    inside = min(max(p, edge), 1 - edge)
    # Nothing was tested and nobody was without evidence: the words of m visits, no more.
    return inside * (1 - inside) / v if v > 0 else float(max(m, 1))


def _summed(sample: Sample, group: Group) -> Followed:
    ones = [slot.get(group, Followed()) for stratum in sample.strata for slot in stratum.slots]
    return Followed(*(sum(column) for column in zip(*((o.m, o.in_time, o.lost) for o in ones), strict=True)))


def _weighted(sample: Sample, group: Group) -> tuple[float, float]:
    """Return the followed visits of a group, and those in time, each weighted up to the frame."""
    pairs = [
        (stratum.weight * one.m, stratum.weight * one.in_time)
        for stratum in sample.strata
        for slot in stratum.slots
        for one in (slot.get(group, Followed()),)
    ]
    return sum(m for m, _ in pairs), sum(t for _, t in pairs)


def _share(sample: Sample, group: Group) -> float:
    m, in_time = _weighted(sample, group)
    return in_time / m


def _binomial(counted: Followed) -> float:
    """Return a group's variance were its visits independent, with half a visit added to each side."""
    y = (counted.in_time + 0.5) / (counted.m + 1)
    return y * (1 - y) / counted.m


def _cluster_variance(sample: Sample, weights: Mapping[Group, float], shares: Mapping[Group, float]) -> float:
    """Return the variance between slots of a stratum, by linearisation of the ratios."""
    sizes = {group: _weighted(sample, group)[0] for group in shares}
    return sum(_stratum_variance(stratum, weights, shares, sizes) for stratum in sample.strata)


def _stratum_variance(
    stratum: Stratum,
    weights: Mapping[Group, float],
    shares: Mapping[Group, float],
    sizes: Mapping[Group, float],
) -> float:
    scores = [
        stratum.weight * sum(weights[g] / sizes[g] * _residual(slot, g, y) for g, y in shares.items())
        for slot in stratum.slots
    ]
    n, mean = len(scores), sum(scores) / len(scores)
    # All visits of a slot followed: a census of the frame has no variance. Thinned by q it still has one.
    unseen = 1 - n / stratum.n_slots if stratum.q >= 1 else 1.0
    return unseen * n / (n - 1) * sum((score - mean) ** 2 for score in scores)


def _residual(slot: Slot, group: Group, share: float) -> float:
    one = slot.get(group, Followed())
    return one.in_time - share * one.m
