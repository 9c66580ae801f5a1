# SPDX-License-Identifier: GPL-3.0-or-later
"""Days and times as the desk writes and reads them: 오늘 14:20, 11.25 수 09:30."""

from __future__ import annotations

from datetime import datetime, timedelta
import re
from typing import TYPE_CHECKING, Final

from kiosk.charter.hours import SEOUL, in_seoul

if TYPE_CHECKING:
    from datetime import date

WEEKDAYS: Final = "월화수목금토일"
_WRITTEN: Final = re.compile(
    r"(?:(?:(?P<year>\d{4})[.\-/])?(?P<month>\d{1,2})[.\-/](?P<day>\d{1,2})\.?\s*[월화수목금토일]?\s+)?"
    r"(?P<hour>\d{1,2}):(?P<minute>\d{2})"
)


def day_words(day: date, today: date) -> str:
    """Return a day: 오늘, 11.25 수, and with its year when it is another."""
    if day == today:
        return "오늘"
    year = "" if day.year == today.year else f"{day.year}."
    return f"{year}{day.month}.{day.day} {WEEKDAYS[day.weekday()]}"


def bound_words(day: date, today: date, bound: str) -> str:
    """Return a day as a bound: 오늘까지, 12.7(월)까지, 2027.1.4(월)부터."""
    named, _, weekday = day_words(day, today).partition(" ")
    return f"{named}({weekday}){bound}" if weekday else f"{named}{bound}"


def moment_words(moment: datetime, now: datetime) -> str:
    """Return a day and a time."""
    local = in_seoul(moment)
    return f"{day_words(local.date(), in_seoul(now).date())} {local:%H:%M}"


def read_moment(text: str, now: datetime) -> datetime:
    """Read 14:07, 오늘 14:07, 어제 14:07, 11.24 14:07 or 2026-11-24 14:07; raises ValueError for the rest."""
    local, plain = in_seoul(now), text.strip()
    back = {"오늘": 0, "어제": 1}.get(plain[:2])
    found = _WRITTEN.fullmatch(plain if back is None else plain[2:].strip())
    if found is None or (back is not None and found["day"]):
        raise ValueError(text)
    day = local.date() - timedelta(days=back or 0)
    if found["day"]:
        day = day.replace(int(found["year"] or day.year), int(found["month"]), int(found["day"]))
    return datetime(day.year, day.month, day.day, int(found["hour"]), int(found["minute"]), tzinfo=SEOUL)
