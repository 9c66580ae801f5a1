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


ALL = (
    leaders_left_of_two_rows_under_a_label,
    blank_desks_where_a_word_says_who_is_missing,
    names_that_end_as_work,
    tall_labels_beside_desks_and_a_wide_one_over_others,
    away_in_the_work_of_a_list,
    a_team_named_at_each_desk,
)
