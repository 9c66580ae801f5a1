# SPDX-License-Identifier: GPL-3.0-or-later
"""What a hand does with each tool that draws: a ghost while it hovers, an edit when it presses."""

from __future__ import annotations

from dataclasses import dataclass
import math
from typing import TYPE_CHECKING, ClassVar, Final

from kiosk.ui.admin.drawing.aiming import aim, snapped_along
from kiosk.ui.admin.drawing.overlay import Ghost
from kiosk.wayfinding.drafting.doors import place_door
from kiosk.wayfinding.drafting.edits import draw_wall, run_partition
from kiosk.wayfinding.drafting.model import OPEN, WALL, EditRefused
from kiosk.wayfinding.drafting.planar import nearest_wall, wall_lines

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.ui.admin.drawing.aiming import Aim, Pointer
    from kiosk.ui.admin.drawing.board import DrawingBoard
    from kiosk.wayfinding.drafting.faces import Side, Spot
    from kiosk.wayfinding.drafting.model import FloorGraph

SIDE: Final = 200  # mm beside a wall's axis: on which side of it a partition runs
MIDDLE: Final = "벽 한가운데"
DOORS: Final = {"door": "방", "double": "두 짝", "sliding": "미닫이", "lift": "승강기", "main": "정문"}


class Tool:
    """A tool of the drawing page; most hold nothing between two presses."""

    key: ClassVar[str] = ""  # which selects it
    name: ClassVar[str] = ""
    glyph: ClassVar[str] = ""
    hint: ClassVar[str] = ""

    def __init__(self, board: DrawingBoard) -> None:
        self.board = board

    @property
    def floor(self) -> FloorGraph:
        """The floor that is drawn on."""
        return self.board.floor

    def hover(self, hand: Pointer) -> Ghost:
        """Return what a press here would do."""
        return Ghost(cursor=hand.at)

    def press(self, hand: Pointer) -> None:
        """Do it, or begin to."""

    def release(self, hand: Pointer) -> None:
        """Do what was dragged."""

    def back(self) -> bool:
        """Take back the last step of what is under way; return whether there was one."""
        return False

    def erase(self) -> None:
        """Take away what is chosen."""


class KindTool(Tool):
    """A tool that puts down things of several kinds, one of which it holds."""

    kinds: ClassVar[Mapping[str, str]] = {}

    def __init__(self, board: DrawingBoard) -> None:
        super().__init__(board)
        self.kind = next(iter(self.kinds))

    def next_kind(self) -> None:
        """Take the next kind."""
        kinds = list(self.kinds)
        self.kind = kinds[(kinds.index(self.kind) + 1) % len(kinds)]


@dataclass(frozen=True, slots=True)
class _Begun:
    at: Spot
    held: bool  # the button is still down since


class WallTool(Tool):
    """Walls end to end, until one ends at what is there already."""

    key, name, glyph = "1", "벽", "pen"
    hint = "시작점을 누르고 끝점을 누릅니다 · 길이는 숫자로 칠 수 있습니다"
    kind, told = WALL, "벽 그림"

    def __init__(self, board: DrawingBoard) -> None:
        super().__init__(board)
        self.begun: _Begun | None = None

    def hover(self, hand: Pointer) -> Ghost:
        """Return the wall as far as the hand is, with its length."""
        if self.begun is None:
            meant = aim(self.floor, hand)
            return Ghost(guides=meant.guides, spots=(meant.at,), cursor=meant.at, words=meant.why)
        start = self.begun.at
        meant = aim(self.floor, hand, start)
        words = f"{math.dist(start, meant.at) / 1000:.2f} m" + (f" · {meant.why}" if meant.why else "")
        return Ghost(((start, meant.at),), meant.guides, (start, meant.at), words=words)

    def press(self, hand: Pointer) -> None:
        """Begin a wall, or end it and begin the next."""
        if self.begun is None:
            self.begun = _Begun(aim(self.floor, hand).at, held=True)
        else:
            self._end(self.begun.at, aim(self.floor, hand, self.begun.at))

    def release(self, hand: Pointer) -> None:
        """End a wall that was dragged; one that was only pressed goes on."""
        if self.begun is None or not self.begun.held:
            return
        start = self.begun.at
        meant = aim(self.floor, hand, start)
        if math.dist(start, meant.at) > 2 * hand.reach:
            self._end(start, meant)
        else:
            self.begun = _Begun(start, held=False)

    def back(self) -> bool:
        """Let go of the end in the hand."""
        begun, self.begun = self.begun, None
        return begun is not None

    def _end(self, start: Spot, meant: Aim) -> None:
        """Draw the wall; what ends at a wall is done, what ends in the open goes on."""
        if self.board.edit(self.told, lambda floor: draw_wall(floor, start, meant.at, self.kind)):
            self.begun = None if meant.ends else _Begun(meant.at, held=False)


class BorderTool(WallTool):
    """Borders that one walks through."""

    key, name, glyph = "6", "경계", "path"
    hint = "걸어서 지나는 경계입니다: 로비와 복도 사이, 계단 어귀"
    kind, told = OPEN, "경계 그림"


class PartitionTool(Tool):
    """One press on a wall: a wall runs square to it to the next."""

    key, name, glyph = "2", "칸막이", "door"
    hint = "벽을 한 번 누르면 맞은편 벽까지 곧게 섭니다"

    def hover(self, hand: Pointer) -> Ghost:
        """Return the partition that a press would draw."""
        foot, guides = self._foot(hand)
        try:
            made = run_partition(self.floor, foot).floor
        except EditRefused as error:
            return Ghost(cursor=hand.at, refused=str(error))
        new = [one for key, one in made.walls.items() if key not in self.floor.walls]
        lines = [
            (made.nodes[one.a], made.nodes[one.b]) for one in new if _square(self.floor, made, one.a, one.b)
        ]
        words = f"{math.dist(*lines[-1]) / 1000:.2f} m" if lines else ""
        return Ghost(lines, guides, words=words)

    def press(self, hand: Pointer) -> None:
        """Draw it."""
        foot, _ = self._foot(hand)
        self.board.edit("칸막이 그림", lambda floor: run_partition(floor, foot))

    def _foot(self, hand: Pointer) -> tuple[Spot, tuple[tuple[Spot, Spot], ...]]:
        """Return the place on the wall that is meant, moved a little to the side on which the hand is."""
        found = nearest_wall(hand.at, wall_lines(self.floor.nodes, self.floor.walls), 2 * hand.reach)
        if found is None or hand.free:
            return hand.at, ()
        wall = self.floor.walls[found[0]]
        one, two = self.floor.nodes[wall.a], self.floor.nodes[wall.b]
        far, from_node = snapped_along(self.floor, (one, two), found[1], hand)
        length = math.dist(one, two)
        ux, uy = (two[0] - one[0]) / length, (two[1] - one[1]) / length
        foot = round(one[0] + ux * far), round(one[1] + uy * far)
        left = (hand.at[0] - one[0]) * -uy + (hand.at[1] - one[1]) * ux
        side = 0 if abs(left) < 1 else math.copysign(SIDE, left)
        guides = () if from_node is None else ((from_node, foot),)
        return (round(foot[0] - uy * side), round(foot[1] + ux * side)), guides


def _square(old: FloorGraph, new: FloorGraph, a: int, b: int) -> bool:
    """Return whether a new wall is the partition, and no piece of a wall that it cut."""
    p, q = new.nodes[a], new.nodes[b]
    middle = (p[0] + q[0]) // 2, (p[1] + q[1]) // 2
    return nearest_wall(middle, wall_lines(old.nodes, old.walls), 2) is None


class DoorTool(KindTool):
    """One press on a wall: a door of the kind that is set."""

    key, name, glyph = "3", "문", "entrance"
    hint = "벽을 누르면 문이 섭니다 · D로 방, 두 짝, 미닫이, 승강기, 정문을 바꿉니다"
    kinds = DOORS

    def hover(self, hand: Pointer) -> Ghost:
        """Return the door as it would stand."""
        try:
            made = place_door(self.floor, hand.at, self.kind)
        except EditRefused as error:
            return Ghost(cursor=hand.at, refused=str(error))
        assert made.made is not None  # noqa: S101 # a door that was placed has its number
        door = made.floor.doors[made.made]
        wall = self.floor.walls[door.wall]
        along = (self.floor.nodes[wall.a], self.floor.nodes[wall.b])
        return Ghost(door=(along, door), words=f"{DOORS[self.kind]} {door.width / 1000:g} m")

    def press(self, hand: Pointer) -> None:
        """Put it there."""
        self.board.edit("문 그림", lambda floor: place_door(floor, hand.at, self.kind))


class NameTool(Tool):
    """One press in a room: its name is written at the side."""

    key, name, glyph = "4", "이름", "words"
    hint = "방을 누르고 이름을 고르거나 씁니다 · Enter를 치면 이름 없는 다음 방입니다"

    def hover(self, hand: Pointer) -> Ghost:
        """Return the room below the hand."""
        return Ghost(face=face_side(self.floor, hand.at))

    def press(self, hand: Pointer) -> None:
        """Choose the room."""
        room = self.floor.room_at(hand.at)
        self.board.choose("room", room)


def face_side(floor: FloorGraph, at: Spot) -> Side | None:
    """Return a side of the face around a place."""
    face = floor.faces.containing(at)
    return None if face is None else min(face.sides)
