# SPDX-License-Identifier: GPL-3.0-or-later
"""The two rates in words and in shares of a bar: what is not known is said, never left out."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from kiosk.reports.disclosure import ELSEWHERE, outcomes, parted, published, shares
from kiosk.reports.measured import bounded
from kiosk.reports.share_steps import outward
from kiosk.visits.figures import LOST
from kiosk.visits.measure.fold import WALKED
from kiosk.visits.measure.publishing import percent, percent_range
from kiosk.visits.tally import OPEN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.reports.charter_report import CharterReport
    from kiosk.reports.publication import ToldYear
    from kiosk.visits.lateness import LateLimits, LatenessFigures
    from kiosk.visits.tally import TallyCell

METHOD: Final = (
    "단위는 화면을 한 번 쓰신 방문(건)이고, 길을 묻지 않은 방문은 따로 셉니다.",
    "시계는 첫 터치나 안내요원의 시작부터 갑니다.",
    (
        '"길을 앎"은 `알겠습니다, 출발합니다`를 누른 때, 없으면 길 화면의 마지막 터치, '
        "그것도 없으면 길이 나온 때입니다. 모르겠다고 하시면 알지 못한 것입니다."
    ),
    "안내소 화면에서 누른 것은 도착이 아닙니다.",
    (
        "확실한 근거는 부서 창구, 출입문 화면의 바뀌는 QR, 도착지 화면의 번호, 함께 간 안내요원입니다. "
        "종이 QR을 찍었거나 본인이 휴대전화에서 누른 도착은 따로 적습니다."
    ),
    "걸어서 갈 수 없을 만큼 이른 근거, 30분이 지난 근거, 다른 곳의 근거는 받지 않고 수만 적습니다.",
    '근거가 여럿이면 가장 이른 확실한 것을 쓰고, 늦게 눌렸을 수 있으면 "판단 못 함"으로 둡니다.',
    "도착률은 모르는 방문을 모두 늦었다고 볼 때와 모두 제때라고 볼 때의 두 값입니다.",
    "추정치는 무작위로 뽑은 15분에 무작위로 고른 방문을 함께 재어 얻습니다.",
    "씨앗값의 해시는 그달 전에, 씨앗값은 그달 뒤에 공개하여 누구나 다시 뽑아 볼 수 있습니다.",
    "분산은 시간대·요일 층과 15분 묶음을 반영합니다(95 %). 놓친 방문이 5 %를 넘으면 구간만 공개합니다.",
    "시험 보행은 오차를 재는 데만 씁니다. 개인정보는 모으지 않으며, 10건 미만 칸은 밝히지 않습니다.",
    "한계: 함께 재면 걸음이 달라질 수 있고 창구가 잘못 누를 수 있어, 두 점검값을 함께 공개합니다.",
)
AT_HOME: Final = (METHOD[4], METHOD[5], METHOD[12])  # of what only the house's own report tells
_REFUSED: Final = {
    "too_early": "너무 이름",
    "too_late": "30분 지남",
    "other_place": "다른 곳",
    "no_way": "길을 보기 전",
    "not_on_foot": "걷지 않는 곳",
    "clock": "시계가 맞지 않음",
    "trial_apart": "시험 아님",
    "origin": "알릴 수 없는 곳",
    "taken_back": "되돌림",
}
_GROUPS: Final = {
    "W": "2분 안이라는 근거",
    "N": "2분 넘김이라는 근거",
}  # of which no others are taken at their word
OUTCOMES: Final = {
    "two": "확인된 2분 안 도착", "unknown": "알 수 없음", "later": "2분 넘김", "missed": "못 찾음",
    "left": "길 안 봄", ELSEWHERE: "걸어갈 수 없는 곳",
}  # fmt: skip
KIND_NAMES: Final = {
    "desk": "부서 창구", "door": "출입문 QR", "code": "도착지 화면", "guide": "안내요원",
    "phone": "방문객 전화기", "trial": "시험자",
}  # fmt: skip
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
    """One month: who knew the way and the estimate if there are any (else -1), the band of who arrived."""

    name: str
    knew: float
    low: float
    high: float
    feasible: float
    estimate: float
    least: float
    most: float
    told: str


@dataclass(frozen=True, slots=True)
class EvidenceBar:
    """By what arrivals were known; `share` is of the most frequent, `late` how late its stamp may come.

    It is `firm` only where every one is; else the count says how many are.
    """

    name: str
    share: float
    count: str
    firm: bool
    late: str


def knew(report: CharterReport) -> ReportPart | None:
    """Return the bar of those who knew the way, of all who asked."""
    found = report.figures.knew
    if found is None:
        return None
    share = found.within / found.n
    return ReportPart("one", share, "2분 안에 길을 앎", f"{found.within:,}건", f"{percent(share)} %")


def parts(report: CharterReport) -> Iterator[ReportPart]:
    """Divide the bar of those who walked; its parts always add up to all of them, and say what bounds say."""
    counts, found = outcomes(report.figures), report.figures.arrived
    if found is None:
        return
    said = parted(counts, found.n, outward(*shares(found)))
    for ink, count in counts.items():
        yield ReportPart(ink, count / found.n, OUTCOMES[ink], f"{count:,}건", f"{percent(said[ink])} %")


def months(report: CharterReport) -> Iterator[MonthMark]:
    """Return one mark a month in which somebody asked."""
    for month in report.months:
        found, arrived = month.figures.knew, bounded(month.figures)
        low, high = shares(arrived) if arrived else (0.0, 0.0)
        told, sample = published(month.figures), month.figures.followed
        estimate = told.estimate if told else None
        share, (least, most) = (estimate.p, estimate.ci) if estimate else (-1.0, (-1.0, -1.0))
        feasible = month.figures.tally.times.times.feasible
        yield MonthMark(
            f"{month.first.month}월",
            found.share.p if found else 0.0,
            low,
            high,
            -1.0 if feasible is None else feasible,
            share,
            least,
            most,
            f"{month.figures.n:,}·{sample.followed if sample else 0:,}",
        )


def evidence(report: CharterReport) -> Iterator[EvidenceBar]:
    """Return by what arrivals were known, the firmest first."""
    counts = {kind: report.figures.evidence[kind] for kind in _EVIDENCE}
    most = max(1, *counts.values())
    for kind, count in counts.items():
        lateness = report.lateness
        may = sorted({lateness.in_force.seconds[kind], *lateness.others.get(kind, ())})
        late = f"늦어야 {'·'.join(f'{one:g}' for one in may)}초"
        sure = report.figures.tally.count(partial(_firm, kind=kind))
        said = f"{count:,}" if sure == count else f"{count:,} (확실 {sure:,})"
        yield EvidenceBar(_EVIDENCE[kind], count / most, said, 0 < sure == count, late)


def _firm(cell: TallyCell, kind: str) -> bool:
    return cell.purpose in WALKED and cell.ends != OPEN and cell.evidence == kind and cell.firm


def methods(report: CharterReport) -> str:
    """Return how the figures are made, for the audit office, and by which lateness evidence was judged."""
    numbered = " ".join(f"{at}. {one}" for at, one in enumerate(METHOD, 1))
    return f"측정 방법(감사실용) {numbered} {_lateness(report.lateness)}"


def told_method(told: ToldYear) -> list[str]:
    """Return the same of what is told outside, point by point."""
    return [*(one for one in METHOD if one not in AT_HOME), _lateness(told.lateness)]


def _lateness(found: LatenessFigures) -> str:
    """Return how late evidence may come, if that is assumed or measured, and by what else some was judged."""
    seconds, by_source = found.in_force.seconds, defaultdict[str, list[str]](list)
    for kind, name in KIND_NAMES.items():
        by_source[_source(found.in_force, kind)].append(f"{name} {seconds[kind]:g}초")
    told = "; ".join(f"{source}: {' · '.join(some)}" for source, some in by_source.items())
    others = " · ".join(
        f"{KIND_NAMES[kind]} {'·'.join(f'{one:g}' for one in some)}초" for kind, some in found.others.items()
    )
    before = (
        f" 이 기간에는 값을 바꾸기 전이나 값이 다른 기기에서 다른 값으로 판단한 근거도 있습니다({others})."
        if others
        else ""
    )
    return f"근거가 실제 도착보다 늦을 수 있는 시간은 {told}입니다.{before}"


def _source(lateness: LateLimits, kind: str) -> str:
    if kind not in lateness.own:
        return "가정한 값"
    return "시에서 정한 값" if lateness.trials is None else f"{lateness.trials}년 시험 보행으로 잰 값"


def doubts(report: CharterReport) -> str:
    """Return what would have to be true for not even every other visit to have arrived in time."""
    point = report.figures.tipping
    if point is None:
        return ""
    if point.k <= 0:
        return "아는 방문만으로도 이미 절반이 2분 안에 닿지 못했습니다."
    if point.k <= 1:
        return "결과를 모르는 방문이 아는 방문과 같이 늦었다면, 2분 안 도착은 절반에 못 미칩니다."
    half = "결과를 모르는 방문이 아는 방문보다"
    return f"뒤집히는 점: {half} {point.k:.1f}배 넘게 늦었다면, 2분 안 도착은 절반에 못 미칩니다."


def times(report: CharterReport) -> str:
    """Return where the time went, screen and walk told apart."""
    found = report.figures.tally.times.times
    if found.ask is None or found.read is None:
        return ""
    walk = "걸음 모름"
    if found.walk is not None and found.ratio is not None:
        walk = f"걸음 {found.walk:.0f}초(계산의 {found.ratio:.2f}배)"
    reach = f" · 계산으로 2분 안에 닿을 수 있던 길 {percent(found.feasible or 0.0)} %"
    return f"가운데값: 길이 나오기까지 {found.ask:.0f}초 · 길을 읽는 데 {found.read:.0f}초 · {walk}{reach}"


def refusals(report: CharterReport) -> str:
    """Return the evidence that was not taken, and why, and the kinds of which there was none."""
    counted = {name: report.figures.tally.refused[kind] for kind, name in _REFUSED.items()}
    told = " · ".join(f"{name} {many:,}" for name, many in counted.items() if many)
    conflicts = report.figures.tally.conflicts
    none = ", ".join(name for kind, name in _EVIDENCE.items() if not report.figures.evidence[kind])
    missing = f" · 이 기간에 하나도 없던 근거: {none}" if none else ""
    return f"받지 않은 근거: {told or '없음'} · 어긋난 근거 {conflicts:,}건{missing}"


def bounds(report: CharterReport) -> tuple[str, str]:
    """Return the two ends of who arrived in words, empty where there are too few visits for them."""
    found = bounded(report.figures)
    if found is None:
        return "", ""
    return bound_words(shares(found))


def bound_words(ends: tuple[float, float]) -> tuple[str, str]:
    """Return both ends of who arrived in words."""
    low, high = percent_range(*ends)
    return f"적어도 {low} %", f"많아도 {high} %"


def estimated(report: CharterReport) -> str:
    """Return the estimate from followed visits, or why there is none."""
    sample = report.figures.followed
    if sample is None:
        return "함께 재기로 뽑은 15분이 없어 추정하지 않습니다."
    told = f"뽑은 15분 {sample.slots_drawn}번, 한 것 {sample.slots_done}번 · 함께 잰 방문 {sample.followed}건"
    lost = f"놓침 {sample.lost} · 손이 없음 {sample.busy} · 뽑기 밖의 방문 {sample.outside:,}건"
    lost += f"(그달 뽑기에 없던 화면 {sample.unplanned:,}건)" if sample.unplanned else ""
    if sample.estimate is not None and sample.estimate.at_word:
        kinds = "·".join(_GROUPS[one] for one in sample.estimate.at_word)
        lost += f" · 다섯 건도 함께 재지 못해 근거를 그대로 믿은 것: {kinds}"
    if sample.estimate is None:
        few = "이것으로는 추정할 수 없습니다" if sample.followed else "함께 잰 방문이 없어 추정하지 않습니다"
        return f"{few}: {told} · {lost}"
    low, high = percent_range(*sample.estimate.ci)
    if sample.publishable:
        return f"추정 {percent(sample.estimate.p)} % ({low}–{high} %) · {told} · {lost}"
    if sample.band is not None:
        low, high = percent_range(*sample.band)
        return f"{LOST}: 구간만 {low}–{high} % · {told} · {lost}"
    return f"추정을 공개하지 않음({', '.join(sample.why)}) · {told} · {lost}"
