# SPDX-License-Identifier: GPL-3.0-or-later
"""The sheet by keys: the hand is carried by arrows, Enter presses, figures are a line's length."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Qt

from kiosk.ui.admin.drawing.choosing import ChooseTool
from kiosk.ui.admin.drawing.laying import FixtureTool, StackTool
from kiosk.ui.admin.drawing.tools import KindTool, WallTool
from kiosk.ui.staff.enter import ENTER

if TYPE_CHECKING:
    from kiosk.ui.admin.drawing.sheet import DrawingSheet

STEP_MM: Final = 100
LONGEST: Final = 6  # figures of a length
ARROWS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}
ZOOMS: Final = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
GONE: Final = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})


class SheetKeys:
    """Works a sheet by keys; `moved` says that the hand was carried by them last."""

    REACH_MM: ClassVar[int] = 40  # whoever moves by keys comes as near as they want

    def __init__(self, sheet: DrawingSheet) -> None:
        self._sheet = sheet
        self.moved = False

    def press(self, code: Qt.Key, held: Qt.KeyboardModifier, text: str) -> bool:
        """Return whether a key meant anything here, and do it."""
        sheet = self._sheet
        if code == Qt.Key.Key_Space:
            sheet.carry()
        elif code in ARROWS:
            self._step(ARROWS[code], held)
        elif code in ENTER:
            self._enter()
        elif code in ZOOMS:
            sheet.wheel(sheet.size[0] / 2, sheet.size[1] / 2, ZOOMS[code])
        elif self._types(code, text):
            sheet.done()
        elif text.upper() in sheet.tools:
            sheet.take(text.upper())
        else:
            return self._acts(code)
        return True

    def _acts(self, code: Qt.Key) -> bool:
        sheet = self._sheet
        if code in GONE:
            sheet.erase()
        elif code == Qt.Key.Key_F:
            sheet.fit()
        elif code == Qt.Key.Key_D and isinstance(tool := sheet.held, KindTool):
            tool.next_kind()
            sheet.done()
        else:
            return False
        return True

    def _types(self, code: Qt.Key, text: str) -> bool:
        """Take a figure for a length while a line is being drawn, where it would else choose a tool."""
        sheet = self._sheet
        tool = sheet.held
        if not isinstance(tool, WallTool) or tool.begun is None:
            return False
        if code == Qt.Key.Key_Backspace and sheet.written:
            sheet.written = sheet.written[:-1]
        elif (text.isdecimal() and text.isascii()) or (text == "." and "." not in sheet.written):
            sheet.written = (sheet.written + text)[:LONGEST]
        else:
            return False
        return True

    def _step(self, way: tuple[int, int], held: Qt.KeyboardModifier) -> None:
        far = STEP_MM
        if held & Qt.KeyboardModifier.ShiftModifier:
            far = 10 * STEP_MM
        elif held & Qt.KeyboardModifier.AltModifier:
            far = STEP_MM // 10
        sheet, self.moved = self._sheet, True
        sheet.at = (sheet.at[0] + way[0] * far, sheet.at[1] + way[1] * far)
        sheet.reveal(sheet.at)

    def _enter(self) -> None:
        """Press where the hand is; what is carried by keys is put down by the second Enter."""
        sheet = self._sheet
        tool = sheet.held
        if isinstance(tool, ChooseTool | FixtureTool | StackTool):
            (tool.release if tool.carries else tool.press)(sheet.hand())
        elif tool is not None:
            tool.press(sheet.hand())
            if not sheet.written:
                tool.release(sheet.hand())
        if isinstance(tool, WallTool) and tool.begun is not None:
            sheet.at = tool.begun.at  # where a typed length ended
        sheet.written = ""
        sheet.done()
