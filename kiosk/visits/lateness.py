# SPDX-License-Identifier: GPL-3.0-or-later
"""How long after the true arrival a stamp of each kind may come: assumed, until a city has measured it.

Evidence is judged once, when it comes: what a city has set is kept in the event itself, so that a new value
changes no figure of the past, and a booth and the city's server judge alike whatever their files say.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from math import ceil
from typing import TYPE_CHECKING, Final

from kiosk.visits.measure.arrival import LATE_S, SKEW_S

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from kiosk.settings import Settings
    from kiosk.visits.events import Value
    from kiosk.visits.measure.arrival import Arrival

_NINETY_FIVE: Final = 95  # per cent of the stamps came no later
MEASURABLE: Final = 20  # of fewer stamps the 95th percentile is the largest
_AT_ONCE_S: Final = 1.0  # a door's scan that itself stopped the walk tells nothing of how late scans come


@dataclass(frozen=True, slots=True)
class LateLimits:
    """The seconds that a city has set by kind, and the year whose trials gave them, if trials did."""

    own: Mapping[str, float] = field(default_factory=dict)
    trials: int | None = None

    @property
    def seconds(self) -> Mapping[str, float]:
        """Return the seconds of every kind, in force for evidence that comes now."""
        return LATE_S | dict(self.own)

    def kept_with(self, kind: str) -> dict[str, Value]:
        """Return what an event of this kind of evidence keeps of it; nothing where it is as assumed."""
        return {"late_s": self.own[kind]} if kind in self.own else {}

    def source(self, kind: str) -> str:
        """Return where a value comes from: `assumed`, `set` by the city, or `trials` of a year."""
        if kind not in self.own:
            return "assumed"
        return "set" if self.trials is None else f"trials {self.trials}"


ASSUMED: Final = LateLimits()


def lateness_of(settings: Settings) -> LateLimits:
    """Return what the city's settings say."""
    return LateLimits(settings.late_s, settings.late_trials)


@dataclass(frozen=True, slots=True)
class MeasuredLateness:
    """What testers' walks say of one kind: 95 of a hundred stamps came no later, of so many."""

    seconds: int
    n: int


@dataclass(frozen=True, slots=True)
class LatenessFigures:
    """Of a period: what is in force, other values by which its evidence was judged, what its trials say."""

    in_force: LateLimits = ASSUMED
    others: Mapping[str, Sequence[float]] = field(default_factory=dict)
    measured: Mapping[str, MeasuredLateness] = field(default_factory=dict)


NOTHING_MEASURED: Final = LatenessFigures()


def measured_lateness(stamps: Iterable[tuple[str, float]]) -> dict[str, MeasuredLateness]:
    """Return the 95th percentile by kind in whole seconds, upward; of fewer than twenty it is the largest."""
    by_kind: dict[str, list[float]] = {}
    for kind, late in stamps:
        by_kind.setdefault(kind, []).append(late)
    return {
        kind: MeasuredLateness(
            ceil(round(sorted(some)[ceil(len(some) * _NINETY_FIVE / 100) - 1], 3)), len(some)
        )
        for kind, some in sorted(by_kind.items())
    }


def stamps_of(arrivals: Sequence[Arrival]) -> list[tuple[str, float]]:
    """Return for the evidence of a tester's walk how long after the tester's stop at the door it came.

    What came before the stop is a false tap, and is counted as one; it says nothing of lateness.
    """
    stop = min((one.high for one in arrivals if one.kind == "trial"), default=None)
    if stop is None:
        return []
    others = (one for one in arrivals if one.kind != "trial" and one.high >= stop - SKEW_S)
    return [
        (one.kind, max(0.0, one.high - stop))
        for one in others
        if one.kind != "door" or abs(one.high - stop) > _AT_ONCE_S
    ]
