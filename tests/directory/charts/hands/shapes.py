# SPDX-License-Identifier: GPL-3.0-or-later
"""Charts in text boxes, grouped shapes and lines."""

from __future__ import annotations

from dataclasses import replace

from tests.directory.charts.hands.boxes import Group, Shape, boxes_like
from tests.directory.charts.hands.people import Crew, Sitting, written
from tests.directory.charts.hands.sketch import Sketch


def text_boxes() -> Sketch:
    s, c = Sketch("Sheet1"), Crew(11, "{n}")
    p = s.page
    p.box(3, 0.3, 6, 2, "민원봉사과 좌석배치도", line=False)
    head = c.one(None, "과장", 0)
    p.box(5, 3, 1.8, 3, written(head, "{title}\n{name}\n{phone}"))
    seats = [head]
    for t, team in enumerate(["민원팀", "여권팀", "가족관계등록팀"]):
        p.box(1 + t * 4, 7, 3.7, 1.4, team, line=False)
        seats += p.boxes(Shape(1 + t * 4, 9, 1.8, 4), c.team(team, 5, 1), (1.9, 4.2), wide=2)
    p.box(1, 23, 2, 1, "출입문", "flowChartManualInput")
    p.box(10, 3, 2, 1, "복사기")
    s.holds("민원봉사과", seats)
    return s


def grouped_desks() -> Sketch:
    """Draw each desk as a group: a table with a plate for the telephone on it."""
    s, c = Sketch("Sheet1"), Crew(12, "{n}")
    p = s.page
    p.put(1, 1, "건축허가과 사무실 배치도", w=10, frame=False)
    seats = []
    for t, team in enumerate(["건축행정팀", "건축허가팀"]):
        p.box(1, 3 + t * 12, 2, 1.2, team, "roundRect")
        for i, who in enumerate(c.team(team, 5, 1)):
            x, y = 1 + i % 3 * 3.2, 5 + t * 12 + i // 3 * 4.4
            p.shapes.append(
                Group(
                    [
                        Shape(x, y, 3, 3, written(who, "{title} {name}\n{duties}")),
                        Shape(x, y + 3, 3, 1.1, f"☎ {who.phone}"),
                    ],
                    1.0 + t,
                )
            )
            seats.append(who)
    p.shapes.append(
        Group(
            [
                Shape(11, 5, 2, 4, "회의테이블", "ellipse"),
                *(Shape(10.4 + k % 2 * 2.7, 5 + k // 2 * 2, 0.5, 0.8, "", "ellipse") for k in range(4)),
            ]
        )
    )
    s.holds("건축허가과", seats)
    return s


def one_group_for_all() -> Sketch:
    s, c = Sketch("배치도"), Crew(13, "{n}")
    p = s.page
    p.anchor = "one"
    p.put(1, 2, "■ 상하수도과 좌석 배치도 ■", w=9)
    seats, inner = [], []
    for t, team in enumerate(["상수도팀", "하수도팀"]):
        crew = c.team(team, 3, 1)
        first, form = Shape(1 + t * 6, 6, 2.5, 3.8), "{name} {title}\n({phone})\n{duties}"
        desks = boxes_like(first, crew, (2.6, 4), form, wide=2, bullet="·")
        inner.append(Group([Shape(1 + t * 6, 4, 5, 1.2, f"<{team}>"), *desks]))
        seats += crew
    p.shapes.append(Group([*inner, Shape(1, 15, 2, 1, "출입구")], 0.5))
    s.holds("상하수도과", seats)
    return s


def boxes_over_cells() -> Sketch:
    """Lay text boxes with people over framed cells."""
    s, c = Sketch("Sheet1"), Crew(14, "{n}")
    p = s.page
    p.put(1, 1, "농업정책과 좌석배치도", w=8, frame=False)
    seats = []
    for t, team in enumerate(["농정팀", "유통팀"]):
        p.put(3 + t * 8, 1, team, w=6)
        for i, who in enumerate(c.team(team, 5, 1)):
            r, k = 4 + t * 8 + i // 3 * 3, 1 + i % 3 * 2
            p.put(r, k, h=3, w=2)
            p.box(k - 1 + 0.1, r - 1 + 0.1, 1.8, 2.8, written(who), line=False)
            seats.append(who)
    s.holds("농업정책과", seats)
    return s


def organisation_in_shapes() -> Sketch:
    s, c = Sketch("Sheet1"), Crew(15, "{n}")
    p = s.page
    p.anchor = "absolute"
    p.put(1, 1, "체육진흥과 현황", w=10, frame=False)
    p.put(2, 1, "□ 조직도", frame=False)
    crews = [c.team(t, 3, 1) for t in ("체육정책팀", "체육시설팀")]
    head = c.one(None, "과장", 0)
    p.box(4, 3, 2, 1.5, f"과장 {head.name}")
    p.box(5, 4.5, 0, 1, kind="line")
    p.box(2, 5.5, 6, 0, kind="line")
    for n, crew in enumerate(crews):
        p.box(2 + 6 * n, 5.5, 0, 1, kind="line")
        p.box(1 + 6 * n, 6.5, 2.4, 1.5, f"{crew[0].team}({len(crew)}명)")
    p.put(10, 1, "□ 좌석배치도", frame=False)
    p.box(4, 11, 2, 3, written(head, "{title} {name}\n{phone}"))
    seats = [head]
    for n, crew in enumerate(crews):
        p.box(0.5 + 6 * n, 15, 5, 1, crew[0].team or "")
        seats += p.boxes(Shape(0.5 + 6 * n, 16.2, 2.5, 3.8), crew, (2.6, 4), wide=2)
    s.holds("체육진흥과", seats)
    return s


def upright_teams_in_boxes() -> Sketch:
    s, c = Sketch("Sheet1"), Crew(16, "{n}", named=False)
    p = s.page
    p.box(1, 0, 8, 2, "2026. 하반기 정보통신과 좌석배치도", "ribbon2")
    seats = []
    for t, team in enumerate(["정보기획팀", "통신팀", "빅데이터팀"]):
        p.box(0.5, 3 + t * 5, 0.8, 4.5, team, upright=True)
        crew = c.team(team, 3, 1)
        seats += p.boxes(Shape(1.5, 3 + t * 5, 2.2, 4.5), crew, (2.3, 0), "{title}\n{phone}\n{duties}")
    s.holds("정보통신과", seats)
    return s


def legend_and_headcount_in_boxes() -> Sketch:
    s, c = Sketch("Sheet1"), Crew(17, "{n}")
    p = s.page
    p.put(1, 1, "일자리경제과 좌석배치도", w=9, frame=False)
    seats = []
    for t, team in enumerate(["일자리팀", "경제정책팀"]):
        p.put(3 + t * 4, 1, team, w=6)
        seats += p.desks(4 + t * 4, 1, c.team(team, 5), "{title} {name}\n☎{phone}\n{duties}", w=2)
    p.box(8, 2, 3, 5, "정원 12명 / 현원 12명\n5급 1, 6급 2, 7급 5\n8급 3, 공무직 1")
    p.box(8, 8, 3, 4, "< 범례 >\n■ 공석\n□ 휴직\n▣ 파견")
    p.box(8, 13, 3, 2, "※ 점심시간 12:00~13:00")
    s.holds("일자리경제과", seats)
    return s


def plates_beside_desks() -> Sketch:
    """Draw empty shapes as tables, with frameless text boxes on them."""
    s, c = Sketch("Sheet1"), Crew(18, "{n}")
    p = s.page
    p.put(1, 1, "위생과 배치도", w=8, frame=False)
    seats = []
    for t, team in enumerate(["위생행정팀", "식품안전팀"]):
        p.put(4 + t * 10, 1, team, frame=False)
        for i, who in enumerate(c.team(team, 3, 1)):
            x, y = 1 + i * 2.4, 4 + t * 10
            p.box(x, y, 2.2, 5, "")
            p.box(x + 0.1, y + 0.2, 2, 1, written(who, "{title} {name}"), line=False)
            p.box(x + 0.1, y + 1.3, 2, 1, who.phone or "", line=False)
            if who.duties:
                p.box(x + 0.1, y + 2.4, 2, 2, written(who, "{duties}"), line=False)
            seats.append(who)
    s.holds("위생과", seats)
    return s


def vacancies_in_boxes() -> Sketch:
    s, c = Sketch("Sheet1"), Crew(19, "{n}")
    p = s.page
    p.box(2, 0, 6, 1.6, "◇ 축산과 사무실 좌석배치도 ◇")
    seats = []
    for t, team in enumerate(["축산정책팀", "동물방역팀"]):
        p.box(0.5 + 5 * t, 3, 4.6, 1.2, team)
        crew = c.team(team, 3, 1)
        crew[3] = replace(crew[3], away="leave", duties=())
        for i, who in enumerate(crew):
            text = written(who) + ("\n(육아휴직)" if who.away else "")
            p.box(0.5 + 5 * t + i % 2 * 2.4, 4.5 + i // 2 * 4, 2.2, 3.8, text)
            seats.append(who)
        p.box(0.5 + 5 * t, 12.5, 2.2, 3.8, "결원")
        seats.append(Sitting(team, None, None, None, empty=True))
    p.box(0.5, 17, 2, 1, "사료 시료 보관함")
    p.box(4, 17, 2, 1, "혈청검사기")
    s.holds("축산과", seats)
    return s


def numbered_boxes() -> Sketch:
    s, c = Sketch("Sheet1"), Crew(20, "{n}")
    p = s.page
    p.box(1, 0, 8, 1.5, "(3층) 토지정보과 좌석배치도", line=False)
    signs = [chr(0x2776 + i) for i in range(10)] + [chr(0x24EB + i) for i in range(10)]
    seats = []
    for t, team in enumerate(["토지관리팀", "지적팀", "공간정보팀"]):
        p.box(1, 2.5 + t * 6, 8, 1, team)
        for i, who in enumerate(c.team(team, 4, 1)):
            p.box(
                1 + i * 2.3,
                3.7 + t * 6,
                2.2,
                4,
                written(who, signs[t * 5 + i] + " {title} {name}\n{phone}\n{duties}"),
            )
            seats.append(who)
    s.holds("토지정보과", seats, floor="3층")
    return s


ALL = (
    text_boxes,
    grouped_desks,
    one_group_for_all,
    boxes_over_cells,
    organisation_in_shapes,
    upright_teams_in_boxes,
    legend_and_headcount_in_boxes,
    plates_beside_desks,
    vacancies_in_boxes,
    numbered_boxes,
)
