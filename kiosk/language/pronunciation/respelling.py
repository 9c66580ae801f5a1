# SPDX-License-Identifier: GPL-3.0-or-later
"""A Korean text respelled as it is spoken, for a voice that reads letters and no words."""

from __future__ import annotations

import re
from typing import Final

from kiosk.language.pronunciation.compounds import underlying
from kiosk.language.pronunciation.readings import AS_IT_IS, read
from kiosk.language.pronunciation.rules import pronounced, tighten
from kiosk.language.pronunciation.syllables import taken_apart

_RUN: Final = re.compile(rf"{AS_IT_IS[0]}(?P<kept>[^{AS_IT_IS[1]}]*){AS_IT_IS[1]}|(?P<word>[가-힣]+)")
# Article 27 across a space: a bound noun behind an ending in ㄹ is tense. 수 있다 and 줄 알다 show it by
# themselves; before the others stands an ending that few nouns have.
_BOUND: Final = re.compile(
    r"(?<=[가-힣]) (?:수(?=[가는도밖]?\S*\s?[있없])|줄(?=[을도은]?\s?[알모]))"
    r"|(?<=[할갈올볼될줄쓸날을울킬릴칠낼둘질])(?<![가서겨마]을)(?<!서울) "
    r"(?:것|거|게|걸|수|데|바(?![가-힣]{2})|적|줄|곳|도리|사람|듯)"
)
# Articles 12, 15, 18 and 29: two words said as one, the first short: 옷 한 벌, 밭 아래, 밥 먹는다, 할 일.
_AS_ONE: Final = re.compile(
    r"(?<![가-힣])(?:[옷잘] (?=입)|[일삼] (?=연대))|(?<![가-힣])(?P<short>(?![각및약즉곧])[가-힣]) "
    r"(?=[나-닣마-밓]|한(?: |때)|[하합했]|아래|위(?![가-힣]{2})|앞|안[에은이]|없|입[는다고을]|잊|읽)"
    r"|[한할갈볼은을] (?=(?:일|엿)(?:[이을은도]|$))"
)
# Article 15: a final before a word of its own that begins with a vowel is said as it stands alone: 못 와요.
_ALONE: Final = re.compile(r"(?<![가-힣])(?P<said>[못몇]) (?=[아안알앉앞어언얼오온올와완왔외원월])")
_AS_IT_STANDS: Final = {"못": "몯", "몇": "멷"}
_STOPS: Final = frozenset("ㄱㄲㅋㄳㄺㄷㅅㅆㅈㅊㅌㅂㅍㅄㄿ")


def respelled(text: str) -> str:
    """Return the text with every Hangul word as it is pronounced and every number in words."""
    words = _ALONE.sub(lambda one: _AS_IT_STANDS[one["said"]], read(text))
    words = _BOUND.sub(_tight, _AS_ONE.sub(_joined, words))
    return re.sub(r" {2,}", " ", _RUN.sub(_spoken, words)).strip()


def _joined(pair: re.Match[str]) -> str:
    """Leave out the space where the two words are said as one."""
    joins = pair["short"] is None or taken_apart(pair["short"])[0].final in _STOPS
    return pair[0].removesuffix(" ") if joins else pair[0]


def _tight(noun: re.Match[str]) -> str:
    """Return a bound noun, behind its space, with a tense beginning if the word before it ends in ㄹ."""
    if taken_apart(noun.string[noun.start() - 1])[0].final != "ㄹ":
        return noun[0]
    head, *rest = taken_apart(noun[0].lstrip())
    tighten(head)
    return f" {head}{''.join(map(str, rest))}"


def _spoken(run: re.Match[str]) -> str:
    if run["word"] is None:
        return run["kept"]
    return "".join(map(str, pronounced(taken_apart(underlying(run["word"])))))
