# SPDX-License-Identifier: GPL-3.0-or-later
"""Times an auditor can trust: at every edge of a due time, and with a clock that is wrong."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from kiosk.cases.receipt import DUE_FOLLOWS, StateView
from kiosk.cases.states import State
from kiosk.cases.times import told_between
from kiosk.cases.urgency import DueShape
from kiosk.charter.deadline import NotAllowed
from kiosk.charter.hours import SEOUL
from kiosk.charter.period import Period
from kiosk.charter.trust import BUILT, believable
from kiosk.services.cases.booth import call_backs, stored_cases
from kiosk.services.cases.staff import strikes_of
from kiosk.services.cases.times import case_clocks
from kiosk.storage.clock_marks import start_anew
from kiosk.storage.figures import StoredFigures
from kiosk.storage.notices import unseen_notices
from kiosk.storage.opened import place_of
from tests.cases.conftest import NOW, answers
from tests.cases.worked import done
from tests.lived import live_until

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cases.conftest import House

TICK = timedelta(microseconds=1)


def opened(house: House, kind: str = "inconvenience") -> tuple[str, datetime, datetime]:
    """Take a case in and give it to somebody; return its number and both due times."""
    number = house.submit(kind).number
    house.desk.assign(number, "account-04", NOW)
    found = house.desk.open(number, NOW)
    assert found.law_due is not None
    return number, found.due, found.law_due


# ------------------------------------------------------------------ extensions
def test_a_period_is_extended_up_to_its_last_moment_and_never_after(house: House) -> None:
    number, _, law_due = opened(house)
    for lapsed in (law_due + TICK, law_due + timedelta(days=9)):
        with pytest.raises(NotAllowed, match="기한이 지나 늘릴 수 없습니다"):
            house.desk.extend(number, Period.parse("7d"), "현장 조사", lapsed)
    assert house.desk.extend(number, Period.parse("7d"), "현장 조사", law_due).law is not None
    later = house.desk.open(number, law_due).law_due
    assert later is not None
    assert later > law_due


def test_where_no_law_sets_a_period_the_charters_own_cannot_be_won_back_either(house: House) -> None:
    number, due, _ = opened(house)
    case = house.desk.loaded(number, NOW).case
    clock, bare = house.desk.clocks().of(case.office), replace(case, law=None)
    moments = (due - TICK, due, due + TICK)
    assert [bare.may_extend(clock, moment) for moment in moments] == [True, True, False]


def test_a_clock_set_back_wins_no_time_that_is_lost(house: House) -> None:
    number, _, law_due = opened(house)
    call = house.submit("callback", contact="061-000-0000").number
    assert house.desk.store.observe(law_due + timedelta(days=1))
    before, calls = law_due - timedelta(days=2), call_backs(house.storage, house.settings)
    steps: list[Callable[[], object]] = [
        lambda: house.desk.extend(number, Period.parse("7d"), "현장 조사", before),
        lambda: house.desk.answer(number, "살폈습니다.", before),
        lambda: calls.called(call, "account-04", before),
    ]
    for step in steps:
        with pytest.raises(NotAllowed, match="시계를 맞춘 다음"):
            step()
    assert house.desk.open(number, law_due + timedelta(days=1)).case.state is State.ASSIGNED
    assert calls.count() == 1


# ------------------------------------------------------------------ told and recorded
def test_a_told_time_lies_between_the_answer_and_now(house: House) -> None:
    number, _, _ = opened(house)
    answered, now = NOW + timedelta(hours=3, seconds=20), NOW + timedelta(hours=5)
    house.desk.answer(number, "살폈습니다.", answered)
    for told in (answered - timedelta(minutes=1), NOW, now + TICK):
        with pytest.raises(NotAllowed):
            house.desk.notify(number, "전화", told, now)
    told = answered + timedelta(minutes=1)
    assert house.desk.notify(number, "전화", told, now).closed_at == told
    step = house.desk.open(number, now).steps[-1]
    assert (step.at, datetime.fromisoformat(step.plain["told_at"])) == (now, told)
    times = house.desk.export(number, "감사", now)
    assert times["closed"] == told.isoformat(timespec="seconds")
    assert times["closed_recorded"] == now.isoformat(timespec="seconds")


def test_the_minute_of_the_answer_means_the_moment_of_the_answer() -> None:
    answered = datetime(2026, 11, 24, 10, 28, 37, tzinfo=SEOUL)
    minute = answered.replace(second=0)
    now = answered + timedelta(hours=1)
    assert told_between(answered, minute, now) == answered
    assert told_between(answered, answered, now) == answered
    assert told_between(answered, now, now) == now
    with pytest.raises(NotAllowed, match=r"11\.24 10:28"):
        told_between(answered, minute - TICK, now)


def test_a_second_answer_moves_the_earliest_time_that_can_have_been_told(house: House) -> None:
    number, _, _ = opened(house)
    house.desk.answer(number, "살폈습니다.", NOW)
    house.desk.answer(number, "다시 살폈습니다.", NOW + timedelta(hours=2))
    with pytest.raises(NotAllowed):
        house.desk.notify(number, "전화", NOW + timedelta(hours=1), NOW + timedelta(hours=3))


# ------------------------------------------------------------------ closed late
@pytest.mark.parametrize(
    ("after", "shape", "late"),
    [(-TICK, DueShape.DONE, 0), (timedelta(), DueShape.DONE, 0), (TICK, DueShape.LATE, 1)],
)
def test_what_is_closed_late_says_so_in_the_list_and_in_the_figures(
    house: House, after: timedelta, shape: DueShape, late: int
) -> None:
    number, due, _ = opened(house)
    house.desk.answer(number, "살폈습니다.", NOW)
    house.desk.notify(number, "전화", due + after, due + after)
    now = due + timedelta(days=3)
    (listed,) = house.desk.cases(now, closed=True)
    assert (listed.urgency.shape, "늦게 마침" in listed.urgency.words) == (shape, bool(late))
    assert house.desk.count(closed=True, ended_late=True) == late
    counted = StoredFigures(house.storage.database).cases(NOW - timedelta(1), now, now)
    assert [(one.in_time, one.late) for one in counted] == [(1 - late, late)]


@pytest.mark.parametrize(
    ("after", "shape", "late"),
    [(-TICK, DueShape.NEAR, 0), (timedelta(), DueShape.NEAR, 0), (TICK, DueShape.LATE, 1)],
)
def test_an_open_case_is_late_after_its_due_time_and_not_at_it(
    house: House, after: timedelta, shape: DueShape, late: int
) -> None:
    _, due, _ = opened(house)
    now = due + after
    assert house.desk.cases(now)[0].urgency.shape is shape
    counted = StoredFigures(house.storage.database).cases(NOW - timedelta(1), NOW + timedelta(1), now)
    assert [one.late for one in counted] == [late]
    assert house.desk.count(due_until=now) == late


def test_compensation_opens_after_the_statutory_time_and_not_at_it(house: House) -> None:
    _, _, law_due = opened(house)
    works = case_clocks(house.storage, house.settings)
    live_until(house.storage, house.settings, law_due)
    done(works.tick(law_due))
    assert house.desk.count() == 1
    live_until(house.storage, house.settings, law_due + TICK)
    done(works.tick(law_due + TICK))
    assert house.desk.count() == 2


def test_what_was_taken_back_had_no_promise_left_to_keep(house: House) -> None:
    number, due, _ = opened(house)
    house.desk.withdraw(number, "취하하심", due + timedelta(days=1))
    (listed,) = house.desk.cases(due + timedelta(days=2), closed=True)
    assert (listed.urgency.shape, listed.urgency.words) == (DueShape.DONE, "마침")
    assert house.desk.count(closed=True, ended_late=True) == 0


# ------------------------------------------------------------------ conduct
def test_an_upheld_case_counts_itself_at_once_and_after_it_is_opened_again(house: House) -> None:
    counts = []
    for _ in range(2):
        number = house.submit("unkind").number
        house.desk.assign(number, "account-04", NOW)
        house.desk.answer(number, "사과드립니다.", NOW, upheld=True, staff="A-77")
        stored = house.desk.loaded(number, NOW)
        counts.append(strikes_of(house.storage, house.settings, stored, NOW, "account-04"))
    assert counts == [(1, 3), (2, 3)]
    house.desk.answer(number, "다시 살폈습니다.", NOW, upheld=False)
    assert (
        strikes_of(house.storage, house.settings, house.desk.loaded(number, NOW), NOW, "account-04") is None
    )


# ------------------------------------------------------------------ a clock that is wrong
def test_a_clock_is_believed_from_the_build_on_and_back_by_a_minute_at_most() -> None:
    assert believable(BUILT, None)
    assert not believable(BUILT - TICK, None)
    assert believable(NOW, NOW + timedelta(minutes=1))
    assert not believable(NOW, NOW + timedelta(minutes=1) + TICK)
    assert not believable(datetime(1970, 1, 1, tzinfo=UTC), None)


@pytest.mark.parametrize(
    "now", [datetime(1970, 1, 1, 9, 5, tzinfo=SEOUL), datetime(2016, 5, 1, tzinfo=SEOUL)]
)
def test_with_a_clock_older_than_the_build_a_case_is_taken_and_nothing_promised(
    house: House, now: datetime
) -> None:
    receipt = house.submit("inconvenience", now)
    assert (receipt.due, receipt.due_words) == (None, DUE_FOLLOWS)
    assert receipt.number
    assert receipt.code
    assert str(now.year) not in f"{receipt.plain()} {receipt.received_words}"
    view = house.intake.lookup(receipt.number, receipt.code)
    assert isinstance(view, StateView)
    assert view.due is None
    with house.storage.database.read() as connection:
        assert "clock_set_back" in [one.kind for one in unseen_notices(connection)]


def test_a_clock_that_goes_back_promises_nothing_and_the_due_time_follows_when_it_is_right(
    house: House,
) -> None:
    before = NOW - timedelta(minutes=30)
    house.submit("praise", now=before)
    wrong = before - timedelta(hours=5)
    receipt = house.submit("inconvenience", now=wrong)
    assert receipt.due is None
    assert house.intake.due(answers("inconvenience"), wrong) is None
    works = case_clocks(house.storage, house.settings)
    assert done(works.tick(wrong + timedelta(minutes=5))) == []
    (row,) = [one for one in house.desk.cases(NOW) if one.row.number == receipt.number]
    assert row.urgency.shape is DueShape.UNKNOWN
    assert house.desk.count(due_until=NOW, stands=False) == 0  # no lateness that nobody knows of
    done(works.tick(NOW))
    found = house.desk.open(receipt.number, NOW)
    assert found.due == before + timedelta(days=3)  # the earliest it can have been, in the visitor's favour
    assert house.desk.cases(NOW)[-1].row.received == before
    assert house.desk.open(receipt.number, NOW).case.state is State.RECEIVED


def test_a_time_that_would_be_over_before_anybody_knew_begins_when_the_clock_is_right(house: House) -> None:
    house.submit("praise", now=NOW - timedelta(days=20))
    number = house.submit("inconvenience", now=NOW - timedelta(days=25)).number
    done(case_clocks(house.storage, house.settings).tick(NOW))
    assert house.desk.open(number, NOW).due == house.intake.due(answers("inconvenience"), NOW)


def test_what_came_with_a_wrong_clock_cannot_be_extended(house: House) -> None:
    number = house.submit("inconvenience", datetime(1970, 1, 2, tzinfo=SEOUL)).number
    house.desk.assign(number, "account-04", NOW)
    with pytest.raises(NotAllowed, match="아직 몰라"):
        house.desk.extend(number, Period.parse("7d"), "조사", NOW)


def test_after_somebody_looked_at_a_clock_that_had_run_ahead_it_is_believed_again(house: House) -> None:
    store = stored_cases(house.storage, house.settings)
    ahead = NOW + timedelta(days=900)
    assert store.observe(ahead)
    assert not store.observe(NOW)
    with house.storage.database.write() as connection:
        start_anew(connection, place_of(house.settings), NOW)
    assert store.observe(NOW)
    assert house.submit("inconvenience").due is not None


def test_a_wish_by_a_clock_that_was_behind_leaves_no_call_without_a_due_time(house: House) -> None:
    house.submit("praise", now=NOW - timedelta(hours=2))
    wrong = NOW - timedelta(days=40)
    wish = {"contact": "061-000-0000", "wished": wrong + timedelta(hours=3)}
    number = house.submit("callback", wrong, **wish).number
    done(case_clocks(house.storage, house.settings).tick(NOW))
    row = house.desk.store.row(number)
    assert row is not None
    assert (row.stands, row.received) == (False, NOW - timedelta(hours=2))
    assert row.due > NOW
