# SPDX-License-Identifier: GPL-3.0-or-later
"""Several reorganisations ahead at once: none leaves anything behind where it is taken back."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from kiosk.charter.hours import in_seoul
from kiosk.directory.reorganising import OfficeMerger, OfficeMove, OfficeSplit
from kiosk.resources import TRANSLATIONS
from kiosk.services.directory import open_directory, seoul_now
from tests.services.reorganisation.test_founding_and_moving import free, publish

if TYPE_CHECKING:
    from datetime import date

    from kiosk.services.admin.office import AdminServices
    from kiosk.services.directory import DirectoryService
    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage

OFFICE: Final = "교통행정과"
NEW: Final = "교통시설과"
DAY: Final = timedelta(days=1)


def shown(directory: DirectoryService, day: date) -> object:
    """Return what visitors are shown of every office on a day."""
    public = directory.load_public(day).offices
    return [(one.name, one.label, one.floor, one.room, one.seats) for one in public]


def ahead(admin: AdminServices) -> list[tuple[str, int]]:
    """Return what the tasks list as scheduled: offices, and in how many days."""
    agenda = admin.tasks.load()
    tasks = [one for one in agenda.tasks if one.what.startswith("예약된")]
    assert {one.page for one in tasks} <= {"reorganisation"}
    return [(one.where, (one.due.date() - in_seoul(agenda.now).date()).days) for one in tasks if one.due]


def test_two_that_are_taken_back_before_their_days_leave_no_office_and_no_room_behind(
    admin: AdminServices, storage: Storage, settings: Settings
) -> None:
    directory, today = open_directory(storage.database, settings, TRANSLATIONS, seoul_now), seoul_now().date()
    before, desk = shown(directory, today), admin.reorganisation
    *_, team = next(one for one in desk.look().offices if one.id == OFFICE).teams
    split = OfficeSplit(OFFICE, NEW, (team,), free(admin).unit)
    first = publish(admin, today + DAY, split)
    second = publish(admin, today + 3 * DAY, OfficeMerger(NEW, "감사실"))
    assert ahead(admin) == [(f"{OFFICE} 외 1곳", 1), (NEW, 3)]
    for one in (second, first):
        assert desk.take_back(one.id).standing == "taken_back"
    assert ahead(admin) == []
    for days in (1, 2, 3, 9):
        assert shown(directory, today + days * DAY) == before


def test_what_is_decided_after_one_was_taken_back_holds_on_the_day_of_that_one_too(
    admin: AdminServices, storage: Storage, settings: Settings
) -> None:
    directory, today = open_directory(storage.database, settings, TRANSLATIONS, seoul_now), seoul_now().date()
    vain = publish(admin, today + 3 * DAY, OfficeMerger("감사실", OFFICE))
    admin.reorganisation.take_back(vain.id)
    room = free(admin)
    publish(admin, today + DAY, OfficeMove(OFFICE, room.unit))
    for days in (1, 3):
        assert directory.load_public(today + days * DAY).by_name[OFFICE].room == room.room


def test_a_split_that_is_taken_back_leaves_desks_and_teams_in_their_order(
    admin: AdminServices, storage: Storage, settings: Settings
) -> None:
    directory, today = open_directory(storage.database, settings, TRANSLATIONS, seoul_now), seoul_now().date()
    before = shown(directory, today)
    team = next(one for one in admin.reorganisation.look().offices if one.id == OFFICE).teams[0]
    entry = publish(admin, today, OfficeSplit(OFFICE, NEW, (team,)))
    admin.reorganisation.take_back(entry.id)
    assert shown(directory, today) == before
