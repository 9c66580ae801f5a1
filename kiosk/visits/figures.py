# SPDX-License-Identifier: GPL-3.0-or-later
"""The sentence no other city hall can print: how many reached their target within two minutes."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from statistics import median
from typing import TYPE_CHECKING, Final, NamedTuple

from kiosk.charter.measured import ATTEND_S, OFFICER_S, TARGET_S
from kiosk.visits.events import EVIDENCES
from kiosk.visits.measure.intervals import wilson
from kiosk.visits.visit import OUTCOMES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kiosk.visits.calls import GuideCall
    from kiosk.visits.clock import Instant
    from kiosk.visits.visit import Visit

MINUTE_S: Final = OFFICER_S
OPEN: Final = "open"  # in a tally: what may still arrive


class Rate(NamedTuple):
    """A share and its 95 % Wilson interval."""

    share: float
    low: float
    high: float


def rate(hits: int, n: int) -> Rate | None:
    """Return the share of hits and the bounds within which the true one lies; None of nothing."""
    return Rate(hits / n, *wilson(hits / n, n)) if n else None


@dataclass(frozen=True, slots=True)
class Rates:
    """One share over all visits, and over those whose outcome is known."""

    all: Rate | None
    known: Rate | None


@dataclass(frozen=True, slots=True)
class Figures:
    """What a period came to; visits still open are counted apart and judged later.

    Of the closed visits that were shown a way, `ways`, at least `knew` knew it within two minutes.
    """

    n: int
    open: int
    outcomes: dict[str, int]
    within_1min: int
    within_2min_rate: Rates
    within_1min_rate: Rates
    evidence: dict[str, int]
    screen_median_s: float | None
    walk_median_s: float | None
    officer_n: int
    officer_within_1min: int
    calls: int
    calls_within_5s: int
    ways: int = 0
    knew: int = 0


@dataclass(frozen=True, slots=True)
class VisitTally:
    """Visits counted by their outcome, `open` among them, and by their evidence; tallies add up."""

    outcomes: Counter[str] = field(default_factory=Counter)
    evidence: Counter[str] = field(default_factory=Counter)
    within_1min: int = 0
    officer_n: int = 0
    officer_within_1min: int = 0

    def __add__(self, other: VisitTally) -> VisitTally:
        return VisitTally(
            self.outcomes + other.outcomes,
            self.evidence + other.evidence,
            self.within_1min + other.within_1min,
            self.officer_n + other.officer_n,
            self.officer_within_1min + other.officer_within_1min,
        )


def tally(visits: Iterable[Visit], now: Instant) -> VisitTally:
    """Count visits one by one."""
    judged = [(visit, visit.outcome(now)) for visit in visits]
    closed = [visit for visit, outcome in judged if outcome is not None]
    found = [visit.officer_took_s for visit in closed if visit.chart_s is not None]
    return VisitTally(
        outcomes=Counter(outcome or OPEN for _, outcome in judged),
        evidence=Counter(visit.evidence or "none" for visit in closed),
        within_1min=sum(visit.arrived_s is not None and visit.arrived_s <= MINUTE_S for visit in closed),
        officer_n=len(found),
        officer_within_1min=sum(took is not None and took <= MINUTE_S for took in found),
    )


def figures(visits: Sequence[Visit], calls: Sequence[GuideCall], now: Instant) -> Figures:
    """Count a period's visits and calls."""
    closed = [visit for visit in visits if visit.outcome(now) is not None]
    answered = sum(call.accepted_s is not None and call.accepted_s <= ATTEND_S for call in calls)
    medians = _median(visit.way_s for visit in closed), _median(visit.walk_took_s for visit in closed)
    shown, called = [visit for visit in closed if visit.way_s is not None], {call.visit for call in calls}
    knew = sum(_knew_in_time(visit) and visit.id not in called for visit in shown)
    counted = figures_of(tally(visits, now), (len(calls), answered), medians)
    return replace(counted, ways=len(shown), knew=knew)


def _knew_in_time(visit: Visit) -> bool:
    """Return whether the way was known in time, as far as the row tells."""
    return visit.knew_s is not None and visit.knew_s <= TARGET_S


def figures_of(
    counted: VisitTally,
    calls: tuple[int, int] = (0, 0),
    medians: tuple[float | None, float | None] = (None, None),
) -> Figures:
    """Return the figures of what is counted already; `calls` are all, and those answered in time."""
    outcomes = counted.outcomes
    n = sum(outcomes[outcome] for outcome in OUTCOMES)
    known, in_one, in_two = n - outcomes["unknown"], counted.within_1min, outcomes["within_2min"]
    return Figures(
        n=n,
        open=outcomes[OPEN],
        outcomes={outcome: outcomes[outcome] for outcome in OUTCOMES},
        within_1min=in_one,
        within_2min_rate=Rates(rate(in_two, n), rate(in_two, known)),
        within_1min_rate=Rates(rate(in_one, n), rate(in_one, known)),
        evidence={kind: counted.evidence[kind] for kind in (*EVIDENCES, "none")},
        screen_median_s=medians[0],
        walk_median_s=medians[1],
        officer_n=counted.officer_n,
        officer_within_1min=counted.officer_within_1min,
        calls=calls[0],
        calls_within_5s=calls[1],
    )


def _median(seconds: Iterable[float | None]) -> float | None:
    known = [one for one in seconds if one is not None]
    return median(known) if known else None
