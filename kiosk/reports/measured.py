# SPDX-License-Identifier: GPL-3.0-or-later
"""What may be said of the two-minute promise, in the visitor's language: never more than the data do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from kiosk.language.catalogue import text_in
from kiosk.visits.measure.publishing import SMALL_CELL, hidden_cells, percent, percent_range

if TYPE_CHECKING:
    from kiosk.visits.figures import Arrived, Figures, FollowedFigures

NOTHING: Final = "–"
FEWEST: Final = 100  # fewer visits say nothing of the next one (measure.md, 2 b)
_LAST_MONTH: Final = {  # where the sentence is about last month; elsewhere the period stands beside it
    "ko": "지난달 ",
    "en": " last month",
    "zh-CN": "上个月 ",
    "vi": "Tháng trước, trong ",
    "ja": "先月、",
}


class MayBeSaid(NamedTuple):
    """What may be said of a period: who knew the way, the estimate or else the bounds of who arrived.

    `knew` is of how many and which share, `followed` how many, the estimate and its ends; None says nothing.
    """

    knew: tuple[int, float] | None = None
    followed: tuple[int, float, float, float] | None = None
    bounds: tuple[float, float] | None = None


def may_be_said(figures: Figures) -> MayBeSaid:
    """Return what may be said of figures; nothing of a few visits."""
    knew = figures.knew
    known = (knew.n, knew.share.p) if knew is not None and knew.n >= FEWEST else None
    if (followed := published(figures)) is not None and (found := followed.estimate) is not None:
        return MayBeSaid(known, (followed.followed, found.p, *found.ci))
    return MayBeSaid(known, None, shares(arrived) if (arrived := bounded(figures)) is not None else None)


def sentences(figures: Figures, language: str, *, last_month: bool = True) -> list[str]:
    """Return who knew the way, and the estimate of who arrived or its bounds; nothing of a few visits."""
    return said(may_be_said(figures), language, last_month=last_month)


def said(may: MayBeSaid, language: str, *, last_month: bool = True) -> list[str]:
    """Return what may be said as sentences."""
    told = []
    if may.knew is not None:
        n, p = may.knew
        told.append(text_in(language, "attract.knew", _grouped(n, language), percent(p)))
    if may.followed is not None:
        n, p, low, high = may.followed
        told.append(
            text_in(
                language, "attract.followed", _grouped(n, language), percent(p), *percent_range(low, high)
            )
        )
    elif may.bounds is not None:
        told.append(text_in(language, "attract.bounds", *percent_range(*may.bounds)))
    if not last_month:
        told = [_of_any_period(one, language) for one in told]
    return told


def _grouped(n: int, language: str) -> str:
    return f"{n:,}".replace(",", "." if language == "vi" else ",")


def published(figures: Figures) -> FollowedFigures | None:
    """Return the followed sample, if it may be published."""
    return figures.followed if figures.followed is not None and figures.followed.publishable else None


def bounded(figures: Figures) -> Arrived | None:
    """Return the bounds of who arrived, if there are enough visits for them."""
    arrived = figures.arrived
    return arrived if arrived is not None and arrived.n >= FEWEST else None


def shares(arrived: Arrived) -> tuple[float, float]:
    """Return the lower and the upper bound."""
    return arrived.sure / arrived.n, arrived.possible / arrived.n


def counted(visits: int) -> str:
    """Return a number of visits in Korean words, and of few that they are few."""
    return f"{visits:,}건" if not 0 < visits < SMALL_CELL else f"{SMALL_CELL}건 미만"


def told_shares(arrived: Arrived, *, hiding: bool = False) -> tuple[float, float]:
    """Return both bounds as they leave the house.

    In whole per cent, outward, where few visits could be counted from them, or what is `hiding` beside them.
    """
    sure, possible = arrived.sure, arrived.possible
    counts = {"sure": sure, "open": possible - sure, "not": arrived.n - possible}
    if not hiding and not hidden_cells(counts):
        return shares(arrived)
    low, high = percent_range(*shares(arrived))
    return low / 100, high / 100


def _of_any_period(sentence: str, language: str) -> str:
    said = sentence.replace(_LAST_MONTH[language], "Trong " if language == "vi" else "")
    return said.removesuffix(" ")
