# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk sync`: send what this booth owes the city's server, once, or from now on."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime
import signal
import threading
from typing import TYPE_CHECKING

from kiosk.cli.call import CommandRefused
from kiosk.cli.opening import data_of, settings_for

if TYPE_CHECKING:
    import argparse

    from kiosk.cli.call import Invocation
    from kiosk.services.fleet import BoothLine
    from kiosk.sync.forwarder import Step

HELP = "Send what this booth owes the city's server, take what it publishes; the kiosk starts its own."


def configure(parser: argparse.ArgumentParser) -> None:
    """Take how long."""
    parser.add_argument("--once", action="store_true", help="end when nothing is left to send")
    parser.add_argument(
        "--after-restore",
        action="store_true",
        help="this booth was restored from a backup: go on above the server",
    )


def run(call: Invocation, args: argparse.Namespace) -> int:
    """Send; 1 when somebody has to look into it first."""
    from kiosk.services.fetching import CityFetcher  # noqa: PLC0415 # loads the database
    from kiosk.services.fleet import begin_anew, line_of  # noqa: PLC0415 # the same
    from kiosk.sync.wire import CentreAway, NotAdmitted  # noqa: PLC0415 # the same

    settings = settings_for(call)
    try:
        with data_of(call) as storage:
            if args.after_restore:
                begin_anew(storage, settings)
            with line_of(storage, settings) as line, closing(CityFetcher(storage, settings)) as fetcher:
                if args.once:
                    step, published = _once(line), fetcher.fetch(datetime.now(UTC))
                    fetcher.hear()
                    fetcher.bring_secrets()
                else:
                    with fetcher:
                        step, published = _on_and_on(line), None
                waiting = line.outbox.waiting()
    except (CentreAway, NotAdmitted) as away:
        raise CommandRefused(
            "server_away", f"시 서버에 닿지 않습니다: {away}", "kiosk server check"
        ) from away
    row = {"ok": step.stopped is None, "sent": step.sent, "waiting": waiting, "stopped": step.stopped}
    taken = f" · 받은 게시 {published}" if published else ""
    call.emit(
        {**row, "published": published},
        step.stopped or f"보낸 기록 {step.sent:,} · 남은 기록 {waiting:,}{taken}",
    )
    return 0 if step.stopped is None else 1


def _once(line: BoothLine) -> Step:
    step = line.forwarder.drain()
    line.report(datetime.now(UTC))
    return step


def _on_and_on(line: BoothLine) -> Step:
    """Send until a signal ends it."""
    from kiosk.services.sending import send_until  # noqa: PLC0415 # loads the database

    ended = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: ended.set())
    return send_until(ended, line)
