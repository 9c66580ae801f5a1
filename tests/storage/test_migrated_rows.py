# SPDX-License-Identifier: GPL-3.0-or-later
"""Two revisions of the soak, so that it cannot rot; `tests/soak/migrate.py` takes all, on both databases."""

from __future__ import annotations

from contextlib import closing
import json
from typing import TYPE_CHECKING
from uuid import UUID

from pysqlite3 import dbapi2 as sqlite3
import pytest
from sqlalchemy import select

from kiosk.storage.database import Database
from kiosk.storage.migrations import migrate, revisions
from kiosk.storage.tables.cases import cases
from tests.soak.migrate import filled, judged, on_sqlite

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("revision", ["0010_ended_ties", revisions()[-2]])
def test_no_row_of_any_table_is_lost_on_the_way_nor_through_a_backup(tmp_path: Path, revision: str) -> None:
    assert on_sqlite(revision, tmp_path) == []


def test_a_row_that_is_lost_on_the_way_is_named(tmp_path: Path) -> None:
    file, revision = tmp_path / "kiosk.db", revisions()[-2]
    before = filled(file, revision)
    database = Database.open(file)
    with database.write() as connection:
        connection.exec_driver_sql("DELETE FROM closed_days WHERE day LIKE '%1'")
    assert judged(database, revision, before) == [
        f"{revision}: closed_days had 3 rows, has 2, or their hash differs"
    ]
    database.close()


def test_a_case_keeps_the_way_it_came_which_stands_in_its_opening(tmp_path: Path) -> None:
    file, came = tmp_path / "kiosk.db", ["fax", "booth", None]
    filled(file, "0033_survey_box")
    with closing(sqlite3.connect(file)) as line, line:
        keys = [key for (key,) in line.execute("SELECT id FROM cases ORDER BY id LIMIT 3")]
        for key, channel in zip(keys, came, strict=True):
            line.execute("UPDATE cases SET opened = ? WHERE id = ?", (json.dumps({"channel": channel}), key))
    database = Database.open(file)
    migrate(database)
    with database.read() as connection:
        found = dict(connection.execute(select(cases.c.id, cases.c.channel)).all())
    assert [found[UUID(key)] for key in keys] == ["fax", "booth", "booth"]
    database.close()
