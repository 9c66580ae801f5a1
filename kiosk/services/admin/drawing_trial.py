# SPDX-License-Identifier: GPL-3.0-or-later
"""A way tried on a drawing that nobody has published: as a visitor would be sent, from the booth on it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from kiosk.services.admin.results.drawing_trial import TriedWay
from kiosk.services.refused import Refused
from kiosk.wayfinding.directions.steps import directions
from kiosk.wayfinding.drafting.export import venue_of
from kiosk.wayfinding.routing.reach import reach_of
from kiosk.wayfinding.routing.route import Goal
from kiosk.wayfinding.routing.router import Router
from kiosk.wayfinding.venue.frame import MetreFrame
from kiosk.wayfinding.venue.loading import load_venue
from kiosk.wayfinding.venue.model import say

if TYPE_CHECKING:
    from kiosk.wayfinding.drafting.faces import Spot
    from kiosk.wayfinding.drafting.model import Georeference, SiteDrawing
    from kiosk.wayfinding.routing.route import Route

NO_KIOSK = "키오스크가 아직 없습니다. ‘키오스크 K’로 설 자리를 먼저 누르십시오."


def try_way(drawing: SiteDrawing, room: str, *, step_free: bool) -> TriedWay:
    """Return the way from the first booth to a room; raises Refused where there is no booth to start from."""
    if not drawing.kiosks:
        raise Refused(NO_KIOSK)
    venue = load_venue(venue_of(drawing))
    router, reach, booth = Router(venue), reach_of(venue), venue.kiosks[0]
    goal = venue.unit.get(room)
    if goal is None:
        raise Refused("그 방은 아직 도면에 없습니다. 방을 다시 고르십시오.")
    called = say(goal.name) or "이름 없는 방"
    route = router.route(booth, Goal(called, room), step_free=step_free)
    counts = reach.public, reach.reachable, reach.step_free
    if route is None:
        return TriedWay(say(booth.name) or "", called, *counts)
    return TriedWay(
        say(booth.name) or "", called, *counts,
        metres=route.length,
        seconds=route.seconds("wheelchair" if step_free else "ordinary"),
        steps=tuple(one.text for one in directions(route)),
        lines=_lines(route, venue.frame, drawing.place),
    )  # fmt: skip


def _lines(route: Route, frame: MetreFrame, place: Georeference) -> dict[int, tuple[Spot, ...]]:
    """Return the way on the sheet, storey by storey."""
    origin, turn = MetreFrame(place.lon, place.lat), math.radians(-place.turn)
    lines: dict[int, tuple[Spot, ...]] = {}
    for leg in route.legs:
        spots = []
        for point in leg.points:
            x, y = origin.metres(*frame.degrees(*point))
            spots.append(
                (
                    round(1000 * (x * math.cos(turn) - y * math.sin(turn))),
                    round(1000 * (x * math.sin(turn) + y * math.cos(turn))),
                )
            )
        lines[leg.ordinal] = (*lines.get(leg.ordinal, ()), *spots)
    return lines
