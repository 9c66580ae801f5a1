# SPDX-License-Identifier: GPL-3.0-or-later
"""The door sheet of an office with numbered windows: which number serves what, every word of it whole."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import batched
from typing import TYPE_CHECKING, Final, NamedTuple

from kiosk.documents.posters.layout import PosterBox
from kiosk.documents.posters.paper import BLUE, BOLD, LINE, MEDIUM, SECOND, SEMIBOLD
from kiosk.documents.posters.words import ABROAD

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kiosk.documents.posters.paper import Paper
    from kiosk.documents.posters.plates import WindowPlate

WHITE: Final = "#FFFFFF"
GAP, INSET, APART = 3.0, 4.0, 5.0  # between two cards, a card's edge and its words, two languages' words
MOST_AIR: Final = 8.0  # that a row may be given of what height is left
LEADING: Final = 1.22


class WindowLetters(NamedTuple):
    """The em of what a window serves first, of the rest and of telephones, in millimetres."""

    first: float
    rest: float
    phone: float


LETTERS: Final = (
    WindowLetters(20.0, 10.0, 9.0),
    WindowLetters(14.0, 7.0, 7.0),
    WindowLetters(11.0, 6.2, 6.0),
    WindowLetters(9.0, 5.4, 5.4),
    WindowLetters(7.4, 4.8, 4.8),
    WindowLetters(6.2, 4.6, 4.4),
    WindowLetters(5.4, 4.6, 4.4),
)


@dataclass(frozen=True, slots=True)
class WindowCard:
    """A window's words in lines, and how high they are."""

    plate: WindowPlate
    first: Sequence[str]
    rest: Sequence[str]
    abroad: Sequence[Sequence[str]]
    beside: bool  # whether its team and telephone have a line of their own
    high: float
    letters: WindowLetters


type SheetRow = tuple[WindowCard, ...]
type PlacedCards = Sequence[tuple[WindowCard, PosterBox]]


def window_sheets(paper: Paper, plates: Sequence[WindowPlate], area: PosterBox) -> Sequence[PlacedCards]:
    """Share windows in the order given among the fewest sheets, in the largest letters that allow it."""
    found = []
    for level, letters in enumerate(LETTERS):
        for across in range(1, 5):
            wide = (area.w - GAP * (across - 1)) / across
            cards = [_card(paper, plate, wide, letters) for plate in plates]
            sheets = list(_sheets([*batched(cards, across)], area.h))
            found.append(((len(sheets), level, across), sheets, wide))
    _, sheets, wide = min(found, key=lambda one: one[0])
    return [list(_placed(rows, area, wide)) for rows in sheets]


def _sheets(rows: Sequence[SheetRow], high: float) -> Iterator[Sequence[SheetRow]]:
    sheet: list[SheetRow] = []
    for row in rows:
        if sheet and _high([*sheet, row]) > high:
            yield sheet
            sheet = []
        sheet.append(row)
    yield sheet


def _high(rows: Iterable[SheetRow]) -> float:
    heights = [max(card.high for card in row) for row in rows]
    return sum(heights) + GAP * (len(heights) - 1)


def _placed(rows: Sequence[SheetRow], area: PosterBox, wide: float) -> Iterator[tuple[WindowCard, PosterBox]]:
    air = min(MOST_AIR, max(0.0, (area.h - _high(rows)) / len(rows)))
    y = area.y
    for row in rows:
        high = max(card.high for card in row) + air
        for at, card in enumerate(row):
            yield card, PosterBox(area.x + at * (wide + GAP), y, wide, high)
        y += high + GAP


def _tile(letters: WindowLetters) -> float:
    """Return how wide the number's ground is."""
    return letters.first * 2.6


def _card(paper: Paper, plate: WindowPlate, wide: float, letters: WindowLetters) -> WindowCard:
    most = wide - _tile(letters) - 2 * INSET
    first = paper.wrapped(plate.serves[0], most, letters.first, BOLD) if plate.serves else []
    rest = paper.wrapped(" · ".join(plate.serves[1:]), most, letters.rest, MEDIUM)
    names = [plate.names[code] for code in ABROAD if code in plate.names]
    abroad = list(_in_lines(paper, names, most, letters.rest))
    beside = bool(plate.beside or plate.phone)
    words = len(first) * letters.first + (len(rest) + len(abroad)) * letters.rest + beside * letters.phone
    high = max(words * LEADING + 2 * letters.rest * 0.5, _tile(letters) * 0.9)
    return WindowCard(plate, first, rest, abroad, beside, high, letters)


def _width(paper: Paper, name: str, size: float) -> float:
    """Measure a name, whose letters another typeface draws where the bundled one lacks them."""
    return paper.width(name, size, SEMIBOLD) if paper.has_letters(name, SEMIBOLD) else len(name) * size


def _in_lines(paper: Paper, names: Sequence[str], most: float, size: float) -> Iterator[Sequence[str]]:
    line: list[str] = []
    for name in names:
        if line and sum(_width(paper, one, size) + APART for one in line) + _width(paper, name, size) > most:
            yield line
            line = []
        line.append(name)
    if line:
        yield line


def draw_window_card(paper: Paper, card: WindowCard, box: PosterBox) -> None:
    """Draw one window of the list: its number, what it serves, and whom to ring."""
    plate, letters = card.plate, card.letters
    tile = _tile(letters)
    paper.box(box, line=LINE, width=0.45)
    paper.box(PosterBox(box.x, box.y, tile, box.h), fill=BLUE)
    number, size = paper.fitted(str(plate.number), tile - 3, letters.first * 1.7, letters.first, BOLD)
    paper.text(box.x + tile / 2, box.y + box.h / 2, number, size, weight=BOLD, colour=WHITE, align="middle")
    left, right = box.x + tile + INSET, box.x + box.w - INSET
    y = box.y + (box.h - card.high) / 2 + letters.rest * 0.5
    for line in card.first:
        paper.text(left, y + letters.first * LEADING / 2, line, letters.first, weight=BOLD)
        y += letters.first * LEADING
    for line in card.rest:
        paper.text(left, y + letters.rest * LEADING / 2, line, letters.rest, weight=MEDIUM)
        y += letters.rest * LEADING
    for names in card.abroad:
        _names(paper, names, PosterBox(left, y, right - left, letters.rest))
        y += letters.rest * LEADING
    if card.beside:
        middle = y + letters.phone * LEADING / 2 if card.first else box.y + box.h / 2
        phone = paper.width(plate.phone, letters.phone, SEMIBOLD)
        beside, size = paper.fitted(plate.beside, right - left - phone - 3, letters.phone, 3.6, MEDIUM)
        paper.text(left, middle, beside, size, colour=SECOND)
        paper.text(right, middle, plate.phone, letters.phone, weight=SEMIBOLD, align="right")


def _names(paper: Paper, names: Sequence[str], line: PosterBox) -> None:
    x, size = line.x, line.h
    for name in names:
        if paper.has_letters(name, SEMIBOLD):
            shown, least = paper.fitted(name, line.x + line.w - x, size, 3.6, SEMIBOLD)
            paper.text(x, line.y + size * LEADING / 2, shown, least, weight=SEMIBOLD, colour=BLUE)
        else:
            paper.lettered(x, line.y + size * LEADING / 2, name, size, BLUE)
        x += _width(paper, name, size) + APART
