# SPDX-License-Identifier: GPL-3.0-or-later
"""From entries and tables to an index, again and again: what a text says is analysed once while it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from kiosk.search.columns import columns_of
from kiosk.search.foreign.matcher import ForeignIndex
from kiosk.search.hangul import initials, is_syllable, jamo
from kiosk.search.index import Index
from kiosk.search.matching import Tables
from kiosk.search.overlap import all_features, build_overlap, content, with_stems
from kiosk.search.phrases import SPOKEN_FIELDS, duty_keys, gather
from kiosk.search.remembered import Remembered
from kiosk.search.romanised import RomanNames, spellings
from kiosk.search.standing import PartNumbers, PhrasePlaces
from kiosk.search.suffixes import SuffixSorter
from kiosk.search.topics import add_lexicon, analysis_of
from kiosk.search.typos import following

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from kiosk.search.entries import Entry
    from kiosk.search.foreign.sayings import ForeignSaying
    from kiosk.search.lexicon import Lexicon
    from kiosk.search.phrases import PhraseKey


class IndexBuilder:
    """Builds one index after the other under the same tables.

    Each is exactly what a new builder would make of the same entries. What a text says, and where its
    suffixes sort, is kept from the last build, so that one changed office costs its own texts and some passes
    over arrays; a text that no entry holds any more, a hidden name above all, is forgotten with that build.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._remembered: list[Remembered[Any, Any]] = []
        self._light = light = with_stems(lexicon.stop_words)
        self._analysis = analysis_of(lexicon, self._remember)
        self._duties = self._remember(duty_keys)
        self._spellings = self._remember(spellings)
        self._standing = PhrasePlaces()
        self._features: PartNumbers[PhraseKey] = PartNumbers(
            lambda key: all_features(key[0], light) if key[1] in SPOKEN_FIELDS else ()
        )
        self._words = PartNumbers(_words)
        self._word_letters: Mapping[str, str] = {}
        self._letters, self._leads = SuffixSorter(jamo), SuffixSorter(initials)
        self._foreign: tuple[tuple[ForeignSaying, ...], ForeignIndex] = (), ForeignIndex(())

    def build(self, entries: Iterable[Entry], sayings: Iterable[ForeignSaying] | None = None) -> Index:
        """Build the index of these entries, and of these sayings in other languages, or of the last ones."""
        listed = list(entries)
        phrases = gather(listed, self._analysis.clean.__getitem__, self._duties.__getitem__)
        add_lexicon(phrases, listed, self._lexicon, self._analysis)
        columns, keys = columns_of(listed, phrases), list(phrases.by_key)
        turn = self._standing.turn(keys)
        spoken = int(np.isin(columns.fields, list(SPOKEN_FIELDS)).sum())
        tables = Tables(
            columns,
            letters=self._letters.build(turn, columns.texts),
            leads=self._leads.build(turn, columns.texts),
            overlap=build_overlap(self._features.turn(turn, keys), spoken, self._light),
        )
        vocabulary = following(self._word_letters, self._words.turn(turn, keys))
        self._word_letters = vocabulary.letters
        names = RomanNames(columns, self._spellings)
        foreign = self._foreign[1] if sayings is None else self.foreign(tuple(sayings))
        for one in self._remembered:
            one.settle()
        return Index(tables, self._lexicon, vocabulary, foreign, names)

    def foreign(self, sayings: tuple[ForeignSaying, ...]) -> ForeignIndex:
        """Return the other languages' index, the last one where no name in them has changed."""
        if sayings != self._foreign[0]:
            self._foreign = sayings, ForeignIndex(sayings)
        return self._foreign[1]

    def _remember(self, function: Callable[[Any], Any]) -> Remembered[Any, Any]:
        remembered = Remembered(function)
        self._remembered.append(remembered)
        return remembered


def build_index(entries: Iterable[Entry], lexicon: Lexicon) -> Index:
    """Build the Korean index of these entries once."""
    return IndexBuilder(lexicon).build(entries)


def _words(key: PhraseKey) -> Iterator[str]:
    """Yield a phrase as one word, and every word of one that is spoken."""
    text, kind, _ = key
    yield "".join(text.split())
    if kind in SPOKEN_FIELDS:
        yield from (word.body for word in content(text, ()) if word.surface and is_syllable(word.surface[0]))
