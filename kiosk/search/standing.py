# SPDX-License-Identifier: GPL-3.0-or-later
"""What one build of the index hands to the next, in numbers: which phrases stand still, and of what each is.

A published seat changes a dozen of 18,000 phrases. For all others nothing is looked up but their place in the
last build; the rest are passes over arrays. Nothing is kept of a phrase that stands no more, a hidden name
above all.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import chain, count, islice, repeat
from sys import intern
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Hashable, Iterable, Sequence

    from numpy.typing import NDArray


@dataclass(frozen=True)
class PhraseTurn:
    """From the phrases of the last build, and those that `came` behind them, to the phrases of this one."""

    which: NDArray[np.int64]
    came: Sequence[int]  # their places in this build


class PhrasePlaces:
    """Recognises the phrases of the last build."""

    def __init__(self) -> None:
        self._at: dict[Hashable, int] = {}

    def turn(self, keys: Collection[Hashable]) -> PhraseTurn:
        """Return where each of these keys, all different, stood."""
        before, self._at = self._at, dict(zip(keys, count(), strict=False))
        which = np.fromiter(map(before.get, keys, repeat(-1)), np.int64, len(keys))
        came = np.flatnonzero(which < 0)
        which[came] = len(before) + np.arange(len(came))
        return PhraseTurn(which, came.tolist())


@dataclass(frozen=True)
class PhraseParts:
    """What phrases consist of: the numbers of all parts, and each phrase's own, end to end.

    Beside them stand the parts that came and that went since the last build.
    """

    rows: dict[str, int]
    numbers: NDArray[np.int64]
    lengths: NDArray[np.int64]
    came: Sequence[str] = ()
    gone: Sequence[str] = ()


class PartNumbers[Phrase]:
    """Takes phrases apart, each once while it stands; which number a part has means nothing."""

    def __init__(self, parts_of: Callable[[Phrase], Iterable[str]]) -> None:
        self._parts_of = parts_of
        self._names: list[str] = []
        self._last = PhraseParts({}, np.zeros(0, np.int64), np.zeros(0, np.int64))

    def turn(self, turn: PhraseTurn, phrases: Sequence[Phrase]) -> PhraseParts:
        """Return what the phrases consist of; only those that came are looked at."""
        last, known = self._last, len(self._names)
        rows = defaultdict(count(known).__next__, last.rows)
        # An index that was loaded holds the same texts.
        fresh = [[rows[intern(part)] for part in self._parts_of(phrases[at])] for at in turn.came]
        self._names.extend(came := list(islice(rows, known, None)))
        lengths = np.concatenate([last.lengths, np.fromiter(map(len, fresh), np.int64, len(fresh))])
        numbers = np.concatenate([last.numbers, np.fromiter(chain.from_iterable(fresh), np.int64)])
        starts = (np.cumsum(lengths) - lengths)[turn.which]
        lengths = lengths[turn.which]
        numbers, gone = self._closed_up(rows, numbers[spans(starts, lengths)])
        self._last = PhraseParts(dict(rows), numbers, lengths)
        return replace(self._last, came=came, gone=gone)

    def _closed_up(
        self, rows: dict[str, int], numbers: NDArray[np.int64]
    ) -> tuple[NDArray[np.int64], Sequence[str]]:
        """Forget the parts that no phrase has any more; the last ones take their numbers."""
        names = self._names
        used = np.bincount(numbers, minlength=len(names)) > 0
        left = int(used.sum())
        gone = [names[at] for at in np.flatnonzero(~used).tolist()]
        for name in gone:
            del rows[name]
        holes, moved = np.flatnonzero(~used[:left]), left + np.flatnonzero(used[left:])
        row = np.arange(len(names))
        row[moved] = holes
        for hole, at in zip(holes.tolist(), moved.tolist(), strict=True):
            names[hole] = names[at]
            rows[names[at]] = hole
        del names[left:]
        return row[numbers], gone


def spans(starts: NDArray[np.integer], lengths: NDArray[np.integer]) -> NDArray[np.int64]:
    """Return the places of many ranges, one range after the other."""
    places: NDArray[np.int64] = np.repeat(starts - (np.cumsum(lengths) - lengths), lengths)
    return places + np.arange(len(places))
