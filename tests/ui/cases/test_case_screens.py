# SPDX-License-Identifier: GPL-3.0-or-later
"""Complaints, praise, call-backs and look-ups at the real window, over a real data folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.ui.shell.focus import name_of
from kiosk.ui.visitor.case_contact import grouped
from tests.case_samples import WHO, whole
from tests.screens import KOREAN, leaf_through, rest
from tests.ui.cases.steps import begin, dial, hand_in, keyboard_comes, shown_texts, write
from tests.visitor import place_of

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.services.visitor import VisitorServices
    from tests.screens import Mode
    from tests.visitor import Visitor

MARKER = "나래나래"
PHONE = "01000001234"


def test_praise_takes_eight_touches_and_typing(citizen: Visitor) -> None:
    touches = ["불편·칭찬 접수", "칭찬", "다음", "다음", "이름 없이", "다음", "접수하기"]
    for name in touches[:3]:
        citizen.tap(name)
    write(citizen, "고맙습니다")
    for name in touches[3:]:
        citizen.tap(name)
    citizen.settle(lambda: citizen.screen == "case_receipt")
    assert len(touches) <= 8
    assert citizen.sees("접수했습니다.")
    assert citizen.sees("자치행정과")


def test_a_complaint_with_name_address_and_phone_is_read_back_masked(citizen: Visitor) -> None:
    begin(citizen, "불친절")
    citizen.tap("다음")
    write(citizen, "끊었습니다")
    citizen.tap("다음")
    citizen.tap("예")
    write(citizen, MARKER)
    citizen.tap("다음")
    write(citizen, "용당동")
    citizen.tap("다음")
    citizen.tap("문자")
    citizen.tap("다음")
    dial(citizen, PHONE)
    citizen.tap("다음")
    citizen.tap("다음")
    assert citizen.screen == "case_review"
    assert citizen.sees("010-****-1234")
    assert citizen.sees("나**래")
    assert not citizen.sees(MARKER)
    citizen.tap("가린 글 보기")
    assert citizen.sees(MARKER)
    receipt = hand_in(citizen)
    assert citizen.sees(receipt.number)
    assert receipt.code is not None
    assert [one for one in citizen.read() if one in receipt.code] != []
    assert receipt.office == "자치행정과"


def test_errors_are_said_in_words_where_they_are_made(citizen: Visitor) -> None:
    begin(citizen, "불친절")
    citizen.tap("다음")
    citizen.tap("다음")
    assert citizen.screen == "case_words"
    citizen.settle(lambda: citizen.sees("내용을 적어 주십시오."))
    assert citizen.sees("내용을 적어 주십시오.")


def test_a_resident_number_does_not_leave_the_page(citizen: Visitor) -> None:
    begin(citizen, "칭찬")
    citizen.tap("다음")
    citizen.kiosk.pages.current.model.write("제 번호는 900101-1234568 입니다")
    citizen.tap("다음")
    assert citizen.screen == "case_words"
    citizen.settle(lambda: citizen.sees("받지 않습니다"))
    assert citizen.sees("받지 않습니다")


def test_going_back_and_forth_keeps_what_was_written(citizen: Visitor) -> None:
    begin(citizen, "불편·개선")
    citizen.tap("다음")
    write(citizen, "길이")
    citizen.tap("이전")
    assert citizen.screen == "case_about"
    citizen.tap("다음")
    assert "길이" in shown_texts(citizen)


def test_mending_a_block_returns_to_the_read_back(citizen: Visitor) -> None:
    citizen.kiosk.pages.open("case_review", draft=whole(citizen))
    citizen.settle()
    citizen.tap("고치기, 말씀")
    assert citizen.screen == "case_words"
    keyboard_comes(citizen)
    citizen.tap("다음")
    assert citizen.screen == "case_review"
    citizen.tap("고치기, 누구")
    for name in ("예", "다음", "다음", "다음", "다음", "다음"):
        citizen.tap(name)
    assert citizen.screen == "case_review"
    citizen.tap("이전")
    assert citizen.screen == "home"


def test_submitting_twice_hands_in_once(citizen: Visitor, house: VisitorServices) -> None:
    draft = whole(citizen)
    citizen.kiosk.pages.open("case_review", draft=draft)
    citizen.settle()
    review, answers = citizen.kiosk.pages.current.model, draft.wizard.answers()
    review.submit()
    review.submit()
    citizen.settle(lambda: citizen.screen == "case_receipt")
    receipt = citizen.kiosk.pages.current.model._receipt
    again = house.intake.submit(answers, house.now())
    assert again.number == receipt.number


def test_what_the_session_knows_is_not_asked_again(citizen: Visitor) -> None:
    citizen.kiosk.pages.open("case_review", draft=whole(citizen))
    citizen.settle()
    hand_in(citizen)
    citizen.tap("더 찾기")
    citizen.kiosk.pages.open("office", office="민원봉사실")
    citizen.settle()
    citizen.tap("처음으로")
    begin(citizen, "불편·개선")
    assert citizen.sees("민원봉사실")
    citizen.tap("다음")
    write(citizen, "길이")
    citizen.tap("다음")
    assert citizen.screen == "case_privacy"
    assert not citizen.sees("만 14세 이상")
    citizen.tap("다음")
    citizen.tap("다음")
    assert citizen.screen == "case_review"
    assert citizen.sees("한*래")


def test_who_has_said_to_be_young_is_not_asked_again_and_owes_a_guardian_for_consents_only(
    citizen: Visitor,
) -> None:
    citizen.kiosk.stage.remembered |= {**WHO, "over_14": False}
    begin(citizen, "불편·개선")
    citizen.tap("다음")
    write(citizen, "길이")
    for _ in range(3):
        citizen.tap("다음")
    assert citizen.screen == "case_review"
    citizen.tap("고치기, 누구")
    citizen.tap("아니요")
    while citizen.screen != "case_consents":
        citizen.tap("다음")
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
    citizen: Visitor, house: VisitorServices, folder: Path
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
    assert house.intake._given == {}
    marked = [file for file in folder.rglob("*") if file.is_file() and MARKER.encode() in file.read_bytes()]
    assert marked == []


def test_idling_wipes_a_half_written_complaint(citizen: Visitor) -> None:
    begin(citizen, "불친절")
    citizen.tap("다음")
    write(citizen, "나래")
    citizen.wait(citizen.kiosk.stage.settings.idle_form_s + citizen.kiosk.stage.settings.idle_warning_s + 5)
    assert citizen.screen == "attract"
    assert "나래" not in shown_texts(citizen)


def test_a_call_back_begins_at_the_card_of_an_absent_officer(
    citizen: Visitor, house: VisitorServices
) -> None:
    office = house.directory.offices[0]
    citizen.kiosk.pages.open("call_back", office=office.name)
    citizen.settle()
    write(citizen, "고지서")
    citizen.tap("다음")
    citizen.tap("예")
    dial(citizen, PHONE)
    assert citizen.sees("010-0000-1234")
    citizen.tap("다음")
    write(citizen, "나래")
    citizen.tap("다음")
    assert citizen.sees("되도록") or citizen.sees("전화 부탁")
    receipt = hand_in(citizen)
    assert (receipt.kind, receipt.office) == ("callback", office.name)
    assert citizen.sees("전화를 드리는 때")


def test_a_wished_time_becomes_the_due_time(citizen: Visitor) -> None:
    citizen.kiosk.pages.open("call_back", office="교통행정과")
    citizen.settle()
    write(citizen, "고지서")
    citizen.tap("다음")
    citizen.tap("예")
    dial(citizen, PHONE)
    citizen.tap("오전 9–12시")
    citizen.tap("다음")
    write(citizen, "나래")
    citizen.tap("다음")
    due = hand_in(citizen).due
    assert due is not None
    assert due.hour == 12


def test_without_a_city_key_the_first_page_says_so(
    citizen: Visitor, house: VisitorServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(house.intake.store), "recipients", lambda _self: ())
    citizen.kiosk.pages.open("cases")
    citizen.settle(lambda: citizen.sees("지금은 접수 불가"))
    assert citizen.sees("지금은 접수 불가")
    citizen.tap("칭찬")
    assert citizen.screen == "cases"


def test_a_full_disk_is_said_on_the_read_back(
    citizen: Visitor, house: VisitorServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(house.intake, "has_room", lambda: False)
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
