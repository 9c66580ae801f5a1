# SPDX-License-Identifier: GPL-3.0-or-later
"""Desks as Korean offices set them: islands of facing rows, the team leader at the window end."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from generate.plan import Desk

if TYPE_CHECKING:
    from generate.plan import Run, Space

LONG, DEEP = 1.2, 0.7
ISLAND, PITCH = 1.4, 3.2
LEADER = 1.75  # the leader's desk, the gap before it and the chair behind it
BACK = 0.7


def set_desks(  # noqa: PLR0913, PLR0917 # what a room is made of
    space: Space, run: Run, span: tuple[float, float], depth: float, seats: int, front: float
) -> None:
    """Fill the room with the office's desks, or say that it is too small."""
    start, end = span
    rows, led = _island(depth - front, seats)
    islands = math.ceil(seats / (2 * rows + led))
    pitch = (end - start) / islands
    if rows < 1 or pitch < PITCH:
        raise ValueError(f"{space.name}: {seats} desks do not fit into {end - start:.1f} x {depth:.1f} m")
    left = seats
    for i in range(islands):
        share = round(left / (islands - i))
        left -= share
        _set_island(space, run, start + (i + 0.5) * pitch, front, share, led=led)


def _island(room: float, seats: int) -> tuple[int, bool]:
    """Choose between an island with a leader's desk and a longer one without, by what needs fewer."""
    with_leader = max(0, int((room - LEADER) / LONG))
    without = max(0, int((room - BACK) / LONG))
    fewer = math.ceil(seats / max(1, 2 * without)) < math.ceil(seats / (2 * with_leader + 1))
    return (without, False) if fewer else (with_leader, True)


def _set_island(space: Space, run: Run, middle: float, front: float, share: int, *, led: bool) -> None:  # noqa: PLR0913 # what a room is made of
    pairs = share - led
    rows = math.ceil(pairs / 2)
    if led:
        v = front + rows * LONG + 0.15
        _set(space, run, (middle - LONG / 2, v), (LONG, DEEP), (-1, 0))
    for seat in range(pairs):
        side, row = seat % 2, rows - 1 - seat // 2
        u = middle - DEEP if side == 0 else middle
        _set(space, run, (u, front + row * LONG), (DEEP, LONG), (-1 if side == 0 else 1, 0))


def _set(
    space: Space, run: Run, corner: tuple[float, float], size: tuple[float, float], side: tuple[int, int]
) -> None:
    u, v = corner
    w, h = size
    corners = (run.at(u, v), run.at(u + w, v), run.at(u + w, v + h), run.at(u, v + h))
    towards = tuple(side[0] * a + side[1] * b for a, b in zip(run.along, run.into, strict=True))
    space.desks.append(Desk(len(space.desks) + 1, corners, (towards[0], towards[1])))
