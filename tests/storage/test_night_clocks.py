# SPDX-License-Identifier: GPL-3.0-or-later
"""A night with a clock years ahead deletes no log, no code, no backup."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import func, select

from kiosk.services.upkeep import upkeep
from kiosk.storage import access_log, backup
from kiosk.storage.access_log import LoggedAct
from kiosk.storage.opened import opened_storage, settings_of
from kiosk.storage.surveys import StoredSurvey
from kiosk.storage.tables.base import access_log as rows
from kiosk.storage.tables.surveys import survey_codes
from tests.lived import live_until

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.storage.database import Database

NOW = datetime(2027, 3, 2, 3, tzinfo=UTC)


@pytest.mark.parametrize("years", [4, 10])
def test_a_night_years_ahead_leaves_log_codes_and_backups(tmp_path: Path, years: int) -> None:
    settings = settings_of(None)
    with opened_storage(tmp_path / "data", settings) as storage:
        live_until(storage, settings, NOW)
        survey = StoredSurvey(storage.database)
        survey.issue("12345678", date(2027, 4, 1))
        with storage.database.write() as connection:
            access_log.record(connection, LoggedAct("a", "b"), place="A", now=NOW)
            before = connection.scalar(select(func.count()).select_from(rows))
        for hours in range(3):
            upkeep(storage, settings, NOW + timedelta(days=365 * years, hours=2 * hours), night=True)
        with storage.database.read() as connection:
            assert (connection.scalar(select(func.count()).select_from(rows)) or 0) >= (before or 0)
            assert connection.scalar(select(func.count()).select_from(survey_codes)) == 1
        assert len(backup.listed(storage.folder)) == 3


def test_a_clock_years_ahead_thins_out_no_backup_at_the_second_place(tmp_path: Path) -> None:
    second = tmp_path / "second"
    second.mkdir()
    settings = replace(settings_of(None), second=second, keep_hourly=1, keep_daily=1)
    with opened_storage(tmp_path / "data", settings) as storage:
        live_until(storage, settings, NOW)
        for hours in range(3):
            upkeep(storage, settings, NOW + timedelta(days=4 * 365, hours=2 * hours), night=False)
        assert len(list(second.iterdir())) == 3
        later = NOW + timedelta(days=4 * 365, hours=7)
        live_until(storage, settings, later)
        upkeep(storage, settings, later, night=False)
        assert len(list(second.iterdir())) == 1


def test_rows_that_a_clock_of_long_ago_has_dated_take_no_younger_ones_with_them(database: Database) -> None:
    with database.write() as connection:
        for at in (NOW - timedelta(days=900), NOW, datetime(1970, 1, 1, tzinfo=UTC), NOW):
            access_log.record(connection, LoggedAct("a", "b"), place="A", now=at)
        gone = access_log.purge(connection, NOW - timedelta(days=800), place="A", now=NOW)
        assert gone == 1
        assert connection.scalar(select(func.min(rows.c.seq))) == 2
