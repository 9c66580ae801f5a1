# SPDX-License-Identifier: GPL-3.0-or-later
"""The hand that chooses and moves: corners, walls, doors, booths, rooms."""

from __future__ import annotations

from dataclasses import replace
import math
from typing import TYPE_CHECKING

from kiosk.ui.admin.drawing.aiming import Chosen, aim
from kiosk.ui.admin.drawing.overlay import Ghost
from kiosk.ui.admin.drawing.tools import Tool
from kiosk.wayfinding.drafting.doors import (
    change_door,
    door_middle,
    erase_door,
    erase_fixture,
    place_fixture,
)
from kiosk.wayfinding.drafting.dragging import NodeDrag
from kiosk.wayfinding.drafting.edits import LOCKED, erase_wall, move_nodes
from kiosk.wayfinding.drafting.planar import first_conflict, nearest_node, nearest_wall, wall_lines

if TYPE_CHECKING:
    from kiosk.ui.admin.drawing.aiming import Pointer
    from kiosk.wayfinding.drafting.faces import Spot
    from kiosk.wayfinding.drafting.model import FloorGraph, PlacedFixture, SiteDrawing

CROSSES, TIGHT = (
    "다른 벽과 겹칩니다. 놓아도 옮겨지지 않습니다.",
    "문이 들어가지 않습니다. 놓아도 옮겨지지 않습니다.",
)


def chosen_at(floor: FloorGraph, stands: dict[int, Spot], hand: Pointer) -> Chosen:
    """Return what lies under the hand: the smallest thing first, the room around it last."""
    booth = nearest_node(hand.at, stands, 1.5 * hand.reach)
    if booth is not None:
        return Chosen("kiosk", booth)
    for key, door in floor.doors.items():
        if math.dist(door_middle(floor, key), hand.at) <= max(door.width / 2, hand.reach):
            return Chosen("door", key)
    for key, fixture in floor.fixtures.items():
        if fixture.holds(hand.at):
            return Chosen("fixture", key)
    node = nearest_node(hand.at, floor.nodes, hand.reach)
    if node is not None:
        return Chosen("node", node)
    wall = nearest_wall(hand.at, wall_lines(floor.nodes, floor.walls), hand.reach)
    if wall is not None:
        return Chosen("wall", wall[0])
    room = floor.room_at(hand.at)
    return Chosen() if room is None else Chosen("room", room)


class ChooseTool(Tool):
    """Press to choose, pull to move, Delete to take away."""

    key, name, glyph = "0", "고르기", "touch"
    hint = "누르면 고르고 끌면 옮깁니다 · Delete로 지웁니다"
    _held: Chosen = Chosen()
    _from: Spot = (0, 0)
    _drag: NodeDrag | None = None
    _of: tuple[SiteDrawing, int] | None = None  # the drawing and the storey that it was taken from

    @property
    def carries(self) -> bool:
        """Whether something is in the hand: what was undone meanwhile, or is on another storey, is not."""
        if self._of is None or self._of[0] is not self.board.drawing or self._of[1] != self.board.ordinal:
            self._held = Chosen()
        return bool(self._held.kind)

    def hover(self, hand: Pointer) -> Ghost:
        """Return what is carried, else what is chosen."""
        if not self.carries:
            return self.standing()
        if self._held.kind in {"node", "wall"}:
            return self._carried(hand)
        if self._held.kind == "door":
            return self._slid(hand)
        if self._held.kind == "kiosk":
            stand = self.board.drawing.kiosks[self._held.id]
            return Ghost(kiosk=(hand.at, stand.heading))
        if self._held.kind == "fixture":
            return Ghost(areas=(self._shifted(self._held.id, hand).corners,))
        return self.standing()

    def standing(self) -> Ghost:
        """Return what is chosen, marked where it stands."""
        chosen, floor, ghost = self.board.chosen, self.floor, Ghost()
        if chosen.id not in self.board.parts.get(chosen.kind, ()):
            return ghost
        match chosen.kind:
            case "node":
                ghost = Ghost(spots=(floor.nodes[chosen.id],))
            case "wall":
                wall = floor.walls[chosen.id]
                line = floor.nodes[wall.a], floor.nodes[wall.b]
                ghost = Ghost(lines=(line,), spots=line, words=f"{math.dist(*line) / 1000:.2f} m")
            case "door":
                ghost = Ghost(spots=(door_middle(floor, chosen.id),))
            case "room":
                ghost = Ghost(face=floor.rooms[chosen.id].side)
            case "fixture":
                corners = floor.fixtures[chosen.id].corners
                ghost = Ghost(areas=(corners,), spots=corners)
            case "kiosk":
                ghost = Ghost(spots=(self.board.drawing.kiosks[chosen.id].at,))
        return ghost

    def press(self, hand: Pointer) -> None:
        """Choose what lies here, and take hold of it."""
        self._held = chosen_at(self.floor, self.board.stands(), hand)
        self._drag = NodeDrag(self.floor, self._held.id) if self._held.kind == "node" else None
        self._from = hand.at
        self._of = self.board.drawing, self.board.ordinal
        self.board.choose(self._held.kind, self._held.id)

    def release(self, hand: Pointer) -> None:
        """Put down what was carried; what was not carried farther than a tremble stays."""
        held = self._held if self.carries else Chosen()
        self._held = Chosen()
        if math.dist(hand.at, self._from) <= hand.reach / 2:
            return
        if held.kind in {"node", "wall"}:
            to = self._places(held, hand)
            told = "모서리 옮김" if held.kind == "node" else "벽 옮김"
            self.board.edit(told, lambda floor: move_nodes(floor, to))
        elif held.kind == "door":
            at = self._along(held.id, hand)
            self.board.edit("문 옮김", lambda floor: change_door(floor, held.id, at=at))
        elif held.kind == "kiosk":
            self.board.move_kiosk(held.id, hand.at)
        elif held.kind == "fixture":
            moved = self._shifted(held.id, hand)
            self.board.edit("기둥·가구 옮김", lambda floor: place_fixture(floor, moved, held.id))

    def back(self) -> bool:
        """Put back what is carried, or choose nothing."""
        had = self._held.kind or self.board.chosen.kind
        self._held = Chosen()
        self.board.choose("", 0)
        return bool(had)

    def erase(self) -> None:
        """Take away what is chosen; a room goes with none of its walls."""
        chosen = self.board.chosen
        if chosen.kind == "wall":
            self.board.edit("벽 지움", lambda floor: erase_wall(floor, chosen.id))
        elif chosen.kind == "door":
            self.board.edit("문 지움", lambda floor: erase_door(floor, chosen.id))
        elif chosen.kind == "kiosk":
            self.board.erase_kiosk(chosen.id)
        elif chosen.kind == "fixture":
            self.board.edit("기둥·가구 지움", lambda floor: erase_fixture(floor, chosen.id))
        else:
            self.board.tell("지울 벽, 문이나 기둥을 먼저 고르십시오.")
            return
        self.board.choose("", 0)

    def _places(self, held: Chosen, hand: Pointer) -> dict[int, Spot]:
        """Return where the corners go that are carried: a wall only square to itself."""
        floor = self.floor
        if held.kind == "node":
            rest = {key: at for key, at in floor.nodes.items() if key != held.id}
            walls = {key: one for key, one in floor.walls.items() if held.id not in {one.a, one.b}}
            return {held.id: aim(replace(floor, nodes=rest, walls=walls), hand).at}
        wall = floor.walls[held.id]
        (ax, ay), (bx, by) = floor.nodes[wall.a], floor.nodes[wall.b]
        length = math.dist((ax, ay), (bx, by))
        nx, ny = -(by - ay) / length, (bx - ax) / length
        far = (hand.at[0] - self._from[0]) * nx + (hand.at[1] - self._from[1]) * ny
        far = far if hand.free else round(far / 50) * 50
        return {
            node: (round(x + nx * far), round(y + ny * far))
            for node, (x, y) in ((wall.a, (ax, ay)), (wall.b, (bx, by)))
        }

    def _shifted(self, fixture: int, hand: Pointer) -> PlacedFixture:
        """Return the column that is carried as it would stand."""
        one = self.floor.fixtures[fixture]
        by = (at - start for at, start in zip(hand.at, self._from, strict=True))
        x, y = (far if hand.free else hand.rounded(far) for far in by)
        return replace(one, at=(one.at[0] + x, one.at[1] + y))

    def _carried(self, hand: Pointer) -> Ghost:
        to, floor = self._places(self._held, hand), self.floor
        if self._drag is not None:
            step = self._drag.step(to[self._held.id])
            shells = [rings[0] for rings in step.outlines]
            return Ghost(step.walls, spots=list(to.values()), areas=shells, refused=step.refusal)
        moved = [key for key, one in floor.walls.items() if one.a in to or one.b in to]
        nodes = {**floor.nodes, **to}
        lines = [(nodes[floor.walls[key].a], nodes[floor.walls[key].b]) for key in moved]
        refused = ""
        if any(floor.walls[key].stack is not None for key in moved):
            refused = LOCKED
        elif first_conflict(nodes, floor.walls, moved) is not None:
            refused = CROSSES
        elif any(self._tight(key, line) for key, line in zip(moved, lines, strict=True)):
            refused = TIGHT
        return Ghost(lines, spots=list(to.values()), areas=self._areas(set(to), nodes), refused=refused)

    def _areas(self, moved: set[int], nodes: dict[int, Spot]) -> list[list[Spot]]:
        """Return the rooms around the corners that are carried, as they would be."""
        return [
            [nodes[node] for node in face.shell]
            for face in self.floor.faces.all
            if not moved.isdisjoint(face.shell)
        ]

    def _tight(self, wall: int, line: tuple[Spot, Spot]) -> bool:
        return sum(one.width for one in self.floor.doors.values() if one.wall == wall) > math.dist(*line)

    def _along(self, door: int, hand: Pointer) -> int:
        wall = self.floor.walls[self.floor.doors[door].wall]
        (ax, ay), (bx, by) = self.floor.nodes[wall.a], self.floor.nodes[wall.b]
        length = math.dist((ax, ay), (bx, by))
        return round(((hand.at[0] - ax) * (bx - ax) + (hand.at[1] - ay) * (by - ay)) / length)

    def _slid(self, hand: Pointer) -> Ghost:
        door = self.floor.doors[self._held.id]
        wall = self.floor.walls[door.wall]
        along = (self.floor.nodes[wall.a], self.floor.nodes[wall.b])
        half = door.width // 2
        at = min(max(self._along(self._held.id, hand), half), max(half, int(math.dist(*along)) - half))
        return Ghost(door=(along, replace(door, at=at)))
