# SPDX-License-Identifier: GPL-3.0-or-later
"""A week's round of spot checks on A4: a row for each drawn office, a column for each promise."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from kiosk.documents.posters.layout import PosterBox
from kiosk.documents.posters.paper import BOLD, INK, REGULAR, SECOND, SEMIBOLD, Paper, register_fonts
from kiosk.resources import FONTS

if TYPE_CHECKING:
    from kiosk.reports.spot_checks import CheckRound, DrawnOffice

WIDTH, HEIGHT, EDGE = 297.0, 210.0, 14.0
OFFICE: Final = 58.0  # of a row, before the columns
HEAD: Final = 24.0
ROW: Final = 22.0
FOOT: Final = 14.0
BOX: Final = 5.0
_HOW: Final = (
    "지켰으면 ○, 못 지켰으면 ×에 표시하고, 보지 못한 것은 비워 둡니다. 아무도 만나지 못한 부서는 통째로 "
    "비워 두십시오: ‘만나지 못한 부서’로 셉니다. 다른 부서로 바꾸지 않습니다. "
    "그 주 안에 관리 화면이나 휴대전화의 /checks에 옮겨 적습니다."
)


def check_sheet(city: str, told: CheckRound, mark: str) -> bytes:
    """Draw the round and return the PDF's bytes; it runs over as many sheets as it takes."""
    register_fonts(FONTS)
    paper = Paper(f"{city} 수시 점검 {told.week:%G-W%V}", WIDTH, HEIGHT, mark)
    y = _headed(paper, city, told)
    for office in told.offices or ():
        if y + ROW > HEIGHT - EDGE - FOOT:
            _foot(paper, told)
            paper.next_sheet()
            y = _headed(paper, city, told)
        _row(paper, y, office, len(told.promises))
        y += ROW
    _foot(paper, told)
    return paper.finished()


def _columns(many: int) -> list[PosterBox]:
    wide = (WIDTH - 2 * EDGE - OFFICE) / max(1, many)
    return [PosterBox(EDGE + OFFICE + at * wide, 0, wide, 0) for at in range(many)]


def _headed(paper: Paper, city: str, told: CheckRound) -> float:
    last = told.week + timedelta(days=6)
    paper.text(EDGE, EDGE + 4, f"{city} 수시 점검", 7.0, weight=BOLD)
    span = f"{told.week:%Y.%m.%d} – {last:%m.%d} · 뽑힌 부서 {len(told.offices or ())}곳"
    paper.text(EDGE + 70, EDGE + 4, span, 4.4, weight=SEMIBOLD)
    paper.text(WIDTH - EDGE, EDGE + 4, "점검한 사람                날짜", 4.0, colour=SECOND, align="right")
    y = EDGE + 12
    for line in paper.wrapped(_HOW, WIDTH - 2 * EDGE, 3.2, REGULAR):
        paper.text(EDGE, y, line, 3.2, colour=SECOND)
        y += 4.8
    paper.text(EDGE, y + HEAD - 4, "부서", 3.6, weight=SEMIBOLD)
    for box, promise in zip(_columns(len(told.promises)), told.promises.values(), strict=True):
        for at, line in enumerate(paper.wrapped(promise, box.w - 3, 3.0, SEMIBOLD)):
            paper.text(box.x + 1.5, y + 3 + at * 4.2, line, 3.0, weight=SEMIBOLD)
    paper.line(EDGE, y + HEAD, WIDTH - EDGE, y + HEAD, width=0.5, colour=INK)
    return y + HEAD


def _row(paper: Paper, y: float, office: DrawnOffice, many: int) -> None:
    name, size = paper.fitted(office.name, OFFICE - 3, 5.0, 3.4, BOLD)
    paper.text(EDGE, y + 6, name, size, weight=BOLD)
    for at, line in enumerate(filter(None, (office.place, office.phone))):
        text, small = paper.fitted(line, OFFICE - 3, 3.6, 2.8, REGULAR)
        paper.text(EDGE, y + 12 + at * 5, text, small, colour=SECOND)
    for box in _columns(many):
        middle = box.x + box.w / 2
        for sign, x in (("○", middle - BOX - 1.5), ("×", middle + 1.5)):
            paper.box(PosterBox(x, y + ROW / 2 - 1, BOX, BOX), line=INK, width=0.3, radius=0.4)
            paper.text(x + BOX / 2, y + ROW / 2 - 4, sign, 3.4, align="middle")
        paper.line(box.x, y, box.x, y + ROW, width=0.15, colour=SECOND)
    paper.line(EDGE, y + ROW, WIDTH - EDGE, y + ROW, width=0.2, colour=SECOND)


def _foot(paper: Paper, told: CheckRound) -> None:
    said = f"씨앗값에서 무작위로 뽑음 · 시작 전에 알린 해시 {told.commit}"
    text, size = paper.fitted(said, WIDTH - 2 * EDGE, 3.0, 2.4, REGULAR)
    paper.text(EDGE, HEIGHT - EDGE, text, size, colour=SECOND)
