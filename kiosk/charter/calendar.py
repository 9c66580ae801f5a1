# SPDX-License-Identifier: GPL-3.0-or-later
"""Which days do not count: weekends, public holidays, and what an admin declared over them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from functools import lru_cache
from importlib.util import find_spec, module_from_spec
import sys
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

WEEKEND: Final = "토·일요일"
_SATURDAY: Final = 5
FIRST_YEAR: Final = 1950
LAST_YEAR: Final = 2100  # the lunar tables of `holidays` end there


@dataclass(frozen=True, slots=True)
class Declared:
    """A day an admin set: closed (a temporary holiday, the city's own day) or open against the package."""

    closed: bool
    name: str


@dataclass(frozen=True, slots=True)
class ClosedDays:
    """Korea's calendar with the city's own days laid over it."""

    declared: Mapping[date, Declared] = field(default_factory=dict)

    def is_closed(self, day: date, *, every_day: bool = False) -> bool:
        """Return whether a day does not count; for what opens `every_day`, whether the city closed it."""
        own = self.declared.get(day)
        if own is not None:
            return own.closed
        return not every_day and (day.weekday() >= _SATURDAY or day in _holidays(day.year))

    def name(self, day: date) -> str | None:
        """Return in words why a day does not count, or None when it does."""
        own = self.declared.get(day)
        if own is not None:
            return own.name if own.closed else None
        holiday = _holidays(day.year).get(day)
        return holiday or (WEEKEND if day.weekday() >= _SATURDAY else None)

    def open_day(self, day: date) -> date:
        """Return the day itself, or the next one that counts."""
        while self.is_closed(day):
            day += timedelta(days=1)
        return day

    def with_days(self, more: Mapping[date, Declared]) -> ClosedDays:
        """Return this calendar with more days declared; a later declaration replaces an earlier one."""
        return ClosedDays({**self.declared, **more})


@lru_cache(maxsize=256)
def _holidays(year: int) -> dict[date, str]:
    _leave_out_other_countries()
    import holidays  # noqa: PLC0415 # 50 ms that neither the first frame nor a search should pay

    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(f"holidays are known from {FIRST_YEAR} to {LAST_YEAR}, not in {year}")
    # Only the public ones: the category "bank" would close the city on 1 May before 2026.
    return dict(holidays.country_holidays("KR", years=year, language="ko"))


def _leave_out_other_countries() -> None:
    """Korea's module is in a package that loads 250 countries, 8 MB: the package is known, but not run."""
    name = "holidays.countries"
    if name not in sys.modules and (spec := find_spec(name)) is not None:
        sys.modules[name] = module_from_spec(spec)
