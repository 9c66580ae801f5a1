# SPDX-License-Identifier: GPL-3.0-or-later
"""How much a query and a phrase say the same: shared stems and syllable pairs, the rare counting most."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import batched, chain, compress, pairwise, repeat
from typing import TYPE_CHECKING

import numpy as np

from kiosk.search.hangul import is_syllable
from kiosk.search.standing import spans
from kiosk.search.words import words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from kiosk.search.standing import PhraseParts
    from kiosk.search.words import Word

PAIR_SHARE = 0.45  # at 0 the 1,072 queries lose 15 first hits, at 1 they lose 12; 0.32 to 0.58 are alike
MISSING_IN_QUERY = 0.14  # 0.10 loses 3 first hits, 0.18 loses 5
MISSING_IN_PHRASE = 0.42  # 0.29 and 0.55 lose 4 first hits each
UNKNOWN = 0.55  # 0 and 1 lose 1 first hit each
PAIR = "+"  # ends a feature that is a pair of syllables
# The first word of a told sentence counts so much less than the last: what happened comes before the wish.
# 0.25 loses 3 first hits, 0.35 loses 8.
STORY = 0.15
LIGHT = 0.4  # at 0 light words lose 9 first hits; 0.28 to 0.52 are alike
BATCH = 64  # queries scored at once: 2.5 MB for the 5,000 duties of a city


@dataclass(frozen=True)
class Overlap:
    """Feature → phrases in CSR form; `totals` is each phrase's own weight."""

    rows: dict[str, int]
    starts: NDArray[np.int32]
    phrases: NDArray[np.int32]
    weights: NDArray[np.float32]
    totals: NDArray[np.float32]

    @cached_property
    def _heaviest(self) -> float:
        return float(self.weights.max(initial=0.0))

    def scores(
        self, features: Mapping[str, float], unknown: int = 0, free: Collection[str] = ()
    ) -> tuple[NDArray[np.int64], NDArray[np.float32], float]:
        """Return the phrases that share something, their scores between 0 and 1, and the query's own weight.

        Each feature is told with how much it counts, 1 being all. A free feature counts where a phrase has it
        too, and costs nothing where it does not.
        """
        known = self._rows_of(features)
        extra = [row for row in self._rows_of(free) if row not in known]
        rows = known + extra
        plain = self.weights[rows]
        counted = plain * np.array(self._counted(features) + [1.0] * len(extra), np.float32)
        mass = float(counted[: len(known)].sum()) + unknown * self._heaviest * UNKNOWN if known else 0.0
        sharing, shared, said = self._shared(rows, counted, plain)
        return sharing, self._scores(shared, mass, self.totals[sharing], said).astype(np.float32), mass

    def _counted(self, features: Mapping[str, float]) -> list[float]:
        return [count for feature, count in features.items() if feature in self.rows]

    def many(
        self, queries: Iterable[Sequence[str]]
    ) -> Iterator[tuple[NDArray[np.int64], NDArray[np.float64]]]:
        """Yield what `scores` returns for each of many queries, worked out in batches."""
        for some in batched(queries, BATCH):
            yield from self._batch([self._rows_of(features) for features in some])

    def _batch(
        self, known: Sequence[Sequence[int]]
    ) -> Iterator[tuple[NDArray[np.int64], NDArray[np.float64]]]:
        rows = np.fromiter(chain.from_iterable(known), np.int64)
        asked = np.repeat(np.arange(len(known)), [len(one) for one in known])
        mass = np.bincount(asked, self.weights[rows], minlength=len(known))
        lengths = self.starts[rows + 1] - self.starts[rows]
        at = spans(self.starts[rows], lengths)
        cell = np.repeat(asked, lengths) * len(self.totals) + self.phrases[at]
        sums = np.bincount(cell, np.repeat(self.weights[rows], lengths))
        cells = np.flatnonzero(sums)
        query, phrases = np.divmod(cells, max(1, len(self.totals)))
        scores = self._scores(sums[cells], mass[query], self.totals[phrases])
        for begin, end in pairwise(np.searchsorted(query, np.arange(len(known) + 1)).tolist()):
            yield phrases[begin:end], scores[begin:end]

    def _rows_of(self, features: Iterable[str]) -> list[int]:
        return [row for row in map(self.rows.get, features) if row is not None]

    @staticmethod
    def _scores(
        shared: NDArray[np.float64],
        asked: NDArray[np.float64] | float,
        own: NDArray[np.float32],
        said: NDArray[np.float64] | None = None,
    ) -> NDArray[np.float64]:
        """Return the scores; `said` is the shared weight as phrases have it, if the query counts it less."""
        left = np.maximum(asked - shared, 0.0)
        right = np.maximum(own - (shared if said is None else said), 0.0)
        return shared / (shared + MISSING_IN_QUERY * left + MISSING_IN_PHRASE * right + 1e-6)

    def _shared(
        self, known: list[int], counted: NDArray[np.float32], plain: NDArray[np.float32]
    ) -> tuple[NDArray[np.int64], NDArray[np.float64], NDArray[np.float64]]:
        if not known:
            return np.empty(0, np.int64), np.empty(0, np.float64), np.empty(0, np.float64)
        spans = [slice(self.starts[row], self.starts[row + 1]) for row in known]
        hit = np.concatenate([self.phrases[span] for span in spans])
        lengths = [span.stop - span.start for span in spans]
        said = np.bincount(hit, np.repeat(plain, lengths))
        sharing = np.flatnonzero(said)
        if (counted == plain).all():
            return sharing, said[sharing], said[sharing]
        return sharing, np.bincount(hit, np.repeat(counted, lengths))[sharing], said[sharing]


def counted_features(spoken: Sequence[Word], *, told: bool) -> dict[str, float]:
    """Return the features with how much each counts: in a told sentence the later ones more."""
    if not told:
        return dict.fromkeys(features_of(spoken), 1.0)
    found: dict[str, float] = {}
    body: list[tuple[str, float]] = []
    for place, word in enumerate(spoken):
        count = 1.0 - STORY * (1.0 - place / max(1, len(spoken) - 1))
        found[word.stem] = count
        if is_syllable(word.body[0]):
            body.extend((letter, count) for letter in word.body)
    for (left, earlier), (right, _) in pairwise(body):
        pair = f"{left}{right}{PAIR}"
        found[pair] = max(found.get(pair, 0.0), earlier)
    return found


def features_of(spoken: Sequence[Word]) -> list[str]:
    """Name the stems and the syllable pairs, the latter across word gaps, so that spacing does not matter."""
    found = {word.stem: None for word in spoken}
    body = "".join(word.body for word in spoken if is_syllable(word.body[0]))
    for left, right in pairwise(body):
        found[f"{left}{right}{PAIR}"] = None
    return list(found)


def build_overlap(told: PhraseParts, used: int, light: Collection[str] = ()) -> Overlap:
    """Index what so many phrases consist of; the others have no part, and `light` ones count less."""
    # Numbers of 16 bits are sorted by radix, in a tenth of the time.
    short = told.numbers.astype(np.uint16) if len(told.rows) <= 1 << 16 else told.numbers
    owners = np.repeat(np.arange(len(told.lengths), dtype=np.int32), told.lengths)
    phrases = owners[np.argsort(short, kind="stable")]
    lengths = np.bincount(told.numbers, minlength=len(told.rows))
    return _pack(told.rows, phrases, lengths, (len(told.lengths), max(1, used)), light)


def content(text: str, stop_words: Collection[str]) -> Sequence[Word]:
    """Return the words that carry the matter; if none does, all of them."""
    spoken = words(text)
    return [
        word for word in spoken if word.surface not in stop_words and word.stem not in stop_words
    ] or spoken


def alone(spoken: Sequence[Word]) -> Iterator[str]:
    """Yield the words as one name, with ever less of what may be the last one's ending: 화장실은, 화장실."""
    if spoken:
        before, last = "".join(word.surface for word in spoken[:-1]), spoken[-1]
        for end in range(len(last.surface), max(1, len(last.body)) - 1, -1):
            yield before + last.surface[:end]


def all_features(text: str, stop_words: Collection[str]) -> tuple[str, ...]:
    """Return the features of what carries the matter, then the stems of the rest."""
    return tuple(
        dict.fromkeys([*features_of(content(text, stop_words)), *(word.stem for word in words(text))])
    )


def pairs_of(rows: Mapping[str, int]) -> NDArray[np.int64]:
    """Return the rows of the features that are pairs of syllables."""
    return np.fromiter(compress(rows.values(), map(str.endswith, rows, repeat(PAIR))), np.int64)


def _pack(
    rows: dict[str, int],
    phrases: NDArray[np.int32],
    lengths: NDArray[np.int64],
    counts: tuple[int, int],
    light: Collection[str],
) -> Overlap:
    count, used = counts
    share = np.ones(len(rows), np.float32)
    share[pairs_of(rows)] = PAIR_SHARE
    share[[row for feature in light if (row := rows.get(feature)) is not None]] = LIGHT
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
