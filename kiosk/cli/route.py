# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk route`: the way from a kiosk to an office, a seat, a room or an amenity."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kiosk.cli.call import CommandRefused
from kiosk.cli.opening import answering, settings_for
from kiosk.services.opened_directory import opened_directory
from kiosk.services.seats import seated
from kiosk.services.venues import booth_of, open_sites
from kiosk.wayfinding.directions.steps import directions
from kiosk.wayfinding.sites import UnknownKiosk
from kiosk.wayfinding.targets import public_targets
from kiosk.wayfinding.venue.model import say

if TYPE_CHECKING:
    import argparse

    from kiosk.cli.call import Invocation
    from kiosk.directory.office_names import OfficeNames
    from kiosk.settings import Settings
    from kiosk.wayfinding.routing.route import Connector, Leg, Pace, Route
    from kiosk.wayfinding.routing.router import Router
    from kiosk.wayfinding.sites import RouteAnswer, Sites
    from kiosk.wayfinding.venue.model import KioskPlace

HELP = "Find the way to an office, a seat (교통행정과/17), a room or an amenity (화장실)."
KINDS = {"stairs": "stairs", "steps": "stairs", "elevator": "elevator", "escalator": "escalator"}


def configure(parser: argparse.ArgumentParser) -> None:
    """Take one target, or all of them."""
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("--to", metavar="TARGET", help="office, office/desk, unit id or amenity word")
    which.add_argument("--all", action="store_true", help="check every public target")
    parser.add_argument("--from", dest="start", metavar="KIOSK", help="a kiosk's name or id")
    parser.add_argument("--step-free", action="store_true", help="no stairs, steps or escalators")
    parser.add_argument("--pace", choices=["ordinary", "slow", "wheelchair"], default="ordinary")
    parser.add_argument(
        "--blocked", metavar="UNIT", action="append", default=[], help="a lift or stair out of order"
    )


def run(call: Invocation, args: argparse.Namespace) -> int:
    """RouteAnswer 0 with the way, 1 when there is none."""
    settings = settings_for(call)
    sites, names = _sites(call, settings)
    site, kiosk = _kiosk(sites, settings, args.start)
    if args.all:
        return _all(call, sites.routers[site], kiosk, args)
    step_free = args.step_free or args.pace == "wheelchair"
    answer = sites.answer(
        names.target(args.to), site, kiosk, step_free=step_free, blocked=frozenset(args.blocked)
    )
    call.emit(_row(sites.routers[site], kiosk, args.to, answer, args.pace), _text(args.to, answer, args.pace))
    return 0 if answer.route is not None or answer.elsewhere is not None else 1


def _sites(call: Invocation, settings: Settings) -> tuple[Sites, OfficeNames]:
    """Open the venues with the desks where the published charts have them, and the names of their offices."""
    with answering(), opened_directory(call.data, call.config) as desk:
        today = desk.today()
        sites = open_sites(settings, desk.places.public_room_names(today, lambda: desk.gate(today)))
        return seated(sites, desk.load_public(today)), desk.names()


def _kiosk(sites: Sites, settings: Settings, name: str | None) -> tuple[str, KioskPlace]:
    if name is None:
        with answering():
            return booth_of(sites, settings)
    known = [say(k.name) or k.id for router in sites.routers.values() for k in router.venue.kiosks]
    try:
        return sites.kiosk(name)
    except UnknownKiosk as error:
        raise CommandRefused(
            "no_kiosk", f"there is no kiosk '{name}'", f"known: {', '.join(known)}"
        ) from error


def _row(router: Router, kiosk: KioskPlace, target: str, answer: RouteAnswer, pace: Pace) -> dict[str, Any]:
    frame = router.venue.frame
    route, elsewhere = answer.route, answer.elsewhere
    return {
        "from": say(kiosk.name) or kiosk.id,
        "to": target if route is None else route.goal.label,
        "length_m": None if route is None else round(route.length, 2),
        "seconds": None if route is None else round(route.seconds(pace)),
        "step_free": None if route is None else route.step_free,
        "connectors": [] if route is None else [_connector(ride) for ride in route.connectors],
        "origin": [frame.lon, frame.lat],
        "legs": [] if route is None else [_leg(router, leg) for leg in route.legs],
        "steps": [] if route is None else [{"text": s.text, "level": s.level} for s in directions(route)],
        "elsewhere": None
        if elsewhere is None
        else {
            "site": elsewhere.site,
            "address": elsewhere.address,
            "distance_m": elsewhere.distance_m,
            "map_url": elsewhere.map_url,
        },
    }


def _connector(ride: Connector) -> dict[str, str]:
    kind = KINDS.get(ride.kind, "ramp")
    return {"kind": kind, "from_level": ride.from_level, "to_level": ride.to_level}


def _leg(router: Router, leg: Leg) -> dict[str, Any]:
    frame = router.venue.frame
    return {
        "level": leg.level,
        "path": [[round(x, 3), round(y, 3)] for x, y in leg.points],
        "coordinates": [list(frame.degrees(x, y)) for x, y in leg.points],
    }


def _text(target: str, answer: RouteAnswer, pace: Pace) -> str:
    if answer.route is not None:
        return _way(answer.route, pace)
    if answer.elsewhere is not None:
        away = answer.elsewhere
        if not (away.site or away.address):
            return f"{target}: 어디에 있는지 적혀 있지 않습니다. offices.toml에 적어 주십시오."
        far = "" if away.distance_m is None else f" ({away.distance_m / 1000:.1f} km)"
        return f"{target}: {away.site}, {away.address}{far}\n{away.map_url}"
    return f"{target}까지 갈 수 있는 길이 없습니다." if answer.known else f"'{target}'을(를) 찾지 못했습니다."


def _way(route: Route, pace: Pace) -> str:
    steps = "\n".join(f"  {i}. {step.text}" for i, step in enumerate(directions(route), start=1))
    free = " · 계단 없음" if route.step_free else ""
    return f"{route.goal.label}: {route.length:.0f} m, 약 {route.seconds(pace):.0f}초{free}\n{steps}"


def _all(call: Invocation, router: Router, kiosk: KioskPlace, args: argparse.Namespace) -> int:
    """One line a target; the answer is no as soon as one cannot be reached either way."""
    complete = True
    blocked = frozenset(args.blocked)
    for target in public_targets(router.venue):
        plain = router.route(kiosk, target.goal, blocked=blocked)
        free = router.route(kiosk, target.goal, step_free=True, blocked=blocked)
        complete = complete and plain is not None and free is not None
        call.emit(*_checked(target.label, plain, free, args))
    return 0 if complete else 1


def _checked(
    label: str, plain: Route | None, free: Route | None, args: argparse.Namespace
) -> tuple[dict[str, Any], str]:
    shown = free if args.step_free or args.pace == "wheelchair" else plain
    problem = None
    if plain is None:
        problem = "갈 수 있는 길이 없습니다"
    elif free is None:
        problem = "계단 없이 갈 수 있는 길이 없습니다"
    row = {
        "to": label,
        "ok": plain is not None,
        "ok_step_free": free is not None,
        "length_m": None if shown is None else round(shown.length, 2),
        "seconds": None if shown is None else round(shown.seconds(args.pace)),
        "problem": problem,
    }
    length = "-" if shown is None else f"{shown.length:.0f} m"
    return row, f"{label}: {problem or length}"
