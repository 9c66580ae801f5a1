# SPDX-License-Identifier: GPL-3.0-or-later
"""What is kept of a search that found nothing, and that nothing of any search is remembered."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
import pytest

from kiosk.search import Entry, IndexBuilder, KnownWords, read_lexicon
from kiosk.search.foreign.names import names_of
from kiosk.services.finding import SYNONYMS

if TYPE_CHECKING:
    from collections.abc import Iterator

LEXICON = read_lexicon(SYNONYMS)
KNOWN = KnownWords(LEXICON)
NAMES = ("김순자", "남궁민수", "Nguyen Thi Hoa", "갑을병정", "010-1234-5678", "우리엄마")


def test_a_word_of_the_tables_is_kept_as_the_table_writes_it_and_alone() -> None:
    assert KNOWN.among("치매가 있는 김순자 010-1234-5678") == ["치매"]
    assert KNOWN.among("") == KNOWN.among("119 5") == []


@given(st.text(max_size=40), st.sampled_from(NAMES))
def test_whatever_is_typed_only_words_of_the_tables_come_out(typed: str, name: str) -> None:
    tables = set(KNOWN._by_stem.values())
    assert set(KNOWN.among(f"{name} {typed}")) <= tables


@pytest.mark.parametrize("name", NAMES)
def test_no_name_is_kept(name: str) -> None:
    assert KNOWN.among(name) == []


@pytest.mark.parametrize("reversed_name", ["표식쭘끌 자순김", "olleb anibres", "子子純金"])
def test_nothing_that_was_typed_is_left_in_memory_once_it_is_forgotten(reversed_name: str) -> None:
    office = Entry("office", "감사실", "감사실", "감사실", names={"en": "Audit Office"})
    index = IndexBuilder(LEXICON).build([office], tuple(names_of([office]))).prepare()
    canary = "".join(reversed(reversed_name))
    index.search(canary)
    assert any(canary.split()[-1] in text for text in _remembered())
    index.search(f"{canary} audit")
    index.forget()
    assert not [text for text in _remembered() if canary.split()[-1] in text]
    assert index.search("감사실").hits


def _remembered() -> Iterator[str]:
    """Find every text that a container holds, the keys of C's own caches among them."""
    gc.collect()
    for holder in gc.get_objects():
        if type(holder).__name__ in {"_lru_cache_wrapper", "dict"}:
            yield from (one for one in gc.get_referents(holder) if isinstance(one, str))
