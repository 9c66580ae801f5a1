# SPDX-License-Identifier: GPL-3.0-or-later
"""The rooms of a city's venues as a reorganisation chooses among them: where each is, and whose."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from kiosk.directory.reorganising import OfficeRoom
from kiosk.services.refused import Refused
from kiosk.wayfinding.venue.facilities import SHAFTS
from kiosk.wayfinding.venue.model import CORRIDORS, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kiosk.directory.model import Directory
    from kiosk.wayfinding.sites import Sites
    from kiosk.wayfinding.venue.model import Unit, Venue

NOWHERE: Final = OfficeRoom("")
_NO_OFFICE: Final = ("restroom", "parking", "steps", "ramp", "lobby", "vestibule")


class CityRooms:
    """The rooms of one day, by the names and offices that they have then."""

    def __init__(self, sites: Sites, directory: Directory) -> None:
        self._sites, self._directory = sites, directory

    @cached_property
    def all(self) -> Mapping[str, OfficeRoom]:
        """Rooms in which an office may sit, by unit, storey by storey."""
        routers = self._sites.routers.values()
        return {one.unit: one for router in routers for one in self._in(router.venue)}

    def room(self, unit: str) -> OfficeRoom:
        """Return the room of a unit, one without anything for ""; raises Refused for no room."""
        if unit and unit not in self.all:
            raise Refused("그런 방이 지도에 없습니다. 목록에서 다시 고르십시오.")
        return self.all.get(unit, NOWHERE)

    def of(self, office: str) -> OfficeRoom:
        """Return the room that an office has, one without anything where it has none."""
        return next((one for one in self.all.values() if one.office == office), NOWHERE)

    def bureau(self, office: str) -> str:
        """Return what an office belongs to."""
        known = self._directory.by_name.get(office)
        return (known.bureau if known else None) or ""

    def _in(self, venue: Venue) -> Iterator[OfficeRoom]:
        units = (unit for unit in venue.units if unit.public and _may_hold_an_office(unit))
        for unit in sorted(units, key=lambda one: (one.ordinal, say(one.alt_name), say(one.name))):
            office = unit.known_as if unit.known_as in self._directory.by_name else ""
            building = say(venue.building_at(unit.label_point)) or say(venue.name)
            number = say(unit.alt_name) or ("" if office else say(unit.name))
            yield OfficeRoom(unit.id, building, say(venue.level[unit.level].name), number, office)


def _may_hold_an_office(unit: Unit) -> bool:
    return unit.category not in (*SHAFTS, *CORRIDORS) and not unit.category.startswith(_NO_OFFICE)
