# SPDX-License-Identifier: GPL-3.0-or-later
"""Further hands, drawn once the first thirty were read: other furniture, other legends, other numbers."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.directory.charts.hands.boxes import Shape
from tests.directory.charts.hands.people import PLAIN, Crew, Sitting, written
from tests.directory.charts.hands.sketch import Sketch


def swatches_in_shapes() -> Sketch:
    s, c = Sketch(), Crew(71, "{n}")
    p = s.page
    p.box(1, 0, 8, 1.6, "목포시 관광과 좌석배치도 (본관 2층)", "roundRect")
    seats = []
    for t, team in enumerate(["관광정책팀", "관광개발팀"]):
        p.put(4 + t * 4, 1, team, w=3)
        seats += p.desks(5 + t * 4, 1, c.team(team, 5, 1))
    for k, word in enumerate(["정규직", "공무직", "기간제"]):
        p.box(7, 5 + k * 1.5, 0.6, 1, "")
        p.box(7.7, 5 + k * 1.5, 1.5, 1, word, line=False)
    p.box(7, 11, 4, 4, "구분  정원  현원\n6급    2     2\n7급    6     5\n8급    4     5")
    s.holds("관광과", seats, floor="2층")
    return s


def list_on_another_sheet() -> Sketch:
    s, c = Sketch("배치도"), Crew(72, "{n}")
    p = s.page
    p.put(1, 1, "인재육성과 좌석배치도", w=6)
    crew = [*c.team("교육지원팀", 4), *c.team("도서관팀", 4)]
    signs = [chr(0x3251 + i) for i in range(10)]
    for i, who in enumerate(crew):
        p.put(3 + i // 5 * 2, 1 + i % 5, f"{signs[i]}\n{who.title}\n{who.name}")
    q = s.another("업무분장")
    q.put(1, 1, "인재육성과 업무분장", w=6)
    q.rows(
        3,
        1,
        [
            ["연번", "팀", "직위", "성명", "전화번호", "담당업무"],
            *([i, w.team, w.title, w.name, w.phone, "\n".join(w.duties)] for i, w in enumerate(crew, 1)),
        ],
    )
    s.holds("인재육성과", crew)
    return s


def team_in_each_desk() -> Sketch:
    s, c = Sketch(), Crew(73, "{n}")
    p = s.page
    p.put(1, 1, "세정과(2층) 좌석배치도", w=5, frame=False)
    seats = [*c.team("세정팀", 3, 1), *c.team("체납팀", 3, 1)]
    p.desks(3, 1, seats, "[{team}]\n" + PLAIN, wide=4)
    s.holds("세정과", seats, floor="2층")
    return s


def spaced_names_and_phone_cells() -> Sketch:
    s, c = Sketch(), Crew(74, "{n}")
    p = s.page
    p.put(1, 1, "보건위생과 자리배치도", w=8)
    seats = []
    for t, team in enumerate(["위생팀", "공중보건팀"]):
        p.put(3 + t * 4, 1, team, w=4)
        for i, who in enumerate(c.team(team, 3, 0)):
            p.put(4 + t * 4, 1 + i, f"{who.title}\n{' '.join(who.name or '')}")
            p.put(5 + t * 4, 1 + i, f"☎{who.phone}")
            seats.append(who)
    s.holds("보건위생과", seats)
    return s


def filled_boxes_without_lines() -> Sketch:
    s, c = Sketch(), Crew(75, "{n}")
    p = s.page
    p.put(1, 1, "건설과 사무실 배치도 - 2026. 7. 10.", w=7, frame=False)
    seats = []
    for t, team in enumerate(["토목팀", "하천팀", "보상팀"]):
        p.box(1 + t * 4, 2, 3.6, 1.2, f"◈ {team} ◈", line=False)
        seats += p.boxes(Shape(1 + t * 4, 3.4, 1.8, 4, line=False), c.team(team, 3, 1), (1.9, 4.1), wide=2)
    s.holds("건설과", seats)
    return s


def odd_furniture() -> Sketch:
    s, c = Sketch(), Crew(76, "{n}")
    p = s.page
    p.put(1, 1, "수도과 좌석배치도", w=6)
    seats = []
    for t, team in enumerate(["급수팀", "누수방지팀"]):
        p.put(3 + t * 3, 1, team, h=2)
        seats += p.desks(3 + t * 3, 2, c.team(team, 5, 1))
    things = [
        "공용 노트북 보관함",
        "A3 컬러복합기(2대)",
        "분전반",
        "EPS실",
        "서고 2",
        "TV(85인치)",
        "누수탐지기",
        "기둥",
        "민원인 의자 3개",
        "커피 자판기",
        "관망도 출력기",
        "우산꽂이",
    ]
    for i, thing in enumerate(things):
        p.put(3 + i % 5, 5 + i // 5, thing)
    s.holds("수도과", seats)
    return s


def framed_notes() -> Sketch:
    s, c = Sketch(), Crew(77, "{n}")
    p = s.page
    p.put(1, 1, "하수과 좌석배치도", w=6)
    seats = []
    for t, team in enumerate(["하수행정팀", "하수시설팀"]):
        p.put(3, 1 + t * 4, team, w=3)
        seats += p.desks(4, 1 + t * 4, c.team(team, 5, 1))
    p.put(7, 1, "※ 점심시간 교대근무: 1조 11:30~12:30 / 2조 12:30~13:30", w=7)
    p.put(8, 1, "비상연락: 당직실 061-077-2222, 하수처리장 061-077-3333", w=7)
    p.put(9, 1, f"* {seats[2].name} 주무관은 8월 1일자로 교통행정과로 전출 예정", w=7)
    s.holds("하수과", seats)
    return s


def windows_and_back_desks() -> Sketch:
    s, c = Sketch(), Crew(78, "{n}")
    p = s.page
    p.put(1, 1, "민원봉사실 좌석배치도", w=8)
    seats = []
    p.put(3, 1, "민원팀", w=6, frame=False)
    crew = c.team("민원팀", 6, 1)
    for i, who in enumerate(crew[1:]):
        p.put(4, 1 + i, f"{i + 1}번 창구")
        p.put(5, 1 + i, written(who))
    p.put(7, 3, written(crew[0], "{title} {name}\n{phone}"))
    seats += crew
    p.put(9, 1, "대기석", w=6)
    p.put(10, 1, "출입문(자동)", w=6)
    s.holds("민원봉사실", seats)
    return s


def stacked_with_vacancies() -> Sketch:
    s, c = Sketch(), Crew(79, "{n}")
    p = s.page
    p.put(1, 1, "공원녹지과 좌석 배치도", w=5)
    seats = []
    for t, team in enumerate(["공원팀", "녹지팀"]):
        p.put(3 + t * 5, 1, team, w=4)
        for i, who in enumerate([*c.team(team, 2, 1), None]):
            r = 4 + t * 5
            p.put(r, 1 + i, f"{who.title} {who.name}" if who else "공석")
            p.put(r + 1, 1 + i, "\n".join(who.duties) if who else "")
            p.put(r + 2, 1 + i, (who.phone or "") if who else "")
            seats.append(who or Sitting(team, None, None, None, empty=True))
    s.holds("공원녹지과", seats)
    return s


def acting_vacant_and_sent_away() -> Sketch:
    s, c = Sketch(), Crew(80, "{n}")
    p = s.page
    p.put(1, 1, "재난안전과 좌석배치도('26. 7. 1. 기준)", w=6)
    p.put(3, 2, "과장(공석)", w=2)
    crew = c.team("안전정책팀", 5, 1)
    p.put(4, 1, "안전정책팀", w=3, frame=False)
    seats = [Sitting(None, "과장", None, None, empty=True)]
    extras = {0: "", 2: "\n(파견)", 3: "\n휴직(육아)", 4: "\n대직: " + (crew[1].name or "")}
    facts: dict[int, dict[str, Any]] = {
        0: {"acting": True},
        2: {"away": "trip"},
        3: {"away": "leave"},
        4: {"deputies": (("deputy", crew[1].name),)},
    }
    for i, who in enumerate(crew):
        form = "{title}(직무대리) {name}\n{phone}" if i == 0 else PLAIN
        p.put(5 + i // 3, 1 + i % 3, written(who, form) + extras.get(i, ""))
        seats.append(replace(who, **facts.get(i, {})))
    s.holds("재난안전과", seats)
    return s


def headcount_touching_the_plan() -> Sketch:
    s, c = Sketch(), Crew(81, "{n}")
    p = s.page
    p.put(1, 1, "자원순환과 좌석배치도", w=7)
    p.rows(
        2,
        1,
        [
            ["구분", "계", "5급", "6급", "7급", "8급", "9급"],
            ["정원", 13, 1, 2, 4, 4, 2],
            ["현원", 12, 1, 2, 3, 4, 2],
        ],
    )
    seats = []
    for t, team in enumerate(["자원행정팀", "청소팀"]):
        p.put(5 + t * 3, 1, team, h=2)
        seats += p.desks(5 + t * 3, 2, c.team(team, 5, 1), w=2)
    s.holds("자원순환과", seats)
    return s


def legend_touching_the_plan() -> Sketch:
    s, c = Sketch(), Crew(82, "{n}", named=False)
    p = s.page
    p.put(1, 1, "농업정책과 직원 좌석 현황", w=7)
    seats = []
    colours = ["DDEBF7", "E2EFDA", "FFF2CC"]
    for t, team in enumerate(["농정팀", "축산팀", "원예팀"]):
        crew = c.team(team, 3, 1)
        seats += p.desks(3 + t, 1, crew, "{lead}\n{phone}\n{duties}", wide=4, fill=colours[t])
        p.put(3 + t, 5, "", fill=colours[t])
        p.put(3 + t, 6, team, frame=False)
    s.holds("농업정책과", seats)
    return s


def phones_in_the_title() -> Sketch:
    s, c = Sketch(), Crew(83, "{n}")
    p = s.page
    p.put(1, 1, "교통행정과 사무실 배치도\n(대표전화 061-083-8341, FAX 061-083-3579)", w=8, h=2)
    seats = []
    for t, team in enumerate(["교통행정팀", "교통시설팀", "주차관리팀"]):
        p.put(4, 1 + t * 3, team, w=2)
        seats += p.desks(5, 1 + t * 3, c.team(team, 3, 1), wide=2, bullet="○ ")
    s.holds("교통행정과", seats)
    return s


def round_tables_and_upright_desks() -> Sketch:
    s, c = Sketch(), Crew(84, "{n}")
    p = s.page
    p.box(1, 0, 7, 1.3, "청년인구과 좌석도(3층 301호)", line=False)
    seats = []
    for t, team in enumerate(["청년정책팀", "인구정책팀"]):
        p.box(0.5, 2 + t * 8, 6, 1, team)
        first = Shape(0.5, 3.1 + t * 8, 1.4, 5, upright=True)
        seats += p.boxes(first, c.team(team, 3, 0), (1.5, 0))
    p.box(8, 4, 3, 4, "상담\n테이블", "ellipse")
    p.box(8, 10, 3, 1.5, "아이디어 보드", "flowChartTerminator")
    s.holds("청년인구과", seats, "301호", "3층")
    return s


ALL = (
    swatches_in_shapes,
    list_on_another_sheet,
    team_in_each_desk,
    spaced_names_and_phone_cells,
    filled_boxes_without_lines,
    odd_furniture,
    framed_notes,
    windows_and_back_desks,
    stacked_with_vacancies,
    acting_vacant_and_sent_away,
    headcount_touching_the_plan,
    legend_touching_the_plan,
    phones_in_the_title,
    round_tables_and_upright_desks,
)
