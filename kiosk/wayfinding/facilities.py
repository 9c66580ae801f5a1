"""What may be out of order in a venue: a lift or a staircase as one thing, however many storeys it joins."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.wayfinding.model import say

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from kiosk.wayfinding.model import Unit, Venue

KINDS: Final = ("elevator", "escalator", "stairs")


@dataclass(frozen=True, slots=True)
class Facility:
    """A lift or a staircase; its id is that of its lowest unit."""

    id: str
    name: str
    kind: str
    units: frozenset[str]


def facilities(venue: Venue) -> Sequence[Facility]:
    """List a venue's lifts first, then the rest, by name."""
    shafts: dict[str, set[str]] = {unit.id: {unit.id} for unit in venue.units if unit.category in KINDS}
    for link in venue.links:
        if link.lower in shafts and link.upper in shafts and shafts[link.lower] is not shafts[link.upper]:
            joined = shafts[link.lower] | shafts[link.upper]
            shafts.update(dict.fromkeys(joined, joined))
    whole = {id(shaft): _facility(venue, shaft) for shaft in shafts.values()}
    return sorted(whole.values(), key=lambda one: (KINDS.index(one.kind), one.name, one.id))


def units_of(stopped: Collection[str], known: Iterable[Facility]) -> frozenset[str]:
    """Return every unit of the facilities that are out of order."""
    return frozenset(unit for one in known if one.id in stopped for unit in one.units)


def _facility(venue: Venue, shaft: set[str]) -> Facility:
    lowest: Unit = min((venue.unit[unit] for unit in shaft), key=lambda unit: (unit.ordinal, unit.id))
    return Facility(lowest.id, say(lowest.name) or lowest.id, lowest.category, frozenset(shaft))
