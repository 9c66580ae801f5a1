# SPDX-License-Identifier: GPL-3.0-or-later
"""Fifteen hands of other city halls, drawn without a look at the rules once all before were read."""

from __future__ import annotations

from dataclasses import replace

from tests.directory.charts.hands.boxes import Group, Shape, boxes_like
from tests.directory.charts.hands.people import Crew, Sitting, written
from tests.directory.charts.hands.sketch import Sketch


def horseshoe_around_the_team() -> Sketch:
    s, c = Sketch("좌석"), Crew(101, "{n}")
    p = s.page
    p.put(1, 1, "도시재생과 좌석배치도 (별관 3층)", w=12, frame=False)
    seats = [c.one(None, "과장", 0)]
    p.put(3, 5, written(seats[0]), w=2)
    for t, team in enumerate(["도시재생팀", "주거환경팀"]):
        x = 1 + t * 7
        p.put(6, x + 2, team, h=2, w=2)
        for i, who in enumerate(c.team(team, 5, 1)):
            p.put(5 + i % 3 * 2, x + (0 if i < 3 else 5), written(who), h=2)
            seats.append(who)
    p.put(12, 1, "복    도", w=12)
    s.holds("도시재생과", seats, floor="3층")
    return s


def separators_with_counts() -> Sketch:
    s, c = Sketch(), Crew(102, "{n}")
    p = s.page
    p.put(1, 1, "■ 문화예술과 직원 좌석배치도 ■", w=6)
    p.put(2, 5, "2026. 7. 1. 현재", w=2, frame=False)
    seats = []
    for t, team in enumerate(["문화정책팀", "예술진흥팀", "문화재팀"]):
        p.put(3 + t * 3, 1, f"▣ {team} (5명)", w=6, frame=False)
        seats += p.desks(4 + t * 3, 1, c.team(team, 4, 1), "{name} {title}\n({phone})\n{duties}", wide=5)
    s.holds("문화예술과", seats)
    return s


def double_circled_numbers_and_a_list() -> Sketch:
    s, c = Sketch(), Crew(103, "{n}")
    p = s.page
    p.put(1, 1, "체육진흥과 사무실 배치도", w=10)
    crew = [c.one(None, "과장", 0), *c.team("체육정책팀", 4), *c.team("시설운영팀", 3)]
    for i, who in enumerate(crew):
        p.put(3 + i // 4 * 3, 1 + i % 4 * 2, f"{chr(0x24F5 + i)} {who.name}", h=2)
    p.rows(
        13,
        1,
        [
            ["번호", "팀명", "직급", "성명", "행정전화", "주요업무"],
            *(
                [chr(0x24F5 + i), w.team or "", w.title, w.name, w.phone, "\n".join(w.duties)]
                for i, w in enumerate(crew)
            ),
        ],
    )
    s.holds("체육진흥과", crew)
    return s


def circled_numbers_beyond_twenty() -> Sketch:
    s, c = Sketch(), Crew(104, "{n}")
    p = s.page
    p.put(1, 1, "노인복지과 좌석 배치 및 업무분장", w=9)
    crew = [
        c.one(None, "과장", 0),
        *c.team("노인정책팀", 8, 1),
        *c.team("경로시설팀", 7, 1),
        *c.team("장사시설팀", 6, 1),
    ]
    signs = [*(chr(0x2460 + i) for i in range(20)), *(chr(0x3251 + i) for i in range(15))]
    for i in range(len(crew)):
        p.put(3 + i // 8 * 2, 1 + i % 8, signs[i])
    p.put(3, 10, "출입구", h=3)
    p.put(7, 10, "서고", h=2)
    p.rows(
        11,
        1,
        [
            ["연번", "직위", "성명", "전화", "소속", "담당업무"],
            *(
                [signs[i], w.title, w.name, w.phone, w.team or "", "\n".join(w.duties)]
                for i, w in enumerate(crew)
            ),
        ],
    )
    s.holds("노인복지과", crew)
    return s


def groups_in_groups() -> Sketch:
    s, c = Sketch(), Crew(105, "{n}")
    p = s.page
    p.box(2, 0, 8, 1.4, "여성가족과 좌석배치도", "roundRect")
    seats, inner = [], []
    for t, team in enumerate(["여성정책팀", "보육지원팀"]):
        crew = c.team(team, 3, 1)
        desks = boxes_like(Shape(1 + t * 7, 4, 2.8, 4), crew, (3, 4.2), wide=2)
        inner.append(Group([Shape(1 + t * 7, 2.6, 5.8, 1.1, team), Group(desks, 1.5)]))
        seats += crew
    p.shapes.append(Group(inner, 3.0))
    s.holds("여성가족과", seats)
    return s


def organisation_chart_above() -> Sketch:
    s, c = Sketch(), Crew(106, "{n}")
    p = s.page
    p.put(1, 1, "기업지원과 조직도 및 좌석배치도", w=9)
    head = c.one(None, "과장", 0)
    teams = [c.team(name, 3, 1) for name in ("기업정책팀", "투자유치팀", "산단관리팀")]
    p.box(4, 2, 2, 1.4, f"과장\n{head.name}")
    p.box(5, 3.4, 0, 1, kind="line")
    for t, crew in enumerate(teams):
        p.box(1 + t * 3, 4.4, 2.2, 1.4, f"{crew[0].team}\n(4명)")
    p.put(10, 4, written(head), w=2)
    for t, crew in enumerate(teams):
        p.put(12, 1 + t * 3, crew[0].team or "", w=2)
        p.desks(13, 1 + t * 3, crew, wide=2)
    s.holds("기업지원과", [head, *(who for crew in teams for who in crew)])
    return s


def rotated_team_names() -> Sketch:
    s, c = Sketch(), Crew(107)
    p = s.page
    p.put(1, 1, "건축허가과 좌석배치도", w=9)
    p.put(2, 8, "(2층 205호)", w=2, frame=False)
    seats = []
    for t, team in enumerate(["건축1팀", "건축2팀", "건축민원팀"]):
        p.put(3 + t * 4, 1, team, h=4, turn=90)
        seats += p.desks(3 + t * 4, 2, c.team(team, 5, 1), "{title}\n{name}\n{phone}\n{duties}", w=2)
    p.put(3, 9, "회의 탁자", h=4)
    p.put(8, 9, "도면함", h=2)
    s.holds("건축허가과", seats, "205호", "2층")
    return s


def headcount_by_series() -> Sketch:
    s, c = Sketch(), Crew(108, "{n}")
    p = s.page
    p.put(1, 1, "해양수산과 사무실 좌석도", w=7)
    seats = []
    for t, team in enumerate(["해양정책팀", "수산자원팀"]):
        p.put(3 + t * 3, 1, team, w=5)
        seats += p.desks(4 + t * 3, 1, c.team(team, 4, 1), wide=5)
    table: list[list[object]] = [
        ["직렬", "5급", "6급", "7급", "8급", "9급", "합계"],
        ["행정", 1, 1, 2, 1, 0, 5],
        ["해양수산", 0, 1, 1, 2, 1, 5],
        ["공업", 0, 0, 0, 0, 0, 0],
        ["총계", 1, 2, 3, 3, 1, 10],
    ]
    p.put(3, 9, "정원 현황", w=7, frame=False)
    p.rows(4, 9, table)
    s.holds("해양수산과", seats)
    return s


def symbols_and_their_legend() -> Sketch:
    s, c = Sketch(), Crew(109, "{n}")
    p = s.page
    p.put(1, 1, "산림녹지과 자리배치도", w=7)
    p.put(2, 5, "★ 팀장  ● 주무관  ◇ 공무직", w=3, frame=False)
    seats = []
    for t, team in enumerate(["산림보호팀", "공원조성팀"]):
        p.put(3 + t * 4, 1, team, w=6)
        for i, who in enumerate(c.team(team, 5, 1)):
            p.put(4 + t * 4 + i // 3, 1 + i % 3 * 2, written(who), w=2)
            seats.append(who)
    p.put(12, 1, "현관", w=3)
    p.put(12, 5, "비상계단", w=2)
    s.holds("산림녹지과", seats)
    return s


def one_line_each() -> Sketch:
    s, c = Sketch(), Crew(110, "{n}")
    p = s.page
    p.put(1, 1, "징수과", w=4)
    p.put(2, 1, "좌석배치도", w=4)
    seats = []
    for t, team in enumerate(["징수팀", "체납관리팀", "세외수입팀"]):
        p.put(4, 1 + t * 2, team)
        for i, who in enumerate(c.team(team, 4, 0)):
            p.put(5 + i, 1 + t * 2, f"{who.title} {who.name} {who.phone}")
            seats.append(who)
    s.holds("징수과", seats)
    return s


def name_above_title_below() -> Sketch:
    s, c = Sketch(), Crew(111, "{n}")
    p = s.page
    p.put(1, 1, "회계과 좌석배치도", w=10)
    seats = []
    for t, team in enumerate(["경리팀", "계약팀", "재산관리팀"]):
        p.put(3 + t * 5, 1, team, h=4)
        for i, who in enumerate(c.team(team, 3, 1)):
            for k, words in enumerate((who.name, who.title, who.phone, "\n".join(who.duties))):
                p.put(3 + t * 5 + k, 2 + i, words or "")
            seats.append(who)
    s.holds("회계과", seats)
    return s


def two_offices_in_one_room() -> Sketch:
    s, c = Sketch("4층"), Crew(112, "{n}")
    p = s.page
    for t, (office, team) in enumerate((("대외협력과", "국제교류팀"), ("법무통계과", "송무팀"))):
        p.put(1, 1 + t * 6, f"{office} 좌석배치도", w=5)
        head = c.one(None, "과장", 0)
        p.put(3, 3 + t * 6, written(head))
        p.put(5, 1 + t * 6, team, w=5)
        seats = [head, *p.desks(6, 1 + t * 6, c.team(team, 4, 1), wide=5)]
        s.holds(office, seats)
    return s


def a_sheet_for_each_office() -> Sketch:
    s, c = Sketch("민원여권과"), Crew(113, "{n}")
    for t, (office, team) in enumerate((("민원여권과", "여권팀"), ("토지정보과", "지적팀"))):
        p = s.page if t == 0 else s.another(office)
        p.put(1, 1, f"{office} 배치도", w=5)
        p.put(3, 1, team, w=4)
        s.holds(office, p.desks(4, 1, c.team(team, 5, 1), wide=3))
    return s


def vacancies_leave_and_trainees() -> Sketch:
    s, c = Sketch(), Crew(114, "{n}")
    p = s.page
    p.put(1, 1, "축산과 좌석배치도", w=6)
    crew = c.team("축산정책팀", 5, 1)
    p.put(3, 1, "축산정책팀", w=3)
    seats: list[Sitting] = []
    extras = {2: ("\n(육아휴직)", "leave"), 4: ("\n(장기교육)", "training")}
    for i, who in enumerate(crew):
        words, away = extras.get(i, ("", None))
        p.put(4 + i // 3, 1 + i % 3, written(who) + words)
        seats.append(replace(who, away=away))
    p.put(4, 5, "결원")
    seats.append(Sitting(None, None, None, None, empty=True))
    p.put(5, 5, "(공석)")
    seats.append(Sitting(None, None, None, None, empty=True))
    s.holds("축산과", seats)
    return s


def boxes_over_a_grey_floor() -> Sketch:
    s, c = Sketch(), Crew(115, "{n}")
    p = s.page
    for row in range(2, 24):
        for column in range(1, 14):
            p.put(row, column, "", frame=False, fill="EDEDED")
    p.box(0, 0, 13, 1, "상하수도사업소 수질관리과 좌석배치도", line=False)
    seats = []
    for t, team in enumerate(["수질관리팀", "정수팀", "실험팀"]):
        p.box(0.3 + t * 4.3, 2, 4, 1, team, "flowChartAlternateProcess")
        seats += p.boxes(
            Shape(0.3 + t * 4.3, 3.2, 1.9, 5, kind="roundRect"), c.team(team, 3, 1), (2.1, 5.3), wide=2
        )
    p.box(1, 15, 4, 1.5, "실험대 1", "flowChartProcess")
    p.box(6, 15, 4, 1.5, "약품 냉장고")
    s.holds("상하수도사업소 수질관리과", seats)
    return s


ALL = (
    horseshoe_around_the_team,
    separators_with_counts,
    double_circled_numbers_and_a_list,
    circled_numbers_beyond_twenty,
    groups_in_groups,
    organisation_chart_above,
    rotated_team_names,
    headcount_by_series,
    symbols_and_their_legend,
    one_line_each,
    name_above_title_below,
    two_offices_in_one_room,
    a_sheet_for_each_office,
    vacancies_leave_and_trainees,
    boxes_over_a_grey_floor,
)
