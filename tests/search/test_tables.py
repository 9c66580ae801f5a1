# SPDX-License-Identifier: GPL-3.0-or-later
"""The tables that an admin may edit, and the file that an index is kept in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kiosk.search import LexiconError, read_lexicon
from kiosk.search.cache import load_index, save_index, seal
from tests.search.corpus import entries, index, lexicon, questions

if TYPE_CHECKING:
    from pathlib import Path

ENOUGH = 1500


def test_the_vocabulary_is_large() -> None:
    assert sum(len(topic.sayings) for topic in lexicon().topics) > ENOUGH


def test_no_line_of_a_table_repeats_a_whole_query_of_many_words() -> None:
    said = {saying for topic in lexicon().topics for saying in topic.sayings}
    asked = {one.text for one in questions("queries_dev.tsv") if len(one.text.split()) >= 4}
    assert said & asked == set()


@pytest.mark.parametrize(
    ("table", "line", "said"),
    [
        ("topics/roads.tsv", "도로 보수", "roads.tsv:1"),
        ("spoken.tsv", "(\t막힌", "no pattern"),
        ("urgent.tsv", "119\t불", "3 columns"),
        ("need_kinds.tsv", "아이\t(애", "no pattern"),
    ],
)
def test_a_damaged_table_is_named_with_its_line(tmp_path: Path, table: str, line: str, said: str) -> None:
    (tmp_path / "topics").mkdir()
    (tmp_path / table).write_text(f"{line}\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=said.replace(".", r"\.")):
        read_lexicon(tmp_path)


def test_missing_tables_are_empty_ones(tmp_path: Path) -> None:
    assert read_lexicon(tmp_path).topics == ()


def test_an_index_from_its_file_answers_the_same(tmp_path: Path) -> None:
    sealed = seal(entries(), lexicon())
    save_index(index(), tmp_path / "index.npz", sealed)
    loaded = load_index(tmp_path / "index.npz", lexicon(), sealed)
    assert loaded
    asked = [one.text for one in questions("queries_dev.tsv")[::5]]
    loaded = replace(loaded, foreign=index().foreign)  # it is built at each start, from its own tables
    assert [loaded.search(one) for one in asked] == [index().search(one) for one in asked]


def test_another_directory_or_table_does_not_fit_the_file(tmp_path: Path) -> None:
    save_index(index(), tmp_path / "index.npz", seal(entries(), lexicon()))
    assert load_index(tmp_path / "index.npz", lexicon(), seal(entries()[1:], lexicon())) is None


@pytest.mark.parametrize("kept", [0, 1, 1000])
def test_a_damaged_file_is_as_good_as_none(tmp_path: Path, kept: int) -> None:
    sealed, file = seal(entries(), lexicon()), tmp_path / "index.npz"
    save_index(index(), file, sealed)
    file.write_bytes(file.read_bytes()[:kept])
    assert load_index(file, lexicon(), sealed) is None
    assert load_index(tmp_path / "none.npz", lexicon(), sealed) is None


def test_a_folder_that_cannot_be_written_costs_only_time(tmp_path: Path) -> None:
    save_index(index(), tmp_path / "gone" / "index.npz", "seal")
    assert not (tmp_path / "gone").exists()
