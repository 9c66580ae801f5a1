# SPDX-License-Identifier: GPL-3.0-or-later
"""Ten further hands, drawn once the thirty before were mended: they tell whether the mending holds."""

from __future__ import annotations

from dataclasses import replace

from tests.directory.charts.hands.boxes import Group, Shape, boxes_like
from tests.directory.charts.hands.people import Crew, Sitting, written
from tests.directory.charts.hands.sketch import Sketch


def wide_bare_teams_over_their_desks() -> Sketch:
    s, c = Sketch(), Crew(141, "{n}")
    p = s.page
    p.put(1, 1, "농촌활력과 좌석배치도", w=11)
    seats = [c.one(None, "과장", 0)]
    p.put(3, 6, written(seats[0]))
    for t, team in enumerate(["마을만들기", "귀농귀촌", "농촌관광"]):
        p.put(5, 1 + t * 4, team, w=3)
        seats += p.desks(6, 1 + t * 4, c.team(team, 5, 1))
    s.holds("농촌활력과", seats)
    return s


def furniture_that_spans_two_rows() -> Sketch:
    s, c = Sketch(), Crew(142, "{n}")
    p = s.page
    p.put(1, 1, "도로과 좌석배치도", w=8)
    seats = []
    for t, team in enumerate(["도로행정팀", "도로시설팀"]):
        p.put(3 + t * 4, 2, team, w=5)
        p.put(4 + t * 4, 1, ["현장장비 보관함", "설계도서 서가"][t], h=2)
        seats += p.desks(4 + t * 4, 2, c.team(team, 9, 1), wide=5)
    s.holds("도로과", seats)
    return s


def both_sides_of_a_corridor() -> Sketch:
    s, c = Sketch(), Crew(143)
    p = s.page
    p.put(1, 1, "시민소통과 사무실 좌석배치도", w=9)
    seats = []
    for t, team in enumerate(["소통정책팀", "홍보팀"]):
        p.put(3 + t * 5, 4, team, w=2, h=2)
        crew = c.team(team, 5, 1)
        for i, who in enumerate(crew):
            p.put(3 + t * 5 + i % 2, 1 + i // 2 if i < 6 else 6, written(who))
        for i, who in enumerate(c.team(team, 1, 1)[1:]):
            p.put(3 + t * 5, 6 + i, written(who))
            crew.append(who)
        seats += crew
    p.put(7, 1, "복도", w=9)
    s.holds("시민소통과", seats)
    return s


def numbers_in_brackets_and_a_legend() -> Sketch:
    s, c = Sketch(), Crew(144, "{n}")
    p = s.page
    p.put(1, 1, "기후환경과 좌석배치도", w=8)
    crew = [c.one(None, "과장", 0), *c.team("기후정책팀", 5), *c.team("미세먼지팀", 5)]
    signs = [chr(0x2474 + i) for i in range(20)]
    for i, who in enumerate(crew):
        p.put(3 + i // 6 * 2, 1 + i % 6, f"{signs[i]} {who.title}\n{who.name}")
    p.put(3, 8, "범례", w=2)
    p.put(4, 8, "⑴~⑿ 상근", w=2)
    p.put(5, 8, "빈칸 예비", w=2)
    p.rows(
        9,
        1,
        [
            ["순번", "부서(팀)", "직급", "성명", "내선번호", "담당 업무"],
            *(
                [signs[i], w.team or "", w.title, w.name, w.phone, "\n".join(w.duties)]
                for i, w in enumerate(crew)
            ),
        ],
    )
    s.holds("기후환경과", crew)
    return s


def boxes_with_a_box_for_each_part() -> Sketch:
    s, c = Sketch(), Crew(145, "{n}")
    p = s.page
    p.box(1, 0, 9, 1.3, "공공시설과 좌석배치도", "roundRect")
    seats = []
    for t, team in enumerate(["시설1팀", "시설2팀"]):
        crew = c.team(team, 3, 0)
        p.box(1, 2 + t * 6, 9, 1, team)
        for i, who in enumerate(crew):
            parts = [
                Shape(1 + i * 2.3, 3.1 + t * 6 + k * 1.1, 2.1, 1.1, words)
                for k, words in enumerate((f"{who.title} {who.name}", who.phone or ""))
            ]
            p.shapes.append(Group(parts, 1.0))
        seats += crew
    s.holds("공공시설과", seats)
    return s


def secondment_and_deputies() -> Sketch:
    s, c = Sketch(), Crew(146, "{n}")
    p = s.page
    p.put(1, 1, "감사담당관실 좌석배치도", w=7)
    head = c.one(None, "감사담당관", 0)
    p.put(3, 3, written(head))
    crew = c.team("감사팀", 4, 1)
    p.put(5, 1, "감사팀", w=5)
    seats = [head]  # called as the office is, and as nothing shorter
    for i, who in enumerate(crew):
        words = "\n(파견: 행정안전부)" if i == 3 else ""
        p.put(6, 1 + i, written(who) + words)
        seats.append(replace(who, away="trip") if i == 3 else who)
    s.holds("감사담당관실", seats)
    return s


def title_at_the_foot() -> Sketch:
    s, c = Sketch(), Crew(147, "{n}")
    p = s.page
    seats = []
    for t, team in enumerate(["지역개발팀", "농업기반팀"]):
        p.put(2 + t * 3, 1, team, h=2)
        seats += p.desks(2 + t * 3, 2, c.team(team, 5, 1))
    p.put(9, 1, "지역개발과 좌석배치도 (2026년 7월)", w=6)
    s.holds("지역개발과", seats)
    return s


def headcount_in_the_corner_of_a_plan_in_boxes() -> Sketch:
    s, c = Sketch(), Crew(148, "{n}")
    p = s.page
    p.box(3, 0, 6, 1.4, "교통시설과 직원배치도", line=False)
    seats = []
    for t, team in enumerate(["교통시설팀", "신호운영팀"]):
        crew = c.team(team, 5, 1)
        p.shapes.append(
            Group(
                [
                    Shape(0.5, 2 + t * 9, 7.6, 1, team),
                    *boxes_like(Shape(0.5, 3.1 + t * 9, 2.4, 3.6), crew, (2.6, 3.8), wide=3),
                ],
                2.5,
            )
        )
        seats += crew
    p.rows(
        3,
        11,
        [
            ["구분", "정원", "현원", "결원"],
            ["6급", 2, 2, 0],
            ["7급", 4, 4, 0],
            ["8급 이하", 6, 6, 0],
            ["계", 12, 12, 0],
        ],
    )
    s.holds("교통시설과", seats)
    return s


def every_desk_two_cells_wide_and_three_high() -> Sketch:
    s, c = Sketch(), Crew(149)
    p = s.page
    p.put(1, 1, "총무과(4층 401호) 좌석배치도", w=12, h=2)
    seats = []
    for t, team in enumerate(["총무팀", "인사팀", "후생팀"]):
        p.put(4 + t * 5, 1, f"【{team}】", w=12)
        for i, who in enumerate(c.team(team, 5, 2)):
            p.put(5 + t * 5, 1 + i * 2, written(who), w=2, h=3)
            seats.append(who)
    s.holds("총무과", seats, "401호", "4층")
    return s


def empty_desks_between() -> Sketch:
    s, c = Sketch(), Crew(150, "{n}")
    p = s.page
    p.put(1, 1, "버스정책과 좌석배치도", w=5)
    seats: list[Sitting] = []
    for t, team in enumerate(["노선팀", "운수지도팀"]):
        p.put(3 + t * 3, 1, team, w=5)
        crew: list[Sitting | None] = [*c.team(team, 3, 1), None]
        crew[2], crew[4] = crew[4], crew[2]
        for i, who in enumerate(crew):
            p.put(4 + t * 3, 1 + i, written(who) if who else "공석")
            seats.append(who or Sitting(team, None, None, None, empty=True))
    s.holds("버스정책과", seats)
    return s


ALL = (
    wide_bare_teams_over_their_desks,
    furniture_that_spans_two_rows,
    both_sides_of_a_corridor,
    numbers_in_brackets_and_a_legend,
    boxes_with_a_box_for_each_part,
    secondment_and_deputies,
    title_at_the_foot,
    headcount_in_the_corner_of_a_plan_in_boxes,
    every_desk_two_cells_wide_and_three_high,
    empty_desks_between,
)
