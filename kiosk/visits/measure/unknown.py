# SPDX-License-Identifier: GPL-3.0-or-later
"""What would have to be true of the unknown visits, and where the time went."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from statistics import median
from typing import TYPE_CHECKING, Final, NamedTuple

from kiosk.charter.measured import TARGET_S

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


TENTHS: Final = 10
THOUSANDTHS: Final = 1000


@dataclass(frozen=True, slots=True)
class Tipping:
    """How much worse than the known ones the unknown must have fared for the threshold to be missed.

    `at1` is the share if they fared alike, `k` how many times as often they may miss, `response_ratio`
    how many times as often people in time may be confirmed.
    """

    at1: float
    k: float
    response_ratio: float


def tipping(within: int, missed: int, unknown: int, threshold: float) -> Tipping | None:
    """Return the tipping point; None where nothing is unknown or nobody missed."""
    if not unknown or not missed:
        return None
    known, n = within + missed, within + missed + unknown
    at1 = (within + unknown * (1 - missed / known)) / n
    k = (1 - (threshold * n - within) / unknown) * known / missed
    return Tipping(at1, k, within * (1 - threshold) / (threshold * missed))


def chapman(first: int, second: int, both: int) -> float:
    """Return how many arrived, as two independent kinds of evidence tell (Chapman 1951); a check only."""
    return (first + 1) * (second + 1) / (both + 1) - 1


class TimedWalk(NamedTuple):
    """One way's times: `ask` its last showing, `set_out`, the route's seconds, and arrival if proven."""

    ask: float
    set_out: float
    walk_seconds: float
    arrived: float | None


@dataclass(frozen=True, slots=True)
class Times:
    """Medians in seconds; `ratio` is walked over computed, `feasible` the share that could be in time."""

    ask: float | None
    read: float | None
    walk: float | None
    ratio: float | None
    feasible: float | None


@dataclass(frozen=True, slots=True)
class TimesTally:
    """The ways' times counted alike: tenths of a second, of the ratio thousandths; so that days add up."""

    ask: Counter[int] = field(default_factory=Counter)
    read: Counter[int] = field(default_factory=Counter)
    walk: Counter[int] = field(default_factory=Counter)
    ratio: Counter[int] = field(default_factory=Counter)
    ways: int = 0
    reach: int = 0

    @property
    def times(self) -> Times:
        """Return where the time of these ways went."""
        return Times(
            ask=_middle(self.ask, TENTHS),
            read=_middle(self.read, TENTHS),
            walk=_middle(self.walk, TENTHS),
            ratio=_middle(self.ratio, THOUSANDTHS),
            feasible=self.reach / self.ways if self.ways else None,
        )


def count_times(walks: Iterable[TimedWalk]) -> TimesTally:
    """Count the times of ways alike."""
    told = TimesTally()
    ways = reach = 0
    for walk in walks:
        ways += 1
        reach += walk.set_out + walk.walk_seconds <= TARGET_S
        told.ask[round(walk.ask * TENTHS)] += 1
        told.read[round((walk.set_out - walk.ask) * TENTHS)] += 1
        if walk.arrived is not None:
            took = walk.arrived - walk.set_out
            told.walk[round(took * TENTHS)] += 1
            if walk.walk_seconds > 0:
                told.ratio[round(took / walk.walk_seconds * THOUSANDTHS)] += 1
    return replace(told, ways=ways, reach=reach)


def _middle(counted: Counter[int], scale: int) -> float | None:
    """Return the median of what is counted."""
    n, before, low = counted.total(), 0, None
    for value in sorted(counted):
        before += counted[value]
        if low is None and 2 * before >= n:
            low = value
        if low is not None and 2 * before > n:
            return (low + value) / 2 / scale
    return None


def decompose(walks: Sequence[TimedWalk]) -> Times:
    """Return where the time of these ways went."""
    proven = [(walk, walk.arrived - walk.set_out) for walk in walks if walk.arrived is not None]
    in_reach = sum(walk.set_out + walk.walk_seconds <= TARGET_S for walk in walks)
    return Times(
        ask=_median(walk.ask for walk in walks),
        read=_median(walk.set_out - walk.ask for walk in walks),
        walk=_median(took for _, took in proven),
        ratio=_median(took / walk.walk_seconds for walk, took in proven if walk.walk_seconds > 0),
        feasible=in_reach / len(walks) if walks else None,
    )


def _median(seconds: Iterable[float]) -> float | None:
    known = list(seconds)
    return median(known) if known else None
