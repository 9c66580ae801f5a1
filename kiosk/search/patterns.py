# SPDX-License-Identifier: GPL-3.0-or-later
"""Many patterns asked of one text at every key: only those are tried that its letters do not rule out.

Nearly every pattern needs some letter, or one of a few, wherever it fits; a text of thirty letters lacks
nine of ten patterns' letters, and looking that up costs a twentieth of trying them.
"""

from __future__ import annotations

from collections import defaultdict
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    type LetterSets = list[frozenset[str]]  # whatever holds the pattern has a letter of each

MOST: Final = 40  # letters; a class of more rules too little out to be worth the looking up
_TOKEN: Final = re.compile(
    r"\\.|\(\?(?:[:=!]|<[=!])?|\[\^?\]?(?:\\.|[^\]\\])*\]|(?:[*+?]|\{\d*,?\d*\})[?+]?|.", re.DOTALL
)
_REPEAT: Final = re.compile(r"[*+?].?|\{.*\}.?")
_RANGE: Final = re.compile(r"(.)-(.)|(.)", re.DOTALL)


class _Unread(Exception):  # noqa: N818 # it says what is the case
    """A pattern says something that is not read here."""


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


def ways(pattern: re.Pattern[str]) -> list[LetterSets]:
    """Return sets of letters by the pattern's outer ways: what holds it has one of each set of some way.

    Of what is not read here nothing is needed, so that it is always tried.
    """
    if pattern.flags & (re.IGNORECASE | re.VERBOSE):
        return [[]]
    try:
        return _ways(_TOKEN.findall(pattern.pattern)[::-1])
    except _Unread:
        return [[]]


def _ways(left: list[str]) -> list[LetterSets]:
    """Take from the tokens that are left those up to the end of a group, by its alternatives."""
    found: list[LetterSets] = [[]]
    while left and left[-1] != ")":
        if left[-1] == "|":
            left.pop()
            found.append([])
        else:
            found[-1].extend(_part(left))
    return found


def _part(left: list[str]) -> LetterSets:
    sets = _of(left.pop(), left)
    if left and _REPEAT.fullmatch(left[-1]) and left.pop().startswith(("*", "?", "{0", "{,")):
        return []
    return sets


def _of(token: str, left: list[str]) -> LetterSets:
    match token[0]:
        case "(":
            inner = _ways(left)
            left.pop()
            return _grouped(token, inner)
        case "[":
            return list(filter(None, [_of_class(token[1:-1])]))
        case "\\" if token[1].isalnum():
            if token[1] not in "bBdDsSwWAZ":
                raise _Unread
            return []
        case "." | "^" | "$":
            return []
    return [frozenset(token[-1])]


def _grouped(opening: str, inner: list[LetterSets]) -> LetterSets:
    if opening == "(?":
        raise _Unread
    if opening not in {"(", "(?:"}:
        return []  # it looks ahead or back: what is there may be no part of the text
    smallest = [min(way, key=len, default=frozenset[str]()) for way in inner]
    if len(inner) == 1 or not all(smallest):
        return inner[0] if len(inner) == 1 else []
    return [frozenset[str]().union(*smallest)]


def _of_class(inside: str) -> frozenset[str]:
    if inside.startswith("^") or "\\" in inside:
        return frozenset()
    letters = set[str]()
    for first, last, alone in _RANGE.findall(inside):
        if last and ord(last) - ord(first) >= MOST:
            return frozenset()
        letters.update(alone or map(chr, range(ord(first), ord(last) + 1)))
    return frozenset(letters)
