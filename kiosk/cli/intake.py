# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk intake`: take a case in from a file; the receipt is printed only when it cannot be lost any more."""

from __future__ import annotations

from datetime import UTC, datetime
import json
from typing import TYPE_CHECKING

from kiosk.cli.call import CommandRefused, given
from kiosk.cli.opening import data_of, settings_for
from kiosk.settings import DEMO_MARK

if TYPE_CHECKING:
    import argparse

    from kiosk.cases.receipt import Receipt
    from kiosk.cli.call import Invocation

HELP = "Take in a case from a JSON file, and print its receipt once it is on the disk."
_LARGEST = 1 << 20


def configure(parser: argparse.ArgumentParser) -> None:
    """Take the file."""
    from kiosk.cases.files import EXAMPLE  # noqa: PLC0415 # only when this command runs

    parser.add_argument("file", metavar="FILE", help="a JSON object; - for stdin")
    parser.epilog = f"example: {EXAMPLE} · kinds: 불친절 부조리 불편·개선 칭찬 전화 부탁 보상 청구"


def run(call: Invocation, args: argparse.Namespace) -> int:
    """Read, check, seal, keep, and only then print."""
    from kiosk.cases.answers import Unacceptable  # noqa: PLC0415 # the same
    from kiosk.cases.files import read_case  # noqa: PLC0415 # the same
    from kiosk.cases.records import CaseNotKept  # noqa: PLC0415 # the same
    from kiosk.cases.sealing import NoCityKey  # noqa: PLC0415 # the same
    from kiosk.services.cases.booth import intake_service  # noqa: PLC0415 # loads the database
    from kiosk.services.cases.intake import NoRoom  # noqa: PLC0415 # the same

    try:
        answers = read_case(_json(args.file))
        settings = settings_for(call)
        with data_of(call) as storage:
            now = datetime.now(UTC)
            receipt = intake_service(storage, settings, now).submit(answers, now)
    except Unacceptable as error:
        text = "; ".join(
            f"{one.field}: {one.message}" if one.field else one.message for one in error.problems
        )
        raise CommandRefused("invalid_case", text, "kiosk intake --help shows an example") from error
    except NoCityKey as error:
        raise CommandRefused(
            "no_city_key", str(error), "make the city's keys at the case desk first"
        ) from error
    except NoRoom as error:
        raise CommandRefused("disk_full", str(error), "free some room on the disk") from error
    except CaseNotKept as error:
        raise CommandRefused(error.code, str(error), "try again; nothing was kept") from error
    call.emit(receipt.plain(), _text(receipt))
    return 0


def _json(file: str) -> object:
    try:
        return json.loads(given(file, _LARGEST).decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:  # not UTF-8, not JSON, or a number of no end
        raise CommandRefused(
            "bad_file", f"{file} is not JSON in UTF-8: {error}", "kiosk intake --help"
        ) from error


def _text(receipt: Receipt) -> str:
    code = "이미 접수한 건입니다" if receipt.repeated else f"확인번호 {receipt.code or '없음'}"
    return "\n".join(
        [
            *([DEMO_MARK] if receipt.demo else []),
            f"접수번호 {receipt.number}  {code}",
            f"{receipt.kind_name} · {receipt.office} {receipt.phone}",
            f"접수 {receipt.received_words} · {receipt.due_words}",
        ]
    )
