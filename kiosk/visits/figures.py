# SPDX-License-Identifier: GPL-3.0-or-later
"""What a period came to: who knew the way, who arrived, and between which bounds."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from kiosk.charter.measured import ATTEND_S
from kiosk.visits.measure.fold import ASKED, WALKED, extremes
from kiosk.visits.measure.intervals import bounds, by_day, wilson
from kiosk.visits.measure.unknown import tipping
from kiosk.visits.tally import OPEN

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kiosk.visits.calls import GuideCall
    from kiosk.visits.measure.followed import Estimate
    from kiosk.visits.measure.intervals import Bounds, Share
    from kiosk.visits.measure.unknown import Tipping
    from kiosk.visits.tally import TallyCell, VisitTally
    from kiosk.visits.trials import TrialFigures

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
    """Of the visits that walked, those surely and those possibly in time; `said` counts soft like firm."""

    n: int
    sure: int
    possible: int
    said: tuple[int, int]
    unsure: int
    band: Bounds


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


def figures_of(
    counted: VisitTally, calls: tuple[int, int] = (0, 0), samples: Samples = NO_SAMPLES
) -> Figures:
    """Return the figures of what is counted; `calls` are all, and those answered in time."""
    asked = Counter[str]()
    for cell, many in counted.cells.items():
        if _closed_asked(cell):
            asked[cell.ends] += many
    arrived = _arrived(counted)
    return Figures(
        n=sum(asked.values()),
        purposes=_purposes(counted),
        outcomes={ends: asked[ends] for ends in ENDS},
        within_1min=counted.count(lambda one: _walked(one) and one.quick and one.firm),
        evidence=_evidence(counted),
        knew=_knew(counted),
        arrived=arrived,
        tipping=_tipping(asked),
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


def _closed_asked(cell: TallyCell) -> bool:
    return cell.purpose in ASKED and cell.ends != OPEN


def _walked(cell: TallyCell) -> bool:
    return cell.purpose in WALKED and cell.ends != OPEN


def _purposes(counted: VisitTally) -> dict[str, int]:
    kinds = Counter[str]()
    for cell, many in counted.cells.items():
        # A tester is no visitor who may still arrive.
        under_way = cell.ends == OPEN and cell.purpose != "trial"
        kinds[OPEN if under_way else cell.purpose] += many
    return {kind: kinds[kind] for kind in (*PURPOSES, OPEN)}


def _evidence(counted: VisitTally) -> dict[str, int]:
    kinds = Counter[str]()
    for cell, many in counted.cells.items():
        if _walked(cell):
            kinds[cell.evidence or "none"] += many
    return {kind: kinds[kind] for kind in (*SHOWN_KINDS, "none")}


def _by_day(
    counted: VisitTally, counts: Callable[[TallyCell], int], among: Callable[[TallyCell], bool]
) -> Share:
    n, hits = Counter[str](), Counter[str]()
    for cell, many in counted.cells.items():
        if among(cell):
            n[cell.day] += many
            hits[cell.day] += many * counts(cell)
    days = sorted(n)
    return by_day([hits[day] for day in days], [n[day] for day in days])


def _knew(counted: VisitTally) -> Knew | None:
    n = counted.count(_closed_asked)
    if not n:
        return None
    return Knew(
        n=n,
        within=counted.count(lambda one: _closed_asked(one) and one.knew),
        share=_by_day(counted, lambda one: int(one.knew), _closed_asked),
        contradicted=counted.count(lambda one: _closed_asked(one) and one.knew and one.ends == "not_reached"),
        looked=counted.count(lambda one: one.purpose == "looked" and one.ends != OPEN),
    )


def _extreme(cell: TallyCell, at: int, *, said: bool = False) -> int:
    return extremes(cell.purpose, cell.ends, firm=cell.firm or said)[at] or 0


def _arrived(counted: VisitTally) -> Arrived | None:
    n = counted.count(_walked)
    if not n:
        return None

    def of(at: int, *, said: bool = False) -> int:
        return sum(_extreme(one, at, said=said) * many for one, many in counted.cells.items() if _walked(one))

    ends = [_by_day(counted, partial(_extreme, at=at), _walked) for at in (0, 1)]
    return Arrived(
        n=n,
        sure=of(0),
        possible=of(1),
        said=(of(0, said=True), of(1, said=True)),
        unsure=counted.count(lambda one: _walked(one) and one.ends == "unsure"),
        band=bounds(*ends),
    )


def _tipping(ends: Counter[str]) -> Tipping | None:
    missed = ends["later"] + ends["not_reached"] + ends["abandoned"]
    unknown = ends["unknown"] + ends["unsure"]
    return tipping(ends["within_2min"], missed, unknown, THRESHOLD)
