# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk audit FOLDER`: whether every printed figure of a publication follows from its own data."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli.call import CommandRefused

if TYPE_CHECKING:
    import argparse

    from kiosk.cli.call import Invocation

HELP = "Derive every printed figure of a publication's folder again from its own data; say what differs."


def configure(parser: argparse.ArgumentParser) -> None:
    """Take the folder."""
    parser.add_argument("folder", metavar="FOLDER", type=Path, help="a folder that 공표 자료 만들기 wrote")


def run(call: Invocation, args: argparse.Namespace) -> int:
    """Answer 0 where every figure agrees, 1 where one differs."""
    from kiosk.documents.publication.audit import answer, differences  # noqa: PLC0415 # reportlab when run
    from kiosk.documents.publication.record import RECORD, NotARecord  # noqa: PLC0415 # the same

    try:
        found = differences(args.folder)
    except NotARecord as error:
        hint = f"give the folder of a publication, with its {RECORD}"
        raise CommandRefused("not_a_publication", f"{args.folder}: {error}", hint) from error
    lines = [
        f"{one.where}: 적힌 값 {one.printed or '없음'}, 셈한 값 {one.derived or '없음'}" for one in found
    ]
    call.emit(answer(found), "\n".join(lines) or "모든 수치가 맞습니다.")
    return 1 if found else 0
