# SPDX-License-Identifier: GPL-3.0-or-later
"""What the last two fair samples were misread in: each cause drawn anew."""

from __future__ import annotations

from dataclasses import replace

from tests.directory.charts.hands.people import Crew
from tests.directory.charts.hands.sketch import Sketch


def commissioners_between_the_head_and_the_teams() -> Sketch:
    """Seat two commissioners beside the head, above three teams; list a trip abroad with other work."""
    s, c = Sketch(), Crew(71, "063-000-{n}")
    p = s.page
    p.put(1, 1, "의회사무과 좌석배치도", w=12)
    head, *beside = (c.one(None, title, 0) for title in ("사무과장", "전문위원", "전문위원"))
    for column, one in ((6, head), (3, beside[0]), (9, beside[1])):
        p.put(3, column, f"{one.title} {one.name}\n{one.phone}", h=2, w=2)
    seats = [head, *beside]
    for column, team in ((1, "의정팀"), (5, "의사팀"), (9, "홍보팀")):
        p.put(7, column, f"■ {team}", w=4)
        leader, *crew = c.team(team, 4, 1)
        p.put(8, column + 1, f"{leader.title} {leader.name}\n{leader.phone}", h=2, w=2)
        if team == "의정팀":
            crew[1] = replace(crew[1], duties=("의원 의정비", "국외출장"))
        for at, one in enumerate(crew):
            for down, text in enumerate((f"{one.title} {one.name}", one.phone, ", ".join(one.duties))):
                p.put(11 + at // 2 * 3 + down, column + at % 2 * 2, text, w=2)
        seats += [leader, *crew]
    s.holds("의회사무과", seats)
    return s


def a_room_beside_the_head_that_is_called_as_an_office() -> Sketch:
    """Say the house with the storey in the title, and draw the reservists' room between two posts."""
    s, c = Sketch(), Crew(72, "000-{n}")
    p = s.page
    p.put(1, 1, "별빛동 주민센터 1층 직원 자리", w=6)
    p.put(3, 3, "예비군 동대본부", w=2)
    seats = [c.one(None, "동장", 0)]
    columns = [(1, 3, seats[0])]
    for first, team in ((1, "총무계"), (4, "민원계")):
        p.put(7, first, team, w=3)
        crew = [c.one(team, title, 0) for title in ("계장", "행정7급", "행정8급")]
        columns += [(first + at, 8, one) for at, one in enumerate(crew)]
        seats += crew
    for column, row, one in columns:
        for down, text in enumerate((one.title, one.name, one.phone)):
            p.put(row + down, column, text)
    extra = c.one(None, "사무장", 0)
    for down, text in enumerate((extra.title, extra.name, extra.phone)):
        p.put(3 + down, 6, text)
    s.holds("별빛동 주민센터", [*seats, extra], floor="1층")
    return s


def a_room_of_the_house_that_the_title_names() -> Sketch:
    """Say the house with the storey in the title, and draw its rooms in a row below."""
    s, c = Sketch(), Crew(74, "000-{n}")
    p = s.page
    p.put(1, 1, "보건소 1층 직원배치도", w=4)
    for column, room in ((1, "소장실"), (3, "접수대"), (5, "예방접종실")):
        p.put(3, column, room)
    head = c.one(None, "소장", 0)
    p.put(4, 1, f"소장 {head.name}\n{head.phone}")
    seats = [head]
    for row, team in ((6, "보건행정팀"), (9, "감염병관리팀")):
        p.put(row, 1, f"▣ {team}", w=4)
        seats += p.desks(row + 1, 1, c.team(team, 3, 1), wide=4)
    s.holds("보건소", seats, floor="1층")
    return s


def a_branch_of_a_town() -> Sketch:
    """Call the second sheet as the town's branch office, with both names."""
    s, c = Sketch("한솔면"), Crew(75, "{n}")
    for name, post in (("한솔면", "면장"), ("한솔면 별내출장소", "소장")):
        page = s.page if post == "면장" else s.another(name)
        page.put(1, 1, f"{name} 자리배치도", w=4)
        head = c.one(None, post, 0)
        page.put(3, 2, f"{post} {head.name}\n{head.phone}")
        page.put(5, 1, "민원팀", w=2)
        s.holds(name, [head, *page.desks(6, 1, c.team("민원팀", 3, 1), wide=2)])
    return s


def work_that_begins_as_a_post() -> Sketch:
    """Write work for 공무직 below post and name, call a post 방호직, and say after the place what is not."""
    s, c = Sketch(), Crew(73, "000-{n}")
    p = s.page
    p.put(1, 1, "총무과 자리배치도", w=4)
    p.put(2, 1, "농업기술센터 1층 (직원 성명은 지난달 개인정보 보호를 위하여 여기 표기하지 않음)", w=4)
    seats = []
    for column, team in ((1, "총무팀"), (3, "인사팀")):
        p.put(4, column, team, w=2)
        crew = c.team(team, 3, 1)
        if team == "인사팀":
            crew[1] = replace(crew[1], duties=("공무직 인사관리", "기간제근로자 채용 협의"))
        crew[3] = replace(crew[3], title="방호직" if team == "총무팀" else "행정7급")
        for at, one in enumerate(crew):
            for down, text in enumerate((f"{one.title} {one.name}", one.phone, "\n".join(one.duties))):
                p.put(5 + at // 2 * 4 + down, column + at % 2, text)
        seats += crew
    s.holds("총무과", [*seats], floor="1층")
    return s


ALL = (
    commissioners_between_the_head_and_the_teams,
    a_room_beside_the_head_that_is_called_as_an_office,
    a_room_of_the_house_that_the_title_names,
    a_branch_of_a_town,
    work_that_begins_as_a_post,
)
