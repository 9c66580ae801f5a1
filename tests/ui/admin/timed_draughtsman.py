# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody who draws a storey over an evacuation plan from the first press to its publication, timed.

Every fifth partition and door is drawn wrongly first and taken back, and one door is forgotten until the page
lists it. The system's own window that chooses a file is not opened; two presses stand for it.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QUrl

from kiosk.wayfinding.checking import check_venue
from kiosk.wayfinding.drafting.findings import middle_of
from tests.ui.admin.evacuation_plan import CORRIDOR, DEEP, LIFT, STAIRS, evacuation_plan
from tests.ui.admin.timed_hands import KeyHand, MouseHand

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.wayfinding.drafting.faces import Spot
    from tests.ui.admin.evacuation_plan import EvacuationPlan
    from tests.ui.admin.timed_hands import Effort

WRONG: Final = 5  # every so manieth stroke
INSIDE: Final = 300  # mm from a wall's axis: on which side of it a press means
DIALOG: Final = 2  # presses in the system's window
AREA: Final = 0.12  # by which a room may differ from the plan's: two pixels at each wall, up to 9 cm each


class TimedDraughtsman(MouseHand):
    """Draws by mouse, with keys for tools and words."""

    _strokes = 0

    def draw(self, plan: EvacuationPlan, picture: Path) -> Effort:
        """Draw the whole storey, try a way, publish it; return what it took."""
        self.plan, self.counting = plan, True
        steps: tuple[tuple[str, Callable[[], None]], ...] = (
            ("밑그림", lambda: self._lay(picture)),
            ("벽", self._walls),
            ("칸막이와 문", self._cells),
            ("계단과 승강기", self._climbs),
            ("이름", self._names),
            ("정문과 키오스크", self._booth),
            ("문제 고치기", self._mend),
            ("길 시험", self._try),
            ("펴내기", self._publish),
        )
        for name, step in steps:
            before = self.effort.seconds
            step()
            self.effort.steps[name] = round(self.effort.seconds - before, 1)
        return self.effort

    def _lay(self, picture: Path) -> None:
        """Bring the plan, pull it straight by its corners, scale it by two lengths."""
        self.strike("B")
        for _ in range(DIALOG):
            self.pointed()
        self.drawing.plan.bring(QUrl.fromLocalFile(str(picture)))
        self.until(lambda: self.drawing.sheet.laid is not None and self.drawing.resting)
        wide, high = self.plan.wide, self.plan.high
        self.press("네 모서리")
        self.tap((0, high), (wide, high), (wide, 0), (0, 0))
        for end, length in (((wide, 0), wide), ((0, high), high)):
            self.tap((0, 0), end)
            self.until(self.writes)  # the page puts the keys there
            self.spell(f"{length / 1000:g}")
            self.strike(Qt.Key.Key_Return)
        self.await_words("가로와 세로를 따로 맞췄습니다")

    def _walls(self) -> None:
        wide, high = self.plan.wide, self.plan.high
        self.strike("1")
        self.tap((0, 0), (wide, 0), (wide, high), (0, high), (0, 0))
        for y in (DEEP, DEEP + CORRIDOR):
            self.tap((0, y), (wide, y))

    def _cells(self) -> None:
        """Run partitions and put doors, a third of the storey after the other; forget the last door."""
        cells = [*self.plan.row(upper=True), *self.plan.row(upper=False)]
        inner = {one: (one.inner + (INSIDE if one.upper else -INSIDE)) for one in cells}
        thirds = 3 if self.plan.wide > 3 * DEEP else 1
        for third in range(thirds):
            left, right = self.plan.wide * third // thirds, self.plan.wide * (third + 1) // thirds
            if thirds > 1:
                self.look_at((self.plan.wide * third // (thirds - 1), self.plan.high // 2))
            self.strike("2")
            for one in cells:
                if left < one.right <= right and one.right < self.plan.wide:
                    self._stroke((one.right, inner[one]))
            self.strike("3")
            for one in cells:
                if left <= one.door < right and one in self.plan.rooms and one != self.plan.rooms[-1]:
                    self._stroke((one.door, one.inner))
        self.strike("F")

    def _stroke(self, at: Spot) -> None:
        """Press for a partition or a door; every fifth goes wrong first and is taken back."""
        self._strokes += 1
        before = self.board.drawing
        if self._strokes % WRONG == 0:
            self.tap((at[0] - 1_200, at[1]))
            if self.board.drawing is not before:
                self.strike("Z", control=True)
        self.tap(at)

    def _climbs(self) -> None:
        kind = STAIRS  # which the page begins with; it keeps what was chosen last
        for one in self.plan.climbs:
            self.strike("5")
            self.take(one.middle)
            if one.name != kind:
                self.strike(*"D" if one.name == LIFT else "DDD")
                kind = one.name
            self.strike(Qt.Key.Key_Return)

    def _names(self) -> None:
        """Write every name and number in a row, as the page goes from room to room."""
        self.strike("4")
        self.tap(self.plan.rooms[0].middle)
        while self.board.chosen.kind == "room":
            self.effort.looks += 1
            name, number = self._called(self.board.chosen.id)
            self.decided()
            self.spell(name)
            if number:
                self.strike(Qt.Key.Key_Tab, thought=False)
                self.spell(number)
            self.strike(Qt.Key.Key_Return, thought=False)
        self.strike(Qt.Key.Key_Escape, thought=False)

    def _called(self, room: int) -> tuple[str, str]:
        """Return what the plan calls the room."""
        at = middle_of(self.floor, room)
        corridor = self.place((self.plan.wide // 2, DEEP + CORRIDOR // 2))
        if abs(at[1] - corridor[1]) < CORRIDOR // 2:
            return "복도", ""
        found = min(self.plan.rooms, key=lambda one: math.dist(self.place(one.middle), at))
        return found.name, found.number

    def _booth(self) -> None:
        west = (0, DEEP + CORRIDOR // 2)
        self.strike("3", "D", "D", "D", "D")
        self.tap(west)
        self.strike("K")
        doors = [one.door for one in self.plan.rooms]
        free = max(range(2_000, self.plan.wide // 2, 500), key=lambda x: min(abs(x - one) for one in doors))
        self.haul((free, west[1]), (free + 3_000, west[1]))  # a booth in front of a door is in the way

    def _mend(self) -> None:
        """Mend what the page lists: the door that was forgotten."""
        self.until(lambda: self.drawing.resting)
        forgotten = self.plan.rooms[-1]
        self.await_words(f"{forgotten.name}에 문이 없습니다")
        self.press("문 달기")
        self.strike("D")  # the tool still holds the entrance's kind
        self.tap((forgotten.door, forgotten.inner))
        self.until(lambda: self.drawing.problems == len(self.roomless()))

    def roomless(self) -> list[str]:
        """Return one line of all offices that the plan has no room for."""
        return ["방이 없는 부서"] if self.board.opened.offices - {one.name for one in self.plan.rooms} else []

    def _try(self) -> None:
        """Try a way, and read that every room is reached."""
        self.strike("W")
        self.tap(self.plan.rooms[-1].middle)
        self.decided()
        self.await_words("걸어서 닿습니다")
        trial = self.drawing.trial
        assert (trial.footShape, trial.freeShape) == ("done", "done"), (trial.onFoot, trial.freeOfSteps)

    def _publish(self) -> None:
        cells = len(self.floor.rooms)
        about = f"1개 층 · 방 {cells} · 문 {len(self.floor.doors)}"
        self.confirm(f"펴내기 — {about}", "한 번 더 누르면 발행합니다")
        self.await_words("펴내면 없어지는 것")
        self.effort.looks += 1
        self.confirm("없어져도 펴내기", "한 번 더 누르면 발행합니다")
        self.await_words("펴냈습니다.")


class KeyDraughtsman(KeyHand, TimedDraughtsman):
    """Draws by keys alone."""


def timed_storey(hand: TimedDraughtsman, folder: Path, rooms: int) -> Effort:
    """Let somebody draw a storey, look at every room of it, and leave; return what it took."""
    hand.begin()
    plan = evacuation_plan(rooms, tuple(sorted(hand.board.opened.offices)))
    plan.scan(folder / "1층.png")
    effort = hand.draw(plan, folder / "1층.png")
    floor = hand.floor
    for one in plan.rooms:
        x, y = hand.place(one.middle)
        key = floor.room_at((round(x), round(y)))
        assert key is not None
        room = floor.rooms[key]
        assert (room.name, room.number) == (one.name, one.number)
        assert abs(floor.face(key).area_mm2 / 1e6 / one.area_m2 - 1) < AREA
        doors = [door for door in floor.doors if key in floor.door_rooms(door)]
        assert len(doors) == 1
    assert len(floor.rooms) == len(plan.rooms) + len(plan.climbs) + 1
    report = check_venue(hand.city / "venue" / "main")
    assert [problem for problem in report.problems if problem.severity != "info"] == []
    assert report.counts["reachable"] == report.counts["public_units"]
    hand.admin.close()
    return effort
