# SPDX-License-Identifier: GPL-3.0-or-later
"""What an open desk or booth does by itself: every so often, and once on each new day."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import update

from kiosk.bootstrap import entering
from kiosk.bootstrap.entering import open_booth
from kiosk.charter.calendar import Declared
from kiosk.charter.hours import SEOUL
from kiosk.resources import DEMO_CONFIG
from kiosk.services.admin.office import AdminServices
from kiosk.services.cases import booth as bootstrap
from kiosk.storage.notices import unseen_notices
from kiosk.storage.opened import opened_storage, single_instance
from kiosk.storage.tables.cases import case_events, case_records
from tests.cases.conftest import answers
from tests.lived import live_until
from tests.visitor import demo_settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage

import shutil

import pytest

NOW = datetime(2026, 11, 24, 14, 20, tzinfo=SEOUL)


class OpenDesk:
    """A desk on a data folder; `now` is the time at the city hall."""

    def __init__(self, storage: Storage, settings: Settings) -> None:
        self.storage, self.settings, self.now = storage, settings, NOW
        intake = bootstrap.intake_service(storage, settings, NOW)
        intake.has_room = lambda: True
        self.number = intake.submit(answers("unkind"), NOW).number
        self.office = AdminServices(storage, settings, _never, lambda: self.now)

    def after(self, **time: float) -> None:
        """Let time pass, and the minute's work be done."""
        self.now = NOW + timedelta(**time)
        list(self.office.minute())

    def moves(self) -> list[str]:
        """Return what happened to cases so far."""
        with self.storage.database.read() as connection:
            return [row.move for row in connection.execute(case_events.select())]

    def told(self) -> list[str]:
        """Return what the admin was told."""
        with self.storage.database.read() as connection:
            return [one.kind for one in unseen_notices(connection)]


def _never(_work: object) -> tuple[AdminServices, None]:
    raise AssertionError("nothing here closes the folder")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Return the settings of a city that knows one office."""
    known = tmp_path / "known"
    known.mkdir()
    shutil.copy(DEMO_CONFIG.parent / "seating" / "감사실.xlsx", known)
    return demo_settings(seating=str(known))


@pytest.fixture
def desk(tmp_path: Path, settings: Settings) -> Iterator[OpenDesk]:
    """Open the desk, with one complaint about conduct, due in a day."""
    with opened_storage(tmp_path / "data", settings) as storage:
        yield OpenDesk(storage, settings)


def test_half_of_the_time_is_told_once_without_anybody_signed_in(desk: OpenDesk) -> None:
    desk.after(hours=1)
    assert desk.moves() == []
    for hours in (20, 20.1):
        desk.after(hours=hours)
    assert desk.moves() == ["alert"]


def test_a_missed_statutory_time_opens_compensation_within_a_minute(desk: OpenDesk) -> None:
    live_until(desk.storage, desk.settings, NOW + timedelta(days=9))
    desk.after(days=9)
    kinds = [row.kind for row in bootstrap.untouched_cases(desk.storage, desk.settings).rows(closed=False)]
    assert sorted(kinds) == ["compensation", "unkind"]


def test_a_booth_without_any_desk_opens_it_too_within_the_hour(
    tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = tmp_path / "data"
    monkeypatch.setattr(entering, "seoul_now", lambda: NOW + timedelta(days=9))
    with opened_storage(data, settings) as storage:
        OpenDesk(storage, settings)
        live_until(storage, settings, NOW + timedelta(days=9))
    with single_instance(data, "kiosk"), open_booth(data, settings) as booth:
        booth.keep_up(NOW + timedelta(days=9), False)  # noqa: FBT003 # told by its place in Household
    with opened_storage(data, settings) as storage:
        kinds = [row.kind for row in bootstrap.untouched_cases(storage, settings).rows(closed=False)]
    assert sorted(kinds) == ["compensation", "unkind"]


def test_a_damaged_case_is_told_the_admin_on_the_next_day_and_once(desk: OpenDesk) -> None:
    desk.after(minutes=1)
    with desk.storage.database.write() as connection:
        connection.execute(update(case_records).values(content=b"flipped"))
    desk.after(minutes=2)
    assert "cases_damaged" not in desk.told()
    for hours in (24, 24.1):
        desk.after(hours=hours)
    assert desk.told().count("cases_damaged") == 1


def test_what_a_cut_off_declaration_left_is_moved_in_the_night(desk: OpenDesk) -> None:
    desk.after(minutes=1)
    rules = bootstrap.case_rules(desk.storage, desk.settings)
    rules.declare((NOW + timedelta(days=2)).date(), Declared(True, "임시공휴일"), "admin", NOW)  # noqa: FBT003 # as everywhere
    desk.after(minutes=2)
    assert "recompute" not in desk.moves()
    desk.after(hours=14)
    assert "recompute" in desk.moves()
