# SPDX-License-Identifier: GPL-3.0-or-later
"""What two more sets by a hand that had not seen the reader were misread in: each cause drawn anew."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.directory.charts.hands.people import Crew, Sitting, written
from tests.directory.charts.hands.sketch import Sketch

if TYPE_CHECKING:
    from tests.directory.charts.hands.sketch import Page


def _cells(p: Page, row: int, column: int, words: list[str | None]) -> None:
    for i, text in enumerate(words):
        p.put(row + i, column, text or "")


def three_offices_in_a_row_one_called_a_centre() -> Sketch:
    """Head each office's people with its name; the last is called as a team might be."""
    s, p = Sketch(), None
    p = s.page
    p.put(1, 1, "보건소 직원 배치도(1층)", w=12, frame=False)
    for i, office in enumerate(("예방의약과", "진료지원과", "정신건강센터")):
        c = Crew(191 + i, "{n}")
        left = 1 + i * 4
        p.put(3, left, office, w=3, fill="DDEBF7")
        lead = c.one(None, "센터장" if office.endswith("센터") else "과장", 0)
        p.put(4, left + 1, written(lead))
        crew = p.desks(
            6, left, [c.one(None, post, 1) for post in ("보건7급", "간호8급", "공무직")], bullet=""
        )
        s.holds(office, [lead, *crew], floor="1층")
    return s


def work_that_reads_like_a_post() -> Sketch:
    """Say of leaders what they are in charge of, and of two whom or whose car they serve."""
    s, c = Sketch(), Crew(194, "{n}")
    p = s.page
    p.put(1, 1, "자치지원과 좌석배치도", w=6)
    p.put(3, 1, "의전팀", w=3)
    lead = replace(c.one("의전팀", "팀장", 0), duties=("의전팀 총괄",))
    clerk = replace(c.one("의전팀", "행정6급", 0), duties=("의장 비서",))
    driver = replace(c.one("의전팀", "운전원", 0), duties=("시장 전용차량",))
    crew = [lead, clerk, driver, c.one("의전팀", "행정8급", 1)]
    p.desks(4, 1, crew[:3], "{title} {name}\n{duties}\n☎ {phone}", bullet="")
    p.put(5, 1, written(crew[3], "{name}\n{title}\n{duties}\n☎ {phone}", ""))
    s.holds("자치지원과", crew)
    return s


def work_that_is_called_as_a_house_a_team_or_a_label() -> Sketch:
    """Draw desks of four cells in which one does the 복지관, one the 센터 and two the web."""
    s, c = Sketch(), Crew(195, "{n}")
    p = s.page
    p.put(1, 1, "시설지원과 좌석배치도", w=8)
    seats = []
    for i, (team, matters) in enumerate(
        {
            "운영팀": ("예산 편성", "노인복지관", "청사 관리"),
            "지원팀": ("홈페이지", "PC 보급", "가족센터"),
        }.items()
    ):
        p.put(3 + i * 6, 1, team, w=4, fill="DDEBF7")
        lead = c.one(team, "팀장", 0)
        crew = [lead, *(replace(c.one(team, "주무관", 0), duties=(matter,)) for matter in matters)]
        for j, who in enumerate(crew):
            _cells(p, 4 + i * 6, 1 + j, [who.title, who.name, "".join(who.duties), who.phone])
        seats += crew
    s.holds("시설지원과", seats)
    return s


def posts_that_no_word_tells() -> Sketch:
    """Write posts before names, two of them rare ones."""
    s, c = Sketch(), Crew(196)
    p = s.page
    p.put(1, 1, "수산지도과 자리배치", w=6)
    seats = []
    for i, team in enumerate(("지도선팀", "양식팀")):
        crew = [*c.team(team, 2, 1), c.one(team, ("항해사", "시료채취전담")[i], 1)]
        p.put(3 + i * 4, 1, team, h=2)
        for j, who in enumerate(crew):
            p.put(3 + i * 4, 2 + j, f"{who.title} {who.name}")
            p.put(4 + i * 4, 2 + j, "".join(who.duties))
        seats += [replace(who, phone=None) for who in crew]
    s.holds("수산지도과", seats)
    return s


def who_is_away_in_a_table_and_in_a_note() -> Sketch:
    """Draw a plan, below it a table of those on leave, and a note of one more."""
    s, c = Sketch(), Crew(197, "{n}")
    p = s.page
    p.put(1, 1, "주민협치과 직원 배치도", w=6)
    p.put(3, 1, "협치팀", w=4)
    seats = p.desks(4, 1, c.team("협치팀", 7, 1), "{title} {name}\n{duties}\n{phone}", wide=4, bullet="")
    gone = [replace(c.one(None, "행정7급", 0), phone=None, away="leave") for _ in range(2)]
    p.put(8, 1, "○ 휴직자", w=3, frame=False)
    p.rows(
        9,
        1,
        [
            ["직급", "성명", "구분", "기간"],
            *[[who.title, who.name, "육아휴직", "’26.1.5.~’26.9.4."] for who in gone],
        ],
    )
    s.holds("주민협치과", [*seats, *gone])
    return s


def a_table_of_others_below_a_plan() -> Sketch:
    """Draw a plan, below it a table of whom to ring at night: none of them sits here."""
    s, c = Sketch(), Crew(205, "{n}")
    p = s.page
    p.put(1, 1, "방재시설과 직원 배치도", w=6)
    p.put(3, 1, "방재팀", w=4)
    seats = p.desks(4, 1, c.team("방재팀", 7, 1), "{title} {name}\n{duties}\n{phone}", wide=4, bullet="")
    others = [c.one(None, post, 1) for post in ("당직실장", "순찰원", "경비원")]
    p.put(8, 1, "○ 야간 비상연락", w=3, frame=False)
    rows = [[who.title, who.name, who.phone, "".join(who.duties)] for who in others]
    p.rows(9, 1, [["직위", "성명", "전화", "비고"], *rows])
    s.holds("방재시설과", seats)
    return s


def things_no_list_knows_among_names_alone() -> Sketch:
    """Draw names apart from each other, among them things in cells as large; one comes twice."""
    s = Sketch()
    p = s.page
    p.put(1, 1, "유물관리과 자리배치도", w=7)
    p.put(3, 1, "유물팀", w=7)
    names = ("김가은", "조서린", "성건우", "강도윤", "백하린", "노다온")
    for i, text in enumerate(("택배함", "라운지", *names[:2], *names[2:], "라운지", "탁구대")):
        p.put(5 + i // 4 * 2, 1 + i % 4 * 2, text)
    s.holds("유물관리과", [Sitting("유물팀", None, name, None) for name in names])
    return s


def who_is_away_in_a_note_below_the_plan() -> Sketch:
    """Draw a plan and name one who is on leave below it."""
    s, c = Sketch(), Crew(198, "{n}")
    p = s.page
    p.put(1, 1, "갈등조정과 직원 배치도", w=6)
    p.put(3, 1, "조정팀", w=4)
    seats = p.desks(4, 1, c.team("조정팀", 3, 1), "{title} {name}\n{duties}\n{phone}", wide=4, bullet="")
    gone = replace(c.one(None, "행정8급", 0), phone=None, away="leave")
    p.put(7, 1, "※ 2026. 2. 1.자 인사이동 반영", w=4, frame=False)
    p.put(8, 1, f"※ 육아휴직: {gone.title} {gone.name} (’25. 10. 1. ~ ’26. 9. 30.)", w=4, frame=False)
    s.holds("갈등조정과", [*seats, gone])
    return s


def teams_of_one_word_right_over_their_rows() -> Sketch:
    """Head each row of desks with a word as wide as the row; who leads the clerks sits apart."""
    s, c = Sketch(), Crew(199)
    p = s.page
    p.put(1, 1, "가람동 행정복지센터 직원배치도", w=8)
    seats = []
    for row, column, team in ((4, 4, "서무"), (9, 1, "접수"), (9, 4, "돌봄")):
        p.put(row, column, team, w=3)
        crew = [c.one(team, "주무관", 1) for _ in range(3)]
        seats += p.desks(row + 1, column, crew, "{duties}\n{title} {name}\n{phone}", bullet="")
    lead = c.one(None, "사무장", 0)
    p.put(7, 2, written(lead, "{title} {name}\n{phone}"), h=2)
    s.holds("가람동 행정복지센터", [*seats, lead])
    return s


def shifts_of_names_in_one_cell() -> Sketch:
    """Draw desks of three cells, beside them shifts with two names in a cell each."""
    s, c = Sketch(), Crew(200, "{n}")
    p = s.page
    p.put(1, 1, "정수관리과 근무자 배치", w=8)
    p.put(3, 1, "수질팀", w=3)
    p.put(3, 5, "운전팀 (교대근무) ☎061-000-4730", w=4)
    seats = c.team("수질팀", 2, 0)
    for i, who in enumerate(seats):
        _cells(p, 4, 1 + i, [who.title, who.name, who.phone])
    for i in range(3):
        pair = [c.one("운전팀", None, 0) for _ in range(2)]
        p.put(4 + i, 5, f"{i + 1}조")
        p.put(4 + i, 6, ", ".join(who.name or "" for who in pair), w=3)
        seats += [replace(who, phone=None, duties=(f"{i + 1}조",)) for who in pair]
    s.holds("정수관리과", seats)
    return s


def colours_without_lines_and_a_blank_among_them() -> Sketch:
    """Draw stacks in colours only, the leader's with a blank where others have what they do."""
    s, c = Sketch(), Crew(201)
    p = s.page
    p.put(1, 1, "하천관리과", w=5, frame=False)
    seats = []
    for i, team in enumerate(("하천팀", "제방팀", "배수팀")):
        crew = c.team(team, 2, 1)
        p.put(3, 1 + i * 2, team, frame=False, fill="DDEBF7")
        for j, who in enumerate(crew):
            words = [f"{who.title} {who.name}", "".join(who.duties), who.phone]
            for k, text in enumerate(words):
                p.put(4 + j * 3 + k, 1 + i * 2, text or "", frame=False, fill="" if j else "FCE4D6")
        seats += crew
    s.holds("하천관리과", seats)
    return s


def a_word_of_the_work_longer_than_a_name() -> Sketch:
    """Write what each does over the name, where two are read as names as easily."""
    s, c = Sketch(), Crew(202, "{n}")
    p = s.page
    p.put(1, 1, "지적정보과 배치도", w=4)
    p.put(3, 1, "공시팀", w=4)
    matters = ("지적민원", "개별공시지가", "도로명주소", "부동산거래")
    names = ("김가은", "조정은", "성건우", "강도윤")
    crew = [
        Sitting("공시팀", None, name, f"63{i:02}", (matter,))
        for i, (matter, name) in enumerate(zip(matters, names, strict=True))
    ]
    lead = c.one("공시팀", "팀장", 0)
    p.put(4, 5, written(lead, "{title}\n{name}\n(내선 {phone})"))
    p.desks(4, 1, crew, "{duties}\n{name}\n(내선 {phone})", wide=4, bullet="")
    s.holds("지적정보과", [*crew, lead])
    return s


def a_table_whose_rows_are_two_cells_high() -> Sketch:
    """Write a list with each row merged over two, a note of another team below it."""
    s, c = Sketch(), Crew(203)
    p = s.page
    p.put(1, 1, "보훈지원과 업무분장", w=5)
    crew = [replace(who, team="보훈팀") for who in c.team("보훈팀", 4, 1)]
    table = [["팀", "직위", "성명", "담당업무", "전화"]]
    table += [[w.team or "", w.title or "", w.name or "", "".join(w.duties), w.phone or ""] for w in crew]
    for i, line in enumerate(table):
        for j, text in enumerate(line):
            p.put(3 + i * 2, 1 + j, text, h=2)
    p.put(16, 1, "점심시간 교대근무: 12시~13시", frame=False)
    p.put(17, 1, "문의: 서무팀", frame=False)
    s.holds("보훈지원과", crew)
    return s


ALL = (
    three_offices_in_a_row_one_called_a_centre,
    work_that_reads_like_a_post,
    work_that_is_called_as_a_house_a_team_or_a_label,
    posts_that_no_word_tells,
    who_is_away_in_a_table_and_in_a_note,
    a_table_of_others_below_a_plan,
    things_no_list_knows_among_names_alone,
    who_is_away_in_a_note_below_the_plan,
    teams_of_one_word_right_over_their_rows,
    shifts_of_names_in_one_cell,
    colours_without_lines_and_a_blank_among_them,
    a_word_of_the_work_longer_than_a_name,
    a_table_whose_rows_are_two_cells_high,
)
