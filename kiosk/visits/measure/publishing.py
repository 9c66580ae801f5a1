# SPDX-License-Identifier: GPL-3.0-or-later
"""How figures are printed: whole per cent, intervals outward, small cells hidden."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

SMALL_CELL: Final = 10


def percent(share: float) -> str:
    """Return a share in whole per cent, half up; 0 and 100 only where they are exact."""
    exact = _percent(share)
    whole = exact.quantize(Decimal(1), ROUND_HALF_UP)
    if whole <= 0 < exact:
        return "<1"
    return ">99" if whole >= 100 > exact else str(whole)  # noqa: PLR2004 # per cent


def percent_range(low: float, high: float) -> tuple[int, int]:
    """Return an interval in whole per cent, rounded outward."""
    return int(_percent(low).quantize(Decimal(1), ROUND_FLOOR)), int(
        _percent(high).quantize(Decimal(1), ROUND_CEILING)
    )


def hidden_cells(cells: Mapping[str, int]) -> list[str]:
    """Return the names of the cells that are not printed, sorted.

    A single hidden cell could be computed from the total, so the next smallest (then by name) goes too.
    """
    order = sorted(cells, key=lambda name: (cells[name], name))
    hidden = [name for name in order if cells[name] < SMALL_CELL]
    return sorted(order[:2] if len(hidden) == 1 else hidden)


def _percent(share: float) -> Decimal:
    # By way of its text: 0.29 * 100 is 28.999…, and a floor would print 28.
    return Decimal(str(share)) * 100
