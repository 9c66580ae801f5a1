# SPDX-License-Identifier: GPL-3.0-or-later
"""Plain tables in the encodings, orders and habits of Korean offices."""

# ruff: noqa: E501, S311 - tables as they stand in files; no cryptography
from __future__ import annotations

from random import Random
import time
from typing import TYPE_CHECKING

import openpyxl
import pytest

from kiosk.directory.charts.reader import read_chart_file

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.directory.charts.chart import Chart, ChartSeat

ROWS = (
    ("세정과", "", "지방행정사무관", "홍가상", "000-0511", ""),
    ("세정과", "도세팀", "지방행정주사", "김견본", "000-0512", ""),
    ("세정과", "도세팀", "세무7급", "이예시", "000-0513", "취득세 부과ㆍ징수\n등록면허세 관리"),
    ("세정과", "징수팀", "세무8급", "박모의", "000-0514", "체납액 관리\n압류 및 해제"),
)
NAMES = {
    "office": ("부서", "부서명", "과명", "소속부서", "실과"),
    "team": ("팀", "팀명", "담당팀", "계"),
    "rank": ("직급", "직위", "직급(직위)", "직 급"),
    "name": ("성명", "이름", "성 명", "담당자"),
    "phone": ("전화", "전화번호", "행정전화", "연락처", "내선번호"),
    "duties": ("담당업무", "업무", "주요업무", "업무분장", "담당 업무"),
}


def facts(seats: tuple[ChartSeat, ...]) -> list[tuple[object, ...]]:
    """Return what a table says of each seat."""
    return [(s.team, s.title, s.name, s.phone, s.duties) for s in seats]


EXPECTED = [
    (None, "지방행정사무관", "홍가상", "000-0511", ()),
    ("도세팀", "지방행정주사", "김견본", "000-0512", ()),
    ("도세팀", "세무7급", "이예시", "000-0513", ("취득세 부과ㆍ징수", "등록면허세 관리")),
    ("징수팀", "세무8급", "박모의", "000-0514", ("체납액 관리", "압류 및 해제")),
]


def only(chart: tuple[Chart, ...]) -> Chart:
    """Return the one chart."""
    assert [c.office for c in chart] == ["세정과"]
    assert not chart[0].drawn
    return chart[0]


def csv_text(random: Random, delimiter: str = ",") -> str:
    """Write the rows with columns in any order and under any usual heading."""
    order = random.sample(range(6), 6)
    heading = [random.choice(tuple(NAMES.values())[i]) for i in order]
    lines = [heading, *[[row[i] for i in order] for row in ROWS]]
    return "\r\n".join(
        delimiter.join(f'"{cell}"' if "\n" in cell else cell for cell in line) for line in lines
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("seed", range(6))
def test_any_encoding_column_order_and_heading_is_read(encoding: str, seed: int, tmp_path: Path) -> None:
    delimiter = ",\t;"[seed % 3]
    (tmp_path / "a.csv").write_bytes(csv_text(Random(seed), delimiter).encode(encoding))
    assert facts(only(read_chart_file(tmp_path / "a.csv").charts).seats) == EXPECTED


def test_a_title_row_and_merged_offices_and_teams_are_carried_down(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(("세정과 직원 현황 및 업무분장 (본관동 1층 105호, 2026. 7. 1. 현재)",))
    sheet.append(())
    sheet.append(("연번", "부서", "팀", "직급", "성명", "전화번호", "담당업무"))
    for number, row in enumerate(ROWS, 1):
        sheet.append((number, *row))
    sheet.merge_cells("A1:G1")
    sheet.merge_cells("B4:B7")
    sheet.merge_cells("C5:C6")
    book.save(tmp_path / "a.xlsx")
    chart = only(read_chart_file(tmp_path / "a.xlsx").charts)
    assert facts(chart.seats) == EXPECTED
    assert (chart.room, chart.floor, chart.building, chart.date) == ("105호", "1층", "본관동", "2026-07-01")


def test_blank_team_cells_repeat_the_team_above_but_not_for_the_head(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(
        "부서,팀,직위,성명,업무\n세정과,,과장,홍가상,\n,도세팀,팀장,김견본,\n,,주무관,이예시,지방세\n,징수팀,팀장,박모의,\n,,주무관,최허구,체납\n",
        encoding="utf-8",
    )
    teams = [seat.team for seat in only(read_chart_file(tmp_path / "a.csv").charts).seats]
    assert teams == [None, "도세팀", "도세팀", "징수팀", "징수팀"]


def test_a_duty_a_row_is_gathered_under_its_person(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(
        "부서,직급,성명,담당업무\n세정과,주무관,이예시,취득세\n,,,등록면허세\n세정과,주무관,박모의,체납액 관리\n",
        encoding="utf-8",
    )
    seats = only(read_chart_file(tmp_path / "a.csv").charts).seats
    assert [seat.duties for seat in seats] == [("취득세", "등록면허세"), ("체납액 관리",)]


def test_vacancies_and_absences_are_told_by_status_note_or_name(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(
        "부서,직급,성명,전화,업무,비고\n세정과,주무관,공석,0201,지방세,\n세정과,주무관,이예시,0202,체납,육아휴직(2026.3.1.~2027.2.28.)\n"
        "세정과,주무관,박모의(출장),0203,고지,\n세정과,주무관,최허구,0204,감면,2025. 1. 1. 전입\n", encoding="utf-8",
    )  # fmt: skip
    seats = only(read_chart_file(tmp_path / "a.csv").charts).seats
    assert [seat.empty for seat in seats] == [True, False, False, False]
    assert [seat.away and (seat.away.reason, seat.away.start, seat.away.until) for seat in seats] == [
        None, ("leave", "2026-03-01", "2027-02-28"), ("trip", None, None), None,
    ]  # fmt: skip
    assert [seat.name for seat in seats] == [None, "이예시", "박모의", "최허구"]


def test_commas_part_duties_only_where_nothing_else_does(tmp_path: Path) -> None:
    heading = "부서,성명,담당업무\n"
    (tmp_path / "a.csv").write_text(
        heading + '세정과,이예시,"지방세 부과, 체납(압류, 공매) 관리"\n', encoding="utf-8"
    )
    (tmp_path / "b.csv").write_text(
        heading + '세정과,이예시,"- 신문, TV 보도 분석\n- 축사 작성"\n', encoding="utf-8"
    )
    assert only(read_chart_file(tmp_path / "a.csv").charts).seats[0].duties == (
        "지방세 부과",
        "체납(압류, 공매) 관리",
    )
    assert only(read_chart_file(tmp_path / "b.csv").charts).seats[0].duties == (
        "신문, TV 보도 분석",
        "축사 작성",
    )


def test_consent_is_a_column_and_never_assumed(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(
        "부서,사번,성명,사진동의\n세정과,1,이예시,동의\n세정과,2,박모의,X\n세정과,3,최허구,\n",
        encoding="utf-8",
    )
    seats = only(read_chart_file(tmp_path / "a.csv").charts).seats
    assert [bool(seat.photo and seat.photo.consent) for seat in seats] == [True, False, False]


def test_reading_time_grows_with_the_rows_and_no_faster(tmp_path: Path) -> None:
    def seconds(rows: int) -> float:
        body = "".join(f"부서{i // 30}과,{i % 5}팀,주무관,홍길동,0{i},업무 하나\n" for i in range(rows))
        (tmp_path / "a.csv").write_text(f"부서,팀,직급,성명,전화,업무\n{body}", encoding="utf-8")
        start = time.perf_counter()
        assert sum(len(c.seats) for c in read_chart_file(tmp_path / "a.csv").charts) == rows
        return time.perf_counter() - start

    seconds(200)
    assert seconds(12_000) < 12 * seconds(3_000)
