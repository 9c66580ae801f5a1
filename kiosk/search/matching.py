# SPDX-License-Identifier: GPL-3.0-or-later
"""From one reading of a query to the phrases that fit it, each with a score between 0 and 1."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from kiosk.search.clauses import clauses
from kiosk.search.hangul import LEADS, initials, is_jamo, is_syllable, jamo
from kiosk.search.overlap import alone, content, counted_features
from kiosk.search.phrases import WEIGHTS, Field
from kiosk.search.suffixes import WHOLE
from kiosk.search.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from numpy.typing import NDArray

    from kiosk.search.columns import Columns
    from kiosk.search.overlap import Overlap
    from kiosk.search.suffixes import Suffixes
    from kiosk.search.words import Word

KEPT = 64  # 8 loses 2 of the first three, more than 64 changes nothing
HEAD_WORTH = np.array([0.5, 0.72, 0.86], dtype=np.float32)
ENOUGH = 0.34  # 0.24 is alike, 0.44 gains 1 first hit
PAST = 0.9  # 0.63 is alike, 1.17 loses 2 first hits
AMONG = 0.85  # of 750 made queries for a person 0.6 loses 11 first hits, 1 gains 132 over their office
BROADEST = 40_000  # a bound on time: 4,000 loses no first hit of 3,413
WHERE_IT_WAS = ("에서", "에서는", "에서도")  # of a place something happened at, not one that is looked for
OF_IT = ("값", "비", "비용", "가격", "대금", "돈", "문제", "건")  # 보청기값 is asked about the hearing aid
SENTENCE = 4  # words from which a text is told rather than asked; 6 loses 2 first hits
TOLD = 7  # words from which the later ones count more, and the offices that more of it speaks for; 4 loses 1
# A word that is a whole phrase by itself, for each syllable, and for standing late: a clause that tells how
# it came about stands before the one that wants something. 0.4 for the first loses 2 first hits of 897.
OWN_WORD, PER_SYLLABLE, LATE, SHORTEST_OWN = 0.3, 0.08, 0.1, 3
_OFFERED = frozenset({Field.OFFICE, Field.TEAM, Field.DUTY, Field.TOPIC, Field.PLACE})


@dataclass(frozen=True)
class Tables:
    """All that is looked up: the columns, their texts by letter, by first consonant and by word."""

    columns: Columns
    letters: Suffixes
    leads: Suffixes
    overlap: Overlap


class Matcher:
    """Looks a reading up letter by letter, by first consonants and by shared words."""

    def __init__(self, tables: Tables, stop_words: AbstractSet[str]) -> None:
        self.texts, self.fields = tables.columns.texts, tables.columns.fields
        self.letters, self.leads, self.overlap = tables.letters, tables.leads, tables.overlap
        self.stop_words = stop_words
        self.weights = np.array([WEIGHTS[kind] for kind in Field], dtype=np.float32)[self.fields]
        self.sizes = _sizes(self.letters, len(self.texts))
        self.lead_sizes = _sizes(self.leads, len(self.texts))
        self._by_letters = lru_cache(maxsize=4096)(self._begun)
        self._by_key = lru_cache(maxsize=4096)(self._led)
        self._called = lru_cache(maxsize=4096)(self._whole)

    def forget(self) -> None:
        """Let go of every text that was looked up."""
        self._by_letters.cache_clear()
        self._by_key.cache_clear()
        self._called.cache_clear()

    def match(self, text: str) -> dict[int, float]:
        """Return the best phrases for the reading."""
        squeezed = "".join(text.split())
        if not squeezed:
            return {}
        found = dict(self._by_letters(jamo(squeezed)))
        if _has_leads(squeezed):
            _merge(found, self._by_leads(squeezed))
        _merge(found, self._by_words(text))
        if " " in text:
            _merge(found, self._people(text))
            _merge(found, self._asked_place(text))
        return found

    def topic_words(self, text: str, after: int = -1) -> dict[int, float]:
        """Return what a word of a long sentence names outright: 전입신고 tells more than all around it."""
        spoken = words(text)
        if len(spoken) < SENTENCE:
            return {}
        found: dict[int, float] = {}
        for place, names in list(enumerate(_names_within(spoken)))[after + 1 :]:
            late = LATE * place / (len(spoken) - 1)
            for name in names - self.stop_words:
                worth = min(1.0, OWN_WORD + PER_SYLLABLE * len(name) + late)
                offered = [at for at in self._called(name) if self.fields[at] in _OFFERED]
                _merge(found, dict.fromkeys(offered, worth))
        return found

    def told_features(self, text: str) -> dict[str, float]:
        """Return what a told sentence says, with how much each counts."""
        return counted_features(content(text, self.stop_words), told=True)

    def _whole(self, name: str) -> tuple[int, ...]:
        """Return the phrases that are exactly this."""
        letters = jamo(name)
        low, high = self.letters.span(f"{letters}\n")
        begun = self.letters.phrases[low:high][self.letters.heads[low:high] == WHOLE]
        return tuple(begun[self.sizes[begun] == len(letters)].tolist())

    def holds(self, word: Word) -> bool:
        """Return whether some phrase holds the word."""
        if word.stem in self.overlap.rows:
            return True
        low, high = self.letters.span(jamo(word.body))
        return high > low

    def _begun(self, key: str) -> tuple[tuple[int, float], ...]:
        low, high = self.letters.span(key)
        return tuple(self._best(self.letters, low, high, len(key), self.sizes).items())

    def _led(self, key: str) -> tuple[tuple[int, float], ...]:
        low, high = self.leads.span(key)
        return tuple(self._best(self.leads, low, high, len(key), self.lead_sizes).items())

    def _best(
        self, suffixes: Suffixes, low: int, high: int, size: int, sizes: NDArray[np.float32]
    ) -> dict[int, float]:
        high = min(high, low + BROADEST)
        phrases, heads = suffixes.phrases[low:high], suffixes.heads[low:high]
        if not len(phrases):
            return {}
        share = np.minimum(np.float32(size) / sizes[phrases], np.float32(1.0))
        whole = (share >= 1.0) & (heads == WHOLE)
        worth = HEAD_WORTH[heads] * (0.72 + 0.28 * np.sqrt(share))
        worth = (np.where(whole, 1.0, worth) * self.weights[phrases]).astype(np.float32)
        worth[(self.fields[phrases] >= Field.ELSEWHERE) & (share < 1.0)] = 0.0
        return _top(phrases, worth)

    def _by_leads(self, squeezed: str) -> dict[int, float]:
        """김ㅁㅈ: a syllable stands for itself, a lone consonant for every syllable that begins so."""
        key = initials(squeezed)
        found = dict(self._by_key(key))
        if key != squeezed:
            found = {at: worth for at, worth in found.items() if _fits(self.texts[at], squeezed)}
        kept = {at: worth for at, worth in found.items() if self.fields[at] < Field.ELSEWHERE}
        return {
            at: worth * (PAST if self.fields[at] == Field.OLD_NAME else 1.0) for at, worth in kept.items()
        }

    def _people(self, text: str) -> dict[int, float]:
        """Find a person's whole name among other words: 교통과 김민수, 김민수 팀장님."""
        called = (at for word in text.split() for at in self._called(word))
        return {at: float(self.weights[at]) * AMONG for at in called if self.fields[at] == Field.PERSON}

    def _asked_place(self, text: str) -> dict[int, float]:
        """Find a place by its whole name where nothing else is asked, as in 장애인 화장실은 어디예요."""
        called = (at for name in alone(content(text, self.stop_words)) for at in self._called(name))
        return {at: float(self.weights[at]) for at in called if self.fields[at] == Field.PLACE}

    def _by_words(self, text: str) -> dict[int, float]:
        said = words(text)
        found = self._sharing(content(text, self.stop_words), said, told=len(said) >= TOLD)
        for clause in clauses(said):
            _merge(found, self._sharing(list(filter(self._carries, clause)), clause, told=False))
        return found

    def _carries(self, word: Word) -> bool:
        return word.surface not in self.stop_words and word.stem not in self.stop_words

    def _sharing(self, spoken: Sequence[Word], said: Sequence[Word], *, told: bool) -> dict[int, float]:
        """Return the phrases that share something with the words that carry the matter of what is said."""
        unknown = [word for word in spoken if not self.holds(word)]
        sharing, scores, mass = self.overlap.scores(
            counted_features(spoken, told=told), len(unknown), [word.stem for word in said]
        )
        if mass <= 0.0:
            return {}
        worth = scores * self.weights[sharing]
        fitting = np.flatnonzero(worth >= ENOUGH)
        sharing, worth = sharing[fitting], worth[fitting]
        if len(worth) > KEPT:
            best = worth.argpartition(-KEPT)[-KEPT:]
            sharing, worth = sharing[best], worth[best]
        return dict(zip(sharing.tolist(), worth.tolist(), strict=True))


def _names_within(spoken: Sequence[Word]) -> Iterator[set[str]]:
    """Yield by place what may be a name there: the word, its body, and each with the word before it."""
    for before, word in zip((None, *spoken), spoken, strict=False):
        joined = before.surface + word.body if before else ""
        leading = {word.body[: -len(of)] for of in OF_IT if word.body.endswith(of)}
        forms = () if word.surface.endswith(WHERE_IT_WAS) else (word.surface, word.body, joined, *leading)
        yield {form for form in forms if len(form) >= SHORTEST_OWN}


def _sizes(suffixes: Suffixes, count: int) -> NDArray[np.float32]:
    """Measure every phrase in letters; a line break ends each."""
    codes = np.frombuffer(suffixes.text.encode("utf-32-le"), dtype=np.uint32)
    ends = np.flatnonzero(codes == ord("\n"))[:count]
    sizes: NDArray[np.float32] = np.maximum(np.diff(ends, prepend=-1) - 1, 1).astype(np.float32)
    return sizes


def _top(phrases: NDArray[np.int32], worth: NDArray[np.float32]) -> dict[int, float]:
    order = worth.argsort()[::-1] if len(worth) <= KEPT * 4 else worth.argpartition(-KEPT * 4)[-KEPT * 4 :]
    found: dict[int, float] = {}
    for at in order.tolist():
        if worth[at] > 0.0:
            phrase = int(phrases[at])
            found[phrase] = max(found.get(phrase, 0.0), float(worth[at]))
    if len(found) <= KEPT:
        return found
    return dict(sorted(found.items(), key=lambda item: -item[1])[:KEPT])


def _merge(found: dict[int, float], more: dict[int, float]) -> None:
    for at, worth in more.items():
        if worth > found.get(at, 0.0):
            found[at] = worth


def _has_leads(squeezed: str) -> bool:
    return any(char in LEADS for char in squeezed) and not any(
        is_jamo(char) and char not in LEADS for char in squeezed
    )


def _fits(text: str, pattern: str) -> bool:
    squeezed = "".join(text.split())
    return any(
        all(map(_same, pattern, squeezed[start : start + len(pattern)]))
        for start in range(len(squeezed) - len(pattern) + 1)
    )


def _same(wanted: str, char: str) -> bool:
    if is_syllable(wanted) or not is_jamo(wanted):
        return jamo(char).startswith(jamo(wanted))
    return initials(char) == wanted
