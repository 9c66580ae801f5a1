# SPDX-License-Identifier: GPL-3.0-or-later
"""Names in other letters and given names that are words are seen; what offices say so is nobody."""

from __future__ import annotations

import pytest

from kiosk.directory.names import NameGate


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("통역 Jane Smith", "Jane Smith"),
        ("통역: Xiomara Okonkwo", "Xiomara Okonkwo"),  # no given name that anybody has listed
        ("자원봉사 Jane Smith", "Jane Smith"),
        ("공익 John Brown", "John Brown"),
        ("원어민 강사 (Mary Ann Lee)", "Mary Ann Lee"),
        ("담당 JANE SMITH", "JANE SMITH"),
        ("Jane Smith 강사", "Jane Smith"),
        ("여권 접수 Jane Smith", "Jane Smith"),
        ("Jane Smith", "Jane Smith"),
        ("통역 Jane", "Jane"),
        ("통역 O'Neill Sean", "O'Neill Sean"),
        ("통역 Müller Anna", "Müller Anna"),
        ("통역 Иванова Анна", "Иванова Анна"),
        ("D. Kim", "D. Kim"),
        ("문의 D.H. Kim", "D.H. Kim"),
        ("문의 Kim, G.D.", "Kim, G.D."),
        ("Kim, G. D.", "Kim, G. D."),
        ("문의 GD Kim", "GD Kim"),
        ("Gil-dong Hong", "Gil-dong Hong"),
        ("문의 Gil-dong Hong", "Gil-dong Hong"),
        ("통역 Le Thi Hoa", "Le Thi Hoa"),
        ("통역 Lê Văn Đức", "Lê Văn Đức"),
        ("여권 접수 Zhang Wei", "Zhang Wei"),
        ("통역 Wang Xiaoming", "Wang Xiaoming"),
        ("통역 왕샤오밍", "왕샤오밍"),
        ("통역 제인 스미스", "제인 스미스"),
        ("통역 陈伟", "陈伟"),
        ("가로등관리이슬기", "이슬기"),
        ("이슬기가로등관리", "이슬기"),
        ("여권접수이지원", "이지원"),
        ("총괄 이슬기", "이슬기"),
        ("이슬기가 처리", "이슬기"),
        ("여권 접수 한가을", "한가을"),
    ],
)
def test_a_name_that_nobody_knows_is_seen(text: str, name: str) -> None:
    assert [find.name for find in NameGate.of([]).finds(text)] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "정원", "고은", "한길", "IT Support", "Help Desk", "Wi-Fi", "통역 Help Desk", "담당 IT Support",
        "자원봉사 Wi-Fi", "강사 Open Lab", "Smart City 담당", "AI Chat Bot 담당", "통역 Video Call",
        "강사 K-POP", "팀장 Team Leader", "E. coli 검사", "S. aureus", "U. City", "IT Park", "So Good",
        "Go Green 사업",
        "전기차지원", "기지원금액", "사업소정원", "문이나 경계", "청소년수련관지원", "행복주택하나",
    ],
)  # fmt: skip
def test_words_in_the_same_letters_are_nobody(text: str) -> None:
    assert NameGate.of([]).finds(text) == ()
