# SPDX-License-Identifier: GPL-3.0-or-later
"""A sheet as a picture: every cell where Excel draws it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl

from kiosk.directory.charts.xlsx.picture import sheet_pictures

if TYPE_CHECKING:
    from pathlib import Path


def workbook(folder: Path) -> Path:
    """Save a workbook with a merged head, a desk, and a hidden sheet."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "교통행정과"
    sheet["A1"] = "배치도"
    sheet.merge_cells("A1:C1")
    sheet["B3"] = "주무관"
    sheet.column_dimensions["A"].width = 20
    hidden = book.create_sheet("숨김")
    hidden.sheet_state = "hidden"
    hidden["A1"] = "옛 것"
    file = folder / "chart.xlsx"
    book.save(file)
    return file


def test_a_merged_cell_is_one_box_over_its_columns(tmp_path: Path) -> None:
    picture = sheet_pictures(workbook(tmp_path))["교통행정과"]
    head = next(cell for cell in picture.cells if cell.cell == "A1")
    assert (head.text, head.w) == ("배치도", sum(band.span for band in picture.columns[:3]))


def test_a_cell_lies_after_the_columns_and_rows_before_it(tmp_path: Path) -> None:
    picture = sheet_pictures(workbook(tmp_path))["교통행정과"]
    desk = next(cell for cell in picture.cells if cell.cell == "B3")
    assert desk.x == picture.columns[0].span
    assert desk.y == sum(band.span for band in picture.rows[:2])


def test_hidden_sheets_and_files_that_are_no_workbook_have_no_picture(tmp_path: Path) -> None:
    assert list(sheet_pictures(workbook(tmp_path))) == ["교통행정과"]
    other = tmp_path / "table.csv"
    other.write_text("부서,직위", "utf-8")
    assert sheet_pictures(other) == {}
