"""CSV tables in the encodings that Korean offices use: UTF-8 with or without a mark, UTF-16, CP949."""

# ruff: noqa: E501 - a sentence for the clerk stays in one piece
from __future__ import annotations

import codecs
import csv
from dataclasses import replace
import io
from itertools import chain, islice
from typing import TYPE_CHECKING

from kiosk.directory.chart import Diagnostic, ParsedFile
from kiosk.directory.charts.layout.header import office_in_name
from kiosk.directory.charts.layout.table import HEADING_ROWS, Row, find_heading
from kiosk.directory.charts.layout.table_seats import TableReader, head_above
from kiosk.directory.charts.lexicon.text import clean
from kiosk.directory.charts.unreadable import UnreadableFileError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

MAX_BYTES = 256 * 1024 * 1024
MAX_ROWS = 400_000
MAX_COLUMNS = 100
MAX_CELL = 8_000
_LEARN_ROWS = 500


def read_csv_charts(path: Path, today: date | None) -> ParsedFile:
    """Return the charts of a CSV table."""
    if path.stat().st_size > MAX_BYTES:
        raise UnreadableFileError(f"파일이 너무 큽니다. {MAX_BYTES // 2**20} MB 이하로 나누어 올려 주십시오.")
    text, remark = decode(path.read_bytes())
    rows = _rows(text)
    first = list(islice(rows, _LEARN_ROWS))
    heading = find_heading(first[:HEADING_ROWS], 2)
    if heading is None:
        raise UnreadableFileError(
            "표의 제목줄을 찾지 못하였습니다. 첫머리에 부서·팀·직급·성명·전화·담당업무 같은 열 이름을 한 줄로 적어 주십시오."
        )
    head = head_above(first, heading)
    if head.office is None:
        head = replace(head, office=office_in_name(path.stem))
    reader = TableReader(path.name, None, heading, head, today)
    reader.learn(first)
    read = reader.read(chain(first, rows))
    return ParsedFile(read.charts, (*_remarks(path, remark, read), *read.diagnostics))


def _remarks(path: Path, remark: str | None, read: ParsedFile) -> list[Diagnostic]:
    found = [Diagnostic("warning", path.name, None, None, remark)] if remark else []
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


def decode(data: bytes) -> tuple[str, str | None]:
    """Return the text of a CSV file, and a remark when some of it could not be decoded."""
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
                return data.decode(guess), None
            except UnicodeDecodeError:
                continue
    likely = (
        "utf-8"
        if data[:4096].decode("utf-8", "replace").count("\ufffd")
        <= data[:4096].decode("cp949", "replace").count("\ufffd")
        else "cp949"
    )
    return _decoded(data, likely)


def _wide(data: bytes) -> str | None:
    """Name UTF-16 without a mark, told by the zero bytes of its commas and digits."""
    start = data[:2000]
    odd, even = start[1::2].count(0), start[0::2].count(0)
    if max(odd, even) * 10 < len(start):
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _decoded(data: bytes, encoding: str) -> tuple[str, str | None]:
    try:
        return data.decode(encoding), None
    except UnicodeDecodeError:
        return data.decode(
            encoding, "replace"
        ), "글자 일부를 읽지 못하였습니다. 엑셀에서 ‘CSV UTF-8’로 다시 저장하여 주십시오."


def _rows(text: str) -> Iterator[Row]:
    csv.field_size_limit(4 * 1024 * 1024)
    reader = csv.reader(io.StringIO(text.replace("\x00", ""), newline=""), delimiter=_delimiter(text))
    number = 0
    while number < MAX_ROWS:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            cells = []
        number += 1
        if any(cells):
            yield Row(number, tuple(clean(cell[:MAX_CELL]) for cell in cells[:MAX_COLUMNS]))


def _delimiter(text: str) -> str:
    start = text[:20_000]
    return (
        max(",\t;|", key=start.count)
        if start.count(",") < max(start.count("\t"), start.count(";"), start.count("|"))
        else ","
    )
