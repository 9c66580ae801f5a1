# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk demo-check`: how far the estimate of the invented visits lies from their kept truth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.cli.call import CommandRefused
from kiosk.cli.opening import data_of

if TYPE_CHECKING:
    import argparse

    from kiosk.cli.call import Invocation

HELP = "Hold the estimate of a demo's invented visits against what really happened to them."


def configure(parser: argparse.ArgumentParser) -> None:
    """Take nothing."""


def run(call: Invocation, _args: argparse.Namespace) -> int:
    """Print both; exit 1 when the interval does not hold the truth."""
    from kiosk.services.visits import demo_check  # noqa: PLC0415 # loads the database

    with data_of(call) as storage:
        found = demo_check(storage)
    if found is None:
        raise CommandRefused("no_truth", "no invented visits are kept here", "kiosk demo-data --visits 6000")
    row = {"truth": round(found.truth, 6), "p": found.p, "ci": found.ci, "inside": found.inside}
    call.emit(row, f"truth {found.truth:.1%}, estimate {found.p}, 95 % {found.ci}: inside {found.inside}")
    return 0 if found.inside else 1
