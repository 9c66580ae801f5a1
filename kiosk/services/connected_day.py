# SPDX-License-Identifier: GPL-3.0-or-later
"""A booth's day: when the server heard of it, when it did not, and since when nothing is known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from kiosk.charter.hours import in_seoul

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

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
    """A part of a day of one kind, in the city's own time."""

    heard: Heard
    begin: datetime
    end: datetime

    @property
    def left(self) -> float:
        """Return the minutes from the first hour to its beginning."""
        return (self.begin - _first_hour(self.begin)) / _MINUTE

    @property
    def width(self) -> float:
        """Return how many minutes it is long."""
        return (self.end - self.begin) / _MINUTE


def parts_of_day(
    now: datetime, last_sign: datetime | None, silences: Sequence[Silence], *, silent: bool
) -> Sequence[HeardPart]:
    """Return the day of `now`, from the first hour to now or the last hour, in the city's own time.

    `silences` are one booth's, in order. A booth that has never spoken has no part. Since the last sign
    of a booth that is silent nothing is known: what it does without the server arrives later.
    """
    if last_sign is None:
        return []
    last = min(now, now.replace(hour=LAST_HOUR, minute=0, second=0, microsecond=0))
    known = min(in_seoul(last_sign), last) if silent else last
    return list(_cut(_first_hour(now), last, known, silences))


def _first_hour(at: datetime) -> datetime:
    return at.replace(hour=FIRST_HOUR, minute=0, second=0, microsecond=0)


def _cut(at: datetime, last: datetime, known: datetime, silences: Sequence[Silence]) -> Iterator[HeardPart]:
    """Go through the day once, from `at` on; parts of no length are left out."""
    for one in silences:
        since, until = max(in_seoul(one.since), at), min(in_seoul(one.until), known)
        if since < until:
            if at < since:
                yield HeardPart(Heard.YES, at, since)
            yield HeardPart(Heard.NO, since, until)
            at = until
    if at < known:
        yield HeardPart(Heard.YES, at, known)
    if (at := max(at, known)) < last:
        yield HeardPart(Heard.UNKNOWN, at, last)
