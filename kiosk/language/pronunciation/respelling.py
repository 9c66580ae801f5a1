# SPDX-License-Identifier: GPL-3.0-or-later
"""A Korean text respelled as it is spoken, for a voice that reads letters and no words."""

from __future__ import annotations

import re
from typing import Final

from kiosk.language.pronunciation.compounds import underlying
from kiosk.language.pronunciation.readings import AS_IT_IS, as_it_is, read
from kiosk.language.pronunciation.rules import pronounced
from kiosk.language.pronunciation.syllables import taken_apart

_RUN: Final = re.compile(rf"{AS_IT_IS[0]}(?P<kept>[^{AS_IT_IS[1]}]*){AS_IT_IS[1]}|(?P<word>[가-힣]+)")
# Said slowly when counting, each number for itself: 열여덜, not 열려덜.
_TEENS: Final = {"열여덟": "열여덜", "열여섯": "열여섣", "열일곱": "열일곱"}
_TEEN: Final = re.compile("|".join(_TEENS))
# Articles 23 and 27 across a space: a bound noun behind an ending in ㄹ is tense.
_BOUND: Final = re.compile(
    r"(?<=[할갈올볼될줄쓸일을날울물])( )(것|거|게|걸|수|데|바(?![가-힣])|적|줄|곳|도리|사람|듯)"
)
_TIGHT: Final = {
    "것": "껏",
    "거": "꺼",
    "게": "께",
    "걸": "껄",
    "수": "쑤",
    "데": "떼",
    "바": "빠",
    "적": "쩍",
} | {
    "줄": "쭐",
    "곳": "꼿",
    "도리": "또리",
    "사람": "싸람",
    "듯": "뜻",
}


def respelled(text: str) -> str:
    """Return the text with every Hangul word as it is pronounced and every number in words."""
    words = _TEEN.sub(lambda teen: as_it_is(_TEENS[teen[0]]), read(text))
    words = _BOUND.sub(lambda found: f" {_TIGHT[found[2]]}", words)
    return re.sub(r" {2,}", " ", _RUN.sub(_spoken, words)).strip()


def _spoken(run: re.Match[str]) -> str:
    if run["word"] is None:
        return run["kept"]
    return "".join(map(str, pronounced(taken_apart(underlying(run["word"])))))
