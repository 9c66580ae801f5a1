# SPDX-License-Identifier: GPL-3.0-or-later
"""An office that comes into being, and one that moves: what a visitor finds, and the way back."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

import pytest

from kiosk.directory.editing import Sketch
from kiosk.directory.edits import Rewrite
from kiosk.directory.reorganising import OfficeFounding, OfficeMove, OfficeRename
from kiosk.resources import TRANSLATIONS
from kiosk.services import visitor_builder
from kiosk.services.cases import booth as case_booth
from kiosk.services.cells import CountedOffice, counted_offices
from kiosk.services.directory import open_directory, seoul_now
from kiosk.services.refused import Refused
from kiosk.services.shown import Way
from tests.ui.admin.city_cases import answers

if TYPE_CHECKING:
    from datetime import date

    from kiosk.bootstrap.entering import RunningServices
    from kiosk.directory.model import Office
    from kiosk.directory.reorganising import OfficeChange, OfficeRoom
    from kiosk.services.admin.office import AdminServices
    from kiosk.services.admin.results.reorganisation import ReorganisationEntry
    from kiosk.services.visitor import VisitorServices
    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage

NEW: Final = "청년정책과"
MOVED: Final = "교통행정과"
DAY: Final = timedelta(days=1)


def free(admin: AdminServices) -> OfficeRoom:
    """Return a room that is nobody's."""
    return next(one for one in admin.reorganisation.look().rooms if not one.office and one.room)


def publish(admin: AdminServices, day: date, *changes: OfficeChange) -> ReorganisationEntry:
    """Publish changes as they were weighed."""
    found = admin.reorganisation.weigh(changes, day)
    return admin.reorganisation.publish(found.changes, day, seen=found.seen)


def led_to(services: VisitorServices, office: str) -> str:
    """Return the room that the way to an office ends in."""
    way = services.way(office, "ko", step_free=False)
    assert isinstance(way, Way)
    return way.target_unit


def test_a_new_office_is_found_and_led_to_from_its_day_on_and_is_nowhere_once_taken_back(
    kiosk: RunningServices, admin: AdminServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    today, room = seoul_now().date(), free(admin)
    entry = publish(admin, today + DAY, OfficeFounding(NEW, room.unit, "기획실"))
    assert entry.names == (("", NEW),)
    services = kiosk.renewed() or kiosk.services
    assert services.directory.office(NEW) is None
    now = seoul_now() + DAY
    monkeypatch.setattr(visitor_builder, "seoul_now", lambda: now)
    services = kiosk.renewed() or services
    [first, *_] = services.find(NEW).hits
    assert (first.kind, first.office, first.label) == ("office", NEW, NEW)
    assert led_to(services, NEW) == room.unit
    office = services.directory.by_name[NEW]
    assert (office.building, office.floor, office.room, office.bureau) == (
        room.building, room.floor, room.room, "기획실",
    )  # fmt: skip
    monkeypatch.undo()
    admin.reorganisation.take_back(entry.id)
    monkeypatch.setattr(visitor_builder, "seoul_now", lambda: now)
    services = kiosk.renewed() or services
    assert services.directory.office(NEW) is None
    assert NEW not in {hit.office for hit in services.find(NEW).hits}
    again = admin.reorganisation.weigh([OfficeFounding(NEW)], today)  # in vain it bore the name
    assert again.offices[0].room == ""


def test_a_new_office_takes_cases_in_and_stands_in_every_list(
    admin: AdminServices, storage: Storage, settings: Settings
) -> None:
    now = seoul_now()
    [told] = admin.reorganisation.weigh([OfficeFounding(NEW)], now.date()).offices
    assert (told.room, told.desks, set(told.languages)) == ("", 0, {"en", "zh-CN", "vi", "ja"})
    intake = case_booth.intake_service(storage, settings, now)  # of a booth that runs on
    intake.has_room = lambda: True
    entry = publish(admin, now.date(), OfficeFounding(NEW))
    taken = intake.submit(answers(0, "inconvenience", NEW), now)
    assert taken.office == NEW
    assert NEW in admin.accounts.offices()
    assert NEW in admin.checks.checks().offices
    assert NEW in {one.name for one in admin.reorganisation.look().offices}
    admin.reorganisation.take_back(entry.id)
    [left] = [one for one in admin.tasks.load().tasks if one.left == "없어진 부서"]
    assert (left.about, left.what) == (taken.number, f"{NEW}가 없어졌습니다. 맡을 부서로 넘기기")


def test_visits_to_an_office_that_was_taken_back_at_once_are_counted_on_its_floor(
    admin: AdminServices, storage: Storage, settings: Settings
) -> None:
    directory, room = open_directory(storage.database, settings, TRANSLATIONS, seoul_now), free(admin)
    entry = publish(admin, seoul_now().date(), OfficeFounding(NEW, room.unit))
    standing = counted_offices(directory)[NEW]
    assert standing == CountedOffice(NEW, room.floor)
    admin.reorganisation.take_back(entry.id)
    assert counted_offices(directory)[NEW] == standing


def test_an_office_that_moves_is_led_to_in_its_new_room_with_its_desks_and_back(
    kiosk: RunningServices, admin: AdminServices
) -> None:
    today, room, old = seoul_now().date(), free(admin), led_to(kiosk.services, MOVED)
    seat = next(one.id for one in kiosk.services.directory.by_name[MOVED].seats if not one.vacant)
    entry = publish(admin, today, OfficeMove(MOVED, room.unit, "건설국"), OfficeRename(MOVED, NEW))
    services = kiosk.renewed()
    assert services is not None
    assert (led_to(services, MOVED), led_to(services, seat)) == (room.unit, room.unit)
    office = services.directory.by_name[MOVED]
    assert (office.label, office.floor, office.room, office.bureau) == (NEW, room.floor, room.room, "건설국")
    assert not any(hit.id == old for hit in services.find(MOVED).hits)
    assert {one.unit: one.office for one in admin.reorganisation.look().rooms}[room.unit] == MOVED
    before = services.directory.by_name[MOVED].seats
    admin.reorganisation.take_back(entry.id)
    services = kiosk.renewed()
    assert services is not None
    assert led_to(services, MOVED) == old
    assert [one.id for one in services.directory.by_name[MOVED].seats] == [one.id for one in before]
    assert services.directory.by_name[MOVED].label == MOVED


def test_a_chart_that_is_edited_before_the_day_of_a_move_is_as_edited_after_it(
    admin: AdminServices, storage: Storage, settings: Settings
) -> None:
    today, room = seoul_now().date(), free(admin)
    publish(admin, today + DAY, OfficeMove(MOVED, room.unit))
    desk = next(one.desk for one in admin.seats.standing(MOVED, today).office.seats if not one.vacant)
    sketch = admin.seats.standing(MOVED, today)
    admin.seats.publish(_written(sketch.office, sketch.latest, desk), today)
    directory = open_directory(storage.database, settings, TRANSLATIONS, seoul_now)
    for day in (today, today + DAY):
        seat = directory.load_directory(day).seat(f"{MOVED}/{desk}")
        assert seat is not None
        assert seat.duties == ("버스 노선",)
    assert directory.load_directory(today + DAY).by_name[MOVED].room == room.room
    assert directory.load_directory(today).by_name[MOVED].room != room.room


def _written(office: Office, latest: int, desk: str) -> Sketch:
    return Sketch(office, latest).after(Rewrite(desk, "duties", ("버스 노선",)))


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (OfficeFounding("감사실"), "감사실의 이름이거나"),
        (OfficeFounding(" "), "이름을 적어"),
        (OfficeFounding(NEW, "없는 방"), "지도에 없습니다"),
        (OfficeMove(MOVED), "방이나 소속"),
        (OfficeMove("없는과", ""), "부서가 그날에는 없습니다"),
        (OfficeMove(MOVED, None, "국" * 41), "40자까지"),
    ],
)
def test_what_cannot_be_is_refused(admin: AdminServices, change: OfficeChange, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        admin.reorganisation.weigh([change], seoul_now().date())


def test_what_is_decided_for_a_later_day_is_not_overtaken(admin: AdminServices) -> None:
    today, room = seoul_now().date(), free(admin)
    publish(admin, today + 2 * DAY, OfficeMove(MOVED, room.unit))
    for day in (today, today + 2 * DAY):
        with pytest.raises(Refused, match="먼저 되돌리거나"):
            admin.reorganisation.weigh([OfficeMove(MOVED, "")], day)
    assert admin.reorganisation.weigh([OfficeMove(MOVED, "")], today + 3 * DAY).offices


def test_the_page_of_places_follows_while_it_is_open(admin: AdminServices) -> None:
    room = free(admin)
    before = {one.key: one.kind for one in admin.places.places()}
    assert (before.get(room.unit), NEW in before) == ("room", False)
    publish(admin, seoul_now().date(), OfficeFounding(NEW, room.unit))
    after = {one.key: one.kind for one in admin.places.places()}
    assert (after.get(room.unit), after[NEW]) == (None, "office")


def test_a_bureau_that_names_somebody_is_asked_about(admin: AdminServices) -> None:
    with pytest.raises(Refused, match="사람 이름으로 보입니다"):
        publish(admin, seoul_now().date(), OfficeMove(MOVED, None, "심가람 국장 소속"))
