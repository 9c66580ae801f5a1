# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk export-chart`: an office's seating chart as a workbook, as the public may see it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli.call import CommandRefused

if TYPE_CHECKING:
    import argparse

    from kiosk.cli.call import Invocation

HELP = "Write an office's seating chart as an Excel workbook that prints on one A3 page."


def configure(parser: argparse.ArgumentParser) -> None:
    """Take the office and where to write."""
    parser.add_argument("office", metavar="OFFICE", help="the office's name, as on the directory")
    parser.add_argument("--out", required=True, type=Path, metavar="FILE", help="the workbook to write")


def run(call: Invocation, args: argparse.Namespace) -> int:
    """Write the file; 1 when there is no such office."""
    from kiosk.cli.opening import answering  # noqa: PLC0415 - the same
    from kiosk.services.opened_directory import opened_directory  # noqa: PLC0415 - loads the database

    if args.out.suffix.lower() != ".xlsx":
        raise CommandRefused("usage", f"{args.out} is no .xlsx file", "give --out a name that ends in .xlsx")
    try:
        with answering(), opened_directory(call.data, call.config) as desk:
            written = desk.export_chart(args.office, args.out)
    except OSError as error:
        raise CommandRefused(
            "no_output", f"{args.out} cannot be written: {error.strerror}", "check the folder"
        ) from error
    files = [str(args.out)] if written else []
    call.emit({"files": files}, files[0] if written else f"‘{args.office}’ 부서가 없습니다.")
    return 0 if written else 1
