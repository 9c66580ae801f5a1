# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of measures that the charter demands, in words: one dataclass a row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.charter.moments import moment_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from kiosk.cases.conduct import MeasureDue


@dataclass(frozen=True, slots=True)
class MeasureRow:
    """An officer, unnamed, about whom a measure must be recorded."""

    title: str
    told: str


def measure_rows(measures: Sequence[MeasureDue], now: datetime) -> list[MeasureRow]:
    """Return for whom a measure is demanded: by the cases, never by a name."""
    return [
        MeasureRow(
            f"같은 직원 인정 {len(due.numbers)}건",
            f"{', '.join(due.numbers)} · {moment_words(due.since, now)}에 찼습니다",
        )
        for due in measures
    ]
