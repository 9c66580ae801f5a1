# SPDX-License-Identifier: GPL-3.0-or-later
"""A corner while it is dragged: at every step only its own walls are held against the rest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from kiosk.wayfinding.drafting.edits import LOCKED, move_node
from kiosk.wayfinding.drafting.planar import FARTHEST, WallLines, conflicts, wall_lines
from kiosk.wayfinding.drafting.working_copy import TOO_FAR

if TYPE_CHECKING:
    from kiosk.wayfinding.drafting.faces import Spot
    from kiosk.wayfinding.drafting.model import EditedFloor, FloorGraph

CROSSES: Final = "벽이 다른 벽과 겹치거나 스칩니다."
NO_DOOR: Final = "벽이 짧아져 문이 들어가지 않습니다."


@dataclass(frozen=True, slots=True)
class DragStep:
    """How the drawing would be: its changed walls and room outlines; `refusal` is "" where it may be so."""

    refusal: str
    walls: tuple[tuple[Spot, Spot], ...]
    outlines: tuple[tuple[tuple[Spot, ...], ...], ...]  # a room each: its shell, then its holes


class NodeDrag:
    """One corner from press to release; what stays is indexed once."""

    def __init__(self, floor: FloorGraph, node: int) -> None:
        self.floor = floor
        self.node = node
        mine = [key for key, one in floor.walls.items() if node in {one.a, one.b}]
        self._locked = any(floor.walls[key].stack is not None for key in mine)
        self._rest = wall_lines(floor.nodes, floor.walls, floor.walls.keys() - set(mine))
        self._moved = wall_lines(floor.nodes, floor.walls, mine)
        self._ends = [
            floor.walls[key].b if floor.walls[key].a == node else floor.walls[key].a for key in mine
        ]
        self._doors = np.array(
            [sum(door.width for door in floor.doors.values() if door.wall == key) for key in mine]
        )
        rings = [(face.shell, *face.holes) for face in floor.faces.all]
        self._faces = [some for some in rings if any(node in ring for ring in some)]

    def step(self, to: Spot) -> DragStep:
        """Return how the floor would be with the corner at a place; nothing is changed by it."""
        nodes = self.floor.nodes
        outlines = tuple(
            tuple(tuple(to if key == self.node else nodes[key] for key in ring) for ring in rings)
            for rings in self._faces
        )
        return DragStep(self._refusal(to), tuple((nodes[end], to) for end in self._ends), outlines)

    def release(self, to: Spot) -> EditedFloor:
        """Return the floor with the corner at a place; raises EditRefused as the step said."""
        return move_node(self.floor, self.node, to)

    def _refusal(self, to: Spot) -> str:
        if self._locked:
            return LOCKED
        if max(map(abs, to)) > FARTHEST:
            return TOO_FAR
        moved = self._at(to)
        lengths = np.hypot(*(moved.q - moved.p).T)
        if (lengths < np.maximum(self._doors, 1)).any():
            return NO_DOOR if (self._doors > 0).any() else CROSSES
        if conflicts(moved, self._rest).any() or conflicts(moved, moved).any():
            return CROSSES
        return ""

    def _at(self, to: Spot) -> WallLines:
        ours, place = self._moved.ends == self.node, np.array(to, dtype=np.int64)
        p = np.where(ours[:, :1], place, self._moved.p)
        q = np.where(ours[:, 1:], place, self._moved.q)
        return WallLines(self._moved.ids, self._moved.ends, p, q)
