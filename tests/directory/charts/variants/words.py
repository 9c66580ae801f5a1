# SPDX-License-Identifier: GPL-3.0-or-later
"""Other words in the same places: people, teams, offices, posts, telephones, signs and brackets."""

# ruff: noqa: E501 - tables of words

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kiosk.directory.charts.lexicon.words import as_rank

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from kiosk.directory.charts.chart import Chart

    type Wording = Callable[[str], str]

_SURNAMES: Final = "김이박최강조윤장임한오서신권황송류홍고문양손배백허남심노곽성차주우구민나진엄채원천방공"
_GIVEN: Final = (
    "다온 도현 라온 세린 하율 유찬 서율 가람 예준 시윤 채은 로운 다솜 은호 태린 민결 새롬 주원 단우 해솔".split()  # noqa: SIM905 # a table
)
_TEAMS: Final = (
    "자원순환팀 주민자치팀 지적재조사팀 시설운영팀 미래산업팀 관광개발팀 산업안전팀 생활민원팀 법무통계팀 도시경관팀 "  # noqa: SIM905 # a table
    "농촌지원팀 보훈팀 급수팀 공원조성팀 스마트도시팀 자활지원팀 대중교통팀 체육진흥팀".split()
)
_OFFICES: Final = ("투자유치", "자치분권", "녹색환경", "허가민원", "교통행정", "스마트정보", "해양수산")
_NUMBER: Final = re.compile(r"\d{3,5}")
_AREA: Final = re.compile(r"(?<!\d)0\d{1,2}(?=[)\-. ]\s?\d{3,4}[-. ]\s?\d{4})")


def _spelled(word: str) -> str:
    return r"[ \n]*".join(map(re.escape, word))


def _exchange(words: Mapping[str, str], *, behind: str = "") -> Wording:
    """Return what exchanges each word by another, spread out or not, the longest first."""
    if not words:
        return str
    ordered = sorted(words, key=len, reverse=True)
    pattern = re.compile("|".join(f"({behind}{_spelled(word)})" for word in ordered))

    def other(match: re.Match[str]) -> str:
        new = words[ordered[(match.lastindex or 1) - 1]]
        gaps = re.findall(r"[ \n]+", match[0])
        return gaps[0].join(new) if gaps and len(gaps) == len(re.sub(r"\s", "", match[0])) - 1 else new

    return lambda text: pattern.sub(other, text)


def people(charts: Sequence[Chart]) -> Wording:
    """Give everybody another name of as many letters."""
    names = sorted({seat.name for chart in charts for seat in chart.seats if seat.name})
    whole = [name for name in names if re.fullmatch("[가-힣]{3}", name)]
    given = (f"{_SURNAMES[i % len(_SURNAMES)]}{_GIVEN[i * 7 % len(_GIVEN)]}" for i in range(10_000))
    fresh = (name for name in given if name not in whole)
    return _exchange(dict(zip(whole, fresh, strict=False)))


def teams(charts: Sequence[Chart]) -> Wording:
    """Give every team another name."""
    told = sorted({s.team for c in charts for s in c.seats if s.team and re.fullmatch(r"[가-힣]+팀", s.team)})
    return _exchange(dict(zip(told, _TEAMS, strict=False))) if len(told) <= len(_TEAMS) else str


def offices(charts: Sequence[Chart]) -> Wording:
    """Give every office (과) another name."""
    told = sorted({chart.office for chart in charts if re.fullmatch(r"[가-힣]{2,5}과", chart.office)})
    stems = [stem for stem in _OFFICES if not any(stem in (s.team or "") for c in charts for s in c.seats)]
    return _exchange({one: f"{stem}과" for one, stem in zip(told, stems, strict=False)})


def posts(charts: Sequence[Chart]) -> Wording:
    """Give clerks other grades and posts."""
    titles = {seat.title for chart in charts for seat in chart.seats if seat.title}
    words = {"주무관": "실무관"} if titles & {"주무관"} and not titles & {"실무관"} else {}
    told = _exchange(words)
    grade = re.compile(r"(?:행정|시설|세무|사회복지|농업|공업|토목|건축)(?=[6-9]급)")
    return lambda text: grade.sub("녹지", told(text))


def leaders(charts: Sequence[Chart]) -> Wording:
    """Call who leads a team 계장 where the word stands alone."""
    titles = {seat.title for chart in charts for seat in chart.seats}
    return (lambda text: re.sub(r"(?<![가-힣])팀장", "계장", text)) if "계장" not in titles else str


def telephones(charts: Sequence[Chart]) -> Wording:
    """Give everybody another number, and the house another code."""
    tails = {run for c in charts for s in c.seats for run in _NUMBER.findall(s.phone or "")}
    known = {run for run in tails if not run.startswith("0")}

    def other(match: re.Match[str]) -> str:
        run = match[0]
        return f"{'5678923489'[int(run[0])]}{run[1:]}" if run in known else run

    number = re.compile(r"(?<!\d)\d{3,5}(?!\d)")
    return lambda text: _AREA.sub("033", number.sub(other, text))


def bullets(_: Sequence[Chart]) -> Wording:
    """Set a ring before what somebody does that had a dash."""
    return lambda text: re.sub(r"(?m)^\s*[-·○•▪ㅇ]\s?(?=[가-힣]{2})", "◦ ", text)


def numbers(_: Sequence[Chart]) -> Wording:
    """Write ① as (1) where something follows it."""
    return lambda text: re.sub(r"[①-⑳]", lambda sign: f"({ord(sign[0]) - 0x245F})", text)


def _lines(change: Callable[[list[str], str, str], list[str]]) -> Callable[[Sequence[Chart]], Wording]:
    """Return a wording that changes the lines of each cell that names somebody with their post."""

    def wording(charts: Sequence[Chart]) -> Wording:
        told = [(s.title, s.name) for c in charts for s in c.seats if s.title and s.name and as_rank(s.title)]

        def other(text: str) -> str:
            lines = text.split("\n")
            for title, name in told:
                if any(title in line and name in line for line in lines):
                    return "\n".join(change(lines, title, name))
            return text

        return other

    return wording


def _each(lines: Iterable[str], old: str, new: str) -> list[str]:
    return [new if line.strip() == old else line for line in lines]


turned = _lines(lambda lines, title, name: _each(lines, f"{title} {name}", f"{name} {title}"))
broken = _lines(
    lambda lines, title, name: "\n".join(_each(lines, f"{title} {name}", f"{title}\n{name}")).split("\n")
)
glued = _lines(lambda lines, title, name: _each(lines, f"{title} {name}", f"{name}{title}"))


def signed(_: Sequence[Chart]) -> Wording:
    """Write a telephone that stands behind a sign in brackets instead."""
    return lambda text: re.sub(r"(?m)^(?:☎|T\.?|내선|전화)\s*[:.]?\s*(\d{3,4})$", r"(☎ \1)", text)


def joined(charts: Sequence[Chart]) -> Wording:
    """Write a telephone that has a line of its own behind the name above it."""
    names = {seat.name for chart in charts for seat in chart.seats if seat.name}

    def other(text: str) -> str:
        match = re.search(r"(?m)^(.*)\n((?:☎|T\.?|내선|전화)?\s*[:.]?\s*\(?\d{3,4}\)?)$", text)
        if match and any(match[1].endswith(name) for name in names):
            return f"{text[: match.start()]}{match[1]} {match[2]}{text[match.end() :]}"
        return text

    return other
