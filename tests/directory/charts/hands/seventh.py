# SPDX-License-Identifier: GPL-3.0-or-later
"""What charts of two unseen sets had that none before had: each drawn here once, by its cause."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.directory.charts.hands.people import Crew, written
from tests.directory.charts.hands.sketch import Sketch

if TYPE_CHECKING:
    from tests.directory.charts.hands.people import Sitting
    from tests.directory.charts.hands.sketch import Page


def form_without_names() -> Sketch:
    """Draw rank over a blank cell over the telephone: the names are to be filled in."""
    s, c = Sketch(), Crew(161, named=False)
    p = s.page
    p.put(1, 1, "교통시설과 좌석배치도", w=6)
    seats = [c.one(None, "과장", 0)]
    _stack(p, 3, 3, seats[0])
    for t, team in enumerate(["신호팀", "시설물팀"]):
        p.put(7, 1 + t * 4, team, w=3)
        for i, who in enumerate(crew := c.team(team, 2, 0)):
            _stack(p, 8, 1 + t * 4 + i, who)
        seats += crew
    s.holds("교통시설과", seats)
    return s


def _stack(p: Page, row: int, column: int, who: Sitting) -> None:
    for i, text in enumerate((who.title, who.name, who.phone)):
        p.put(row + i, column, text or "")


def leaders_in_a_row_members_in_blocks() -> Sketch:
    """Draw rank, name and telephone side by side for who leads, and over a duty for everybody else."""
    s, c = Sketch(), Crew(162, "{n}")
    p = s.page
    p.put(1, 1, "대기환경과 좌석 및 업무표", w=9)
    seats = [c.one(None, "과장", 0)]
    _stack(p, 3, 11, seats[0])
    for t, team in enumerate(["대기정책팀", "악취관리팀"]):
        left = 1 + t * 5
        p.put(3, left, team, w=4)
        leader, *others = c.team(team, 2, 2)
        for i, text in enumerate((leader.title, leader.name)):
            p.put(4, left + i, text)
        p.put(4, left + 2, f"☏ {leader.phone}", w=2)
        for i, who in enumerate(others):
            p.put(6, left + i * 2, who.title)
            p.put(6, left + i * 2 + 1, who.name)
            p.put(7, left + i * 2, "\n".join(f"- {duty}" for duty in who.duties), w=2)
            p.put(8, left + i * 2, f"☏ {who.phone}", w=2)
        seats += [leader, *others]
    s.holds("대기환경과", seats)
    return s


def numbers_whose_teams_the_plan_alone_tells() -> Sketch:
    """Draw bare numbers below their teams, and a list of numbers that names no team."""
    s, c = Sketch(), Crew(163, "{n}")
    p = s.page
    p.put(1, 1, "문화유산과 자리배치도", w=8)
    crew = [c.one(None, "과장", 0)]
    p.put(3, 7, "①")
    for t, team in enumerate(["유산정책팀", "박물관팀"]):
        p.put(4 + t * 3, 1, team, w=5)
        for i, who in enumerate(c.team(team, 3)):
            p.put(5 + t * 3, 1 + i, chr(0x2460 + len(crew)))
            crew.append(who)
    table = [[chr(0x2460 + i), w.title, w.name, w.phone, "\n".join(w.duties)] for i, w in enumerate(crew)]
    p.rows(12, 1, [["번호", "직위", "성명", "내선", "담당업무"], *table])
    s.holds("문화유산과", crew)
    return s


def lists_side_by_side_below_numbers() -> Sketch:
    """Draw two lists beside each other, their rows with number and team."""
    s, c = Sketch(), Crew(164, "{n}")
    p = s.page
    p.put(1, 1, "주거복지과 좌석표", w=8)
    crew = [c.one(None, "과장", 0), *c.team("주거정책팀", 4, 0), *c.team("임대주택팀", 5, 0)]
    for i in range(len(crew)):
        p.put(3 + i // 6 * 2, 1 + i % 6, chr(0x2460 + i))
    for t in range(2):
        half = [[chr(0x2460 + i), w.team, w.title, w.name, w.phone] for i, w in enumerate(crew)][t * 6 :]
        p.rows(9, 1 + t * 6, [["번호", "팀", "직위", "성명", "내선"], *half[:6]])
    s.holds("주거복지과", crew)
    return s


def leader_in_the_team_line() -> Sketch:
    """Draw who leads a team within its line, the team's fax in another's."""
    s, c = Sketch(), Crew(165, "{n}")
    p = s.page
    p.put(1, 1, "세입관리과 배치도", w=9)
    seats = [c.one(None, "과장", 0)]
    p.put(3, 4, written(seats[0]))
    for t, team in enumerate(["세입총괄팀", "납부지원팀"]):
        leader, *others = c.team(team, 3, 1)
        p.put(5, 1 + t * 5, f"{team} (팀장 {leader.name} ☎ {leader.phone})", w=4)
        p.desks(6, 1 + t * 5, others, "{name}\n{phone}\n{duties}", bullet="", wide=4)
        seats += [leader, *(replace(who, title=None) for who in others)]
    s.holds("세입관리과", seats)
    return s


def fax_in_the_team_line_and_short_extensions() -> Sketch:
    """Draw telephones of three figures in brackets, and a line of a team with its telephone and fax."""
    s, c = Sketch(), Crew(166, "{n}")
    p = s.page
    p.put(1, 1, "서무과 배치도", w=9)
    short = [
        replace(who, phone=f"{211 + i}") for i, who in enumerate([c.one(None, "과장", 0), *c.team("", 5, 0)])
    ]
    seats = [
        short[0],
        *(replace(w, team=t) for t, two in (("인사계", short[1:4]), ("복무계", short[4:])) for w in two),
    ]
    seats = [replace(w, title="계장" if w.title == "팀장" else w.title) for w in seats]
    p.put(3, 4, written(seats[0], "{title}\n{name}\n({phone})"))
    p.put(5, 1, "인사계 ☎ 210 FAX 061-000-0199", w=3)
    p.put(5, 5, "복무계\n(FAX 061-000-0198)", w=3)
    p.desks(6, 1, seats[1:4], "{title} {name} ({phone})")
    p.desks(6, 5, seats[4:], "{title}\n{name}\n({phone})")
    s.holds("서무과", seats)
    return s


def teams_amid_their_desks_and_names_downwards() -> Sketch:
    """Draw teams downwards between the desks left and right of them, and names downwards too."""
    s, c = Sketch(), Crew(167, "{n}")
    p = s.page
    p.put(1, 1, "산업지원과 좌석배치도", w=9)
    seats: list[Sitting] = []
    for t, team in enumerate(["창업팀", "인력팀"]):
        left, top = 1 + t * 4, 3 + t * 2
        p.put(top, left + 1, "\n".join(team), h=4)
        for i, who in enumerate(crew := c.team(team, 3, 1)):
            text = written(replace(who, name="\n".join(who.name or "")), "{title}\n{name}\n{phone}\n{duties}")
            p.put(top + i // 2 * 2, left + i % 2 * 2, text, h=2)
        seats += crew
    s.holds("산업지원과", seats)
    return s


def rooms_in_the_row_of_teams() -> Sketch:
    """Draw a doctor's room beside the teams, a grade with its kind of work, and somebody called 지원."""
    s, c = Sketch(), Crew(168, "{n}")
    p = s.page
    p.put(1, 1, "건강관리과 배치도", w=9)
    room = [replace(who, team="진료실") for who in (c.one("", "의사", 0), c.one("", "임기제(임상심리사)", 0))]
    team = c.team("방문건강팀", 3, 1)
    team[1] = replace(team[1], name="곽지원")
    team[2] = replace(team[2], phone=None, duties=(), away="trip")
    p.put(3, 1, "진료실", w=2)
    p.put(3, 4, "방문건강팀", w=4)
    form = "{title}\n{name}\n{phone}\n{duties}"
    p.desks(4, 1, room, form)
    p.desks(4, 4, team[:2], form)
    p.put(4, 6, f"{team[2].name}\n주무관(도청 파견)")
    p.desks(4, 7, team[3:], form)
    s.holds("건강관리과", [*room, *team])
    return s


def rows_and_columns_named() -> Sketch:
    """Draw which column and row each desk stands in, and a rank with a second one in brackets."""
    s, c = Sketch(), Crew(169, "{n}")
    p = s.page
    p.put(1, 1, "세원발굴과 자리배치표", w=5)
    for i in range(3):
        p.put(2, 2 + i, f"{i + 1}열")
    seats = [c.one(None, "과장(농촌지도관)", 0)]
    p.put(5, 3, written(seats[0], "{title}\n{name}\n{phone}"))
    for t, team in enumerate(["세원팀", "발굴팀"]):
        p.put(3 + t, 1, "가나"[t] + "행")
        form = "{lead}\n{name}\n{phone}\n{duties}"
        seats += p.desks(3 + t, 2, c.team(team, 2, 1), form)
    s.holds("세원발굴과", seats)
    return s


ALL = (
    form_without_names,
    leaders_in_a_row_members_in_blocks,
    numbers_whose_teams_the_plan_alone_tells,
    lists_side_by_side_below_numbers,
    leader_in_the_team_line,
    fax_in_the_team_line_and_short_extensions,
    teams_amid_their_desks_and_names_downwards,
    rooms_in_the_row_of_teams,
    rows_and_columns_named,
)
