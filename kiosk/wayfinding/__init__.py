# SPDX-License-Identifier: GPL-3.0-or-later
"""Wayfinding: the venue (IMDF), its meshes, the routes through it and the words for them.

Whoever asks the way needs few names, and geometry is imported only when one of them is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.wayfinding.checking import VenueReport, check_venue
    from kiosk.wayfinding.directions.steps import WayInstruction
    from kiosk.wayfinding.drawing.plan import FloorPlan, floor_plan
    from kiosk.wayfinding.routing.route import Goal, Route
    from kiosk.wayfinding.routing.router import Router
    from kiosk.wayfinding.sites import OtherSite, RouteAnswer, Sites
    from kiosk.wayfinding.venue.loading import load_venue
    from kiosk.wayfinding.venue.model import Venue, VenueDesk

_HOMES = {
    "RouteAnswer": "sites",
    "VenueDesk": "model",
    "OtherSite": "sites",
    "FloorPlan": "plan",
    "Goal": "route",
    "VenueReport": "checking",
    "Route": "route",
    "Router": "routing",
    "Sites": "sites",
    "WayInstruction": "directions",
    "Venue": "model",
    "check_venue": "checking",
    "floor_plan": "plan",
    "load_venue": "loading",
}

__all__ = [
    "FloorPlan",
    "Goal",
    "OtherSite",
    "Route",
    "RouteAnswer",
    "Router",
    "Sites",
    "Venue",
    "VenueDesk",
    "VenueReport",
    "WayInstruction",
    "check_venue",
    "floor_plan",
    "load_venue",
]


def __getattr__(name: str) -> object:
    """Import a public name from its module when it is first asked for."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
