# SPDX-License-Identifier: GPL-3.0-or-later
"""The measure in words beyond its two rates: cells, trials, the taps of offices, where slow visits stood."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.reports.disclosure import shares
from kiosk.reports.measured import NOTHING
from kiosk.reports.visit_wording import KIND_NAMES
from kiosk.visits.following import CELL
from kiosk.visits.lateness import MEASURABLE
from kiosk.visits.measure.publishing import SMALL_CELL, percent, percent_range
from kiosk.visits.slow import MOST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.reports.charter_report import CharterReport, ReportCell
    from kiosk.reports.wording import Reported
    from kiosk.visits.figures import FollowDraw
    from kiosk.visits.measure.followed import Estimate

EARLY: Final = "말하기 이름"


@dataclass(frozen=True, slots=True)
class CellRow:
    """Visits of one kind: the band of who arrived in time, the estimate in it (else -1), who knew the way.

    `differs` says in what the cell differs from all the others beside it, after Holm's correction.
    """

    group: str
    name: str
    n: str
    knew: str
    low: float
    high: float
    band: str
    estimate: float
    least: float
    most: float
    told: str
    followed: str
    differs: str


@dataclass(frozen=True, slots=True)
class TapRow:
    """The taps of one office held against followed visits and trials."""

    office: str
    taps: str
    bursts: str
    refused: str
    tested: str
    false_: str  # `false` is a word of QML
    doubted: bool
    soft: str  # from when its taps in the list count as soft


def cells(report: CharterReport) -> Iterator[CellRow]:
    """Return the visits of each kind that is not too small to be printed."""
    for group, found in report.cells.items():
        yield from (_cell(group, cell) for cell in found if cell.figures.arrived is not None)


def _cell(group: str, cell: ReportCell) -> CellRow:
    arrived, known, estimate = cell.figures.arrived, cell.figures.knew, cell.followed.estimate
    low, high = shares(arrived) if arrived else (0.0, 0.0)
    dot, (least, most) = (estimate.p, estimate.ci) if estimate else (-1.0, (-1.0, -1.0))
    differs = [word for word, on in (("길을 앎", cell.knew_differs), ("도착", cell.arrived_differs)) if on]
    return CellRow(
        group=group,
        name=cell.name,
        n=f"{arrived.n if arrived else 0:,}",
        knew=percent(known.share.p) if known else NOTHING,
        low=low,
        high=high,
        band="–".join(map(str, percent_range(low, high))),
        estimate=dot,
        least=least,
        most=most,
        told=_estimated(estimate),
        followed=f"{cell.followed.followed:,}",
        differs=f"다름({', '.join(differs)})" if differs else "",
    )


def _estimated(found: Estimate | None) -> str:
    if found is None:
        return EARLY
    low, high = percent_range(*found.ci)
    return f"{percent(found.p)} ({low}–{high})"


def cells_note() -> str:
    """Return how the cells are to be read."""
    return (
        f"10건 미만 칸은 밝히지 않고, 함께 잰 방문이 {CELL}건 미만이면 추정하지 않습니다({EARLY}). "
        "층·부서·계단 칸은 길이 나온 방문만 셉니다. "
        "“다름”은 나머지 모두와 견준 것이며 보인 칸 전체로 홀름 보정을 거친 뒤에만 적습니다."
    )


def trials(report: CharterReport) -> str:
    """Return what testers' walks came to; they measure the error, and are never the headline."""
    found = report.figures.trials
    if found is None:
        return "시험 보행: 이 기간에 뽑은 과제가 없습니다."
    counts = f"뽑은 과제 {found.drawn:,} · 걸은 것 {found.n:,} · 못 한 것 {found.missed:,}"
    done = f"시험 보행: {counts} · 버림 {found.thrown:,}"
    if found.estimate is None:
        return f"{done} — 칸마다 네 번이 되지 않아 아직 비율을 말하지 않습니다."
    low, high = percent_range(*found.estimate.ci)
    share = f"2분 안 {percent(found.estimate.p)} % ({low}–{high} %)"
    covered = f"방문의 {percent(found.estimate.covered)} %를 대신하는 칸"
    return f"{done} — {share}, {covered}. 오차를 재는 데만 씁니다."


def draws(report: Reported) -> str:
    """Return the published hashes, and of the months that are over the seeds that they were made of."""
    words = list(map(draw_words, report.draws))
    return f"뽑기(SHA-256(“씨앗값|달|화면”)이 해시): {' / '.join(words)}" if words else ""


def draw_words(draw: FollowDraw) -> str:
    """Return a month's hash, with the seed once the month is over."""
    seed = f"씨앗값 {draw.seed}" if draw.seed else "(씨앗값은 그달 뒤에)"
    terms = f" 조건 {draw.terms}" if draw.terms else ""
    return f"{draw.period} {draw.kiosk}: 해시 {draw.commit}{terms} {seed}"


def measured_lateness(report: CharterReport) -> str:
    """Return what trials say of how late evidence comes: the numbers an admin writes into the settings."""
    found = report.lateness.measured
    if not found:
        return ""
    told = " · ".join(
        f"{KIND_NAMES[kind]} {one.seconds}초({one.n:,}번{', 가장 늦은 것' if one.n < MEASURABLE else ''})"
        for kind, one in found.items()
    )
    return f"시험 보행으로 잰 늦음(95번째 백분위수, kiosk.toml [measure]에 적을 값): {told}"


def taps(report: CharterReport) -> Iterator[TapRow]:
    """Return each office's taps, the most doubtful first."""
    for one in report.taps:
        ends = one.interval
        share = NOTHING
        if ends is not None:
            low, high = percent_range(*ends)
            share = f"{percent(one.false / one.tested)} % ({low}–{high})"
        pressed, bursts, refused, tested = (
            f"{many:,}" for many in (one.taps, one.bursts, one.refused, one.tested)
        )
        since = report.soft_taps.get(one.office)
        soft = f"{since.month}월 {since.day}일부터 약한 근거" if since else ""
        yield TapRow(one.office, pressed, bursts, refused, tested, share, one.doubted, soft)


def slow(report: CharterReport) -> str:
    """Return the pages, matters and words that took the time of those who did not know the way in time."""
    pages = " · ".join(
        f"{one.name} {one.visits:,}건(가운데값 {one.seconds:.0f}초)"
        for one in report.slow.pages[:MOST]
        if one.visits >= SMALL_CELL
    )
    targets = " · ".join(
        f"{name} {many:,}건" for name, many in report.slow.targets[:MOST] if many >= SMALL_CELL
    )
    words = " · ".join(f"{word} {many:,}번" for word, many in list(report.vain.items())[:MOST])
    told = {"시간이 간 화면": pages, "2분 안에 길을 모르신 방문이 많은 곳": targets, "찾지 못한 말": words}
    return " — ".join(f"{name}: {said}" for name, said in told.items() if said)
