# SPDX-License-Identifier: GPL-3.0-or-later
"""Two revisions of the soak, so that it cannot rot; `tests/soak/migrate.py` takes all, on both databases."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.storage.database import Database
from kiosk.storage.migrations import revisions
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
