# SPDX-License-Identifier: GPL-3.0-or-later
"""A city's list of offices from a table that somebody keeps: CSV or a workbook's first sheet."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any, Final

from kiosk.directory.charts.csv_file import MAX_BYTES, decode, delimiter
from kiosk.directory.charts.lexicon.text import clean
from kiosk.directory.charts.unreadable import UnreadableFileError
from kiosk.directory.charts.xlsx.workbook import read_workbook
from kiosk.directory.model import Office
from kiosk.directory.register import LONGEST_FACT

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

MOST_OFFICES: Final = 1_000
HEADING_ROWS: Final = 20
COLUMNS: Final = {
    "name": ("부서", "부서명", "과", "실과", "실과명"),
    "bureau": ("국", "실국", "국명", "소속"),
    "building": ("건물", "청사", "동"),
    "floor": ("층", "층수"),
    "room": ("방", "호", "호실", "방번호", "사무실"),
    "phone": ("전화", "전화번호", "대표전화", "연락처"),
    "address": ("주소", "도로명주소"),
}
NO_HEADING = "부서 목록의 제목줄을 찾지 못하였습니다. 첫 줄에 부서, 국, 건물, 층, 방, 전화를 적어 주십시오."


def read_office_table(file: Path) -> list[Office]:
    """Return the offices in the table's order; raises UnreadableFileError with what is wrong and where."""
    rows = list(_rows(file))
    heading = next((row for _, row in rows[:HEADING_ROWS] if "name" in _columns(row)), None)
    if heading is None:
        raise UnreadableFileError(f"{file.name}: {NO_HEADING}")
    columns = _columns(heading)
    found: dict[str, Office] = {}
    for number, row in rows[[row for _, row in rows].index(heading) + 1 :]:
        facts: dict[str, Any] = {key: row[at] for key, at in columns.items() if at < len(row) and row[at]}
        if not facts:
            continue
        _refuse(file, number, facts, found)
        found[facts["name"]] = Office(**facts)
    if not found:
        raise UnreadableFileError(f"{file.name}: 제목줄 아래에 부서가 없습니다.")
    return list(found.values())


def _refuse(file: Path, number: int, facts: dict[str, str], found: dict[str, Office]) -> None:
    where = f"{file.name} {number}번째 줄: "
    if "name" not in facts:
        raise UnreadableFileError(f"{where}부서 이름이 비어 있습니다.")
    if facts["name"] in found:
        raise UnreadableFileError(f"{where}‘{facts['name']}’이(가) 두 번 있습니다. 한 줄만 남겨 주십시오.")
    if long := next((text for text in facts.values() if len(text) > LONGEST_FACT), None):
        raise UnreadableFileError(f"{where}‘{long[:20]}…’이(가) {LONGEST_FACT}자보다 깁니다.")
    if len(found) >= MOST_OFFICES:
        raise UnreadableFileError(
            f"{where}부서가 {MOST_OFFICES:,}곳보다 많습니다. 부서 목록이 맞는지 보아 주십시오."
        )


def _columns(row: Sequence[str]) -> dict[str, int]:
    places = {text.replace(" ", ""): at for at, text in reversed(list(enumerate(row)))}
    found = {
        key: next((places[one] for one in words if one in places), None) for key, words in COLUMNS.items()
    }
    return {key: at for key, at in found.items() if at is not None}


def _rows(file: Path) -> Iterable[tuple[int, list[str]]]:
    """Yield each row's number and its texts."""
    if not file.is_file():
        raise UnreadableFileError(f"{file}: 그런 파일이 없습니다.")
    if file.stat().st_size > MAX_BYTES:
        raise UnreadableFileError(f"{file.name}: 파일이 너무 큽니다.")
    if file.suffix.lower() == ".xlsx":
        yield from _sheet_rows(file)
    elif file.suffix.lower() == ".csv":
        text = decode(file.read_bytes()).replace("\x00", "")
        for number, row in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter(text)), 1):
            yield number, [clean(cell) for cell in row]
    else:
        raise UnreadableFileError(f"{file.name}: 부서 목록은 CSV나 xlsx로 주십시오.")


def _sheet_rows(file: Path) -> Iterable[tuple[int, list[str]]]:
    sheets = [sheet for sheet in read_workbook(file) if not sheet.hidden and sheet.cells]
    if not sheets:
        raise UnreadableFileError(f"{file.name}: 시트가 비어 있습니다.")
    lines: dict[int, dict[int, str]] = {}
    for (row, column), cell in sheets[0].cells.items():
        lines.setdefault(row, {})[column] = cell.text
    for number in sorted(lines):
        line = lines[number]
        yield number, [line.get(column, "") for column in range(1, max(line) + 1)]
