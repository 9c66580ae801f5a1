# SPDX-License-Identifier: GPL-3.0-or-later
"""A floor while one edit is at work on it: what may only hold at its end is checked at its end."""

from __future__ import annotations

from dataclasses import replace
import math
from typing import TYPE_CHECKING, Final

from kiosk.wayfinding.drafting.identity import settled_rooms
from kiosk.wayfinding.drafting.model import WALL, EditedFloor, EditRefused, Wall
from kiosk.wayfinding.drafting.planar import (
    FARTHEST,
    first_conflict,
    nearest_node,
    nearest_wall,
    wall_lines,
)

if TYPE_CHECKING:
    from kiosk.wayfinding.drafting.faces import Spot
    from kiosk.wayfinding.drafting.model import FloorGraph, WallDoor
    from kiosk.wayfinding.drafting.planar import (
        WallLines,
    )

SNAP: Final = 150  # mm, a judgement: a hand that aims at a corner on a sheet of 1:200 means it
REACH: Final = 600.0  # mm from a wall, a judgement: a click so near still means it; no corridor is narrower
STRAIGHT: Final = 2.0  # set by whole millimetres: a node so near its neighbours' line bends nothing
TOO_FAR: Final = "도면에서 너무 먼 곳입니다."
ELSEWHERE: Final = "다른 벽과 겹치거나 스칩니다. 조금 떨어진 곳에 그리십시오."


class FloorEdit:
    """Nodes, walls and doors of a floor as plain dicts, and which old wall each cut piece comes from."""

    def __init__(self, floor: FloorGraph) -> None:
        self.old = floor
        self.nodes = dict(floor.nodes)
        self.walls = dict(floor.walls)
        self.doors = dict(floor.doors)
        self.lineage: dict[int, int] = {}
        self.changed: set[int] = set()
        self.told: list[str] = []
        self.next_id = floor.next_id

    def lines(self) -> WallLines:
        """Return the walls as they are now, as arrays."""
        return wall_lines(self.nodes, self.walls)

    def new_id(self) -> int:
        """Return a number that nothing on this floor bears."""
        self.next_id += 1
        return self.next_id - 1

    def node_at(self, spot: Spot, within: float = SNAP) -> int:
        """Return the node that a place means: a near one, one cut into a near wall, or a new one."""
        if max(map(abs, spot)) > FARTHEST:
            raise EditRefused(TOO_FAR)
        near = nearest_node(spot, self.nodes, within)
        if near is not None:
            return near
        wall = nearest_wall(spot, self.lines(), within)
        return self.new_node(spot) if wall is None else self.cut(wall[0], wall[2], within)

    def new_node(self, spot: Spot) -> int:
        """Put a node at a place."""
        key = self.new_id()
        self.nodes[key] = spot
        return key

    def add_wall(self, a: int, b: int, kind: str = WALL, stack: int | None = None) -> int:
        """Put a wall between two nodes."""
        key = self.new_id()
        self.walls[key] = Wall(a, b, kind, stack)
        self.changed.add(key)
        return key

    def cut(self, wall: int, spot: Spot, within: float = 0) -> int:
        """Cut a wall at a place on it and return the node; an end within reach is the node already."""
        one = self.walls[wall]
        for end in (one.a, one.b):
            if math.dist(self.nodes[end], spot) <= within or self.nodes[end] == spot:
                return end
        node, piece = self.new_node(spot), self.new_id()
        first = math.dist(self.nodes[one.a], spot)
        self.walls[wall] = replace(one, b=node)
        self.walls[piece] = replace(one, a=node, uid="")
        self.lineage[piece] = self.lineage.get(wall, wall)
        self.changed |= {wall, piece}
        for key, door in list(self.doors.items()):
            if door.wall == wall and door.at > first:
                self.doors[key] = replace(door, wall=piece, at=round(door.at - first))
        for part in (wall, piece):
            self.refit(part)
        return node

    def remove_wall(self, wall: int) -> None:
        """Take a wall away with its doors, and join what it had cut."""
        one = self.walls.pop(wall)
        self.changed.discard(wall)
        self.doors = {key: door for key, door in self.doors.items() if door.wall != wall}
        for node in (one.a, one.b):
            self._heal(node)

    def _heal(self, node: int) -> None:
        """Drop a node that no wall needs: without walls, or in the middle of a straight one."""
        here = [key for key, one in self.walls.items() if node in {one.a, one.b}]
        if not here:
            self.nodes.pop(node, None)
        elif len(here) == 2:  # noqa: PLR2004 # a wall on each side of it
            self._join(node, *sorted(here))

    def _join(self, node: int, keep: int, gone: int) -> None:
        one, other = self.walls[keep], self.walls[gone]
        if (one.kind, one.stack) != (other.kind, other.stack):
            return
        near, far = _other_end(one, node), _other_end(other, node)
        p, q, at = self.nodes[near], self.nodes[far], self.nodes[node]
        length = math.dist(p, q)
        off = abs((q[0] - p[0]) * (at[1] - p[1]) - (q[1] - p[1]) * (at[0] - p[0])) / max(length, 1)
        first, second = math.dist(p, at), math.dist(at, q)
        if off > STRAIGHT or length < max(first, second) or near == far:
            return
        along = {keep: one.b == node, gone: other.a == node}  # which runs from near to far
        for key, door in list(self.doors.items()):
            if door.wall in along:
                start, size = (0.0, first) if door.wall == keep else (first, second)
                at_mm = start + (door.at if along[door.wall] else size - door.at)
                whole = at_mm if along[keep] else length - at_mm
                self.doors[key] = replace(door, wall=keep, at=round(whole))
        self.walls[keep] = replace(one, b=far) if along[keep] else replace(one, a=far)
        del self.walls[gone], self.nodes[node]
        self.changed.discard(gone)
        self.changed.add(keep)

    def length(self, wall: int) -> float:
        """Return a wall's length in mm."""
        one = self.walls[wall]
        return math.dist(self.nodes[one.a], self.nodes[one.b])

    def refit(self, wall: int) -> None:
        """Push a wall's doors within it and apart; one without a place is gone, and the clerk reads so."""
        length, free = self.length(wall), 0.0
        mine = sorted((door.at, key) for key, door in self.doors.items() if door.wall == wall)
        rest = sum(self.doors[key].width for _, key in mine)
        for at, key in mine:
            width = self.doors[key].width
            rest -= width
            if free + width > length:
                del self.doors[key]
                self.told.append("문 하나가 남은 벽보다 넓어 없어졌습니다 · 되돌리기")
                continue
            last = max(length - rest, free + width)
            middle = min(max(at, math.ceil(free + width / 2)), math.floor(min(last, length) - width / 2))
            self.doors[key] = replace(self.doors[key], at=middle)
            free = middle + width / 2

    def finished(self, made: int | None = None) -> EditedFloor:
        """Return the floor with its rooms; raises EditRefused when walls would cross or touch."""
        changed = self.changed & self.walls.keys()
        if first_conflict(self.nodes, self.walls, changed) is not None:
            raise EditRefused(ELSEWHERE)
        used = {end for one in self.walls.values() for end in (one.a, one.b)}
        nodes = {key: at for key, at in self.nodes.items() if key in used}
        graph = replace(
            self.old, nodes=nodes, walls=self.walls, doors=self.doors, rooms={}, next_id=self.next_id
        )
        settled = settled_rooms(self.old, graph, self.lineage)
        return EditedFloor(settled.floor, (*self.told, *settled.told), made)


def _other_end(wall: Wall, node: int) -> int:
    return wall.b if wall.a == node else wall.a


def fits(door: WallDoor, length: float, others: list[WallDoor]) -> bool:
    """Return whether a door lies within its wall and clear of the wall's other doors."""
    inside = door.width / 2 <= door.at + 1 and door.at <= length - door.width / 2 + 1
    return inside and all(abs(door.at - one.at) * 2 + 2 >= door.width + one.width for one in others)
