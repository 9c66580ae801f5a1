# SPDX-License-Identifier: GPL-3.0-or-later
"""An office that goes into another: its desks, cases, people and keys go on there, and come back whole."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

import pytest

from kiosk.directory.charts.chart import Away
from kiosk.directory.reorganising import OfficeFounding, OfficeMerger, OfficeRename, OfficeSplit
from kiosk.directory.visibility import Rule, VisibilityLevel
from kiosk.resources import DEMO_CONFIG, TRANSLATIONS
from kiosk.services.admin.results.cases import CaseQuery
from kiosk.services.cases import booth as case_booth
from kiosk.services.cells import counted_offices
from kiosk.services.directory import open_directory, seoul_now
from kiosk.services.office.pairing import Pairing
from kiosk.services.refused import Refused
from kiosk.services.shown import Way
from tests.services.reorganisation.test_founding_and_moving import publish
from tests.ui.admin.city_cases import answers

if TYPE_CHECKING:
    from datetime import date

    from kiosk.bootstrap.entering import RunningServices
    from kiosk.directory.public import PublicDirectory, PublicSeat
    from kiosk.directory.reorganising import OfficeChange
    from kiosk.services.admin.office import AdminServices
    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage

OLD: Final = "감사실"
INTO: Final = "교통행정과"
MERGER: Final = OfficeMerger(OLD, INTO)
DAY: Final = timedelta(days=1)


def test_desks_and_names_go_into_the_other_office_and_come_back_whole(
    kiosk: RunningServices, admin: AdminServices
) -> None:
    before = {one.name: one for one in kiosk.services.directory.offices}
    going = [one for one in before[OLD].seats if not one.vacant and one.duties]
    [told] = admin.reorganisation.weigh([MERGER], seoul_now().date()).offices
    assert (told.before, told.after, told.desks) == (OLD, INTO, len(before[OLD].seats))
    entry = publish(admin, seoul_now().date(), MERGER)
    services = kiosk.renewed()
    assert services is not None
    assert services.directory.office(OLD) is None
    here = services.directory.by_name[INTO]
    assert len(here.seats) == len(before[OLD].seats) + len(before[INTO].seats)
    assert len({one.desk for one in here.seats}) == len(here.seats)
    assert {one.duties for one in going} <= {one.duties for one in here.seats}
    assert here.former == (OLD,)
    [first, *_] = services.find(OLD).hits
    assert (first.office, first.label) == (INTO, INTO)
    way = services.way(INTO, "ko", step_free=False)
    assert isinstance(way, Way)
    assert not any(OLD in step.text for step in way.steps)
    admin.reorganisation.take_back(entry.id)
    services = kiosk.renewed()
    assert services is not None
    for office in (OLD, INTO):
        now = services.directory.by_name[office]
        assert [one.id for one in now.seats] == [one.id for one in before[office].seats]
        assert [one.place for one in now.seats] == [one.place for one in before[office].seats]
    assert services.directory.by_name[INTO].former == ()


def test_open_cases_people_and_browsers_go_on_in_the_other_office(
    admin: AdminServices, storage: Storage, settings: Settings
) -> None:
    now = seoul_now()
    intake = case_booth.intake_service(storage, settings, now)
    intake.has_room = lambda: True
    for at, kind in enumerate(("inconvenience", "callback")):
        intake.submit(answers(at, kind, OLD), now)
    rules, pairing = case_booth.case_rules(storage, settings), Pairing(storage.database, settings)
    rules.tie("somebody", OLD, "member", "admin", now)
    browser, token = pairing.pair(pairing.offer(OLD, "admin"), "here")
    due = {one.number: one.due for one in case_booth.untouched_cases(storage, settings).rows(closed=False)}
    [told] = admin.reorganisation.weigh([MERGER], now.date()).offices
    assert (told.cases, told.callbacks, told.accounts, told.browsers) == (1, 1, 1, 1)
    publish(admin, now.date(), MERGER)
    assert [one.row.office for one in admin.cases.look(CaseQuery(office=INTO), 50).rows] == [INTO]
    assert OLD not in admin.cases.look(CaseQuery(), 50).offices
    calls = case_booth.call_backs(storage, settings)
    assert [one.row.office for one in calls.queue(now, office=INTO)] == [OLD]  # what is kept stays as it is
    assert [one.waiting.row.office for one in admin.callbacks.look().calls] == [INTO]
    rows = case_booth.untouched_cases(storage, settings).rows(closed=False)
    assert {one.number: one.due for one in rows} == due
    late = intake.submit(answers(2, "inconvenience", OLD), now)  # written while the office went
    assert late.number in {one.row.number for one in admin.cases.look(CaseQuery(office=INTO), 50).rows}
    assert rules.parts("somebody") == {INTO: "member"}
    assert rules.tied_to([INTO], now) == {"somebody"}  # they judge no complaint about their own
    found = pairing.known(token)
    assert found is not None
    assert (found.id, found.office) == (browser.id, INTO)
    rules.untie("somebody", INTO, "admin", now)
    assert rules.parts("somebody") == {}


def test_visits_before_are_counted_as_the_old_offices_on_its_floor(
    admin: AdminServices, storage: Storage, settings: Settings
) -> None:
    directory, today = open_directory(storage.database, settings, TRANSLATIONS, seoul_now), seoul_now().date()
    before = counted_offices(directory)
    publish(admin, today, MERGER)
    after = counted_offices(directory)
    assert after[OLD].name == f"{OLD} → {INTO}"
    assert after[OLD].floor == before[OLD].floor is not None
    assert after[INTO] == before[INTO]


def test_who_is_away_is_away_in_the_other_office_too_and_back_where_the_old_one_says_so(
    admin: AdminServices, storage: Storage, settings: Settings
) -> None:
    directory, today = open_directory(storage.database, settings, TRANSLATIONS, seoul_now), seoul_now().date()
    publish(admin, today + DAY, MERGER)
    leave = Away("leave", "", today.isoformat(), (today + 9 * DAY).isoformat())
    desk = next(one for one in admin.seats.standing(OLD, today).office.seats if not one.vacant and one.duties)

    def away(day: date) -> list[str]:
        shown = directory.load_public(day)
        seats = [one for office in (OLD, INTO) for one in seats_of(shown, office)]
        return [one.office for one in seats if one.away and one.duties == desk.duties]

    assert away(today) == away(today + DAY) == []
    assert admin.seats.mark_away(OLD, desk.desk, leave).published
    assert (away(today), away(today + DAY)) == ([OLD], [INTO])
    assert admin.seats.mark_away(OLD, desk.desk, None).published
    assert away(today) == away(today + DAY) == []


def seats_of(public: PublicDirectory, office: str) -> tuple[PublicSeat, ...]:
    """Return an office's seats, none where it is no more."""
    known = public.office(office)
    return tuple(known.seats) if known else ()


def test_nobody_is_shown_more_than_before(admin: AdminServices, storage: Storage, settings: Settings) -> None:
    directory, today = open_directory(storage.database, settings, TRANSLATIONS, seoul_now), seoul_now().date()
    number, policy = directory.policy()
    rules = {OLD: Rule(VisibilityLevel.HIDDEN), INTO: Rule(VisibilityLevel.FULL)}
    assert directory.change_policy(
        type(policy)(policy.city, policy.maximum, policy.ranks, rules), "admin", "test", base=number
    )
    mine = len(directory.load_directory(today).by_name[INTO].seats)
    publish(admin, today + DAY, MERGER)
    for day in (today, today + DAY):
        whole, public = directory.load_directory(day).by_name[INTO], directory.load_public(day).by_name[INTO]
        came = {one.desk for one in whole.seats[mine:]}
        assert not any(one.name or one.title for one in public.seats if one.desk in came)
    assert not any(one.name or one.title for one in directory.load_public(today).by_name[OLD].seats)


def test_a_chart_of_the_old_office_is_not_taken_for_the_others(
    admin: AdminServices, storage: Storage, settings: Settings
) -> None:
    directory, today = open_directory(storage.database, settings, TRANSLATIONS, seoul_now), seoul_now().date()
    publish(admin, today + DAY, MERGER)
    chart = DEMO_CONFIG.parent / "seating" / f"{OLD}.xlsx"
    assert not directory.import_charts([chart], valid_from=today, check=True).refused
    read = directory.import_charts([chart], valid_from=today + DAY, accept=True)
    assert read.refused
    assert any(f"‘{INTO}’입니다" in one.message for one in read.problems)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ([OfficeMerger(OLD, OLD)], "다른 부서를 고르십시오"),
        ([MERGER, OfficeSplit(INTO, "새교통과", ("교통행정팀",))], "나뉘는 부서에는 합칠 수 없습니다"),
        ([MERGER, OfficeMerger(INTO, "세정과")], "다른 부서로 합쳐지는"),
        ([MERGER, OfficeRename(OLD, "감사담당관")], "하나를 빼"),
        ([OfficeFounding("새과"), OfficeRename(OLD, "새과")], "같은 이름"),
    ],
)
def test_what_contradicts_itself_is_refused(
    admin: AdminServices, changes: list[OfficeChange], sentence: str
) -> None:
    with pytest.raises(Refused, match=sentence):
        admin.reorganisation.weigh(changes, seoul_now().date())
