"""How long something may take, as the charter and the law write it: `3wh`, `3d`, `2w`, `1mo`, `1y`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
import re
from typing import Final

HOURS_A_DAY: Final = 8
LONGEST_IN_HOURS: Final = 5  # days; longer periods run in days (민원 처리에 관한 법률 제19조)


class Unit(StrEnum):
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
    Unit.WORKING_HOURS: 20_000,
    Unit.DAYS: 5_000,
    Unit.WEEKS: 1_000,
    Unit.MONTHS: 240,
    Unit.YEARS: 20,
}
_KOREAN: Final = {
    Unit.WORKING_HOURS: "근무시간 {}시간",
    Unit.DAYS: "{}일",
    Unit.WEEKS: "{}주",
    Unit.MONTHS: "{}개월",
    Unit.YEARS: "{}년",
}


@dataclass(frozen=True, slots=True)
class Period:
    """A count of one unit, at least one and not longer than any real case."""

    count: int
    unit: Unit

    def __post_init__(self) -> None:
        """Refuse what no clock can run through."""
        if self.count <= 0:
            raise ValueError(f"a period must be longer than zero: '{self}'")
        if self.count > MOST[self.unit]:
            raise ValueError(f"a period may be at most {MOST[self.unit]}{self.unit}: '{self}'")

    @classmethod
    def parse(cls, text: str) -> Period:
        """Read the short form, or say which forms there are."""
        found = re.fullmatch(r"([+-]?[0-9]{1,9})(wh|d|w|mo|y)", text.strip(), flags=re.ASCII)
        if found is None:
            raise ValueError(f"'{text}' is no period; write 3wh, 3d, 2w, 1mo or 1y")
        return cls(int(found[1]), Unit(found[2]))

    @property
    def mode(self) -> Mode:
        """Say which clock counts it: up to 5 days in hours, more in days, weeks and up by calendar."""
        if self.unit is Unit.WORKING_HOURS:
            return Mode.HOURS
        if self.unit is Unit.DAYS:
            return Mode.HOURS if self.count <= LONGEST_IN_HOURS else Mode.DAYS
        return Mode.CALENDAR

    @property
    def working_hours(self) -> int:
        """Return the working hours of a period of hours or days; 1 day is 8."""
        return self.count * (HOURS_A_DAY if self.unit is Unit.DAYS else 1)

    @property
    def days(self) -> int:
        """Return the plain days of a period of days or weeks, 0 for the others."""
        return {Unit.DAYS: self.count, Unit.WEEKS: 7 * self.count}.get(self.unit, 0)

    @property
    def months(self) -> int:
        """Return the months of a period of months or years, 0 for the others."""
        return {Unit.MONTHS: self.count, Unit.YEARS: 12 * self.count}.get(self.unit, 0)

    @property
    def in_words(self) -> str:
        """Say it to a person in Korean."""
        return _KOREAN[self.unit].format(self.count)

    def __str__(self) -> str:
        return f"{self.count}{self.unit}"


IMMEDIATELY: Final = Period(3, Unit.WORKING_HOURS)  # "즉시" (시행령 제19조)
