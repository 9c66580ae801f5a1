# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules of space: what lies in what, what overlaps, what an opening touches, what stands over what."""

from __future__ import annotations

from itertools import pairwise
import math
from typing import TYPE_CHECKING

import shapely

from kiosk.wayfinding.venue.links import STACKED
from kiosk.wayfinding.venue.model import say
from kiosk.wayfinding.venue.problems import info, violation, warning

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kiosk.wayfinding.venue.model import Opening, Unit, Venue
    from kiosk.wayfinding.venue.problems import VenueProblem

OVERLAP = 0.1  # square metres, a judgement: less is the slip of a hand along a wall
TOUCH = 0.5  # metres, a judgement: half a thick wall, whose door may be drawn along either face
SHORTEST, LONGEST = 0.3, 10.0  # metres, a judgement: a door beyond these was drawn in another unit
WHEELCHAIR = 0.85  # metres, a judgement: new houses must have 0.9, and a way without steps still takes 0.8
INSIDE = 0.9  # of a unit lies on its level, a judgement: a porch or an oriel stands out


def spatial_problems(venue: Venue) -> Iterator[VenueProblem]:
    """Check every level, room, door and stack."""
    yield from _ordinals(venue)
    for ordinal in venue.ordinals:
        units = venue.units_on.get(ordinal, ())
        yield from _overlaps(units)
        yield from _outside_level(venue, units)
        for opening in venue.openings_on.get(ordinal, ()):
            yield from _opening(venue, opening)
    yield from _lonely(venue)
    yield from _stacks(venue)


def _ordinals(venue: Venue) -> Iterator[VenueProblem]:
    for lower, upper in pairwise(venue.ordinals):
        if upper - lower > 1:
            yield info("ordinal-gap", None, f"층 번호 {lower}와 {upper} 사이에 빈 층이 있습니다")


def _overlaps(units: Sequence[Unit]) -> Iterator[VenueProblem]:
    if not units:
        return
    shapes = [unit.shape for unit in units]
    ones, others = shapely.STRtree(shapes).query(shapes, predicate="overlaps").tolist()
    for i, j in zip(ones, others, strict=True):
        if i < j:
            area = shapes[i].intersection(shapes[j]).area
            if area > OVERLAP:
                names = f"'{_name(units[i])}'과(와) '{_name(units[j])}'"
                yield warning("units-overlap", units[i].id, f"{names}이(가) {area:.1f} m² 겹칩니다")


def _outside_level(venue: Venue, units: Sequence[Unit]) -> Iterator[VenueProblem]:
    for unit in units:
        shape = venue.level[unit.level].shape
        if not shape.is_empty and unit.shape.intersection(shape).area < INSIDE * unit.shape.area:
            yield warning("unit-outside-level", unit.id, f"'{_name(unit)}'이(가) 층의 바깥으로 나갑니다")


def _opening(venue: Venue, opening: Opening) -> Iterator[VenueProblem]:
    length = math.dist(*opening.line)
    joint = [venue.unit[side] for side in opening.sides]
    if not opening.sides:
        yield violation(
            "opening-touches-nothing", opening.id, f"출입구 {opening.id}이(가) 어느 방에도 닿지 않습니다"
        )
        return
    line = shapely.LineString(opening.line)
    for unit in joint:
        if unit.shape.boundary.distance(shapely.Point(opening.middle)) > TOUCH:
            yield warning(
                "opening-inside-unit",
                opening.id,
                f"출입구 {opening.id}이(가) '{_name(unit)}' 벽에 있지 않습니다",
            )
    if len(joint) == 1 and not _at_edge(venue, opening, line):
        yield info(
            "opening-one-sided",
            opening.id,
            f"출입구 {opening.id}의 한쪽에 방이 없습니다: '{_name(joint[0])}'",
        )
    if not SHORTEST <= length <= LONGEST and opening.door is not None:
        yield warning("opening-length", opening.id, f"문 {opening.id}의 폭이 {length:.2f} m입니다")
    if opening.clear_width < WHEELCHAIR and all(unit.walkable for unit in joint):
        yield warning(
            "opening-narrow",
            opening.id,
            f"문 {opening.id}은(는) 폭 {opening.clear_width:.2f} m로 휠체어에 좁습니다",
        )


def _at_edge(venue: Venue, opening: Opening, line: shapely.LineString) -> bool:
    """Return an opening with one unit leads outside if it lies on the edge of its level."""
    shape = venue.level[opening.level].shape
    return not shape.is_empty and shape.boundary.distance(line) < TOUCH


def _lonely(venue: Venue) -> Iterator[VenueProblem]:
    """Units that a visitor should enter but that have no opening at all."""
    with_door = {side for opening in venue.openings for side in opening.sides}
    for unit in venue.units:
        if unit.public and unit.id not in with_door:
            yield warning("unit-without-opening", unit.id, f"'{_name(unit)}'에 출입구가 없습니다")


def _stacks(venue: Venue) -> Iterator[VenueProblem]:
    linked = {end for link in venue.links for end in (link.lower, link.upper)}
    if len(venue.ordinals) < 2:  # noqa: PLR2004 # nothing to climb to
        return
    for unit in venue.units:
        climbs = unit.category in STACKED and unit.category != "ramp"
        if climbs and unit.walkable and unit.id not in linked:
            yield warning(
                "stack-broken", unit.id, f"'{_name(unit)}'이(가) 다른 층의 같은 시설과 겹치지 않습니다"
            )


def _name(unit: Unit) -> str:
    return say(unit.name) or unit.id
