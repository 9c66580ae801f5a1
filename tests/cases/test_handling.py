# SPDX-License-Identifier: GPL-3.0-or-later
"""The desk: who may do what, when, and what is left behind of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from kiosk.cases.actors import NotYours, Sealed
from kiosk.cases.keys import WrongPassphrase
from kiosk.cases.records import ChangedMeanwhile
from kiosk.cases.states import CaseMove, Illegal, State
from kiosk.cases.urgency import DueShape
from kiosk.charter.clock import StatutoryClock
from kiosk.charter.deadline import NotAllowed
from kiosk.charter.hours import SEOUL, in_seoul
from kiosk.charter.period import Period
from kiosk.plain_text import safe_cell
from kiosk.services.cases import booth as bootstrap
from kiosk.services.cases import keys_opened as city_keys
from kiosk.services.cases.city_keys import LockedOut
from kiosk.storage import access_log
from kiosk.storage.tables.base import access_log as log_table
from tests.cases.conftest import NOW

if TYPE_CHECKING:
    from tests.cases.conftest import House

CLOCK = StatutoryClock()
LATER = NOW + timedelta(minutes=30)


def test_a_complaint_goes_its_whole_way_and_every_step_is_in_the_log(house: House) -> None:
    number = house.submit("unkind").number
    house.desk.assign(number, "account-04", NOW)
    assert house.desk.open(number, NOW).content["words"] == "창구에서 말이 거칠었습니다."
    house.desk.answer(number, "사과드립니다.", LATER, upheld=True, staff="A-77")
    done = house.desk.notify(number, "문자", LATER, LATER)
    assert (done.state, done.closed_at) == (State.NOTIFIED, LATER)
    with house.storage.database.read() as connection:
        assert access_log.verify(connection).problem is None
        log = [(row.action, row.object) for row in connection.execute(log_table.select())]
    for action in ("case.received", "case.assign", "case.read", "case.answer", "case.notify"):
        assert (action, number) in log
    steps = house.desk.open(number, LATER).steps
    assert [step.move for step in steps] == [CaseMove.ASSIGN, CaseMove.ANSWER, CaseMove.NOTIFY]
    assert steps[1].note == "사과드립니다."


def test_illegal_moves_are_impossible_and_not_offered(house: House) -> None:
    number = house.submit("unkind").number
    with pytest.raises(Illegal):
        house.desk.notify(number, "문자", NOW, NOW)
    with pytest.raises(Illegal):
        house.desk.confirm_praise(number, NOW)
    assert CaseMove.NOTIFY not in house.desk.open(number, NOW).moves
    assert CaseMove.ASSIGN in house.desk.open(number, NOW).moves


def test_a_locked_desk_lists_but_reads_nothing(house: House) -> None:
    number = house.submit("unkind").number
    house.desk.lock()
    assert [one.row.number for one in house.desk.cases(NOW)] == [number]
    with pytest.raises(Sealed):
        house.desk.open(number, NOW)


def test_wrong_passphrases_lock_out_and_no_restart_shortens_it(house: House) -> None:
    for _ in range(5):
        with pytest.raises(WrongPassphrase):
            house.desk.unlock(city_keys.DEMO_KEEPER, "틀린 비밀 문구입니다 하나 둘", NOW)
    again = city_keys.city_keyring(house.storage, house.settings)
    with pytest.raises(LockedOut) as caught:
        again.unlock(city_keys.DEMO_KEEPER, city_keys.DEMO_PASSPHRASE, NOW)
    assert caught.value.wait_s > 25


def test_accounts_tied_to_the_office_can_neither_see_take_nor_close_the_case(house: House) -> None:
    rules = bootstrap.case_rules(house.storage, house.settings)
    rules.tie("account-07", "교통행정과", "member", "admin", NOW)
    number = house.submit("unkind", office="교통행정과").number
    theirs = house.desk_of("account-07", "교통행정과")
    assert theirs.cases(NOW) == []
    for forbidden in (
        lambda: theirs.open(number, NOW),
        lambda: theirs.assign(number, "account-07", NOW),
        lambda: theirs.withdraw(number, "취하", NOW),
        lambda: house.desk.assign(number, "account-07", NOW),
    ):
        with pytest.raises(NotYours):
            forbidden()


def test_an_account_tied_to_the_office_later_is_shut_out_when_it_opens_the_case(house: House) -> None:
    number = house.submit("corruption", office="교통행정과").number
    late = house.desk_of("account-08", "교통행정과")
    with pytest.raises(NotYours):
        late.open(number, NOW)
    assert late.cases(NOW) == []


def test_a_tie_made_after_the_complaint_keeps_it_from_being_taken_or_closed(house: House) -> None:
    number = house.submit("unkind", office="교통행정과").number
    house.desk.assign(number, "account-04", NOW)
    house.desk.answer(number, "살폈습니다.", NOW, upheld=False)
    rules = bootstrap.case_rules(house.storage, house.settings)
    rules.tie("account-09", "교통행정과", "head", "admin", NOW)
    with pytest.raises(NotYours):
        house.desk.assign(number, "account-09", NOW)
    late = house.desk_of("account-09", "교통행정과")
    with pytest.raises(NotYours):
        late.notify(number, "문자", NOW, NOW)
    assert late.cases(NOW) == []
    assert house.desk.notify(number, "문자", NOW, NOW).closed


def test_a_complaint_is_not_handed_to_the_office_it_is_about(house: House) -> None:
    number = house.submit("unkind", office="교통행정과").number
    with pytest.raises(NotAllowed):
        house.desk.hand_over(number, "교통행정과", "담당 아님", NOW)
    moved = house.desk.hand_over(number, "감사실", "담당 아님", NOW)
    assert (moved.office, moved.state) == ("감사실", State.RECEIVED)
    assert moved.hand_over_due(CLOCK) == NOW + timedelta(hours=1)


def test_a_supplement_stops_both_clocks(house: House) -> None:
    number = house.submit("inconvenience").number
    house.desk.assign(number, "account-04", NOW)
    house.desk.ask_supplement(number, "사진을 보내 주십시오.", NOW)
    tomorrow = NOW + timedelta(days=1)
    assert house.desk.cases(tomorrow)[0].urgency.shape is DueShape.STOPPED
    house.desk.supplemented(number, tomorrow)
    opened = house.desk.open(number, tomorrow)
    assert in_seoul(opened.due) == NOW + timedelta(days=6)  # 27 November + 8 working hours, over a weekend
    assert opened.law_due == CLOCK.due(NOW, Period.parse("15d"))


def test_the_promise_is_kept_when_the_visitor_was_told_not_when_it_was_written_down(house: House) -> None:
    number = house.submit("unkind").number
    house.desk.assign(number, "account-04", NOW)
    house.desk.answer(number, "살폈습니다.", NOW, upheld=False)
    told, written = (datetime(2026, 11, 25, hour, 0, tzinfo=SEOUL) for hour in (14, 17))
    assert house.desk.notify(number, "전화", told, written).closed_at == told
    (row,) = house.desk.store.rows(closed=True)
    assert row.closed_at == told < row.due < written


def test_an_extension_moves_the_statutory_time_and_not_the_promise(house: House) -> None:
    number = house.submit("unkind").number
    before = house.desk.open(number, NOW)
    house.desk.extend(number, Period.parse("7d"), "현장 조사", NOW)
    after = house.desk.open(number, NOW)
    assert after.due == before.due
    assert after.law_due == CLOCK.due(NOW, Period.parse("14d"))
    with pytest.raises(NotAllowed, match="동의"):
        house.desk.extend(number, Period.parse("7d"), "더 조사", NOW)


def test_two_at_once_overwrite_nothing(house: House) -> None:
    number = house.submit("unkind").number
    stale = house.desk.loaded(number, NOW)
    house.desk.assign(number, "account-04", NOW)
    with pytest.raises(ChangedMeanwhile):
        house.desk.append(stale, CaseMove.ASSIGN, NOW, {"to": "account-05"})


def test_export_needs_a_reason_and_is_masked_and_safe(house: House) -> None:
    number = house.submit("unkind", words="=HYPERLINK(1)").number
    with pytest.raises(NotAllowed):
        house.desk.export(number, " \u3164\u200b", NOW, masked=False)  # seen, it is none
    row = house.desk.export(number, "감사 자료", NOW)
    assert (row["name"], row["contact"], row["words"]) == ("한*래", "010-****-1234", "'=HYPERLINK(1)")
    assert house.desk.export(number, "감사 자료", NOW, masked=False)["name"] == "한나래"
    assert safe_cell("-1") == "'-1"


def test_the_list_says_how_urgent_in_working_time(house: House) -> None:
    house.submit("unkind")
    late = datetime(2026, 11, 25, 14, 45, tzinfo=SEOUL)
    near = datetime(2026, 11, 25, 14, 7, tzinfo=SEOUL)
    seen = [house.desk.cases(now)[0].urgency for now in (NOW, near, late)]
    assert [(one.shape, one.words) for one in seen] == [
        (DueShape.CALM, "1일 남음"),
        (DueShape.NEAR, "13분 남음"),
        (DueShape.LATE, "25분 지남"),
    ]


def test_without_the_role_nothing_is_listed(house: House) -> None:
    house.desk.actor = replace(house.desk.actor, roles=frozenset({"guide"}))
    with pytest.raises(NotYours):
        house.desk.cases(NOW)


def test_a_list_is_narrowed_to_kinds_words_and_due_times(house: House) -> None:
    rude, thanks = house.submit("unkind").number, house.submit("praise").number
    first = house.desk.cases(NOW)[0].row
    assert [one.row.number for one in house.desk.cases(NOW, kinds={"praise"})] == [thanks]
    assert [one.row.number for one in house.desk.cases(NOW, like=rude)] == [rude]
    assert house.desk.count(like="%") == 0
    assert house.desk.count(due_until=first.due) == 0
    assert house.desk.count(due_since=first.due) == 2


def test_who_the_visitor_is_stands_unmasked_only_after_a_record_of_it(house: House) -> None:
    number = house.submit("unkind").number
    assert house.desk.reveal(number, NOW)["name"] == "한나래"
    with house.storage.database.read() as connection:
        assert ("case.revealed", number) in {
            (row.action, row.object) for row in connection.execute(log_table.select())
        }


def test_the_tries_left_of_a_passphrase_are_counted_down(house: House) -> None:
    keyring = city_keys.city_keyring(house.storage, house.settings)
    before = keyring.tries_left(city_keys.DEMO_KEEPER)
    with pytest.raises(WrongPassphrase):
        keyring.unlock(city_keys.DEMO_KEEPER, "틀린 비밀 문구입니다 하나 둘", NOW)
    assert keyring.tries_left(city_keys.DEMO_KEEPER) == before - 1


def test_from_the_third_time_on_the_desk_is_told_that_somebody_says_the_same(house: House) -> None:
    hour, said = timedelta(hours=1), {"words": "가로등이 꺼져 있습니다."}
    numbers = [house.submit("inconvenience", NOW + at * hour, **said).number for at in range(3)]
    again = house.submit(
        "inconvenience", NOW + 3 * hour, words="가로등이  꺼져 있습니다", contact="01000001234"
    )
    others = [
        house.submit("inconvenience", NOW + 4 * hour, name="나한래", **said),
        house.submit("inconvenience", NOW + 4 * hour, words="가로등이 켜져 있습니다."),
        house.submit("unkind", NOW + 4 * hour, **said),
    ]
    later = NOW + 5 * hour
    assert [house.desk.open(number, later).earlier for number in numbers] == [(), (), tuple(numbers[:2])]
    assert house.desk.open(again.number, later).earlier == tuple(numbers)
    assert [house.desk.open(one.number, later).earlier for one in others] == [(), (), ()]


def test_of_a_case_that_an_account_may_not_know_it_is_not_told_here_either(house: House) -> None:
    numbers = [house.submit("unkind", NOW + timedelta(hours=at)).number for at in range(3)]
    first = house.desk.store.load(numbers[0])
    assert first is not None
    later = NOW + timedelta(hours=4)
    assert house.desk.open(numbers[2], later).earlier == tuple(numbers[:2])
    house.desk.store.exclude([first.case.opened.id], [house.desk.actor.account])
    assert house.desk.open(numbers[2], later).earlier == ()
