# SPDX-License-Identifier: GPL-3.0-or-later
"""What the visitor's services answer with.

Everything here is public: no type on this page can hold a hidden name.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from uuid import UUID

    from kiosk.wayfinding.drawing.plan import FloorPlan

Point = tuple[float, float]
CallState = Literal["waiting", "shown", "again", "accepted"]


@dataclass(frozen=True, slots=True)
class ShownFacility:
    """An amenity or a room that everybody may use; `target` is what the way is asked for.

    `places` are building and storey of the nearest by language, `seconds` the walk there. Typed as it stands
    in `asked` it is meant before any office, and beside one by a word of `near`.
    """

    names: Mapping[str, str]
    target: str
    glyph: str = "pin"
    places: Mapping[str, str] = field(default_factory=dict)
    seconds: float | None = None
    asked: tuple[str, ...] = ()
    near: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WayStep:
    """One sentence of the way, the storey it is on and where it begins; `floor` is the word to set apart.

    `kind` and `side` say what the foot does, `seen` the side and name of a room that is passed,
    `distance_m` how far the step leads.
    """

    text: str
    ordinal: int
    point: Point
    floor: str = ""
    kind: str = ""
    side: str = ""
    seen: tuple[str, str] = ("", "")
    distance_m: float = 0.0


@dataclass(frozen=True, slots=True)
class Way:
    """A way as shown; `legs` are storeys with points in the straightened venue's metres, as are `plans`.

    `buildings` names for each storey the houses that the way goes through there, each with the middle of its
    stretch; it is empty on a site of one house. The way to a `spot` ends at a thing in the unit: a machine in
    a hall, a stop on a square.
    """

    title: str
    place: str
    seconds: Mapping[str, float]
    steps: tuple[WayStep, ...]
    legs: tuple[tuple[int, tuple[Point, ...]], ...]
    target_unit: str = ""
    here: tuple[int, Point] | None = None
    plans: Mapping[int, FloorPlan] = field(default_factory=dict)
    closed: tuple[tuple[int, Point], ...] = ()
    buildings: Mapping[int, Mapping[str, Point]] = field(default_factory=dict)
    spot: bool = False


@dataclass(frozen=True, slots=True)
class OffSite:
    """A target in another place: no plan, but how to get there; without an address nobody has said where."""

    title: str
    address: str
    phone: str
    inside: bool = False  # of this very building, whose plan nobody has drawn yet
    bus: str = ""  # in Korean, as the city says it; empty where nobody has
    parking: str = ""
    map_url: str = ""


@dataclass(frozen=True, slots=True)
class OpeningHours:
    """Whether an office works now, its hours in words, and when that `turns`, as far as it is known.

    `open` is None where its own words of hours are none that a clock can follow.
    """

    open: bool | None
    hours: str
    lunch: str
    turns: datetime | None = None


@dataclass(frozen=True, slots=True)
class CodeAnswer:
    """What a typed visit code is: an arrival here, the way of an open visit, unknown, or why refused."""

    what: str
    visit: UUID | None = None
    target: str | None = None


@dataclass(frozen=True, slots=True)
class Announcement:
    """What the screen nobody has touched says: the city's words by language, or a visitor's praise."""

    texts: Mapping[str, str]
    praise: bool = False
