# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk restore`: put a backup in the database's place, or only prove that one could."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli.call import CommandRefused
from kiosk.cli.opening import answering, settings_for
from kiosk.storage.errors import Damaged, NewerSchema, NotOurs, OlderSchema, Tampered

if TYPE_CHECKING:
    import argparse

    from kiosk.cli.call import Invocation
    from kiosk.storage.errors import StorageError
    from kiosk.storage.sealing import Contents

HELP = "Restore a backup; the present data are set aside, not deleted. With --check nothing is changed."
_CHECKED = ["owner", "integrity", "references", "contents", "version", "schema", "voucher", "rehearsal"]


def configure(parser: argparse.ArgumentParser) -> None:
    """Take the backup, and whether only to check it."""
    parser.add_argument("file", metavar="FILE", type=Path, help="a file that `kiosk backup` has written")
    parser.add_argument(
        "--accept-unvouched",
        action="store_true",
        help="take a backup that the anchor's key does not vouch for: of another machine, or from before it",
    )
    parser.add_argument("--check", action="store_true", help="rehearse it on a scratch copy and stop there")


def run(call: Invocation, args: argparse.Namespace) -> int:
    """Restore or rehearse; a file that cannot be trusted is the answer no, and changes nothing."""
    if not args.file.is_file():
        raise CommandRefused(
            "no_file", f"there is no file {args.file}", "name a file that `kiosk backup` has written"
        )
    with answering():
        try:
            found, aside = _done(call, args)
        except (Damaged, NewerSchema, NotOurs, OlderSchema, Tampered) as error:
            return _untrusted(call, args, error)
    row = _row(args, found, aside)
    done = "could be restored" if args.check else "is restored"
    kept = f"; the data before it are in {aside}" if aside else ""
    call.emit(row, f"{args.file} {done}: {found.total} rows, version {found.revision}{kept}")
    return 0


def _done(call: Invocation, args: argparse.Namespace) -> tuple[Contents, Path | None]:
    from kiosk.services.upkeep import rehearse_restore, restore_now  # noqa: PLC0415 # loads the database

    settings = settings_for(call)
    anyhow = args.accept_unvouched
    if args.check:
        return rehearse_restore(call.data, settings, args.file, unvouched=anyhow), None
    return restore_now(call.data, settings, args.file, datetime.now(UTC), unvouched=anyhow)


def _untrusted(call: Invocation, args: argparse.Namespace, error: StorageError) -> int:
    row = _row(args, None, None) | {"problems": [{"code": error.code, "message": error.message}]}
    call.emit(row, f"{error.message}\n  → {error.hint}")
    return 1


def _row(args: argparse.Namespace, found: Contents | None, aside: Path | None) -> dict[str, object]:
    return {
        "ok": found is not None,
        "file": str(args.file),
        "restored": found is not None and not args.check,
        "revision": found.revision if found else None,
        "rows": found.rows if found else None,
        "set_aside": str(aside) if aside else None,
        "checked": _CHECKED,
        "problems": [],
    }
