# SPDX-License-Identifier: GPL-3.0-or-later
"""How a long list is parted, so that everything in it is two touches away and no page has to be turned."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import groupby, pairwise
from math import isqrt

from kiosk.search.letters import ELSE, first_letter, letter_order

AT_MOST, ABROAD = 10, 8  # rows of a group: of Korean names a page's; of longer ones, whose voices are slower


@dataclass(frozen=True, slots=True)
class Group[Row]:
    """A part of a list under its heading."""

    name: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class _Entry[Row]:
    """A row under the letter and the words that it is looked up by."""

    letter: str
    words: str
    row: Row


def by_name[Row](rows: list[tuple[str, Row]], language: str = "ko") -> list[Group[Row]]:
    """Part named rows by first letters (ㄱ, ㄴ–ㄷ; A–C), by more of them where one has too many rows.

    A word that leads too many names (Phòng) is passed over, as it is in a telephone book. Names without a
    letter are parted evenly.
    """
    at_most = AT_MOST if language == "ko" else ABROAD
    heads = Counter(name.partition(" ")[0] for name, _row in rows)
    shared = {word for word, count in heads.items() if count > at_most}
    entries = []
    for name, row in rows:
        head, _, rest = name.partition(" ")
        words = rest if rest and head in shared else name
        entries.append(_Entry(first_letter(words, language), words, row))
    entries.sort(key=lambda one: (one.letter == ELSE, one.letter, letter_order(one.words, language)))
    letters = [list(part) for _letter, part in groupby(entries, lambda one: one.letter)]
    if not all(one.letter for one in entries):
        return [Group(f"{part[0].words} – {part[-1].words}", _rows(part)) for part in _evenly(entries)]
    return _merged(letters, at_most)


def _merged[Row](letters: list[list[_Entry[Row]]], at_most: int) -> list[Group[Row]]:
    groups: list[Group[Row]] = []
    first, held = "", list[_Entry[Row]]()
    for part in [*letters, []]:
        if held and (not part or len(held) + len(part) > at_most):
            last = held[-1].letter
            groups.append(Group(first if first == last else f"{first}–{last}", _rows(held)))
            held = []
        if len(part) > at_most:
            groups.extend(_divided(part, at_most))
        elif part:
            first = part[0].letter if not held else first
            held += part
    return groups


def _divided[Row](part: list[_Entry[Row]], at_most: int) -> list[Group[Row]]:
    """Part the rows of one letter evenly, and name each part by as many letters as tell it from the next."""
    parts = _evenly(part, -(-len(part) // at_most))
    borders = [_apart(one[-1].words, other[0].words) for one, other in pairwise(parts)]
    longest = max(borders)
    return [Group(f"{one[0].words[:longest]}–{one[-1].words[:longest]}", _rows(one)) for one in parts]


def _apart(one: str, other: str) -> int:
    """Return how many letters two words need to differ."""
    return next((at + 1 for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(other))


def _evenly[Item](rows: list[Item], count: int = 0) -> list[list[Item]]:
    count = count or isqrt(len(rows))
    return [rows[len(rows) * at // count : len(rows) * (at + 1) // count] for at in range(count)]


def _rows[Row](part: list[_Entry[Row]]) -> tuple[Row, ...]:
    return tuple(one.row for one in part)
