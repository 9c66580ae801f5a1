# SPDX-License-Identifier: GPL-3.0-or-later
"""Which label stands on a side of a desk: over it, left of it, in its row, nearest to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.directory.charts.xlsx.sheet import SheetBox


@dataclass(frozen=True, slots=True)
class TeamLabel:
    """A team's name as drawn, with the fill that may stand for it; `over` its desks alone, and no others'."""

    name: str
    box: SheetBox
    fill: str | None = None
    over: bool = False


def above(box: SheetBox, labels: Sequence[TeamLabel]) -> TeamLabel | None:
    """Return the lowest label over a box."""
    over = [lab for lab in labels if lab.box.bottom < box.top and lab.box.columns_shared(box) > 0]
    return max(over, key=lambda lab: (lab.box.bottom, lab.box.columns_shared(box)), default=None)


def before(box: SheetBox, labels: Sequence[TeamLabel]) -> TeamLabel | None:
    """Return the label left of it in the lowest row above, or the next: it may head a wider island."""
    over = [lab for lab in labels if lab.box.bottom < box.top and not (lab.over and lab.box.left > box.left)]
    return max(
        over, key=lambda lab: (lab.box.bottom, -max(lab.box.left - box.left, 0), lab.box.left), default=None
    )


def below(box: SheetBox, labels: Sequence[TeamLabel]) -> TeamLabel | None:
    """Return the highest label under a box."""
    under = [lab for lab in labels if lab.box.top > box.bottom and lab.box.columns_shared(box) > 0]
    return min(under, key=lambda lab: (lab.box.top, -lab.box.columns_shared(box)), default=None)


def left_of(box: SheetBox, labels: Sequence[TeamLabel]) -> TeamLabel | None:
    """Return the nearest label left of a box in its rows."""
    before = [lab for lab in labels if lab.box.right < box.left and lab.box.rows_shared(box) > 0]
    return max(before, key=lambda lab: (lab.box.right, lab.box.rows_shared(box)), default=None)


def left_of_first(box: SheetBox, labels: Sequence[TeamLabel]) -> TeamLabel | None:
    """Return the last label from above down to a desk, left of it: labels stand in their team's first row."""
    over = [lab for lab in labels if lab.box.top <= box.top and lab.box.right < box.left]
    return max(over, key=lambda lab: (lab.box.top, lab.box.right), default=None)


def right_of(box: SheetBox, labels: Sequence[TeamLabel]) -> TeamLabel | None:
    """Return the nearest label right of a box in its rows."""
    after = [lab for lab in labels if lab.box.left > box.right and lab.box.rows_shared(box) > 0]
    return min(after, key=lambda lab: (lab.box.left, -lab.box.rows_shared(box)), default=None)


def between(box: SheetBox, labels: Sequence[TeamLabel]) -> TeamLabel | None:
    """Return the nearest label over or under a box."""
    near = [lab for lab in labels if lab.box.columns_shared(box) > 0]
    return min(near, key=lambda lab: max(lab.box.top - box.bottom, box.top - lab.box.bottom), default=None)


def amid(box: SheetBox, labels: Sequence[TeamLabel]) -> TeamLabel | None:
    """Return the nearest label left or right of a box."""
    near = [lab for lab in labels if lab.box.rows_shared(box) > 0]
    return min(near, key=lambda lab: max(lab.box.left - box.right, box.left - lab.box.right), default=None)


def nearest(box: SheetBox, labels: Sequence[TeamLabel]) -> TeamLabel | None:
    """Return the nearest label anywhere."""
    return min(labels, key=lambda lab: (gap(box, lab.box), -_along(box, lab.box), lab.box), default=None)


def _along(one: SheetBox, two: SheetBox) -> int:
    """Return along how many cells two boxes stand side by side."""
    return max(one.columns_shared(two), one.rows_shared(two))


def gap(one: SheetBox, two: SheetBox) -> int:
    """Return how many cells lie between two boxes, along both ways together."""
    return max(0, -one.columns_shared(two)) + max(0, -one.rows_shared(two))
