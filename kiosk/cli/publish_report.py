# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk publish-report`: a year's results as the folder that homepage, gazette and press are given."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli.call import CommandRefused
from kiosk.cli.opening import data_of, settings_for

if TYPE_CHECKING:
    import argparse

    from kiosk.cli.call import Invocation

HELP = "Write a year's results as one folder: pages, gazette text, press release, table with dictionary, PDF."


def configure(parser: argparse.ArgumentParser) -> None:
    """Take the year, and the folder that the publication's own is made in."""
    parser.add_argument("year", metavar="YEAR", type=int, help="a year whose survey is closed")
    parser.add_argument("--out", required=True, type=Path, metavar="DIR", help="the folder to write to")


def run(call: Invocation, args: argparse.Namespace) -> int:
    """Write the folder; 1 where the year has nothing to be published yet."""
    from kiosk.services.admin.report import publish_year  # noqa: PLC0415 # loads the database
    from kiosk.services.refused import Refused  # noqa: PLC0415 # the same

    settings = settings_for(call)
    try:
        with data_of(call) as storage:
            folder = publish_year(storage, settings, args.year, args.out)
    except Refused as why:
        if isinstance(why.__cause__, OSError):
            raise CommandRefused("no_output", f"{args.out}: {why.__cause__}", "check the folder") from why
        call.emit({"files": [], "problem": str(why)}, str(why))
        return 1
    files = [str(file) for file in sorted(folder.iterdir())]
    call.emit({"files": files, "problem": None}, "\n".join(files))
    return 0
