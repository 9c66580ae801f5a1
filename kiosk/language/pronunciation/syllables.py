# SPDX-License-Identifier: GPL-3.0-or-later
"""Hangul syllables taken apart into initial, vowel and final consonant, and put together again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

INITIALS: Final = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
VOWELS: Final = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
FINALS: Final = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")
_FIRST: Final = 0xAC00
_LAST: Final = 0xD7A3


@dataclass(slots=True)
class Syllable:
    """One syllable; `final` is empty where it is open. The rules change it in place."""

    initial: str
    vowel: str
    final: str

    def __str__(self) -> str:
        """Return the syllable as one character."""
        index = (INITIALS.index(self.initial) * len(VOWELS) + VOWELS.index(self.vowel)) * len(FINALS)
        return chr(_FIRST + index + FINALS.index(self.final))


def is_syllable(character: str) -> bool:
    """Return whether the character is a whole Hangul syllable."""
    return _FIRST <= ord(character) <= _LAST


def taken_apart(word: str) -> list[Syllable]:
    """Return the syllables of a word that is Hangul throughout."""
    return [_apart(ord(character) - _FIRST) for character in word]


def _apart(index: int) -> Syllable:
    rest, final = divmod(index, len(FINALS))
    initial, vowel = divmod(rest, len(VOWELS))
    return Syllable(INITIALS[initial], VOWELS[vowel], FINALS[final])
