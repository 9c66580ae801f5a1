# SPDX-License-Identifier: GPL-3.0-or-later
"""What a period came to: who knew the way, who arrived, and between which bounds."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from kiosk.charter.measured import ATTEND_S
from kiosk.visits.measure.fold import ASKED, WALKED, extremes
from kiosk.visits.measure.intervals import bounds, by_day, wilson
from kiosk.visits.measure.unknown import tipping
from kiosk.visits.tally import OPEN

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kiosk.visits.calls import GuideCall
    from kiosk.visits.measure.followed import Estimate
    from kiosk.visits.measure.intervals import Bounds, Share
    from kiosk.visits.measure.trials import TrialEstimate, TrialStratum
    from kiosk.visits.measure.unknown import Tipping
    from kiosk.visits.tally import TallyCell, VisitTally

ENDS: Final = ("within_2min", "later", "unsure", "not_reached", "abandoned", "unknown", "told")
PURPOSES: Final = ("way", "elsewhere", "gave_up", "looked", "other", "touched", "trial")
SHOWN_KINDS: Final = ("desk", "door", "phone", "code", "guide")  # a trial is no visit of a visitor
THRESHOLD: Final = 0.5  # the promise counts as broken where not even every other visit arrives in time
LEAST_FRAMED: Final = 0.8  # of those who walked, or an estimate says nothing of a whole period
OUTSIDE: Final = "뽑은 달·키오스크·시간 밖의 방문이 20 %를 넘음"
LOST: Final = "놓친 방문이 5 %를 넘음"  # keeps the estimate, not its band, from being told


class Rate(NamedTuple):
    """A share and its 95 % interval."""

    share: float
    low: float
    high: float


def rate(hits: int, n: int) -> Rate | None:
    """Return the share of hits and the bounds within which the true one lies; None of nothing."""
    return Rate(hits / n, *wilson(hits / n, n)) if n else None


@dataclass(frozen=True, slots=True)
class Knew:
    """Of the visits that asked, those that knew the way in time; never less than what is known."""

    n: int
    within: int
    share: Share
    contradicted: int
    looked: int

    @property
    def if_looked_missed(self) -> float:
        """Return the share if everybody who only looked had wanted a way and had not found it."""
        return self.within / (self.n + self.looked)


@dataclass(frozen=True, slots=True)
class Arrived:
    """Of the visits that walked, those surely and those possibly in time; `said` counts soft like firm.

    `ends` are the two shares over their days.
    """

    n: int
    sure: int
    possible: int
    said: tuple[int, int]
    unsure: int
    ends: tuple[Share, Share]

    @property
    def band(self) -> Bounds:
        """Return the bounds with the interval of the process behind them."""
        return bounds(*self.ends)


class FollowDraw(NamedTuple):
    """A month's hash and terms, and the seed once the month is over, so that anybody can draw it again.

    `terms` are published with the hash, which does not hold them: q, slots, opening hours, days of the month.
    """

    period: str
    kiosk: str
    commit: str
    seed: str = ""
    terms: str = ""


class FollowSlot(NamedTuple):
    """A slot that was drawn, and why it was not done; None where it was."""

    period: str
    kiosk: str
    slot: str
    why: str | None


class FollowCheck(NamedTuple):
    """Visits that walked, those that knew the way in time, and those firmly there in time."""

    n: int = 0
    knew: int = 0
    within: int = 0

    def __add__(self, other: FollowCheck) -> FollowCheck:  # type: ignore[override] # counts, no sequence
        """Return the sum of two counts."""
        return FollowCheck(*(one + more for one, more in zip(self, other, strict=True)))


@dataclass(frozen=True, slots=True)
class FollowedFigures:
    """What the followed visits of a period tell; `why` says what keeps the estimate from being published.

    `framed` are the visits that walked in the months' frames, of which alone the estimate tells; `outside`
    are those of the period in none, `unplanned` those of its months at a machine for which no plan was made.
    """

    estimate: Estimate | None
    slots_drawn: int
    slots_done: int
    followed: int
    lost: int
    busy: int
    q: float
    commit: str
    why: tuple[str, ...] = ()
    draws: tuple[FollowDraw, ...] = ()
    checks: tuple[FollowCheck, FollowCheck] = (FollowCheck(), FollowCheck())  # in the slots done, and else
    framed: int = 0
    outside: int = 0
    unplanned: int = 0
    slots: tuple[FollowSlot, ...] = ()

    @property
    def publishable(self) -> bool:
        """Return whether the estimate may leave the house."""
        return self.estimate is not None and not self.why

    @property
    def band(self) -> tuple[float, float] | None:
        """Return the one thing that may be told where too many were lost: if none, or if all were in time."""
        return self.estimate.lost_band if self.estimate is not None and self.why == (LOST,) else None


@dataclass(frozen=True, slots=True)
class TrialFigures:
    """What the trials of a period came to; a task whose week has passed without a walk was missed.

    `officer_n` are the walks that reached a door, `officer_within` those that found the seat in a minute.
    """

    n: int
    in_time: int
    strata: Sequence[TrialStratum]
    estimate: TrialEstimate | None
    drawn: int
    missed: int
    thrown: int
    officer_n: int
    officer_within: int


class Samples(NamedTuple):
    """What was measured by plan in a period: visits followed at random, and testers' walks."""

    followed: FollowedFigures | None = None
    trials: TrialFigures | None = None
    promised: Sequence[FollowDraw] = ()


NO_SAMPLES: Final = Samples()


@dataclass(frozen=True, slots=True)
class Figures:
    """What a period came to; visits still open are counted apart and judged later."""

    n: int
    purposes: dict[str, int]
    outcomes: dict[str, int]
    within_1min: int
    evidence: dict[str, int]
    knew: Knew | None
    arrived: Arrived | None
    tipping: Tipping | None
    tally: VisitTally
    calls: int
    calls_within_5s: int
    followed: FollowedFigures | None
    trials: TrialFigures | None
    promised: Sequence[FollowDraw] = ()

    @property
    def open(self) -> int:
        """Return how many may still arrive."""
        return self.purposes[OPEN]


def _counter() -> defaultdict[str, int]:
    return defaultdict(int)  # a Counter asks itself for what is new, which is dear here


@dataclass(slots=True)
class _Sums:
    """Closed visits added up in one pass over the cells of a tally, by day where shares are of days."""

    asked: defaultdict[str, int] = field(default_factory=_counter)  # by their ends
    evidence: defaultdict[str, int] = field(default_factory=_counter)
    asked_on: defaultdict[str, int] = field(default_factory=_counter)
    knew_on: defaultdict[str, int] = field(default_factory=_counter)
    walked_on: defaultdict[str, int] = field(default_factory=_counter)
    sure_on: defaultdict[str, int] = field(default_factory=_counter)
    possible_on: defaultdict[str, int] = field(default_factory=_counter)
    said: tuple[int, int] = (0, 0)
    quick: int = 0
    unsure: int = 0
    contradicted: int = 0
    looked: int = 0

    def add(self, cell: TallyCell, many: int) -> None:
        """Add closed visits that count alike."""
        self.looked += many * (cell.purpose == "looked")
        if cell.purpose in ASKED:
            self.asked[cell.ends] += many
            self.asked_on[cell.day] += many
            if cell.knew:
                self.knew_on[cell.day] += many
                self.contradicted += many * (cell.ends == "not_reached")
        if cell.purpose in WALKED:
            self.walked_on[cell.day] += many
            self.evidence[cell.evidence or "none"] += many
            self.quick += many * (cell.quick and cell.firm)
            self.unsure += many * (cell.ends == "unsure")
            sure, possible = _extremes(cell.purpose, cell.ends, firm=cell.firm)
            self.sure_on[cell.day] += many * (sure or 0)
            self.possible_on[cell.day] += many * (possible or 0)
            low, high = _extremes(cell.purpose, cell.ends, firm=True)
            self.said = self.said[0] + many * (low or 0), self.said[1] + many * (high or 0)

    @property
    def knew(self) -> Knew | None:
        """Return who knew the way; None where nobody asked."""
        if not self.asked_on:
            return None
        share = _by_day(self.knew_on, self.asked_on)
        counts = sum(self.asked_on.values()), sum(self.knew_on.values())
        return Knew(*counts, share, self.contradicted, self.looked)

    @property
    def arrived(self) -> Arrived | None:
        """Return who arrived; None where nobody walked."""
        if not self.walked_on:
            return None
        ends = _by_day(self.sure_on, self.walked_on), _by_day(self.possible_on, self.walked_on)
        sure, possible = sum(self.sure_on.values()), sum(self.possible_on.values())
        return Arrived(sum(self.walked_on.values()), sure, possible, self.said, self.unsure, ends)


_extremes: Final = cache(extremes)


def figures_of(
    counted: VisitTally, calls: tuple[int, int] = (0, 0), samples: Samples = NO_SAMPLES
) -> Figures:
    """Return the figures of what is counted; `calls` are all, and those answered in time."""
    sums, purposes = _Sums(), _counter()
    for cell, many in counted.cells.items():
        # A tester is no visitor who may still arrive.
        purposes[OPEN if cell.ends == OPEN and cell.purpose != "trial" else cell.purpose] += many
        if cell.ends != OPEN:
            sums.add(cell, many)
    arrived = sums.arrived
    return Figures(
        n=sum(sums.asked.values()),
        purposes={kind: purposes[kind] for kind in (*PURPOSES, OPEN)},
        outcomes={ends: sums.asked[ends] for ends in ENDS},
        within_1min=sums.quick,
        evidence={kind: sums.evidence[kind] for kind in (*SHOWN_KINDS, "none")},
        knew=sums.knew,
        arrived=arrived,
        tipping=_tipping(sums.asked),
        tally=counted,
        calls=calls[0],
        calls_within_5s=calls[1],
        followed=_of_period(samples.followed, arrived),
        trials=samples.trials,
        promised=samples.promised,
    )


def _of_period(followed: FollowedFigures | None, arrived: Arrived | None) -> FollowedFigures | None:
    """Keep an estimate at home that is one of a part: of months or booths for which nothing was drawn."""
    if followed is None or arrived is None:
        return followed
    told = replace(followed, outside=max(0, arrived.n - followed.framed))
    return told if followed.framed >= LEAST_FRAMED * arrived.n else replace(told, why=(*told.why, OUTSIDE))


def answered(calls: Sequence[GuideCall]) -> tuple[int, int]:
    """Count calls, and those answered in time."""
    return len(calls), sum(call.accepted_s is not None and call.accepted_s <= ATTEND_S for call in calls)


def _by_day(hits: Mapping[str, int], n: Mapping[str, int]) -> Share:
    days = sorted(n)
    return by_day([hits.get(day, 0) for day in days], [n[day] for day in days])


def _tipping(ends: Mapping[str, int]) -> Tipping | None:
    missed = ends["later"] + ends["not_reached"] + ends["abandoned"]
    unknown = ends["unknown"] + ends["unsure"]
    return tipping(ends["within_2min"], missed, unknown, THRESHOLD)
