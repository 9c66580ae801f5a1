# SPDX-License-Identifier: GPL-3.0-or-later
"""No pattern is passed over that a text holds."""

from __future__ import annotations

import re

import pytest

from kiosk.search.hangul import clean
from kiosk.search.patterns import Patterns
from tests.search.corpus import DATA, lexicon, questions

TEXTS = [
    *(
        clean(line.partition("\t")[2])
        for line in (DATA / "need_seen.txt").read_text("utf-8").splitlines()[::3]
    ),
    *(clean(question.text) for question in questions("stories_seen.tsv")[::3]),
]


def test_what_is_passed_over_fits_no_text() -> None:
    tables, held = lexicon(), 0
    for patterns in (
        [hint.pattern for hint in tables.distress],
        [heard for heard, _ in tables.spoken],
        list(tables.harmless),
        [kind for _, kind in tables.need.kinds],
    ):
        sieve = Patterns(patterns)
        found = [list(sieve.held(text)) for text in TEXTS]
        assert found == [[at for at, one in enumerate(patterns) if one.search(text)] for text in TEXTS]
        held += sum(map(len, found))
    assert held > 400


def test_a_text_is_turned_by_one_pattern_after_the_other() -> None:
    meant = [text for _, text in lexicon().spoken]
    sieve = Patterns(heard for heard, _ in lexicon().spoken)
    changed = 0
    for text in TEXTS:
        turned = text
        for heard, said in lexicon().spoken:
            turned = heard.sub(said, turned)
        changed += turned != text
        assert sieve.turned(text, meant) == turned
    assert changed > 10


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("가?나*다{0,2}", "라"),
        ("[^가]", "나"),
        ("가|나?", "다"),
        ("(?:가|[나-다])라", "다라"),
        ("(?<!가)나", "나"),
        ("(?=가).", "가"),
        (r"\d나", "3나"),
        ("(?i)a", "A"),
        ("(가|나)+다", "나다"),
        ("(?P<who>가)나", "가나"),
        ("(?i:a)나", "A나"),
        (r"\x41나", "A나"),
        (r"(?x) 가 나", "가나"),
        (r"[]가]나", "]나"),
        (r"[\d가-나]다", "3다"),
        ("가{0}나|다{,2}라", "나"),
    ],
)
def test_a_pattern_is_tried_wherever_it_may_fit(pattern: str, text: str) -> None:
    assert list(Patterns([re.compile(pattern)]).held(text)) == [0]
