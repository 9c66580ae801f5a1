# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws the guide's console in its states into `build/screens/`: `python -m tests.ui.guide.pictures`."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta
import os
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy

from kiosk.bootstrap.guide import RunningConsole
from kiosk.services.demo import fill_demo
from kiosk.services.directory import seoul_now
from kiosk.services.guide import GuideService
from kiosk.services.guide_results import BoothAtWork
from kiosk.services.venues import floors_of
from kiosk.storage.following import StoredFollowing
from kiosk.storage.visits import StoredVisits
from kiosk.ui.guide.following import Following
from kiosk.ui.live_words import WordsOut
from kiosk.visits.clock import MachineClock
from kiosk.visits.follow_plan import FollowPlan
from kiosk.visits.following import FollowedNow
from kiosk.visits.measure.slots import slot_of
from kiosk.visits.trials import tasks_of
from tests.ui.guide.person import Desk, Earlier, wait
from tests.ui.guide.story import Story, fill_a_day, under_way
from tests.ui.guide.test_dictation import SUBMIT, TOLD, write
from tests.ui.guide.test_trials import walks_to
from tests.visitor import open_qt

if TYPE_CHECKING:
    from kiosk.services.guide_results import Picture
    from kiosk.visits.trials import TrialTask

OUT = Path("build/screens")
OPENING_MS = 120_000
BUSY = 7  # visits under way when two call: who calls is read first, the rest of the day with the next look


class PicturedDesk(Desk):
    """A desk over the whole demo city, with its real search."""

    def sit_down(self) -> None:
        """Open the console and wait until the search is there."""
        self.running = RunningConsole(self.data, self.settings, self._sound)
        self.running.show()
        self.window, self.console = self.running.window.window, self.running.window.console
        wait(lambda: self.console.walk_up.ready, OPENING_MS)

    def shoot(self, name: str) -> None:
        """Save what the guide sees after a look that began now.

        Looks begin by themselves, at every announcement, and may follow one another without a pause; so their
        ends are counted: no wait for a moment without one.
        """
        looks, under_way = QSignalSpy(self.console.looked), int(self.console.looks_now)
        self.console.look(again=True)
        wait(lambda: looks.count() > under_way)
        self.console.tick()
        self.window.grabWindow().save(str(OUT / f"console-{name}.png"))


def draw(data: Path) -> None:
    """Play one day and take a picture of each of its states."""
    desk = PicturedDesk(data)
    store = StoredVisits(desk.storage.database)
    fill_demo(desk.storage, desk.settings, visits=0, cases=250, seed=8)
    desk.shoot("empty")
    desk.press(Qt.Key.Key_F9)
    desk.shoot("sign-in")
    desk.press(Qt.Key.Key_Escape)
    desk.sign_on()
    desk.storage.accounts.make("안내 02", "walking-the-hall-9", ["guide"], by=None)
    story = Story(store)
    fill_a_day(story)
    under_way(story, many=False)
    story.write()
    wait(lambda: desk.console.visits.count == 2 and desk.sees("본관동 1층"))
    desk.shoot("quiet")
    desk.press(Qt.Key.Key_Delete)
    desk.shoot("missed")
    desk.press(Qt.Key.Key_3)
    desk.press(Qt.Key.Key_F9)
    wait(lambda: desk.console.duty.count == 1)
    desk.shoot("hand-over")
    desk.press(Qt.Key.Key_Escape)
    _closed(desk)
    _told(desk)
    _trials(desk)
    _busy(desk, store)
    desk.leave_for_good()


def _closed(desk: PicturedDesk) -> None:
    desk.press(Qt.Key.Key_F6)
    desk.tap("멈춤으로")
    wait(lambda: desk.sees("멈춤 · "))
    desk.shoot("facilities")
    desk.type("세정")
    desk.tap("닫힘으로")
    wait(lambda: desk.sees("닫힘 · "))
    desk.shoot("facilities-found")
    desk.press(Qt.Key.Key_Escape)


def _told(desk: PicturedDesk) -> None:
    desk.press(Qt.Key.Key_F7)
    dictation = desk.console.errands.dictation
    desk.tap("종류 전화 부탁")
    dictation.put("office", "교통행정과")
    wait(lambda: len(dictation.seats) > 0 and len(dictation.times) > 0)
    dictation.put("seat", dictation.seats[5])
    for field, text in {"말씀": "과태료 고지서를 두 번 받았습니다.", "이름": "한나래"}.items():
        write(desk, field, text)
    dictation.put("wished", 2)
    desk.shoot("dictation-call")
    desk.tap("종류 칭찬")
    desk.tap("만 14세 이상 아니요")
    dictation.toggle("display")
    desk.shoot("dictation-young")
    desk.press(Qt.Key.Key_Escape)
    desk.press(Qt.Key.Key_F7)
    desk.tap("종류 불편·개선")
    desk.tap("만 14세 이상 예")
    for field, text in {"말씀": "번호표 기계가 자주 멈춥니다.", **TOLD}.items():
        write(desk, field, text)
    desk.tap("답을 받으실 방법 문자")
    desk.shoot("dictation")
    desk.tap(SUBMIT)
    wait(lambda: desk.sees("접수했습니다"))
    desk.shoot("dictation-receipt")
    desk.press(Qt.Key.Key_Escape)


def _trials(desk: PicturedDesk) -> None:
    today, hours = seoul_now().date(), (time(9), time(18))
    days = tuple(today + timedelta(days=at) for at in range(-today.weekday(), 7 - today.weekday()))
    targets = tuple(sorted(floors_of(desk.settings).items()))
    plan = FollowPlan(f"{today:%Y-%m}", desk.settings.kiosk_id, b"s" * 32, 1.0, 0, days, *hours, 5, targets)
    StoredFollowing(desk.storage.database).keep([plan], seoul_now() - timedelta(days=31))
    tasks = tasks_of(plan)
    for at, (took, seat) in enumerate(((91.0, 22.0), (134.0, 41.0), (112.0, 68.0))):
        _walked(desk, tasks[at], took, seat)
    desk.press(Qt.Key.Key_F10)
    wait(lambda: desk.sees("남은 과제 2"))
    desk.shoot("trial-ready")
    desk.console.trials._now = Earlier(90.0).now()
    desk.press(Qt.Key.Key_Return)
    walks_to(desk, tasks[3].office, 74.0)
    wait(lambda: desk.console.trials.state == "walking")
    desk.shoot("trial")
    desk.tap("버리기")
    desk.shoot("trial-thrown")
    desk.press(Qt.Key.Key_Escape)
    desk.press(Qt.Key.Key_Return)
    wait(lambda: desk.console.trials.state == "seat")
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Escape)


def _walked(desk: PicturedDesk, task: TrialTask, took: float, seat: float) -> None:
    screen, console, by = desk.kiosk, desk.counter.visits, "안내 02"

    def after(seconds: float) -> None:
        screen._clock = console._clock = Earlier(4000.0 - seconds)

    after(0.0)
    visit = screen.begin(task.language)
    console.trial(visit.id, "begun", by, task=task.key)
    after(15.0)
    screen.target_chosen(task.office, 60.0)
    screen.way_shown(60.0, step_free=task.step_free)
    after(28.0)
    screen.understood()
    screen.left_screen()
    after(took)
    console.arrived("trial", visit.id, by, task.office)
    after(took + seat)
    console.trial(visit.id, "seat", by)
    screen._clock = console._clock = MachineClock()
    assert screen.stored()
    assert console.stored()


def _busy(desk: PicturedDesk, store: StoredVisits) -> None:
    story = Story(store)
    under_way(story, many=True)
    line = WordsOut(desk.data, desk.settings.kiosk_id)
    line.say("주차 위반 딱지 이의신청")
    caller = story.visit(30, "세정과", 60, language="vi")
    story.call(2.4, None, caller)
    story.call(0.6, None)
    story.write()
    wait(lambda: desk.console.calls.nextPlace != "" and desk.console.calls.words != "")
    wait(lambda: desk.console.visits.count == BUSY and all(row.place for row in desk.console.visits.rows))
    desk.shoot("busy")
    desk.press(Qt.Key.Key_Space)
    wait(lambda: desk.console.calls.seconds > 5)
    desk.shoot("late")
    desk.press(Qt.Key.Key_Escape)
    line.say("주차 딱지")
    wait(lambda: desk.console.calls.words == "주차 딱지")
    desk.press(Qt.Key.Key_Space)
    wait(lambda: desk.console.walk_up.count > 0)
    desk.shoot("walkup")
    line.close()
    desk.press(Qt.Key.Key_Escape)
    _city(desk, store)


def _city(desk: PicturedDesk, store: StoredVisits) -> None:
    """Show a drawn quarter, three booths on this console, one of them silent, and a call over a sheet."""
    look, now = GuideService.look, seoul_now()
    here, silent = desk.settings.kiosk_id, now - timedelta(minutes=6)
    booths = (
        BoothAtWork("A", here, now, silent=False, guides=("안내 02",)),
        BoothAtWork("B", "본관 로비", now, silent=False, guides=()),
        BoothAtWork("C", "제2청사", silent, silent=True, guides=("안내 07",)),
    )
    shown: dict[str, Any] = {"follow": FollowedNow(slot_of(now), 3, 20, "", None)}

    def see(service: GuideService, *, again: bool = False) -> Picture | None:
        seen = look(service, again=again)
        return seen and replace(seen, **shown)

    with patch.object(GuideService, "look", see), patch.object(Following, "_passed", lambda *_: 20):
        desk.shoot("slot")
        shown = {"booths": booths}
        desk.shoot("booths")
        desk.press(Qt.Key.Key_F6)
        story = Story(store, "B 본관 로비 안내대")
        story.call(1.2, None)
        story.write()
        wait(lambda: desk.console.calls.ringing)
        desk.shoot("booths-call")


def main() -> None:
    """Draw them all."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    OUT.mkdir(parents=True, exist_ok=True)
    app = open_qt()
    with TemporaryDirectory() as data:
        draw(Path(data))
    del app


if __name__ == "__main__":
    main()
