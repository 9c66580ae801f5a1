# SPDX-License-Identifier: GPL-3.0-or-later
"""Names in other letters, given names that are words, surnames alone are seen; words like them are nobody."""

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
        ("여권 접수 김 주무관", "김"),
        ("문의: 박 과장", "박"),
        ("정 주무관에게 문의", "정"),
        ("최 팀장님", "최"),
        ("(대직: 김)", "김"),
        ("이씨", "이"),
        ("문의 Mr. Kim", "Kim"),
        ("통역 jane smith", "jane smith"),
        ("jane smith 통역", "jane smith"),
        ("강사 john", "john"),
        ("문의 sim garam", "sim garam"),
        ("강사 nguyen thi lan", "nguyen thi lan"),
        ("이지원여권접수", "이지원"),
        ("김정원가로등관리", "김정원"),
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
        "전 과장", "신 팀장", "한 주무관이", "2차 과장", "1조 반장", "민원 과장", "이씨 문중",
        "이 주사를 맞기 전", "담당 it support", "통역 help desk", "노지원예사업", "신지원센터",
        "강수정보", "유지원가",
    ],
)  # fmt: skip
def test_words_in_the_same_letters_are_nobody(text: str) -> None:
    assert NameGate.of([]).finds(text) == ()
