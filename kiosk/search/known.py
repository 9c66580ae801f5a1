# SPDX-License-Identifier: GPL-3.0-or-later
"""What may be kept of a search that found nothing: words of our own tables, never a visitor's."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from kiosk.search.hangul import clean
from kiosk.search.words import uncached_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kiosk.search.lexicon import Lexicon

_SHORTEST: Final = 2


class KnownWords:
    """The words of the city's tables; whatever else was typed, a name or an illness told of someone, is lost.

    Each word is written as the table writes it and stands alone, so that nothing of a sentence is left.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def among(self, typed: str) -> list[str]:
        """Return the table's words among those typed, each once; nothing is remembered of the rest."""
        return sorted({self._by_stem[stem] for stem in _stems(typed) if stem in self._by_stem})

    @cached_property
    def _by_stem(self) -> dict[str, str]:
        known: dict[str, str] = {}
        for text in self._texts():
            for word in uncached_words(clean.__wrapped__(text)):
                if _tells(word.surface, self._lexicon.stop_words):
                    known.setdefault(word.stem, word.surface)
        return known

    def _texts(self) -> Iterator[str]:
        for topic in self._lexicon.topics:
            yield from (topic.duty, *topic.sayings)
        for old in self._lexicon.old_names:
            yield from (old.name, old.now, old.duty)
        for place, sayings in self._lexicon.elsewhere:
            yield from (place.name, *sayings)
        for call, sayings in self._lexicon.urgent:
            yield from (call.name, *sayings)


def _stems(typed: str) -> Iterable[str]:
    return (word.stem for word in uncached_words(clean.__wrapped__(typed)))


def _tells(word: str, stop_words: frozenset[str]) -> bool:
    """Leave out numbers, single letters, and what stands in every sentence."""
    return len(word) >= _SHORTEST and not word.isdigit() and word not in stop_words
