"""`kiosk admin`: the admin's desk as a process of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.cli.call import Refused

if TYPE_CHECKING:
    import argparse

    from kiosk.cli.call import Call

HELP = "Open the admin's desk: import seating charts from the inbox, publish, take back."


def configure(parser: argparse.ArgumentParser) -> None:
    """Take nothing but the global options."""
    del parser


def run(call: Call, args: argparse.Namespace) -> int:
    """Stay until the desk is closed."""
    del args
    from kiosk.cli.display import has_display  # noqa: PLC0415 # the same
    from kiosk.cli.opening import settings_for  # noqa: PLC0415 # --help needs no settings

    settings = settings_for(call)
    if not has_display():
        hint = (
            "start it on a desktop, or with QT_QPA_PLATFORM=vnc:addr=127.0.0.1:port=5900 over VNC on loopback"
        )
        raise Refused("no_display", "there is no display to open the desk on", hint)
    from kiosk.bootstrap.admin.running import run_admin  # noqa: PLC0415 # Qt only where there is a window
    from kiosk.cli.opening import answering  # noqa: PLC0415 # loads the storage's errors

    with answering():
        return run_admin(call.data, settings)
