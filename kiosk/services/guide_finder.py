# SPDX-License-Identifier: GPL-3.0-or-later
"""The guide's search: floor and walking time beside every answer, from the public directory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.resources import TRANSLATIONS
from kiosk.services.directory import open_directory, seoul_now
from kiosk.services.guide_results import GuideHit, GuidePlace
from kiosk.services.indexing import Indexing
from kiosk.services.venues import CityVenues, booth_of
from kiosk.wayfinding.venue.facilities import Facility, facilities, parts_of, rooms
from kiosk.wayfinding.venue.model import say

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from datetime import date
    from pathlib import Path

    from kiosk.directory.public import PublicDirectory
    from kiosk.search import Hit, Index
    from kiosk.services.directory import Edition
    from kiosk.settings import Settings
    from kiosk.storage.database import Database
    from kiosk.wayfinding.sites import Sites
    from kiosk.wayfinding.venue.naming import RoomNames

OUTSIDE = "청사 밖"
UNPLACED = "위치 모름"
ENOUGH = 8


class GuideFinder:
    """Search, floors and walking times from one kiosk."""

    def __init__(self, directory: PublicDirectory, sites: Sites, index: Index, settings: Settings) -> None:
        self._directory = directory
        self._sites = sites
        self._index = index
        self._site, self._kiosk = booth_of(sites, settings)
        offices = [Facility(one.name, one.label, "office") for one in directory.offices]
        venue, named = sites.routers[self._site].venue, {one.name for one in offices}
        self._facilities = (*facilities(venue), *rooms(venue, named), *offices)
        self._blocked: frozenset[str] = frozenset()
        self._places: dict[str, GuidePlace] = {}

    def find(self, words: str) -> Sequence[GuideHit]:
        """Return what the words bring, best first; a visitor's words are not remembered."""
        answer = self._index.search(words, ENOUGH)
        self._index.forget()
        return [self._found(hit) for hit in answer.hits]

    def place(self, target: str) -> GuidePlace:
        """Return where a target is, seen from this kiosk."""
        if target not in self._places:
            self._places[target] = self._placed(target)
        return self._places[target]

    def called(self, office: str) -> str:
        """Return what an office is called today."""
        known = self._directory.office(office)
        return known.label if known else office

    def facilities(self) -> Sequence[Facility]:
        """Return the lifts, stairs, entrances and rooms of this site, then every office."""
        return self._facilities

    def avoid(self, stopped: Collection[str]) -> None:
        """Lead around what is out of order from now on."""
        blocked = parts_of(stopped, self._facilities)
        if blocked != self._blocked:
            self._blocked, self._places = blocked, {}

    def matter(self, target: str) -> str:
        """Return the first duty of a seat, nothing for an office or a place."""
        seat = self._directory.seat(target)
        return seat.duties[0] if seat is not None and seat.duties else ""

    def _found(self, hit: Hit) -> GuideHit:
        target = hit.id if hit.kind in {"seat", "place"} else hit.office or hit.label
        seat = self._directory.seat(target)
        parts = [
            hit.team,
            f"{seat.desk}번 자리" if seat else None,
            "지금 자리 비움" if seat and seat.away else None,
        ]
        detail = " · ".join(part for part in parts if part)
        matter = hit.why if hit.why != hit.label else ""
        title = self.called(hit.office) if hit.office else hit.label
        return GuideHit(target, title, matter, detail, self.place(target))

    def _placed(self, target: str) -> GuidePlace:
        answer = self._sites.answer(target, self._site, self._kiosk, blocked=self._blocked)
        if answer.route is None:
            away = answer.elsewhere
            if away and not (away.site or away.address):
                return GuidePlace(UNPLACED, None, walkable=False)
            return GuidePlace(f"{OUTSIDE} · {away.site}" if away else OUTSIDE, None, walkable=False)
        venue = self._sites.routers[self._site].venue
        floor = say(venue.level[venue.unit[answer.route.goal.unit].level].name)
        office = self._directory.office(target.partition("/")[0])
        building = office.building if office and office.building else ""
        took, least_s = answer.route.seconds("ordinary"), answer.route.seconds("brisk")
        return GuidePlace(f"{building} {floor}".strip(), took, least_s=least_s)


class GuideSearch:
    """Opens the guide's search, and opens it anew after midnight, a publication or a change of the rules."""

    def __init__(self, database: Database, data: Path, settings: Settings) -> None:
        self._desk = open_directory(database, settings, TRANSLATIONS, seoul_now)
        self._settings = settings
        self._built: Edition | None = None
        self._indexing = Indexing(data)
        self._venues = CityVenues(settings)
        self._opened: tuple[RoomNames, Sites] | None = None

    def renewed(self) -> GuideFinder | None:
        """Return a search over what is published now; None while nothing has changed."""
        today = seoul_now().date()
        if self._built is None:
            self._desk.ensure_charts()
        edition = self._desk.edition(today)
        if edition == self._built and not self._map_renewed(today):
            return None
        directory = self._desk.load_public(today)
        sites = self._sites(today)
        make = self._indexing.first if self._built is None else self._indexing.following
        index = make(directory, sites, self._desk.sayings.all())
        finder = GuideFinder(directory, sites, index, self._settings)
        self._built = edition
        return finder

    def _map_renewed(self, today: date) -> bool:
        sites = self._venues.renewed(lambda: self._names(today))
        if sites is not None:
            self._opened = self._names(today), sites
        return sites is not None

    def _sites(self, today: date) -> Sites:
        """Return the venues; other names of rooms read them again."""
        names = self._names(today)
        if self._opened is None or self._opened[0] != names:
            self._opened = names, self._venues.read(names)
        return self._opened[1]

    def _names(self, today: date) -> RoomNames:
        return self._desk.places.public_room_names(today, lambda: self._desk.gate(today))


type Renewed = Callable[[], GuideFinder | None]
"""Gives the search over what is published now, None while nothing has changed since the last time."""
