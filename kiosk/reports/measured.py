# SPDX-License-Identifier: GPL-3.0-or-later
"""What may be said of the two-minute promise, in the visitor's language: never more than the data do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.language.catalogue import text_in
from kiosk.visits.measure.publishing import hidden_cells, percent, percent_range

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


def sentences(figures: Figures, language: str, *, last_month: bool = True) -> list[str]:
    """Return who knew the way, and the estimate of who arrived or its bounds; nothing of a few visits."""
    told = []
    if figures.knew is not None and figures.knew.n >= FEWEST:
        knew = f"{figures.knew.n:,}", percent(figures.knew.share.p)
        told.append(text_in(language, "attract.knew", *knew))
    if (followed := published(figures)) is not None and followed.estimate is not None:
        ends = percent_range(*followed.estimate.ci)
        share = f"{followed.followed:,}", percent(followed.estimate.p), *ends
        told.append(text_in(language, "attract.followed", *share))
    elif (arrived := bounded(figures)) is not None:
        told.append(text_in(language, "attract.bounds", *percent_range(*shares(arrived))))
    if not last_month:
        told = [_of_any_period(one, language) for one in told]
    return told


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
