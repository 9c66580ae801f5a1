# SPDX-License-Identifier: GPL-3.0-or-later
"""Door posters of the public directory: one file an office, and one of the whole city."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kiosk.documents.exports import lay_down
from kiosk.resources import FONTS
from kiosk.services.directory import OPERATOR
from kiosk.services.venues import open_sites
from kiosk.services.windows import city_windows
from kiosk.settings import LANGUAGES
from kiosk.settings.public_address import door_page
from kiosk.wayfinding.drawing.plan import YARDS
from kiosk.wayfinding.venue.facilities import rooms
from kiosk.wayfinding.venue.model import say

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from kiosk.directory.public import PublicOffice
    from kiosk.directory.service_windows import ServiceWindow
    from kiosk.documents.posters.plates import Issue, WindowPlate
    from kiosk.services.directory import DirectoryService
    from kiosk.settings import Settings
    from kiosk.wayfinding.sites import Sites

PLATES: Final = "문패.pdf"
WHOLE: Final = "전체.pdf"
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


def draw_posters(  # noqa: PLR0913 # what is drawn, and by whose hand
    desk: DirectoryService,
    settings: Settings,
    out: Path,
    only: str | None,
    progress: Callable[[str], object] = str,
    *,
    actor: str = OPERATOR,
) -> list[Path]:
    """Write the posters of every office with a chart, or of one; none when there is no such office.

    Each is recorded before it lies there, with its office and whose hand it was.
    """
    from kiosk.documents.posters.poster import draw_poster  # noqa: PLC0415 # reportlab only when drawn

    written: list[Path] = []
    for office, issue in _issues(desk, settings, only and desk.names().office(only)):
        progress(office.label)
        poster = draw_poster(office, issue, FONTS, desk.photo)
        desk.note_leaving("posters", actor, office.label)
        written.append(lay_down(out / f"{file_name(office.label)}.pdf", poster))
    return written


def draw_whole_city(
    desk: DirectoryService, settings: Settings, out: Path, actor: str = OPERATOR
) -> tuple[Path | None, Mapping[str, int]]:
    """Write one file of every office's poster, house by house and floor by floor, as they are hung up.

    Return also which offices need more than one sheet, and how many; no file where no office has a chart.
    """
    from kiosk.documents.posters import poster  # noqa: PLC0415 # see `draw_posters`

    houses = list(dict.fromkeys(office.building for office in desk.load_public(desk.today()).offices))
    issues = sorted(_issues(desk, settings, None), key=lambda one: _on_the_way(one[0], houses))
    if not issues:
        return None, {}
    drawn, counts = poster.draw_posters(issues, "시청 전체 좌석배치도", FONTS, desk.photo)
    several = {one.label: count for (one, _), count in zip(issues, counts, strict=True) if count > 1}
    desk.note_leaving("posters", actor)
    return lay_down(out / WHOLE, drawn), several


def several_words(several: Mapping[str, int]) -> str:
    """Return which posters are more than one sheet, so that nobody hangs up half a room; "" where none is."""
    listed = ", ".join(f"{office} {count}장" for office, count in several.items())
    return listed and f"한 장에 다 들어가지 않는 부서: {listed}"


def _on_the_way(office: PublicOffice, houses: Sequence[str | None]) -> tuple[bool, int, int, str, str]:
    """Return where an office's door comes on a round of all doors; what lies in no house comes last."""
    found = re.search(r"\d+", office.floor or "")
    floor = int(found[0]) if found else 0
    below = -floor if "지하" in (office.floor or "") else floor
    return office.floor is None, houses.index(office.building), below, office.room or "", office.name


def draw_door_plates(desk: DirectoryService, settings: Settings, out: Path) -> list[Path]:
    """Write the plates of the rooms that visitors look for and that have no poster; none without pages."""
    from kiosk.documents.posters.plates import (  # noqa: PLC0415 # see `draw_posters`
        DoorPlate,
        Issue,  # the same
        draw_plates,
    )

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
    issue = Issue(public.day, public.revision, desk.mark)
    return [lay_down(out / PLATES, draw_plates(plates, issue, FONTS))]


def file_name(office: str) -> str:
    """Write an office's name as a file's, without what some system forbids there."""
    return office.translate(UNSAFE)


def _issues(desk: DirectoryService, settings: Settings, only: str | None) -> list[tuple[PublicOffice, Issue]]:
    """Return what is to be hung up today of every office with a chart or numbered windows, or of one."""
    from kiosk.documents.posters.plates import Issue  # noqa: PLC0415 # see `draw_posters`

    public = desk.load_public(desk.today())
    pages, windows = door_pages(desk, settings), city_windows(desk, settings, public.day)
    hung = [one for one in public.offices if one.seats or one.name in windows]

    def issue(office: PublicOffice) -> Issue:
        page = pages.get(office.name, "")
        plates = [_window_plate(one, office, page) for one in windows.get(office.name, ())]
        return Issue(public.day, public.revision, desk.mark, page, plates)

    return [(office, issue(office)) for office in hung if only in (None, office.name)]


def _window_plate(window: ServiceWindow, office: PublicOffice, page: str) -> WindowPlate:
    """Return a window's plate: beside its team the telephone of whoever leads it, else the office's own."""
    from kiosk.documents.posters.plates import WindowPlate  # noqa: PLC0415 # see `draw_posters`

    team = next((one for one in office.teams if one.name == window.team), None)
    lead = next((one.phone for one in office.seats if team and one.id == team.lead), None)
    beside, phone = (window.team, lead) if lead else (office.label, office.phone or "")
    return WindowPlate(window.number, window.serves, window.names, beside, phone, page)
