# SPDX-License-Identifier: GPL-3.0-or-later
"""A slip of the finger: the nearest known word, measured in jamo."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from sys import intern
from typing import TYPE_CHECKING

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import OSA

from kiosk.search.hangul import is_syllable, jamo

if TYPE_CHECKING:
    from collections.abc import Mapping
    from functools import _lru_cache_wrapper

    from kiosk.search.standing import PhraseParts

SHORTEST, LONGEST = 4, 26  # letters; 3 to 6 and 13 to 40 are alike on all 3,897 queries
END = 2  # 9 loses 20 first hits, 1 to 3 are alike


@dataclass(frozen=True)
class Vocabulary:
    """The letters of the words that a slip may mean; `uses` settles ties."""

    letters: Mapping[str, str]
    uses: Mapping[str, int]

    def nearest(self, word: str) -> str | None:
        """Return the known word within one slip; a second one, in long words, led nobody of 3,897 right."""
        return self._cached(word)

    def forget(self) -> None:
        """Let go of every word that was looked up."""
        self._cached.cache_clear()

    @cached_property
    def _cached(self) -> _lru_cache_wrapper[str | None]:
        """Remember the last words: at every key of a query all but one are the same."""
        return lru_cache(maxsize=4096)(self._nearest)

    def _nearest(self, word: str) -> str | None:
        letters = jamo(word)
        size = len(letters)
        if not SHORTEST <= size <= LONGEST:
            return None
        best: tuple[float, int, int, str] | None = None
        for near in (size - 1, size, size + 1):
            near_by = self._candidates(letters, near)
            found = process.extract(letters, near_by, scorer=OSA.distance, score_cutoff=1, limit=None)
            for key, distance, surface in found:
                first = 0 if key[0] == letters[0] else 1
                candidate = (distance + first * 0.5, abs(near - size), -self.uses[surface], surface)
                best = min(best, candidate) if best else candidate
        return best[3] if best else None

    def _candidates(self, letters: str, size: int) -> dict[str, str]:
        """Return the words of that size that begin or end as this one does: slips seldom spoil both ends."""
        ends = self._ends(size)
        return ends.get(letters[:END], {}) | ends.get(letters[-END:] + "$", {})

    def _ends(self, size: int) -> dict[str, dict[str, str]]:
        """Return the words of a size, surface → letters, by either end, sorted when first asked for."""
        if size not in self._by_end:
            ends: dict[str, dict[str, str]] = {}
            for surface in self._by_length.get(size, ()):
                letters = self.letters[surface]
                ends.setdefault(letters[:END], {})[surface] = letters
                ends.setdefault(letters[-END:] + "$", {})[surface] = letters
            self._by_end[size] = ends
        return self._by_end[size]

    @cached_property
    def _by_length(self) -> dict[int, list[str]]:
        by_length: dict[int, list[str]] = {}
        for surface, letters in self.letters.items():
            by_length.setdefault(len(letters), []).append(surface)
        return by_length

    @cached_property
    def _by_end(self) -> dict[int, dict[str, dict[str, str]]]:
        return {}


def following(last: Mapping[str, str], told: PhraseParts) -> Vocabulary:
    """Return the vocabulary of these words; `last` are the letters of the one before."""
    many = np.bincount(told.numbers).tolist()
    letters = {**last, **{word: intern(jamo(word)) for word in told.came if _is_meant(word)}}
    for word in told.gone:
        letters.pop(word, None)
    return Vocabulary(letters, {word: many[row] for word, row in told.rows.items()})


def _is_meant(word: str) -> bool:
    """Return whether a slip may mean a word."""
    return SHORTEST - 1 <= len(jamo(word)) <= LONGEST + 1 and (is_syllable(word[0]) or word.isascii())
