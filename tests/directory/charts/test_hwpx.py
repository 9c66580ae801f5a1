# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables of HWPX documents are charts as well."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING
import zipfile

import pytest

from kiosk.directory.charts.reader import read_chart_file
from tests.directory.charts.hands.judge import judge
from tests.directory.charts.hands.people import Crew, Office, written

if TYPE_CHECKING:
    from pathlib import Path

_HP = "http://www.hancom.co.kr/hwpml/2011/paragraph"


def paragraph(text: str) -> str:
    return f"<hp:p><hp:run><hp:t>{escape(text).replace(chr(10), '<hp:lineBreak/>')}</hp:t></hp:run></hp:p>"


def cell(row: int, column: int, text: str, wide: int = 1) -> str:
    lines = "".join(paragraph(line) for line in text.split("\n"))
    return (
        f"<hp:tc><hp:subList>{lines}</hp:subList><hp:cellAddr colAddr='{column}' rowAddr='{row}'/>"
        f"<hp:cellSpan colSpan='{wide}' rowSpan='1'/><hp:cellSz width='9000' height='3000'/></hp:tc>"
    )


def document(file: Path, content: str) -> Path:
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", "application/hwp+zip")
        archive.writestr("Contents/section0.xml", f"<hs:sec xmlns:hs='x' xmlns:hp='{_HP}'>{content}</hs:sec>")
    return file


def table(cells: list[str]) -> str:
    return (
        f"<hp:p><hp:run><hp:tbl>{''.join(f'<hp:tr>{one}</hp:tr>' for one in cells)}</hp:tbl></hp:run></hp:p>"
    )


def test_a_plan_in_a_document_is_read_like_one_in_a_workbook(tmp_path: Path) -> None:
    crew = Crew(90, "{n}").team("도로팀", 5, 1)
    cells = [
        cell(0, 0, "도로팀", 3),
        *(cell(1 + i // 3, i % 3, written(who)) for i, who in enumerate(crew)),
    ]
    file = document(tmp_path / "chart.hwpx", paragraph("건설과 좌석배치도 (4층)") + table(cells))
    said = judge([Office("건설과", tuple(crew), floor="4층")], read_chart_file(file).charts)
    assert (said.wrong, said.phantoms) == ([], [])


def test_tables_within_a_table_are_read_where_they_lie(tmp_path: Path) -> None:
    teams = [Crew(93 + at, "{n}").team(f"{name}팀", 3, 1) for at, name in enumerate(("정책", "돌봄"))]
    inner = [
        table(
            [
                cell(0, 0, team[0].team or "", 3),
                "".join(cell(1, at, written(who)) for at, who in enumerate(team)),
            ]
        )
        for team in teams
    ]
    halves = [
        cell(0, at, "").replace(paragraph(""), one).replace("height='3000'", "height='9000'")
        for at, one in enumerate(inner)
    ]
    file = document(tmp_path / "chart.hwpx", paragraph("복지과 좌석배치도") + table(["".join(halves)]))
    said = judge([Office("복지과", (*teams[0], *teams[1]))], read_chart_file(file).charts)
    assert (said.wrong, said.phantoms) == ([], [])


def test_a_list_in_a_document_is_read_too(tmp_path: Path) -> None:
    crew = Crew(91, "{n}").team("여권팀", 3, 1)
    rows = [("팀", "직급", "성명", "전화번호", "담당업무")]
    rows += [(w.team or "", w.title or "", w.name or "", w.phone or "", "\n".join(w.duties)) for w in crew]
    cells = [cell(y, x, text) for y, row in enumerate(rows) for x, text in enumerate(row)]
    file = document(tmp_path / "list.hwpx", paragraph("민원봉사실 업무분장") + table(cells))
    said = judge([Office("민원봉사실", tuple(crew))], read_chart_file(file).charts)
    assert (said.wrong, said.phantoms) == ([], [])


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (paragraph("회의 결과"), "표가 없어"),
        (table([cell(0, 0, "과", 600) * 200]), "좌석을 하나도"),
        (table(["<hp:tc><hp:cellSpan colSpan='99999999' rowSpan='99999999'/></hp:tc>"]), "너무 큽니다"),
        ("<hp:p>", "손상"),
    ],
)
def test_a_document_without_a_plan_or_with_a_hostile_one_is_a_sentence(
    content: str, words: str, tmp_path: Path
) -> None:
    read = read_chart_file(document(tmp_path / "a.hwpx", content))
    assert any(words in one.message and one.severity == "error" for one in read.diagnostics)
