# SPDX-License-Identifier: GPL-3.0-or-later
"""A promise that is changed at the desk: due times before and after its day, and what stays as promised."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from kiosk.charter.hours import SEOUL
from kiosk.charter.period import Period
from kiosk.services.cases import staff as office
from kiosk.services.cases.times import case_clocks
from kiosk.services.charter import CharterRows
from kiosk.services.guide_cases import GuideCases
from kiosk.services.staff_session import StaffSession
from kiosk.storage.decisions import Decision
from tests.cases.conftest import NOW, answers
from tests.cases.worked import done
from tests.lived import live_until

if TYPE_CHECKING:
    from tests.cases.conftest import House

FROM_DAY = date(2026, 11, 26)
AFTER = NOW + timedelta(days=2)


def decide(house: House, promise: str, limit: str, since: date, at: datetime = NOW) -> None:
    """Say what a promise's limit is from a day on."""
    stored = CharterRows(house.storage, house.settings).stored
    newest = {one.key: one.id for one in stored.history()}
    value = {"limit": limit, "promise": "말", "change": ""}
    stored.decide(Decision(promise, value, since, "somebody", at), seen=newest.get(promise))


def test_what_is_received_from_the_day_on_is_promised_the_new_limit_without_a_restart(house: House) -> None:
    asked = answers("inconvenience")
    shown = house.intake.due(asked, AFTER)
    decide(house, "complaint-reply", "1d", FROM_DAY)
    before, after = house.submit("inconvenience"), house.submit("inconvenience", AFTER)
    assert before.due == datetime(2026, 11, 27, 14, 20, tzinfo=SEOUL)
    assert after.due == datetime(2026, 11, 27, 14, 20, tzinfo=SEOUL)
    assert shown is not None
    assert house.intake.due(asked, AFTER) == after.due < shown


def test_a_case_keeps_what_it_was_promised_when_its_due_time_is_reckoned_anew(house: House) -> None:
    receipt = house.submit("inconvenience")
    decide(house, "complaint-reply", "1d", NOW.date())
    assert done(case_clocks(house.storage, house.settings).recompute("somebody", NOW)) == []
    opened = house.desk.open(receipt.number, NOW)
    assert (opened.case.opened.within, opened.due) == ("3d", receipt.due)


def test_a_letter_that_came_before_the_day_is_promised_what_was_in_force_then(house: House) -> None:
    decide(house, "complaint-reply", "1d", FROM_DAY)
    receipt = house.submit("inconvenience", AFTER, received=NOW, channel="letter", entered_by="담당 04")
    assert receipt.due == datetime(2026, 11, 27, 14, 20, tzinfo=SEOUL)
    assert house.desk.open(receipt.number, AFTER).case.opened.within == "3d"


def test_a_guide_is_shown_by_when_a_call_comes_under_the_charter_of_now(house: House) -> None:
    cases = GuideCases(house.storage, house.settings, StaffSession(house.storage.accounts, 0))
    [usual] = [words for words, wished in cases.offered("callback", "").times.items() if wished is None]
    decide(house, "call-back", "5d", date(2026, 1, 1))
    [changed] = [words for words, wished in cases.offered("callback", "").times.items() if wished is None]
    assert changed != usual


def test_fewer_upheld_complaints_demand_a_measure_from_the_day_on(house: House) -> None:
    for _ in range(2):
        number = house.submit().number
        house.desk.assign(number, "account-04", NOW)
        house.desk.answer(number, "사과드립니다.", NOW, upheld=True, staff="0417")
    decide(house, "conduct-measure", "2", FROM_DAY)
    assert office.measures_demanded(house.storage, house.settings, NOW) == []
    [due] = office.measures_demanded(house.storage, house.settings, AFTER)
    assert len(due.numbers) == 2


def test_the_case_that_a_missed_statutory_time_opens_has_the_limit_of_its_own_day(house: House) -> None:
    house.submit("inconvenience")
    decide(house, "complaint-reply", "2d", date(2026, 12, 1))
    late = NOW + timedelta(days=30)
    live_until(house.storage, house.settings, late)
    done(case_clocks(house.storage, house.settings).tick(late))
    [row] = [one for one in house.desk.cases(late) if one.row.kind == "compensation"]
    opened = house.desk.open(row.row.number, late).case.opened
    assert Period.parse(opened.within) == Period.parse("2d")
