# SPDX-License-Identifier: GPL-3.0-or-later
"""Where one walks without a door and nothing is drawn: guessed, and listed to be looked at."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from kiosk.wayfinding.importing.categories import WALK
from kiosk.wayfinding.importing.draft import SHORT_M, DraftOpening, piece_at, shared_walls

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shapely.geometry import LineString

    from kiosk.wayfinding.importing.draft import Draft, DraftRoom


def guess_mouths(draft: Draft, rooms: Sequence[DraftRoom]) -> None:
    """Guess where one walks without a door: between passages, and out of stairs that have none."""
    joined = {frozenset((one.one.key, one.other.key)) for one in draft.openings if one.other is not None}
    opened = {room.key for one in draft.openings for room in (one.one, one.other) if room is not None}
    passages = [room for room in rooms if room.category in WALK]
    for one, other in combinations(passages, 2):
        between = shared_walls(one, other)
        if between and frozenset((one.key, other.key)) not in joined:
            _guess(draft, one, other, between[0], between[0].length - 2 * SHORT_M)
    for stairs in rooms:
        if stairs.category != "stairs" or stairs.key in opened:
            continue
        found = [(room, wall) for room in passages for wall in shared_walls(stairs, room)[:1]]
        # Its narrow end on the corridor; a stairwell of two flights is left by one of them.
        found.sort(key=lambda at: (at[0].category != "walkway", at[1].length))
        for room, wall in found[:1]:
            _guess(draft, stairs, room, wall, wall.length / 2)


def _guess(draft: Draft, one: DraftRoom, other: DraftRoom, wall: LineString, width: float) -> None:
    if wall.length <= 3 * SHORT_M:
        return
    middle = wall.interpolate(0.5, normalized=True)
    draft.openings.append(DraftOpening(one.ordinal, piece_at(wall, middle, width), one, other, None))
    draft.to_do["확인할 트인 곳"] += 1
