# SPDX-License-Identifier: GPL-3.0-or-later
"""Plates for doors of rooms without a seating chart: name, place and the door's code; A5, four on an A3."""

from __future__ import annotations

from dataclasses import dataclass
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
from kiosk.documents.qr import qr_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from kiosk.documents.posters.poster import Issue

ACROSS, PLATES_A_SHEET = 2, 4
MARGIN, CODE = 14.0, 32.0


@dataclass(frozen=True, slots=True)
class DoorPlate:
    """A room's name, its place, what others call it, and the page of its door."""

    name: str
    place: str
    names: tuple[str, ...]
    page: str


def draw_plates(plates: Sequence[DoorPlate], issue: Issue, fonts: Path) -> bytes:
    """Draw the plates with the lines along which they are cut."""
    register_fonts(fonts)
    paper = Paper("문패", mark=issue.mark)
    for at, plate in enumerate(plates):
        place = at % PLATES_A_SHEET
        if at and not place:
            paper.next_sheet()
        if not place:
            _cuts(paper)
        box = PosterBox(place % ACROSS * WIDTH / 2, place // ACROSS * HEIGHT / 2, WIDTH / 2, HEIGHT / 2)
        _plate(paper, plate, box)
    return paper.finished()


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
    code = PosterBox(left, box.y + box.h - MARGIN - CODE, CODE, CODE)
    paper.modules(code, qr_rows(plate.page))
    beside = left + CODE + 6
    paper.text(beside, code.y + 9, "도착하면 찍어 주세요", 8, weight=SEMIBOLD)
    paper.text(beside, code.y + 19, "전화기가 없으면 네 자리 번호를", 5.5, colour=SECOND)
    paper.text(beside, code.y + 26, "직원에게 말씀해 주세요", 5.5, colour=SECOND)


def _written(paper: Paper, names: Iterable[str]) -> Iterable[str]:
    """Return the names that the bundled typeface has every letter of, each once."""
    return [name for name in dict.fromkeys(names) if paper.has_letters(name, SEMIBOLD)]
