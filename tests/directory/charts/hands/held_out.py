# SPDX-License-Identifier: GPL-3.0-or-later
"""Ten charts nobody looks at while mending the reader: they tell whether its rules hold for other hands."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.directory.charts.hands.boxes import Group, Shape, boxes_like
from tests.directory.charts.hands.people import Crew, Sitting, written
from tests.directory.charts.hands.sketch import Sketch


def h01_everything_on_one_sheet() -> Sketch:
    s, c = Sketch("2026.7월"), Crew(41, "{n}")
    p = s.page
    p.put(1, 1, "교육지원과 직원배치 현황", w=14, frame=False)
    p.put(2, 1, "1. 정·현원", frame=False)
    p.rows(3, 1, [["계", "5급", "6급", "7급", "8급", "9급", "공무직"], ["11", "1", "2", "4", "2", "1", "1"]])
    p.put(6, 1, "2. 좌석배치도", frame=False)
    head = c.one(None, "과장", 0)
    p.put(7, 5, written(head, "{title} {name}\n{phone}"), w=2)
    seats = [head]
    for t, team in enumerate(["교육정책팀", "평생학습팀"]):
        p.put(9 + t * 3, 1, team, h=2)
        seats += p.desks(9 + t * 3, 2, c.team(team, 4, 1), w=2)
    p.put(15, 1, "공기살균기")
    p.put(15, 3, "배식카트", w=2)
    p.put(17, 1, "3. 업무분장", frame=False)
    p.rows(
        18,
        1,
        [
            ["직급", "성명", "담당업무"],
            *([w.title, w.name, ", ".join(w.duties) or "업무 총괄"] for w in seats),
        ],
    )
    s.holds("교육지원과", seats)
    return s


def h02_boxes_with_wider_legend() -> Sketch:
    s, c = Sketch("Sheet1"), Crew(42, "{n}")
    p = s.page
    p.box(2, 0.2, 7, 1.5, "〔 안전총괄과 〕 사무실 배치도", "round2SameRect")
    seats = []
    for t, team in enumerate(["안전정책팀", "재난관리팀", "민방위팀"]):
        p.box(0.5, 2.5 + t * 6, 1, 5, "\n".join(team))
        first, form = Shape(2, 2.5 + t * 6, 2.3, 5), "{name}({title})\nTEL {phone}\n{duties}"
        seats += p.boxes(first, c.team(team, 3, 1), (2.4, 0), form, bullet="• ")
    p.box(12, 3, 3, 6, "범례\n\n● 상시근무\n○ 교대근무\n△ 파견근무")
    p.box(12, 10, 2, 1, "제설장비함")
    s.holds("안전총괄과", seats)
    return s


def h03_groups_per_team() -> Sketch:
    s, c = Sketch("Sheet1"), Crew(43, "{n}")
    p = s.page
    p.put(1, 3, "감염병관리과 좌석배치도('26.7.1.)", w=6)
    seats = []
    for t, team in enumerate(["감염병예방팀", "예방접종팀"]):
        crew = c.team(team, 5, 1)
        desks = boxes_like(Shape(1, 4.2 + t * 11, 2.8, 4.3), crew, (3, 4.5), wide=3)
        p.shapes.append(Group([Shape(1, 3 + t * 11, 9, 1, team), *desks], 2.0))
        seats += crew
    s.holds("감염병관리과", seats)
    return s


def h04_numbers_plan_and_list_below() -> Sketch:
    s, c = Sketch("좌석"), Crew(44)
    p = s.page
    p.put(1, 1, "대중교통과 좌석배치도", w=8)
    crew = [c.one(None, "과장", 0), *c.team("버스팀", 5), *c.team("택시팀", 4)]
    for i in range(11):
        p.put(3 + i // 4 * 2, 1 + i % 4 * 2, f"({i + 1})", w=2)
    p.put(3, 10, "화물 승강기", h=3)
    p.rows(
        10,
        1,
        [
            ["자리", "소속", "직급", "이름", "내선", "업무"],
            *(
                [f"({i})", w.team, w.title, w.name, w.phone, "\n".join(w.duties)]
                for i, w in enumerate(crew, 1)
            ),
        ],
    )
    s.holds("대중교통과", crew)
    return s


def h05_acting_and_leave() -> Sketch:
    s, c = Sketch("Sheet1"), Crew(45, "{n}")
    p = s.page
    p.put(1, 1, "<농업기술센터 기술보급과 좌석배치도>", w=8)
    head = c.one(None, "과장", 0)
    p.put(3, 4, written(head, "과장(직무대리)\n{name}\n{phone}"))
    seats = [replace(head, acting=True)]
    crew = c.team("작물환경팀", 5)
    p.put(5, 1, "작물환경팀", w=3)
    extras: dict[int, tuple[str, dict[str, Any]]] = {
        1: ("\n대직자: " + (crew[2].name or ""), {"deputies": (("deputy", crew[2].name),)}),
        2: ("\n(휴직)", {"away": "leave"}),
        3: ("\n파견 중(농촌진흥청)", {"away": "trip"}),
    }
    for i, who in enumerate(crew):
        extra, facts = extras.get(i, ("", {}))
        p.put(6 + i // 3, 1 + i % 3, written(who) + extra)
        seats.append(replace(who, **facts))
    p.put(6, 5, "공 석")
    seats.append(Sitting(None, None, None, None, empty=True))
    s.holds("기술보급과", seats)
    return s


def h06_three_teams_with_headcount_right() -> Sketch:
    s, c = Sketch("Sheet1"), Crew(46, "{n}")
    p = s.page
    p.put(1, 1, "하천과 좌석배치도", w=9)
    seats = []
    for t, team in enumerate(["하천관리팀", "하천정비팀", "소하천팀"]):
        p.put(3, 1 + t * 3, team, w=2, fill="FFEEDD")
        seats += p.desks(4, 1 + t * 3, c.team(team, 3, 1), wide=2)
    p.rows(
        3,
        11,
        [
            ["팀별", "정원", "현원", "비고"],
            ["하천관리팀", 4, 4, ""],
            ["하천정비팀", 4, 4, "휴직 1"],
            ["소하천팀", 5, 4, "결원 1"],
            ["합계", 13, 12, ""],
        ],
    )
    s.holds("하천과", seats)
    return s


def h07_two_sheets_and_a_list() -> Sketch:
    s, c = Sketch("좌석배치도"), Crew(47, "{n}")
    p = s.page
    p.put(1, 1, "공동체지원과(별관 1층)", w=6)
    seats = []
    for t, team in enumerate(["공동체팀", "마을자치팀"]):
        p.put(3 + t * 4, 1, team, w=4)
        seats += p.desks(4 + t * 4, 1, c.team(team, 3, 1), "{title}\n{name}\n{phone}\n{duties}", wide=4)
    q = s.another("비상연락망")
    q.put(1, 1, "공동체지원과 비상연락망", w=5)
    q.rows(
        2,
        1,
        [
            ["연번", "팀", "직급", "성명", "사무실전화"],
            *([i, w.team, w.title, w.name, w.phone] for i, w in enumerate(seats, 1)),
        ],
    )
    s.holds("공동체지원과", seats, floor="1층")
    return s


def h08_columns_of_name_and_phone() -> Sketch:
    s, c = Sketch("Sheet1"), Crew(48, "{n}")
    p = s.page
    p.put(1, 1, "청년정책과 사무실 배치", w=8)
    seats = []
    for t, team in enumerate(["청년정책팀", "청년지원팀"]):
        left = 1 + t * 4
        p.put(3, left, team, w=3)
        for i, who in enumerate(c.team(team, 4, 0)):
            p.rows(4 + i, left, [[who.title, who.name, who.phone]])
            seats.append(who)
    s.holds("청년정책과", seats)
    return s


def h09_island_with_fill_only() -> Sketch:
    s, c = Sketch("Sheet1"), Crew(49, "{n}")
    p = s.page
    p.put(1, 2, "스마트도시과 좌석배치도 [3층 305호]", w=7, frame=False)
    seats = []
    for t, team in enumerate(["스마트기획팀", "공간데이터팀"]):
        p.put(3 + t * 5, 2, team, w=6, frame=False)
        for i, who in enumerate(c.team(team, 5, 1)):
            p.put(
                4 + t * 5 + i // 3 * 2,
                2 + i % 3 * 2,
                written(who),
                w=2,
                frame=False,
                fill=["FFE0B0", "D0E8FF"][t],
            )
            seats.append(who)
    p.put(9, 9, "통합관제 모니터월", h=3, fill="BBBBBB")
    s.holds("스마트도시과", seats, "305호", "3층")
    return s


def h10_nested_groups_and_notes() -> Sketch:
    s, c = Sketch("Sheet1"), Crew(50, "{n}")
    p = s.page
    p.anchor = "one"
    p.box(1, 0, 9, 1.4, "2026년 7월 반려동물과 좌석배치도(변경)")
    seats, groups = [], []
    for t, team in enumerate(["동물복지팀", "동물보호팀"]):
        desks: list[Shape | Group] = [Shape(1 + t * 6, 2, 4.8, 1, team)]
        for i, who in enumerate(c.team(team, 3, 1)):
            x, y = 1 + t * 6 + i % 2 * 2.5, 3.2 + i // 2 * 5
            desks.append(
                Group(
                    [
                        Shape(x, y, 2.4, 1.4, written(who, "{title} {name}")),
                        Shape(x, y + 1.4, 2.4, 1, who.phone or ""),
                        Shape(x, y + 2.4, 2.4, 2.2, written(who, "{duties}", "ㆍ")),
                    ]
                )
            )
            seats.append(who)
        groups.append(Group(desks))
    p.shapes.append(Group(list(groups)))
    p.box(1, 14, 9, 2, "※ 변경사항: 동물보호팀 이동(2026.7.6.)\n※ 문의: 동물복지팀", line=False)
    s.holds("반려동물과", seats)
    return s


ALL = (
    h01_everything_on_one_sheet,
    h02_boxes_with_wider_legend,
    h03_groups_per_team,
    h04_numbers_plan_and_list_below,
    h05_acting_and_leave,
    h06_three_teams_with_headcount_right,
    h07_two_sheets_and_a_list,
    h08_columns_of_name_and_phone,
    h09_island_with_fill_only,
    h10_nested_groups_and_notes,
)
