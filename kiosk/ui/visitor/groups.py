# SPDX-License-Identifier: GPL-3.0-or-later
"""How a long list is parted, so that everything in it is two touches away and no page has to be turned."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from math import isqrt
import unicodedata

from kiosk.search.hangul import initials

LEADS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
AT_MOST = 10  # rows of a group, which one page shows


@dataclass(frozen=True, slots=True)
class Group[Row]:
    """A part of a list under its heading."""

    name: str
    rows: tuple[Row, ...]


def by_name[Row](rows: list[tuple[str, Row]]) -> list[Group[Row]]:
    """Part named rows by first letters (ㄱ, ㄴ–ㄷ; A–C), or evenly where letters do not part them."""
    rows = sorted(rows, key=lambda row: row[0])
    letters = [(letter, list(part)) for letter, part in groupby(rows, lambda row: first_letter(row[0]))]
    if all(letter and len(part) <= AT_MOST for letter, part in letters):
        return _merged(letters)
    return [_span(part) for part in _evenly(rows)]


def first_letter(name: str) -> str:
    """Return the consonant or Latin letter a name is looked up under, or nothing where a script has none."""
    lead = unicodedata.normalize("NFD", initials(name[:1]))[:1].upper()
    return lead if lead in LEADS or (lead.isascii() and lead.isalpha()) else ""


def _merged[Row](letters: list[tuple[str, list[tuple[str, Row]]]]) -> list[Group[Row]]:
    groups: list[tuple[list[str], list[Row]]] = []
    for letter, part in letters:
        if not groups or len(groups[-1][1]) + len(part) > AT_MOST:
            groups.append(([], []))
        groups[-1][0].append(letter)
        groups[-1][1].extend(row for _name, row in part)
    return [Group("–".join(dict.fromkeys((names[0], names[-1]))), tuple(rows)) for names, rows in groups]


def _span[Row](part: list[tuple[str, Row]]) -> Group[Row]:
    return Group(f"{part[0][0]} – {part[-1][0]}", tuple(row for _name, row in part))


def _evenly[Row](rows: list[Row]) -> list[list[Row]]:
    count = isqrt(len(rows))
    return [rows[len(rows) * at // count : len(rows) * (at + 1) // count] for at in range(count)]
