# SPDX-License-Identifier: GPL-3.0-or-later
"""What is told of visits outside the house, in the words and shapes of the report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.reports.disclosure import FEWEST
from kiosk.reports.measured import exact, said, said_of
from kiosk.reports.share_steps import ShareSteps
from kiosk.reports.visit_wording import OUTCOMES, MonthMark, ReportPart
from kiosk.visits.figures import LOST
from kiosk.visits.measure.publishing import SMALL_CELL, percent, percent_range

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.reports.charter_report import CharterReport
    from kiosk.reports.disclosure import ToldVisits

FEW: Final = f"{SMALL_CELL}건 미만"
_NOTHING: Final = "이 기간에는 길을 물은 방문이 없습니다."


def sentence(report: CharterReport) -> str:
    """Return in a sentence or two how the period went, for the house."""
    if (n := report.figures.n) == 0:
        return _NOTHING
    only = f"길을 물으신 방문이 {n:,}건뿐이라, 아래 비율은 있었던 일일 뿐 앞일을 말하지 않습니다."
    return " ".join(said(exact(report.figures), "ko", last_month=False, about=False)) or only


def told_sentence(told: ToldVisits) -> str:
    """Return in a sentence or two how the period went, as it is told."""
    if told.n is None:
        return f"길을 물으신 방문이 {SMALL_CELL}건보다 적어 비율을 밝히지 않습니다."
    if told.n == 0:
        return _NOTHING
    only = f"길을 물으신 방문이 약 {told.n:,}건이라 비율을 말하지 않습니다. {FEWEST}건부터 말합니다."
    return " ".join(said(said_of(told), "ko", last_month=False)) or only


def told_parts(told: ToldVisits) -> Iterator[ReportPart]:
    """Divide the visits as it is told: those that are not told stand at the end as one, named together."""
    for one in told.parts:
        if one.n is not None:
            share = f"{percent(one.share)} %" if one.share is not None else ""
            yield ReportPart(one.ink, one.share or 0.0, OUTCOMES[one.ink], f"{one.n:,}건", share)
    if names := [OUTCOMES[one.ink] for one in told.parts if one.n is None]:
        yield ReportPart(
            "few", told.rest * told.divided, "·".join(names), f"각각 {FEW}" if len(names) > 1 else FEW, ""
        )


def told_months(told: ToldVisits) -> Iterator[MonthMark]:
    """Return the months as they are told; what is not told is not drawn."""
    for one in told.months:
        low, high = one.bounds or (0.0, 0.0)
        found = one.estimate
        ends = (found.p, found.low, found.high) if found else (-1.0, -1.0, -1.0)
        yield MonthMark(
            f"{one.first.month}월",
            -1.0 if one.knew is None else one.knew,
            low,
            high,
            -1.0,
            *ends,
            f"{one.n:,}",
        )


def told_estimate(told: ToldVisits) -> str:
    """Return the estimate from followed visits as it is told, or that there is none."""
    if (found := told.estimate) is not None:
        low, high = percent_range(found.low, found.high)
        return (
            f"추정 {ShareSteps(found.n).said(found.p, 'ko')} % ({low}–{high} %) · 함께 잰 방문 {found.n:,}건"
        )
    if told.band is not None:
        low, high = percent_range(*told.band)
        return f"{LOST}: 구간만 {low}–{high} %"
    return "함께 재어 미룬 값은 밝힐 만큼 되지 않습니다."
