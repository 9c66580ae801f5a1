# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk guide`: the guide's console as a process of its own, on the data folder of the kiosk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.cli.display import require_display

if TYPE_CHECKING:
    import argparse

    from kiosk.cli.call import Invocation

HELP = "Open the guide's console: calls for help, visits under way, walk-ups, call-backs."


def configure(parser: argparse.ArgumentParser) -> None:
    """Take nothing but the global options."""
    del parser


def run(call: Invocation, args: argparse.Namespace) -> int:
    """Stay until the console is closed."""
    del args
    from kiosk.cli.opening import settings_of_window  # noqa: PLC0415 # --help needs no settings

    settings = settings_of_window(call)
    require_display()
    from kiosk.bootstrap.guide import run_guide  # noqa: PLC0415 # Qt only where there is a window
    from kiosk.cli.opening import answering  # noqa: PLC0415 # loads the storage's errors

    with answering():
        return run_guide(call.data, settings)
