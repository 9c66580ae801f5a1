# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody who brings a plan of others and does what the page lists until every room is reached, timed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QWheelEvent

from kiosk.wayfinding.checking import check_venue
from kiosk.wayfinding.drafting.doors import door_middle
from kiosk.wayfinding.drafting.export import venue_of
from kiosk.wayfinding.venue.archive import write_folder
from tests.ui.admin.timed_draughtsman import DIALOG
from tests.ui.admin.timed_hands import MouseHand

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.admin.timed_hands import Effort
    from tests.wayfinding.held_out import TownHall


TURNS, FOOT = 20, 60  # of the wheel at most; pixels of the window's foot that cover a button


class TimedImporter(MouseHand):
    """Reads what the page says of a plan, takes it over, and mends what it lists."""

    def place(self, at: tuple[float, float]) -> tuple[float, float]:
        """Return a place of the sheet: there is no plan below it."""
        return at

    def bring(self, file: Path) -> Effort:
        """Import a plan, mend it, try a way; return what it took."""
        self.begin()
        self.counting = True
        for _ in range(1 + DIALOG):  # 다른 도면 가져오기, and the system's window that it opens
            self.pointed()
        self.drawing.importing.bring([QUrl.fromLocalFile(str(file))])
        self.until(lambda: self.drawing.resting)
        self._scroll_to("이대로 가져오기")
        self.press("이대로 가져오기")
        self.await_words("가져왔습니다.")
        self.effort.looks += self.drawing.problems + 1  # the list, line by line
        self._mend()
        self.strike("W")
        self.tap(self._corner())
        self.await_words("걸어서 닿습니다")
        return self.effort

    def _scroll_to(self, words: str) -> None:
        """Turn the wheel over the side until a button stands on the window: layers may push it down."""
        self.until(lambda: bool(self.buttons(words)))
        window = self.admin.window.window
        for _ in range(TURNS):
            at = self.resting(self.buttons(words)[0]).center()
            if at.y() < window.height() - FOOT:
                return
            self.effort.keys += 1
            here = QPointF(at.x(), window.height() / 2)
            event = QWheelEvent(
                here, window.mapToGlobal(here), QPoint(0, 0), QPoint(0, -120),
                Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase,
                False,  # noqa: FBT003 # whether the wheel is turned about
            )  # fmt: skip
            QCoreApplication.sendEvent(window, event)
            self.settle()

    def _mend(self) -> None:
        """Hang an entrance where none is, and put the booth down inside it."""
        left, low, right, high = self._corridor()
        middle = (low + high) // 2
        if not any(None in self.floor.door_rooms(door) for door in self.floor.doors):
            self.strike("3", "D", "D", "D", "D")
            self.tap((left, middle))
        self.strike("K")
        doors = [door_middle(self.floor, key)[0] for key in self.floor.doors]
        spots = range(left + 2_000, left + 15_000, 500)
        free = max(spots, key=lambda x: min((abs(x - one) for one in doors), default=0))
        self.haul((free, middle), (right, middle))  # a booth in front of a door is in the way
        self.until(lambda: self.drawing.resting)

    def _corridor(self) -> tuple[int, int, int, int]:
        """Return the western arm of the corridor: as wide as the wall that the entrance is in."""
        [room] = [key for key, one in self.floor.rooms.items() if one.name == "복도"]
        ring = self.floor.faces.rings(self.floor.face(room))[0]
        left = min(x for x, _ in ring)
        ends = sorted(y for x, y in ring if x < left + 300)
        return left, ends[0], max(x for x, _ in ring), ends[-1]

    def _corner(self) -> tuple[int, int]:
        """Return a place in the room farthest from the entrance."""
        far = max((self.floor.face(key) for key, one in self.floor.rooms.items() if one.number), key=_far)
        points = self.floor.faces.rings(far)[0]
        return sum(x for x, _ in points) // len(points), sum(y for _, y in points) // len(points)


def _far(face: object) -> int:
    return max(getattr(face, "shell", (0,)))


def timed_import(hand: TimedImporter, hall: TownHall, kind: str, folder: Path) -> Effort:
    """Let somebody import a town hall and mend it; every room of it is reached, also without steps."""
    file = folder / f"hall.{kind}"
    getattr(hall, kind)(file)
    effort = hand.bring(file)
    write_folder(venue_of(hand.board.drawing), folder / "written")
    report = check_venue(folder / "written")
    assert [one.message for one in report.problems if one.severity != "info"] == []
    assert report.counts["reachable"] == report.counts["reachable_step_free"] == report.counts["public_units"]
    names = {room.name for room in hand.floor.rooms.values()}
    assert {cell.name for cell in hall.cells} <= names
    hand.admin.close()
    return effort
