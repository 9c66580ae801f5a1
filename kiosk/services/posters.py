# SPDX-License-Identifier: GPL-3.0-or-later
"""Door posters of the public directory, one file an office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.public_address import door_page
from kiosk.resources import FONTS
from kiosk.services.venues import open_sites

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from kiosk.directory.public import PublicOffice
    from kiosk.services.directory import DirectoryService
    from kiosk.settings import Settings

UNSAFE = str.maketrans(dict.fromkeys('/\\:*?"<>|', "_"))


def door_pages(desk: DirectoryService, settings: Settings) -> Mapping[str, str]:
    """Return the page of each office's door by the office's name; none where the city has no pages."""
    if settings.public_url is None:
        return {}
    sites = open_sites(settings, desk.places.room_names(desk.today()))
    venues = [router.venue for router in sites.routers.values()]
    rooms = {name: unit.id for venue in reversed(venues) for name, unit in venue.room_of.items()}
    return {name: door_page(settings.public_url, unit) for name, unit in rooms.items()}


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


def file_name(office: str) -> str:
    """Write an office's name as a file's, without what some system forbids there."""
    return office.translate(UNSAFE)


def _wanted(offices: tuple[PublicOffice, ...], only: str | None) -> list[PublicOffice]:
    return [office for office in offices if office.seats and only in (None, office.name)]
