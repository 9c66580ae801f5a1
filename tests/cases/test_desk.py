"""The desk: who may do what, when, and what is left behind of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from kiosk.bootstrap import cases as bootstrap
from kiosk.cases.actors import NotYours, Sealed
from kiosk.cases.cabinet import LockedOut
from kiosk.cases.desk import safe_cell
from kiosk.cases.keys import WrongPassphrase
from kiosk.cases.sealing import Unreadable
from kiosk.cases.states import Illegal, Move, State
from kiosk.cases.urgency import Shape
from kiosk.charter.calendar import Declared
from kiosk.charter.clock import StatutoryClock
from kiosk.charter.deadline import NotAllowed
from kiosk.charter.hours import SEOUL, in_seoul
from kiosk.charter.period import Period
from kiosk.storage import access_log
from kiosk.storage.cases import ChangedMeanwhile
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
    assert [step.move for step in steps] == [Move.ASSIGN, Move.ANSWER, Move.NOTIFY]
    assert steps[1].note == "사과드립니다."


def test_illegal_moves_are_impossible_and_not_offered(house: House) -> None:
    number = house.submit("unkind").number
    with pytest.raises(Illegal):
        house.desk.notify(number, "문자", NOW, NOW)
    with pytest.raises(Illegal):
        house.desk.confirm_praise(number, NOW)
    assert Move.NOTIFY not in house.desk.open(number, NOW).moves
    assert Move.ASSIGN in house.desk.open(number, NOW).moves


def test_a_locked_desk_lists_but_reads_nothing(house: House) -> None:
    number = house.submit("unkind").number
    house.desk.lock()
    assert [one.row.number for one in house.desk.cases(NOW)] == [number]
    with pytest.raises(Sealed):
        house.desk.open(number, NOW)


def test_wrong_passphrases_lock_out_and_no_restart_shortens_it(house: House) -> None:
    for _ in range(5):
        with pytest.raises(WrongPassphrase):
            house.desk.unlock(bootstrap.DEMO_KEEPER, "틀린 비밀 문구입니다 하나 둘", NOW)
    again = bootstrap.key_cabinet(house.storage, house.settings)
    with pytest.raises(LockedOut) as caught:
        again.unlock(bootstrap.DEMO_KEEPER, bootstrap.DEMO_PASSPHRASE, NOW)
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
    assert house.desk.cases(tomorrow)[0].urgency.shape is Shape.STOPPED
    house.desk.supplemented(number, tomorrow)
    opened = house.desk.open(number, tomorrow)
    assert in_seoul(opened.due) == NOW + timedelta(days=6)  # 27 November + 8 working hours, over a weekend
    assert opened.law_due == CLOCK.due(NOW, Period.parse("15d"))


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
        house.desk.append(stale, Move.ASSIGN, NOW, {"to": "account-05"})


def test_export_needs_a_reason_and_is_masked_and_safe(house: House) -> None:
    number = house.submit("unkind", words="=HYPERLINK(1)").number
    with pytest.raises(NotAllowed):
        house.desk.export(number, " ", NOW)
    row = house.desk.export(number, "감사 자료", NOW)
    assert (row["name"], row["contact"], row["words"]) == ("한*래", "010-****-1234", "'=HYPERLINK(1)")
    assert house.desk.export(number, "감사 자료", NOW, masked=False)["name"] == "한나래"
    assert safe_cell("-1") == "'-1"


def test_three_upheld_complaints_demand_a_measure_that_only_recording_ends(house: House) -> None:
    for _ in range(3):
        assert bootstrap.measures_demanded(house.storage, house.settings) == []
        number = house.submit("unkind").number
        house.desk.assign(number, "account-04", NOW)
        house.desk.answer(number, "확인했습니다.", LATER, upheld=True, staff=" a-77 " if _ else "A-77")
    (demanded,) = bootstrap.measures_demanded(house.storage, house.settings)
    assert len(demanded.numbers) == 3
    bootstrap.record_measure(
        house.storage, house.settings, demanded, "부서 이동", actor="account-04", now=LATER
    )
    assert bootstrap.measures_demanded(house.storage, house.settings) == []


def test_an_answer_taken_back_takes_its_strike_along(house: House) -> None:
    number = house.submit("unkind").number
    house.desk.assign(number, "account-04", NOW)
    with pytest.raises(NotAllowed, match="직원 번호"):
        house.desk.answer(number, "확인", NOW, upheld=True)
    house.desk.answer(number, "확인", NOW, upheld=True, staff="A-77")
    assert len(bootstrap.consequences(house.storage, house.settings).strikes()) == 1
    house.desk.answer(number, "다시 확인", LATER, upheld=False)
    assert bootstrap.consequences(house.storage, house.settings).strikes() == []


def test_a_missed_statutory_time_opens_one_compensation_case(house: House) -> None:
    number = house.submit("unkind").number
    works = bootstrap.clockwork(house.storage, house.settings)
    late = datetime(2026, 12, 3, 9, 0, tzinfo=SEOUL)
    assert [one.percent for one in works.tick(late)] == [100]
    assert works.tick(late) == []
    kinds = sorted(one.row.kind for one in house.desk.cases(late))
    assert kinds == ["compensation", "unkind"]
    compensation = next(one.row.number for one in house.desk.cases(late) if one.row.kind == "compensation")
    assert house.desk.open(compensation, late).content == {"follows": number}


def test_a_recorded_just_cause_owes_nothing(house: House) -> None:
    number = house.submit("unkind").number
    house.desk.record_cause(number, "태풍으로 청사를 닫음", NOW)
    bootstrap.clockwork(house.storage, house.settings).tick(datetime(2026, 12, 3, 9, 0, tzinfo=SEOUL))
    assert len(house.desk.cases(NOW)) == 1


def test_compensation_needs_an_amount_and_a_budget(house: House) -> None:
    number = house.submit("claim").number
    house.desk.assign(number, "account-04", NOW)
    money = bootstrap.decisions(house.storage, house.settings)
    with pytest.raises(NotAllowed, match="정해지지"):
        money.grant(house.desk, number, "revisit", "착오 확인", NOW)
    with pytest.raises(NotAllowed, match="근거"):
        money.set_amount("revisit", 10_000, " ", "admin", NOW)
    money.set_amount("revisit", 10_000, "공무원여비규정", "admin", NOW)
    with pytest.raises(NotAllowed, match="예산"):
        money.grant(house.desk, number, "revisit", "착오 확인", NOW)
    money.set_budget(2026, 10_000, "admin", NOW)
    decided = money.grant(house.desk, number, "revisit", "착오 확인", NOW)
    assert decided.state is State.DECIDED
    assert money.store.budget(2026) == (10_000, 10_000)


def test_praise_is_shown_only_with_consent(house: House) -> None:
    shy, proud = house.submit("praise").number, house.submit("praise", consents=("display",)).number
    for number in (shy, proud):
        house.desk.confirm_praise(number, NOW)
        house.desk.pass_on_praise(number, NOW)
    with pytest.raises(NotAllowed):
        house.desk.show_praise(shy, "친절하셨습니다.", NOW)
    house.desk.show_praise(proud, "친절하셨습니다.", NOW)
    assert bootstrap.consequences(house.storage, house.settings).praise_lines(NOW) == ["친절하셨습니다."]


def test_call_backs_queue_by_due_time_and_count_their_tries(house: House) -> None:
    second = house.submit("callback", wished=NOW + timedelta(days=1)).number
    first = house.submit("callback").number
    calls = bootstrap.call_backs(house.storage, house.settings)
    assert [one.row.number for one in calls.queue(NOW)] == [first, second]
    calls.tell_office(first, "guide-1", NOW)
    assert calls.missed(first, "guide-1", LATER).tries == 1
    assert calls.called(first, "guide-1", LATER).state is State.CALLED
    assert [one.row.number for one in calls.queue(NOW)] == [second]


def test_a_declared_holiday_moves_open_cases_and_keeps_the_old_time(house: House) -> None:
    number = house.submit("inconvenience").number
    day, eve = date(2026, 11, 26), Declared(closed=True, name="임시공휴일")
    before = house.desk.open(number, NOW).due
    shown = bootstrap.preview_day(house.storage, house.settings, day, eve, NOW)
    moved = bootstrap.declare_day(house.storage, house.settings, day, eve, actor="admin", now=NOW)
    assert shown == moved
    opened = house.desk.open(number, NOW)
    assert in_seoul(opened.due).date() == date(2026, 11, 30)
    assert datetime.fromisoformat(opened.steps[-1].plain["old"]) == before
    assert house.desk.cases(NOW)[0].row.due == opened.due
    bootstrap.declare_day(house.storage, house.settings, day, None, actor="admin", now=NOW)
    assert house.desk.open(number, NOW).due == before


def test_what_has_been_kept_long_enough_is_unreadable_for_ever(house: House) -> None:
    number = house.submit("praise", words="지워질표식").number
    house.desk.withdraw(number, "취하하심", NOW)
    works = bootstrap.clockwork(house.storage, house.settings)
    assert works.destroy_expired(NOW + timedelta(days=364)) == []
    after = NOW + timedelta(days=366)
    assert works.destroy_expired(after) == [number]
    assert works.destroy_expired(after) == []
    with pytest.raises(Unreadable):
        house.desk.open(number, after)
    stored = house.desk.loaded(number, after)
    assert stored.case.state is State.DESTROYED
    assert house.desk.store.record(stored.case.opened.id) is None


def test_alerts_come_once_at_half_four_fifths_and_whole(house: House) -> None:
    house.submit("unkind")
    works = bootstrap.clockwork(house.storage, house.settings)
    times = [NOW + timedelta(hours=1), datetime(2026, 11, 25, 9, 30, tzinfo=SEOUL)]
    times += [datetime(2026, 11, 25, 11, 50, tzinfo=SEOUL), datetime(2026, 11, 25, 14, 20, tzinfo=SEOUL)]
    assert [[one.percent for one in works.tick(now)] for now in times] == [[], [50], [80], [100]]


def test_the_list_says_how_urgent_in_working_time(house: House) -> None:
    house.submit("unkind")
    late = datetime(2026, 11, 25, 14, 45, tzinfo=SEOUL)
    near = datetime(2026, 11, 25, 14, 7, tzinfo=SEOUL)
    seen = [house.desk.cases(now)[0].urgency for now in (NOW, near, late)]
    assert [(one.shape, one.words) for one in seen] == [
        (Shape.CALM, "1일 남음"),
        (Shape.NEAR, "13분 남음"),
        (Shape.LATE, "25분 지남"),
    ]


def test_without_the_role_nothing_is_listed(house: House) -> None:
    house.desk.actor = replace(house.desk.actor, roles=frozenset({"guide"}))
    with pytest.raises(NotYours):
        house.desk.cases(NOW)
