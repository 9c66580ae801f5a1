# SPDX-License-Identifier: GPL-3.0-or-later
"""What an admin has said of rooms, offices and hours beside the city's files: new names, other times."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from typing import TYPE_CHECKING, Any, Final

from kiosk.charter.hours import OfficeHours, WorkingHours, in_seoul, read_hours
from kiosk.directory.office_names import OfficeNameRow, OfficeNames
from kiosk.directory.register import load_register
from kiosk.storage.decisions import Decision, StoredDecisions
from kiosk.storage.opened import place_of
from kiosk.wayfinding.venue.naming import RoomNames

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date, datetime

    from kiosk.directory.names import NameGate
    from kiosk.directory.public import PublicDirectory, PublicOffice
    from kiosk.directory.register import Register
    from kiosk.settings import Settings
    from kiosk.storage.database import Database
    from kiosk.wayfinding.venue.model import Labels

OFFICE: Final = "office_name"  # the subject of what is decided of offices
WINDOW: Final = "window"  # the same of what an office's numbered windows serve
_DECIDED: Final = ("facts", "unit", "beside", "founded", "gone", "into", "teams")
CITY: Final = "*"  # the hours of every office that does not keep its own


class PlaceOverrides:
    """Names of rooms by unit id, names and hours of offices by theirs; each as it holds on a day.

    `abroad` are names in other languages by the Korean one.
    """

    def __init__(
        self, database: Database, place: str, abroad: Mapping[str, Mapping[str, str]] | None = None
    ) -> None:
        self.names = StoredDecisions(database, place, "room_name")
        self.hours = StoredDecisions(database, place, "hours")
        self.offices = StoredDecisions(database, place, OFFICE)
        self.windows = StoredDecisions(database, place, WINDOW)
        self._abroad = abroad or {}

    def version(self) -> int:
        """Return how many decisions there are, for noticing one without reading them."""
        return self.names.version() + self.hours.version() + self.offices.version()

    def office_names(self, day: date) -> OfficeNames:
        """Return what the offices are called on a day, and were before."""
        return OfficeNames([name_row(one) for one in self.offices.history()], day)

    def renamed(self, public: PublicDirectory, day: date) -> PublicDirectory:
        """Return the directory with the names that offices bear on a day; the others are the same objects."""
        names = self.office_names(day)
        if not names.rows:
            return public

        def called(office: PublicOffice) -> PublicOffice:
            name, former = names.name(office.name), tuple(names.former(office.name))
            if name == office.name:
                return replace(office, former=former) if former else office
            return replace(office, called=name, names=self._labels(name), former=former)

        return replace(public, offices=tuple(called(office) for office in public.offices), led=names.led)

    def room_names(self, day: date) -> Mapping[str, Labels]:
        """Return the rooms that have other names than in the venue's files, as the admin wrote them."""
        return {key: one.value for key, one in self.names.in_force(day).items()}

    def public_room_names(self, day: date, gate: Callable[[], NameGate]) -> RoomNames:
        """Return the rooms' other names as visitors may read them: a name in one may be known only since.

        Rooms of offices that are called otherwise today, or have moved, bear the name that the office has.
        """
        offices, units = self.office_names(day), self.room_names(day)
        labels = gate().labels if units else None
        moved = {one: row for one, row in offices.decided.items() if row.unit is not None or row.gone}
        called = {**offices.renamed, **{office: offices.name(office) for office in moved}}
        return RoomNames(
            {key: labels(one) for key, one in units.items()} if labels else {},
            {
                office: self._labels(name)
                for office, name in called.items()
                if office not in moved or not moved[office].gone
            },
            {office: "" if row.gone else row.unit or "" for office, row in moved.items()},
            frozenset(office for office, row in moved.items() if row.beside),
        )

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

    def _labels(self, name: str) -> Labels:
        return {"ko": name, **self._abroad.get(name, {})}

    def _told(self, usual: OfficeHours, day: date) -> dict[str, WorkingHours]:
        decided = self.hours.in_force(day).items()
        return {key: hours_of(one.value, usual.of(key)) for key, one in decided}


def office_names(database: Database, settings: Settings, now: datetime) -> OfficeNames:
    """Return what the offices are called at the city hall today."""
    return PlaceOverrides(database, place_of(settings)).office_names(in_seoul(now).date())


def city_register(database: Database, settings: Settings, now: datetime) -> Register:
    """Return the city's offices as they are today by its file and by what was decided since."""
    return load_register(settings.folder / "offices.toml").on(office_names(database, settings, now))


def name_row(one: Decision) -> OfficeNameRow:
    """Read a decision on what an office is called."""
    value = one.value
    given = value["name"], one.valid_from, value["reorganisation"], value.get("restores", "")
    rest = {key: value[key] for key in _DECIDED if key in value}
    return OfficeNameRow(one.key, *given, by=one.by, at=one.at, **rest)


def name_decision(row: OfficeNameRow) -> Decision:
    """Return the decision on what an office is, as it is kept."""
    told = {key: getattr(row, key) for key in _DECIDED if getattr(row, key) not in ({}, None, False, "")}
    if row.unit is not None:
        told["unit"] = row.unit
    restores = {"restores": row.restores} if row.restores else {}
    value = {"name": row.name, "reorganisation": row.reorganisation, **restores, **told}
    return Decision(row.office, value, row.valid_from, row.by, row.at)


def hours_of(value: Mapping[str, Any], usual: WorkingHours) -> WorkingHours:
    """Read hours as they are kept; lunch stays as usual where it fits. Raises ValueError for none."""
    opens, closes = time.fromisoformat(value["opens"]), time.fromisoformat(value["closes"])
    fits = usual.lunch is not None and opens <= usual.lunch[0] <= usual.lunch[1] <= closes
    return WorkingHours(opens, closes, usual.lunch if fits else None, bool(value["open_through_lunch"]))


def _span(hours: WorkingHours) -> str:
    return f"{hours.opens:%H:%M}–{hours.closes:%H:%M}"
