# SPDX-License-Identifier: GPL-3.0-or-later
"""What fair samples by hands that had not seen the reader were misread in: each cause drawn anew."""

from __future__ import annotations

from dataclasses import replace

from tests.directory.charts.hands.boxes import Group, Shape
from tests.directory.charts.hands.people import Crew, Sitting
from tests.directory.charts.hands.sketch import Sketch


def led_by_a_post_that_is_the_offices_name() -> Sketch:
    """Call who leads an office as the office is called, beside its teams."""
    s, c = Sketch(), Crew(31, "{n}")
    p = s.page
    p.put(1, 1, "공보관 좌석배치도", w=6)
    head = p.desks(3, 4, [c.one(None, "공보관", 0)], "{title} {name}\n({phone})")
    p.put(5, 1, "보도팀", w=4)
    s.holds("공보관", head + p.desks(6, 1, c.team("보도팀", 4, 1), "{title} {name}({phone})\n{duties}"))
    return s


def an_office_called_as_its_head_with_a_bare_title() -> Sketch:
    """Write nothing but the office's name above, and draw its head in cells."""
    s, c = Sketch(), Crew(32, "{n}")
    p = s.page
    p.put(1, 1, "감사담당관", w=6, frame=False)
    head = c.one(None, "감사담당관", 0)
    p.put(3, 3, f"{head.title} {head.name}")
    p.put(4, 3, head.phone)
    seats = [head]
    for column, team in ((1, "감사팀"), (5, "조사팀")):
        p.put(6, column, team, w=3)
        crew = c.team(team, 4, 1)
        for i, one in enumerate(crew):
            for down, text in enumerate((f"{one.title} {one.name}", one.phone, *one.duties)):
                p.put(7 + i // 3 * 3 + down, column + i % 3, text)
        seats += crew
    s.holds("감사담당관", seats)
    return s


def a_deputy_head_beside_the_head() -> Sketch:
    """Put who is second in the house beside who is first."""
    s, c = Sketch(), Crew(33, "{n}")
    p = s.page
    p.put(1, 1, "늘봄문화센터 좌석배치도", w=6)
    seats = p.desks(3, 4, [c.one(None, "센터장", 0), c.one(None, "부센터장", 0)], "{title}\n{name}\n{phone}")
    for at in range(3):
        one = c.one(None, ("사회복지사", "간호사", "공무직")[at], 1)
        p.put(5, 1 + at, one.duties[0])
        p.put(6, 1 + at, f"{one.title}\n{one.name}\n{one.phone}")
        seats.append(one)
    s.holds("늘봄문화센터", seats)
    return s


def away_with_a_deputy_and_work_in_a_cell_below() -> Sketch:
    """Say in a cell who is away and who stands in, and what they do in the cell below."""
    s, c = Sketch(), Crew(34, "{n}")
    p = s.page
    p.put(1, 1, "체육과 좌석배치도", w=5)
    p.put(3, 1, "체육팀", w=5)
    crew = [c.one("체육팀", "주무관", 1) for _ in range(5)]
    crew[2] = replace(crew[2], phone=None, away="leave", deputies=(("deputy", crew[1].name or ""),))
    for at, one in enumerate(crew):
        told = f"(육아휴직)\n대직: {crew[1].name}" if one.away else one.phone
        p.put(4, 1 + at, f"{one.name} {one.title}\n{told}")
        p.put(5, 1 + at, one.duties[0])
    s.holds("체육과", crew)
    return s


def work_that_is_called_as_a_post_above_the_post() -> Sketch:
    """Write work over post and name where it is a post's word too, and say how a vacancy is filled."""
    s, c = Sketch(), Crew(35, "{n}")
    p = s.page
    p.put(1, 1, "고용과 좌석배치도", w=5)
    p.put(3, 1, "고용팀", h=2)
    crew = [c.one("고용팀", title, 1) for title in ("행정7급", "행정8급", "행정9급", "공무직")]
    crew[1] = replace(crew[1], duties=("공공근로",))
    p.desks(3, 2, crew, "{duties}\n{title} {name}\n☎ {phone}", wide=2, bullet="")
    p.put(5, 2, "결원\n(8월 채용 예정)")
    s.holds("고용과", [*crew, Sitting("고용팀", None, None, None, empty=True)])
    return s


def a_house_with_its_floor_above_the_offices_name() -> Sketch:
    """Title the sheet by house and floor, and name the office in the line below."""
    s, c = Sketch(), Crew(36, "{n}")
    p = s.page
    p.put(1, 1, "농업기술센터 2층 배치도", w=6, frame=False)
    p.put(2, 1, "기 술 보 급 과", w=6)
    seats = p.desks(4, 5, [c.one(None, "과장", 0)])
    for row, team in ((6, "작물팀"), (8, "축산팀")):
        p.put(row, 1, team)
        seats += p.desks(row, 2, c.team(team, 3, 1), wide=4)
    s.holds("기술보급과", seats, floor="2층")
    return s


def teams_between_long_lines() -> Sketch:
    """Draw lines of signs around a team's name, below its first row."""
    s, c = Sketch(), Crew(37, "{n}")
    p = s.page
    p.put(1, 1, "농촌과 자리배치", w=6)
    seats = []
    for column, team in ((1, "기획팀"), (5, "육성팀")):
        crew = c.team(team, 5, 1)
        p.desks(3, column, crew[:3], "{name} {title}\n{duties}")
        p.put(4, column, f"── {team} ──", w=3)
        p.desks(5, column, crew[3:], "{name} {title}\n{duties}")
        seats += [replace(one, phone=None) for one in crew]
    s.holds("농촌과", seats)
    return s


def boxes_in_groups_whose_work_is_shaped_like_a_name() -> Sketch:
    """Group three boxes to a desk; work of some may be read as a name."""
    s, c = Sketch(), Crew(38, "{n}")
    p = s.page
    p.put(1, 1, "기획실 좌석배치도", w=6, frame=False)
    crew = c.team("감사팀", 3, 1)
    crew[1] = replace(crew[1], duties=("공직윤리", "공직자 재산등록"))
    crew[2] = replace(crew[2], duties=("금연클리닉",))
    p.box(0.2, 3, 2, 1, "감사팀")
    for at, one in enumerate(crew):
        x = 0.2 + at * 2.5
        told = (f"{one.title} {one.name}", one.phone or "", "\n".join(one.duties))
        parts = [Shape(x, 5 + down, 2.2, 1, text) for down, text in enumerate(told) if text]
        p.shapes.append(Group(parts))
    s.holds("기획실", crew)
    return s


def a_list_of_numbers_under_its_heading() -> Sketch:
    """Put a list of names and numbers beside a plan of the same people."""
    s, c = Sketch(), Crew(39, "{n}")
    p = s.page
    p.put(1, 1, "지적과", w=7)
    p.put(3, 1, "지적팀", w=3)
    crew = c.team("지적팀", 2, 1)
    for at, one in enumerate(crew):
        for down, text in enumerate((f"{one.name} {one.title}", f"T. {one.phone}", *one.duties)):
            p.put(4 + down, 1 + at, text)
    head = c.one(None, "과장", 0)
    p.put(9, 3, f"{head.name} {head.title}")
    p.put(10, 3, f"T. {head.phone}")
    p.put(3, 6, "내선번호부", w=2)
    p.rows(4, 6, [[one.name, one.phone] for one in (head, *crew)])
    s.holds("지적과", [head, *crew])
    return s


def vacant_desks_on_top_of_each_other() -> Sketch:
    """Leave the last desk of two teams, one above the other, to nobody."""
    s, c = Sketch(), Crew(40, "{n}", named=False)
    p = s.page
    p.put(1, 1, "통신과 배치도", w=5)
    seats = []
    for row, team in ((3, "정보팀"), (5, "통신팀"), (7, "자료팀")):
        p.put(row, 1, team, h=2)
        crew = c.team(team, 2, 1)
        for at, one in enumerate(crew):
            p.put(row, 2 + at, f"{one.title} ({one.phone})")
            p.put(row + 1, 2 + at, "\n".join(one.duties))
        p.put(row, 5, "빈자리", h=2)
        seats += [*crew, Sitting(team, None, None, None, empty=True)]
    s.holds("통신과", seats)
    return s


def a_post_that_nobody_knows_below_the_work() -> Sketch:
    """Give posts that no list holds to people whose work stands above them, with and without a telephone."""
    s, c = Sketch(), Crew(41)
    p = s.page
    p.put(1, 1, "녹지과 배치도", w=5)
    p.put(3, 1, "산림팀", w=3)
    crew = [
        c.one("산림팀", post, 2)
        for post in ("팀장", "주무관", "주무관", "청원숲길지킴관", "주무관", "주무관")
    ]
    seats = p.desks(4, 1, crew, "{duties}\n{title} {name}\n{phone}", bullet="▸")
    s.holds("녹지과", seats)
    return s


def work_in_brackets_after_the_post() -> Sketch:
    """Say in brackets after each post what somebody does, under leaders called by their teams."""
    s, c = Sketch(), Crew(42)
    p = s.page
    p.put(1, 1, "솔숲면사무소 좌석 배치도", w=5)
    seats = []
    for row, team in ((3, "총무"), (7, "민원"), (11, "산업")):
        crew = [c.one(f"{team}계", "계장", 0), *(c.one(f"{team}계", "주무관", 2 - at) for at in range(2))]
        for at, one in enumerate(crew):
            post = f"{one.title}({', '.join(one.duties)})" if one.duties else f"{team}계장"
            for down, text in enumerate((post, one.name, one.phone)):
                p.put(row + down, 1 + at, text)
        seats += crew
    s.holds("솔숲면사무소", seats)
    return s


def teams_with_the_room_they_are_in() -> Sketch:
    """Write a room after a team in brackets, and desks there that have their work below, not above."""
    s, c = Sketch(), Crew(43, "{n}")
    p = s.page
    p.put(1, 1, "민원과 창구 배치", w=6)
    seats = []
    p.put(3, 1, "민원팀", w=4)
    for at, one in enumerate(c.one("민원팀", "주무관", 1) for _ in range(4)):
        for down, text in enumerate((f"{at + 1}번 창구", *one.duties, f"{one.title} {one.name}", one.phone)):
            p.put(4 + down, 1 + at, text)
        seats.append(one)
    p.put(10, 1, "콜센터팀 (콜센터실)", w=4)
    for at, one in enumerate(
        c.one("콜센터팀", "상담원" if at else "팀장", 1 if at else 0) for at in range(4)
    ):
        for down, text in enumerate((f"{one.title} {one.name}", one.phone, *(one.duties or [""]))):
            p.put(11 + down, 1 + at, text)
        seats.append(one)
    s.holds("민원과", seats)
    return s


def work_shaped_like_names_where_nobody_is_named() -> Sketch:
    """Write work over post and number, words among it that may be names, on a chart without names."""
    s, c = Sketch(), Crew(44, "{n}", named=False)
    p = s.page
    p.put(1, 1, "달빛동 직원 자리 안내", w=6)
    seats = []
    for row, team, works in (
        (3, "행정팀", "서무 주민등록 인감증명"),
        (6, "복지팀", "기초생활 기초연금 한부모가족"),
    ):
        p.put(row, 1, team, h=2)
        for at, work in enumerate(works.split()):
            one = replace(c.one(team, "주무관", 0), duties=(work,))
            p.put(row, 2 + at, work)
            p.put(row + 1, 2 + at, f"{one.title} {one.phone}")
            seats.append(one)
    s.holds("달빛동", seats)
    return s


ALL = (
    led_by_a_post_that_is_the_offices_name,
    an_office_called_as_its_head_with_a_bare_title,
    a_deputy_head_beside_the_head,
    away_with_a_deputy_and_work_in_a_cell_below,
    work_that_is_called_as_a_post_above_the_post,
    a_house_with_its_floor_above_the_offices_name,
    teams_between_long_lines,
    boxes_in_groups_whose_work_is_shaped_like_a_name,
    a_list_of_numbers_under_its_heading,
    vacant_desks_on_top_of_each_other,
    a_post_that_nobody_knows_below_the_work,
    work_in_brackets_after_the_post,
    teams_with_the_room_they_are_in,
    work_shaped_like_names_where_nobody_is_named,
)
