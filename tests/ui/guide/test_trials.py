# SPDX-License-Identifier: GPL-3.0-or-later
"""Timed trials at the console: a drawn task, begun by the tester's first touch, one key a stage."""

from __future__ import annotations

from base64 import urlsafe_b64decode
from datetime import time, timedelta
from typing import TYPE_CHECKING

from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
import pytest
from pyzbar.pyzbar import ZBarSymbol, decode

from kiosk.language.catalogue import OWN_NAMES
from kiosk.services.directory import seoul_now
from kiosk.services.trial_phone import Press, TrialPhoneService
from kiosk.services.trials import TrialGoal, TrialService
from kiosk.storage.following import StoredFollowing
from kiosk.storage.visits import StoredVisits
from kiosk.visits.clock import MachineClock
from kiosk.visits.follow_plan import FollowPlan
from kiosk.visits.tokens import hashed, hashed_of_tester
from kiosk.visits.trials import tasks_of
from tests.ui.guide.person import Earlier, wait
from tests.visitor import demo_settings

if TYPE_CHECKING:
    from kiosk.visits.trials import TrialTask
    from kiosk.visits.visit import Visit
    from tests.ui.guide.person import Desk

CITY = "https://way.city.example"
TARGETS = (("교통행정과", "2층"), ("세정과", "1층"))


@pytest.fixture
def tasks(guide: Desk) -> list[TrialTask]:
    """Plan this month's trials, and return the tasks of this week."""
    today = seoul_now().date()
    days = tuple(today + timedelta(days=at) for at in range(-today.weekday(), 7 - today.weekday()))
    hours = time(9), time(18)
    kiosk, period = guide.settings.kiosk_id, f"{today:%Y-%m}"
    plan = FollowPlan(period, kiosk, b"s" * 32, 1.0, 1, days, *hours, 5, TARGETS)
    StoredFollowing(guide.storage.database).keep([plan], seoul_now() - timedelta(days=31))
    return tasks_of(plan)


def walks_to(guide: Desk, office: str, ago_s: float = 60.0) -> Visit:
    """Let a tester touch the screen now, as if a minute ago, and set out."""
    guide.kiosk._clock = Earlier(ago_s)
    visit = guide.kiosk.begin()
    guide.kiosk.target_chosen(office, 40.0)
    guide.kiosk.way_shown(40.0)
    guide.kiosk.understood()
    guide.kiosk.left_screen()
    guide.kiosk._clock = MachineClock()
    assert guide.kiosk.stored()
    return visit


def begin(guide: Desk, office: str) -> Visit:
    """Open the view, wait for the tester, and let the walk begin."""
    guide.press(Qt.Key.Key_F10)
    wait(lambda: guide.sees("남은 과제 5"))
    guide.console.trials._now = Earlier(90.0).now()  # armed before the touch of a minute ago
    guide.press(Qt.Key.Key_Return)
    wait(lambda: guide.sees("첫 터치를 기다립니다"))
    visit = walks_to(guide, office)
    wait(lambda: guide.console.trials.state == "walking")
    return visit


def test_a_walk_is_begun_by_the_testers_touch_and_stopped_at_the_door_and_at_the_seat(
    guide: Desk, tasks: list[TrialTask]
) -> None:
    task = tasks[0]
    visit = begin(guide, task.office)
    wait(lambda: [one.shape for one in guide.console.trials._stages] == ["done", "done", "half", "calm"])
    guide.press(Qt.Key.Key_Return)
    wait(lambda: guide.console.trials.state == "seat")
    assert [one.shape for one in guide.console.trials._stages] == ["done", "done", "done", "half"]
    guide.press(Qt.Key.Key_Return)
    wait(lambda: guide.sees("남은 과제 4"))
    kept = guide.stored(visit)
    assert (kept.purpose, kept.task, kept.evidence, kept.ends) == ("trial", task.key, "trial", "within_2min")
    assert kept.task_seat_s is not None
    figures = guide.records.figures()
    assert (figures.n, figures.open) == (0, 0), "a tester is no visitor"
    assert figures.trials is not None
    assert (figures.trials.n, figures.trials.in_time, figures.trials.officer_within) == (1, 1, 1)
    assert not guide.console.visits.under_way


def test_a_tester_at_another_place_has_not_arrived_and_the_walk_can_be_missed_or_thrown_away(
    guide: Desk, tasks: list[TrialTask]
) -> None:
    other = next(name for name, _ in TARGETS if name != tasks[0].office)
    visit = begin(guide, other)
    guide.press(Qt.Key.Key_Return)
    wait(lambda: guide.sees("다른 곳으로 가시던 방문입니다"))
    assert guide.stored(visit).arrived_s is None
    guide.tap("버리기")
    guide.tap("잘못 누름")
    wait(lambda: guide.sees("버린 시험은 까닭과 함께 셉니다(이번 주 1)"))
    assert guide.stored(visit).thrown == "잘못 누름"
    assert guide.sees("남은 과제 5"), "a task whose walk was thrown away is still to be done"


def test_who_was_no_tester_is_a_visitor_again(guide: Desk, tasks: list[TrialTask]) -> None:
    visit = begin(guide, tasks[0].office)
    guide.tap("버리기")
    guide.tap("방문객이었음")
    wait(lambda: guide.stored(visit).purpose == "way")
    guide.press(Qt.Key.Key_Escape)
    wait(lambda: [one.id for one in guide.console.visits.under_way] == [visit.id])


def test_a_call_is_taken_from_the_view_of_trials_and_nothing_is_begun_without_a_plan(guide: Desk) -> None:
    guide.press(Qt.Key.Key_F10)
    wait(lambda: guide.sees("이번 달에 뽑은 시험이 없습니다"))
    guide.press(Qt.Key.Key_Return)
    assert guide.console.trials.state == "none"
    guide.kiosk.call_guide()
    wait(lambda: bool(guide.console.calls.ringing))
    guide.press(Qt.Key.Key_Space)
    wait(lambda: [one.accepted_by for one in guide.calls()] != [None])


def test_the_testers_phone_reads_its_token_and_the_task_off_the_console_and_never_the_office(
    guide: Desk, tasks: list[TrialTask], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert guide.console.trials.property("phone") == {}, "a city without pages has no code"
    monkeypatch.setattr(guide.counter._trials, "_settings", demo_settings(public_url=CITY))
    monkeypatch.setattr(TrialService, "_goal", lambda *_: TrialGoal("4", "과태료"))
    guide.press(Qt.Key.Key_F10)
    wait(lambda: guide.sees("시험자 전화기로 QR을 찍으면"))
    page, _, secret = read_off(guide).partition("#")
    token, _, letters = secret.partition(".")
    number, asked, how = urlsafe_b64decode(letters + "==").decode().split("\n")
    assert (page, number) == (f"{CITY}/w/trial", "1 / 5")
    assert asked == "“과태료를 물으러 왔습니다”"
    assert (tasks[0].office in asked + how, OWN_NAMES[tasks[0].language] in how) == (False, True)
    guide.console.trials._now = Earlier(90.0).now()
    guide.press(Qt.Key.Key_Return)
    visit = walks_to(guide, tasks[0].office)
    wait(lambda: guide.console.trials.state == "walking")
    assert guide.console.trials.property("phone") == {}, "the clock stands there now"
    guide.counter.visits.stored()
    kept = StoredVisits(guide.storage.database)
    found = kept.with_token(hashed_of_tester(token))
    assert (found and found.id, kept.with_token(hashed(token))) == (visit.id, None)
    stopped = TrialPhoneService(kept, MachineClock(), guide.settings).press(token, Press("door"))
    assert stopped.told == "noted"
    wait(lambda: guide.console.trials.state == "seat")
    guide.press(Qt.Key.Key_Return)
    wait(lambda: guide.sees("남은 과제 4"))
    assert token not in read_off(guide), "the next walk has a token of its own"


def read_off(guide: Desk) -> str:
    """Read the code on the console as a phone's camera does."""
    shot = guide.window.grabWindow().convertToFormat(QImage.Format.Format_Grayscale8)
    picture = Image.frombytes(
        "L", (shot.width(), shot.height()), bytes(shot.constBits()), "raw", "L", shot.bytesPerLine()
    )
    return str(decode(picture, [ZBarSymbol.QRCODE])[0].data.decode())
