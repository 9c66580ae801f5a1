# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk cases`: the plain columns of cases, by due time; nothing in them tells who or what."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import chain
from typing import TYPE_CHECKING

from kiosk.cli.call import CommandRefused
from kiosk.cli.opening import data_of, mark_demo, settings_for

if TYPE_CHECKING:
    import argparse

    from kiosk.cases.records import PlainCaseRow
    from kiosk.cli.call import Invocation
    from kiosk.directory.office_names import OfficeNames
    from kiosk.settings import Settings

HELP = "List cases by due time, without personal data."


def configure(parser: argparse.ArgumentParser) -> None:
    """Take what to leave out."""
    parser.add_argument("--open", action="store_true", help="only cases that are not closed")
    parser.add_argument("--overdue", action="store_true", help="only open cases whose time has passed")
    parser.add_argument(
        "--end", action="store_true", help="destroy now what was announced and whose day has come"
    )


def run(call: Invocation, args: argparse.Namespace) -> int:
    """Print one case a line."""
    from kiosk.cases.records import CaseNotKept  # noqa: PLC0415 # the same
    from kiosk.services.cases.booth import stored_cases  # noqa: PLC0415 # loads the database
    from kiosk.services.places import office_names  # noqa: PLC0415 # the same

    settings = settings_for(call)
    if args.end:
        return _end(call, settings)
    with data_of(call) as storage:
        wanted = False if args.open or args.overdue else None
        try:
            rows = stored_cases(storage, settings).rows(closed=wanted)
            names = office_names(storage.database, settings, datetime.now(UTC))
        except CaseNotKept as error:
            raise CommandRefused(
                error.code, "the cases cannot be read now", "try again in a moment"
            ) from error
    mark_demo(call, settings)
    now = datetime.now(UTC)
    for row in rows:
        if not args.overdue or (row.due < now and not row.stands):
            plain = _plain(row, names)
            call.emit(plain, "  ".join(map(str, plain.values())))
    return 0


def _end(call: Invocation, settings: Settings) -> int:
    """Destroy all that may be destroyed today, and print one number a line."""
    from kiosk.services.cases.times import case_clocks  # noqa: PLC0415 # loads the database
    from kiosk.services.upkeep import OWNER  # noqa: PLC0415 # the same

    with data_of(call) as storage:
        for number in chain.from_iterable(case_clocks(storage, settings).end_all(OWNER, datetime.now(UTC))):
            call.emit({"receipt": number, "state": "destroyed"}, number)
    return 0


def _plain(row: PlainCaseRow, names: OfficeNames) -> dict[str, object]:
    from kiosk.charter.hours import in_seoul  # noqa: PLC0415 # only where a case is shown

    return {
        "receipt": row.number,
        "kind": row.kind,
        "office": names.at(row.office, row.closed_at),
        "received": in_seoul(row.received).isoformat(timespec="seconds"),
        "due": None if row.undue else in_seoul(row.due).isoformat(timespec="seconds"),
        "state": row.state,
    }
