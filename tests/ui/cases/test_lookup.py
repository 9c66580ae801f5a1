# SPDX-License-Identifier: GPL-3.0-or-later
"""A state is shown to whoever has number and code, five tries long, and nothing more."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from kiosk.cases.model import CaseEvent
from kiosk.cases.numbers import receipt_number
from kiosk.cases.records import CaseNotKept
from kiosk.cases.states import CaseMove, State
from tests.case_samples import whole
from tests.ui.cases.steps import dial, hand_in
from tests.visitor import NotThereError, place_of
from tests.walker import faults

if TYPE_CHECKING:
    from kiosk.services.visitor import VisitorServices
    from tests.visitor import Visitor


@pytest.fixture(autouse=True)
def rested(citizen: Visitor) -> None:
    """Give back what the test before has tried at this screen."""
    intake = citizen.kiosk.stage.services.intake
    for _ in range(5):
        intake.store.forgive_try()


def test_the_state_is_shown_to_number_and_code_alone(citizen: Visitor) -> None:
    citizen.kiosk.pages.open("case_review", draft=whole(citizen))
    citizen.settle()
    receipt = hand_in(citizen)
    look_up(citizen, receipt.number, receipt.code or "")
    assert citizen.sees("접수했습니다")
    assert citizen.sees("자치행정과")


def test_what_happened_stands_in_order_with_its_time_and_what_is_to_come_last(
    citizen: Visitor, services: VisitorServices
) -> None:
    citizen.kiosk.pages.open("case_review", draft=whole(citizen))
    citizen.settle()
    receipt = hand_in(citizen)
    store = services.intake.store
    stored = store.load(receipt.number)
    assert stored is not None
    given = CaseEvent(at=services.now(), actor="account-01", move=CaseMove.ASSIGN, plain={"to": "account-01"})
    due = stored.case.opened.received
    store.append(stored.case, given, (receipt.due or due, None), None)
    look_up(citizen, receipt.number, receipt.code or "")
    steps = citizen.kiosk.pages.current.model.steps
    assert [(one["name"], one["shape"]) for one in steps] == [
        ("접수했습니다", "done"),
        ("처리하고 있습니다", "now"),
        ("마칩니다", "next"),
    ]
    assert all(one["when"] for one in steps)


def test_after_five_wrong_codes_the_screen_rests_and_names_the_telephone(citizen: Visitor) -> None:
    citizen.kiosk.pages.open("case_review", draft=whole(citizen))
    citizen.settle()
    receipt = hand_in(citizen)
    wrong = f"{(int(receipt.code or 0) + 1) % 10_000:04d}"
    look_up(citizen, receipt.number, wrong)
    assert citizen.sees("4번 더 됩니다")
    for _ in range(4):
        dial(citizen, wrong)
        ask(citizen)
    dial_again(citizen, receipt.code or "")
    assert citizen.sees("3분 뒤에 다시 하시거나")
    with pytest.raises(NotThereError):
        citizen.find("모두 지움")


def test_a_number_that_was_never_given_is_answered_as_a_wrong_code(citizen: Visitor) -> None:
    look_up(citizen, receipt_number("A", 999_999), "0000")
    assert citizen.sees("두 번호가 맞지 않습니다")


def test_a_receipt_of_a_guides_pc_is_told_where_to_ask_before_a_code_is_asked_for(citizen: Visitor) -> None:
    citizen.kiosk.pages.open("lookup")
    citizen.settle()
    for _ in "BCD":
        citizen.tap(f"번호 맨 앞 글자 {citizen.kiosk.pages.current.model.letter}")
    dial(citizen, "".join(one for one in receipt_number("D", 1) if one.isdigit()))
    citizen.settle(lambda: citizen.kiosk.pages.current.model.problem != "")
    assert citizen.sees("‘D’ 번호는 다른 곳에서 접수했습니다")
    assert citizen.sees("061-0")
    assert not citizen.kiosk.pages.current.model.inCode
    citizen.tap("번호 맨 앞 글자 D")
    assert not citizen.sees("다른 곳에서 접수했습니다")


@pytest.mark.parametrize("wishes", [{}, {"low": True}, {"zoom": 2.0}, {"language": "vi"}])
def test_a_receipt_of_two_letters_is_typed_in_a_city_of_several_booths(
    citizen: Visitor, monkeypatch: pytest.MonkeyPatch, wishes: dict[str, Any]
) -> None:
    stage = citizen.kiosk.stage
    citizen.kiosk.pages.open("lookup")
    citizen.settle()
    with pytest.raises(NotThereError):
        citizen.find("번호 둘째 글자 -")  # one booth alone gives out one letter
    citizen.kiosk.pages.back()
    monkeypatch.setattr(stage, "settings", replace(stage.settings, server="https://127.0.0.1:1"))
    citizen.kiosk.look.set(**wishes)
    citizen.kiosk.pages.open("lookup")
    citizen.settle()
    if not citizen.sees(stage.text("keypad.clear")):
        citizen.tap("다음 쪽")
    name, model = stage.text("lookup.second_letter"), citizen.kiosk.pages.current.model
    dial(citizen, "".join(one for one in receipt_number("A", 1) if one.isdigit()) + "0000")
    assert faults(citizen) == []  # beside two letters both stand whole
    citizen.tap(stage.text("keypad.clear"))
    for shown in "-AB":
        citizen.tap(f"{name} {shown}")
    dial(citizen, "".join(one for one in receipt_number("AC", 1) if one.isdigit()))
    citizen.settle(lambda: model.problem != "")
    assert model.problem == stage.text(
        "lookup.elsewhere", stage.services.charter.visitor_kinds[0].window.phone, "AC"
    )
    assert faults(citizen) == []


@pytest.mark.parametrize("wishes", [{"low": True}, {"zoom": 2.0}, {"low": True, "zoom": 2.0}])
def test_what_is_typed_stands_above_the_keys_where_a_page_is_low(
    citizen: Visitor, wishes: dict[str, float]
) -> None:
    citizen.kiosk.look.set(**wishes)
    citizen.kiosk.pages.open("lookup")
    citizen.settle()
    if not citizen.sees("모두 지움"):
        citizen.tap("다음 쪽")
    number = receipt_number("A", 999_999)
    dial(citizen, "".join(one for one in number if one.isdigit())[:-1])
    assert citizen.find("접수번호 999999")
    dial(citizen, number[-1])
    citizen.settle()
    dial(citizen, "00")
    assert citizen.find("확인번호 네 자리 0 0")
    ask(citizen)
    assert citizen.find("접수번호 " + number.removeprefix("A-"))


@pytest.mark.parametrize("wishes", [{}, {"low": True}, {"zoom": 2.0}])
def test_a_case_is_taken_back_after_one_question_and_says_so(
    citizen: Visitor, services: VisitorServices, wishes: dict[str, float]
) -> None:
    citizen.kiosk.pages.open("case_review", draft=whole(citizen))
    citizen.settle()
    receipt = hand_in(citizen)
    look_up(citizen, receipt.number, receipt.code or "")
    citizen.kiosk.look.set(**wishes)
    citizen.settle()
    press(citizen, "취하하기")
    assert citizen.sees("되돌릴 수 없습니다")
    stored = services.intake.store.load(receipt.number)
    assert stored is not None
    assert stored.case.state is State.RECEIVED  # nothing is done by the first press
    press(citizen, "네, 취하합니다")
    citizen.settle(lambda: not citizen.kiosk.pages.current.model.asking)
    assert citizen.kiosk.pages.current.model.state == "취하하셨습니다"
    assert not citizen.kiosk.pages.current.model.withdrawable
    assert citizen.kiosk.pages.current.model.steps[-1]["when"]


def test_who_presses_twice_in_the_same_place_takes_nothing_back(
    citizen: Visitor, services: VisitorServices
) -> None:
    citizen.kiosk.pages.open("case_review", draft=whole(citizen))
    citizen.settle()
    receipt = hand_in(citizen)
    look_up(citizen, receipt.number, receipt.code or "")
    where = place_of(citizen.find("취하하기")).center().toPoint()
    citizen.touch(where)
    citizen.touch(where)
    citizen.settle()
    assert citizen.sees("취하하기")
    stored = services.intake.store.load(receipt.number)
    assert stored is not None
    assert stored.case.state is State.RECEIVED


def test_a_case_that_could_not_be_taken_back_goes_on_and_the_press_may_be_tried_again(
    citizen: Visitor, services: VisitorServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    citizen.kiosk.pages.open("case_review", draft=whole(citizen))
    citizen.settle()
    receipt = hand_in(citizen)
    look_up(citizen, receipt.number, receipt.code or "")
    press(citizen, "취하하기")
    with monkeypatch.context() as broken:
        broken.setattr(services.intake.store, "withdraw", full)
        press(citizen, "네, 취하합니다")
        citizen.settle(lambda: not citizen.kiosk.pages.current.model.asking)
    assert citizen.sees("취하하지 못했습니다")
    press(citizen, "네, 취하합니다")
    citizen.settle(lambda: not citizen.kiosk.pages.current.model.asking)
    assert citizen.kiosk.pages.current.model.state == "취하하셨습니다"


def full(*_: object) -> None:
    """Have no room on the disk."""
    raise CaseNotKept("the disk is full", "disk_full")


def press(citizen: Visitor, name: str) -> None:
    """Press a button, on whichever page it stands."""
    for _ in range(9):
        if citizen.sees(name):
            break
        citizen.tap("다음 쪽")
    citizen.tap(name)
    citizen.settle()


def look_up(citizen: Visitor, number: str, code: str) -> None:
    citizen.kiosk.pages.open("lookup")
    citizen.settle()
    dial(citizen, "".join(one for one in number if one.isdigit()))
    dial(citizen, code)
    ask(citizen)


def dial_again(citizen: Visitor, code: str) -> None:
    try:
        dial(citizen, code)
        ask(citizen)
    except NotThereError:
        return


def ask(citizen: Visitor) -> None:
    citizen.tap("확인하기")
    citizen.settle(lambda: not citizen.kiosk.pages.current.model.asking)
    citizen.settle()
