"""A suffix array over all phrases: any part that begins at a syllable is found by bisection."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

DEPTH = 32
INNER, WORD, WHOLE = 0, 1, 2


@dataclass(frozen=True)
class Suffixes:
    """`places` are sorted by the text that begins there; `heads` tell where a word or the phrase begins."""

    text: str
    places: NDArray[np.int32]
    phrases: NDArray[np.int32]
    heads: NDArray[np.uint8]

    def span(self, prefix: str) -> tuple[int, int]:
        """Return the range of places that begin with the prefix."""
        cut = prefix[:DEPTH]
        size = len(cut)
        text = self.text

        def begins(place: int) -> str:
            return text[place : place + size]

        low = bisect_left(self.places, cut, key=begins)
        return low, bisect_right(self.places, cut, lo=low, key=begins)


def build_suffixes(texts: Sequence[str], key: Callable[[str], str]) -> Suffixes:
    """Index cleaned texts under `key`, which maps a text to its letters, syllable by syllable."""
    pieces: list[str] = []
    places: list[int] = []
    owners: list[int] = []
    heads: list[int] = []
    known: dict[str, str] = {}
    at = 0
    for owner, text in enumerate(texts):
        head = WHOLE
        for word in text.split():
            for char in word:
                places.append(at)
                owners.append(owner)
                heads.append(head)
                head = INNER
                letters = known.get(char)
                if letters is None:
                    letters = known[char] = key(char)
                pieces.append(letters)
                at += len(letters)
            head = WORD
        pieces.append("\n")
        at += 1
    joined = "".join(pieces)
    order = sorted(range(len(places)), key=lambda i: joined[places[i] : places[i] + DEPTH])
    picked = np.array(order, dtype=np.int64)
    return Suffixes(
        joined,
        np.array(places, dtype=np.int32)[picked] if places else np.empty(0, np.int32),
        np.array(owners, dtype=np.int32)[picked] if places else np.empty(0, np.int32),
        np.array(heads, dtype=np.uint8)[picked] if places else np.empty(0, np.uint8),
    )
