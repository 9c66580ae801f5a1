# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk run`: the kiosk itself, or without a display one visitor's journey played through it."""

from __future__ import annotations

import os
from pathlib import Path
import sys
from typing import TYPE_CHECKING

from kiosk.cli.call import CommandRefused, staying
from kiosk.cli.display import OVER_VNC, display_problem, names_display, unknown_platform

if TYPE_CHECKING:
    import argparse

    from kiosk.cli.call import Invocation

HELP = "Open the kiosk; an empty data folder first loads the demo city."
NO_DISPLAY = (
    "There is no display here, so one visitor's journey is played offscreen instead; `make screens` draws "
    f"every screen, and {OVER_VNC} shows the kiosk over VNC on loopback."
)
UNSET = "correct it, or unset it to play one visitor's journey without a display"


def configure(parser: argparse.ArgumentParser) -> None:
    """Take how to open the window."""
    parser.add_argument("--windowed", action="store_true", help="in a window instead of the whole screen")
    parser.add_argument(
        "--guide", action="store_true", help="open the guide's console on the second screen too"
    )


def run(call: Invocation, args: argparse.Namespace) -> int:
    """Stay until the kiosk is closed."""
    with staying():
        return _stayed(call, args)


def _stayed(call: Invocation, args: argparse.Namespace) -> int:
    from kiosk.cli.opening import settings_of_window  # noqa: PLC0415 # --help needs no settings

    settings_of_window(call)
    if names_display() and (problem := display_problem()):
        raise CommandRefused("no_platform" if unknown_platform() else "no_display", problem, UNSET)
    if not names_display():
        print(NO_DISPLAY, file=sys.stderr)
        return _play(call)
    return _open(call, args)


def _open(call: Invocation, args: argparse.Namespace) -> int:
    from kiosk.bootstrap.running import run_kiosk  # noqa: PLC0415 # Qt only where there is a window
    from kiosk.cli.opening import answering  # noqa: PLC0415 # the same

    with answering():
        return run_kiosk(call.data, call.config, windowed=args.windowed, guide=args.guide)


def _play(call: Invocation) -> int:
    os.environ.update(QT_QPA_PLATFORM="offscreen", QT_QUICK_BACKEND="software")
    from kiosk.bootstrap.running import play_journey  # noqa: PLC0415 # Qt only where there is a window
    from kiosk.cli.opening import answering  # noqa: PLC0415 # the same

    with answering():
        journey = play_journey(call.data, call.config, _film(call))
    call.emit(journey.row, journey.line)
    return 0 if journey.knew else 1


def _film(call: Invocation) -> Path:
    """Return where the pictures go: the checkout's build folder, elsewhere the data folder."""
    here = Path("build") / "journey"
    return here if Path("build.spec").is_file() else call.data / here.name
