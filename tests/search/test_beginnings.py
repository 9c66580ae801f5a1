# SPDX-License-Identifier: GPL-3.0-or-later
"""No query of the sets that the search is judged by consists of beginnings alone."""

from __future__ import annotations

from kiosk.search.beginnings import says_nothing
from tests.search.corpus import questions

SETS = ("queries_dev.tsv", "blind1.tsv", "blind2.tsv", "blind3.tsv")


def test_words_that_only_begin_a_sentence_say_nothing_and_no_query_is_made_of_them_alone() -> None:
    assert says_nothing("우리 집 앞")
    assert not says_nothing("우리 집 앞에 쓰레기")
    assert not any(says_nothing(one.text) for name in SETS for one in questions(name))
