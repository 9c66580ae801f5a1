# SPDX-License-Identifier: GPL-3.0-or-later
"""What a further set by a hand that had not seen the reader was misread in: each cause drawn anew."""

from __future__ import annotations

from dataclasses import replace

from tests.directory.charts.hands.people import Crew, Sitting
from tests.directory.charts.hands.sketch import Sketch


def blank_desks_where_a_word_says_who_is_missing() -> Sketch:
    """Leave a framed desk blank beside one that is called vacant: it is nobody's."""
    s, c = Sketch(), Crew(241, "{n}")
    p = s.page
    p.put(1, 1, "성과관리과 좌석배치도", w=6)
    p.put(3, 1, "성과팀", w=4)
    seats = c.team("성과팀", 4, 0)
    for i, one in enumerate(seats):
        for down, text in enumerate((one.title, one.name, one.phone)):
            p.put(4 + i // 3 * 3 + down, 1 + i % 3, text)
    for down, text in enumerate(("주무관", "공석", "")):
        p.put(7 + down, 3, text)
    p.put(4, 4, h=3, merge=False)
    s.holds("성과관리과", [*seats, Sitting("성과팀", "주무관", None, None, empty=True)])
    return s


def names_that_end_as_work() -> Sketch:
    """Call people 백운영 and 바트체첵 where the others have their names, in cells and in lines."""
    s, c = Sketch(), Crew(242, "{n}")
    p = s.page
    p.put(1, 1, "너른읍 행정복지센터 좌석배치도", w=6)
    seats = []
    for row, team, odd in ((3, "민원팀", "백운영"), (9, "복지팀", "바트체첵")):
        p.put(row, 1, team, w=4)
        crew = c.team(team, 3, 1)
        crew[2] = replace(crew[2], name=odd)
        for i, one in enumerate(crew):
            for down, text in enumerate((one.title, one.name, one.phone, *one.duties)):
                p.put(row + 1 + down, 1 + i, text)
        seats += crew
    s.holds("너른읍 행정복지센터", seats)
    return s


def tall_labels_beside_desks_and_a_wide_one_over_others() -> Sketch:
    """Write two teams downwards beside their desks, and a room's name over others."""
    s, c = Sketch(), Crew(243, "{n}")
    p = s.page
    p.put(1, 1, "의회사무과 좌석배치도", w=6)
    p.put(3, 3, "전문위원실", w=4)
    seats = p.desks(4, 3, [c.one("전문위원실", "전문위원", 0) for _ in range(4)], wide=4)
    for column, team in ((1, "의사팀"), (5, "의정팀")):
        p.put(7, column, team, h=2)
        seats += p.desks(7, column + 1, c.team(team, 3, 0), wide=2)
    s.holds("의회사무과", seats)
    return s


def away_in_the_work_of_a_list() -> Sketch:
    """Say in a list's column of work that somebody is on leave, beside a plan of numbers."""
    s, c = Sketch(), Crew(244, "{n}")
    p = s.page
    p.put(1, 1, "환경과 업무분장", w=6)
    seats = c.team("환경정책팀", 5, 1)
    seats[3] = replace(seats[3], duties=(), away="leave")
    rows = [["연번", "팀명", "직위", "성명", "내선", "담당업무"]]
    for i, one in enumerate(seats, 1):
        work = "육아휴직" if one.away else "".join(one.duties)
        rows.append([str(i), "환경정책팀", one.title or "", one.name or "", one.phone or "", work])
    p.rows(3, 1, rows)
    s.holds("환경과", seats)
    return s


def a_team_named_at_each_desk() -> Sketch:
    """Write the team over everybody, by a word that tells no team."""
    s, c = Sketch(), Crew(245, "{n}")
    p = s.page
    p.put(1, 1, "정보통신과 좌석배치도", w=6)
    seats = []
    for row, team in ((3, "통신"), (7, "데이터")):
        crew = c.team(team, 3, 0)
        for i, one in enumerate(crew):
            for down, text in enumerate((team, f"{one.title} {one.name}", one.phone)):
                p.put(row + down, 1 + i, text)
        seats += crew
    s.holds("정보통신과", seats)
    return s


def leaders_left_of_two_rows_under_a_label() -> Sketch:
    """Put who leads a team left of two rows under its label, and a sign under each window's desk."""
    s, c = Sketch(), Crew(246, "{n}")
    p = s.page
    p.put(1, 1, "○○시의회 사무국 배치도", w=6)
    seats = []
    for row, team in ((3, "의정팀"), (9, "의사팀")):
        leader, *crew = c.team(team, 6, 0)
        p.put(row, 2, team, w=3)
        seats += p.desks(row + 1, 2, crew[:3], "{title}\n{name}\n{phone}")
        seats += p.desks(row + 2, 2, crew[3:], "{title}\n{name}\n{phone}")
        seats += p.desks(row + 1, 1, [leader], "{title}\n{name}\n{phone}", wide=1)
        for column in (2, 3, 4):
            p.put(row + 3, column, "▽")
    s.holds("의회사무국", seats)
    return s


def work_in_two_cells_of_desks_that_face_each_other() -> Sketch:
    """Draw each desk from its sitter outwards, with two cells for work, the second blank for some."""
    s, c = Sketch(), Crew(247, "{n}")
    p = s.page
    p.put(1, 1, "하천과 좌석배치도", w=6)
    crew = [c.one("하천팀", "주무관", 1 if i in {1, 5} else 2) for i in range(6)]
    p.put(8, 1, "하천팀", w=3)
    for i, one in enumerate(crew):
        first, *more = one.duties
        told = (one.title, one.name, one.phone, first, *(more or [""]))
        for out, text in enumerate(told):
            p.put(9 + out if i > 2 else 7 - out, 1 + i % 3, text or "")
    crew = [replace(one, duties=one.duties[::-1] if i < 3 else one.duties) for i, one in enumerate(crew)]
    s.holds("하천과", crew)
    return s


def a_district_library_on_two_floors() -> Sketch:
    """Name the library with its district grown together, a sheet for each floor."""
    s, c = Sketch("1층"), Crew(248, "{n}")
    seats = []
    for floor, team in ((1, "자료팀"), (3, "운영팀")):
        p = s.page if floor == 1 else s.another("3층")
        p.put(1, 1, f"은빛구립도서관 {floor}층 좌석배치도", w=6)
        p.put(3, 1, team, w=3)
        seats += p.desks(4, 1, c.team(team, 4, 0))
    s.holds("은빛구립도서관", seats)
    return s


def a_vice_mayors_room_beside_offices() -> Sketch:
    """Put the vice mayor's room, with who works there, on one floor with two offices."""
    s, c = Sketch(), Crew(249, "{n}")
    p = s.page
    p.put(1, 1, "본청 3층 좌석배치도", w=12)
    p.put(3, 1, "부시장실(301호)", w=3)
    mayor = p.desks(4, 1, [c.one(None, "부시장", 0), c.one(None, "비서", 0)])
    s.holds("부시장실", mayor, room="301호", floor="3층")
    for column, office, room in ((7, "세정과", "302호"), (11, "감사과", "303호")):
        p.put(3, column, f"{office}({room})", w=3)
        p.put(6, column, f"{office[:-1]}팀", w=3)
        s.holds(office, p.desks(7, column, c.team(f"{office[:-1]}팀", 3, 0)), room=room, floor="3층")
    return s


def a_narrow_room_beside_wide_ones() -> Sketch:
    """Head each few desks by the room they are in, one of them no wider than a desk."""
    s, c = Sketch(), Crew(250, "{n}")
    p = s.page
    p.put(1, 1, "솔밭면 보건지소 좌석배치도", w=7)
    p.put(3, 1, "행정팀", w=3)
    seats = p.desks(4, 1, c.team("행정팀", 2, 0))
    for column, room, wide in ((1, "한방진료실", 2), (4, "물리치료실", 1), (6, "방문보건실", 2)):
        p.put(8, column, room, w=wide)
        seats += p.desks(9, column, [c.one(room, "주무관", 0) for _ in range(wide)], wide=wide)
    s.holds("솔밭면 보건지소", seats)
    return s


ALL = (
    work_in_two_cells_of_desks_that_face_each_other,
    a_district_library_on_two_floors,
    a_vice_mayors_room_beside_offices,
    a_narrow_room_beside_wide_ones,
    leaders_left_of_two_rows_under_a_label,
    blank_desks_where_a_word_says_who_is_missing,
    names_that_end_as_work,
    tall_labels_beside_desks_and_a_wide_one_over_others,
    away_in_the_work_of_a_list,
    a_team_named_at_each_desk,
)
