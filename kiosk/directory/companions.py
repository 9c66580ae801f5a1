# SPDX-License-Identifier: GPL-3.0-or-later
"""The words beside which a name stands: 대직, 업무대행, 정·부, 인계·인수, 담당, ranks and 님."""

from __future__ import annotations

from enum import IntEnum
import re
from typing import Final

from kiosk.directory.charts.lexicon.words import is_grade


class Beside(IntEnum):
    """How surely a person is meant by what stands beside a word."""

    NOTHING = 0
    UNIT = 1  # 담당, 팀장, 인계: units, matters and papers stand there as often as people
    PERSON = 2  # 주무관, 담당자: 지원 주무관, but hardly ever anything that is no ordinary word
    SOMEBODY = 3  # 님, 정: A / 부: B: nothing but a person
    DEPUTY = 4  # 대직, 직무대리: even a word (장보기) is somebody there
    NOBODY = 5  # what no word says


_DEPUTY: Final = (
    r"(?:제?[1-3]차|[1-3]순위)?\s?(?:대\s?직(?:\s?자|원|직원)?|직무\s?대[리행](?:자)?|직대|대[무근]자?|업무\s?대행자)"
    r"(?:\s?[(\[](?:제?[1-3]차|[1-3]순위)[)\]])?"
)
_TASK: Final = (
    r"업무\s?대행|대행자?|대리자?|인수\s?인계자?|인계자?|인수자?|전임자?|후임자?|백업"
    r"|[정부]?담당(?:자|관|직원|공무원)?|책임자|작성자|직원명|성명|이름|근무자"
    r"|겸임|겸무|대체(?:인력|자|근무자)|부?사수"
)
_PEOPLE: Final = "주무관|실무관|전문관|사무관|서기관|주사보|서기보|연구사|지도사|상담사|선생|직원|매니저"
_UNITS: Final = "팀장|계장|과장|국장|실장|단장|소장|관장|센터장|파트장|반장|동장|담당|주임|주사|서기"
PARTICLE: Final = "(?:은|는|이|가|을|를|의|도|만|과|와|께서는?|께|에게|한테|이나|까지|부터)?"  # of somebody
_ABSENT: Final = r"(?:부재|유고|휴직|병가)\s?(?:시|중)"
# Of whom a roster speaks: 주간 홍길동 야간 심가람, A조 홍길동.
_SHIFTS: Final = (
    "오전|오후|주간|야간|새벽|평일|주말|휴일|공휴일|격주|[짝홀]수일|[월화수목금토일]요일|[상하]반기"
    "|[A-Za-z가나다라1-9]조|당번|당직|[숙일]직"
)
_SIGN: Final = r"\s*[:：=>→\-–]\s*[(\[]?\s*$"
_CLOSED: Final = r"\s*[)\]】>]\s*$"
_SLOTS: Final = (
    (Beside.DEPUTY, re.compile(rf"{_DEPUTY}(?:{_SIGN}|{_CLOSED}|\s*[(\[,·/]?\s*$)")),
    (Beside.DEPUTY, re.compile(rf"{_DEPUTY}.{{1,12}}[(\[,]\s?(?:제?[1-3]차|[1-3]순위)\s?[)\]:]?\s?$")),
    (Beside.PERSON, re.compile(rf"{_ABSENT}(?:에?는)?\s*[:：,]?\s*$")),
    (Beside.SOMEBODY, re.compile(rf"(?:{_TASK})(?:{_SIGN}|{_CLOSED})")),
    (Beside.SOMEBODY, re.compile(r"(?:^|[\s(\[,/·])[정부](?:\s*[:：=]\s*|[)\]]\s*)$")),
    (Beside.SOMEBODY, re.compile(r"(?:^|[\s(\[,/·])[정부]\s*[,/·]\s*[정부]\s*[:：)\]]?\s*[(\[]?\s*$")),
    (Beside.PERSON, re.compile(rf"(?:{_PEOPLE})(?:\s*[:：(\[/·-]?\s*)$")),
    (Beside.PERSON, re.compile(r"[정부]?담당자\s*[(\[/·]?\s*$")),
    (Beside.PERSON, re.compile(r"(?:^|[\s(\[,/·])[정부]\s+$")),
    (Beside.UNIT, re.compile(rf"(?:{_TASK}|{_UNITS})\s*[(\[/·,]?\s*$")),
    (Beside.UNIT, re.compile(rf"(?:^|[\s(\[,/·])(?:{_SHIFTS})\s*[:：(\[]?\s*$")),
)
_AFTER: Final = (
    (Beside.SOMEBODY, re.compile(rf"\s?(?:님|씨|쌤){PARTICLE}(?![가-힣])")),
    (Beside.UNIT, re.compile(r"(?:에게|한테)(?![가-힣])|\s?[외등]\s?[1-9]\d?\s?[명인](?![가-힣])")),
    (Beside.DEPUTY, re.compile(rf"\s*[(\[:/·-]?\s*{_DEPUTY}(?![가-힣])")),
    (Beside.SOMEBODY, re.compile(r"\s*[(\[]\s*(?:정|부|대행|대리|인계|인수|전임|후임)자?\s*[)\]]")),
    (Beside.SOMEBODY, re.compile(r"\s?(?:→|->)\s?[가-힣]{2,4}\s?[(\[]?(?:인계|인수)")),
    (Beside.PERSON, re.compile(rf"\s*[(\[/·-]?\s*(?:{_PEOPLE})")),
    (Beside.PERSON, re.compile(rf"\s*(?:{_ABSENT}|(?:육아\s?)?휴직|병가)(?![가-힣])")),
    (Beside.PERSON, re.compile(rf"\s*[(\[]\s*(?:{_UNITS}|담당자?)\s*[)\]]")),
    (Beside.UNIT, re.compile(rf"\s*[(\[/·-]?\s*(?:{_TASK}|{_UNITS})")),
    (Beside.UNIT, re.compile(r"\s?[(\[]\s?(?:☎|내선)?\s?\d{4}\s?[)\]]")),  # whose telephone it is
)
_GRADE_BEFORE: Final = re.compile(r"([가-힣]{2,6}(?:[1-9]급)?)\s*[:(/]?\s*$")
_GRADE_AFTER: Final = re.compile(r"\s*[(/]?\s*([가-힣]{2,6}(?:[1-9]급)?)")
_REACH: Final = 24


def before(text: str, at: int) -> Beside:
    """Return what stands directly before a place in a text."""
    left = text[max(0, at - _REACH) : at]
    found = max((kind for kind, pattern in _SLOTS if pattern.search(left)), default=Beside.NOTHING)
    return max(found, _grade(_GRADE_BEFORE.search(left)))


def after(text: str, at: int) -> Beside:
    """Return what stands directly behind a place in a text."""
    right = text[at : at + _REACH]
    found = max((kind for kind, pattern in _AFTER if pattern.match(right)), default=Beside.NOTHING)
    return max(found, _grade(_GRADE_AFTER.match(right)))


def _grade(found: re.Match[str] | None) -> Beside:
    return Beside.PERSON if found and is_grade(found[1]) else Beside.NOTHING
