# SPDX-License-Identifier: GPL-3.0-or-later
"""Whose way is offered at once is right nearly always, and what is left out is what nobody looks for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.search.entries import Answer, Hit, OtherBody, Urgent
from kiosk.search.leading import leads, near, part_asked_for
from tests.search.corpus import index, questions

SETS = ("queries_dev.tsv", "blind1.tsv", "blind2.tsv", "blind3.tsv")
ABROAD = ("foreign_dev.tsv", "residents_seen.tsv")
OFTEN = 0.85


def hit(office: str | None, score: float) -> Hit:
    return Hit("team" if office else "place", f"{office}:팀", office, "팀", "", "duty", "일", score)


@pytest.mark.parametrize(("names", "right"), [(SETS, 0.97), (ABROAD, 0.96)])
def test_an_office_that_leads_is_the_right_one_and_most_words_have_one(
    names: tuple[str, ...], right: float
) -> None:
    asked = [one for name in names for one in questions(name)]
    answers = [(one, index().search(one.text)) for one in asked]
    found = [(one, answer) for one, answer in answers if answer.hits]
    led = [answer.hits[0].office in one.offices for one, answer in found if leads(answer)]
    assert sum(led) >= right * len(led)
    assert len(led) >= OFTEN * len(found)


@pytest.mark.parametrize("name", [*SETS, *ABROAD])
def test_what_is_left_out_holds_no_office_that_was_looked_for(name: str) -> None:
    for one in questions(name):
        answer = index().search(one.text)
        looked_for = {hit.office for hit in answer.hits} & one.offices
        assert not looked_for or looked_for & {hit.office for hit in near(answer)}, one.text


def test_who_is_hardly_ahead_fits_badly_or_comes_after_a_number_to_call_does_not_lead() -> None:
    clear = Answer("말", hits=(hit("세정과", 0.9), hit("세정과", 0.89), hit("징수과", 0.8)))
    assert leads(clear)
    assert not leads(Answer("말"))
    assert not leads(replace(clear, hits=(hit("세정과", 0.9), hit("징수과", 0.88))))
    assert not leads(replace(clear, hits=(hit("세정과", 0.7), hit("징수과", 0.5))))
    assert leads(replace(clear, hits=(hit("세정과", 0.7), hit("징수과", 0.4))))
    assert not leads(replace(clear, hits=(hit(None, 0.9),)))
    assert not leads(replace(clear, urgent=(Urgent("119", "소방"),)))
    assert not leads(replace(clear, elsewhere=OtherBody("세무서", "")))


def test_of_a_duty_in_several_parts_the_one_that_holds_the_words_is_shown() -> None:
    duty = "불법 주·정차 지도·단속 및 과태료 부과"
    assert part_asked_for(duty, ["과태료"]) == "과태료 부과"
    assert part_asked_for(duty, ["벌금"]) == duty
