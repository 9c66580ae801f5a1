# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever is dropped in, the clerk gets a sentence and nothing is published by halves."""

# ruff: noqa: E501 - hand-written XML
from __future__ import annotations

from io import BytesIO
import struct
from typing import TYPE_CHECKING
import zipfile
import zlib

import openpyxl
from openpyxl.comments import Comment
import pytest

from kiosk.directory.charts.reader import read_chart_file
from tests.directory.charts.clerks import Clerk

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.directory.charts.chart import ParsedFile

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600
CONTENT_TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'


def refusal(path: Path) -> str:
    """Read a file that must be refused and return the one sentence."""
    read = read_chart_file(path)
    assert read.charts == ()
    (problem,) = read.diagnostics
    assert problem.severity == "error"
    assert problem.file == path.name
    return problem.message


def zipped(path: Path, parts: dict[str, bytes | str]) -> Path:
    """Write a ZIP of the given parts."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return path


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.xlsx", OLE + "EncryptedPackage".encode("utf-16-le"), "암호"),
        ("a.xls", OLE + "Workbook".encode("utf-16-le"), ".xls"),
        ("a.xlsx", OLE + "Workbook".encode("utf-16-le"), ".xls"),
        ("a.hwp", OLE + "HwpSummaryInformation".encode("utf-16-le"), ".hwp"),
        ("a.xlsx", b"%PDF-1.7\n", "PDF"),
        ("a.doc", OLE + "WordDocument".encode("utf-16-le"), "워드"),
        ("a.xlsx", b"<html><table><tr><td>x", "HTML"),
        ("a.xlsx", b"\x89PNG\r\n\x1a\n", "그림"),
        ("a.xlsx", b"", "빈 파일"),
        ("a.csv", b"\x00\x00\x00", "빈 파일"),
        ("a.xlsx", b"some text", ".xlsx"),
        ("a.xlsx", b"PK\x03\x04 and then nothing", "손상"),
        ("a.csv", "이것은 표가 아닙니다\n그냥 글입니다".encode(), "제목줄"),
    ],
)
def test_other_formats_are_named_and_the_way_out_is_told(
    name: str, data: bytes, words: str, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    assert words in refusal(path)


@pytest.mark.parametrize(
    ("part", "words"),
    [
        ("word/document.xml", ".docx"),
        ("Contents/content.hpf", ".hwpx"),
        ("ppt/presentation.xml", ".pptx"),
        ("xl/workbook.bin", ".xlsb"),
        ("a.txt", "아닙니다"),
    ],
)
def test_other_archives_are_named(part: str, words: str, tmp_path: Path) -> None:
    assert words in refusal(zipped(tmp_path / "a.xlsx", {part: "x"}))


def test_a_file_that_is_not_there_is_a_sentence_too(tmp_path: Path) -> None:
    assert "열 수 없습니다" in refusal(tmp_path / "none.xlsx")


def test_a_truncated_workbook_is_damaged(tmp_path: Path) -> None:
    Clerk(3).draw(tmp_path / "a.xlsx")
    whole = (tmp_path / "a.xlsx").read_bytes()
    for length in range(100, len(whole) - 30, len(whole) // 12):
        (tmp_path / "b.xlsx").write_bytes(whole[:length])
        assert "손상" in refusal(tmp_path / "b.xlsx")


def with_part(path: Path, name: str, data: bytes | str) -> Path:
    """Replace one part of a good workbook."""
    Clerk(3).draw(path)
    with zipfile.ZipFile(path) as archive:
        parts: dict[str, bytes | str] = {n: archive.read(n) for n in archive.namelist()}
    return zipped(path, parts | {name: data})


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    bomb = b"<worksheet>" + b" " * (300 * 2**20)
    assert "너무 큽니다" in refusal(with_part(tmp_path / "a.xlsx", "xl/worksheets/sheet1.xml", bomb))


def test_entities_are_never_expanded(tmp_path: Path) -> None:
    laughs = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>'
    assert "손상" in refusal(with_part(tmp_path / "a.xlsx", "xl/worksheets/sheet1.xml", laughs))


def test_a_merge_over_the_whole_sheet_costs_nothing(tmp_path: Path) -> None:
    sheet = '<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>총무과 좌석배치도</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>'
    read = read_chart_file(with_part(tmp_path / "a.xlsx", "xl/worksheets/sheet1.xml", sheet))
    assert [d.severity for d in read.diagnostics if d.severity == "error"] == ["error"]


def test_cells_at_the_far_end_of_a_sheet_cost_nothing(tmp_path: Path) -> None:
    sheet = '<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>주무관 홍길동</v></c></row><row r="1048576"><c r="XFD1048576" t="str"><v>끝</v></c></row></sheetData></worksheet>'
    read = read_chart_file(with_part(tmp_path / "a.xlsx", "xl/worksheets/sheet1.xml", sheet))
    assert any("너무 커서" in d.message for d in read.diagnostics)


def test_macros_are_never_looked_at(tmp_path: Path) -> None:
    truth = Clerk(3).draw(tmp_path / "a.xlsx")
    with_macro = with_part(tmp_path / "a.xlsm", "xl/vbaProject.bin", OLE)
    assert len(read_chart_file(with_macro).charts[0].seats) == len(truth.seats)


def book(*rows: tuple[object, ...], path: Path) -> ParsedFile:
    """Write a table and read it."""
    workbook = openpyxl.Workbook()
    for row in rows:
        workbook.worksheets[0].append(list(row))
    workbook.save(path)
    return read_chart_file(path)


HEADING = ("부서", "팀", "직급", "성명", "전화", "담당업무")


def test_a_formula_without_a_result_is_told_with_its_cell(tmp_path: Path) -> None:
    read = book(HEADING, ("세정과", "도세팀", "주무관", "=A1&B1", "0201", "지방세"), path=tmp_path / "a.xlsx")
    assert [(d.cell, d.severity) for d in read.diagnostics] == [("D2", "warning")]
    assert read.charts[0].seats[0].name is None


def test_a_hidden_sheet_is_left_out_and_told(tmp_path: Path) -> None:
    Clerk(3).draw(tmp_path / "a.xlsx")
    workbook = openpyxl.load_workbook(tmp_path / "a.xlsx")
    workbook.create_sheet("옛날").append(("주무관 홍길동",))
    workbook.worksheets[1].sheet_state = "hidden"
    workbook.save(tmp_path / "a.xlsx")
    read = read_chart_file(tmp_path / "a.xlsx")
    assert len(read.charts) == 1
    assert [(d.sheet, d.severity) for d in read.diagnostics] == [("옛날", "info")]


def test_a_hidden_row_and_a_hidden_column_in_which_somebody_is_written_are_told(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    sheet = workbook.worksheets[0]
    sheet.append(HEADING)
    for last in range(1, 5):
        sheet.append(("세정과", "도세팀", "주무관", f"홍길{'동순남희'[last - 1]}", f"020{last}", "지방세"))
    sheet["H3"] = "주무관 박길동"
    sheet.row_dimensions[4].hidden = sheet.column_dimensions["H"].hidden = True
    sheet.row_dimensions[9].hidden = sheet.column_dimensions["J"].hidden = True  # nothing is written there
    workbook.save(tmp_path / "a.xlsx")
    read = read_chart_file(tmp_path / "a.xlsx")
    assert len(read.charts[0].seats) == 3
    assert [d.message.partition(". ")[0] for d in read.diagnostics] == ["숨긴 곳은 읽지 않았습니다: 4행, H열"]


def test_two_sheets_of_one_office_become_one_chart_with_unique_desks(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    for number, sheet in enumerate((workbook.worksheets[0], workbook.create_sheet("둘")), 1):
        sheet.append(HEADING)
        sheet.append(("세정과", "도세팀", "주무관", f"홍길{'동순'[number - 1]}", f"020{number}", "지방세"))
    workbook.save(tmp_path / "a.xlsx")
    read = read_chart_file(tmp_path / "a.xlsx")
    assert [seat.desk for seat in read.charts[0].seats] == ["1", "2"]
    assert any("하나로 합쳤습니다" in d.message for d in read.diagnostics)


def test_a_name_of_500_characters_and_odd_characters_do_no_harm(tmp_path: Path) -> None:
    name = "가" * 500
    text = f"부서,성명,전화\n세정과,{name},0201\n세정과,홍\x00길\x07동,0202\n"
    (tmp_path / "a.csv").write_text(text, encoding="utf-8")
    read = read_chart_file(tmp_path / "a.csv")
    assert [seat.name for seat in read.charts[0].seats][1] == "홍길동"
    assert len(read.charts[0].seats[0].name or "") <= 100
    assert [d.cell for d in read.diagnostics] == ["A2"]


def test_lone_surrogates_written_as_escapes_are_dropped(tmp_path: Path) -> None:
    sheet = "<worksheet><sheetData>" + "".join(
        f'<row r="{i}">' + "".join(f'<c t="str"><v>{text}</v></c>' for text in row) + "</row>"
        for i, row in enumerate((HEADING, ("세정과", "", "주무관", "홍_xD800_길동", "0201", "지방세_x0000_")), 1)
    ) + "</sheetData></worksheet>"  # fmt: skip
    read = read_chart_file(with_part(tmp_path / "a.xlsx", "xl/worksheets/sheet1.xml", sheet))
    assert [(seat.name, seat.duties) for seat in read.charts[0].seats] == [("홍길동", ("지방세",))]


def test_a_photo_of_80_megapixels_is_carried_but_never_decoded(tmp_path: Path) -> None:
    header = struct.pack(">IIBBBBB", 10_000, 8_000, 8, 2, 0, 0, 0)
    chunk = struct.pack(">I", 13) + b"IHDR" + header + struct.pack(">I", zlib.crc32(b"IHDR" + header))
    png = b"\x89PNG\r\n\x1a\n" + chunk
    drawing = (
        '<wsDr xmlns:a="a" xmlns:r="r"><oneCellAnchor><from><col>2</col><row>4</row></from><pic><blipFill><a:blip r:embed="rId1"/>'
        "</blipFill></pic></oneCellAnchor></wsDr>"
    )
    path = tmp_path / "a.xlsx"
    Clerk(3).draw(path)
    with zipfile.ZipFile(path) as archive:
        parts: dict[str, bytes | str] = {n: archive.read(n) for n in archive.namelist()}
    rels = '<Relationships><Relationship Id="rId1" Type="x/{}" Target="{}"/></Relationships>'
    parts["xl/worksheets/_rels/sheet1.xml.rels"] = rels.format("drawing", "../drawings/drawing1.xml")
    parts["xl/drawings/drawing1.xml"] = drawing
    parts["xl/drawings/_rels/drawing1.xml.rels"] = rels.format("image", "../media/image1.png")
    parts["xl/media/image1.png"] = png
    read = read_chart_file(zipped(path, parts))
    photos = [seat.photo for seat in read.charts[0].seats if seat.photo]
    assert [(photo.data, photo.consent) for photo in photos] == [(png, False)]


def test_random_bytes_in_any_part_never_raise(tmp_path: Path) -> None:
    Clerk(3).draw(tmp_path / "a.xlsx")
    with zipfile.ZipFile(tmp_path / "a.xlsx") as archive:
        names = archive.namelist()
    for name in names:
        for data in (b"", b"<a", b"\xff\xfe\x00", BytesIO(b"<x/>").getvalue()):
            read_chart_file(with_part(tmp_path / "b.xlsx", name, data))


def test_a_note_on_a_cell_is_told_and_not_taken_for_a_desk_s_words(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    sheet = workbook.worksheets[0]
    sheet.append(HEADING)
    for last in range(1, 4):
        sheet.append(("세정과", "도세팀", "주무관", f"홍길{'동순남'[last - 1]}", f"020{last}", "지방세"))
    sheet["D3"].comment = Comment("담당자:\n박길동 주무관으로 바뀜", "담당자")
    sheet["E2"].comment = Comment(" ", "담당자")  # nothing is written in it
    workbook.save(tmp_path / "a.xlsx")
    read = read_chart_file(tmp_path / "a.xlsx")
    assert [seat.name for seat in read.charts[0].seats] == ["홍길동", "홍길순", "홍길남"]
    assert [(d.severity, d.cell, d.message.partition(". ")[0]) for d in read.diagnostics] == [
        ("warning", "D3", "‘담당자: 박길동 주무관으로 바뀜’ 메모는 읽지 않았습니다")
    ]
