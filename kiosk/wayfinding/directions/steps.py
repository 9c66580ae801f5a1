# SPDX-License-Identifier: GPL-3.0-or-later
"""Steps in words: what to do, where on the drawn way, in any of the five languages."""

from __future__ import annotations

from dataclasses import dataclass
from math import dist
from typing import TYPE_CHECKING

from kiosk.wayfinding.directions.maneuvers import maneuvers
from kiosk.wayfinding.directions.phrases import LANGUAGES, nth, phrase
from kiosk.wayfinding.venue.model import say

if TYPE_CHECKING:
    from kiosk.wayfinding.directions.maneuvers import Maneuver
    from kiosk.wayfinding.routing.route import Route


@dataclass(frozen=True, slots=True)
class WayInstruction:
    """One line: the words, where they hold, and the part to print bold (the floor to press)."""

    text: str
    level: str
    kind: str
    distance_m: float
    leg: int
    point_index: int
    strong: str = ""


def directions(route: Route, language: str = "ko") -> tuple[WayInstruction, ...]:
    """Return the way in steps, the same for screen, speech and QR; in Korean where we lack the language."""
    tongue = language if language in LANGUAGES else "ko"
    return tuple(_worded(route, move, tongue) for move in maneuvers(route.venue, route))


def _worded(route: Route, move: Maneuver, language: str) -> WayInstruction:
    values = {
        key: say(labels, language) or _unnamed(move, key, language) for key, labels in move.names.items()
    }
    values["m"] = str(max(1, round(move.distance)))
    values["number"] = move.number
    values["nth"] = nth(language, move.count) or ""
    leg = route.legs[move.leg]
    index = min(range(len(leg.points)), key=lambda i: dist(leg.points[i], move.at))
    text = phrase(language, move.key, **values)
    strong = values["floor"] if move.kind == "elevator" else ""
    return WayInstruction(text, leg.level, move.kind, round(move.distance, 1), move.leg, index, strong)


def _unnamed(move: Maneuver, key: str, language: str) -> str:
    return phrase(language, f"{move.kind}?") if key == "lift" else phrase(language, "doorless")
