# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said of lifts, doors, offices and promises is heeded by a kiosk that is open already."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from kiosk.bootstrap.entering import open_booth
from kiosk.services.charter import CharterRows
from kiosk.services.directory import seoul_now
from kiosk.services.shown import Way
from kiosk.services.venues import open_sites
from kiosk.storage.decisions import Decision
from kiosk.storage.facilities import StoredFacilities
from kiosk.storage.opened import opened_storage, single_instance
from kiosk.wayfinding.venue.facilities import facilities
from tests.visitor import demo_settings

if TYPE_CHECKING:
    from pathlib import Path

FRONT_DOOR, OFFICE = "정문", "감사실"


def test_a_closed_office_and_a_closed_door_show_at_once_and_open_again(tmp_path: Path) -> None:
    settings = demo_settings()
    with (
        single_instance(tmp_path, "kiosk"),
        open_booth(tmp_path, settings) as running,
        opened_storage(tmp_path, settings, role="guide") as storage,
    ):
        services = running.services
        venue = open_sites(settings).routers["main"].venue
        told = StoredFacilities(storage.database, "A")
        [door] = [one for one in facilities(venue) if one.name == FRONT_DOOR]
        assert isinstance(services.way(OFFICE, "ko", step_free=False), Way)
        for closed in (OFFICE, door.id):
            told.change(closed, stopped=True, by="guide", now=datetime.now(UTC))
        assert running.renewed() is services
        assert running.renewed() is None
        assert not services.opening(OFFICE).open
        assert services.closed == {OFFICE, door.id}
        assert services.way(OFFICE, "ko", step_free=False) is None
        told.change(door.id, stopped=False, by="guide", now=datetime.now(UTC))
        assert running.renewed() is services
        assert isinstance(services.way(OFFICE, "ko", step_free=False), Way)


def test_a_changed_promise_is_shown_by_a_kiosk_that_is_open_already(tmp_path: Path) -> None:
    settings = demo_settings()
    with (
        single_instance(tmp_path, "kiosk"),
        open_booth(tmp_path, settings) as running,
        opened_storage(tmp_path, settings, role="admin") as storage,
    ):
        services, today = running.services, seoul_now().date()
        assert services.charter.kinds["inconvenience"].within.in_words == "3일"
        value = {"limit": "5d", "promise": "5일 안에 알려 드립니다.", "change": "3일 → 5일"}
        said = Decision("complaint-reply", value, today, "somebody", seoul_now())
        CharterRows(storage, settings).stored.decide(said, seen=None)
        assert running.renewed() is services
        assert services.charter.kinds["inconvenience"].within.in_words == "5일"
        assert running.renewed() is None
