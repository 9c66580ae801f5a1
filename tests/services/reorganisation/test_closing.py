# SPDX-License-Identifier: GPL-3.0-or-later
"""An office that ends and whose work nobody does: what is left of it, and the way back."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

import pytest

from kiosk.cases.answers import Unacceptable
from kiosk.directory.reorganising import OfficeClosing, OfficeFounding, OfficeMerger, OfficeRename
from kiosk.resources import TRANSLATIONS
from kiosk.services.cases import booth as case_booth
from kiosk.services.cells import counted_offices
from kiosk.services.directory import open_directory, seoul_now
from kiosk.services.places import city_register, office_names
from kiosk.services.refused import Refused
from tests.services.reorganisation.test_founding_and_moving import publish
from tests.services.reorganisation.test_queued import shown
from tests.ui.admin.city_cases import answers

if TYPE_CHECKING:
    from kiosk.bootstrap.entering import RunningServices
    from kiosk.directory.reorganising import OfficeChange
    from kiosk.services.admin.office import AdminServices
    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage

OFFICE: Final = "교통행정과"
CLOSING: Final = OfficeClosing(OFFICE)
BUREAU: Final = "안전건설교통국"
DAY: Final = timedelta(days=1)


def test_a_closed_office_is_found_no_more_and_comes_back_with_its_desks(
    kiosk: RunningServices, admin: AdminServices, storage: Storage, settings: Settings
) -> None:
    directory, today = open_directory(storage.database, settings, TRANSLATIONS, seoul_now), seoul_now().date()
    before, counted = shown(directory, today), counted_offices(directory)[OFFICE]
    seats = len(kiosk.services.directory.by_name[OFFICE].seats)
    [told] = admin.reorganisation.weigh([CLOSING], today).offices
    assert (told.before, told.after, told.desks) == (OFFICE, "", seats)
    entry = publish(admin, today, CLOSING)
    assert entry.names == ((OFFICE, "없앰"),)
    house = kiosk.renewed()
    assert house is not None
    assert OFFICE not in house.directory.by_name
    assert OFFICE not in {hit.office for hit in house.find(OFFICE).hits}
    assert counted_offices(directory)[OFFICE] == counted
    with pytest.raises(Refused, match="옛 이름"):
        admin.reorganisation.weigh([OfficeRename("감사실", OFFICE)], today)
    admin.reorganisation.take_back(entry.id)
    assert shown(directory, today) == before


def test_what_a_closed_office_had_begun_is_handed_over_one_by_one(
    admin: AdminServices, storage: Storage, settings: Settings
) -> None:
    now = seoul_now()
    intake = case_booth.intake_service(storage, settings, now)
    intake.has_room = lambda: True
    publish(admin, now.date(), OfficeRename(OFFICE, "교통정책과"))
    other, mine = (
        intake.submit(answers(at, "callback", one), now) for at, one in enumerate((OFFICE, "감사실"))
    )
    [told] = admin.reorganisation.weigh([CLOSING], now.date() + DAY).offices
    assert (told.before, told.callbacks) == ("교통정책과", 1)
    admin.reorganisation.take_back(publish(admin, now.date() + DAY, CLOSING).id)
    assert not [one for one in admin.tasks.load().tasks if one.left == "없어진 부서"]
    publish(admin, now.date(), OfficeClosing("감사실"))
    tasks = [one for one in admin.tasks.load().tasks if one.left == "없어진 부서"]
    assert [(one.about, one.what) for one in tasks] == [
        (mine.number, "감사실이 없어졌습니다. 맡을 부서로 넘기기")
    ]
    assert {mine.number, other.number} <= {one.waiting.row.number for one in admin.callbacks.look().calls}


def test_what_came_to_an_office_that_went_into_another_is_counted_with_the_others(
    admin: AdminServices, storage: Storage, settings: Settings
) -> None:
    now = seoul_now()
    intake = case_booth.intake_service(storage, settings, now)
    intake.has_room = lambda: True
    intake.submit(answers(0, "callback", "감사실"), now)
    publish(admin, now.date(), OfficeMerger("감사실", OFFICE))
    intake.submit(answers(1, "callback", OFFICE), now)
    [told] = admin.reorganisation.weigh([OfficeRename(OFFICE, "교통정책과")], now.date() + DAY).offices
    assert told.callbacks == 2


def test_what_is_handed_in_about_an_office_that_ends_meanwhile_is_kept_for_whoever_hands_it_over(
    admin: AdminServices, storage: Storage, settings: Settings
) -> None:
    now = seoul_now()
    intake = case_booth.intake_service(storage, settings, now)
    intake.has_room = lambda: True
    publish(admin, now.date(), OfficeClosing(OFFICE))
    founding = publish(admin, now.date(), OfficeFounding("청년정책과"))
    admin.reorganisation.take_back(founding.id)
    late, vain = (
        intake.submit(answers(at, "inconvenience", one), now) for at, one in enumerate((OFFICE, "청년정책과"))
    )
    tasks = [one for one in admin.tasks.load().tasks if one.left == "없어진 부서"]
    assert {one.about for one in tasks} == {late.number, vain.number}
    rules, register = case_booth.case_rules(storage, settings), city_register(storage.database, settings, now)
    rules.tie("chief", BUREAU, "head", "admin", now)  # of the bureau that the office belonged to
    assert case_booth.excluded(rules, lambda: register, OFFICE, None, now) == {"chief"}
    with pytest.raises(Unacceptable, match="부서는 없습니다"):
        intake.submit(answers(9, "inconvenience", "없는과"), now)


def test_what_lies_with_an_office_that_went_into_one_that_ended_is_handed_over_too(
    admin: AdminServices, storage: Storage, settings: Settings
) -> None:
    now = seoul_now()
    intake = case_booth.intake_service(storage, settings, now)
    intake.has_room = lambda: True
    case = intake.submit(answers(0, "inconvenience", "감사실"), now)
    publish(admin, now.date(), OfficeMerger("감사실", OFFICE))
    publish(admin, now.date() + DAY, CLOSING)
    names = office_names(storage.database, settings, now + DAY)
    assert names.ended == {"감사실", OFFICE}
    rows = case_booth.untouched_cases(storage, settings).rows(offices=names.ended, closed=False)
    assert [one.number for one in rows] == [case.number]


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ([CLOSING, OfficeMerger("감사실", OFFICE)], "없어지는 부서에는 합칠 수 없습니다"),
        ([CLOSING, OfficeRename(OFFICE, "교통정책과")], "하나를 빼"),
        ([OfficeClosing("없는과")], "그날에는 없습니다"),
    ],
)
def test_what_contradicts_a_closing_is_refused(
    admin: AdminServices, changes: list[OfficeChange], sentence: str
) -> None:
    with pytest.raises(Refused, match=sentence):
        admin.reorganisation.weigh(changes, seoul_now().date())
