# SPDX-License-Identifier: GPL-3.0-or-later
"""What a further fair sample was misread in: each cause drawn anew."""

from __future__ import annotations

from dataclasses import replace

from tests.directory.charts.hands.people import Crew, Sitting
from tests.directory.charts.hands.sketch import Sketch


def teams_broken_in_narrow_cells() -> Sketch:
    """Break a team's name in a narrow cell, and say in a cell of work that somebody is on leave."""
    s, c = Sketch(), Crew(51, "{n}")
    p = s.page
    p.put(1, 1, "바다과 좌석배치도", w=5)
    seats = []
    for row, label, team in ((3, "바다\n가꿈팀", "바다가꿈팀"), (7, "섬\n발전팀", "섬발전팀")):
        p.put(row, 1, label, h=3)
        crew = c.team(team, 3, 1)
        crew[3] = replace(crew[3], away="leave")
        for at, one in enumerate(crew):
            work = "\n".join([*one.duties, *(["(병가)"] if one.away else [])])
            for down, text in enumerate((f"{one.title} {one.name}", work, one.phone)):
                p.put(row + down, 2 + at, text)
        seats += crew
    s.holds("바다과", seats)
    return s


def the_same_people_with_whole_numbers_beside() -> Sketch:
    """List everybody with the whole number beside a plan of extensions, and the floor between strokes."""
    s, c = Sketch(), Crew(52, "{n}")
    p = s.page
    p.put(1, 1, "소식과 좌석배치도", w=6)
    p.put(2, 1, "- 2층 사무실 -", w=6, frame=False)
    seats = []
    for column, team in ((1, "소식팀"), (4, "기록팀")):
        p.put(4, column, team, w=2)
        seats += p.desks(5, column, c.team(team, 3, 1), wide=2)
    seats[1] = replace(seats[1], name="이솔")
    p.put(5, 2, f"{seats[1].title} 이솔\n{seats[1].phone}\n- {seats[1].duties[0]}")
    p.put(3, 8, "직원 연락처", w=2)
    p.rows(4, 8, [[one.name, f"032-000-{one.phone}"] for one in seats])
    s.holds("소식과", seats, floor="2층")
    return s


def a_blank_desk_of_several_cells() -> Sketch:
    """Leave blank the cells of a desk beside others, where no word says that it is nobody's."""
    s, c = Sketch(), Crew(53, "{n}")
    p = s.page
    p.put(1, 1, "맑은물과 좌석배치도", w=6)
    seats = []
    for column, team in ((1, "급수팀"), (4, "요금팀")):
        p.put(3, column, team, w=2)
        crew = c.team(team, 3, 1)
        crew[0] = replace(crew[0], duties=("팀 총괄",))
        for at, one in enumerate(crew if column == 1 else crew[:3]):
            for down, text in enumerate((f"{one.name} {one.title}", *one.duties, one.phone)):
                p.put(4 + at // 2 * 3 + down, column + at % 2, text)
        seats += crew if column == 1 else [*crew[:3], Sitting(team, None, None, None, empty=True)]
    for down in range(3):
        p.put(7 + down, 5)
    s.holds("맑은물과", seats)
    return s


def a_list_by_units_with_commas_in_some_work() -> Sketch:
    """Head the column of units 계별, and part the work of a few by commas."""
    s, c = Sketch(), Crew(54, "{n}")
    p = s.page
    p.put(1, 1, "나눔과 좌석배치 및 사무분장표", w=6)
    seats = [*c.team("경리계", 3, 1), *c.team("부과계", 4, 1)]
    seats = [replace(one, title="행정7급", duties=one.duties or ("총괄 업무",)) for one in seats]
    seats[2] = replace(seats[2], duties=("지출", "급여"))
    rows = [["좌석", "계별", "직급", "성명", "분장사무", "내선"]]
    for i, one in enumerate(seats, 1):
        rows.append(
            [str(i), one.team or "", one.title or "", one.name or "", ", ".join(one.duties), one.phone or ""]
        )
    p.rows(3, 1, rows)
    s.holds("나눔과", seats)
    return s


def work_that_others_are_away_for() -> Sketch:
    """Let a team arrange training abroad, draw desks of five cells, and leave one of them blank."""
    s, c = Sketch(), Crew(55, "{n}")
    p = s.page
    p.put(1, 1, "배움과 자리배치도", w=9)
    seats = []
    for row, team, works in (
        (3, "교육팀", ("직원 교육훈련\n장기교육", "해외연수")),
        (7, "채용팀", ("시험 관리",)),
    ):
        p.put(row, 1, team, h=3)
        crew = c.team(team, len(works), 1)
        crew = [
            crew[0],
            *(replace(one, duties=tuple(works[at].split("\n"))) for at, one in enumerate(crew[1:])),
        ]
        for at in range(3):
            one = crew[at] if at < len(crew) else Sitting(team, None, None, None, empty=True)
            p.put(row, 2 + at * 2, one.title)
            p.put(row, 3 + at * 2, one.name)
            p.put(row + 1, 2 + at * 2, one.phone, w=2)
            if at:
                p.put(row + 2, 2 + at * 2, "\n".join(one.duties), w=2)
            seats.append(one)
    s.holds("배움과", seats)
    return s


def one_comma_among_much_work() -> Sketch:
    """Give one of many two kinds of work, with a comma between."""
    s, c = Sketch(), Crew(56, "{n}")
    p = s.page
    p.put(1, 1, "햇살과 자리배치", w=7)
    crew = [*c.team("햇살팀", 9, 1), replace(c.one("햇살팀"), duties=("가정위탁", "입양"))]
    p.put(3, 1, "햇살팀", w=7)
    for at, one in enumerate(crew):
        work = ", ".join(one.duties)
        p.put(4 + at // 4, 1 + at % 4, "\n".join(filter(None, (one.title, one.name, one.phone, work))))
    s.holds("햇살과", crew)
    return s


def two_offices_of_a_house_on_sheets_of_their_own() -> Sketch:
    """Name the house before its office in the title of each sheet."""
    s, c = Sketch("1층"), Crew(57, "{n}")
    for page, office in ((s.page, "수도과"), (s.another("2층"), "하수과")):
        page.put(1, 1, f"상하수도사업소 {office} 좌석배치도({page.sheet.title})", w=7)
        team = f"{office[:-1]}행정팀"
        page.put(3, 1, f"[ {team} ]", w=4, frame=False)
        seats = page.desks(4, 1, c.team(team, 3, 1), "{title} {name}\n({phone})\n{duties}", wide=4)
        s.holds(f"상하수도사업소 {office}", seats, floor=page.sheet.title)
    return s


def led_by_whom_only_such_a_house_has() -> Sketch:
    """Call who leads the house with its name, under the name of the room."""
    s, c = Sketch(), Crew(58, "{n}")
    p = s.page
    p.put(1, 1, "보건소 직원 배치도", w=6)
    p.put(3, 1, "보건소장실", w=2)
    seats = []
    head = c.one(None, "보건소장", 0)
    p.put(4, 1, f"{head.title}\n{head.name}\n{head.phone}", w=2)
    for column, team in ((1, "예방팀"), (5, "진료팀")):
        p.put(6, column, team, w=3)
        seats += p.desks(7, column, c.team(team, 4, 1), "{title}\n{name}\n{phone}\n{duties}")
    s.holds("보건소", [head, *seats])
    return s


def leaders_beside_a_list_of_windows() -> Sketch:
    """List who sits at which window, and draw who leads them in boxes behind, their leader in a room."""
    s, c = Sketch(), Crew(59, "{n}")
    p = s.page
    p.put(1, 1, "차량과 창구 안내 및 직원배치", w=9)
    head = c.one(None, "과장", 0)
    p.put(3, 8, "과장실", w=2)
    p.put(4, 8, f"{head.title}\n{head.name}\n{head.phone}", w=2, h=2)
    p.rows(3, 1, [["창구", "담당업무", "담당자", "내선"]])
    seats, row, window = [head], 4, 0
    for team in ("등록팀", "세무팀"):
        crew = c.team(team, 3, 1)
        p.put(row, 1, f"《{team}》", w=4)
        p.put(row + 1, 6, f"{team}장\n{crew[0].name}\n{crew[0].phone}", h=2)
        for one in crew[1:]:
            row, window = row + 1, window + 1
            p.rows(row, 1, [[f"{window}번", *one.duties, f"{one.title} {one.name}", one.phone]])
        row += 1
        seats += crew
    s.holds("차량과", seats)
    return s


def teams_after_rings_over_loose_columns() -> Sketch:
    """Write teams after a ring, without lines around them, right on top of their leaders."""
    s, c = Sketch(), Crew(60, "{n}")
    p = s.page
    p.put(1, 1, "물빛면 직원배치도", w=5)
    seats = []
    for column, team in ((1, "총무팀"), (3, "복지팀"), (5, "산업개발팀")):
        p.put(3, column, f"○ {team}", frame=False)
        crew = [replace(one, duties=one.duties[:1]) for one in c.team(team, 2, 1)]
        seats += p.desks(4, column, crew, "{lead} {name}\n({phone})\n{duties}", wide=1, bullet="")
    head = c.one(None, "면장", 0)
    p.put(8, 3, f"{head.title} {head.name}\n({head.phone})")
    s.holds("물빛면", [*seats, head])
    return s


def who_leads_over_a_list_with_headings_of_their_own() -> Sketch:
    """Head post and telephone of who leads above a list of all others."""
    s, c = Sketch(), Crew(61, "{n}")
    p = s.page
    p.put(1, 1, "다솜면 직원 현황 및 자리배치", w=8)
    head = c.one(None, "면장", 0)
    p.put(3, 1, "면장실", h=2)
    p.rows(3, 2, [["면     장", "전화번호"], [head.name, head.phone]])
    p.rows(6, 1, [["팀 별", "직 급", "성 명", "담 당 업 무", "전화번호"]])
    seats, row = [head], 7
    for team in ("총무팀", "민원팀"):
        crew = c.team(team, 3, 1)
        p.put(row, 1, team, h=len(crew))
        for one in crew:
            p.rows(row, 2, [[one.title, " ".join(one.name or ""), ", ".join(one.duties), one.phone]])
            row += 1
        seats += crew
    s.holds("다솜면", seats)
    return s


def whom_to_ring_beside_a_plan() -> Sketch:
    """List a few numbers of the house beside a plan, and write a note right below its last desk."""
    s, c = Sketch(), Crew(55, "{n}")
    p = s.page
    p.put(1, 1, "살림과 배치도", w=6)
    p.put(3, 1, "경리팀", w=4)
    crew = [c.one("경리팀", post, 1) for post in ("팀장", "주무관", "주무관", "시설관리")]
    for at, one in enumerate(crew):
        p.put(4, 1 + at, f"{one.name} {one.title}\n({one.phone})")
        p.put(5, 1 + at, one.duties[0])
    head = c.one(None, "과장", 0)
    p.put(7, 3, f"{head.name} {head.title}\n({head.phone})", w=2)
    p.put(8, 1, "※ 회계 업무는 매달 마지막 날 20시까지 연장 운영", w=4, frame=False)
    p.put(3, 7, "주요 전화", w=2)
    p.rows(4, 7, [["군금고", "061-000-0480"], ["팩스", "061-000-0498"], ["숙직실", "061-000-0400"]])
    s.holds("살림과", [*crew, head])
    return s


ALL = (
    work_that_others_are_away_for,
    one_comma_among_much_work,
    two_offices_of_a_house_on_sheets_of_their_own,
    led_by_whom_only_such_a_house_has,
    leaders_beside_a_list_of_windows,
    teams_after_rings_over_loose_columns,
    who_leads_over_a_list_with_headings_of_their_own,
    whom_to_ring_beside_a_plan,
    teams_broken_in_narrow_cells,
    the_same_people_with_whole_numbers_beside,
    a_blank_desk_of_several_cells,
    a_list_by_units_with_commas_in_some_work,
)
