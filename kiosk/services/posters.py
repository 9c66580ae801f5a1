# SPDX-License-Identifier: GPL-3.0-or-later
"""Door posters of the public directory, one file an office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.resources import FONTS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.directory.public import PublicOffice
    from kiosk.services.directory import DirectoryService

UNSAFE = str.maketrans(dict.fromkeys('/\\:*?"<>|', "_"))


def draw_posters(
    desk: DirectoryService, out: Path, only: str | None, progress: Callable[[str], None]
) -> list[Path]:
    """Write the posters of every office with a chart, or of one; none when there is no such office."""
    from kiosk.documents.posters.poster import Issue, draw_poster  # noqa: PLC0415 # reportlab only when drawn

    public = desk.load_public(desk.today())
    issue = Issue(public.day, public.revision, desk.mark)
    out.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    for office in _wanted(public.offices, only):
        progress(office.name)
        file = out / f"{file_name(office.name)}.pdf"
        unfinished = file.with_suffix(".part")
        unfinished.write_bytes(draw_poster(office, issue, FONTS, desk.photo))
        unfinished.replace(file)
        written.append(file)
    return written


def file_name(office: str) -> str:
    """Write an office's name as a file's, without what some system forbids there."""
    return office.translate(UNSAFE)


def _wanted(offices: tuple[PublicOffice, ...], only: str | None) -> list[PublicOffice]:
    return [office for office in offices if office.seats and only in (None, office.name)]
