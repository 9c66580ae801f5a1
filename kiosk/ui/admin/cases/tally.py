# SPDX-License-Identifier: GPL-3.0-or-later
"""What is counted above the list of the cases, in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.cases.urgency import DueShape
from kiosk.language.particles import with_particle

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
        TallyRow(DueShape.STOPPED, f"멈춤·기한 없음 {tally.stopped:,}"),
    ]


def counted_rows(what: str, counted: ListCount | None, late: str) -> list[TallyRow]:
    """Return how many cases a list holds and, where any can be, how many are late; None while it counts."""
    if counted is None:
        return [TallyRow(DueShape.UNKNOWN, f"{with_particle(what, '을/를')} 세는 중입니다")]
    rows = [TallyRow(DueShape.CALM, f"{what} {counted.total:,}")]
    return [*rows, TallyRow(DueShape.LATE, f"{late} {counted.late:,}")] if late else rows


def ended_rows(late: int, total: int) -> list[TallyRow]:
    """Return how many cases were closed in time and late."""
    return [
        TallyRow(DueShape.LATE, f"늦게 마침 {late:,}"),
        TallyRow(DueShape.DONE, f"기한 안이거나 기한 없음 {total - late:,}"),
    ]
