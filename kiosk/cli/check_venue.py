"""`kiosk check-venue`: whether a venue is sound and a visitor gets everywhere in it."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli.call import Refused
from kiosk.wayfinding.archive import NotAVenue
from kiosk.wayfinding.checking import check_venue

if TYPE_CHECKING:
    import argparse

    from kiosk.cli.call import Call
    from kiosk.wayfinding.checking import Report

HELP = "Check a venue (IMDF 1.0.0, a folder or a zip): format, geometry, and a way to every public place."


def configure(parser: argparse.ArgumentParser) -> None:
    """Take the venue's path."""
    parser.add_argument("path", metavar="PATH", type=Path, help="an IMDF folder or .zip archive")


def run(call: Call, args: argparse.Namespace) -> int:
    """Answer 0 when nothing is violated, 1 when something is."""
    try:
        report = check_venue(args.path)
    except NotAVenue as error:
        raise Refused(
            "not_a_venue", str(error), "give a folder or a .zip with manifest.json in it"
        ) from error
    row = {
        "ok": report.ok,
        "counts": report.counts,
        "problems": [asdict(problem) for problem in report.problems],
    }
    call.emit(row, _text(report))
    return 0 if report.ok else 1


def _text(report: Report) -> str:
    counts = ", ".join(f"{name} {count}" for name, count in report.counts.items())
    lines = [f"{p.severity:9} {p.rule}: {p.message}" for p in report.problems]
    return "\n".join([*lines, counts, "문제 없음" if report.ok else "위반이 있습니다"])
