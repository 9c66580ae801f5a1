# SPDX-License-Identifier: GPL-3.0-or-later
"""What a set of charts by a hand that had not seen the reader was misread in: each cause drawn here once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.directory.charts.hands.people import Crew
from tests.directory.charts.hands.sketch import Sketch

if TYPE_CHECKING:
    from tests.directory.charts.hands.people import Sitting
    from tests.directory.charts.hands.sketch import Page


def _cells(p: Page, row: int, column: int, *texts: str | None) -> None:
    for i, text in enumerate(texts):
        p.put(row + i, column, text or "")


def approval_box_and_vacancies_in_stacks() -> Sketch:
    """Draw three cells a desk, a vacancy where a name would stand, and a box to sign in."""
    s, c = Sketch(), Crew(171, "{n}")
    p = s.page
    p.put(1, 1, "하수시설과 좌석배치도", w=6)
    p.put(1, 10, "결\n재", h=2)
    for i, post in enumerate(("담당", "팀장", "과장")):
        p.put(1, 11 + i, post)
        p.put(2, 11 + i)
    seats: list[Sitting] = []
    for t, team in enumerate(("하수행정팀", "관로팀")):
        p.put(4 + t * 5, 1, team, w=4)
        crew = c.team(team, 3, 0)
        crew[2] = replace(crew[2], name=None, phone=None, empty=True)
        for i, who in enumerate(crew):
            _cells(p, 5 + t * 5, 1 + i, who.title, "결원" if who.empty else who.name, who.phone)
        seats += crew
    s.holds("하수시설과", seats)
    return s


def rows_in_two_layouts_with_work_like_names() -> Sketch:
    """Draw one team as columns and one as rows of cells, and work that is shaped like a name."""
    s, c = Sketch(), Crew(172, "{n}")
    p = s.page
    p.put(1, 1, "수질관리과 자리배치도", w=6)
    one = [
        replace(w, duties=(d,))
        for w, d in zip(c.team("수질팀", 3, 0), ("정화조", "기록물", "보조금", "채용"), strict=True)
    ]
    two = [
        replace(w, duties=(d,))
        for w, d in zip(
            c.team("측정팀", 3, 0), ("경로당 지원", "가로등 정비", "차상위", "보조금"), strict=True
        )
    ]
    p.put(3, 1, "수질팀", w=4)
    for i, who in enumerate(one):
        _cells(p, 4, 1 + i, who.title, who.name, who.phone, *who.duties)
    p.put(9, 1, "측정팀", h=4)
    for i, who in enumerate(two):
        for j, text in enumerate((who.title, who.name, who.phone, *who.duties)):
            p.put(9 + i, 2 + j, text or "")
    s.holds("수질관리과", [*one, *two])
    return s


def everybody_of_a_room_in_one_cell() -> Sketch:
    """Draw each team as one cell with a line for each person."""
    s, c = Sketch(), Crew(173, "{n}")
    p = s.page
    p.put(1, 1, "의회사무과 사무실 배치도", w=8)
    seats: list[Sitting] = []
    for t, team in enumerate(("의정팀", "의사팀")):
        crew = c.team(team, 3, 0)
        lines = [team, *(f"{who.title} {who.name} {who.phone}" for who in crew)]
        p.put(3, 1 + t * 4, "\n".join(lines), h=4, w=3)
        seats += crew
    s.holds("의회사무과", seats)
    return s


def two_offices_left_and_right() -> Sketch:
    """Draw two offices side by side below their bare names."""
    s, c = Sketch(), Crew(174, "{n}")
    p = s.page
    p.put(1, 1, "청사 2층 배치도", w=9)
    for t, office in enumerate(("보건위생과", "건강정책과")):
        left = 1 + t * 5
        p.put(3, left, office, w=4)
        team = ("식품팀", "위생팀")[t]
        p.put(5, left, team, w=4)
        crew = c.team(team, 3, 0)
        for i, who in enumerate(crew):
            _cells(p, 6, left + i, who.title, who.name, who.phone)
        s.holds(office, crew)
    return s


def names_glued_noted_and_spread() -> Sketch:
    """Draw names grown together with posts, with notes behind them, and with gaps."""
    s, c = Sketch(), Crew(175, "{n}")
    p = s.page
    p.put(1, 1, "세입징수과 자리배치도", w=6)
    names = ("이보람", "김별", "황보 율", "제갈솔", "남새봄")
    posts = ("과장", "주무관", "주무관", "팀장", "주무관")
    forms = ("{n}{t}", "{t}{n}", "({t}) {n}", "{t} {n}(신규)", "{n}* / {t}")
    seats = []
    for i, (name, post, form) in enumerate(zip(names, posts, forms, strict=True)):
        who = replace(c.one(None if i == 0 else "징수팀", post, 0), name=name.replace(" ", ""))
        p.put(4 if i else 2, 1 + i, f"{form.format(t=post, n=name)}\n#{who.phone}")
        seats.append(who)
    p.put(3, 2, "징수팀", w=4)
    s.holds("세입징수과", seats)
    return s


ALL = (
    approval_box_and_vacancies_in_stacks,
    rows_in_two_layouts_with_work_like_names,
    everybody_of_a_room_in_one_cell,
    two_offices_left_and_right,
    names_glued_noted_and_spread,
)
