# SPDX-License-Identifier: GPL-3.0-or-later
"""Ways as the screens show them: the route, its words, the plans of the storeys it crosses."""

from __future__ import annotations

from dataclasses import replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from kiosk.services.shown import OffSite, Way, WayStep
from kiosk.wayfinding.directions.steps import directions
from kiosk.wayfinding.drawing.plan import floor_plan
from kiosk.wayfinding.drawing.straight import straightened
from kiosk.wayfinding.routing.route import PACES
from kiosk.wayfinding.venue.model import say

if TYPE_CHECKING:
    from kiosk.directory.public import PublicDirectory
    from kiosk.wayfinding.routing.route import Goal, Leg, Route
    from kiosk.wayfinding.sites import Sites
    from kiosk.wayfinding.venue.frame import Point
    from kiosk.wayfinding.venue.model import KioskPlace, Venue


class Ways:
    """From one kiosk to everything the directory and the venues know."""

    def __init__(self, sites: Sites, site: str, kiosk: KioskPlace) -> None:
        self._sites = sites
        self._site = site
        self._kiosk = kiosk
        self._straight = cache(lambda: straightened(self._venue, kiosk))
        self._plan = lru_cache(maxsize=32)(lambda ordinal: floor_plan(self._straight().venue, ordinal))

    def way(
        self,
        directory: PublicDirectory,
        target: str,
        language: str,
        *,
        step_free: bool,
        blocked: frozenset[str],
    ) -> Way | OffSite | None:
        """Return the way around what is blocked, an address for what lies elsewhere, or None."""
        answer = self._sites.answer(target, self._site, self._kiosk, step_free=step_free, blocked=blocked)
        office = directory.office(target.rpartition("/")[0] or target)
        if answer.route is not None:
            return self._shown(answer.route, language)
        if answer.elsewhere is not None:
            title = (office.names.get(language) or office.name) if office else target
            phone = (office.phone if office else None) or ""
            place = answer.elsewhere
            if place.inside:
                return OffSite(title, place.site, phone, inside=True)
            where = place.address if place.site in place.address else f"{place.address} {place.site}".strip()
            return OffSite(title, where, phone, place.distance_m, place.map_url)
        return None

    def marked[Answer](self, way: Answer, blocked: frozenset[str], offices: frozenset[str]) -> Answer:
        """Mark on a way's storeys the lifts, doors and offices that are closed."""
        if not isinstance(way, Way):
            return way
        rooms = {room.id for name, room in self._venue.room_of.items() if name in offices}
        straight = self._straight().venue
        units = [(unit.ordinal, unit.label_point) for unit in straight.units if unit.id in blocked | rooms]
        doors = [(door.ordinal, door.middle) for door in straight.openings if door.id in blocked]
        return replace(way, closed=tuple(one for one in (*units, *doors) if one[0] in way.plans))

    def _shown(self, route: Route, language: str) -> Way:
        venue = self._venue
        worded = directions(route, language)
        unit = venue.unit[route.goal.unit]
        ordinals = dict.fromkeys(leg.ordinal for leg in route.legs)
        level = venue.level[unit.level]
        number = say(unit.alt_name, language)
        return Way(
            title=self._name(route.goal, language) or route.goal.label,
            place=" ".join(part for part in (say(level.name, language), number) if part),
            seconds={pace: route.seconds(pace) for pace in PACES},
            length_m=route.length,
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
            step_free=route.step_free,
            target_unit=unit.id,
            seat=route.goal.desk or "",
            here=(
                self._kiosk.ordinal,
                self._straight().at(self._kiosk.point, outdoor=self._venue.level[self._kiosk.level].outdoor),
            ),
            plans={ordinal: self._plan(ordinal) for ordinal in ordinals},
        )

    def _name(self, goal: Goal, language: str) -> str:
        """Return what is looked for: a cash machine, not the lobby it stands in."""
        venue = self._venue
        inside = (one for one in venue.amenities if one.id == goal.amenity and goal.point is not None)
        named = next((say(one.name, language) for one in inside), "")
        return named or say(venue.unit[goal.unit].name, language)

    def _drawn(self, leg: Leg) -> tuple[Point, ...]:
        """Return a leg's points in the straightened venue."""
        return tuple(self._at(leg, index) for index in range(len(leg.points)))

    def _at(self, leg: Leg, index: int) -> Point:
        return self._straight().at(leg.points[index], outdoor=self._venue.level[leg.level].outdoor)

    @property
    def _venue(self) -> Venue:
        return self._sites.routers[self._site].venue
