# SPDX-License-Identifier: GPL-3.0-or-later
"""What meaning decides: the lexicon, and the tensing that Sino-Korean words and common suffixes bring.

A word comes back respelled so that the regular rules of `rules` bring the rest. What the lexicon says of a
syllable is final; the suffix rules here only reach the others.
"""

from __future__ import annotations

from functools import cache
import itertools
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from kiosk.language.pronunciation.rules import NEUTRAL, tighten
from kiosk.language.pronunciation.syllables import FINALS, taken_apart
from kiosk.resources import ASSETS

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from kiosk.language.pronunciation.syllables import Syllable


class Joint(NamedTuple):
    """A rule: which finals stand in front of the joint, and what begins at it (or at its group `at`)."""

    finals: Collection[str]
    behind: re.Pattern[str]


def _joints(*rules: tuple[Collection[str], str]) -> list[Joint]:
    return [Joint(frozenset(finals), re.compile(behind)) for finals, behind in rules]


_ANY: Final = FINALS
_OPEN: Final = ("",)
_CLOSED: Final = FINALS[1:]
_VOICED: Final = "ㄴㄹㅁㅇ"
_HARD: Final = "ㄲㅋㄳㄺㅅㅈㅊㅌㅍㅄ"
_TWO: Final = "(?<=[가-힣]{2})"
_END: Final = r"(?=$|[은는이가을를의에도로과와만까부인]|으로)"
# Sino-Korean syllables in ㄹ whose words are common; 울 을 얼 stand in names and particles too often.
SINO_L: Final = "갈걸결골괄굴궐길달돌렬률멸몰물밀발벌별불살설솔술슬실알열월율일절졸질찰철출칠탈팔필할혈활"
_OFFICES: Final = (
    "행정|재정|세정|안전|건설|관광|교통|환경|농정|수산|해양|축산|산림|공원|위생|예산|기획|통신|건축|주택|민원|항만|개발|"
    "재생|보건|예방|식품|기반|계획|진흥|지원|운영|관리|조성|혁신|산업|정책|징수|지적|국문|영문|정신|산부인|"
    "[가-힣]{2}(?:청년|여성|아동|노인|장애인|정보)"
)
_OF_AN_OFFICE: Final = r"(?=$|[는의에로장]|입니다|예요|이며)"
_NOT_A_DRUG: Final = "계예절협제조요서청공위농한독극마금언신화폭해특밀활도병선안구빈생양탈투의명보기"
_TAXED: Final = (
    "재산|소득|자동차|주민|취득|지방|양도|부가|가치|법인|면허|소비|상속|증여|부동산|교육|거래|특별|레저|개발"
)
_LETTERS: Final = "표창|초대|초청|임명|위임|고소|안내|추천|연하|도전|소환|신임|감사|공로"
_SAI_SIOT: Final = "냇샛콧햇뱃갯훗뒷윗뭇깻젯찻촛귓핏횟툇숫댓맷볏젯굣윳옛삿랫"
_OF_TWO: Final = (  # words behind a word
    "연구|여권|(?<!재활)용품|용어|용지|요원|연료|연수|영향|유치원|육아|요양|영화|역사|여성|약국|영어|요금|요법|야구|양육|여객"
)

TENSE: Final = _joints(
    # Article 27: an ending in ㄹ, and what is written to it.
    ("ㄹ", r"수록|지라도|지언정|게요|것|거예요|거에요|거야|겁니다|건데|걸요?$|수(?=있|없)"),
    ("ㄹ", r"(?<=[할갈올볼될줄쓸을를릴킬])수(?=[가는도를밖]|$)|(?<=도울)수"),
    ("ㄹ", r"(?<=[할갈올볼될을])(?:진대(?!학)|세라|밖에)|(?<=[할갈올볼될을쓸])[데바](?=[가를는도없있에]|$)"),
    ("ㄹ", r"(?<=[할갈올볼될])(?:곳|도리|적에)|(?<=만날)사람|(?<=[할갈올볼될줄을릴둘])게$"),
    # Article 28: nouns that are tense behind whatever noun they are joined to.
    (_VOICED, rf"길{_END}|빛|줄기|바닥|방울|소리|가락|가루|구멍|값|(?<=[가-힣]{{2}})병{_END}"),
    # Article 26 before a suffix; inside a word see `compounds`.
    ("ㄹ", rf"(?<=[{SINO_L}])적(?=$|[으인이])|(?<=^[가-힣][{SINO_L}])[서제점성]{_END}"),
    # Suffixes of Sino-Korean words: 券 and 權, 證 and 症, 法, 課 and 科, 稅, 狀.
    (_ANY, rf"{_TWO}(?:권|법|(?<![인보검공논실변입예기체])증){_END}"),
    (_OPEN, rf"{_TWO}과{_OF_AN_OFFICE}"),
    (_ANY, rf"(?:{_OFFICES})(?P<at>과){_OF_AN_OFFICE}"),
    (_ANY, rf"(?:{_TAXED})(?P<at>세){_END}|(?:{_LETTERS})(?P<letter>장){_END}"),
)
# Article 29: ㄴ before 이, 야, 여, 요, 유; behind ㄹ it becomes ㄹ by article 20.
WITH_N: Final = _joints(
    (
        _CLOSED,
        rf"잎|이불|엿{_END}|열매|여우|이야기|양말|연필|열차|잇몸|입술|여름|여행|요리|요기|열쇠|엽서|염색",
    ),
    (_CLOSED, rf"{_TWO}(?:(?<!출)연금|{_OF_TWO})"),
    (_CLOSED, rf"(?<=[{_SAI_SIOT}])(?:일|잇|잎|입|열|윷)|(?<=첫)[여야요유]|(?<=못)(?:이기|일어|읽|잊|입)"),
    (_CLOSED, rf"(?<=[할갈볼])일(?=$|[이을은도])|^(?:[가-힣]{{2}})+(?<!재활)(?<!부작)(?P<at>용){_END}"),
    (
        _CLOSED,
        rf"{_TWO}(?:(?<![번통병면방광검용권현영징])역|(?<![감전폭열])염|(?<![{_NOT_A_DRUG}])약|율){_END}",
    ),
)
# Article 15: before a noun, a stem or 없 the final is heard as at a word's end.
CUT: Final = _joints(
    (
        _HARD,
        r"없|(?<=[밭꽃옷늪닭값앞젖빛잎숲겉홑])(?:아래|위|안|앞|옷|어미|아비)|(?<=부엌|무릎)(?:안|앞|아래|위)",
    ),
    (_HARD, r"(?<=[첫헛])(?![으은을의에여야요유])[아-잏]|(?<=못)(?:알|움직|올|와|온|외|얻)"),
)


def found(joints: Sequence[Joint], word: str, syllables: Sequence[Syllable]) -> set[int]:
    """Return where in the word, as syllable numbers, the rules of one kind act."""
    return {
        at
        for joint in joints
        for match in joint.behind.finditer(word)
        if (at := _at(match)) and syllables[at - 1].final in joint.finals
    }


def _at(match: re.Match[str]) -> int:
    named = (match.start(name) for name in match.re.groupindex)
    return next((at for at in named if at >= 0), match.start())


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
