# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows of rooms along a corridor: widths from the seats, corners cut where the façade turns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generate.desks import set_desks
from generate.plan import Door, Space, run_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generate.plan import Building, Point, Run, Table

CUT = 1.8
OFFICE_DOOR, ROOM_DOOR, LIFT_DOOR, STAIR_GAP = 1.8, 1.0, 1.1, 1.6
TWO_DOORS_FROM = 13.0
TOILET = "restroom"


def strip_spaces(strip: Table, building: Building, seats: Mapping[str, int]) -> Iterator[Space]:
    """Lay the strip's rooms out on each of its floors."""
    run = run_of(strip["line"], strip.get("side", "left"))
    widths = _widths(strip["rooms"], run.length, seats)
    for level in strip["levels"]:
        u = 0.0
        for room, width in zip(strip["rooms"], widths, strict=True):
            yield from _room(room, (u, u + width), strip["depth"], run, building, level, seats)
            u += width


def _widths(rooms: list[Table], length: float, seats: Mapping[str, int]) -> list[float]:
    fixed = sum(room.get("w", 0.0) for room in rooms)
    shares = {i: seats.get(room["name"], 10) for i, room in enumerate(rooms) if "w" not in room}
    rest, total = length - fixed, sum(shares.values())
    if rest < -1e-6 or (not shares and abs(rest) > 1e-6):  # noqa: PLR2004 # a tolerance of this drawing alone
        raise ValueError(f"the rooms from {rooms[0]['name']} on fill {fixed:.2f} m of {length:.2f} m")
    return [room.get("w") or rest * shares[i] / total for i, room in enumerate(rooms)]


def _room(  # noqa: PLR0913, PLR0917 # what a room is made of
    room: Table,
    span: tuple[float, float],
    depth: float,
    run: Run,
    building: Building,
    level: int,
    seats: Mapping[str, int],
) -> Iterator[Space]:
    category = room.get("category", "office")
    own = room.get("d", depth)
    space = Space(
        room["name"],
        category,
        level,
        building,
        _outline(run, span, own, room.get("cut")),
        number=room.get("no"),
        restriction=room.get("restriction"),
        doors=list(_doors(room, category, span, own, run)),
    )
    if room["name"] in seats and category == "office":
        set_desks(space, run, span, own, seats[room["name"]], room.get("front", 1.7))
    if room.get("counter"):
        space.fixtures.extend(_counter(run, span))
    yield space
    if own < depth:
        back = (run.at(span[0], own), run.at(span[1], own), run.at(span[1], depth), run.at(span[0], depth))
        yield Space("설비", "structure", level, building, back)


def _outline(run: Run, span: tuple[float, float], depth: float, cut: str | None) -> tuple[Point, ...]:
    start, end = span
    corners = [(start, 0.0), (end, 0.0)]
    corners += [(end, depth - CUT), (end - CUT, depth)] if cut == "end" else [(end, depth)]
    corners += [(start + CUT, depth), (start, depth - CUT)] if cut == "start" else [(start, depth)]
    return tuple(run.at(u, v) for u, v in corners)


def _doors(room: Table, category: str, span: tuple[float, float], depth: float, run: Run) -> Iterator[Door]:
    start, end = span
    width, kind = _door_type(room, category)
    places = [0.18, 0.82] if category == "office" and end - start >= TWO_DOORS_FROM else [_place(category)]
    for place in places:
        middle = min(max(start + place * (end - start), start + width / 2 + 0.25), end - width / 2 - 0.25)
        yield Door((run.at(middle - width / 2, 0.0), run.at(middle + width / 2, 0.0)), kind)
    if "exit" in room:
        straight = (start + CUT * (room.get("cut") == "start"), end - CUT * (room.get("cut") == "end"))
        middle, half = sum(straight) / 2, min(1.0, (straight[1] - straight[0]) / 2 - 0.15)
        yield Door((run.at(middle - half, depth), run.at(middle + half, depth)), "exit", room["exit"])


def _door_type(room: Table, category: str) -> tuple[float, str]:
    if "open" in room:
        return room["open"], "open"
    if category == "elevator":
        return LIFT_DOOR, "sliding"
    if category == "stairs":
        return STAIR_GAP, "open"
    if category.startswith(TOILET):
        return ROOM_DOOR, "sliding"
    return (OFFICE_DOOR if category in {"office", "auditorium"} else ROOM_DOOR), "swing"


def _place(category: str) -> float:
    return 0.5 if category in {"elevator", "stairs", "lobby", "foodservice"} else 0.36


def _counter(run: Run, span: tuple[float, float]) -> Iterator[tuple[str, tuple[Point, ...]]]:
    """Give a counter in pieces, with ways through between them."""
    piece, gap = 3.6, 1.5
    u = span[0] + 2.6
    while u + piece < span[1] - 1.2:
        yield (
            "counter",
            (run.at(u, 2.2), run.at(u + piece, 2.2), run.at(u + piece, 2.8), run.at(u, 2.8)),
        )
        u += piece + gap
