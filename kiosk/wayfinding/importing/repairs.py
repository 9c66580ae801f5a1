# SPDX-License-Identifier: GPL-3.0-or-later
"""Repairs of somebody else's IMDF, each offered in a sentence and made only once somebody has confirmed it.

Rooms that lie over each other are cut, doors beside their wall laid on it, a lift's door repeated where it
stops, and walls that shut a room in opened. An offer's key stays while the file does.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from shapely import STRtree

from kiosk.language.particles import settled
from kiosk.wayfinding.importing.categories import SHAFTS, WALK
from kiosk.wayfinding.importing.draft import (
    DOOR_M,
    OUTSIDE,
    SHORT_M,
    TOUCH_M,
    DraftOpening,
    OfferedRepair,
    piece_at,
    shaft_chains,
)
from kiosk.wayfinding.importing.party_walls import NEAR_M
from kiosk.wayfinding.venue.geometry import polygons
from kiosk.wayfinding.venue.model import PRIVATE, SOLID
from kiosk.wayfinding.venue.spatial import OVERLAP

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from shapely.geometry import Point

    from kiosk.wayfinding.importing.draft import Draft, DraftRoom
    from kiosk.wayfinding.importing.party_walls import Party, PartyWall, PartyWalls

EVERY: Final = "all"
KINDS: Final = ("overlap", "door", "shaft", "way")
ON_M: Final = 0.3  # a door so near lies on its wall: walls are half a metre thick at most
HALF: Final = 0.5  # of a room inside another: then the larger is cut, around it


class RepairList:
    """What is offered for one plan, and which of it is `chosen`: by key, by kind, or all of it."""

    def __init__(self, chosen: Collection[str]) -> None:
        self._chosen = frozenset(chosen)
        self.offers: list[OfferedRepair] = []
        self.joins: list[tuple[str, str]] = []  # rooms that one would walk between

    def offer(self, kind: str, what: Collection[str], told: str, *joins: str) -> bool:
        """Offer a repair of these features that `joins` two rooms; return whether it is confirmed."""
        key = f"{kind}:{'+'.join(sorted(what))}"
        done = not self._chosen.isdisjoint({key, kind, EVERY})
        self.offers.append(OfferedRepair(key, kind, settled(told), done))
        self.joins += pairwise(joins)
        return done


def part_rooms(rooms: Sequence[DraftRoom], draft: Draft, repairs: RepairList) -> list[DraftRoom]:
    """Return the rooms, the smaller of two that overlap cut along the larger; one within is left whole."""
    shapes = {room.key: room.shape for room in rooms}
    for one, other in _overlapping(rooms):
        shared = shapes[one.key].intersection(shapes[other.key]).area
        if shared <= OVERLAP:
            continue
        large, small = sorted((one, other), key=lambda room: -shapes[room.key].area)
        pairs = [(large, small), (small, large)]
        for kept, cut in reversed(pairs) if shared >= HALF * shapes[small.key].area else pairs:
            left = polygons(shapes[cut.key].difference(shapes[kept.key]))
            if sum(part.area > OVERLAP for part in left) == 1:
                names = f"{draft.floor_name(one.ordinal)} '{one.called}'과(와) '{other.called}'이(가)"
                told = f"{names} {shared:.1f} m² 겹칩니다 · 겹친 곳을 '{kept.called}'에 두기"
                if repairs.offer("overlap", (one.key, other.key), told):
                    shapes[cut.key] = max(left, key=lambda part: part.area)
                break
        else:
            draft.to_do["손으로 나눌 겹친 방"] += 1
    return [replace(room, shape=shapes[room.key]) for room in rooms]


def _overlapping(rooms: Sequence[DraftRoom]) -> Iterator[tuple[DraftRoom, DraftRoom]]:
    shapes = [room.shape for room in rooms]
    pairs = STRtree(shapes).query(shapes, predicate="intersects").T.tolist() if shapes else []
    for i, j in sorted(pairs):
        if i < j and rooms[i].ordinal == rooms[j].ordinal:
            yield rooms[i], rooms[j]


def laid_on_wall(
    draft: Draft, party: PartyWalls, repairs: RepairList, door: DraftOpening, *, known: bool
) -> DraftOpening | None:
    """Return a door laid on its wall where that is offered and confirmed, else as it was, or None.

    A door whose rooms are not `known` is of no use where it lies.
    """
    at = door.line.interpolate(0.5, normalized=True)
    found = _wall_for(party, door, at, known=known)
    if found is None or (far := found[0].distance(at)) > NEAR_M:
        return door if known else None
    if known and _stands_well(door, far, at):
        return door
    wall, one, other = found
    names = f"'{one.called}'과(와) '{other.called if other else OUTSIDE}'"
    names = f"'{one.called}'과(와) '{other.called if other else OUTSIDE}'"
    told = f"{draft.floor_name(door.ordinal)} {names} 사이의 문이 벽에서 {far:.2f} m 떨어져 있습니다"
    ends = one.key, OUTSIDE if other is None else other.key
    if not repairs.offer("door", (door.uid,), f"{told} · 벽에 붙이기", *ends):
        return door if known else None
    return replace(door, line=piece_at(wall, at, door.width_m), one=one, other=other)


def _wall_for(party: PartyWalls, door: DraftOpening, at: Point, *, known: bool) -> PartyWall | None:
    """Return the wall that a door may be meant to lie on."""
    if door.other is None:
        return party.nearest(door.ordinal, at) if known else party.outer(door.ordinal, at)
    mine = [one for one in party.of(door.one) if one[2].key == door.other.key]
    return min(mine, key=lambda one: one[0].distance(at), default=None)


def _stands_well(door: DraftOpening, far: float, at: Point) -> bool:
    """Return whether a door lies on the wall between its rooms, or on its one room's own wall outwards."""
    if door.other is not None:
        return far <= ON_M
    own: float = door.one.shape.exterior.distance(at)
    return own <= ON_M and far > own + TOUCH_M


def repeat_shaft_doors(draft: Draft, party: PartyWalls, repairs: RepairList) -> None:
    """Offer a lift's or a stair's door of one storey on the others where it has none."""
    opened: dict[str, list[DraftOpening]] = defaultdict(list)
    for opening in draft.openings:
        for room in filter(None, (opening.one, opening.other)):
            opened[room.key].append(opening)
    for chain in shaft_chains(draft.rooms):
        known = [opening for room in chain for opening in opened.get(room.key, ())]
        for shaft in chain if known else ():
            if shaft.key in opened:
                continue
            at = known[0].line.interpolate(0.5, normalized=True)
            wall = min(party.of(shaft), key=lambda one: one[0].distance(at), default=None)
            if wall is None or wall[0].distance(at) > ON_M:
                continue
            told = f"{draft.floor_name(shaft.ordinal)} '{shaft.called}'에 문이 없습니다"
            if repairs.offer(
                "shaft",
                (shaft.key,),
                f"{told} · 다른 층처럼 '{wall[2].called}' 쪽에 내기",
                shaft.key,
                wall[2].key,
            ):
                _open(draft, wall, at, known[0].width_m, known[0].door)


def open_ways(draft: Draft, party: PartyWalls, repairs: RepairList) -> None:
    """Offer ways through shared walls: borders of passages first, then a door for each room that is shut in.

    What is offered is taken as open while the rest is looked for: one shut wing is one offer.
    """
    ways = _Ways(draft, repairs.joins)
    for one in party.all():
        if {one[1].category, one[2].category} <= WALK and not ways.joined(one):
            if one[0].length > 3 * SHORT_M:
                _offer(draft, one, repairs)
            ways.join(one)
    for room in sorted(draft.rooms, key=lambda room: (room.ordinal, room.category not in SHAFTS)):
        if room.category in SOLID or room.restriction in PRIVATE or not ways.shut(room):
            continue
        fitting = [one for one in party.of(room) if one[0].length >= DOOR_M and _enterable(one[2])]
        best = max(fitting, key=lambda one: _likely(one, ways.reached), default=None)
        if best is not None and not ways.joined(best):
            _offer(draft, best, repairs)
            ways.join(best)


def _likely(wall: Party, reached: Collection[str]) -> tuple[bool, bool, float]:
    return wall[2].key in reached, wall[2].category in WALK, wall[0].length


def _enterable(room: DraftRoom) -> bool:
    return room.category not in SOLID and room.category not in SHAFTS


def _offer(draft: Draft, party: Party, repairs: RepairList) -> None:
    """Offer a way through a wall: without a leaf between passages and out of stairs, else a door."""
    wall, one, other = party
    passages = {one.category, other.category} <= WALK
    mouth = passages or "stairs" in {one.category, other.category}
    width = wall.length - 2 * SHORT_M if passages else wall.length / 2 if mouth else DOOR_M
    told = f"{draft.floor_name(one.ordinal)} '{one.called}'과(와) '{other.called}' 사이에 길이 없습니다"
    deed = "사이를 트기" if mouth else "벽 가운데에 문 내기"
    if repairs.offer("way", (one.key, other.key), f"{told} · {deed}"):
        _open(draft, party, wall.interpolate(0.5, normalized=True), width, None if mouth else "hinged")


def _open(draft: Draft, party: Party, at: Point, width_m: float, door: str | None) -> None:
    wall, one, other = party
    draft.openings.append(DraftOpening(one.ordinal, piece_at(wall, at, width_m), one, other, door))


class _Ways:
    """Which rooms a plan joins, by its openings and its shafts, and what one walks to: `reached`."""

    def __init__(self, draft: Draft, offered: Sequence[tuple[str, str]]) -> None:
        self._doors: dict[str, set[str]] = defaultdict(set)
        self._shafts: dict[str, set[str]] = defaultdict(set)
        self.reached: set[str] = set()
        for opening in draft.openings:
            self._open(opening.one.key, OUTSIDE if opening.other is None else opening.other.key)
        for one, other in offered:
            self._open(one, other)
        for chain in shaft_chains(draft.rooms):
            for lower, upper in pairwise(chain):
                self._shafts[lower.key].add(upper.key)
                self._shafts[upper.key].add(lower.key)
        self._reach(self._starts(draft))

    def join(self, wall: Party) -> None:
        """Take a wall as open."""
        ends = wall[1].key, wall[2].key
        self._open(*ends)
        if not self.reached.isdisjoint(ends):
            self._reach(set(ends))

    def joined(self, wall: Party) -> bool:
        """Return whether one walks through this wall, or another of the same two rooms."""
        return wall[2].key in self._doors[wall[1].key]

    def shut(self, room: DraftRoom) -> bool:
        """Return whether nobody gets into a room; a shaft has to be left on each of its storeys."""
        return room.key not in self.reached or (room.category in SHAFTS and not self._doors[room.key])

    def _open(self, one: str, other: str) -> None:
        self._doors[one].add(other)
        self._doors[other].add(one)

    def _starts(self, draft: Draft) -> set[str]:
        """Return where one sets out: at the kiosks, else outside, else in the largest passage."""
        kiosks, on, rooms = draft.kiosks, draft.on, draft.rooms
        seen = {room.key for one in kiosks for room in on(one.ordinal) if room.shape.covers(one.at)}
        seen = seen or self._doors[OUTSIDE] | {room.key for room in rooms if room.outdoor}
        passages = [room for room in rooms if room.category in WALK] or rooms
        return seen or {max(passages, key=lambda room: room.shape.area).key}

    def _reach(self, rooms: set[str]) -> None:
        """Walk on from rooms that are reached, as far as anything leads."""
        waiting = list(rooms)
        self.reached |= rooms
        while waiting:
            here = waiting.pop()
            found = (self._doors[here] | self._shafts[here]) - self.reached - {OUTSIDE}
            self.reached |= found
            waiting += found
