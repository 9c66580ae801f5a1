# SPDX-License-Identifier: GPL-3.0-or-later
"""What two further sets by a hand that had not seen the reader were misread in: each cause drawn anew."""

from __future__ import annotations

from dataclasses import replace

from tests.directory.charts.hands.people import Crew, Sitting
from tests.directory.charts.hands.sketch import Sketch

_STACK = "{title}\n{name}\n{phone}"


def posts_and_absences_by_a_legend_of_colours() -> Sketch:
    """Colour leaders, helpers and who is away, and say in a legend what each colour means."""
    s, c = Sketch(), Crew(231, "{n}")
    p = s.page
    p.put(1, 1, "물류교통과 좌석배치도", w=8)
    meaning = {"FFE699": "팀장", "C6E0B4": "공무직", "BFBFBF": "육아휴직"}
    for i, (fill, word) in enumerate(meaning.items()):
        p.put(2, 1 + i * 2, fill=fill)
        p.put(2, 2 + i * 2, word, frame=False)
    seats = []
    for row, team in ((4, "교통팀"), (8, "물류팀")):
        p.put(row, 1, team, w=4)
        for i, fill in enumerate(("FFE699", "", "C6E0B4", "BFBFBF" if row == 8 else "")):
            one = c.one(team, {"FFE699": "팀장", "C6E0B4": "공무직"}.get(fill), 0)
            p.put(row + 1, 1 + i, one.name, fill=fill)
            p.put(row + 2, 1 + i, one.phone, fill=fill)
            seats.append(replace(one, away="leave" if fill == "BFBFBF" else None))
    s.holds("물류교통과", seats)
    return s


def a_post_that_no_word_tells_in_the_line_of_posts() -> Sketch:
    """Write the post over the name; who leads the office is called as it is."""
    s, c = Sketch(), Crew(232, "{n}")
    p = s.page
    p.put(1, 1, "감사관 좌석배치도", w=5)
    head = c.one(None, "감사관", 0)
    crew = [c.one("조사팀", title, 0) for title in ("팀장", "행정7급", "운동처방사", "대체인력", "행정9급")]
    seats = p.desks(3, 1, [head], _STACK, wide=1)
    p.put(5, 1, "조사팀", w=5)
    s.holds("감사관", [*seats, *p.desks(6, 1, crew, _STACK, wide=5)])
    return s


def work_over_the_names_at_the_windows_only() -> Sketch:
    """Say over the names what each window is for, and nothing of what the others do."""
    s, c = Sketch(), Crew(233, "{n}")
    p = s.page
    p.put(1, 1, "지적민원과 좌석배치도", w=6)
    seats = []
    for row, team in ((3, "측량팀"), (6, "등록팀")):
        p.put(row, 1, team, w=5)
        for i in range(5):
            one = c.one(team, "팀장" if i == 0 else None, 0)
            p.put(row + 1, 1 + i, f"팀장 {one.name}" if i == 0 else one.name)
            p.put(row + 2, 1 + i, one.phone)
            seats.append(one)
    p.put(10, 1, "등록팀", w=3)
    for i, work in enumerate(("대장 발급", "이동 신청", "거래 신고")):
        one = replace(c.one("등록팀", None, 0), duties=(work,))
        for down, text in enumerate((work, one.name, one.phone)):
            p.put(11 + down, 1 + i, text)
        seats.append(one)
    s.holds("지적민원과", seats)
    return s


def work_called_as_a_centre_a_post_or_a_helper() -> Sketch:
    """Say two cells below a name what somebody does: a centre, a post's word, someone's duty roster."""
    s, c = Sketch(), Crew(234, "{n}")
    p = s.page
    p.put(1, 1, "아동가족과 좌석배치도", w=5)
    seats = []
    for row, team in ((3, "아동팀"), (7, "가족팀")):
        p.put(row, 1, team, w=4)
        works = ("총괄", "아동수당 지급", "지역아동센터" if row == 3 else "환경미화원 복무", "보육료 지원")
        for i, work in enumerate(works):
            one = replace(c.one(team, "팀장" if i == 0 else "주무관", 0), duties=(work,))
            for down, text in enumerate((f"{one.title} {one.name}", one.phone, work)):
                p.put(row + 1 + down, 1 + i, text)
            seats.append(one)
    s.holds("아동가족과", seats)
    return s


def letters_as_wide_as_hangul() -> Sketch:
    """Write brackets and digits as wide as Hangul, and 결원 with how many."""
    s, c = Sketch(), Crew(235, "{n}")
    p = s.page
    p.put(1, 1, "도면관리과 직원 안내도", w=5)
    p.put(2, 1, "１층 １１０호", w=2, frame=False)
    p.put(3, 1, "도면팀", w=4)
    wide = str.maketrans("0123456789()", "０１２３４５６７８９（）")
    seats = []
    for i in range(3):
        one = c.one("도면팀", "팀장" if i == 0 else "주무관", 0)
        p.put(4, 1 + i, f"({one.title}) {one.name}\n{one.phone}".translate(wide))
        seats.append(one)
    p.put(4, 4, "결원 1")
    s.holds(
        "도면관리과", [*seats, Sitting("도면팀", None, None, None, empty=True)], room="110호", floor="1층"
    )
    return s


def who_is_away_in_a_note_and_beside_a_desk() -> Sketch:
    """Say in a note, and in a cell beside the desk, who is away."""
    s, c = Sketch(), Crew(236, "{n}")
    p = s.page
    p.put(1, 1, "하천관리과 자리배치표", w=9)
    p.put(2, 1, "3층 303호 | 전화 061-036-xxxx(뒷자리만 표기) | 2026.10.", w=6, frame=False)
    seats = []
    for column, team in ((1, "하천팀"), (6, "방재팀")):
        p.put(4, column, team, w=3)
        for i in range(4):
            one = c.one(team, "팀장" if i == 0 else "시설7급", 0)
            for over, text in enumerate((one.title, one.name, one.phone)):
                p.put(5 + i, column + over, text)
            if (column, i) == (6, 2):
                p.put(5 + i, column + 3, "육아휴직")
                one = replace(one, away="leave")
            seats.append(replace(one, away="leave") if (column, i) == (1, 3) else one)
    p.put(11, 1, f"※ {seats[3].name} 시설7급: 병가 중", w=6, frame=False)
    s.holds("하천관리과", seats, room="303호", floor="3층")
    return s


def a_telephone_amid_the_line_and_teams_by_their_count() -> Sketch:
    """Write post, name, telephone and work in one line; call the teams by a word and how many they are."""
    s, c = Sketch(), Crew(237, "{n}")
    p = s.page
    p.put(1, 1, "수산진흥과 좌석배치도", w=6)
    seats = []
    for row, team in ((3, "어촌정책"), (6, "해양환경")):
        p.put(row, 1, f"{team}(3명)", w=3, frame=False)
        crew = [c.one(team, "주무관", 0) for _ in range(3)]
        seats += p.desks(row + 1, 1, crew, "{title} {name} {phone} 어선 등록", wide=3)
    s.holds("수산진흥과", [replace(one, duties=("어선 등록",)) for one in seats])
    return s


def leaders_of_teams_with_their_grade_behind() -> Sketch:
    """Write who leads a team with the team's name and the grade: 복지팀장 (6급)."""
    s, c = Sketch(), Crew(238, "{n}")
    p = s.page
    p.put(1, 1, "복지기획과 좌석배치도", w=6)
    seats = []
    for column, team in ((1, "생활복지팀"), (4, "자활복지팀")):
        leader, *others = c.team(team, 2, 0)
        p.put(3, column, f"{leader.name}\n{team}장 (6급)\n{leader.phone}", w=2)
        for i, one in enumerate(others):
            p.put(4, column + i, f"{one.name}\n(7급)\n{one.phone}")
        seats += [leader, *(replace(one, title="7급") for one in others)]
    s.holds("복지기획과", seats)
    return s


ALL = (
    posts_and_absences_by_a_legend_of_colours,
    a_post_that_no_word_tells_in_the_line_of_posts,
    work_over_the_names_at_the_windows_only,
    work_called_as_a_centre_a_post_or_a_helper,
    letters_as_wide_as_hangul,
    who_is_away_in_a_note_and_beside_a_desk,
    a_telephone_amid_the_line_and_teams_by_their_count,
    leaders_of_teams_with_their_grade_behind,
)
