# SPDX-License-Identifier: GPL-3.0-or-later
"""A suffix array over all phrases: any part that begins at a syllable is found by bisection.

A changed office changes a few hundred of 100,000 suffixes, so that `SuffixSorter` keeps their sorted order
and merges what came. Suffixes end with their phrase, and ties stand in the order of the phrases: how it was
reached leaves no trace.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import pairwise
from sys import intern
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from kiosk.search.standing import PhraseTurn

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
    """Suffixes in their order; equal ones have the same rank."""

    owners: NDArray[np.int32]
    offsets: NDArray[np.int32]
    heads: NDArray[np.uint8]
    ranks: NDArray[np.int32]


class SuffixSorter:
    """Sorts the suffixes of one list of texts after the other; `key` maps a text to its letters."""

    def __init__(self, key: Callable[[str], str]) -> None:
        self._key = key
        self._letters: list[str] = []
        self._sorted = _none()

    def build(self, turn: PhraseTurn, texts: Sequence[str]) -> Suffixes:
        """Index cleaned texts, of which only those that came are taken apart."""
        came = [texts[at] for at in turn.came]
        known = [*self._letters, *(intern(self._key("".join(text.split()))) for text in came)]
        self._letters = letters = list(map(known.__getitem__, turn.which.tolist()))
        remaining, fresh = _standing(self._sorted, turn, len(known)), self._suffixes(turn.came, came)
        if len(fresh.owners) > MERGED:
            fresh, remaining = _joined(remaining, fresh), _none()
        self._sorted = ordered = _by_phrase(_merged(remaining, _in_order(fresh, letters), letters))
        starts = np.zeros(len(letters), np.int64)
        np.cumsum(np.fromiter(map(len, letters[:-1]), np.int64) + 1, out=starts[1:])
        places = (starts[ordered.owners] + ordered.offsets).astype(np.int32)
        return Suffixes("\n".join([*letters, ""]), places, ordered.owners, ordered.heads)

    def _suffixes(self, phrases: Sequence[int], texts: Sequence[str]) -> _Sorted:
        owners: list[int] = []
        offsets: list[int] = []
        heads: list[int] = []
        for owner, text in zip(phrases, texts, strict=True):
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


def _none() -> _Sorted:
    return _packed([], [], [])


def _packed(owners: Sequence[int], offsets: Sequence[int], heads: Sequence[int]) -> _Sorted:
    ranks = np.zeros(len(owners), np.int32)
    return _Sorted(np.array(owners, np.int32), np.array(offsets, np.int32), np.array(heads, np.uint8), ranks)


def _standing(ordered: _Sorted, turn: PhraseTurn, known: int) -> _Sorted:
    """Return the suffixes of the phrases that stand, by the places where they stand now."""
    number = np.full(known, -1, np.int32)
    number[turn.which] = np.arange(len(turn.which))
    owners = number[ordered.owners]
    stay = owners >= 0
    return _Sorted(owners[stay], ordered.offsets[stay], ordered.heads[stay], ordered.ranks[stay])


def _by_phrase(ordered: _Sorted) -> _Sorted:
    """Let equal suffixes stand in the order of their phrases."""
    rank, owner = ordered.ranks.astype(np.int64), ordered.owners.astype(np.int64)
    order = np.argsort((rank << 2 * _BITS) | (owner << _BITS) | ordered.offsets, kind="stable")
    return _Sorted(ordered.owners[order], ordered.offsets[order], ordered.heads[order], ordered.ranks[order])


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
