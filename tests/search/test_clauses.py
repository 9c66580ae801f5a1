# SPDX-License-Identifier: GPL-3.0-or-later
"""What is told at length: the clause with the wish counts, and a body named on the way settles nothing."""

from __future__ import annotations

import pytest

from kiosk.search.clauses import FEWEST, STORY, clauses
from kiosk.search.words import words
from tests.search.corpus import index, lexicon

LAMP = (
    "이번 주말에 사돈댁에서 손님이 오시는데 방이 모자라서 큰애는 거실에서 자고 작은애는 친구 집에 "
    "보내기로 했거든요 그건 그렇고 저희 집 앞 가로등이 나가서 밤에 너무 캄캄한데 고쳐 주실 수 있나요"
)
BESIDES_THE_PENSION = (
    "작년에 퇴직하고 나서 국민연금 말고는 들어오는 돈이 하나도 없는데 이웃집 할머니가 그러시길 나라에서 "
    "노인한테 주는 돈이 또 있다고 해서 그 신청을 어디서 하는지 여쭤보러 왔습니다"
)
OF_THE_PENSION = (
    "국민연금을 다달이 부었는데 올해 예순셋이 되어서 언제부터 얼마나 받게 되는지 좀 알고 싶고 서류는 "
    "무엇을 떼어 가야 하는지 딸이 물어보고 오라고 해서 이렇게 왔는데 어디로 가면 될까요"
)
ALSO_TO_THE_CITY = (
    "세무서에 가서 폐업을 했더니 그게 다가 아니라고 하던데 시에서 받은 영업신고증은 또 따로 내야 한다고 "
    "옆 가게 사장님이 말씀하셔서 식당 문 닫는 신고를 하러 왔어요"
)


def test_a_story_is_cut_behind_its_endings_and_no_word_is_lost() -> None:
    spoken = words(LAMP)
    told = clauses(spoken)
    assert [word for clause in told for word in clause] == list(spoken)
    assert len(told) > 1
    assert all(len(clause) >= FEWEST for clause in told)


def test_a_shorter_text_has_no_clauses() -> None:
    assert clauses(words(LAMP)[: STORY - 1]) == []


def test_a_long_story_finds_whom_its_last_clause_asks_for() -> None:
    assert index().search(LAMP).hits[0].office == "도시디자인과"


@pytest.mark.parametrize(
    ("told", "elsewhere"),
    [(BESIDES_THE_PENSION, ""), (OF_THE_PENSION, "국민연금공단"), (ALSO_TO_THE_CITY, "")],
)
def test_a_body_named_on_the_way_settles_nothing(told: str, elsewhere: str) -> None:
    answer = index().search(told)
    assert (answer.elsewhere.name if answer.elsewhere else "") == elsewhere


@pytest.mark.parametrize(
    ("said", "standard"),
    [
        ("하수구가 넘치는디 워치게 헌당가", "하수구가 넘치는데 어떻게 한당가"),
        ("면허시험장하고 특허는 어디서 허는가", "면허시험장하고 특허는 어디서 하는가"),
        ("막혀서 왔고 잡혀요", "막혀서 왔고 잡혀요"),
        ("세금을 내젠 하난 어디로 가야 헙니까", "세금을 내려고 하니까 어디로 가야 합니까"),
        ("고구마 심었습니더", "고구마 심었습니다"),
        ("잔디밭 나무뿌리", "잔디밭 나무뿌리"),
    ],
)
def test_endings_of_the_dialects_are_read_as_the_standard_ones(said: str, standard: str) -> None:
    assert lexicon().standard(said) == standard
