# SPDX-License-Identifier: GPL-3.0-or-later
"""CSV tables in the encodings that Korean offices use: UTF-8 with or without a mark, UTF-16, CP949."""

# ruff: noqa: E501 - a sentence for the clerk stays in one piece
from __future__ import annotations

import codecs
import csv
from dataclasses import replace
import io
from itertools import chain, islice
from typing import TYPE_CHECKING

from kiosk.directory.charts.chart import Diagnostic, ParsedFile
from kiosk.directory.charts.layout.drawn import read_drawn_sheet
from kiosk.directory.charts.layout.header import office_in_name
from kiosk.directory.charts.layout.left_over import left_over
from kiosk.directory.charts.layout.table import HEADING_ROWS, MAX_COLUMNS, TableRow, find_heading, head_above
from kiosk.directory.charts.layout.table_seats import LOOK_AHEAD, TableReader
from kiosk.directory.charts.lexicon.text import clean
from kiosk.directory.charts.unreadable import MAX_ROWS, MAX_TEXT, TOO_LONG, UnreadableFileError
from kiosk.directory.charts.xlsx.sheet import MAX_DRAWN_ROWS, Cell, CellLook, Worksheet

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date
    from pathlib import Path

_FRAMED = CellLook(left=1, right=1, top=1, bottom=1)
MAX_BYTES = 256 * 1024 * 1024
MAX_LINES = 10 * MAX_ROWS  # some stand within a cell
_UNDECODABLE = (
    "{}번째 줄의 글자를 읽지 못하였습니다. 파일이 깨졌거나 두 가지 글자 부호가 섞였습니다. "
    "원본을 엑셀에서 열어 ‘CSV UTF-8’로 다시 저장하여 주십시오."
)


def read_csv_charts(path: Path, today: date | None) -> ParsedFile:
    """Return the charts of a CSV table."""
    if path.stat().st_size > MAX_BYTES:
        raise UnreadableFileError(f"파일이 너무 큽니다. {MAX_BYTES // 2**20} MB 이하로 나누어 올려 주십시오.")
    text = decode(path.read_bytes())
    if text.count("\n") > MAX_LINES:
        raise UnreadableFileError(TOO_LONG)
    rows = csv_rows(text)
    first = list(islice(rows, LOOK_AHEAD))
    heading = find_heading(first[:HEADING_ROWS], 2)
    if heading is None:
        drawn = _drawn(chain(first, rows), path, today)
        if drawn.charts:
            return drawn
        raise UnreadableFileError(
            "표의 제목줄을 찾지 못하였습니다. 첫머리에 부서·팀·직급·성명·전화·담당업무 같은 열 이름을 한 줄로 적어 주십시오."
        )
    head = head_above(first, heading)
    if head.office is None:
        head = replace(head, office=office_in_name(path.stem))
    reader = TableReader(path.name, None, heading, head, today)
    reader.learn(first)
    every = [*first, *rows]
    read = reader.read(every)
    missing = left_over([_sheet(path, every)], read.charts, path.name)
    return ParsedFile(read.charts, (*_remarks(path, read), *read.diagnostics, *missing))


def _drawn(rows: Iterable[TableRow], path: Path, today: date | None) -> ParsedFile:
    """Return the charts of a plan that was saved as CSV: what stands in a cell stands in a frame."""
    sheet = _sheet(path, islice(rows, MAX_DRAWN_ROWS))
    read = read_drawn_sheet(sheet, path.name, today)
    missing = left_over([sheet], read.charts, path.name)
    return replace(read, diagnostics=(*read.diagnostics, *missing))


def _sheet(path: Path, rows: Iterable[TableRow]) -> Worksheet:
    return Worksheet(
        path.stem,
        cells={
            (row.number, at): Cell(text, _FRAMED)
            for row in rows
            for at, text in enumerate(row.cells, 1)
            if text
        },
    )


def _remarks(path: Path, read: ParsedFile) -> list[Diagnostic]:
    found: list[Diagnostic] = []
    if not any(chart.seats for chart in read.charts):
        found.append(
            Diagnostic(
                "error",
                path.name,
                None,
                None,
                "표에서 좌석을 하나도 찾지 못하였습니다. 제목줄 아래에 직원을 한 줄씩 적어 주십시오.",
            )
        )
    if any(not chart.office for chart in read.charts):
        found.append(
            Diagnostic(
                "error",
                path.name,
                None,
                "A1",
                "부서 이름을 찾지 못하였습니다. ‘부서’ 열을 넣거나 파일 이름을 부서 이름으로 바꾸어 주십시오.",
            )
        )
    return found


def decode(data: bytes) -> str:
    """Return the text of a CSV file; raises UnreadableFileError when some of it cannot be decoded."""
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if data.startswith(mark):
            return _decoded(data, encoding)
    for guess in (_wide(data), "utf-8", "cp949"):
        if guess:
            try:
                text = data.decode(guess)
            except UnicodeDecodeError:
                continue
            _refuse_mixture(data, guess)
            return text
    return _decoded(data, "utf-8" if _foreign(data, "utf-8") <= _foreign(data, "cp949") else "cp949")


def _foreign(data: bytes, encoding: str) -> int:
    return data[:4096].decode(encoding, "replace").count("\ufffd")


def _refuse_mixture(data: bytes, encoding: str) -> None:
    """Refuse lines of UTF-8 among lines of CP949, which would decode without an error, as other letters."""
    for number, line in enumerate(data.splitlines() if encoding == "cp949" else (), 1):
        try:
            text = line.decode("utf-8")
        except UnicodeDecodeError:
            continue
        if sum("가" <= letter <= "힣" for letter in text) > 1:  # CP949 does not look like this by chance
            raise UnreadableFileError(_UNDECODABLE.format(number))


def _wide(data: bytes) -> str | None:
    """Name UTF-16 without a mark, told by the zero bytes of its commas and digits."""
    start = data[:2000]
    odd, even = start[1::2].count(0), start[0::2].count(0)
    if max(odd, even) * 10 < len(start):
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _decoded(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableFileError(_UNDECODABLE.format(data.count(b"\n", 0, error.start) + 1)) from error


def csv_rows(text: str) -> Iterator[TableRow]:
    """Yield the rows with text, none longer or wider than a table can be."""
    csv.field_size_limit(4 * 1024 * 1024)
    reader = csv.reader(io.StringIO(text.replace("\x00", ""), newline=""), delimiter=_delimiter(text))
    number = 0
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            cells = []
        number += 1
        if number > MAX_ROWS:
            raise UnreadableFileError(TOO_LONG)
        if any(cells):
            yield TableRow(number, tuple(clean(cell[:MAX_TEXT]) for cell in cells[:MAX_COLUMNS]))


def _delimiter(text: str) -> str:
    start = text[:20_000]
    return (
        max(",\t;|", key=start.count)
        if start.count(",") < max(start.count("\t"), start.count(";"), start.count("|"))
        else ","
    )
