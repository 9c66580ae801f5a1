# SPDX-License-Identifier: GPL-3.0-or-later
"""What meaning decides: the lexicon, and the tensing that Sino-Korean words and common suffixes bring.

A word comes back respelled so that the regular rules of `rules` bring the rest. What the lexicon says of a
syllable is final; the suffix rules here only reach the others.
"""

from __future__ import annotations

from functools import cache
import itertools
import re
from typing import TYPE_CHECKING, Final

from kiosk.language.pronunciation.syllables import taken_apart
from kiosk.resources import ASSETS

if TYPE_CHECKING:
    from kiosk.language.pronunciation.syllables import Syllable

LEXICON: Final = ASSETS / "pronunciation" / "ko.tsv"

_TENSE: Final = {"ㄱ": "ㄲ", "ㄷ": "ㄸ", "ㅂ": "ㅃ", "ㅅ": "ㅆ", "ㅈ": "ㅉ"}
# Article 26: ㄹ before ㄷ, ㅅ, ㅈ is followed by a tense consonant in Sino-Korean words. Both syllables must
# be common in such words; where the second is also an ending (다 지 도 서 시 자) the lexicon has the word.
_SINO_L: Final = frozenset(
    "갈걸결골괄굴궐귤길날달돌랄렬률말멸몰물밀발벌별불살설솔술슬실알얼열올월율일절졸질찰철출칠팔필할혈활"
)
_SINO_NEXT: Final = frozenset(
    "단달담당대덕독돈동둔득등사산살상색생석선설섬성속손송수숙순술습승식신심작장재저적전절점정제조족종죄주준중증직진질집"
)
# Article 30: syllables whose ㅅ joins the parts of a compound; it is silent before a tense consonant.
_BETWEEN: Final = frozenset("냇샛랫콧팻햇뱃갯훗뒷윗뭇깻젯찻촛귓핏횟툇숫돗닷댓맷볏잿굣윳샛")
# Article 20: these suffixes keep ㄴㄴ behind two syllables and more, unless both syllables are a word.
_KEEP_N: Final = frozenset("란량력령례론료류로")
_WORDS_IN_L: Final = frozenset(
    [
        "인력",
        "전력",
        "권력",
        "진료",
        "원료",
        "연료",
        "관례",
        "분류",
        "한류",
        "전류",
        "언론",
        "난로",
        "선로",
        "진로",
        "연령",
        "전례",
        "분량",
        "한량",
        "전란",
        "본론",
        "신령",
        "산란",
        "곤란",
        "혼란",
    ]
)
_SUFFIX: Final = re.compile(r"(?P<stem>[가-힣]{2,})(?P<suffix>증|권)(?=$|[은는이가을를의에도로과와만])")
_NOT_A_PAPER: Final = frozenset("인보검공논실변입예")
# 課, not the particle 과: behind a vowel always, behind a consonant where the stem is an office's.
_DIVISION: Final = re.compile(
    r"(?P<stem>[가-힣]{2,})과(?=$|[는의에로장]|입니다|예요|이며)",
)
_OFFICE_STEMS: Final = [
    "행정",
    "재정",
    "세정",
    "안전",
    "건설",
    "관광",
    "교통",
    "환경",
    "농정",
    "수산",
    "해양",
    "축산",
    "산림",
    "공원",
    "위생",
    "예산",
    "기획",
    "통신",
    "건축",
    "주택",
    "청년",
    "여성",
    "가족",
    "아동",
    "노인",
    "장애인",
    "민원",
    "항만",
    "개발",
    "재생",
    "보건",
    "예방",
    "식품",
    "기반",
    "정보",
    "계획",
    "진흥",
    "지원",
    "운영",
    "관리",
    "조성",
    "혁신",
    "산업",
]


def underlying(word: str) -> str:
    """Return a Hangul word respelled for the regular rules."""
    text, settled = _looked_up(word)
    syllables = taken_apart(text)
    for rule in (_between, _sino, _kept_n):
        rule(syllables, settled)
    for index in _suffixes(text):
        if index not in settled:
            _tighten(syllables[index])
    return "".join(map(str, syllables))


@cache
def _lexicon() -> tuple[re.Pattern[str], dict[str, str]]:
    lines = LEXICON.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    patterns = sorted((row[0] for row in rows), key=len, reverse=True)
    return re.compile("|".join(patterns)), {row[0].strip("^$"): row[1] for row in rows}


def _looked_up(word: str) -> tuple[str, set[int]]:
    """Return the word with what the lexicon knows of it, and which syllables that settles."""
    pattern, respelled = _lexicon()
    settled: set[int] = set()
    for match in pattern.finditer(word):
        settled.update(range(*match.span()))
    return pattern.sub(lambda match: respelled[match[0]], word), settled


def _tighten(syllable: Syllable) -> None:
    syllable.initial = _TENSE.get(syllable.initial, syllable.initial)


def _between(syllables: list[Syllable], settled: set[int]) -> None:
    for index, (left, right) in enumerate(itertools.pairwise(syllables)):
        if str(left) in _BETWEEN and right.initial in _TENSE and index not in settled:
            left.final = ""
            _tighten(right)


def _sino(syllables: list[Syllable], settled: set[int]) -> None:
    written = [str(one) for one in syllables]
    for index, (left, right) in enumerate(itertools.pairwise(written), start=1):
        if left in _SINO_L and right in _SINO_NEXT and index not in settled:
            _tighten(syllables[index])


def _kept_n(syllables: list[Syllable], settled: set[int]) -> None:
    for index in range(2, len(syllables)):
        left, right = syllables[index - 1], syllables[index]
        if left.final != "ㄴ" or str(right) not in _KEEP_N or index in settled:
            continue
        if f"{left}{right}" not in _WORDS_IN_L:
            right.initial = "ㄴ"


def _suffixes(word: str) -> set[int]:
    """Return which syllables are a suffix that is spoken tense: 자격증, 이용권, 총무과."""
    papers = {
        match.start("suffix")
        for match in _SUFFIX.finditer(word)
        if match["suffix"] != "증" or match["stem"][-1] not in _NOT_A_PAPER
    }
    divisions = {match.end("stem") for match in _DIVISION.finditer(word) if _is_office(match["stem"])}
    return papers | divisions


def _is_office(stem: str) -> bool:
    return not taken_apart(stem[-1])[0].final or stem.endswith(tuple(_OFFICE_STEMS))
