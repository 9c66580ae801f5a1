# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of what is to be done in the real window, and its words."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
import pytest
from sqlalchemy import select, update

from kiosk.charter.hours import SEOUL, WorkingHours
from kiosk.services.admin.progress_due import LISTED
from kiosk.services.admin.results.tasks import Agenda, Task
from kiosk.services.admin.tasks import TaskService
from kiosk.services.visits import open_visit_log
from kiosk.storage.opened import opened_storage
from kiosk.storage.tables.cases import cases
from kiosk.ui.admin.tasks.tasks import counted
from kiosk.ui.admin.tasks.wording import GROUPS, NEAR, following, marks, rows
from tests.ui.admin.city_cases import desk_of, fill, heap
from tests.ui.admin.clerk import CHART

if TYPE_CHECKING:
    from tests.ui.admin.case_clerk import CaseClerk
    from tests.ui.admin.clerk import Clerk

NOW = datetime(2026, 11, 24, 14, 7, tzinfo=SEOUL)
PETITIONS = {"inconvenience", "unkind", "corruption", "claim"}  # to which the law gives a time


def task(due: datetime | None, shape: str = "calm", what: str = "일") -> Task:
    """Make a task."""
    return Task(due, shape, "", "민원", what, "", "", "cases")


def agenda(*tasks: Task) -> Agenda:
    """Gather tasks on an afternoon."""
    return Agenda(NOW, WorkingHours(), sorted(tasks, key=lambda one: one.due or NOW))


def test_a_chart_in_the_inbox_is_to_be_done_and_opens_where_it_is_read(clerk: Clerk) -> None:
    clerk.open("할 일")
    clerk.press_called(CHART.name)
    clerk.await_words("교통행정과 1번")


def test_what_visitors_said_in_vain_leads_to_the_page_of_their_words(clerk: Clerk) -> None:
    with (
        opened_storage(clerk.data, clerk.settings) as storage,
        open_visit_log(storage, clerk.settings, role="test") as log,
    ):
        log.begin()
        log.searched_in_vain(["쿠쿠루삥뽕"])
    clerk.inbox.joinpath(CHART.name).unlink()
    clerk.open("할 일")
    clerk.press_called("찾지 못한 말 1개")
    clerk.await_words("방문객의 말로 찾아 보기")


@pytest.mark.parametrize(("late", "today", "later"), [(186, 41, 9), (2000, 41, 400)])
def test_what_is_due_today_is_on_the_screen_whatever_the_backlog(
    case_clerk: CaseClerk, late: int, today: int, later: int
) -> None:
    dues = [NOW - timedelta(days=9, minutes=at) for at in range(late)]
    dues += [NOW + timedelta(minutes=13 + 4 * at) for at in range(today)]
    dues += [NOW + timedelta(days=4, minutes=at) for at in range(later)]
    heap(case_clerk.data, case_clerk.settings, dues)
    case_clerk.open("할 일")
    tasks = case_clerk.tasks
    case_clerk.await_words(f"밀린 일 {late:,}")
    case_clerk.await_words(f"오늘 {today + 1:,} · 밀린 것 {late:,}")  # and a chart in the inbox
    counts = {row.key: row.count for row in case_clerk.desk.navigation.rows}
    assert (counts["tasks"], counts["cases"]) == (today + 1, late + today + later + 1)
    assert f"오늘 {today + 1:,}" in {row.group for row in tasks.rows}
    assert tasks.dueTime == "14:20"
    shown = [row.about for row in tasks.rows if row.leaf == "cases"]
    assert shown == [f"B-{late + at:06}" for at in range(today)]
    assert all(row.shape != "late" for row in tasks.rows)
    assert f"모레부터 {later + 1:,}건" in tasks.rest
    assert [row.count for row in tasks.ages] == [0, 0, 0, late, 0]
    named = sum(int(row.count.replace(",", "")) for row in tasks.offices)
    assert named <= late
    assert f"{late - named:,}건" in tasks.backlog["rest"]


def test_an_officer_is_reminded_at_half_at_four_fifths_and_past_the_term(case_clerk: CaseClerk) -> None:
    fill(case_clerk.data, case_clerk.settings, 14)
    with opened_storage(case_clerk.data, case_clerk.settings) as storage, storage.database.write() as at:
        late, near, half, calm = at.scalars(
            select(cases.c.number).where(cases.c.assigned.is_not(None), cases.c.state == "assigned").limit(4)
        )
        terms = {late: (-9, -1), near: (-30, 6), half: (-9, 7), calm: (-1, 9)}  # days before and after now
        for number, (received, due) in terms.items():
            span = {"received": NOW + timedelta(days=received), "due": NOW + timedelta(days=due)}
            at.execute(update(cases).where(cases.c.number == number).values(stopped=False, **span))
    case_clerk.open("할 일")
    case_clerk.until(lambda: len(case_clerk.tasks.rows) > 0)
    told = {one.about: one.what for one in case_clerk.tasks.rows if one.what.startswith("맡으신")}
    assert told[half].endswith("50 % 지남")
    assert told[near].endswith("80 % 지남")
    assert calm not in told
    assert late not in told  # what is late is counted, never a row
    assert case_clerk.tasks.backlog["told"].startswith("맡으신 것 1 · ")


def test_whose_case_is_open_for_thirty_days_must_hear_of_it_until_they_are_told(
    case_clerk: CaseClerk,
) -> None:
    numbers = fill(case_clerk.data, case_clerk.settings, 26)
    with opened_storage(case_clerk.data, case_clerk.settings) as storage:
        with storage.database.write() as at:
            at.execute(update(cases).values(received=NOW - timedelta(days=31)))
        judged = desk_of(storage, case_clerk.settings)
        rows = [one.row for one in judged.cases(NOW, closed=False)]
        owed = [one.number for one in rows if one.kind in PETITIONS]
        judged.progress(owed[0], "전화", NOW)
    assert len(owed) > LISTED + 1
    case_clerk.open("할 일")
    case_clerk.await_words("중간 알림을 드려야 합니다")
    told = [row for row in case_clerk.tasks.rows if "중간 알림" in row.what]
    shown = {row.about for row in told if row.about}
    assert len(shown) == LISTED
    assert shown < set(owed[1:]) <= set(numbers)
    assert all(row.remaining == "31일째" for row in told if row.about)
    assert told[-1].what == f"중간 알림을 드려야 할 민원이 {len(owed) - 1 - LISTED}건 더 있습니다"
    case_clerk.press_called(f"{told[0].what} {told[0].detail}")
    case_clerk.until(lambda: case_clerk.desk.navigation.page is case_clerk.desk.navigation.pages["cases"])


def test_the_lists_of_due_times_come_from_an_index(case_clerk: CaseClerk) -> None:
    with (
        opened_storage(case_clerk.data, case_clerk.settings) as storage,
        storage.database.read() as connection,
    ):
        sql = (
            "EXPLAIN QUERY PLAN SELECT * FROM cases WHERE closed_at IS NULL AND due >= 1 ORDER BY due LIMIT 9"
        )
        plan = " ".join(str(row) for row in connection.exec_driver_sql(sql))
    assert "USING INDEX ix_cases_plain" in plan


def test_a_page_says_that_it_reads_and_that_it_could_not_and_never_that_there_is_none(
    case_clerk: CaseClerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_desk: TaskService) -> Agenda:
        raise OSError("the disk is gone")

    case_clerk.sign_in()
    with case_clerk.held_up():
        case_clerk.desk.navigation.turn("charts")
        case_clerk.desk.navigation.turn("tasks")
        case_clerk.await_words("읽는 중입니다")
        assert not case_clerk.reads("없습니다")
    case_clerk.await_words("에 다 읽음")
    monkeypatch.setattr(TaskService, "load", broken)
    case_clerk.press("좌석배치도")
    case_clerk.press("할 일")
    case_clerk.await_words("모름 · ")
    assert not case_clerk.reads("지금 할 일이 없습니다")
    assert not case_clerk.reads("다가오는 기한이 없습니다")
    monkeypatch.undo()
    case_clerk.press("다시 읽기")
    case_clerk.await_words("에 다 읽음")


def test_what_is_due_next_is_ahead_even_when_something_is_late() -> None:
    late, ahead = task(NOW - timedelta(hours=1), "late"), task(NOW + timedelta(minutes=13), "near")
    assert following(agenda(late, ahead)) == ahead
    assert following(agenda(late)) == late
    assert following(agenda(task(None))) is None


def test_groups_stand_in_the_order_of_their_days() -> None:
    tasks = (task(None), task(NOW + timedelta(days=3)), task(NOW - timedelta(days=1), "late"))
    told = [row.group for row in rows(agenda(*tasks, task(NOW + timedelta(days=1))))]
    assert told == [f"{group} 1" for group in GROUPS]


def test_the_head_counts_as_today_what_the_list_shows_under_it() -> None:
    told = replace(agenda(task(None), task(NOW + timedelta(hours=1)), task(NOW + timedelta(days=3))), today=1)
    assert {row.group for row in rows(told)} == {"오늘 2", "그 뒤 1"}
    assert "오늘 2 · " in counted(told, "14:07")


@given(st.lists(st.integers(-600, 600), max_size=12))
def test_every_mark_lies_on_the_day_and_a_later_neighbour_stands_lower(minutes: list[int]) -> None:
    hung = marks(agenda(*(task(NOW + timedelta(minutes=one)) for one in minutes)))
    assert all(0 <= mark.at <= 1 for mark in hung)
    for before, after in pairwise(hung):
        near = after.at - before.at < NEAR
        assert after.level == 0 if not near else after.level > before.level or not after.told
