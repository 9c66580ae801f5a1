# SPDX-License-Identifier: GPL-3.0-or-later
"""The one rule by which a share is told: in steps so wide that three numbers have it.

From it come the share as it is told, its interval, and how both are said.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor
from typing import Final

from kiosk.language.catalogue import text_in
from kiosk.visits.figures import Rate
from kiosk.visits.measure.intervals import wilson
from kiosk.visits.measure.publishing import SMALL_CELL, percent, percent_range

WHOLE: Final = 700  # from so many on shares are told in whole per cent, of fewer in wider steps
LESS: Final = 0.004  # what is less than one per cent, as a share
# From how many on in steps of how many per cent: two and a half of them fill half a step, so that the first
# and the last one hold three numbers too. In whole per cent 0 and 100 are exact, and four are less than one.
STEPS: Final = ((WHOLE, 1), (250, 2), (100, 5), (50, 10))


@dataclass(frozen=True, slots=True)
class ShareSteps:
    """The steps in which a share of `n` is told."""

    n: int

    @property
    def least(self) -> int:
        """Return from how many on shares are told in these steps; 0 of too few."""
        return next((least for least, _ in STEPS if self.n >= least), 0)

    @property
    def per_cent(self) -> int:
        """Return how wide a step is; 0 of too few."""
        return dict(STEPS).get(self.least, 0)

    def share(self, share: float) -> float | None:
        """Return a share as it is told, in the nearest step; None of too few."""
        if self.n >= WHOLE:
            return whole(share)
        step = self.per_cent
        return floor(share * 100 / step + 0.5) * step / 100 if step else None

    def rate(self, share: float, of: int, ci: tuple[float, float] | None = None) -> Rate | None:
        """Return a share of `of` with its 95 % interval as both are told; None of too few.

        The interval is Wilson's of whatever share the step may stand for; `ci` is a wider one, told in steps.
        """
        if (said := self.share(share)) is None:
            return None
        step = self.per_cent
        if ci is not None:
            low, high = (end * 100 for end in ci)
            return Rate(said, floor(low / step) * step / 100, min(1.0, ceil(high / step) * step / 100))
        many, half = tens(of), step / 200
        low, high = wilson(max(0.0, said - half), many)[0], wilson(min(1.0, said + half), many)[1]
        return Rate(said, *outward(low, high))

    def said(self, share: float, language: str) -> str:
        """Return a told share in per cent, `about` it where the steps are wider than one."""
        return percent(share) if self.n >= WHOLE else text_in(language, "attract.about", percent(share))


def whole(share: float) -> float:
    """Return a share in whole per cent; what is less than one, or more than 99, stays so."""
    said = percent(share)
    return {"<1": LESS, ">99": 1 - LESS}.get(said) or int(said) / 100


def tens(n: int) -> int:
    """Return a count in tens, rounded down."""
    return n - n % SMALL_CELL


def outward(low: float, high: float) -> tuple[float, float]:
    """Return an interval in whole per cent, rounded outward."""
    least, most = percent_range(low, high)
    return least / 100, most / 100
