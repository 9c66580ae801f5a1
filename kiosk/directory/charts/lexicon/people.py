# SPDX-License-Identifier: GPL-3.0-or-later
"""How much a text looks like somebody's name: by its surname, its length, and what the dictionary says."""

# ruff: noqa: PLR2004 - a table of words; limits compared once
from __future__ import annotations

import re

from kiosk.directory.charts.lexicon.ordinary_words import is_word, name_shaped
from kiosk.directory.charts.lexicon.words import NO_NAMES, SURNAMES, as_rank, mark_kind, tidy_name
from kiosk.language.people import COMPOUND_SURNAMES

SURE = 2  # set by name_weight
_LONGEST = 4  # set by the language: letters of a compound surname and a given name
_MASKED = re.compile(r"[가-힣]{1,2}(?:[○◯〇●*＊]{1,4}|[OoXx]{2,3})[가-힣]{0,2}")
_LATIN = re.compile(r"[A-Z][A-Za-z.'’-]*[a-z](?:[ ][A-Z][A-Za-z.'’-]*){1,4}")
_HANJA = re.compile(r"[\u4e00-\u9fff]{2,4}")
_DUTY_END = re.compile(
    "(?:관리|업무|운영|지원|접수|발급|처리|조사|담당|행정|회계|예산|복지|계획|정책|민원|등록|허가|신고|총괄|상담|교육|홍보|안내|감사|인사|계약|사업|정비|"
    "점검|시설|보조|서무|증명|징수|부과|체납|보상|단속|지도|가입|대출|반납|점용|설치|개선|추진|수립|평가|통계|급여|연금|수당|보험|요양|보육|연락|배부|지출|결산|일반|"
    "[가-힣]팀|[가-힣]{2}과|구역|위원회|협의회|센터|시스템|등)$"
)


_GIVEN = re.compile(r"[가-힣]지원")  # a given name as often as a duty's last word, which is longer


def ends_as_work(text: str) -> bool:
    """Return whether a text ends as what somebody does."""
    return bool(_DUTY_END.search(text))


def name_weight(text: str) -> int:
    """Return how much a text looks like a person's name: 0 not at all, 1 perhaps, 2 surely."""
    plain = tidy_name(text)
    if _MASKED.fullmatch(plain) or _LATIN.fullmatch(plain) or _HANJA.fullmatch(plain):
        return 0 if plain in NO_NAMES else 2
    if plain in NO_NAMES or as_rank(plain) or mark_kind(plain) or re.fullmatch(r"[가-하1-9]급", plain):
        return 0
    if not re.fullmatch(r"[가-힣]{2,6}", plain) or (ends_as_work(plain) and not _GIVEN.fullmatch(plain)):
        return 0
    if len(plain) == 3:
        return 2 if plain[0] in SURNAMES and not is_word(plain) else 1
    if plain.startswith(COMPOUND_SURNAMES) and len(plain) <= _LONGEST:
        return SURE
    return 1 if plain[0] in SURNAMES or len(plain) > _LONGEST else 0


def is_name(text: str) -> bool:
    """Return a sure name, or one of two syllables that is no word: 김별."""
    plain = tidy_name(text)
    return name_weight(plain) == SURE or (len(plain) == 2 and name_weight(plain) == 1 and name_shaped(plain))
