# SPDX-License-Identifier: GPL-3.0-or-later
"""Whoever is hidden while a reorganisation is ahead stays hidden once its day has come."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

import pytest

from kiosk.directory.editing import Sketch
from kiosk.directory.edits import Rewrite, Swap
from kiosk.directory.reorganising import OfficeMerger
from kiosk.directory.revisions import RevisionDraft
from kiosk.directory.visibility import Rule, VisibilityLevel
from kiosk.resources import TRANSLATIONS
from kiosk.services.directory import open_directory, seoul_now
from kiosk.services.refused import Refused
from tests.services.reorganisation.test_founding_and_moving import publish

if TYPE_CHECKING:
    from datetime import date

    from kiosk.directory.edits import Edit
    from kiosk.services.admin.office import AdminServices
    from kiosk.services.directory import DirectoryService
    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage

OLD: Final = "감사실"
INTO: Final = "교통행정과"
DUTY: Final = "숨길 사람의 업무"
DAY: Final = timedelta(days=1)


@pytest.fixture
def directory(storage: Storage, settings: Settings) -> DirectoryService:
    """Give the directory of the city."""
    return open_directory(storage.database, settings, TRANSLATIONS, seoul_now)


@pytest.fixture
def today(admin: AdminServices) -> date:
    """Let the office's chart be one without names and telephones, as is normal; return the day."""
    office = admin.seats.standing(OLD, admin.seats.today()).office
    seats = [one.desk for one in office.seats if not one.vacant]
    bare = [Rewrite(desk, field, None) for desk in seats for field in ("name", "phone")]
    edit(admin, *bare, Rewrite("3", "duties", (DUTY,)))
    return admin.seats.today()


def edit(admin: AdminServices, *edits: Edit) -> int:
    """Publish deeds in the office's chart from today on; return the revision's number."""
    standing = admin.seats.standing(OLD, admin.seats.today())
    sketch = Sketch(standing.office, standing.latest)
    for one in edits:
        sketch = sketch.after(one)
    made = admin.seats.publish(sketch, standing.day).published
    assert made is not None
    return made.number


def shown(directory: DirectoryService, day: date) -> bool:
    """Return whether visitors see the duty of whoever is to be hidden, who sits somewhere on that day."""
    assert any(DUTY in one.duties for office in directory.load_directory(day).offices for one in office.seats)
    return any(DUTY in one.duties for office in directory.load_public(day).offices for one in office.seats)


def test_whoever_is_hidden_while_a_merger_is_ahead_is_hidden_on_its_day(
    admin: AdminServices, directory: DirectoryService, today: date
) -> None:
    publish(admin, today + DAY, OfficeMerger(OLD, INTO))
    assert shown(directory, today + DAY)
    admin.seats.hide(OLD, "3")
    assert not shown(directory, today)
    assert not shown(directory, today + DAY)


def test_whoever_is_hidden_and_then_sits_elsewhere_is_hidden_on_the_day_of_the_merger(
    admin: AdminServices, directory: DirectoryService, today: date
) -> None:
    admin.seats.hide(OLD, "3")
    publish(admin, today + DAY, OfficeMerger(OLD, INTO))
    edit(admin, Swap("3", "4"))
    assert not shown(directory, today)
    assert not shown(directory, today + DAY)


def test_an_office_whose_rules_are_narrowed_while_its_merger_is_ahead_is_shown_no_wider_on_its_day(
    admin: AdminServices, directory: DirectoryService, today: date
) -> None:
    publish(admin, today + DAY, OfficeMerger(OLD, INTO))
    number, policy = directory.policy()
    narrow = replace(policy, offices={**policy.offices, OLD: Rule(VisibilityLevel.HIDDEN)})
    assert directory.change_policy(narrow, "admin", "test", base=number)
    assert not shown(directory, today)
    assert not shown(directory, today + DAY)


def test_a_chart_that_is_taken_back_before_the_merger_is_taken_back_on_its_day_too(
    admin: AdminServices, directory: DirectoryService, today: date
) -> None:
    publish(admin, today + DAY, OfficeMerger(OLD, INTO))
    number = edit(admin, Rewrite("3", "duties", ("잘못 적은 업무",)))
    admin.charts.roll_back(admin.charts.weigh(number), "", "")
    assert shown(directory, today)
    assert shown(directory, today + DAY)


def test_whoever_is_hidden_is_hidden_when_the_chart_that_seats_them_elsewhere_is_taken_back(
    admin: AdminServices, directory: DirectoryService, today: date
) -> None:
    publish(admin, today + DAY, OfficeMerger(OLD, INTO))
    number = edit(admin, Swap("3", "4"))
    admin.seats.hide(OLD, "4")
    admin.charts.roll_back(admin.charts.weigh(number), "", "")
    assert [one.desk for one in directory.load_directory(today).by_name[OLD].seats if DUTY in one.duties] == [
        "3"
    ]
    assert not shown(directory, today)
    assert not shown(directory, today + DAY)
    other = next(one for one in directory.load_public(today).by_name[OLD].seats if one.desk == "4")
    assert other.duties


def test_the_charts_of_a_reorganisation_are_taken_back_with_it_alone(
    admin: AdminServices, directory: DirectoryService, today: date
) -> None:
    publish(admin, today, OfficeMerger(OLD, INTO))
    with pytest.raises(Refused, match="‘조직개편’에서"):
        admin.charts.weigh(directory.latest())


def test_a_chart_for_a_later_day_stays_whatever_word_is_given_as_its_reason(
    admin: AdminServices, directory: DirectoryService, today: date
) -> None:
    office = admin.seats.standing(OLD, today).office
    fewer = replace(office, seats=office.seats[:2])
    draft = RevisionDraft({OLD: fewer}, today + DAY, directory.latest(), "admin", "import", note="조직개편")
    directory.publish(draft)
    edit(admin, Rewrite("4", "title", "주무관"))
    assert directory.load_directory(today + DAY).by_name[OLD].seats == fewer.seats
