# SPDX-License-Identifier: GPL-3.0-or-later
"""A city's list of offices from a table that somebody keeps: CSV or a workbook's first sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from kiosk.directory.charts.csv_file import MAX_BYTES, csv_rows, decode
from kiosk.directory.charts.layout.sheet_table import sheet_rows
from kiosk.directory.charts.unreadable import UnreadableFileError
from kiosk.directory.charts.xlsx.workbook import read_workbook
from kiosk.directory.model import Office
from kiosk.directory.register import LONGEST_FACT

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from kiosk.directory.charts.layout.table import TableRow

MOST_OFFICES: Final = 1_000
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
    rows = _rows(file)
    columns: dict[str, int] = {}
    found: dict[str, Office] = {}
    for row in rows:
        if not columns:
            columns = _columns(row.cells)
            continue
        facts: dict[str, Any] = {
            key: text for key, at in columns.items() if (text := "".join(row.cells[at : at + 1]))
        }
        if facts:
            _refuse(file, row.number, facts, found)
            found[facts["name"]] = Office(**facts)
    if not columns:
        raise UnreadableFileError(f"{file.name}: {NO_HEADING}")
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


def _columns(cells: Sequence[str]) -> dict[str, int]:
    """Return the column of each fact in a heading, nothing for a row that names no column of offices."""
    places = {text.replace(" ", ""): at for at, text in reversed(list(enumerate(cells)))}
    found = {
        key: next((places[one] for one in words if one in places), None) for key, words in COLUMNS.items()
    }
    return {key: at for key, at in found.items() if at is not None} if found["name"] is not None else {}


def _rows(file: Path) -> Iterable[TableRow]:
    if not file.is_file():
        raise UnreadableFileError(f"{file}: 그런 파일이 없습니다.")
    if file.stat().st_size > MAX_BYTES:
        raise UnreadableFileError(f"{file.name}: 파일이 너무 큽니다.")
    if file.suffix.lower() == ".csv":
        return csv_rows(decode(file.read_bytes()))
    if file.suffix.lower() != ".xlsx":
        raise UnreadableFileError(f"{file.name}: 부서 목록은 CSV나 xlsx로 주십시오.")
    sheet = next((one for one in read_workbook(file) if not one.hidden and one.cells), None)
    if sheet is None:
        raise UnreadableFileError(f"{file.name}: 시트가 비어 있습니다.")
    return sheet_rows(sheet)
