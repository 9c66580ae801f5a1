# SPDX-License-Identifier: GPL-3.0-or-later
"""One desk's text, in the many ways that clerks write it."""

from __future__ import annotations

from datetime import date

import pytest

from kiosk.directory.charts.layout.header import office_in_title
from kiosk.directory.charts.lexicon.days import parse_absence, parse_day, parse_span
from kiosk.directory.charts.lexicon.duties import duties_of
from kiosk.directory.charts.lexicon.phrases import Habits, read_desk
from kiosk.directory.charts.lexicon.team_names import as_team
from kiosk.directory.charts.lexicon.words import as_rank, is_vacant, mark_kind

NEAR = date(2026, 7, 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("팀장 홍길동\n☎ 0201", (None, "팀장", "홍길동", "0201", ())),
        ("기획팀장 홍길동\n061-000-0201", ("기획팀", "팀장", "홍길동", "061-000-0201", ())),
        ("[총무팀] 팀장 홍길동 (내선) 201", ("총무팀", "팀장", "홍길동", "201", ())),
        (
            "홍 길 동\n행정7급\n행정 0201\n1. 급여\n2. 4대보험",
            (None, "행정7급", "홍길동", "0201", ("급여", "4대보험")),
        ),
        ("홍길동(행정7급)\n000-0201", (None, "행정7급", "홍길동", "000-0201", ())),
        ("김○○ 주무관 0201", (None, "주무관", "김○○", "0201", ())),
        ("홍*동 주무관", (None, "주무관", "홍*동", None, ())),
        ("Nguyen Thi Mai 실무관", (None, "실무관", "Nguyen Thi Mai", None, ())),
        ("홍길동주무관\n지방세", (None, "주무관", "홍길동", None, ("지방세",))),
        ("주무관\n지방세\n0201", (None, "주무관", None, "0201", ("지방세",))),
        (
            "· 여권 접수\n· 여권 교부\n주무관 홍길동\n000-0201",
            (None, "주무관", "홍길동", "000-0201", ("여권 접수", "여권 교부")),
        ),
        (
            "주무관 홍길동 / 061) 000-0201 / 여권 접수",
            (None, "주무관", "홍길동", "061-000-0201", ("여권 접수",)),
        ),
        ("과  장\n061-000-0201", (None, "과장", None, "061-000-0201", ())),
        (
            "성명: 홍길동\n직급: 주무관\n전화: 0201\n업무: 여권 접수",
            (None, "주무관", "홍길동", "0201", ("여권 접수",)),
        ),
        (
            "공무직 및 기간제근로자 정ㆍ현원 관리\n0201",
            (None, None, None, "0201", ("공무직 및 기간제근로자 정ㆍ현원 관리",)),
        ),
    ],
)
def test_a_desk_is_read_in_any_usual_order(text: str, expected: tuple[object, ...]) -> None:
    read = read_desk(text, Habits(near=NEAR))
    assert (read.team, read.title, read.name, read.phone, tuple(read.duties)) == expected


@pytest.mark.parametrize(
    ("text", "reason", "start", "until"),
    [
        ("육아휴직(~12/31)", "leave", None, "2026-12-31"),
        ("출장(11.24.~11.28.)", "trip", "2026-11-24", "2026-11-28"),
        ("(교육 ~12/31)", "training", None, "2026-12-31"),
        ("휴직 2026. 3. 1. ~ 2027. 2. 28.", "leave", "2026-03-01", "2027-02-28"),
        ("병가 중", "leave", None, None),
        ("파견근무", "trip", None, None),
        ("재택근무", "other", None, None),
        ("연가(7.6.~8.)", "leave", "2026-07-06", "2026-07-08"),
    ],
)
def test_an_absence_is_read_with_its_days(
    text: str, reason: str, start: str | None, until: str | None
) -> None:
    away = parse_absence(text, NEAR)
    assert away is not None
    assert (away.reason, away.start, away.until) == (reason, start, until)


@pytest.mark.parametrize(
    "text", ["SNS 활용 교육", "직원 교육 운영", "휴직자 관리", "해외출장 심사", "여권 교부"]
)
def test_a_duty_that_names_an_absence_is_no_absence(text: str) -> None:
    assert parse_absence(text, NEAR) is None


def test_a_period_over_the_turn_of_the_year_ends_in_the_next() -> None:
    assert parse_span("11.20.~2.10.", NEAR) == ("2026-11-20", "2027-02-10")


@pytest.mark.parametrize(
    "text", ["2026. 7. 1. 현재", "’26. 7. 1. 기준", "2026년 7월 1일", "(2026-07-01)", "2026/7/1"]
)
def test_a_day_is_read_in_every_usual_spelling(text: str) -> None:
    assert parse_day(text) == "2026-07-01"


@pytest.mark.parametrize(
    "text",
    [
        "행정7급",
        "지방행정주사보",
        "주무관",
        "기간제",
        "시설8급",
        "공무직(사무)",
        "과장 직무대리",
        "일반임기제",
        "팀장(농촌지도관)",
        "시설8급(시간선택제)",
        "임기제(임상심리사)",
    ],
)
def test_ranks_are_known(text: str) -> None:
    assert as_rank(text)


@pytest.mark.parametrize("text", ["홍길동", "지방세", "여권 접수", "총무팀", "3급수 관리"])
def test_other_words_are_no_rank(text: str) -> None:
    assert as_rank(text) is None


def test_an_office_is_found_in_the_title_of_a_list() -> None:
    assert office_in_title("물관리과 직원 명단") == "물관리과"


def test_teams_are_known_with_their_ornaments_and_duties_are_no_team() -> None:
    assert as_team("< 기획팀 >") == "기획팀"
    assert as_team("■ 총 무 팀 (5명)") == "총무팀"
    assert as_team("통계") is None
    assert as_team("회계") is None


def test_vacancies_and_marks_are_known_however_they_are_spread() -> None:
    assert is_vacant("( 빈 자리 )")
    assert is_vacant("결원")
    assert not is_vacant("공석 관리")
    marks = {
        "출 입 문": "door",
        "◀ 출입구": "door",
        "통\n로": "aisle",
        "민원대": "counter",
        "복사기·프린터": "furniture",
        "창   문": "window",
        "벽": "wall",
        "🚪": "door",
    }
    assert {text: mark_kind(text) for text in marks} == marks


@pytest.mark.parametrize("text", ["대직: /", "(대직: →)", "업무대행: &", "대직- ~", "대직: ,"])
def test_a_deputy_whose_place_was_left_empty_is_nobody(text: str) -> None:
    assert read_desk(f"주무관\n여권 접수\n{text}", Habits()).deputies == ()


def test_a_bullet_with_nothing_behind_it_is_no_duty() -> None:
    assert duties_of("· ,\n지방세", commas=False) == ["지방세"]
