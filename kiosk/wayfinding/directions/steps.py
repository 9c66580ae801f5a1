# SPDX-License-Identifier: GPL-3.0-or-later
"""Steps in words: what to do, where on the drawn way, in any of the five languages."""

from __future__ import annotations

from dataclasses import dataclass
from math import dist
from typing import TYPE_CHECKING

from kiosk.language.catalogue import LANGUAGES, text_in
from kiosk.wayfinding.directions.maneuvers import maneuvers
from kiosk.wayfinding.directions.passing import stretch
from kiosk.wayfinding.venue.model import say

if TYPE_CHECKING:
    from kiosk.wayfinding.directions.maneuvers import Maneuver
    from kiosk.wayfinding.routing.route import Route

SIDES = frozenset({"left", "right", "back"})


@dataclass(frozen=True, slots=True)
class WayInstruction:
    """One line: the words, where they hold, and the part to print bold (the floor to press).

    `side` is where one turns (left, right, back), `seen` the side and the name of a room that one passes.
    `distance_m` is how far the step leads on its storey.
    """

    text: str
    level: str
    kind: str
    distance_m: float
    leg: int
    point_index: int
    strong: str = ""
    side: str = ""
    seen: tuple[str, str] = ("", "")


def directions(route: Route, language: str = "ko") -> tuple[WayInstruction, ...]:
    """Return the way in steps, the same for screen, speech and QR; in Korean where we lack the language."""
    tongue = language if language in LANGUAGES else "ko"
    moves = maneuvers(route.venue, route)
    nexts = [*moves[1:], None]
    return tuple(_worded(route, move, then, tongue) for move, then in zip(moves, nexts, strict=True))


def _worded(route: Route, move: Maneuver, then: Maneuver | None, language: str) -> WayInstruction:
    unnamed = f"unnamed.{move.kind if 'lift' in move.names else 'door'}"
    names = [say(labels, language) or text_in(language, unnamed) for labels in move.names.values()]
    leg = route.legs[move.leg]
    index = min(range(len(leg.points)), key=lambda i: dist(leg.points[i], move.at))
    text = text_in(language, f"step.{move.key}", *names, _number(move, language))
    strong = names[-1] if move.kind == "elevator" else ""  # the floor
    far, mark = stretch(route, move, then)
    side = move.key.rpartition(".")[2]
    return WayInstruction(
        text, leg.level, move.kind, round(far, 1), move.leg, index, strong,
        side if side in SIDES else "", (mark[0], say(mark[1], language)) if mark else ("", ""),
    )  # fmt: skip


def _number(move: Maneuver, language: str) -> str:
    """Return what stands after the names: the how-maniest door, the desk, or how far to walk."""
    if move.key.startswith("nth."):
        return text_in(language, f"nth.{move.count}")
    return move.number or str(max(1, round(move.distance)))
