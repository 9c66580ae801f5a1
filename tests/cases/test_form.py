# SPDX-License-Identifier: GPL-3.0-or-later
"""The form of a case: every kind from the first answer to the read-back, without a screen."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from kiosk.cases.answers import problems
from kiosk.cases.form import PetitionForm
from kiosk.cases.notices import consents, notice
from kiosk.charter.charter import read_charter
from tests.cases.conftest import NOW

CHARTER = read_charter(Path(__file__).parents[2] / "assets" / "charter" / "mokpo.toml")
WHO = {
    "over_14": True,
    "name": "한나래",
    "address": "목포시 용당동 000",
    "contact": "010-0000-1234",
    "tell_by": "문자",
}


def begin(kind: str, **known: object) -> PetitionForm:
    return PetitionForm.begin(uuid4(), {"kind": kind, **known})


def filled(kind: str, **given: object) -> PetitionForm:
    form = begin(kind)
    for name, value in {"office": "교통행정과", "words": "길이 어둡습니다.", **given}.items():
        form = form.answer(name, value)
    return form


def wrong(form: PetitionForm) -> list[str]:
    return [one.field for one in problems(form.answers(), CHARTER.kinds[form.kind], NOW)]


@pytest.mark.parametrize("kind", [kind.id for kind in CHARTER.visitor_kinds])
def test_every_kind_comes_to_its_read_back(kind: str) -> None:
    form = filled(kind, **WHO, claim="revisit")
    assert wrong(form) == []
    answers = form.answers()
    assert (answers.kind, answers.name, answers.words) == (kind, "한나래", "길이 어둡습니다.")
    assert [line.field for line in form.read_back()][:1] == ["kind"]


def test_nothing_is_sent_before_it_is_answered() -> None:
    assert wrong(filled("unkind", **WHO).answer("words", "   ")) == ["words"]


@pytest.mark.parametrize("name", ["...", "·", "010-2222", "\u3164", "\u115f\u1160", "ㅤㅤ", "♥"])
def test_a_name_without_a_letter_is_refused(name: str) -> None:
    who = filled("unkind", **(WHO | {"name": name}))
    assert wrong(who) == ["name"]
    assert wrong(who.answer("name", "Nguyễn Thị Hồng-Hạnh 2")) == []


def test_that_somebody_is_young_is_an_answer_that_stays() -> None:
    assert begin("unkind", over_14=False).answers().over_14 is False
    assert filled("unkind", **(WHO | {"over_14": False})).carry()["over_14"] is False


def test_under_fourteen_only_the_optional_consents_need_a_guardian() -> None:
    young = filled("unkind", **(WHO | {"over_14": False}))
    assert wrong(young) == []
    asking = young.answer("consents", ("survey",))
    assert wrong(asking) == ["guardian"]
    assert wrong(asking.answer("guardian", "한보호")) == []


def test_no_consent_is_ticked_beforehand_and_each_says_its_four_things() -> None:
    for kind in CHARTER.visitor_kinds:
        assert begin(kind.id).answers().consents == ()
        for one in [notice(kind), *(consent.notice for consent in consents(kind))]:
            assert all(text.strip() for _, text in one.statements)
            assert len(one.statements) == 4


def test_what_the_session_knows_is_not_asked_again() -> None:
    first = filled("unkind", **WHO)
    second = begin("praise", office="건축행정과", seat="건축행정과/3", **first.carry())
    assert second.answers().office == "건축행정과"
    assert second.answers().contact == "010-0000-1234"
    assert second.answers().words == ""


def test_what_another_kind_asked_in_this_session_is_neither_read_back_nor_sent() -> None:
    first = filled("inconvenience", **WHO)
    call = begin("callback", office="건축행정과", **first.carry()).answer("words", "전화 주세요.")
    answers = call.answers()
    assert (answers.name, answers.contact, answers.address, answers.tell_by) == (
        *("한나래", "010-0000-1234"),
        *(None, None),
    )
    assert {line.field for line in call.read_back()} == {"kind", "office", "words", "name", "contact"}
    assert call.carry()["address"] == "목포시 용당동 000"


def test_another_office_drops_the_seat_chosen_before() -> None:
    form = filled("unkind", seat="교통행정과/17").answer("office", "건축행정과")
    assert form.answers().seat is None


def test_the_read_back_masks_what_others_could_see() -> None:
    lines = {line.field: line for line in filled("unkind", **WHO).read_back()}
    assert lines["name"].masked == "한*래"
    assert lines["contact"].masked == "010-****-1234"
    assert lines["address"].masked == "목포시 용당동 ***"
    assert lines["office"].masked == "교통행정과"


def test_the_loudspeaker_reads_nothing_personal_before_the_warning_is_confirmed() -> None:
    form = filled("unkind", **WHO)
    assert not form.may_be_spoken(headset=False)
    assert form.may_be_spoken(headset=True)
    allowed = form.allow_aloud()
    assert allowed.may_be_spoken(headset=False)
    assert not allowed.answer("words", "다른 말").may_be_spoken(headset=False)


def test_forbidden_numbers_are_not_sent() -> None:
    assert wrong(filled("unkind", **WHO, words="제 번호는 900101-1234567")) == ["words"]


def test_a_wish_in_the_past_is_refused() -> None:
    assert wrong(filled("callback", **WHO, wished=NOW - timedelta(hours=1))) == ["wished"]


def test_controls_and_bidi_marks_never_reach_the_record() -> None:
    form = filled("unkind", words="\u202e거꾸로\x00\ud800 말\r\n둘째 줄\u200b")
    assert form.answers().words == "거꾸로 말\n둘째 줄"


def test_an_unknown_field_is_a_mistake_of_ours() -> None:
    with pytest.raises(KeyError):
        begin("unkind").answer("resident_number", "1")
