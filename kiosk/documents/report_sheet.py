# SPDX-License-Identifier: GPL-3.0-or-later
"""The charter's report on A4, its plots in lines that any press can print; it reads in black and white."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kiosk.documents.posters.layout import PosterBox
from kiosk.documents.posters.paper import (
    BLUE,
    BOLD,
    INK,
    REGULAR,
    SECOND,
    SEMIBOLD,
    TAG,
    Paper,
    register_fonts,
)
from kiosk.reports import follow_checks, measure_wording, visit_wording, wording
from kiosk.reports.improvements import row
from kiosk.reports.told_words import sentence
from kiosk.reports.year_end_words import channels, survey_words
from kiosk.resources import FONTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from kiosk.charter.promises import Promise
    from kiosk.reports.account import ReportedPeriod
    from kiosk.reports.improvements import Improvement
    from kiosk.reports.visit_wording import MonthMark, ReportPart
    from kiosk.reports.wording import Reported
    from kiosk.reports.year_end import YearEnd

WIDTH, HEIGHT, EDGE = 210.0, 297.0, 18.0
WHOLE: Final = WIDTH - 2 * EDGE
INKS: Final = {
    "one": BLUE, "two": "#256EF4", "later": "#B1CEFB", "missed": "#BD2C0F", "left": "#8A949E",
    "few": "#EEF0F2",
}  # fmt: skip
BAND, LIGHT = "#B1CEFB", "#FFFFFF"
BROAD: Final = 20.0  # of a part of the bar whose share stands in it
STEP: Final = 1.6  # of the hatching
PLOT: Final = 38.0
ROW: Final = 6.0
COLUMNS: Final = (0.0, 70.0, 122.0, 144.0, WHOLE)
FIGURES: Final = 2  # from this column on they stand at its right
KEY: Final = (
    "굵은 선: 길을 앎 · 빗금: 도착의 범위 · ○ 추정과 95 % 구간 · 짧은 선: 닿을 수 있던 길 (건수·함께 잰 건수)"
)
_LINES: Final = (
    visit_wording.doubts,
    visit_wording.times,
    measure_wording.slow,
    measure_wording.trials,
    measure_wording.measured_lateness,
    visit_wording.refusals,
    follow_checks.checked,
    measure_wording.draws,
)
CELLS: Final = (0.0, 14.0, 70.0, 88.0, 108.0, 132.0, 146.0, WHOLE)
TAPS: Final = (0.0, 60.0, 82.0, 104.0, 126.0, WHOLE)
CELL_HEADS: Final = ("나눔", "이름", "건수", "길을 앎 %", "도착 범위 %", "추정 % (95 %)", "표본", "")
TAP_HEADS: Final = ("부서 창구", "누름", "5초에 3번", "받지 않음", "견준 것", "거짓 몫(95 %)")


def report_sheet(city: str, account: ReportedPeriod, mark: str) -> bytes:
    """Draw the city's own report, in which every count is exact, and return the PDF's bytes."""
    register_fonts(FONTS)
    return _OwnSheet(city, account, mark).drawn()


class ReportSheet:
    """One report being drawn from the top; `_y` is where the next part begins, `NOTE` stands at its head."""

    NOTE = ""

    def __init__(self, city: str, report: Reported, mark: str) -> None:
        self._span = f"{report.first:%Y.%m.%d} – {report.last:%Y.%m.%d}"
        self._title = f"{city} 민원서비스헌장 결과"
        self._paper = Paper(f"{self._title} {self._span} {self.NOTE}".strip(), WIDTH, HEIGHT, mark)
        self._y = EDGE

    def _head(self, sentence: str) -> None:
        self._text(self._title, 7.0, BOLD, 9)
        self._text(self._span, 4.2, REGULAR, 9, SECOND)
        if self.NOTE:
            self._lines(self.NOTE, 4.4, SEMIBOLD)
        self._lines(sentence, 4.4, SEMIBOLD)

    def _bar(self, parts: Iterable[ReportPart], named: Iterable[str]) -> None:
        """Draw visits as one bar; what is not known is hatched, what is not told is one pale part."""
        left, top, parts = EDGE, self._y + 3, list(parts)
        whole = sum(one.share for one in parts) or 1.0  # told shares are rounded
        for part in parts:
            wide = WHOLE * part.share / whole
            box = PosterBox(left, top, wide, 11)
            if part.ink == "unknown":
                self._hatched(box)
            elif part.share:
                self._paper.box(box, fill=INKS[part.ink], line=LIGHT, width=0.3, radius=0)
            if part.ink == "two" and wide > BROAD:
                self._paper.text(left + 2, top + 5.5, part.told, 4.2, weight=BOLD, colour=LIGHT)
            left += wide
        self._y = top + 15 * (left > EDGE)
        said = (f"{one.name} {f'{one.told}({one.count})' if one.told else one.count}" for one in parts)
        self._lines(" · ".join((*named, *said)), 2.9, REGULAR)
        self._y += 3

    def _months(self, marks: Sequence[MonthMark], wide: float, key: str) -> None:
        """Draw each month's band of arrivals, who knew the way, and the estimate if there is one."""
        paper, plot = self._paper, PosterBox(EDGE + 9, self._y + 13, wide - 9, PLOT)
        paper.text(EDGE, plot.y - 11, "달마다 %", 4.2, weight=SEMIBOLD)
        paper.text(EDGE, plot.y - 5.5, key, 2.7, colour=SECOND)
        for share in (0, 25, 50, 75, 100):
            y = plot.y + plot.h * (1 - share / 100)
            paper.line(plot.x, y, plot.x + plot.w, y, width=0.4, colour=TAG if share else INK)
            paper.text(plot.x - 2, y, str(share), 3.0, colour=SECOND, align="right")
        for at, mark in enumerate(marks):
            self._month(plot, plot.x + plot.w * (at + 0.5) / len(marks), mark)

    def _month(self, plot: PosterBox, x: float, mark: MonthMark) -> None:
        def at(share: float) -> float:
            return plot.y + plot.h * (1 - share)

        paper = self._paper
        self._hatched(PosterBox(x - 2, at(mark.high), 4, plot.h * (mark.high - mark.low)))
        if mark.knew >= 0:
            paper.line(x - 2.4, at(mark.knew), x + 2.4, at(mark.knew), width=0.9, colour=BLUE)
        for side in (-2.4, 0.8) if mark.feasible >= 0 else ():
            paper.line(x + side, at(mark.feasible), x + side + 1.6, at(mark.feasible), width=0.4, colour=INK)
        if mark.estimate >= 0:
            paper.line(x, at(mark.least), x, at(mark.most), width=0.5, colour=INK)
            paper.box(PosterBox(x - 0.9, at(mark.estimate) - 0.9, 1.8, 1.8), fill=LIGHT, line=INK, radius=0.9)
        paper.text(x, plot.y + plot.h + 4, mark.name, 3.2, align="middle")
        paper.text(x, plot.y + plot.h + 7.5, mark.told, 2.2, colour=SECOND, align="middle")

    def _table(self, report: Reported, charter: Mapping[str, Promise]) -> None:
        """Set every promise that was put to the test; on a full sheet the rest goes to the next one."""
        self._row(wording.PROMISE_HEADS, SEMIBOLD, SECOND)
        rows = list(wording.promises(report, charter))
        for one in rows:
            self._row((one.name, one.limit, one.n, one.kept, one.interval), REGULAR, INK)
        if any(one.n == wording.FEW for one in rows):
            self._y += 1
            self._lines(wording.WHY, 2.7, REGULAR, SECOND)
        for told in wording.reasons(rows):
            self._lines(told, 2.7, REGULAR, SECOND)
        self._y += 4

    def _row(
        self, cells: Sequence[str], weight: str, colour: str, columns: Sequence[float] = COLUMNS
    ) -> None:
        self._room(ROW)
        paper, y = self._paper, self._y + ROW / 2
        for at, (cell, x) in enumerate(zip(cells, columns, strict=True)):
            text, size = paper.fitted(cell, 60.0 if at == 0 else 40.0, 3.4, 2.8, weight)
            align = "right" if at >= (1 if columns is TAPS else FIGURES) else "left"
            paper.text(EDGE + x, y, text, size, weight=weight, colour=colour, align=align)
        self._y += ROW
        paper.line(EDGE, self._y, EDGE + WHOLE, self._y, width=0.2, colour=SECOND)

    def _year_end(self, end: YearEnd, survey: str, improvements: Sequence[Improvement], today: date) -> None:
        """Say what became of the year's survey and of each channel, and list what was found wrong."""
        self._room(16)
        self._text(f"만족도 조사와 공개 · {end.year}년", 4.2, SEMIBOLD, 7)
        self._lines(survey, 3.4, REGULAR)
        for one in channels(end, today):
            self._lines(f"{one.name}: {one.due} · {one.told}", 3.4, REGULAR)
        self._y += 3
        listed = [row(replace(one, who=""), today) for one in improvements]
        if listed:
            self._room(16)
            self._text("고친 것과 고칠 것", 4.2, SEMIBOLD, 7)
        for found in listed:
            self._lines(f"{found.finding}: {found.told}", 3.4, REGULAR)
        self._y += 3 * bool(listed)

    def _hatched(self, box: PosterBox) -> None:
        """Fill a box with slanted lines, as whatever is not known is drawn."""
        paper, at = self._paper, STEP
        while at < box.w + box.h:
            x1, y1 = box.x + max(0.0, at - box.h), box.y + min(at, box.h)
            x2, y2 = box.x + min(at, box.w), box.y + max(0.0, at - box.w)
            paper.line(x1, y1, x2, y2, width=0.25, colour=SECOND)
            at += STEP
        if box.w > 0 and box.h > 0:
            paper.box(box, line=SECOND, width=0.25, radius=0)

    def _text(self, text: str, size: float, weight: str, step: float, colour: str = INK) -> None:
        self._paper.text(EDGE, self._y + step / 2, text, size, weight=weight, colour=colour)
        self._y += step

    def _lines(self, text: str, size: float, weight: str, colour: str = INK) -> None:
        """Set a text in as many lines as it needs."""
        for line in self._paper.wrapped(text, WHOLE, size, weight):
            self._room(size * 1.6)
            self._text(line, size, weight, size * 1.6, colour)
        self._y += size * 0.4

    def _room(self, high: float) -> None:
        """Begin the next sheet where the rest of this one is too short."""
        if self._y + high > HEIGHT - EDGE:
            self._paper.next_sheet()
            self._y = EDGE


class _OwnSheet(ReportSheet):
    """The report for the house: beside what is published, evidence, cells and taps, every count exact."""

    NOTE = "내부용 · 공개하지 않음"

    def __init__(self, city: str, account: ReportedPeriod, mark: str) -> None:
        super().__init__(city, account.report, mark)
        self._account, self._report = account, account.report

    def drawn(self) -> bytes:
        account, report = self._account, self._report
        self._head(sentence(report))
        if report.figures.n:
            known = visit_wording.knew(report)
            knew = (f"{known.name} {known.told}({known.count})",) if known else ()
            self._bar(visit_wording.parts(report), (*knew, *filter(None, visit_wording.bounds(report))))
            half, top = WHOLE * 0.62, self._y
            self._months(list(visit_wording.months(report)), half, KEY)
            self._evidence(EDGE + half + 10, top, WHOLE - half - 10)
            self._y = top + PLOT + 24
            self._lines(visit_wording.estimated(report), 3.4, SEMIBOLD)
            for told in _LINES:
                self._lines(told(report), 3.0, REGULAR)
            self._cells()
        self._table(report, account.promises)
        end = account.year_end.unsigned
        self._year_end(end, survey_words(end), account.improvements, account.today)
        self._lines(wording.alone(report), 3.6, SEMIBOLD)
        self._lines(wording.drawn_checks(report), 3.0, REGULAR)
        self._lines(wording.ways(report), 3.0, REGULAR)
        self._lines(visit_wording.methods(report), 2.9, REGULAR, SECOND)
        return self._paper.finished()

    def _evidence(self, left: float, top: float, wide: float) -> None:
        """Draw by what arrivals were known."""
        paper, y = self._paper, top + 2
        paper.text(left, y, "도착의 근거, 건", 4.2, weight=SEMIBOLD)
        for bar in visit_wording.evidence(self._report):
            y += 8
            paper.text(left, y, f"{bar.name} ({bar.late})", 3.2)
            long = max(0.6, (wide - 14) * bar.share)
            paper.box(
                PosterBox(left, y + 2.2, long, 4),
                fill=BLUE if bar.firm else BAND,
                line=BLUE,
                width=0.2,
                radius=0,
            )
            paper.text(left + long + 1.5, y + 4.2, bar.count, 3.2, weight=SEMIBOLD)
            y += 3

    def _cells(self) -> None:
        """Set the visits of each floor, office, language and hour; cells of fewer than ten are not there."""
        rows = list(measure_wording.cells(self._report))
        if rows:
            self._row(CELL_HEADS, SEMIBOLD, SECOND, CELLS)
        for one in rows:
            told = one.told, one.followed, one.differs
            self._row((one.group, one.name, one.n, one.knew, one.band, *told), REGULAR, INK, CELLS)
        if rows:
            self._lines(measure_wording.cells_note(), 2.7, REGULAR, SECOND)
        self._taps()
        self._y += 4

    def _taps(self) -> None:
        """Set each office's taps, held against followed visits and trials."""
        rows = list(measure_wording.taps(self._report))
        if rows:
            self._row(TAP_HEADS, SEMIBOLD, SECOND, TAPS)
        for one in rows:
            counts = one.taps, one.bursts, one.refused, one.tested
            false = " · ".join(filter(None, (one.false_, "넘음" * one.doubted, "약한 근거" * bool(one.soft))))
            self._row((one.office, *counts, false), SEMIBOLD if one.doubted else REGULAR, INK, TAPS)
        self._y += 3
