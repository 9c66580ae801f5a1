# SPDX-License-Identifier: GPL-3.0-or-later
"""What others write is read at once by the page that lists it, a burst of it twice; reading is no news."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kiosk.services.admin.cases import CaseService
from kiosk.services.admin.office import AdminServices
from kiosk.storage.changes import ChangeNotifier
from kiosk.ui.latest import GAP_MS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import pytest
    from pytestqt.qtbot import QtBot

    from kiosk.services.admin.results.cases import CaseList, CaseQuery
    from tests.ui.admin.case_clerk import CaseClerk

BURST = 461  # compensations that a city with 20,000 cases owed one morning: each was counted anew
MANY_STEPS = 50
LOOKS = 3  # at once, once more when all has settled, and one that the minute may bring


def test_an_open_list_reads_again_when_something_is_written_and_then_rests(
    case_clerk: CaseClerk, qtbot: QtBot
) -> None:
    case_clerk.open("민원")
    looks: list[int] = []
    case_clerk.admin._watch.due.connect(lambda: looks.append(1))
    with qtbot.waitSignal(case_clerk.admin._watch.due, timeout=20_000):
        ChangeNotifier(case_clerk.data).publish(["cases"])
    qtbot.wait(1500)
    assert 1 <= len(looks) <= LOOKS


def test_a_burst_of_461_announcements_is_counted_twice_at_most_and_read_as_often(
    case_clerk: CaseClerk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted, read = list[object](), list[object]()
    counts, look = AdminServices.counts, CaseService.look

    def count(desk: AdminServices) -> Mapping[str, int]:
        counted.append(desk)
        return counts(desk)

    def look_noted(cases: CaseService, query: CaseQuery, most: int) -> CaseList:
        read.append(query)
        return look(cases, query, most)

    monkeypatch.setattr(AdminServices, "counts", count)
    monkeypatch.setattr(CaseService, "look", look_noted)
    case_clerk.open("민원")
    case_clerk.settle()
    qtbot.wait(GAP_MS)
    counted.clear()
    read.clear()
    for _ in range(BURST):
        ChangeNotifier(case_clerk.data).publish(["cases"])
        QCoreApplication.processEvents()
    qtbot.waitUntil(lambda: len(counted) == 2, timeout=20_000)
    qtbot.wait(2 * GAP_MS)
    assert (len(counted), len(read)) == (2, 2)


def test_a_page_is_read_while_a_count_still_runs(
    case_clerk: CaseClerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    ends, counts = Event(), AdminServices.counts
    case_clerk.sign_in()
    monkeypatch.setattr(AdminServices, "counts", lambda desk: (ends.wait(), counts(desk))[1])
    case_clerk.desk.navigation.hear()
    for key in ("cases", "callbacks", "tasks"):
        case_clerk.desk.navigation.turn(key)
        case_clerk.until(lambda: case_clerk.desk.navigation.page.readState == "read")
    ends.set()
    case_clerk.settle()


def test_what_a_person_has_kept_is_counted_without_waiting_for_the_gap(
    case_clerk: CaseClerk,
) -> None:
    case_clerk.sign_in()
    case_clerk.settle()
    navigation = case_clerk.desk.navigation
    navigation.hear()
    case_clerk.settle()
    assert navigation._recount._gap.isActive()
    navigation._kept()
    assert navigation._counting
    case_clerk.settle()


def test_a_count_comes_before_the_next_step_of_the_minutes_work(
    case_clerk: CaseClerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    done, counts = list[str](), AdminServices.counts

    def count(desk: AdminServices) -> Mapping[str, int]:
        done.append("count")
        return counts(desk)

    def work(_desk: AdminServices) -> Iterator[None]:
        for _ in range(MANY_STEPS):
            done.append("step")
            yield

    case_clerk.sign_in()
    case_clerk.settle()
    monkeypatch.setattr(AdminServices, "counts", count)
    monkeypatch.setattr(AdminServices, "minute", work)
    case_clerk.desk.minute()
    case_clerk.desk.minute()  # the next minute comes while this one's work goes on
    case_clerk.desk.navigation._recount.press()
    case_clerk.settle()
    assert done.index("count") < MANY_STEPS
    assert done.count("step") == MANY_STEPS
