# SPDX-License-Identifier: GPL-3.0-or-later
"""Charts with several plans or sheets, upright words, telephone columns and numbers of every kind."""

from __future__ import annotations

from dataclasses import replace

from tests.directory.charts.hands.people import Crew, written
from tests.directory.charts.hands.sketch import Sketch


def two_plans_side_by_side() -> Sketch:
    s, c = Sketch("2층"), Crew(21, "{n}")
    p = s.page
    for name, left, teams in [("징수과", 1, ("징수팀", "체납팀")), ("재산세과", 7, ("재산세팀", "주민세팀"))]:
        p.put(1, left, f"{name} 좌석배치도", w=4)
        head = c.one(None, "과장", 0)
        p.put(3, left + 1, written(head, "{title} {name}\n{phone}"))
        seats = [head]
        for t, team in enumerate(teams):
            p.put(5 + t * 4, left, team, w=3)
            seats += p.desks(6 + t * 4, left, c.team(team, 4))
        s.holds(name, seats)
    return s


def two_plans_below_each_other() -> Sketch:
    s, c = Sketch("Sheet1"), Crew(22, "{n}")
    p = s.page
    for name, top in [("투자유치과", 1), ("관광과", 14)]:
        p.put(top, 1, f"□ {name} 자리 배치 (4층)", w=6, frame=False)
        seats = []
        for t, team in enumerate((name[:2] + "정책팀", name[:2] + "지원팀")):
            p.put(top + 2, 1 + t * 4, team, w=3)
            seats += p.desks(top + 3, 1 + t * 4, c.team(team, 3))
        p.put(top + 6, 1, "출입문")
        s.holds(name, seats, floor="4층")
    return s


def two_sheets_two_offices() -> Sketch:
    s, c = Sketch("수산과"), Crew(23, "{n}")
    for n, name in enumerate(("수산과", "해양항만과")):
        p = s.page if n == 0 else s.another(name)
        p.put(1, 1, f"{name} 좌석배치도 (2026.7.1.)", w=6)
        seats = []
        for t, team in enumerate((f"{name[:2]}행정팀", f"{name[:2]}자원팀")):
            p.put(3 + t * 4, 1, team)
            seats += p.desks(4 + t * 4, 1, c.team(team, 4))
        s.holds(name, seats)
    s.another("참고").put(1, 1, "작성 시 유의사항: 정원 외 인력은 표시하지 않음", w=5, frame=False)
    return s


def one_office_on_two_sheets() -> Sketch:
    s, c = Sketch("3층"), Crew(24, "{n}")
    seats = []
    for n, floor in enumerate(("3층", "4층")):
        p = s.page if n == 0 else s.another(floor)
        p.put(1, 1, f"도시재생과 좌석배치도({floor})", w=6)
        team = ("재생기획팀", "재생사업팀")[n]
        p.put(3, 1, team, w=3)
        seats += p.desks(4, 1, c.team(team, 5))
    s.holds("도시재생과", seats)
    return s


def upright_words() -> Sketch:
    s, c = Sketch("Sheet1"), Crew(25, "{n}")
    p = s.page
    p.put(1, 1, "세  무  과   좌  석  배  치  도", w=8)
    seats = []
    for t, (team, how) in enumerate([("세무조사팀", "turn"), ("과표팀", "lines"), ("세외수입팀", "turn")]):
        top = 3 + t * 3
        p.put(top, 1, team if how == "turn" else "\n".join(team), h=2, turn=255 if how == "turn" else 0)
        seats += p.desks(top, 2, c.team(team, 5))
    p.put(3, 6, "\n".join("회의실"), h=5)
    s.holds("세무과", seats)
    return s


def telephone_columns() -> Sketch:
    """Give a desk two columns: rank and name, the telephone; duties lie below both."""
    s, c = Sketch("Sheet1"), Crew(26, "{n}")
    p = s.page
    p.put(1, 1, "주택과 좌석배치도", w=8, frame=False)
    seats = []
    for t, team in enumerate(["주택행정팀", "공동주택팀"]):
        left = 1 + t * 5
        p.put(3, left, team, w=4)
        for i, who in enumerate(c.team(team, 5, 1)):
            r, k = 4 + i // 2 * 3, left + i % 2 * 2
            p.put(r, k, written(who, "{title}\n{name}"))
            p.put(r, k + 1, who.phone)
            p.put(r + 1, k, written(who, "{duties}", ""), w=2)
            seats.append(who)
    s.holds("주택과", seats)
    return s


def stacked_cells() -> Sketch:
    s, c = Sketch("Sheet1"), Crew(27, "{n}")
    p = s.page
    p.put(1, 1, "보건위생과 배치도", w=6, frame=False)
    seats = []
    for t, team in enumerate(["보건행정팀", "의약팀"]):
        top = 3 + t * 7
        p.put(top, 1, team, w=5, fill="FFFFCC")
        for i, who in enumerate(c.team(team, 4, 2)):
            p.put(top + 1, 1 + i, "직 원" if not who.title else who.title)
            p.put(top + 2, 1 + i, who.name)
            p.put(top + 3, 1 + i, who.phone)
            p.put(top + 4, 1 + i, "\n".join(who.duties))
            seats.append(who)
    s.holds("보건위생과", seats)
    return s


def numbers_of_every_kind() -> Sketch:
    s, c = Sketch("Sheet1"), Crew(28, "{n}")
    p = s.page
    p.put(1, 1, "자동차등록사업소 좌석배치도", w=8, frame=False)
    signs = [
        ["⑲ ", "⑳ ", "㉑ ", "㉒ ", "㊱ ", "㊿ "],
        ["❶ ", "❷ ", "⓫ ", "⓵ ", "⓶ ", "⓾ "],
        ["(1) ", "(2) ", "1) ", "2) ", "⑴ ", "⑵ "],
        ["Ⅰ. ", "Ⅱ. ", "ⅲ) ", "⒈ ", "7. ", "⓪ "],
    ]
    seats = []
    for t, team in enumerate(["등록팀", "차량민원팀", "과태료팀", "정비팀"]):
        crew = c.team(team, 5, 1)
        p.put(3 + t * 3, 1, team, h=2)
        for i, who in enumerate(crew):
            p.put(3 + t * 3 + i // 3, 2 + i % 3, signs[t][i] + written(who))
        seats += crew
    s.holds("자동차등록사업소", seats)
    return s


def noisy_title() -> Sketch:
    s, c = Sketch("Sheet1"), Crew(29, "{n}")
    p = s.page
    p.put(1, 1, "경제산업국", frame=False)
    p.put(
        2,
        2,
        "★ 에너지산업과 ★  (☎ 061-029-1000 / FAX 061-029-1001)\n직원 좌석 배치도 [본관동 5층 502호]",
        h=2,
        w=8,
    )
    p.put(4, 8, "작성자: 서무담당 / 최종수정 2026.07.02", w=3, frame=False)
    seats = []
    for t, team in enumerate(["에너지정책팀", "신재생팀"]):
        p.put(6, 1 + t * 5, f"▶ {team} ◀", w=4)
        seats += p.desks(7, 1 + t * 5, c.team(team, 4), wide=4)
    s.holds("에너지산업과", seats, "502호", "5층")
    return s


def duties_only_facing() -> Sketch:
    s, c = Sketch("Sheet1"), Crew(30, named=False)
    p = s.page
    p.put(1, 1, "여성가족과", w=7)
    seats = []
    head = c.one(None, "과장", 0)
    p.put(2, 7, written(head, "{title}\n{phone}"), h=2)
    seats.append(head)
    for t, team in enumerate(["여성정책팀", "보육팀", "아동친화팀"]):
        crew = c.team(team, 4, 1)
        r = 4 + t * 3
        p.put(r, 1, written(crew[0], "{lead}\n{phone}"), h=2)
        p.desks(r, 2, crew[1:], "{duties}\n{phone}", wide=2, w=2, bullet="")
        seats += [crew[0], *(replace(w, title=None) for w in crew[1:])]
    s.holds("여성가족과", seats)
    return s


ALL = (
    two_plans_side_by_side,
    two_plans_below_each_other,
    two_sheets_two_offices,
    one_office_on_two_sheets,
    upright_words,
    telephone_columns,
    stacked_cells,
    numbers_of_every_kind,
    noisy_title,
    duties_only_facing,
)
