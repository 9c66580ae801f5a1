# SPDX-License-Identifier: GPL-3.0-or-later
"""The card of what is chosen: a room and its name, a door and its kind, a wall, a booth."""

from __future__ import annotations

from dataclasses import replace
import math
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.ui.admin.drawing.laying import THINGS, FixtureTool, metres_of
from kiosk.ui.admin.drawing.painting import face_middle
from kiosk.ui.admin.drawing.tools import DOORS, DoorTool, KindTool
from kiosk.ui.properties import qml_element, shown
from kiosk.wayfinding.drafting.buildings import building_at, name_building, name_storey, roofs_of
from kiosk.wayfinding.drafting.doors import WIDTHS, change_door, describe_room, name_room, place_fixture
from kiosk.wayfinding.drafting.edits import set_wall_kind
from kiosk.wayfinding.drafting.findings import middle_of
from kiosk.wayfinding.drafting.model import OPEN, WALL, PlacedFixture, Wall, WallDoor
from kiosk.wayfinding.drafting.site_edits import offices_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shapely import Polygon

    from kiosk.ui.admin.drawing.board import DrawingBoard
    from kiosk.ui.admin.drawing.drawing import VenueDrawing
    from kiosk.wayfinding.drafting.model import FloorRoom, NamedBuilding

USES: Final = {
    "office": "부서", "conferenceroom": "회의", "restroom": "화장실", "walkway": "복도", "lobby": "로비",
    "nonpublic": "막힘", "unspecified": "그 밖",
}  # fmt: skip
OFFERED: Final = 6
KINDS: Final[Mapping[str, Mapping[str, str]]] = {
    "room": USES, "wall": {WALL: "벽", OPEN: "경계"}, "door": DOORS, "doors": DOORS,
    "fixture": THINGS, "things": THINGS,
}  # fmt: skip
TITLES: Final = {
    "doors": "문의 종류",
    "room": "고른 방",
    "door": "고른 문",
    "wall": "고른 벽",
    "kiosk": "키오스크",
    "fixture": "고른 기둥·가구",
    "things": "놓을 것",
    "node": "모서리",
}
NO_NAME: Final = "이름 없는 방이 더 없습니다."


@qml_element
class DrawingChoice(QObject):
    """What is chosen, and what can be said of it."""

    changed = Signal()
    picked = Signal()  # something else is chosen: the fields begin with its words
    narrowed = Signal()

    def __init__(self, page: VenueDrawing) -> None:
        super().__init__(page)
        self._page = page
        self._words = ""
        self._shown: object = None
        self._stand: tuple[object, list[Polygon]] = (None, [])

    kind = shown(str, changed)(lambda self: self._kind())
    several = shown(bool, changed)(lambda self: len(self._roofs()) > 1)  # buildings that stand apart
    building = shown(str, changed)(lambda self: self._building())
    storey = shown(str, changed)(lambda self: self._storey())
    title = shown(str, changed)(lambda self: TITLES.get(self._kind(), ""))
    told = shown(str, changed)(lambda self: self._told())
    name = shown(str, changed)(lambda self: self._name())
    number = shown(str, changed)(lambda self: (room.number or "") if (room := self._room()) else "")
    outdoor = shown(bool, changed)(lambda self: bool((room := self._room()) and room.outdoor))
    offers = shown("QStringList", narrowed)(lambda self: self._offers())
    options = shown("QStringList", changed)(lambda self: self._options())
    option = shown(int, changed)(lambda self: self._option())

    @property
    def board(self) -> DrawingBoard | None:
        """The board of the page."""
        return self._page.board

    def renew(self) -> None:
        """Show what is chosen now."""
        now = (self.board and self.board.ordinal, self.board and self.board.chosen, self._name(), self.number)
        self.changed.emit()
        if now != self._shown:
            self._shown, self._words = now, ""
            self.picked.emit()
            self.narrowed.emit()

    @Slot(str)
    def narrow(self, words: str) -> None:
        """Offer the offices that these words are in, once they differ from the room's own name."""
        told = "" if words == self._name() else words
        if told != self._words:
            self._words = told
            self.narrowed.emit()

    @Slot(str, str, bool)
    def call(self, name: str, number: str, on: bool) -> None:  # noqa: FBT001 # QML's
        """Name the room or the booth; then take the next room without a name."""
        board, words = self.board, " ".join(name.split())
        if board is None:
            return
        key = board.chosen.id
        if board.chosen.kind == "kiosk":
            board.change_kiosk("키오스크 이름", key, replace(board.drawing.kiosks[key], name=words))
        elif self._room():
            board.edit("이름 붙임", lambda floor: name_room(floor, key, words, number))
            if on:
                self.next()

    @Slot(str, str)
    def callHouse(self, building: str, storey: str) -> None:  # noqa: N802 # QML's
        """Call the building that the room stands in so, and this storey in it; what is as it was stays."""
        board = self.board
        if board is None or not self._room():
            return
        at, ordinal = middle_of(board.floor, board.chosen.id), board.ordinal
        called = self._storey()
        if building != self._building():
            board.rework("건물 이름", lambda drawing: name_building(drawing, at, building))
        if storey != called:
            board.rework("층 이름", lambda drawing: name_storey(drawing, at, ordinal, storey))

    @Slot()
    def next(self) -> None:
        """Choose the next room that has no name, from the left above on."""
        board = self.board
        if board is None:
            return
        floor = board.floor
        nameless = [
            key
            for key, room in floor.rooms.items()
            if not (room.name or room.number or room.stack is not None)
        ]
        if not nameless:
            board.choose("", None)
            board.tell(NO_NAME)
            return
        at = {key: face_middle(floor, floor.face(key)) for key in nameless}
        following = min(nameless, key=lambda key: (-round(at[key][1] / 3000), at[key][0]))
        board.choose("room", following)
        self._page.sheet.reveal(at[following])
        self._page.naming.emit()

    @Slot(int)
    def pick(self, index: int) -> None:
        """Make what is chosen another kind; a door tool in the hand puts such doors from now on."""
        board, kind = self.board, self._kind()
        if board is None:
            return
        key = board.chosen.id
        if kind == "room":
            use = list(USES)[index]
            board.edit("쓰임 바꿈", lambda floor: describe_room(floor, key, category=use))
        elif kind == "wall":
            board.edit("벽 종류 바꿈", lambda floor: set_wall_kind(floor, key, (WALL, OPEN)[index]))
        elif kind == "door":
            door = list(DOORS)[index]
            board.edit("문 종류 바꿈", lambda floor: change_door(floor, key, kind=door, width=WIDTHS[door]))
        elif kind == "fixture":
            one = replace(board.floor.fixtures[key], kind=list(THINGS)[index])
            board.edit("기둥·가구 바꿈", lambda floor: place_fixture(floor, one, key))
        elif isinstance(tool := self._page.sheet.held, KindTool):
            tool.kind = list(KINDS[kind])[index]
            board.refresh()

    @Slot(bool)
    def markOutdoor(self, outdoor: bool) -> None:  # noqa: N802, FBT001 # QML's
        """Say that a place lies in the open: a forecourt, a car park."""
        if (board := self.board) is not None and self._room():
            key = board.chosen.id
            board.edit("야외 표시", lambda floor: describe_room(floor, key, outdoor=outdoor))

    @Slot()
    def erase(self) -> None:
        """Take away what is chosen."""
        self._page.sheet.erase()

    def _kind(self) -> str:
        board = self.board
        if board is None:
            return ""
        if board.chosen.kind:
            return board.chosen.kind
        return {DoorTool.key: "doors", FixtureTool.key: "things"}.get(self._page.sheet.tool, "")

    def _room(self) -> FloorRoom | None:
        board = self.board
        return board.floor.rooms.get(board.chosen.id) if board and board.chosen.kind == "room" else None

    def _name(self) -> str:
        board = self.board
        if board is not None and board.chosen.kind == "kiosk":
            stand = board.drawing.kiosks.get(board.chosen.id)
            return stand.name if stand else ""
        return (room.name or "") if (room := self._room()) else ""

    def _roofs(self) -> list[Polygon]:
        """Return what stands apart, worked out once a drawing; nothing for a place in the open."""
        board, room = self.board, self._room()
        if board is None or room is None or room.outdoor:
            return []
        floors = board.drawing.floors
        if self._stand[0] is not floors:
            self._stand = floors, roofs_of(board.drawing)
        return self._stand[1]

    def _standing(self) -> NamedBuilding | None:
        board, roofs = self.board, self._roofs()
        if board is None or not roofs:
            return None
        key = building_at(board.drawing, roofs, middle_of(board.floor, board.chosen.id))
        return None if key is None else board.drawing.buildings[key]

    def _building(self) -> str:
        return found.name if (found := self._standing()) else ""

    def _storey(self) -> str:
        """Return what the storey is called in the building that the room stands in."""
        board, found = self.board, self._standing()
        return dict(found.storeys).get(board.ordinal, board.floor.name) if board and found else ""

    def _told(self) -> str:
        board, kind = self.board, self._kind()
        if board is None:
            return ""
        floor, key = board.floor, board.chosen.id
        if kind == "room" and key in floor.rooms:
            area = floor.face(key).area_mm2 / 1e6
            doors = sum(key in floor.door_rooms(door) for door in floor.doors)
            return f"{area:,.1f} m² · 문 {doors}"
        if kind == "wall" and key in floor.walls:
            wall = floor.walls[key]
            return f"{math.dist(floor.nodes[wall.a], floor.nodes[wall.b]) / 1000:,.2f} m"
        if kind == "door" and key in floor.doors:
            return f"{floor.doors[key].width / 1000:g} m"
        if kind == "fixture" and key in floor.fixtures:
            return metres_of(floor.fixtures[key].size)
        return ""

    def _offers(self) -> list[str]:
        """Return the offices without a room that the words are in, those on this storey first."""
        if self._room() is None:
            return []
        words = self._words.replace(" ", "")
        left = self._roomless()
        fit = [name for name in left if words in name.replace(" ", "")] if words else left
        return fit[:OFFERED]

    def _roomless(self) -> list[str]:
        """Return the offices that no room is called after."""
        if self.board is None:
            return []
        given = offices_of(self.board.drawing)
        return [name for name in sorted(self.board.opened.offices) if name not in given]

    def _options(self) -> list[str]:
        return list(KINDS.get(self._kind(), {}).values())

    def _option(self) -> int:
        board, kind = self.board, self._kind()
        if board is None:
            return -1
        if room := self._room():
            uses = list(USES)
            return next((at for at, use in enumerate(uses) if room.category.startswith(use)), len(uses) - 1)
        floor, key = board.floor, board.chosen.id
        parts: Mapping[str, Mapping[int, Wall | WallDoor | PlacedFixture]] = {
            "wall": floor.walls, "door": floor.doors, "fixture": floor.fixtures,
        }  # fmt: skip
        held = self._page.sheet.held
        one = parts[kind].get(key) if kind in parts else held
        told = one.kind if isinstance(one, Wall | WallDoor | PlacedFixture | KindTool) else ""
        kinds = list(KINDS.get(kind, {}))
        return kinds.index(told) if told in kinds else -1
