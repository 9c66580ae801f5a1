# SPDX-License-Identifier: GPL-3.0-or-later
"""On paper as on the screen: what somebody wrote is drawn as its letters, and no address is asked."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING

import openpyxl
from pypdf import PdfReader
import pytest

from kiosk.cases.figures import PromiseKept
from kiosk.directory.charts.xlsx.writer import write_chart
from kiosk.directory.model import Directory, Office, OfficePlace, Seat
from kiosk.directory.projection import project
from kiosk.directory.publication import chart_of
from kiosk.directory.visibility import Policy
from kiosk.documents.letters import Letterhead, write_letter
from kiosk.documents.posters.plates import Issue
from kiosk.documents.posters.poster import draw_poster
from kiosk.documents.qr import LIMIT, qr_code, qr_text
from kiosk.documents.report_sheet import report_sheet
from kiosk.documents.tables import write_table
from kiosk.reports.account import ReportedPeriod
from kiosk.reports.charter_report import CharterReport
from kiosk.reports.year_end import Published, ReportPublication, YearEnd
from kiosk.resources import FONTS
from kiosk.visits.figures import figures_of
from kiosk.visits.tally import VisitTally
from tests.canary import bait, listening

if TYPE_CHECKING:
    from pathlib import Path


DAY = date(2026, 11, 24)


def _office(text: str) -> Office:
    place = OfficePlace(0.5, 0.5, 0.9, 0.9)
    seat = Seat("교통행정과", "1", f"주무관 {text}", f"팀 {text}", (text,), place=place)
    return Office("교통행정과", room=text, seats=(seat,), drawn=True)


def _read(file: BytesIO | Path) -> str:
    pages = PdfReader(file).pages
    return "".join("".join(page.extract_text().split()) for page in pages)


def test_a_letter_is_drawn_as_its_letters(tmp_path: Path) -> None:
    with listening() as listener:
        text = bait(listener.port)
        file = tmp_path / "letter.pdf"
        write_letter(
            file,
            f"사과 드립니다\n{text}\n\n{text}\n2026. 11. 24.\n{text}",
            "",
            Letterhead("예시시", "감사실", ""),
        )
        told = _read(file)
        assert listener.calls() == 0
    assert told.count("".join(text.split())) == 3


def test_the_charter_s_report_is_drawn_as_its_letters() -> None:
    with listening() as listener:
        text, nothing = bait(listener.port), figures_of(VisitTally())
        report = CharterReport(DAY, DAY, nothing, [], {}, {text: PromiseKept(text, 3, 3, 0)}, {})
        year = YearEnd(2026, None, (ReportPublication("web", text, DAY, Published(DAY, text, text)),))
        paper = report_sheet(text[:20], ReportedPeriod(report, {}, DAY, year), "")
        assert listener.calls() == 0
    told = _read(BytesIO(paper))
    assert "<h1>큰</h1><img" in told
    assert told.count("<img") >= 2


@pytest.mark.parametrize("lead", ["=HYPERLINK(1)", "+1", "-1", "@SUM(1)", ""])
def test_a_workbook_and_a_table_hold_letters_and_no_formula(tmp_path: Path, lead: str) -> None:
    with listening() as listener:
        text = f"{lead}{bait(listener.port)}"
        [public] = project(Directory("목포시", DAY, 1, (_office(text),)), Policy()).offices
        write_chart(chart_of(public), tmp_path / "chart.xlsx")
        write_table(tmp_path / "table.csv", ("말",), [(text,)], "")
        sheets = openpyxl.load_workbook(tmp_path / "chart.xlsx").worksheets
        cells = [cell for sheet in sheets for row in sheet.iter_rows() for cell in row if cell.value]
        assert listener.calls() == 0
    assert any(text in str(cell.value) for cell in cells)
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert not any(cell.hyperlink for cell in cells)
    [_, written] = csv.reader((tmp_path / "table.csv").read_text("utf-8-sig").splitlines())
    assert written == [f"'{text}" if lead else text]


@pytest.mark.parametrize("unseen", ["\x00", "\u200b", "\ufeff", "\u3164"])
def test_nothing_unseen_hides_the_sign_of_a_formula_in_a_table(tmp_path: Path, unseen: str) -> None:
    write_table(tmp_path / "table.csv", ("말",), [(f"{unseen}=1+1",)], "")
    assert (tmp_path / "table.csv").read_text("utf-8-sig").splitlines() == ["말", "'=1+1"]


@pytest.mark.parametrize("more", ["", "가" * 60, "가" * 10_000])
def test_a_code_holds_letters_and_never_more_than_it_can(more: str) -> None:
    text = f"{bait(9)}{more}"
    read = qr_text(text, [text, text])
    assert len(read.encode()) <= LIMIT
    assert text.startswith(read.split("\n")[0])
    assert int(qr_code(read)["side"]) > 0


def test_a_poster_is_drawn_as_its_letters() -> None:
    with listening() as listener:
        text = bait(listener.port)
        place = OfficePlace(0.5, 0.5, 0.9, 0.9)
        seat = Seat("교통행정과", "1", f"주무관 {text}", f"팀 {text}", (text,), place=place)
        office = Office("교통행정과", room=text, seats=(seat,), drawn=True)
        day = date(2026, 11, 24)
        [public] = project(Directory("목포시", day, 1, (office,)), Policy()).offices
        public = replace(public, name=text)
        paper = draw_poster(public, Issue(date(2026, 12, 1), 12), FONTS, lambda _digest: None)
        assert listener.calls() == 0
    assert "<h1>큰</h1><img" in _read(BytesIO(paper))
