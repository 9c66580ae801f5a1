# SPDX-License-Identifier: GPL-3.0-or-later
"""The survey on a phone: after the arrival by a ticket, after a closed case by its code, each once."""

from __future__ import annotations

from datetime import timedelta
import re
from typing import TYPE_CHECKING

from kiosk.language.catalogue import LANGUAGES, text_in
from kiosk.services.directory import seoul_now
from kiosk.services.survey import CitySurvey
from kiosk.surveys.codes import CODE_LASTS, SurveyCode
from kiosk.web.phone.routes import TRIES
from tests.web.test_phone_pages import SETTINGS, city, secret_of

if TYPE_CHECKING:
    from kiosk.surveys.answers import SurveyCounts
    from tests.web.test_phone_pages import City

import pytest

__all__ = ["city"]  # the fixture


@pytest.fixture
def survey(city: City) -> CitySurvey:
    """Open the survey of the same city."""
    return CitySurvey(city.storage, SETTINGS)


def counted(survey: CitySurvey) -> SurveyCounts:
    today = seoul_now().date()
    return survey.counts(today, today)[0]


def ticket_of(page: str) -> str:
    found = re.search(r'name="ticket" value="([^"]+)"', page)
    assert found is not None
    return found[1]


def test_whoever_arrived_is_asked_about_people_once_without_a_script(city: City, survey: CitySurvey) -> None:
    phone, link = city.phone(), city.sets_out()
    told = phone.post("/w/arrived", data={"secret": secret_of(link), "lang": "ko"})
    assert "직원이 친절하였습니까?" in told.text
    assert told.text.count('type="radio"') == 15
    before = counted(survey)
    fields = {"lang": "ko", "ticket": ticket_of(told.text), "q.polite": "5", "q.timely": "2"}
    assert "고맙습니다" in phone.post("/w/survey", data=fields).text
    after = counted(survey)
    assert after.times_answered("phone") == before.times_answered("phone") + 1
    assert (after.of("polite", "phone")[4], after.of("timely", "phone")[1]) == (1, 1)
    assert after.of("clear", "phone") == (0, 0, 0, 0, 0)
    assert text_in("ko", "survey.used") in phone.post("/w/survey", data=fields).text
    again = phone.post("/w/arrived", data={"secret": secret_of(link), "lang": "ko"})
    assert 'name="ticket"' not in again.text
    assert counted(survey).times_answered("phone") == after.times_answered("phone")


def test_at_a_door_the_officer_is_asked_for_first_and_the_answer_is_the_doors(
    city: City, survey: CitySurvey
) -> None:
    phone, link = city.phone(), city.sets_out()
    told = phone.post(f"/w/door/{city.unit}", data={"secret": secret_of(link), "lang": "ko"})
    ticket = ticket_of(told.text)
    fields = {"secret": secret_of(link), "found": "yes", "lang": "ko", "ticket": ticket}
    thanks = phone.post("/w/officer", data=fields)
    assert ticket_of(thanks.text) == ticket
    assert "고맙습니다" in phone.post("/w/survey", data={"lang": "ko", "ticket": ticket, "q.clear": "4"}).text
    assert counted(survey).of("clear", "door") == (0, 0, 0, 1, 0)


def test_a_form_without_a_face_or_with_none_of_ours_says_so_and_keeps_the_ticket(
    city: City, survey: CitySurvey
) -> None:
    phone, link = city.phone(), city.sets_out(language="vi")
    told = phone.post("/w/arrived", data={"secret": secret_of(link), "lang": "vi"})
    ticket = ticket_of(told.text)
    for wrong in ({}, {"q.polite": "6"}, {"q.polite": "<b>"}):
        page = phone.post("/w/survey", data={"lang": "vi", "ticket": ticket} | wrong)
        assert text_in("vi", "survey.none") in page.text
        assert ticket_of(page.text) == ticket
    refused = phone.post("/w/survey", data={"lang": "vi", "ticket": ticket, "q.found": "5"})
    assert text_in("vi", "survey.used") in refused.text, "the booth's question is not asked here"
    assert survey.is_open(ticket)


def test_the_code_of_a_closed_case_answers_once_in_every_language_and_cannot_be_guessed(
    city: City, survey: CitySurvey
) -> None:
    for language in LANGUAGES:
        page = city.phone().get(f"/w/survey?lang={language}")
        assert page.status_code == 200
        assert text_in(language, "survey.code") in page.text
    code = "73019264"
    assert survey.issue(SurveyCode(code, seoul_now().date() + CODE_LASTS))
    assert not survey.issue(SurveyCode("11112222", seoul_now().date() - timedelta(days=1)))
    phone, before = city.phone("203.0.113.20"), counted(survey).times_answered("case")
    fields = {"lang": "ko", "ticket": "", "code": f"{code[:4]} {code[4:]}", "q.polite": "1"}
    assert "고맙습니다" in phone.post("/w/survey", data=fields).text
    assert text_in("ko", "survey.used") in phone.post("/w/survey", data=fields).text
    assert counted(survey).times_answered("case") == before + 1
    statuses = [
        phone.post("/w/survey", data=fields | {"code": f"{at:08}"}).status_code for at in range(TRIES)
    ]
    assert statuses[-1] == 429


def test_a_code_given_as_a_ticket_is_none_and_has_no_more_tries_than_a_typed_one(
    city: City, survey: CitySurvey
) -> None:
    code = "40028922"
    assert survey.issue(SurveyCode(code, seoul_now().date() + CODE_LASTS))
    phone = city.phone("203.0.113.21")
    fields = {"lang": "ko", "ticket": code, "q.polite": "1"}
    assert text_in("ko", "survey.used") in phone.post("/w/survey", data=fields).text
    assert survey.is_open(code)
    statuses = [
        phone.post("/w/survey", data=fields | {"ticket": f"{at:08}"}).status_code for at in range(TRIES)
    ]
    assert statuses[-1] == 429


def test_over_damaged_data_nothing_is_asked_as_nothing_could_be_kept(city: City) -> None:
    closed = CitySurvey(city.storage, SETTINGS)
    closed.close()
    assert closed.asked_at("booth") == ()
    assert closed.ticket("phone", "ko") == ""
    assert closed.answer("booth", "ko", {"found": 5}) is None
