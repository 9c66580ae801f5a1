# SPDX-License-Identifier: GPL-3.0-or-later
"""Which sayings fit a query: shared terms weighed by how rare they are, whole phrases first."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from math import log
import re
from typing import TYPE_CHECKING, Final

from rapidfuzz.distance import OSA

from kiosk.search.foreign.analysis import analysed, is_foreign, is_idle
from kiosk.search.foreign.sayings import KANA, KOREAN, Body, PlaceOwner
from kiosk.search.hangul import clean
from kiosk.search.overlap import alone
from kiosk.search.romanised import SHORTEST_SOUND, sound, sound_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from kiosk.search.foreign.analysis import Terms
    from kiosk.search.foreign.sayings import ForeignSaying, Owner
    from kiosk.search.words import Word

LEAST: Final = 0.45  # below it nothing is said rather than something wrong
ASKED: Final = 0.72  # of a score: what of the query is explained, the rest is the saying's; 0.94 loses 5
# In words: what is longer is a story, and of what it tells beyond that a fifth counts. With 4 and 0.3 half of
# the long Vietnamese sentences find nothing; with 2 more of the short ones find a wrong office.
SHORT, STORY = 2.5, 0.2
PHRASE: Final = 0.12  # for a saying that stands whole in the query
HALF: Final = 0.5
NEARLY: Final = 0.99  # what fits well, but is not the saying itself
CLOSER: Final = 0.01  # so much less where all fit: of sayings that stand in the query the longest is meant
ALONE: Final = 0.75  # of a query that asks for a place by an everyday word; less is another matter
MARKS: Final = 0.4  # taken off when no marked word is the same
BEGUN, SHORTEST_START, MOST_BEGUN = 0.9, 3, 12  # a word that is still being typed
SLIP: Final = 0.8  # a word one letter off counts this much
SHORTEST_SLIP: Final = 5
IN_A_ROW: Final = 5  # kana
_PARTED: Final = re.compile(r"[·,]| \(")
_NO_SLIP: Final = frozenset({"vi", "zh-CN", "ja"})


@dataclass(frozen=True, slots=True)
class ForeignMatch:
    """An owner that fits, with its score between 0 and 1 and the saying that speaks most for it."""

    owner: Owner | PlaceOwner | Body
    score: float
    saying: ForeignSaying


@dataclass(frozen=True, slots=True)
class _Document:
    saying: ForeignSaying
    plain: str
    weight: float
    marked: frozenset[str]


class ForeignIndex:
    """All sayings of four languages, each language with its own weights, and the matters' Korean names.

    Immutable once built.
    """

    def __init__(self, sayings: Iterable[ForeignSaying]) -> None:
        self._sayings = tuple(sayings)

    def __bool__(self) -> bool:
        """Return whether there is anything to find."""
        return bool(self._sayings)

    def match(self, query: str) -> list[ForeignMatch]:
        """Return the owners that fit, best first; empty where nothing fits well enough."""
        if not self._sayings or not is_foreign(query):
            return []
        asked = analysed(query)
        languages: tuple[str, ...] = ("zh-CN", "ja") if asked.script == "han" else ("en", "vi")
        languages += (KANA,) if asked.kana else ()
        idle = {term for term in asked.terms if is_idle(term, "en") and not asked.marked}
        best: dict[Owner | PlaceOwner | Body, ForeignMatch] = {}
        for language in languages:
            if language == "vi" and not self._languages[language].knows(asked.terms, but=idle):
                continue  # "me" and "my" are words of both, and English ones in "help me"
            for match in self._languages[language].match(asked):
                if match.owner not in best or best[match.owner].score < match.score:
                    best[match.owner] = match
        if asked.script == "latin":
            for match in self._by_sound.get(sound(asked.plain), ()):
                best[match.owner] = match
        found = sorted(best.values(), key=lambda match: (-match.score, not match.saying.named))
        return [match for match in found if match.score >= LEAST]

    def called(self, query: str, spoken: Sequence[Word] = ()) -> ForeignMatch | None:
        """Return the one matter that is called so in Korean, word for word; spaces and marks do not count.

        Nor does what is said around any matter, as in 하천·침수는 어디예요; `spoken` are the other words.
        """
        readings = (query, *alone(spoken))
        found = next(filter(None, (self._called.get(_letters(one)) for one in readings)), ())
        return found[0] if len(found) == 1 else None

    @cached_property
    def _called(self) -> Mapping[str, list[ForeignMatch]]:
        by_name: dict[str, dict[str, ForeignMatch]] = defaultdict(dict)
        for saying in self._sayings:
            if saying.language == KOREAN:
                by_name[_letters(saying.text)][saying.why] = ForeignMatch(saying.owner, 1.0, saying)
        return {name: list(matters.values()) for name, matters in by_name.items()}

    @cached_property
    def _by_sound(self) -> Mapping[str, list[ForeignMatch]]:
        """Return matters and bodies by what their Korean names, or parts of them, sound like."""
        heard: dict[str, dict[Owner | PlaceOwner | Body, ForeignMatch]] = defaultdict(dict)
        for saying in self._sayings:
            body = saying.owner.name if isinstance(saying.owner, Body) and saying.language == "en" else ""
            for part in _PARTED.split(saying.text if saying.language == KOREAN else body):
                if len(key := sound_of(part)) >= SHORTEST_SOUND:
                    heard[key].setdefault(saying.owner, ForeignMatch(saying.owner, NEARLY, saying))
        return {key: list(matches.values()) for key, matches in heard.items()}

    @cached_property
    def _languages(self) -> Mapping[str, _Language]:
        by_language: dict[str, list[ForeignSaying]] = defaultdict(list)
        for saying in self._sayings:
            by_language[saying.language].append(saying)
        return {
            language: _Language("ja" if language == KANA else language, by_language[language])
            for language in ("en", "zh-CN", "vi", "ja", KANA)
        }


def _shares_a_word(kana: str, saying: str) -> bool:
    """Tell whether one holds the other, or both the same kana in a row: しょ and うめ are in many words."""
    if saying in kana or saying.startswith(kana):
        return True  # いしゃ, a doctor, ends はいしゃ, a scrapped car
    return any(kana[at : at + IN_A_ROW] in saying for at in range(len(kana) - IN_A_ROW + 1))


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, clean(text)))


class _Language:
    """One language's sayings: their terms, who holds each term, and how rare it is among owners."""

    def __init__(self, language: str, sayings: Sequence[ForeignSaying]) -> None:
        self._language = language
        read = [(saying, analysed(saying.text)) for saying in sayings]
        owners: dict[str, set[Owner | PlaceOwner | Body]] = defaultdict(set)
        for saying, text in read:
            for term in text.terms:
                owners[term].add(saying.owner)
        count = len({saying.owner for saying in sayings}) or 1
        self._rare = {term: log(1 + count / len(who)) for term, who in owners.items()}
        self._documents: list[_Document] = []
        self._holders: dict[str, list[int]] = defaultdict(list)
        for at, (saying, text) in enumerate(read):
            terms = self._telling(text)
            for term in terms:
                self._holders[term].append(at)
            weight = sum(self._weight(term) for term in terms)
            self._documents.append(_Document(saying, text.plain, weight, text.marked))
        self._joined = {
            pair: text.terms[at : at + 2]
            for _, text in read
            for at, pair in enumerate(text.pairs)
            if len(text.terms) > at + 1
        }

    def knows(self, terms: Iterable[str], but: Iterable[str]) -> bool:
        """Return whether a saying holds one of the terms that is none of the others."""
        return not self._rare.keys().isdisjoint(set(terms).difference(but))

    def _telling(self, text: Terms) -> Iterable[str]:
        """Return the terms that are not said about everything, or all where there are no others."""
        terms = dict.fromkeys(text.terms)
        return [term for term in terms if not is_idle(term, self._language)] or terms

    def _weight(self, term: str) -> float:
        # A pair of characters tells more than its two characters alone, which are counted too.
        return self._rare.get(term, self._unknown)

    @property
    def _unknown(self) -> float:
        return log(1 + max(len(self._rare), 1)) / 2

    def match(self, asked: Terms) -> list[ForeignMatch]:
        """Return the owners whose sayings share a term with the query."""
        known = self._known(asked)
        told = sum(weight for weight, _ in known.values())
        whole = self._damped(told)
        if not whole:
            return []
        shared: dict[int, float] = defaultdict(float)
        for _, held in known.values():
            for meant, share in held:
                for at in self._holders[meant]:
                    shared[at] += self._weight(meant) * share
        scored = [
            (self._score(at, gained, whole, asked), at)
            for at, gained in shared.items()
            if gained >= ALONE * told or not self._everyday(at)
        ]
        return self._by_owner(sorted(scored, key=lambda one: (-one[0], one[1])))

    def _everyday(self, at: int) -> bool:
        """Return whether a saying is an everyday word of a place: 食堂を開きたい asks for no canteen."""
        saying = self._documents[at].saying
        return isinstance(saying.owner, PlaceOwner) and not saying.named

    def _damped(self, whole: float) -> float:
        """Return a query's weight, of a long one less: much in a story need not be explained."""
        short = SHORT * self._unknown
        return whole if whole <= short else short + STORY * (whole - short)

    def _known(self, asked: Terms) -> dict[str, tuple[float, list[tuple[str, float]]]]:
        """Return each telling term of the query: its weight, and the terms of ours that it means."""
        known: dict[str, tuple[float, list[tuple[str, float]]]] = {}
        for term in self._telling(asked):
            held = [(term, 1.0)] if term in self._rare else self._meant(term)
            weight = max((self._weight(meant) for meant, _ in held), default=self._stranger)
            known[term] = weight, held
        return known

    @property
    def _stranger(self) -> float:
        """Return what a term unknown to every saying takes away: less for two characters than for a word."""
        return 0.5 * self._unknown if self._language in {"zh-CN", "ja"} else 0.8 * self._unknown

    def _meant(self, term: str) -> list[tuple[str, float]]:
        """Return what an unknown term may stand for, each with its share."""
        return self._apart(term) or self._begun(term) or self._slips(term)

    def _apart(self, term: str) -> list[tuple[str, float]]:
        """Return the two words that are written as one here: streetlight is street, light."""
        return [(part, 1.0) for part in self._joined.get(term, ())]

    def _begun(self, term: str) -> list[tuple[str, float]]:
        """Return the words that begin so, for whoever is still typing."""
        if len(term) < SHORTEST_START or not term.isascii():
            return []
        return [(one, BEGUN) for one in self._rare if one.startswith(term)][:MOST_BEGUN]

    def _slips(self, term: str) -> list[tuple[str, float]]:
        if self._language in _NO_SLIP or len(term) < SHORTEST_SLIP or not term.isalpha():
            return []
        near = (
            one
            for one in self._rare
            if abs(len(one) - len(term)) <= 1 and len(one) >= SHORTEST_SLIP - 1 and one[0] == term[0]
        )
        return [(one, SLIP) for one in near if OSA.distance(one, term, score_cutoff=1) <= 1]

    def _score(self, at: int, gained: float, whole: float, asked: Terms) -> float:
        document = self._documents[at]
        explained = min(1.0, gained / whole)
        if asked.kana and not _shares_a_word(asked.plain, document.plain):
            return 0.0
        covered = min(1.0, gained / document.weight) if document.weight else 0.0
        score = ASKED * explained + (1 - ASKED) * covered
        if covered < HALF and len(asked.terms) == 1 and self._language == "vi":
            return 0.0  # one syllable of a longer word is another word
        said = len(document.plain) / len(asked.plain) if document.plain in asked.plain else 0.0
        score += PHRASE * said
        if asked.marked and document.marked:  # written in full on both sides: another mark is another word
            fewer = min(len(asked.marked), len(document.marked))
            score -= MARKS * (1 - len(asked.marked & document.marked) / fewer)
        if document.plain == asked.plain and score >= NEARLY:
            return 1.0
        return min(NEARLY - CLOSER * (1.0 - said), score)

    def _by_owner(self, scored: Sequence[tuple[float, int]]) -> list[ForeignMatch]:
        best: dict[Owner | PlaceOwner | Body, ForeignMatch] = {}
        for score, at in scored:
            saying = self._documents[at].saying
            before = best.get(saying.owner)
            if before is None:
                best[saying.owner] = ForeignMatch(saying.owner, score, saying)
        return list(best.values())
