# SPDX-License-Identifier: GPL-3.0-or-later
"""From storeys as lines to a draft: each is traced and named, then laid over the others by its shafts."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
import re
from statistics import median
from typing import TYPE_CHECKING, Final

from shapely import union_all
from shapely.affinity import translate

from kiosk.wayfinding.importing.categories import SHAFTS
from kiosk.wayfinding.importing.draft import DraftOpening, DraftRoom, DraftStack
from kiosk.wayfinding.importing.mouths import guess_mouths
from kiosk.wayfinding.importing.names import named, taken_by, within
from kiosk.wayfinding.importing.outlines import doors_between, outlined
from kiosk.wayfinding.importing.tracing import trace

if TYPE_CHECKING:
    from kiosk.wayfinding.importing.draft import Draft
    from kiosk.wayfinding.importing.tracing import DrawnStorey


LIKELY: Final = 0.8  # of the shapes with labels of their own that walls must name as well
NO_ROOM: Final = "벽이 닫히지 않아 방이 하나도 없습니다. 도면층이 맞으면 밑그림으로 깔고 그려 주십시오."


def lay_floors(draft: Draft, storeys: list[DrawnStorey]) -> None:
    """Trace each storey into the draft, lay them over each other, and list what is left to do."""
    for at, storey in enumerate(sorted(storeys, key=lambda one: ordinal_of(one.title, 0))):
        _add(draft, storey, ordinal_of(storey.title, at), at)
    _stack(draft)
    _to_origin(draft)
    draft.list_left()


def ordinal_of(title: str, at: int) -> int:
    """Return the ordinal that a storey's title tells, else its place in the row."""
    if found := re.search(r"(지하|B)?\s*(\d+)\s*층?", title):
        return -int(found[2]) if found[1] else int(found[2]) - 1
    return at


def _add(draft: Draft, storey: DrawnStorey, ordinal: int, at: int) -> None:
    shapes, gaps = trace(storey)
    outlines = outlined(storey, shapes)
    known = named([*shapes, *outlines], storey.texts)
    if sum(one is not None and bool(one.name or one.number) for one in known) < LIKELY * len(storey.regions):
        shapes, gaps = [], []
        outlines = outlined(replace(storey, outlines=storey.regions), ())
        known = named(outlines, storey.texts)
    rooms: dict[int, DraftRoom] = {}
    for place, (shape, told) in enumerate(zip([*shapes, *outlines], known, strict=True)):
        draft.account.take(taken_by(told, within(shape, storey.texts)))
        if told is None:
            draft.shafts.append((ordinal, shape))
            continue
        rooms[place] = DraftRoom(f"{at}/{place}", ordinal, told.name, told.number, told.category, shape)
        draft.to_do["이름이 여럿인 방"] += told.doubtful
    draft.rooms += rooms.values()
    draft.account.take([storey.head.entry if storey.head else None, storey.page if rooms else None])
    if not rooms:
        draft.problems.append(f"{storey.title or '이름 없는 층'}: {NO_ROOM}")
    for gap in gaps:
        sides = [side for side in gap.sides if side is not None]
        if not all(side in rooms for side in sides):  # a hatch into such a shaft
            continue
        first, *others = (rooms[side] for side in sides)
        door = "hinged" if gap.kind in {"door", "sliding"} else None
        draft.openings.append(DraftOpening(ordinal, gap.axis, first, others[0] if others else None, door))
        draft.to_do["확인할 트인 곳"] += door is None
    lined = [room for place, room in rooms.items() if place >= len(shapes)]
    draft.openings += doors_between(lined, storey)
    guess_mouths(draft, lined)


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


def _to_origin(draft: Draft) -> None:
    """Let the sheet begin where its lowest storey does: a drawing may lie at its country's coordinates."""
    if not draft.rooms:
        return
    left, low, _, _ = union_all([room.shape for room in draft.on(draft.ordinals[0])]).bounds
    for ordinal in draft.ordinals:
        _move(draft, ordinal, -left, -low)


def _move(draft: Draft, ordinal: int, dx: float, dy: float) -> None:
    draft.shafts = [(at, translate(one, dx, dy) if at == ordinal else one) for at, one in draft.shafts]
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
