# SPDX-License-Identifier: GPL-3.0-or-later
"""At the guide's console every text is drawn as its letters, within the window, and asks no address."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
import pytest

from kiosk.services.guide_results import GuideHit, GuidePlace
from kiosk.ui.live_words import WordsOut
from kiosk.wayfinding.venue.facilities import Facility
from tests.canary import bait, beyond_the_window, listening, read_as_markup
from tests.ui.guide.person import WALKS, Desk, TwinFinder, wait
from tests.ui.guide.test_dictation import SUBMIT, write
from tests.visitor import start_qt, visible_items

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication


class InfestedFinder(TwinFinder):
    """A directory of three offices, in which every text holds another."""

    def __init__(self, text: str) -> None:
        self.text = text

    def find(self, words: str) -> Sequence[GuideHit]:
        """Return all of them, whatever was asked."""
        del words
        return [
            GuideHit(name, f"{name} {self.text}", self.text, self.text, self.place(name)) for name in WALKS
        ]

    def place(self, target: str) -> GuidePlace:
        """Return where the office is."""
        known = WALKS.get(target, GuidePlace(""))
        return replace(known, floor=f"{known.floor} {self.text}")

    def facilities(self) -> Sequence[Facility]:
        """Return two lifts and the offices."""
        lifts = [Facility(key, f"{key} {self.text}", "elevator", frozenset({key})) for key in ("1", "2")]
        return [*lifts, *(Facility(name, f"{name} {self.text}", "office") for name in WALKS)]

    def matter(self, target: str) -> str:
        """Return what is done there."""
        del target
        return self.text


class InfestedDesk(Desk):
    """A console at which everybody has written the same text."""

    def __init__(self, data: Path, text: str) -> None:
        self.text = text
        super().__init__(data)

    def sit_down(self) -> None:
        """Open the console over the infested directory."""
        self.finder = InfestedFinder(self.text)
        super().sit_down()

    def found(self, name: str) -> list[str]:
        """Return what is wrong with what stands on the screen now, where the text must stand."""
        self.window.grabWindow()
        root = self.window.contentItem()
        wrong = [f"{name}: {one}" for one in (*read_as_markup(root), *beyond_the_window(root))]
        start = self.text[:3]
        held = any(start in str(one.property("text") or "") for one in visible_items(root))
        return wrong if held else [*wrong, f"{name}: the text is not there"]


@pytest.mark.parametrize("long", [0, 60, 10_000])
def test_the_console_draws_texts_as_letters(qapp: QGuiApplication, tmp_path: Path, long: int) -> None:
    start_qt(qapp)
    with listening() as listener:
        text = ("가나다라마바사아" * 1_250)[:long] if long else bait(listener.port)
        desk = InfestedDesk(tmp_path, text)
        try:
            assert _looked_at(desk, text) == []
        finally:
            desk.leave_for_good()
        assert listener.calls() == 0


def _looked_at(desk: InfestedDesk, text: str) -> list[str]:
    desk.sign_on()
    desk.storage.accounts.make(text[:40], "a long enough password", ["guide"], by=None)
    desk.console.say(text)
    wrong = desk.found("message")
    desk.press(Qt.Key.Key_F9)
    wait(lambda: desk.console.duty.count == 1)
    wrong += desk.found("duty")
    desk.press(Qt.Key.Key_Escape)
    desk.press(Qt.Key.Key_F6)
    wrong += desk.found("facilities")
    desk.press(Qt.Key.Key_Escape)
    desk.visitor_goes_to("세정과")
    wait(lambda: all(row.place for row in desk.console.visits.rows))
    wrong += desk.found("visits")
    return [*wrong, *_called(desk, text), *_dictated(desk, text)]


def _called(desk: InfestedDesk, text: str) -> list[str]:
    line = WordsOut(desk.data, desk.settings.kiosk_id)
    line.say(text)
    desk.kiosk.begin("vi", ["voice"])
    desk.kiosk.call_guide()
    desk.kiosk.call_guide()
    wait(lambda: desk.console.calls.words != "")
    wrong = desk.found("call")
    desk.press(Qt.Key.Key_Space)
    wait(lambda: desk.console.walk_up.count > 0)
    wrong += desk.found("walk-up")
    desk.press(Qt.Key.Key_Escape)
    line.close()
    return wrong


def _dictated(desk: InfestedDesk, text: str) -> list[str]:
    desk.press(Qt.Key.Key_Escape)
    desk.press(Qt.Key.Key_F7)
    desk.tap("종류 불편·개선")
    for field in ("말씀", "이름", "주소", "연락처"):
        write(desk, field, text)
    desk.tap("만 14세 이상 예")
    wrong = desk.found("dictation")
    desk.tap(SUBMIT)
    wait(lambda: not desk.console.errands.dictation.busy and desk.console.errands.dictation.problem != "")
    return [*wrong, *desk.found("dictation refused")]
