# SPDX-License-Identifier: GPL-3.0-or-later
"""The wizard: every kind from the first touch to the read-back, without a screen."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import pytest

from kiosk.cases.notices import consents, notice
from kiosk.cases.wizard import STEPS, Wizard
from kiosk.charter.charter import read_charter
from tests.cases.conftest import NOW

if TYPE_CHECKING:
    from collections.abc import Mapping

CHARTER = read_charter(Path(__file__).parents[2] / "assets" / "charter" / "mokpo.toml")
WHO = {
    "over_14": True,
    "name": "한나래",
    "address": "목포시 용당동 000",
    "contact": "010-0000-1234",
    "tell_by": "문자",
}


def begin(known: Mapping[str, Any] | None = None) -> Wizard:
    return Wizard.begin(CHARTER, uuid4(), known)


def filled(kind: str, **given: object) -> Wizard:
    wizard = begin()
    for name, value in {"kind": kind, "office": "교통행정과", "words": "길이 어둡습니다.", **given}.items():
        wizard = wizard.answer(name, value)
    return wizard


def to_the_end(wizard: Wizard) -> Wizard:
    for _ in STEPS:
        wizard = wizard.forward(NOW)
    return wizard


@pytest.mark.parametrize("kind", [kind.id for kind in CHARTER.visitor_kinds])
def test_every_kind_comes_to_its_read_back(kind: str) -> None:
    wizard = to_the_end(filled(kind, **WHO, claim="revisit"))
    assert wizard.step == "review"
    assert wizard.progress == (5, 5)
    answers = wizard.answers()
    assert (answers.kind, answers.name, answers.words) == (kind, "한나래", "길이 어둡습니다.")
    assert [line.field for line in wizard.read_back()][:1] == ["kind"]


def test_nothing_is_left_before_it_is_answered() -> None:
    wizard = begin()
    assert wizard.forward(NOW) is wizard
    assert [one.field for one in wizard.problems(NOW)] == ["kind"]
    words = filled("unkind").answer("words", "   ").forward(NOW).forward(NOW)
    assert words.step == "words"
    assert [one.field for one in words.problems(NOW)] == ["words"]


@pytest.mark.parametrize("name", ["...", "·", "010-2222", "\u3164", "\u115f\u1160", "ㅤㅤ", "♥"])
def test_a_name_without_a_letter_is_refused(name: str) -> None:
    who = filled("unkind", **(WHO | {"name": name})).forward(NOW).forward(NOW).forward(NOW)
    assert [one.field for one in who.problems(NOW)] == ["name"]
    assert who.answer("name", "Nguyễn Thị Hồng-Hạnh 2").problems(NOW) == ()


def test_praise_takes_no_more_steps_than_a_complaint_and_eight_touches_at_most() -> None:
    touches = 1 + 2  # the kind; an office found by search and chosen
    wizard = filled("praise").forward(NOW)
    while wizard.step != "review":
        after = wizard.forward(NOW)
        assert after.step != wizard.step
        wizard, touches = after, touches + 1
    touches += 1  # send
    assert touches <= 8
    assert wizard.answers().name is None


def test_the_age_is_asked_before_any_personal_field() -> None:
    wizard = filled("unkind", **{key: value for key, value in WHO.items() if key != "over_14"})
    who = wizard.forward(NOW).forward(NOW).forward(NOW)
    assert who.questions[0].field == "over_14"
    assert [one.field for one in who.problems(NOW)] == ["over_14"]


def test_under_fourteen_only_the_optional_consents_need_a_guardian() -> None:
    young = filled("unkind", **(WHO | {"over_14": False}))
    assert to_the_end(young).step == "review"
    asking = to_the_end(young.answer("consents", ["survey"]))
    assert asking.step == "who"
    assert [one.field for one in asking.problems(NOW)] == ["guardian"]
    assert to_the_end(asking.answer("guardian", "한보호")).step == "review"


def test_no_consent_is_ticked_beforehand_and_each_says_its_four_things() -> None:
    for kind in CHARTER.visitor_kinds:
        assert begin().answer("kind", kind.id).answers().consents == ()
        for one in [notice(kind), *(consent.notice for consent in consents(kind))]:
            assert all(text.strip() for _, text in one.statements)
            assert len(one.statements) == 4


def test_what_the_session_knows_is_not_asked_again() -> None:
    first = to_the_end(filled("unkind", **WHO))
    second = begin({"office": "건축행정과", "seat": "건축행정과/3", "kind": "praise", **first.carry()})
    assert second.answers().office == "건축행정과"
    assert second.answers().contact == "010-0000-1234"
    assert second.answers().words == ""


def test_what_another_kind_asked_in_this_session_is_neither_read_back_nor_sent() -> None:
    first = filled("inconvenience", **WHO)
    call = begin({"office": "건축행정과", "kind": "callback", **first.carry()}).answer(
        "words", "전화 주세요."
    )
    answers = call.answers()
    assert (answers.name, answers.contact, answers.address, answers.tell_by) == (
        *("한나래", "010-0000-1234"),
        *(None, None),
    )
    assert {line.field for line in call.read_back()} == {"kind", "office", "words", "name", "contact"}
    assert call.carry()["address"] == "목포시 용당동 000"


def test_another_office_drops_the_seat_chosen_before() -> None:
    wizard = filled("unkind", seat="교통행정과/17").answer("office", "건축행정과")
    assert wizard.answers().seat is None


def test_going_back_keeps_everything_and_steps_ahead_are_out_of_reach() -> None:
    wizard = to_the_end(filled("unkind", **WHO))
    assert wizard.back().back().answers() == wizard.answers()
    assert wizard.at("about").step == "about"
    assert wizard.at("about").at("review").step == "about"
    assert begin().back().step == "kind"


def test_the_read_back_masks_what_others_could_see() -> None:
    lines = {line.field: line for line in filled("unkind", **WHO).read_back()}
    assert lines["name"].masked == "한*래"
    assert lines["contact"].masked == "010-****-1234"
    assert lines["address"].masked == "목포시 용당동 ***"
    assert lines["office"].masked == "교통행정과"


def test_the_loudspeaker_reads_nothing_personal_before_the_warning_is_confirmed() -> None:
    wizard = filled("unkind", **WHO)
    assert wizard.spoken(headset=False) is None
    assert wizard.spoken(headset=True) is not None
    allowed = wizard.allow_aloud()
    assert allowed.spoken(headset=False) == wizard.spoken(headset=True)
    assert allowed.answer("words", "다른 말").spoken(headset=False) is None


def test_forbidden_numbers_stop_the_step_they_stand_in() -> None:
    wizard = filled("unkind", words="제 번호는 900101-1234567").forward(NOW).forward(NOW)
    assert wizard.forward(NOW).step == "words"
    assert "주민등록번호" in wizard.problems(NOW)[0].message


def test_a_wish_in_the_past_is_refused() -> None:
    wizard = filled("callback", **WHO, wished=NOW - timedelta(hours=1))
    assert [one.field for one in to_the_end(wizard).problems(NOW)] == ["wished"]


def test_controls_and_bidi_marks_never_reach_the_record() -> None:
    wizard = filled("unkind", words="\u202e거꾸로\x00\ud800 말\r\n둘째 줄\u200b")
    assert wizard.answers().words == "거꾸로 말\n둘째 줄"


def test_an_unknown_field_is_a_mistake_of_ours() -> None:
    with pytest.raises(KeyError):
        begin().answer("resident_number", "1")
