# SPDX-License-Identifier: GPL-3.0-or-later
"""What a further set by a hand that had not seen the reader was misread in: each cause drawn anew."""

from __future__ import annotations

from dataclasses import replace

from tests.directory.charts.hands.boxes import Group, Shape
from tests.directory.charts.hands.people import Crew, Sitting, written
from tests.directory.charts.hands.sketch import Sketch

_FORM = "{title} {name}\n{duties}\n{phone}"


def _titled(title: str, office: str, seed: int, **where: str) -> Sketch:
    """Draw one team below a title."""
    s, c = Sketch(), Crew(seed, "{n}")
    s.page.put(1, 1, title, w=8)
    s.page.put(3, 1, "운영팀", w=3)
    s.holds(office, s.page.desks(4, 1, c.team("운영팀", 5, 1), _FORM, bullet=""), **where)
    return s


def an_office_with_its_hall_in_brackets() -> Sketch:
    """Name in the title, behind the office, the hall that it is in."""
    return _titled("세무민원과(통합세무실) 좌석 및 담당업무 안내", "세무민원과", 211)


def an_office_after_the_house_that_it_belongs_to() -> Sketch:
    """Name the house and then the office, in a line that is no title by its words."""
    return _titled("시립미술관 전시기획과 (2층 사무실)", "전시기획과", 212, floor="2층")


def a_centre_behind_a_sentence() -> Sketch:
    """Welcome the visitor before the centre's name."""
    return _titled(
        "우리 동 식구를 소개합니다 - 나래3동 행정복지센터 (1층)", "나래3동 행정복지센터", 213, floor="1층"
    )


def a_title_spread_over_the_page() -> Sketch:
    """Write the title with gaps between all letters."""
    return _titled("징 수 과  직 원  자 리 안 내", "징수과", 214)


def a_place_behind_a_sign_and_telephones_under_the_word_office() -> Sketch:
    """Say where the office is in a line of its own; list its people with 사무실 over their telephones."""
    s, c = Sketch(), Crew(215)
    p = s.page
    p.put(1, 1, "유산관리과 사무실 좌석배치도", w=6)
    p.put(2, 1, "○ 위치: 본관 3층 307호", w=3, frame=False)
    p.put(4, 1, "보존팀", w=3)
    crew = p.desks(5, 1, c.team("보존팀", 5, 1), _FORM, bullet="")
    s.holds("유산관리과", crew, room="307호", floor="3층")
    p = s.another("비상연락망")
    p.put(1, 1, "유산관리과 직원 연락처", w=4)
    p.rows(3, 1, [["팀명", "직급", "성명", "사무실"], *[[w.team, w.title, w.name, w.phone] for w in crew]])
    return s


def two_offices_named_in_brackets() -> Sketch:
    """Name the house in the title, each office in brackets over its desks."""
    s = Sketch()
    p = s.page
    p.put(1, 1, "가람보건소 별관 2층 좌석배치도", w=6)
    for i, office in enumerate(("방문보건과", "감염예방과")):
        c = Crew(216 + i, "{n}")
        p.put(3 + i * 5, 1, f"[ {office} ]")
        p.put(4 + i * 5, 1, "사업팀")
        s.holds(office, p.desks(5 + i * 5, 1, c.team("사업팀", 3, 1), _FORM, wide=4, bullet=""), floor="2층")
    return s


def teams_on_two_lines_and_a_note_with_a_telephone() -> Sketch:
    """Break 팀 off from the teams' names; note below whom to ring."""
    s, c = Sketch(), Crew(218, "{n}")
    p = s.page
    p.put(1, 1, "숲가꾸기과 좌석배치도", w=6)
    seats = []
    for i, team in enumerate(("산림조성", "산림재해")):
        p.put(3 + i * 2, 1, f"{team}\n팀")
        seats += p.desks(3 + i * 2, 2, c.team(f"{team}팀", 3, 0), "{title}\n{name}\n{phone}", wide=4)
    p.box(1, 8, 3, 2, "※ 산불조심기간 비상근무 중\n산불상황실 061-000-3700")
    s.holds("숲가꾸기과", seats)
    return s


def a_tree_that_counts_each_team() -> Sketch:
    """Draw above the plan a box for each team with its leader and how many it has."""
    s, c = Sketch(), Crew(219, "{n}")
    p = s.page
    p.put(1, 1, "가족돌봄과 조직도 및 좌석배치도", w=7)
    seats = []
    for i, team in enumerate(("돌봄팀", "성장팀")):
        crew = c.team(team, 3, 1)
        p.put(3, 1 + i * 4, f"{team}\n팀장 {crew[0].name}\n(총 4명)")
        p.put(6, 1 + i * 4, team, w=2)
        seats += p.desks(7, 1 + i * 4, crew, _FORM, wide=2, bullet="")
    s.holds("가족돌봄과", seats)
    return s


def a_place_for_a_photo_over_each_desk() -> Sketch:
    """Leave a cell for a photo over each desk, with the word in it."""
    s, c = Sketch(), Crew(220, "{n}")
    p = s.page
    p.put(1, 1, "면허관리사업소 담당자 안내도", w=6)
    p.put(3, 1, "등록팀", w=4)
    for i in range(4):
        p.put(4, 1 + i, "사진")
    s.holds("면허관리사업소", p.desks(5, 1, c.team("등록팀", 3, 1), _FORM, wide=4, bullet=""))
    return s


def a_table_with_chairs_among_grouped_desks() -> Sketch:
    """Group the shapes of each desk, and those of a table to meet at with its chairs."""
    s, c = Sketch(), Crew(221, "{n}")
    p = s.page
    p.put(1, 1, "도로시설과 배치도", w=9)
    crew = [replace(who, team=None) for who in c.team("도로팀", 5, 0)]
    for i, who in enumerate(crew):
        x, y = i % 3 * 2, 3 + i // 3 * 3
        words = (
            Shape(x, y, 1.5, 1.4, f"{who.title}\n{who.name}"),
            Shape(x, y + 1.4, 1.5, 0.6, who.phone or ""),
        )
        p.shapes.append(Group(list(words)))
    p.shapes.append(
        Group([Shape(6.5, 6, 1.5, 2, "회의"), Shape(6, 6.5, 0.4, 0.8), Shape(8.1, 6.5, 0.4, 0.8)])
    )
    s.holds("도로시설과", crew)
    return s


def another_post_in_brackets_behind_the_own() -> Sketch:
    """Name beside two posts others that are held too, one of them for a while."""
    s, c = Sketch(), Crew(222, "{n}")
    p = s.page
    p.put(1, 1, "다솜읍 행정복지센터 배치도", w=6)
    p.put(2, 2, "과장 (공석)")
    seats = [Sitting(None, "과장", None, None, empty=True)]
    for i, (team, post, beside) in enumerate(
        (("총무팀", "부읍장", "총무팀장 겸임"), ("민원팀", "팀장", "과장 직무대리"))
    ):
        lead = replace(c.one(team, post, 0), acting=bool(i))
        p.put(4 + i * 3, 1, team)
        p.put(4 + i * 3, 2, f"{post} ({beside})\n{lead.name}\n{lead.phone}")
        seats += [
            lead,
            *p.desks(4 + i * 3, 3, [c.one(team, "주무관", 1) for _ in range(3)], _FORM, bullet=""),
        ]
    s.holds("다솜읍 행정복지센터", seats)
    return s


def signs_for_leaders_and_for_a_task() -> Sketch:
    """Explain two signs in a line: one for a post and one for a task."""
    s, c = Sketch(), Crew(223, "{n}")
    p = s.page
    p.put(1, 1, "정책조정실 자리 안내", w=6)
    p.put(2, 4, "★ 팀장   ● 서무", w=3, frame=False)
    names = (("구동나", "신은윤", "박하나"), ("이혜호", "허미석", "서정진"))
    seats = []
    for i, team in enumerate(("기획팀", "예산팀")):
        p.put(4 + i * 2, 1, team)
        for j, name in enumerate(names[i]):
            phone = c.one(team).phone
            p.put(4 + i * 2, 2 + j, f"{('★ ', '● ', '')[j]}{name}\n({phone})")
            seats.append(Sitting(team, None if j else "팀장", name, phone))
    s.holds("정책조정실", seats)
    return s


def who_is_away_in_a_column_that_no_word_tells() -> Sketch:
    """List below the plan who is away, with the reason under a heading of no such meaning."""
    s, c = Sketch(), Crew(224, "{n}")
    p = s.page
    p.put(1, 1, "재난대응과 직원 배치도", w=6)
    p.put(3, 1, "대응팀", w=4)
    seats = p.desks(4, 1, c.team("대응팀", 7, 1), _FORM, wide=4, bullet="")
    gone = [replace(c.one("대응팀", "행정7급", 0), phone=None, away="leave") for _ in range(2)]
    p.put(8, 1, "○ 휴직자", w=2, frame=False)
    rows = [[w.team, w.title, w.name, "질병휴직", "26.1.1.~26.12.31."] for w in gone]
    p.rows(9, 1, [["소속", "직급", "성명", "내용", "기간"], *rows])
    s.holds("재난대응과", [*seats, *gone])
    return s


def a_name_on_the_plan_that_only_the_list_tells() -> Sketch:
    """Draw names alone, the head's a word as well; the list beside says who they are."""
    s, c = Sketch(), Crew(225, "{n}")
    p = s.page
    p.put(1, 1, "복지기획과 좌석배치 및 직원현황", w=10)
    head = replace(c.one(None, "과장", 1), name="배수진")
    crew = [head, *c.team("기획팀", 5, 1)]
    p.put(3, 4, head.name)
    p.put(5, 1, "기획팀", w=2, frame=False)
    for i, who in enumerate(crew[1:]):
        p.put(6 + i // 3, 1 + i % 3, who.name)
    table = [["팀명", "직위", "성명", "내선", "담당업무"]]
    table += [[w.team or "", w.title or "", w.name or "", w.phone or "", "".join(w.duties)] for w in crew]
    p.rows(3, 8, table)
    s.holds("복지기획과", crew)
    return s


def who_leads_all_above_the_teams() -> Sketch:
    """Draw the head and the second above all teams, whose names stand over their desks."""
    s, c = Sketch(), Crew(226, "{n}")
    p = s.page
    p.put(1, 1, "누리동 행정복지센터 배치도", w=6)
    heads = [c.one(None, "사무장", 0), c.one(None, "동장", 0)]
    for i, who in enumerate(heads):
        p.put(3, 2 + i * 2, written(who, "{title} {name}\n{phone}"))
    seats = []
    for i, team in enumerate(("행정팀", "복지팀")):
        p.put(4 + i * 3, 1, team, w=4)
        crew = [replace(w, title=None) for w in c.team(team, 3, 1)]
        seats += p.desks(5 + i * 3, 1, crew, "{name}\n{duties}\n{phone}", wide=4, bullet="")
    s.holds("누리동 행정복지센터", [*heads, *seats])
    return s


def windows_by_number_work_in_pairs_and_a_web_page() -> Sketch:
    """Draw windows numbered in circles, matters parted by a stroke, and a web page beside a telephone."""
    s, c = Sketch(), Crew(227, "{n}")
    p = s.page
    p.put(1, 1, "민원안내과 배치도", w=9)
    p.put(3, 1, "안내팀", w=6)
    crew = [replace(who, duties=("예산", "회계")) for who in c.team("안내팀", 3, 1)[1:]]
    for i, who in enumerate(crew):
        p.put(4, 1 + i, f"{'①②③'[i]}번창구\n예산/회계\n{who.title} {who.name}\n({who.phone})")
    web = replace(c.one("안내팀", "주무관", 1), duties=("홈페이지",))
    p.put(6, 1, f"{web.title} {web.name}", w=3)
    p.put(7, 1, "홈페이지", w=2)
    p.put(7, 3, web.phone)
    s.holds("민원안내과", [*crew, web])
    return s


def a_list_that_says_where_it_ends() -> Sketch:
    """Write 끝. below a list, as letters have it."""
    s, c = Sketch(), Crew(228)
    p = s.page
    p.put(1, 1, "생활복지과 직원 현황", w=5)
    crew = c.team("복지팀", 4, 1)
    p.rows(
        3,
        1,
        [
            ["팀명", "직급", "성명", "전화", "담당업무"],
            *[[w.team, w.title, w.name, w.phone, "".join(w.duties)] for w in crew],
        ],
    )
    p.put(9, 1, "끝.", w=5, frame=False)
    s.holds("생활복지과", crew)
    return s


ALL = (
    an_office_with_its_hall_in_brackets,
    an_office_after_the_house_that_it_belongs_to,
    a_centre_behind_a_sentence,
    a_title_spread_over_the_page,
    a_place_behind_a_sign_and_telephones_under_the_word_office,
    two_offices_named_in_brackets,
    teams_on_two_lines_and_a_note_with_a_telephone,
    a_tree_that_counts_each_team,
    a_place_for_a_photo_over_each_desk,
    a_table_with_chairs_among_grouped_desks,
    another_post_in_brackets_behind_the_own,
    signs_for_leaders_and_for_a_task,
    who_is_away_in_a_column_that_no_word_tells,
    a_name_on_the_plan_that_only_the_list_tells,
    who_leads_all_above_the_teams,
    windows_by_number_work_in_pairs_and_a_web_page,
    a_list_that_says_where_it_ends,
)
