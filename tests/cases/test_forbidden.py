# SPDX-License-Identifier: GPL-3.0-or-later
"""Numbers that must never be kept are found however they are typed; ordinary ones are left alone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
import pytest

from kiosk.cases.forbidden import find_forbidden, without_forbidden

WORDS = st.sampled_from(["제 번호는 ", "어제 3시에 ", "", "민원 ", "번호:", "(", "2층 창구에서\n"])
AFTER = st.sampled_from(["", "입니다.", " 이고 전화는 010-0000-0000", ")", "\n감사합니다"])
GAPS = st.sampled_from(
    [
        "",
        "-",
        " ",
        " - ",
        "–",
        "−",
        ".",
        "\u200b",
        "·",
        "ㅡ",
        "~",
        "/",
        "\u00a0",
        "\u00ad",
        "\n",
        " 다시 ",
        "다시",
    ]
)
SCRIPTS = st.sampled_from(["0123456789", "0123456789", "٠١٢٣٤٥٦٧٨٩", "०१२३४५६७८९", "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗"])
READ = st.sampled_from(["공일이삼사오육칠팔구", "영일이삼사오륙칠팔구", "〇一二三四五六七八九"])


def written(draw: st.DrawFn, digits: str) -> str:
    """Write digits in a script, mixed or not, run together or one by one."""
    signs = [draw(SCRIPTS)[int(one)] for one in digits]
    return draw(st.sampled_from(["", "", " "])).join(signs)


@st.composite
def halves(draw: st.DrawFn) -> tuple[str, str]:
    """Give a birthday and the seven digits that follow it."""
    day = f"{draw(st.integers(0, 99)):02}{draw(st.integers(1, 12)):02}{draw(st.integers(1, 31)):02}"
    return day, f"{draw(st.integers(1, 8))}{draw(st.integers(0, 999999)):06}"


@st.composite
def resident_numbers(draw: st.DrawFn) -> str:
    """Write a resident number as somebody may who does not want it noticed, or reads it aloud."""
    day, rest = draw(halves())
    if draw(st.booleans()):
        spoken = draw(READ)
        return (
            "".join(spoken[int(one)] for one in day) + draw(GAPS) + "".join(spoken[int(one)] for one in rest)
        )
    return written(draw, day) + draw(GAPS) + written(draw, rest)


@given(WORDS, resident_numbers(), AFTER)
def test_every_resident_number_is_found_and_blotted_out(before: str, number: str, after: str) -> None:
    text = before + number + after
    assert find_forbidden(text)
    assert not find_forbidden(without_forbidden(text))


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("카드 9410-1234-5678-9012로 냈습니다", "카드번호"),
        ("4111111111111111", "카드번호"),
        ("4111 1111 1111 1111", "카드번호"),
        ("3782-822463-10005", "카드번호"),
        ("여권은 M12345678 입니다", "여권번호"),
        ("여권 M123A4567", "여권번호"),
        ("여권 m 12345678", "여권번호"),
        ("E12345678", "여권번호"),
        ("면허 11-22-333333-44", "운전면허번호"),
        ("외국인등록번호 850101-5123456", "주민등록번호"),
        ("구공공일공일 다시 일이삼사오육칠", "주민등록번호"),
        ("900101 다시 일이삼사오육칠", "주민등록번호"),
        ("앞 900101, 뒷자리는 1234567", "주민등록번호"),
        ("9 0 0 1 0 1 뒷자리 1 2 3 4 5 6 7", "주민등록번호"),
        ("900101+1234567", "주민등록번호"),
        ("19900101-1234567", "주민등록번호"),
        ("9\ufe0f\u20e30\ufe0f\u20e30\ufe0f\u20e3101-1234567", "주민등록번호"),
        ("여권 M1234 5678", "여권번호"),
    ],
)
def test_cards_passports_and_licences_are_found(text: str, what: str) -> None:
    assert [one.what for one in find_forbidden(text)] == [what]


@pytest.mark.parametrize(
    "text",
    [
        "061-270-3257",
        "010-1234-5678, 061-270-8340",
        "061-270-3257 010-1234-5678",
        "010-1203-4567 02-123-4567",
        "010 1203 4567 02 123 4567",
        "2026-11-24 14:20에 207호에 갔습니다",
        "2026.11.24. 10:30~11:20",
        "접수번호 A-000137-7",
        "우편번호 58613, 양을로 203",
        "2026년 11월 24일 12345명",
        "A-261124-00127-4",
        "계좌 110-123-456789",
        "공일공 일이삼사 오육칠팔로 전화 주십시오",
        "이사 오일장 구이 사이다 이팔청춘 삼일절 육이오 사일구",
        "26.11.24 010-1234-5678로 전화 주세요",
        "2026-11-24에 1,500,000원을 냈습니다",
        "2026년 11월 24일 3000000원",
        "110301번지 3층, 내선 1234567",
        "1일 2일 3일 4일 5일 6일 7일에 다시 갔습니다",
        "3월 1일 다시 4월 2일",
        "",
    ],
)
def test_ordinary_numbers_are_left_alone(text: str) -> None:
    assert find_forbidden(text) == []


@given(st.text(max_size=200))
def test_no_text_at_all_breaks_the_search(text: str) -> None:
    assert len(without_forbidden(text)) == len(text)
