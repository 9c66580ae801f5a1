# SPDX-License-Identifier: GPL-3.0-or-later
"""Disclosure control: what may be told outside the house of counts, so that no small one can be reckoned.

Every count is told in tens, rounded down and each by itself: a whole leaves all open to a part that is not
told. A part of a whole is told from ten on: nobody knows whether there was any. A share is told in steps so
wide that three numbers have it (`ShareSteps`), its interval is reckoned from what is told; bounds of who
arrived are reckoned from the tens, and the parts of outcomes agree with them; who knew the way in a year from
what its months tell. So no number hangs on another's smallness, and none is rounded twice.
What is told stands in one record; whatever is published is written from that record alone.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from math import floor
from typing import TYPE_CHECKING, Final

from kiosk.reports.share_steps import LESS, STEPS, ShareSteps, outward, tens
from kiosk.visits.measure.fold import ASKED, WALKED
from kiosk.visits.measure.publishing import SMALL_CELL
from kiosk.visits.tally import OPEN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from kiosk.visits.figures import Arrived, Figures, FollowedFigures

FEWEST: Final = 100  # fewer visits say nothing of the next one
DIVIDED: Final = 1_000  # of fewer visits the shares of outcomes, reckoned from tens, would be too rough
NAMED: Final = 7  # of more parts that are known to be there a whole would tell, were each of them one
WITHIN, UNKNOWN, LEFT, ELSEWHERE = "two", "unknown", "left", "elsewhere"
_LATE: Final = ("later", "missed", LEFT)
_LARGEST: Final = SMALL_CELL - 1


def few(n: int) -> bool:
    """Return whether a count is not told by itself."""
    return 0 < n < SMALL_CELL


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
class ReportMonth:
    """The visits that began in one month."""

    first: date
    figures: Figures


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

    `knew` is their share, told as one of `grain` would be. `parts` divide those who walked, where these are a
    hundred or more; `rest` is the share of those not told.
    """

    n: int | None
    knew: float | None = None
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
        *_knew(figures),
        tuple(_parts(counts)) if enough else (),
        _bounds(counts) if enough else None,
        _estimate(followed) if followed else None,
        outward(*band) if band else None,
        by_month,
    )


def _knew(figures: Figures) -> tuple[float | None, int]:
    """Return who knew the way, and in whose steps it is told.

    It is reckoned from what the months of the visits tell, so that beside a share of its own, in which all
    months are, none of them is left but one number. What no month tells of makes its steps wider.
    """
    n = tens(figures.n)
    if n < FEWEST:
        return None, 0
    known = {month: (tens(many), knew / many) for month, (many, knew) in _by_month(figures).items()}
    heard = [(many, ShareSteps(many).share(p) or 0.0) for many, p in known.values() if many >= FEWEST]
    if not heard:
        found = figures.knew
        return (steps := ShareSteps(n)).share(found.share.p if found else 0.0), steps.least
    of = sum(many for many, _ in heard)
    error = sum(many * ShareSteps(many).per_cent for many, _ in heard) / of - 0.5
    error += 100 * sum(many for many, _ in known.values() if many < FEWEST) / n
    grain = next((least for least, step in STEPS if step >= error), STEPS[-1][0])
    return ShareSteps(grain).share(sum(many * p for many, p in heard) / of), grain


def _by_month(figures: Figures) -> Mapping[str, tuple[int, int]]:
    """Return how many asked in each month, and how many of them knew the way."""
    asked, knew = Counter[str](), Counter[str]()
    for cell, many in figures.tally.cells.items():
        if cell.purpose in ASKED and cell.ends != OPEN:
            asked[cell.day[:7]] += many
            knew[cell.day[:7]] += many * cell.knew
    return {month: (many, knew[month]) for month, many in asked.items() if many}


def _parts(counts: Mapping[str, int]) -> Iterator[ToldPart]:
    """Return the outcomes in tens; of a thousand and more each with its share."""
    whole = sum(counts.values())
    known = {ink: float(tens(many) or _LARGEST / 2) for ink, many in counts.items()}
    shares_ = parted(known, tens(whole) + _LARGEST, _bounds(counts))
    for ink, many in counts.items():
        yield ToldPart(ink, tens(many) or None, shares_[ink] if whole >= DIVIDED and tens(many) else None)


def parted(counts: Mapping[str, float], whole: float, ends: tuple[float, float]) -> Mapping[str, float]:
    """Return outcomes as shares that agree with the bounds of who arrived, and together are the whole.

    Who arrived in time is the lower bound, who did not what the upper one leaves: each in whole per cent,
    rounded down, the largest remainders one more. The rest is not known. Less than one per cent stays so.
    """
    low, high = (round(end * 100) for end in ends)
    exact = {ink: counts[ink] * 100 / whole for ink in _LATE}
    found = {ink: floor(share) for ink, share in exact.items()}
    order = sorted(_LATE, key=lambda ink: (found[ink] - exact[ink], ink))
    for ink in order[: max(0, 100 - high - sum(found.values()))]:
        found[ink] += 1
    found |= {WITHIN: low, UNKNOWN: high - low}
    return {ink: found[ink] / 100 or (LESS if counts[ink] else 0.0) for ink in counts}


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
    many = followed.followed
    rate = ShareSteps(many).rate(found.p, many, found.ci) if found is not None else None
    return ToldEstimate(tens(many), *rate) if rate else None
