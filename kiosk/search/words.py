# SPDX-License-Identifier: GPL-3.0-or-later
"""Words and their stems: particles and endings fall off; 막혔어요, 막혀서 and 막혀부렀당께 are one word.

A stem is a key, not Korean: it only has to come out alike for a phrase of the table and for what is typed.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
import re
from typing import TYPE_CHECKING

from kiosk.search.endings import AFTER_ONE_SYLLABLE, ENDINGS, LIGHT_VERBS, NOUN_ENDS, NOUNS, PARTICLES
from kiosk.search.hangul import VOWELS, is_syllable, jamo

if TYPE_CHECKING:
    from collections.abc import Sequence

_TOKEN = re.compile(r"[a-z]+|[0-9]+|[가-힣ㄱ-ㅣ]+|[^\sa-z0-9가-힣ㄱ-ㅣ]+")


def _matcher(words: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted({jamo(word) for word in words}, key=len, reverse=True)
    return re.compile(f"(?:{'|'.join(longest_first)})$")


_ENDING = _matcher(ENDINGS)
_PARTICLE = _matcher(PARTICLES)
_SHORT_PARTICLE = _matcher(AFTER_ONE_SYLLABLE)
_OBJECT = jamo("를")
_LIGHT_VERB = _matcher(LIGHT_VERBS)
_CONTRACTED = [
    ("ㅣㅁ", "ㅣ"),
    ("ㅎㅐ", "ㅎㅏ"),
    ("ㅗㅏ", "ㅗ"),
    ("ㅜㅓ", "ㅜ"),
    ("ㅗㅐ", "ㅗㅣ"),
    ("ㅕ", "ㅣ"),
    ("ㅆㅓ", "ㅆㅡ"),
    ("ㅋㅓ", "ㅋㅡ"),
]
_NOUNS = frozenset(map(jamo, NOUNS))
_NOUN_ENDS = tuple(map(jamo, NOUN_ENDS))
_ROUNDS = 4  # 3 is alike; of 3,897 first hits 2 loses 5, 1 loses 20
_SURE = 4  # letters; 3 loses 5 more first hits than it gains, 5 two, 9 four


@dataclass(frozen=True, slots=True)
class Word:
    """A word as typed and its stem; `body` is the part of the surface that the stem covers."""

    surface: str
    stem: str
    body: str


@lru_cache(maxsize=64)
def words(text: str) -> Sequence[Word]:
    """Split cleaned text into words; one key asks several times for the same text."""
    return tuple(_word(token) for token in _TOKEN.findall(text))


def uncached_words(text: str) -> list[Word]:
    """Split cleaned text into words, and remember none of them."""
    return [_word.__wrapped__(token) for token in _TOKEN.findall(text)]


def forget_words() -> None:
    """Let go of every word met so far; whoever typed them has left."""
    words.cache_clear()
    _word.cache_clear()


@lru_cache(maxsize=20_000)
def _word(token: str) -> Word:
    if not is_syllable(token[0]):
        return Word(token, _plain_stem(token), token)
    letters = jamo(token)
    stem = _stem(letters)
    covered, body = 0, 0
    for char in token:
        covered += len(jamo(char))
        if covered > len(stem) and body:
            break
        body += 1
    return Word(token, stem, token[:body])


def _plain_stem(token: str) -> str:
    """English plurals only; numbers and other scripts stay."""
    plural = token.isascii() and len(token) > len("gas") and token.endswith("s") and not token.endswith("ss")
    return token[:-1] if plural else token


def _stem(letters: str) -> str:
    stem = letters
    for _ in range(_ROUNDS):
        if stem in _NOUNS or stem.endswith(_NOUN_ENDS):
            return stem
        shorter = _drop(_bare(stem), _LIGHT_VERB, 2)
        if shorter == stem:
            break
        stem = shorter
    for contracted, plain in _CONTRACTED:
        if stem.endswith(contracted):
            return _drop(stem[: -len(contracted)] + plain, _LIGHT_VERB, 2)
    return stem


def _bare(letters: str) -> str:
    """Drop an ending and a particle; the object's own goes whole: 담배를 is no 담배르 that ends in ㄹ."""
    if letters.endswith(_OBJECT):
        return _drop_particle(letters)
    ended = _drop_ending(letters)
    noun = _drop(letters, _PARTICLE, 2) if letters.endswith(_OBJECT[1:]) else letters
    return noun if noun != letters and len(ended) == len(letters) - 1 else _drop_particle(ended)


def _drop_ending(letters: str) -> str:
    """Leave one syllable only before an ending that no noun of two syllables has (낳으면, but not 신고)."""
    found = _ENDING.search(letters)
    sure = found is not None and len(found[0]) >= _SURE
    return _drop(letters, _ENDING, 1 if sure else 2)


def _drop_particle(letters: str) -> str:
    dropped = _drop(letters, _PARTICLE, 2)
    return dropped if dropped != letters else _drop(letters, _SHORT_PARTICLE, 1)


def _drop(letters: str, endings: re.Pattern[str], syllables: int) -> str:
    """Cut the longest ending that leaves so many syllables standing."""
    found = endings.search(letters)
    while found:
        rest = letters[: found.start()]
        if sum(map(_is_nucleus, _nuclei(rest))) >= syllables:
            return rest
        found = endings.search(letters, found.start() + 1)
    return letters


def _nuclei(letters: str) -> str:
    """Count a double vowel once."""
    for double in ("ㅗㅏ", "ㅗㅐ", "ㅗㅣ", "ㅜㅓ", "ㅜㅔ", "ㅜㅣ", "ㅡㅣ"):
        letters = letters.replace(double, "ㅏ")
    return letters


def _is_nucleus(letter: str) -> bool:
    return letter in VOWELS
