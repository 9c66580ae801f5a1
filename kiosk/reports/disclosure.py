# SPDX-License-Identifier: GPL-3.0-or-later
"""Disclosure control: what may be told outside the house of counts, so that no small one can be reckoned.

Every count is told in tens, rounded down and each by itself: a whole leaves all open to a part that is not
told. A part of a whole is told from ten on: nobody knows whether there was any. A share is told in steps so
wide that three numbers have it (`told_share`), its interval is reckoned from what is told; bounds of who
arrived, and shares of outcomes, are reckoned from the tens; who knew the way in a year from what its months
tell. So no number hangs on another's smallness.
What is told stands in one record; whatever is published is written from that record alone.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from math import ceil, floor
from typing import TYPE_CHECKING, Final

from kiosk.visits.figures import Rate
from kiosk.visits.measure.fold import WALKED
from kiosk.visits.measure.intervals import wilson
from kiosk.visits.measure.publishing import SMALL_CELL, percent, percent_range

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from kiosk.reports.charter_report import ReportMonth
    from kiosk.visits.figures import Arrived, Figures, FollowedFigures

FEWEST: Final = 100  # fewer visits say nothing of the next one
DIVIDED: Final = 1_000  # of fewer visits the shares of outcomes, reckoned from tens, would be too rough
WHOLE: Final = 700  # from so many on shares are told in whole per cent, of fewer in wider steps
# From how many on in steps of how many per cent: two and a half of them fill half a step, so that the first
# and the last one hold three numbers too. In whole per cent 0 and 100 are exact, and four are less than one.
STEPS: Final = ((WHOLE, 1), (250, 2), (100, 5), (50, 10))
NAMED: Final = 7  # of more parts that are known to be there a whole would tell, were each of them one
WITHIN, UNKNOWN, LEFT, ELSEWHERE = "two", "unknown", "left", "elsewhere"
_LATE: Final = ("later", "missed", LEFT)
_LARGEST: Final = SMALL_CELL - 1


def few(n: int) -> bool:
    """Return whether a count is not told by itself."""
    return 0 < n < SMALL_CELL


def whole(share: float) -> float:
    """Return a share in whole per cent; what is less than one, or more than 99, stays so."""
    said = percent(share)
    return {"<1": 0.004, ">99": 0.996}.get(said) or int(said) / 100


def told_share(share: float, n: int) -> float | None:
    """Return a share of `n` as it is told, in the nearest step; None of too few."""
    if n >= WHOLE:
        return whole(share)
    step = _step(n)
    return floor(share * 100 / step + 0.5) * step / 100 if step else None


def told_rate(
    share: float, n: int, ci: tuple[float, float] | None = None, *, grain: int | None = None
) -> Rate | None:
    """Return a share of `n` with its 95 % interval as both are told; None of too few.

    The interval is Wilson's of whatever share the step may stand for; `ci` is a wider one, told in steps.
    `grain` is of how many a share is told in that step, where that is not `n`.
    """
    of = n if grain is None else grain
    if (said := told_share(share, of)) is None:
        return None
    step = _step(of)
    half = step / 200
    if ci is not None:
        low, high = (end * 100 for end in ci)
        return Rate(said, floor(low / step) * step / 100, min(1.0, ceil(high / step) * step / 100))
    low, high = wilson(max(0.0, said - half), tens(n))[0], wilson(min(1.0, said + half), tens(n))[1]
    return Rate(said, *outward(low, high))


def step_of(n: int) -> int:
    """Return from how many on shares are told in the steps in which one of `n` is; 0 of too few."""
    return next((least for least, _ in STEPS if n >= least), 0)


def _step(n: int) -> int:
    return dict(STEPS).get(step_of(n), 0)


def tens(n: int) -> int:
    """Return a count in tens, rounded down."""
    return n - n % SMALL_CELL


def told(n: int) -> int | None:
    """Return a count as it is told: in tens, None where it is of one to nine."""
    return None if few(n) else tens(n)


@dataclass(frozen=True, slots=True)
class ToldPart:
    """One outcome of the visits that walked, in tens, None of fewer; of very many its share, roughly."""

    ink: str
    n: int | None
    share: float | None


@dataclass(frozen=True, slots=True)
class ToldEstimate:
    """What about `n` followed visits say of who arrived in time, with its interval, in steps."""

    n: int
    p: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class ToldMonth:
    """What is told of the visits of one month, of ten at the least."""

    first: date
    n: int
    knew: float | None = None
    bounds: tuple[float, float] | None = None
    estimate: ToldEstimate | None = None


@dataclass(frozen=True, slots=True)
class ToldVisits:
    """What is told of the visits of a period: about `n` asked the way, None where these are few.

    `knew` is the share of `asked`, told as one of `grain` would be. `parts` divide those who walked, where
    these are a hundred or more; `rest` is the share of those not told.
    """

    n: int | None
    knew: float | None = None
    asked: int = 0
    grain: int = 0
    parts: Sequence[ToldPart] = ()
    bounds: tuple[float, float] | None = None
    estimate: ToldEstimate | None = None
    band: tuple[float, float] | None = None
    months: Sequence[ToldMonth] = ()

    @property
    def drawn(self) -> Sequence[str]:
        """Return what is told of any month: who knew the way, bounds, an estimate."""
        names = ("knew", "bounds", "estimate")
        return [name for name in names if any(getattr(one, name) is not None for one in self.months)]

    @property
    def divided(self) -> bool:
        """Return whether these are so many that their outcomes can be drawn as shares of them all."""
        return any(one.share is not None for one in self.parts)

    @property
    def rest(self) -> float:
        """Return the share of all that is not told together, to be drawn as one."""
        return max(0.0, 1 - sum(one.share or 0.0 for one in self.parts))


def published(figures: Figures) -> FollowedFigures | None:
    """Return the followed sample, if it may be published."""
    return figures.followed if figures.followed is not None and figures.followed.publishable else None


def outcomes(figures: Figures) -> Mapping[str, int]:
    """Return how many of those who walked came to which end; together they are all of them."""
    found = figures.arrived
    if found is None:
        return {}
    walked = Counter[str]()
    for cell, many in figures.tally.cells.items():
        if cell.purpose in WALKED:
            walked[cell.ends] += many
    missed, left = walked["not_reached"], walked["abandoned"]
    counts = found.sure, found.possible - found.sure, found.n - found.possible - missed - left, missed, left
    return dict(zip((WITHIN, UNKNOWN, *_LATE), counts, strict=True))


def visits_told(figures: Figures, months: Sequence[ReportMonth] = ()) -> ToldVisits:
    """Return what may be told of a period's visits, and of its months."""
    if (n := told(figures.n)) is None:
        return ToldVisits(None)
    counts, followed, sample = outcomes(figures), published(figures), figures.followed
    by_month = tuple(_months(months))
    enough = sum(counts.values()) >= FEWEST
    band = sample.band if sample is not None and not few(sample.followed) else None
    return ToldVisits(
        n,
        *_knew(figures, by_month),
        tuple(_parts(counts)) if enough else (),
        _bounds(counts) if enough else None,
        _estimate(followed) if followed else None,
        outward(*band) if band else None,
        by_month,
    )


def _knew(figures: Figures, months: Sequence[ToldMonth]) -> tuple[float | None, int, int]:
    """Return who knew the way, of how many and in whose steps.

    Where months tell it their whole is reckoned from what they tell: beside a share of its own, in which the
    other months are, one of these could be left but one number.
    """
    heard = [(one.n, one.knew) for one in months if one.knew is not None]
    if heard:
        asked = sum(n for n, _ in heard)
        error = sum(n * _step(n) for n, _ in heard) / asked - 0.5
        grain = next(least for least, step in STEPS if step >= error)
        return told_share(sum(n * share for n, share in heard) / asked, grain), asked, grain
    knew, n = figures.knew, tens(figures.n)
    if knew is None or n < FEWEST:
        return None, 0, 0
    return told_share(knew.share.p, n), n, step_of(n)


def _parts(counts: Mapping[str, int]) -> Iterator[ToldPart]:
    """Return the outcomes; of a thousand and more each as the middle of its ten of the middle of all."""
    n = sum(counts.values())
    for ink, many in counts.items():
        share = (tens(many) + _LARGEST / 2) / (tens(n) + _LARGEST / 2) if n >= DIVIDED else None
        yield ToldPart(ink, tens(many) or None, share if tens(many) else None)


def _bounds(counts: Mapping[str, int]) -> tuple[float, float]:
    """Return two ends between which the share of those who arrived in time lies, reckoned from tens."""
    most = tens(sum(counts.values())) + _LARGEST
    late = sum(counts[ink] for ink in _LATE)
    return outward(tens(counts[WITHIN]) / most, 1 - tens(late) / most)


def _months(months: Sequence[ReportMonth]) -> Iterator[ToldMonth]:
    """Return the months of ten visits and more, each as it would be told alone."""
    for month in months:
        if (one := visits_told(month.figures)).n:
            yield ToldMonth(month.first, one.n, one.knew, one.bounds, one.estimate)


def shares(arrived: Arrived) -> tuple[float, float]:
    """Return the lower and the upper bound."""
    return arrived.sure / arrived.n, arrived.possible / arrived.n


def _estimate(followed: FollowedFigures) -> ToldEstimate | None:
    found = followed.estimate
    rate = told_rate(found.p, followed.followed, found.ci) if found is not None else None
    return ToldEstimate(tens(followed.followed), *rate) if rate else None


def outward(low: float, high: float) -> tuple[float, float]:
    """Return an interval in whole per cent, rounded outward."""
    least, most = percent_range(low, high)
    return least / 100, most / 100
