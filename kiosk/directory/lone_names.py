# SPDX-License-Identifier: GPL-3.0-or-later
"""Names with nothing beside them that says so: 여권 접수 심가람, 문의 Sim Garam, 沈佳濫.

A surname and two syllables more (a compound surname and one or two), standing at the beginning or the end of
a phrase or with a particle within it (심가람이 처리), and neither a word nor one with an ending (기준일,
위임한); the same with gaps between all three (심 가 람). Of two syllables only what ends in one that is a
given name by itself (이준), in brackets, at the end of a phrase, behind 협조 or the like, or alone. Whose
name a monument bears (… 기념관) is nobody of the city hall; a park or a street may be the next duty, so
before these a name stays one unless parks are named after this very person (이난영 공원; `commemorated`).
Given names that are words (이슬기, 정보람) are names behind a surname, and glued to a duty where the surname
makes no word of what stands before it (가로등관리이슬기, but 전기차지원; 이지원여권접수, but 노지원예사업). A surname
by itself is somebody beside a person's rank (김 주무관, 박팀장, 최 씨), unless it is a word there (전 과장, 한 주무관이).
Other letters: `names_written_otherwise`.

Of 3,000 names drawn as often as Koreans have them 99 of 100 are found behind a duty and 97 before one; what
is a word as well is not. Of 1,219 names with a given name that is a word, each at six duties, 91 of 100 are
found glued behind the duty and all glued before it or apart from it. How often it cries wolf stands in
`names`.
"""

# ruff: noqa: E501, SIM905 - tables of words and names

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kiosk.directory.charts.lexicon.ordinary_words import (
    commemorated,
    has_compound_surname,
    is_compound,
    is_particle,
    name_shaped,
    ordinary,
)
from kiosk.directory.names_written_otherwise import names_written_otherwise

if TYPE_CHECKING:
    from collections.abc import Iterator

# What makes something else of a word of two syllables, and ends few names behind one.
_APPENDED: Final = frozenset(
    "과팀계실국소반단권증비장관직망물용자서표금료법일대급줄함차시별분한할된될해기도로만"
)
_FULL: Final = 3  # syllables: a surname and a given name of two
# Given names that are words: with its surname the first syllable may be another word (이슬기).
_GIVEN_WORDS: Final = frozenset(
    "슬기 보람 아름 가을 하늘 나래 나리 다솜 다운 다정 단비 달래 로운 루리 마루 미르 벼리 보라 보름 빛나 새롬 새봄 샛별 소라 송이 "
    "시원 아람 아라 아리 예슬 우람 은비 이슬 자람 진솔 초롱 초아 하람 한결 한별 한빛 한솔 한울 해솔 혜성 고은 고운 지수 은하 은혜 주리 보배 "
    "가람 누리 도담 두리 라온 나은 가온 시온 한길".split()
)
# Whose surname is glued on: none that ends words as often (관리소, 주차장 but for 장, 경로당).
_GLUED: Final = frozenset(
    "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차우민나진엄채원천방현함변염여추석설마길"
)
# Those that duties say as often: 전기차지원, 기지원금액, 사업소정원.
_DUTY_WORDS: Final = frozenset(
    "바다 나라 새벽 소리 여름 우주 우리 진실 하나 희망 정원 지원 지혜 수정 유리 미소 미래 사랑 산들 마음 기쁨 믿음 소망 평화 동화 도원 서원 "
    "주원 보석 선율".split()
)
_LEADING: Final = frozenset(
    "김이박최윤임오서권황안송류허심곽엄염변"
)  # and begin few words: 노지 원예, 강수 정보
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
_PAIR_BEHIND: Final = re.compile(r"(?:협조|보조|총괄|문의|백업)\s?[:：]?\s(?P<pair>[가-힣]{2})(?=\s[가-힣])")
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
# Surnames that are no word before a head's rank, and those that are none before an officer's: 정 주무관, not 신 팀장.
_SURNAMES_ALONE: Final = "[김이박최강윤임오서권황안송류유홍손배백허심노곽엄염변]"
_BESIDE_OFFICERS: Final = f"(?:{_SURNAMES_ALONE}|[정조장고문하민차진우추석설길])"
_BEHIND_RANK: Final = r"님?(?:에게|한테|께서|께|은|는|이|가|을|를|의|과|와)?(?![가-힣])"
_SURNAME_ALONE: Final = re.compile(
    rf"(?<![가-힣A-Za-z0-9])(?:{_BESIDE_OFFICERS}(?=\s?(?:주무관|실무관|사무관|전문관|선생){_BEHIND_RANK})"
    rf"|{_SURNAMES_ALONE}(?=\s?(?:팀장|계장|과장|국장|실장|소장|주임){_BEHIND_RANK})"
    rf"|{_SURNAMES_ALONE}(?=\s?씨(?:에게|한테|께|는|가|를|의|와)?(?!\s?(?:문중|종친|종중|종가|고택|집성))(?![가-힣])))"
    rf"|(?:대직자?|담당자?|문의)\s?[:：]\s?(?P<said>{_BESIDE_OFFICERS})(?=\s*(?:$|[)\],/]))"
)
_ENDS: Final = re.compile(r"\s*(?:$|[^가-힣A-Za-z\s]|(?:육아\s?)?휴직|병가|부재)")
_BEGINS: Final = re.compile(r"(?:^|[^가-힣A-Za-z0-9\s])\s*$")


def lone_names(text: str) -> Iterator[tuple[int, int]]:
    """Return where a Korean text names somebody though nothing beside it says so."""
    yield from (found.span() for found in _ALONE.finditer(text) if _is_somebody(text, found))
    yield from (found.span(1) for found in _WITH_PARTICLE.finditer(text) if _has_particle(found))
    yield from (found.span() for found in _APART.finditer(text) if _is_apart(found[0]))
    yield from (span for found in _LONG_RUN.finditer(text) for span in _attached(found))
    yield from (found.span() for found in _HALVES.finditer(text) if _is_halves(*found.groups()))
    yield from (found.span() for found in _PAIR.finditer(text) if _is_pair(found[0]))
    yield from (found.span("pair") for found in _PAIR_BEHIND.finditer(text) if _is_pair(found["pair"]))
    yield from (found.span(found.lastgroup or 0) for found in _SURNAME_ALONE.finditer(text))
    yield from names_written_otherwise(text)


def _is_somebody(text: str, found: re.Match[str]) -> bool:
    name, rest = found[0], text[found.end() :]
    ends, begins = _ENDS.match(rest), _BEGINS.search(text[: found.start()])
    if not (ends or begins) or not name_shaped(name) or _is_place(name, rest):
        return False
    if len(name) != _FULL:
        return has_compound_surname(name)
    if name[1:] in _GIVEN_WORDS | _DUTY_WORDS:
        return True
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
    part = part and name[1:] not in _GIVEN_WORDS | _DUTY_WORDS
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
    parts = ((run[:-_FULL], run[-_FULL:], end - _FULL), (run[_FULL:], run[:_FULL], start))
    given = [(name, at) for word, name, at in parts if _is_given(word, name, behind=at > start)]
    if not given and not is_compound(run):
        given = [(name, at) for word, name, at in parts if is_compound(word) and _is_whole(name)]
    yield from ((at, at + _FULL) for name, at in given if not _is_place(name, found.string[at + _FULL :]))


def _is_given(word: str, name: str, *, behind: bool) -> bool:
    """Return whether a surname and a given name that is a word stand at the words of a duty."""
    joined = word + name[0] if behind else name[1:] + word
    if name[1:] in _DUTY_WORDS:
        meant = name[0] == "이" or not is_compound(joined) if behind else _leads(name, word)
    else:
        meant = name[1:] in _GIVEN_WORDS
    # 전기차 나래, 기 지원금: the words end elsewhere.
    if behind:
        mixed = any(joined[-at:] in ordinary() for at in (2, 3, 4))
    else:
        mixed = any(joined[:at] in ordinary() and is_compound(joined[at:]) for at in (3, 4))
    return meant and name[0] in _GLUED and not mixed and name_shaped(name) and is_compound(word)


def _leads(name: str, word: str) -> bool:
    """Return whether 이지원 before a duty is somebody: 노지원예사업 are other words, 신지원센터 may be any."""
    other = name[:2] in ordinary() and any(f"{name[2]}{word}"[:at] in ordinary() for at in (2, 3, 4))
    return name[0] in _LEADING and not other


def _is_whole(name: str) -> bool:
    """Return whether three syllables that no words explain are a name."""
    part = any(one in ordinary() or is_particle(one) for one in (name[:-1], name[1:], name[-1]))
    return name_shaped(name) and not (part or name[-1] in _INFLECTED)


def _is_pair(found: str) -> bool:
    """Return whether two syllables are a surname and a given name."""
    return found[1] in _SINGLE and name_shaped(found)
