# SPDX-License-Identifier: GPL-3.0-or-later
"""What happens where the parts of a word meet, wherever the parts can be told by their form.

A rule is a pattern whose match begins with the syllable behind the joint. There one of three things happens:
that syllable turns tense, an ㄴ comes before it, or the final in front of it is cut before it moves on.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from kiosk.language.pronunciation.syllables import FINALS

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
