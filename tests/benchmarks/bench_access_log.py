# SPDX-License-Identifier: GPL-3.0-or-later
"""The access log at 300,000 rows, as its page reads it: newest first, filtered, page by page.

The peer is a plain scan of the same table by SQLite alone, which is what a filter without an index costs.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import insert

from kiosk.storage.access_log import head
from kiosk.storage.log_reading import PAGE, LogQuery, entries
from kiosk.storage.opened import opened_storage, settings_of
from kiosk.storage.tables.base import access_log

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_benchmark.fixture import BenchmarkFixture

    from kiosk.storage.database import Database

ROWS, BATCH, PEOPLE = 300_000, 20_000, 40
START = datetime(2026, 1, 1, tzinfo=UTC)
ACTIONS = ("sign_in", "case.read", "case.read", "facility.stopped", "directory.edit")
QUERIES = {
    "newest": LogQuery(),
    "one account": LogQuery(actor="account 7"),
    "one group": LogQuery(actions=("account.", "sign_")),
    "one day": LogQuery(since=START + timedelta(days=30)),
    "nothing found": LogQuery(actions=("keys.",)),
    "the last page": LogQuery(before=PAGE),
}


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """Give a year's log; the rows are not chained, since nothing here verifies them."""
    with opened_storage(tmp_path_factory.mktemp("log"), settings_of(None)) as storage:
        with storage.database.write() as connection:
            first = head(connection).seq + 1
            for batch in range(first, first + ROWS, BATCH):
                connection.execute(insert(access_log), [_row(seq) for seq in range(batch, batch + BATCH)])
        yield storage.database


@pytest.mark.parametrize("name", QUERIES)
@pytest.mark.benchmark(group="access log of 300,000 rows")
def test_a_page_of_the_log(benchmark: BenchmarkFixture, database: Database, name: str) -> None:
    wanted = QUERIES[name]

    def read() -> int:
        with database.read() as connection:
            return len(entries(connection, wanted))

    assert benchmark(read) <= PAGE


@pytest.mark.benchmark(group="access log of 300,000 rows")
def test_peer_a_plain_scan(benchmark: BenchmarkFixture, database: Database) -> None:
    def scan() -> int:
        with database.read() as connection:
            query = "SELECT count(*) FROM access_log WHERE action = 'nothing'"
            return int(connection.exec_driver_sql(query).scalar_one())

    assert benchmark(scan) == 0


def _row(seq: int) -> dict[str, object]:
    return {
        "seq": seq, "at": START + timedelta(seconds=100 * seq), "actor": f"account {seq % PEOPLE}",
        "place": "A 본관 앞", "action": ACTIONS[seq % len(ACTIONS)], "object": f"A-{seq:06}", "reason": "",
        "detail": {}, "prev": bytes(32), "hash": bytes(32),
    }  # fmt: skip
