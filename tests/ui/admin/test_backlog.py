# SPDX-License-Identifier: GPL-3.0-or-later
"""A backlog costs the desk no more questions than a handful of cases, and its list is read on by keys."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from sqlalchemy import event

from kiosk.services.admin import tasks
from kiosk.services.admin.results.cases import LIST_STEP, CaseQuery
from tests.ui.admin.city_cases import NOW, heap

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pytest

    from kiosk.services.admin.office import AdminServices
    from tests.ui.admin.case_clerk import CaseClerk

MANY = 1000


@contextmanager
def asked(office: AdminServices) -> Iterator[list[str]]:
    """Note what the database is asked in the block."""
    found, engine = list[str](), office._storage.database.engine

    def note(*told: Any) -> None:  # noqa: ANN401 # what SQLAlchemy tells
        found.append(told[2])

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield found
    finally:
        event.remove(engine, "before_cursor_execute", note)


def office_of(clerk: CaseClerk) -> AdminServices:
    """Return what stands behind the desk once it rests."""
    clerk.sign_in()
    clerk.settle()
    office = clerk.desk._office
    assert office is not None
    return office


def test_all_that_waits_is_counted_at_one_moment_and_no_case_is_judged_for_it(
    case_clerk: CaseClerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    heap(case_clerk.data, case_clerk.settings, [NOW + timedelta(minutes=at) for at in range(-MANY, MANY)])
    office = office_of(case_clerk)
    agenda = office.tasks.load()
    midnight = NOW.replace(hour=0, minute=0) + timedelta(days=1)
    listed = sum(not one.counted and (one.due or NOW) < midnight for one in agenda.tasks)

    def judge(*_given: object) -> object:
        raise AssertionError("a case was judged to be counted")

    monkeypatch.setattr(tasks, "urgency", judge)
    with asked(office) as questions:
        counts = office.counts()
    assert counts["tasks"] == listed + agenda.today
    assert counts["cases"] == 2 * MANY + 1
    assert questions.count("BEGIN") == 1
    assert questions.count("BEGIN IMMEDIATE") == 0


def test_a_page_of_a_backlog_is_read_by_one_transaction(case_clerk: CaseClerk) -> None:
    heap(case_clerk.data, case_clerk.settings, [NOW + timedelta(minutes=at) for at in range(-MANY, MANY)])
    office = office_of(case_clerk)
    for read in (office.cases.survey, office.tasks.load):
        with asked(office) as questions:
            read()
        assert questions.count("BEGIN") <= 4  # the gate asks who is signed in
    with asked(office) as questions:
        assert len(office.cases.look(CaseQuery(), LIST_STEP).rows) == LIST_STEP
    assert questions.count("BEGIN") <= 8


def test_many_calls_are_listed_by_fewer_questions_than_there_are_calls(case_clerk: CaseClerk) -> None:
    dues = [NOW + timedelta(hours=at) for at in range(1, 41)]
    heap(case_clerk.data, case_clerk.settings, dues, kind="callback")
    office = office_of(case_clerk)
    with asked(office) as questions:
        assert len(office.callbacks.look().calls) == len(dues)
    assert sum(one.startswith("SELECT") for one in questions) < len(dues) / 2


def test_a_held_key_walks_on_over_the_end_of_what_was_read(case_clerk: CaseClerk) -> None:
    heap(case_clerk.data, case_clerk.settings, [NOW + timedelta(minutes=at) for at in range(2 * LIST_STEP)])
    case_clerk.open("민원")
    case_clerk.settle()
    assert len(case_clerk.cases.rows) == LIST_STEP
    for _ in range(3 * LIST_STEP):
        if len(case_clerk.cases.rows) > LIST_STEP:
            break
        QTest.keyClick(case_clerk.admin.window.window, Qt.Key.Key_Down)
        QCoreApplication.processEvents()
    case_clerk.until(lambda: len(case_clerk.cases.rows) > LIST_STEP)
