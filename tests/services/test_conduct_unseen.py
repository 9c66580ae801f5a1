"""Two cities, one with a complaint about an office and one without: its own people can tell no difference.

Everything an account may read at the desk is asked of both and compared: lists, counts, badges, tasks, the
calendar, figures, the access log and its counts, and what a guessed number is told.
"""

from __future__ import annotations

from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

import pytest

from kiosk.services.admin.office import AdminServices
from kiosk.services.admin.results.accounts import LogFilter as LogWanted
from kiosk.services.admin.results.cases import View
from kiosk.services.cases import booth as bootstrap
from kiosk.services.cases import keys_opened as city_keys
from kiosk.services.cases import staff as office
from kiosk.services.refused import Refused
from kiosk.storage.accounts import ROLES
from kiosk.storage.opened import opened_storage
from tests.ui.admin.city_cases import NOW, answers
from tests.visitor import demo_settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage

ABOUT, ELSEWHERE = "교통행정과", "공원녹지과"
NAME, PASSWORD = "담당 08", "walking-the-hall-9"
COMPLAINT = UUID(int=777, version=4)
LONG_AGO = NOW - timedelta(days=400)
LATE = NOW + timedelta(days=30)  # a statutory time has passed, and compensation is owed


def _never(_work: object) -> Any:  # noqa: ANN401 # it never returns
    raise AssertionError("nothing here closes the folder")


@dataclass
class City:
    """One open city, and the desk of its officer."""

    storage: Storage
    settings: Settings
    desk: AdminServices
    number: str | None


@contextmanager
def city(folder: Path, how: str, *, complained: bool) -> Iterator[City]:
    """Open a city whose officer is tied to the office complained about, before or after it came."""
    settings = demo_settings(seating=str(folder / "no charts"))
    with opened_storage(folder / "data", settings, role="admin") as storage:
        officer = storage.accounts.make(NAME, PASSWORD, ROLES, by=None)
        rules = bootstrap.case_rules(storage, settings)
        if how == "tied before":
            rules.tie(str(officer.id), ABOUT, "member", "admin", LONG_AGO)
        number = _fill(storage, settings, complained=complained)
        if how in {"tied after", "tied after, judged"}:
            rules.tie(str(officer.id), ABOUT, "head", "admin", NOW - timedelta(minutes=1))
        if how == "tied elsewhere, stepped back":
            rules.tie(str(officer.id), ELSEWHERE, "member", "admin", LONG_AGO)
            if number is not None:
                bootstrap.stored_cases(storage, settings).exclude([COMPLAINT], [str(officer.id)])
        desk = AdminServices(storage, settings, _never, lambda: NOW + timedelta(hours=1))
        yield City(storage, settings, desk, number)


def _fill(storage: Storage, settings: Settings, *, complained: bool) -> str | None:
    """Take in two ordinary cases, another office's complaint and, between them, the one this is about."""
    intake = bootstrap.intake_desk(storage, settings, NOW - timedelta(days=9))
    intake.has_room = lambda: True
    demo = next(one for one in storage.accounts.all() if one.demo)
    desk = office.case_desk(storage, settings, demo)
    desk.unlock(city_keys.DEMO_KEEPER, city_keys.DEMO_PASSPHRASE, NOW)
    intake.submit(answers(1, "inconvenience", ABOUT), NOW - timedelta(hours=30))
    number = None
    if complained:
        told = answers(2, "unkind", ABOUT, submission=COMPLAINT)
        number = intake.submit(told, NOW - timedelta(hours=29)).number
        desk.assign(number, str(demo.id), NOW - timedelta(hours=5))
        desk.answer(number, "사과드립니다.", NOW - timedelta(hours=4), upheld=True, staff="A-77")
        desk.open(number, NOW - timedelta(hours=3))
    intake.submit(answers(3, "unkind", "세정과"), NOW - timedelta(hours=28))
    intake.submit(answers(4, "inconvenience", "세정과"), NOW - timedelta(hours=27))
    return number


def seen(city: City, *, unlocked: bool) -> dict[str, object]:
    """Read all that this account may read, as it stands on the screens."""
    at = city.desk
    assert at.sign_in(NAME, PASSWORD).name == NAME
    names = {str(key): name for key, name in city.storage.accounts.names().items()}
    if unlocked:
        _entrust(city)
        at.cases.unlock(PASSWORD * 2)
    today = (NOW + timedelta(hours=1)).date()
    survey = at.cases.survey()
    return {
        "badges": dict(at.counts()),
        "lists": {view: _rows(at.cases.look(view, "", 100).rows) for view in View},
        "found": _rows(at.cases.look(View.OPEN, "자치", 100).rows),
        "survey": (survey.counts, survey.tally, survey.groups, len(survey.measures)),
        "tasks": [(one.due, one.what, one.detail) for one in at.tasks.load().tasks],
        "month": [(one.date, one.due) for one in at.calendar.month(today).days],
        "moved": at.calendar.preview(today, None),
        "log": Counter(_logged(city, names)),
        "walked": at.accounts.verify().rows,
        "reviewed": at.accounts.reviewed().since,
        "report": at.report.account(LONG_AGO.date(), today).report.results,
        "notices": [one.kind for one in at.system.notices()],
    }


def _rows(rows: Any) -> list[tuple[object, ...]]:  # noqa: ANN401 # lines of a list
    return [(one.row.number, one.row.kind, one.row.office, one.row.state, one.row.due) for one in rows]


def _logged(city: City, names: dict[str, str]) -> list[tuple[str, ...]]:
    found = city.desk.accounts.log(LogWanted())
    return [(one.action, names.get(one.object, one.object), one.reason, str(one.detail)) for one in found]


def _entrust(city: City) -> None:
    """Hand the officer all keys, as a colleague would."""
    cabinet = city_keys.city_keyring(city.storage, city.settings)
    demo = cabinet.unlock(city_keys.DEMO_KEEPER, city_keys.DEMO_PASSPHRASE, NOW)
    cabinet.add_keeper(demo, NAME, PASSWORD * 2, NOW)


@pytest.mark.parametrize("unlocked", [False, True], ids=["locked", "unlocked"])
@pytest.mark.parametrize("how", ["tied before", "tied after", "tied nowhere", "tied elsewhere, stepped back"])
def test_the_office_complained_about_sees_the_same_with_and_without(
    tmp_path: Path, how: str, *, unlocked: bool
) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    with (
        city(tmp_path / "a", how, complained=True) as one,
        city(tmp_path / "b", how, complained=False) as two,
    ):
        there, not_there = seen(one, unlocked=unlocked), seen(two, unlocked=unlocked)
        for what, found in there.items():
            if (
                what != "report" or how != "tied nowhere"
            ):  # figures name nobody, and count for who is nobody's
                assert found == not_there[what], what
        assert one.number is not None
        if unlocked:
            assert _told(one, one.number) == _told(two, one.number)
            assert Counter(_logged(one, {})).total() == Counter(_logged(two, {})).total()


def _told(city: City, number: str) -> str:
    with pytest.raises(Refused) as no:
        city.desk.cases.open(number)
    return str(no.value)


def test_the_test_above_sees_a_complaint_that_may_be_seen(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    with city(tmp_path / "a", "tied elsewhere, stepped back", complained=False) as one:
        rows = seen(one, unlocked=True)
        kinds = {row[1] for row in rows["lists"][View.OPEN]}  # type: ignore[index] # of the views
        assert "unkind" in kinds
