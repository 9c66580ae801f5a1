# SPDX-License-Identifier: GPL-3.0-or-later
"""A way tried on the drawing as it stands, before anybody publishes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from kiosk.ui.admin.page import PagePart
from kiosk.ui.properties import qml_element, shown
from kiosk.ui.rows import listed

if TYPE_CHECKING:
    from kiosk.services.admin.results.drawing_trial import TriedWay
    from kiosk.ui.admin.drawing.drawing import VenueDrawing


@dataclass(frozen=True, slots=True)
class WayStepRow:
    """One step of the way."""

    number: str
    words: str


@qml_element
class WayTrial(PagePart):
    """What the side shows while a way is tried."""

    _page: VenueDrawing

    changed = Signal()

    steps = listed(WayStepRow)
    stepFree = shown(bool, changed)(lambda self: self._free)  # noqa: N815 # QML's spelling
    ends = shown(str, changed)(lambda self: f"{way.start} → {way.goal}" if (way := self._way) else "")
    length = shown(str, changed)(lambda self: self._length())
    told = shown(str, changed)(lambda self: self._told())
    onFoot = shown(str, changed)(lambda self: self._reached("걸어서 닿습니다", free=False))  # noqa: N815
    freeOfSteps = shown(str, changed)(lambda self: self._reached("계단 없이 닿습니다", free=True))  # noqa: N815
    footShape = shown(str, changed)(lambda self: self._shape(free=False))  # noqa: N815
    freeShape = shown(str, changed)(lambda self: self._shape(free=True))  # noqa: N815

    def clear(self) -> None:
        """Hold no way."""
        self._way: TriedWay | None = None
        self._free, self._room = False, ""

    @Slot(bool)
    def walk(self, free: bool) -> None:  # noqa: FBT001 # QML's
        """Walk, or go without steps."""
        self._free = free
        self.go(self._room)

    def go(self, room: str) -> None:
        """Try the way to a room, by its id for ever."""
        board, free = self._page.board, self._free
        self._room = room
        if board is not None and room:
            drawing = board.drawing
            self._page.run(lambda office: office.try_way(drawing, room, step_free=free), self._tried)
        self.changed.emit()

    def leave(self) -> None:
        """Take the way off the sheet."""
        self._way, self._room = None, ""
        if board := self._page.board:
            board.route = {}
        self.steps.show([])
        self.changed.emit()

    def _tried(self, way: TriedWay) -> None:
        self._way = way
        if board := self._page.board:
            board.route = way.lines
        self.steps.show([WayStepRow(str(at), words) for at, words in enumerate(way.steps, 1)])
        self._page.sheet.renew()
        self.changed.emit()

    def _length(self) -> str:
        way = self._way
        if way is None or way.metres is None:
            return ""
        minutes, seconds = divmod(round(way.seconds), 60)
        return (f"{minutes}분 " if minutes else "") + f"{seconds}초 · {way.metres:.0f} m"

    def _told(self) -> str:
        if self._way is None:
            return "가 볼 방을 도면에서 누르십시오."
        if self._way.metres is None:
            return "길이 없습니다. 문이나 경계가 빠진 곳을 ‘지금 문제’에서 보십시오."
        return ""

    def _reached(self, words: str, *, free: bool) -> str:
        way = self._way
        return f"{way.free_of_steps if free else way.on_foot:,} / {way.places:,} {words}" if way else ""

    def _shape(self, *, free: bool) -> str:
        way = self._way
        if way is None:
            return "calm"
        return "done" if (way.free_of_steps if free else way.on_foot) == way.places else "near"
