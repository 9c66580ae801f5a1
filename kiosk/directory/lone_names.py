# SPDX-License-Identifier: GPL-3.0-or-later
"""Names with nothing beside them that says so: 여권 접수 심가람, 문의 Sim Garam, 沈佳濫.

A surname and two syllables more (a compound surname and one or two), standing at the beginning or the end of
a phrase or with a particle within it (심가람이 처리), and neither a word nor one with an ending (기준일,
위임한); the same with gaps between all three (심 가 람). Of two syllables only what ends in one that is a
given name by itself (이준), in brackets, at the end of a phrase or alone. Whose name a monument bears
(… 기념관) is nobody of the city hall; a park or a street may be the next duty, so before these a name stays
one unless parks are named after this very person (이난영 공원; `commemorated`).
In other letters: a surname in Hanja and one to three characters more, or in Hangul and two; a romanised
surname before or behind syllables as Korean ones are spelled; what is spelled as Vietnamese names are; and
any capitalised words behind a deputy's word.

Of 3,000 names drawn as often as Koreans have them 99 of 100 are found behind a duty and 97 before one; what
is a word as well (한가을) is not. How often it cries wolf stands in `names`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kiosk.directory.ordinary_words import (
    commemorated,
    has_compound_surname,
    is_compound,
    is_particle,
    name_shaped,
    ordinary,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

# What makes something else of a word of two syllables, and ends few names behind one.
_APPENDED: Final = frozenset(
    "과팀계실국소반단권증비장관직망물용자서표금료법일명대석급줄함차시별분한할된될해기도로만"
)
_FULL: Final = 3
_AROUND: Final = re.compile(
    r"^[\W\d_]+|[\W\d_]+$"
)  # brackets, numbers and dots around a text that is but a name
_PLACES: Final = frozenset("동읍면리로길교역항군시도")  # 옥암동: a name only where nothing follows
_ALONE: Final = re.compile(r"(?<![가-힣A-Za-z0-9])[가-힣]{3,4}(?![가-힣A-Za-z])")
# With a particle that stands behind people and hardly behind a verb's stem (기다리는, 위임받은).
_WITH_PARTICLE: Final = re.compile(
    r"(?<![가-힣A-Za-z0-9])([가-힣]{3})(께서|에게|이랑|랑|이|가|와|과|의|께|은|는|을|를)(?![가-힣A-Za-z])"
)
_STEMS: Final = frozenset("리받하되지시려겨라이된될할한됨")  # 기다리는, 지원받을, 안이라는; but 민지가
_NOMINAL: Final = frozenset("됨함")
_OBJECTS: Final = frozenset("은는을를")
_CLOSED_ALONE: Final = frozenset(("이", "은", "을", "과", "이랑"))  # behind a final consonant
_OPEN_ALONE: Final = frozenset(("가", "는", "를", "와", "랑"))
_APART: Final = re.compile(
    r"(?<![가-힣])(?<!\s[가-힣]\s)(?<!^[가-힣]\s)[가-힣](?:\s[가-힣]){2}(?![가-힣])(?!\s[가-힣](?![가-힣]))"
)
# 홍 길동 at the end of a phrase, whose second half is no word.
_HALVES: Final = re.compile(r"(?<![가-힣])(?<!\d)([가-힣]) ([가-힣]{2})(?=\s*(?:$|[)\]\n]|[(\[,/·]\s*\d))")
_COUNTED: Final = frozenset("씩쯤째")
_LONG_RUN: Final = re.compile(r"[가-힣]{5,16}")
_INFLECTED: Final = frozenset("고요다라세려키회")  # 공사한다고, 산책시키다, 농촌지도자회
_NOUNS: Final = frozenset(
    "곳데때번땅층것등및댈낸더군"
)  # 차 댈 곳, 한 층 더: words of one syllable that end few names
_PAIR: Final = re.compile(
    r"(?:(?<=[(\[])|(?<=[(\[]\s)|(?<=[가-힣]\s)|^)[가-힣]{2}(?=\s*(?:$|[)\]]|[(\[,/·]\s*\d))"
)
# Given names of one syllable.
_SINGLE: Final = frozenset("준건훈현진솔별솜율결찬혁호철민숙윤웅석환욱빈란린영은설봄슬균걸섭휘겸담온")
_MONUMENT: Final = re.compile(
    r"\s?(?:선생\s?)?(?:기념(?:관|비|탑|사업|행사|음악회|전시)|문학(?:관|상|제)|생가|동상|가요제|추모|음악제|유적|흉상)"
)
# What is named after somebody, as a whole word: 이난영 공원에서, but 공원녹지과 may be where somebody works.
_NAMED_PLACE: Final = re.compile(
    r"\s?(?:(?:근린|어린이|역사|추모|시민|생태|조각|테마)\s?)?(?:공원|광장|거리|대로|대교|정원|고택|가옥|마을|동산|노래비|시비|묘역|사당)"
    r"(?:에서?|의|과|와|을|를|은|는|이|가|까지|부터)?(?![가-힣])"
)
_ENDS: Final = re.compile(r"\s*(?:$|[^가-힣A-Za-z\s]|(?:육아\s?)?휴직|병가|부재)")
_BEGINS: Final = re.compile(r"(?:^|[^가-힣A-Za-z0-9\s])\s*$")
# Words of offices that begin with a surname's letter.
_HANJA_WORDS: Final = (
    "安全|安保|文化|文化財|文書|高齡|高等|高速|高校|全南|全北|全國|全域|全體|成人|成果|方案|方法|方針|陸上|陸軍|都市|都農|林業|林野|車輛|車道|石油|石綿|魚類"
    "|任命|任期|任用|白書|洪水|南道|南部|南北|池沼|河川|河口|元金|明細|申告|申請|許可|金融|金額|周邊"
)
_HANJA: Final = re.compile(
    rf"(?<![㐀-鿿豈-﫿])(?!(?:{_HANJA_WORDS})(?![㐀-鿿豈-﫿]))[金李朴崔鄭姜趙尹張林吳韓申徐權黃安宋柳洪全高文孫梁裵裴白曺曹許南沈劉盧河兪俞丁成郭車朱禹具任田羅閔辛池陳嚴元"
    r"蔡千方楊孔玄咸卞廉邊秋魯都蘇石宣薛周馬吉延魏表明奇王琴玉陸印孟諸卓魚牟余][㐀-鿿豈-﫿]{1,3}(?![㐀-鿿豈-﫿])"
)
# 崔 書河, 김道允; and what makes a text that is all Hanja one about staff.
_HANJA_PARTS: Final = re.compile(
    r"(?<![一-鿿])[金李朴崔鄭姜趙尹張林吳韓申徐權黃安宋柳洪][ \u3000][一-鿿]{2}(?![一-鿿])"
    r"|(?<![가-힣])[김이박최정강조윤장임한오서신권황안송류홍][一-鿿]{2}(?![一-鿿가-힣])"
)
_HANJA_STAFF: Final = re.compile(
    "代職|代行|代理|擔當|課長|係長|室長|局長|所長|團長|班長|主事|書記|主務官|事務官"
)
_ROMAN_SURNAMES: Final = (
    "Kim|Gim|Lee|Yi|Rhee|Park|Bak|Choi|Choe|Jung|Jeong|Chung|Kang|Gang|Cho|Jo|Yoon|Yun|Jang|Chang|Lim|Im|Han|Oh"
    "|Seo|Suh|Shin|Sin|Kwon|Gwon|Hwang|Ahn|An|Song|Yoo|Yu|Ryu|Hong|Jeon|Chun|Ko|Go|Moon|Mun|Yang|Son|Bae|Baek|Paik"
    "|Heo|Hur|Nam|Shim|Sim|Noh|Roh|Ha|Kwak|Gwak|Sung|Seong|Cha|Joo|Ju|Woo|Koo|Gu|Min|Na|Jin|Ji|Um|Eom|Chae|Won|Cheon"
    "|Bang|Kong|Gong|Hyun|Ham|Byun|Yeom|Choo|Do|So|Seok|Sun|Sul|Ma|Gil|Wi|Pyo|Ki|Wang|Ok|Yook|In|Maeng|Je|Mo|Tak"
)
_ROMAN_LEAD: Final = r"(?:kk|tt|pp|ss|jj|ch|sh|[bcdghjklmnprsty])?"
_ROMAN_VOWEL: Final = r"(?:y?(?:eo|ae|oo|u|a|o|e)|w(?:ae|eo|a|i|o)|eu|ui|ee|i)"
_ROMAN_SYLLABLE: Final = rf"{_ROMAN_LEAD}{_ROMAN_VOWEL}(?:ng|ck|[knlmptrsbgh])?"
_ROMAN_GIVEN: Final = rf"(?i:{_ROMAN_SYLLABLE})(?:[- ]?(?i:{_ROMAN_SYLLABLE})){{1,2}}"
_ROMAN: Final = re.compile(
    rf"(?<![A-Za-z])(?=[A-Z])(?:(?i:{_ROMAN_SURNAMES}),?\s+(?=[A-Z]){_ROMAN_GIVEN}"
    rf"|{_ROMAN_GIVEN}\s+(?=[A-Z])(?i:{_ROMAN_SURNAMES}))(?![A-Za-z])"
)


_ROMAN_TITLE: Final = re.compile(
    r"^\W*(?:(?:mr|mrs|ms|miss|dr|contact|attn|deputy|officer|in charge)\b\W*)+", re.IGNORECASE
)
# Somebody from abroad, by a deputy's word (대직 Jane Smith) or as Vietnamese names are spelled (쩐 티 흐엉).
_ABROAD: Final = re.compile(
    r"(?:대\s?직(?:자|원)?|업무\s?대행자?|직무\s?대[리행]자?|담당자|성명|이름)\s*[:：(\[-]?\s*"
    r"(?P<latin>[A-Z][A-Za-z'’]+(?:[ -][A-Z][A-Za-z'’.]*){1,3})"
)
_VIETNAMESE: Final = re.compile(
    r"(?<![A-Za-z])(?:Nguyen|Nguyễn|Tran|Trần|Pham|Phạm|Huynh|Huỳnh|Hoang|Hoàng|Phan|Dang|Đặng|Bui|Bùi|Ngo|Ngô|Duong|Dương)"
    r"(?:\s[A-ZĐ]\w+){1,3}|(?<![가-힣])(?:응우옌|응웬|응우엔|쩐|팜|부이|호앙|후인|즈엉)\s?[티반]\s?[가-힣]{1,4}(?![가-힣])"
)


def lone_names(text: str) -> Iterator[tuple[int, int]]:
    """Return where a Korean text names somebody though nothing beside it says so."""
    yield from (found.span() for found in _ALONE.finditer(text) if _is_somebody(text, found))
    yield from (found.span(1) for found in _WITH_PARTICLE.finditer(text) if _has_particle(found))
    yield from (found.span() for found in _APART.finditer(text) if _is_apart(found[0]))
    yield from (span for found in _LONG_RUN.finditer(text) for span in _attached(found))
    yield from (found.span() for found in _HALVES.finditer(text) if _is_halves(*found.groups()))
    yield from (found.span() for found in _PAIR.finditer(text) if _is_pair(found[0]))
    yield from (found.span() for found in _HANJA_PARTS.finditer(text))
    yield from (found.span("latin") for found in _ABROAD.finditer(text))
    yield from (found.span() for found in _VIETNAMESE.finditer(text))
    if re.search(r"[가-힣]", text) or _HANJA_STAFF.search(text):
        yield from (found.span() for pattern in (_HANJA, _ROMAN) for found in pattern.finditer(text))
        return
    bare = _AROUND.sub("", _ROMAN_TITLE.sub("", text))
    if found := _HANJA.fullmatch(bare) or _ROMAN.fullmatch(bare):
        at = text.index(found[0])
        yield at, at + len(found[0])


def _is_somebody(text: str, found: re.Match[str]) -> bool:
    name, rest = found[0], text[found.end() :]
    ends, begins = _ENDS.match(rest), _BEGINS.search(text[: found.start()])
    if not (ends or begins) or not name_shaped(name) or _is_place(name, rest):
        return False
    if len(name) != _FULL:
        return has_compound_surname(name)
    place = name[-1] in _PLACES and re.search(r"[가-힣A-Za-z]", rest)
    appended = name[-1] in _APPENDED or (rest.strip() and is_particle(name[-1]))
    return not place and not (appended and name[:-1] in ordinary()) and not is_particle(name[1:])


def _is_place(name: str, rest: str) -> bool:
    """Return whether a name and what follows it is a monument, or a place named after that very person."""
    return bool(_MONUMENT.match(rest) or (name in commemorated() and _NAMED_PLACE.match(rest)))


def _has_particle(found: re.Match[str]) -> bool:
    """Return whether three syllables before a particle that fits them are a name, and no stem or word."""
    name, particle = found.groups()
    closed = (ord(name[-1]) - ord("가")) % 28 > 0
    if particle in (_OPEN_ALONE if closed else _CLOSED_ALONE):
        return False
    stem = name[-1] in (_STEMS if particle in _OBJECTS else _NOMINAL)
    part = name[:-1] in ordinary() and (name[-1] in _APPENDED or is_particle(name[-1]))
    whole = name[1:] in ordinary() and particle[-1] in _OBJECTS  # 선결제를
    return name_shaped(name) and not (stem or part or whole or found[0] in ordinary())


def _is_apart(found: str) -> bool:
    """Return whether three syllables with gaps between them are a name."""
    return name_shaped("".join(found.split())) and not _NOUNS & set(found[1:])


def _is_halves(surname: str, given: str) -> bool:
    """Return whether a syllable and two more are a surname and a given name: 홍 길동, not 한 명씩."""
    part = is_particle(given[1]) or given[1] in _APPENDED | _COUNTED
    return name_shaped(surname + given) and not (given in ordinary() or part or given[0] in _NOUNS)


def _attached(found: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Return where a name is written onto a duty without a gap: 가로등관리홍길동, 홍길동가로등관리."""
    run, (start, end) = found[0], found.span()
    if is_compound(run):
        return
    for word, name, at in ((run[:-_FULL], run[-_FULL:], end - _FULL), (run[_FULL:], run[:_FULL], start)):
        part = any(one in ordinary() or is_particle(one) for one in (name[:-1], name[1:], name[-1]))
        part = part or name[-1] in _INFLECTED
        place = _is_place(name, found.string[at + _FULL :])
        if is_compound(word) and name_shaped(name) and not (part or place):
            yield at, at + _FULL


def _is_pair(found: str) -> bool:
    """Return whether two syllables are a surname and a given name."""
    return found[1] in _SINGLE and name_shaped(found)
