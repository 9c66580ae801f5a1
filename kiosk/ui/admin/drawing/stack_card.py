# SPDX-License-Identifier: GPL-3.0-or-later
"""Stairs and lifts through the storeys: their kind, their name, the storeys they serve."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot

from kiosk.ui.admin.drawing.laying import StackTool
from kiosk.ui.admin.page import PagePart
from kiosk.ui.properties import qml_element, shown
from kiosk.ui.rows import listed
from kiosk.ui.staff.enter import ENTER
from kiosk.wayfinding.drafting.model import SharedStack
from kiosk.wayfinding.drafting.stacks import CALLED, erase_stack, place_stack, set_stack_floors

if TYPE_CHECKING:
    from kiosk.ui.admin.drawing.drawing import VenueDrawing

KNOWN = "벽이 다니는 모든 층에서 함께 움직입니다. 끌어서 옮깁니다."


@dataclass(frozen=True, slots=True)
class StackFloorRow:
    """A storey, and whether the stack serves it."""

    ordinal: int
    name: str
    on: bool


@qml_element
class StackCard(PagePart):
    """What the side shows while the stack tool is in the hand."""

    _page: VenueDrawing

    changed = Signal()

    floors = listed(StackFloorRow)
    known = shown(bool, changed)(lambda self: self._stack() is not None)
    ready = shown(bool, changed)(lambda self: self._stack() is not None or self._drawn())
    title = shown(str, changed)(lambda self: stack.name if (stack := self._stack()) else "계단·승강기")
    told = shown(str, changed)(lambda self: self._told())
    kind = shown(int, changed)(lambda self: list(CALLED).index(self._kind))
    name = shown(str, changed)(lambda self: self._name())
    deed = shown(str, changed)(lambda self: "층 바꾸기" if self._stack() else "놓기")

    def clear(self) -> None:
        """Begin with stairs on every storey."""
        self._kind = "stairs"
        self._off: set[int] = set()
        self._shown: object = None

    def renew(self) -> None:
        """List the storeys of the stack that is chosen, or of the one being made."""
        board, stack = self._page.board, self._stack()
        tool = self._tool()
        at = tool.known if tool else None
        if at != self._shown:
            self._shown, self._off = at, set()
            if stack is not None and board is not None:
                self._kind = stack.kind
                self._off = set(board.drawing.floors) - set(stack.floors)
        floors = sorted(board.drawing.floors.items()) if board else ()
        self.floors.show([StackFloorRow(at, one.name, at not in self._off) for at, one in floors])
        self.changed.emit()

    @Slot(int)
    def take(self, index: int) -> None:
        """Make it stairs, a lift, an escalator or a ramp."""
        if self._stack() is None:
            self._kind = list(CALLED)[index]
            self.changed.emit()

    def press(self, code: Qt.Key) -> bool:
        """Work by keys on what waits to be placed: Enter places it, D makes it the next kind."""
        if not self._drawn():
            return False
        if code in ENTER:
            self.place(self._name())
        elif code == Qt.Key.Key_D:
            kinds = list(CALLED)
            self.take((kinds.index(self._kind) + 1) % len(kinds))
        else:
            return False
        return True

    @Slot(int, bool)
    def tick(self, ordinal: int, on: bool) -> None:  # noqa: FBT001 # QML's
        """Let it serve a storey, or pass it by."""
        self._off = self._off - {ordinal} if on else self._off | {ordinal}
        self.renew()

    @Slot()
    def turn(self) -> None:
        """Let one go in at the next side."""
        if tool := self._tool():
            tool.turn()

    @Slot(str)
    def place(self, name: str) -> None:
        """Put it onto its storeys, or change which ones it serves."""
        board, tool = self._page.board, self._tool()
        if board is None or tool is None:
            return
        served = tuple(at for at in sorted(board.drawing.floors) if at not in self._off)
        if (key := self._known()) is not None:
            board.rework("다니는 층 바꿈", lambda drawing: set_stack_floors(drawing, key, served))
        elif tool.outline:
            stack = SharedStack(self._kind, " ".join(name.split()), tool.outline, served, tool.side)
            if (
                board.rework(f"{CALLED[self._kind]} 놓음", lambda drawing: place_stack(drawing, stack))
                is None
            ):
                return
        tool.back()
        self.renew()

    @Slot()
    def erase(self) -> None:
        """Take it away; its walls stay."""
        board, tool = self._page.board, self._tool()
        if board is not None and tool is not None and (key := self._known()) is not None:
            board.rework("계단·승강기 지움", lambda drawing: erase_stack(drawing, key))
            tool.back()
            self.renew()

    def _tool(self) -> StackTool | None:
        held = self._page.sheet.held
        return held if isinstance(held, StackTool) else None

    def _stack(self) -> SharedStack | None:
        tool, board = self._tool(), self._page.board
        return board.drawing.stacks.get(tool.known) if board and tool and tool.known is not None else None

    def _known(self) -> int | None:
        """Return the number of the stack that is chosen, if it still stands."""
        tool = self._tool()
        return tool.known if tool and self._stack() is not None else None

    def _drawn(self) -> bool:
        tool = self._tool()
        return tool is not None and bool(tool.outline)

    def _told(self) -> str:
        if self._stack() is not None:
            return KNOWN
        return "굵은 쪽으로 들어갑니다." if self._drawn() else StackTool.hint

    def _name(self) -> str:
        """Return its name, or the next of its kind: 계단 가, 계단 나."""
        stack, board = self._stack(), self._page.board
        if stack is not None or board is None:
            return stack.name if stack else ""
        number = sum(one.kind == self._kind for one in board.drawing.stacks.values())
        return f"{CALLED[self._kind]} {'가나다라마바사아자차카타파하'[number % 14]}"
