# SPDX-License-Identifier: GPL-3.0-or-later
"""Fifteen further hands of the same drawing: town halls, windows, islands, boxes over cells, big halls."""

from __future__ import annotations

from dataclasses import replace

from tests.directory.charts.hands.boxes import Group, Shape, boxes_like
from tests.directory.charts.hands.people import Crew, Sitting, written
from tests.directory.charts.hands.sketch import Sketch


def town_office_with_windows() -> Sketch:
    s, c = Sketch("배치도"), Crew(121, "{n}")
    p = s.page
    p.put(1, 1, "하당동 행정복지센터 좌석배치도", w=8)
    head = c.one(None, "동장", 0)
    p.put(3, 7, written(head), w=2)
    seats = [head]
    for t, team in enumerate(["행정민원팀", "복지팀"]):
        p.put(5 + t * 4, 1, team, w=8)
        crew = c.team(team, 3, 1)
        for i, who in enumerate(crew):
            p.put(6 + t * 4, 1 + i * 2, written(who), w=2)
        seats += crew
    p.put(13, 1, "민원 창구", w=8)
    p.put(14, 1, "고객 대기 의자", w=4)
    p.put(14, 6, "무인민원발급기", w=2)
    s.holds("하당동 행정복지센터", seats)
    return s


def islands_with_gaps() -> Sketch:
    s, c = Sketch(), Crew(122, "{n}")
    p = s.page
    p.put(1, 1, "정보통신과 좌석배치", w=14)
    seats = []
    for t, team in enumerate(["정보기획팀", "통신팀", "데이터팀", "보안팀"]):
        row, column = 3 + t // 2 * 7, 1 + t % 2 * 8
        p.put(row, column, team, w=6)
        seats += p.desks(row + 2, column, c.team(team, 5, 1), "{title} {name} ☎ {phone}\n{duties}", w=2)
    p.put(17, 1, "서버실", w=6, h=2)
    s.holds("정보통신과", seats)
    return s


def phones_as_a_column_beside() -> Sketch:
    s, c = Sketch(), Crew(123)
    p = s.page
    p.put(1, 1, "자치행정과 좌석배치도", w=9)
    seats = []
    for t, team in enumerate(["자치행정팀", "민간협력팀", "인사팀"]):
        x = 1 + t * 3
        p.put(3, x, team, w=2)
        for i, who in enumerate(c.team(team, 4, 0)):
            p.put(4 + i, x, f"{who.title} {who.name}")
            p.put(4 + i, x + 1, who.phone or "")
            seats.append(who)
    s.holds("자치행정과", seats)
    return s


def duties_in_dots() -> Sketch:
    s, c = Sketch(), Crew(124, "{n}")
    p = s.page
    p.put(1, 1, "일자리경제과 사무실 좌석배치도", w=6)
    seats = []
    for t, team in enumerate(["경제정책팀", "일자리팀"]):
        p.put(3 + t * 3, 1, f"〈{team}〉", w=6, frame=False)
        seats += p.desks(
            4 + t * 3, 1, c.team(team, 5, 3), "{title} {name}({phone})\n{duties}", wide=6, bullet="· "
        )
    p.put(10, 1, "작성자: 서무 ☎ 061-024-4500", w=6, frame=False)
    s.holds("일자리경제과", seats)
    return s


def boxes_over_cells() -> Sketch:
    s, c = Sketch(), Crew(125, "{n}")
    p = s.page
    p.put(1, 1, "미래전략과 좌석배치도(5층)", w=10)
    seats = []
    for t, team in enumerate(["미래정책팀", "규제개혁팀"]):
        p.put(3 + t * 8, 1, team, w=9)
        for i in range(3):
            p.put(4 + t * 8, 1 + i * 3, "", w=3, h=5)
        seats += p.boxes(Shape(0.2, 3.2 + t * 8, 2.6, 4.4), c.team(team, 2, 1), (3, 0))
    p.box(10.5, 3, 2, 3, "프린터", "can")
    s.holds("미래전략과", seats, floor="5층")
    return s


def list_only_of_two_teams() -> Sketch:
    s, c = Sketch("업무분장표"), Crew(126)
    p = s.page
    p.put(1, 1, "감염병대응과 업무분장 및 좌석", w=7)
    crew = [c.one(None, "과장", 1), *c.team("감염병대응팀", 4), *c.team("방역팀", 4)]
    p.rows(
        3,
        1,
        [
            ["연번", "소속팀", "직위", "성명", "사무실 전화", "분장사무", "비고"],
            *(
                [i, w.team or "", w.title, w.name, w.phone, "\n".join("- " + d for d in w.duties), ""]
                for i, w in enumerate(crew, 1)
            ),
        ],
    )
    s.holds("감염병대응과", crew)
    return s


def pillars_plants_and_printers() -> Sketch:
    s, c = Sketch(), Crew(127, "{n}")
    p = s.page
    p.put(1, 1, "관광진흥과 배치도", w=9)
    seats = []
    for t, team in enumerate(["관광기획팀", "관광마케팅팀"]):
        p.put(3 + t * 5, 2, team, w=6)
        seats += p.desks(4 + t * 5, 2, c.team(team, 5, 1), w=2)
    things = [
        "기둥",
        "행운목",
        "컬러프린터",
        "공기청정기",
        "문서세단기",
        "옷장",
        "냉온정수기",
        "제습기",
        "탕비실",
    ]
    for i, thing in enumerate(things):
        p.put(3 + i, 10, thing)
    p.put(7, 2, "화분")
    p.put(7, 6, "이동식 서랍", w=2)
    s.holds("관광진흥과", seats)
    return s


def short_team_names_without_the_word() -> Sketch:
    s, c = Sketch(), Crew(128, "{n}")
    p = s.page
    p.put(1, 1, "민생경제과 좌석배치도", w=8)
    seats = []
    for t, team in enumerate(["소상공인지원", "에너지", "전통시장"]):
        p.put(3 + t * 3, 1, team, h=2)
        seats += p.desks(3 + t * 3, 2, c.team(team, 5, 1))
    s.holds("민생경제과", seats)
    return s


def chief_in_a_room_of_his_own() -> Sketch:
    s, c = Sketch(), Crew(129, "{n}")
    p = s.page
    p.put(1, 1, "경제산업국 국장실 · 산업정책과 좌석배치도", w=8)
    p.put(3, 6, "과장실", w=2)
    head = c.one(None, "과장", 0)
    p.put(4, 6, written(head), w=2, h=2)
    seats = [head]
    for t, team in enumerate(["산업정책팀", "신산업팀"]):
        p.put(3 + t * 4, 1, team, w=3)
        seats += p.desks(4 + t * 4, 1, c.team(team, 5, 1))
    s.holds("산업정책과", seats)
    return s


def foreign_and_long_names() -> Sketch:
    s, c = Sketch(), Crew(130, "{n}")
    p = s.page
    p.put(1, 1, "국제협력과 좌석배치도", w=6)
    crew = c.team("국제교류팀", 5, 1)
    crew[2] = replace(crew[2], name="남궁가상")
    crew[3] = replace(crew[3], name="황보솔")
    p.put(3, 1, "국제교류팀", w=3)
    p.desks(4, 1, crew)
    s.holds("국제협력과", crew)
    return s


def titles_of_other_ranks() -> Sketch:
    s, c = Sketch(), Crew(131, "{n}")
    p = s.page
    p.put(1, 1, "보건행정과 좌석배치도", w=6)
    seats = []
    for t, team in enumerate(["의약팀", "건강증진팀"]):
        crew = c.team(team, 4, 1)
        ranks = ["팀장", "의료기술서기", "간호주사보", "행정서기보", "공무직"]
        crew = [replace(who, title=rank) for who, rank in zip(crew, ranks, strict=True)]
        p.put(3 + t * 3, 1, team, w=5)
        seats += p.desks(4 + t * 3, 1, crew, wide=5)
    s.holds("보건행정과", seats)
    return s


def arrows_and_a_compass() -> Sketch:
    s, c = Sketch(), Crew(132, "{n}")
    p = s.page
    p.box(1, 0, 8, 1.4, "차량등록과 좌석배치도")
    seats = []
    for t, team in enumerate(["등록팀", "과태료팀"]):
        p.box(1, 2 + t * 6, 1, 5, "\n".join(team), upright=True)
        seats += p.boxes(Shape(2.2, 2 + t * 6, 2.4, 2.4), c.team(team, 5, 1), (2.5, 2.5), wide=3)
    p.box(11, 2, 1, 2, "N\n↑", "upArrow")
    p.box(11, 6, 2, 1.2, "출입 →", "rightArrow")
    p.box(11, 9, 2, 1.2, "민원석", line=False)
    s.holds("차량등록과", seats)
    return s


def numbered_boxes_and_a_table() -> Sketch:
    s, c = Sketch(), Crew(133, "{n}")
    p = s.page
    p.put(1, 1, "아동친화과 좌석배치도", w=9)
    crew = [*c.team("아동정책팀", 5), *c.team("드림스타트팀", 4)]
    for i in range(len(crew)):
        p.box(0.5 + i % 6 * 1.5, 2 + i // 6 * 2, 1.2, 1.5, str(i + 1), "ellipse")
    p.rows(
        9,
        1,
        [
            ["좌석번호", "팀", "직급", "이름", "전화번호", "업무"],
            *([i, w.team, w.title, w.name, w.phone, "\n".join(w.duties)] for i, w in enumerate(crew, 1)),
        ],
    )
    s.holds("아동친화과", crew)
    return s


def teams_in_colours_and_a_heading_row() -> Sketch:
    s, c = Sketch(), Crew(134, "{n}")
    p = s.page
    p.put(1, 1, "위생정책과 좌석 배치 현황", w=8, fill="1F4E78")
    seats = []
    for t, (team, colour) in enumerate(
        (("위생정책팀", "FCE4D6"), ("식품안전팀", "E2EFDA"), ("공중위생팀", "DDEBF7"))
    ):
        p.put(3, 1 + t * 3, team, w=2, fill=colour)
        seats += p.desks(4, 1 + t * 3, c.team(team, 5, 1), wide=2, fill=colour)
    p.put(8, 1, "통로", w=8, fill="D9D9D9")
    s.holds("위생정책과", seats)
    return s


def grouped_islands_with_empty_desks() -> Sketch:
    s, c = Sketch(), Crew(135, "{n}")
    p = s.page
    p.box(0, 0, 9, 1.3, "'26년 하반기 주택과 좌석배치도", line=False)
    seats: list[Sitting] = []
    for t, team in enumerate(["주택행정팀", "공동주택팀"]):
        crew = c.team(team, 4, 1)
        desks = [
            *boxes_like(Shape(1, 3.2 + t * 10, 2.6, 4), crew, (2.7, 4.1), wide=3),
            Shape(6.4, 7.3 + t * 10, 2.6, 4, "공석"),
        ]
        p.shapes.append(Group([Shape(1, 2 + t * 10, 8, 1, team), *desks], 1.0))
        seats += [*crew, Sitting(team, None, None, None, empty=True)]
    s.holds("주택과", seats)
    return s


ALL = (
    town_office_with_windows,
    islands_with_gaps,
    phones_as_a_column_beside,
    duties_in_dots,
    boxes_over_cells,
    list_only_of_two_teams,
    pillars_plants_and_printers,
    short_team_names_without_the_word,
    chief_in_a_room_of_his_own,
    foreign_and_long_names,
    titles_of_other_ranks,
    arrows_and_a_compass,
    numbered_boxes_and_a_table,
    teams_in_colours_and_a_heading_row,
    grouped_islands_with_empty_desks,
)
