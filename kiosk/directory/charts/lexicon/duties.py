# SPDX-License-Identifier: GPL-3.0-or-later
"""Duties: the phrases of a desk or cell, parted as clerks part them."""

from __future__ import annotations

from dataclasses import dataclass
import re
from typing import TYPE_CHECKING

from kiosk.directory.charts.lexicon.numbers import SIGNS
from kiosk.directory.charts.lexicon.text import lines_of

if TYPE_CHECKING:
    from collections.abc import Iterable

BULLET = re.compile(
    r"\s*(?:[-–—•·ㆍㅇ❍∙*‣⁃✓✔☞∘․‧・\u2190-\u21ff\u25a0-\u25ff\u2794-\u27bf]\s*(?=\S)|\d{1,2}[.)](?!\d)\s*|\(\d{1,2}\)\s*|[가나다라마바사아자차카타파하][.)]\s+"
    rf"|[{SIGNS}][.)]?\s*)"
)
INNER_BULLET = re.compile(rf"\s+(?:[-–•·○●▪■□◦∙◆◇▶]\s+|[•▪◦∙])|\s*(?<!\()[{SIGNS}]\s*")
_WRAPPED = re.compile(
    r"[\[【〔(]\s*([^\[\]【】〔〕()]+?)\s*[\]】〕)]|[:：]\s*(.+)"
)  # all of a duty: [체육대회], : 보훈
_PAIR = re.compile(r"[가-힣]{2,}(?:/[가-힣]{2,})+")  # 예산/회계
_SLASH = re.compile(r" [/|│｜] |(?<=[가-힣])/ | /(?=[가-힣])")
COMMA = re.compile(r"\s*[,，、]\s*(?![^()]*\))")


@dataclass(slots=True)
class Piece:
    """One phrase of a desk: what is left of a segment once phones and the like are taken out."""

    text: str
    bulleted: bool
    line: int = 0


def segments(text: str) -> list[str]:
    """Return the phrases of a cell: its lines, further parted at slashes between spaces."""
    return [part for line in lines_of(text) for part in _SLASH.split(line) if part.strip()]


def duties_in(pieces: Iterable[Piece], *, commas: bool) -> list[str]:
    """Return the duties in some phrases; one after a bulleted one continues it."""
    duties: list[str] = []
    open_bullet = False
    for piece in pieces:
        if open_bullet and duties and not piece.bulleted:
            duties[-1] = f"{duties[-1]} {piece.text}"
            continue
        open_bullet = piece.bulleted
        whole = _WRAPPED.fullmatch(piece.text)
        text = whole[1] or whole[2] if whole else piece.text
        duties.extend(split_duties(text, commas=commas and not piece.bulleted))
    return [duty for duty in duties if duty]


def split_duties(text: str, *, commas: bool) -> list[str]:
    """Part a line of duties at semicolons and inner bullets, and at commas where the chart does so."""
    parts = [part for half in re.split(r"\s*;\s*", text) for part in INNER_BULLET.split(half)]
    parts = [piece for part in parts for piece in (part.split("/") if _PAIR.fullmatch(part) else [part])]
    if commas:
        parts = [piece for part in parts for piece in COMMA.split(part)]
    return [part.strip(" ,.") if len(part) > 1 else part for part in parts if part.strip(" ,.")]


def duties_of(text: str, *, commas: bool) -> list[str]:
    """Return the duties of a table's cell: its lines, bullets and slashes parted."""
    pieces: list[Piece] = []
    for segment in segments(text):
        bullet = BULLET.match(segment)
        body = segment[bullet.end() :] if bullet else segment
        pieces.extend(Piece(part, bulleted=bool(bullet)) for part in INNER_BULLET.split(body) if part.strip())
    return duties_in(pieces, commas=commas)


def parts_duties(text: str) -> bool:
    """Return whether a cell parts its duties by lines, slashes or bullets rather than by commas."""
    return len(duties_of(text, commas=False)) > 1 or bool(BULLET.match(text))
