# SPDX-License-Identifier: GPL-3.0-or-later
"""What a further fair sample was misread in: each cause drawn anew."""

from __future__ import annotations

from dataclasses import replace

from tests.directory.charts.hands.people import Crew, Sitting
from tests.directory.charts.hands.sketch import Sketch


def teams_broken_in_narrow_cells() -> Sketch:
    """Break a team's name in a narrow cell, and say in a cell of work that somebody is on leave."""
    s, c = Sketch(), Crew(51, "{n}")
    p = s.page
    p.put(1, 1, "바다과 좌석배치도", w=5)
    seats = []
    for row, label, team in ((3, "바다\n가꿈팀", "바다가꿈팀"), (7, "섬\n발전팀", "섬발전팀")):
        p.put(row, 1, label, h=3)
        crew = c.team(team, 3, 1)
        crew[3] = replace(crew[3], away="leave")
        for at, one in enumerate(crew):
            work = "\n".join([*one.duties, *(["(병가)"] if one.away else [])])
            for down, text in enumerate((f"{one.title} {one.name}", work, one.phone)):
                p.put(row + down, 2 + at, text)
        seats += crew
    s.holds("바다과", seats)
    return s


def the_same_people_with_whole_numbers_beside() -> Sketch:
    """List everybody with the whole number beside a plan of extensions, and the floor between strokes."""
    s, c = Sketch(), Crew(52, "{n}")
    p = s.page
    p.put(1, 1, "소식과 좌석배치도", w=6)
    p.put(2, 1, "- 2층 사무실 -", w=6, frame=False)
    seats = []
    for column, team in ((1, "소식팀"), (4, "기록팀")):
        p.put(4, column, team, w=2)
        seats += p.desks(5, column, c.team(team, 3, 1), wide=2)
    seats[1] = replace(seats[1], name="이솔")
    p.put(5, 2, f"{seats[1].title} 이솔\n{seats[1].phone}\n- {seats[1].duties[0]}")
    p.put(3, 8, "직원 연락처", w=2)
    p.rows(4, 8, [[one.name, f"032-000-{one.phone}"] for one in seats])
    s.holds("소식과", seats, floor="2층")
    return s


def a_blank_desk_of_several_cells() -> Sketch:
    """Leave blank the cells of a desk beside others, where no word says that it is nobody's."""
    s, c = Sketch(), Crew(53, "{n}")
    p = s.page
    p.put(1, 1, "맑은물과 좌석배치도", w=6)
    seats = []
    for column, team in ((1, "급수팀"), (4, "요금팀")):
        p.put(3, column, team, w=2)
        crew = c.team(team, 3, 1)
        crew[0] = replace(crew[0], duties=("팀 총괄",))
        for at, one in enumerate(crew if column == 1 else crew[:3]):
            for down, text in enumerate((f"{one.name} {one.title}", *one.duties, one.phone)):
                p.put(4 + at // 2 * 3 + down, column + at % 2, text)
        seats += crew if column == 1 else [*crew[:3], Sitting(team, None, None, None, empty=True)]
    for down in range(3):
        p.put(7 + down, 5)
    s.holds("맑은물과", seats)
    return s


def a_list_by_units_with_commas_in_some_work() -> Sketch:
    """Head the column of units 계별, and part the work of a few by commas."""
    s, c = Sketch(), Crew(54, "{n}")
    p = s.page
    p.put(1, 1, "나눔과 좌석배치 및 사무분장표", w=6)
    seats = [*c.team("경리계", 3, 1), *c.team("부과계", 4, 1)]
    seats = [replace(one, title="행정7급", duties=one.duties or ("총괄 업무",)) for one in seats]
    seats[2] = replace(seats[2], duties=("지출", "급여"))
    rows = [["좌석", "계별", "직급", "성명", "분장사무", "내선"]]
    for i, one in enumerate(seats, 1):
        rows.append(
            [str(i), one.team or "", one.title or "", one.name or "", ", ".join(one.duties), one.phone or ""]
        )
    p.rows(3, 1, rows)
    s.holds("나눔과", seats)
    return s


ALL = (
    teams_broken_in_narrow_cells,
    the_same_people_with_whole_numbers_beside,
    a_blank_desk_of_several_cells,
    a_list_by_units_with_commas_in_some_work,
)
