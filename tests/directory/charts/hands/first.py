# SPDX-License-Identifier: GPL-3.0-or-later
"""Charts with legends, headcounts, organisation charts, lists and notes beside the plan."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.directory.charts.hands.people import Crew, Sitting, written
from tests.directory.charts.hands.sketch import Sketch


def headcount_and_legend() -> Sketch:
    s, c = Sketch("총무과"), Crew(1)
    p = s.page
    p.put(1, 1, "총무과 좌석배치도", h=2, w=10, frame=False)
    p.put(3, 9, "2026. 7. 1. 현재", w=2, frame=False)
    seats = []
    head = c.one(None, "과장", 0)
    p.put(4, 4, written(head, "{title}\n{name}\n({short})"), w=2)
    seats.append(replace(head, phone=(head.phone or "")[-4:]))
    for t, (team, left) in enumerate([("총무팀", 1), ("인사팀", 5)]):
        p.put(7, left, team, w=3, fill="DDEEFF")
        crew = p.desks(8, left, c.team(team, 5), "{title} {name}\n({short})\n{duties}")
        seats += [replace(who, phone=(who.phone or "")[-4:]) for who in crew]
        if t:
            p.put(10, left, "공석", fill="CCCCCC")
            seats.append(Sitting(team, None, None, None, empty=True))
    p.put(4, 9, "정·현원표", w=4)
    p.rows(
        5,
        9,
        [
            ["구분", "정원", "현원", "과부족"],
            ["5급", 1, 1, 0],
            ["6급", 2, 2, 0],
            ["7급", 6, 5, -1],
            ["8급", 4, 4, 0],
            ["계", 13, 12, -1],
        ],
    )
    p.put(13, 1, "범례", frame=True)
    p.put(13, 2, "", fill="CCCCCC")
    p.put(13, 3, "공석", frame=False)
    p.put(13, 4, "", fill="FFCC00")
    p.put(13, 5, "휴직", frame=False)
    p.put(13, 6, "", fill="99CC00")
    p.put(13, 7, "공무직", frame=False)
    s.holds("총무과", seats)
    return s


def organisation_beside_plan() -> Sketch:
    s, c = Sketch("배치도"), Crew(2, "{n}")
    p = s.page
    p.put(1, 1, "환경정책과 사무실 좌석 배치도 (3층)", w=9, frame=False)
    head = c.one(None, "과장", 0)
    teams = [c.team(t, 4, 1) for t in ("환경정책팀", "기후대응팀", "자원순환팀")]
    p.put(3, 8, written(head, "{title}\n{name}\n☎ {phone}"), h=2, w=2)
    seats = [head]
    for n, crew in enumerate(teams):
        top = 6 + n * 4
        p.put(top, 1, crew[0].team or "", h=2)
        seats += p.desks(top, 2, crew, "{title} {name}\n☎ {phone}\n{duties}", w=2)
    # the organisation chart to the right repeats the same people
    p.put(3, 12, "조 직 도", w=8, frame=False)
    p.put(5, 15, written(head, "환경정책과장\n{name}"), w=2)
    for n, crew in enumerate(teams):
        p.put(8, 12 + n * 3, f"{crew[0].team}장\n{crew[0].name}", w=2)
        for i, who in enumerate(crew[1:]):
            p.put(10 + i, 12 + n * 3, f"{who.title} {who.name}", w=2)
    p.box(15.5, 5, 0, 2, kind="line")
    p.box(12, 6, 6, 0, kind="line")
    s.holds("환경정책과", seats, floor="3층")
    return s


def contact_list_under_plan() -> Sketch:
    s, c = Sketch("세정과"), Crew(3, "{n}")
    p = s.page
    p.put(1, 2, "세 정 과  좌 석 배 치 도", w=6)
    crew = [c.one(None, "과장", 0), *c.team("세정팀", 5), *c.team("징수팀", 4)]
    p.put(3, 4, written(crew[0], "{title} {name}\n{phone}"), w=2)
    p.desks(6, 2, crew[1:7])
    p.desks(6, 6, crew[7:])
    p.put(5, 2, "세정팀", w=3, frame=False)
    p.put(5, 6, "징수팀", w=3, frame=False)
    p.put(10, 2, "출입문")
    p.put(12, 2, "비상연락망", w=4, frame=False)
    p.rows(
        13,
        2,
        [
            ["연번", "팀명", "직급", "성명", "전화"],
            *([i, w.team, w.title, w.name, w.phone] for i, w in enumerate(crew, 1)),
        ],
    )
    s.holds("세정과", crew)
    return s


def numbers_and_list() -> Sketch:
    """Draw numbers on the plan, and the people in the list beside it."""
    s, c = Sketch("회계과"), Crew(4)
    p = s.page
    p.put(1, 1, "회계과 직원 좌석배치도", w=12, frame=False)
    crew = [c.one(None, "과장", 0), *c.team("경리팀", 11), *c.team("계약팀", 11)]
    signs = [chr(0x2460 + i) for i in range(20)] + [chr(0x3251 + i) for i in range(15)]
    p.put(3, 4, signs[0] + "\n과장", w=2)
    for i in range(1, 25):
        p.put(5 + (i - 1) // 6 * 2, 1 + (i - 1) % 6, f"{signs[i]}\n{crew[i].title}")
    p.put(14, 1, "출입구", w=2)
    p.rows(
        3,
        9,
        [
            ["번호", "팀", "직위", "성명", "행정전화", "담당업무"],
            *(
                [sign, w.team, w.title, w.name, w.phone, written(w, "{duties}")]
                for sign, w in zip(signs, crew, strict=False)
            ),
        ],
    )
    s.holds("회계과", crew)
    return s


def notes_below() -> Sketch:
    s, c = Sketch("Sheet1"), Crew(5, "{n}")
    p = s.page
    p.put(1, 1, "[붙임 2]", frame=False)
    p.put(2, 1, "노인복지과 좌석배치도(안)", w=8, frame=False)
    crew = c.team("노인정책팀", 4)
    other = c.team("노인시설팀", 3)
    leave = replace(other[3], away="leave", duties=())
    p.put(4, 1, "노인정책팀", w=5)
    p.put(8, 1, "노인시설팀", w=4)
    p.desks(5, 1, crew, "{name}\n{title}\n{phone}\n{duties}", wide=5)
    p.desks(9, 1, other[:3], "{name}\n{title}\n{phone}\n{duties}")
    p.put(9, 4, written(leave, "{name}\n{title}\n{phone}\n육아휴직(2026.3.1.~2027.2.28.)"))
    p.put(12, 1, "※ 2026. 7. 6. 자 인사발령 반영", w=6, frame=False)
    p.put(
        13,
        1,
        f"※ 육아휴직: 주무관 {other[3].name}(2026.3.1.~2027.2.28.), 대체인력 채용 예정",
        w=6,
        frame=False,
    )
    p.put(14, 1, f"※ 문의: 노인정책팀 {crew[1].name} 주무관(☎{crew[1].phone})", w=6, frame=False)
    p.put(15, 1, "비고: 회의실은 4층 공용회의실을 이용하시기 바랍니다.", w=6, frame=False)
    s.holds("노인복지과", [*crew, *other[:3], leave])
    return s


def legend_with_a_sample_desk() -> Sketch:
    s, c = Sketch("교통행정과"), Crew(6, "{n}")
    p = s.page
    p.put(1, 1, "『 교 통 행 정 과 』 사무실 배치현황 - 2026. 7. 1.字 -", w=10)
    p.put(3, 9, "범 례", w=2)
    p.put(4, 9, "직급 성명\n내선번호\n담당업무", w=2)
    p.put(5, 9, "(작성 요령) 직급 성명, 전화, 업무 순", w=2)
    crew = [*c.team("교통행정팀", 5), *c.team("주차관리팀", 3)]
    head = c.one(None, "과장", 0)
    p.put(3, 4, written(head, "{title} {name}\n{phone}"))
    p.desks(6, 1, crew[:6], w=2)
    p.desks(9, 1, crew[6:], w=2)
    p.put(5, 1, "교통행정팀", w=6, fill="EEEEEE")
    p.put(8, 1, "주차관리팀", w=6, fill="EEEEEE")
    crew2 = [*crew[:6], *(replace(w, team="주차관리팀") for w in crew[6:])]
    s.holds("교통행정과", [head, *crew2])
    return s


def furniture_everywhere() -> Sketch:
    s, c = Sketch("건설과"), Crew(7, "{n}")
    p = s.page
    p.put(1, 3, "건설과(본관 2층) 배치도", w=6, frame=False)
    seats = []
    for t, (team, top) in enumerate([("건설행정팀", 4), ("도로관리팀", 9)]):
        p.put(top, 2, team, h=2, turn=255)
        seats += p.desks(top, 3, c.team(team, 5), "{lead} {name}\n{phone}\n{duties}")
        p.put(top, 7, ["프린터", "복사기"][t])
        p.put(top + 1, 7, ["정수기", "팩스"][t])
    things = "캐비닛 캐비닛 문서세단기 화분 옷장 냉장고 책장 제습기 도면보관함 측량장비함 탕비실 창고".split()  # noqa: SIM905
    for i, thing in enumerate(things):
        p.put(13, 1 + i, thing)
    p.put(6, 9, "회의탁자", h=3, w=2)
    p.put(3, 1, "창 문", w=9)
    p.put(15, 1, "출입문")
    p.put(15, 9, "비상구")
    p.put(7, 3, "통 로", w=4, frame=False)
    s.holds("건설과", seats, floor="2층")
    return s


def acting_heads() -> Sketch:
    s, c = Sketch("Sheet1"), Crew(8, "{n}")
    p = s.page
    p.put(1, 1, "도시계획과 좌석배치도", w=7, frame=False)
    acting = c.one(None, "과장", 0)
    p.put(3, 3, written(acting, "과장 직무대리\n{name}\n{phone}"), w=2)
    seats = [replace(acting, acting=True)]
    for team, top, how in [
        ("도시계획팀", 6, "팀장 직무대리 {name}\n{phone}"),
        ("도시개발팀", 10, "팀장(직무대리) {name}\n{phone}"),
    ]:
        crew = c.team(team, 4)
        p.put(top - 1, 1, team, w=4)
        p.put(top, 1, written(crew[0], how))
        seats.append(replace(crew[0], acting=True))
        for i, who in enumerate(crew[1:]):
            p.put(top + (i + 1) // 3, 1 + (i + 1) % 3, written(who))
            seats.append(who)
    s.holds("도시계획과", seats)
    return s


def deputies_and_absences() -> Sketch:
    s, c = Sketch("Sheet1"), Crew(9, "{n}")
    p = s.page
    p.put(1, 1, "2026년 하반기 문화예술과 자리배치도", w=8)
    crew = c.team("문화정책팀", 8)
    b, d = crew[2], crew[3]
    p.put(3, 1, "문화정책팀", w=3)
    seats = [crew[0]]
    p.put(4, 1, written(crew[0], "{title} {name}\n{phone}"))
    texts: dict[int, tuple[str, dict[str, Any]]] = {
        1: (f"\n(대직: {b.name})", {"deputies": (("deputy", b.name),)}),
        2: (f"\n대직자 {d.name}", {"deputies": (("deputy", d.name),)}),
        3: ("\n파견(행정안전부, ~2026.12.31.)", {"away": "trip"}),
        4: ("\n[육아휴직]", {"away": "leave"}),
        5: ("\n장기교육(2026.2.1.~12.20.)", {"away": "training"}),
        6: ("\n출산휴가(~9.30.)", {"away": "leave"}),
        7: ("\n질병휴직 중", {"away": "leave"}),
        8: ("", {}),
    }
    for i, (extra, facts) in texts.items():
        who = crew[i]
        p.put(4 + i // 3 * 2, 1 + i % 3, written(who) + extra)
        seats.append(replace(who, **facts))
    s.holds("문화예술과", seats)
    return s


def vacant_in_every_way() -> Sketch:
    s, c = Sketch("Sheet1"), Crew(10, "{n}")
    p = s.page
    p.put(1, 1, "산림녹지과 좌석배치도 <2026. 7. 현재>", w=8, frame=False)
    p.put(3, 1, "산림정책팀", w=3)
    crew = p.desks(4, 1, c.team("산림정책팀", 5))
    p.put(7, 1, "공원녹지팀", w=3)
    more = p.desks(8, 1, c.team("공원녹지팀", 1))
    for i, text in enumerate(
        ["공석", "결원", "(결 원)", "녹지8급 결원", "공석\n(채용예정)", "빈자리", "결원(1)"]
    ):
        p.put(8 + (i + 2) // 3, 1 + (i + 2) % 3, text)
    empty = [Sitting("공원녹지팀", None, None, None, empty=True) for _ in range(7)]
    s.holds("산림녹지과", [*crew, *more, *empty])
    return s


ALL = (
    headcount_and_legend,
    organisation_beside_plan,
    contact_list_under_plan,
    numbers_and_list,
    notes_below,
    legend_with_a_sample_desk,
    furniture_everywhere,
    acting_heads,
    deputies_and_absences,
    vacant_in_every_way,
)
