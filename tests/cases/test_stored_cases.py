# SPDX-License-Identifier: GPL-3.0-or-later
"""The stored cases keep the same promises on SQLite and on PostgreSQL."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from threading import Barrier
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
from sqlalchemy import delete, update
from sqlalchemy.exc import DBAPIError

from kiosk.cases.keys import new_key
from kiosk.cases.model import CaseEvent
from kiosk.cases.records import CaseAct, ChangedMeanwhile
from kiosk.cases.sealing import CASES, RECOVERY, wrap
from kiosk.cases.states import CaseMove, State
from kiosk.charter.charter import read_charter
from kiosk.charter.clock import OfficeClocks
from kiosk.charter.deadline import NotAllowed
from kiosk.services.cases.intake import IntakeService
from kiosk.storage.case_keys import CaseKeys
from kiosk.storage.cases import StoredCases
from kiosk.storage.city_keys import StoredKeys
from kiosk.storage.consequences import StoredConsequences
from kiosk.storage.intake_journal import IntakeJournal
from kiosk.storage.lockout import SystemClock
from kiosk.storage.tables.cases import case_events
from tests.cases.conftest import NOW, answers

if TYPE_CHECKING:
    from datetime import datetime

    from kiosk.cases.model import Case
    from kiosk.cases.receipt import Receipt
    from kiosk.storage.database import Database

CHARTER = read_charter(Path(__file__).parents[2] / "assets" / "charter" / "mokpo.toml")
CLOCKS = OfficeClocks()


class Shelf:
    """Stored cases and keys with the little around them that taking in needs."""

    def __init__(self, database: Database, folder: Path) -> None:
        self.database = database
        store = CaseKeys((folder / "case-keys.db",))
        self.cases = StoredCases(database, IntakeJournal(folder / "journal"), "A", store)
        self.keys = StoredKeys(database, SystemClock(), "A", store)
        self.halves = {role: new_key(uuid4(), role) for role in (CASES, RECOVERY)}
        for half in self.halves.values():
            self.keys.add_key(half.recipient, {}, CaseAct("test", "keys.made"), NOW, retires=True)
        self.intake = IntakeService(lambda _: CHARTER, CLOCKS.of, self.cases, "A", b"key")

    def submit(self, kind: str = "unkind") -> Receipt:
        """Take one case in."""
        return self.intake.submit(answers(kind), NOW)


@pytest.fixture
def shelf(database: Database, tmp_path: Path) -> Shelf:
    return Shelf(database, tmp_path)


def test_what_is_taken_in_is_found_again_with_its_history(shelf: Shelf) -> None:
    number = shelf.submit().number
    stored = shelf.cases.load(number)
    assert stored is not None
    event = CaseEvent(at=NOW, actor="account-04", move=CaseMove.ASSIGN, plain={"to": "account-04"})
    dues = (NOW + timedelta(days=1), None)
    shelf.cases.append(stored.case, event, dues, CaseAct("account-04", "case.assign"))
    again = shelf.cases.load(number)
    assert again is not None
    assert (again.case.state, again.case.assigned, again.events) == (State.ASSIGNED, "account-04", (event,))
    (row,) = shelf.cases.rows(closed=False)
    assert (row.due, row.state, row.assigned) == (dues[0], "assigned", "account-04")
    with pytest.raises(ChangedMeanwhile):
        shelf.cases.append(stored.case, event, dues, None)


def test_history_may_only_grow(shelf: Shelf) -> None:
    number = shelf.submit().number
    stored = shelf.cases.load(number)
    assert stored is not None
    event = CaseEvent(at=NOW, actor="account-04", move=CaseMove.PROGRESS)
    shelf.cases.append(stored.case, event, (NOW, None), None)
    for change in (update(case_events).values(actor="another"), delete(case_events)):
        with pytest.raises(DBAPIError, match="append-only"), shelf.database.write() as connection:
            connection.execute(change)


def test_what_is_long_open_comes_with_when_its_visitor_was_last_told(shelf: Shelf) -> None:
    first, second, third = (shelf.submit().number for _ in range(3))
    told = {first: NOW + timedelta(days=20), second: NOW + timedelta(days=31)}
    for number, at in told.items():
        stored = shelf.cases.load(number)
        assert stored is not None
        event = CaseEvent(at=at, actor="account-04", move=CaseMove.PROGRESS)
        shelf.cases.append(stored.case, event, (NOW, None), None)
    later = NOW + timedelta(days=40)

    def found(until: datetime, young: datetime) -> dict[str, datetime | None]:
        rows = shelf.cases.long_open(until, young, most=9, closed=False, received_until=later)
        return {row.number: at for row, at in rows}

    assert found(NOW + timedelta(days=25), later) == {first: told[first], third: None}
    assert found(NOW, later) == {third: None}
    assert found(NOW, NOW) == {first: told[first], second: told[second], third: None}
    assert shelf.cases.long_open(NOW, NOW, most=9, closed=False, received_until=NOW) == []


def test_two_desks_never_pay_out_of_the_same_rest_of_a_budget(shelf: Shelf) -> None:
    deed = CaseAct("admin", "compensation.budget")
    money = StoredConsequences(shelf.database, "A")
    money.set_budget(NOW.year, 10_000, deed, NOW)
    assigned = CaseEvent(at=NOW, actor="account-04", move=CaseMove.ASSIGN, plain={"to": "account-04"})
    pay = {"compensation": "revisit", "amount": 6_000, "basis": "공무원여비규정", "year": NOW.year}
    decided = CaseEvent(at=NOW, actor="account-04", move=CaseMove.DECIDE, plain=pay)
    claims = [shelf.cases.load(shelf.submit("claim").number) for _ in range(4)]
    waiting = [shelf.cases.append(one.case, assigned, (NOW, None), None) for one in claims if one]
    at_once = Barrier(len(waiting))

    def refused(case: Case) -> str:
        at_once.wait(60)
        try:
            shelf.cases.append(case, decided, (NOW, None), None)
        except NotAllowed as refusal:
            return str(refusal)
        return ""

    with ThreadPoolExecutor(len(waiting)) as desks:
        told = sorted(desks.map(refused, waiting))
    assert told == ["", *["2026년 예산 10,000원에서 4,000원이 남아 모자랍니다."] * 3]
    assert money.budget(NOW.year) == (10_000, 6_000)
    assert [row.state for row in shelf.cases.rows(closed=False)].count("assigned") == 3


def test_exclusions_hide_a_case_from_one_account_only(shelf: Shelf) -> None:
    first, second = (shelf.submit("inconvenience").number for _ in range(2))
    stored = shelf.cases.load(first)
    assert stored is not None
    for _ in range(2):
        shelf.cases.exclude([stored.case.opened.id], ["account-07"])
    assert [row.number for row in shelf.cases.rows(without="account-07")] == [second]
    assert shelf.cases.count(closed=False, without="account-07") == 1
    assert [row.number for row in shelf.cases.rows(last=shelf.cases.row(first), most=1)] == [second]
    assert shelf.cases.rows(kind="praise") == []


def test_keys_are_rewrapped_in_batches(shelf: Shelf) -> None:
    for _ in range(3):
        shelf.submit("inconvenience")
    old, new = shelf.halves[CASES], new_key(uuid4(), CASES)
    later = NOW + timedelta(hours=1)
    shelf.keys.add_key(new.recipient, {}, CaseAct("test", "keys.made"), later, retires=True)
    assert [one.key for one in shelf.keys.recipients() if one.role == CASES] == [new.key]
    batch = shelf.keys.wrapped_to(old.key, 2)
    shelf.keys.rewrap(
        old.key, new.recipient, [(case, wrap(bytes(32), new.recipient.public)) for case, _ in batch]
    )
    assert len(shelf.keys.wrapped_to(old.key, 9)) == 1
    assert len(shelf.keys.wrapped_to(new.key, 9)) == 2


def test_a_try_is_counted_before_the_code_is_looked_at_and_no_number_differs(shelf: Shelf) -> None:
    number = shelf.submit().number
    known, unknown = shelf.cases.try_code(number), shelf.cases.try_code("A-999999-9")
    assert (known.left, unknown.left) == (4, 3)
    assert known.verifier is not None
    assert unknown.verifier is None
    shelf.cases.forgive_try()
    assert shelf.cases.try_code(number).left == 3
