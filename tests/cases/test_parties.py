# SPDX-License-Identifier: GPL-3.0-or-later
"""Whoever a complaint is about stays away from it and from what follows, whatever becomes of their ties."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from kiosk.cases.actors import LOOK_BACK, NotYours
from kiosk.cases.states import CaseMove
from kiosk.services.cases import booth as bootstrap
from kiosk.services.cases import keys_opened as city_keys
from kiosk.services.cases import staff as office
from kiosk.services.cases import times as case_clock
from tests.cases.conftest import ELSEWHERE, NOW
from tests.cases.worked import done
from tests.lived import live_until

if TYPE_CHECKING:
    from kiosk.services.cases.handling import CaseHandling
    from kiosk.storage.case_rules import StoredRules
    from kiosk.storage.staff_accounts import StaffAccount
    from tests.cases.conftest import House

ABOUT, PASSWORD = "교통행정과", "walking-the-hall-9"
LATE = NOW + timedelta(days=30)


@pytest.fixture
def rules(house: House) -> StoredRules:
    """Return what an admin sets."""
    return bootstrap.case_rules(house.storage, house.settings)


def compensation_for(house: House, number: str) -> str:
    """Let a complaint's statutory time pass, and return the case that this opens."""
    live_until(house.storage, house.settings, LATE)
    done(case_clock.case_clocks(house.storage, house.settings).tick(LATE))
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


def test_a_tie_made_again_after_long_knows_nothing_of_what_came_between(
    house: House, rules: StoredRules
) -> None:
    rules.tie("account-08", ABOUT, "member", "admin", NOW - timedelta(days=400))
    rules.untie("account-08", ABOUT, "admin", NOW - timedelta(days=90))
    number = house.submit("unkind", office=ABOUT).number
    rules.tie("account-08", ABOUT, "member", "admin", NOW + timedelta(days=1))
    theirs = house.desk_of("account-08")
    theirs.lock()
    assert theirs.cases(LATE) == []
    with pytest.raises(NotYours):
        house.desk_of("account-08").open(number, LATE)


@pytest.mark.parametrize("left", [None, *(timedelta(days=days) for days in (1, 29, 31))])
def test_whose_account_is_made_anew_sees_of_complaints_what_the_old_one_would_have(
    house: House, rules: StoredRules, left: timedelta | None
) -> None:
    """Tied to the office complained about, for a time or still, and to another by the new account."""
    accounts = house.storage.accounts
    chief = accounts.make("chief", PASSWORD, ["system"], by=None)
    old = accounts.make("clerk-1", PASSWORD, ["cases"], by=None, person="1234")
    control = accounts.make("clerk-9", PASSWORD, ["cases"], by=None)
    for one in (old, control):
        rules.tie(str(one.id), ABOUT, "member", "admin", NOW - timedelta(days=400))
        rules.tie(str(one.id), ELSEWHERE, "member", "admin", NOW - timedelta(days=400))
        if left is not None:
            rules.untie(str(one.id), ABOUT, "admin", NOW - left)
    numbers = [house.submit("unkind", office=ABOUT).number]
    accounts.close(old, by=chief)
    numbers.append(house.submit("unkind", office=ABOUT).number)
    new = accounts.make("clerk-2", PASSWORD, ["cases"], by=None, person="1234")
    numbers.append(house.submit("unkind", office=ABOUT).number)
    assert not any(_sees(house, new, one) for one in numbers)  # belonging nowhere yet
    rules.tie(str(new.id), ELSEWHERE, "member", "admin", NOW)
    long_gone = left is not None and left > LOOK_BACK
    assert [_sees(house, control, one) for one in numbers] == [long_gone] * 3
    assert long_gone or not any(_sees(house, new, one) for one in numbers)


def _sees(house: House, account: StaffAccount, number: str) -> bool:
    try:
        return _desk(house, account).open(number, LATE).case.office != ABOUT
    except NotYours:
        return False


def _desk(house: House, account: StaffAccount) -> CaseHandling:
    desk = office.case_desk(house.storage, house.settings, account)
    desk.unlock(city_keys.DEMO_KEEPER, city_keys.DEMO_PASSPHRASE, NOW)
    return desk


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
