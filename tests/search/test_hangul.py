# SPDX-License-Identifier: GPL-3.0-or-later
"""Jamo, first consonants and the keyboard, beside two libraries that do the same."""

from __future__ import annotations

import unicodedata

import es_hangul
import hangulpy
from hypothesis import given
from hypothesis import strategies as st
import pytest

from kiosk.search.hangul import clean, initials, jamo
from kiosk.search.keyboard import as_hangul, as_latin, assemble

SYLLABLES = st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), min_size=1, max_size=12)


@given(SYLLABLES)
def test_jamo_are_those_of_es_hangul(text: str) -> None:
    assert jamo(text) == es_hangul.disassemble(text)


@given(SYLLABLES)
def test_first_consonants_are_those_of_hangulpy(text: str) -> None:
    assert initials(text) == hangulpy.get_chosung_string(text)


@given(SYLLABLES)
def test_a_text_taken_apart_comes_together_again_as_the_keyboard_types_it(text: str) -> None:
    assert assemble(jamo(text)) == hangulpy.assemble(jamo(text))


@given(SYLLABLES)
def test_keys_of_the_wrong_layout_are_those_of_es_hangul(text: str) -> None:
    assert as_latin(text) == es_hangul.convert_hangul_to_qwerty(text).lower()


@given(st.text("qwertyuiopasdfghjklzxcvbnm", min_size=1, max_size=20))
def test_latin_keys_read_as_hangul_are_those_of_hangulpy(keys: str) -> None:
    assert as_hangul(keys) == hangulpy.convert_qwerty_to_hangul(keys)


@pytest.mark.parametrize(
    ("keys", "meant"), [("wnckeksthr", "주차단속"), ("dhksrhf", "완골"), ("Tkfkd", "싸랑")]
)
def test_a_forgotten_layout_key_is_read(keys: str, meant: str) -> None:
    assert as_hangul(keys) == meant


@pytest.mark.parametrize(
    ("given_text", "meant"),
    [
        (unicodedata.normalize("NFD", "주차단속"), "주차단속"),
        ("ﾡﾤ", "ㄱㄴ"),
        ("ＰＡＳＳＰＯＲＴ", "passport"),
        ("도로ㆍ교량", "도로교량"),
        ("여권\x00\x1f 분실", "여권 분실"),
        ("  여권\t\n분실 ", "여권 분실"),
    ],
)
def test_any_spelling_of_a_text_becomes_the_one_a_keyboard_types(given_text: str, meant: str) -> None:
    assert clean(given_text) == meant
