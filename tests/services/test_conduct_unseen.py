# SPDX-License-Identifier: GPL-3.0-or-later
"""Two cities, one with a complaint about an office and one without: its own people can tell no difference.

Everything an account may read at the desk is asked of both and compared: lists, counts, badges, tasks, the
calendar, figures, the access log and its counts, and what a guessed number is told.
"""

from __future__ import annotations

from collections import Counter
from contextlib import contextmanager
import csv
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from pathlib import Path
import re
import shutil
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any
from uuid import UUID

import pytest

from kiosk.directory.reorganising import OfficeRename
from kiosk.services.admin.log_export import LEFT_OUT
from kiosk.services.admin.office import AdminServices
from kiosk.services.admin.report import ReportService
from kiosk.services.admin.results.accounts import LogFilter as LogWanted
from kiosk.services.admin.results.cases import CaseColumn, CaseExport, CaseQuery, Lateness, TableForm, View
from kiosk.services.cases import booth as bootstrap
from kiosk.services.cases import keys_opened as city_keys
from kiosk.services.cases import staff as office
from kiosk.services.refused import Refused
from kiosk.storage.account_rules import ROLES
from kiosk.storage.notices import tell_admin
from kiosk.storage.opened import opened_storage
from tests.ui.admin.city_cases import NOW, answers
from tests.visitor import demo_settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.services.admin.cases import CaseService
    from kiosk.storage.opened import Storage

ABOUT, ELSEWHERE = "교통행정과", "공원녹지과"
NAME, PASSWORD = "담당 08", "walking-the-hall-9"
COMPLAINT, OPEN = (UUID(int=at, version=4) for at in (777, 778))
DIGEST = re.compile("[0-9a-f]{64}")  # of a table, in which a number drawn at random stands
RENAMED = [OfficeRename(ABOUT, "새교통과"), OfficeRename("자치행정과", "새자치과")]  # which judges conduct
LONG_AGO = NOW - timedelta(days=400)
SETTINGS = demo_settings(seating="no charts")


def _never(_work: object) -> Any:  # noqa: ANN401 # it never returns
    raise AssertionError("nothing here closes the folder")


@dataclass
class City:
    """One open city, and the desk of its officer."""

    storage: Storage
    desk: AdminServices
    number: str | None


@contextmanager
def city(folder: Path, how: str, *, complained: bool) -> Iterator[City]:
    """Open a city whose officer is tied to the office complained about, before or after it came."""
    before = {"tied before": ABOUT, "tied elsewhere, stepped back": ELSEWHERE}.get(how)
    kept, number = _filled(before, complained=complained)
    shutil.copytree(kept.name, folder)
    with opened_storage(folder / "data", SETTINGS, role="admin") as storage:
        officer = next(one for one in storage.accounts.all() if one.name == NAME)
        if how == "tied after":
            rules = bootstrap.case_rules(storage, SETTINGS)
            rules.tie(str(officer.id), ABOUT, "head", "admin", NOW - timedelta(minutes=1))
        if how == "tied elsewhere, stepped back" and number is not None:
            bootstrap.stored_cases(storage, SETTINGS).exclude([COMPLAINT, OPEN], [str(officer.id)])
        desk = AdminServices(storage, SETTINGS, _never, lambda: NOW + timedelta(hours=1))
        yield City(storage, desk, number)


@cache
def _filled(tied: str | None, *, complained: bool) -> tuple[TemporaryDirectory[str], str | None]:
    """Fill a city whose officer is tied to an office from the start."""
    folder = TemporaryDirectory(prefix="conduct-")
    shutil.copytree(_founded().name, folder.name, dirs_exist_ok=True)
    with opened_storage(Path(folder.name) / "data", SETTINGS, role="admin") as storage:
        officer = next(one for one in storage.accounts.all() if one.name == NAME)
        if tied is not None:
            rules = bootstrap.case_rules(storage, SETTINGS)
            rules.tie(str(officer.id), tied, "member", "admin", LONG_AGO)
        return folder, _fill(storage, complained=complained)


@cache
def _founded() -> TemporaryDirectory[str]:
    """Found a city once, with an officer whom a colleague has handed all keys."""
    folder = TemporaryDirectory(prefix="conduct-")
    with opened_storage(Path(folder.name) / "data", SETTINGS, role="admin") as storage:
        storage.accounts.make(NAME, PASSWORD, ROLES, by=None)
        bootstrap.intake_service(storage, SETTINGS, NOW - timedelta(days=9))
        keyring = city_keys.city_keyring(storage, SETTINGS)
        demo = keyring.unlock(city_keys.DEMO_KEEPER, city_keys.DEMO_PASSPHRASE, NOW)
        keyring.add_keeper(demo, NAME, PASSWORD * 2, NOW)
    return folder


def _fill(storage: Storage, *, complained: bool) -> str | None:
    """Take in two ordinary cases, another office's complaint and, between them, the one this is about."""
    intake = bootstrap.intake_service(storage, SETTINGS, NOW - timedelta(days=9))
    intake.has_room = lambda: True
    demo = next(one for one in storage.accounts.all() if one.demo)
    desk = office.case_desk(storage, SETTINGS, demo)
    desk.unlock(city_keys.DEMO_KEEPER, city_keys.DEMO_PASSPHRASE, NOW)
    intake.submit(answers(1, "inconvenience", ABOUT), NOW - timedelta(hours=30))
    number = None
    if complained:
        told = answers(2, "unkind", ABOUT, submission=COMPLAINT)
        number = intake.submit(told, NOW - timedelta(hours=29)).number
        desk.assign(number, str(demo.id), NOW - timedelta(hours=5))
        desk.answer(number, "사과드립니다.", NOW - timedelta(hours=4), upheld=True, staff="A-77")
        desk.open(number, NOW - timedelta(hours=3))
        intake.submit(answers(5, "unkind", ABOUT, submission=OPEN), NOW - timedelta(hours=28.5))
    intake.submit(answers(3, "unkind", "세정과"), NOW - timedelta(hours=28))
    ordinary = intake.submit(answers(4, "inconvenience", "세정과"), NOW - timedelta(hours=27)).number
    damaged = [one for one in (number, ordinary) if one]
    with storage.database.write() as connection:
        tell_admin(connection, "cases_damaged", {"numbers": ", ".join(damaged)}, NOW)
        for one in damaged:
            tell_admin(connection, "letter_late", {"number": one}, NOW)
    return number


def seen(city: City, *, unlocked: bool) -> dict[str, object]:
    """Read all that this account may read, as it stands on the screens."""
    at = city.desk
    assert at.sign_in(NAME, PASSWORD).name == NAME
    names = {str(key): name for key, name in city.storage.accounts.names().items()}
    if unlocked:
        at.cases.unlock(PASSWORD * 2)
    today = (NOW + timedelta(hours=1)).date()
    survey = at.cases.survey()
    return {
        "badges": dict(at.counts()),
        "lists": {view: _rows(at.cases.look(CaseQuery(view=view), 100).rows) for view in View},
        "narrowed": {query: _narrowed(at.cases, query) for query in NARROWED},
        "exported": [_exported(at.cases, query) for query in NARROWED[:2]],
        "found": _rows(at.cases.look(CaseQuery(words="자치"), 100).rows),
        "survey": (survey.counts, survey.tally, survey.groups, len(survey.measures)),
        "tasks": [(one.due, one.what, one.detail) for one in at.tasks.load().tasks],
        "month": [(one.date, one.due) for one in at.calendar.month(today).days],
        "moved": at.calendar.preview(today, None),
        "log": Counter(_logged(city, names)),
        "log taken along": _taken_along(city, names),
        "walked": at.accounts.verify().rows,
        "reviewed": at.accounts.reviewed().since,
        "report": at.report.account(LONG_AGO.date(), today).report.results,
        "reorganisation": at.reorganisation.weigh(RENAMED, at.seats.today()).offices,
        "notices": [(one.kind, one.detail) for one in at.system.notices()],
    }


# Each filter set to what the complaint is, each order, and the last page's end.
NARROWED = (
    CaseQuery(column=CaseColumn.OFFICE),
    CaseQuery(office=ABOUT, kind="unkind", column=CaseColumn.TAKER, falling=True),
    *(CaseQuery(column=column, falling=falling) for column in CaseColumn for falling in (False, True)),
    *(CaseQuery(lateness=str(late)) for late in Lateness),
    *(CaseQuery(view=View.CLOSED, lateness=str(late)) for late in (Lateness.LATE, Lateness.IN_TIME)),
    *(CaseQuery(step=step, words=ABOUT) for step in ("received", "assigned", "answered")),
    *(CaseQuery(kind=kind) for kind in ("unkind", "inconvenience")),
    CaseQuery(taker="nobody"),
    CaseQuery(words="A-"),
)


def _narrowed(cases: CaseService, query: CaseQuery) -> object:
    found = cases.look(query, 100)
    return (
        _rows(found.rows),
        cases.count(query),
        _rows(cases.more(query, found.rows[0]) if found.rows else ()),
        found.counted,
    )


def _exported(cases: CaseService, query: CaseQuery) -> list[list[str]]:
    """Read back what a list's table holds."""
    wanted = CaseExport(TableForm.CSV, persons=True, reason="월 점검")
    (*_, one), (*_, other) = (cases.export_list(query, wanted) for _desk in range(2))
    files = {Path(one.file), Path(other.file)}  # another desk's, in the same second, is another
    rows, again = (list(csv.reader(file.read_text("utf-8-sig").splitlines())) for file in files)
    assert rows == again
    for file in files:
        file.unlink()
    return rows


def _rows(rows: Any) -> list[tuple[object, ...]]:  # noqa: ANN401 # lines of a list
    return [(one.row.number, one.row.kind, one.row.office, one.row.state, one.row.due) for one in rows]


def _logged(city: City, names: dict[str, str]) -> list[tuple[str, ...]]:
    found = city.desk.accounts.log(LogWanted())
    return [
        (one.action, names.get(one.object, one.object), one.reason, DIGEST.sub("", str(one.detail)))
        for one in found
    ]


def _taken_along(city: City, names: dict[str, str]) -> object:
    """Read back what the log's table holds, but for the number drawn for it, and what its proof says."""
    table = Path(city.desk.accounts.export_log(LogWanted(), "월 점검"))
    rows = [row[1:] for row in csv.reader(table.read_text("utf-8-sig").splitlines())][:-1]
    proof = table.with_suffix(".txt").read_text("utf-8").splitlines()
    for file in (table, table.with_suffix(".txt")):
        file.unlink()
    told = [line for line in proof if not line.startswith(("파일", "SHA-256", "내려받은 때"))]
    return Counter(tuple(DIGEST.sub("", names.get(cell, cell)) for cell in row) for row in rows), told


@pytest.mark.parametrize("how", ["tied before", "tied after", "tied nowhere", "tied elsewhere, stepped back"])
def test_the_office_complained_about_sees_the_same_with_and_without(tmp_path: Path, how: str) -> None:
    with (
        city(tmp_path / "a", how, complained=True) as one,
        city(tmp_path / "b", how, complained=False) as two,
    ):
        for unlocked in (False, True):
            there, not_there = seen(one, unlocked=unlocked), seen(two, unlocked=unlocked)
            for what, found in there.items():
                # Figures name nobody, and count for who is nobody's.
                if what != "report" or how != "tied nowhere":
                    assert found == not_there[what], (what, unlocked)
        span = LONG_AGO.date(), (NOW + timedelta(hours=1)).date()
        published = [ReportService(at.desk._context)._whole(*span).report.cases for at in (one, two)]
        assert published[0] != published[1], "what is published is the same whoever presses"
        assert one.number is not None
        assert _told(one, one.number) == _told(two, one.number)
        assert Counter(_logged(one, {})).total() == Counter(_logged(two, {})).total()


def test_an_auditor_sees_who_opened_such_a_complaint_and_not_who_stepped_back(
    tmp_path: Path,
) -> None:
    with city(tmp_path / "a", "tied nowhere", complained=True) as one:
        demo = next(each for each in one.storage.accounts.all() if each.demo)
        keeper = office.case_desk(one.storage, SETTINGS, demo)
        keeper.unlock(city_keys.DEMO_KEEPER, city_keys.DEMO_PASSPHRASE, NOW)
        assert one.number is not None
        keeper.export(one.number, "분기 감사 자료", NOW)
        keeper.step_back(one.number, "친척입니다", NOW)
        made = one.storage.accounts.make
        for name, roles in (("감사 01", ("audit", "reports")), ("감사 02", ("audit", "system"))):
            made(name, PASSWORD, roles, by=None)

        def read(name: str) -> list[tuple[str, str, str]]:
            one.desk.sign_in(name, PASSWORD)
            rows = one.desk.accounts.log(LogWanted())
            assert not re.search("사과드립니다|A-77|친척", str(rows))
            return [(each.who, each.action, each.reason) for each in rows if each.object == one.number]

        seen = read("감사 01")
        assert (demo.name, "case.read", "") in seen
        assert (demo.name, "case.exported", "분기 감사 자료") in seen
        assert "case.exclude" not in {action for _who, action, _why in seen}
        assert one.desk.accounts.reviewed().left_out == LEFT_OUT["audits"]
        # Who keeps accounts beside it could give themselves the role: nothing changes for them.
        assert read("감사 02") == []
        assert one.desk.accounts.reviewed().left_out == LEFT_OUT["untied"]
        auditor = next(each for each in one.storage.accounts.all() if each.name == "감사 01")
        bootstrap.case_rules(one.storage, SETTINGS).tie(str(auditor.id), ABOUT, "head", "admin", NOW)
        assert read("감사 01") == []
        assert "묶인 적이 있는 계정이면" in one.desk.accounts.reviewed().left_out


def _told(city: City, number: str) -> str:
    with pytest.raises(Refused) as no:
        city.desk.cases.open(number)
    return str(no.value)


def test_the_test_above_sees_a_complaint_that_may_be_seen(tmp_path: Path) -> None:
    with city(tmp_path / "a", "tied elsewhere, stepped back", complained=False) as one:
        rows = seen(one, unlocked=True)
        kinds = {row[1] for row in rows["lists"][View.OPEN]}  # type: ignore[index] # of the views
        assert "unkind" in kinds
