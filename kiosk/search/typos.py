"""One or two slips of the finger: the nearest known word, measured in jamo."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz import process
from rapidfuzz.distance import OSA

from kiosk.search.hangul import is_syllable, jamo

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

SHORTEST, LONGEST = 4, 26
LONG = 8


@dataclass(frozen=True)
class Vocabulary:
    """Known words by the number of their letters; `uses` settles ties."""

    by_length: Mapping[int, tuple[list[str], list[str]]]
    uses: Mapping[str, int]

    def nearest(self, word: str) -> str | None:
        """Return the known word within one slip, or two when it is long."""
        letters = jamo(word)
        size = len(letters)
        if not SHORTEST <= size <= LONGEST:
            return None
        allowed = 1 if size < LONG else 2
        best: tuple[float, int, int, str] | None = None
        for near in range(size - allowed, size + allowed + 1):
            keys, surfaces = self.by_length.get(near, ([], []))
            found = process.extract(letters, keys, scorer=OSA.distance, score_cutoff=allowed, limit=4)
            for key, distance, at in found:
                first = 0 if key[0] == letters[0] else 1
                candidate = (distance + first * 0.5, abs(near - size), -self.uses[surfaces[at]], surfaces[at])
                best = min(best, candidate) if best else candidate
        return best[3] if best else None


def build_vocabulary(words: Iterable[str]) -> Vocabulary:
    """Sort the words by length."""
    uses = Counter(words)
    by_length: dict[int, tuple[list[str], list[str]]] = {}
    for word in uses:
        letters = jamo(word)
        if SHORTEST - 1 <= len(letters) <= LONGEST + 2 and (is_syllable(word[0]) or word.isascii()):
            keys, surfaces = by_length.setdefault(len(letters), ([], []))
            keys.append(letters)
            surfaces.append(word)
    return Vocabulary(by_length, uses)
