# SPDX-License-Identifier: GPL-3.0-or-later
"""The venue as the kiosk thinks of it: floors, rooms, doors and desks in metres."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
import math
from typing import TYPE_CHECKING, Any

from shapely import Point as ShapelyPoint

from kiosk.language.spelled import spelled

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kiosk.wayfinding.venue.frame import MetreFrame, Point

Labels = dict[str, str]
Shape = Any  # a shapely geometry in metres; shapely ships no types

THOROUGHFARES = frozenset(
    {"walkway", "lobby", "foyer", "vestibule", "concourse", "ramp", "steps", "movingwalkway", "platform",
     "unenclosedarea", "waitingroom", "unspecified", "road", "parking", "fieldofplay", "huddleroom"}
)  # fmt: skip
CORRIDORS = frozenset({"walkway", "concourse"})
SOLID = frozenset({"structure", "column", "opentobelow", "nonpublic", "mechanical", "duct"})
CLIMBS = frozenset({"stairs", "steps", "escalator"})
CONNECTORS = frozenset({"stairs", "elevator", "escalator", "ramp", "steps", "movingwalkway"})
PRIVATE = frozenset({"employeesonly", "restricted"})
LANGUAGES = ("ko", "en", "zh-CN", "vi", "ja")


def say(labels: Labels, language: str = "ko") -> str:
    """Pick the name in the language, else in the nearest there is, Korean as it sounds; else nothing."""
    short = language.split("-", maxsplit=1)[0]
    for code in (language, short, "ko", "en"):
        if labels.get(code):
            return spelled(labels[code], language) if code == "ko" and language in LANGUAGES else labels[code]
    close = [text for code, text in labels.items() if code.split("-")[0] == short and text]
    return (close or [text for text in labels.values() if text] or [""])[0]


@dataclass(frozen=True, slots=True)
class Level:
    """One IMDF level; all levels of one ordinal are walked as one storey."""

    id: str
    ordinal: int
    name: Labels
    short_name: Labels
    outdoor: bool
    buildings: tuple[str, ...]
    shape: Shape


@dataclass(frozen=True, slots=True)
class Unit:
    """A room, corridor, stair or lift on one level."""

    id: str
    level: str
    ordinal: int
    category: str
    name: Labels
    alt_name: Labels
    restriction: str | None
    shape: Shape
    label_point: Point
    office: str = ""  # whose room it is, where it is called by another name than that office's id
    beside: tuple[str, ...] = ()  # offices that sit in it too, by their ids

    @property
    def known_as(self) -> str:
        """The office's id, or what the room itself is called in Korean."""
        return self.office or say(self.name)

    @property
    def walkable(self) -> bool:
        """A visitor may set foot in it."""
        return self.category not in SOLID and self.restriction not in PRIVATE

    @property
    def thoroughfare(self) -> bool:
        """A visitor may pass through it on the way to somewhere else."""
        return self.category in THOROUGHFARES

    @property
    def public(self) -> bool:
        """It is a place to go to, or to be in, for everybody; stairs are only a means."""
        return self.walkable and self.category not in {"stairs", "steps", "escalator", "movingwalkway"}


@dataclass(frozen=True, slots=True)
class Opening:
    """A door or gap; `sides` are the units it joins, none, one or two."""

    id: str
    level: str
    ordinal: int
    line: tuple[Point, Point]
    category: str
    name: Labels
    door: str | None
    clear_width: float
    sides: tuple[str, ...] = ()

    @property
    def middle(self) -> Point:
        """The point a person walks through."""
        (x0, y0), (x1, y1) = self.line
        return ((x0 + x1) / 2, (y0 + y1) / 2)


@dataclass(frozen=True, slots=True)
class VenueDesk:
    """A desk in venue metres: centre, size along its own axes, the point to stand at, its turn in degrees."""

    number: str
    x: float
    y: float
    w: float
    h: float
    approach: Point | None = None
    angle: float = 0.0

    @property
    def corners(self) -> tuple[Point, ...]:
        """The closed outline in venue metres."""
        turn = math.radians(self.angle)
        ax, ay = math.cos(turn), math.sin(turn)
        w, h = self.w / 2, self.h / 2
        signs = ((-1, -1), (1, -1), (1, 1), (-1, 1), (-1, -1))
        return tuple((self.x + i * w * ax - j * h * ay, self.y + i * w * ay + j * h * ax) for i, j in signs)


@dataclass(frozen=True, slots=True)
class Fixture:
    """Something that stands in the way, other than a desk."""

    id: str
    level: str
    ordinal: int
    category: str
    kind: str
    shape: Shape
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Amenity:
    """A cash machine, a toilet, a defibrillator: a point in units."""

    id: str
    ordinal: int
    category: str
    name: Labels
    point: Point
    units: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KioskPlace:
    """Where a kiosk stands and where its screen looks (degrees from north, clockwise)."""

    id: str
    level: str
    ordinal: int
    name: Labels
    point: Point
    shape: Shape
    heading: float | None


@dataclass(frozen=True, slots=True)
class Detail:
    """A drawn line without meaning for walking, such as a window."""

    level: str
    ordinal: int
    kind: str
    line: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A way between two units of different storeys (or of one, where the venue says so)."""

    kind: str
    lower: str
    upper: str
    one_way: bool = False


@dataclass(frozen=True)
class Venue:
    """A site, loaded; whatever was wrong with it is known elsewhere and left out here."""

    name: Labels
    address: str
    language: str
    frame: MetreFrame
    levels: tuple[Level, ...]
    units: tuple[Unit, ...]
    openings: tuple[Opening, ...]
    fixtures: tuple[Fixture, ...]
    desks: Mapping[str, tuple[VenueDesk, ...]]
    amenities: tuple[Amenity, ...]
    kiosks: tuple[KioskPlace, ...]
    details: tuple[Detail, ...] = ()
    links: tuple[Link, ...] = ()
    buildings: Mapping[str, Labels] = field(default_factory=dict)
    footprints: tuple[tuple[str, Shape], ...] = ()  # each building's outline on the ground

    def building_at(self, point: Point) -> Labels:
        """Return the name of the building over a point, nothing outdoors or where no outline is known."""
        spot = ShapelyPoint(point)
        inside = (building for building, shape in self.footprints if shape.covers(spot))
        return self.buildings.get(next(inside, ""), {})

    @cached_property
    def unit(self) -> Mapping[str, Unit]:
        """Units by id."""
        return {unit.id: unit for unit in self.units}

    @cached_property
    def level(self) -> Mapping[str, Level]:
        """Levels by id."""
        return {level.id: level for level in self.levels}

    @cached_property
    def ordinals(self) -> tuple[int, ...]:
        """The storeys, lowest first."""
        return tuple(sorted({level.ordinal for level in self.levels}))

    @cached_property
    def units_on(self) -> Mapping[int, tuple[Unit, ...]]:
        """Units by storey."""
        return _grouped(self.units)

    @cached_property
    def openings_on(self) -> Mapping[int, tuple[Opening, ...]]:
        """Openings by storey."""
        return _grouped(self.openings)

    @cached_property
    def fixtures_on(self) -> Mapping[int, tuple[Fixture, ...]]:
        """Fixtures by storey."""
        return _grouped(self.fixtures)

    @cached_property
    def kiosks_on(self) -> Mapping[int, tuple[KioskPlace, ...]]:
        """Kiosks by storey."""
        return _grouped(self.kiosks)

    @cached_property
    def room_of(self) -> Mapping[str, Unit]:
        """Units by their office's id or their Korean (or only) name; the first of a name wins."""
        rooms: dict[str, Unit] = {}
        for unit in self.units:
            rooms.setdefault(unit.known_as, unit)
        for unit in self.units:
            for office in unit.beside:
                rooms.setdefault(office, unit)
        return rooms


def _grouped(items: Sequence[Any]) -> dict[int, tuple[Any, ...]]:
    groups: dict[int, list[Any]] = defaultdict(list)
    for item in items:
        groups[item.ordinal].append(item)
    return {ordinal: tuple(found) for ordinal, found in groups.items()}
