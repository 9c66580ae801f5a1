# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk check-venue`: whether a venue is sound and a visitor gets everywhere in it."""

from __future__ import annotations

from dataclasses import asdict
from itertools import chain, groupby
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli.call import CommandRefused
from kiosk.wayfinding.checking import check_venue
from kiosk.wayfinding.venue.archive import NotAVenue

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

    from kiosk.cli.call import Invocation
    from kiosk.wayfinding.checking import VenueReport
    from kiosk.wayfinding.venue.problems import VenueProblem

HELP = "Check a venue (IMDF 1.0.0, a folder or a zip): format, geometry, and a way to every public place."

MOST = 10  # lines of one rule; --json has them all


def configure(parser: argparse.ArgumentParser) -> None:
    """Take the venue's path."""
    parser.add_argument("path", metavar="PATH", type=Path, help="an IMDF folder or .zip archive")


def run(call: Invocation, args: argparse.Namespace) -> int:
    """Answer 0 when nothing is violated, 1 when something is."""
    try:
        report = check_venue(args.path)
    except NotAVenue as error:
        raise CommandRefused(
            "not_a_venue", str(error), "give a folder or a .zip with manifest.json in it"
        ) from error
    row = {
        "ok": report.ok,
        "counts": report.counts,
        "problems": [asdict(problem) for problem in report.problems],
    }
    call.emit(row, _text(report))
    return 0 if report.ok else 1


def _text(report: VenueReport) -> str:
    counts = ", ".join(f"{name} {count}" for name, count in report.counts.items())
    lines = chain.from_iterable(_lines(list(same)) for _, same in groupby(_by_rule(report.problems), _kind))
    return "\n".join([*lines, counts, "문제 없음" if report.ok else "위반이 있습니다"])


def _by_rule(problems: Sequence[VenueProblem]) -> list[VenueProblem]:
    """Bring together what has one cause, in the order in which it was first met."""
    first = {kind: at for at, kind in reversed(list(enumerate(map(_kind, problems))))}
    return sorted(problems, key=lambda problem: first[_kind(problem)])


def _kind(problem: VenueProblem) -> tuple[str, str]:
    return problem.severity, problem.rule


def _lines(same: Sequence[VenueProblem]) -> Iterator[str]:
    """Yield what one rule has found; a thousand lines would hide what else is wrong."""
    told = same if len(same) <= MOST + 1 else same[:MOST]
    yield from (f"{p.severity:9} {p.rule}: {p.message}" for p in told)
    if len(told) < len(same):
        yield f"{same[0].severity:9} {same[0].rule}: … 외 {len(same) - len(told):,}건 (모두: --json)"
