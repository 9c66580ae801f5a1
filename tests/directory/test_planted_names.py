# SPDX-License-Identifier: GPL-3.0-or-later
"""Charts full of planted deputies leak no name; the demo city and charts without any raise no alarm."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING

import pytest

from kiosk.directory.lone_names import lone_names
from kiosk.directory.names import HIDDEN, NameGate
from kiosk.directory.publication import DirectoryPublication
from kiosk.directory.texts import people_of, texts
from tests.directory.charts.clerks import Clerk
from tests.directory.planted import drawn, imported, leaked, tabled
from tests.directory.test_demo_city import charts

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.directory.model import Office

DAY = date(2026, 11, 25)


@cache
def city() -> tuple[Office, ...]:
    publication = DirectoryPublication()
    publication.add(charts())
    return tuple(publication.offices.values())


def test_no_planted_deputy_is_read_by_visitors(tmp_path: Path) -> None:
    planted = 0
    for seed in range(24):
        file = tmp_path / f"chart{seed}.xlsx"
        planter = drawn(seed, file)
        assert leaked(imported(file, DAY), planter.planted, DAY) == set(), (seed, planter.spellings)
        table = tmp_path / f"table{seed}.csv"
        rows = tabled(seed, table)
        assert leaked(imported(table, DAY), rows.planted, DAY) == set(), (seed, rows.spellings)
        planted += len(planter.spellings) + len(rows.spellings)
    assert planted > 150


@pytest.mark.parametrize(
    "text", ["(Garam Sim)", "· 沈佳濫 (4321)", "Lee Soo-ah", "Garam Sim, 4321", "(李書河)", "SIM Ga-ram"]
)
def test_a_text_that_is_but_a_name_in_other_letters_is_found_whatever_stands_around_it(text: str) -> None:
    assert list(lone_names(text)) != []


@pytest.mark.parametrize(
    "text",
    [
        "代職 李書河",
        "洪秀雅 課長",
        "崔 書河",
        "김道允",
        "Mr. Kim Doyun",
        "Contact: Hong Su-a",
        "대직 Jane Smith",
        "통역 Tran Van Minh",
        "외국인 상담(Nguyễn Thị Lan)",
        "통역: 응우옌 티 란",
        "다문화 상담(쩐티흐엉)",
    ],
)
def test_who_is_written_in_other_letters_or_comes_from_abroad_is_found(text: str) -> None:
    assert list(lone_names(text)) != []


@pytest.mark.parametrize(
    "text",
    [
        "농촌지도자회",
        "국립농산물품질관리원에서",
        "한 명씩",
        "이 업무",
        "주간 진료",
        "A조 편성",
        "시민 누구에게나",
    ],
)
def test_words_that_look_like_a_name_with_something_attached_are_none(text: str) -> None:
    assert NameGate().finds(text) == ()


@pytest.mark.parametrize("text", ["Tax Office", "(LED)", "Wi-Fi", "Counter 3", "ATM", "民願室"])
def test_a_text_in_other_letters_that_is_no_name_is_none(text: str) -> None:
    assert list(lone_names(text)) == []


def test_charts_without_deputies_raise_no_alarm(tmp_path: Path) -> None:
    for seed in range(12):
        Clerk(seed).draw(tmp_path / "chart.xlsx")
        found = imported(tmp_path / "chart.xlsx", DAY).result.problems
        assert [one.message for one in found if one.named] == [], seed


def test_the_demo_city_raises_no_alarm_with_all_its_names_known() -> None:
    gate = NameGate.of(people_of(city()))
    read = {text for office in city() for _, text in texts(office)}
    assert len(read) > 2500
    assert len(gate.known) > 900
    assert [(text, gate.finds(text)) for text in read if gate.finds(text)] == []


@pytest.mark.parametrize(
    "text", ["박  은  정", "여권 박\n은정", "박, 은, 정", "박|은|정", "Nguyen Thi-Lan", "NguyenThiLan"]
)
def test_a_known_name_is_read_through_what_was_put_between_its_letters(text: str) -> None:
    gate = NameGate.of(["박은정", "Nguyen Thi Lan"])
    assert gate.masked(text).removeprefix("여권 ") == HIDDEN


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("심가람이 처리", "심가람"),
        ("민원 응대는 손수아가 처리함", "손수아"),
        ("부재 때는 고민재에게 문의", "고민재"),
        ("보조 심 가 람", "심 가 람"),
        ("심 가 람", "심 가 람"),
        ("여권 접수 심결", "심결"),
        ("여권 접수(이준)", "이준"),
        ("협조 한솔(4321)", "한솔"),
        ("노점상 정비 협조 장결 자체감사", "장결"),
        ("여권 접수 서가명", "서가명"),
    ],
)
def test_a_name_nobody_knows_is_found_within_a_phrase_letter_by_letter_and_of_two(
    text: str, name: str
) -> None:
    assert [text[start:end] for start, end in lone_names(text)] == [name]


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("홍가칭님의 전화", "○○○님의 전화"),
        ("서가칭 님께서 물으심", "○○○ 님께서 물으심"),
        ("홍가칭씨가 문의", "○○○씨가 문의"),
        ("고객님의 말씀, 부모님과 원장님께", "고객님의 말씀, 부모님과 원장님께"),
    ],
)
def test_a_particle_behind_the_polite_word_hides_no_name(text: str, masked: str) -> None:
    assert NameGate.of([]).masked(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "안마원 개설 신고", "나눔숲 조성", "심가람 기념관 운영", "심가람문학상 시상", "버스 기다리는 곳",
        "구애됨이 없이", "지원받을 수 있는 사람", "선결제를 받는 경우", "차 댈 곳", "한 층 더",
        "육묘", "부서명", "기관명 정비", "안내석", "하상 정비(도선)", "교통약자의 이동편의 증진",
    ],
)  # fmt: skip
def test_words_stems_and_monuments_are_nobody(text: str) -> None:
    assert NameGate.of([]).finds(text) == ()


@pytest.mark.parametrize(
    "text", ["이난영 공원", "이난영 공원 행사 대관", "박화성 광장에서 하는 행사", "행사 대관(이난영 공원)"]
)
def test_a_park_is_no_name_where_parks_bear_it_and_nobody_here_does(text: str) -> None:
    assert NameGate.of([]).finds(text) == ()
    assert NameGate.of(["이난영", "박화성"]).finds(text) != ()  # somebody of the city hall is called so


@pytest.mark.parametrize(
    "text",
    ["이난영", "보조 이난영", "이난영 공원녹지과", "이난영, 공원 관리", "심가람 공원", "대직 이난영 공원"],
)
def test_the_name_of_a_park_is_a_name_where_no_park_follows_and_another_name_before_one(text: str) -> None:
    assert NameGate.of([]).finds(text) != ()


def test_words_in_hanja_are_no_names_where_names_that_begin_so_are() -> None:
    gate = NameGate.of([])
    for text in ("安全 점검", "文化財 관리", "高齡 친화", "全南 협력"):
        assert gate.finds(text) == ()
    assert gate.masked("여권 접수 文學洙") == f"여권 접수 {HIDDEN}"
