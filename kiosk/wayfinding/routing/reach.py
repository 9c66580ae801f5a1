# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules that nobody else checks: is there a way from the start to every public place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.wayfinding.routing.router import Router
from kiosk.wayfinding.routing.spots import REACH, desk_gap, kiosk_spot, spot_at
from kiosk.wayfinding.routing.storeys import WalkSpot
from kiosk.wayfinding.routing.walkable import STEP_FREE, WALKING
from kiosk.wayfinding.venue.model import CLIMBS, say
from kiosk.wayfinding.venue.problems import info, violation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.wayfinding.routing.mesh import Door
    from kiosk.wayfinding.routing.storeys import Storey
    from kiosk.wayfinding.routing.walkable import Profile
    from kiosk.wayfinding.venue.model import Unit, Venue
    from kiosk.wayfinding.venue.problems import VenueProblem

NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Reach:
    """How many public units there are, how many a visitor reaches, and what is wrong."""

    public: int
    reachable: int
    step_free: int
    problems: tuple[VenueProblem, ...]


def reach_of(venue: Venue) -> Reach:
    """Flood the venue from its kiosks, or from its entrances where it has none."""
    router = Router(venue)
    problems: list[VenueProblem] = list(_kiosk_problems(venue))
    starts = _starts(venue)
    public = [unit for unit in venue.units if unit.public]
    if not venue.kiosks:
        problems.append(info("kiosk-missing", None, "키오스크가 없어 출입구에서 길을 찾았습니다"))
    if not starts and public:
        problems.append(violation("start-missing", None, "길을 시작할 키오스크나 출입구가 없습니다"))
    walked = _everywhere(router, starts, WALKING)
    rolled = _everywhere(router, starts, STEP_FREE)
    problems += _unreached(public, walked, rolled) if starts else []
    problems += _desk_problems(router, walked)
    counts = [sum(unit.id in found for unit in public) for found in (walked, rolled)]
    return Reach(len(public), counts[0], counts[1], tuple(problems))


def _starts(venue: Venue) -> list[list[WalkSpot]]:
    """One list of spots for each start: every kiosk must reach everything, but any one entrance will do."""
    kiosks = [kiosk_spot(venue, kiosk) for kiosk in venue.kiosks]
    if venue.kiosks:
        return [[spot] for spot in kiosks if spot is not None]
    entrances = list(_entrances(venue))
    return [entrances] if entrances else []


def _entrances(venue: Venue) -> Iterator[WalkSpot]:
    """Named main entrances, else doors with one side outside, else the largest corridor on the ground."""
    ground = min(venue.ordinals, key=abs, default=0)
    doors = venue.openings_on.get(ground, ())
    for wanted in ("pedestrian.principal", ""):
        found = [d for d in doors if d.category == wanted or (not wanted and len(d.sides) == 1)]
        near = [spot_at(venue, ground, door.middle) for door in found]
        spots = [WalkSpot(spot.unit, venue.unit[spot.unit].label_point) for spot in near if spot is not None]
        if spots:
            yield from spots
            return
    halls = [unit for unit in venue.units_on.get(ground, ()) if unit.walkable and unit.thoroughfare]
    if halls:
        largest = max(halls, key=lambda unit: unit.shape.area)
        yield WalkSpot(largest.id, largest.label_point)


def _everywhere(router: Router, starts: list[list[WalkSpot]], profile: Profile) -> frozenset[str]:
    """Return the units that every start reaches."""
    reached = [_flood(router, spots, profile) for spots in starts]
    return frozenset.intersection(*reached) if reached else NONE


def _flood(router: Router, spots: list[WalkSpot], profile: Profile) -> frozenset[str]:
    """Go from piece to piece of the floors by what climbs there is; prices do not matter here."""
    venue = router.venue
    pieces = _Pieces(router, profile)
    todo = [pieces.at(spot) for spot in spots if profile.admits(venue.unit[spot.unit])]
    seen: set[tuple[int, int]] = set()
    reached: set[str] = set()
    while todo:
        piece = todo.pop()
        if piece is None or piece in seen:
            continue
        seen.add(piece)
        units = pieces.units(piece)
        reached |= units
        for unit in units:
            if pieces.at(router.station(unit)) == piece:
                todo += [
                    pieces.at(router.station(other)) for other, _, _ in router.rides(unit, profile, NONE)
                ]
    return frozenset(reached)


class _Pieces:
    """A storey's mesh may fall apart; each connected piece of it is a node: its ordinal and a triangle."""

    def __init__(self, router: Router, profile: Profile) -> None:
        self.router, self.profile = router, profile
        self._piece: dict[int, list[int]] = {}

    def at(self, spot: WalkSpot) -> tuple[int, int] | None:
        """Return the piece in which a spot lies."""
        ordinal = self.router.venue.unit[spot.unit].ordinal
        found = self._storey(ordinal).mesh.at(spot.unit, spot.point)
        return None if found is None else (ordinal, self._components(ordinal)[found[0]])

    def units(self, piece: tuple[int, int]) -> set[str]:
        """Return all units that share the piece."""
        ordinal, mark = piece
        owner, components = self._storey(ordinal).mesh.owner, self._components(ordinal)
        return {owner[i] for i, component in enumerate(components) if component == mark}

    def _storey(self, ordinal: int) -> Storey:
        return self.router.storeys.storey(ordinal, self.profile)

    def _components(self, ordinal: int) -> list[int]:
        if ordinal not in self._piece:
            doors = self._storey(ordinal).mesh.doors
            mark = [-1] * len(doors)
            for first in range(len(doors)):
                if mark[first] < 0:
                    _spread(doors, mark, first)
            self._piece[ordinal] = mark
        return self._piece[ordinal]


def _spread(doors: list[list[Door]], mark: list[int], first: int) -> None:
    todo = [first]
    mark[first] = first
    while todo:
        for other, _, _ in doors[todo.pop()]:
            if mark[other] < 0:
                mark[other] = first
                todo.append(other)


def _unreached(public: list[Unit], walked: frozenset[str], rolled: frozenset[str]) -> Iterator[VenueProblem]:
    for unit in public:
        name = say(unit.name) or unit.id
        if unit.id not in walked:
            yield violation("unit-unreachable", unit.id, f"'{name}'에 이르는 길이 없습니다")
        elif unit.id not in rolled:
            yield violation(
                "unit-unreachable-step-free", unit.id, f"'{name}'에 계단 없이 이르는 길이 없습니다"
            )


def _kiosk_problems(venue: Venue) -> Iterator[VenueProblem]:
    for kiosk in venue.kiosks:
        spot = kiosk_spot(venue, kiosk)
        name = say(kiosk.name) or kiosk.id
        if spot is None or venue.unit[spot.unit].category in CLIMBS:
            yield violation("kiosk-not-walkable", kiosk.id, f"키오스크 '{name}' 앞에 서 있을 곳이 없습니다")


def _desk_problems(router: Router, walked: frozenset[str]) -> Iterator[VenueProblem]:
    venue = router.venue
    for unit_id, desks in venue.desks.items():
        unit = venue.unit[unit_id]
        if not unit.walkable or unit_id not in walked:
            continue
        storey = router.storeys.storey(unit.ordinal, WALKING)
        for desk in desks:
            if desk_gap(storey, unit_id, desk) > REACH:
                name = f"{say(unit.name) or unit_id}/{desk.number}"
                yield violation("desk-unapproachable", unit_id, f"'{name}' 자리 앞에 설 곳이 없습니다")
