# SPDX-License-Identifier: GPL-3.0-or-later
"""A city's sites together: one asks a kiosk, and the answer may be a way, or an address elsewhere."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import asin, cos, radians, sin, sqrt
from typing import TYPE_CHECKING
from urllib.parse import quote

from kiosk.wayfinding.targets import goals_for
from kiosk.wayfinding.venue.model import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.wayfinding.routing.route import Route
    from kiosk.wayfinding.routing.router import Router
    from kiosk.wayfinding.venue.model import KioskPlace, Venue

EARTH = 6_371_000.0
MAP = "https://map.kakao.com/link"


@dataclass(frozen=True, slots=True)
class OtherSite:
    """A target that cannot be walked to from here: where it is instead."""

    site: str
    address: str
    distance_m: int | None
    map_url: str
    inside: bool = False
    bus: str = ""
    parking: str = ""


@dataclass(frozen=True, slots=True)
class Address:
    """An office without a room in any venue; `door` is where it is in its building: 2층 205호.

    `inside` says that the building is one of this booth's site: nobody has drawn the way yet.
    """

    site: str
    address: str
    door: str = ""
    inside: bool = False
    bus: str = ""
    parking: str = ""


@dataclass(frozen=True, slots=True)
class RouteAnswer:
    """What a kiosk knows about a target: a way, an address, or that there is no way (all None)."""

    known: bool
    route: Route | None = None
    elsewhere: OtherSite | None = None


class UnknownKiosk(Exception):  # noqa: N818 # it names what was asked for
    """No venue has a kiosk of that name."""


@dataclass(frozen=True)
class Sites:
    """The venues of a city by folder name, the first one the main site, and the offices outside of them."""

    routers: Mapping[str, Router]
    addresses: Mapping[str, Address] = field(default_factory=dict)

    def kiosk(self, name: str | None = None, site: str | None = None) -> tuple[str, KioskPlace]:
        """Find a kiosk by name or id; without a name the first one (of the site, if one is named)."""
        for key, router in self.routers.items():
            if site is not None and key != site:
                continue
            for kiosk in router.venue.kiosks:
                if name is None or name == kiosk.id or name in kiosk.name.values():
                    return key, kiosk
        if site is not None and name is not None:
            return self.kiosk(name)
        raise UnknownKiosk(name or "")

    def answer(
        self,
        target: str,
        site: str,
        kiosk: KioskPlace,
        *,
        step_free: bool = False,
        blocked: frozenset[str] = frozenset(),
    ) -> RouteAnswer:
        """Look on this site first, then on the others, then in the list of addresses."""
        here = self.routers[site]
        goals = goals_for(here.venue, target)
        if goals and not self._means_elsewhere(target, site, here.venue):
            open_goals = [goal for goal in goals if goal.unit not in blocked]
            route = here.nearest(kiosk, open_goals, step_free=step_free, blocked=blocked)
            return RouteAnswer(known=True, route=route)
        for key, router in self.routers.items():
            if key != site and goals_for(router.venue, target):
                return RouteAnswer(known=True, elsewhere=_site_elsewhere(here.venue, router.venue))
        office = target.partition("/")[0].strip()
        if office in self.addresses:
            found = self.addresses[office]
            return RouteAnswer(
                known=True,
                elsewhere=OtherSite(
                    f"{found.site} {found.door}".strip(),
                    found.address,
                    None,
                    _search(found),
                    found.inside,
                    found.bus,
                    found.parking,
                ),
            )
        return RouteAnswer(known=False)

    def _means_elsewhere(self, target: str, site: str, venue: Venue) -> bool:
        """Return an exact name on another site beats a part of a name on this one."""
        office = target.partition("/")[0].strip()
        if office in venue.room_of or target in venue.unit:
            return False
        others = [router.venue for key, router in self.routers.items() if key != site]
        return office in self.addresses or any(
            office in v.room_of for v in others if office not in venue.room_of
        )


def _site_elsewhere(here: Venue, there: Venue) -> OtherSite:
    name = say(there.name)
    lon, lat = there.frame.lon, there.frame.lat
    metres = _great_circle((here.frame.lon, here.frame.lat), (lon, lat))
    return OtherSite(name, there.address, round(metres), f"{MAP}/to/{quote(name)},{lat:.6f},{lon:.6f}")


def _search(address: Address) -> str:
    sought = f"{address.address} {address.site}".strip()
    return f"{MAP}/search/{quote(sought)}" if sought else ""


def _great_circle(a: tuple[float, float], b: tuple[float, float]) -> float:
    lon1, lat1, lon2, lat2 = map(radians, (*a, *b))
    half = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH * asin(sqrt(half))
