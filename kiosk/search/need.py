# SPDX-License-Identifier: GPL-3.0-or-later
"""How much a told sentence sounds like need, piece by piece: what no pattern of distress.tsv has foreseen.

Each word, pair of syllables or pair of characters has a weight for each number, and so has each kind of thing
that Korean words speak of (need_kinds.tsv: a child, a bruise) and each two of them; learned by
`python -m tests.search.need` from sentences of need and from what offices are asked.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations
from math import sqrt
from typing import TYPE_CHECKING, Final

from kiosk.search.foreign.analysis import analysed, is_foreign
from kiosk.search.hangul import clean, is_syllable
from kiosk.search.overlap import features_of
from kiosk.search.patterns import Patterns
from kiosk.search.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping
    import re

NUMBERS: Final = ("112", "109", "119", "129")
START: Final = "*"  # the row of what speaks against each number before a word is said
UNIT: Final = 10  # weights are written in tenths
KIND: Final = "@"  # begins a piece that is a kind of thing spoken of
# Of 100 unseen needs -0.4 hears 7 fewer; -1.0 hears 5 more, and takes one unseen question for need.
ENOUGH: Final = -0.7
# Letters of a sentence: a few words, and the keys on the way to one, are as often an office's.
SHORTEST: Final = {"hangul": 12, "han": 10, "latin": 22}


@dataclass(frozen=True)
class WeighedNeed:
    """The weights of what is said, by number in the order of `NUMBERS`; without any, nothing is heard."""

    weights: Mapping[str, tuple[float, ...]] = field(default_factory=dict)
    kinds: tuple[tuple[str, re.Pattern[str]], ...] = ()

    def number(self, query: str) -> str:
        """Return the number to call, or nothing."""
        pieces = [self.weights[piece] for piece in self.pieces(query) if piece in self.weights]
        if not pieces:
            return ""
        size = sqrt(len(pieces))
        scores = [sum(some) / size for some in zip(*pieces, strict=True)]
        best, number = max(
            (score + start, number)
            for score, start, number in zip(scores, self.weights[START], NUMBERS, strict=True)
        )
        return number if best > ENOUGH else ""

    def pieces(self, query: str) -> frozenset[str]:
        """Return what is weighed of a query: its stems and pairs, as the search has them, and its kinds."""
        if is_foreign(query):
            terms = analysed(query)
            long = len(terms.plain) >= SHORTEST[terms.script]
            return frozenset((*terms.terms, *terms.pairs)) if long else frozenset()
        text = clean(query)
        if sum(map(is_syllable, text)) < SHORTEST["hangul"]:
            return frozenset()
        kinds = [f"{KIND}{self.kinds[at][0]}" for at in self._kinds.held(text)]
        return frozenset((*features_of(words(text)), *kinds, *map("".join, combinations(kinds, 2))))

    @cached_property
    def _kinds(self) -> Patterns:
        return Patterns(pattern for _, pattern in self.kinds)
