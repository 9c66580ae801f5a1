# SPDX-License-Identifier: GPL-3.0-or-later
"""Complaints, praise, call-backs and look-ups at the real window, over a real data folder."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kiosk.directory.public import PublicAway, PublicDirectory
from kiosk.ui.shell.focus import name_of
from kiosk.ui.visitor.case_contact import grouped
from kiosk.ui.visitor.case_draft import CaseDraft
from kiosk.ui.visitor.case_review import CaseReviewModel
from tests.case_samples import WHO, fresh, whole
from tests.screens import KOREAN, leaf_through, rest
from tests.ui.cases.steps import (
    begin,
    complain,
    dial,
    hand_in,
    shown_texts,
    walked,
    write,
    write_name,
    write_words,
)
from tests.visitor import place_of

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.services.visitor import VisitorServices
    from tests.screens import Mode
    from tests.visitor import Visitor

MARKER = "나래나래"
PHONE = "01000001234"


def test_praise_takes_three_touches_on_one_page_and_nothing_personal(
    citizen: Visitor, services: VisitorServices
) -> None:
    citizen.kiosk.stage.remembered |= WHO
    before = kinds(services)
    begin(citizen, "칭찬")
    pages = walked(citizen, "모르겠어요", "쉬운 설명", "칭찬 보내기")
    assert pages == ["case_praise", "case_thanks"]
    assert citizen.sees("고맙습니다.")
    assert citizen.sees("자치행정과")
    assert citizen.sees("이름과 연락처는 받지 않았습니다.")
    assert not citizen.sees("접수번호")
    citizen.tap("마치기")
    assert citizen.screen == "attract"  # nobody asks for a number that was never shown
    assert kinds(services) == sorted([*before, "praise"])


def kinds(services: VisitorServices) -> list[str]:
    """Return what kinds of cases there are."""
    return sorted(row.kind for row in services.intake.store.rows())


@pytest.mark.parametrize("kind", ["불친절", "칭찬"])
def test_the_office_last_looked_at_is_offered_and_nobody_is_ticked(citizen: Visitor, kind: str) -> None:
    citizen.kiosk.stage.remembered |= {"office": "교통행정과", "seat": "교통행정과/4"}
    begin(citizen, kind)
    model = citizen.kiosk.pages.current.model
    chips = {chip["name"]: chip["chosen"] for chip in model.offices}
    assert chips == {"교통행정과": False, "다른 부서": False, "모르겠어요": True, "자리 고르기": False}
    assert not {"office", "seat"} & model._draft.form.given.keys()
    citizen.tap("교통행정과")
    assert model._draft.given("office") == "교통행정과"
    assert model._draft.given("seat") is None


def test_thanks_without_a_word_are_not_sent_and_the_page_says_what_is_missing(citizen: Visitor) -> None:
    begin(citizen, "칭찬")
    before = controls(citizen)
    citizen.tap("칭찬 보내기")
    assert citizen.screen == "case_praise"
    assert citizen.sees("내용을 적어 주십시오.")
    assert controls(citizen) == before
    citizen.tap("이렇게 전해 드립니다.")
    write(citizen, "고맙습니다")
    citizen.tap("다음")
    assert citizen.screen == "case_praise"
    assert citizen.sees("고맙습니다")


def test_a_complaint_takes_five_pages_and_is_read_back_masked(citizen: Visitor) -> None:
    pages = complain(citizen)
    assert ["cases", *pages] == ["cases", "case_words", "case_contact", "case_review"]
    assert citizen.sees("010-****-1234")
    assert citizen.sees("나**래")
    assert not citizen.sees(MARKER)
    citizen.tap("보기, 누구")
    assert citizen.sees(MARKER)
    receipt = hand_in(citizen)
    assert citizen.sees(receipt.number)
    assert receipt.code is not None
    assert [one for one in citizen.read() if one in receipt.code] != []
    assert receipt.office == "자치행정과"


def test_errors_are_said_in_words_where_they_are_made_and_move_nothing(citizen: Visitor) -> None:
    begin(citizen, "불친절")
    before = controls(citizen)
    citizen.tap("다음")
    assert citizen.screen == "case_words"
    assert citizen.sees("내용을 적어 주십시오.")
    assert controls(citizen) == before
    citizen.tap("반말")
    assert not citizen.sees("내용을 적어 주십시오.")
    citizen.tap("다음")
    before = controls(citizen)
    citizen.tap("다음")
    assert citizen.screen == "case_contact"
    said = ("이름을 적어 주십시오.", "번호가 모자랍니다.", "동을 골라 주십시오.", "하나를 골라 주십시오.")
    assert all(citizen.sees(one) for one in said)
    assert controls(citizen) == before
    dial(citizen, PHONE)
    assert not citizen.sees("번호가 모자랍니다.")
    assert citizen.sees("이름을 적어 주십시오.")


def test_who_has_left_something_out_is_taken_to_where_that_is_said(citizen: Visitor) -> None:
    begin(citizen, "불친절")
    walked(citizen, "반말", "다음")
    citizen.kiosk.look.set(language="en", low=True)  # of several pages there
    citizen.settle()
    rest(citizen)
    assert [*leaf_through(citizen)] != [1]
    walked(citizen, "Continue")
    assert citizen.sees("Please choose one.")
    walked(citizen, "Under 14", "Continue")  # which stands beside what is said of it
    assert citizen.sees("Write your name.")


def test_a_key_of_a_common_word_writes_its_sentence_and_takes_it_back(citizen: Visitor) -> None:
    begin(citizen, "불친절")
    write_words(citizen, "길이")
    citizen.tap("오래 기다림")
    draft = citizen.kiosk.unfinished.at_hand
    assert draft is not None
    assert draft.given("words") == "길이 오래 기다렸습니다."
    assert "길이 오래 기다렸습니다." in shown_texts(citizen)
    citizen.tap("오래 기다림")
    assert draft.given("words") == "길이"


def test_letters_by_mail_are_asked_for_where_the_address_is_and_never_ticked_beforehand(
    citizen: Visitor,
) -> None:
    begin(citizen, "불친절")
    citizen.tap("반말")
    citizen.tap("다음")
    draft = citizen.kiosk.unfinished.at_hand
    assert draft is not None
    citizen.tap("만 14세 이상")
    asked = "답변과 알림을 전자우편으로 받기"
    assert not citizen.sees(asked)
    citizen.tap("전자우편")
    model = citizen.kiosk.pages.current.model
    assert (model.property("asksMail"), draft.given("consents")) == (True, None)
    citizen.tap(asked)
    assert draft.given("consents") == ("mail",)
    citizen.tap("전화")
    assert draft.given("consents") is None
    citizen.tap("전자우편")
    assert not model.property("mailAllowed")
    model.allow_mail()
    citizen.tap("14세 미만")
    assert (model.property("asksMail"), draft.given("consents")) == (False, None)


def test_another_kind_keeps_office_and_words_and_a_claim_says_what_for(citizen: Visitor) -> None:
    begin(citizen, "불친절")
    citizen.tap("반말")
    citizen.tap("보상")
    citizen.tap("다음")
    assert citizen.sees("무엇을 청구하시는지 골라 주십시오.")
    citizen.tap("늦어진 처리")
    citizen.tap("다음")
    assert citizen.screen == "case_contact"
    draft = citizen.kiosk.unfinished.at_hand
    assert draft is not None
    assert (draft.kind.id, draft.given("claim")) == ("claim", "delay")
    assert draft.given("words") == "반말을 들었습니다."
    citizen.kiosk.stage.words.speak("en")
    about = CaseReviewModel(citizen.kiosk.stage, draft=draft).property("rows")[0]["text"]
    assert citizen.kiosk.stage.text("case_choice.delay") in about


def test_a_resident_number_does_not_leave_the_page(citizen: Visitor) -> None:
    begin(citizen, "불친절")
    citizen.kiosk.pages.current.model.write("제 번호는 900101-1234568 입니다")
    citizen.tap("다음")
    assert citizen.screen == "case_words"
    citizen.settle(lambda: citizen.sees("받지 않습니다"))
    assert citizen.sees("받지 않습니다")


def test_going_back_and_forth_keeps_what_was_written(citizen: Visitor) -> None:
    begin(citizen, "불편·개선")
    write_words(citizen, "길이")
    citizen.tap("다음")
    assert citizen.screen == "case_contact"
    citizen.tap("이전")
    assert citizen.screen == "case_words"
    assert "길이" in shown_texts(citizen)


def test_mending_a_block_returns_to_the_read_back(citizen: Visitor) -> None:
    citizen.kiosk.pages.open("case_review", draft=whole(citizen))
    citizen.settle()
    for part, page in (("말씀", "case_words"), ("누구", "case_contact"), ("더 동의", "case_consents")):
        citizen.tap(f"고치기, {part}")
        assert citizen.screen == page
        citizen.tap("다음")
        assert citizen.screen == "case_review"
    citizen.tap("이전")
    assert citizen.screen == "home"


def test_submitting_twice_hands_in_once(citizen: Visitor, services: VisitorServices) -> None:
    draft = whole(citizen)
    citizen.kiosk.pages.open("case_review", draft=draft)
    citizen.settle()
    review, answers = citizen.kiosk.pages.current.model, draft.form.answers()
    review.submit()
    review.submit()
    citizen.settle(lambda: citizen.screen == "case_receipt")
    receipt = citizen.kiosk.pages.current.model._receipt
    again = services.intake.submit(answers, services.now())
    assert again.number == receipt.number


def test_what_the_session_knows_is_not_asked_again_and_the_steps_say_so(citizen: Visitor) -> None:
    citizen.kiosk.pages.open("case_review", draft=whole(citizen))
    citizen.settle()
    hand_in(citizen)
    citizen.tap("더 찾기")
    citizen.tap("네, 처음으로")
    citizen.kiosk.pages.open("office", lit=citizen.lit("민원봉사실"))
    citizen.settle()
    citizen.tap("처음으로")
    begin(citizen, "불편·개선")
    assert citizen.sees("민원봉사실")
    assert citizen.sees("1 / 2")
    write_words(citizen, "길이")
    citizen.tap("다음")
    assert citizen.screen == "case_review"
    assert citizen.sees("2 / 2")
    assert citizen.sees("한*래")


def test_who_has_said_to_be_young_is_not_asked_again_and_owes_a_guardian_for_consents_only(
    citizen: Visitor,
) -> None:
    citizen.kiosk.stage.remembered |= {**WHO, "over_14": False}
    begin(citizen, "불편·개선")
    citizen.tap("주차")
    citizen.tap("다음")
    assert citizen.screen == "case_review"
    citizen.tap("고치기, 더 동의")
    citizen.tap("만족도 조사")
    citizen.tap("다음")
    assert citizen.sees("보호자")


def test_personal_words_are_spoken_only_after_a_confirmed_warning(citizen: Visitor) -> None:
    citizen.kiosk.pages.open("case_review", draft=whole(citizen))
    citizen.settle()
    citizen.tap("듣기")
    assert citizen.sees("주변에 계신 분도 듣게 됩니다")
    assert "한나래" not in " ".join(citizen.heard())
    citizen.tap("아니요")
    assert "한나래" not in " ".join(citizen.heard())
    citizen.tap("듣기")
    citizen.tap("예, 읽어 주세요")
    assert "한나래" in citizen.heard()[-1]


def test_a_headset_hears_personal_words_without_a_warning_until_it_is_pulled(citizen: Visitor) -> None:
    citizen.kiosk.headset.tell(plugged=True)
    citizen.kiosk.pages.open("case_review", draft=whole(citizen))
    citizen.settle()
    citizen.kiosk.pages.current.model.listen()
    assert "한나래" in citizen.heard()[-1]
    citizen.kiosk.headset.tell(plugged=False)
    citizen.kiosk.pages.current.model.listen()
    assert citizen.sees("주변에 계신 분도 듣게 됩니다")
    assert "한나래" not in citizen.heard()[-1]


def test_nothing_of_a_visitor_outlives_their_session(
    citizen: Visitor, services: VisitorServices, folder: Path
) -> None:
    draft = whole(citizen)
    for field in ("name", "address", "words"):
        draft.answer(field, f"{MARKER} {field}")
    citizen.kiosk.pages.open("case_review", draft=draft)
    citizen.settle()
    hand_in(citizen)
    citizen.kiosk.startOver()
    citizen.settle()
    assert citizen.screen == "attract"
    assert MARKER not in shown_texts(citizen)
    assert not citizen.kiosk.stage.remembered
    assert draft.given("name") is None
    assert services.intake._given == {}
    marked = [file for file in folder.rglob("*") if file.is_file() and MARKER.encode() in file.read_bytes()]
    assert marked == []


def test_idling_wipes_a_half_written_complaint(citizen: Visitor) -> None:
    begin(citizen, "불친절")
    write_words(citizen, "나래")
    citizen.wait(citizen.kiosk.stage.settings.idle_form_s + citizen.kiosk.stage.settings.idle_warning_s + 5)
    assert citizen.screen == "attract"
    assert "나래" not in shown_texts(citizen)


def test_a_call_back_takes_three_pages_from_the_card_of_an_absent_officer(
    citizen: Visitor, services: VisitorServices
) -> None:
    office = services.directory.offices[0]
    citizen.kiosk.pages.open("call_back", office=office.name)
    citizen.settle()
    pages = walked(citizen, "고지서", *PHONE)
    write_name(citizen, "나래")
    assert citizen.sees("010-0000-1234")
    pages += walked(citizen, "다음")[1:]
    assert pages == ["call_back", "case_review"]
    receipt = hand_in(citizen)
    assert (receipt.kind, receipt.office) == ("callback", office.name)
    assert citizen.sees("전화를 드리는 때")


def test_who_is_away_until_a_day_is_told_over_a_form_of_one_page(
    citizen: Visitor, services: VisitorServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = services.directory.seat("교통행정과/24")
    assert there is not None
    away = replace(there, away=PublicAway("trip", until="2026-12-02"))
    monkeypatch.setattr(PublicDirectory, "seat", lambda _of, _id: away)
    citizen.kiosk.pages.open("call_back", office="교통행정과", seat=there.id)
    rest(citizen)
    assert citizen.sees("자리 비움 · 12월 2일까지")
    assert citizen.sees("다른 날 고르기")  # the last of the page
    assert not citizen.sees("다음 쪽")


def test_a_wished_time_becomes_the_due_time(citizen: Visitor) -> None:
    citizen.kiosk.pages.open("call_back", office="교통행정과")
    citizen.settle()
    citizen.tap("고지서")
    dial(citizen, PHONE)
    citizen.tap("오전 9–12시")
    write_name(citizen, "나래")
    citizen.tap("다음")
    due = hand_in(citizen).due
    assert due is not None
    assert due.hour == 12


def test_a_call_without_a_word_or_an_office_is_not_taken_and_says_so_in_its_place(citizen: Visitor) -> None:
    citizen.kiosk.pages.open("call_number", draft=CaseDraft(citizen.kiosk.stage, kind="callback"))
    citizen.settle()
    before = controls(citizen)
    citizen.tap("다음")
    assert citizen.sees("부서를 골라 주십시오.")
    assert controls(citizen) == before
    citizen.kiosk.pages.current.model._draft.answer("office", "교통행정과")
    citizen.tap("다음")
    assert citizen.sees("용건을 골라 주십시오.")


def test_a_list_of_offices_in_which_nothing_answers_says_so_and_offers_a_guide(citizen: Visitor) -> None:
    citizen.kiosk.pages.open("case_place", draft=fresh(citizen), what="office")
    citizen.settle(lambda: citizen.sees("감사실"))
    assert not citizen.sees("맞는 곳을 못 찾았습니다")
    citizen.kiosk.pages.current.model.narrow("ㅋㅋㅋㅋ")
    citizen.settle(lambda: citizen.sees("맞는 곳을 못 찾았습니다"))
    citizen.tap("안내요원 부르기")
    assert citizen.screen == "guide_call"


def test_a_dong_is_picked_and_stands_as_the_address(citizen: Visitor) -> None:
    citizen.kiosk.pages.open("case_contact", draft=fresh(citizen))
    citizen.settle()
    citizen.tap("사시는 동")
    assert citizen.screen == "case_dong"
    citizen.tap("용당1동")
    assert citizen.screen == "case_contact"
    assert citizen.sees("용당1동")
    citizen.tap("우편")
    citizen.tap("사시는 동")
    assert citizen.screen == "case_ask"  # a letter needs the whole address


def test_without_a_city_key_the_first_page_says_so(
    citizen: Visitor, services: VisitorServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(services.intake.store), "recipients", lambda _self: ())
    citizen.kiosk.pages.open("cases")
    citizen.settle(lambda: citizen.sees("지금은 접수 불가"))
    assert citizen.sees("지금은 접수 불가")
    citizen.tap("칭찬")
    assert citizen.screen == "cases"


def test_a_full_disk_is_said_on_the_read_back(
    citizen: Visitor, services: VisitorServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(services.intake, "has_room", lambda: False)
    citizen.kiosk.pages.open("case_review", draft=whole(citizen))
    citizen.settle()
    citizen.tap("접수하기")
    citizen.settle(lambda: citizen.sees("저장할 자리가 모자라"))
    assert citizen.screen == "case_review"
    assert citizen.sees("저장할 자리가 모자라")


@pytest.mark.parametrize(
    ("digits", "written"),
    [
        ("01000001234", "010-0000-1234"),
        ("0610001234", "061-000-1234"),
        ("0210001234", "02-1000-1234"),
        ("15880000", "1588-0000"),
        ("010", "010"),
        ("", ""),
    ],
)
def test_a_telephone_number_is_grouped_as_it_is_read(digits: str, written: str) -> None:
    assert grouped(digits) == written


@pytest.mark.parametrize("mode", [one for one in KOREAN if not one.high_contrast], ids=lambda mode: mode.name)
def test_what_is_learned_of_the_keys_late_moves_no_card(citizen: Visitor, mode: Mode) -> None:
    citizen.window.resize(*((1920, 1080) if mode.landscape else (1080, 1920)))
    citizen.kiosk.look.set(keypad=mode.voice, **mode.wishes())
    citizen.kiosk.pages.open("cases")
    rest(citizen)
    before = controls(citizen)
    citizen.kiosk.pages.current.model._tell(ready=False)
    rest(citizen)
    after = controls(citizen)
    assert "칭찬" in " ".join(before)
    assert {name: after.get(name) for name in before} == before
    said = "지금은 이 화면에서 접수할 수 없습니다."
    assert any(citizen.sees(said) for _ in leaf_through(citizen)) or said in " ".join(citizen.heard())


def controls(citizen: Visitor) -> dict[str, tuple[float, float]]:
    """Return where every control of the page stands; how many pages there are may change."""
    return {
        name_of(one).split(",")[0]: (round(place_of(one).x()), round(place_of(one).y()))
        for one in citizen.controls()
    }
