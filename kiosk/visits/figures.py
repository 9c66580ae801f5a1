"""The sentence no other city hall can print: how many reached their target within two minutes."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from math import sqrt
from statistics import median
from typing import TYPE_CHECKING, Final, NamedTuple

from kiosk.visits.calls import ATTEND_S
from kiosk.visits.events import EVIDENCES
from kiosk.visits.visit import OUTCOMES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kiosk.visits.calls import GuideCall
    from kiosk.visits.clock import Instant
    from kiosk.visits.visit import Visit

MINUTE_S: Final = 60.0
_Z95: Final = 1.959963984540054


class Rate(NamedTuple):
    """A share and its 95 % Wilson interval."""

    share: float
    low: float
    high: float


def wilson(hits: int, n: int) -> Rate | None:
    """Return the share of hits and the bounds within which the true one lies; None of nothing."""
    if n == 0:
        return None
    share, spread = hits / n, _Z95 * _Z95 / n
    centre = (share + spread / 2) / (1 + spread)
    half = _Z95 * sqrt(share * (1 - share) / n + spread / (4 * n)) / (1 + spread)
    low = 0.0 if hits == 0 else max(0.0, centre - half)
    return Rate(share, low, 1.0 if hits == n else min(1.0, centre + half))


@dataclass(frozen=True, slots=True)
class Rates:
    """One share over all visits, and over those whose outcome is known."""

    all: Rate | None
    known: Rate | None


@dataclass(frozen=True, slots=True)
class Figures:
    """What a period came to; visits still open are counted apart and judged later."""

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


def figures(visits: Iterable[Visit], calls: Sequence[GuideCall], now: Instant) -> Figures:
    """Count a period's visits and calls."""
    judged = [(visit, visit.outcome(now)) for visit in visits]
    closed = [visit for visit, outcome in judged if outcome is not None]
    outcomes = Counter(outcome for _, outcome in judged if outcome is not None)
    n, known = len(closed), len(closed) - outcomes["unknown"]
    in_one = sum(visit.arrived_s is not None and visit.arrived_s <= MINUTE_S for visit in closed)
    in_two = outcomes["within_2min"]
    evidence: Counter[str] = Counter(visit.evidence or "none" for visit in closed)
    found = [visit.officer_took_s for visit in closed if visit.chart_s is not None]
    return Figures(
        n=n,
        open=len(judged) - n,
        outcomes={outcome: outcomes[outcome] for outcome in OUTCOMES},
        within_1min=in_one,
        within_2min_rate=Rates(wilson(in_two, n), wilson(in_two, known)),
        within_1min_rate=Rates(wilson(in_one, n), wilson(in_one, known)),
        evidence={kind: evidence[kind] for kind in (*EVIDENCES, "none")},
        screen_median_s=_median(visit.way_s for visit in closed),
        walk_median_s=_median(visit.walk_took_s for visit in closed),
        officer_n=len(found),
        officer_within_1min=sum(took is not None and took <= MINUTE_S for took in found),
        calls=len(calls),
        calls_within_5s=sum(call.accepted_s is not None and call.accepted_s <= ATTEND_S for call in calls),
    )


def _median(seconds: Iterable[float | None]) -> float | None:
    known = [one for one in seconds if one is not None]
    return median(known) if known else None
