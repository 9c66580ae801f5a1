# SPDX-License-Identifier: GPL-3.0-or-later
"""How long something may take, as the charter and the law write it: `3wh`, `3d`, `2w`, `1mo`, `1y`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
import re
from typing import Final

HOURS_A_DAY: Final = 8
LONGEST_IN_HOURS: Final = 5  # days; longer periods run in days (민원 처리에 관한 법률 제19조)


class PeriodUnit(StrEnum):
    """What a period counts."""

    WORKING_HOURS = "wh"
    DAYS = "d"
    WEEKS = "w"
    MONTHS = "mo"
    YEARS = "y"


class Mode(StrEnum):
    """How the statutory clock runs through a period."""

    HOURS = "hours"
    DAYS = "days"
    CALENDAR = "calendar"


MOST: Final = {
    PeriodUnit.WORKING_HOURS: 20_000,
    PeriodUnit.DAYS: 5_000,
    PeriodUnit.WEEKS: 1_000,
    PeriodUnit.MONTHS: 240,
    PeriodUnit.YEARS: 20,
}
_KOREAN: Final = {
    PeriodUnit.WORKING_HOURS: "근무시간 {}시간",
    PeriodUnit.DAYS: "{}일",
    PeriodUnit.WEEKS: "{}주",
    PeriodUnit.MONTHS: "{}개월",
    PeriodUnit.YEARS: "{}년",
}


@dataclass(frozen=True, slots=True)
class Period:
    """A count of one unit, at least one and not longer than any real case."""

    count: int
    unit: PeriodUnit

    def __post_init__(self) -> None:
        """Refuse what no clock can run through."""
        if self.count <= 0:
            raise ValueError(f"a period must be longer than zero: '{self}'")
        if self.count > MOST[self.unit]:
            raise ValueError(f"a period may be at most {MOST[self.unit]}{self.unit}: '{self}'")

    @classmethod
    def parse(cls, text: str) -> Period:
        """Read the short form, or say which forms there are."""
        found = re.fullmatch(r"([+-]?[0-9]{1,9})(wh|d|w|mo|y)", text.strip())
        if found is None:
            raise ValueError(f"'{text}' is no period; write 3wh, 3d, 2w, 1mo or 1y")
        return cls(int(found[1]), PeriodUnit(found[2]))

    @property
    def mode(self) -> Mode:
        """Return which clock counts it: up to 5 days in hours, more in days, weeks and up by calendar."""
        if self.unit is PeriodUnit.WORKING_HOURS:
            return Mode.HOURS
        if self.unit is PeriodUnit.DAYS:
            return Mode.HOURS if self.count <= LONGEST_IN_HOURS else Mode.DAYS
        return Mode.CALENDAR

    @property
    def working_hours(self) -> int:
        """Return the working hours of a period of hours or days; 1 day is 8."""
        return self.count * (HOURS_A_DAY if self.unit is PeriodUnit.DAYS else 1)

    @property
    def days(self) -> int:
        """Return the plain days of a period of days or weeks, 0 for the others."""
        return {PeriodUnit.DAYS: self.count, PeriodUnit.WEEKS: 7 * self.count}.get(self.unit, 0)

    @property
    def months(self) -> int:
        """Return the months of a period of months or years, 0 for the others."""
        return {PeriodUnit.MONTHS: self.count, PeriodUnit.YEARS: 12 * self.count}.get(self.unit, 0)

    @property
    def in_words(self) -> str:
        """Return the period in Korean words."""
        return _KOREAN[self.unit].format(self.count)

    def __str__(self) -> str:
        return f"{self.count}{self.unit}"
