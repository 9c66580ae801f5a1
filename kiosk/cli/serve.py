# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk serve`: the pages of offices and visitors in a browser, beside a running kiosk."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from kiosk.charter.hours import in_seoul
from kiosk.cli.call import CommandRefused, staying

if TYPE_CHECKING:
    from kiosk.cli.call import Invocation
    from kiosk.services.office.pairing import Pairing
    from kiosk.settings import Settings
    from kiosk.web.guard import Listening, Vouching

OPERATOR = "kiosk"  # whoever owns the data folder, as the log names them
HELP = "Serve the office's and the visitor's pages to browsers; beside a running kiosk on the same folder."


def configure(parser: argparse.ArgumentParser) -> None:
    """Take where to listen, and what encrypts it."""
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen on (default: 127.0.0.1)")
    parser.add_argument("--port", type=_port, default=8443, metavar="N", help="the port (default: 8443)")
    parser.add_argument("--cert", type=Path, metavar="FILE", help="the certificate chain, PEM")
    parser.add_argument("--key", type=Path, metavar="FILE", help="its private key, PEM")
    parser.add_argument("--behind-proxy", metavar="ADDR", help="the proxy in front, which speaks TLS")
    parser.add_argument(
        "--pair", metavar="OFFICE", help="print a code that pairs an office's browser, and end"
    )
    parser.add_argument(
        "--paired", action="store_true", help="list the browsers that offices have paired, and end"
    )
    parser.add_argument("--unpair", metavar="ID", help="let go of a paired browser, and end")
    named = "a name by which browsers reach it; may be repeated"
    parser.add_argument("--name", action="append", default=[], metavar="NAME", help=named)


def run(call: Invocation, args: argparse.Namespace) -> int:
    """Serve until a signal ends it."""
    if args.pair is not None or args.paired or args.unpair is not None:
        return _pairing(call, args)
    with staying():
        return _served(call, args)


def _served(call: Invocation, args: argparse.Namespace) -> int:
    from kiosk.cli.opening import answering, settings_of_window  # noqa: PLC0415 # --help needs no settings
    from kiosk.services.refused import Refused  # noqa: PLC0415 # the same

    settings = settings_of_window(call)
    from kiosk.bootstrap.serve import PLAIN, Serving, run_server  # noqa: PLC0415 # an extra, loaded by who serves

    listening = _listening(args, settings)
    tls = (args.cert, args.key) if args.cert else None
    serving = Serving(args.host, args.port, listening, tls, settings.user_proxy_ca)
    why = None if listening.encrypted else PLAIN

    def ready(url: str) -> None:
        row = {"url": url, "loopback_only": why is not None, "why": why}
        call.emit(row, url if why is None else f"{url}\n{why}")

    try:
        with answering():
            run_server(call.data, settings, serving, ready)
    except Refused as refused:
        raise CommandRefused("not_served", str(refused)) from refused
    return 0


def _pairing(call: Invocation, args: argparse.Namespace) -> int:
    """Pair browsers with offices, list them, let go of one; it needs no server's packages."""
    from kiosk.cli.opening import data_of, settings_for  # noqa: PLC0415 # see `run`
    from kiosk.services.office.pairing import Pairing  # noqa: PLC0415 # the same
    from kiosk.services.refused import Refused  # noqa: PLC0415 # the same

    with data_of(call) as storage:
        pairing = Pairing(storage.database, settings_for(call))
        try:
            if args.pair is not None:
                return _offer(call, pairing, args.pair)
        except Refused as refused:
            raise CommandRefused("no_such_office", str(refused)) from refused
        if args.unpair is not None:
            return _let_go(call, pairing, args.unpair)
        for one in pairing.all():
            row = {
                "id": str(one.id),
                "office": pairing.called(one.office),
                "paired_at": in_seoul(one.paired_at).isoformat(),
            }
            call.emit(row, "  ".join(row.values()))
    return 0


def _offer(call: Invocation, pairing: Pairing, office: str) -> int:
    code, office = pairing.offer(office, OPERATOR), pairing.called(office)
    row = {"office": office, "code": code, "minutes": 10}
    call.emit(row, f"{code[:4]} {code[4:]}\n{office}의 PC에서 10분 안에 치십시오.")
    return 0


def _let_go(call: Invocation, pairing: Pairing, key: str) -> int:
    found = next((one for one in pairing.all() if str(one.id) == key), None)
    if found is not None:
        pairing.close(found, OPERATOR)
    office = None if found is None else pairing.called(found.office)
    told = f"{key}: 짝지은 브라우저가 없습니다." if found is None else f"{office}의 브라우저를 끊었습니다."
    call.emit({"id": key, "office": office, "closed": found is not None}, told)
    return 0 if found is not None else 1


def _listening(args: argparse.Namespace, settings: Settings) -> Listening:
    """Return how the server is reached; raises CommandRefused where what is sent could be read on its way."""
    from kiosk.bootstrap.serve import LOOPBACK, PLAIN, names_of  # noqa: PLC0415 # see `run`
    from kiosk.web.guard import Listening  # noqa: PLC0415 # the same

    if (args.cert is None) != (args.key is None):
        raise CommandRefused("usage", "--cert and --key belong together", "give both files")
    if args.cert is None and args.behind_proxy is None and args.host not in LOOPBACK:
        raise CommandRefused("not_encrypted", PLAIN, "give --cert and --key, or --behind-proxy ADDR")
    public = [urlsplit(settings.public_url).hostname or ""] if settings.public_url else []
    return Listening(
        names_of(args.host, (*args.name, *public)),
        args.behind_proxy,
        secure=args.cert is not None,
        vouching=_vouching(args, settings),
    )


def _vouching(args: argparse.Namespace, settings: Settings) -> Vouching | None:
    """Return whose word on who asks counts; raises CommandRefused where anybody could speak for the proxy."""
    from kiosk.web.guard import Vouching  # noqa: PLC0415 # see `run`

    if settings.user_proxy is None or settings.user_header is None:
        return None
    if args.behind_proxy not in {None, settings.user_proxy}:
        told = f"--behind-proxy({args.behind_proxy})와 설정의 user_proxy({settings.user_proxy})가 다릅니다."
        raise CommandRefused("two_proxies", told, "name the same proxy in both")
    if settings.user_proxy_ca is not None and args.cert is None:
        told = "user_proxy_ca로 프록시를 확인하려면 이 서버도 TLS를 해야 합니다. --cert와 --key를 주십시오."
        raise CommandRefused("not_encrypted", told, "give --cert and --key")
    return Vouching(settings.user_proxy, settings.user_header, settings.user_realm)


def _port(given: str) -> int:
    if not given.isascii() or not given.isdigit() or int(given) > 65535:  # noqa: PLR2004 # the last port
        raise argparse.ArgumentTypeError("a port is a number from 0 to 65535; 0 takes a free one")
    return int(given)
