# SPDX-License-Identifier: GPL-3.0-or-later
"""Names in Latin letters: Kim Minsu, Min-su Kim and Gim Minsoo are 김민수.

Everybody spells a name differently, so both sides are folded: voiced and unvoiced consonants are one, and so
are the vowels that are confused. Surnames keep their customary spellings (이 is Lee, 박 is Park).
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
import re
from typing import TYPE_CHECKING

from kiosk.language.romanised_names import LEADS, SOUNDS, TAILS
from kiosk.search.hangul import FIRST, PER_LEAD, PER_VOWEL, is_syllable
from kiosk.search.phrases import Field

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from kiosk.search.columns import Columns

# Of 750 made queries for a person 0.5 for the first loses 2 first hits; 0.3 for the second 11, 0.6 none.
WORTH, BEGUN = 0.95, 0.8
SHORTEST_SOUND = 6  # letters of a sound; shorter ones are words of other languages
_WHERE = re.compile(r"\b(?:eodi\w*|odi\w*|iss?[eo]+yo)\b")
SHORTEST = 4  # 2 gains 4 first hits of them, 6 loses 11


_SURNAMES = {
    "이": ("lee", "yi", "rhee"), "박": ("park",), "최": ("choi",), "임": ("lim", "rim"), "오": ("oh",),
    "우": ("woo",), "노": ("roh", "noh"), "정": ("chung",), "백": ("paik",), "허": ("hur",), "류": ("yoo",),
    "유": ("ryu",), "안": ("ahn",), "신": ("shin",), "심": ("shim",), "서": ("suh",), "손": ("sohn",),
}  # fmt: skip
_FOLDS = [
    (r"(.)\1+", r"\1"), (r"sh", "s"), (r"ch", "j"), (r"[gq]", "k"), (r"d", "t"), (r"b", "p"), (r"l", "r"),
    (r"y(eo|o|u|oo|ou)", "yo"), (r"eo|eu|oo|ou|wo|w|u", "o"), (r"ae|ai|e|oi", "e"),
    (r"(?<=[aeiou])[hr]\b", ""), (r"ui", "i"), (r"(.)\1+", r"\1"),
]  # fmt: skip
_FOLDED = [(re.compile(heard), meant) for heard, meant in _FOLDS]


class RomanNames:
    """The names of the index by their folded spellings, surname first or last.

    `spellings` may remember what the function of that name says.
    """

    def __init__(self, columns: Columns, spellings: Callable[[str], Iterable[str]]) -> None:
        spelled = [
            (spelling, phrase)
            for phrase, kind in enumerate(columns.kind_of)
            if kind == Field.PERSON
            for spelling in spellings(columns.texts[phrase])
        ]
        self._spelled = sorted(set(spelled))
        self._columns = columns

    def match(self, typed: str) -> Iterator[tuple[int, float]]:
        """Return the names that the Latin letters spell, or begin to spell."""
        wanted = fold(typed)
        if len(wanted) < SHORTEST:
            return
        for spelling, phrase in self._spelled[bisect_left(self._spelled, (wanted, -1)) :]:
            if not spelling.startswith(wanted):
                return
            yield phrase, WORTH if spelling == wanted else BEGUN

    def heard(self, latin: str) -> str:
        """Return the place or office that somebody spells who only heard it: hwajangsil eodie isseoyo."""
        return self._heard.get(sound(_WHERE.sub("", latin.lower())), "") if latin.isascii() else ""

    @cached_property
    def _heard(self) -> Mapping[str, str]:
        names = (
            text
            for text, kind in zip(self._columns.texts, self._columns.kind_of, strict=True)
            if kind in {Field.PLACE, Field.OFFICE}
        )
        return {key: name for name in names if len(key := sound_of(name)) >= SHORTEST_SOUND}


def fold(latin: str) -> str:
    """Bring a spelling down to what all spellings of the name share."""
    folded = re.sub(r"[^a-z]", "", latin.lower())
    for heard, meant in _FOLDED:
        folded = heard.sub(meant, folded)
    return folded


def spellings(name: str) -> tuple[str, ...]:
    """Return the folded spellings of a Korean name, none of any other text."""
    return tuple(_spellings(name))


def sound(latin: str) -> str:
    """Return what spellings of one Korean word share: jumindeungnok and jumin deungrok are one."""
    return re.sub(r"(?<=[gkmp])r", "n", fold(latin))


def sound_of(word: str) -> str:
    """Return the sound of a word in Hangul, nothing of any other text."""
    squeezed = re.sub(r"[\s·ㆍ()]", "", word)
    return sound("".join(map(_latin, squeezed))) if all(map(is_syllable, squeezed)) else ""


def _spellings(name: str) -> Iterator[str]:
    if not all(map(is_syllable, name)) or len(name) < len("김민"):
        return
    given = "".join(map(_latin, name[1:]))
    for surname in (_latin(name[0]), *_SURNAMES.get(name[0], ())):
        yield fold(surname + given)
        yield fold(given + surname)


def _latin(syllable: str) -> str:
    lead, rest = divmod(ord(syllable) - FIRST, PER_LEAD)
    vowel, tail = divmod(rest, PER_VOWEL)
    return LEADS[lead] + SOUNDS[vowel] + TAILS[tail]
