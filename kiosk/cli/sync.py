# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk sync`: send what this booth owes the city's server, once, or from now on."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from kiosk.cli.opening import asking_server, data_of, settings_for
from kiosk.cli.signals import end_with_input, until_signalled

if TYPE_CHECKING:
    import argparse

    from kiosk.cli.call import Invocation

HELP = "Send what this booth owes the city's server, take what it publishes; the kiosk starts its own."


def configure(parser: argparse.ArgumentParser) -> None:
    """Take how long."""
    parser.add_argument("--once", action="store_true", help="end when nothing is left to send")
    parser.add_argument(
        "--with-input", action="store_true", help="end when the standard input does, as beside the kiosk"
    )
    parser.add_argument(
        "--after-restore",
        action="store_true",
        help="this booth was restored from a backup: go on above the server",
    )


def run(call: Invocation, args: argparse.Namespace) -> int:
    """Send; 1 when somebody has to look into it first."""
    from kiosk.services.fetching import CityFetcher  # noqa: PLC0415 # loads the database
    from kiosk.services.sending import begin_anew, line_of, send_until  # noqa: PLC0415 # the same

    settings, published = settings_for(call), None
    with asking_server(), data_of(call) as storage:
        if args.after_restore:
            begin_anew(storage, settings)
        with line_of(storage, settings) as line, closing(CityFetcher(storage, settings)) as fetcher:
            if args.once:
                step = line.forwarder.drain()
                line.report(datetime.now(UTC))
                published = fetcher.take(datetime.now(UTC))
            else:
                with until_signalled() as ended, fetcher:
                    if args.with_input:
                        end_with_input()
                    step = send_until(ended, line)
            waiting = line.outbox.waiting()
    row = {"ok": step.stopped is None, "sent": step.sent, "waiting": waiting, "stopped": step.stopped}
    taken = f" · 받은 게시 {published}" if published else ""
    call.emit(
        {**row, "published": published},
        step.stopped or f"보낸 기록 {step.sent:,} · 남은 기록 {waiting:,}{taken}",
    )
    return 0 if step.stopped is None else 1
