# SPDX-License-Identifier: GPL-3.0-or-later
"""Stairs and lifts between storeys: as the venue's relationships say, else by lying over each other."""

from __future__ import annotations

from collections import defaultdict
import itertools
from typing import TYPE_CHECKING

import shapely

from kiosk.wayfinding.venue.model import CONNECTORS, Link

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kiosk.wayfinding.venue.archive import Json
    from kiosk.wayfinding.venue.model import Unit

STACKED = ("stairs", "elevator", "escalator", "ramp")
# Of the smaller of two units must lie over the other, a judgement: a shaft may be drawn shifted from storey
# to storey, and meet its neighbour by a wall. From 0.01 to 0.8 both cities have the same 20 links.
ENOUGH = 0.25
PATHS = {"traversal": "ramp", "traversal.path": "ramp"}


def all_links(relationships: Sequence[Json], units: Sequence[Unit]) -> tuple[Link, ...]:
    """Stated links first; a unit that a stated link names is not guessed at."""
    stated = tuple(_stated(relationships, {unit.id: unit for unit in units}))
    spoken_for = {(link.kind, end) for link in stated for end in (link.lower, link.upper)}
    free = [unit for unit in units if (unit.category, unit.id) not in spoken_for]
    return stated + tuple(_inferred(free))


def _stated(relationships: Sequence[Json], unit: dict[str, Unit]) -> Iterator[Link]:
    for row in relationships:
        properties = row.get("properties")
        if not isinstance(properties, dict):
            continue
        category = str(properties.get("category"))
        kind = PATHS.get(category, category)
        if kind not in CONNECTORS:
            continue
        one_way = properties.get("direction") == "directed"
        stops = [unit[i] for i in _references(properties) if i in unit]
        for first, second in itertools.pairwise(stops):
            if one_way or first.ordinal <= second.ordinal:
                yield Link(kind, first.id, second.id, one_way)
            else:
                yield Link(kind, second.id, first.id)


def _references(properties: Json) -> Iterator[str]:
    between = properties.get("intermediary")
    middle = between if isinstance(between, list) else [between]
    for reference in (properties.get("origin"), *middle, properties.get("destination")):
        if isinstance(reference, dict) and isinstance(reference.get("id"), str):
            yield reference["id"]


def _inferred(units: Sequence[Unit]) -> Iterator[Link]:
    for kind in STACKED:
        by_ordinal: dict[int, list[Unit]] = defaultdict(list)
        for unit in units:
            if unit.category == kind:
                by_ordinal[unit.ordinal].append(unit)
        yield from _stack(kind, by_ordinal)


def _stack(kind: str, by_ordinal: dict[int, list[Unit]]) -> Iterator[Link]:
    ordinals = sorted(by_ordinal)
    trees = {o: shapely.STRtree([u.shape for u in by_ordinal[o]]) for o in ordinals}
    for place, ordinal in enumerate(ordinals):
        for unit in by_ordinal[ordinal]:
            for above in ordinals[place + 1 :]:
                twins = _over(unit, by_ordinal[above], trees[above])
                if twins:
                    yield from (Link(kind, unit.id, twin.id) for twin in twins)
                    break


def _over(unit: Unit, others: list[Unit], tree: shapely.STRtree) -> list[Unit]:
    found = [others[i] for i in tree.query(unit.shape, predicate="intersects")]
    return [
        other
        for other in found
        if unit.shape.intersection(other.shape).area >= ENOUGH * min(unit.shape.area, other.shape.area)
    ]
