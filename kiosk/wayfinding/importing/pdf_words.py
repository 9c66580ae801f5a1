# SPDX-License-Identifier: GPL-3.0-or-later
"""The words on a PDF's page: many programs set each letter apart, and letters in a line are joined again."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
import math
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.wayfinding.importing.lines import Metres

# All as shares of a letter's height.
SPACE: Final = 0.15  # between two words
APART: Final = 1.0  # between two texts
BESIDE: Final = 0.4  # off the line
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


def words_on(page: Any) -> list[tuple[str, Metres]]:  # noqa: ANN401 # pypdfium2's
    """Return each text of a page with its middle, whichever way it is turned."""
    texts: list[list[_Letter]] = []
    for letter in _letters(page.get_textpage()):
        if not texts or _gap(texts[-1][-1], letter) is None:
            texts.append([])
        texts[-1].append(letter)
    return [(_told(text), _middle(text)) for text in texts if _told(text)]


def _letters(page: Any) -> Iterator[_Letter]:  # noqa: ANN401 # pypdfium2's
    from pypdfium2 import raw  # noqa: PLC0415 # 8 MB, and only here

    for at in range(page.count_chars()):
        if raw.FPDFText_IsGenerated(page, at) > 0:
            continue
        left, bottom, right, top = page.get_charbox(at, loose=True)
        turn = -float(raw.FPDFText_GetCharAngle(page, at))  # which goes clockwise
        upright = abs(math.cos(turn)) >= math.cos(math.pi / 4)
        wide, tall = (right - left, top - bottom) if upright else (top - bottom, right - left)
        middle = ((left + right) / 2, (bottom + top) / 2)
        yield _Letter(page.get_text_range(at, 1), middle, wide, tall, turn)


def _gap(one: _Letter, two: _Letter) -> float | None:
    """Return how far two letters of one text stand apart in its line; None where they are not of one text."""
    along = one.along(two.at)
    off = math.sqrt(max(0.0, math.dist(one.at, two.at) ** 2 - along**2))
    tall = max(one.tall, two.tall)
    gap = abs(along) - (one.wide + two.wide) / 2  # a line upside down is told from its end
    beside = off < BESIDE * tall and gap < APART * tall
    return gap if beside and min(one.tall, two.tall) >= ALIKE * tall else None


def _told(text: list[_Letter]) -> str:
    line = sorted(text, key=lambda one: text[0].along(one.at))
    told = line[0].text
    for one, two in pairwise(line):
        told += (" " if (_gap(one, two) or 0.0) > SPACE * one.tall else "") + two.text
    return " ".join(told.split())


def _middle(text: list[_Letter]) -> Metres:
    return ((text[0].at[0] + text[-1].at[0]) / 2, (text[0].at[1] + text[-1].at[1]) / 2)
