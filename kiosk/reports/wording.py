# SPDX-License-Identifier: GPL-3.0-or-later
"""The charter's results in words and in shares of a bar: what is not known is said, never left out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.charter.limits import limit_words
from kiosk.reports.charter_report import FIND_TARGET
from kiosk.reports.year_end import PUBLISH, SURVEY
from kiosk.reports.year_end_words import STATES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import timedelta

    from kiosk.charter.promises import Promise
    from kiosk.reports.charter_report import CharterReport, PromiseResult
    from kiosk.visits.figures import Rate

NOTHING: Final = "–"
HALF: Final = 0.5
UNKNOWN: Final = (
    "알 수 없음 = 길을 보여 드렸으나 30분 안에 도착이 확인되지 않은 방문. 비율의 분모에 그대로 둡니다. "
    "화면만 켠 터치는 세지 않습니다. 구간은 윌슨 95 %."
)
_NAMES: Final = {
    "find-target": "원하는 곳까지",
    "find-officer": "담당자 찾기(좌석배치도)",
    "attend": "부르면 바로",
    "call-back": "담당자 부재 전화",
    "complaint-reply": "불만 처리 결과 알림",
    "conduct-notice": "불친절 결과 알림",
    "phone-pickup": "전화 벨(점검)",
    "phone-transfer": "전화 연결(점검)",
    "phone-greeting": "전화 인사(점검)",
    "badge": "명찰·공무원증(점검)",
    SURVEY: "만족도 조사",
    PUBLISH: "결과 공개",
}
_EVIDENCE: Final = {
    "desk": "부서가 확인", "guide": "안내요원이 확인", "door": "방 앞 QR", "code": "방문 번호",
    "phone": "방문객 전화기",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ReportPart:
    """One part of the bar: all visits are its whole; `ink` says how it is drawn."""

    ink: str
    share: float
    name: str
    count: str
    told: str


@dataclass(frozen=True, slots=True)
class MonthMark:
    """One month: the share within two minutes with its interval, that of known visits, and unknown ones."""

    name: str
    share: float
    low: float
    high: float
    known: float
    unknown: float


@dataclass(frozen=True, slots=True)
class EvidenceBar:
    """By what arrivals were known; `share` is of the most frequent."""

    name: str
    share: float
    count: str
    firm: bool


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """One promise: its limit, how often it was put to the test, how often it was kept, with the interval.

    What is promised once a year is kept or not: it has no share to be drawn.
    """

    name: str
    limit: str
    n: str
    kept: str
    interval: str
    share: float
    low: float
    high: float
    unknown: str
    drawn: bool = True


def sentence(report: CharterReport) -> str:
    """Return in one sentence how the period went."""
    figures = report.figures
    if figures.n == 0:
        return "이 기간에는 길을 물은 방문이 없습니다."
    two, one = percent(figures.within_2min_rate.all), percent(figures.within_1min_rate.all)
    unknown = _percent(figures.outcomes["unknown"] / figures.n)
    arrived = f"{figures.n:,}명이 물었고, {two}가 2분 안에, {one}가 1분 안에 도착했습니다."
    return f"{arrived} {unknown}는 알 수 없습니다."


def parts(report: CharterReport) -> Iterator[ReportPart]:
    """Divide the bar; its parts always add up to all visits."""
    figures, out = report.figures, report.figures.outcomes
    counts = (
        ("one", "1분 안", figures.within_1min),
        ("two", "1–2분", out["within_2min"] - figures.within_1min),
        ("later", "2분 넘김", out["later"]),
        ("missed", "못 찾음", out["not_reached"]),
        ("left", "그만둠", out["abandoned"]),
        ("unknown", "알 수 없음", out["unknown"]),
    )
    for ink, name, count in counts:
        share = count / figures.n if figures.n else 0.0
        yield ReportPart(ink, share, name, f"{count:,}명", _percent(share))


def months(report: CharterReport) -> Iterator[MonthMark]:
    """Return one mark a month in which somebody asked."""
    for month in report.months:
        every, known = month.figures.within_2min_rate.all, month.figures.within_2min_rate.known
        if every:
            unknown = month.figures.outcomes["unknown"] / month.figures.n
            name = f"{month.first.month}월"
            yield MonthMark(name, every.share, every.low, every.high, known.share if known else 0.0, unknown)


def evidence(report: CharterReport) -> Iterator[EvidenceBar]:
    """Return by what arrivals were known, the firmest first."""
    counts = {kind: report.figures.evidence[kind] for kind in _EVIDENCE}
    most = max(1, *counts.values())
    for kind, count in counts.items():
        yield EvidenceBar(_EVIDENCE[kind], count / most, f"{count:,}", kind != "phone")


def promises(report: CharterReport, charter: Mapping[str, Promise]) -> Iterator[PromiseRow]:
    """Word every promise that was put to the test."""
    for result in report.results:
        if rate := result.rate:
            promise = charter.get(result.promise)
            yield PromiseRow(
                name=_NAMES.get(result.promise, promise.promise if promise else result.promise),
                limit=_limit(promise),
                n=f"{result.n:,}",
                kept=f"{rate.share * 100:.1f}",
                interval=f"{rate.low * 100:.1f}–{rate.high * 100:.1f}",
                share=rate.share,
                low=rate.low,
                high=rate.high,
                unknown=_unknown(result),
            )

    for once in report.yearly:
        promise = charter.get(once.promise)
        stands = STATES[once.state] + (f" {once.done}/{once.of}" if once.of > 1 else "")
        name = f"{_NAMES.get(once.promise, once.promise)} {once.year}년"
        yield PromiseRow(
            name, _limit(promise), f"{once.of}", stands, NOTHING, 0.0, 0.0, 0.0, NOTHING, drawn=False
        )


def scale(report: CharterReport) -> float:
    """Return where the scale of the shares begins: at half, or at 0 when an interval reaches below half."""
    return 0.0 if any(one.rate and one.rate.low < HALF for one in report.results) else HALF


def alone(report: CharterReport) -> str:
    """Return how long nobody was at the guide's desk while the office was open."""
    found = report.presence
    if found is None or not found.open:
        return "안내요원 없던 시간: 이 기간에 적은 근무가 없습니다."
    share = _percent(found.alone / found.open)
    return f"안내요원 없던 시간: 운영 {_hours(found.open)} 가운데 {_hours(found.alone)}({share})"


def _hours(span: timedelta) -> str:
    hours, minutes = divmod(int(span.total_seconds()) // 60, 60)
    return f"{hours:,}시간 {minutes}분" if minutes or not hours else f"{hours:,}시간"


def percent(rate: Rate | None) -> str:
    """Return a share in per cent."""
    return _percent(rate.share) if rate else NOTHING


def interval(report: CharterReport) -> str:
    """Return the promise of two minutes with its interval."""
    rate = report.figures.within_2min_rate.all
    if rate is None:
        return ""
    return f"2분 안 도착 {_percent(rate.share)} (95 % 구간 {rate.low * 100:.1f}–{rate.high * 100:.1f})"


def _percent(share: float) -> str:
    return f"{share * 100:.1f} %"


def _limit(promise: Promise | None) -> str:
    return limit_words(promise) or promise.met if promise else ""


def _unknown(result: PromiseResult) -> str:
    return f"{result.unknown:,}" if result.promise == FIND_TARGET and result.unknown is not None else NOTHING
