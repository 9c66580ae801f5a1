# SPDX-License-Identifier: GPL-3.0-or-later
"""Plans saved as CSV, each drawn as some office draws it: who sits where, and nobody besides."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from kiosk.directory.charts.reader import read_chart_file

if TYPE_CHECKING:
    from pathlib import Path

WORK_IN_CELLS: Final = """예산과 좌석배치도(2층 201호),,
기획팀,,
예산편성,보조금,공공근로
주무관 모가상,주무관 김가상,주무관 이가상
0101,0102,0103
"""
TWO_BY_TWO: Final = """주택과 자리배치도,,,
주택팀,,,
주무관,오가상,주무관,강가상
3602,주택행정 총괄,3604,하자보증금
주무관,박가상,주무관,한가상
3603,임대사업자 등록,3605,서무·회계
"""
TWO_OFFICES: Final = """맑은물사업소 제2청사 5층 배치도,,
■ 수도과 (501호),,
수도팀,,요금팀
팀장 / 박가상 / 7101,,팀장 / 홍가상 / 7105
주무관 / 김가상 / 7102,,주무관 / 심가상 / 7106
■ 하수과 (502호),,
하수팀,,시설팀
팀장 / 임가상 / 7201,,팀장 / 구가상 / 7206
주무관 / 배가상 / 7202,,주무관 / 엄가상 / 7207
"""
SMALL_TABLES: Final = """위생과 자리배치도,,,,,,
<식품팀>,,,,<공중팀>,,
성명,직위,내선,,성명,직위,내선
성가상,팀장,8101,,함가상,팀장,8107
반가상,보건8급,8102,,최가상,보건7급,8108
"""
ORGANISATION: Final = """기획실 조직 및 좌석배치도,,
팀장 강가상 외 4명,,팀장 이가상 외 3명
기획팀(5),,예산팀(4)
"팀장 강가상
(내선 211)",,"팀장 이가상
(내선 216)"
"주무관 최가상
(1912)",,"기획행정전문위원 곽가상
(내선 2020)"
"""
CODES: Final = """스마트과 좌석표 (6층 601호),,
"A행
(도시팀)","A-1
전산7급 백가상
0602","A-2
임기제 마급 이가상
0603
[체육회]"
"B행
(통신팀)","B-1
주무관 (공석)
0608
조직진단","과장석
과장 민가상
0600"
"""
LEADERS_ALONE: Final = """교통과 배치도,,,,
"옥가상
기획팀장
7301",,"현가상 주무관
7302
(교통계획)",,"이가상 주무관
7304
(예산)"
,,,,
"민가상
주차팀장
7307",,"양가상 주무관
7308
: 공영주차장",,"제가상 주무관
(육휴)"
"""
PEOPLE: Final = {
    LEADERS_ALONE: {
        ("교통과", "기획팀", "팀장", "옥가상", "7301", ()),
        ("교통과", "기획팀", "주무관", "현가상", "7302", ("교통계획",)),
        ("교통과", "기획팀", "주무관", "이가상", "7304", ("예산",)),
        ("교통과", "주차팀", "팀장", "민가상", "7307", ()),
        ("교통과", "주차팀", "주무관", "양가상", "7308", ("공영주차장",)),
        ("교통과", "주차팀", "주무관", "제가상", None, ()),
    },
    WORK_IN_CELLS: {
        ("예산과", "기획팀", "주무관", "모가상", "0101", ("예산편성",)),
        ("예산과", "기획팀", "주무관", "김가상", "0102", ("보조금",)),
        ("예산과", "기획팀", "주무관", "이가상", "0103", ("공공근로",)),
    },
    TWO_BY_TWO: {
        ("주택과", "주택팀", "주무관", "오가상", "3602", ("주택행정 총괄",)),
        ("주택과", "주택팀", "주무관", "강가상", "3604", ("하자보증금",)),
        ("주택과", "주택팀", "주무관", "박가상", "3603", ("임대사업자 등록",)),
        ("주택과", "주택팀", "주무관", "한가상", "3605", ("서무·회계",)),
    },
    TWO_OFFICES: {
        ("수도과", "수도팀", "팀장", "박가상", "7101", ()),
        ("수도과", "수도팀", "주무관", "김가상", "7102", ()),
        ("수도과", "요금팀", "팀장", "홍가상", "7105", ()),
        ("수도과", "요금팀", "주무관", "심가상", "7106", ()),
        ("하수과", "하수팀", "팀장", "임가상", "7201", ()),
        ("하수과", "하수팀", "주무관", "배가상", "7202", ()),
        ("하수과", "시설팀", "팀장", "구가상", "7206", ()),
        ("하수과", "시설팀", "주무관", "엄가상", "7207", ()),
    },
    SMALL_TABLES: {
        ("위생과", "식품팀", "팀장", "성가상", "8101", ()),
        ("위생과", "식품팀", "보건8급", "반가상", "8102", ()),
        ("위생과", "공중팀", "팀장", "함가상", "8107", ()),
        ("위생과", "공중팀", "보건7급", "최가상", "8108", ()),
    },
    ORGANISATION: {
        ("기획실", "기획팀", "팀장", "강가상", "211", ()),
        ("기획실", "기획팀", "주무관", "최가상", "1912", ()),
        ("기획실", "예산팀", "팀장", "이가상", "216", ()),
        ("기획실", "예산팀", "기획행정전문위원", "곽가상", "2020", ()),
    },
    CODES: {
        ("스마트과", "도시팀", "전산7급", "백가상", "0602", ()),
        ("스마트과", "도시팀", "임기제 마급", "이가상", "0603", ("체육회",)),
        ("스마트과", "통신팀", "주무관", None, "0608", ("조직진단",)),
        ("스마트과", None, "과장", "민가상", "0600", ()),
    },
}


@pytest.mark.parametrize("plan", PEOPLE, ids=lambda plan: plan.split(",", 1)[0])
def test_a_plan_saved_as_csv_is_read_like_one_that_is_drawn(plan: str, tmp_path: Path) -> None:
    file = tmp_path / "plan.csv"
    file.write_text(plan, "utf-8-sig")
    read = read_chart_file(file)
    found = {
        (chart.office, seat.team, seat.title, seat.name, seat.phone, seat.duties)
        for chart in read.charts
        for seat in chart.seats
    }
    assert found == PEOPLE[plan]


def test_a_column_that_says_who_is_in_charge_holds_the_work_where_another_names_the_team(
    tmp_path: Path,
) -> None:
    file = tmp_path / "교통과.csv"
    file.write_text("성명,직위,소속팀,내선,담당\n전가상,주무관,정책팀,7703,교통정비계획\n", "utf-8-sig")
    [seat] = read_chart_file(file).charts[0].seats
    assert (seat.team, seat.duties) == ("정책팀", ("교통정비계획",))


@pytest.mark.parametrize("heading", ["사무실", "위치", "층", "건물"])
def test_one_column_may_hold_building_floor_and_room(heading: str, tmp_path: Path) -> None:
    rows = "\n".join(f"주무관,{name}가상,060{at},별관 3층 305호" for at, name in enumerate("모김이"))
    file = tmp_path / "아동과.csv"
    file.write_text(f"직위,성명,전화번호,{heading}\n{rows}\n", "utf-8")
    (chart,) = read_chart_file(file).charts
    assert (chart.building, chart.floor, chart.room) == ("별관", "3층", "305호")
