# SPDX-License-Identifier: GPL-3.0-or-later
"""What may be said of the two-minute promise, in the visitor's language: never more than the data do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from kiosk.language.catalogue import text_in
from kiosk.reports.disclosure import FEWEST, published, shares, visits_told
from kiosk.reports.share_steps import ShareSteps
from kiosk.visits.measure.publishing import percent, percent_range

if TYPE_CHECKING:
    from kiosk.reports.disclosure import ToldVisits
    from kiosk.visits.figures import Arrived, Figures

NOTHING: Final = "–"


class MayBeSaid(NamedTuple):
    """What may be said of a period: who knew the way, the estimate or else the bounds of who arrived.

    `knew` is of how many and which share, `followed` how many, the estimate and its ends; None says nothing.
    `grain` is of how many a share is told in the steps of who knew.
    """

    knew: tuple[int, float] | None = None
    followed: tuple[int, float, float, float] | None = None
    bounds: tuple[float, float] | None = None
    grain: int = 0


def may_be_said(figures: Figures) -> MayBeSaid:
    """Return what may be said of figures; nothing of a few visits."""
    return said_of(visits_told(figures))


def said_of(told: ToldVisits) -> MayBeSaid:
    """Return what may be said of visits as they are told."""
    known = None if told.knew is None else (told.n or 0, told.knew)
    if (found := told.estimate) is not None:
        return MayBeSaid(known, (found.n, found.p, found.low, found.high), grain=told.grain)
    return MayBeSaid(known, None, told.bounds, told.grain)


def sentences(figures: Figures, language: str, *, last_month: bool = True) -> list[str]:
    """Return who knew the way, and the estimate of who arrived or its bounds; nothing of a few visits."""
    return said(may_be_said(figures), language, last_month=last_month)


def exact(figures: Figures) -> MayBeSaid:
    """Return what the house says of a period to itself, of as many visits as may be spoken of."""
    knew, arrived, found = figures.knew, bounded(figures), published(figures)
    known = (knew.n, knew.share.p) if knew is not None and knew.n >= FEWEST else None
    if found is not None and found.estimate is not None:
        return MayBeSaid(known, (found.followed, found.estimate.p, *found.estimate.ci))
    return MayBeSaid(known, None, shares(arrived) if arrived else None)


def said(may: MayBeSaid, language: str, *, last_month: bool = True, about: bool = True) -> list[str]:
    """Return what may be said as sentences, `about` so many visits where these are in tens."""
    told = []
    if may.knew is not None:
        n, p = may.knew
        many, share = _grouped(n, language), percent(p)
        if about:
            many, share = text_in(language, "attract.about", many), ShareSteps(may.grain).said(p, language)
        told.append(text_in(language, "attract.knew" if last_month else "attract.knew_then", many, share))
    if may.followed is not None:  # whose sentence says itself that it is about
        n, p, *ends = may.followed
        between = percent(p), *percent_range(*ends)
        told.append(text_in(language, "attract.followed", _grouped(n, language), *between))
    elif may.bounds is not None:
        told.append(text_in(language, "attract.bounds", *percent_range(*may.bounds)))
    return told


def _grouped(n: int, language: str) -> str:
    return f"{n:,}".replace(",", "." if language == "vi" else ",")


def bounded(figures: Figures) -> Arrived | None:
    """Return the bounds of who arrived, if there are enough visits for them."""
    arrived = figures.arrived
    return arrived if arrived is not None and arrived.n >= FEWEST else None
