# SPDX-License-Identifier: GPL-3.0-or-later
"""Several storeys on one sheet: side by side, or one above the other where each has its title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from shapely.geometry import Point, box

from kiosk.wayfinding.importing.floors import ordinal_of
from kiosk.wayfinding.importing.tracing import DrawnStorey

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from shapely.geometry import Polygon

    from kiosk.wayfinding.importing.account import DrawnText
    from kiosk.wayfinding.importing.lines import Metres

APART_M: Final = 5.0  # between floors
TITLE: Final = re.compile(r"\d\s*층.*(?:평면|안내|배치)|지하.*층|층\s*평면")
FLOOR: Final = re.compile(r"\d\s*층")  # enough of a title where it stands beside a plan


def parted(sheet: DrawnStorey) -> list[DrawnStorey]:
    """Return the floors of a sheet from below, each with the title that stands nearest to it."""
    drawn = [one.bounds for one in (*sheet.walls, *sheet.bodies, *sheet.outlines, *sheet.regions)]
    houses: list[Polygon] = []
    if not drawn:
        return []
    for low, high in _spans((one[0], one[2]) for one in drawn):
        upright = _spans((one[1], one[3]) for one in drawn if low <= one[0] <= high)
        rows = [box(low, bottom, high, top) for bottom, top in upright]
        titled = all(_titles(sheet, rows))  # else they are houses of one storey
        houses += rows if titled else [box(low, upright[0][0], high, upright[-1][1])]
    titles = _titles(sheet, houses)
    storeys = [_within(sheet, *one) for one in zip(houses, titles, strict=True)]
    return sorted(storeys, key=lambda one: ordinal_of(one.title, 0))


def _spans(pieces: Iterable[Metres]) -> list[Metres]:
    """Return what the pieces cover, from the lowest, where nothing lies between for as far as floors do."""
    low, *rest = sorted(pieces)
    spans = [low]
    for start, end in rest:
        if start > spans[-1][1] + APART_M:
            spans.append((start, end))
        else:
            spans[-1] = (spans[-1][0], max(spans[-1][1], end))
    return spans


def _titles(sheet: DrawnStorey, houses: Sequence[Polygon]) -> list[DrawnText | None]:
    """Return each house's title, of those that stand nearest to it; None where none does."""
    found: list[tuple[DrawnText | None, float]] = [(None, float("inf"))] * len(houses)
    for one in sheet.texts:
        far = [house.distance(Point(one.at)) for house in houses]
        nearest = min(range(len(houses)), key=far.__getitem__)
        told = TITLE.search(one.text) or (far[nearest] > 0 and FLOOR.search(one.text))
        if told and far[nearest] < found[nearest][1]:
            found[nearest] = (one, far[nearest])
    return [one for one, _ in found]


def _within(sheet: DrawnStorey, house: Polygon, head: DrawnText | None) -> DrawnStorey:
    left, low, right, high = house.buffer(APART_M / 2, join_style="mitre").bounds

    def here(at: Metres) -> bool:
        return bool(left <= at[0] <= right and low <= at[1] <= high)

    return DrawnStorey(
        title=head.text if head else "",
        head=head,
        page=sheet.page,
        walls=[line for line in sheet.walls if here(line.bounds[:2])],
        bodies=[shape for shape in sheet.bodies if here(shape.bounds[:2])],
        glass=[line for line in sheet.glass if here(line.bounds[:2])],
        leaves=[line for line in sheet.leaves if here(line.bounds[:2])],
        columns=[line for line in sheet.columns if here(line.bounds[:2])],
        joinery=sheet.joinery,
        arcs=[arc for arc in sheet.arcs if here(arc.hinge)],
        outlines=[shape for shape in sheet.outlines if here(shape.bounds[:2])],
        regions=[shape for shape in sheet.regions if here(shape.bounds[:2])],
        texts=[one for one in sheet.texts if here(one.at) and one is not head],
    )
