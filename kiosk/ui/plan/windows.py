# SPDX-License-Identifier: GPL-3.0-or-later
"""A room of numbered windows for a visitor: along its far wall, the asked ones lit, a dotted way to them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
import math
from typing import TYPE_CHECKING, Final

from kiosk.ui.plan.desks import DrawnDesk, dotted
from kiosk.ui.plan.seating import DOT, GAP, DrawnRoom, Feature

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

LEAST: Final = 76.0  # px of the design that a window is wide at least; more of them stand in a second row
MOST: Final = 150.0
HIGH: Final = 96.0
NAME: Final = 84.0  # the name over windows that serve the same, left away where there is less room
LIT: Final = 66.0  # the large name over lit ones
LETTER: Final = 27.0  # px that a letter of the smallest name is wide, half of it a Latin one


@dataclass(frozen=True, slots=True)
class NamedWindow:
    """A window as a visitor reads it: its number, and what it serves first."""

    number: int
    serves: str


def windows_room(
    windows: Sequence[NamedWindow], lit: Collection[int], size: tuple[float, float], unit: float = 1.0
) -> DrawnRoom:
    """Arrange windows in so many px in rows by number; which is where in the room nobody has said."""
    (wide, high), px = size, unit
    across = max(1, min(len(windows), int((wide - 2 * GAP * px) / (LEAST * px))))
    rows = math.ceil(len(windows) / across)
    across = math.ceil(len(windows) / rows)  # rows of about as many
    width = min((wide - 2 * GAP * px) / across, MOST * px)
    height = min((NAME + HIGH) * px, (high - 150 * px) / rows)
    tall = HIGH * px if height >= (NAME + HIGH) * px else min(HIGH * px, height)
    left = (wide - across * width) / 2
    desks, features = list[DrawnDesk](), list[Feature]()
    for row in range(rows):
        there = windows[row * across : (row + 1) * across]
        y = GAP * px + row * height
        for (serves, is_lit), group in groupby(
            enumerate(there), lambda one: (one[1].serves, one[1].number in lit)
        ):
            placed = list(group)
            x, w = left + placed[0][0] * width, len(placed) * width
            features.append(_group(serves, (x, y, w, height), tall, px, lit=is_lit))
            desks += [
                _window(one, (left + at * width, y + height - tall, width, tall), px, lit=is_lit)
                for at, one in placed
            ]
    door = wide / 2
    dots, arrow = _way(desks, door, (GAP * px + rows * height, high), px)
    return DrawnRoom(tuple(desks), (*features, *dots), high, door, arrow)


def _group(
    name: str, box: tuple[float, float, float, float], tall: float, px: float, *, lit: bool
) -> Feature:
    """Draw what windows serve over them, where it can be read there."""
    x, y, w, h = box
    told = name if h - tall >= (LIT * px if lit else 1) and _least(name) * px <= w - 8 * px else ""
    return Feature("ground", told, "", x, y, w, h) if lit else Feature("label", told, "", x, y, w, h - tall)


def _least(name: str) -> float:
    """Return how wide the longest word is in the smallest letters."""
    return max(
        (sum(LETTER if one > "\u2e80" else LETTER / 2 for one in word) for word in name.split()), default=0.0
    )


def _window(one: NamedWindow, box: tuple[float, float, float, float], px: float, *, lit: bool) -> DrawnDesk:
    (x, y, w, h), air, number = box, 5 * px, str(one.number)
    state = "lit" if lit else "team"
    return DrawnDesk(number, number, number, "", state, x + air, y + air, w - 2 * air, h - 2 * air)


def _way(
    desks: Sequence[DrawnDesk], door: float, between: tuple[float, float], px: float
) -> tuple[list[Feature], tuple[float, float, str]]:
    """Dot the way from the door to the middle of the lit windows that stand beside each other first."""
    lit = [one for one in desks if one.state0 == "lit"]
    if not lit:
        return [], (0.0, 0.0, "")
    row = [one for one in lit if one.y0 == lit[0].y0]
    middle, (under, high) = (row[0].x0 + row[-1].x0 + row[-1].w0) / 2, between
    tip, level = under + 12 * px, high - 74 * px
    path = [(door, high + 30 * px), (door, level), (middle, level), (middle, tip + 26 * px)]
    return [Feature("dot", "", "", x, y, 0.0, 0.0) for x, y in dotted(path, DOT * px)], (middle, tip, "up")
