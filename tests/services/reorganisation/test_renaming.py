# SPDX-License-Identifier: GPL-3.0-or-later
"""An office that is called otherwise from a day on: what a visitor and the desk see, and the way back."""

from __future__ import annotations

from datetime import timedelta
import shutil
from typing import TYPE_CHECKING, Final

import pytest

from kiosk.directory.reorganising import OfficeRename
from kiosk.directory.visibility import Rule, VisibilityLevel
from kiosk.resources import DEMO_CONFIG, TRANSLATIONS
from kiosk.services import visitor_builder
from kiosk.services.admin.results.cases import CaseColumn, CaseQuery
from kiosk.services.cases import booth as case_booth
from kiosk.services.directory import open_directory, seoul_now
from kiosk.services.refused import Overtaken, Refused
from kiosk.services.shown import Way
from tests.ui.admin.city_cases import answers

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from kiosk.bootstrap.entering import RunningServices
    from kiosk.services.admin.office import AdminServices
    from kiosk.services.admin.reorganisation import ReorganisationService
    from kiosk.services.directory import DirectoryService
    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage

OFFICE: Final = "교통행정과"
NEW: Final = "도로교통정책과"
CHART: Final = DEMO_CONFIG.parent / "seating" / f"{OFFICE}.xlsx"
DAY: Final = timedelta(days=1)
AUDIT: Final = [OfficeRename("감사실", "감사담당관")]


def directory_of(storage: Storage, settings: Settings) -> DirectoryService:
    """Read as another process does."""
    return open_directory(storage.database, settings, TRANSLATIONS, seoul_now)


def rename(desk: ReorganisationService, day: date, name: str = NEW) -> str:
    """Publish a new name as it was weighed; return the reorganisation."""
    found = desk.weigh([OfficeRename(OFFICE, name)], day)
    return desk.publish(found.changes, day, seen=found.seen).id


def test_a_running_kiosk_shows_finds_and_leads_to_the_new_name_and_back(
    kiosk: RunningServices, admin: AdminServices
) -> None:
    desk, today = admin.reorganisation, seoul_now().date()
    entry = rename(desk, today)
    services = kiosk.renewed()
    assert services is not None
    assert services.translated(OFFICE, "ko") == NEW
    # Nobody has translated it, and the old name would mislead: it is spelled in Latin letters.
    assert services.translated(OFFICE, "en") == "Dorogyotongjeongchaek Division"
    [first, *_] = services.find(NEW).hits
    assert (first.kind, first.office, first.label) == ("office", OFFICE, NEW)
    [by_old, *_] = services.find(OFFICE).hits
    assert (by_old.office, by_old.why) == (OFFICE, f"예전 이름 '{OFFICE}'")
    way = services.way(OFFICE, "ko", step_free=False)
    assert isinstance(way, Way)
    assert way.title == NEW
    assert not any(OFFICE in step.text for step in way.steps)
    seat = next(one for one in services.directory.by_name[OFFICE].seats if not one.vacant)
    to_seat = services.way(seat.id, "ko", step_free=False)
    assert isinstance(to_seat, Way)
    assert to_seat.target_unit == way.target_unit
    assert OFFICE not in {one.label for one in services.find(OFFICE).hits}
    assert desk.take_back(entry).standing == "taken_back"
    back = kiosk.renewed()
    assert back is not None
    assert back.translated(OFFICE, "ko") == OFFICE
    assert back.directory.by_name[OFFICE].former == ()  # of one day it never stood
    with pytest.raises(Overtaken):
        desk.take_back(entry)


def test_a_name_that_is_published_ahead_stands_once_its_midnight_passes(
    kiosk: RunningServices, admin: AdminServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = seoul_now()
    rename(admin.reorganisation, now.date() + DAY)
    services = kiosk.renewed() or kiosk.services
    assert services.translated(OFFICE, "ko") == OFFICE
    assert not services.find(NEW).hits or services.find(NEW).hits[0].label != NEW
    monkeypatch.setattr(visitor_builder, "seoul_now", lambda: now + DAY)
    services = kiosk.renewed() or services
    assert services.translated(OFFICE, "ko") == NEW
    assert services.directory.by_name[OFFICE].former == (OFFICE,)


def test_what_follows_is_counted_before_and_nothing_kept_is_rewritten(
    admin: AdminServices, storage: Storage, settings: Settings
) -> None:
    now = seoul_now()
    intake = case_booth.intake_service(storage, settings, now)
    intake.has_room = lambda: True
    for at, kind in enumerate(("inconvenience", "callback", "inconvenience")):
        intake.submit(answers(at, kind, OFFICE), now)
    case_booth.case_rules(storage, settings).tie("somebody", OFFICE, "member", "admin", now)
    [found] = admin.reorganisation.weigh([OfficeRename(OFFICE, NEW)], now.date()).offices
    assert (found.before, found.after) == (OFFICE, NEW)
    assert found.room.endswith("호")
    assert found.desks > 10
    assert (found.cases, found.callbacks, found.accounts, found.browsers) == (2, 1, 1, 0)
    assert set(found.languages) == {"en", "zh-CN", "vi", "ja"}
    rename(admin.reorganisation, now.date())
    listed = admin.cases.look(CaseQuery(), 50)
    assert NEW in listed.offices
    assert OFFICE not in listed.offices
    ordered = CaseQuery(column=CaseColumn.OFFICE)
    first = admin.cases.look(ordered, 1).rows
    assert len({one.row.number for one in (*first, *admin.cases.more(ordered, first[0]))}) == 2
    for query in (CaseQuery(office=NEW), CaseQuery(words="교통정책")):
        assert [one.row.office for one in admin.cases.look(query, 50).rows] == [NEW] * 2
    assert [one.waiting.row.office for one in admin.callbacks.look().calls] == [NEW]
    # What is called otherwise is not all that is sought.
    intake.submit(answers(9, "inconvenience", "자치행정과"), now)
    sought = CaseQuery(words="과")
    assert sorted(one.row.office for one in admin.cases.look(sought, 50).rows) == [NEW, NEW, "자치행정과"]
    assert admin.cases.count(sought).total == 3
    rows = case_booth.untouched_cases(storage, settings).rows(closed=False)
    assert {one.office for one in rows} == {OFFICE, "자치행정과"}


def test_rules_and_charts_go_on_under_the_new_name(
    admin: AdminServices, storage: Storage, settings: Settings, tmp_path: Path
) -> None:
    directory, today = directory_of(storage, settings), seoul_now().date()
    number, policy = directory.policy()
    hidden = {**policy.offices, OFFICE: Rule(VisibilityLevel.HIDDEN)}
    assert directory.change_policy(
        type(policy)(policy.city, policy.maximum, policy.ranks, hidden), "admin", "test", base=number
    )
    rename(admin.reorganisation, today)
    office = directory.load_public(today).by_name[OFFICE]
    assert office.label == NEW
    assert not any(seat.name for seat in office.seats)
    other = tmp_path / f"{NEW}.xlsx"
    shutil.copy(CHART, other)  # the next chart comes under the new name
    read = directory.import_charts([other], valid_from=today, check=True)
    assert read.offices == (OFFICE,)
    assert {one.office: one.name for one in admin.seats.offices()}[OFFICE] == NEW


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        (OFFICE, "지금과 다른"),
        ("  ", "지금과 다른"),
        ("감사실", "감사실의 이름이거나"),
        ("교통/정책과", "없이 적어"),
        ("과" * 41, "40자까지"),
    ],
)
def test_a_name_that_would_mislead_is_refused(admin: AdminServices, name: str, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        admin.reorganisation.weigh([OfficeRename(OFFICE, name)], seoul_now().date())


def test_no_second_office_gets_a_name_that_one_has_borne(admin: AdminServices) -> None:
    desk, today = admin.reorganisation, seoul_now().date()
    rename(desk, today)
    for taken in (OFFICE, NEW):
        with pytest.raises(Refused, match="옛 이름"):
            desk.weigh([OfficeRename("감사실", taken)], today + DAY)
    assert (
        desk.weigh([OfficeRename(OFFICE, OFFICE)], today + DAY).offices[0].after == OFFICE
    )  # its own it may have again
    with pytest.raises(Refused, match="같은 이름"):
        desk.weigh([OfficeRename(one, "감사담당관") for one in ("감사실", "세정과")], today)
    with pytest.raises(Refused, match="지난 날"):
        desk.weigh(AUDIT, today - DAY)


def test_who_was_overtaken_publishes_nothing(admin: AdminServices) -> None:
    desk, today = admin.reorganisation, seoul_now().date()
    seen = desk.weigh(AUDIT, today).seen
    first = rename(desk, today)
    with pytest.raises(Overtaken):
        desk.publish(AUDIT, today, seen=seen)
    second = rename(desk, today + DAY, "교통과")
    with pytest.raises(Refused, match="뒤의 것을 먼저"):
        desk.take_back(first)
    assert desk.take_back(second).standing == "taken_back"
    assert [one.standing for one in desk.look().entries] == ["taken_back", "standing"]
