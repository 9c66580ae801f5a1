# SPDX-License-Identifier: GPL-3.0-or-later
"""Whoever a complaint is about stays away from it and from what follows, whatever becomes of their ties."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from kiosk.cases.actors import NotYours
from kiosk.cases.states import CaseMove
from kiosk.services.cases import booth as bootstrap
from kiosk.services.cases import staff as office
from kiosk.services.cases import times as case_clock
from tests.cases.conftest import NOW

if TYPE_CHECKING:
    from kiosk.storage.case_rules import StoredRules
    from tests.cases.conftest import House

ABOUT = "교통행정과"
LATE = NOW + timedelta(days=30)


@pytest.fixture
def rules(house: House) -> StoredRules:
    """Return what an admin sets."""
    return bootstrap.case_rules(house.storage, house.settings)


def compensation_for(house: House, number: str) -> str:
    """Let a complaint's statutory time pass, and return the case that this opens."""
    case_clock.clockwork(house.storage, house.settings).tick(LATE)
    stored = house.desk.store.load(number)
    assert stored is not None
    return next(str(one.plain["compensation"]) for one in stored.events if one.move is CaseMove.LAPSE)


def test_a_tie_that_began_and_ended_while_the_case_was_open_keeps_it_shut(
    house: House, rules: StoredRules
) -> None:
    number = house.submit("unkind", office=ABOUT).number
    rules.tie("account-08", ABOUT, "member", "admin", NOW)
    rules.untie("account-08", ABOUT, "admin", NOW + timedelta(days=1))
    with pytest.raises(NotYours):
        house.desk.assign(number, "account-08", LATE)
    with pytest.raises(NotYours):
        house.desk_of("account-08").open(number, LATE)


def test_whoever_left_the_office_just_before_the_complaint_is_shut_out_of_it(
    house: House, rules: StoredRules
) -> None:
    rules.tie("account-08", ABOUT, "member", "admin", NOW - timedelta(days=90))
    rules.untie("account-08", ABOUT, "admin", NOW - timedelta(days=3))
    stored = house.desk.store.load(house.submit("unkind", office=ABOUT).number)
    assert stored is not None
    assert stored.excluded == {"account-08"}


def test_whoever_left_it_long_ago_or_was_tied_by_a_slip_is_not(house: House, rules: StoredRules) -> None:
    rules.tie("account-08", ABOUT, "member", "admin", NOW - timedelta(days=90))
    rules.untie("account-08", ABOUT, "admin", NOW - timedelta(days=40))
    rules.tie("account-09", ABOUT, "member", "admin", NOW - timedelta(minutes=5))
    rules.untie("account-09", ABOUT, "admin", NOW)
    number = house.submit("unkind", office=ABOUT).number
    assert house.desk_of("account-08").open(number, NOW).case.office != ABOUT
    assert house.desk_of("account-09").open(number, NOW).case.office != ABOUT


def test_a_tie_made_again_is_as_old_as_it_was_and_no_slip(house: House, rules: StoredRules) -> None:
    rules.tie("account-08", ABOUT, "member", "admin", NOW - timedelta(days=90))
    rules.untie("account-08", ABOUT, "admin", NOW - timedelta(days=1))
    rules.tie("account-08", ABOUT, "member", "admin", NOW - timedelta(minutes=5))
    rules.untie("account-08", ABOUT, "admin", NOW)
    assert ABOUT not in rules.parts("account-08")
    with pytest.raises(NotYours):
        house.desk_of("account-08").open(house.submit("unkind", office=ABOUT).number, NOW)


def test_a_compensation_for_a_late_complaint_is_shut_to_whom_the_complaint_is_about(
    house: House, rules: StoredRules
) -> None:
    number = house.submit("unkind", office=ABOUT).number
    owed = compensation_for(house, number)
    late = house.desk_of("account-08", ABOUT)
    with pytest.raises(NotYours):
        late.open(owed, LATE)
    with pytest.raises(NotYours):
        house.desk.assign(owed, "account-08", LATE)
    rules.untie("account-08", ABOUT, "admin", LATE)
    for case in (owed, number):
        with pytest.raises(NotYours):
            late.loaded(case, LATE)
    assert late.cases(LATE) == []
    assert house.desk.open(owed, LATE).content["follows"] == number


def test_being_shut_out_of_a_complaint_shuts_out_of_its_compensation_too(house: House) -> None:
    number = house.submit("corruption", office=ABOUT).number
    owed = compensation_for(house, number)
    late = house.desk_of("account-08", ABOUT)
    with pytest.raises(NotYours):
        late.open(number, LATE)
    stored = house.desk.store.load(owed)
    assert stored is not None
    assert stored.excluded == {"account-08"}


def test_a_tie_made_while_somebody_is_at_the_desk_counts_at_once(house: House, rules: StoredRules) -> None:
    number = house.submit("unkind", office=ABOUT).number
    theirs = house.desk_of("account-08")
    assert [one.row.number for one in theirs.cases(NOW)] == [number]
    rules.tie("account-08", ABOUT, "head", "admin", NOW)
    assert theirs.cases(NOW) == []
    with pytest.raises(NotYours):
        theirs.open(number, NOW)


def test_a_locked_desk_lists_nothing_that_it_cannot_judge(house: House) -> None:
    number = house.submit("unkind", office=ABOUT).number
    other = house.submit("inconvenience", office=ABOUT).number
    theirs = house.desk_of("account-08", ABOUT)
    theirs.lock()
    assert {one.row.number for one in theirs.cases(NOW)} == {other}
    assert theirs.count() == 1
    assert house.desk.open(number, NOW).case.opened.number == number


def test_a_measure_about_one_s_own_people_is_neither_shown_nor_recorded(house: House) -> None:
    for _ in range(3):
        number = house.submit("unkind", office=ABOUT).number
        house.desk.assign(number, "account-04", NOW)
        house.desk.answer(number, "확인했습니다.", NOW, upheld=True, staff="A-77")
    (due,) = office.measures_demanded(house.storage, house.settings, NOW)
    theirs = house.desk_of("account-08", ABOUT)
    assert house.desk.may_judge(due)
    theirs.lock()
    assert not theirs.may_judge(due)
    theirs = house.desk_of("account-08")
    assert not theirs.may_judge(due)
