# SPDX-License-Identifier: GPL-3.0-or-later
"""What is published today as services for the visitor's screens, built anew when it changes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from kiosk.directory.matters import without_names
from kiosk.directory.names import NameGate
from kiosk.reports.measured import may_be_said
from kiosk.search import KnownWords
from kiosk.services.announcements import Announcements
from kiosk.services.cases.booth import intake_service, office_clocks, usual_hours
from kiosk.services.charter import CharterRows
from kiosk.services.directory import seoul_now
from kiosk.services.finding import SHOWN, lexicon_with, meant_matters
from kiosk.services.indexing import Indexing
from kiosk.services.measured import CityMeasure
from kiosk.services.seats import Seating
from kiosk.services.survey import CitySurvey
from kiosk.services.translations import Translations
from kiosk.services.upkeep import leave_notice
from kiosk.services.venues import CityVenues, booth_of
from kiosk.services.visitor import VisitorServices
from kiosk.services.visits import visit_service
from kiosk.services.ways import Ways
from kiosk.services.windows import city_windows
from kiosk.storage.duty import StoredDuty
from kiosk.storage.facilities import StoredFacilities
from kiosk.storage.opened import place_of
from kiosk.wayfinding.venue.facilities import facilities, parts_of, rooms

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from kiosk.charter.clock import OfficeClocks
    from kiosk.charter.promises import Charter
    from kiosk.directory.card_life import Standing
    from kiosk.directory.matters import Matter
    from kiosk.directory.service_windows import ServiceWindow
    from kiosk.reports.measured import MayBeSaid
    from kiosk.search.meant import MeantMatters
    from kiosk.services.directory import DirectoryService, Edition
    from kiosk.services.shown import Announcement
    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage
    from kiosk.visits.log import VisitLog
    from kiosk.wayfinding.sites import Sites
    from kiosk.wayfinding.venue.facilities import Facility
    from kiosk.wayfinding.venue.naming import RoomNames


@dataclass(frozen=True, slots=True)
class _Shown:
    """What may change while the services stand."""

    stopped: frozenset[str]
    announced: Sequence[Announcement]
    clocks: OfficeClocks
    charter: Charter
    cards: Mapping[str, Standing]
    windows: Mapping[str, Sequence[ServiceWindow]]


class VisitorServicesBuilder:
    """Builds the visitor's services of what is published now, and knows when they have grown old."""

    def __init__(
        self, storage: Storage, settings: Settings, visits: VisitLog, desk: DirectoryService
    ) -> None:
        self._storage = storage
        self._settings = settings
        self._visits = visits
        self._desk = desk
        self._visit_service = visit_service(storage, settings)
        self._clocks = office_clocks(storage, settings)
        self._charter = CharterRows(storage, settings)
        self._intake = intake_service(storage, settings, seoul_now())
        self._survey = CitySurvey(storage, settings)
        self._cache = storage.folder.path
        self._facilities = StoredFacilities(storage.database, place_of(settings))
        self._known: Sequence[Facility] = ()
        self._announcements = Announcements(storage.database, place_of(settings))
        self._told: _Shown | None = None
        self._gate: tuple[Edition, NameGate] | None = None
        self._city_measure = CityMeasure(storage.database)
        self._counted: tuple[tuple[date, int], MayBeSaid] | None = None
        self._services: VisitorServices | None = None
        self._built: Edition | None = None
        self._venues = CityVenues(settings, self._tell_of_venue)
        self._seating: tuple[RoomNames, Seating] | None = None
        self._ways: tuple[Sites, Ways] | None = None
        self._named: tuple[int, tuple[Matter, ...], Sequence[Matter]] | None = None
        matters = tuple(desk.cards.book.matters.values())
        self._translations = Translations(settings.folder / "places.toml", matters)
        self._meant: tuple[tuple[Matter, ...], MeantMatters] | None = None
        self._cards: tuple[tuple[date, int], Mapping[str, Standing]] | None = None
        self._windows: tuple[tuple[Edition | None, int], Mapping[str, Sequence[ServiceWindow]]] | None = None
        self._words = KnownWords(lexicon_with(()))
        self.indexing = Indexing(self._cache)

    def build(self, edition: Edition | None = None) -> VisitorServices:
        """Build what is published in an edition, today's unless it is told."""
        today = seoul_now().date() if edition is None else edition[0]
        self._built = edition or self._desk.edition(today)
        places, known_ways = self._desk.places, self._ways
        directory = places.shown(self._desk.load_public(today), usual_hours(self._settings), today)
        self._desk.sync_photos(self._cache / "photos", directory)
        sites = self._seats(today).seated(directory)
        site, _ = booth_of(sites, self._settings)
        venue = sites.routers[site].venue
        self._known = (*facilities(venue), *rooms(venue, directory.by_name))
        make = self.indexing.first if self._services is None else self.indexing.following
        index = make(directory, sites, self._desk.sayings.all())
        matters = self.indexing.matters
        self._services = services = VisitorServices(
            settings=self._settings,
            directory=directory,
            sites=sites,
            search=partial(index.search, limit=SHOWN),
            known=self._words,
            forget=index.forget,
            visits=self._visits,
            visit_service=self._visit_service,
            intake=self._intake,
            survey=self._survey,
            translations=self._translations,
            shown_matters=self._shown_matters(self._built[2], matters),
            clocks=self._clocks(),
            charter=self._charter.at(seoul_now()),
            stored_duty=StoredDuty(self._storage.database, place_of(self._settings)),
            meant_matters=self._meant_here(matters),
            ways=self._ways_in(sites),
        )
        services.last_month = self._last_month(today)
        self._heed()
        for learn in services.warming() if known_ways and self._ways is not known_ways else ():
            learn()
        return services

    def _shown_matters(self, rules: int, matters: tuple[Matter, ...]) -> Sequence[Matter]:
        """Return the matters without names; worked out anew only for others, or under other rules."""
        if self._named is None or self._named[:2] != (rules, matters):
            gate = NameGate.of((), self._desk.policy()[1].allowed)
            self._named = rules, matters, without_names(matters, gate)
        return self._named[2]

    def _meant_here(self, matters: tuple[Matter, ...]) -> MeantMatters:
        """Return what tells the matter behind an answer; the tables' own city needs it once."""
        if self._meant is None or self._meant[0] != matters:
            self._meant = matters, meant_matters(matters, self._desk.cards.book.drafts)
        return self._meant[1]

    def _seats(self, today: date) -> Seating:
        """Return the venues for the desks; other names of rooms read them again."""
        names = self._room_names(today)
        if self._seating is None or self._seating[0] != names:
            self._seating = names, Seating(self._venues.read(names))
        return self._seating[1]

    def _room_names(self, today: date) -> RoomNames:
        return self._desk.places.public_room_names(today, self._names_hidden)

    def _map_renewed(self, today: date) -> bool:
        """Take over the venues where others have been published; return whether there were."""
        sites = self._venues.renewed(lambda: self._room_names(today))
        if sites is not None:
            self._seating = self._room_names(today), Seating(sites)
        return sites is not None

    def _names_hidden(self) -> NameGate:
        """Return the gate of what is published now, read again only when that has changed."""
        today = seoul_now().date()
        edition = self._desk.edition(today)
        if self._gate is None or self._gate[0] != edition:
            self._gate = edition, self._desk.gate(today)
        return self._gate[1]

    def _ways_in(self, sites: Sites) -> Ways:
        """Return the ways and their drawn plans, half a second's work, the last ones while no desk moves."""
        if self._ways is None or self._ways[0] is not sites:
            self._ways = sites, Ways(sites, *booth_of(sites, self._settings))
        return self._ways[1]

    def _tell_of_venue(self, message: str) -> None:
        leave_notice(self._storage, "venue_faulty", seoul_now(), message=message)

    def _last_month(self, today: date) -> MayBeSaid:
        """Return what the city says of last month; where there is none, count, once a day.

        Who was cut off may still tell of some visits.
        """
        last = today.replace(day=1) - timedelta(days=1)
        known = today, self._city_measure.version()
        if self._counted is None or self._counted[0] != known:
            told = self._city_measure.of(last)
            if told is None:
                told = may_be_said(self._visit_service.figures(last.replace(day=1), last))
            self._counted = known, told
        return self._counted[1]

    def _heed(self) -> bool:
        """Show what is closed and announced, lead around what has stopped; return whether that is news."""
        before, self._told = self._told, self._said_now()
        if self._services is not None:
            told = self._told
            self._services.closed, self._services.blocked = told.stopped, parts_of(told.stopped, self._known)
            self._services.announcements, self._services.clocks = told.announced, told.clocks
            self._services.charter, self._services.cards = told.charter, told.cards
            self._services.windows = told.windows
            if before is not None:  # at a start it comes after the first answer
                self._services.facilities()
        return self._told != before

    def _said_now(self) -> _Shown:
        now, stopped = seoul_now(), frozenset(self._facilities.stopped())
        announced = self._announcements.shown(now, self._names_hidden)
        cards, windows = self._shown_cards(now.date()), self._shown_windows(now.date())
        return _Shown(stopped, announced, self._clocks(), self._charter.at(now), cards, windows)

    def _shown_windows(self, today: date) -> Mapping[str, Sequence[ServiceWindow]]:
        """Return the numbered windows; read again only in another edition or after a decision."""
        known = self._built, self._desk.places.windows.version()
        if self._windows is None or self._windows[0] != known:
            self._windows = known, city_windows(self._desk, self._settings, today, self._translations)
        return self._windows[1]

    def _shown_cards(self, today: date) -> Mapping[str, Standing]:
        """Return the cards a visitor may read; read again only on another day or after a decision."""
        known = today, self._desk.cards.version()
        if self._cards is None or self._cards[0] != known:
            self._cards = known, self._desk.cards.shown(today)
        return self._cards[1]

    def renewed(self, *, quiet: bool = False) -> VisitorServices | None:
        """Build anew after midnight, a publication or a change of the rules; None without any news.

        A new map is taken over in a `quiet` moment alone, when no visitor is on the way through the screens.
        """
        edition = self._desk.edition(seoul_now().date())
        if (quiet and self._map_renewed(edition[0])) or self._built != edition:
            return self.build(edition)
        return self._services if self._heed() else None
