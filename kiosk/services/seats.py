"""The public directory's desks in the venues' rooms, so that a way ends at the desk and not at the door."""

from __future__ import annotations

from dataclasses import replace
import logging
from typing import TYPE_CHECKING

from kiosk.directory.placement import NoSpace, place_desks
from kiosk.services.venues import room_of, with_desks

if TYPE_CHECKING:
    from kiosk.directory.placement import Desk
    from kiosk.directory.public import PublicDirectory, PublicOffice
    from kiosk.directory.room_frame import Room
    from kiosk.wayfinding.sites import Sites
    from kiosk.wayfinding.venue.model import Venue

_log = logging.getLogger(__name__)


def seated(sites: Sites, public: PublicDirectory) -> Sites:
    """Set the desks of every charted office into its room; a room that is too small keeps the venue's own."""
    placed = {
        office.name: desks
        for office in public.offices
        if (room := _room(sites, office.name)) is not None and (desks := placed_desks(office, room))
    }
    return with_desks(sites, placed)


def placed_desks(office: PublicOffice, room: Room) -> tuple[Desk, ...]:
    """Place one office's desks in its room; none where they do not fit."""
    drawn = [(seat.desk, seat.place) for seat in office.seats if seat.place]
    try:
        return place_desks(room, drawn)
    except NoSpace as problem:
        _log.warning("%s: %s", office.name, problem)
        return ()


def _room(sites: Sites, office: str) -> Room | None:
    rooms = ((router.venue, room_of(router.venue, office)) for router in sites.routers.values())
    return next((_furnished(venue, office, room) for venue, room in rooms if room is not None), None)


def _furnished(venue: Venue, office: str, room: Room) -> Room:
    """Keep the desks clear of what else stands in the room."""
    unit = venue.room_of[office]
    shapes = [
        fixture.shape.convex_hull.exterior.coords[:-1]
        for fixture in venue.fixtures_on.get(unit.ordinal, ())
        if fixture.shape.area and fixture.shape.intersects(unit.shape)
    ]
    return replace(room, obstacles=tuple(tuple((x, y) for x, y in shape) for shape in shapes))
