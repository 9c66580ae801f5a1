# SPDX-License-Identifier: GPL-3.0-or-later
"""Many patterns asked of one text at every key: only those are tried that its letters do not rule out.

Nearly every pattern needs some letter, or one of a few, wherever it fits; a text of thirty letters lacks
nine of ten patterns' letters, and looking that up costs a twentieth of trying them.
"""

from __future__ import annotations

from collections import defaultdict
from importlib import import_module
import re
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_parsed: Final = import_module("re._parser").parse  # the standard library's own reader of patterns
MOST: Final = 40  # letters; a class of more rules too little out to be worth the looking up


class Patterns:
    """Patterns in their order, found by the letters that they cannot do without."""

    def __init__(self, patterns: Iterable[re.Pattern[str]]) -> None:
        self._patterns = tuple(patterns)
        self._ways = [(sets, at) for at, pattern in enumerate(self._patterns) for sets in ways(pattern)]
        self._having: dict[str, list[int]] = defaultdict(list)  # ways by the letters of their smallest set
        self._always = [at for sets, at in self._ways if not sets]
        for way, (sets, _) in enumerate(self._ways):
            for letter in min(sets, key=len, default=()):
                self._having[letter].append(way)

    def held(self, text: str, after: int = -1) -> Iterator[int]:
        """Yield the places of the patterns behind a place that the text holds."""
        letters = {*text}
        near = {way for letter in letters for way in self._having.get(letter, ())}
        open_ways = (self._ways[way] for way in near)
        likely = {at for sets, at in open_ways if not any(map(letters.isdisjoint, sets))}
        for at in sorted(likely.union(self._always)):
            if at > after and self._patterns[at].search(text):
                yield at

    def turned(self, text: str, meant: Sequence[str]) -> str:
        """Return the text with what each pattern holds replaced by what is meant, one after the other."""
        at = next(self.held(text), None)
        while at is not None:
            text = self._patterns[at].sub(meant[at], text)
            at = next(self.held(text, at), None)
        return text


def ways(pattern: re.Pattern[str]) -> list[list[frozenset[str]]]:
    """Return sets of letters by the pattern's outer ways: what holds it has one of each set of some way."""
    read = _parsed(pattern.pattern, pattern.flags)
    if read.state.flags & re.IGNORECASE:
        return [[]]
    if len(read) == 1 and str(read[0][0]) == "BRANCH":
        return [list(_needed(way)) for way in read[0][1][1]]
    return [list(_needed(read))]


def _needed(read: Iterable[tuple[Any, Any]]) -> Iterator[frozenset[str]]:
    for kind, what in read:
        match str(kind):
            case "LITERAL":
                yield frozenset(chr(what))
            case "IN":
                yield from filter(None, [_of_class(what)])
            case "SUBPATTERN":
                yield from _needed(what[-1])
            case "MAX_REPEAT" | "MIN_REPEAT" if what[0]:
                yield from _needed(what[2])
            case "BRANCH":
                ways = [min(_needed(way), key=len, default=frozenset[str]()) for way in what[1]]
                yield from filter(None, [all(ways) and frozenset[str]().union(*ways)])


def _of_class(parts: Sequence[tuple[Any, Any]]) -> frozenset[str]:
    letters: list[str] = []
    for kind, what in parts:
        if str(kind) == "LITERAL":
            letters.append(chr(what))
        elif str(kind) == "RANGE" and what[1] - what[0] < MOST:
            letters.extend(map(chr, range(what[0], what[1] + 1)))
        else:
            return frozenset()
    return frozenset(letters)
