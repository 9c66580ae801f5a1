# SPDX-License-Identifier: GPL-3.0-or-later
"""Door posters of the public directory, one file an office."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.public_address import door_page
from kiosk.resources import FONTS
from kiosk.services.venues import open_sites
from kiosk.settings import LANGUAGES
from kiosk.wayfinding.drawing.plan import YARDS
from kiosk.wayfinding.venue.facilities import rooms
from kiosk.wayfinding.venue.model import say

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from kiosk.directory.public import PublicOffice
    from kiosk.services.directory import DirectoryService
    from kiosk.settings import Settings
    from kiosk.wayfinding.sites import Sites

PLATES: Final = "문패.pdf"
UNSAFE = str.maketrans(dict.fromkeys('/\\:*?"<>|', "_"))


def door_pages(desk: DirectoryService, settings: Settings) -> Mapping[str, str]:
    """Return the page of each office's door by the office's name; none where the city has no pages."""
    if settings.public_url is None:
        return {}
    venues = [router.venue for router in _sites(desk, settings).routers.values()]
    rooms = {name: unit.id for venue in reversed(venues) for name, unit in venue.room_of.items()}
    return {name: door_page(settings.public_url, unit) for name, unit in rooms.items()}


def _sites(desk: DirectoryService, settings: Settings) -> Sites:
    """Return the venues with the rooms' names as visitors may read them."""
    today = desk.today()
    return open_sites(settings, desk.places.public_room_names(today, lambda: desk.gate(today)))


def draw_posters(
    desk: DirectoryService,
    settings: Settings,
    out: Path,
    only: str | None,
    progress: Callable[[str], object] = str,
) -> list[Path]:
    """Write the posters of every office with a chart, or of one; none when there is no such office."""
    from kiosk.documents.posters.poster import Issue, draw_poster  # noqa: PLC0415 # reportlab only when drawn

    public = desk.load_public(desk.today())
    pages = door_pages(desk, settings)
    out.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    for office in _wanted(public.offices, only):
        progress(office.name)
        file = out / f"{file_name(office.name)}.pdf"
        unfinished = file.with_suffix(".part")
        issue = Issue(public.day, public.revision, desk.mark, pages.get(office.name, ""))
        unfinished.write_bytes(draw_poster(office, issue, FONTS, desk.photo))
        unfinished.replace(file)
        written.append(file)
    return written


def draw_door_plates(desk: DirectoryService, settings: Settings, out: Path) -> list[Path]:
    """Write the plates of the rooms that visitors look for and that have no poster; none without pages."""
    from kiosk.documents.posters.plates import DoorPlate, draw_plates  # noqa: PLC0415 # see `draw_posters`
    from kiosk.documents.posters.poster import Issue  # noqa: PLC0415 # the same

    if settings.public_url is None:
        return []
    public = desk.load_public(desk.today())
    drawn = {office.name for office in public.offices if office.seats}
    plates = []
    for router in _sites(desk, settings).routers.values():
        venue = router.venue
        within = (venue.unit[room.id] for room in rooms(venue, drawn))
        for unit in (one for one in within if one.category not in YARDS):
            place = f"{say(venue.level[unit.level].name)} {say(unit.alt_name)}".strip()
            names = tuple(unit.name[code] for code in LANGUAGES[1:] if unit.name.get(code))
            plates.append(DoorPlate(say(unit.name), place, names, door_page(settings.public_url, unit.id)))
    file = out / PLATES
    unfinished = file.with_suffix(".part")
    unfinished.write_bytes(draw_plates(plates, Issue(public.day, public.revision, desk.mark), FONTS))
    unfinished.replace(file)
    return [file]


def file_name(office: str) -> str:
    """Write an office's name as a file's, without what some system forbids there."""
    return office.translate(UNSAFE)


def _wanted(offices: tuple[PublicOffice, ...], only: str | None) -> list[PublicOffice]:
    return [office for office in offices if office.seats and only in (None, office.name)]
