# SPDX-License-Identifier: GPL-3.0-or-later
"""The charter's promises as rows, each with its share and interval."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from kiosk.cases.channels import HOMEPAGE
from kiosk.charter.limits import limit_words
from kiosk.reports.charter_report import DRAWN, GUIDE_PRESENT, ON_SCREEN, CharterReport, ToldPromise
from kiosk.reports.measured import NOTHING
from kiosk.reports.share_steps import ShareSteps
from kiosk.reports.year_end import PUBLISH, SURVEY
from kiosk.reports.year_end_words import STATES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date, timedelta

    from kiosk.charter.promises import Promise
    from kiosk.reports.publication import ToldYear

type Reported = CharterReport | ToldYear  # at home, or as it is told outside

HALF: Final = 0.5
FEW: Final = "밝히지 않음"
WHY: Final = f"{FEW}: 10건 미만이거나 그로써 드러남"
UNMEASURED: Final = "재지 못함"
_WHY: Final = {
    "check": "이 기간에 점검하지 않음",
    "duty": "안내소의 근무를 적지 않음",
    "uncounted": "지켰는지 세는 방법이 아직 없음",
    "apart": "지킨 몫은 세지 않고, 한 일만 ‘보상과 조치’에 셈",
    "nothing": "이 기간에 해당하는 일이 없었음",
}
PROMISE_HEADS: Final = ("약속", "기준", "건수", "지킴 %", "95 % 구간")
_NAMES: Final = {
    GUIDE_PRESENT: "안내요원이 늘 있음",
    "find-target": "가는 길을 앎",
    "find-officer": "담당자 찾기(문에서)",
    ON_SCREEN: "담당자 찾기(화면에서)",
    "attend": "부르면 바로",
    "call-back": "담당자 부재 전화",
    "complaint-reply": "불만 처리 결과 알림",
    "conduct-notice": "불친절 결과 알림",
    "phone-pickup": "전화 벨(점검)",
    "phone-transfer": "전화 연결(점검)",
    "phone-greeting": "전화 인사(점검)",
    "office-greet": "부서 인사(점검)",
    "office-attend": "부서에서 5초 안에(점검)",
    "phone-readback": "전화로 되짚기(점검)",
    "phone-gist": "전화 요지 전하기(점검)",
    "phone-last": "전화 나중에 끊기(점검)",
    "badge": "명찰·공무원증(점검)",
    "greet": "방문마다 인사",
    "confirm": "보내기 전에 되짚기",
    "conduct-measure": "세 번 쌓이면 조치",
    "delay-compensation": "늦은 처리의 보상",
    "revisit-compensation": "다시 오신 교통비",
    SURVEY: "만족도 조사",
    PUBLISH: "결과 공개",
}


@dataclass(frozen=True, slots=True)
class Unmeasured:
    """One promise of the charter of which a period tells nothing: why, and since which day; None is ever."""

    promise: str
    why: Literal["check", "duty", "uncounted", "apart", "nothing"]
    since: date | None


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """One promise: its limit, how often it was put to the test, how often it was kept, with the interval.

    What is promised once a year is kept or not: it has no share to be drawn. Of what was not measured `why`
    says the reason, and `interval` since when.
    """

    name: str
    limit: str
    n: str
    kept: str
    interval: str
    share: float
    low: float
    high: float
    drawn: bool = True
    why: str = ""


def present(report: Reported) -> tuple[int, float] | None:
    """Return of how many opening minutes which share a guide was at the booth; None where nobody noted it."""
    found = report.presence
    if found is None or not found.open:
        return None
    return int(found.open.total_seconds()) // 60, 1 - found.alone / found.open


def unmeasured(report: Reported, charter: Mapping[str, Promise]) -> Iterator[Unmeasured]:
    """Return every promise that has no row of its own: what is promised is never left out."""
    told = {one.promise.partition("/")[0] for one in report.results} | {one.promise for one in report.yearly}
    told |= {GUIDE_PRESENT} if present(report) else set()
    for key, promise in charter.items():
        if key not in told | {PUBLISH}:  # which is owed from the survey's closing on, and listed beside it
            yield _unmeasured(promise, report)


def _unmeasured(promise: Promise, report: Reported) -> Unmeasured:
    if promise.clock == "check":
        return Unmeasured(promise.id, "check", report.checked_last.get(promise.id))
    if promise.clock in {"count", "event"}:  # its cases are counted where they can be; how it was kept is not
        counted = promise.count is not None or promise.clock == "event"
        return Unmeasured(promise.id, "apart" if counted else "uncounted", None)
    return Unmeasured(promise.id, "duty" if promise.id == GUIDE_PRESENT else "nothing", report.first)


def promises(report: Reported, charter: Mapping[str, Promise]) -> Iterator[PromiseRow]:
    """Word every promise: those put to the test, those of the year, and what was not measured."""
    for result in report.results:
        promise = charter.get(result.promise.partition("/")[0])
        named = _name(result.promise, promise), _limit(promise)
        n = FEW if result.n is None else f"{result.n:,}"
        if (rate := result.rate) is None:
            yield PromiseRow(*named, n, NOTHING, NOTHING, 0.0, 0.0, 0.0, drawn=False)
        else:
            yield PromiseRow(
                *named,
                n=n,
                kept=ShareSteps(result.grain).said(rate.share, "ko")
                if isinstance(result, ToldPromise)
                else _percent(rate.share),
                interval=f"{_percent(rate.low)}–{_percent(rate.high)}",
                share=rate.share,
                low=rate.low,
                high=rate.high,
            )

    for once in report.yearly:
        promise = charter.get(once.promise)
        stands = STATES[once.state] + (f" {once.done}/{once.of}" if once.of > 1 else "")
        name = f"{_NAMES.get(once.promise, once.promise)} {once.year}년"
        yield PromiseRow(name, _limit(promise), f"{once.of}", stands, NOTHING, 0.0, 0.0, 0.0, drawn=False)
    if (found := present(report)) is not None:
        minutes, share = found
        name = _name(GUIDE_PRESENT, charter.get(GUIDE_PRESENT))
        yield PromiseRow(
            name, "", f"{minutes:,}분", _percent(share), NOTHING, share, share, share, drawn=False
        )
    for one in unmeasured(report, charter):
        name = _name(one.promise, charter[one.promise])
        limit, since = limit_words(charter[one.promise]), f"{one.since}부터" if one.since else "처음부터"
        yield PromiseRow(
            name, limit, NOTHING, UNMEASURED, since, 0.0, 0.0, 0.0, drawn=False, why=_WHY[one.why]
        )


def reasons(rows: Iterable[PromiseRow]) -> Iterator[str]:
    """Return why promises were not measured, those of one reason together."""
    found = defaultdict[str, list[str]](list)
    for one in rows:
        if one.why:
            found[one.why].append(one.name)
    for why, names in found.items():
        yield f"{UNMEASURED}: {why} — {' · '.join(names)}"


def _name(key: str, promise: Promise | None) -> str:
    checked = key.removesuffix(f"/{DRAWN}")
    name = _NAMES.get(checked, promise.promise if promise else key)
    return name if checked == key else f"{name.removesuffix('(점검)')}(뽑은 부서)"


def drawn_checks(report: Reported) -> str:
    """Return how many of the offices drawn for a check were reached, and the draws that are over."""
    found = report.drawn
    own = isinstance(report, CharterReport)
    if not found.drawn:
        return own * "무작위로 뽑은 수시 점검: 이 기간에 끝난 주가 없습니다."
    told = f"주마다 무작위로 뽑은 부서 {found.drawn:,}곳 가운데 {found.reached:,}곳에서 점검했고 "
    told += f"{found.missed:,}곳은 만나지 못했습니다."
    if own or any(one.promise.endswith(f"/{DRAWN}") for one in report.results):
        told += " ‘뽑은 부서’ 줄은 이 부서들만, ‘점검’ 줄은 고른 곳까지 모두입니다."
    draws = " / ".join(
        f"{one.period}: 해시 {one.commit}" + f" 씨앗값 {one.seed}" * bool(one.seed) for one in found.draws
    )
    return f"{told} 뽑기: {draws}" if draws else told


def ways(report: Reported) -> str:
    """Return by which ways petitions came in."""
    names = {one.channel: one.name for one in report.came}
    names |= {key: f"인터넷({name})" for key, name in names.items() if key.startswith(HOMEPAGE)}
    told = (f"{names[one.channel]} {one.n:,}건" for one in report.came)
    return f"민원이 들어온 길: {' · '.join(told)}" if report.came else ""


def scale(report: CharterReport) -> float:
    """Return where the scale of the shares begins: at half, or at 0 when an interval reaches below half."""
    return 0.0 if any(one.rate and one.rate.low < HALF for one in report.results) else HALF


def alone(report: Reported) -> str:
    """Return how long nobody was at the guide's desk while the office was open."""
    found = report.presence
    if found is None or not found.open:
        return "안내요원 없던 시간: 이 기간에 적은 근무가 없습니다."
    share = _percent(found.alone / found.open)
    return f"안내요원 없던 시간: 운영 {_hours(found.open)} 가운데 {_hours(found.alone)}({share} %)"


def _hours(span: timedelta) -> str:
    hours, minutes = divmod(int(span.total_seconds()) // 60, 60)
    return f"{hours:,}시간 {minutes}분" if minutes or not hours else f"{hours:,}시간"


def _percent(share: float) -> str:
    """Return a share in per cent with one decimal, where there is one: what is published has none."""
    return f"{share * 100:.1f}".removesuffix(".0")


def _limit(promise: Promise | None) -> str:
    if promise is None:
        return ""
    return limit_words(promise) or ("점검" if promise.clock == "check" else promise.met)
