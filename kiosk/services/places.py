# SPDX-License-Identifier: GPL-3.0-or-later
"""What an admin has said of rooms and hours beside the city's files: new names, other opening times."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from typing import TYPE_CHECKING, Any, Final

from kiosk.charter.hours import OfficeHours, WorkingHours, read_hours
from kiosk.storage.decisions import StoredDecisions

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from kiosk.directory.names import NameGate
    from kiosk.directory.public import PublicDirectory, PublicOffice
    from kiosk.storage.database import Database
    from kiosk.wayfinding.venue.model import Labels

CITY: Final = "*"  # the hours of every office that does not keep its own


class PlaceOverrides:
    """Names of rooms by unit id, hours by office; each as it holds on a day."""

    def __init__(self, database: Database, place: str) -> None:
        self.names = StoredDecisions(database, place, "room_name")
        self.hours = StoredDecisions(database, place, "hours")

    def version(self) -> int:
        """Return how many decisions there are, for noticing one without reading them."""
        return self.names.version() + self.hours.version()

    def room_names(self, day: date) -> Mapping[str, Labels]:
        """Return the rooms that have other names than in the venue's files, as the admin wrote them."""
        return {key: one.value for key, one in self.names.in_force(day).items()}

    def public_room_names(self, day: date, gate: Callable[[], NameGate]) -> Mapping[str, Labels]:
        """Return the rooms' other names as visitors may read them: a name in one may be known only since."""
        if not (names := self.room_names(day)):
            return {}
        labels = gate().labels
        return {key: labels(one) for key, one in names.items()}

    def office_hours(self, usual: OfficeHours, day: date) -> OfficeHours:
        """Return the usual hours with those that an admin has set."""
        told = self._told(usual, day)
        city = told.pop(CITY, usual.city)
        return OfficeHours(city, {**usual.own, **told})

    def shown(self, public: PublicDirectory, usual: OfficeHours, day: date) -> PublicDirectory:
        """Return the directory with the hours that an admin has set instead of those of the charts."""
        told = self._told(usual, day)
        city = told.get(CITY)

        def adjusted(office: PublicOffice) -> PublicOffice:
            keeps_usual = read_hours(office.hours or "", usual.city) == usual.city
            hours = told.get(office.name, city if keeps_usual else None)
            return replace(office, hours=_span(hours)) if hours else office

        return replace(public, offices=tuple(adjusted(office) for office in public.offices))

    def _told(self, usual: OfficeHours, day: date) -> dict[str, WorkingHours]:
        decided = self.hours.in_force(day).items()
        return {key: hours_of(one.value, usual.of(key)) for key, one in decided}


def hours_of(value: Mapping[str, Any], usual: WorkingHours) -> WorkingHours:
    """Read hours as they are kept; lunch stays as usual where it fits. Raises ValueError for none."""
    opens, closes = time.fromisoformat(value["opens"]), time.fromisoformat(value["closes"])
    fits = usual.lunch is not None and opens <= usual.lunch[0] <= usual.lunch[1] <= closes
    return WorkingHours(opens, closes, usual.lunch if fits else None, bool(value["open_through_lunch"]))


def _span(hours: WorkingHours) -> str:
    return f"{hours.opens:%H:%M}–{hours.closes:%H:%M}"
