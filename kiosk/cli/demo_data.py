# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk demo-data`: fill a demo data folder with invented visits and cases."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from typing import TYPE_CHECKING

from kiosk.cli.call import CommandRefused
from kiosk.cli.opening import data_of, settings_for

if TYPE_CHECKING:
    from kiosk.cli.call import Invocation

HELP = "Fill a demo data folder with invented visits and cases; other folders are refused."
_MOST = 1_000_000


def configure(parser: argparse.ArgumentParser) -> None:
    """Take how many of each, and the seed."""
    parser.add_argument("--visits", metavar="N", type=_count, required=True, help="how many visits")
    parser.add_argument("--cases", metavar="N", type=_count, required=True, help="how many cases")
    parser.add_argument("--seed", metavar="S", type=int, required=True, help="the same seed, the same data")


def run(call: Invocation, args: argparse.Namespace) -> int:
    """Invent them, once it is sure that nobody's real data lie there."""
    from kiosk.charter.deadline import NotAllowed  # noqa: PLC0415 # as light as --help allows
    from kiosk.services.demo import fill_demo  # noqa: PLC0415 # loads the database
    from kiosk.visits.store import VisitNotKept  # noqa: PLC0415 # the same

    settings = settings_for(call)
    if not settings.demo:
        raise CommandRefused("not_a_demo", f"{call.config} is a real booth's", "leave --config out")
    with data_of(call) as storage:
        try:
            made = fill_demo(storage, settings, visits=args.visits, cases=args.cases, seed=args.seed)
        except VisitNotKept as error:
            raise CommandRefused("busy", f"not everything was written: {error}", "run it again") from error
        except NotAllowed as error:
            told = f"{call.data} holds cases that are newer than what would be invented"
            raise CommandRefused("not_empty", told, "name another folder with --data") from error
    told = f"{made.visits} visits, {made.calls} calls for a guide, {made.cases} cases"
    call.emit(asdict(made), f"{told}, {made.answers} answers to the survey.")
    return 0


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) > _MOST:
        raise argparse.ArgumentTypeError(f"'{text}' is no number from 0 to {_MOST}")
    return int(text)
