# SPDX-License-Identifier: GPL-3.0-or-later
"""Floors under the figures of the sample and of the sets written blind."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.directory.matters import load_matters
from kiosk.language.tables import table_rows
from kiosk.resources import ASSETS
from kiosk.search import IndexBuilder, Topic
from kiosk.search.overlap import counted_features
from kiosk.search.words import words
from tests.search.corpus import abroad, entries, index, lexicon, questions
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


@pytest.mark.parametrize(
    ("name", "first", "third", "misled"),
    [
        ("spoken_unseen.tsv", 0.85, 0.92, 0),
        ("told_unseen.tsv", 0.92, 0.96, 0),
        ("imagined_unseen.tsv", 0.8, 0.9, 1),
        ("asked_seen.tsv", 0.85, 0.92, 0),
        ("asked_after.tsv", 0.85, 0.92, 0),
        ("stories_after.tsv", 0.8, 0.93, 0),
    ],
)
def test_spoken_sentences_that_nobody_has_looked_at_find_their_office(
    name: str, first: float, third: float, misled: int
) -> None:
    tallies = tally(questions(name), index()).values()
    asked = sum(counts.asked for counts in tallies)
    assert asked >= 45
    assert sum(counts.first for counts in tallies) >= first * asked
    assert sum(counts.third for counts in tallies) >= third * asked
    assert sum(counts.misled for counts in tallies) <= misled


@pytest.mark.parametrize(
    ("asked", "office"),
    [
        ("울 영감이 귀가 통 안 들린디 보청기값을 쪼까 보태 준다등만", "사회복지과"),
        ("어머니 임플란트비용을 나라에서 좀 대 준다고 하던데 맞나요", "건강정책과"),
    ],
)
def test_what_a_thing_costs_is_asked_of_whoever_deals_with_the_thing(asked: str, office: str) -> None:
    assert index().search(asked).hits[0].office == office


@pytest.mark.parametrize("said", ["담배를", "자전거를", "검사를", "건물을"])
def test_the_objects_particle_goes_whole(said: str) -> None:
    (whole,), (bare,) = words(said), words(said[:-1])
    assert whole.stem == bare.stem


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("버리", "버린다는 버린다던데 버린대서 버렸더니 버리더라고요 버리길래 버리자마자 버린다니까"),
        ("재개발", "재개발된다는 재개발한다던데 재개발한대서 재개발된다면서요 재개발한다길래"),
        ("신청", "신청하셨는데 신청하시나요 신청하라던데 신청해야죠 신청한다며 신청하다가 신청하느라고"),
    ],
)  # fmt: skip
def test_what_somebody_was_told_or_says_politely_is_the_same_word(word: str, forms: str) -> None:
    plain = words(f"{word}하고" if word != "버리" else "버리고")[0].stem
    assert [form for form in forms.split() if words(form)[0].stem != plain] == []


def test_what_a_story_begins_with_counts_less_than_what_it_ends_with() -> None:
    spoken = words("자전거 골목 아침 친구 형님 카메라 검사")
    told = counted_features(spoken, told=True)
    assert told[spoken[0].stem] < told[spoken[3].stem] < told[spoken[-1].stem] == 1.0
    assert set(counted_features(spoken, told=False).values()) == {1.0}


def test_an_office_that_more_of_a_told_sentence_speaks_for_wins() -> None:
    asked = "아버지가 요새 자꾸 집을 못 찾아오셔서 치매가 아닌가 검사를 한번 받아 보고 싶은데요"
    assert index().search(asked).hits[0].office == "하당보건지소"


def matter_names() -> dict[str, set[str]]:
    """Return every Korean name in the table of matters, with the offices of the matters that bear it."""
    offices = {one.names["ko"]: one.office for one in load_matters(ASSETS / "matters.toml") if one.office}
    called: dict[str, set[str]] = {}
    for row in table_rows(ASSETS / "foreign" / "matters_i18n.tsv"):
        if row["lang"] == "ko" and row["ko"] in offices:
            for name in (row["ko"], *row["synonyms"].split(";")):
                called.setdefault(name.strip(), set()).add(offices[row["ko"]])
    return called


def test_what_a_matter_is_called_leads_to_its_office() -> None:
    called = matter_names()
    assert len(called) > 460
    missed = [
        name
        for name, offices in called.items()
        if not (hits := index().search(name).hits) or hits[0].office not in offices
    ]
    assert len(missed) <= len(called) // 80, missed  # five: two are joined to a duty of another office
    assert not {one.names["ko"] for one in load_matters(ASSETS / "matters.toml")} & set(missed)


def test_a_matter_is_named_with_a_slip_and_with_other_spaces_and_marks() -> None:
    for said in ("체납 압류", "인감등록", "입양ㆍ가정 위탁", "체납·압류 "):
        hit = index().search(said).hits[0]
        assert hit.matter in {"체납·압류", "인감 등록", "입양·가정위탁"}, said
        assert hit.basis == ""


def test_words_that_a_clerk_joined_to_a_duty_stand_before_what_a_matter_is_called() -> None:
    joined = Topic("주차관리 업무", ("너무 느려요",), ("교통행정과",))
    tables = replace(lexicon(), topics=(*lexicon().topics, joined))
    found = IndexBuilder(tables).build(entries(), abroad(entries())).search("너무 느려요").hits
    assert [hit.office for hit in found[:2]] == ["교통행정과", "민원봉사실"]
    assert index().search("너무 느려요").hits[0].office == "민원봉사실"


def test_a_plain_name_of_a_matter_hides_no_number_to_call() -> None:
    plain = replace(index(), foreign=None)
    assert plain.search("식당 열기").hits[0].office != "보건위생과"
    assert index().search("식당 열기").hits[0].office == "보건위생과"
    urgent = {name for name in matter_names() if plain.search(name).urgent}
    assert urgent
    for name in urgent:
        assert set(plain.search(name).urgent) <= set(index().search(name).urgent), name


def test_who_was_sent_on_by_another_body_is_not_sent_back() -> None:
    named = index().search("아이 이름을 바꾸려고 하는데 법원 갔다가 여기로 오라고 하더라고요")
    assert named.elsewhere is None
    assert named.hits[0].office == "민원봉사실"


def test_what_only_counts_animals_is_not_asked_for() -> None:
    assert index().search("고양이가 열 마리나 있어요").hits[0].office == "농업정책과"


def test_a_wish_after_a_long_story_is_read_to_its_end() -> None:
    story = "제가 어제 저녁부터 몸이 안 좋아서 하루 종일 누워 있다가 이제야 나왔는데"
    story = f"{story} 그게 말이죠 그러니까 제가 뭘 하나 여쭤보려고"
    assert len(story) > 60
    assert index().search(f"{story} 대형폐기물").hits[0].office == "자원순환과"
