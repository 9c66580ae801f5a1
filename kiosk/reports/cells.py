# SPDX-License-Identifier: GPL-3.0-or-later
"""Which cells of a report are shown, what their followed visits tell, and which of them differ."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kiosk.reports.charter_report import ReportCell
from kiosk.visits.measure.compare import holm, p_of_estimates, p_of_shares
from kiosk.visits.measure.publishing import hidden_cells

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from kiosk.visits.figures import Figures
    from kiosk.visits.following import FollowedCell


def report_cells(
    found: Mapping[str, Figures],
    followed_of: Callable[[str], FollowedCell],
    part_of: Mapping[str, str] | None = None,
) -> Sequence[ReportCell]:
    """Return the cells of one dimension that are not too small to be shown, the largest first.

    `part_of` tells of which larger cell each is a part: a floor less its other offices is a small office.
    What stands under "" is in no cell and never shown, but all visits less the cells would tell of it.
    """
    walked = {name: one.arrived.n for name, one in found.items() if one.arrived is not None}
    hidden = {"", *hidden_cells(walked)}
    if part_of is not None:
        hidden |= _told_by_wholes(walked, part_of)
    order = [one for one in sorted(walked, key=lambda one: (-walked[one], one)) if one not in hidden]
    followed = {name: followed_of(name) for name in order}
    knew, arrived = _differ(order, {name: one for name, one in found.items() if name}, followed)
    return tuple(
        ReportCell(name, found[name], followed[name], name in knew, name in arrived) for name in order
    )


def _told_by_wholes(walked: Mapping[str, int], part_of: Mapping[str, str]) -> set[str]:
    """Return the cells that the larger ones beside them would tell of, or that would tell of a larger one."""
    wholes = Counter[str]()
    for name, n in walked.items():
        wholes[part_of[name]] += n
    few = {*hidden_cells(wholes)}
    hidden = {name for name in walked if part_of[name] in few}
    for whole in wholes:
        hidden |= {*hidden_cells({name: n for name, n in walked.items() if part_of[name] == whole})}
    return hidden


def _differ(
    cells: Sequence[str], everyone: Mapping[str, Figures], followed: Mapping[str, FollowedCell]
) -> tuple[set[str], set[str]]:
    """Return which cells differ from all the others beside them in who knew the way, and in who arrived."""
    known = {name: (one.knew.within, one.knew.n) for name, one in everyone.items() if one.knew is not None}
    hits, n = (sum(column) for column in zip(*known.values(), strict=True)) if known else (0, 0)
    knew = {
        name: p_of_shares(known[name], (hits - known[name][0], n - known[name][1]))
        for name in cells
        if name in known and known[name][1] < n
    }
    arrived = {
        name: p_of_estimates(cell.estimate.p - cell.rest.p, cell.estimate.v + cell.rest.v)
        for name, cell in followed.items()
        if cell.estimate is not None and cell.rest is not None
    }
    return holm(knew), holm(arrived)
