# SPDX-License-Identifier: GPL-3.0-or-later
"""How teams are called, whatever a clerk writes around the name: < 기획팀 >, 총무팀(5명), 상황실 (상황팀)."""

# ruff: noqa: E501, PLR2004 - tables of words, kept as a clerk would list them
from __future__ import annotations

import re

from kiosk.directory.charts.lexicon.text import one_line, squeezed
from kiosk.directory.charts.lexicon.words import as_rank

_WRAP = re.compile(r"^[\W_]+|[\W_]+$")
_TEAM_PHONE = re.compile(
    r"(?:\s*[,/·]?\s*(?:[(\[]\s*(?:☎|☏|전화|내선|TEL|Tel|FAX|Fax|팩스)?|(?:☎|☏|전화|내선|TEL|Tel|FAX|Fax|팩스))[.:\s]*\d[\d\s)-]{2,}~?[)\]]?)+$"
)
_TEAM_HOURS = re.compile(
    r"(?<=[팀반계실])\s*\((?:24시간|[24]교대|교대|주간|야간|상시|당직|현장|외근)\s?(?:근무)?\)$"
)
_OF_A_ROW = re.compile(r"[A-Z가-하\d]{1,2}\s*(?:행|열|줄|조|구역)\s*[(\[]\s*([^()\[\]]+?)\s*[)\]]")
_HEADS_OF_A_TEAM = re.compile(r"\(?(?:총|현원|정원)?\s*\d+\s*명\)?$|\s*\(\d{1,2}\)$|(?<=[팀계])\s+\d{1,2}$")
_TEAM = re.compile(
    r"[가-힣A-Za-z0-9&.,·ㆍ()\- ]{1,24}(?:팀|계|담당|파트|TF|T/F|반|센터|상담소|비서실|부속실|상황실|추진단|지원단)|전문위원실"
)
_WITH_PLACE = re.compile(
    r"(.*(?:팀|계|담당|반))\s*\([^()]*(?:실|호|층|관|창구)\)?$"
)  # 민원콜센터팀 (콜센터실)
_PLACE_OF = re.compile(r"[가-힣 ]{2,12}(?:실|창구)\s*\(([^()]*팀)\)?$")  # 재난안전상황실 (상황관리팀)
_OF_OTHERS = re.compile(r" [^(]*\([^()]*팀\)?$")  # 전화선 공사 요청(통신팀)
_LISTED = re.compile(r"[-·•∙ㆍ○]\s?[^-·•∙ㆍ○]*$")  # what somebody does, as lines of a list begin
_WORD = re.compile(r"[가-힣]{1,6}")
_SURE_TEAM = re.compile(r"(?:팀|TF)[^가-힣A-Za-z]*$")
_NO_TEAMS = re.compile(
    r"(?:(?<![가-힣])(?:세계|생계)|회계|통계|설계|집계|기계|관계|연계|합계|체계|단계|일반|전반|기반|동반|위반|업무담당|당당|[동읍면](?:행정복지|주민|주민자치|민원)센터)$"
)


def as_team(text: str) -> str | None:
    """Return a team's name without its ornaments (< 기획팀 >, 총무팀(5명)), or None."""
    row = _OF_A_ROW.fullmatch(text.strip())
    bare = _TEAM_HOURS.sub("", row[1] if row else _TEAM_PHONE.sub("", text.strip()))
    plain = _WRAP.sub("", _HEADS_OF_A_TEAM.sub("", bare))
    plain = _WITH_PLACE.sub(r"\1", _PLACE_OF.sub(r"\1", plain))
    plain = f"{plain})" if plain.count("(") == plain.count(")") + 1 else plain
    if all(len(token) == 1 for token in plain.split()):
        plain = squeezed(plain)
    plain = re.sub(r"(?<=[가-힣]) 팀$", "팀", plain)
    if not plain or len(plain) > 26 or as_rank(plain) or _OF_OTHERS.search(plain):
        return None
    return (
        plain
        if _TEAM.fullmatch(plain.removesuffix(")"))
        and not _NO_TEAMS.search(squeezed(plain).removesuffix(")"))
        else None
    )


def team_label(text: str) -> str | None:
    """Return the team that a cell of its own stands for, also when it is written downwards."""
    lines = text.split("\n")
    upright = all(len(line.strip()) <= 1 for line in lines)
    listed = _LISTED.match(text) and not _SURE_TEAM.search(text)
    if ":" in text or (len(lines) > 2 and not upright) or listed:
        return None
    broken = all(_WORD.fullmatch(line.strip()) for line in lines)  # 해양 over 정책팀, in a narrow cell
    team = as_team("".join(map(str.strip, lines)) if upright or broken else one_line(text))
    parted = len(lines) > 1 and not upright and not _SURE_TEAM.search(text) and not lines[1].startswith("(")
    return None if parted else team  # two lines at most: 총무팀 (5명)


def counts_people(text: str) -> bool:
    """Return who stands for others in an organisation chart: 팀장 강유찬 외 4명, (총 4명)."""
    return bool(re.search(r"(?:^|\s)(?:외|팀원|\(?총)\s?\d{1,3}\s?[명인]", text)) and team_label(text) is None
