# SPDX-License-Identifier: GPL-3.0-or-later
"""Days and absences as clerks write them: 2026. 7. 1. 현재, 육아휴직(~12/31), 출장(11.24.~11.28.)."""

# ruff: noqa: ISC004, PLR2004 - patterns of words; limits compared once
from __future__ import annotations

from dataclasses import replace
from datetime import date
import re
from typing import Literal

from kiosk.directory.charts.chart import Away

_DAY = r"(?:(?:['’‘`]?\s*(\d{2}|\d{4}))\s*[.\-/년]\s*)?(\d{1,2})\s*[.\-/월]\s*(\d{1,2})\s*[.일]?"
_DAYS = re.compile(_DAY)
_FULL = re.compile(
    r"['’‘`]?\s*(\d{4}|(?<=['’‘`])\d{2}|\d{2}(?=\s*\.))\s*[.\-/년]\s*(\d{1,2})\s*[.\-/월]\s*(\d{1,2})"
)
_BARE = (
    r"['’‘`]?\d[\d.\-/~∼～\s'’‘`년월일부터까지]*|[~∼～][\d.\-/\s'’‘`년월일까지]*\d[\d.\-/\s'’‘`년월일까지]*"
)
_WEEKDAY = re.compile(r"\s*\([월화수목금토일]\)")
_LEAVES = "육아|출산|질병|가족돌봄|가사|유학|동반|불임|자녀돌봄|간병|군|군입대|병역|노조|고용|무급|자율"
_BODY = (
    "(?!직원|인력|공무원|요원|강사|의료)[가-힣A-Za-z·ㆍ]{1,14}"
    "(?:부|처|청|원|시|도|군|구|회|단|소|관|사|센터|실|국|대|대학교|기관)"
)
_REASONS: tuple[tuple[Literal["leave", "trip", "training", "other"], str], ...] = (
    (
        "leave",
        rf"(?:{_LEAVES})?\s?휴직(?:\s*(?:[:：]\s*|\()(?:{_LEAVES})\)?)?|(?:출산|출산전후|배우자출산|특별|하계|장기재직|여름|경조사?|임신|포상|"
        "유산|난임|보건)?휴가|병가|연가|공가|조퇴|반차|반가|공로연수|퇴직준비|대체휴무|안식년|산휴|육휴",
    ),
    (
        "trip",
        r"(?:국외|해외|국내|관외|관내|장기)?출장|"
        rf"(?:(?:국외|도|道|시도|타\s?기관|의회|중앙부처|교육|{_BODY})\s?)?파견(?:근무)?(?:\s*중)?"
        rf"(?:\s*[:：(]\s*[가-힣A-Za-z·ㆍ ]{{2,16}}(?:[,\s]\s*(?:{_BARE}))?\)?)?",
    ),
    (
        "training",
        "(?:장기|위탁|국외|집합|사이버|신규자|승진자|관리자|직무|기본|파견|전문|리더)?교육(?:훈련|파견|입교)?|(?:국외|해외|장기|직무)?(?:연수|훈련)",
    ),
    ("other", "부재|외근|재택(?:근무)?|결근|직위해제|대기발령|정직|회의"),
)
_ABSENCE = re.compile(
    rf"(?:현재\s*)?(?:{_BARE})?\s*(?:{'|'.join(f'(?P<{kind}>{words})' for kind, words in _REASONS)})"
    rf"\s*(?P<now>중|자|예정)?\s*[,:]?\s*(?:[(\[]?\s*(?:{_BARE})\s*[)\]]?)?\s*(?:중)?"
)
_PERIOD = re.compile(rf"[(\[<]?\s*(?:{_BARE})\s*[)\]>]?")
_WRAPPED = re.compile(r"[(\[<〈【（※*]+\s*(.*?)\s*[)\]>〉】）]*", re.DOTALL)


def _on(year: str | None, month: str, day: str, near: date | None) -> date | None:
    if year is None and near is None:
        return None
    written = f"20{year:0>2}" if year and len(year) < len("2026") else year
    number = int(written) if written else (near.year if near else 0)
    try:
        return date(number, int(month), int(day))
    except ValueError:
        return None


def parse_day(text: str) -> str | None:
    """Return the first full day in a text as ISO 8601, or None."""
    for match in _FULL.finditer(text):
        day = _on(match[1], match[2], match[3], None)
        if day:
            return day.isoformat()
    return None


def parse_absence(text: str, near: date | None) -> Away | None:
    """Return the absence that a whole phrase states, or None; `near` gives the year where none is written."""
    plain = _WEEKDAY.sub("", text.strip())
    if len(plain) > 60 or len(plain) < 2:
        return None
    wrapped = _WRAPPED.fullmatch(plain)
    inner = wrapped[1] if wrapped and not _ABSENCE.fullmatch(plain) else plain
    inner = inner + ")" * (inner.count("(") - inner.count(")"))
    match = _ABSENCE.fullmatch(inner)
    if not match or inner == "교육훈련":  # without a word more it is what somebody arranges
        return None
    reason = next(kind for kind, _ in _REASONS if match[kind])
    start, until = parse_span(inner, near)
    return Away(reason, _shown(text, wrapped, inner), start, until)


def _shown(text: str, wrapped: re.Match[str] | None, inner: str) -> str:
    return inner if wrapped else text.strip()


def prolonged(away: Away, text: str, near: date | None) -> Away | None:
    """Return an absence with the period that stands on a line of its own after it, or None."""
    if away.start or away.until or not _PERIOD.fullmatch(text.strip()):
        return None
    start, until = parse_span(text, near)
    return (
        replace(away, start=start, until=until, text=f"{away.text} {text.strip()}")
        if start or until
        else None
    )


def completed(away: Away, kind: str, start: str, until: str) -> Away:
    """Return an absence with kind and days from fields of their own; what the phrase says itself stands."""
    stated = parse_absence(kind, None)
    return replace(
        away,
        reason=stated.reason if stated else "other" if kind else away.reason,
        start=away.start or parse_day(start),
        until=away.until or parse_day(until),
    )


def parse_span(text: str, near: date | None) -> tuple[str | None, str | None]:
    """Return first and last day of a period such as 11.24.~11.28. or ~12/31, as ISO days."""
    plain = _WEEKDAY.sub("", text)
    first_text, tilde, last_text = re.sub("[∼～]", "~", plain).partition("~")
    if not tilde:
        day = _one(plain, near)
        if day is None or "까지" in plain:
            return None, _iso(day)
        return _iso(day), None if "부터" in plain else _iso(day)
    start = _one(first_text, near)
    until = _last(last_text, start, near)
    return _iso(start), _iso(until)


def _last(text: str, start: date | None, near: date | None) -> date | None:
    until = _one(text, start or near)
    only_day = re.match(r"\s*(\d{1,2})\s*[.일]?\s*[)\]]?\s*$", text)
    if until is None and only_day and start:
        until = _on(str(start.year), str(start.month), only_day[1], None)
    floor = start or near
    if until and floor and until < floor and not _DAYS.search(text)[1]:  # type: ignore[index]  # a day was found
        until = _on(str(until.year + 1), str(until.month), str(until.day), None)
    return until


def _one(text: str, near: date | None) -> date | None:
    match = _DAYS.search(text)
    return _on(match[1], match[2], match[3], near) if match else None


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
