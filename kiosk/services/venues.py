# SPDX-License-Identifier: GPL-3.0-or-later
"""The city's venues from its folder, with the directory's desks set into their rooms."""

from __future__ import annotations

from datetime import datetime
import logging
import math
from typing import TYPE_CHECKING

from kiosk.charter.hours import SEOUL
from kiosk.directory.register import load_names, load_register
from kiosk.directory.room_frame import RoomSize
from kiosk.resources import TRANSLATIONS
from kiosk.settings.toml_file import SettingsError
from kiosk.storage.drawing_editions import brought_into_force, made_whole
from kiosk.wayfinding.routing.router import Router
from kiosk.wayfinding.sites import Address, Sites, UnknownKiosk
from kiosk.wayfinding.venue.archive import NotAVenue, read_archive
from kiosk.wayfinding.venue.geometry import polygons
from kiosk.wayfinding.venue.loading import load_venue
from kiosk.wayfinding.venue.model import VenueDesk, say
from kiosk.wayfinding.venue.naming import RoomNames, named_abroad, renamed

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from kiosk.directory.placement import PlacedDesk
    from kiosk.settings import Settings
    from kiosk.wayfinding.venue.model import KioskPlace, Venue

    type _Stamp = tuple[tuple[str, int, int, int], ...]

_log = logging.getLogger(__name__)


def open_sites(
    settings: Settings,
    names: RoomNames | None = None,
    tell: Callable[[str], object] = _log.warning,
) -> Sites:
    """Load every venue of the city, this booth's own site first, with other `names` for some rooms.

    A file that cannot be read is told, and what it holds is missing; a visitor is led by the others.
    """
    root = settings.folder / settings.venue
    _mended(settings, tell)
    folders = [folder for folder in sorted(root.iterdir()) if _is_venue(folder)] if root.is_dir() else []
    folders.sort(key=lambda folder: folder.stem != settings.site)
    venues = {folder.stem: _opened(settings, folder, tell) for folder in folders}
    abroad = load_names(TRANSLATIONS / "places.toml", settings.folder / "places.toml")
    routers = {
        site: Router(named_abroad(renamed(venue, names or RoomNames()), abroad))
        for site, venue in venues.items()
    }
    return Sites(routers, _addresses(settings.folder, [router.venue for router in routers.values()]))


def _mended(settings: Settings, tell: Callable[[str], object]) -> None:
    """End publications that were cut short, and put in force what was to be shown from today on."""
    root = settings.folder / settings.venue
    made_whole(root)
    try:
        brought_into_force(settings.folder / "drawings", root, _today())
    except OSError as error:
        tell(f"a map that is to be shown from today on could not be put in force: {error}")


def _today() -> date:
    return datetime.now(SEOUL).date()


class CityVenues:
    """The venues of a city's folder for a program that goes on running: read again once they are others.

    Venues without this booth are no news for whoever leads from it (`booth`).
    """

    def __init__(
        self, settings: Settings, tell: Callable[[str], object] = _log.warning, *, booth: bool = True
    ) -> None:
        self._settings = settings
        self._booth = booth
        self._tell = tell
        self._day: date | None = None
        self._read: _Stamp = ()
        self._seen: _Stamp = ()
        self._kept: tuple[RoomNames | None, Sites] | None = None

    def read(self, names: RoomNames | None = None) -> Sites:
        """Read every venue as `open_sites` does; where one is published meanwhile, the new one."""
        while True:
            self._read = self._seen = stamp = _stamp(self._settings)
            try:
                sites = open_sites(self._settings, names, self._tell)
            except (SettingsError, OSError):
                if stamp == _stamp(self._settings):
                    raise
                continue
            if stamp == _stamp(self._settings):
                return sites

    def current(self, names: RoomNames | None = None) -> Sites:
        """Return the venues of this moment for a page; those read last where others cannot be read."""
        if self._kept is None or self._kept[0] != names or _stamp(self._settings) not in {self._read, ()}:
            try:
                self._kept = names, self.read(names)
            except (SettingsError, OSError):
                if self._kept is None:
                    raise
        return self._kept[1]

    def renewed(self, names: Callable[[], RoomNames]) -> Sites | None:
        """Return the venues where they are others than those read last; None without news.

        A file that grows while it is copied counts once it stands still. Why others are not taken over is
        told, once, and those read last go on.
        """
        if self._day != _today():  # a map may be due
            self._day = _today()
            _mended(self._settings, self._tell)
        stamp, before = _stamp(self._settings), self._seen
        self._seen = stamp
        if stamp in {self._read, ()} or stamp != before:
            return None
        try:
            sites = self.read(names())
            if self._booth:
                booth_of(sites, self._settings)
        except (SettingsError, OSError) as error:
            self._tell(f"the map on the screens stays as it was: {error}")
            return None
        return sites


def _stamp(settings: Settings) -> _Stamp:
    """Return what tells whether any venue is another one; () where their folder cannot be listed."""
    root = settings.folder / settings.venue
    try:
        files = [file for one in root.iterdir() if _is_venue(one) for file in (one, *one.glob("**/*"))]
        return tuple(sorted(_file_stamp(file) for file in files))
    except OSError:
        return ()


def _file_stamp(file: Path) -> tuple[str, int, int, int]:
    told = file.stat()
    return str(file), told.st_ino, told.st_size, told.st_mtime_ns


def _opened(settings: Settings, path: Path, tell: Callable[[str], object]) -> Venue:
    try:
        archive = read_archive(path)
    except NotAVenue as error:
        raise settings.wrong("venue", str(error)) from error
    for problem in archive.problems:
        if problem.severity == "violation":
            tell(f"{path.name}: {problem.message}")
    return load_venue(archive)


def floors_of(settings: Settings) -> dict[str, str]:
    """Return the floor of each office that has a room in the venue of this booth, by the city's register."""
    offices = load_register(settings.folder / "offices.toml").offices
    folder = settings.folder / settings.venue / settings.site
    site = folder if _is_venue(folder) else folder.with_name(f"{settings.site}.zip")
    there = _opened(settings, site, _log.warning).room_of if _is_venue(site) else ()
    return {name: one.floor for name, one in offices.items() if name in there and one.floor}


def booth_of(sites: Sites, settings: Settings) -> tuple[str, KioskPlace]:
    """Find where this booth stands, or tell which line of its settings names no such place."""
    known, folder = sites.routers, settings.folder / settings.venue
    if settings.site not in known:
        raise settings.wrong("site", f"there is no venue {settings.site!r} in {folder}; {_there(known)}")
    try:
        site, kiosk = sites.kiosk(settings.kiosk_id, settings.site)
    except UnknownKiosk:
        site, kiosk = "", None
    if kiosk is None or site != settings.site:
        names = [say(one.name) or one.id for one in known[settings.site].venue.kiosks]
        message = f"there is no kiosk {settings.kiosk_id!r} in the venue {settings.site!r}; {_there(names)}"
        raise settings.wrong("kiosk_id", message)
    return site, kiosk


def _there(names: Collection[str]) -> str:
    return f"there are {', '.join(names)}" if names else "there are none"


def _is_venue(path: Path) -> bool:
    return (path.is_dir() and not path.name.startswith(".")) or path.suffix == ".zip"


def _addresses(city: Path, venues: Sequence[Venue]) -> dict[str, Address]:
    """Offices that have no room in any venue."""
    register = load_register(city / "offices.toml")
    here = {say(labels) for venue in venues[:1] for labels in venue.buildings.values()}  # this booth's site
    return {
        name: Address(
            office.building or (name if office.address or office.floor or office.room else ""),
            office.address or "",
            f"{office.floor or ''} {office.room or ''}".strip(),
            inside=office.building in here,
            bus=register.travel[name].bus,
            parking=register.travel[name].parking,
        )
        for name, office in register.offices.items()
        if not any(name in venue.room_of for venue in venues)
    }


def room_of(venue: Venue, office: str) -> RoomSize | None:
    """Return an office's room as the directory places desks in it: its outline and doors, in venue metres."""
    unit = venue.room_of.get(office)
    if unit is None:
        return None
    outline = max(polygons(unit.shape), key=lambda part: part.area).exterior.coords[:-1]
    doors = [opening.line for opening in venue.openings_on.get(unit.ordinal, ()) if unit.id in opening.sides]
    return RoomSize(tuple((x, y) for x, y in outline), tuple(doors))


def with_desks(sites: Sites, placed: Mapping[str, Sequence[PlacedDesk]]) -> Sites:
    """Set the directory's desks into their offices' rooms; only those rooms are meshed again."""
    routers = dict(sites.routers)
    for office, desks in placed.items():
        for key, router in routers.items():
            unit = router.venue.room_of.get(office)
            if unit is not None:
                routers[key] = router.with_desks(unit.id, [_desk(desk) for desk in desks])
                break
    return Sites(routers, sites.addresses)


def _desk(placed: PlacedDesk) -> VenueDesk:
    (x0, y0), (x1, y1), (x2, y2) = placed.corners[:3]
    angle = math.degrees(math.atan2(y1 - y0, x1 - x0))
    w, h = math.dist((x0, y0), (x1, y1)), math.dist((x1, y1), (x2, y2))
    return VenueDesk(placed.number, placed.x, placed.y, w, h, placed.approach, angle)
