# SPDX-License-Identifier: GPL-3.0-or-later
"""OpenStreetMap's levels: lists and ranges, which storeys of a house they are, and what those are called."""

from __future__ import annotations

from collections import defaultdict
import math
import re
from typing import TYPE_CHECKING, Final

from shapely import union_all

from kiosk.wayfinding.importing.draft import usual_floor_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from shapely.geometry import Polygon

    from kiosk.wayfinding.importing.categories import Tags

MOST_LEVELS: Final = 100
OVER_M2: Final = 1.0  # what is drawn over a storey by more is not on it


def levels_of(text: str) -> tuple[float, ...]:
    """Read OSM's levels: `0;2`, `-1-3`, `1,2`, `B1`, `0.5`."""
    return tuple(dict.fromkeys(level for part in _parts(text) for level in _levels(part)))


def levels_in(tags: Tags) -> tuple[float, ...]:
    """Return the levels that something is on, also by what it is repeated on."""
    return tuple(dict.fromkeys((*levels_of(tags.get("level", "")), *levels_of(tags.get("repeat_on", "")))))


def odd_levels(tags: Tags) -> list[str]:
    """Return what is written for a level and is none: `M`, `1F`."""
    parts = [*_parts(tags.get("level", "")), *_parts(tags.get("repeat_on", ""))]
    return [part for part in parts if not _levels(part)]


def _parts(text: str) -> list[str]:
    return [part.strip() for part in re.split(r"[;,]", text) if part.strip()]


def _levels(part: str) -> list[float]:
    if both := re.fullmatch(r"(-?\d+(?:\.\d+)?)\s*(?:-|to|\.\.)\s*(-?\d+(?:\.\d+)?)", part):
        low, high = (math.floor(float(one)) for one in both.groups())
        return [float(one) for one in range(low, min(high, low + MOST_LEVELS) + 1)]
    if cellar := re.fullmatch(r"B([1-9])", part):
        return [-float(cellar[1])]
    return [float(part)] if re.fullmatch(r"-?\d+(?:\.\d+)?", part) else []


def ordinals_of(shapes: Iterable[tuple[tuple[float, ...], Polygon]]) -> dict[float, int]:
    """Return the storey of each level, by what is drawn on one alone.

    A half belongs to the floor below unless it is drawn over that one. A house with a cellar, a level 1 and
    no level 0 counts as people here do: 1 is the ground floor.
    """
    drawn: dict[float, list[Polygon]] = defaultdict(list)
    for levels, shape in shapes:
        for level in levels:
            drawn[level] += [shape] if len(levels) == 1 else []
    halves = [one for one in drawn if one % 1 and _over(drawn[one], drawn.get(float(math.floor(one)), []))]
    from_one = any(one < 0 for one in drawn) and 1.0 in drawn and not any(0 <= one < 1 for one in drawn)
    return {
        level: math.floor(level)
        - (from_one and level > 0)
        + sum(0 < half <= level for half in halves)
        - sum(level < half < 0 for half in halves)
        for level in drawn
    }


def floor_names_of(ordinals: Mapping[float, int], told: Mapping[float, str]) -> dict[int, str]:
    """Return what the storeys are called that are not just counted: as the map says, else by their level."""
    names: dict[int, str] = {}
    for level, ordinal in sorted(ordinals.items(), reverse=True):  # a floor's own name over its half's
        if name := told.get(level):
            names[ordinal] = name
        elif ordinal != math.floor(level) and usual_floor_name(ordinal) != f"{level:g}층":
            names[ordinal] = f"{level + 1:g}층" if level > 0 else f"지하 {-level:g}층"
    return names


def _over(half: list[Polygon], floor: list[Polygon]) -> bool:
    return bool(union_all(half).intersection(union_all(floor)).area > OVER_M2)
