# SPDX-License-Identifier: GPL-3.0-or-later
"""An office of which some teams become a new one: who goes, who stays, and the way back."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

import pytest

from kiosk.cases.states import CaseMove
from kiosk.directory.editing import Sketch
from kiosk.directory.edits import Rewrite
from kiosk.directory.reorganising import OfficeMerger, OfficeSplit
from kiosk.directory.visibility import Rule, VisibilityLevel
from kiosk.resources import TRANSLATIONS
from kiosk.services.cases import booth as case_booth
from kiosk.services.directory import open_directory, seoul_now
from kiosk.services.keepers import matter_keepers
from kiosk.services.refused import Refused
from tests.services.reorganisation.test_founding_and_moving import free, led_to, publish
from tests.ui.admin.city_cases import answers

if TYPE_CHECKING:
    from kiosk.bootstrap.entering import RunningServices
    from kiosk.services.admin.office import AdminServices
    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage

OFFICE: Final = "교통행정과"
NEW: Final = "교통시설과"
DAY: Final = timedelta(days=1)


def team_of(admin: AdminServices) -> str:
    """Return a team that may go."""
    office = next(one for one in admin.reorganisation.look().offices if one.id == OFFICE)
    return office.teams[-1]


def teams(admin: AdminServices) -> tuple[str, ...]:
    """Return the teams of the office."""
    return next(one for one in admin.reorganisation.look().offices if one.id == OFFICE).teams


def test_a_team_goes_with_its_desks_and_words_and_comes_back(
    kiosk: RunningServices, admin: AdminServices
) -> None:
    team, room, old = team_of(admin), free(admin), led_to(kiosk.services, OFFICE)
    before = kiosk.services.directory.by_name[OFFICE]
    going = [one for one in before.seats if one.team == team]
    change = OfficeSplit(OFFICE, NEW, (team,), room.unit)
    [told] = admin.reorganisation.weigh([change], seoul_now().date()).offices
    assert (told.desks, told.room, told.other) == (len(going), room.where, OFFICE)
    entry = publish(admin, seoul_now().date(), change)
    services = kiosk.renewed()
    assert services is not None
    left, came = services.directory.by_name[OFFICE], services.directory.by_name[NEW]
    assert [one.id for one in came.seats] == [f"{NEW}/{one.desk}" for one in going]
    assert [one.id for one in left.seats] == [one.id for one in before.seats if one not in going]
    assert came.bureau == before.bureau
    assert (led_to(services, OFFICE), led_to(services, NEW)) == (old, room.unit)
    duty = next(one.duties[0] for one in going if one.duties)
    assert NEW in {hit.office for hit in services.find(duty).hits}
    admin.reorganisation.take_back(entry.id)
    services = kiosk.renewed()
    assert services is not None
    assert services.directory.office(NEW) is None
    back = services.directory.by_name[OFFICE].seats
    assert {(one.id, one.place, one.team) for one in back} == {
        (one.id, one.place, one.team) for one in before.seats
    }


def test_a_new_office_that_stays_in_the_room_is_led_to_there(
    kiosk: RunningServices, admin: AdminServices
) -> None:
    old = led_to(kiosk.services, OFFICE)
    publish(admin, seoul_now().date(), OfficeSplit(OFFICE, NEW, (team_of(admin),)))
    services = kiosk.renewed()
    assert services is not None
    assert (led_to(services, OFFICE), led_to(services, NEW)) == (old, old)
    seat = next(one for one in services.directory.by_name[NEW].seats if not one.vacant)
    assert led_to(services, seat.id) == old
    assert seat.place is not None


def test_cases_stay_until_somebody_hands_them_over_and_rules_go_along(
    admin: AdminServices, storage: Storage, settings: Settings
) -> None:
    directory, now = open_directory(storage.database, settings, TRANSLATIONS, seoul_now), seoul_now()
    number, policy = directory.policy()
    hidden = {OFFICE: Rule(VisibilityLevel.HIDDEN)}
    assert directory.change_policy(
        type(policy)(policy.city, policy.maximum, policy.ranks, hidden), "admin", "test", base=number
    )
    intake = case_booth.intake_service(storage, settings, now)
    intake.has_room = lambda: True
    intake.submit(answers(0, "inconvenience", OFFICE), now)
    change = OfficeSplit(OFFICE, NEW, (team_of(admin),))
    [told] = admin.reorganisation.weigh([change], now.date()).offices
    assert told.cases == 1
    publish(admin, now.date(), change)
    assert not any(one.title for one in directory.load_public(now.date()).by_name[NEW].seats)
    rows = case_booth.untouched_cases(storage, settings).rows(closed=False)
    assert [one.office for one in rows] == [OFFICE]


def to_settle(admin: AdminServices) -> set[tuple[str, str, str]]:
    """Return what the tasks list of an office that was split: page, number, question."""
    tasks = (one for one in admin.tasks.load().tasks if one.left == "나뉨")
    return {(one.page, one.about, one.what) for one in tasks}


def test_what_was_open_before_is_asked_about_until_somebody_says_whose_it_is(
    admin: AdminServices, storage: Storage, settings: Settings
) -> None:
    now = seoul_now()
    intake = case_booth.intake_service(storage, settings, now)
    intake.has_room = lambda: True
    kinds = ("callback", "callback", "inconvenience")
    call, other, case = (intake.submit(answers(at, kind, OFFICE), now) for at, kind in enumerate(kinds))
    entry = publish(admin, now.date(), OfficeSplit(OFFICE, NEW, (team_of(admin),)))
    asked = f"교통행정과와 {NEW} 가운데 어느 부서 것인지 정하기"
    assert to_settle(admin) == {
        ("callbacks", call.number, asked), ("callbacks", other.number, asked), ("cases", case.number, asked)
    }  # fmt: skip
    assert {one.parted for one in admin.callbacks.look().calls} == {(NEW,)}
    seen = {one.waiting.row.number: one for one in admin.callbacks.look().calls}
    admin.callbacks.hand_over(call.number, seen[call.number].version, NEW)
    admin.callbacks.act(other.number, seen[other.number].version, CaseMove.TELL_OFFICE)
    told = {one.waiting.row.number: one for one in admin.callbacks.look().calls}
    assert {key: (one.waiting.row.office, one.parted) for key, one in told.items()} == {
        call.number: (NEW, ()), other.number: (OFFICE, ())
    }  # fmt: skip
    assert {key: one.waiting.row.due for key, one in told.items()} == {
        key: one.waiting.row.due for key, one in seen.items()
    }
    late = intake.submit(answers(3, "callback", OFFICE), seoul_now())
    assert to_settle(admin) == {("cases", case.number, asked)}
    assert late.number in {one.waiting.row.number for one in admin.callbacks.look().calls}
    admin.reorganisation.take_back(entry.id)
    assert to_settle(admin) == set()
    calls = {one.waiting.row.number: one.waiting.row.office for one in admin.callbacks.look().calls}
    assert set(calls.values()) == {OFFICE}  # what was handed over comes back with the teams
    assert publish(admin, now.date(), OfficeSplit(OFFICE, NEW, (team_of(admin),))).standing == "standing"


def test_a_chart_that_is_edited_before_the_day_is_split_as_edited(
    admin: AdminServices, storage: Storage, settings: Settings
) -> None:
    directory, today = open_directory(storage.database, settings, TRANSLATIONS, seoul_now), seoul_now().date()
    team = team_of(admin)
    entry = publish(admin, today + DAY, OfficeSplit(OFFICE, NEW, (team,)))
    standing = admin.seats.standing(OFFICE, today)
    desk = next(one.desk for one in standing.office.seats if one.team == team and not one.vacant)
    sketch = Sketch(standing.office, standing.latest).after(Rewrite(desk, "duties", ("버스 노선",)))
    admin.seats.publish(sketch, today)
    seat = directory.load_directory(today + DAY).seat(f"{NEW}/{desk}")
    assert seat is not None
    assert seat.duties == ("버스 노선",)
    admin.reorganisation.take_back(entry.id)
    after = directory.load_directory(today + DAY)
    assert NEW not in after.by_name
    kept = after.seat(f"{OFFICE}/{desk}")
    assert kept is not None
    assert kept.duties == ("버스 노선",)


def test_a_matter_goes_with_its_team_and_with_its_office(
    kiosk: RunningServices, admin: AdminServices, settings: Settings, storage: Storage
) -> None:
    directory, today = open_directory(storage.database, settings, TRANSLATIONS, seoul_now), seoul_now().date()
    before = matter_keepers(directory, settings, today)
    label, team = next(
        (label, one.team)
        for label, one in before.items()
        if one.office == OFFICE and one.team in teams(admin)
    )
    publish(admin, today, OfficeSplit(OFFICE, NEW, (team,)))
    assert matter_keepers(directory, settings, today)[label].office == NEW
    services = kiosk.renewed()
    assert services is not None
    assert {one.names["ko"]: one.office for one in services.shown_matters}[label] == NEW
    publish(admin, today + DAY, OfficeMerger(NEW, "세정과"))
    assert matter_keepers(directory, settings, today + DAY)[label].office == "세정과"
    assert matter_keepers(directory, settings, today)[label].office == NEW


def test_teams_that_cannot_go_are_refused(admin: AdminServices) -> None:
    today = seoul_now().date()
    office = next(one for one in admin.reorganisation.look().offices if one.id == OFFICE)
    for teams, sentence in (((), "팀을 고르십시오"), (("없는팀",), "팀을 고르십시오")):
        with pytest.raises(Refused, match=sentence):
            admin.reorganisation.weigh([OfficeSplit(OFFICE, NEW, teams)], today)
    twice = [OfficeSplit(OFFICE, name, office.teams[-1:]) for name in (NEW, "교통안전과")]
    with pytest.raises(Refused, match="함께 보낼 수 없습니다"):
        admin.reorganisation.weigh(twice, today)
    taken = next(one for one in admin.reorganisation.look().rooms if one.office == "감사실")
    with pytest.raises(Refused, match="빈 방을 고르거나"):
        admin.reorganisation.weigh([OfficeSplit(OFFICE, NEW, office.teams[-1:], taken.unit)], today)
