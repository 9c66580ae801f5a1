# SPDX-License-Identifier: GPL-3.0-or-later
"""The access log's chain: any edit, gap or cut is seen; a lawful purge is not one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
import random
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.exc import DBAPIError

from kiosk.storage.access_log import PURGED, LoggedAct, head, purge, record, review, review_due, verify
from kiosk.storage.tables import new_key
from kiosk.storage.tables.base import access_log, access_reviews, accounts
from tests.guards import release

if TYPE_CHECKING:
    from kiosk.storage.access_log import LogHead
    from kiosk.storage.database import Database

NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)
DAY = timedelta(days=1)


def fill(database: Database, rows: int, *, first: datetime = NOW, step: timedelta = DAY) -> list[LogHead]:
    """Write rows a step apart and return every head."""
    heads = []
    with database.write() as connection:
        for number in range(rows):
            deed = LoggedAct(
                "아무개", "case.opened", f"A-{number:04}", "전화 문의", {"fields": number, "쪽": "가"}
            )
            heads.append(record(connection, deed, place="A 본관 앞", now=first + number * step))
    return heads


def test_an_untouched_chain_is_sound(database: Database) -> None:
    heads = fill(database, 20)
    with database.read() as connection:
        verdict = verify(connection, heads)
    assert (verdict.rows, verdict.head, verdict.problem) == (20, heads[-1], None)


def test_an_empty_log_is_sound(database: Database) -> None:
    with database.read() as connection:
        assert verify(connection).problem is None


@pytest.mark.parametrize("verb", ["update", "delete"])
def test_the_database_itself_refuses_to_change_the_log(database: Database, verb: str) -> None:
    fill(database, 3)
    change = update(access_log).values(actor="다른 이") if verb == "update" else delete(access_log)
    with pytest.raises(DBAPIError, match="append-only"), database.write() as connection:
        connection.execute(change)
    with database.read() as connection:
        assert verify(connection).rows == 3


def test_replacing_a_row_is_refused_too(database: Database) -> None:
    fill(database, 3)
    if database.file is None:
        pytest.skip("REPLACE is SQLite's own")
    with pytest.raises(DBAPIError, match="append-only"), database.write() as connection:
        connection.exec_driver_sql("INSERT OR REPLACE INTO access_log SELECT * FROM access_log WHERE seq = 2")


@pytest.mark.parametrize(
    "column", ["at", "actor", "place", "action", "object", "reason", "detail", "prev", "hash"]
)
def test_an_edit_behind_the_triggers_is_found(database: Database, column: str) -> None:
    fill(database, 5)
    other = {"at": NOW + 400 * DAY, "detail": {"fields": 9}, "prev": bytes(32), "hash": bytes(32)}
    with database.write() as connection:
        release(connection, "access_log")
        value = other.get(column, "다른 값")
        connection.execute(update(access_log).where(access_log.c.seq == 3).values({column: value}))
    with database.read() as connection:
        problem = verify(connection).problem
    assert problem is not None
    assert "row 3" in problem


def test_moving_text_between_fields_is_found(database: Database) -> None:
    with database.write() as connection:
        record(connection, LoggedAct("ab", "c"), place="A", now=NOW)
        release(connection, "access_log")
        connection.execute(update(access_log).values(actor="a", action="bc"))
    with database.read() as connection:
        assert verify(connection).problem is not None


def test_any_of_many_random_harms_is_found(database: Database) -> None:
    heads = fill(database, 30)
    chance = random.Random(7)  # noqa: S311 # a repeatable test
    for _ in range(40):
        victim = chance.randrange(1, 31)
        with pytest.raises(ZeroDivisionError), database.write() as connection:  # noqa: PT012 # undone at its end
            release(connection, "access_log")
            harm = chance.choice(["edit", "drop", "cut"])
            if harm == "edit":
                changed = update(access_log).where(access_log.c.seq == victim).values(object="A-9999")
                connection.execute(changed)
            elif harm == "drop":
                connection.execute(delete(access_log).where(access_log.c.seq == victim))
            else:
                connection.execute(delete(access_log).where(access_log.c.seq >= victim))
            assert verify(connection, [heads[-1]]).problem is not None, (harm, victim)
            _ = 1 // 0


def test_a_cut_tail_is_seen_only_with_an_anchor(database: Database) -> None:
    heads = fill(database, 5)
    with database.write() as connection:
        release(connection, "access_log")
        connection.execute(delete(access_log).where(access_log.c.seq > 3))
    with database.read() as connection:
        assert verify(connection).problem is None
        assert "row 5 was once there" in str(verify(connection, [heads[-1]]).problem)


def test_a_rewritten_log_does_not_fit_its_anchor(database: Database) -> None:
    heads = fill(database, 3)
    with database.write() as connection:
        release(connection, "access_log")
        connection.execute(delete(access_log))
    fill(database, 3, first=NOW + DAY)
    with database.read() as connection:
        assert "anchored" in str(verify(connection, [heads[1]]).problem)


def test_the_log_is_kept_a_year_whatever_is_asked(database: Database) -> None:
    fill(database, 2)
    with database.write() as connection, pytest.raises(ValueError, match="a year"):
        purge(connection, NOW - 364 * DAY, place="A", now=NOW)


def test_a_purge_is_recorded_and_the_rest_stays_sound(database: Database) -> None:
    now = datetime.now(UTC)
    heads = fill(database, 10, first=now - 800 * DAY, step=50 * DAY)
    with database.write() as connection:
        assert purge(connection, now - 400 * DAY, place="A", now=now) == 8
        assert purge(connection, now - 400 * DAY, place="A", now=now) == 0
    with database.read() as connection:
        assert verify(connection, heads).problem is None
        assert connection.scalar(select(func.max(access_log.c.action)).where(access_log.c.seq > 10)) == PURGED


def test_a_cut_beginning_without_a_record_of_a_purge_is_found(database: Database) -> None:
    fill(database, 5)
    with database.write() as connection:
        release(connection, "access_log")
        connection.execute(delete(access_log).where(access_log.c.seq < 3))
    with database.read() as connection:
        assert "between 0 and 3 are missing" in str(verify(connection).problem)


def test_the_monthly_review_falls_due_and_is_recorded(database: Database) -> None:
    reviewer = new_key()
    with database.write() as connection:
        assert not review_due(connection, NOW)
        connection.execute(
            insert(accounts).values(id=reviewer, name="살핀 이", password="", demo=False, made_at=NOW)
        )
    fill(database, 3)
    with database.write() as connection:
        assert not review_due(connection, NOW + 31 * DAY)
        assert review_due(connection, NOW + 32 * DAY)
        review(connection, reviewer, "이상 없음", place="A", now=NOW + 32 * DAY)
        assert not review_due(connection, NOW + 60 * DAY)
        assert review_due(connection, NOW + 64 * DAY)
        row = connection.execute(select(access_reviews)).one()
        assert (row.first_seq, row.last_seq, row.reviewer) == (1, 3, reviewer)
        assert head(connection).seq == 4
