# SPDX-License-Identifier: GPL-3.0-or-later
"""The public directory's desks in the venues' rooms, so that a way ends at the desk and not at the door."""

from __future__ import annotations

from dataclasses import replace
import logging
from typing import TYPE_CHECKING

from kiosk.directory.placement import NoSpace, place_desks
from kiosk.services.venues import room_of, with_desks

if TYPE_CHECKING:
    from kiosk.directory.placement import Drawn, PlacedDesk
    from kiosk.directory.public import PublicDirectory, PublicOffice
    from kiosk.directory.room_frame import RoomSize
    from kiosk.wayfinding.sites import Sites
    from kiosk.wayfinding.venue.model import Venue

    type DrawnSeats = tuple[Drawn, ...]

_log = logging.getLogger(__name__)


class Seating:
    """Sets the desks of every charted office into its room; a room that is too small keeps the venue's own.

    While no desk moves, the sites stay the same, with all meshes and with the ways that were found in them.
    """

    def __init__(self, sites: Sites) -> None:
        self._bare = self._seated = sites
        self._placed: dict[str, tuple[DrawnSeats, tuple[PlacedDesk, ...]]] = {}

    def seated(self, public: PublicDirectory) -> Sites:
        """Return the sites with the desks of a public directory."""
        before = self._placed
        self._placed = {office.name: self._place(office) for office in public.offices}
        if self._placed != before:
            placed = {name: desks for name, (_, desks) in self._placed.items() if desks}
            self._seated = with_desks(self._bare, placed)
        return self._seated

    def _place(self, office: PublicOffice) -> tuple[DrawnSeats, tuple[PlacedDesk, ...]]:
        drawing = _drawing(office)
        before = self._placed.get(office.name)
        if before is not None and before[0] == drawing:
            return before
        room = _room(self._bare, office.name)
        return drawing, () if room is None else placed_desks(office, room)


def seated(sites: Sites, public: PublicDirectory) -> Sites:
    """Set the desks of every charted office into its room."""
    return Seating(sites).seated(public)


def placed_desks(office: PublicOffice, room: RoomSize) -> tuple[PlacedDesk, ...]:
    """Place one office's desks in its room; none where they do not fit."""
    try:
        return place_desks(room, _drawing(office))
    except NoSpace as problem:
        _log.warning("%s: %s", office.name, problem)
        return ()


def _drawing(office: PublicOffice) -> DrawnSeats:
    return tuple((seat.desk, seat.place) for seat in office.seats if seat.place)


def _room(sites: Sites, office: str) -> RoomSize | None:
    venues = (one.venue for one in sites.routers.values())
    own = (one for one in venues if office in one.room_of and one.room_of[office].known_as == office)
    rooms = ((venue, room_of(venue, office)) for venue in own)
    return next((_furnished(venue, office, room) for venue, room in rooms if room is not None), None)


def _furnished(venue: Venue, office: str, room: RoomSize) -> RoomSize:
    """Keep the desks clear of what else stands in the room."""
    unit = venue.room_of[office]
    shapes = [
        fixture.shape.convex_hull.exterior.coords[:-1]
        for fixture in venue.fixtures_on.get(unit.ordinal, ())
        if fixture.shape.area and fixture.shape.intersects(unit.shape)
    ]
    return replace(room, obstacles=tuple(tuple((x, y) for x, y in shape) for shape in shapes))
