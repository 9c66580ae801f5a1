# SPDX-License-Identifier: GPL-3.0-or-later
"""The names on a storey: which rooms have one, how large it is, and where it stands."""

from __future__ import annotations

from functools import lru_cache
import math
import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QFont, QFontMetricsF

from kiosk.ui.plan.labels import Wish
from kiosk.wayfinding.venue.model import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kiosk.ui.plan.labels import TextMeasure
    from kiosk.wayfinding.drawing.plan import PlanUnit
    from kiosk.wayfinding.drawing.scheme import Plate, SchemeRoom
    from kiosk.wayfinding.venue.model import Labels

LIT = 46 / 34  # the target's name to the others
TRACKING = -0.018  # as Words.qml sets it
HEAD = re.compile(
    "(회의실|상담실|화장실|교육장|상황실|자료실|봉사실|대기실|센터|사무소|추진단|기획단|정보과|산업과|장애인과)$"
)
CORNERS = 5  # of a rectangle's closed ring
CLIMBS = frozenset({"stairs", "elevator", "escalator"})  # on a way their steps and crosses tell them
NAMELESS = frozenset({"walkway", "steps", "ramp", "nonpublic", "structure", "column", "opentobelow"})


def _with_number(name: str, number: str) -> list[list[str]]:
    alone = [[name], *_broken(name)]
    if not number:
        return alone
    return [[f"{name}\n{number}", f"{name} {number}"], *([f"{text}\n{number}"] for [text] in alone), *alone]


def _broken(text: str) -> Iterator[list[str]]:
    """Return a name in two lines, then word by word."""
    words = text.split()
    for at in sorted(range(1, len(words)), key=lambda at: abs(at - len(words) / 2)):
        yield [f"{' '.join(words[:at])}\n{' '.join(words[at:])}"]
    if len(words) > 2:  # noqa: PLR2004 # three words can make three lines
        yield ["\n".join(words)]
    if len(words) == 1 and len(text) > 4 and "가" <= text[0] <= "힣":  # noqa: PLR2004 # a long compound
        at = _seam(text)
        yield [f"{text[:at]}\n{text[at:]}"]


def _seam(compound: str) -> int:
    """Return where a Korean compound parts: before the word it ends in, else between pairs of syllables."""
    head = HEAD.search(compound)
    return head.start() if head and head.start() else 2 * ((len(compound) + 1) // 4)


def measure(family: str) -> TextMeasure:
    """Return what tells the size in px of a text of one or more lines."""
    return lambda text, size, strong: _measured(family, text, size, strong)


@lru_cache(maxsize=4096)
def _measured(family: str, text: str, size: int, strong: bool) -> QSizeF:  # noqa: FBT001 # a weight
    metrics = _metrics(family, size, strong)
    lines = text.split("\n")
    wide = max(metrics.horizontalAdvance(line) for line in lines)
    return QSizeF(wide + 1, math.ceil(metrics.lineSpacing()) * len(lines))  # Qt Quick rounds up


@lru_cache(maxsize=32)
def _metrics(family: str, size: int, strong: bool) -> QFontMetricsF:  # noqa: FBT001 # a weight
    font = QFont(family)
    font.setPixelSize(size)
    font.setWeight(QFont.Weight.Bold if strong else QFont.Weight.Medium)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, TRACKING * size)
    return QFontMetricsF(font)


def needed(
    measured: TextMeasure,
    language: str,
    size: int,
    unit: PlanUnit,
    lit: bool,  # noqa: FBT001 # a callback's
) -> tuple[float, float, float, float] | None:
    """Return the px that a room's name would like and must have, across and down; None where it has none."""
    if lit:
        strong = round(LIT * size)
        boxes = [
            measured(text, strong, True)  # noqa: FBT003 # bold
            for group in _lit_texts(unit.name, unit.number, language)[:2]
            for text in group
        ]
        wish = boxes[0]
        small = min(boxes, key=lambda box: box.width())
        return (
            wish.width() + 4 * size,
            small.width() + 2.6 * size,
            wish.height() + size,
            wish.height() + 0.5 * size,
        )
    text = _landmark(unit, language)
    if not text or unit.category in NAMELESS or unit.category in CLIMBS or unit.walkway or unit.outdoor:
        return None
    box = measured(text, size, False)  # noqa: FBT003 # plain
    return box.width() + 0.9 * size, 0.0, box.height() + 0.6 * size, box.height()


def scheme_wishes(  # noqa: PLR0913 # what a name hangs on
    plates: Iterable[Plate], language: str, size: int, target: str, px: float, *, shut: str = ""
) -> Iterator[Wish]:
    """Return what should be named on a way's plates: the target first, then what everybody may enter.

    A target that is `shut` says so under its name, if there is room for it.
    """
    for plate in plates:
        for room in plate.rooms:
            lit = room.id == target
            if not lit and (room.category in NAMELESS | CLIMBS or room.category.startswith("restroom")):
                continue
            box = QRectF(*room.free).adjusted(5 * px, 3 * px, -5 * px, -3 * px)
            if lit:
                texts = _lit_texts(room.name, room.number, language)
                told = [[f"{text}\n{shut}" for text in group] for group in texts] if shut else texts
                whole = QRectF(*room.bounds).adjusted(8 * px, 5 * px, -8 * px, -5 * px)
                others = [
                    QRectF(*one.bounds)
                    for one in plate.rooms
                    if one is not room
                    for _ in range(1 if one.walkway else 3)
                ]
                yield Wish(
                    told,
                    whole if len(room.rings) == 1 and len(room.rings[0]) <= CORNERS else box,
                    round(LIT * size),
                    size,
                    rank=2,
                    strong=True,
                    around=others,
                    instead=texts if shut else (),
                )  # a rectangle
            elif text := _landmark(room, language):
                yield Wish([[text], *_broken(text)], box, size, size, int(not room.walkway))


def closed_wishes(spots: Iterable[tuple[float, float]], text: str, size: int, mark: float) -> Iterator[Wish]:
    """Return the words that stand beside the marks of what is closed."""
    for x, y in spots:
        box = QRectF(x - mark / 2, y - mark / 2, mark, mark)
        yield Wish([[text]], box, size, size, rank=1, around=[box])


def spot_wish(end: QRectF, text: str, size: int, measured: TextMeasure) -> Wish:
    """Return the name of what the way ends at: a flag under or over the head of its line, or aside."""
    large = round(LIT * size)
    aside = max(0.0, (measured(text, large, True).width() - end.width()) / 2 - 1)  # noqa: FBT003 # bold
    room = end.adjusted(-aside, 0, aside, 0)  # too narrow for it to stand within
    return Wish([[text], *_broken(text)], room, large, large, rank=2, strong=True, around=[end])


def _landmark(room: PlanUnit | SchemeRoom, language: str) -> str:
    """Return what a passer-by reads: the name at home, in other languages the number on the door."""
    number = re.sub(r"\D", "", say(room.number, "ko"))
    return number if language != "ko" and number else say(room.name, language)


def _lit_texts(name: Labels, number: Labels, language: str) -> list[list[str]]:
    """Return the target's name and number; abroad its number and its Korean name, as on the door."""
    korean, room = say(name, "ko"), say(number, language)
    if language == "ko" or not korean:
        return _with_number(korean or say(name, language), room)
    first = room or say(name, language)
    return [
        [f"{first}\n{korean}"],
        [f"{first}\n{text}" for [text] in _broken(korean)] or [first],
        [first],
        [korean],
    ]
