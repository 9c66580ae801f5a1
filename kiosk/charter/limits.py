# SPDX-License-Identifier: GPL-3.0-or-later
"""A promise's limit as it is written: `3wh`, `3d`, `2min`, `3` in the file, 3일, 2분, 3회 at the desk."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
import re
from typing import TYPE_CHECKING, Final

from kiosk.charter.deadline import NotAllowed
from kiosk.charter.period import Period, PeriodUnit

if TYPE_CHECKING:
    from kiosk.charter.promises import Promise

_WALL: Final = {"s": 1, "min": 60, "h": 3600}
_SAID: Final = {"초": "s", "분": "min", "시간": "h", "일": "d", "주": "w", "개월": "mo", "년": "y", "회": ""}
_DAYS: Final = (PeriodUnit.DAYS, PeriodUnit.WEEKS, PeriodUnit.MONTHS, PeriodUnit.YEARS)
# What a visitor is promised is said in days or hours in five languages; weeks and longer only to the city.
_HOURS: Final = (PeriodUnit.WORKING_HOURS, PeriodUnit.DAYS)
_COUNTED: Final = {"working": _HOURS, "statutory": _HOURS, "calendar": _DAYS}
_UNITS: Final = {_HOURS: "3일이나 3시간", _DAYS: "10일, 2주, 1개월이나 1년"}


def read_wall(text: str) -> timedelta | None:
    """Read `5s`, `2min` or `1h`, or return None for everything else."""
    found = re.fullmatch(r"([1-9]\d{0,4})(s|min|h)", text, flags=re.ASCII)
    return timedelta(seconds=int(found[1]) * _WALL[found[2]]) if found else None


def limit_words(promise: Promise) -> str:
    """Return a promise's limit to a person, nothing where it has none."""
    if promise.within is not None:
        return promise.within.in_words
    if promise.seconds is not None:
        minutes, seconds = divmod(round(promise.seconds.total_seconds()), 60)
        return " ".join([f"{minutes}분"] * bool(minutes) + [f"{seconds}초"] * bool(seconds))
    return f"{promise.count}회" if promise.count is not None else ""


def written(promise: Promise) -> str:
    """Write a promise's limit as the file does."""
    if promise.within is not None:
        return str(promise.within)
    if promise.seconds is not None:
        return f"{round(promise.seconds.total_seconds())}s"
    return str(promise.count or "")


def with_limit(promise: Promise, said: str) -> Promise:
    """Return the promise with another limit of the same sort, or raise NotAllowed with a clerk's sentence."""
    number, unit = _parted(said)
    if promise.within is not None:
        return replace(promise, within=_period(number, unit, _COUNTED.get(promise.clock, _DAYS)))
    if promise.seconds is not None:
        wall = read_wall(f"{number}{unit}")
        if wall is None:
            raise NotAllowed("5초나 2분처럼 적어 주십시오.")
        return replace(promise, seconds=wall)
    if promise.count is None:
        raise NotAllowed("이 약속에는 바꿀 기준이 없습니다.")
    if unit or not number:
        raise NotAllowed("3회처럼 1회부터 적어 주십시오.")
    return replace(promise, count=number)


def _parted(said: str) -> tuple[int, str]:
    """Part a number from its unit as in the file; what is neither gives a unit that nothing takes."""
    found = re.fullmatch(r"(?:근무\s*시간)?\s*([0-9]{1,5})\s*([a-z]*|[가-힣]+)", said.strip())
    return (int(found[1]), _SAID.get(found[2], found[2])) if found else (0, "?")


def _period(number: int, unit: str, units: tuple[PeriodUnit, ...]) -> Period:
    short = PeriodUnit.WORKING_HOURS.value if unit == "h" else unit
    if short not in units:
        raise NotAllowed(f"{_UNITS[units]}처럼 적어 주십시오.")
    try:
        return Period(number, PeriodUnit(short))
    except ValueError as error:
        raise NotAllowed("1부터, 실제 일이 걸릴 만한 길이로 적어 주십시오.") from error
