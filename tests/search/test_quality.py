# SPDX-License-Identifier: GPL-3.0-or-later
"""Floors under the figures of the sample and of the sets written blind."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.directory.matters import load_matters
from kiosk.resources import ASSETS
from kiosk.search.foreign.sayings import rows_of
from kiosk.search.overlap import counted_features
from kiosk.search.words import words
from tests.search.corpus import index, lexicon, questions
from tests.search.evaluate import tally

# (kind, hit@1, hit@3): what issue 5 asks for on unseen queries
FLOORS = [
    ("colloquial", 0.85, 0.95),
    ("question", 0.85, 0.85),
    ("dialect", 0.85, 0.85),
    ("speech", 0.85, 0.85),
    ("mixed", 0.85, 0.85),
    ("typo", 0.9, 0.9),
    ("spacing", 0.9, 0.9),
    ("kbd", 0.9, 0.9),
    ("enkbd", 0.9, 0.9),
    ("abbrev", 0.9, 0.9),
    ("oldname", 0.9, 0.9),
    ("english", 0.9, 0.9),
    ("deptname", 0.95, 0.95),
    ("chosung", 0.0, 0.9),
    ("partial", 0.0, 0.9),
    ("oos", 0.85, 0.85),
]


@pytest.mark.parametrize("name", ["queries_dev.tsv", "blind1.tsv", "blind2.tsv"])
def test_every_kind_of_query_is_understood(name: str) -> None:
    tallies = tally(questions(name), index())
    short = [
        (kind, counts.first / counts.asked, counts.third / counts.asked)
        for kind, first, third in FLOORS
        if (counts := tallies.get(kind)) is not None
        and (counts.first < first * counts.asked or counts.third < third * counts.asked)
    ]
    assert short == []


def test_queries_that_nothing_was_tuned_on_are_understood() -> None:
    counts = tally(questions("blind3.tsv"), index())["colloquial"]
    assert counts.first >= 0.85 * counts.asked
    assert counts.third >= 0.95 * counts.asked


@pytest.mark.parametrize(
    "name", ["residents_unseen.tsv", "residents_seen.tsv", "sentences_abroad.tsv", "sentences_ko.tsv"]
)
def test_residents_are_understood_in_every_language_and_manner(name: str) -> None:
    tallies = tally(questions(name), index())
    assert len(tallies) >= 3
    for kind, counts in tallies.items():
        assert counts.first >= 0.85 * counts.asked, (kind, counts)
        assert counts.third >= 0.92 * counts.asked, (kind, counts)
        assert counts.misled <= 0.03 * counts.asked, (kind, counts)


def test_the_topic_of_a_long_sentence_wins_over_its_story() -> None:
    asked = "지난주에 아기를 낳았는데 몸이 안 좋아서 출생신고를 아직 못 해서요"
    assert index().search(asked).hits[0].team == "가족관계등록팀"
    named = index().search("법원에서 이름 바꾸는 거 허가를 받았는데 이제 개명신고를 하러 왔어요")
    assert named.elsewhere is None
    assert named.hits[0].team == "가족관계등록팀"


def test_spoken_sentences_that_nobody_has_looked_at_find_their_office() -> None:
    tallies = tally(questions("spoken_unseen.tsv"), index())
    assert sum(counts.first for counts in tallies.values()) >= 0.8 * 66
    assert sum(counts.third for counts in tallies.values()) >= 0.9 * 66
    assert sum(counts.misled for counts in tallies.values()) == 0


@pytest.mark.parametrize("said", ["담배를", "자전거를", "검사를", "건물을"])
def test_the_objects_particle_goes_whole(said: str) -> None:
    (whole,), (bare,) = words(said), words(said[:-1])
    assert whole.stem == bare.stem


def test_what_a_story_begins_with_counts_less_than_what_it_ends_with() -> None:
    spoken = words("자전거 골목 아침 친구 형님 카메라 검사")
    told = counted_features(spoken, told=True)
    assert told[spoken[0].stem] < told[spoken[3].stem] < told[spoken[-1].stem] == 1.0
    assert set(counted_features(spoken, told=False).values()) == {1.0}


def test_an_office_that_more_of_a_told_sentence_speaks_for_wins() -> None:
    asked = "아버지가 요새 자꾸 집을 못 찾아오셔서 치매가 아닌가 검사를 한번 받아 보고 싶은데요"
    assert index().search(asked).hits[0].office == "하당보건지소"


def test_what_else_a_matter_is_called_leads_to_its_office() -> None:
    matters = {one.names["ko"]: one for one in load_matters(ASSETS / "matters.toml") if one.office}
    rows = [row for row in rows_of(ASSETS / "foreign" / "matters_i18n.tsv") if row["lang"] == "ko"]
    asked = [
        (name.strip(), matters[row["ko"]].office)
        for row in rows
        if row["ko"] in matters
        for name in row["synonyms"].split(";")
    ]
    found = sum(
        bool(hits := index().search(name).hits) and hits[0].office == office for name, office in asked
    )
    assert len(asked) > 300
    assert found >= 0.9 * len(asked)


def test_a_plain_name_of_a_matter_hides_no_number_to_call() -> None:
    plain = replace(index(), lexicon=replace(lexicon(), called={}))
    assert "식당열기" in lexicon().called
    assert plain.search("식당 열기").hits[0].office != "보건위생과"
    assert index().search("식당 열기").hits[0].office == "보건위생과"
    for name in lexicon().called:
        assert set(plain.search(name).urgent) <= set(index().search(name).urgent), name
