# SPDX-License-Identifier: GPL-3.0-or-later
"""The sheet under the hand: its view, what paints it, the tool, the pointer and the keys that work on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import QObject, QPointF, QRectF, QSizeF, Qt, Signal, Slot
from PySide6.QtGui import QPainter
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from kiosk.ui.admin.drawing.aiming import Pointer
from kiosk.ui.admin.drawing.choosing import ChooseTool
from kiosk.ui.admin.drawing.laying import FixtureTool, KioskTool, PlanTool, StackTool, WayTool
from kiosk.ui.admin.drawing.overlay import Ghost, paint_overlay
from kiosk.ui.admin.drawing.painting import SheetScene, extent, paint_ground, paint_storey
from kiosk.ui.admin.drawing.tools import BorderTool, DoorTool, KindTool, NameTool, PartitionTool, WallTool
from kiosk.ui.admin.drawing.viewport import Viewport, fitted
from kiosk.ui.properties import qml_element, shown
from kiosk.ui.staff.enter import ENTER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QImage

    from kiosk.ui.admin.drawing.board import DrawingBoard
    from kiosk.ui.admin.drawing.painting import PlacedMark
    from kiosk.ui.admin.drawing.tools import Tool
    from kiosk.ui.admin.drawing.underlay import UnderlayPicture
    from kiosk.wayfinding.drafting.faces import Spot
    from kiosk.wayfinding.drafting.model import SheetUnderlay


class _Painted(QQuickPaintedItem):
    """As large as the item it hangs in, which it lives as long as."""

    def __init__(self, parent: QQuickItem, sheet: DrawingSheet) -> None:
        super().__init__(parent)
        self.setParentItem(parent)
        self.setZ(-1)
        self._sheet = sheet
        self.draws = 0
        parent.widthChanged.connect(self._fit)
        parent.heightChanged.connect(self._fit)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        parent = self.parentItem()
        if parent is not None:
            self.setSize(QSizeF(parent.width(), parent.height()))


class ThumbPicture(QQuickPaintedItem):
    """A page of a plan, as large as the item it hangs in allows."""

    def __init__(self, parent: QQuickItem, image: QImage) -> None:
        super().__init__(parent)
        self.setParentItem(parent)
        self.setSize(QSizeF(parent.width(), parent.height()))
        self._image = image

    def paint(self, painter: QPainter) -> None:
        """Paint the page in the middle."""
        size = QSizeF(self._image.size()).scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        box = QRectF(QPointF(0, 0), size)
        box.moveCenter(self.boundingRect().center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(box, self._image)


class StoreyPicture(_Painted):
    """Paints the storey; asked for only when the drawing, the plan below it or the view changes."""

    def __init__(self, parent: QQuickItem, sheet: DrawingSheet) -> None:
        super().__init__(parent, sheet)
        self.setOpaquePainting(True)
        sheet.drawn.connect(self.update)

    def paint(self, painter: QPainter) -> None:
        """Paint the ground, the plan that lies under the storey, and the storey."""
        self.draws += 1
        sheet, size = self._sheet, QSizeF(self.width(), self.height())
        paint_ground(painter, sheet.view, size)
        if (laid := sheet.laid) is not None:
            laid.picture.paint(painter, laid.underlay, sheet.view, size)
        if (scene := sheet.scene) is not None:
            paint_storey(painter, scene, sheet.view)


class OverlayPicture(_Painted):
    """Paints what is being drawn; the only one that is painted anew while the hand moves."""

    def __init__(self, parent: QQuickItem, sheet: DrawingSheet) -> None:
        super().__init__(parent, sheet)
        sheet.hovered.connect(self.update)
        sheet.drawn.connect(self.update)

    def paint(self, painter: QPainter) -> None:
        """Paint ghosts, guides and what is chosen."""
        self.draws += 1
        sheet = self._sheet
        if (scene := sheet.scene) is not None:
            paint_overlay(painter, scene.floor, sheet.ghost, sheet.view)


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


TOOLS: Final[tuple[type[Tool], ...]] = (
    WallTool, PartitionTool, DoorTool, NameTool, StackTool, BorderTool, FixtureTool, ChooseTool,
    KioskTool, PlanTool, WayTool,
)  # fmt: skip
REACH_PX: Final = 11  # how near the hand need come
ZOOM: Final = 1.25


@dataclass(frozen=True, slots=True)
class LaidPlan:
    """The plan that lies under the storey, and its picture."""

    underlay: SheetUnderlay
    picture: UnderlayPicture


@qml_element
class DrawingSheet(QObject):
    """What is seen of a drawing, and what the hand does to it."""

    drawn = Signal()  # the storey, the plan below it or the view changed
    hovered = Signal()  # only what the hand is doing
    changed = Signal()
    turned = Signal(str)  # another tool is in the hand
    pressed = Signal()  # the hand did something

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.view = Viewport()
        self.ghost = Ghost()
        self.laid: LaidPlan | None = None
        self.scene: SheetScene | None = None
        self.board: DrawingBoard | None = None
        self.tools: dict[str, Tool] = {}
        self.marks: Sequence[PlacedMark] = ()
        self.keys = SheetKeys(self)
        self.pictures: tuple[StoreyPicture, OverlayPicture] | None = None
        self._key, self.written = ChooseTool.key, ""
        self.size = (800.0, 600.0)
        self.at: Spot = (0, 0)
        self._panning: tuple[float, float] | None = None
        self.carrying = self._free = self._fits = False

    tool = shown(str, changed)(lambda self: self._key)
    hint = shown(str, changed)(lambda self: self._hint())
    typed = shown(str, changed)(lambda self: self.written)
    panning = shown(bool, changed)(lambda self: self.carrying or self._panning is not None)
    scaleTold = shown(str, changed)(lambda self: f"1픽셀 = {0.1 / self.view.scale:.1f} cm")  # noqa: N815

    @Slot(QQuickItem)
    def hang(self, item: QQuickItem) -> None:
        """Paint into an item: what QML makes of a Python class itself, PySide never lets go of."""
        self.pictures = StoreyPicture(item, self), OverlayPicture(item, self)

    @Slot(float, float)
    def resize(self, wide: float, high: float) -> None:
        """Know how large the sheet is; a drawing that was never seen is fitted into it."""
        self.size = (wide, high)
        if self._fits:
            self.fit()

    def show(self, board: DrawingBoard | None) -> None:
        """Draw on a board, or on none."""
        self.board = board
        self.tools = {} if board is None else {kind.key: kind(board) for kind in TOOLS}
        self._key, self.written = ChooseTool.key, ""
        self.laid, self.marks = None, ()
        self.renew()
        self.fit()

    def renew(self) -> None:
        """Show the storey as it is now."""
        board = self.board
        if board is None:
            self.scene = None
        else:
            stands = [one for one in board.drawing.kiosks.values() if one.ordinal == board.ordinal]
            self.scene = SheetScene(board.floor, stands, self.marks, faint=self.laid is not None)
        self.point()
        self.drawn.emit()
        self.changed.emit()

    @Slot()
    def fit(self) -> None:
        """Bring the whole storey into view."""
        self._fits = True
        if self.board is not None:
            self.look(fitted(extent(self.board.floor), *self.size))

    def fit_to(self, places: Sequence[tuple[float, float]]) -> None:
        """Bring places into view, as of a plan that was laid."""
        if places:
            self.look(fitted(places, *self.size))

    def erase(self) -> None:
        """Take away what is chosen."""
        self.tools[ChooseTool.key].erase()
        self.done()

    def reveal(self, at: Spot) -> None:
        """Bring a place into view."""
        self.look(self.view.around(at, *self.size))

    @Slot(str)
    def take(self, key: str) -> None:
        """Take a tool into the hand."""
        if key in self.tools:
            self.tools[self._key].back()
            self._key, self.written = key, ""
            self.point()
            self.changed.emit()
            self.turned.emit(key)

    @property
    def held(self) -> Tool | None:
        """The tool in the hand."""
        return self.tools.get(self._key)

    # -- the pointer -------------------------------------------------------------------------------
    @Slot(float, float, int, int)
    def press(self, x: float, y: float, button: int, modifiers: int) -> None:
        """Press: the left button works, the middle one or Space carries the sheet, the right goes back."""
        self._moved(x, y, modifiers)
        if button == Qt.MouseButton.RightButton.value:
            self.back()
        elif button == Qt.MouseButton.MiddleButton.value or self.carrying:
            self._panning = (x, y)
            self.changed.emit()
        elif tool := self.held:
            tool.press(self.hand())
            self.done()

    @Slot(float, float, int)
    def move(self, x: float, y: float, modifiers: int) -> None:
        """Follow the hand."""
        if self._panning is not None:
            before, self._panning = self._panning, (x, y)
            self.look(self.view.panned(x - before[0], y - before[1]))
        self._moved(x, y, modifiers)
        self.point()

    @Slot(float, float, int)
    def release(self, x: float, y: float, modifiers: int) -> None:
        """Let go."""
        self._moved(x, y, modifiers)
        if self._panning is not None:
            self._panning = None
            self.changed.emit()
        elif tool := self.held:
            tool.release(self.hand())
            self.done()

    @Slot(float, float, float)
    def wheel(self, x: float, y: float, steps: float) -> None:
        """Zoom about the hand."""
        self._fits = False
        self.look(self.view.zoomed(ZOOM**steps, x, y))

    # -- the keys ----------------------------------------------------------------------------------
    @Slot(int, int, str, result=bool)
    def key(self, key: int, modifiers: int, text: str) -> bool:
        """Work by keys; return whether this one meant anything here."""
        return self.held is not None and self.keys.press(Qt.Key(key), Qt.KeyboardModifier(modifiers), text)

    def carry(self) -> None:
        """Carry the sheet with the hand from now on."""
        self.carrying = True
        self.changed.emit()

    @Slot(int)
    def keyUp(self, key: int) -> None:  # noqa: N802 # QML's spelling
        """Stop carrying the sheet."""
        if key == Qt.Key.Key_Space.value:
            self.carrying = False
            self.changed.emit()

    @Slot(result=bool)
    def back(self) -> bool:
        """Take back one step of what is under way; then the tool itself; return whether there was one."""
        tool = self.held
        if tool is None:
            return False
        if self.written:
            self.written = ""
        elif not tool.back():
            if self._key == ChooseTool.key:
                return False
            self.take(ChooseTool.key)
        self.done()
        return True

    def hand(self) -> Pointer:
        """Return where the hand is, and what it has typed."""
        reach = SheetKeys.REACH_MM if self.keys.moved else REACH_PX / self.view.scale
        typed = round(float(self.written) * 1000) if self.written.strip(".") else 0
        return Pointer(self.at, reach, self._free, typed or None)

    def _moved(self, x: float, y: float, modifiers: int) -> None:
        self.keys.moved = False
        self._free = bool(Qt.KeyboardModifier(modifiers) & Qt.KeyboardModifier.AltModifier)
        self.at = self.view.mm(x, y)

    def point(self) -> None:
        """Draw what the hand is doing, and nothing else."""
        tool = self.held
        self.ghost = Ghost() if tool is None else tool.hover(self.hand())
        self.hovered.emit()

    def done(self) -> None:
        """Show what the hand did."""
        self.point()
        self.changed.emit()
        self.pressed.emit()

    def look(self, view: Viewport) -> None:
        """Look at the sheet so."""
        self.view = view
        self.point()
        self.drawn.emit()
        self.changed.emit()

    def _hint(self) -> str:
        tool = self.held
        if tool is None:
            return ""
        return f"길이 {self.written} m · Enter" if self.written else tool.hint
