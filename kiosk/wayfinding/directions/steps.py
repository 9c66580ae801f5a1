# SPDX-License-Identifier: GPL-3.0-or-later
"""Steps in words: what to do, where on the drawn way, in any of the five languages."""

from __future__ import annotations

from dataclasses import dataclass
from math import dist
from typing import TYPE_CHECKING

from kiosk.language.catalogue import LANGUAGES, text_in
from kiosk.wayfinding.directions.maneuvers import maneuvers
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
    unnamed = f"unnamed.{move.kind if 'lift' in move.names else 'door'}"
    names = [say(labels, language) or text_in(language, unnamed) for labels in move.names.values()]
    leg = route.legs[move.leg]
    index = min(range(len(leg.points)), key=lambda i: dist(leg.points[i], move.at))
    text = text_in(language, f"step.{move.key}", *names, _number(move, language))
    strong = names[-1] if move.kind == "elevator" else ""  # the floor
    return WayInstruction(text, leg.level, move.kind, round(move.distance, 1), move.leg, index, strong)


def _number(move: Maneuver, language: str) -> str:
    """Return what stands after the names: the how-maniest door, the desk, or how far to walk."""
    if move.key.startswith("nth."):
        return text_in(language, f"nth.{move.count}")
    return move.number or str(max(1, round(move.distance)))
