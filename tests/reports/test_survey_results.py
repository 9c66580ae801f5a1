# SPDX-License-Identifier: GPL-3.0-or-later
"""A survey's figures by question: nothing of fewer than ten people is told or can be computed."""

from __future__ import annotations

from datetime import date
import json
from math import floor
from typing import TYPE_CHECKING

import pytest

from kiosk.reports.survey_results import ChannelResult, QuestionResult, SurveyResults, as_value, of_value
from kiosk.reports.year_end import Survey, YearEnd
from kiosk.reports.year_end_words import answers_words, survey_words, told_survey_words
from kiosk.visits.measure.intervals import wilson

if TYPE_CHECKING:
    from kiosk.reports.survey_results import Faces

FIRST, LAST = date(2026, 1, 1), date(2026, 11, 16)
MANY: Faces = (0, 1, 9, 30, 60)
THERE = (ChannelResult("booth", 9_000, 900, MANY),)
WORDS = {"ko": ["하나", "둘", "셋", "넷", "다섯"]}


def question(faces: Faces, name: str = "found") -> QuestionResult:
    """Return a question answered so."""
    return QuestionResult(name, {"ko": "길을 쉽게 아셨습니까?"}, faces)


def results(*questions: QuestionResult, channels: tuple[ChannelResult, ...] = ()) -> SurveyResults:
    """Return a survey of these."""
    return SurveyResults(FIRST, LAST, questions, channels, WORDS)


def test_a_question_tells_its_good_share_with_wilson_s_interval_and_its_mean_of_100() -> None:
    one = question(MANY)
    assert one.good is not None
    assert (one.n, one.good.share) == (100, 0.9)
    # Wilson's interval of 90 of 100 (Agresti & Coull 1998): 82.6–94.5 %.
    assert one.good.low == pytest.approx(0.8256, abs=1e-4)
    assert one.good.high == pytest.approx(0.9448, abs=1e-4)
    assert one.mean == pytest.approx((25 + 9 * 50 + 30 * 75 + 60 * 100) / 100)
    assert (question((7, 0, 0, 0, 0)).mean, question((0, 0, 0, 0, 7)).mean) == (0.0, 100.0)


def test_each_question_counts_once_in_the_score_one_too_rarely_answered_to_be_told_alone_too() -> None:
    few, rare = question((10, 0, 0, 0, 0)), question((0, 0, 9, 0, 0))
    found = results(question((0, 0, 0, 0, 900)), few, rare, channels=THERE)
    assert [one.shown for one in found.questions] == [True, True, False]
    assert found.score == 50
    told = found.told
    assert told is not None
    assert (told.score, told.of) == (50, 3)


def test_inside_and_outside_the_score_is_one_number_and_says_what_it_is_the_mean_of() -> None:
    """Three questions at the booth, answered by many; three about the staff, answered by few."""
    way, staff = question((0, 0, 76, 76, 148)), question((70, 20, 5, 3, 2), "polite")
    found = results(way, way, way, staff, staff, staff, channels=THERE)
    told = Survey(LAST, 400, found.score, answers=found).told
    assert told.answers is not None
    assert told.result == told.answers.score == found.score == 46, "of the first three alone it would be 81"
    assert [one.mean for one in told.answers.questions] == [81, 81, 81, None, None, None]
    for words in (told_survey_words(told), survey_words(YearEnd(2026, Survey(LAST, 400, 46, answers=found)))):
        assert "46점(물음 6개의 평균)" in words


def test_beside_the_score_no_question_is_the_only_one_whose_mean_is_not_told() -> None:
    """Six times the score less five means would be the sixth, in which few answered."""
    many = question((0, 0, 50, 100, 300))
    others = question((0, 0, 50, 100, 200)), question((3, 0, 0, 0, 0), "polite")
    told = results(*[many] * 4, *others, channels=THERE).told
    assert told is not None
    assert [one.mean is None for one in told.questions] == [False] * 4 + [True] * 2


def test_what_leaves_the_house_names_no_place_and_no_sum_less_which_others_could_be_reckoned() -> None:
    """88 answered, 82 of them what only booths ask: the six are those of the door."""
    there = ChannelResult("booth", 900, 82, (0, 0, 0, 0, 82)), ChannelResult("door", 20, 6, (0, 0, 0, 0, 6))
    found = results(question((0, 0, 0, 20, 62)), question((0, 0, 0, 0, 6), "polite"), channels=there)
    told = found.told
    assert told is not None
    assert [one.n for one in told.questions] == [80, None]
    assert told.most == 80
    assert (told.questions[1].faces, told.questions[1].good) == ((), None)
    assert told.response == 0.1
    assert told.questions[0].faces == (None, None, None, 0.2, 0.8)
    good = told.questions[0].good
    assert good is not None
    # The interval is that of the number that is told.
    assert (good.low, good.share, good.high) == (floor(100 * wilson(0.95, 80)[0]) / 100, 1, 1)
    assert results(question((0, 0, 0, 0, 9)), question((0, 0, 9, 0, 0)), channels=there).told is None


def test_a_face_that_few_chose_is_hidden_with_another_of_its_side_and_a_mean_is_told_of_three_hundred() -> (
    None
):
    found = results(question((3, 12, 48, 133, 316)), channels=THERE).told
    assert found is not None
    [told] = found.questions
    assert (told.n, told.faces, told.mean) == (510, (None, None, 0.1, 0.26, 0.62), 86)
    rare = results(question((0, 30, 60, 9, 200)), channels=THERE).told
    assert rare is not None
    assert (rare.score, rare.questions[0].mean) == (None, None)
    assert rare.questions[0].faces == (None, None, 0.2, None, None)


def test_nine_answers_are_too_few_to_be_told_and_the_desk_says_so() -> None:
    nine = results(question((0, 0, 0, 0, 9)), channels=(ChannelResult("booth", 40, 9, (0, 0, 0, 0, 9)),))
    ten = results(question((0, 0, 0, 0, 10)), channels=(ChannelResult("booth", 40, 10, (0, 0, 0, 0, 10)),))
    assert (nine.enough, ten.enough) == (False, True)
    assert answers_words(nine).endswith("물음 하나에 10명이 답하면 이 답으로 마칠 수 있습니다.")
    assert answers_words(ten) == (
        "받은 답: 40번 물어 10명(25.0 %) · 만족도 100점(물음 1개의 평균) · 2026-01-01부터 2026-11-16까지"
    )
    assert answers_words(None) == ""


def test_what_is_kept_with_the_year_is_read_back_as_it_was() -> None:
    own = QuestionResult("again", {"ko": "또 쓰시겠습니까?"}, MANY)
    found = results(question(MANY), own, channels=(ChannelResult("booth", 200, 100, MANY),))
    again = of_value(json.loads(json.dumps(as_value(found))))
    assert again == SurveyResults(FIRST, LAST, tuple(found.questions), tuple(found.channels), WORDS)
