# SPDX-License-Identifier: GPL-3.0-or-later
"""Letters lost before a chart reached us: an office of question marks must never replace a real one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.directory.charts.chart import Diagnostic

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.directory.charts.chart import Chart, ChartSeat, ParsedFile

LOST: Final = "\ufffd"
_MOST: Final = 5  # set by the page: what is more is counted in one line


def broken_letters(read: ParsedFile, file: str) -> Iterator[Diagnostic]:
    """Tell, as errors, where a text holds the sign for a letter that could not be read."""
    for chart in read.charts:
        if any(text and LOST in text for text in (chart.office, chart.room, chart.floor, chart.building)):
            yield _error(file, chart, None, f"부서나 호실 이름의 글자가 깨졌습니다: ‘{chart.office}’.")
        marks = [mark.text for mark in chart.marks if LOST in mark.text]
        if marks:
            yield _error(file, chart, None, f"표시의 글자가 깨졌습니다: ‘{marks[0]}’.")
        broken = [(seat, text) for seat in chart.seats for text in _texts(seat) if LOST in text]
        for seat, text in broken[:_MOST]:
            yield _error(file, chart, seat.cell, f"글자가 깨졌습니다: ‘{text}’.")
        if len(broken) > _MOST:
            yield _error(file, chart, None, f"글자가 깨진 칸이 {len(broken) - _MOST}곳 더 있습니다.")


def _texts(seat: ChartSeat) -> Iterator[str]:
    own = (seat.team, seat.title, seat.name, seat.phone, seat.desk, seat.staff_id, seat.email)
    yield from (text for text in (*own, *seat.duties) if text)


def _error(file: str, chart: Chart, cell: str | None, sentence: str) -> Diagnostic:
    advice = "원본을 엑셀에서 열어 ‘CSV UTF-8’이나 엑셀 통합 문서로 다시 저장하여 주십시오."
    return Diagnostic("error", file, chart.sheet, cell, f"{sentence} {advice}")
