# SPDX-License-Identifier: GPL-3.0-or-later
"""A city's list of offices from a table that somebody keeps: CSV or a workbook's first sheet."""

from __future__ import annotations

from dataclasses import dataclass, field
import re
from typing import TYPE_CHECKING, Final

from kiosk.directory.charts.csv_file import MAX_BYTES, csv_rows, decode
from kiosk.directory.charts.layout.header import read_place, tidy_floor, tidy_room
from kiosk.directory.charts.layout.sheet_table import sheet_rows
from kiosk.directory.charts.unreadable import UnreadableFileError
from kiosk.directory.charts.xlsx.workbook import read_workbook
from kiosk.directory.model import Office
from kiosk.directory.register import LONGEST_FACT

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from kiosk.directory.charts.layout.table import TableRow

MOST_OFFICES: Final = 1_000
COLUMNS: Final = {
    "name": ("부서", "부서명", "과", "과명", "실과", "실과명", "실과소", "기관", "기관명"),
    "bureau": ("국", "실국", "국명", "소속"),
    "place": ("위치", "사무실위치", "근무지", "근무장소"),  # building, floor and room in one
    "building": ("건물", "건물명", "청사", "동"),
    "floor": ("층", "층수"),
    "room": ("방", "호", "호실", "호수", "방번호", "사무실"),
    "phone": ("전화", "전화번호", "대표전화", "행정전화", "연락처"),
    "address": ("주소", "도로명주소", "소재지"),
}
NO_HEADING = "부서 목록의 제목줄을 찾지 못하였습니다. 첫 줄에 부서, 국, 건물, 층, 방, 전화를 적어 주십시오."
_KEYS: Final = {word: key for key, words in COLUMNS.items() for word in words}
APART: Final = "/"  # stands between an office and a seat's number
_TIDIED: Final = {"floor": tidy_floor, "room": tidy_room}  # a workbook may say 1 and 101
_SUMS: Final = frozenset({"계", "합계", "총계", "소계"})


@dataclass(slots=True)
class OfficeTable:
    """The offices of a list, and every other text in it with its place: nothing is left out in silence."""

    offices: list[Office] = field(default_factory=list)
    untaken: list[str] = field(default_factory=list)


def read_office_table(file: Path) -> OfficeTable:
    """Return the offices in the table's order; raises UnreadableFileError with what is wrong and where."""
    columns: dict[str, int] = {}
    found: dict[str, Office] = {}
    rows, others = _rows(file)
    table = OfficeTable(untaken=others)
    for row in rows:
        told = _columns(row.cells)
        if _is_heading(told, row.cells, columns):
            columns |= told
            taken = set(told.values())
        elif columns and (facts := _facts(row.cells, columns)):
            _refuse(file, row.number, facts, found)
            found[facts["name"]] = Office(**facts)  # type: ignore[arg-type] # each a text
            taken = set(columns.values())
        else:
            taken = set()
        rest = [text for at, text in enumerate(row.cells) if text and at not in taken | row.carried]
        table.untaken += [f"{row.number}번째 줄: {' '.join(' '.join(rest).split())}"] if rest else []
    if not columns:
        raise UnreadableFileError(f"{file.name}: {NO_HEADING}")
    if not found:
        raise UnreadableFileError(f"{file.name}: 제목줄 아래에 부서가 없습니다.")
    table.offices = list(found.values())
    return table


def _refuse(file: Path, number: int, facts: Mapping[str, str], found: Mapping[str, Office]) -> None:
    where = f"{file.name} {number}번째 줄: "
    if "name" not in facts:
        raise UnreadableFileError(f"{where}부서 이름이 비어 있습니다.")
    if APART in (name := facts["name"]):
        raise UnreadableFileError(f"{where}‘{name}’: 부서 이름은 ‘{APART}’ 없이 ‘·’로 적어 주십시오.")
    if name in found:
        beside = facts.get("building") or "별관"
        raise UnreadableFileError(
            f"{where}‘{name}’이(가) 두 번 있습니다. 한 부서이면 한 줄만 남기고, 이름이 같은 다른 부서이면 "
            f"‘{name}({beside})’처럼 다르게 적어 주십시오."
        )
    if long := next((text for text in facts.values() if len(text) > LONGEST_FACT), None):
        raise UnreadableFileError(f"{where}‘{long[:20]}…’이(가) {LONGEST_FACT}자보다 깁니다.")
    if len(found) >= MOST_OFFICES:
        raise UnreadableFileError(
            f"{where}부서가 {MOST_OFFICES:,}곳보다 많습니다. 부서 목록이 맞는지 보아 주십시오."
        )


def _columns(cells: Sequence[str]) -> dict[str, int]:
    """Return the column of each fact that a row's words name, the first where two name one."""
    named = ((_KEYS.get(re.sub(r"\(.*\)|[^가-힣0-9]", "", text)), at) for at, text in enumerate(cells))
    found: dict[str, int] = {}
    for key, at in named:
        if key is not None:
            found.setdefault(key, at)
    return found


def _is_heading(told: Mapping[str, int], cells: Sequence[str], columns: Mapping[str, int]) -> bool:
    """Return whether a row is the heading, its second line, or the heading of another page.

    A heading of two lines says of a building, a storey and a room only in the second where they are.
    """
    if not columns:
        return "name" in told
    return len(told) > 1 and ("name" in told or not _cell(cells, columns["name"]))


def _facts(cells: Sequence[str], columns: Mapping[str, int]) -> dict[str, str]:
    """Return what a row says of an office, nothing for a sum below the others."""
    if any("".join(text.split()) in _SUMS for text in cells):
        return {}
    facts = {key: text for key, at in columns.items() if (text := _cell(cells, at))}
    facts = _place(facts.pop("place", "")) | facts
    return facts | {key: tidied(facts[key]) for key, tidied in _TIDIED.items() if key in facts}


def _place(text: str) -> dict[str, str]:
    """Return building, storey and room of a place such as `본관 3층 301호`."""
    seen = read_place(text)
    before = re.split(r"\s*(?:지하|지상|B)?\s*\d", text, maxsplit=1)[0].strip()
    told = {"building": seen.building or before, "floor": seen.floor, "room": seen.room}
    return {key: one for key, one in told.items() if one}


def _cell(cells: Sequence[str], at: int) -> str:
    return " ".join("".join(cells[at : at + 1]).split())


def _rows(file: Path) -> tuple[Iterable[TableRow], list[str]]:
    """Return a list's rows, and the sheets beside it that hold something too."""
    if not file.is_file():
        raise UnreadableFileError(f"{file}: 그런 파일이 없습니다.")
    if file.stat().st_size > MAX_BYTES:
        raise UnreadableFileError(f"{file.name}: 파일이 너무 큽니다.")
    if file.suffix.lower() == ".csv":
        return csv_rows(decode(file.read_bytes())), []
    if file.suffix.lower() != ".xlsx":
        raise UnreadableFileError(f"{file.name}: 부서 목록은 CSV나 xlsx로 주십시오.")
    sheets = [one for one in read_workbook(file) if one.cells]
    sheet = next((one for one in sheets if not one.hidden), None)
    if sheet is None:
        raise UnreadableFileError(f"{file.name}: 시트가 비어 있습니다.")
    return sheet_rows(sheet), [
        f"시트 ‘{one.name}’: 칸 {len(one.cells):,}개" for one in sheets if one is not sheet
    ]
