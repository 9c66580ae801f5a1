# SPDX-License-Identifier: GPL-3.0-or-later
"""From entries and tables to an index, again and again: what a text says is analysed once while it stands."""

from __future__ import annotations

from itertools import chain, compress
from typing import TYPE_CHECKING, Any

from kiosk.search.columns import columns_of
from kiosk.search.foreign.matcher import ForeignIndex
from kiosk.search.hangul import initials, is_syllable, jamo
from kiosk.search.index import Index
from kiosk.search.matching import Tables
from kiosk.search.overlap import all_features, build_overlap, content, with_stems
from kiosk.search.phrases import SPOKEN_FIELDS, gather
from kiosk.search.remembered import Remembered
from kiosk.search.romanised import RomanNames, spellings
from kiosk.search.suffixes import SuffixSorter
from kiosk.search.topics import add_lexicon, analysis_of
from kiosk.search.typos import build_vocabulary, known_letters

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from kiosk.search.columns import Columns
    from kiosk.search.entries import Entry
    from kiosk.search.foreign.sayings import ForeignSaying
    from kiosk.search.lexicon import Lexicon


class IndexBuilder:
    """Builds one index after the other under the same tables.

    Each is exactly what a new builder would make of the same entries. What a text says, and where its
    suffixes sort, is kept from the last build, so that one changed office costs its own texts and some passes
    over arrays; a text that no entry holds any more, a hidden name above all, is forgotten with that build.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._remembered: list[Remembered[Any, Any]] = []
        self._stop_words = stop_words = with_stems(lexicon.stop_words)
        self._analysis = analysis_of(lexicon, self._remember)
        self._features = self._remember(lambda text: all_features(text, stop_words))
        self._words = self._remember(_spoken_words)
        self._known_letters = self._remember(known_letters)
        self._spellings = self._remember(spellings)
        self._letters, self._leads = SuffixSorter(jamo), SuffixSorter(initials)
        self._foreign: tuple[tuple[ForeignSaying, ...], ForeignIndex] = (), ForeignIndex(())

    def build(self, entries: Iterable[Entry], sayings: Iterable[ForeignSaying] | None = None) -> Index:
        """Build the index of these entries, and of these sayings in other languages, or of the last ones."""
        listed = list(entries)
        phrases = gather(listed, self._analysis.clean.__getitem__)
        add_lexicon(phrases, listed, self._lexicon, self._analysis)
        columns = columns_of(listed, phrases)
        spoken = [kind in _SPOKEN for kind in columns.kind_of]
        tables = Tables(
            columns,
            letters=self._letters.build(columns.texts),
            leads=self._leads.build(columns.texts),
            overlap=build_overlap(columns.texts, self._stop_words, spoken, self._features.each),
        )
        vocabulary = build_vocabulary(self._vocabulary_words(columns, spoken), self._known_letters.each)
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

    def _vocabulary_words(self, columns: Columns, spoken: Sequence[bool]) -> Iterator[str]:
        """Return whole phrases as one word, and every word of those that are spoken."""
        said = iter(self._words.each(compress(columns.texts, spoken)))
        pairs = zip(columns.texts, spoken, strict=True)
        by_text = [next(said) if speaks else ("".join(text.split()),) for text, speaks in pairs]
        return chain.from_iterable(by_text)


_SPOKEN = frozenset(map(int, SPOKEN_FIELDS))


def build_index(entries: Iterable[Entry], lexicon: Lexicon) -> Index:
    """Build the Korean index of these entries once."""
    return IndexBuilder(lexicon).build(entries)


def _spoken_words(text: str) -> tuple[str, ...]:
    bodies = (word.body for word in content(text, ()) if word.surface and is_syllable(word.surface[0]))
    return ("".join(text.split()), *bodies)
