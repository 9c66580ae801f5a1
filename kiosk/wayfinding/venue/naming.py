# SPDX-License-Identifier: GPL-3.0-or-later
"""What rooms are called, and whose they are, beside what a venue's files say."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from kiosk.wayfinding.venue.model import say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kiosk.wayfinding.venue.model import Labels, Unit, Venue


@dataclass(frozen=True, slots=True)
class RoomNames:
    """What rooms are called beside the venue's files, by unit or by the id of the office whose room it is.

    `rooms` are the units of offices that are not where they are drawn, "" for one without a room; an office
    that is `beside` another has its room together with it.
    """

    units: Mapping[str, Labels] = field(default_factory=dict)
    offices: Mapping[str, Labels] = field(default_factory=dict)
    rooms: Mapping[str, str] = field(default_factory=dict)
    beside: frozenset[str] = frozenset()


def renamed(venue: Venue, names: RoomNames) -> Venue:
    """Return a venue with other names on some of its units; a language that is not named keeps none.

    Under its office's new name a room stays that office's.
    """
    drawn = {say(labels): office for office, labels in names.offices.items()}
    there = defaultdict[str, list[str]](list)
    for office, unit in names.rooms.items():
        there[unit].append(office)
    return replace(venue, units=tuple(_called(unit, names, drawn, there[unit.id]) for unit in venue.units))


def named_abroad(venue: Venue, known: Mapping[str, Mapping[str, str]]) -> Venue:
    """Return a venue with the names that are `known` in other languages where its files have Korean alone."""

    def told(labels: Labels) -> Labels:
        return {**known.get(labels.get("ko", ""), {}), **labels}

    return replace(
        venue,
        name=told(venue.name),
        levels=tuple(replace(one, name=told(one.name)) for one in venue.levels),
        units=tuple(replace(one, name=told(one.name)) for one in venue.units),
        amenities=tuple(replace(one, name=told(one.name)) for one in venue.amenities),
        kiosks=tuple(replace(one, name=told(one.name)) for one in venue.kiosks),
        buildings={key: told(labels) for key, labels in venue.buildings.items()},
    )


def _called(unit: Unit, names: RoomNames, drawn: Mapping[str, str], there: Sequence[str]) -> Unit:
    """Return a unit as it is called, and as the room of the office that has it now."""
    word = say(unit.name)
    office = drawn.get(word, word if word in names.offices or word in names.rooms else "")
    if office and names.rooms.get(office, unit.id) != unit.id:
        unit, office, word = replace(unit, name=unit.alt_name), "", ""  # it has moved away
    hosts = [one for one in there if one not in names.beside or not word]
    if hosts and not office:
        office = hosts[0]
    if office:
        unit = replace(unit, name=names.offices.get(office, {"ko": office}), office=office)
    if others := tuple(one for one in there if one != office):
        unit = replace(unit, beside=(*unit.beside, *others))
    return replace(unit, name=names.units[unit.id]) if unit.id in names.units else unit
