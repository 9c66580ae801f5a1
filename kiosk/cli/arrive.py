# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk arrive CODE`: a desk, a guide or another booth confirms that a visitor has come."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.cli.call import CommandRefused
from kiosk.cli.opening import data_of, settings_for

if TYPE_CHECKING:
    import argparse

    from kiosk.cli.call import Invocation

HELP = "Confirm the arrival of the open visit with this four-digit code."

_WHY: Final[dict[str, str]] = {
    "no_way": "no way to its last target was shown",
    "not_on_foot": "its target is not reached on foot from here",
    "too_late": "it has waited for evidence too long",
    "other_place": "its visitor was on the way to another place",
    "too_early": "nobody could have walked there by now",
    "clock": "the clocks that told it do not agree",
    "trial_apart": "only a trial is timed by its walker",
    "origin": "nobody here can vouch for that",
}


def configure(parser: argparse.ArgumentParser) -> None:
    """Take the code, and who confirms."""
    parser.add_argument("code", metavar="CODE", help="the four digits on the visitor's screen or phone")
    said = "who or what tells (default: code)"
    parser.add_argument("--evidence", choices=("desk", "guide", "code"), default="code", help=said)
    parser.add_argument("--walked", action="store_true", help="the guide went along; else it is hearsay")
    parser.add_argument("--place", metavar="P", help="the office or room where the visitor stands")


def run(call: Invocation, args: argparse.Namespace) -> int:
    """Print the visit and what became of it, once that is on the disk; exit 1 when no open visit has it."""
    from kiosk.services.directory import seoul_now  # noqa: PLC0415 # loads the database
    from kiosk.services.places import office_names  # noqa: PLC0415 # the same
    from kiosk.services.visits import visit_service  # noqa: PLC0415 # loads the database
    from kiosk.visits.clock import MachineClock  # noqa: PLC0415 # the same
    from kiosk.visits.codes import is_code  # noqa: PLC0415 # the same
    from kiosk.visits.store import VisitNotKept  # noqa: PLC0415 # the same

    if not is_code(args.code):
        raise CommandRefused(
            "usage", f"'{args.code}' is no visit code", "a code is four digits, such as 0427"
        )
    settings = settings_for(call)
    with data_of(call) as storage:
        desk, names = visit_service(storage, settings), office_names(storage.database, settings, seoul_now())
        place = args.place and names.target(args.place)
        try:
            fits = desk.with_code(args.code, place)
            answer = desk.confirm(fits[0], args.evidence, place, walked=args.walked) if fits else None
        except VisitNotKept as error:
            raise CommandRefused(
                "busy", f"the arrival was not recorded: {error}", "try again in a moment"
            ) from error
    if answer is None:
        row = dict.fromkeys(("visit", "outcome", "seconds", "refused"))
        call.emit(row, f"No open visit has the code {args.code}.")
        return 1
    visit, outcome = answer.visit, answer.visit.outcome(MachineClock().now())
    seconds = None if answer.refused or visit.arrived_s is None else round(visit.arrived_s, 1)
    row = {"visit": str(visit.id), "outcome": outcome, "seconds": seconds, "refused": answer.refused}
    if answer.refused is not None:
        call.emit(row, f"Visit {args.code} stays open: {_WHY[answer.refused]}.")
        return 1
    call.emit(row, f"Visit {args.code}: arrived after {seconds} s ({outcome}).")
    return 0
