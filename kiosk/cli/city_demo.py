# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk city-demo`: a city's morning on this machine, its server and a pulled cable included."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from kiosk.cli.call import CommandRefused
from kiosk.cli.opening import answering
from kiosk.cli.signals import until_signalled

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.cli.call import Invocation
    from kiosk.services.city_demo.city import DemoOutcome

HELP = "Play a city's morning at tenfold speed on this machine, and print what arrived where."
_INTERRUPTED = 130  # as after Ctrl-C anywhere
_LONGEST_MINUTES = 240
_ONE_PROCESS = (
    "(부스, 서버 일, 안내 화면을 한 프로세스가 나누어 돌립니다. 바쁜 기기에서는 호출이 그만큼 늦습니다.)"
)
_MOST_BOOTHS = 24  # the letters before those of the desks


def configure(parser: argparse.ArgumentParser) -> None:
    """Take how long and how large."""
    for name, most, usual, what in (
        ("--minutes", _LONGEST_MINUTES, 15, "of the morning"),
        ("--booths", _MOST_BOOTHS, 3, "at work"),
    ):
        told = f"{what} (default: {usual})"
        parser.add_argument(name, type=_up_to(most), default=usual, metavar="N", help=told)


def run(call: Invocation, args: argparse.Namespace) -> int:
    """Play it; 1 when anything was lost or is there twice."""
    from kiosk.bootstrap.city_demo import run_city_demo  # noqa: PLC0415 # extras, loaded by who plays
    from kiosk.services.city_demo.postgresql import TO_INSTALL, NoPostgres  # noqa: PLC0415 # the same
    from kiosk.services.refused import Refused  # noqa: PLC0415 # the same
    from kiosk.storage.opened import settings_of  # noqa: PLC0415 # the same

    if call.config is not None:
        raise CommandRefused("not_a_demo", f"{call.config} is a real booth's", "leave --config out")
    try:
        with answering(), until_signalled() as ended:
            outcome = run_city_demo(settings_of(None), args.minutes, args.booths, _tell, ended)
    except NoPostgres as error:
        raise CommandRefused("no_postgresql", str(error), TO_INSTALL) from error
    except Refused as refused:
        raise CommandRefused("not_played", str(refused)) from refused
    if outcome is None:
        return _INTERRUPTED
    call.emit(_row(outcome), _text(outcome))
    return 0 if outcome.whole else 1


def _tell(what: str) -> None:
    print(what, file=sys.stderr, flush=True)


def _row(outcome: DemoOutcome) -> dict[str, object]:
    return {
        "booths": outcome.booths,
        "sent": outcome.arrivals.sent,
        "received": outcome.arrivals.received,
        "twice": outcome.arrivals.twice,
        "lost": outcome.lost,
        "call_ms": {"p50": outcome.percentile(0.5), "p99": outcome.percentile(0.99)},
        "cut_s": round(outcome.cut_s, 1),
    }


def _text(outcome: DemoOutcome) -> str:
    rows, calls = outcome.arrivals, len(outcome.call_ms)
    rang = f"p50 {outcome.percentile(0.5)} ms · p99 {outcome.percentile(0.99)} ms"
    return "\n".join(
        [
            f"부스 {outcome.booths}대 · 한 부스의 케이블을 뽑은 시간 {outcome.cut_s:.1f}초",
            f"보낸 기록 {rows.sent:,} · 닿은 기록 {rows.received:,}",
            f"두 번 닿은 기록 {rows.twice:,} · 잃은 기록 {outcome.lost:,}",
            f"호출이 안내 화면에 닿기까지: {rang} ({calls}번)" if calls else "잴 호출이 없었습니다.",
            *([_ONE_PROCESS] if calls else []),
        ]
    )


def _up_to(most: int) -> Callable[[str], int]:
    def whole(text: str) -> int:
        if not text.isdecimal() or not 1 <= int(text) <= most:
            raise argparse.ArgumentTypeError(f"'{text}' is no number from 1 to {most}")
        return int(text)

    return whole
