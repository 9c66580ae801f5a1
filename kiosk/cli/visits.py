# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk visits`: who knew the way and who arrived within the promise, by the measure (schema 2)."""

from __future__ import annotations

import argparse
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from kiosk.cli.call import CommandRefused
from kiosk.cli.opening import data_of, mark_demo, settings_for

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.cli.call import Invocation
    from kiosk.services.cells import Cells
    from kiosk.visits.lateness import LatenessFigures
    from kiosk.visits.service import VisitService

HELP = "Report visits and the two-minute promise over a period (days of Seoul, both included)."
_YEARS = range(2000, 2200)
BY = {"floor": "층", "step-free": "계단", "language": "말", "hour": "시각", "office": "부서"}


def configure(parser: argparse.ArgumentParser) -> None:
    """Take a period, and whether to list each visit instead of the figures."""
    parser.add_argument("--from", dest="first", metavar="D", type=_day, help="first day, 2026-11-01")
    parser.add_argument("--to", dest="last", metavar="D", type=_day, help="last day, included")
    parser.add_argument("--by", choices=sorted(BY), help="tell them apart, small cells hidden")
    parser.add_argument("--rows", action="store_true", help="list the visits, one a line")


def run(call: Invocation, args: argparse.Namespace) -> int:
    """Print the figures, or the visits they are made of."""
    from kiosk.services.cells import cells_of  # noqa: PLC0415 # loads the database
    from kiosk.services.lateness import lateness_figures  # noqa: PLC0415 # the same
    from kiosk.services.visits import visit_service  # noqa: PLC0415 # the same
    from kiosk.visits.store import VisitNotKept  # noqa: PLC0415 # the same

    if args.first and args.last and args.first > args.last:
        raise CommandRefused("usage", f"--from {args.first} is after --to {args.last}", "kiosk visits --help")
    settings = settings_for(call)
    try:
        with data_of(call) as storage:
            mark_demo(call, settings)
            if args.by:
                _tell_apart(call, args, cells_of(storage, settings, args.first, args.last))
            else:
                late = partial(lateness_figures, storage.database, settings)
                _report(call, args, visit_service(storage, settings), late)
    except VisitNotKept as error:
        raise CommandRefused(
            "busy", f"the visits cannot be read: {error}", "try again in a moment"
        ) from error
    return 0


def _tell_apart(call: Invocation, args: argparse.Namespace, cells: Cells) -> None:
    from kiosk.cli.visit_answers import cell_row, cell_text  # noqa: PLC0415 # only when the command runs
    from kiosk.visits.clock import MachineClock  # noqa: PLC0415 # the same

    for cell in cells.of(BY[args.by], MachineClock().now()):
        call.emit(cell_row(args.by, cell), cell_text(cell))


def _report(
    call: Invocation,
    args: argparse.Namespace,
    desk: VisitService,
    late: Callable[[date | None, date | None], LatenessFigures],
) -> None:
    from kiosk.cli import visit_answers as told  # noqa: PLC0415 # only when the command runs
    from kiosk.visits.clock import MachineClock  # noqa: PLC0415 # the same

    if args.rows:
        now = MachineClock().now()
        for visit in desk.visits(args.first, args.last):
            call.emit(told.visit_row(visit, now), told.visit_text(visit, now))
    else:
        days = args.first, args.last
        figures = desk.figures(*days)
        row = {"from": _iso(args.first), "to": _iso(args.last), **told.figures_row(figures, late(*days))}
        call.emit(row, told.figures_text(figures))


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"'{text}' is no day such as 2026-11-24") from error
    if day.year not in _YEARS:
        raise argparse.ArgumentTypeError(f"the year of {text} must lie in {_YEARS[0]} to {_YEARS[-1]}")
    return day


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
