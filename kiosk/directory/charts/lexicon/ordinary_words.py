# SPDX-License-Identifier: GPL-3.0-or-later
"""Ordinary Korean words, for telling a name from a word that begins with a surname."""

from __future__ import annotations

from functools import cache, lru_cache
import re
from typing import TYPE_CHECKING, Final

from kiosk.directory.charts.lexicon.words import NO_NAMES, SURNAMES, as_rank
from kiosk.language.people import COMPOUND_SURNAMES
from kiosk.language.tables import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable

_FILE: Final = WORDS / "ordinary.txt"
_COMMEMORATED: Final = WORDS / "commemorated.txt"
_SHAPE: Final = re.compile(r"[가-힣]{2,4}")
_SYLLABLES: Final = 2, 3, 4  # of a surname and one to three more
# What makes a unit, a paper or a fee of a word of two syllables: 도로 → 도로과, 지방 → 지방세.
_ENDINGS: Final = frozenset(
    "과팀계실국소반단세권증비장원관사직망화물동용자서표금료법식성형류지구품기시액률율량점업과층호선로"
)
_UNITS: Final = frozenset("과팀계실국소반단세권증비장관직망물동용자서표금료법")  # those that end few names
_PARTICLES: Final = frozenset(
    "은 는 이 가 을 를 의 에 에게 께 와 과 도 로 으로 만 등 및 에서 까지 부터 이나 나 랑 님 씨".split()  # noqa: SIM905 # a table
)
_LONGEST: Final = 16  # letters; each word of a longer run would go one level deeper
# Words of offices that no dictionary has and that are shaped like names.
_OFFICE_WORDS: Final = frozenset(
    "이동편의 안마원 나눔숲 사망시 창구명 현존지 선결제 도선 하상 채종 육묘 양묘 민방 도계 윤번 도비 여입 "  # noqa: SIM905 # a table
    "부서명 기관명 사업명 시설명 단체명 강좌명 공사명 용역명 민원명 서류명 주소명 상호명 상품명 계약명 "
    "지역명 도면명 문서명 차량명 조직명 민원석 상담석 안내석 여유석 예비석 방청석 "
    "선급 현년 서훈 지변 도근 오니 양정 정류 한부 이통 지어낸".split()
)


class _Words:
    """Many short words by their first letter, each letter's in one string: a tenth of what a set takes."""

    def __init__(self, words: Iterable[str]) -> None:
        by_letter: dict[str, list[str]] = {}
        for word in words:
            by_letter.setdefault(word[0], []).append(word)
        self._listed = {letter: f" {' '.join(listed)} " for letter, listed in by_letter.items()}

    def __contains__(self, word: str) -> bool:
        return " " not in word and f" {word} " in self._listed.get(word[:1], "")


@cache
def ordinary() -> _Words:
    """Return the words that are no names."""
    lines = _FILE.read_text("utf-8").splitlines()
    words = {word for line in lines if not line.startswith("#") for word in line.split()}
    return _Words(words | NO_NAMES | _OFFICE_WORDS)


@cache
def commemorated() -> frozenset[str]:
    """Return after whom Korea's parks and streets are named."""
    lines = _COMMEMORATED.read_text("utf-8").splitlines()
    return frozenset(name for line in lines if not line.startswith("#") for name in line.split())


def is_word(text: str) -> bool:
    """Return whether a text is a word of its own, or a rank."""
    return text in ordinary() or as_rank(text) is not None


def is_particle(text: str) -> bool:
    """Return whether a text is what Korean appends to a noun."""
    return text in _PARTICLES


@lru_cache(maxsize=4096)
def is_compound(text: str) -> bool:
    """Return whether a text can be read as ordinary words one after the other, a particle at its end."""
    if not text or len(text) > _LONGEST:
        return False
    if is_word(text):
        return True
    for cut in range(2, min(len(text), 5)):
        head, tail = text[:cut], text[cut:]
        if head in ordinary() and (tail in _ENDINGS or is_particle(tail) or is_compound(tail)):
            return True
    return False


def is_derived(text: str) -> bool:
    """Return whether a text is a word of two syllables with an ending that makes a unit or a paper of it."""
    return text[:-1] in ordinary() and text[-1] in _UNITS


def has_compound_surname(text: str) -> bool:
    """Return whether a text begins with a surname of two syllables and goes on with a given name."""
    return text.startswith(COMPOUND_SURNAMES) and len(text) in _SYLLABLES[1:]


def name_shaped(text: str) -> bool:
    """Return whether a text is a surname and one to three syllables, and no ordinary word or two."""
    if not _SHAPE.fullmatch(text) or text[0] not in SURNAMES or is_word(text):
        return False
    return len(text) < _SYLLABLES[-1] or has_compound_surname(text) or not is_compound(text)
