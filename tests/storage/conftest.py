# SPDX-License-Identifier: GPL-3.0-or-later
"""The same contract on both databases."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.storage.database import Database

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """Open a database without any table: embedded, and on a server where one is installed."""
    target = tmp_path / "kiosk.db" if request.param == "sqlite" else request.getfixturevalue("postgresql")
    database = Database.open(target)
    yield database
    database.close()
