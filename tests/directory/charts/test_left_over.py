# SPDX-License-Identifier: GPL-3.0-or-later
"""What a chart says and nothing was made of: the clerk is told, and what they answer holds."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

import pytest

from kiosk.directory.charts.known import Known
from kiosk.directory.charts.reader import read_chart_file
from tests.directory.charts.hands.people import Crew
from tests.directory.charts.hands.sketch import Sketch

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.directory.charts.chart import ParsedFile

TODAY: Final = date(2026, 7, 15)
OFFICE: Final = "정원관리과"
_MEMBERS: Final = 5


def _drawn(folder: Path, *, label: str, note: str = "", nameless: bool = False) -> Path:
    """Draw a team of three-cell desks under a label, its last one without a name perhaps, and a note."""
    sketch, crew = Sketch(), Crew(204, "{n}")
    page = sketch.page
    page.put(1, 1, f"{OFFICE} 좌석배치도", w=6)
    page.put(3, 1, label, w=6)
    for i, who in enumerate(crew.team("정원팀", _MEMBERS, 0)):
        name = "" if nameless and i == _MEMBERS else who.name
        for j, text in enumerate((who.title, name, who.phone)):
            page.put(4 + j, 1 + i, text or "")
    page.put(9, 1, note, w=6, frame=False)
    sketch.save(folder / "chart.xlsx")
    return folder / "chart.xlsx"


def _told(read: ParsedFile) -> list[str]:
    return [one.message for one in read.diagnostics if one.severity == "warning"]


def test_a_name_at_no_seat_is_told(tmp_path: Path) -> None:
    read = read_chart_file(_drawn(tmp_path, label="정원팀", note="꽃길 안내 심가람, 노다온"), TODAY)
    assert [("심가람, 노다온" in one, "넣지 못하였습니다" in one) for one in _told(read)] == [(True, True)]
    assert [len(chart.seats) for chart in read.charts] == [6]


@pytest.mark.parametrize(
    "rows",
    [
        f"{OFFICE} 좌석배치도,\n팀장 김가은 4701,주무관 백하린 4702\n",
        f"{OFFICE},,\n직위,성명,전화\n팀장,김가은,4701\n주무관,백하린,4702\n",
    ],
)
def test_a_name_at_no_seat_of_a_plan_or_table_saved_as_csv_is_told(rows: str, tmp_path: Path) -> None:
    file = tmp_path / "plan.csv"
    file.write_text(f"{rows}안내 심가람 노다온,,\n", "utf-8")
    assert [
        ("심가람, 노다온" in one, "넣지 못하였습니다" in one) for one in _told(read_chart_file(file, TODAY))
    ] == [(True, True)]


def test_nothing_is_told_of_a_chart_that_is_read_whole(tmp_path: Path) -> None:
    assert _told(read_chart_file(_drawn(tmp_path, label="정원팀(6명)"), TODAY)) == []


def test_a_team_of_another_size_than_its_label_counts_is_told(tmp_path: Path) -> None:
    told = _told(read_chart_file(_drawn(tmp_path, label="정원팀(8명)"), TODAY))
    assert [("8명" in one, "6명" in one) for one in told] == [(True, True)]


def test_a_desk_of_several_cells_without_a_name_is_asked_and_no_desk_once_the_clerk_says_so(
    tmp_path: Path,
) -> None:
    file = _drawn(tmp_path, label="정원팀", nameless=True)
    read = read_chart_file(file, TODAY)
    asked = [one.doubt for one in read.doubts if one.doubt]
    assert [(one.office, one.read_as) for one in asked] == [(OFFICE, "seat")]
    again = read_chart_file(file, TODAY, Known(cells=[(OFFICE, asked[0].sign, "thing")]))
    assert [len(chart.seats) for chart in (*read.charts, *again.charts)] == [6, 5]


@pytest.mark.parametrize(("last", "slips"), [("⑤", []), ("⑥", ["목록의 6번이 평면에 없어"])])
def test_a_number_of_a_list_that_the_plan_does_not_show_is_told(
    tmp_path: Path, last: str, slips: list[str]
) -> None:
    sketch, crew = Sketch(), Crew(204, "{n}")
    page = sketch.page
    page.put(1, 1, f"{OFFICE} 좌석배치도", w=6)
    for i, number in enumerate("①②③④⑤"):
        page.put(3 + 4 * (i // 3), 1 + 2 * (i % 3), number)
    rows = [("번호", "직위", "성명", "전화")]
    people = crew.team("정원팀", _MEMBERS - 1, 0)
    rows += [
        (n, w.title or "", w.name or "", w.phone or "") for n, w in zip(f"①②③④{last}", people, strict=True)
    ]
    for i, row in enumerate(rows):
        for j, text in enumerate(row):
            page.put(13 + i, 1 + j, text)
    sketch.save(tmp_path / "chart.xlsx")
    read = read_chart_file(tmp_path / "chart.xlsx", TODAY)
    assert [len(chart.seats) for chart in read.charts] == [5]
    assert [chart.drawn for chart in read.charts] == [not slips]
    assert [one.partition("어")[0] + "어" for one in _told(read)] == slips
