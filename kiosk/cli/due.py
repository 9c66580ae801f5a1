# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk due`: the statutory clock for anyone who wants to check a due time."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from kiosk.charter.calendar import FIRST_YEAR, LAST_YEAR, ClosedDays, Declared
from kiosk.charter.clock import StatutoryClock
from kiosk.charter.hours import in_seoul
from kiosk.charter.period import Period
from kiosk.cli.call import CommandRefused, given_text
from kiosk.cli.opening import data_of, settings_for
from kiosk.storage.folder import DataFolder

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping

    from kiosk.cli.call import Invocation

HELP = "Compute due times by the statutory clock (Asia/Seoul, 09:00-18:00 less lunch, closed days out)."
_EXAMPLE = 'kiosk due --received "2026-11-24T14:20" --within 3d'


def configure(parser: argparse.ArgumentParser) -> None:
    """Take one case, or a file of them."""
    parser.add_argument("--received", metavar="T", help="ISO 8601; without offset Asia/Seoul")
    parser.add_argument("--within", metavar="P", help="3wh working hours, 3d 14d, 2w, 1mo, 1y")
    parser.add_argument("--closed", metavar="DATE", action="append", default=[], help="one more closed day")
    parser.add_argument("--from-file", metavar="FILE", help="a file of `RECEIVED WITHIN` lines; - for stdin")


def run(call: Invocation, args: argparse.Namespace) -> int:
    """Read everything before the first answer, so that a mistake leaves no half result."""
    more = dict(_closed(day) for day in args.closed)
    clock = StatutoryClock(closed=ClosedDays(_declared(call)).with_days(more))
    answers = [(received, within, _due(clock, received, within)) for received, within in _asked(args)]
    for received, within, due in answers:
        row = {"received": received.isoformat(), "within": str(within), "due": due.isoformat()}
        call.emit(row, f"{received.isoformat()} {within} → {due.isoformat()}")
    return 0


def _declared(call: Invocation) -> Mapping[date, Declared]:
    """Return the days the city has declared, where there is a city's data; reading them makes none."""
    if not DataFolder(call.data).database.is_file():
        return {}
    from kiosk.services.cases.booth import case_rules  # noqa: PLC0415 # loads the database

    with data_of(call) as storage:
        return case_rules(storage, settings_for(call)).closed_days()


def _asked(args: argparse.Namespace) -> list[tuple[datetime, Period]]:
    if args.from_file is None:
        if args.received is None or args.within is None:
            raise CommandRefused("usage", "due needs --received and --within, or --from-file", _EXAMPLE)
        return [(_received(args.received), _within(args.within))]
    if args.received is not None or args.within is not None:
        raise CommandRefused("usage", "--from-file stands alone, without --received and --within", _EXAMPLE)
    lines = enumerate(given_text(args.from_file).splitlines(), start=1)
    return [_line(args.from_file, number, line) for number, line in lines if line.strip()]


def _line(file: str, number: int, line: str) -> tuple[datetime, Period]:
    words = line.rsplit(maxsplit=1)
    if len(words) == 1:
        raise CommandRefused(
            "bad_line", f"{file}:{number}: '{line.strip()}' is not `RECEIVED WITHIN`", _EXAMPLE
        )
    try:
        return _received(words[0].strip()), _within(words[1])
    except CommandRefused as refused:
        raise CommandRefused(refused.code, f"{file}:{number}: {refused.message}", refused.hint) from refused


def _received(text: str) -> datetime:
    try:
        moment = in_seoul(datetime.fromisoformat(text))
    except (ValueError, OverflowError) as error:
        raise CommandRefused("bad_time", f"'{text}' is no time; write 2026-11-24T14:20", _EXAMPLE) from error
    if not FIRST_YEAR <= moment.year < LAST_YEAR:
        raise CommandRefused(
            "bad_time", f"{text} is outside the calendar, {FIRST_YEAR} to {LAST_YEAR - 1}", "check the year"
        )
    return moment


def _within(text: str) -> Period:
    try:
        return Period.parse(text)
    except ValueError as error:
        raise CommandRefused("bad_period", str(error), "write 3wh, 3d, 2w, 1mo or 1y") from error


def _closed(text: str) -> tuple[date, Declared]:
    try:
        return date.fromisoformat(text), Declared(closed=True, name="휴무")
    except ValueError as error:
        raise CommandRefused("bad_date", f"'{text}' is no date; write 2026-12-24", _EXAMPLE) from error


def _due(clock: StatutoryClock, received: datetime, within: Period) -> datetime:
    try:
        return clock.due(received, within)
    except (ValueError, OverflowError) as error:
        message = f"{within} from {received.date()} ends after {LAST_YEAR}, where no holidays are known"
        raise CommandRefused("bad_period", message, "choose a shorter period") from error
