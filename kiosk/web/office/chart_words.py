# SPDX-License-Identifier: GPL-3.0-or-later
"""What a new chart changes, and what is wrong with it, as lines of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from kiosk.services.admin.chart_words import ChangeWords

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.directory.charts.chart import Diagnostic
    from kiosk.services.admin.results.charts import ChartReading

KINDS: Final = (("joined", "새로 옴"), ("left", "떠남"), ("moved", "자리 바꿈"), ("changed", "바뀜"))
SEVERITIES: Final = {
    "error": ("late", "고칠 칸"),
    "warning": ("near", "확인할 칸"),
    "info": ("plain", "알림"),
}


class ChartLine(NamedTuple):
    """A problem or a change: its tone, what kind it is, where, and the words."""

    tone: str
    kind: str
    where: str
    what: str


def lines(reading: ChartReading) -> Sequence[ChartLine]:
    """List the problems, what must be mended first, then every change."""
    ordered = sorted(reading.result.problems, key=lambda one: list(SEVERITIES).index(one.severity))
    return [*map(_problem, ordered), *_changes(reading)]


def _problem(one: Diagnostic) -> ChartLine:
    tone, kind = SEVERITIES[one.severity]
    where = " ".join(filter(None, (one.sheet, one.cell)))
    return ChartLine(tone, "그렇다고 하실 것" if one.asks else kind, where, one.message)


def _changes(reading: ChartReading) -> Sequence[ChartLine]:
    told = ChangeWords(reading)
    return [
        ChartLine("plain", word, f"{one.desk}번", told.change(kind, one))
        for kind, word in KINDS
        for one in getattr(reading.result.difference, kind)
    ]
