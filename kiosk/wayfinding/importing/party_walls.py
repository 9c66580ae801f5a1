# SPDX-License-Identifier: GPL-3.0-or-later
"""The walls of a draft: which two rooms each parts, and which lies nearest to a place."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from shapely import STRtree

from kiosk.wayfinding.importing.draft import TOUCH_M, shared_walls, walls

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from shapely.geometry import LineString, Point

    from kiosk.wayfinding.importing.draft import DraftRoom

    type Party = tuple[LineString, DraftRoom, DraftRoom]  # a wall, and whom it parts
    type PartyWall = tuple[LineString, DraftRoom, DraftRoom | None]  # the same, or one that leads outside

NEAR_M: Final = 1.0  # a door that far from its wall is still that wall's


class PartyWalls:
    """The straight walls that two rooms of a storey share, and those that one room has for itself."""

    def __init__(self, rooms: Sequence[DraftRoom]) -> None:
        self._of: dict[str, list[Party]] = defaultdict(list)
        self._on: dict[int, list[Party]] = defaultdict(list)
        self._rooms: dict[int, list[DraftRoom]] = defaultdict(list)
        for room in rooms:
            self._rooms[room.ordinal].append(room)
        self._shapes = {key: STRtree([one.shape for one in mine]) for key, mine in self._rooms.items()}
        for ordinal, mine in self._rooms.items():
            self._add(mine, self._shapes[ordinal])
        self._walls = {key: STRtree([one[0] for one in mine]) for key, mine in self._on.items()}

    def _add(self, rooms: Sequence[DraftRoom], tree: STRtree) -> None:
        near = tree.query([one.shape for one in rooms], predicate="dwithin", distance=TOUCH_M)
        for i, j in sorted(near.T.tolist()):
            for wall in shared_walls(rooms[i], rooms[j]) if i < j else ():
                self._on[rooms[i].ordinal].append((wall, rooms[i], rooms[j]))
                self._of[rooms[i].key].append((wall, rooms[i], rooms[j]))
                self._of[rooms[j].key].append((wall, rooms[j], rooms[i]))

    def all(self) -> Iterator[Party]:
        """Yield every wall between two rooms, from below, the longest of a storey first."""
        for ordinal in sorted(self._on):
            yield from sorted(self._on[ordinal], key=lambda one: -one[0].length)

    def of(self, room: DraftRoom) -> Sequence[Party]:
        """Return a room's walls, it as the first of the two."""
        return self._of.get(room.key, ())

    def nearest(self, ordinal: int, at: Point) -> Party | None:
        """Return the wall between two rooms that lies nearest."""
        tree = self._walls.get(ordinal)
        return None if tree is None else self._on[ordinal][int(tree.nearest(at))]

    def outer(self, ordinal: int, at: Point) -> PartyWall | None:
        """Return the nearest wall of the rooms around a place, as one that leads outside."""
        tree = self._shapes.get(ordinal)
        near = [] if tree is None else tree.query(at, predicate="dwithin", distance=NEAR_M).tolist()
        rooms = [self._rooms[ordinal][place] for place in near]
        found: list[PartyWall] = [(wall, room, None) for room in rooms for wall in walls(room.shape)]
        return min(found, key=lambda one: one[0].distance(at), default=None)

    def around(self, ordinal: int, at: Point) -> list[DraftRoom]:
        """Return the rooms on the sides of the nearest wall, one between two rooms first; none far away."""
        for found in (self.nearest(ordinal, at), self.outer(ordinal, at)):
            if found is not None and found[0].distance(at) <= NEAR_M:
                return [room for room in found[1:] if room is not None]
        return []
