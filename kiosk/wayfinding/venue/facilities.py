# SPDX-License-Identifier: GPL-3.0-or-later
"""What may be out of order in a venue: a lift, a staircase or an entrance as one thing, whatever it joins."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.wayfinding.venue.model import CORRIDORS, say

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from kiosk.wayfinding.venue.model import Opening, Unit, Venue

SHAFTS: Final = ("elevator", "escalator", "stairs")
KINDS: Final = (*SHAFTS, "door", "room", "office")
ENTRANCE: Final = "pedestrian.principal"


@dataclass(frozen=True, slots=True)
class Facility:
    """A lift, staircase, entrance, room or office; `parts` are the units and openings that it blocks."""

    id: str
    name: str
    kind: str
    parts: frozenset[str] = frozenset()


def facilities(venue: Venue) -> Sequence[Facility]:
    """List a venue's lifts first, then stairs, then entrances, by name."""
    return sorted(
        (*_shafts(venue), *_entrances(venue)), key=lambda one: (KINDS.index(one.kind), one.name, one.id)
    )


def rooms(venue: Venue, offices: Collection[str]) -> Sequence[Facility]:
    """List the rooms that somebody may look for and that are no office's, storey by storey, by name."""
    sought = [
        unit
        for unit in venue.units
        if unit.public and unit.category not in (*SHAFTS, *CORRIDORS) and say(unit.name)
    ]
    sought.sort(key=lambda unit: (unit.ordinal, say(unit.name), unit.id))
    free = [unit for unit in sought if unit.known_as not in offices]
    return [Facility(unit.id, say(unit.name), "room", frozenset({unit.id})) for unit in free]


def parts_of(stopped: Collection[str], known: Iterable[Facility]) -> frozenset[str]:
    """Return every unit and opening of what is out of order, for ways to go around."""
    return frozenset(part for one in known if one.id in stopped for part in one.parts)


def _shafts(venue: Venue) -> Iterator[Facility]:
    """Give lifts and stairs, each once, however many storeys it joins; its id is that of its lowest unit."""
    shafts: dict[str, set[str]] = {unit.id: {unit.id} for unit in venue.units if unit.category in SHAFTS}
    for link in venue.links:
        if link.lower in shafts and link.upper in shafts and shafts[link.lower] is not shafts[link.upper]:
            joined = shafts[link.lower] | shafts[link.upper]
            shafts.update(dict.fromkeys(joined, joined))
    for shaft in {id(shaft): shaft for shaft in shafts.values()}.values():
        lowest: Unit = min((venue.unit[unit] for unit in shaft), key=lambda unit: (unit.ordinal, unit.id))
        yield Facility(lowest.id, say(lowest.name) or lowest.id, lowest.category, frozenset(shaft))


def _entrances(venue: Venue) -> Iterator[Facility]:
    """Return the entrances that have a name; the leaves of one bear the same."""
    leaves: dict[tuple[int, str], list[Opening]] = {}
    for opening in venue.openings:
        if opening.category == ENTRANCE and (name := say(opening.name)):
            leaves.setdefault((opening.ordinal, name), []).append(opening)
    for (_, name), openings in leaves.items():
        ids = sorted(opening.id for opening in openings)
        yield Facility(ids[0], name, "door", frozenset(ids))
