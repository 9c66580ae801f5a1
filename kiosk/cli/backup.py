# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk backup`: a copy beside the running kiosk, read back before it is called one."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli.opening import data_of, settings_for

if TYPE_CHECKING:
    import argparse

    from kiosk.cli.call import Invocation

HELP = "Write a verified backup into the data folder, or to a file of your choice."


def configure(parser: argparse.ArgumentParser) -> None:
    """Take the file to write."""
    parser.add_argument("--out", metavar="FILE", type=Path, help="where to (default: DATA/backups)")


def run(call: Invocation, args: argparse.Namespace) -> int:
    """Make it, and tell what is in it."""
    from kiosk.services.upkeep import back_up_now, note_backup  # noqa: PLC0415 # loads the database

    with data_of(call) as storage:
        note_backup(storage, settings_for(call), datetime.now(UTC))
        made = back_up_now(storage, settings_for(call), datetime.now(UTC), args.out)
    found = made.contents
    row = {
        "ok": True,
        "file": str(made.file),
        "bytes": made.file.stat().st_size,
        "revision": found.revision,
        "rows": found.rows,
        "checked": ["integrity", "references", "contents"],
        "problems": [],
    }
    call.emit(row, f"{made.file}: {found.total} rows at version {found.revision}, read back and equal")
    return 0
