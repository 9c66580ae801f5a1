# SPDX-License-Identifier: GPL-3.0-or-later
"""What cases do by themselves goes in small steps: between two of them the database is anybody's."""

from __future__ import annotations

from contextlib import closing, contextmanager
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pysqlite3.dbapi2 as sqlite
from sqlalchemy import event, update

from kiosk.services.cases import times as office
from kiosk.services.cases.case_clocks import AT_ONCE
from kiosk.services.cases.nightly import NightlyWork
from kiosk.storage.tables.cases import case_records
from tests.cases.conftest import NOW
from tests.cases.worked import done
from tests.lived import live_until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.cases.conftest import House

MANY, LATE = 2 * AT_ONCE + 1, NOW + timedelta(days=40)
MOST_ROWS = 250  # written in one transaction, the 200 of an announcement included


@contextmanager
def statements(house: House) -> Iterator[list[str]]:
    """Note what is asked of the database in the block."""
    found: list[str] = []

    def note(*asked: Any) -> None:  # noqa: ANN401 # what SQLAlchemy tells
        found.append(asked[2])

    engine = house.storage.database.engine
    event.listen(engine, "before_cursor_execute", note)
    try:
        yield found
    finally:
        event.remove(engine, "before_cursor_execute", note)


@contextmanager
def written(house: House) -> Iterator[list[int]]:
    """Count the rows that each write transaction in the block changes."""
    found: list[int] = []

    def add(*ran: Any) -> None:  # noqa: ANN401 # what SQLAlchemy tells
        if ran[2] == "BEGIN IMMEDIATE":
            found.append(0)
        elif found and not ran[2].startswith("SELECT"):
            found[-1] += max(ran[1].rowcount, 0)

    engine = house.storage.database.engine
    event.listen(engine, "after_cursor_execute", add)
    try:
        yield found
    finally:
        event.remove(engine, "after_cursor_execute", add)


def is_free(house: House) -> bool:
    """Say whether another process may write at this moment."""
    with closing(sqlite.connect(house.storage.database.file, timeout=0)) as other:
        other.execute("BEGIN IMMEDIATE")
        other.rollback()
    return True


def test_many_cases_are_read_by_as_many_questions_as_one(house: House) -> None:
    numbers = [house.submit("unkind").number for _ in range(5)]
    for number in numbers[:2]:
        house.desk.assign(number, house.desk.actor.account, NOW)
    store = house.desk.store
    with statements(house) as asked_one:
        store.load(numbers[0])
    with statements(house) as asked_all:
        found = store.loaded(numbers)
    assert len(asked_all) == len(asked_one)
    assert {number: len(one.events) for number, one in found.items()} == dict(
        zip(numbers, (1, 1, 0, 0, 0), strict=True)
    )


def test_the_minutes_work_on_a_backlog_lets_others_write_between_its_steps(house: House) -> None:
    for _ in range(MANY):
        house.submit("inconvenience")
    live_until(house.storage, house.settings, LATE)
    told = []
    with written(house) as rows:
        for some in NightlyWork(house.storage, house.settings).minute(LATE):
            told.append(len(list(some)))  # type: ignore[call-overload] # what a step tells
            assert is_free(house)
    assert [many for many in told if many] == [AT_ONCE, AT_ONCE, 1]
    assert 0 < max(rows) <= MOST_ROWS


def test_what_is_to_end_is_found_without_any_history_and_listed_by_one_question(house: House) -> None:
    for _ in range(3):
        house.desk.withdraw(house.submit("praise").number, "취하하심", NOW)
    works, until = office.case_clocks(house.storage, house.settings), NOW + timedelta(days=366)
    live_until(house.storage, house.settings, until - timedelta(days=9))
    with statements(house) as asked:
        done(works.end_expired(until - timedelta(days=9)))
    assert not [one for one in asked if "FROM case_events" in one], "no history is read to announce"
    assert len(works.endings()) == 3
    with statements(house) as asked:
        works.endings()
    assert len([one for one in asked if one.startswith("SELECT") and "FROM cases" in one]) == 1


def test_sealed_records_are_looked_through_some_at_a_time(house: House) -> None:
    numbers = [house.submit("unkind").number for _ in range(3)]
    with house.storage.database.write() as connection:
        connection.execute(update(case_records).values(digest=b"another"))
    steps = list(house.desk.store.damaged())
    assert sorted(done(steps)) == sorted(numbers)
    assert all(is_free(house) for _ in house.desk.store.damaged())
