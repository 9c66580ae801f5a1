# SPDX-License-Identifier: GPL-3.0-or-later
"""The survey code of a closed case: only with consent, always the same, written down nowhere."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from kiosk.charter.deadline import NotAllowed
from kiosk.services.survey import CitySurvey
from tests.cases.conftest import NOW

if TYPE_CHECKING:
    from tests.cases.conftest import House

LATER = NOW + timedelta(hours=2)


def closed(house: House, *consents: str) -> str:
    """Take a complaint in, answer it and tell the visitor."""
    number = house.submit("inconvenience", consents=consents).number
    house.desk.assign(number, "account-04", NOW)
    house.desk.answer(number, "고쳤습니다.", NOW, upheld=False)
    house.desk.notify(number, "전화", LATER, LATER)
    return number


def test_a_code_is_drawn_only_for_a_closed_case_of_somebody_who_agreed(house: House) -> None:
    silent, open_still = closed(house), house.submit("inconvenience", consents=("survey",)).number
    with pytest.raises(NotAllowed, match="동의하지 않으신"):
        house.desk.survey_code(silent, LATER)
    with pytest.raises(NotAllowed, match="마친 민원에만"):
        house.desk.survey_code(open_still, LATER)
    house.desk.withdraw(open_still, "취하하심", LATER)
    with pytest.raises(NotAllowed, match="마친 민원에만"):
        house.desk.survey_code(open_still, LATER)


def test_a_case_has_one_code_which_answers_once_and_stands_nowhere_on_the_disk(house: House) -> None:
    number = closed(house, "survey")
    code = house.desk.survey_code(number, LATER)
    assert code == house.desk.survey_code(number, LATER + timedelta(days=1))
    assert code.digits != house.desk.survey_code(closed(house, "survey"), LATER).digits
    survey = CitySurvey(house.storage, house.settings, lambda: LATER)
    assert survey.issue(code)
    assert survey.check(code.digits) == "open"
    assert survey.answer_once("vi", {"polite": 5}, code.digits)
    assert survey.issue(code), "looked at again, it is not made new"
    assert not survey.answer_once("vi", {"polite": 1}, code.digits)
    (counts,) = survey.counts(LATER.date(), LATER.date())
    assert (counts.of("polite", "case", "vi"), counts.times_asked("case")) == ((0, 0, 0, 0, 1), 1)
    disk = house.on_the_disk()
    assert code.digits.encode() not in disk


def test_a_code_lapses_and_is_not_given_anew(house: House) -> None:
    code = house.desk.survey_code(closed(house, "survey"), LATER)
    late = CitySurvey(house.storage, house.settings, lambda: LATER + timedelta(days=61))
    assert not late.issue(code)
    assert late.check(code.digits) == "unknown"


def test_after_five_wrong_codes_a_screen_waits(house: House) -> None:
    survey = CitySurvey(house.storage, house.settings, lambda: LATER)
    assert [survey.check(f"{at:08}") for at in range(6)] == ["unknown"] * 5 + ["wait"]
