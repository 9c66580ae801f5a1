# SPDX-License-Identifier: GPL-3.0-or-later
"""What a clerk types about a seat, as deeds of the draft."""

from __future__ import annotations

from datetime import date
import re
from typing import TYPE_CHECKING, Final, Literal, get_args

from kiosk.directory.charts.chart import Away
from kiosk.directory.edits import Rewrite, SeatField
from kiosk.directory.short_duty import proposed

if TYPE_CHECKING:
    from kiosk.directory.edits import Value
    from kiosk.directory.model import Seat

EXTENSION: Final = re.compile(r"\d{3,4}")
REASONS: Final[tuple[Literal["trip", "training", "leave"], ...]] = ("trip", "training", "leave")


def written(seat: Seat, field: str, words: str) -> Rewrite | None:
    """Return the deed of writing a field anew; None where that changes nothing.

    `duty` is the first duty, `rest` the others, one a line; a telephone's last digits keep the others.
    """
    name, value = _value(seat, field, words.strip())
    return None if value == _now(seat, name) else Rewrite(seat.desk, name, value)


def _value(seat: Seat, field: str, words: str) -> tuple[SeatField, Value]:
    if field == "duty":
        return "duties", (*((words,) if words else ()), *seat.duties[1:])
    if field == "rest":
        lines = (" ".join(line.split()) for line in words.splitlines())
        return "duties", (*seat.duties[:1], *filter(None, lines))
    if field == "phone" and EXTENSION.fullmatch(words) and seat.phone and "-" in seat.phone:
        return "phone", f"{seat.phone.rpartition('-')[0]}-{words}"
    plain: tuple[SeatField, ...] = get_args(SeatField.__value__)
    if field == "short":
        # What is emptied shows nothing; what is written as proposed stays a proposal.
        return "short", None if words == proposed(seat.duties) else words
    known = next(name for name in plain if name == field)
    return known, words or None


def _now(seat: Seat, field: SeatField) -> Value:
    if field == "name":
        return seat.occupant.name if seat.occupant else None
    value: Value = getattr(seat, field)
    return value


def absence(reason: int, start: str, until: str, today: date) -> Away | str:
    """Read an absence as typed, for one of `REASONS`, or say in a sentence what is wrong with its days."""
    try:
        first, last = date.fromisoformat(start.strip()), date.fromisoformat(until.strip())
    except ValueError:
        return "날짜를 2026-12-01처럼 적어 주십시오."
    if last < first:
        return "마지막 날이 첫날보다 앞섭니다."
    if last < today:
        return "이미 지난 날입니다."
    return Away(REASONS[reason], "", first.isoformat(), last.isoformat())
