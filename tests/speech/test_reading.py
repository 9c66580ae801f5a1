# SPDX-License-Identifier: GPL-3.0-or-later
"""Numbers are read as a person reads them."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st
import pytest

from kiosk.speech.reading import digits, for_voice, spoken


@pytest.mark.parametrize(
    ("text", "language", "read"),
    [
        ("010-1234", "ko", "공일공, 일이삼사"),
        ("전화 061-270-3257입니다", "ko", "전화 공육일, 이칠공, 삼이오칠입니다"),
        ("270-8340", "ko", "이칠공, 팔삼사공"),
        ("1588-1234", "en", "one five eight eight, one two three four"),
        ("접수번호 A-20261124-0017", "ko", "접수번호 A, 이공이육일일이사, 공공일칠"),
        ("061-270-3257", "zh-CN", "零六幺，二七零，三二五七"),
        ("061-270-3257", "vi", "không sáu một, hai bảy không, ba hai năm bảy"),
        ("061", "ja", "ゼロ ロク イチ"),
    ],
)
def test_telephone_and_receipt_numbers_are_read_digit_by_digit(text: str, language: str, read: str) -> None:
    assert spoken(text, language) == read


@pytest.mark.parametrize(
    "text",
    [
        "207호",
        "2층 15번 창구",
        "09:00부터 18:00까지",
        "2026-11-24",
        "2024-2026",
        "걸어서 120초",
        "3.5 m",
        "제2청사",
        "1,295명",
        "52,000원",
    ],
)
def test_other_numbers_are_left_to_the_voice(text: str) -> None:
    assert spoken(text, "ko") == text


def test_a_visit_code_is_spelt_whatever_its_digits() -> None:
    assert digits("0942", "ko") == "공구사이"


@given(st.text(max_size=80), st.sampled_from(["ko", "en", "zh-CN", "vi", "ja", "xx"]))
def test_any_text_can_be_read_and_none_is_lost(text: str, language: str) -> None:
    assume(not ("ㄱ" <= text <= "ㅣ" and len(text) == 1))  # which is called by its name: the test below
    read = spoken(text, language)
    assert bool(read) == bool(text)
    assert [sign for sign in text if not (sign.isdecimal() or sign == "-")] == [
        sign for sign in text if sign in read and not (sign.isdecimal() or sign == "-")
    ]


@pytest.mark.parametrize(
    ("letter", "name"),
    [("ㄱ", "기역"), ("ㅆ", "쌍시옷"), ("ㅏ", "아"), ("ㅢ", "의"), ("ㅣ", "이"), ("a", "a")],
)
def test_a_single_letter_of_hangul_is_called_by_its_name(letter: str, name: str) -> None:
    assert spoken(letter, "ko") == name


@pytest.mark.parametrize(
    ("text", "language", "read"),
    [
        ("9\u00a0AM–6:30\u00a0PM", "en", "9\u00a0AM to 6:30\u00a0PM"),
        ("Nghỉ 12–13 giờ", "vi", "Nghỉ 12 đến 13 giờ"),
        ("9–18点", "zh-CN", "9到18点"),
        ("約57%（47%～67%）", "ja", "約57%（47%から67%）"),
        ("A–B", "en", "A–B"),
        ("Mon–Fri, Dec 3 (Thu)", "en", "Monday to Friday, December 3 (Thursday)"),
        ("3 × 4 cm, 2:1", "en", "3 by 4 centimeters, 2 to 1"),
        ("-5℃, 20 kg", "vi", "âm 5 độ xê, 20 ki lô gam"),
        ("11月30日–12月3日", "zh-CN", "11月30日到12月3日"),
        ("11月30日～12月3日", "ja", "11月30日から12月3日"),
        ("ㄴ–ㄷ, 8곳", "ko", "니으네서 디귿, 여덜 곧"),
        ("约57%（47%–67%）", "zh-CN", "约百分之57（百分之47到百分之67）"),
        ("09:30–18:00", "vi", "9 giờ 30 đến 18 giờ"),
    ],
)
def test_from_and_to_are_said_and_not_left_out(text: str, language: str, read: str) -> None:
    assert for_voice(text, language) == read


@pytest.mark.parametrize(
    ("text", "language", "read"),
    [
        ("Turn left, 12 m · about 1 min", "en", "Turn left, 12 meters, about 1 minute"),
        ("I'm at 10 a.m. in 1 m", "en", "I'm at 10 a.m. in 1 meter"),
        ("Wed, Nov 24 2:20 PM", "en", "Wednesday, November 24 2:20 PM"),
        ("Sat in the hall in May", "en", "Sat in the hall in May"),
        ("Next, 1 / 2", "en", "Next, 1 of 2"),
        ("Fee: 52,000 won, 1,000,000 won", "en", "Fee: 52,000 won, 1,000,000 won"),
        ("Call 1345 or 119", "en", "Call one three four five or one one nine"),
        ("Room 119, 112 m, 110 entries", "en", "Room 119, 112 meters, 110 entries"),
        ("Rẽ trái, đi 12 m", "vi", "Rẽ trái, đi 12 mét"),
        ("25/11. chậm nhất 14:20", "vi", "25 tháng 11. chậm nhất 14 giờ 20"),
        ("11月25日 14:20前, 10:00", "zh-CN", "11月25日 14点20分前, 10点"),
        ("1 / 3 页 · 85㎡", "zh-CN", "第1，共3 页，85平方米"),
        ("请拨打119。119 项", "zh-CN", "请拨打幺幺九。119 项"),
        ("まっすぐ12 m進みます", "ja", "まっすぐ12メートル進みます"),
        ("14:20まで", "ja", "14時20分まで"),
    ],
)
def test_short_forms_are_said_in_words(text: str, language: str, read: str) -> None:
    assert for_voice(text, language) == read
