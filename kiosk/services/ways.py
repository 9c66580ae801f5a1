# SPDX-License-Identifier: GPL-3.0-or-later
"""Ways as the screens show them: the route, its words, the plans of the storeys it crosses."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from kiosk.language.catalogue import text_in
from kiosk.services.shown import OffSite, Way, WayStep
from kiosk.settings import LANGUAGES
from kiosk.wayfinding.directions.steps import directions
from kiosk.wayfinding.drawing.plan import floor_plan
from kiosk.wayfinding.drawing.straight import straightened
from kiosk.wayfinding.routing.route import PACES
from kiosk.wayfinding.venue.model import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.directory.public import PublicDirectory
    from kiosk.wayfinding.drawing.plan import FloorPlan
    from kiosk.wayfinding.drawing.straight import StraightVenue
    from kiosk.wayfinding.routing.route import Goal, Leg, Route
    from kiosk.wayfinding.sites import Sites
    from kiosk.wayfinding.venue.frame import Point
    from kiosk.wayfinding.venue.model import KioskPlace, Unit


def led_inside(way: Way | OffSite | None, lit: str, language: str) -> Way | OffSite | None:
    """Return a way that goes on behind the office's door to the windows or the team, as they are told."""
    if not (isinstance(way, Way) and way.steps and lit):
        return way
    ordinal, points = way.legs[-1]
    inside = WayStep(text_in(language, "step.inside", lit), ordinal, points[-1], lit, "desk")
    return replace(way, steps=(*way.steps, inside))


class Ways:
    """From one kiosk to everything the directory and the venues know."""

    def __init__(self, sites: Sites, site: str, kiosk: KioskPlace) -> None:
        self._sites = sites
        self._site = site
        self.venue = sites.routers[site].venue
        self.kiosk = kiosk
        self._plan = lru_cache(maxsize=32)(lambda ordinal: floor_plan(self._straight.venue, ordinal))
        # These stand beside every search, and are asked for anew after each publication: 130 ms of ways.
        self.nearest = lru_cache(maxsize=256)(self._nearest)

    @cached_property
    def _straight(self) -> StraightVenue:
        return straightened(self.venue, self.kiosk)

    def way(  # noqa: PLR0913 # what a way depends on
        self,
        directory: PublicDirectory,
        target: str,
        language: str,
        *,
        step_free: bool,
        blocked: frozenset[str],
        closed: frozenset[str] = frozenset(),
    ) -> Way | OffSite | None:
        """Return the way around what is blocked, an address for what lies elsewhere, or None.

        On a way's storeys stand the marks of what is blocked, and of offices that are `closed`.
        """
        target = directory.now(target)
        name = target.rpartition("/")[0] or target
        office = directory.office(name)
        if office is None and name in self._sites.addresses:
            return None  # the city's file knows it still, but it has ended
        answer = self._sites.answer(target, self._site, self.kiosk, step_free=step_free, blocked=blocked)
        if answer.route is not None:
            return self._shown(answer.route, language, blocked | self._rooms_of(closed))
        if answer.elsewhere is not None:
            title = say({"ko": office.label, **office.names}, language) if office else target
            phone = (office.phone if office else None) or ""
            place = answer.elsewhere
            if place.inside:
                return OffSite(title, place.site, phone, inside=True)
            where = place.address if place.site in place.address else f"{place.address} {place.site}".strip()
            if not where:  # whoever founded the city knew its name alone
                return OffSite(title, "", phone)
            return OffSite(title, where, phone, bus=place.bus, parking=place.parking, map_url=place.map_url)
        return None

    def _nearest(self, target: str, blocked: frozenset[str]) -> tuple[dict[str, str], float] | None:
        """Return building and storey of the nearest of a kind, by language, and the seconds to it."""
        answer = self._sites.answer(target, self._site, self.kiosk, blocked=blocked)
        if answer.route is None:
            return None
        ends, venue = answer.route.legs[-1], self.venue
        names = (venue.building_at(ends.points[-1]), venue.level[ends.level].name)
        places = {code: " ".join(filter(None, (say(one, code) for one in names))) for code in LANGUAGES}
        return places, answer.route.seconds("ordinary")

    def _shown(self, route: Route, language: str, shut: frozenset[str]) -> Way:
        venue = self.venue
        worded = directions(route, language)
        unit = venue.unit[route.goal.unit]
        ordinals = dict.fromkeys(leg.ordinal for leg in route.legs)
        level = venue.level[unit.level]
        number = say(unit.alt_name, language)
        return Way(
            title=self._name(route.goal, language) or route.goal.label,
            place=" ".join(filter(None, (self._building(unit, language), say(level.name, language), number))),
            seconds={pace: route.seconds(pace) for pace in PACES},
            steps=tuple(
                WayStep(
                    step.text,
                    route.legs[step.leg].ordinal,
                    self._at(route.legs[step.leg], step.point_index),
                    step.strong,
                    step.kind,
                    step.side,
                    step.seen,
                    step.distance_m,
                )
                for step in worded
            ),
            legs=tuple((leg.ordinal, self._drawn(leg)) for leg in route.legs),
            target_unit=unit.id,
            here=(
                self.kiosk.ordinal,
                self._straight.at(self.kiosk.point, outdoor=self.venue.level[self.kiosk.level].outdoor),
            ),
            plans={ordinal: self._plan_of(ordinal, route) for ordinal in ordinals},
            closed=tuple(one for one in self._marks(shut) if one[0] in ordinals),
            buildings=self._buildings(route, language),
            spot=route.goal.amenity is not None and route.goal.point is not None,
        )

    def _plan_of(self, ordinal: int, route: Route) -> FloorPlan:
        """Return a storey's plan under the names that the buildings on the way give it."""
        plan = self._plan(ordinal)
        walked = [self.venue.level[leg.level] for leg in route.legs if leg.ordinal == ordinal]
        names = [level.name for level in walked if not level.outdoor]
        if all(name == plan.name for name in names):
            return plan
        codes = dict.fromkeys(code for name in names for code in name)
        told = {code: " · ".join(dict.fromkeys(say(name, code) for name in names)) for code in codes}
        return replace(plan, name=told)

    def _building(self, unit: Unit, language: str) -> str:
        """Return the building's name, where the site has several."""
        if len(self.venue.buildings) < 2:  # noqa: PLR2004 # one needs no name
            return ""
        return say(self.venue.building_at(unit.label_point), language)

    def _buildings(self, route: Route, language: str) -> dict[int, dict[str, Point]]:
        """Return by storey the houses that a way goes through, where the site has several."""
        met: dict[int, dict[str, list[Point]]] = {}
        for leg in route.legs if len(self.venue.buildings) > 1 else ():
            for index, point in enumerate(leg.points):
                if name := say(self.venue.building_at(point), language):
                    met.setdefault(leg.ordinal, {}).setdefault(name, []).append(self._at(leg, index))
        return {
            ordinal: {name: points[len(points) // 2] for name, points in houses.items()}
            for ordinal, houses in met.items()
        }

    def _rooms_of(self, offices: frozenset[str]) -> frozenset[str]:
        return frozenset(room.id for name, room in self.venue.room_of.items() if name in offices)

    def _marks(self, shut: frozenset[str]) -> Iterator[tuple[int, Point]]:
        """Yield where lifts, rooms and doors that are closed stand."""
        straight = self._straight.venue
        yield from ((unit.ordinal, unit.label_point) for unit in straight.units if unit.id in shut)
        yield from ((door.ordinal, door.middle) for door in straight.openings if door.id in shut)

    def _name(self, goal: Goal, language: str) -> str:
        """Return what is looked for: a cash machine, not the lobby it stands in."""
        venue = self.venue
        inside = (one for one in venue.amenities if one.id == goal.amenity and goal.point is not None)
        named = next((say(one.name, language) for one in inside), "")
        return named or say(venue.unit[goal.unit].name, language)

    def _drawn(self, leg: Leg) -> tuple[Point, ...]:
        """Return a leg's points in the straightened venue."""
        return tuple(self._at(leg, index) for index in range(len(leg.points)))

    def _at(self, leg: Leg, index: int) -> Point:
        return self._straight.at(leg.points[index], outdoor=self.venue.level[leg.level].outdoor)
