# SPDX-License-Identifier: GPL-3.0-or-later
"""A suffix array over all phrases: any part that begins at a syllable is found by bisection.

A changed office changes a few hundred of 96,000 suffixes, so that `SuffixSorter` keeps the sorted order of
the unique texts and merges what came; every phrase with the same text then takes the same places. Suffixes
end with their phrase, and ties stand in the order of the phrases: how it was reached leaves no trace.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import compress, pairwise
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

DEPTH = 32
INNER, WORD, WHOLE = 0, 1, 2
MERGED = 3000  # more new suffixes than this are sorted with all others: bisecting costs 17 steps for each
_BITS = 21  # of a phrase's number, and of an offset, in one sort key


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


@dataclass(frozen=True)
class _Sorted:
    """Suffixes of unique texts in their order; equal ones have the same rank."""

    owners: NDArray[np.int32]
    offsets: NDArray[np.int32]
    heads: NDArray[np.uint8]
    ranks: NDArray[np.int32]


class SuffixSorter:
    """Sorts the suffixes of one list of texts after the other; `key` maps a text to its letters."""

    def __init__(self, key: Callable[[str], str]) -> None:
        self._key = key
        self._letters: dict[str, str] = {}
        self._sorted = _none()

    def build(self, texts: Sequence[str]) -> Suffixes:
        """Index cleaned texts."""
        self._turn(dict.fromkeys(texts))
        at = {text: number for number, text in enumerate(self._letters)}
        owner = np.fromiter(map(at.__getitem__, texts), np.int64, len(texts))
        letters = [self._letters[text] for text in texts]
        starts = np.zeros(len(texts) + 1, np.int64)
        np.cumsum(np.fromiter(map(len, letters), np.int64, len(letters)) + 1, out=starts[1:])
        return self._spread("\n".join([*letters, ""]), owner, starts)

    def _turn(self, wanted: dict[str, None]) -> None:
        """Sort in what came and drop what went."""
        stay = np.fromiter(map(wanted.__contains__, self._letters), np.bool_, len(self._letters))
        remaining = _remaining(self._sorted, stay)
        for text in list(compress(self._letters, (~stay).tolist())):
            del self._letters[text]
        came = [text for text in wanted if text not in self._letters]
        fresh = self._suffixes(came, len(self._letters))
        self._letters |= {text: self._key("".join(text.split())) for text in came}
        if len(fresh.owners) > MERGED:
            fresh, remaining = _joined(remaining, fresh), _none()
        letters = list(self._letters.values())
        self._sorted = _merged(remaining, _in_order(fresh, letters), letters)

    def _suffixes(self, texts: Sequence[str], first: int) -> _Sorted:
        owners: list[int] = []
        offsets: list[int] = []
        heads: list[int] = []
        for owner, text in enumerate(texts, first):
            head, at = WHOLE, 0
            for word in text.split():
                for char in word:
                    owners.append(owner)
                    offsets.append(at)
                    heads.append(head)
                    head = INNER
                    at += len(self._key(char))
                head = WORD
        return _packed(owners, offsets, heads)

    def _spread(self, text: str, owner: NDArray[np.int64], starts: NDArray[np.int64]) -> Suffixes:
        """Return every phrase the suffixes of its text."""
        ordered = self._sorted
        short = owner.astype(np.uint16) if len(self._letters) <= 1 << 16 else owner
        by_owner = np.argsort(short, kind="stable")  # by radix, where 16 bits are enough
        copies = np.bincount(owner, minlength=len(self._letters))
        firsts = np.cumsum(copies) - copies
        many = copies[ordered.owners]
        which = np.repeat(np.arange(len(many)), many)
        copy = np.arange(len(which)) - np.repeat(np.cumsum(many) - many, many)
        phrases = by_owner[firsts[ordered.owners[which]] + copy]
        offsets = ordered.offsets[which]
        rank = ordered.ranks[which].astype(np.int64)
        order = np.argsort((rank << 2 * _BITS) | (phrases << _BITS) | offsets, kind="stable")
        phrases = phrases[order]
        places = starts[phrases] + offsets[order]
        heads = ordered.heads[which[order]]
        return Suffixes(text, places.astype(np.int32), phrases.astype(np.int32), heads)


def _none() -> _Sorted:
    return _packed([], [], [])


def _packed(owners: Sequence[int], offsets: Sequence[int], heads: Sequence[int]) -> _Sorted:
    ranks = np.zeros(len(owners), np.int32)
    return _Sorted(np.array(owners, np.int32), np.array(offsets, np.int32), np.array(heads, np.uint8), ranks)


def _remaining(ordered: _Sorted, staying: NDArray[np.bool_]) -> _Sorted:
    """Return the suffixes of the texts that stay, numbered anew."""
    number = np.where(staying, np.cumsum(staying) - 1, -1).astype(np.int32)
    owners = number[ordered.owners]
    stay = owners >= 0
    return _Sorted(owners[stay], ordered.offsets[stay], ordered.heads[stay], ordered.ranks[stay])


def _joined(one: _Sorted, other: _Sorted) -> _Sorted:
    return _Sorted(
        np.concatenate([one.owners, other.owners]),
        np.concatenate([one.offsets, other.offsets]),
        np.concatenate([one.heads, other.heads]),
        np.concatenate([one.ranks, other.ranks]),
    )


def _in_order(some: _Sorted, letters: Sequence[str]) -> _Sorted:
    keys = _keys(some, letters)
    order = np.array(sorted(range(len(keys)), key=keys.__getitem__), np.int64)
    ordered = [keys[at] for at in order.tolist()]
    differs = np.array([True, *(left != right for left, right in pairwise(ordered))], np.int32)
    ranks = np.cumsum(differs[: len(ordered)], dtype=np.int32)
    return _Sorted(some.owners[order], some.offsets[order], some.heads[order], ranks)


def _keys(some: _Sorted, letters: Sequence[str]) -> list[str]:
    pairs = zip(some.owners.tolist(), some.offsets.tolist(), strict=True)
    return [letters[owner][at : at + DEPTH] for owner, at in pairs]


def _merged(ordered: _Sorted, fresh: _Sorted, letters: Sequence[str]) -> _Sorted:
    """Insert sorted suffixes before those that they are not greater than, and rank all anew."""
    if not len(ordered.owners) or not len(fresh.owners):
        return ordered if len(ordered.owners) else fresh

    def key(at: int) -> str:
        owner, offset = int(ordered.owners[at]), int(ordered.offsets[at])
        return letters[owner][offset : offset + DEPTH]

    keys = _keys(fresh, letters)
    spots = [bisect_left(range(len(ordered.owners)), one, key=key) for one in keys]
    first = np.diff(ordered.ranks, prepend=ordered.ranks[0] - 1) != 0
    for spot, one in zip(spots, keys, strict=True):
        if spot < len(first) and key(spot) == one:
            first[spot] = False  # it follows an equal one now
    firsts = np.insert(first, spots, np.diff(fresh.ranks, prepend=fresh.ranks[0] - 1) != 0)
    return _Sorted(
        np.insert(ordered.owners, spots, fresh.owners),
        np.insert(ordered.offsets, spots, fresh.offsets),
        np.insert(ordered.heads, spots, fresh.heads),
        np.cumsum(firsts, dtype=np.int32),
    )
