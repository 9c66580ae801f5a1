# SPDX-License-Identifier: GPL-3.0-or-later
"""A hand at the mouse and a hand at the keys, each timed by a keystroke-level model of a person.

Every gesture is one that really happened in the real window: a press, a pull, a key, a wheel. A person needs
for it, after Card, Moran and Newell: pointing and pressing 1.2 s, a pull's second point 1.1 s, a key 0.28 s,
a hand that changes between mouse and keys 0.4 s, a decision 1.35 s, and 3 s a room for looking at the plan;
a key that is held begins to repeat after half a second, thirty times a second.
The hand comes within two pixels of what it means.
"""

from __future__ import annotations

from dataclasses import dataclass, field
import math
from random import Random
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QWheelEvent

from kiosk.ui.admin.drawing.underlay import on_sheet
from tests.ui.admin.draughtsman import Draughtsman
from tests.visitor import NotThereError, strokes

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtQuick import QQuickItem
    from pytestqt.qtbot import QtBot

    from kiosk.wayfinding.drafting.faces import Spot
    from tests.ui.admin.evacuation_plan import EvacuationPlan

POINT_S, PULL_S, KEY_S, HAND_S, DECIDE_S, LOOK_S = 1.2, 1.1, 0.28, 0.4, 1.35, 3.0
HOLD_S, REPEAT_S = 0.78, 0.033  # a key that is held: the press, half a second, thirty a second
FIRST_TIME: Final = 2.2  # whoever has never seen the page, over a practised hand: assumed
NEAR_PX: Final = 2
ZOOMED: Final = 4  # wheel steps: a third of the storey fills the sheet


@dataclass
class Effort:
    """What a person did."""

    points: int = 0
    pulls: int = 0
    keys: int = 0
    hands: int = 0
    decisions: int = 0
    looks: int = 0
    held: float = 0.0  # seconds for which keys were held down
    steps: dict[str, float] = field(default_factory=dict)

    @property
    def seconds(self) -> float:
        """The time of a practised hand."""
        return (
            self.points * POINT_S
            + self.pulls * PULL_S
            + self.keys * KEY_S
            + self.hands * HAND_S
            + self.decisions * DECIDE_S
            + self.looks * LOOK_S
            + self.held
        )

    @property
    def minutes(self) -> float:
        """The time of somebody who has never seen the page."""
        return self.seconds * FIRST_TIME / 60


class MouseHand(Draughtsman):
    """Points at places of a building by mouse, where the plan below the sheet shows them."""

    plan: EvacuationPlan

    def __init__(self, folder: Path, bot: QtBot) -> None:
        super().__init__(folder, bot)
        self.effort, self.counting = Effort(), False
        self._at_keys = False
        self._whole = math.inf  # the scale at which the whole storey is seen
        self._rng = Random(7)  # noqa: S311 # how steady a hand is

    def place(self, at: tuple[float, float]) -> tuple[float, float]:
        """Return where a place of the building is seen on the sheet: where the plan below shows it."""
        laid = self.drawing.sheet.laid
        assert laid is not None
        seen = on_sheet(laid.underlay, laid.picture.image).map(QPointF(*self.plan.px(at)))
        return seen.x(), seen.y()

    def meant(self, at: Spot) -> Spot:
        """Return where the hand comes down that means a place."""
        x, y = self.place(at)
        off = NEAR_PX / self.drawing.sheet.view.scale
        return round(x + self._rng.uniform(-off, off)), round(y + self._rng.uniform(-off, off))

    def tap(self, *places: Spot) -> None:
        """Press at places of the building."""
        for at in places:
            self.pointed()
            self.click(self.meant(at))

    def take(self, at: Spot) -> None:
        """Press in a cell that is meant whole."""
        self.tap(at)

    def haul(self, one: Spot, other: Spot) -> None:
        """Press at a place and let go at another."""
        self.pointed()
        self.effort.pulls += 1
        self.pull(self.meant(one), self.meant(other))

    def look_at(self, at: Spot) -> None:
        """Bring a third of the storey into view: zoom about a place by the wheel, from the whole."""
        if self.drawing.sheet.view.scale > self._whole:
            self.strike("F")
        self._whole = self.drawing.sheet.view.scale * 1.1
        self.pointed()
        self.effort.keys += ZOOMED
        x, y = self.place(at)
        here = QPointF(self.at((round(x), round(y))))
        for _ in range(ZOOMED):
            event = QWheelEvent(
                here, self.admin.window.window.mapToGlobal(here), QPoint(0, 0), QPoint(0, 120),
                Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase,
                False,  # noqa: FBT003 # whether the wheel is turned about
            )  # fmt: skip
            QCoreApplication.sendEvent(self.admin.window.window, event)
        self.settle()

    def press(self, words: str) -> None:
        """Press a button."""
        if self.counting:
            self.pointed()
        super().press(words)

    def strike(self, *keys: str | Qt.Key, control: bool = False, thought: bool = True) -> None:
        """Strike keys, one decision all of them."""
        self._at(keys=True)
        self.effort.keys += len(keys) + control
        if thought:
            self.decided()
        self.keys(*keys, control=control)

    def spell(self, words: str) -> None:
        """Write words as an input method commits them, syllable by syllable."""
        self._at(keys=True)
        self.effort.keys += len(list(strokes(words)))
        for letter in words:
            event = QInputMethodEvent()
            event.setCommitString(letter)
            QCoreApplication.sendEvent(self.admin.window.window.activeFocusItem(), event)
        self.settle()

    def pointed(self) -> None:
        """Count a place that was decided upon and pressed."""
        self._at(keys=False)
        self.effort.points += 1
        self.decided()

    def decided(self) -> None:
        """Count a decision."""
        self.effort.decisions += 1

    def _at(self, *, keys: bool) -> None:
        """Change from mouse to keys, or back."""
        self.effort.hands += keys is not self._at_keys
        self._at_keys = keys

    def writes(self) -> bool:
        """Return whether the keys are in a field."""
        item = self.admin.window.window.activeFocusItem()
        return item is not None and item.inherits("QQuickTextInput")


class KeyHand(MouseHand):
    """Draws by keys alone: arrows carry the hand, Enter presses, Tab goes to what stands at the side."""

    TABS: ClassVar[int] = 200

    def meant(self, at: Spot) -> Spot:
        """Return the decimetre that is meant."""
        x, y = self.place(at)
        return round(x), round(y)

    def tap(self, *places: Spot) -> None:
        """Carry the hand to places of the building and press there."""
        self._rest()
        for at in places:
            self._walk(self.meant(at))
            self.strike(Qt.Key.Key_Return)

    def take(self, at: Spot) -> None:
        """Press and let go: the second Enter puts down what the first has begun to pull."""
        self.tap(at, at)

    def haul(self, one: Spot, other: Spot) -> None:
        """Press: what is turned by pulling is left as it stands."""
        del other
        self.tap(one)

    def look_at(self, at: Spot) -> None:
        """Zoom in; the sheet follows the hand."""
        del at
        if self._whole == math.inf:
            self._whole = self.drawing.sheet.view.scale
            self.strike(*["+"] * ZOOMED)

    def press(self, words: str) -> None:
        """Go to a button by Tab and press it."""
        if not self.counting:
            super().press(words)
            return
        self.until(lambda: bool(self.buttons(words)))
        self._tab(lambda item: item.property("text") == words)
        self.strike(Qt.Key.Key_Return)

    def _tab(self, there: Callable[[QQuickItem], bool]) -> None:
        self.decided()
        for _ in range(self.TABS):
            item = self.admin.window.window.activeFocusItem()
            if item is not None and there(item):
                return
            self.strike(Qt.Key.Key_Tab, thought=False)
        raise NotThereError(f"no {self.TABS} presses of Tab come to it")

    def strike(self, *keys: str | Qt.Key, control: bool = False, thought: bool = True) -> None:
        """Strike keys; those that take a tool on the sheet."""
        if isinstance(keys[0], str):
            self._rest()
        super().strike(*keys, control=control, thought=thought)

    def _rest(self) -> None:
        """Come back to the sheet from what stands at the side."""
        item = self.admin.window.window.activeFocusItem()
        if item is not None and item.objectName() == "control":
            super().strike(Qt.Key.Key_Escape, thought=False)

    def _walk(self, to: Spot) -> None:
        """Carry the hand by metres and decimetres."""
        at, held = self.drawing.sheet.at, Qt.KeyboardModifier
        ways = ((Qt.Key.Key_Left, Qt.Key.Key_Right), (Qt.Key.Key_Down, Qt.Key.Key_Up))
        for way, (less, more) in enumerate(ways):
            far = round((to[way] - at[way]) / 100)
            metres = round(far / 10)
            for count, shift in ((metres, held.ShiftModifier), (far - metres * 10, held.NoModifier)):
                self._run(more if count > 0 else less, abs(count), shift)
        self.settle()

    def _run(self, key: Qt.Key, count: int, held: Qt.KeyboardModifier) -> None:
        """Strike a key so many times, or hold it down where that is sooner."""
        window = self.admin.window.window
        holds = HOLD_S + count * REPEAT_S < count * KEY_S
        if holds:
            self.effort.held += HOLD_S + count * REPEAT_S
        else:
            self.effort.keys += count
        for at in range(count):
            event = QKeyEvent(QKeyEvent.Type.KeyPress, key, held, "", holds and at > 0)
            QCoreApplication.sendEvent(window, event)
