# SPDX-License-Identifier: GPL-3.0-or-later
"""Which face is which room after an edit: the one that keeps most of the room's walls on its side."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
import math
from typing import TYPE_CHECKING

from kiosk.language.particles import with_particle
from kiosk.wayfinding.drafting.model import EditedFloor, FloorRoom

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.wayfinding.drafting.faces import Side
    from kiosk.wayfinding.drafting.model import FloorGraph

    type Shares = Mapping[int, Mapping[int, float]]  # room → face → mm of wall that both have


def settled_rooms(old: FloorGraph, new: FloorGraph, lineage: Mapping[int, int]) -> EditedFloor:
    """Return the new floor with a room at every face; `lineage` names the old wall of each cut piece.

    A face that several rooms lead to goes to the largest, and the clerk reads what was joined.
    """
    owner = _untouched(old, new)
    shares = _shares(old, new, lineage, owner)
    lost = _owners(old, new, shares, owner)
    rooms = {key: _at_face(old.rooms[key], new.faces.all[face].sides) for face, key in owner.items()}
    next_id = new.next_id
    for at, face in enumerate(new.faces.all):
        if at not in owner:
            rooms[next_id] = FloorRoom(min(face.sides))
            next_id += 1
    told = tuple(_told(old, key, owner, shares) for key in lost if called(old.rooms[key]))
    return EditedFloor(new.with_parts(rooms=dict(sorted(rooms.items())), next_id=next_id), told)


def _at_face(room: FloorRoom, sides: frozenset[Side]) -> FloorRoom:
    return room if room.side in sides else replace(room, side=min(sides))


def _untouched(old: FloorGraph, new: FloorGraph) -> dict[int, int]:
    """Return the faces whose walls an edit left alone, with their rooms: nearly all of a large floor."""
    known = {old.face(key).sides: key for key in old.rooms}
    rooms = ((at, known.get(face.sides)) for at, face in enumerate(new.faces.all))
    return {at: key for at, key in rooms if key is not None}


def called(room: FloorRoom) -> str:
    """Return a room's name, else its number, else nothing."""
    return room.name or room.number or ""


def _shares(old: FloorGraph, new: FloorGraph, lineage: Mapping[int, int], done: Mapping[int, int]) -> Shares:
    """Return the walls that rooms and faces share, of those that are not settled yet."""
    shares: dict[int, dict[int, float]] = {
        key: defaultdict(float) for key in old.rooms.keys() - set(done.values())
    }
    before = {side: key for key in shares for side in old.face(key).sides}
    for at, face in enumerate(new.faces.all):
        for wall, side in () if at in done else face.sides:
            room = before.get((lineage.get(wall, wall), side))
            if room is not None:
                one = new.walls[wall]
                shares[room][at] += math.dist(new.nodes[one.a], new.nodes[one.b])
    return shares


def _owners(old: FloorGraph, new: FloorGraph, shares: Shares, owner: dict[int, int]) -> list[int]:
    """Give each face its room, the largest first; return the rooms that no face is left for."""
    areas = [face.area_mm2 for face in new.faces.all]
    lost = []
    for key in sorted(shares, key=lambda room: (-old.face(room).area_mm2, room)):
        wanted = sorted(shares[key], key=lambda face: (-shares[key][face], -areas[face], face))
        face = next((one for one in wanted if one not in owner), None)
        if face is None:
            lost.append(key)
        else:
            owner[face] = key
    return lost


def _told(old: FloorGraph, key: int, owner: Mapping[int, int], shares: Shares) -> str:
    name = called(old.rooms[key])
    into = max(shares[key], key=lambda face: shares[key][face], default=None)
    if into is None:
        return f"{with_particle(f"'{name}'", '이/가')} 밖으로 열려 없어졌습니다 · 되돌리기"
    other = called(old.rooms[owner[into]])
    whither = f"'{other}'에 " if other else ""
    return f"{whither}{with_particle(f"'{name}'", '을/를')} 합쳤습니다 · 되돌리기"
