# SPDX-License-Identifier: GPL-3.0-or-later
"""Rooms that a drawing has as closed shapes, whatever its layers and colours: each with its own label.

What is counted cannot be had by hatching or a sheet's frame: a shape is a room only if a label of its own
lies in it, with room around its letters, and neither a part of it nor what goes round it has that label.
"""

from __future__ import annotations

import math
import re
from statistics import median
from typing import TYPE_CHECKING, Final

from shapely import STRtree, union_all
from shapely.geometry import Point

from kiosk.wayfinding.importing.names import AREA, NUMBER, names_of, numbers_of
from kiosk.wayfinding.importing.sheets import TITLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shapely.geometry import Polygon

    from kiosk.wayfinding.importing.account import DrawnText

LETTERS: Final = 2.5  # times its label's height a room is wide, at the least: cells of a table hug theirs
MOST_NAMES: Final = 3  # lines of one label
FEWEST: Final = 3  # rooms: fewer may be anything
APART: Final = 0.5  # of a usual room's width between two of one house
SMALL_PART: Final = 0.15  # of the largest house: what is drawn smaller beside it is a legend or a stamp
USUAL_M2: Final = 20.0
METRES_A_POINT: Final = 0.0254 / 72
SCALE: Final = re.compile(
    r"(?:S\s*=\s*|축척\s*:?\s*|SCALE\s*:?\s*)?1\s*[:/]\s*(\d{2,4})(?!\d)", re.IGNORECASE
)
SQUARE_METRES: Final = re.compile(r"(\d[\d,]*(?:\.\d+)?)\s*(?:㎡|m2|m²)", re.IGNORECASE)


def labelled(shapes: Sequence[Polygon], texts: Sequence[DrawnText]) -> list[Polygon]:
    """Return the shapes that are rooms: each is the smallest around a label, and holds one room's label."""
    usable = [shape for shape in shapes if shape.is_valid and shape.area > 0]
    if not usable:
        return []
    labels = [one for one in texts if _names_a_room(one.text)]
    tree = STRtree(usable)
    owned: dict[int, list[DrawnText]] = {}
    for label in labels:
        around = [int(at) for at in tree.query(Point(label.at), predicate="within")]
        fitting = [at for at in around if _has_room_for(usable[at], label)]
        if fitting:
            owned.setdefault(min(fitting, key=lambda at: usable[at].area), []).append(label)
    rooms = [usable[at] for at, mine in owned.items() if _is_one_room(mine)]
    return _of_houses(_apart(rooms))


def _names_a_room(text: str) -> bool:
    return bool(names_of(text) or numbers_of(text)) and not TITLE.search(text)


def _has_room_for(shape: Polygon, label: DrawnText) -> bool:
    left, low, right, high = shape.bounds
    return bool(min(right - left, high - low) >= LETTERS * label.tall)


def _is_one_room(labels: Sequence[DrawnText]) -> bool:
    names = {name for one in labels for name in names_of(one.text)}
    numbers = {number for one in labels for number in numbers_of(one.text)}
    return len(numbers) <= 1 and len(names) <= (MOST_NAMES if numbers else 1)


def _apart(rooms: Sequence[Polygon]) -> list[Polygon]:
    """Return the rooms without those that lie over smaller ones: a whole storey is none of them."""
    kept: list[Polygon] = []
    for room in sorted(rooms, key=lambda one: one.area):
        over = sum(room.intersection(other).area for other in kept if other.intersects(room))
        if over < room.area / 10:
            kept.append(room)
    return kept


def _of_houses(rooms: Sequence[Polygon]) -> list[Polygon]:
    """Return the rooms that lie by others; a stamp's cells and a legend's are few and small."""
    if len(rooms) < FEWEST:
        return []
    wide = math.sqrt(median(one.area for one in rooms))
    whole = union_all([one.buffer(APART * wide) for one in rooms])
    houses = list(getattr(whole, "geoms", [whole]))
    largest = max(one.area for one in houses)
    large = [one for one in houses if one.area >= SMALL_PART * largest]
    return [room for room in rooms if any(one.intersects(room) for one in large)]


def scale_by_words(rooms: Sequence[Polygon], texts: Sequence[DrawnText]) -> float | None:
    """Return metres a unit by the areas that are written in the rooms; None where too few say theirs."""
    found = []
    for one in texts:
        if AREA.search(one.text) and (told := SQUARE_METRES.search(one.text)):
            mine = [room for room in rooms if room.contains(Point(one.at))]
            metres = float(told[1].replace(",", ""))
            found += [math.sqrt(metres / room.area) for room in mine[:1] if metres > 0]
    return median(found) if len(found) >= FEWEST else None


def scale_of_paper(texts: Sequence[DrawnText]) -> float | None:
    """Return metres a point by the scale that is written on a page; None where none is, or two are."""
    told = {
        int(found[1]) for one in texts if (found := SCALE.search(one.text)) and not NUMBER.fullmatch(one.text)
    }
    return METRES_A_POINT * told.pop() if len(told) == 1 else None


def usual_scale(rooms: Sequence[Polygon]) -> float:
    """Return metres a unit as if the middle one of the rooms was as large as rooms usually are."""
    return math.sqrt(USUAL_M2 / median(one.area for one in rooms))
