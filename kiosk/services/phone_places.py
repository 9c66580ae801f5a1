# SPDX-License-Identifier: GPL-3.0-or-later
"""What any phone may see, as it is published now: the way from a kiosk, and the room behind a door's code."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
import threading
import time
from typing import TYPE_CHECKING, Final

from kiosk.charter.hours import told_hours
from kiosk.directory.lit_place import WINDOWS_APART
from kiosk.language.catalogue import text_in
from kiosk.services.cases.booth import usual_hours
from kiosk.services.directory import seoul_now
from kiosk.services.seats import Seating
from kiosk.services.translations import Translations
from kiosk.services.venues import CityVenues
from kiosk.services.ways import Ways, led_inside
from kiosk.services.windows import city_windows
from kiosk.storage.facilities import StoredFacilities
from kiosk.storage.opened import place_of
from kiosk.visits.measure.arrival import room_of
from kiosk.wayfinding.drawing.line import joined
from kiosk.wayfinding.drawing.svg import WayOnStorey, way_svg
from kiosk.wayfinding.sites import UnknownKiosk
from kiosk.wayfinding.targets import goals_for
from kiosk.wayfinding.venue.facilities import facilities, parts_of, rooms
from kiosk.wayfinding.venue.model import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from kiosk.directory.public import PublicDirectory, PublicOffice
    from kiosk.directory.service_windows import ServiceWindow
    from kiosk.services.directory import DirectoryService, Edition
    from kiosk.services.shown import OffSite, Way
    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage
    from kiosk.wayfinding.sites import Sites
    from kiosk.wayfinding.venue.model import Unit, Venue
    from kiosk.wayfinding.venue.naming import RoomNames

LOOKED_AT_EVERY_S: Final = 1.0  # how long a publication may take to reach a phone


@dataclass(frozen=True, slots=True)
class PhoneRoom:
    """A room as its door's page shows it; `teams` are names with the desks' numbers and duties."""

    unit: str
    title: str
    korean: str
    place: str
    office: str = ""
    phone: str = ""
    hours: str = ""
    teams: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class _Published:
    """What was read together: the directory, the buildings with its desks, and what is closed."""

    edition: Edition
    stopped: frozenset[str]
    directory: PublicDirectory
    sites: Sites
    ways: Mapping[str, Ways]  # by a kiosk's id
    blocked: frozenset[str]
    windows: Mapping[str, Sequence[ServiceWindow]]


class PhonePlaces:
    """Reads what is published, and again when it has changed; asked from several threads at once."""

    def __init__(self, storage: Storage, settings: Settings, directory: DirectoryService) -> None:
        self._settings = settings
        self._desk = directory
        self._facilities = StoredFacilities(storage.database, place_of(settings))
        self._translations = Translations(
            settings.folder / "places.toml", directory.cards.book.matters.values()
        )
        self._lock = threading.Lock()
        self._looked = 0.0
        self._published: _Published | None = None
        self._venues = CityVenues(settings, booth=False)
        self._seating: tuple[RoomNames, Seating] | None = None

    def warm(self) -> None:
        """Read what the first phone would wait for."""
        self._now()

    def way(
        self, kiosk: str, target: str, language: str, *, step_free: bool, inside: str = ""
    ) -> Way | OffSite | None:
        """Return the way from a kiosk, by its id; None where there is none or no such kiosk.

        `inside` is told only where the office has such a team or such windows.
        """
        known = self._now()
        ways = known.ways.get(kiosk)
        if ways is None:
            return None
        way = ways.way(known.directory, target, language, step_free=step_free, blocked=known.blocked)
        return led_inside(way, self._inside(known, target, inside, language), language)

    def _inside(self, known: _Published, target: str, inside: str, language: str) -> str:
        office = known.directory.office(known.directory.now(target))
        if office is None:
            return ""
        if inside in {team.name for team in office.teams}:
            return self._translations.name(inside, language)
        numbers = {str(one.number) for one in known.windows.get(office.name, ())}
        there = bool(inside) and numbers.issuperset(inside.split(WINDOWS_APART))
        return text_in(language, "office.windows", inside) if there else ""

    def kiosk(self, name: str) -> str:
        """Return the id of the kiosk that tells its visits under this name; empty where there is none."""
        try:
            return self._now().sites.kiosk(name)[1].id
        except UnknownKiosk:
            return ""

    def title(self, target: str, language: str) -> str:
        """Return what a target is called in a language, as far as that is known."""
        known = self._now()
        name = room_of(known.directory.now(target))
        office = known.directory.office(name)
        if office is not None:
            return say({"ko": office.label, **office.names}, language)
        found = (venue.room_of[name] for venue in _venues(known) if name in venue.room_of)
        return next((say(unit.name, language) for unit in found), name)

    def address(self, korean: str, language: str) -> str:
        """Return a road address as a language writes it."""
        return self._translations.address(korean, language)

    def telephone(self, office: str) -> str:
        """Return an office's number; empty where it has none."""
        known = self._now().directory.office(office)
        return known.phone or "" if known else ""

    def room(self, unit: str, language: str) -> PhoneRoom | None:
        """Return the room of an id, however long ago its code was printed."""
        known = self._now()
        found = next(((venue, venue.unit[unit]) for venue in _venues(known) if unit in venue.unit), None)
        return None if found is None else self._room(known, *found, language)

    def door(self, office: str) -> str:
        """Return the id of an office's room, which its door's code says; empty for one without a room."""
        found = (venue.room_of[office].id for venue in _venues(self._now()) if office in venue.room_of)
        return next(found, "")

    def is_at(self, unit: str, target: str) -> bool:
        """Return whether this room is where the way to a target ends, or one of several."""
        known = self._now()
        target = known.directory.now(target)
        return any(goal.unit == unit for venue in _venues(known) for goal in goals_for(venue, target))

    def _room(self, known: _Published, venue: Venue, unit: Unit, language: str) -> PhoneRoom:
        name = say(unit.name)
        office = known.directory.office(unit.known_as)
        level, number = venue.level[unit.level], say(unit.alt_name, language)
        place = " ".join(part for part in (say(level.name, language), number) if part)
        title = say(unit.name, language) or number or name
        if office is None:
            return PhoneRoom(unit.id, title, name, place)
        title = say({"ko": office.label, **office.names}, language)
        teams = tuple(self._teams(office, language))
        told = office.name, office.phone or "", told_hours(office.hours or "", language)
        return PhoneRoom(unit.id, title, name, place, *told, teams)

    def _teams(
        self, office: PublicOffice, language: str
    ) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
        """Return teams with their desks' first duties, as far as the language has words for them."""
        for team in office.teams:
            seats = [seat for seat in team.seats if seat.duties and not seat.vacant]
            told = ((seat.desk, self._translations.duty(seat.duties[0], language)) for seat in seats)
            name = team.names.get(language) or self._translations.name(team.name, language)
            yield name, tuple((desk, duty) for desk, duty in told if duty)

    def _now(self) -> _Published:
        with self._lock:
            asked = time.monotonic()
            if self._published is None or asked - self._looked >= LOOKED_AT_EVERY_S:
                self._look(self._published)
                self._looked = asked
            assert self._published is not None  # noqa: S101 # just looked
            return self._published

    def _look(self, before: _Published | None) -> None:
        today = seoul_now().date()
        edition, stopped = self._desk.edition(today), frozenset(self._facilities.stopped())
        sites = self._venues.renewed(lambda: self._names(today)) if before is not None else None
        if sites is not None:
            self._seating = self._names(today), Seating(sites)
        if sites is not None or before is None or (before.edition, before.stopped) != (edition, stopped):
            self._published = self._read(edition, stopped)

    def _read(self, edition: Edition, stopped: frozenset[str]) -> _Published:
        today, places = edition[0], self._desk.places
        directory = places.shown(self._desk.load_public(today), usual_hours(self._settings), today)
        sites = self._seats(self._names(today)).seated(directory)
        known = [
            one
            for router in sites.routers.values()
            for one in (*facilities(router.venue), *rooms(router.venue, directory.by_name))
        ]
        ways = {
            kiosk.id: Ways(sites, site, kiosk)
            for site, router in sites.routers.items()
            for kiosk in router.venue.kiosks
        }
        windows = city_windows(self._desk, self._settings, today, self._translations)
        return _Published(edition, stopped, directory, sites, ways, parts_of(stopped, known), windows)

    def _seats(self, names: RoomNames) -> Seating:
        if self._seating is None or self._seating[0] != names:
            self._seating = names, Seating(self._venues.read(names))
        return self._seating[1]

    def _names(self, today: date) -> RoomNames:
        return self._desk.places.public_room_names(today, lambda: self._desk.gate(today))


def storeys(way: Way, language: str, label: str, here_word: str) -> Iterator[tuple[str, str]]:
    """Return each storey of a way with its name and its picture, in the order they are walked."""
    lines = joined(way.legs)
    for ordinal, on_storey in groupby(lines, key=lambda line: line.ordinal):
        line = [point for one in on_storey for point in one.points]
        stops = [(at, step.point) for at, step in enumerate(way.steps, 1) if step.ordinal == ordinal]
        here = way.here[1] if way.here and way.here[0] == ordinal else None
        drawn = WayOnStorey(line, stops, way.target_unit, here, here_word, ends=ordinal == lines[-1].ordinal)
        plan = way.plans[ordinal]
        yield say(plan.name, language), way_svg(plan, drawn, language, label)


def _venues(known: _Published) -> Iterator[Venue]:
    return (router.venue for router in known.sites.routers.values())
