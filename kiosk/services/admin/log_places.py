# SPDX-License-Identifier: GPL-3.0-or-later
"""What the places are called that the access log knows by the key of the city's map."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from kiosk.services.venues import CityVenues
from kiosk.wayfinding.venue.facilities import facilities, rooms

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.settings import Settings

ABOUT = ("facility.", "room_name.")


class LoggedPlaces:
    """The map is opened only for a log in which a place stands."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def named(self, action: str, about: str) -> str:
        """Return a place as the map calls it, and anything else, or what is no longer on it, as it is."""
        return self._names.get(about, about) if action.startswith(ABOUT) else about

    @cached_property
    def _names(self) -> Mapping[str, str]:
        venues = [one.venue for one in CityVenues(self._settings).current().routers.values()]
        return {one.id: one.name for venue in venues for one in (*facilities(venue), *rooms(venue, ()))}
