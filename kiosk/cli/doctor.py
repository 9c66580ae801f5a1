# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk doctor`: is the data folder sound? It names what a start finds, and what opening has put back."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from kiosk.cli.opening import answering, data_of, settings_for

if TYPE_CHECKING:
    from kiosk.cli.call import Invocation
    from kiosk.services.upkeep import FolderHealth
    from kiosk.storage.access_log import LogHead

HELP = "Check database, sealed cases, newest backup and disk; with --audit also the access log's chain."


def configure(parser: argparse.ArgumentParser) -> None:
    """Take whether to walk the access log, and a head once printed to check it against."""
    parser.add_argument("--audit", action="store_true", help="verify the access log from its first row")
    parser.add_argument(
        "--anchor-anew",
        action="store_true",
        help="after an alarm was looked into: anchor the access log where it ends now, and say so in it",
    )
    parser.add_argument(
        "--head", metavar="SEQ:HASH", type=_head, help="a head printed earlier, which must be in the log"
    )


def _head(text: str) -> LogHead:
    from kiosk.storage.anchor import parse  # noqa: PLC0415 # loads the database

    try:
        return parse(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def run(call: Invocation, args: argparse.Namespace) -> int:
    """Report a damaged database as it lies; opening it would set it aside."""
    from kiosk.bootstrap.speech import unsound_models  # noqa: PLC0415 # as light as --help allows
    from kiosk.resources import TRANSLATIONS  # noqa: PLC0415 # as light as --help allows
    from kiosk.services.city_directory import city_directory  # noqa: PLC0415 # as light as --help allows
    from kiosk.services.dark_matters import dark_matters  # noqa: PLC0415 # the same
    from kiosk.services.directory import open_directory, seoul_now  # noqa: PLC0415 # loads the database
    from kiosk.services.setup import Setup  # noqa: PLC0415 # the same
    from kiosk.services.upkeep import FolderHealth, examine, glance, let_anchor_anew  # noqa: PLC0415 # loads the database

    settings = settings_for(call)
    with answering():
        damage = glance(call.data, settings)
    if damage is not None:
        health = FolderHealth()
        health.note("database", [damage])
        return _told(call, health)
    audit = args.audit or args.head is not None
    with data_of(call) as storage:
        if args.anchor_anew:
            let_anchor_anew(storage, settings)
        health = examine(storage, settings, audit=audit, printed=args.head)
        directory = open_directory(storage.database, settings, TRANSLATIONS, seoul_now)
        health.note("matters", dark_matters(directory, settings, seoul_now().date()))
        if not settings.demo:
            setup = Setup(storage, settings, directory)
            health.note("setup", setup.missing())
            health.note("city files", setup.passed_over())
        for use, faults in unsound_models(call.data, settings).items():
            health.note(use, faults)
        if (accounts := city_directory(settings)) is not None:
            health.note("city accounts", [one for one in [accounts.problem()] if one])
        return _told(call, health)


def _told(call: Invocation, health: FolderHealth) -> int:
    call.emit(_row(health), "\n".join(_lines(health)))
    return 1 if health.problems else 0


def _row(health: FolderHealth) -> dict[str, object]:
    from kiosk.storage.anchor import printed  # noqa: PLC0415 # loads the database

    audit = health.audit
    return {
        "ok": not health.problems,
        "checked": health.checked,
        "problems": [{"check": one.check, "message": one.message} for one in health.problems],
        "backups": health.backups,
        "newest_backup": health.newest_backup,
        "free_bytes": health.free_bytes,
        "notices": health.notices,
        "sqlite": health.sqlite,
        "revision": health.revision,
        "audit": None if audit is None else {"rows": audit.rows, "head": printed(audit.head)},
    }


def _lines(health: FolderHealth) -> list[str]:
    from kiosk.storage.anchor import printed  # noqa: PLC0415 # loads the database

    found = {name: [one.message for one in health.problems if one.check == name] for name in health.checked}
    lines = [f"{name}: {'; '.join(messages) or 'sound'}" for name, messages in found.items()]
    if health.revision is not None:
        lines.append(f"schema {health.revision}, SQLite {health.sqlite or 'none (a server)'}")
    if health.audit is not None:
        lines.append(f"access log: {health.audit.rows} rows, head {printed(health.audit.head)}")
    return lines
