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

from kiosk.language.pronunciation.joints import CUT, SINO_L, TENSE, WITH_N, found
from kiosk.language.pronunciation.rules import NEUTRAL, tighten
from kiosk.language.pronunciation.syllables import taken_apart
from kiosk.resources import ASSETS

if TYPE_CHECKING:
    from kiosk.language.pronunciation.syllables import Syllable

LEXICON: Final = ASSETS / "pronunciation" / "ko.tsv"

# Article 26: tense behind a Sino-Korean ㄹ. 다 지 도 서 시 자 소 세 are endings, too: the lexicon has them.
_SINO_NEXT: Final = frozenset(
    "단달담당대덕독돈동둔득등사산살상색생석선설섬성속손송수숙순술습승식신심십실작장재저적전절점접정제조족종죄주준중증직진질집"
)
# Article 30: ㅅ that joins two nouns is silent before a tense consonant. In these it belongs to the word:
# 옷장, 웃고, 이웃집.
_OWN_S: Final = frozenset("옷못웃섯릇슷뜻끗엇넷켓봇앗것팟샷숏컷씻벗맛짓챗펫")
_OWN_S_AT_THE_HEAD: Final = frozenset("롯멋헛첫낫빗덧곳풋뭇엿붓솟잣갓닷돗밋굿셋젓긋잇뺏깃")
# Words of two in ㄹ, behind which another word begins: 친절 신고, not 절신; 건축물 대장, not 물대.
_WORDS_BEFORE: Final = frozenset((
    "친절", "건설", "개발", "시설", "생활", "건물", "축물", "동물", "식물", "선물", "인물", "작물",
    "산물", "화물", "유물", "보물", "기물", "오물", "고물", "광물", "곡물", "편물", "은물", "기술",
    "예술", "미술", "수술", "경찰", "관찰", "특별", "개별", "성별", "차별", "출발", "자율", "비율",
    "교실", "사실", "과실", "현실", "분실", "상실", "부실", "병실", "거실", "예절", "계절", "조절",
    "관절", "단절", "근절", "평일", "휴일", "생일", "기일", "매일", "당일", "통일", "수출", "지출",
    "대출", "배출", "제출", "노출", "유출", "진출", "추출", "연출", "호출", "해설", "연설", "개설",
    "증설", "신설", "전설", "진술", "논술", "역할", "분할", "관할", "재활", "자활", "필기", "서울",
    "법률", "확률", "조율", "이월", "정월",
))  # fmt: skip
_LAX: Final = frozenset("ㄱㄷㅂㅅㅈ")
# Article 20: these suffixes keep ㄴㄴ behind two syllables and more, unless both syllables are a word.
_KEEP_N: Final = frozenset("란량력령례론료류로")
_WORDS_IN_L: Final = frozenset((
    "인력", "전력", "권력", "진료", "원료", "연료", "관례", "분류", "한류", "전류", "언론", "난로",
    "선로", "진로", "연령", "전례", "분량", "한량", "전란", "본론", "신령", "산란", "곤란", "혼란",
    "신뢰", "완료", "논란", "판례", "선례", "단련", "훈련", "관련", "반론", "변론", "근로", "인류",
    "본류", "문란", "반란", "탄력", "연락", "간략", "건립", "연륜", "순례", "관로", "판로",
))  # fmt: skip
# Article 24: stems in ㄴ and ㅁ that are no other word before these endings; 신고, 참고, 감지 are.
_STEM: Final = re.compile(
    r"(?:껴안|끌어안|더듬|다듬|머금|가다듬|(?<![가-힣])(?:안|감|넘|남|담|닮|삼|품|뿜|굶|젊))[고던게더]"
    r"|(?:껴안|끌어안|더듬|다듬|머금|(?<![가-힣])(?:넘|남|삼|참|신|감|심|숨|담|닮))(?:[다지](?!어|르|혜|상|시|사|하|역|방|도))"
)


def underlying(word: str) -> str:
    """Return a Hangul word respelled for the regular rules."""
    text, settled = _looked_up(word)
    syllables = taken_apart(text)
    written = taken_apart(text)
    _between(syllables, settled)
    grown = found(WITH_N, text, syllables) - settled
    for index in found(CUT, text, syllables) - settled - grown:
        before = syllables[index - 1]  # moved on here, as no ㄷ or ㅌ before a noun turns to ㅈ or ㅊ
        before.final, syllables[index].initial = "", NEUTRAL.get(before.final, before.final)
    for index in grown:
        syllables[index].initial = "ㄴ"
    for index in (found(TENSE, text, written) | _sino(text) | _stems(text)) - settled:
        tighten(syllables[index])
    _kept_n(syllables, settled)
    return "".join(map(str, syllables))


@cache
def _lexicon() -> tuple[re.Pattern[str], dict[str, str]]:
    lines = LEXICON.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    patterns = sorted((row[0] for row in rows), key=lambda row: len(row.strip("^$")), reverse=True)
    return re.compile("|".join(patterns)), {row[0].strip("^$"): row[1] for row in rows}


def _looked_up(word: str) -> tuple[str, set[int]]:
    """Return the word with what the lexicon knows of it, and which syllables that settles."""
    pattern, respelled = _lexicon()
    settled: set[int] = set()
    for match in pattern.finditer(word):
        settled.update(range(*match.span()))
    return pattern.sub(lambda match: respelled[match[0]], word), settled


def _between(syllables: list[Syllable], settled: set[int]) -> None:
    for index, (left, right) in enumerate(itertools.pairwise(syllables)):
        own = _OWN_S if index else _OWN_S | _OWN_S_AT_THE_HEAD
        if left.final == "ㅅ" and str(left) not in own and right.initial in _LAX and index not in settled:
            left.final = ""
            tighten(right)


def _sino(word: str) -> set[int]:
    """Return the tense syllables of words of two, which are counted off from the head of a compound."""
    heads = (at for at in range(0, len(word) - 1, 2) if word[at] in SINO_L and word[at + 1] in _SINO_NEXT)
    return {at + 1 for at in heads if word[at - 1 : at + 1] not in _WORDS_BEFORE}


def _stems(word: str) -> set[int]:
    return {match.end() - 1 for match in _STEM.finditer(word)}


def _kept_n(syllables: list[Syllable], settled: set[int]) -> None:
    for index in range(2, len(syllables)):
        left, right = syllables[index - 1], syllables[index]
        if left.final != "ㄴ" or str(right) not in _KEEP_N or index in settled:
            continue
        if f"{left}{right}" not in _WORDS_IN_L:
            right.initial = "ㄴ"
