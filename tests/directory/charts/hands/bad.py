# SPDX-License-Identifier: GPL-3.0-or-later
"""Sheets that are no seating chart of an office and must not become one."""

from __future__ import annotations

from tests.directory.charts.hands.people import Crew
from tests.directory.charts.hands.sketch import Sketch


def organisation_only() -> Sketch:
    s, c = Sketch("조직도"), Crew(61, "{n}")
    p = s.page
    p.put(1, 1, "기획예산과 조직도", w=9)
    p.put(3, 4, f"과장 {c.one(None).name}", w=2)
    for n, team in enumerate(["기획팀", "예산팀", "법무팀"]):
        crew = c.team(team, 3)
        p.put(6, 1 + n * 3, f"{team}장\n{crew[0].name}", w=2)
        for i, who in enumerate(crew[1:]):
            p.put(8 + i, 1 + n * 3, f"{who.title} {who.name}", w=2)
    for x, y, w, h in [(4, 3, 0, 2), (1, 4.5, 6, 0), (1, 4.5, 0, 0.5), (4, 4.5, 0, 0.5), (7, 4.5, 0, 0.5)]:
        p.box(x, y, w, h, kind="line")
    return s


def headcount_only() -> Sketch:
    s = Sketch("정현원")
    p = s.page
    p.put(1, 1, "자치행정과 정·현원 현황", w=6)
    p.rows(
        3,
        1,
        [
            ["직급", "정원", "현원", "결원", "휴직", "비고"],
            ["5급", 1, 1, 0, 0, ""],
            ["6급", 4, 4, 0, 0, ""],
            ["7급", 8, 7, 1, 1, "육아휴직"],
            ["8급", 6, 6, 0, 0, ""],
            ["계", 19, 18, 1, 1, ""],
        ],
    )
    return s


def banquet_seating() -> Sketch:
    s, c = Sketch("좌석배치"), Crew(62, "{n}")
    p = s.page
    p.put(1, 1, "제24회 시민의 날 기념식 좌석배치도", w=8)
    for i in range(18):
        p.put(4 + i // 6, 1 + i % 6, c.one(None).name or "")
    p.put(2, 2, "무 대", w=4)
    return s


def empty_form() -> Sketch:
    s = Sketch("서식")
    p = s.page
    p.put(1, 1, "○○과 좌석배치도", w=6)
    for i in range(8):
        p.put(3 + i // 4, 1 + i % 4, "직급 성명\n전화번호\n담당업무")
    p.put(6, 1, "※ 작성 후 총무과로 제출", w=4, frame=False)
    return s


def night_duty_roster() -> Sketch:
    s, c = Sketch("당직"), Crew(63, "{n}")
    p = s.page
    p.put(1, 1, "7월 당직근무표", w=5)
    p.rows(
        3,
        1,
        [
            ["일자", "요일", "당직사령", "당직원", "비고"],
            *(
                [f"7.{i + 1}.", "월화수목금토일"[i % 7], c.one(None).name or "", c.one(None).name or "", ""]
                for i in range(12)
            ),
        ],
    )
    return s


def budget_table() -> Sketch:
    s = Sketch("예산")
    p = s.page
    p.put(1, 1, "2026년 회계과 예산 현황", w=4)
    p.rows(
        3,
        1,
        [
            ["세부사업", "예산액", "집행액", "잔액"],
            ["청사 유지관리", 120000, 40000, 80000],
            ["물품 구매", 30000, 12000, 18000],
            ["공용차량 관리", 52000, 31000, 21000],
        ],
    )
    return s


def meeting_room() -> Sketch:
    s = Sketch("Sheet1")
    p = s.page
    p.put(1, 1, "대회의실 비품 배치도", w=6)
    for i, thing in enumerate(
        ["빔프로젝터", "음향장비", "회의탁자", "회의탁자", "연단", "화분", "국기게양대", "출입문"]
    ):
        p.put(3 + i // 4 * 2, 1 + i % 4, thing)
    for k in range(10):
        p.box(1 + k % 5, 9 + k // 5, 0.7, 0.8, "", "ellipse")
    return s


def shapes_of_an_organisation() -> Sketch:
    s, c = Sketch("기구표"), Crew(64, "{n}")
    p = s.page
    p.box(4, 0, 4, 1, "관광과 기구표")
    p.box(5, 2, 2, 1.2, f"과장 {c.one(None).name}")
    p.box(6, 3.2, 0, 1, kind="line")
    p.box(2, 4.2, 8, 0, kind="line")
    for n, team in enumerate(["관광정책팀", "관광마케팅팀", "축제팀"]):
        p.box(2 + 4 * n, 4.2, 0, 1, kind="line")
        p.box(1 + 4 * n, 5.2, 2.4, 1.2, f"{team}장 {c.one(None).name}")
        for i in range(3):
            p.box(1 + 4 * n, 7 + i * 1.6, 2.4, 1.2, f"주무관 {c.one(None).name}")
    return s


ALL = (
    organisation_only,
    headcount_only,
    banquet_seating,
    empty_form,
    night_duty_roster,
    budget_table,
    meeting_room,
    shapes_of_an_organisation,
)
