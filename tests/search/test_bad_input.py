# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever is typed, pasted or sent gets an answer in time."""

from __future__ import annotations

from time import thread_time
import unicodedata

from hypothesis import given
from hypothesis import strategies as st
import pytest

from tests.search.corpus import index

STRANGE = [
    "",
    " ",
    "\x00\x01\x1b[31m",
    "가" * 10_000,
    "ㄱ" * 10_000,
    "a" * 10_000,
    "여권 " * 3_000,
    "👨‍👩‍👧‍👦 여권 🛂",
    "ᄒᆞᆫ글 ㆍ ㅿ ㆁ",
    "ﾡﾢﾣ ﾡￂ",
    "'; DROP TABLE seats; --",
    "%s%n{0}${x}",
    "(?:(a+)+)$",
    "[[[((*?+",
    "\ud800",
    "\u202e여권\u202c",
    "½ ² Ⅷ ﷽",
    "١٢٣",
]
SLOW = 0.25


@pytest.mark.parametrize("query", STRANGE, ids=range(len(STRANGE)))
def test_strange_text_gets_an_answer_in_time(query: str) -> None:
    for known in ("여권", "passport"):  # what is read once is read
        index().search(known)
    begun = thread_time()
    answer = index().search(query)
    assert thread_time() - begun < SLOW
    assert answer.query == query


@given(st.text(max_size=80))
def test_any_text_gets_an_answer(query: str) -> None:
    answer = index().search(query)
    assert answer.query == query
    assert all(0 < hit.score <= 1 for hit in answer.hits)
    assert [hit.score for hit in answer.hits] == sorted((hit.score for hit in answer.hits), reverse=True)


@given(st.text("ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎㅏㅑㅓㅕㅗㅛㅜㅠㅡㅣ가나다 ae12", max_size=30))
def test_half_typed_hangul_gets_an_answer(query: str) -> None:
    assert index().search(query).query == query


def test_spelling_a_text_in_parts_changes_nothing() -> None:
    whole, parts = "주차단속 과태료", unicodedata.normalize("NFD", "주차단속 과태료")
    assert index().search(whole).hits == index().search(parts).hits
