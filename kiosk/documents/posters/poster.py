# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole poster: head, room with walls and desks, "you are at the door", and the day it holds for."""

from __future__ import annotations

from datetime import date
import re
from typing import TYPE_CHECKING

from kiosk.documents.posters.columns import draw_card, in_columns
from kiosk.documents.posters.layout import Measure, PosterBox, lay_out
from kiosk.documents.posters.paper import (
    BOLD,
    FAINT,
    HERE,
    INK,
    LINE,
    MEDIUM,
    SECOND,
    SEMIBOLD,
    WALL,
    Paper,
    register_fonts,
)
from kiosk.documents.posters.plates import draw_windows
from kiosk.documents.posters.seat_card import draw_desk
from kiosk.documents.posters.window_sheet import draw_window_card, window_sheets
from kiosk.documents.posters.words import said, said_abroad
from kiosk.documents.qr import qr_rows

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from kiosk.directory.public import PublicOffice
    from kiosk.documents.posters.layout import PlacedText, PosterSheet
    from kiosk.documents.posters.plates import Issue
    from kiosk.documents.posters.seat_card import PhotoOf

ROOM = PosterBox(12, 45, 396, 212)
WALL_WIDTH = 2.0
DESKS = PosterBox(17, 48.5, 386, 190)  # seven rows of desks as high as reading them needs
CODE = PosterBox(12, 260.5, 32, 32)  # 37 mm with the white around it, which the page itself is
MARK_W, MARK_H = 118.0, 19.0
# A telephone number within a city's area, such as 061-000-0120: the area's own number comes first.
AREA_CODE = re.compile(r"(0\d{1,2})-\d+-\d+")
WINDOWS = ((45.0, 186.0), (233.0, 374.0))


def draw_poster(office: PublicOffice, issue: Issue, fonts: Path, photo_of: PhotoOf) -> bytes:
    """Draw an office's poster, on as few A3 sheets as keep it legible."""
    return draw_posters([(office, issue)], said("title", office.label), fonts, photo_of)[0]


def draw_posters(
    offices: Sequence[tuple[PublicOffice, Issue]], title: str, fonts: Path, photo_of: PhotoOf
) -> tuple[bytes, Sequence[int]]:
    """Draw several offices' posters; return how many door sheets each has.

    Of an office with numbered windows they show those alone, and the windows' plates follow.
    """
    register_fonts(fonts)
    paper = Paper(title, mark=offices[0][1].mark)
    counts = []
    for at, (office, issue) in enumerate(offices):
        if at:
            paper.next_sheet()
        if issue.windows:
            counts.append(_draw_list(paper, office, issue))
            paper.next_sheet()
            draw_windows(paper, issue.windows)
        else:
            counts.append(_draw_office(paper, office, issue, photo_of))
    return paper.finished(), counts


def _draw_office(paper: Paper, office: PublicOffice, issue: Issue, photo_of: PhotoOf) -> int:
    faces = any(seat.photo for seat in office.seats)
    sheets = lay_out(office, Measure(DESKS, 46.5, 54.0) if faces else Measure(DESKS, 61.0, 25.4))
    shown = photo_of if faces else None
    columns = () if _readable(sheets, shown) else in_columns(paper, office, DESKS)
    rooms = [one.room for one in columns] or list(sheets)
    for at, sheet in enumerate(rooms):
        if at:
            paper.next_sheet()
        hints = said("find_seat"), said("faces" if faces else "nobody")
        _head(paper, office, hints, part=(at + 1, len(rooms)))
        _room(paper, sheet)
        if columns:
            for card, box in columns[at].cards:
                draw_card(paper, card, box, photo_of)
        else:
            for placed in sheet.desks:
                draw_desk(paper, placed.seat, placed.box, shown)
        _door(paper, sheet)
        _foot(paper, office, issue)
    return len(rooms)


def _draw_list(paper: Paper, office: PublicOffice, issue: Issue) -> int:
    sheets = window_sheets(paper, issue.windows, ROOM)
    for at, cards in enumerate(sheets):
        if at:
            paper.next_sheet()
        _head(paper, office, (said("find_window"), said("ask")), part=(at + 1, len(sheets)))
        for card, box in cards:
            draw_window_card(paper, card, box)
        _foot(paper, office, issue)
    return len(sheets)


def _readable(sheets: Sequence[PosterSheet], photo_of: PhotoOf | None) -> bool:
    """Return whether a room as it is drawn fits on one sheet with every duty whole."""
    scratch = Paper("")
    return len(sheets) == 1 and all(
        draw_desk(scratch, one.seat, one.box, photo_of) for one in sheets[0].desks
    )


def _head(paper: Paper, office: PublicOffice, hints: tuple[str, str], part: tuple[int, int]) -> None:
    name, size = paper.fitted(office.label, 196, 21, 13, BOLD)
    paper.text(12, 24.5, name, size, weight=BOLD)
    left = 12 + paper.width(name, size, BOLD) + 8
    place = " ".join(filter(None, (office.building, office.floor, office.room)))
    shown, size = paper.fitted(place, 250 - left, 9, 5, MEDIUM)
    paper.text(left, 18, shown, size, weight=MEDIUM)
    paper.text(left, 29.5, office.phone or "", 9, weight=SEMIBOLD)
    paper.text(408, 22, hints[0], 7.5, weight=SEMIBOLD, align="right")
    sheet = f"{said('sheet', *part)} · " if part[1] > 1 else ""
    paper.text(408, 31, sheet + hints[1], 5.5, colour=SECOND, align="right")
    paper.line(12, 38.2, 408, 38.2, width=1.5)


def _room(paper: Paper, sheet: PosterSheet) -> None:
    paper.box(ROOM, line=WALL, width=WALL_WIDTH, radius=0)
    for left, right in WINDOWS:
        paper.line(left, ROOM.y, right, ROOM.y, width=0.7, colour="#FFFFFF")
    for mark, box in sheet.furniture:
        paper.box(box, fill=FAINT, line=LINE, width=0.3)
        text, size = paper.fitted(mark.text, box.w - 2, 6, 3.6, MEDIUM)
        paper.text(box.x + box.w / 2, box.y + box.h / 2, text, size, colour=SECOND, align="middle")


def _door(paper: Paper, sheet: PosterSheet) -> None:
    if sheet.door is None:
        paper.text(
            ROOM.x + ROOM.w / 2,
            ROOM.y + ROOM.h - 10,
            said("door_elsewhere"),
            6,
            colour=SECOND,
            align="middle",
        )
        return
    middle = min(max(sheet.door, ROOM.x + MARK_W / 2 + 4), ROOM.x + ROOM.w - MARK_W / 2 - 4)
    mark = PosterBox(middle - MARK_W / 2, ROOM.y + ROOM.h + WALL_WIDTH / 2 - MARK_H, MARK_W, MARK_H)
    _aisle(paper, sheet.desks, middle, mark.y)
    paper.box(mark, fill=HERE, radius=0)
    words, size = said("here"), 10.0
    wide = paper.width(words, size, BOLD)
    start = middle - (wide + 16) / 2
    paper.here(start + 5.5, mark.y + MARK_H / 2, 11)
    paper.text(start + 16, mark.y + MARK_H / 2, words, size, weight=BOLD, colour="#FFFFFF")


def _aisle(paper: Paper, desks: tuple[PlacedText, ...], x: float, bottom: float) -> None:
    """Show the way in where it is clear above the door."""
    above = [desk.box.y + desk.box.h for desk in desks if desk.box.x - 2 < x < desk.box.x + desk.box.w + 2]
    top = max([DESKS.y, *above]) + 4
    if bottom - top < 14:  # noqa: PLR2004 # too short to show a way
        return
    grey = "#8A949E"
    paper.line(x, bottom - 3, x, top + 3, width=1.3, colour=grey, dots=True)
    for side in (-1, 1):
        paper.line(x, top, x + side * 4, top + 4.5, width=1.3, colour=grey)


def _foot(paper: Paper, office: PublicOffice, issue: Issue) -> None:
    left = _code(paper, issue.door) if issue.door else 12.0
    day = _day(office.dated) or issue.day
    dated = said("dated", day.year, day.month, day.day)
    paper.text(408, 275, dated, 6, weight=BOLD, colour=INK, align="right")
    tail = said("revision", issue.revision, office.label)
    area = AREA_CODE.match(office.phone or "")
    prefix = f"{said('dial', area[1])} · " if area else ""
    paper.text(408, 284, prefix + tail, 5.6, colour=SECOND, align="right")
    if office.address:
        paper.text(left, 290 if issue.door else 284, office.address, 5.6, colour=SECOND)


def _code(paper: Paper, door: str) -> float:
    """Draw the door's code and what it is for; return where a text beside it begins."""
    paper.modules(CODE, qr_rows(door))
    left = CODE.x + CODE.w + 6
    paper.text(left, 264, said("scan"), 7, weight=BOLD)
    paper.text(left, 272, f"{said('scan_known')} · {said('scan_new')}", 4.8)
    paper.text(left, 278.5, said("no_phone"), 4.8)
    paper.text(left, 284.5, said_abroad("scan"), 4.2, colour=SECOND)
    return left


def _day(text: str | None) -> date | None:
    found = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", text or "")
    return date(*map(int, found.groups())) if found else None
