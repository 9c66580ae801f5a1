# SPDX-License-Identifier: GPL-3.0-or-later
"""What follows from cases: strikes and measures, money, praise on the screen, calls to be made."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from kiosk.cases.conduct import count_within
from kiosk.cases.sealing import Unreadable, decrypt
from kiosk.cases.states import State
from kiosk.charter.deadline import NotAllowed
from kiosk.services.cases import booth as bootstrap
from kiosk.services.cases import keys_opened as city_keys
from kiosk.services.cases import staff as office
from kiosk.services.cases import times as case_clock
from kiosk.services.cases.city_keys import PSEUDONYMS
from kiosk.storage.tables.cases import conduct_measures
from tests.cases.conftest import NOW
from tests.cases.worked import done
from tests.lived import live_until

if TYPE_CHECKING:
    from tests.cases.conftest import House

OTHER = "부두 물결 소나무 노을 안개꽃"
LATER = NOW + timedelta(minutes=30)


def test_three_upheld_complaints_demand_a_measure_that_only_recording_ends(house: House) -> None:
    for _ in range(3):
        assert office.measures_demanded(house.storage, house.settings, NOW) == []
        number = house.submit("unkind").number
        house.desk.assign(number, "account-04", NOW)
        house.desk.answer(number, "확인했습니다.", LATER, upheld=True, staff=" a-77 " if _ else "A-77")
    (demanded,) = office.measures_demanded(house.storage, house.settings, NOW)
    assert len(demanded.numbers) == 3
    office.record_measure(
        house.storage, house.settings, house.desk, demanded, "뷁훟 주무관, 부서 이동", LATER
    )
    assert office.measures_demanded(house.storage, house.settings, NOW) == []
    assert "뷁훟".encode() not in house.on_the_disk()
    with house.storage.database.read() as connection:
        sealed = connection.execute(select(conduct_measures.c.measure)).scalar_one()
    secret = house.desk.keyring.secret(house.desk.keys(), PSEUDONYMS)
    assert decrypt(secret, demanded.id, bytes.fromhex(sealed)) == {"text": "뷁훟 주무관, 부서 이동"}


def test_an_answer_taken_back_takes_its_strike_along(house: House) -> None:
    number = house.submit("unkind").number
    house.desk.assign(number, "account-04", NOW)
    with pytest.raises(NotAllowed, match="직원 번호"):
        house.desk.answer(number, "확인", NOW, upheld=True)
    house.desk.answer(number, "확인", NOW, upheld=True, staff="A-77")
    strikes = office.consequences(house.storage, house.settings).strikes()
    officer = house.desk.pseudonym_of("A-77")
    assert count_within(strikes, officer, NOW) == 1
    assert count_within(strikes, officer, NOW + timedelta(days=366)) == 0
    assert count_within(strikes, house.desk.pseudonym_of("A-78"), NOW) == 0
    house.desk.answer(number, "다시 확인", LATER, upheld=False)
    assert office.consequences(house.storage, house.settings).strikes() == []


def test_compensation_needs_an_amount_and_a_budget(house: House) -> None:
    number = house.submit("claim").number
    house.desk.assign(number, "account-04", NOW)
    money = office.decisions(house.storage, house.settings)
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


def test_a_budget_is_paid_out_once_and_a_case_may_be_decided_again(house: House) -> None:
    money = office.decisions(house.storage, house.settings)
    money.set_amount("revisit", 10_000, "공무원여비규정", "admin", NOW)
    money.set_budget(2026, 10_000, "admin", NOW)
    first, second = house.submit("claim").number, house.submit("claim").number
    for number in (first, second):
        house.desk.assign(number, "account-04", NOW)
    money.grant(house.desk, first, "revisit", "착오 확인", NOW)
    with pytest.raises(NotAllowed, match="10,000원에서 0원이 남아 모자랍니다"):
        money.grant(house.desk, second, "revisit", "착오 확인", NOW)
    money.grant(house.desk, first, "revisit", "까닭을 고쳐 씀", LATER)
    money.refuse(house.desk, first, "다시 살펴보니 착오가 없음", LATER)
    money.grant(house.desk, second, "revisit", "착오 확인", LATER)
    assert money.store.budget(2026) == (10_000, 10_000)


def test_what_was_paid_upheld_and_measured_in_a_time_is_counted(house: House) -> None:
    money = office.decisions(house.storage, house.settings)
    money.set_amount("revisit", 20_000, "조례 제9조", "admin-01", NOW)
    money.set_budget(NOW.year, 50_000, "admin-01", NOW)
    for at in range(2):
        number = house.submit("claim", claim="revisit", office=None, contact=f"061-000-100{at}").number
        house.desk.assign(number, "account-04", NOW)
        money.grant(house.desk, number, "revisit", "착오 확인", NOW)
    for _ in range(3):
        number = house.submit("unkind").number
        house.desk.assign(number, "account-04", NOW)
        house.desk.answer(number, "확인했습니다.", NOW, upheld=True, staff="A-77")
    kept = office.consequences(house.storage, house.settings)
    ends = NOW - timedelta(days=1), NOW + timedelta(days=1)
    assert kept.paid(*ends) == {"claim": (2, 40_000)}
    assert kept.upheld(*ends) == (3, 0)
    (demanded,) = office.measures_demanded(house.storage, house.settings, NOW)
    office.record_measure(house.storage, house.settings, house.desk, demanded, "교육", NOW)
    assert kept.upheld(*ends) == (3, 1)
    after = ends[1], ends[1] + timedelta(days=9)
    assert (kept.paid(*after), kept.upheld(*after)) == ({}, (0, 0))


def test_praise_is_shown_only_with_consent(house: House) -> None:
    shy, proud = house.submit("praise").number, house.submit("praise", consents=("display",)).number
    for number in (shy, proud):
        house.desk.confirm_praise(number, NOW)
        house.desk.pass_on_praise(number, NOW)
    with pytest.raises(NotAllowed):
        house.desk.show_praise(shy, "친절하셨습니다.", NOW)
    house.desk.show_praise(proud, "친절하셨습니다.", NOW)
    assert office.consequences(house.storage, house.settings).praise_lines(NOW) == ["친절하셨습니다."]


def test_praise_leaves_the_screen_with_its_consent_and_the_disk_with_its_case(house: House) -> None:
    number = house.submit("praise", consents=("display",)).number
    house.desk.confirm_praise(number, NOW)
    house.desk.pass_on_praise(number, NOW)
    house.desk.show_praise(number, "나라를 빛낸 뷁 한 줄", NOW)
    assert house.desk.hide_praise(number, "동의를 거두심", NOW).state is State.PASSED_ON
    assert office.consequences(house.storage, house.settings).praise_lines(NOW) == []
    house.desk.show_praise(number, "나라를 빛낸 뷁 한 줄", NOW)
    assert [step.note for step in house.desk.open(number, NOW).steps][-1] == "나라를 빛낸 뷁 한 줄"
    assert "뷁".encode() in house.on_the_disk()
    for days in (356, 366):
        live_until(house.storage, house.settings, NOW + timedelta(days=days))
        done(case_clock.night_work(house.storage, house.settings, NOW + timedelta(days=days)))
    assert "뷁".encode() not in house.on_the_disk()


def test_shown_praise_is_counted_by_the_office_it_is_about_until_it_is_hidden(house: House) -> None:
    numbers = []
    for about in ("교통행정과", "교통행정과", "감사실", None):
        numbers.append(house.submit("praise", consents=("display",), office=about).number)
        house.desk.confirm_praise(numbers[-1], NOW)
        house.desk.pass_on_praise(numbers[-1], NOW)
        house.desk.show_praise(numbers[-1], "친절하셨습니다.", NOW)
    kept = office.consequences(house.storage, house.settings)
    assert kept.praised(NOW, LATER) == {"교통행정과": 2, "감사실": 1, "": 1}
    house.desk.hide_praise(numbers[2], "동의를 거두심", NOW)
    house.desk.hide_praise(numbers[0], "잘못 고름", NOW)
    house.desk.show_praise(numbers[0], "다시 고른 말", NOW)
    assert kept.praised(NOW, LATER) == {"교통행정과": 2, "": 1}
    assert kept.praised(LATER, LATER + timedelta(days=1)) == {}


def test_call_backs_queue_by_due_time_and_count_their_tries(house: House) -> None:
    second = house.submit("callback", wished=NOW + timedelta(days=1)).number
    first = house.submit("callback").number
    calls = bootstrap.call_backs(house.storage, house.settings)
    assert [one.row.number for one in calls.queue(NOW)] == [first, second]
    assert [one.row.number for one in calls.queue(NOW, 1)] == [first]
    assert calls.count() == 2
    calls.tell_office(first, "guide-1", NOW)
    assert calls.missed(first, "guide-1", LATER).tries == 1
    assert calls.called(first, "guide-1", LATER).state is State.CALLED
    assert [one.row.number for one in calls.queue(NOW)] == [second]
    assert calls.count() == 1


def test_a_call_is_given_up_only_after_three_tries(house: House) -> None:
    number = house.submit("callback").number
    calls = bootstrap.call_backs(house.storage, house.settings)
    for _ in range(3):
        with pytest.raises(NotAllowed, match="3번"):
            calls.given_up(number, "account-04", NOW)
        calls.missed(number, "account-04", NOW)
    assert calls.given_up(number, "account-04", LATER).state is State.GIVEN_UP
    assert calls.queue(LATER) == []


def test_the_key_for_call_backs_opens_them_and_nothing_else(house: House) -> None:
    call, complaint = house.submit("callback").number, house.submit("unkind").number
    house.storage.accounts.ensure_demo()
    house.staff("안내 01")
    keyring = city_keys.city_keyring(house.storage, house.settings)
    first = keyring.unlock(city_keys.DEMO_KEEPER, city_keys.DEMO_PASSPHRASE, NOW)
    keyring.add_keeper(first, "안내 01", OTHER, NOW, roles=["callbacks"])
    guide = keyring.unlock("안내 01", OTHER, NOW)
    calls = bootstrap.call_backs(house.storage, house.settings)
    assert calls.contact(call, guide, "guide-1", NOW)["contact"] == "010-0000-1234"
    record = house.desk.store.record(house.desk.loaded(complaint, NOW).case.opened.id)
    assert record is not None
    with pytest.raises(Unreadable):
        guide.open(record[1])
    keyring.rotate(first, "cases", LATER)
    assert {half.role for half in keyring.unlock("안내 01", OTHER, LATER).halves.values()} == {"callbacks"}
