"""The page of what is to be done in the real window, and its words."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from kiosk.charter.hours import SEOUL, WorkingHours
from kiosk.services.admin.results.tasks import Agenda, Task
from kiosk.services.visits import open_visit_log
from kiosk.storage.opened import opened_storage
from kiosk.ui.admin.tasks.wording import GROUPS, NEAR, following, marks, rows
from tests.ui.admin.clerk import CHART

if TYPE_CHECKING:
    from tests.ui.admin.clerk import Clerk

NOW = datetime(2026, 11, 24, 14, 7, tzinfo=SEOUL)


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


def test_what_is_due_next_is_ahead_even_when_something_is_late() -> None:
    late, ahead = task(NOW - timedelta(hours=1), "late"), task(NOW + timedelta(minutes=13), "near")
    assert following(agenda(late, ahead)) == ahead
    assert following(agenda(late)) == late
    assert following(agenda(task(None))) is None


def test_groups_stand_in_the_order_of_their_days() -> None:
    tasks = (task(None), task(NOW + timedelta(days=3)), task(NOW - timedelta(days=1), "late"))
    told = [row.group for row in rows(agenda(*tasks, task(NOW + timedelta(days=1))))]
    assert told == [f"{group} 1" for group in GROUPS]


@given(st.lists(st.integers(-600, 600), max_size=12))
def test_every_mark_lies_on_the_day_and_a_later_neighbour_stands_lower(minutes: list[int]) -> None:
    hung = marks(agenda(*(task(NOW + timedelta(minutes=one)) for one in minutes)))
    assert all(0 <= mark.at <= 1 for mark in hung)
    for before, after in pairwise(hung):
        near = after.at - before.at < NEAR
        assert after.level == 0 if not near else after.level > before.level or not after.told
