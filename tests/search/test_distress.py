# SPDX-License-Identifier: GPL-3.0-or-later
"""Who hints at need, in any language, sees the number first; who asks for an office sees none."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kiosk.search.lexicon import LexiconError, read_lexicon
from tests.search.corpus import DATA, index, lexicon, questions

if TYPE_CHECKING:
    from pathlib import Path

ORDINARY = [
    "blind1.tsv",
    "blind2.tsv",
    "blind3.tsv",
    "queries_dev.tsv",
    "sentences_ko.tsv",
    "residents_seen.tsv",
]
UNSEEN = ["residents_unseen.tsv", "spoken_unseen.tsv", "told_unseen.tsv"]
# Of an office, and of a number too: whoever types them may be in need.
IN_NEED = {"여성가족과", "하당보건지소", "NONE"}
ALSO_URGENT = {"산에서 연기가 나요", "도시가스 냄새 나요", "혼자 사시는 이웃 할머니가 며칠째 안 보이세요"}
FELL = "남편이 갑자기 쓰러져서 일을 못 하게 됐고 당장 생활비가 없어서 도움을 받고 싶어요"


def test_hints_of_need_bring_a_number_in_five_languages() -> None:
    lines = (DATA / "distress.txt").read_text(encoding="utf-8").splitlines()
    missed = [line for line in lines if not index().search(line.partition("\t")[2]).urgent]
    assert len(lines) > 280
    assert missed == []


def test_need_in_words_that_nobody_had_foreseen_is_heard_as_often_as_not() -> None:
    """Of these 100 sentences patterns alone hear 21: the pieces of earlier sentences hear the rest."""
    said = [line.partition("\t")[::2] for line in (DATA / "need_unseen.txt").read_text("utf-8").splitlines()]
    heard = [[call.number for call in lexicon().distressed(text)] for _, text in said]
    assert sum(map(bool, heard)) >= 0.68 * len(said)
    assert sum(number in calls for (number, _), calls in zip(said, heard, strict=True)) >= 0.55 * len(said)


def test_hints_of_another_hand_are_heard_and_what_comes_near_them_seldom() -> None:
    said = [line.partition("\t")[::2] for line in (DATA / "hints_seen.txt").read_text("utf-8").splitlines()]
    heard = [(number, bool(lexicon().distressed(text))) for number, text in said]
    assert sum(alarmed for number, alarmed in heard if number) >= 0.9 * len(heard) / 2
    assert sum(alarmed for number, alarmed in heard if not number) <= 0.04 * len(heard) / 2


def test_who_asks_with_the_words_of_need_is_not_alarmed() -> None:
    """Lost papers, a missing dog, a factory's smoke: near to a hint, and none."""
    lines = (DATA / "ordinary.txt").read_text(encoding="utf-8").splitlines()
    assert len(lines) > 95
    assert [line for line in lines if lexicon().distressed(line)] == []


def test_training_against_violence_is_no_violence_but_what_follows_it_may_be() -> None:
    assert index().search("가정폭력 예방 교육 신청").urgent == ()
    assert index().search("칼갈이 서비스 해 주는 데 있나요").urgent == ()
    hit = index().search("가정폭력 예방 교육을 받았는데도 남편이 또 때려요").urgent
    assert "112" in {call.number for call in hit}


@pytest.mark.parametrize("name", ORDINARY)
def test_ordinary_questions_bring_none(name: str) -> None:
    alarmed = {
        question.text
        for question in questions(name)
        if lexicon().distressed(question.text) and not question.offices & IN_NEED
    }
    assert alarmed <= {*ALSO_URGENT, FELL}


def test_no_sentence_of_an_unseen_set_weighs_like_need() -> None:
    weighed = replace(lexicon(), distress=())
    asked = [question for name in UNSEEN for question in questions(name)]
    alarmed = [one.text for one in asked if weighed.distressed(one.text) and not one.offices & IN_NEED]
    assert len(asked) > 930
    assert alarmed == []


@pytest.mark.parametrize(
    ("asked", "number"),
    [
        ("옆집에서 애 우는 소리가 매일 나는데 맞는 거 같아요", "112"),
        ("my husband hits me", "112"),
        ("不想活了", "109"),
        ("nhà bên cạnh đang cháy", "119"),
        ("夫に殴られます", "112"),
        ("삶이 의미가 없어요", "109"),
        ("경찰 좀 불러주세요", "112"),
        ("도와주세요", "112"),
        ("my life has no meaning", "109"),
        ("cuộc sống vô nghĩa", "109"),
        ("人生に意味がない", "109"),
        ("救救我", "112"),
    ],
)
def test_the_number_fits_the_need(asked: str, number: str) -> None:
    assert index().search(asked).urgent[0].number == number


@pytest.mark.parametrize(
    "asked",
    [
        "독감 주사 맞는 거 어디서 하나요",
        "과태료 때려 맞았어요",
        "나무가 쓰러졌어요",
        "차를 끌고 갔어요",
        "từ từ",
        "打我电话",
        "火災保険",
        "쓰러지면 누르는 단추",
        "물이 안 나와부러",
        "땅을 노나서 형제끼리 나누려고",
    ],
)
def test_what_only_sounds_alike_alarms_nobody(asked: str) -> None:
    assert not lexicon().distressed(asked)


@pytest.mark.parametrize(
    ("table", "why"),
    [
        ("*\t-30\t-25\t-28\t-20\n칼+\t9\t1\n", r"need\.tsv:2: 5 columns"),
        ("*\t-30\t-25\t-28\t-20\n칼+\t9\tviel\t0\t0\n", r"need\.tsv:2: whole numbers expected"),
        ("칼+\t9\t1\t0\t0\n", r"need\.tsv:1: the first row is that of"),
    ],
)
def test_a_broken_table_of_weights_says_where(tmp_path: Path, table: str, why: str) -> None:
    (tmp_path / "need.tsv").write_text(table, encoding="utf-8")
    with pytest.raises(LexiconError, match=why):
        read_lexicon(tmp_path)


def test_a_hint_needs_a_number_that_stands(tmp_path: Path) -> None:
    (tmp_path / "distress.tsv").write_text("999\t살려\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"distress\.tsv:1: urgent\.tsv has no number 999"):
        read_lexicon(tmp_path)
