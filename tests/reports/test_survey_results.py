# SPDX-License-Identifier: GPL-3.0-or-later
"""A survey's figures by question and place: nothing of fewer than ten people is told or can be computed."""

from __future__ import annotations

from datetime import date
import json
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
import pytest

from kiosk.reports.survey_results import ChannelResult, QuestionResult, SurveyResults, as_value, of_value
from kiosk.reports.year_end_words import answers_words
from kiosk.visits.measure.publishing import SMALL_CELL

if TYPE_CHECKING:
    from kiosk.reports.survey_results import Faces

FIRST, LAST = date(2026, 1, 1), date(2026, 11, 16)
MANY: Faces = (0, 1, 9, 30, 60)


def question(faces: Faces, name: str = "found") -> QuestionResult:
    """Return a question answered so."""
    return QuestionResult(name, {"ko": "길을 쉽게 아셨습니까?"}, faces)


def results(*questions: QuestionResult, channels: tuple[ChannelResult, ...] = ()) -> SurveyResults:
    """Return a survey of these."""
    return SurveyResults(FIRST, LAST, questions, channels)


def test_a_question_tells_its_good_share_with_wilson_s_interval_and_its_mean_of_100() -> None:
    one = question(MANY)
    assert one.good is not None
    assert (one.n, one.good.share) == (100, 0.9)
    # Wilson's interval of 90 of 100 (Agresti & Coull 1998): 82.6–94.5 %.
    assert one.good.low == pytest.approx(0.8256, abs=1e-4)
    assert one.good.high == pytest.approx(0.9448, abs=1e-4)
    assert one.mean == pytest.approx((25 + 9 * 50 + 30 * 75 + 60 * 100) / 100)
    assert (question((7, 0, 0, 0, 0)).mean, question((0, 0, 0, 0, 7)).mean) == (0.0, 100.0)


def test_each_question_that_is_told_counts_once_in_the_score_and_a_small_one_not_at_all() -> None:
    found = results(question((0, 0, 0, 0, 900)), question((10, 0, 0, 0, 0)), question((0, 0, 9, 0, 0)))
    assert [one.shown for one in found.questions] == [True, True, False]
    assert found.score == 50.0


@given(st.lists(st.integers(0, 40), max_size=5))
def test_of_places_no_small_cell_is_told_nor_can_one_be_computed(answered: list[int]) -> None:
    there = tuple(
        ChannelResult(f"c{at}", many + 1, many, (0, 0, 0, 0, many)) for at, many in enumerate(answered)
    )
    found = results(channels=there)
    if found.answered < SMALL_CELL:
        assert found.told is None
        return
    hidden = [one.answered for one in there if one.channel in _hidden(found)]
    told = [one.answered for one in there if one.channel not in _hidden(found)]
    assert all(many == 0 or many >= SMALL_CELL for many in told)
    # What is left of the total without everything told is nothing, or ten and more of several places.
    assert not hidden or (len(hidden) > 1 and sum(hidden) >= SMALL_CELL)
    assert found.answered == sum(hidden) + sum(told)


def _hidden(found: SurveyResults) -> set[str]:
    assert found.told is not None
    return {one.channel for one in found.told.channels if one.asked is None}


def test_no_place_is_hidden_for_a_small_one_that_its_own_question_tells_of() -> None:
    """All booth answers are told by what only booths ask: hiding it would leave the four of the door told."""
    own = QuestionResult("found", {"ko": "길을 쉽게 아셨습니까?"}, (0, 0, 0, 0, 40), "booth")
    there = (("booth", 40), ("counter", 500), ("phone", 60), ("door", 4))
    channels = tuple(ChannelResult(name, n, n, (0, 0, 0, 0, n)) for name, n in there)
    assert _hidden(results(own, channels=channels)) == {"door", "phone"}
    assert _hidden(results(question(MANY), channels=channels)) == {"door", "booth"}
    assert _hidden(results(own, channels=(channels[0], channels[3]))) == {"door", "booth"}


def test_nine_answers_are_too_few_to_be_told_and_the_desk_says_so() -> None:
    nine = results(question((0, 0, 0, 0, 9)), channels=(ChannelResult("booth", 40, 9, (0, 0, 0, 0, 9)),))
    ten = results(question((0, 0, 0, 0, 10)), channels=(ChannelResult("booth", 40, 10, (0, 0, 0, 0, 10)),))
    assert (nine.enough, ten.enough) == (False, True)
    assert answers_words(nine).endswith("물음 하나에 10명이 답하면 이 답으로 마칠 수 있습니다.")
    assert answers_words(ten) == (
        "받은 답: 40번 물어 10명(25.0 %) · 만족도 100점 · 2026-01-01부터 2026-11-16까지"
    )
    assert answers_words(None) == ""


def test_what_is_kept_with_the_year_is_read_back_as_it_was() -> None:
    own = QuestionResult("again", {"ko": "또 쓰시겠습니까?"}, MANY, "booth")
    found = results(question(MANY), own, channels=(ChannelResult("booth", 200, 100, MANY),))
    again = of_value(json.loads(json.dumps(as_value(found))))
    assert again == SurveyResults(FIRST, LAST, tuple(found.questions), tuple(found.channels))
