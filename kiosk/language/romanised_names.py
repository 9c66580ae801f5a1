# SPDX-License-Identifier: GPL-3.0-or-later
"""A Korean name in Latin letters, for who reads no Hangul: 국어의 로마자 표기법 (2000).

As it is pronounced, but for two things (chapter 3, article 1): what is tensed is written plain, 압구정 is
Apgujeong; and in a name ㅎ stays behind ㄱ, ㄷ, ㅂ: 묵호 is Mukho. A vowel is spelled as it is written.
"""

from __future__ import annotations

from itertools import chain, pairwise
import re
from typing import TYPE_CHECKING, Final

from kiosk.language.pronunciation.compounds import underlying
from kiosk.language.pronunciation.rules import pronounced
from kiosk.language.pronunciation.syllables import FINALS, INITIALS, VOWELS, taken_apart

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.language.pronunciation.syllables import Syllable


def _listed(text: str) -> tuple[str, ...]:
    return tuple("" if part == "-" else part for part in text.split())


LEADS: Final = _listed("g kk n d tt r m b pp s ss - j jj ch k t p h")
SOUNDS: Final = _listed("a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i")
TAILS: Final = _listed("- k k k n n n t l k m l l l p l m p p t t ng t t k t p t")
_LAX: Final = {"ㄲ": "ㄱ", "ㄸ": "ㄷ", "ㅃ": "ㅂ", "ㅆ": "ㅅ", "ㅉ": "ㅈ"}
_STOPS: Final = frozenset("ㄱㄷㅂ")
_HANGUL: Final = re.compile("[가-힣]+")


def romanised(name: str) -> str:
    """Return a name with every run of Hangul in Latin letters, its first letter a capital."""
    return _HANGUL.sub(lambda run: _run(run[0]).capitalize(), name)


def _run(word: str) -> str:
    written = taken_apart(word)
    spoken = pronounced(taken_apart(underlying(word)))
    if len(spoken) != len(written):
        spoken = written
    for (before, after), (said, next_said) in zip(pairwise(written), pairwise(spoken), strict=True):
        if before.final in _STOPS and after.initial == "ㅎ":
            said.final, next_said.initial = before.final, "ㅎ"
        elif _LAX.get(next_said.initial) == after.initial:
            next_said.initial = after.initial
            said.final = said.final or before.final  # 샛별: Saetbyeol
    return "".join(chain.from_iterable(_letters(written, spoken))).replace("lr", "ll")


def _letters(written: Sequence[Syllable], spoken: Sequence[Syllable]) -> list[tuple[str, str, str]]:
    return [
        (
            LEADS[INITIALS.index(said.initial)],
            SOUNDS[VOWELS.index(one.vowel)],
            TAILS[FINALS.index(said.final)],
        )
        for one, said in zip(written, spoken, strict=True)
    ]
