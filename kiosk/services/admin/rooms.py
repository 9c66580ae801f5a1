# SPDX-License-Identifier: GPL-3.0-or-later
"""How large an office's room is, from the venue's plan or else from its desks."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING, Final

from kiosk.directory.room_frame import RoomFrame
from kiosk.services.venues import CityVenues, room_of

if TYPE_CHECKING:
    from kiosk.directory.model import Office
    from kiosk.settings import Settings

DESK: Final = (1.4, 0.7)
USUAL: Final = (12.0, 8.0)


class Rooms:
    """The rooms of a city's venues as they are when one is asked for: a map may be published meanwhile."""

    def __init__(self, settings: Settings) -> None:
        self._venues = CityVenues(settings, booth=False)

    def size(self, office: Office) -> tuple[float, float]:
        """Give width along the door's wall and depth in metres; a guess where no venue knows the room."""
        for router in self._venues.current().routers.values():
            room = room_of(router.venue, office.name)
            if room is not None:
                frame = RoomFrame(room)
                return frame.width, frame.height
        return _guessed(office)


def _guessed(office: Office) -> tuple[float, float]:
    """Take an ordinary desk of the chart for 1.4 by 0.7 m."""
    wide = [seat.place.w for seat in office.seats if seat.place and seat.place.w > 0]
    high = [seat.place.h for seat in office.seats if seat.place and seat.place.h > 0]
    width = DESK[0] / median(wide) if wide else USUAL[0]
    depth = DESK[1] / median(high) if high else USUAL[1]
    return width, depth
