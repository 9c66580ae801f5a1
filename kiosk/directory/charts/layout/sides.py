# SPDX-License-Identifier: GPL-3.0-or-later
"""Which label stands on a side of a desk, over it, left of it, nearest to it, and what lies between."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.directory.charts.xlsx.sheet import SheetBox

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class TeamLabel:
    """A team's name as drawn, the fill that may stand for it, and how many it says there are."""

    name: str
    box: SheetBox
    fill: str | None = None
    count: int = 0


def above(box: SheetBox, labels: Sequence[TeamLabel]) -> TeamLabel | None:
    """Return the lowest label over a box."""
    over = [lab for lab in labels if lab.box.bottom < box.top and lab.box.columns_shared(box) > 0]
    return max(over, key=lambda lab: (lab.box.bottom, lab.box.columns_shared(box)), default=None)


def before(box: SheetBox, labels: Sequence[TeamLabel]) -> TeamLabel | None:
    """Return the label left of it in the lowest row above, or the next: it may head a wider island."""
    over = [lab for lab in labels if lab.box.bottom < box.top]
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


def way_between(one: SheetBox, two: SheetBox) -> SheetBox | None:
    """Return what lies straight between two boxes, or within their corners where they stand aslant."""
    columns = max(one.left, two.left), min(one.right, two.right)
    rows = max(one.top, two.top), min(one.bottom, two.bottom)
    if columns[0] > columns[1]:
        columns = min(one.right, two.right) + 1, max(one.left, two.left) - 1
    if rows[0] > rows[1]:
        rows = min(one.bottom, two.bottom) + 1, max(one.top, two.top) - 1
    if columns[0] > columns[1] or rows[0] > rows[1]:
        return None
    return SheetBox(rows[0], columns[0], rows[1], columns[1])


def straight_on(label: SheetBox, box: SheetBox) -> str | None:
    """Return on which side of a desk a label stands in its rows or columns."""
    if label.columns_shared(box) > 0:
        return "above" if label.bottom < box.top else "below"
    if label.rows_shared(box) > 0:
        return "left" if label.right < box.left else "right"
    return None


def overlap(one: SheetBox, two: SheetBox) -> bool:
    """Return whether two boxes share a cell."""
    return one.rows_shared(two) > 0 and one.columns_shared(two) > 0


def _whole(boxes: Sequence[SheetBox]) -> SheetBox:
    whole = boxes[0]
    for box in boxes[1:]:
        whole = whole.union(box)
    return whole


def side_of(label: SheetBox, own: Sequence[SheetBox]) -> str:
    """Return on which side of its desks a label stands."""
    whole = _whole(own)
    if label.bottom < whole.top:
        return "above"
    if label.top > whole.bottom:
        return "below"
    if label.right < whole.left:
        return "left"
    return "right" if label.left > whole.right else "amid"


def misfit(label: SheetBox, own: Sequence[SheetBox]) -> float:
    """Return 1 where a label that spans several desks' width, or height, spans others than its team's."""
    whole = _whole(own)
    if label.bottom < whole.top or label.top > whole.bottom:
        long, start, end = label.right - label.left, label.left - whole.left, label.right - whole.right
    else:
        long, start, end = label.bottom - label.top, label.top - whole.top, label.bottom - whole.bottom
    return 0.0 if long == 0 or start == end == 0 else 0.5 * (start != 0) + 0.5 * (end != 0)
