# SPDX-License-Identifier: GPL-3.0-or-later
"""The words on a PDF's page: many programs set each letter apart, and letters in a line are joined again."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
import math
from typing import TYPE_CHECKING, Any, Final

from shapely import STRtree
from shapely.geometry import Point

from kiosk.wayfinding.importing.account import DrawnText

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kiosk.wayfinding.importing.lines import Metres

# All as shares of a letter's height.
SPACE: Final = 0.15  # between two words
APART: Final = 1.0  # between two texts
BESIDE: Final = 0.4  # off the line
USUALLY: Final = 0.7  # how wide a letter is
HALFWAY: Final = 0.3  # between upright and lying
REACH: Final = 2.5  # from one letter's middle to the next
ALIKE: Final = 0.7  # how small the next letter may be


@dataclass(frozen=True, slots=True)
class _Letter:
    text: str
    at: Metres
    wide: float
    tall: float
    turn: float  # in radians, from the right to above

    def along(self, place: Metres) -> float:
        """Return how far on in the letter's line a place lies."""
        return (place[0] - self.at[0]) * math.cos(self.turn) + (place[1] - self.at[1]) * math.sin(self.turn)


def words_on(page: Any) -> list[DrawnText]:  # noqa: ANN401 # pypdfium2's
    """Return each text of a page with its middle, whichever way it is turned."""
    letters = list(_letters(page.get_textpage()))
    lines = [_line(text) for text in _together(letters)]
    return [
        DrawnText(told, _middle(line), tall=max(one.tall for one in line))
        for line in lines
        if (told := _told(line))
    ]


def _together(letters: Sequence[_Letter]) -> Iterator[list[_Letter]]:
    """Yield the letters of each text; a page tells them in any order."""
    tree = STRtree([Point(one.at) for one in letters])
    rest = set(range(len(letters)))
    while rest:
        found = [rest.pop()]
        for place in found:
            one = letters[place]
            near = tree.query(Point(one.at), predicate="dwithin", distance=REACH * one.tall)
            more = [int(at) for at in near if int(at) in rest and _gap(one, letters[at]) is not None]
            rest.difference_update(more)
            found += more
        yield [letters[place] for place in found]


def _line(text: list[_Letter]) -> list[_Letter]:
    """Return the letters of a text in their order, without those that are printed twice to look bold."""
    line = sorted(text, key=lambda one: text[0].along(one.at))
    twice = {
        at
        for at, (one, two) in enumerate(pairwise(line), 1)
        if one.text == two.text and math.dist(one.at, two.at) < one.wide / 2
    }
    return [one for at, one in enumerate(line) if at not in twice]


def _letters(page: Any) -> Iterator[_Letter]:  # noqa: ANN401 # pypdfium2's
    from pypdfium2 import raw  # noqa: PLC0415 # 8 MB, and only here

    for at in range(page.count_chars()):
        if raw.FPDFText_IsGenerated(page, at) > 0:
            continue
        left, bottom, right, top = page.get_charbox(at, loose=True)
        turn = -float(raw.FPDFText_GetCharAngle(page, at))  # which goes clockwise
        wide, tall = _unturned(right - left, top - bottom, turn)
        middle = ((left + right) / 2, (bottom + top) / 2)
        yield _Letter(page.get_text_range(at, 1), middle, wide, tall, turn)


def _unturned(across: float, up: float, turn: float) -> Metres:
    """Return how wide and tall a letter is whose box on the page is that large."""
    cos, sin = abs(math.cos(turn)), abs(math.sin(turn))
    if abs(cos**2 - sin**2) < HALFWAY:  # the box tells only both together
        tall = (across + up) / (cos + sin) / (1 + USUALLY)
        return USUALLY * tall, tall
    share = cos**2 - sin**2
    return (across * cos - up * sin) / share, (up * cos - across * sin) / share


def _gap(one: _Letter, two: _Letter) -> float | None:
    """Return how far two letters of one text stand apart in its line; None where they are not of one text."""
    along = one.along(two.at)
    off = math.sqrt(max(0.0, math.dist(one.at, two.at) ** 2 - along**2))
    tall = max(one.tall, two.tall)
    gap = abs(along) - (one.wide + two.wide) / 2  # a line upside down is told from its end
    beside = off < BESIDE * tall and gap < APART * tall
    return gap if beside and min(one.tall, two.tall) >= ALIKE * tall else None


def _told(line: list[_Letter]) -> str:
    told = line[0].text
    for one, two in pairwise(line):
        told += (" " if (_gap(one, two) or 0.0) > SPACE * one.tall else "") + two.text
    return " ".join(told.split())


def _middle(line: list[_Letter]) -> Metres:
    return ((line[0].at[0] + line[-1].at[0]) / 2, (line[0].at[1] + line[-1].at[1]) / 2)
