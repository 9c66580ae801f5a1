# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tuned numbers of a room are measured by.

- importing: rooms and doors that are right, and those that are not there, of 18 plans that the tests draw;
- routing: ways of two cities that are found, their metres and their bends;
- directions: the steps of those ways and their letters, which tell nothing of better or worse by themselves;
- drawing: names on the pictures of ways, for a phone and for a screen, and marks that lie on each other;
- desks: how many desks go into the rooms of two cities;
- charts: charts of the hands that are wholly right, and of chance, and who is seen where nobody sits.

A comment "of 106 charts" beside a number of charts is of an earlier run: half of the hands, and 24 of chance.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import Counter
from itertools import combinations
import json
import logging
from math import radians
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Final

from tests.soak.chance.drawn import chance_chart
from tests.wayfinding.cad import DEEP, Cad
from tests.wayfinding.held_out import TownHall

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sized

    type Came = tuple[Counter[str], str]
    type Outcome = dict[str, Came]
    type Doors = set[tuple[str, str]]

# ruff: noqa: PLC0415 - what is imported anew is imported where it is measured

PLANS: Final = Path(__file__).parents[3] / "floor_plans"
STOREYS: Final = [[6.0, 8.0, 5.5, 12.0], [10.0, 9.5, 12.0]]
CHANCE: Final = 150
SEATS: Final = 25  # of so many one
MOST_ROWS: Final = 40


class Room(ABC):
    """A room: the packages with its numbers, those to import anew, and what comes of its work."""

    tuned: ClassVar[tuple[str, ...]]
    but: ClassVar[tuple[str, ...]] = ()
    anew: ClassVar[tuple[str, ...]]
    keeps: ClassVar[bool] = False  # whether what was made for one item serves others

    @abstractmethod
    def prepare(self, folder: Path) -> None:
        """Make what is measured, once."""

    @abstractmethod
    def items(self) -> list[str]:
        """Return the names of what is measured."""

    def measure(self, items: Iterable[str]) -> Outcome:
        """Return for each item its figures, and all that came of it in letters."""
        return {item: self._tried(item) for item in items}

    def _tried(self, item: str) -> Came:
        try:
            return self.came(item)
        except Exception as error:  # noqa: BLE001 # a number may be so wrong that nothing holds any more
            return Counter(failed=1), repr(error)

    @abstractmethod
    def came(self, item: str) -> Came:
        """Return what comes of one item."""


class Importing(Room):
    """Plans as the tests draw them, of which all rooms and doors are known."""

    tuned = ("wayfinding/importing",)
    anew = ("kiosk.wayfinding",)

    def __init__(self) -> None:
        """Begin without plans."""
        self._plans: dict[str, tuple[Path, dict[str, float], Doors]] = {}

    def prepare(self, folder: Path) -> None:
        """Draw them."""
        from tests.wayfinding.test_importing_osm import DEEP as OSM_DEEP
        from tests.wayfinding.test_importing_osm import house
        from tests.wayfinding.test_importing_pdf import Plan

        hands = {
            "mm": Cad(), "inches": Cad(unit=0.0254), "metres": Cad(unit=1.0), "3 mm short": Cad(short=0.003),
            "10 mm short": Cad(short=0.01), "spaced": Cad(spaced=True), "turned": Cad(turn=radians(17)),
        }  # fmt: skip
        rooms = {f"{at + 1}층{n}과": w * DEEP for at, row in enumerate(STOREYS) for n, w in enumerate(row)}
        doors = {(name, "복도") for name in rooms} | {("밖", "복도")}
        for name, cad in hands.items():
            file = folder / f"{name}.dxf"
            cad.draw(STOREYS, file)
            self._plans[name] = file, rooms, doors
        for squeezed in (1.0, 0.93):
            file = folder / f"{squeezed}.pdf"
            Plan().print(STOREYS, file, squeezed)
            self._plans[file.name] = file, rooms, doors
        osm, truth = house(STOREYS)
        upper = {f"{at}층{n}과": w * OSM_DEEP for at, row in enumerate(STOREYS) for n, w in enumerate(row)}
        joined = {(one, other) for _, one, other, _ in truth}
        self._plans["osm"] = osm.save(folder / "house.osm"), upper, joined
        for seed in (1, 4):
            hall = TownHall(seed)
            cells = {cell.name: cell.shape.area for cell in hall.cells}
            ways: Doors = {(name, "복도") for name in cells} | {("밖", "복도")}
            for kind in ("dxf", "pdf", "osm"):
                file = folder / f"hall {seed}.{kind}"
                getattr(hall, kind)(file)
                self._plans[file.name] = file, cells, ways
        self._plans["gaon"] = PLANS / "gaon" / "given" / "plan.osm", {}, set()

    def items(self) -> list[str]:
        """Return the plans."""
        return list(self._plans)

    def came(self, item: str) -> Came:
        """Read it."""
        from kiosk.wayfinding.importing.draft_archive import archive_of
        from kiosk.wayfinding.importing.reading import read_plan

        file, rooms, doors = self._plans[item]
        draft = read_plan([file], {})
        archive = archive_of(draft, "청사")
        told = {_pair(one.one.called, one.other.called if one.other else "밖") for one in draft.openings}
        true = {_pair(*pair) for pair in doors}
        right = [one for one in draft.rooms if abs(one.shape.area / rooms.get(one.called, 1e9) - 1) < 0.05]
        figures = Counter(rooms=len(right), doors=len(told & true), besides=len(told - true) if true else 0)
        return figures, f"{json.dumps(draft.row(), default=str)}{archive}{draft.problems}"


def _pair(one: str, other: str) -> tuple[str, str]:
    return min(one, other), max(one, other)


class Walks(Room):
    """Ways from the first kiosk of two cities to all that is asked for, but few seats; half without steps."""

    def __init__(self) -> None:
        """Begin without houses."""
        self._venues: dict[str, Any] = {}
        self._routers: dict[str, Any] = {}
        self._qt: Any = None
        self._ways: dict[str, Callable[[Any], Any]] = {}

    @staticmethod
    def venue(city: str) -> Any:  # noqa: ANN401 # of a class that is imported anew
        """Return a city's first house."""
        from kiosk.wayfinding.venue.archive import read_archive
        from kiosk.wayfinding.venue.loading import load_venue

        return load_venue(read_archive(PLANS / city / "venue" / "main"))

    def prepare(self, folder: Path) -> None:
        """Open both cities' houses."""
        from kiosk.wayfinding.targets import public_targets

        del folder
        for city in ("mokpo", "gaon"):
            self._venues[city] = self.venue(city)
            for at, target in enumerate(public_targets(self._venues[city])):
                if target.goal.desk is None or at % SEATS == 0:
                    name = f"{city} {target.goal.label} {at}"
                    self._ways[name] = self._way(city, target.goal, step_free=at % 2 == 1)

    @staticmethod
    def _way(city: str, goal: Any, *, step_free: bool) -> Callable[[Any], Any]:  # noqa: ANN401
        return lambda routers: routers[city].route(routers[city].venue.kiosks[0], goal, step_free=step_free)

    def items(self) -> list[str]:
        """Return the ways."""
        return list(self._ways)


class Routing(Walks):
    """The ways themselves."""

    tuned = ("wayfinding/routing",)
    anew = ("kiosk.wayfinding.routing",)
    keeps = True  # the meshes of storeys

    def items(self) -> list[str]:
        """Return a third of the ways: each mesh is made anew for each number."""
        return super().items()[::3]

    def came(self, item: str) -> Came:
        """Find it."""
        from kiosk.wayfinding.routing.router import Router

        self._routers = self._routers or {city: Router(venue) for city, venue in self._venues.items()}
        route = self._ways[item](self._routers)
        if route is None:
            return Counter(), ""
        bends = sum(len(leg.taut) - 2 for leg in route.legs)
        figures = Counter(ways=1, metres=round(route.length), bends=bends)
        points = [[(round(x, 2), round(y, 2)) for x, y in leg.points] for leg in route.legs]
        return figures, f"{route.seconds():.0f}{points}"


class Directions(Walks):
    """The words of the ways."""

    tuned = ("wayfinding/directions",)
    anew = ("kiosk.wayfinding.directions",)

    def prepare(self, folder: Path) -> None:
        """Find the ways."""
        from kiosk.wayfinding.routing.router import Router

        super().prepare(folder)
        routers = {city: Router(venue) for city, venue in self._venues.items()}
        found = {item: way(routers) for item, way in self._ways.items()}
        self._routes = {item: route for item, route in found.items() if route is not None}

    def items(self) -> list[str]:
        """Return the ways that there are."""
        return list(self._routes)

    def came(self, item: str) -> Came:
        """Say it."""
        from kiosk.wayfinding.directions.maneuvers import maneuvers
        from kiosk.wayfinding.directions.passing import stretch
        from kiosk.wayfinding.directions.steps import directions

        route = self._routes[item]
        steps = directions(route, "ko")
        text = " / ".join(step.text for step in steps)
        moves = maneuvers(route.venue, route)
        passed = [stretch(route, *two) for two in zip(moves, [*moves[1:], None], strict=True)]
        return Counter(steps=len(steps), letters=len(text)), f"{text}{passed}"


class Drawing(Walks):
    """Pictures of ways for a phone, and maps of them as the screen lays them out."""

    tuned = ("wayfinding/drawing",)
    anew = ("kiosk.wayfinding.drawing", "kiosk.services", "kiosk.ui", "tests.ui")

    def prepare(self, folder: Path) -> None:
        """Open the houses with their meshes."""
        from kiosk.wayfinding.routing.router import Router
        from kiosk.wayfinding.sites import Sites
        from tests.ui.plan.every_way import FAR, MAIN, long_house

        del folder
        venues = {"mokpo": self.venue("mokpo"), "gaon": self.venue("gaon"), "long": long_house().venue()}
        self._sites = {name: Sites({"main": Router(venue)}) for name, venue in venues.items()}
        gaon = [unit.name["ko"] for unit in venues["gaon"].units if unit.public and unit.name][::3]
        self._asked = {
            f"{house} {target}": (house, target)
            for house, targets in (("mokpo", MAIN), ("long", FAR), ("gaon", gaon[:9:2]))
            for target in targets
        }
        for house, target in self._asked.values():
            self._answer(house, target)

    def _answer(self, house: str, target: str) -> Any:  # noqa: ANN401 # where it is
        sites = self._sites[house]
        return sites.answer(target, "main", sites.routers["main"].venue.kiosks[0])

    def items(self) -> list[str]:
        """Return the ways."""
        return list(self._asked)

    def came(self, item: str) -> Came:
        """Draw it."""
        from PySide6.QtCore import QRectF
        from PySide6.QtGui import QGuiApplication

        from kiosk.services.phone_places import storeys
        from kiosk.services.ways import Ways
        from kiosk.ui.plan.marks import square
        from tests.ui.plan.drawn import laid, way_to

        self._qt = self._qt or QGuiApplication(["constants", "-platform", "offscreen"])
        house, target = self._asked[item]
        sites = self._sites[house]
        way = way_to(Ways(sites, "main", sites.routers["main"].venue.kiosks[0]), target)
        pictures = "".join(svg for _, svg in storeys(way, "ko", "길", "지금 여기"))
        sheet = laid(way).sheet
        assert sheet is not None
        marks = [square(spot, 50) for _, spot in sheet.discs] + [label.box for label in sheet.names]
        marks += [box for box, _ in sheet.chips] + [sign.box for sign in sheet.signs]
        both = (QRectF(one.intersected(two)) for one, two in combinations(marks, 2))
        corners = sum(len(line) - 2 for plate in sheet.plates for line in plate.lines)
        figures = Counter(
            phone_names=pictures.count('class="name"') + pictures.count('class="goal"'),
            names=len(sheet.names),
            letters=round(sum(label.size for label in sheet.names)),
            overlaps=sum(min(one.width(), one.height()) >= 3 for one in both),
            corners=corners,
        )
        return figures, f"{pictures}{sheet}"


class Desks(Room):
    """How many desks, drawn four in a row, go into each office's room of two cities."""

    tuned = ("directory/placement.py", "directory/room_frame.py")
    anew = ("kiosk.directory",)

    def prepare(self, folder: Path) -> None:
        """Measure the rooms."""
        del folder
        venues = [Walks.venue(city) for city in ("mokpo", "gaon")]
        self._rooms = {
            f"{at} {unit.name['ko']}": (
                tuple(unit.shape.exterior.coords[:-1]),
                tuple(one.line for one in venue.openings_on[unit.ordinal] if unit.id in one.sides),
            )
            for at, venue in enumerate(venues)
            for unit in venue.units
            if unit.category == "office" and unit.name and unit.shape.geom_type == "Polygon"
        }

    def items(self) -> list[str]:
        """Return the rooms."""
        return list(self._rooms)

    def came(self, item: str) -> Came:
        """Set in as many as there is space for."""
        from kiosk.directory.model import OfficePlace
        from kiosk.directory.placement import NoSpace, place_desks
        from kiosk.directory.room_frame import RoomSize

        room = RoomSize(*self._rooms[item])
        placed: list[Sized] = [()]
        for rows in range(1, MOST_ROWS):
            places = [(x, y) for y in range(rows) for x in range(4)]
            drawn = [
                (f"{at}", OfficePlace((x + 0.5) / 4, (y + 0.5) / rows, 0.2, 0.8 / rows))
                for at, (x, y) in enumerate(places)
            ]
            try:
                placed.append(place_desks(room, drawn))
            except NoSpace:
                break
        return Counter(desks=len(placed[-1])), f"{placed}"


class Charts(Room):
    """Charts as people drew them in thirteen sets, and such as chance composes."""

    tuned = ("directory/charts",)
    but = ("directory/charts/layout/teams.py", "directory/charts/layout/sides.py")
    anew = ("kiosk.directory",)

    def __init__(self) -> None:
        """Begin without charts."""
        self._drawn: dict[str, tuple[Path, Any]] = {}

    def prepare(self, folder: Path) -> None:
        """Draw them."""
        from tests.directory.charts.test_hands import DRAWN

        logging.disable()  # of charts that a step makes unreadable
        hands = [(draw.__name__, draw()) for draw in DRAWN]
        chance = [(f"chance {seed}", chance_chart(seed)[0]) for seed in range(1, CHANCE + 1)]
        for name, sketch in hands + chance:
            sketch.save(folder / f"{name}.xlsx")
            self._drawn[name] = folder / f"{name}.xlsx", sketch.offices

    def items(self) -> list[str]:
        """Return the charts."""
        return list(self._drawn)

    def came(self, item: str) -> Came:
        """Read it."""
        from kiosk.directory.charts.reader import read_chart_file
        from tests.directory.charts.hands.judge import judge
        from tests.directory.charts.variants.reading import TODAY

        file, truth = self._drawn[item]
        read = read_chart_file(file, TODAY)
        said = judge(truth, read.charts)
        figures = Counter(right=int(not said.wrong), phantoms=len(said.phantoms))
        return figures, f"{[(chart.office, chart.seats) for chart in read.charts]}{read.diagnostics}"


ROOMS: Final[dict[str, Room]] = {
    "importing": Importing(),
    "routing": Routing(),
    "directions": Directions(),
    "drawing": Drawing(),
    "desks": Desks(),
    "charts": Charts(),
}
