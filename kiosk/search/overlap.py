# SPDX-License-Identifier: GPL-3.0-or-later
"""How much a query and a phrase say the same: shared stems and syllable pairs, the rare counting most."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, pairwise
from typing import TYPE_CHECKING

import numpy as np

from kiosk.search.hangul import is_syllable
from kiosk.search.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from numpy.typing import NDArray

    from kiosk.search.words import Word

PAIR_SHARE = 0.45  # at 0 the 1,072 queries lose 15 first hits, at 1 they lose 12; 0.32 to 0.58 are alike
MISSING_IN_QUERY = 0.14  # 0.10 loses 3 first hits, 0.18 loses 5
MISSING_IN_PHRASE = 0.42  # 0.29 and 0.55 lose 4 first hits each
UNKNOWN = 0.55  # 0 and 1 lose 1 first hit each
LIGHT = 0.4  # at 0 light words lose 9 first hits; 0.28 to 0.52 are alike


@dataclass(frozen=True)
class Overlap:
    """Feature → phrases in CSR form; `totals` is each phrase's own weight."""

    rows: dict[str, int]
    starts: NDArray[np.int32]
    phrases: NDArray[np.int32]
    weights: NDArray[np.float32]
    totals: NDArray[np.float32]

    def scores(
        self, features: Sequence[str], unknown: int = 0, free: Collection[str] = ()
    ) -> tuple[NDArray[np.int64], NDArray[np.float32], float]:
        """Return the phrases that share something, their scores between 0 and 1, and the query's own weight.

        A free feature counts where a phrase has it too, and costs nothing where it does not.
        """
        known = [row for row in map(self.rows.get, features) if row is not None]
        extra = [row for row in map(self.rows.get, free) if row is not None and row not in known]
        heaviest = float(self.weights.max(initial=0.0))
        mass = float(self.weights[known].sum()) + unknown * heaviest * UNKNOWN if known else 0.0
        sharing, shared = self._shared(known + extra)
        left = np.maximum(mass - shared, 0.0)
        right = np.maximum(self.totals[sharing] - shared, 0.0)
        missing = MISSING_IN_QUERY * left + MISSING_IN_PHRASE * right
        return sharing, (shared / (shared + missing + 1e-6)).astype(np.float32), mass

    def _shared(self, known: list[int]) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        if not known:
            return np.empty(0, np.int64), np.empty(0, np.float64)
        spans = [slice(self.starts[row], self.starts[row + 1]) for row in known]
        hit = np.concatenate([self.phrases[span] for span in spans])
        lengths = [span.stop - span.start for span in spans]
        worth = np.repeat(self.weights[known], lengths)
        sums = np.bincount(hit, worth)
        sharing = np.flatnonzero(sums)
        return sharing, sums[sharing]


def features_of(spoken: Sequence[Word]) -> list[str]:
    """Name the stems and the syllable pairs, the latter across word gaps, so that spacing does not matter."""
    found = {word.stem: None for word in spoken}
    body = "".join(word.body for word in spoken if is_syllable(word.body[0]))
    for left, right in pairwise(body):
        found[f"{left}{right}+"] = None
    return list(found)


def build_overlap(
    texts: Sequence[str],
    stop_words: Collection[str],
    used: Sequence[bool],
    features: Callable[[str], Sequence[str]] | None = None,
) -> Overlap:
    """Index the texts marked as used; `features` may remember what `all_features` says of them."""
    of = features or (lambda text: all_features(text, stop_words))
    listed = [of(text) if wanted else () for text, wanted in zip(texts, used, strict=True)]
    counts = np.fromiter(map(len, listed), np.int64, len(listed))
    flat = list(chain.from_iterable(listed))
    rows = {feature: row for row, feature in enumerate(dict.fromkeys(flat))}
    numbers = np.fromiter(map(rows.__getitem__, flat), np.int64, len(flat))
    owners = np.repeat(np.arange(len(listed), dtype=np.int32), counts)
    phrases = owners[np.argsort(numbers, kind="stable")]
    lengths = np.bincount(numbers, minlength=len(rows))
    return _pack(rows, phrases, lengths, (len(texts), max(1, sum(used))), frozenset(stop_words))


def _share(feature: str, light: Collection[str]) -> float:
    if feature.endswith("+"):
        return PAIR_SHARE
    return LIGHT if feature in light else 1.0


def content(text: str, stop_words: Collection[str]) -> list[Word]:
    """Return the words that carry the matter; if none does, all of them."""
    spoken = words(text)
    return [
        word for word in spoken if word.surface not in stop_words and word.stem not in stop_words
    ] or spoken


def all_features(text: str, stop_words: Collection[str]) -> tuple[str, ...]:
    """Return the features of what carries the matter, then the stems of the rest."""
    return tuple(
        dict.fromkeys([*features_of(content(text, stop_words)), *(word.stem for word in words(text))])
    )


def _pack(
    rows: dict[str, int],
    phrases: NDArray[np.int32],
    lengths: NDArray[np.int64],
    counts: tuple[int, int],
    light: Collection[str],
) -> Overlap:
    count, used = counts
    share = np.array([_share(row, light) for row in rows], dtype=np.float32)
    weights = (share * np.log(1.0 + used / np.maximum(lengths, 1))).astype(np.float32)
    starts = np.zeros(len(lengths) + 1, dtype=np.int32)
    np.cumsum(lengths, out=starts[1:])
    totals = np.bincount(phrases, np.repeat(weights, lengths), minlength=count).astype(np.float32)
    return Overlap(rows, starts, phrases, weights, totals)


def with_stems(stop_words: Iterable[str]) -> frozenset[str]:
    """Return the stop words and their stems."""
    return frozenset(
        {form for stop in stop_words for word in words(stop) for form in (word.surface, word.stem)}
    )
