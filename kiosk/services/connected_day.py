# SPDX-License-Identifier: GPL-3.0-or-later
"""A booth's day: when the server heard of it, when it did not, and since when nothing is known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kiosk.storage.server.booth_states import Silence

FIRST_HOUR: Final = 9
LAST_HOUR: Final = 18
_MINUTE: Final = timedelta(minutes=1)


class Heard(StrEnum):
    """What is known of a stretch of time: the booth spoke, it did not, or it may still tell."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class HeardPart:
    """A part of a day of one kind; `left` and `width` are minutes from the first hour on."""

    heard: Heard
    begin: datetime
    end: datetime
    left: float
    width: float


def parts_of_day(
    now: datetime, last_sign: datetime | None, silences: Sequence[Silence], *, silent: bool
) -> Sequence[HeardPart]:
    """Return the day of `now`, from the first hour to now or the last hour, in the city's own time.

    `silences` are one booth's, in order. A booth that has never spoken has no part. Since the last sign
    of a booth that is silent nothing is known: what it does without the server arrives later.
    """
    if last_sign is None:
        return []
    first = now.replace(hour=FIRST_HOUR, minute=0, second=0, microsecond=0)
    last = min(now, datetime.combine(now.date(), time(LAST_HOUR), now.tzinfo))
    known = min(last_sign, last) if silent else last
    return [
        HeardPart(heard, begin, end, (begin - first) / _MINUTE, (end - begin) / _MINUTE)
        for heard, begin, end in _cut(first, last, known, silences)
    ]


def _cut(
    first: datetime, last: datetime, known: datetime, silences: Sequence[Silence]
) -> Iterator[tuple[Heard, datetime, datetime]]:
    """Go through the day once; parts of no length are left out."""
    at = first
    for one in silences:
        since, until = max(one.since, at), min(one.until, known)
        if since < until:
            if at < since:
                yield Heard.YES, at, since.astimezone(first.tzinfo)
            yield Heard.NO, since.astimezone(first.tzinfo), until.astimezone(first.tzinfo)
            at = until.astimezone(first.tzinfo)
    if at < known:
        yield Heard.YES, at, known.astimezone(first.tzinfo)
    if max(at, known) < last:
        yield Heard.UNKNOWN, max(at, known).astimezone(first.tzinfo), last
