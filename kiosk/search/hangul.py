# SPDX-License-Identifier: GPL-3.0-or-later
"""Hangul taken apart: every key is a string of simple jamo, so that a half-typed syllable is a prefix.

Double vowels and double finals fall into their parts (과 → ㄱㅗㅏ, 값 → ㄱㅏㅂㅅ), because they are typed so:
 이민 passes through 임, and ㅇㅣㅁ is a prefix of ㅇㅣㅁㅣㄴ.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING
import unicodedata

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

LEADS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
TAILS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
FIRST, LAST = 0xAC00, 0xD7A3
PER_VOWEL = len(TAILS)
PER_LEAD = len(VOWELS) * PER_VOWEL

PAIRS = {
    "ㅘ": "ㅗㅏ",
    "ㅙ": "ㅗㅐ",
    "ㅚ": "ㅗㅣ",
    "ㅝ": "ㅜㅓ",
    "ㅞ": "ㅜㅔ",
    "ㅟ": "ㅜㅣ",
    "ㅢ": "ㅡㅣ",
    "ㄳ": "ㄱㅅ",
    "ㄵ": "ㄴㅈ",
    "ㄶ": "ㄴㅎ",
    "ㄺ": "ㄹㄱ",
    "ㄻ": "ㄹㅁ",
    "ㄼ": "ㄹㅂ",
    "ㄽ": "ㄹㅅ",
    "ㄾ": "ㄹㅌ",
    "ㄿ": "ㄹㅍ",
    "ㅀ": "ㄹㅎ",
    "ㅄ": "ㅂㅅ",
}
_MIDDLE_DOTS = dict.fromkeys(map(ord, "·ㆍᆞ․‧・･"))
JOINED = {parts: whole for whole, parts in PAIRS.items()}


def jamo(text: str) -> str:
    """Take every syllable and every double jamo apart; all else stays."""
    return text.translate(_PARTS)


def initials(text: str) -> str:
    """Keep the first consonant of every syllable (주차단속 → ㅈㅊㄷㅅ); all else stays."""
    return text.translate(_FIRSTS)


def compose(lead: str, vowel: str, tail: str = " ") -> str:
    """Put a syllable together."""
    place = LEADS.index(lead) * PER_LEAD + VOWELS.index(vowel) * PER_VOWEL + TAILS.index(tail)
    return chr(FIRST + place)


def is_syllable(char: str) -> bool:
    """Return a whole syllable from anything else."""
    return FIRST <= ord(char) <= LAST


def is_jamo(char: str) -> bool:
    """Return a lone modern consonant or vowel from anything else."""
    return "ㄱ" <= char <= "ㅣ"


@lru_cache(maxsize=65_536)
def clean(text: str) -> str:
    """Bring any input into one form: composed, lower case, modern jamo, no control characters or marks.

    NFD, half-width and old conjoining jamo become what a keyboard of today would have typed.
    """
    folded = unicodedata.normalize("NFKC", text.translate(_MIDDLE_DOTS))
    folded = "".join(_fold(char) for char in folded).lower()
    return " ".join(folded.split())


@cache
def _fold(char: str) -> str:
    if is_syllable(char) or (char.isascii() and char.isalnum()):
        return char
    if is_jamo(char):
        return char
    return _fold_rare(char)


def _fold_rare(char: str) -> str:
    """Spell compatibility forms out; letters, digits and the marks of vowels stay, the rest parts words."""
    name = unicodedata.name(char, "")
    if name.startswith(("HANGUL CHOSEONG ", "HANGUL JUNGSEONG ", "HANGUL JONGSEONG ")):
        return _letter(name.rsplit(" ", 1)[1])
    category = unicodedata.category(char)
    return char if category[0] in "LN" or category == "Mn" else " "


@cache
def _letter(name: str) -> str:
    """Find the modern letter of that Unicode name; an obsolete one parts words."""
    for char in LEADS + VOWELS + TAILS[1:]:
        if unicodedata.name(char) == f"HANGUL LETTER {name}":
            return char
    return " "


class _Letters(dict[int, str]):
    """What the syllables met so far turn into: a city uses a tenth of the 11,172."""

    def __init__(self, of: Callable[[int], str], beside: Mapping[str, str]) -> None:
        super().__init__({ord(whole): parts for whole, parts in beside.items()})
        self._of = of

    def __missing__(self, code: int) -> str:
        if not FIRST <= code <= LAST:
            raise KeyError(code)
        return self.setdefault(code, self._of(code))


def _parts(code: int) -> str:
    lead, vowel, tail = _split(code)
    return LEADS[lead] + _apart(VOWELS[vowel]) + _apart(TAILS[tail].strip())


def _lead(code: int) -> str:
    return LEADS[(code - FIRST) // PER_LEAD]


def _split(code: int) -> tuple[int, int, int]:
    lead, rest = divmod(code - FIRST, PER_LEAD)
    return lead, *divmod(rest, PER_VOWEL)


def _apart(char: str) -> str:
    return PAIRS.get(char, char)


_PARTS = _Letters(_parts, PAIRS)
_FIRSTS = _Letters(_lead, {})
