# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk admin`: the admin's desk as a process of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.cli.display import require_display

if TYPE_CHECKING:
    import argparse

    from kiosk.cli.call import Invocation

HELP = "Open the admin's desk: import seating charts from the inbox, publish, take back."


def configure(parser: argparse.ArgumentParser) -> None:
    """Take where the desk stands."""
    parser.add_argument(
        "--booth", action="store_true", help="on the booth's touch screen: files from the inbox only"
    )


def run(call: Invocation, args: argparse.Namespace) -> int:
    """Stay until the desk is closed."""
    from kiosk.cli.opening import settings_of_window  # noqa: PLC0415 # --help needs no settings

    settings = settings_of_window(call)
    require_display()
    from kiosk.bootstrap.admin import run_admin  # noqa: PLC0415 # Qt only where there is a window
    from kiosk.cli.opening import answering  # noqa: PLC0415 # loads the storage's errors

    with answering():
        return run_admin(call.data, settings, booth=args.booth)
