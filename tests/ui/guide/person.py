# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the guide's console as a guide does, beside a kiosk that records on the same data folder."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest

from kiosk.bootstrap.guide import RunningConsole
from kiosk.services.guide_finder import GuideFinder
from kiosk.services.guide_results import GuideHit, GuidePlace
from kiosk.services.visits import open_visit_log, visit_service
from kiosk.storage.accounts import DEMO_NAME, DEMO_PASSWORD
from kiosk.storage.opened import opened_storage
from kiosk.storage.tables.base import access_log
from kiosk.storage.visits import StoredVisits
from kiosk.ui.shell.focus import name_of
from kiosk.visits.clock import MachineClock
from kiosk.wayfinding.venue.facilities import Facility
from tests.visitor import NotThereError, demo_settings, is_control, is_text, place_of, visible_items

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from pathlib import Path

    from PySide6.QtQuick import QQuickItem

    from kiosk.services.guide import GuideService
    from kiosk.visits.calls import GuideCall
    from kiosk.visits.clock import Instant
    from kiosk.visits.visit import Visit

PATIENCE_MS = 60_000
WALKS = {
    "세정과": GuidePlace("1층", 40.0),
    "교통행정과": GuidePlace("2층", 100.0),
    "차량등록사업소": GuidePlace("청사 밖", None, walkable=False),
}


class Earlier(MachineClock):
    """The machine's clocks, as they stood so many seconds ago."""

    def __init__(self, seconds: float) -> None:
        super().__init__()
        self._ago = seconds

    def now(self) -> Instant:
        """Return the instant of then."""
        now = super().now()
        return replace(now, at=now.at - timedelta(seconds=self._ago), mono=now.mono - self._ago)


class TwinFinder(GuideFinder):
    """A search over three offices, for what the real one need not be opened for."""

    stopped: frozenset[str] = frozenset()
    news = True

    def __init__(self) -> None:
        self._blocked = frozenset()

    def renewed(self) -> TwinFinder | None:
        """Return itself at first, and whenever something was published."""
        news, self.news = self.news, False
        return self if news else None

    def find(self, words: str) -> Sequence[GuideHit]:
        """Return the offices whose name holds the words."""
        named = [name for name in WALKS if words.strip() in name]
        return [GuideHit(name, name, "", "", WALKS[name]) for name in named]

    def place(self, target: str) -> GuidePlace:
        """Return where the office is."""
        return WALKS.get(target, GuidePlace(""))

    def called(self, office: str) -> str:
        """Return the office's name."""
        return office

    def facilities(self) -> Sequence[Facility]:
        """Return two lifts and the offices."""
        lifts = [Facility(name, name, "elevator", frozenset({name})) for name in ("승강기 1", "승강기 2")]
        return [*lifts, *(Facility(name, name, "office") for name in WALKS)]

    def avoid(self, stopped: Collection[str]) -> None:
        """Remember what is out of order."""
        self.stopped = frozenset(stopped)

    def matter(self, target: str) -> str:
        """Return nothing: these offices have no seats."""
        del target
        return ""


def wait(until: Callable[[], bool], patience_ms: int = PATIENCE_MS) -> None:
    """Let Qt and its workers go on until something holds."""
    loop, poll, end = QEventLoop(), QTimer(interval=5), QTimer(singleShot=True, interval=patience_ms)
    poll.timeout.connect(lambda: loop.quit() if until() else None)
    end.timeout.connect(loop.quit)
    if not until():
        poll.start()
        end.start()
        loop.exec()
    poll.stop()
    assert until(), "it did not happen"


class Desk:
    """A guide at the console, a visitor's kiosk next to it, and one data folder."""

    def __init__(self, data: Path) -> None:
        self.settings = demo_settings()
        self.data = data
        self.sounds = 0
        self._screen = QTest.createTouchDevice()
        self.finder = TwinFinder()
        self._open = ExitStack()
        self.storage = self._open.enter_context(opened_storage(data, self.settings))
        self.kiosk = self._open.enter_context(open_visit_log(self.storage, self.settings, role="kiosk"))
        self.records = visit_service(self.storage, self.settings)
        self.sit_down()

    def sit_down(self) -> None:
        """Open the console."""
        self.finder.news = True
        self.running = RunningConsole(self.data, self.settings, self._sound, lambda _: self.finder.renewed)
        self.running.show()
        self.window, self.console = self.running.window.window, self.running.window.console
        wait(lambda: self.console.open and self.console.walk_up.ready)

    def stand_up(self) -> None:
        """Close the console."""
        self.running.close()

    def leave_for_good(self) -> None:
        """Close the console and the kiosk."""
        self.stand_up()
        self._open.close()

    # -- what a guide does -------------------------------------------------------------------------
    def sign_on(self) -> None:
        """Begin to work with the documented account, once the sheet has the cursor."""
        self.press(Qt.Key.Key_F9)
        wait(lambda: (at := self.window.activeFocusItem()) is not None and at.inherits("QQuickTextInput"))
        self.type(DEMO_NAME)
        self.press(Qt.Key.Key_Return)
        self.type(DEMO_PASSWORD)
        self.press(Qt.Key.Key_Return)
        wait(lambda: self.console.duty.on)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key."""
        QTest.keyClick(self.window, key, modifiers)
        QGuiApplication.processEvents()

    def type(self, words: str) -> None:
        """Write into whatever has the cursor."""
        event = QInputMethodEvent("", [])
        event.setCommitString(words)
        QGuiApplication.sendEvent(self.window.activeFocusItem(), event)
        QGuiApplication.processEvents()

    def tap(self, name: str, times: int = 1) -> None:
        """Touch the first control that reads so, once it stands where it belongs."""
        self.window.grabWindow()
        items = [item for item in self.controls() if name in {name_of(item), item.property("text")}]
        if not items:
            names = [name_of(one) for one in self.controls()]
            raise NotThereError(f"no control reads {name!r}; there are {names}")
        wait(lambda: items[0].property("steady") is not False)
        at = place_of(items[0]).center().toPoint()
        for _ in range(times):
            QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
            QGuiApplication.processEvents()

    def touch(self, item: QQuickItem) -> None:
        """Touch the middle of an item with a finger."""
        at = place_of(item).center().toPoint()
        QTest.touchEvent(self.window, self._screen).press(0, at, self.window).commit()
        QTest.touchEvent(self.window, self._screen).release(0, at, self.window).commit()
        QGuiApplication.processEvents()

    def sends_from_the_screen(self, key: Qt.Key) -> None:
        """Press a key of the keyboard on the screen, which sends it as an event of its own."""
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
        QGuiApplication.sendEvent(self.window, event)

    # -- what a guide notices ----------------------------------------------------------------------
    def controls(self) -> list[QQuickItem]:
        """Return every control that can be touched now."""
        return [item for item in visible_items(self.window.contentItem()) if is_control(item)]

    def sees(self, text: str) -> bool:
        """Tell whether it can be read on the screen."""
        read = [str(one.property("text")) for one in visible_items(self.window.contentItem()) if is_text(one)]
        return any(text in one for one in read)

    @property
    def counter(self) -> GuideService:
        """The open data folder behind the console."""
        assert self.running.counter is not None
        return self.running.counter

    def logged(self) -> set[str]:
        """Return what the access log has seen."""
        with self.storage.database.read() as connection:
            return {row.action for row in connection.execute(access_log.select())}

    def calls(self) -> Sequence[GuideCall]:
        """Return every call as the database has it."""
        return StoredVisits(self.storage.database).calls(None, None)

    # -- what a visitor does -----------------------------------------------------------------------
    def visitor_goes_to(self, target: str, seconds: float = 40.0, ago_s: float = 20.0) -> Visit:
        """Let a visitor at the kiosk have set out, so long ago that they may be there."""
        self.kiosk._clock = Earlier(ago_s)
        visit = self.kiosk.begin()
        self.kiosk.target_chosen(target, seconds)
        self.kiosk.way_shown(seconds)
        self.kiosk.left_screen()
        self.kiosk._clock = MachineClock()
        assert self.kiosk.stored()
        wait(lambda: any(one.id == visit.id for one in self.console.visits.under_way))
        return visit

    def stored(self, visit: Visit) -> Visit:
        """Return a visit as the database has it once the console has nothing more to write."""
        assert self.counter.visits.stored()
        return next(one for one in self.records.visits() if one.id == visit.id)

    def _sound(self) -> None:
        self.sounds += 1
