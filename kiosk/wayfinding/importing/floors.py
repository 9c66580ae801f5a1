# SPDX-License-Identifier: GPL-3.0-or-later
"""From storeys as lines to a draft: each is traced and named, then laid over the others by its shafts."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
import re
from statistics import median
from typing import TYPE_CHECKING

from shapely.affinity import translate

from kiosk.wayfinding.importing.categories import SHAFTS
from kiosk.wayfinding.importing.draft import DraftOpening, DraftRoom, DraftStack
from kiosk.wayfinding.importing.names import named
from kiosk.wayfinding.importing.tracing import trace

if TYPE_CHECKING:
    from kiosk.wayfinding.importing.draft import Draft
    from kiosk.wayfinding.importing.tracing import DrawnStorey


def lay_floors(draft: Draft, storeys: list[DrawnStorey]) -> None:
    """Trace each storey into the draft, lay them over each other, and list what is left to do."""
    for at, storey in enumerate(sorted(storeys, key=lambda one: ordinal_of(one.title, 0))):
        _add(draft, storey, ordinal_of(storey.title, at), at)
    _stack(draft)
    draft.list_left()


def ordinal_of(title: str, at: int) -> int:
    """Return the ordinal that a storey's title tells, else its place in the row."""
    if found := re.search(r"(지하|B)?\s*(\d+)\s*층?", title):
        return -int(found[2]) if found[1] else int(found[2]) - 1
    return at


def _add(draft: Draft, storey: DrawnStorey, ordinal: int, at: int) -> None:
    shapes, gaps = trace(storey)
    shapes += [
        one for one in storey.outlines if all(one.intersection(room).area < one.area / 2 for room in shapes)
    ]
    known = named(shapes, storey.texts)
    rooms: dict[int, DraftRoom] = {}
    for place, (shape, told) in enumerate(zip(shapes, known, strict=True)):
        if told is None:  # a shaft for pipes
            continue
        rooms[place] = DraftRoom(f"{at}/{place}", ordinal, told.name, told.number, told.category, shape)
        draft.to_do["이름이 여럿인 방"] += told.doubtful
    draft.rooms += rooms.values()
    for gap in gaps:
        one, other = (rooms.get(side) if side is not None else None for side in gap.sides)
        first, second = (one, other) if one is not None else (other, one)
        if first is None:
            continue
        door = "hinged" if gap.kind == "door" else None
        draft.openings.append(DraftOpening(ordinal, gap.axis, first, second, door))
        draft.to_do["확인할 트인 곳"] += door is None


def _stack(draft: Draft) -> None:
    """Lay the floors over each other by their stairs and lifts, and join those of one name."""
    for ordinal in draft.ordinals[1:]:
        below = {(room.category, room.name): room for room in draft.on(draft.ordinals[0])}
        pairs = [
            (below[room.category, room.name].shape.centroid, room.shape.centroid)
            for room in draft.on(ordinal)
            if room.category in SHAFTS and (room.category, room.name) in below
        ]
        if not pairs:
            draft.to_do["겹쳐 놓을 층"] += 1
            continue
        _move(draft, ordinal, median(a.x - b.x for a, b in pairs), median(a.y - b.y for a, b in pairs))
    shafts: dict[tuple[str, str | None], list[int]] = defaultdict(list)
    for room in draft.rooms:
        if room.category in SHAFTS:
            shafts[room.category, room.name].append(room.ordinal)
    draft.stacks += [
        DraftStack(category, name, tuple(sorted(set(ordinals))))
        for (category, name), ordinals in shafts.items()
        if len(ordinals) > 1
    ]


def _move(draft: Draft, ordinal: int, dx: float, dy: float) -> None:
    moved = {room.key: replace(room, shape=translate(room.shape, dx, dy)) for room in draft.on(ordinal)}
    draft.rooms = [moved.get(room.key, room) for room in draft.rooms]
    draft.openings = [
        one
        if one.ordinal != ordinal
        else replace(
            one,
            line=translate(one.line, dx, dy),
            one=moved[one.one.key],
            other=moved[one.other.key] if one.other else None,
        )
        for one in draft.openings
    ]
