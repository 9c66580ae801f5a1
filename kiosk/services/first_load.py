# SPDX-License-Identifier: GPL-3.0-or-later
"""The first start on an empty folder: the city's charts are read in a process that gives its memory back."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from kiosk.services.own_command import command_of
from kiosk.storage.folder import DataFolder, companions

if TYPE_CHECKING:
    from pathlib import Path

QUERY = "시청"  # any: who searches has read the charts and built the index


def load_apart(data: Path, config: Path | None) -> None:
    """Fill an empty folder by a command; the window stays quick, and keeps none of what that loads.

    What goes wrong there is met again, and told, by who opens the folder next.
    """
    folder = DataFolder(data)
    used = [*companions(folder.database), *folder.backups.glob("*")]
    if any(file.exists() for file in used):
        return
    command = command_of(data, config, "--json", "search", QUERY)
    subprocess.run(command, stdout=subprocess.DEVNULL, check=False)  # noqa: S603 # our own command


def tell_progress(at: int, total: int, what: str) -> None:
    """Tell whoever started the program which chart is being read."""
    print(f"\r{at}/{total} {what}", end="\n" if at == total else "", file=sys.stderr, flush=True)  # noqa: T201 # progress
