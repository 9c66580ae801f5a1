# SPDX-License-Identifier: GPL-3.0-or-later
"""Plates, A5, four on an A3: for doors of rooms without a seating chart, and for numbered windows."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kiosk.documents.posters.layout import PosterBox
from kiosk.documents.posters.paper import (
    BLUE,
    BOLD,
    HEIGHT,
    LINE,
    MEDIUM,
    SECOND,
    SEMIBOLD,
    WIDTH,
    Paper,
    register_fonts,
)
from kiosk.documents.posters.words import ABROAD, said
from kiosk.documents.qr import qr_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import date
    from pathlib import Path


ACROSS, PLATES_A_SHEET = 2, 4
MARGIN, CODE = 14.0, 32.0
REST, LEADING = 22.0, 1.28  # the height of what a window serves beside the first, and of a line there
BAND, NUMBER, WHITE = 63.0, 65.0, "#FFFFFF"


@dataclass(frozen=True, slots=True)
class DoorPlate:
    """A room's name, its place, what others call it, and the page of its door."""

    name: str
    place: str
    names: tuple[str, ...]
    page: str


@dataclass(frozen=True, slots=True)
class WindowPlate:
    """A numbered window: what it serves, the first large, and that by language; what is not known is empty.

    `beside` says whose window it is, `page` is the page of the room's door.
    """

    number: int
    serves: tuple[str, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    beside: str = ""
    phone: str = ""
    page: str = ""


@dataclass(frozen=True, slots=True)
class Issue:
    """Which state of the directory is printed."""

    day: date
    revision: int
    mark: str = ""
    door: str = ""  # the page that a phone opens at this door
    windows: Sequence[WindowPlate] = ()  # the office's numbered ones


def draw_plates(plates: Sequence[DoorPlate], issue: Issue, fonts: Path) -> bytes:
    """Draw the plates with the lines along which they are cut."""
    register_fonts(fonts)
    paper = Paper("문패", mark=issue.mark)
    _on_sheets(paper, plates, _plate)
    return paper.finished()


def draw_windows(paper: Paper, plates: Sequence[WindowPlate]) -> int:
    """Draw an office's windows on sheets of their own, the first already begun; count the sheets."""
    return _on_sheets(paper, plates, _window)


def _on_sheets[Plate](
    paper: Paper, plates: Sequence[Plate], draw: Callable[[Paper, Plate, PosterBox], object]
) -> int:
    for at, plate in enumerate(plates):
        place = at % PLATES_A_SHEET
        if at and not place:
            paper.next_sheet()
        draw(
            paper,
            plate,
            PosterBox(place % ACROSS * WIDTH / 2, place // ACROSS * HEIGHT / 2, WIDTH / 2, HEIGHT / 2),
        )
        if not (at + 1) % PLATES_A_SHEET or at + 1 == len(plates):
            _cuts(paper)
    return -(-len(plates) // PLATES_A_SHEET)


def _cuts(paper: Paper) -> None:
    paper.line(WIDTH / 2, 10, WIDTH / 2, HEIGHT - 10, width=0.2, colour=LINE)
    paper.line(10, HEIGHT / 2, WIDTH - 10, HEIGHT / 2, width=0.2, colour=LINE)


def _plate(paper: Paper, plate: DoorPlate, box: PosterBox) -> None:
    left, right = box.x + MARGIN, box.x + box.w - MARGIN
    name, size = paper.fitted(plate.name, right - left, 30, 12, BOLD)
    paper.text(left, box.y + 34, name, size, weight=BOLD)
    paper.text(left, box.y + 56, plate.place, 9, weight=MEDIUM, colour=SECOND)
    for at, other in enumerate(_written(paper, plate.names)):
        shown, size = paper.fitted(other, right - left, 6.5, 4.5, SEMIBOLD)
        paper.text(left, box.y + 68 + at * 8.5, shown, size, weight=SEMIBOLD, colour=BLUE)
    _arrival(paper, plate.page, left, box, "plate_staff")


def _arrival(paper: Paper, page: str, left: float, box: PosterBox, whom: str) -> None:
    """Draw the door's code, what it is for, and `whom` to tell the digits."""
    code = PosterBox(left, box.y + box.h - MARGIN - CODE, CODE, CODE)
    paper.modules(code, qr_rows(page))
    beside = left + CODE + 6
    paper.text(beside, code.y + 9, said("plate_scan"), 8, weight=SEMIBOLD)
    for at, line in enumerate(said(whom).splitlines()):
        paper.text(beside, code.y + 19 + at * 7, line, 5.5, colour=SECOND)


def _window(paper: Paper, plate: WindowPlate, box: PosterBox) -> None:
    """Draw a window: its number as large as the band allows, what it serves, the other languages small."""
    paper.box(PosterBox(box.x, box.y, BAND, box.h), fill=BLUE, radius=0)
    number, size = paper.fitted(str(plate.number), BAND - 10, NUMBER, 40, BOLD)
    middle = box.x + BAND / 2
    paper.text(middle, box.y + 66, number, size, weight=BOLD, colour=WHITE, align="middle")
    paper.text(middle, box.y + 106, said("window"), 11, weight=SEMIBOLD, colour=WHITE, align="middle")
    left, right = box.x + BAND + 9, box.x + box.w - 9
    if plate.serves:
        _served(paper, plate.serves, left, box.y, right - left)
    for at, code in enumerate(code for code in ABROAD if code in plate.names):
        y, name = box.y + 55.5 + at * 8.3, plate.names[code]
        shown, size = paper.fitted(name, right - left, 6.5, 4.5, SEMIBOLD)
        if paper.has_letters(shown, SEMIBOLD):
            paper.text(left, y, shown, size, weight=SEMIBOLD, colour=BLUE)
        else:
            paper.lettered(left, y, name, size, BLUE)
    paper.text(left, box.y + 92, plate.beside, 6, colour=SECOND)
    paper.text(right, box.y + 92, plate.phone, 7, weight=SEMIBOLD, align="right")
    paper.line(left, box.y + 98, right, box.y + 98, width=0.8)
    if plate.page:
        _arrival(paper, plate.page, left, box, "plate_window")


def _served(paper: Paper, serves: Sequence[str], x: float, y: float, most: float) -> None:
    """Set what a window serves, the first as large as its line allows, the rest smaller until it is whole."""
    name, size = paper.fitted(serves[0], most, 16, 9, BOLD)
    if name == serves[0]:
        paper.text(x, y + 17, name, size, weight=BOLD)
    else:
        for at, line in enumerate(paper.wrapped(serves[0], most, size, BOLD)):
            paper.text(x, y + 11 + at * 10, line, size, weight=BOLD)
    for size in (7.0, 6.0, 5.2, 4.6):  # the last holds
        lines = _lines(paper, serves[1:], most, size)
        if len(lines) * size * LEADING <= REST:
            break
    for at, line in enumerate(lines):
        paper.text(x, y + 29 + size / 2 + at * size * LEADING, line, size, weight=MEDIUM)


def _lines(paper: Paper, serves: Sequence[str], most: float, size: float) -> Sequence[str]:
    """Set what else a window serves in lines, a matter broken only where it is wider than a line."""
    lines: list[str] = []
    for one in serves:
        longer = f"{lines[-1]} · {one}" if lines else one
        if lines and paper.width(longer, size, MEDIUM) <= most:
            lines[-1] = longer
        else:
            lines += paper.wrapped(one, most, size, MEDIUM)
    return lines


def _written(paper: Paper, names: Iterable[str]) -> Iterable[str]:
    """Return the names that the bundled typeface has every letter of, each once."""
    return [name for name in dict.fromkeys(names) if paper.has_letters(name, SEMIBOLD)]
