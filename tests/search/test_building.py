# SPDX-License-Identifier: GPL-3.0-or-later
"""One index after the other: whatever was edited, the next one is what a new builder would have made."""

from __future__ import annotations

from dataclasses import replace
import gc
from random import Random
from typing import TYPE_CHECKING

import numpy as np

from kiosk.search import IndexBuilder
from kiosk.search.hangul import initials, jamo
from kiosk.search.standing import PhrasePlaces
from kiosk.search.suffixes import SuffixSorter
from tests.search.cities import city
from tests.search.corpus import abroad, lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from kiosk.search import Entry, Index
    from kiosk.search.overlap import Overlap
    from kiosk.search.suffixes import Suffixes

QUERIES = (
    *(
        "여권",
        "주차 단속",
        "ㅈㅊㄷㅅ",
        "가로등이 고장났어요",
        "rkfhemd",
        "Kim Minsu",
        "passport",
        "새 업무 3",
    ),
    *(
        "어린이집 보조금",
        "교통행정과",
        "홍길동",
        "길동",
        "불법주정차 과태료",
        "건축 허가",
        "月球旅行",
        "駐車場",
    ),
    *("쓰레기 무단투기", "giấy phép xây dựng", "수도 요금", "도로 파손", "엘리베이터", "담당자", "김민"),
)
PEOPLE = ("홍길동", "선우가람", "김민수")
SEATS = 300


def _edits(seed: int) -> Iterator[list[Entry]]:
    """Publish again and again: people come and go, duties change, an office leaves and returns."""
    random = Random(seed)  # noqa: S311 # edits to try
    listed = city(SEATS)
    for step in range(12):
        at = random.randrange(len(listed))
        one = listed[at]
        match random.randrange(4):
            case 0:
                listed[at] = replace(one, duties=(*one.duties[1:], f"새 업무 {step}"))
            case 1:
                listed[at] = replace(one, person=random.choice(PEOPLE), title="주무관")
            case 2:
                listed = [entry for entry in listed if entry.office != one.office]
            case _:
                listed.insert(at, replace(one, id=f"{one.id}+{step}", label=f"{one.label} {step}"))
        yield listed


def _same(one: Suffixes, other: Suffixes) -> bool:
    return one.text == other.text and all(
        np.array_equal(getattr(one, column), getattr(other, column))
        for column in ("places", "phrases", "heads")
    )


def _tables(index: Index) -> list[object]:
    columns, overlap, words = index.columns, index.tables.overlap, index.vocabulary
    lists = [columns.texts, columns.reasons, columns.labels, words.uses, words.letters, _told(overlap)]
    arrays: list[NDArray[np.generic]] = [columns.fields, columns.owner_table, overlap.totals]
    return [*lists, *(array.tolist() for array in arrays)]


def _told(overlap: Overlap) -> dict[str, tuple[float, list[int]]]:
    """Return each feature's weight and phrases: which row it has means nothing."""
    assert sorted(overlap.rows.values()) == list(range(len(overlap.weights)))
    return {
        feature: (
            float(overlap.weights[row]),
            overlap.phrases[overlap.starts[row] : overlap.starts[row + 1]].tolist(),
        )
        for feature, row in overlap.rows.items()
    }


def test_an_index_made_from_the_last_one_is_the_one_made_anew() -> None:
    builder = IndexBuilder(lexicon())
    for step, listed in enumerate(_edits(7)):
        patched = builder.build(listed, abroad(listed))
        if step % 6 == 5:
            rebuilt = IndexBuilder(lexicon()).build(listed, abroad(listed))
            assert _tables(patched) == _tables(rebuilt)
            assert _same(patched.tables.letters, rebuilt.tables.letters)
            assert _same(patched.tables.leads, rebuilt.tables.leads)
            assert [patched.search(query) for query in QUERIES] == [
                rebuilt.search(query) for query in QUERIES
            ]


def test_a_name_that_is_hidden_is_in_no_corner_of_the_next_builds_memory() -> None:
    name = "".join(reversed("쭘끌누"))
    builder = IndexBuilder(lexicon())
    listed = city(SEATS)
    seat = next(entry for entry in listed if entry.kind == "seat")
    before = builder.build([*listed, replace(seat, id="쪽/1", person=name, label=f"{name} 주무관")])
    assert any(name in text for text in _texts_of(builder))
    assert before.search(name).hits[0].id == "쪽/1"
    assert builder.build(listed).search(name).hits == ()
    assert not any(name in text or jamo(name) in text for text in _texts_of(builder))


def _texts_of(root: object) -> Iterator[str]:
    """Walk everything that an object holds."""
    seen, left = {id(root)}, [root]
    while left:
        one = left.pop()
        if isinstance(one, str):
            yield one
        for child in gc.get_referents(one):
            if id(child) not in seen and not isinstance(child, type) and "module" not in type(child).__name__:
                seen.add(id(child))
                if not callable(child) or type(child).__module__.startswith("kiosk"):
                    left.append(child)


def test_suffixes_merged_in_any_order_stand_as_if_sorted_at_once() -> None:
    random = Random(3)  # noqa: S311 # texts to try
    syllables = "가나다라 각낙"
    for key in (jamo, initials):
        sorter, standing = SuffixSorter(key), PhrasePlaces()
        texts: list[str] = []
        for _ in range(60):
            texts = [text for text in texts if random.random() > 0.2]  # some go
            for _ in range(random.randrange(5)):
                text = "".join(random.choice(syllables) for _ in range(random.randrange(1, 40))).strip()
                texts.insert(random.randrange(len(texts) + 1), " ".join(text.split()) or "가")
            phrases = [(text, texts[:at].count(text)) for at, text in enumerate(texts)]
            anew = SuffixSorter(key).build(PhrasePlaces().turn(phrases), texts)
            assert _same(sorter.build(standing.turn(phrases), texts), anew)
