# SPDX-License-Identifier: GPL-3.0-or-later
"""What an admin says of rooms and hours shows at once on a kiosk that is open already."""

from __future__ import annotations

from datetime import UTC, datetime, time
import shutil
from typing import TYPE_CHECKING

import pytest

from kiosk.bootstrap.entering import open_booth
from kiosk.directory.names import HIDDEN
from kiosk.directory.visibility import Policy, Rule, VisibilityLevel
from kiosk.resources import DEMO_CONFIG, TRANSLATIONS
from kiosk.services.announcements import Announcements
from kiosk.services.cases.booth import office_clocks
from kiosk.services.directory import open_directory, seoul_now
from kiosk.services.places import CITY, PlaceOverrides
from kiosk.services.shown import Way
from kiosk.services.venues import open_sites
from kiosk.storage.decisions import Decision
from kiosk.storage.facilities import StoredFacilities
from kiosk.storage.opened import opened_storage, single_instance
from kiosk.wayfinding.sites import Sites
from kiosk.wayfinding.venue.facilities import rooms
from tests.visitor import demo_settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.bootstrap.entering import RunningServices
    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage

OFFICE, USUAL = "감사실", "교통행정과"
HOURS = {"opens": "10:00", "closes": "16:00", "open_through_lunch": False}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give one city's folder for every test here: opening a kiosk takes seconds."""
    return tmp_path_factory.mktemp("city")


@pytest.fixture(scope="module")
def settings(folder: Path) -> Settings:
    """Give the settings of a city that knows two offices' charts."""
    known = folder / "known"
    known.mkdir()
    for office in (OFFICE, USUAL):
        shutil.copy(DEMO_CONFIG.parent / "seating" / f"{office}.xlsx", known)
    return demo_settings(seating=str(known))


class Kiosk:
    """A kiosk that looks for news as the running one does every second."""

    def __init__(self, running: RunningServices) -> None:
        self._running = running
        self.services = running.services

    def look(self) -> bool:
        """Look once; tell whether there was news."""
        fresh = self._running.renewed()
        self.services = fresh or self.services
        return fresh is not None


@pytest.fixture(scope="module")
def kiosk(folder: Path, settings: Settings) -> Iterator[Kiosk]:
    """Open a kiosk."""
    data = folder / "data"
    with single_instance(data, "kiosk"), open_booth(data, settings) as opened:
        yield Kiosk(opened)


@pytest.fixture(scope="module")
def storage(folder: Path, settings: Settings, kiosk: Kiosk) -> Iterator[Storage]:
    """Open the same data folder as the admin's desk does."""
    del kiosk
    with opened_storage(folder / "data", settings, role="admin") as opened:
        yield opened


def said(key: str, value: object) -> Decision:
    """Decide from today."""
    return Decision(key, value, seoul_now().date(), "admin", datetime.now(UTC))


def rename(storage: Storage, said: Decision) -> None:
    """Decide a room's name as one who has seen what was decided of it before: the tests share one city."""
    names = PlaceOverrides(storage.database, "A").names
    before = names.history(said.key)
    names.decide(said, seen=before[-1].id if before else None)


def a_room(name: str) -> str:
    """Find a room that is no office's."""
    venue = open_sites(demo_settings()).routers["main"].venue
    return next(one.id for one in rooms(venue, {OFFICE}) if one.name == name)


def test_a_renamed_room_is_found_and_led_to_by_its_new_name(kiosk: Kiosk, storage: Storage) -> None:
    room = a_room("수유실")
    new = {"ko": "아기쉼터방", "en": "Baby Lounge"}
    rename(storage, said(room, new))
    assert kiosk.look()
    assert any(hit.label == "아기쉼터방" for hit in kiosk.services.find("아기쉼터방").hits)
    way = kiosk.services.way(room, "en", step_free=False)
    assert isinstance(way, Way)
    assert way.title == "Baby Lounge"
    assert not kiosk.look()


def test_a_name_in_a_notice_or_a_room_is_hidden_there_from_the_moment_its_person_is(
    kiosk: Kiosk, storage: Storage, settings: Settings
) -> None:
    desk = open_directory(storage.database, settings, TRANSLATIONS, seoul_now)
    everybody = Policy(city=Rule(VisibilityLevel.FULL))
    desk.change_policy(everybody, "담당 07", "city: full")
    seat = next(seat for seat in desk.load_public(desk.today()).seats() if seat.name and len(seat.name) == 3)
    assert seat.name
    told = {"ko": f"{seat.name} 주무관의 건강 강좌"}
    day = seoul_now().date().isoformat()
    notices = Announcements(storage.database, "A")
    notices.kept.decide(said("강좌", {"texts": told, "first": day, "last": day}), seen=None)
    room = a_room("수유실")
    rename(storage, said(room, {"ko": f"{seat.name} 기념실"}))
    assert kiosk.look()
    assert seat.name in repr(kiosk.services.announcements)
    assert kiosk.services.find("기념실").hits[0].label == f"{seat.name} 기념실"
    desk.hide_now(seat.id, "담당 07")
    assert kiosk.look()
    assert seat.name not in repr(kiosk.services.announcements)
    assert kiosk.services.find("기념실").hits[0].label == f"{HIDDEN} 기념실"


def test_no_way_leads_to_a_closed_room_and_another_of_its_kind_is_offered(
    kiosk: Kiosk, storage: Storage
) -> None:
    services, facilities = kiosk.services, StoredFacilities(storage.database, "A")
    before = services.way("여자화장실", "ko", step_free=False)
    assert isinstance(before, Way)
    facilities.change(before.target_unit, stopped=True, by="admin", now=datetime.now(UTC))
    assert kiosk.look()
    after = services.way("여자화장실", "ko", step_free=False)
    assert isinstance(after, Way)
    assert after.target_unit != before.target_unit
    assert services.way(before.target_unit, "ko", step_free=False) is None


def test_an_office_s_own_hours_show_on_its_card_and_count_for_its_promises(
    kiosk: Kiosk, storage: Storage, settings: Settings
) -> None:
    PlaceOverrides(storage.database, "A").hours.decide(said(OFFICE, HOURS), seen=None)
    assert kiosk.look()
    assert kiosk.services.opening(OFFICE).hours == "10:00–16:00"
    assert office_clocks(storage, settings)().of(OFFICE).hours.closes == time(16)


def test_the_city_s_hours_are_those_of_every_office_without_its_own(kiosk: Kiosk, storage: Storage) -> None:
    PlaceOverrides(storage.database, "A").hours.decide(said(CITY, HOURS), seen=None)
    assert kiosk.look()
    assert kiosk.services.opening(USUAL).hours == "10:00–16:00"
    assert kiosk.services.opening(USUAL).lunch == "12:00–13:00"


def test_the_first_key_after_a_publication_waits_for_no_way(
    kiosk: Kiosk, storage: Storage, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = open_directory(storage.database, settings, TRANSLATIONS, seoul_now)
    before, seat = kiosk.services, next(iter(desk.load_public(desk.today()).seats()))
    desk.hide_now(seat.id, "담당 07")
    assert kiosk.look()
    assert kiosk.services is not before
    asked: list[object] = []
    monkeypatch.setattr(Sites, "answer", lambda *told, **_: asked.append(told))
    kiosk.services.find(OFFICE)  # beside what is found stand the nearest stops, each with its way
    assert asked == []
