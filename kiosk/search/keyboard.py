# SPDX-License-Identifier: GPL-3.0-or-later
"""The two-set (2벌식) keyboard: what was meant when the layout was the wrong one."""

from __future__ import annotations

from kiosk.search.hangul import JOINED, LEADS, TAILS, VOWELS, compose, jamo

_KEYS = "rRseEfaqQtTdwWczxvgkoiOjpuPhynbml"
_JAMO = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎㅏㅐㅑㅒㅓㅔㅕㅖㅗㅛㅜㅠㅡㅣ"
TO_JAMO = dict(zip(_KEYS, _JAMO, strict=True)) | {
    key.upper(): letter for key, letter in zip(_KEYS, _JAMO, strict=True) if key.upper() not in _KEYS
}
TO_KEY = dict(zip(_JAMO, _KEYS, strict=True))


def as_hangul(keys: str) -> str:
    """Read Latin letters as the keys of a Hangul keyboard: wnckeksthr → 주차단속."""
    return assemble("".join(TO_JAMO.get(key, key) for key in keys))


def as_latin(text: str) -> str:
    """Read Hangul as the keys of a Latin keyboard: ㅔㅁㄴ네ㅐㄳ → passport."""
    return "".join(TO_KEY.get(char, char) for char in jamo(text)).lower()


def assemble(letters: str) -> str:
    """Put simple jamo together as a keyboard does, key by key."""
    whole: list[str] = []
    left = letters
    while left:
        syllable, used = _syllable(left)
        whole.append(syllable)
        left = left[used:]
    return "".join(whole)


def _syllable(letters: str) -> tuple[str, int]:
    """Take the longest syllable from the front; a consonant before a vowel belongs to the next one."""
    if letters[0] not in LEADS or letters[1:2] not in VOWELS or not letters[1:2]:
        return letters[0], 1
    vowel, used = _vowel(letters)
    tail = _tail(letters[used:])
    lead = letters[0]
    return compose(lead, vowel, JOINED.get(tail, tail) or " "), used + len(tail)


def _vowel(letters: str) -> tuple[str, int]:
    double = JOINED.get(letters[1:3])
    return (double, 3) if double and double in VOWELS else (letters[1], 2)


def _tail(rest: str) -> str:
    for size in (2, 1):
        tail = rest[:size]
        closed = JOINED.get(tail) if size == len("ㄱㅅ") else tail
        if len(tail) == size and closed and closed in TAILS and not _opens(rest[size:]):
            return tail
    return ""


def _opens(rest: str) -> bool:
    return bool(rest) and rest[0] in VOWELS
