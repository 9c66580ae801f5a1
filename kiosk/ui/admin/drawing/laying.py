# SPDX-License-Identifier: GPL-3.0-or-later
"""Tools that lay down what is more than a wall: stacks, booths, the plan to draw over, a way to try."""

from __future__ import annotations

from itertools import pairwise
import math
from typing import TYPE_CHECKING, Final

from kiosk.ui.admin.drawing.aiming import aim, main_angle
from kiosk.ui.admin.drawing.overlay import Ghost
from kiosk.ui.admin.drawing.tools import KindTool, Tool, face_side
from kiosk.wayfinding.drafting.doors import place_fixture
from kiosk.wayfinding.drafting.model import PlacedFixture
from kiosk.wayfinding.drafting.stacks import move_stack

if TYPE_CHECKING:
    from kiosk.ui.admin.drawing.aiming import Pointer
    from kiosk.ui.admin.drawing.board import DrawingBoard
    from kiosk.wayfinding.drafting.faces import Spot

CORNERS: Final = 4
COLUMN, LEAST = 500, 100  # mm: a column's side, and the thinnest that is drawn
THINGS: Final = {"column": "기둥", "counter": "창구", "furniture": "가구", "plant": "화분"}
BEFORE: Final = 300  # mm outside a stack's side: the room from which one goes in


class StackTool(Tool):
    """Pull a box, or press in a room that is there: it becomes stairs or a lift through the storeys."""

    key, name, glyph = "5", "계단·승강기", "stairs"
    hint = "네모를 끌거나 그린 칸을 누르고, D로 종류를 바꾸고 Enter로 놓습니다 · 층은 오른쪽에서 고릅니다"

    def __init__(self, board: DrawingBoard) -> None:
        super().__init__(board)
        self.outline: tuple[Spot, ...] = ()
        self.side = 0  # of the outline: where one goes in
        self.known: int | None = None  # the stack that is there already
        self._from: Spot | None = None

    @property
    def carries(self) -> bool:
        """Whether a box is being pulled, or a stack moved."""
        return self._from is not None

    def hover(self, hand: Pointer) -> Ghost:
        """Return the box as far as it is pulled, else the one that waits, else the room below the hand."""
        if self._from is not None and self.known is None:
            box = _box(self._from, aim(self.floor, hand).at)
            wide, deep = abs(box[1][0] - box[0][0]), abs(box[2][1] - box[1][1])
            return Ghost(areas=(box,), spots=box, words=metres_of((wide, deep)))
        stack = self.board.drawing.stacks.get(self.known) if self.known is not None else None
        if stack is not None:
            by = (0, 0) if self._from is None else self._carried(hand, self._from)
            moved = tuple((x + by[0], y + by[1]) for x, y in stack.outline)
            return Ghost(areas=(moved,), spots=moved)
        if self.outline:
            return Ghost(
                (self._edge(self.side),), areas=(self.outline,), spots=self.outline, words="들어가는 쪽"
            )
        return Ghost(face=face_side(self.floor, hand.at), cursor=hand.at)

    def press(self, hand: Pointer) -> None:
        """Take hold of a stack that is there, or begin a box."""
        room = self.floor.rooms.get(self.floor.room_at(hand.at) or -1)
        self.known = room.stack if room is not None else None
        self.outline = ()
        self._from = hand.at if self.known is not None else aim(self.floor, hand).at

    def release(self, hand: Pointer) -> None:
        """Keep the box, or the room that was pressed; a stack moves on all its storeys."""
        start, self._from = self._from, None
        if start is None:
            return
        key = self.known
        if key is not None and key not in self.board.drawing.stacks:  # it was undone meanwhile
            self.known = None
        elif key is not None:
            by = self._carried(hand, start)
            if max(map(abs, by)) > hand.reach / 2:
                told = f"{self.board.drawing.stacks[key].name} 옮김"
                self.board.rework(told, lambda drawing: move_stack(drawing, key, by))
        else:
            self._take(start, hand)
        self.board.refresh()

    def turn(self) -> None:
        """Let one go in at the next side."""
        if self.outline:
            self.side = (self.side + 1) % len(self.outline)
            self.board.refresh()

    def back(self) -> bool:
        """Let go of the box, or of the stack."""
        had = bool(self.outline or self._from or self.known is not None)
        self.outline, self._from, self.known = (), None, None
        self.board.refresh()
        return had

    def _take(self, start: Spot, hand: Pointer) -> None:
        end = aim(self.floor, hand).at
        if min(abs(end[0] - start[0]), abs(end[1] - start[1])) > 2 * hand.reach:
            self.outline = _box(start, end)
        elif (face := self.floor.faces.containing(hand.at)) is not None:
            self.outline = self.floor.faces.rings(face)[0]
        if self.outline:
            self.side = max(range(len(self.outline)), key=self._room_before)

    def _edge(self, side: int) -> tuple[Spot, Spot]:
        return self.outline[side], self.outline[(side + 1) % len(self.outline)]

    def _room_before(self, side: int) -> float:
        """Return how large the room is that one would come from: mostly the corridor is the largest."""
        (ax, ay), (bx, by) = self._edge(side)
        length = math.dist((ax, ay), (bx, by)) or 1.0
        out = (by - ay) / length, (ax - bx) / length  # the outline runs counter-clockwise
        before = round((ax + bx) / 2 + out[0] * BEFORE), round((ay + by) / 2 + out[1] * BEFORE)
        face = self.floor.faces.containing(before)
        return 0.0 if face is None else face.area_mm2

    def _carried(self, hand: Pointer, start: Spot) -> Spot:
        x, y = hand.at[0] - start[0], hand.at[1] - start[1]
        return (x, y) if hand.free else (hand.rounded(x), hand.rounded(y))


def _box(one: Spot, other: Spot) -> tuple[Spot, Spot, Spot, Spot]:
    """Return the corners of a box counter-clockwise."""
    (left, right), (low, high) = sorted((one[0], other[0])), sorted((one[1], other[1]))
    return (left, low), (right, low), (right, high), (left, high)


class KioskTool(Tool):
    """Press where the booth stands and pull to where its screen looks."""

    key, name, glyph = "K", "키오스크", "screen"
    hint = "설 자리를 누르고, 화면이 보는 쪽으로 끕니다"

    def __init__(self, board: DrawingBoard) -> None:
        super().__init__(board)
        self._made: int | None = None

    def hover(self, hand: Pointer) -> Ghost:
        """Return the booth, or the beam that is being turned."""
        if self._made in self.board.drawing.kiosks and self._made is not None:
            return Ghost(lines=((self.board.drawing.kiosks[self._made].at, hand.at),))
        return Ghost(kiosk=(hand.at, 180), face=face_side(self.floor, hand.at))

    def press(self, hand: Pointer) -> None:
        """Put a booth down."""
        if self.floor.room_at(hand.at) is None:
            self.board.tell("키오스크는 방이나 복도 안에 세웁니다.")
            return
        self.board.put_kiosk(hand.at)
        self._made = self.board.chosen.id

    def release(self, hand: Pointer) -> None:
        """Turn it to where it was pulled."""
        made, self._made = self._made, None
        stand = self.board.drawing.kiosks.get(made) if made is not None else None
        if made is not None and stand is not None and math.dist(hand.at, stand.at) > 2 * hand.reach:
            self.board.turn_kiosk(made, hand.at)


class FixtureTool(KindTool):
    """Press for a column, or pull a counter or a piece of furniture: what one walks around."""

    key, name, glyph = "7", "기둥·가구", "seat"
    hint = "누르면 기둥이 서고, 끌면 그 크기로 놓입니다 · D로 기둥, 창구, 가구, 화분을 바꿉니다"
    kinds = THINGS

    def __init__(self, board: DrawingBoard) -> None:
        super().__init__(board)
        self._from: Spot | None = None

    @property
    def carries(self) -> bool:
        """Whether a box is being pulled."""
        return self._from is not None

    def hover(self, hand: Pointer) -> Ghost:
        """Return what would stand here."""
        one = self._placed(self._from or _on_grid(hand), hand)
        return Ghost(areas=(one.corners,), words=f"{THINGS[self.kind]} {metres_of(one.size)}")

    def press(self, hand: Pointer) -> None:
        """Begin."""
        self._from = _on_grid(hand)

    def release(self, hand: Pointer) -> None:
        """Put it down: as large as it was pulled, or as a column is."""
        start, self._from = self._from, None
        if start is None:
            return
        one = self._placed(start, hand)
        if self.floor.room_at(one.at) is None:
            self.board.tell("기둥과 가구는 방이나 복도 안에 놓습니다.")
        else:
            self.board.edit(f"{THINGS[self.kind]} 놓음", lambda floor: place_fixture(floor, one))

    def back(self) -> bool:
        """Let go of what is being pulled."""
        had, self._from = self.carries, None
        return had

    def _placed(self, start: Spot, hand: Pointer) -> PlacedFixture:
        """Return the box from the start to the hand, along the building; a press alone puts a column."""
        turn = round(math.degrees(main_angle(self.floor)))
        cos, sin = math.cos(math.radians(turn)), math.sin(math.radians(turn))
        x, y = hand.at[0] - start[0], hand.at[1] - start[1]
        sides = (abs(x * cos + y * sin), abs(y * cos - x * sin))
        if max(sides) <= 2 * hand.reach:
            return PlacedFixture(self.kind, start, (COLUMN, COLUMN), turn)
        wide, deep = (max(LEAST, round(one) if hand.free else hand.rounded(one)) for one in sides)
        return PlacedFixture(self.kind, (start[0] + x // 2, start[1] + y // 2), (wide, deep), turn)


def _on_grid(hand: Pointer) -> Spot:
    return hand.at if hand.free else (hand.rounded(hand.at[0]), hand.rounded(hand.at[1]))


def metres_of(size: Spot) -> str:
    """Return a size in metres."""
    return f"{size[0] / 1000:.2f} × {size[1] / 1000:.2f} m"


class PlanTool(Tool):
    """Points on the plan that lies below: four corners of a page, or the two ends of a known length."""

    key, name, glyph = "B", "밑그림", "photo"
    hint = "피난안내도를 깔고, 길이 둘로 크기를 맞춥니다"

    def __init__(self, board: DrawingBoard) -> None:
        super().__init__(board)
        self.wanted = 0  # how many points: 4 corners, 2 ends, none
        self.points: list[Spot] = []

    @property
    def done(self) -> bool:
        """Whether all points are there."""
        return 0 < self.wanted == len(self.points)

    def ask(self, wanted: int) -> None:
        """Ask for so many points."""
        self.wanted, self.points = wanted, []
        self.board.refresh()

    def hover(self, hand: Pointer) -> Ghost:
        """Return the points there are and the line to the hand."""
        if not self.wanted:
            return Ghost()
        spots = self.points if self.done else [*self.points, hand.at]
        lines = list(pairwise(spots))
        if self.wanted == CORNERS and len(spots) == CORNERS:
            lines.append((spots[-1], spots[0]))
        return Ghost(lines, spots=spots, cursor=None if self.done else hand.at)

    def press(self, hand: Pointer) -> None:
        """Put a point down; one more than wanted begins anew."""
        if self.wanted:
            self.points = [hand.at] if self.done else [*self.points, hand.at]
            self.board.refresh()

    def back(self) -> bool:
        """Take the last point back, then stop asking."""
        had = bool(self.wanted)
        if self.points:
            self.points.pop()
        else:
            self.wanted = 0
        self.board.refresh()
        return had


class WayTool(Tool):
    """Press a room: the way from the booth to it is drawn as a visitor would read it."""

    key, name, glyph = "W", "길 시험", "walk"
    hint = "방을 누르면 키오스크에서 그리로 가는 길을 그립니다"

    def hover(self, hand: Pointer) -> Ghost:
        """Return the room below the hand, over the way that is drawn."""
        return Ghost(face=face_side(self.floor, hand.at), route=self.board.route.get(self.board.ordinal, ()))

    def press(self, hand: Pointer) -> None:
        """Choose where to go."""
        self.board.choose("room", self.floor.room_at(hand.at))
