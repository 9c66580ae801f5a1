# SPDX-License-Identifier: GPL-3.0-or-later
"""Ways as the screens show them: the route, its words, the plans of the storeys it crosses."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from kiosk.services.shown import OffSite, Way, WayStep
from kiosk.wayfinding.directions.steps import directions
from kiosk.wayfinding.drawing.plan import floor_plan
from kiosk.wayfinding.drawing.projection import quarter
from kiosk.wayfinding.routing.route import PACES
from kiosk.wayfinding.venue.model import say

if TYPE_CHECKING:
    from kiosk.directory.public import PublicDirectory
    from kiosk.wayfinding.routing.route import Goal, Route
    from kiosk.wayfinding.sites import Sites
    from kiosk.wayfinding.venue.model import KioskPlace, Venue


class Ways:
    """From one kiosk to everything the directory and the venues know."""

    def __init__(self, sites: Sites, site: str, kiosk: KioskPlace) -> None:
        self._sites = sites
        self._site = site
        self._kiosk = kiosk
        self._plan = lru_cache(maxsize=32)(lambda ordinal: floor_plan(self._venue, ordinal))

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
            where = place.address if place.site in place.address else f"{place.address} {place.site}".strip()
            return OffSite(title, where, phone, place.distance_m, place.map_url)
        return None

    def marked[Answer](self, way: Answer, blocked: frozenset[str], offices: frozenset[str]) -> Answer:
        """Mark on a way's storeys the lifts, doors and offices that are closed."""
        if not isinstance(way, Way):
            return way
        rooms = {room.id for name, room in self._venue.room_of.items() if name in offices}
        units = [(unit.ordinal, unit.label_point) for unit in self._venue.units if unit.id in blocked | rooms]
        doors = [(door.ordinal, door.middle) for door in self._venue.openings if door.id in blocked]
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
                    route.legs[step.leg].points[step.point_index],
                    step.strong,
                )
                for step in worded
            ),
            legs=tuple((leg.ordinal, leg.points) for leg in route.legs),
            step_free=route.step_free,
            target_unit=unit.id,
            seat=route.goal.desk or "",
            here=(self._kiosk.ordinal, self._kiosk.point),
            turn=self._turn,
            plans={ordinal: self._plan(ordinal) for ordinal in ordinals},
        )

    def _name(self, goal: Goal, language: str) -> str:
        """Return what is looked for: a cash machine, not the lobby it stands in."""
        venue = self._venue
        inside = (one for one in venue.amenities if one.id == goal.amenity and goal.point is not None)
        named = next((say(one.name, language) for one in inside), "")
        return named or say(venue.unit[goal.unit].name, language)

    @property
    def _turn(self) -> float:
        """Whole quarters that bring what lies ahead of the visitor up; the screen looks the other way."""
        heading = (self._kiosk.heading if self._kiosk.heading is not None else 180.0) + 180.0
        return quarter(heading)

    @property
    def _venue(self) -> Venue:
        return self._sites.routers[self._site].venue
