# SPDX-License-Identifier: GPL-3.0-or-later
"""What is counted above the list of the cases, in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.cases.urgency import DueShape

if TYPE_CHECKING:
    from kiosk.services.admin.results.cases import CaseTally, ListCount


@dataclass(frozen=True, slots=True)
class TallyRow:
    """One count above the list."""

    shape: str
    words: str


def tally_rows(tally: CaseTally) -> list[TallyRow]:
    """Return how many cases stand how."""
    rows = [TallyRow(DueShape.LATE, f"지남 {tally.late:,}")]
    if tally.exact:
        rows += [
            TallyRow(DueShape.NEAR, f"80 % 넘음 {tally.near:,}"),
            TallyRow(DueShape.HALF, f"50 % 넘음 {tally.half:,}"),
        ]
    rest = "여유" if tally.exact else "아직 안 지남"
    return [
        *rows,
        TallyRow(DueShape.CALM, f"{rest} {tally.calm:,}"),
        TallyRow(DueShape.STOPPED, f"멈춤 {tally.stopped:,}"),
    ]


def narrowed_rows(counted: ListCount | None, *, ended: bool) -> list[TallyRow]:
    """Return how many cases a narrowed list holds and how many are late; None while they are counted."""
    if counted is None:
        return [TallyRow(DueShape.UNKNOWN, "고른 것을 세는 중입니다")]
    late = "늦게 마침" if ended else "지남"
    return [
        TallyRow(DueShape.CALM, f"고른 것 {counted.total:,}"),
        TallyRow(DueShape.LATE, f"{late} {counted.late:,}"),
    ]


def ended_rows(late: int, total: int) -> list[TallyRow]:
    """Return how many cases were closed in time and late."""
    return [
        TallyRow(DueShape.LATE, f"늦게 마침 {late:,}"),
        TallyRow(DueShape.DONE, f"기한 안이거나 기한 없음 {total - late:,}"),
    ]
