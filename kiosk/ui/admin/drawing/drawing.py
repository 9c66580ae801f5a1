# SPDX-License-Identifier: GPL-3.0-or-later
"""The page on which a city draws its own storeys, tries a way on them, and publishes them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal, Slot

from kiosk.services.refused import Overtaken, Refused
from kiosk.ui.admin.drawing.board import DrawingBoard
from kiosk.ui.admin.drawing.choice import DrawingChoice
from kiosk.ui.admin.drawing.choosing import ChooseTool
from kiosk.ui.admin.drawing.entrance_card import EntranceCard
from kiosk.ui.admin.drawing.laying import KioskTool, PlanTool, StackTool, WayTool
from kiosk.ui.admin.drawing.plan_below import PlanBelow
from kiosk.ui.admin.drawing.plan_import import PlanImport
from kiosk.ui.admin.drawing.publication import DrawingPublication
from kiosk.ui.admin.drawing.sheet import TOOLS, DrawingSheet
from kiosk.ui.admin.drawing.stack_card import StackCard
from kiosk.ui.admin.drawing.storeys import SiteStoreys
from kiosk.ui.admin.drawing.tools import BorderTool, DoorTool, NameTool
from kiosk.ui.admin.drawing.way_trial import WayTrial
from kiosk.ui.admin.drawing.wording import (
    FindingRow,
    FloorRow,
    ToolRow,
    counts_of,
    finding_rows,
    floor_rows,
    marks_of,
    told_once,
)
from kiosk.ui.admin.page import Page
from kiosk.ui.properties import owned, qml_element, shown
from kiosk.ui.rows import listed
from kiosk.wayfinding.drafting.findings import findings_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.services.admin.drawing import DrawingService
    from kiosk.services.admin.drawing_session import OpenDrawing
    from kiosk.wayfinding.drafting.findings import DrawingFinding
    from kiosk.wayfinding.drafting.model import SiteDrawing

REPAIRS: Final = {
    "name": NameTool.key, "door": DoorTool.key, "kiosk": KioskTool.key, "stack": StackTool.key,
    "border": BorderTool.key,
}  # fmt: skip
REST_MS: Final = 2000  # after the last edit before the whole check runs beside the screen
RESTORED: Final = "지난번에 저장하지 못하고 꺼졌지만, 그린 {} 걸음을 모두 되살렸습니다."


@qml_element
class VenueDrawing(Page["DrawingService"]):
    """The page of the drawing: tools, storeys, what is chosen, what is missing."""

    changed = Signal()
    naming = Signal()  # the field for the room's name is wanted

    sheet = owned(DrawingSheet)
    card = owned(DrawingChoice)
    plan = owned(PlanBelow)
    stack = owned(StackCard)
    trial = owned(WayTrial)
    publication = owned(DrawingPublication)
    importing = owned(PlanImport)
    storeys = owned(SiteStoreys)
    entrance = owned(EntranceCard)
    tools = listed(ToolRow)
    floors = listed(FloorRow)
    findings = listed(FindingRow)
    open = shown(bool, changed)(lambda self: self.board is not None)
    title = shown(str, changed)(lambda self: f"{self.board.floor.name} 그리기" if self.board else "도면")
    ordinal = shown(int, changed)(lambda self: self.board.ordinal if self.board else 0)
    undoName = shown(str, changed)(lambda self: (self.board.opened.undo_name or "") if self.board else "")  # noqa: N815
    redoName = shown(str, changed)(lambda self: (self.board.opened.redo_name or "") if self.board else "")  # noqa: N815
    counts = shown(str, changed)(lambda self: counts_of(self.board.floor) if self.board else "")
    problems = shown(int, changed)(lambda self: len(self.findings))
    checked = shown(str)(lambda _page: "그릴 때마다 다시 봅니다")

    def clear(self) -> None:
        """Hold no drawing; what was open is written and let go."""
        board = getattr(self, "board", None)
        if board is not None:
            board.opened.close()
        self.board: DrawingBoard | None = None
        self._found: Sequence[DrawingFinding] = ()
        if board is not None:
            self._rest.stop()
            for part in (self.plan, self.stack, self.trial, self.publication, self.importing):
                part.clear()
            self.sheet.show(None)
            return
        self._rest: QTimer = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._look_over)
        self.sheet.turned.connect(self._took)
        self.sheet.pressed.connect(self._pressed)

    @Slot()
    def look(self) -> None:
        """Open the drawing of this booth's own site."""
        if self.board is None:
            self.run(lambda office: (office.booth(), office.open(office.sites()[0].site)), self._opened)

    def _opened(self, found: tuple[str, OpenDrawing]) -> None:
        booth, opened = found
        self.board = DrawingBoard(opened, booth, self._edited, self._seen, self._tell)
        self.tools.show([ToolRow(one.key, one.name, one.glyph) for one in TOOLS])
        self.sheet.show(self.board)
        self.sheet.take("1" if not self.board.floor.walls else "0")
        self._edited()
        self.publication.look()
        if opened.restored:
            self._tell(RESTORED.format(opened.restored))

    # -- keys and buttons --------------------------------------------------------------------------
    @Slot(int, int, str, result=bool)
    def key(self, key: int, modifiers: int, text: str) -> bool:
        """Work by keys; return whether this one meant anything here."""
        held, code = Qt.KeyboardModifier(modifiers), Qt.Key(key)
        if self.board is None:
            return False
        if held & Qt.KeyboardModifier.ControlModifier:
            return self._with_control(code, again=bool(held & Qt.KeyboardModifier.ShiftModifier))
        if code == Qt.Key.Key_Escape:
            self._tell("")
            return self.sheet.back()
        if code == Qt.Key.Key_U:
            self.plan.toggle()
        elif code in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self._climb(1 if code == Qt.Key.Key_PageUp else -1)
        elif code == Qt.Key.Key_F2:
            self.naming.emit()
        else:
            return self.stack.press(code) or self.sheet.key(key, modifiers, text)
        return True

    def _with_control(self, code: Qt.Key, *, again: bool) -> bool:
        if code == Qt.Key.Key_Y or (code == Qt.Key.Key_Z and again):
            self.redo()
        elif code == Qt.Key.Key_Z:
            self.undo()
        else:
            return False
        return True

    @Slot()
    def undo(self) -> None:
        """Take the last step back."""
        if self.board:
            self.board.undo()

    @Slot()
    def redo(self) -> None:
        """Do the step again that was taken back."""
        if self.board:
            self.board.redo()

    @Slot(int)
    def turnFloor(self, ordinal: int) -> None:  # noqa: N802 # QML's
        """Draw on another storey."""
        if self.board and ordinal in self.board.drawing.floors:
            self.board.turn(ordinal)
            self.plan.renew()
            self._show()
            self.sheet.fit()

    def _climb(self, way: int) -> None:
        if board := self.board:
            beyond = [at for at in board.drawing.floors if (at - board.ordinal) * way > 0]
            if beyond:
                self.turnFloor(min(beyond, key=lambda at: abs(at - board.ordinal)))

    # -- what is missing ---------------------------------------------------------------------------
    @Slot(int)
    def jump(self, index: int) -> None:
        """Go to where something is missing."""
        board, one = self.board, self._found[index] if index < len(self._found) else None
        if board is None or one is None:
            return
        if one.ordinal is not None and one.ordinal != board.ordinal:
            self.turnFloor(one.ordinal)
        if one.spot is not None:
            self.sheet.reveal(one.spot)
        board.choose("room", one.room)

    @Slot(int)
    def mend(self, index: int) -> None:
        """Go there with the tool that mends it; for a name the field waits for it."""
        if self.board is None or index >= len(self._found):
            return
        one = self._found[index]
        self.sheet.take(REPAIRS.get(one.repair, ChooseTool.key))
        self.jump(index)
        if one.repair == "name":
            if one.room is None:
                self.card.next()
            else:
                self.naming.emit()

    def found_by_check(self, found: Sequence[DrawingFinding]) -> None:
        """Add what only the whole check sees to what is missing."""
        known = {(one.ordinal, one.room) for one in self._found}
        new = [one for one in found if one.room is None or (one.ordinal, one.room) not in known]
        self._found = [*new, *self._found]
        self._show()

    def _fail(self, error: Exception, *, read: bool = True) -> None:
        self.publication.refused(error)
        self.importing.refused(error)
        # Whoever came too late is told who draws; to look again at once would only be told the same again.
        super()._fail(Refused(str(error)) if isinstance(error, Overtaken) else error, read=read)

    # -- what changes ------------------------------------------------------------------------------
    def _edited(self) -> None:
        """Show the drawing as it is now, and look it over once the hand rests."""
        if board := self.board:
            self._found = told_once(findings_of(board.drawing, board.opened.offices))
        self.plan.renew()
        self._show()
        self._rest.start()

    def _seen(self) -> None:
        self.sheet.renew()
        self.stack.renew()
        self.card.renew()
        self.entrance.changed.emit()
        self.storeys.changed.emit()
        self.plan.changed.emit()
        self.publication.changed.emit()
        self.importing.changed.emit()
        self.renew()

    def _show(self) -> None:
        board = self.board
        if board is not None:
            self.findings.show(finding_rows(self._found))
            self.floors.show(
                floor_rows(
                    board.drawing, Counter(one.ordinal for one in self._found if one.ordinal is not None)
                )
            )
            self.sheet.marks = marks_of(self._found, board.ordinal)
            self._seen()

    def _tell(self, sentence: str) -> None:
        self.tell(sentence)

    @Slot(str)
    def _took(self, key: str) -> None:
        self._said = ""
        self.trial.leave()
        self._seen()
        if key == PlanTool.key:
            self.plan.renew()

    @Slot()
    def _pressed(self) -> None:
        self.plan.pointed()
        if self.sheet.tool == WayTool.key and self.board and self.board.chosen.kind == "room":
            self.trial.go(self.board.floor.rooms[self.board.chosen.id].uid)
            self.board.choose("", None)
        self._seen()
        if self.sheet.tool == NameTool.key and self.card.kind == "room":
            self.naming.emit()

    @Slot()
    def _look_over(self) -> None:
        """Run the venue's whole check beside the screen, on the drawing as it is now."""
        board = self.board
        if board is not None and board.floor.rooms:
            drawing = board.drawing
            self.read(lambda office: office.check(), lambda found: self._looked_over(drawing, found))

    def _looked_over(self, drawing: SiteDrawing, found: Sequence[DrawingFinding]) -> None:
        if self.board is not None and self.board.drawing is drawing:  # else the next rest will tell
            self.found_by_check(found)
