# SPDX-License-Identifier: GPL-3.0-or-later
"""Disclosure control: what may be told outside the house of counts, so that no small one can be reckoned.

A count of one to nine is not told (primary suppression), nor what would give it away beside it (secondary).
Shares are whole per cents. What parts a whole a second time is told in these alone, its sum by no number.
Nought is told, since it is nobody. Of a group of ten or more the share that did well is told (measure.md, h).
What is told stands in one record; whatever is published is written from that record alone.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING, Final

from kiosk.visits.measure.fold import WALKED
from kiosk.visits.measure.publishing import SMALL_CELL, percent, percent_range

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from datetime import date

    from kiosk.reports.charter_report import ReportMonth
    from kiosk.visits.figures import Arrived, Figures, FollowedFigures

FEWEST: Final = 100  # fewer visits say nothing of the next one (measure.md, 2 b)
WITHIN, UNKNOWN, LEFT, ELSEWHERE = "two", "unknown", "left", "elsewhere"
_LATE: Final = ("later", "missed", LEFT)
_LARGEST: Final = SMALL_CELL - 1
_SLACK: Final = 2  # so many values beside the true one are left to whoever reckons, knowing these rules


def few(n: int) -> bool:
    """Return whether a count is not told by itself."""
    return 0 < n < SMALL_CELL


def whole(share: float) -> float:
    """Return a share in whole per cent; what is less than one, or more than 99, stays so."""
    said = percent(share)
    return {"<1": 0.004, ">99": 0.996}.get(said) or int(said) / 100


def apportioned(counts: Mapping[str, int]) -> dict[str, int]:
    """Return parts in whole per cents that add up to 100, by the largest remainders, then in their order."""
    n = sum(counts.values()) or 1
    parts = {name: 100 * count // n for name, count in counts.items()}
    by_rest = sorted(counts, key=lambda name: -(100 * counts[name] % n))
    for name in by_rest[: 100 - sum(parts.values())]:
        parts[name] += 1
    return parts


def told(n: int) -> int | None:
    """Return a count that is no part of another, or None where it is not told."""
    return None if few(n) else n


def hidden(
    counts: Mapping[str, int], already: Collection[str] = (), last: Collection[str] = ()
) -> frozenset[str]:
    """Return the parts of a whole that are not told, where the whole may be known.

    Beside the small ones the next smallest (then by name) are hidden until ten and more are, of two parts;
    those in `last` only where no others are left. `already` are hidden for other reasons. Where whoever knows
    these rules could still reckon a small one, all are.
    """
    there = {name: n for name, n in counts.items() if n > 0 or name in already}
    small = {name for name, n in there.items() if few(n)}
    gone = {name for name in there if name in already} | small
    rest = sorted(there.keys() - gone, key=lambda name: (name in last, there[name], name))
    if not small:
        return frozenset(gone)
    while rest and not _many(there, small, gone):
        gone.add(rest.pop(0))
    if not rest:
        return frozenset(gone)
    # What is hidden for others' sake is below the smallest shown (or as small), where size was the order.
    alike = all(name not in already and (name in last) == (rest[0] in last) for name in gone - small)
    others = sum(there[rest[0]] - 1 if alike else inf for _ in gone - small)
    least = sum(there[name] for name in gone) - others - _LARGEST * (len(small) - 1)
    loose = _most(there, small, gone) - max(1, least) >= _SLACK
    return frozenset(gone if loose else there)


def _many(counts: Mapping[str, int], small: Collection[str], gone: Collection[str]) -> bool:
    """Return whether so many are hidden that they are no small count together, nor leave but small ones."""
    hides = sum(counts[name] for name in gone)
    return len(gone) > 1 and hides >= SMALL_CELL and _most(counts, small, gone) > _SLACK


def _most(counts: Mapping[str, int], small: Collection[str], gone: Collection[str]) -> int:
    """Return how large a small count can be for whoever knows the sum of those hidden."""
    others = len(small) - 1 + SMALL_CELL * (len(gone) - len(small))
    return min(_LARGEST, sum(counts[name] for name in gone) - others)


@dataclass(frozen=True, slots=True)
class ToldPart:
    """One outcome of visits and its share of `ToldVisits.whole`; None where it is not told."""

    ink: str
    n: int | None
    share: float | None


@dataclass(frozen=True, slots=True)
class ToldEstimate:
    """What `n` followed visits say of who arrived in time, with its 95 % interval; in whole per cent."""

    n: int
    p: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class ToldMonth:
    """The visits that asked the way in one month; None is not told."""

    first: date
    n: int | None
    knew: float | None = None
    bounds: tuple[float, float] | None = None
    estimate: ToldEstimate | None = None


@dataclass(frozen=True, slots=True)
class ToldVisits:
    """What is told of the visits of a period: `n` asked the way, None where these are few.

    `parts` divide `whole`: those who walked, or all who asked where the others of these are not told. What is
    not told of them is `rest`, one share together.
    """

    n: int | None
    knew: float | None = None
    whole: int = 0
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
    def hides(self) -> bool:
        """Return whether something of a month is not told for a small number's sake."""
        return any(one.n is None or (one.n >= FEWEST and not one.bounds) for one in self.months)

    @property
    def rest(self) -> float:
        """Return the share of all that is not told together, to be drawn as one."""
        shown = sum(one.n for one in self.parts if one.n is not None)
        return 1 - shown / self.whole if any(one.n is None for one in self.parts) else 0.0


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
    counts = outcomes(figures)
    away = n - sum(counts.values())
    # With one of those late another goes first: all of them together stay known, and so do the bounds.
    gone = hidden({**counts, ELSEWHERE: away}, last=(WITHIN, UNKNOWN, LEFT, ELSEWHERE))
    base, bounded_ = n if ELSEWHERE in gone else n - away, not gone & {WITHIN, UNKNOWN, ELSEWHERE}
    shown = {ink: count for ink, count in counts.items() if ink not in gone}
    parts = [
        ToldPart(ink, count, count / base) if ink in shown else ToldPart(ink, None, None)
        for ink, count in counts.items()
    ]
    if ELSEWHERE in gone:
        parts.append(ToldPart(ELSEWHERE, None, None))
    open_ = (
        figures.knew is not None
        and bool(shown)
        and not _leaves({**counts, ELSEWHERE: away}, gone, n - figures.knew.within)
    )
    followed = published(figures)
    sample = figures.followed
    band = sample.band if sample is not None and not few(sample.followed) else None
    return ToldVisits(
        n,
        whole(figures.knew.share.p) if figures.knew is not None and open_ else None,
        base,
        parts if counts else (),
        _bounds(shown, base, exact=bounded_) if base >= FEWEST and shown else None,
        _estimate(followed) if followed else None,
        outward(*band) if band else None,
        tuple(_months(months, knew=open_, bounds=bounded_)),
    )


def _leaves(counts: Mapping[str, int], gone: Collection[str], lost: int) -> bool:
    """Return whether `lost`, who did not know the way, would tell how many left before it was shown."""
    if LEFT not in gone:
        return False
    others, least = [counts[ink] for ink in gone if ink != LEFT], counts[LEFT]
    if few(least):
        least = 1 if max(others, default=0) > _LARGEST else least - sum(_LARGEST - n for n in others)
    # Twice the slack, since that it is not told says that `lost` is small.
    return lost - max(1, least) < 2 * _SLACK


def _bounds(shown: Mapping[str, int], base: int, *, exact: bool) -> tuple[float, float]:
    """Return the two ends of who arrived in time, as anybody can take them from the parts that are told."""
    sure = shown.get(WITHIN, 0)
    possible = sure + shown[UNKNOWN] if exact else base - sum(shown.get(ink, 0) for ink in _LATE)
    return outward(sure / base, possible / base)


def _months(months: Sequence[ReportMonth], *, knew: bool, bounds: bool) -> Iterator[ToldMonth]:
    """Return the months; their bounds add up to the year's, so that a few are hidden with others."""
    by_name = {one.first.isoformat(): one.figures for one in months}
    counts = {name: one.n for name, one in by_name.items()}
    # The first screen of a booth told of each month of a hundred visits and more when it was over.
    gone = hidden(counts, last=[name for name, n in counts.items() if n >= FEWEST])
    arrived = {name: one.arrived for name, one in by_name.items()}
    dark = gone | {name for name, one in arrived.items() if one is None or one.n < FEWEST}
    for at in range(3):
        dark |= hidden({name: _ends(one)[at] for name, one in arrived.items()}, already=dark)
    for month, (name, figures) in zip(months, by_name.items(), strict=True):
        if name in gone:
            yield ToldMonth(month.first, None)
            continue
        found, followed = arrived[name], published(figures)
        yield ToldMonth(
            month.first,
            figures.n,
            whole(figures.knew.share.p) if figures.knew is not None and knew else None,
            None if found is None or name in dark or not bounds else outward(*shares(found)),
            _estimate(followed) if followed else None,
        )


def _ends(found: Arrived | None) -> tuple[int, int, int]:
    return (found.sure, found.possible - found.sure, found.n - found.possible) if found else (0, 0, 0)


def shares(arrived: Arrived) -> tuple[float, float]:
    """Return the lower and the upper bound."""
    return arrived.sure / arrived.n, arrived.possible / arrived.n


def _estimate(followed: FollowedFigures) -> ToldEstimate | None:
    found = followed.estimate
    if found is None or few(followed.followed):
        return None
    return ToldEstimate(followed.followed, whole(found.p), *outward(*found.ci))


def outward(low: float, high: float) -> tuple[float, float]:
    """Return an interval in whole per cent, rounded outward."""
    least, most = percent_range(low, high)
    return least / 100, most / 100
