# SPDX-License-Identifier: GPL-3.0-or-later
"""The index: built from entries and tables, asked at every keystroke."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
import re
from typing import TYPE_CHECKING

from kiosk.search.abbreviations import Abbreviations
from kiosk.search.bodies import named_elsewhere
from kiosk.search.entries import Answer
from kiosk.search.evidence import evidence_of
from kiosk.search.foreign.analysis import is_foreign, is_han
from kiosk.search.foreign.merging import led_by, merged
from kiosk.search.hangul import clean, jamo
from kiosk.search.keyboard import as_hangul, as_latin
from kiosk.search.matching import TOLD, Matcher
from kiosk.search.mixed import beside_korean, both
from kiosk.search.overlap import content, with_stems
from kiosk.search.own_names import OwnNames
from kiosk.search.phrases import Field
from kiosk.search.ranking import BY_NAME, LEAST, gather_found, hits
from kiosk.search.romanised import RomanNames, spellings
from kiosk.search.words import forget_words, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kiosk.search.columns import Columns
    from kiosk.search.entries import Hit, OtherBody, Urgent
    from kiosk.search.evidence import Evidence
    from kiosk.search.foreign.matcher import ForeignIndex, ForeignMatch
    from kiosk.search.lexicon import Lexicon
    from kiosk.search.matching import Tables
    from kiosk.search.typos import Vocabulary
    from kiosk.search.words import Word

SHORTEST_SLIP = 6  # 1 to 7 are alike; without slips 1 first hit is lost
LONGEST = 200  # letters: what is told at length ends with the wish
# Where what was typed fits so well, no other reading is tried, to save time: with 0.4 to 0.8 and 0.85 to 0.99
# as many of 3,597 queries are answered first.
SURE, CERTAIN = 0.6, 0.93
OWN_WORDS = 0.75  # 0.53 is alike, 0.98 loses 1 first hit of the 1,072 queries
BETTER = 1.08  # 0.76 loses 2 first hits, 1.4 loses 4
URGENT_ENOUGH = 0.75
# Numbers of distress.tsv: who says so in a sentence is in need. A word alone, 화재 or 칼, may be of a matter;
# but whoever names what the first number is for is listened to.
LISTENING = "109"
IN_NEED = frozenset({"109", "112", "119", "1366", "1388", "1577-1389"})
ELSEWHERE_ENOUGH = 0.5  # 0.35 to 0.65 are alike; without other bodies 26 first hits are lost
_NAMES = frozenset({Field.OFFICE, Field.TEAM, Field.PERSON, Field.PLACE, Field.OLD_NAME})
_HANGUL = re.compile(r"[가-힣ㄱ-ㅣ]")
_LATIN = re.compile(r"[a-z]")
_LONE_VOWEL = re.compile(r"[ㅏ-ㅣ]")  # no Hangul typed on the other layout: minwon is ㅡㅑㅜ쟈ㅜ


@dataclass(frozen=True)
class Index:
    """Everything a search needs; immutable, so that it may be shared."""

    tables: Tables
    lexicon: Lexicon
    vocabulary: Vocabulary = field(repr=False)
    foreign: ForeignIndex | None = field(default=None, repr=False)
    roman_names: RomanNames | None = field(default=None, repr=False, compare=False)

    @property
    def columns(self) -> Columns:
        """Return the columns of entries and phrases."""
        return self.tables.columns

    def prepare(self, *, abroad: bool = True) -> Index:
        """Build what the first keys would otherwise wait for, of Korean ones alone where not `abroad`."""
        korean = "가나다라마바", "처음 온 시민이 여기서 길게 말씀하신 것처럼 하나"
        for first in (*korean, "mayor kim") if abroad else korean:
            self.search(first)
        return self

    def search(self, query: str, limit: int = 10, *, as_written: bool = False) -> Answer:
        """Answer a query; any text gets an answer, and nothing is corrected when it is taken `as_written`."""
        answer = self._searched(query, limit, as_written=as_written)
        if not answer.urgent:
            return answer
        told = {one.number for one in self.lexicon.distressed(query[:LONGEST])}
        listened = any(one.number == LISTENING for one in answer.urgent)
        return replace(answer, crisis=listened or bool(told & IN_NEED))

    def _searched(self, query: str, limit: int, *, as_written: bool) -> Answer:
        beside = beside_korean(query[:LONGEST]) if self.foreign else ""
        answer = self._answer(query, limit, as_written=as_written or is_han(beside))
        if not (answer.hits or answer.elsewhere) and (heard := self._roman_names.heard(query)):
            return replace(self.search(heard, limit), query=query, corrected=heard)
        abroad = self.foreign.match(beside) if self.foreign and beside else []
        return both(answer, self._foreign_answer(beside, beside, abroad, limit)) if abroad else answer

    def _answer(self, query: str, limit: int, *, as_written: bool) -> Answer:
        typed = clean(query[:LONGEST]).strip()
        if not typed:
            return Answer(query)
        abroad = self.foreign.match(query[:LONGEST]) if self.foreign else []
        if abroad or is_han(typed) or (is_foreign(typed) and not typed.isascii()):
            return self._foreign_answer(query, typed, abroad, limit)
        called = self._called(typed)
        reading, matches = self._read(typed, () if called or as_written else self._other_readings(typed))
        corrected = reading if "".join(reading.split()) != "".join(typed.split()) else None
        standard = self._standard(reading)
        _keep_best(matches, self._matcher.topic_words(standard).items())
        urgent = self._urgent(query, matches)
        if called := called or self._called(reading):
            return Answer(query, corrected, urgent, None, self._led_by(called, standard, matches, limit))
        told = len(words(standard)) >= TOLD
        found = gather_found(matches, self.columns, told=told)
        elsewhere, beyond = named_elsewhere(standard, self.lexicon, self._matcher) or self._elsewhere(matches)
        if elsewhere and beyond > (found[0].score if found else 0.0):
            return Answer(query, corrected, urgent, elsewhere if elsewhere.name else None)
        if told:
            found = self._evidence.added(found, self._matcher.told_features(standard))
        return Answer(query, corrected, urgent, None, hits(found, self.columns, limit))

    def _called(self, text: str) -> ForeignMatch | None:
        return self.foreign.called(text, content(text, self._matcher.stop_words)) if self.foreign else None

    def _foreign_answer(self, query: str, typed: str, abroad: Sequence[ForeignMatch], limit: int) -> Answer:
        """Answer words of another language; beside them stands what our own tables hold in Latin letters."""
        enough = OWN_WORDS if typed.isascii() else CERTAIN
        own = {at: score for at, score in self._match(typed).items() if score >= enough}
        found = hits(gather_found(own, self.columns), self.columns, limit)
        answer = merged(query, abroad, found, self.columns, limit)
        distressed = tuple(self.lexicon.distressed(query[:LONGEST]))
        return replace(answer, urgent=distressed, elsewhere=self._placed(answer.elsewhere))

    def _placed(self, body: OtherBody | None) -> OtherBody | None:
        """Return a body that a foreign word named, with what is known of where it is."""
        if body is None:
            return None
        known = next((one for one, _ in self.lexicon.elsewhere if one.name == body.name), body)
        return replace(known, why=body.why)

    def forget(self) -> None:
        """Let go of everything that was typed: the next visitor's search takes a few milliseconds longer."""
        clean.cache_clear()
        forget_words()
        self.lexicon.forget()
        self._matcher.forget()
        self.vocabulary.forget()

    def _read(self, typed: str, others: Iterable[str]) -> tuple[str, dict[int, float]]:
        """Try the query as typed, then the other readings; keep the best fit."""
        best = typed, self._match(typed)
        enough = SURE if self._all_known(typed) else CERTAIN
        for other in others:
            if _strength(best[1]) >= enough:
                break
            matches = self._match(other)
            if _strength(matches) > BETTER * _strength(best[1]):
                best = other, matches
        return best if _strength(best[1]) >= LEAST else (typed, {})

    def _standard(self, text: str) -> str:
        """Turn dialect and slips of the ear into the tables' words; no name is either."""
        return self._own_names.kept(text, self.lexicon.standard)

    @cached_property
    def _own_names(self) -> OwnNames:
        named = zip(self.columns.texts, self.columns.kind_of, strict=True)
        return OwnNames(text for text, kind in named if kind in _NAMES)

    def _match(self, text: str) -> dict[int, float]:
        standard = self._standard(text)
        matches = self._matcher.match(standard)
        if _LATIN.search(text) and not _HANGUL.search(text):
            _keep_best(matches, self._roman_names.match(text))
        if _strength(matches) >= CERTAIN:
            return matches
        _keep_best(matches, self._abbreviations.match("".join(standard.split())))
        return matches

    def _other_readings(self, typed: str) -> Iterator[str]:
        """Read it on the other layout, then with the nearest words."""
        latin = _LATIN.search(typed) is not None
        hangul = as_hangul(typed) if latin and not _HANGUL.search(typed) else ""
        if hangul := "" if _LONE_VOWEL.search(hangul) else hangul:
            yield hangul
        elif not latin:
            yield as_latin(typed)
        slips = self._corrected(typed)
        if slips:
            yield slips
        if hangul and (slips := self._corrected(hangul)):
            yield slips

    def _all_known(self, typed: str) -> bool:
        """Return whether the tables hold every word; a strange one may be a slip beside others that fit."""
        return all(
            self._matcher.holds(word) for word in content(self._standard(typed), self._matcher.stop_words)
        )

    def _corrected(self, typed: str) -> str | None:
        """Replace the whole, else each unknown word, by the nearest known one; known words are no slip."""
        if " " in typed and self._all_known(typed):
            return None
        whole = self.vocabulary.nearest("".join(typed.split()))
        if whole:
            return whole
        fixed = [self._fixed(word) for word in words(typed)]
        corrected = " ".join(fixed)
        return corrected if corrected != " ".join(word.surface for word in words(typed)) else None

    def _fixed(self, word: Word) -> str:
        short = len(jamo(word.surface)) < SHORTEST_SLIP
        if short or word.surface in self._matcher.stop_words or self._matcher.holds(word):
            return word.surface
        return self.vocabulary.nearest(word.body) or self.vocabulary.nearest(word.surface) or word.surface

    def _elsewhere(self, matches: dict[int, float]) -> tuple[OtherBody | None, float]:
        phrase, score = self._strongest(matches, Field.ELSEWHERE)
        if score < ELSEWHERE_ENOUGH:
            return None, 0.0
        return self.lexicon.elsewhere[self.columns.owners(phrase)[0]][0], score

    def _urgent(self, query: str, matches: dict[int, float]) -> tuple[Urgent, ...]:
        if (cut := self.lexicon.without_harmless(query[:LONGEST])) != query[:LONGEST]:
            matches = self._match(clean(cut)) if cut.strip() else {}
        kinds = self.columns.kind_of
        calling = [
            at for at, score in matches.items() if kinds[at] == Field.URGENT and score >= URGENT_ENOUGH
        ]
        rows = {
            row: None
            for at in sorted(calling, key=lambda at: -matches[at])
            for row in self.columns.owners(at)
        }
        hinted = self.lexicon.hinted(cut)
        return tuple(dict.fromkeys([*hinted, *(self.lexicon.urgent[row][0] for row in rows)]))

    def _led_by(
        self, called: ForeignMatch, reading: str, matches: dict[int, float], limit: int
    ) -> tuple[Hit, ...]:
        """Return what the matter that is called so leads to, after whatever bears the name itself.

        What else a matter is called also steps behind those to whose duty the very words are joined.
        """
        kinds, texts = self.columns.kind_of, self.columns.texts
        joined = "" if called.saying.named else "".join(reading.split())
        bearing = {
            owner
            for at, score in matches.items()
            if score >= BY_NAME
            and (kinds[at] in _NAMES or (kinds[at] == Field.TOPIC and "".join(texts[at].split()) == joined))
            for owner in self.columns.owners(at)
            if self.columns.kinds[owner] != "stop"
        }
        found = gather_found(matches, self.columns)
        named = hits([one for one in found if one.entry in bearing], self.columns, limit)
        others = hits([one for one in found if one.entry not in bearing], self.columns, limit)
        known = {hit.id for hit in named}
        led = led_by(called, others, self.columns, limit)
        return (*named, *(hit for hit in led if hit.id not in known))[:limit]

    def _strongest(self, matches: dict[int, float], kind: Field) -> tuple[int, float]:
        kinds = self.columns.kind_of
        of_kind = ((phrase, score) for phrase, score in matches.items() if kinds[phrase] == kind)
        return max(of_kind, key=lambda one: (one[1], one[0]), default=(-1, 0.0))

    @cached_property
    def _matcher(self) -> Matcher:
        return Matcher(self.tables, with_stems(self.lexicon.stop_words))

    @cached_property
    def _evidence(self) -> Evidence:
        return evidence_of(self.columns, self.tables.overlap)

    @cached_property
    def _roman_names(self) -> RomanNames:
        return self.roman_names or RomanNames(self.columns, spellings)

    @cached_property
    def _abbreviations(self) -> Abbreviations:
        return Abbreviations(self.columns)


def _keep_best(matches: dict[int, float], more: Iterable[tuple[int, float]]) -> None:
    matches.update((phrase, score) for phrase, score in more if score > matches.get(phrase, 0.0))


def _strength(matches: dict[int, float]) -> float:
    return max(matches.values(), default=0.0)
