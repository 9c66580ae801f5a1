# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk visits`: how many reached their target within the promise, with unknown kept in the denominator."""

from __future__ import annotations

import argparse
from datetime import date
from typing import TYPE_CHECKING

from kiosk.cli.call import CommandRefused
from kiosk.cli.opening import data_of, mark_demo, settings_for

if TYPE_CHECKING:
    from kiosk.cli.call import Invocation
    from kiosk.visits.clock import Instant
    from kiosk.visits.figures import Figures, Rate, Rates
    from kiosk.visits.service import VisitService
    from kiosk.visits.visit import Visit

HELP = "Report visits and the two-minute promise over a period (days of Seoul, both included)."
_YEARS = range(2000, 2200)


def configure(parser: argparse.ArgumentParser) -> None:
    """Take a period, and whether to list each visit instead of the figures."""
    parser.add_argument("--from", dest="first", metavar="D", type=_day, help="first day, 2026-11-01")
    parser.add_argument("--to", dest="last", metavar="D", type=_day, help="last day, included")
    parser.add_argument("--rows", action="store_true", help="list the visits, one a line")


def run(call: Invocation, args: argparse.Namespace) -> int:
    """Print the figures, or the visits they are made of."""
    from kiosk.services.visits import visit_desk  # noqa: PLC0415 # loads the database
    from kiosk.visits.store import VisitNotKept  # noqa: PLC0415 # the same

    if args.first and args.last and args.first > args.last:
        raise CommandRefused("usage", f"--from {args.first} is after --to {args.last}", "kiosk visits --help")
    settings = settings_for(call)
    try:
        with data_of(call) as storage:
            mark_demo(call, settings)
            _report(call, args, visit_desk(storage, settings))
    except VisitNotKept as error:
        raise CommandRefused(
            "busy", f"the visits cannot be read: {error}", "try again in a moment"
        ) from error
    return 0


def _report(call: Invocation, args: argparse.Namespace, desk: VisitService) -> None:
    from kiosk.visits.clock import MachineClock  # noqa: PLC0415 # only when the command runs

    if args.rows:
        now = MachineClock().now()
        for visit in desk.visits(args.first, args.last):
            call.emit(_visit_row(visit, now), _visit_text(visit, now))
    else:
        figures = desk.figures(args.first, args.last)
        row = {"from": _iso(args.first), "to": _iso(args.last), **_row(figures)}
        call.emit(row, _text(figures))


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


def _row(figures: Figures) -> dict[str, object]:
    return {
        "n": figures.n,
        "outcomes": figures.outcomes,
        "within_1min": figures.within_1min,
        "rates": {
            "within_2min": _rates(figures.within_2min_rate),
            "within_1min": _rates(figures.within_1min_rate),
        },
        "evidence": figures.evidence,
        "median_s": {"screen": _rounded(figures.screen_median_s), "walk": _rounded(figures.walk_median_s)},
        "find_officer": {"n": figures.officer_n, "within_1min": figures.officer_within_1min},
        "attend": {"n": figures.calls, "within_5s": figures.calls_within_5s},
        "open": figures.open,
    }


def _rates(rates: Rates) -> dict[str, list[float] | None]:
    return {"all": _bounds(rates.all), "known": _bounds(rates.known)}


def _bounds(rate: Rate | None) -> list[float] | None:
    return None if rate is None else [round(one, 6) for one in rate]


def _rounded(seconds: float | None) -> float | None:
    return None if seconds is None else round(seconds, 1)


def _text(figures: Figures) -> str:
    two, one = figures.within_2min_rate.all, figures.within_1min_rate.all
    if two is None or one is None:
        return f"No visit has ended in this period; {figures.open} under way."
    unknown = figures.outcomes["unknown"] / figures.n
    known = figures.within_2min_rate.known
    lines = [
        (
            f"{figures.n} visitors asked here, {two.share:.1%} reached their target within 2 minutes, "
            f"{one.share:.1%} within 1, {unknown:.1%} unknown."
        ),
        f"within 2 minutes, 95 % interval: {two.low:.1%} to {two.high:.1%} of all"
        + ("" if known is None else f", {known.low:.1%} to {known.high:.1%} of known outcomes"),
        "outcomes: " + ", ".join(f"{name} {n}" for name, n in figures.outcomes.items()),
        "evidence: " + ", ".join(f"{name} {n}" for name, n in figures.evidence.items()),
        f"officer found within a minute: {figures.officer_within_1min} of {figures.officer_n}",
        f"call answered within 5 seconds: {figures.calls_within_5s} of {figures.calls}",
    ]
    return "\n".join(lines)


def _visit_row(visit: Visit, now: Instant) -> dict[str, object]:
    from kiosk.charter.hours import in_seoul  # noqa: PLC0415 # only where a visit is shown

    outcome = visit.outcome(now)
    return {
        "visit": str(visit.id),
        "began": in_seoul(visit.began.at).isoformat(timespec="seconds"),
        "code": visit.code if outcome is None else None,
        "kiosk": visit.kiosk,
        "started_by": visit.started_by,
        "language": visit.language,
        "modes": list(visit.modes),
        "target": visit.target,
        "outcome": outcome,
        "reason": visit.reason,
        "evidence": visit.evidence,
        "seconds": _rounded(visit.arrived_s),
        "screen_s": _rounded(visit.way_s),
        "walk_s": _rounded(visit.walk_took_s),
        "understood_s": _rounded(visit.understood_s),
        "clock": "wall" if visit.by_wall else "monotonic",
    }


def _visit_text(visit: Visit, now: Instant) -> str:
    row = _visit_row(visit, now)
    seconds = "" if visit.arrived_s is None else f"{visit.arrived_s:.0f} s"
    parts = (row["began"], visit.target or "-", row["outcome"] or f"open ({visit.code})", seconds)
    return "  ".join(str(part) for part in parts if part)
