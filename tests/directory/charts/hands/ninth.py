# SPDX-License-Identifier: GPL-3.0-or-later
"""What a second set by a hand that had not seen the reader was misread in: each cause drawn anew."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.directory.charts.hands.people import Crew
from tests.directory.charts.hands.sketch import Sketch

if TYPE_CHECKING:
    from tests.directory.charts.hands.people import Sitting
    from tests.directory.charts.hands.sketch import Page


def _stack(p: Page, row: int, column: int, who: Sitting) -> None:
    for i, text in enumerate((who.title, who.name, who.phone)):
        p.put(row + i, column, text or "")


def telephones_by_a_format_beside_cars() -> Sketch:
    """Draw the last digits with a format that shows the rest, beside a table of cars and cameras."""
    s, c = Sketch(), Crew(181, "{n}")
    p = s.page
    p.put(1, 1, "교통시설과 좌석배치도", w=6)
    p.put(3, 1, "신호팀", w=4)
    crew = c.team("신호팀", 3, 0)
    for i, who in enumerate(crew):
        _stack(p, 4, 1 + i, replace(who, phone=None))
        p.put(6, 1 + i, int(who.phone or ""))
        p.sheet.cell(6, 1 + i).number_format = '"061-041-"0000'
    p.rows(
        3, 7, [["차종", "번호"], ["승합차", "71너 4820"], ["화물차", "135더 7007"], ["카메라", "CCTV #3~7"]]
    )
    s.holds("교통시설과", [replace(who, phone=f"061-041-{who.phone}") for who in crew])
    return s


def teams_down_and_posts_across() -> Sketch:
    """Draw a team a row and a post a column, a dash where a team has none."""
    s, c = Sketch(), Crew(182, "{n}")
    p = s.page
    p.put(1, 1, "축산과 직원 배치도", w=4)
    p.rows(3, 1, [["", "팀장", "주무관", "실무관"]])
    seats = []
    for i, team in enumerate(("방역팀", "사료팀", "유통팀")):
        crew = [replace(c.one(team, post, 0)) for post in ("팀장", "주무관", "실무관")][: 3 - i % 2]
        words = [f"{who.name}\n☎{who.phone}" for who in crew] + ["-"] * (i % 2)
        p.rows(4 + i, 1, [[team, *words]])
        seats += crew
    s.holds("축산과", seats)
    return s


def posts_by_signs() -> Sketch:
    """Draw a sign before each name, and what the signs mean in one line."""
    s, c = Sketch(), Crew(183, "{n}")
    p = s.page
    p.put(1, 1, "공보과 좌석배치도", w=5)
    p.put(2, 1, "★ 팀장, ☆ 주무관, ◇ 실무관", w=5)
    p.put(4, 1, "보도팀", w=3)
    crew = [c.one("보도팀", post, 0) for post in ("팀장", "주무관", "실무관")]
    for i, (sign, who) in enumerate(zip("★☆◇", crew, strict=True)):
        p.put(5, 1 + i, f"{sign}{who.name}")
        p.put(6, 1 + i, who.phone)
    s.holds("공보과", crew)
    return s


def islands_as_text_boxes() -> Sketch:
    """Draw a text box for each team with a line for each of it, and who leads below the name of the room."""
    s, c = Sketch(), Crew(184, "{n}")
    p = s.page
    p.put(1, 1, "섬지원과 좌석배치도", w=8)
    head = c.one(None, "과장", 0)
    p.put(3, 9, "과장실", w=2)
    p.put(4, 9, head.name, w=2)
    p.put(5, 9, head.phone, w=2)
    seats = [head]
    for t, team in enumerate(("연륙팀", "뱃길팀")):
        crew = c.team(team, 2, 0)
        lines = "\n".join([team, *(f"{w.name} {w.title} {w.phone}" for w in crew)])
        p.box(0.5 + t * 3.5, 8, 3, 5, lines)
        seats += crew
    s.holds("섬지원과", seats)
    return s


def a_list_of_two_to_a_row_below_a_plan_of_numbers() -> Sketch:
    """Draw numbers only, and below them who has which, two to a row."""
    s, c = Sketch(), Crew(185, "{n}")
    p = s.page
    p.put(1, 1, "녹지과 좌석배치도", w=8)
    seats = []
    for t, team in enumerate(("조림팀", "숲길팀")):
        p.put(3, 1 + t * 4, team, w=3)
        for i in range(3):
            p.put(4, 1 + t * 4 + i, f"{t * 3 + i + 1}번")
        seats += c.team(team, 2, 0)
    heads = ["번호", "성명", "직위", "내선"]
    rows: list[list[object]] = [[n, w.name, w.title, w.phone] for n, w in enumerate(seats, 1)]
    p.rows(8, 1, [heads * 2, *([*rows[i], *rows[i + 1]] for i in (0, 2, 4))])
    s.holds("녹지과", seats)
    return s


def a_form_above_and_absences_behind_numbers() -> Sketch:
    """Draw who filled the form in above the plan, masked vacancies, and leave behind a telephone."""
    s, c = Sketch(), Crew(186, "{n}")
    p = s.page
    p.put(1, 1, "직원 좌석배치도 (별지 2)", w=8)
    p.rows(2, 1, [["부서명", "가축위생과", "작성일", "2026. 3. 2.", "작성자", "이보람", "연락처", "4411"]])
    crew = c.team("검사팀(3명)", 3, 0)
    crew = [replace(who, team="검사팀") for who in crew]
    crew[2] = replace(crew[2], away="leave")
    crew[3] = replace(crew[3], name=None, phone=None, empty=True)
    p.put(4, 1, "검사팀(3명)", w=4)
    for i, who in enumerate(crew):
        told = replace(who, phone=f"{who.phone} (휴직)") if who.away else who
        _stack(p, 5, 1 + i, replace(told, name="○○○") if who.empty else replace(told, name=f"{who.name}님"))
    p.put(5, 7, "원형\n테이블", h=2)
    s.holds("가축위생과", crew)
    return s


def two_buildings_and_a_post_without_a_name() -> Sketch:
    """Draw an office on a sheet for each building, and a post without a name, which nobody calls vacant."""
    s, c = Sketch("청사"), Crew(187, "{n}")
    seats: list[Sitting] = []
    for at, team in (("본관 2층", "정수팀"), ("정수장 별관", "누수팀")):
        p = s.page if not seats else s.another("정수장")
        p.put(1, 1, f"급수과({at})", w=5)
        p.put(3, 1, team, w=5)
        crew = c.team(team, 8, 0)
        crew[3] = replace(crew[3], name=None) if seats else crew[3]
        for i, who in enumerate(crew):
            _stack(p, 4, 1 + i, who)
        seats += crew
    s.holds("급수과", seats)
    return s


ALL = (
    two_buildings_and_a_post_without_a_name,
    telephones_by_a_format_beside_cars,
    teams_down_and_posts_across,
    posts_by_signs,
    islands_as_text_boxes,
    a_list_of_two_to_a_row_below_a_plan_of_numbers,
    a_form_above_and_absences_behind_numbers,
)
