# SPDX-License-Identifier: GPL-3.0-or-later
"""The survey at the booth: offered quietly, answered or not, taken back, and in nobody's way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from kiosk.language.catalogue import text_in
from kiosk.services.directory import seoul_now
from kiosk.services.survey import CitySurvey
from kiosk.settings import LANGUAGES
from kiosk.storage.errors import StorageError
from kiosk.surveys.answers import SurveyCounts
from kiosk.surveys.codes import CODE_LASTS, SurveyCode
from tests.ui.guide.person import wait
from tests.visitor import place_of

if TYPE_CHECKING:
    from kiosk.services.visitor import VisitorServices
    from tests.visitor import Visitor

FOUND, AGAIN = "가실 곳과 길을 쉽게 아셨습니까?", "다음에도 이 안내를 쓰시겠습니까?"
INVITED = "이 안내가 도움이 되었습니까? 세 가지, 20초. 그냥 가셔도 됩니다."


def counts(services: VisitorServices) -> SurveyCounts:
    today = seoul_now().date()
    return next(iter(services.survey.counts(today, today)), SurveyCounts(""))


def asked_of(services: VisitorServices) -> int:
    """Return how often the booth put the questions; the report's is never below that of the answers."""
    return sum(many for (channel, _), many in counts(services).asked.items() if channel == "booth")


def sets_out(guest: Visitor) -> None:
    """Ask the way to an office and leave for it."""
    guest.kiosk.pages.open("way", target="교통행정과")
    guest.settle()
    guest.wait(2)
    guest.tap("알겠습니다, 출발합니다")
    guest.settle(lambda: guest.screen == "arrived")


def answered(guest: Visitor) -> None:
    """Answer two of three questions and send."""
    guest.tap(f"{FOUND} 아주")
    guest.tap(f"{AGAIN} 전혀")
    guest.tap("보내기")
    wait(lambda: guest.sees("답을 받았습니다."))
    guest.settle()  # the page that thanks takes no touch before it stands


def types_code(guest: Visitor, digits: str) -> None:
    """Go from home to the page of the code, and type it."""
    guest.kiosk.pages.begin("home")
    guest.settle()
    guest.tap("불편·칭찬 접수")
    guest.tap("내 접수 확인")
    guest.tap("설문 번호 넣기")
    for digit in digits:
        guest.tap(digit)


def test_whoever_sets_out_is_invited_and_the_answer_counts(guest: Visitor, services: VisitorServices) -> None:
    before, asked = counts(services), asked_of(services)
    sets_out(guest)
    guest.tap(INVITED)
    assert guest.screen == "survey"
    answered(guest)
    after = counts(services)
    assert asked_of(services) == asked + 1
    assert after.times_answered("booth") == before.times_answered("booth") + 1
    assert after.of("found")[4] == before.of("found")[4] + 1
    assert after.of("again")[0] == before.of("again")[0] + 1
    assert after.of("legible") == before.of("legible")
    guest.tap("마치기")
    assert guest.screen == "attract"


def test_an_answer_is_taken_back_on_the_page_that_thanks(guest: Visitor, services: VisitorServices) -> None:
    before = counts(services)
    guest.kiosk.pages.open("survey")
    guest.settle()
    answered(guest)
    guest.tap("방금 답 취소")
    wait(lambda: guest.sees("답을 취소하였습니다."))
    assert counts(services).times_answered() == before.times_answered()
    assert counts(services).of("found") == before.of("found")


def test_it_is_skipped_by_one_touch_and_a_second_look_at_the_invitation_asks_nobody_twice(
    guest: Visitor, services: VisitorServices
) -> None:
    before = asked_of(services)
    sets_out(guest)
    wait(lambda: asked_of(services) == before + 1)
    guest.tap(INVITED)
    guest.tap("건너뛰기")
    assert guest.screen == "arrived"
    guest.tap("길 다시 보기")
    sets_out(guest)
    guest.settle()
    assert asked_of(services) == before + 1


def test_nothing_is_sent_without_a_face_and_a_second_touch_takes_a_face_back(
    guest: Visitor, services: VisitorServices
) -> None:
    before = counts(services).times_answered()
    guest.kiosk.pages.open("survey")
    guest.settle()
    guest.tap(f"{FOUND} 보통")
    guest.tap(f"{FOUND} 보통")
    guest.tap("보내기")
    assert guest.sees("얼굴을 하나 이상 눌러 주십시오.")
    assert guest.screen == "survey"
    assert counts(services).times_answered() == before


def test_the_next_visitor_finds_no_face_chosen_and_the_page_leaves_by_itself(guest: Visitor) -> None:
    guest.kiosk.pages.open("survey")
    guest.settle()
    guest.tap(f"{FOUND} 꽤")
    assert guest.kiosk.session.form is False, "it waits no longer than any page that is looked at"
    guest.wait(60 + 26)
    assert guest.screen == "attract"
    guest.wake()
    guest.kiosk.pages.open("survey")
    guest.settle()
    assert not any(
        face["chosen"] for row in guest.kiosk.pages.current.model.questions for face in row["faces"]
    )


def test_where_it_cannot_be_kept_the_page_says_so_and_keeps_the_faces(
    guest: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise StorageError("the disk is full", "make room")

    monkeypatch.setattr(CitySurvey, "answer", full)
    guest.kiosk.pages.open("survey")
    guest.settle()
    guest.tap(f"{FOUND} 꽤")
    guest.tap("보내기")
    wait(lambda: guest.sees("지금은 답을 받지 못합니다."))
    assert guest.kiosk.pages.current.model.questions[0]["faces"][3]["chosen"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_by_voice_each_face_is_named_with_its_question_and_keys_alone_send(
    guest: Visitor, services: VisitorServices, language: str
) -> None:
    before = counts(services).times_answered("booth", language)
    guest.kiosk.look.set(language=language, voice=True, keypad=True)
    guest.kiosk.pages.open("survey")
    guest.settle()
    question = services.survey.asked_at("booth")[0].words[language]
    name = f"{question} {services.survey.faces(language)[4]}"
    guest.walk_to(name)
    assert any(name in said for said in guest.heard())
    guest.press("select")
    guest.walk_to(guest.kiosk.stage.text("survey.send"))
    guest.press("select")
    wait(lambda: guest.sees(guest.kiosk.stage.text("survey.kept")))
    assert counts(services).times_answered("booth", language) == before + 1


def test_the_code_of_a_closed_case_opens_the_questions_about_people_once(
    guest: Visitor, services: VisitorServices
) -> None:
    assert services.survey.issue(SurveyCode("40718826", seoul_now().date() + CODE_LASTS))
    types_code(guest, "40718826")
    wait(lambda: guest.screen == "survey")
    guest.settle()
    guest.tap("직원이 친절하였습니까? 아주")
    guest.tap("보내기")
    wait(lambda: guest.sees("답을 받았습니다."))
    guest.settle()  # the page that thanks takes no touch before it stands
    assert not guest.sees("방금 답 취소")
    types_code(guest, "40718826")
    wait(lambda: guest.sees("쓸 수 없는 번호입니다."))
    assert counts(services).of("polite", "case") == (0, 0, 0, 0, 1)


@pytest.mark.parametrize("look", [{}, {"low": True}, {"zoom": 2.0}, {"language": "vi"}])
def test_whoever_did_not_find_it_is_invited_where_they_say_so_and_nothing_moves(
    guest: Visitor, services: VisitorServices, look: dict[str, Any]
) -> None:
    guest.kiosk.look.set(**look)
    guest.kiosk.pages.open("not_found")
    guest.settle()
    text = guest.kiosk.stage.text
    first = text("missed.no_office")
    asked, before = asked_of(services), place_of(guest.find(first))
    guest.tap(first)
    guest.settle()
    assert place_of(guest.find(first)) == before
    wait(lambda: asked_of(services) == asked + 1)
    assert guest.kiosk.pages.current.model.inviting
    guest.kiosk.pages.current.model.survey()
    guest.settle()
    assert guest.screen == "survey"


def test_whoever_waits_for_a_guide_or_told_what_is_wrong_is_invited_and_counts_once(
    guest: Visitor, services: VisitorServices
) -> None:
    asked = asked_of(services)
    guest.kiosk.pages.open("guide_call", state="called")
    guest.settle()
    assert not guest.sees(INVITED), "a call still rings"
    guest.kiosk.pages.current.model.become("coming")
    guest.settle()
    assert guest.sees(INVITED)
    guest.kiosk.pages.open("wrong", screen="access", state={})
    guest.settle()
    guest.tap(guest.kiosk.stage.text("hard.reach"))
    guest.settle()
    guest.tap(INVITED)
    assert guest.screen == "survey"
    wait(lambda: asked_of(services) == asked + 1)


def test_a_session_answers_once_by_whatever_way_it_comes_back(
    guest: Visitor, services: VisitorServices
) -> None:
    before = counts(services).times_answered("booth")
    sets_out(guest)
    guest.tap(INVITED)
    guest.kiosk.pages.open("guide_call", state="coming")
    guest.settle()
    assert not guest.sees(INVITED), "the questions lie under this page already"
    guest.tap("이전")
    guest.settle()
    answered(guest)
    guest.tap("이전")
    guest.settle()
    assert guest.screen == "arrived"
    assert not guest.sees(INVITED)
    guest.tap("처음으로")
    sets_out(guest)
    assert not guest.sees(INVITED)
    guest.kiosk.pages.open("survey")
    guest.settle()
    guest.tap(f"{FOUND} 꽤")
    guest.tap("보내기")
    wait(lambda: guest.sees("답을 받았습니다."))
    assert counts(services).times_answered("booth") == before + 1


def test_an_answer_that_could_not_be_kept_may_be_given_again(
    guest: Visitor, services: VisitorServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = counts(services).times_answered("booth")

    def full(*_: object) -> None:
        raise StorageError("the disk is full", "make room")

    guest.kiosk.pages.open("survey")
    guest.settle()
    guest.tap(f"{FOUND} 꽤")
    with monkeypatch.context() as broken:
        broken.setattr(CitySurvey, "answer", full)
        guest.tap("보내기")
        wait(lambda: guest.sees("지금은 답을 받지 못합니다."))
    guest.tap("보내기")
    wait(lambda: guest.sees("답을 받았습니다."))
    assert counts(services).times_answered("booth") == before + 1


def test_whoever_ends_is_asked_once_and_nothing_of_theirs_lies_under_the_questions(
    guest: Visitor, services: VisitorServices
) -> None:
    asked = asked_of(services)
    guest.kiosk.look.set(language="vi", high_contrast=True)
    guest.kiosk.pages.open("office", lit=guest.lit("교통행정과"))
    guest.settle()
    guest.wait(2)
    guest.tap(text_in("vi", "dock.restart"))
    assert (guest.screen, guest.kiosk.pages.deep) == ("survey", False)
    assert guest.kiosk.stage.remembered == {"invited": True}, "only that they were asked"
    assert guest.sees(text_in("vi", "survey.title")[:12]), "in their language"
    assert guest.kiosk.look.highContrast, "and as they had it"
    guest.kiosk.finish()
    assert guest.screen == "attract"
    wait(lambda: asked_of(services) == asked + 1)


def test_whoever_passes_the_questions_over_at_the_end_has_ended(guest: Visitor) -> None:
    guest.kiosk.pages.open("office", lit=guest.lit("교통행정과"))
    guest.settle()
    guest.wait(2)
    guest.tap("끝내기")
    guest.settle()
    guest.wait(2)
    guest.tap("건너뛰기")
    assert guest.screen == "attract"


def test_whoever_ends_without_having_seen_anything_or_was_asked_before_is_not_asked(guest: Visitor) -> None:
    guest.kiosk.pages.open("offices")
    guest.settle()
    guest.wait(2)
    guest.tap("끝내기")
    assert guest.screen == "attract"
    guest.wake()
    sets_out(guest)
    guest.wait(2)
    guest.tap("끝내기")
    assert guest.screen == "attract"


def test_whoever_answers_at_the_end_is_thanked_and_has_ended(
    guest: Visitor, services: VisitorServices
) -> None:
    before = counts(services).times_answered("booth")
    guest.kiosk.pages.open("office", lit=guest.lit("교통행정과"))
    guest.settle()
    guest.wait(2)
    guest.tap("끝내기")
    guest.settle()
    guest.wait(2)
    answered(guest)
    assert counts(services).times_answered("booth") == before + 1
    guest.wait(2)
    guest.tap("마치기")
    assert guest.screen == "attract"
