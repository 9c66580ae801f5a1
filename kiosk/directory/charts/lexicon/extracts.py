# SPDX-License-Identifier: GPL-3.0-or-later
"""Parts of a desk's text that tell what they are: phones, absences, bracketed teams, labelled values."""

# ruff: noqa: PLR2004 - sizes and counts of a drawing's parts, each compared once
from __future__ import annotations

from dataclasses import dataclass, field
import re
from typing import TYPE_CHECKING

from kiosk.directory.charts.chart import Away
from kiosk.directory.charts.lexicon.days import parse_absence
from kiosk.directory.charts.lexicon.deputies import deputies_in
from kiosk.directory.charts.lexicon.fields import labelled
from kiosk.directory.charts.lexicon.people import SURE, is_name, name_weight
from kiosk.directory.charts.lexicon.ranks import rank_and_name
from kiosk.directory.charts.lexicon.team_names import as_team
from kiosk.directory.charts.lexicon.text import without_hanja
from kiosk.directory.charts.lexicon.words import as_rank, is_head, is_vacant, team_and_rank, tidy_name

if TYPE_CHECKING:
    from datetime import date

    from kiosk.directory.charts.chart import Deputy

_EMAIL = re.compile(r"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,190}\.[A-Za-z]{2,20}")
_SIGN = (
    r"(?:☎|☏|📞|✆|📱|(?:행정|사무실|직통)?전화(?:번호)?|내선(?:번호)?|행정|구내|직통|TEL|Tel|tel"
    r"|T(?=[.:\s]?\s*\d)|(?<=[(\[])[직내전](?=[)\]]\s?\d)|ext\.?|#(?=\d{3}))"
)
_NUMBER = r"(?:\(?0\d{1,2}\)?\s?[-.)\s]\s?)?\d{3,4}\s?[-.]\s?\d{4}(?:\s?[~,]\s?\d{1,4}(?!\d))?"
_PHONE = re.compile(
    rf"[(\[]?\s*{_SIGN}\s*[)\]]?\s*[.:：]?\s*\(?\s*({_NUMBER}|\d{{3,5}})(?!\d|급|\s+(?:운영|신고|상담|센터|안내|접수))\s*[)\]]?"
)
_LONG = re.compile(rf"(?<![\d.-])[(\[]?({_NUMBER})(?![\d-])[)\]]?")
_FAX = re.compile(
    rf"[(\[,/]?\s*(?:(?i:fax)|팩스(?:번호)?|F(?=[.:]))\s*[.:：)]*\s*(?:{_NUMBER}|\d{{3,5}})(?!\d)\s*[)\]]?"
)  # nobody's own telephone
_SHORT = re.compile(r"[(\[]?\s*(\d{3,5})\s*[)\]]?")
_TAIL = re.compile(r"(?<=[\s가-힣○*])[(\[]?(\d{4}|(?<=[(\[\s])\d{3})[)\]]?$")
_AMID = re.compile(r"(?<=\s)(?!(?:19|20)\d\d)[(\[]?(\d{3,4})[)\]]?(?=\s+\D)")
_YEARS = re.compile(r"(?:19|20)\d\d\s?[-.]\s?(?:19|20)\d\d")
_DESK = re.compile(r"(?:No\.|좌석\s?(?:번호)?|자리\s?번호|#)\s*:?\s*([A-Za-z]{0,2}-?\d{1,4})(?!\d)")
_STAFF = re.compile(r"(?:사번|직원번호|공무원번호)\s*[:：]?\s*([A-Za-z0-9-]{1,30})")
_BRACKET = re.compile(r"[(\[<〈【（]\s*([^()\[\]<>〈〉【】（）]*(?:\([^()]*\)[^()\[\]<>]*)?)\s*[)\]>〉】）]")
_NOTED_NAME = re.compile(
    r"((?:\S+\s)?)[*★☆※]*([가-힣]{2,4}?)\s*(?:(님)|[*★☆※†]+|\(([가-힣]{1,5})\)|\(([\u3400-\u9fff\uf900-\ufaff]{1,6})\))"
)  # 홍길동*, 홍길동님, 홍길동(신규), 홍길동(洪)
_LONGEST_WITH_PHONE = 24
AT_WORK = frozenset({"재직", "정상", "근무", "근무중", "출근", "재실", "현원", "없음", "-"})
YES = frozenset(
    {"y", "yes", "o", "ㅇ", "○", "예", "네", "동의", "동의함", "공개", "1", "true", "v", "✓", "✔", "유"}
)


@dataclass(slots=True)
class Extract:
    """What was found in one phrase, and the rest of it."""

    rest: str
    team: str | None = None
    title: str | None = None
    name: str | None = None
    phone: str | None = None
    away: Away | None = None
    desk: str | None = None
    staff_id: str | None = None
    email: str | None = None
    consent: bool = False
    empty: bool = False
    duties: list[str] = field(default_factory=list)
    absence: dict[str, str] = field(default_factory=dict)
    deputies: tuple[Deputy, ...] = ()


def extract(segment: str, near: date | None) -> Extract:
    """Take everything that tells its own meaning out of a phrase."""
    segment = _FAX.sub("", without_hanja(segment)).strip()
    found = Extract(segment)
    pair = labelled(segment)
    if pair and _take_label(found, *pair, near):
        return found
    if found.rest == segment:
        found.away = parse_absence(segment, near)
        if found.away:
            found.rest = ""
            return found
    _take_pattern(found, "email", _EMAIL)
    _take_pattern(found, "staff_id", _STAFF)
    _take_phone(found)
    _take_pattern(found, "desk", _DESK)
    _take_brackets(found, near)
    if found.phone is None and found.away:
        _take_phone(found)  # 3494 (휴직)
    _take_trailing_absence(found, near)
    noted = _NOTED_NAME.fullmatch(found.rest)
    known = noted and (not noted[1] or as_rank(noted[1])) and not _is_post(noted[4] or "")
    if (
        noted
        and known
        and (is_name(noted[2]) if noted[3] else name_weight(noted[2]) >= (1 if noted[5] else SURE))
    ):
        found.rest = f"{noted[1]}{noted[2]}"
    found.rest = _mended(found.rest) if found.rest != segment else segment
    return found


def _is_post(text: str) -> bool:
    return as_rank(text) is not None or team_and_rank(text) is not None


def _mended(rest: str) -> str:
    """Close a bracket that lost its end with a phone, and drop one that lost all it held."""
    plain = re.sub(r"\s{2,}", " ", rest).strip(" ,/|:·")
    plain = re.sub(r"\s*[,/|·]\s*(?=[)\]]|$)", "", plain)
    if plain.count("(") == plain.count(")") + 1:
        plain = f"{plain})"
    return re.sub(r"\(\s*\)", "", plain).strip()


def _take_label(found: Extract, kind: str, value: str, near: date | None) -> bool:
    """Take a labelled value; True when nothing of the phrase is left to read."""
    if kind in {"office", "bureau"} and as_team(value):
        kind = "team"
    if kind in {
        "note",
        "number",
        "other",
        "place",
        "room",
        "floor",
        "building",
        "date",
        "x",
        "y",
        "bureau",
        "office",
    }:
        found.rest = ""
        return True
    if kind == "phone" or not value:
        found.rest = value
        return kind == "phone" and _labelled_phone(found, value)
    if kind == "consent":
        found.consent = value.lower() in YES
    elif kind == "deputy":
        found.deputies = deputies_in(value)
    elif kind == "duties":
        found.duties.append(value)
    elif kind in {"position", "rank", "name"}:
        _take_named_value(found, "name" if kind == "name" else "title", value, near)
    elif kind == "status":
        found.away = parse_absence(value, near) or (None if value in AT_WORK else Away("other", value))
    elif kind in {"away_from", "away_until", "away_kind"}:
        found.absence[kind] = value
    else:
        setattr(found, kind, value)
    found.rest = ""
    return True


def _take_named_value(found: Extract, kind: str, value: str, near: date | None) -> None:
    """Take a name or rank that stands beside its label, with an absence or a team in brackets after it."""
    found.rest = value
    _take_brackets(found, near)
    _take_trailing_absence(found, near)
    if is_vacant(found.rest):
        found.empty = True
        return
    if kind == "name" and is_name(found.rest.removesuffix("님")):
        found.rest = found.rest.removesuffix("님")
    split = team_and_rank(found.rest) if kind == "title" and not is_head(found.rest) else None
    if split:
        found.team = found.team or split[0]
    setattr(found, kind, split[1] if split else tidy_name(found.rest) or None)


def _labelled_phone(found: Extract, value: str) -> bool:
    if _EMAIL.search(value) or not value:
        return False
    match = _LONG.fullmatch(value) or _SHORT.fullmatch(value) or _PHONE.fullmatch(value)
    found.phone, found.rest = (_tidy(match[1]) if match else value), ""
    return True


def _take_pattern(found: Extract, name: str, pattern: re.Pattern[str]) -> None:
    match = pattern.search(found.rest)
    if match:
        setattr(found, name, match[1] if pattern.groups else match[0])
        found.rest = _without(found.rest, match)


def _without(text: str, match: re.Match[str]) -> str:
    return f"{text[: match.start()]} {text[match.end() :]}".strip()


def _take_phone(found: Extract) -> None:
    text = found.rest
    match = _PHONE.search(text) or _LONG.search(text) or _SHORT.fullmatch(text)
    if match is None:
        tail = _TAIL.search(text)
        match = tail if tail and len(text) <= _LONGEST_WITH_PHONE and _is_extension(tail, text) else None
    if match and not _YEARS.fullmatch(match[1]):
        found.phone = _tidy(match[1])
        found.rest = _without(text, match)
    elif found.phone is None:
        _take_amid(found)


def _take_amid(found: Extract) -> None:
    """Take an extension between who has it and what they do: 주무관 김가상 4703 어선 등록."""
    match = _AMID.search(found.rest)
    ranked = rank_and_name(found.rest[: match.start()].strip()) if match else None
    if match and ranked and ranked[2] and name_weight(ranked[2]) == SURE:
        found.team, found.title, found.name = ranked
        found.phone, found.rest = match[1], found.rest[match.end() :].strip()


def _is_extension(tail: re.Match[str], text: str) -> bool:
    """Return somebody's extension (김서윤 (1900), 팀장 김서윤 (212)) from a duty's year or amount."""
    before = text[: tail.start()].strip()
    ranked = rank_and_name(before)
    person = is_name(before) or (ranked is not None and bool(ranked[2]))
    return person or not re.fullmatch(r"(?:19|20)\d\d|\d{3}", tail[1])


def _tidy(number: str) -> str:
    """Return a phone number with plain hyphens: 061) 000-0201 → 061-000-0201."""
    plain = re.sub(r"[()]", " ", number).strip()
    return re.sub(r"(?<=\d)[\s.-]+(?=\d)", "-", plain)


def _take_brackets(found: Extract, near: date | None) -> None:
    for match in list(_BRACKET.finditer(found.rest)):
        inner = match[1].strip()
        away = parse_absence(inner, near)
        team = as_team(inner)
        if away and found.away is None:
            found.away = away
        elif is_vacant(inner) and inner not in {"-", "x", "X"}:
            found.empty = True
        elif team and found.team is None and (match.start() == 0 or match[0][0] in "[<【〈"):
            found.team = team
        else:
            continue
        found.rest = found.rest.replace(match[0], " ", 1).strip()


def _may_be_away(before: list[str], away: Away) -> bool:
    """Tell 주무관 홍길동 교육 from 민방위 교육, and 의정비, 국외출장 from a person who is away."""
    listed = before[-1].endswith((",", "/", "·")) and not any(is_name(one.strip(",/·")) for one in before)
    plain = (listed or away.reason in {"training", "other"}) and away.start is None and away.until is None
    return not plain or away.text.endswith("중") or any(as_rank(token) for token in before)


def _take_trailing_absence(found: Extract, near: date | None) -> None:
    """Read "주무관 홍길동 육아휴직(~12/31)" and "주무관 결원"."""
    tokens = found.rest.split(" ")
    if len(tokens) > 1 and is_vacant(tokens[0]) and len(tokens[0]) > 1 and as_rank("".join(tokens[1:])):
        tokens = [*tokens[1:], tokens[0]]  # 공석 주무관
    for cut in range(1, min(len(tokens), 4)):
        tail = " ".join(tokens[cut:])
        away = parse_absence(tail, near)
        if away and len("".join(tokens[:cut])) <= 12 and _may_be_away(tokens[:cut], away):
            found.away, found.rest = found.away or away, " ".join(tokens[:cut])
            return
        if is_vacant(tail) and len(tail) > 1:
            found.empty, found.rest = True, " ".join(tokens[:cut])
            return
