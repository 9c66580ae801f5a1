# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk join`: take this booth into a city by the file and the word that its server has handed out."""

from __future__ import annotations

from datetime import UTC, datetime
import getpass
from pathlib import Path
import sys
from typing import TYPE_CHECKING

from kiosk.cli.call import CommandRefused, given
from kiosk.cli.opening import answering, asking_server, data_of, settings_for

if TYPE_CHECKING:
    import argparse

    from kiosk.cli.call import Invocation
    from kiosk.sync.join_file import JoinFile

HELP = "Take this booth into a city; what it holds already is sent first."


def configure(parser: argparse.ArgumentParser) -> None:
    """Take the file."""
    parser.add_argument("file", metavar="FILE", type=Path, help="the .kiosk-join file of this booth")


def run(call: Invocation, args: argparse.Namespace) -> int:
    """Open the file with the word on the sheet, greet the server, and begin to owe."""
    from kiosk.services.fleet import join, join_desk  # noqa: PLC0415 # loads the database
    from kiosk.services.refused import Refused  # noqa: PLC0415 # the same
    from kiosk.storage.folder import DataFolder  # noqa: PLC0415 # the same

    joined = _opened(args.file)
    try:
        if joined.desk:
            with answering():
                join_desk(DataFolder(call.data), settings_for(call), joined)
        else:
            with asking_server(), data_of(call) as storage:
                join(storage, settings_for(call), joined, datetime.now(UTC))
    except Refused as refused:
        raise CommandRefused("not_joined", str(refused), None) from refused
    row = {"ok": True, "letters": joined.letters, "slot": joined.slot, "place": joined.place}
    what = "kiosk guide 나 kiosk admin 을 여십시오." if joined.desk else "기록은 kiosk sync 가 보냅니다."
    call.emit(row, f"여기는 이제 {joined.letters}({joined.place})입니다. {what}")
    return 0


def _opened(file: Path) -> JoinFile:
    from kiosk.sync.join_file import JoinFile, WrongWord  # noqa: PLC0415 # loads libsodium

    content = given(file)
    try:
        return JoinFile.opened(content, _word())
    except WrongWord as error:
        raise CommandRefused("wrong_word", str(error), "종이의 암호를 그대로 입력하십시오") from error


def _word() -> str:
    """Ask for the word; a script gives it on standard input, never as an argument that others can list."""
    return getpass.getpass("암호: ") if sys.stdin.isatty() else sys.stdin.readline()
