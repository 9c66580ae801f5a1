# SPDX-License-Identifier: GPL-3.0-or-later
"""The regular rules of the standard pronunciation (표준발음법), syllable by syllable.

Article numbers are those of 문교부 고시 제88-2호, 제2부. What depends on meaning (ㄴ-insertion, tensing
between nouns, liaison before a noun) stands in the lexicon, respelled so that these rules bring the rest.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from kiosk.language.pronunciation.syllables import Syllable

# Article 14: the second of two finals moves on, ㅅ as ㅆ. The first stays.
_PAIRS: Final = {
    "ㄳ": ("ㄱ", "ㅅ"),
    "ㄵ": ("ㄴ", "ㅈ"),
    "ㄶ": ("ㄴ", "ㅎ"),
    "ㄺ": ("ㄹ", "ㄱ"),
    "ㄻ": ("ㄹ", "ㅁ"),
    "ㄼ": ("ㄹ", "ㅂ"),
    "ㄽ": ("ㄹ", "ㅅ"),
    "ㄾ": ("ㄹ", "ㅌ"),
    "ㄿ": ("ㄹ", "ㅍ"),
    "ㅀ": ("ㄹ", "ㅎ"),
    "ㅄ": ("ㅂ", "ㅅ"),
}
# Articles 9 to 11: what a final sounds like at a word's end or before a consonant.
NEUTRAL: Final = {
    **dict.fromkeys(("ㄲ", "ㅋ", "ㄳ", "ㄺ"), "ㄱ"),
    **dict.fromkeys(("ㅅ", "ㅆ", "ㅈ", "ㅊ", "ㅌ", "ㅎ"), "ㄷ"),
    **dict.fromkeys(("ㅍ", "ㅄ", "ㄿ"), "ㅂ"),
    **dict.fromkeys(("ㄼ", "ㄽ", "ㄾ", "ㅀ"), "ㄹ"),
    **dict.fromkeys(("ㄵ", "ㄶ"), "ㄴ"),
    "ㄻ": "ㅁ",
}
_TENSE: Final = {"ㄱ": "ㄲ", "ㄷ": "ㄸ", "ㅂ": "ㅃ", "ㅅ": "ㅆ", "ㅈ": "ㅉ"}
_ASPIRATED: Final = {"ㄱ": "ㅋ", "ㄷ": "ㅌ", "ㅂ": "ㅍ", "ㅈ": "ㅊ"}
_NASAL: Final = {"ㄱ": "ㅇ", "ㄷ": "ㄴ", "ㅂ": "ㅁ"}
_STOPS: Final = frozenset("ㄱㄷㅂ")
_WITH_H: Final = frozenset("ㅎㄶㅀ")
# Article 11: ㄺ is ㄹ before ㄱ in verbs and adjectives; these are the nouns.
_NOUNS_IN_LK: Final = frozenset("닭흙칡삵슭")
# Articles 24 and 25: finals of stems behind which an ending is tense.
_TENSING: Final = frozenset({"ㄵ", "ㄻ", "ㄼ", "ㄾ"})


def pronounced(syllables: list[Syllable]) -> list[Syllable]:
    """Apply the rules to one word, in place, and return it."""
    for syllable in syllables:  # before liaison: 희 is 히 (article 5), but 협의 stays 혀븨
        if syllable.vowel == "ㅢ" and syllable.initial != "ㅇ":
            syllable.vowel = "ㅣ"
    for left, right in itertools.pairwise(syllables):
        _meet(left, right)
    for syllable in syllables:
        syllable.final = NEUTRAL.get(syllable.final, syllable.final)
        if syllable.initial in "ㅈㅉㅊ" and syllable.vowel == "ㅕ":  # article 5: 가져 is 가저
            syllable.vowel = "ㅓ"
    return syllables


def tighten(syllable: Syllable) -> None:
    """Make a lax initial tense."""
    syllable.initial = _TENSE.get(syllable.initial, syllable.initial)


def _meet(left: Syllable, right: Syllable) -> None:
    """Let the end of one syllable and the beginning of the next change each other."""
    if not left.final:
        return
    if right.initial == "ㅇ":
        _liaison(left, right)
    elif right.initial == "ㅎ":
        _aspirate(left, right)
    else:
        _clash(left, right)


def _liaison(left: Syllable, right: Syllable) -> None:
    """Articles 12.4, 13, 14 and 17: a final is spoken at the beginning of the next syllable."""
    if left.final == "ㅇ":
        return
    stays, moves = _PAIRS.get(left.final, ("", left.final))
    if moves == "ㅎ":
        left.final = stays
        if stays:
            _liaison(left, right)
        return
    left.final = stays
    if right.vowel in "ㅣㅕ" and moves in "ㄷㅌ":
        moves = "ㅈ" if moves == "ㄷ" else "ㅊ"
    right.initial = "ㅆ" if moves == "ㅅ" and stays else moves


def _aspirate(left: Syllable, right: Syllable) -> None:
    """Articles 12.1 and 17: a stop and ㅎ become one aspirate; ㄷ before 히 becomes ㅊ."""
    stays, moves = _PAIRS.get(left.final, ("", left.final))
    if moves not in _ASPIRATED or str(left) in _NOUNS_IN_LK:
        moves = NEUTRAL.get(left.final, left.final)
        stays = ""
    if moves not in _ASPIRATED:
        return
    palatal = left.final in {"ㄷ", "ㅌ", "ㄾ"} and right.vowel in "ㅣㅕ"
    left.final = stays
    right.initial = "ㅊ" if palatal else _ASPIRATED[moves]


def _clash(left: Syllable, right: Syllable) -> None:
    """Articles 11, 12, 18 to 20 and 23 to 25: a final before a consonant."""
    if left.final in _WITH_H:
        _h_before_consonant(left, right)
        return
    if str(left) == "밟":  # article 10
        left.final = "ㅂ"
    if left.final in _TENSING and right.initial in _TENSE and str(left) != "덟":
        right.initial = _TENSE[right.initial]
        left.final = NEUTRAL[left.final]
        return
    if left.final == "ㄺ" and right.initial == "ㄱ" and str(left) not in _NOUNS_IN_LK:
        left.final, right.initial = "ㄹ", "ㄲ"
        return
    left.final = NEUTRAL.get(left.final, left.final)
    if left.final in _STOPS and right.initial in _TENSE:
        right.initial = _TENSE[right.initial]
    _assimilate(left, right)


def _h_before_consonant(left: Syllable, right: Syllable) -> None:
    """Article 12: ㅎ makes ㄱ, ㄷ, ㅈ aspirate and ㅅ tense, and is silent before ㄴ."""
    stays = _PAIRS[left.final][0] if left.final in _PAIRS else ""
    if right.initial in {"ㄱ", "ㄷ", "ㅈ"}:
        right.initial, left.final = _ASPIRATED[right.initial], stays
    elif right.initial == "ㅅ":
        right.initial, left.final = "ㅆ", stays
    else:
        left.final = stays or "ㄷ"
        _assimilate(left, right)


def _assimilate(left: Syllable, right: Syllable) -> None:
    """Articles 18 to 20: stops turn nasal, ㄹ turns ㄴ behind all but ㄴ and ㄹ, ㄴ turns ㄹ beside ㄹ."""
    if right.initial == "ㄹ" and left.final not in {"ㄴ", "ㄹ"}:
        right.initial = "ㄴ"
    if right.initial in {"ㄴ", "ㅁ"} and left.final in _NASAL:
        left.final = _NASAL[left.final]
    if {left.final, right.initial} == {"ㄴ", "ㄹ"}:
        left.final = right.initial = "ㄹ"
